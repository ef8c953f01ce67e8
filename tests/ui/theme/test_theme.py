"""The theme: dresses the application without a complaint of Qt's, and switches while everything is shown."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QFontInfo, QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton

from mapper.core.resources import resource
from mapper.ui.theme import IconRole, Mode, Role, load_fonts, load_tokens, set_role
from mapper.ui.theme import theme as theme_module
from mapper.ui.theme.fonts import WEIGHTS, FontSizes
from mapper.ui.theme.stylesheet import css, stylesheet


def colour_at(widget, x, y):
    return widget.grab().toImage().pixelColor(x, y)


def test_switching_is_told_once_and_when_everything_is_new(dressed, qapp, qtbot):
    seen = []
    dressed.changed.connect(
        lambda: seen.append((dressed.tokens.name, qapp.palette().window().color().name()))
    )
    dressed.set_mode(Mode.DARK)
    dressed.set_mode(Mode.DARK)
    assert seen == [("dark", load_tokens("dark").chrome.window.name())]
    assert dressed.is_dark


def test_a_widget_on_the_screen_changes_its_colours(dressed, qtbot):
    button = QPushButton("Present")
    set_role(button, Role.PRIMARY)
    qtbot.addWidget(button)
    button.show()
    place = (button.width() // 2, 4)
    assert colour_at(button, *place) == load_tokens("light").accent.fill
    dressed.set_mode(Mode.DARK)
    assert colour_at(button, *place) == load_tokens("dark").accent.fill


def test_a_role_given_later_takes_effect(dressed, qtbot):
    button = QPushButton("Present")
    qtbot.addWidget(button)
    button.show()
    before = colour_at(button, button.width() // 2, 4)
    set_role(button, Role.PRIMARY)
    assert colour_at(button, button.width() // 2, 4) != before


def test_the_system_is_followed_until_the_person_chooses(dressed, monkeypatch):
    scheme = {"now": Qt.ColorScheme.Dark}
    contrast = {"now": Qt.ContrastPreference.NoPreference}

    class Accessibility:
        def contrastPreference(self):
            return contrast["now"]

    class Hints:
        def accessibility(self):
            return Accessibility()

        def colorScheme(self):
            return scheme["now"]

        def setColorScheme(self, _scheme):
            pass

    monkeypatch.setattr(QGuiApplication, "styleHints", staticmethod(Hints))
    dressed.set_mode(Mode.SYSTEM)
    assert dressed.is_dark
    scheme["now"] = Qt.ColorScheme.Light
    dressed._follow_system()
    assert not dressed.is_dark
    contrast["now"] = Qt.ContrastPreference.HighContrast
    dressed._follow_system()
    assert dressed.tokens.name == "contrast"
    scheme["now"] = Qt.ColorScheme.Dark
    dressed._follow_system()
    assert dressed.tokens.name == "contrast_dark"
    dressed.set_mode(Mode.DARK)
    dressed._follow_system()
    assert dressed.tokens.name == "dark"
    assert dressed.is_dark


def test_the_systems_own_signal_is_heard(dressed, monkeypatch):
    dressed.set_mode(Mode.SYSTEM)
    monkeypatch.setattr(theme_module, "_name", lambda _mode: "dark")
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert dressed.is_dark
    monkeypatch.setattr(theme_module, "_name", lambda _mode: "contrast")
    accessibility = QGuiApplication.styleHints().accessibility()
    accessibility.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert dressed.tokens.is_contrast


def test_in_high_contrast_the_focus_is_a_strong_frame(dressed, qtbot):
    """Where all frames are black, another colour alone would be missed."""
    dressed.set_mode(Mode.CONTRAST)
    first, second = QPushButton("Present"), QPushButton("Present")
    for button in (first, second):
        qtbot.addWidget(button)
        button.show()
    first.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    focus = dressed.tokens.accent.focus
    middle = first.height() // 2
    assert [colour_at(first, x, middle) for x in range(3)] == [focus] * 3
    assert colour_at(second, 1, middle) == dressed.tokens.chrome.button


def test_a_bound_icon_follows_and_goes_with_its_target(dressed, qtbot):
    button = QToolButton()
    action = QAction("Undo", button)
    dressed.bind_icon(action, "undo")
    dressed.bind_icon(action, "redo")
    dressed.bind_icon(button, "theme", IconRole.ACCENT)
    qtbot.addWidget(button)
    light = action.icon().pixmap(16).toImage()
    dressed.set_mode(Mode.DARK)
    assert action.icon().pixmap(16).toImage() != light
    assert action.icon().pixmap(16).toImage() == dressed.icon("redo").pixmap(16).toImage()
    action.deleteLater()
    qtbot.waitUntil(lambda: not button.findChildren(QAction))
    dressed.set_mode(Mode.LIGHT)


def test_inter_comes_in_its_four_weights(qapp):
    assert load_fonts()
    assert load_fonts()
    widths = []
    for weight in (QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold, QFont.Weight.Bold):
        font = QFont("Inter", 30)
        font.setWeight(weight)
        assert QFontInfo(font).family() == "Inter"
        widths.append(QFontMetricsF(font).horizontalAdvance("Qualify need"))
    assert widths == sorted(widths)
    assert len(set(widths)) == 4


def test_the_fonts_ship_with_their_licence_and_stay_small():
    assert "SIL OPEN FONT LICENSE Version 1.1" in resource("fonts", "OFL.txt").read_text(encoding="utf-8")
    sizes = [resource("fonts", f"Inter-{weight}.otf").stat().st_size for weight in WEIGHTS]
    assert sum(sizes) < 2_000_000


def test_the_application_speaks_inter(dressed, qtbot):
    label = QLabel("Qualify need")
    qtbot.addWidget(label)
    assert QFontInfo(label.font()).family() == "Inter"
    assert QApplication.font().pointSizeF() == dressed.sizes.body


@pytest.mark.parametrize("name", ["light", "dark", "contrast", "contrast_dark"])
def test_the_sheet_is_filled_and_its_pictures_are_there(name):
    sheet = stylesheet(load_tokens(name), FontSizes(10))
    assert "$" not in sheet
    pictures = [part.split('"')[0] for part in sheet.split('url("')[1:]]
    assert pictures
    assert all(resource("themes", name, path.rsplit("/", 1)[1]).is_file() for path in pictures)
    assert all(path.startswith(resource("themes", name).as_posix()) for path in pictures)


@pytest.mark.parametrize("name", ["light", "dark", "contrast", "contrast_dark"])
def test_the_sheets_pictures_wear_the_themes_colours(name):
    tokens = load_tokens(name)
    known = {
        colour.name().upper()
        for colour in (tokens.text.primary, tokens.text.secondary, tokens.text.disabled, tokens.accent.on)
    }
    for file in resource("themes", name).glob("*.svg"):
        stroke = file.read_text(encoding="utf-8").split('stroke="')[1].split('"')[0]
        assert stroke.upper() in known, file.name


def test_the_sheet_names_no_colour_of_its_own():
    sheet = resource("themes", "chrome.qss").read_text(encoding="utf-8")
    assert "#" not in sheet
    assert "rgb" not in sheet


def test_colours_with_alpha_are_written_for_qt():
    mark = load_tokens("light").mark
    assert css(mark.selection) == "#005fa8"
    assert css(mark.selection_fill) == "rgba(0, 95, 168, 31)"


def test_a_wrong_field_is_red(dressed, qtbot):
    line = QLineEdit("abc")
    line.setProperty("invalid", True)
    qtbot.addWidget(line)
    line.show()
    assert colour_at(line, line.width() // 2, 0) == dressed.tokens.message.error


def test_a_larger_chrome_has_more_room_but_lines_as_thin_as_before() -> None:
    usual = stylesheet(load_tokens("light"), FontSizes(10))
    large = stylesheet(load_tokens("light"), FontSizes(10), 2.0)
    before, after = (re.findall(r"\b(\d+)px", sheet) for sheet in (usual, large))
    assert len(before) == len(after) > 50
    assert all(int(b) == (int(a) if int(a) <= 2 else 2 * int(a)) for a, b in zip(before, after, strict=True))
