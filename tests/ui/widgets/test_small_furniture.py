"""Levels, bars, search, sections, dock titles and tiles."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow

from mapper.ui.theme import BadgeKind, Mode, Role
from mapper.ui.theme.icons import icon_names
from mapper.ui.widgets import DockTitle, LevelField, SearchField, Section, ShareBar, Tile
from mapper.ui.widgets.badge import BadgeSign
from mapper.ui.widgets.share_bar import Tone


@pytest.fixture
def level(theme, room):
    level = LevelField(theme, "Demonstration")
    level.told = []
    level.committed.connect(level.told.append)
    level.set_level(2)
    room(level)
    level.setFocus()
    return level


def click_dot(qtbot, level, number):
    place = level._place(number).center().toPoint()
    qtbot.mouseClick(level, Qt.MouseButton.LeftButton, pos=place)


def test_a_dot_sets_its_level_and_the_present_one_takes_one_back(level, qtbot):
    click_dot(qtbot, level, 4)
    click_dot(qtbot, level, 4)
    click_dot(qtbot, level, 1)
    click_dot(qtbot, level, 1)
    assert level.told == [4, 3, 1, 0]


def test_levels_by_keyboard(level, qtbot):
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_0, Qt.Key.Key_7):
        qtbot.keyClick(level, key)
    qtbot.keyClick(level, Qt.Key.Key_End)
    qtbot.keyClick(level, Qt.Key.Key_Home)
    assert level.told == [3, 4, 3, 0, 4, 0]


def test_showing_a_level_tells_nobody(level):
    level.set_level(4)
    assert level.told == []
    assert level.accessibleDescription() == "4 of 4"
    level.set_have(2)
    assert level.accessibleDescription() == "needed 4 of 4, there is 2"


def test_a_level_is_a_slider_for_a_screen_reader(level):
    interface = QAccessible.queryAccessibleInterface(level)
    assert interface.role() is QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Name) == "Demonstration"


def dots(level):
    """The colours at the middle of the dots."""
    image = level.grab().toImage()
    return [image.pixelColor(level._place(n).center().toPoint()) for n in range(1, 5)]


def test_dots_show_what_is_there_and_what_is_missing(level, theme, room):
    skill = theme.tokens.badge.skill.fill
    room.window.elsewhere.setFocus()
    assert [colour == skill for colour in dots(level)] == [True, True, False, False]
    level.set_level(3)
    level.set_have(1)
    assert [colour == skill for colour in dots(level)] == [True, False, False, False]
    theme.set_mode(Mode.DARK)
    assert dots(level)[0] == theme.tokens.badge.skill.fill


def test_levels_are_mirrored_with_the_language(level, qtbot):
    level.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert level._place(1).left() > level._place(4).left()
    click_dot(qtbot, level, 3)
    assert level.told == [3]


@pytest.fixture
def bar(theme, room):
    bar = ShareBar(theme, "Write the proposal")
    bar.setFixedWidth(160)
    room(bar)
    return bar


def filled(bar, colour):
    """How many pixels along the middle of the bar have this colour."""
    image = bar.grab().toImage()
    return sum(image.pixelColor(x, image.height() // 2) == colour for x in range(image.width()))


def test_the_bar_is_as_long_as_its_share(bar, theme):
    room = 160 - bar._text_width()
    for share in (0.25, 0.5, 1.0, 1.4):
        bar.set_share(share)
        assert filled(bar, theme.tokens.bar.fill) == pytest.approx(room * min(share, 1), abs=3)
    bar.set_share(0.01)
    assert filled(bar, theme.tokens.bar.fill) > 3
    for share in (0.0, None):
        bar.set_share(share)
        assert filled(bar, theme.tokens.bar.fill) == 0


@pytest.mark.parametrize(
    ("share", "said"), [(0.7, "70\u00a0%"), (None, "–"), (1.04, "104\u00a0%"), (0, "0\u00a0%")]
)
def test_the_bar_says_its_number(bar, share, said):
    bar.set_share(share, target=0.5)
    assert bar.accessibleDescription() == said
    assert bar.accessibleName() == "Write the proposal"


def test_the_bars_tone_is_a_colour(bar, theme):
    bar.set_share(1.2, tone=Tone.OVER)
    assert filled(bar, theme.tokens.bar.over) > 50


def test_a_bar_may_be_without_its_number(theme, room):
    bar = ShareBar(theme, "Sales", is_value_shown=False)
    assert bar._text_width() == 0


@pytest.fixture
def search(theme, room):
    search = SearchField(theme, "Find a step")
    search.told = []
    for name in ("searched", "stepped", "accepted", "abandoned"):
        getattr(search, name).connect(lambda *what, name=name: search.told.append((name, *what)))
    room(search)
    search.setFocus()
    return search


def test_searching_by_keyboard(search, qtbot):
    qtbot.keyClicks(search, "a ")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Escape):
        qtbot.keyClick(search, key)
    assert search.told == [
        ("searched", "a"),
        ("searched", "a"),
        ("stepped", 1),
        ("stepped", -1),
        ("accepted",),
        ("searched", ""),
        ("abandoned",),
    ]


def test_the_cross_is_there_only_with_words(search, qtbot):
    assert not search._clear.isVisible()
    qtbot.keyClicks(search, "ab")
    assert search._clear.isVisible()
    search._clear.trigger()
    assert search.words() == ""
    assert not search._clear.isVisible()


@pytest.fixture
def section(theme, room):
    section = Section(theme, "Tools", action="+ add")
    section.told = []
    section.acted.connect(lambda: section.told.append("acted"))
    section.folded.connect(section.told.append)
    section.inside = QLabel("Demo kit")
    section.body.addWidget(section.inside)
    room(section)
    return section


def test_a_section_folds_by_click_and_by_key(section, qtbot):
    qtbot.mouseClick(section.head, Qt.MouseButton.LeftButton)
    assert not section.inside.isVisible()
    section.head.setFocus()
    qtbot.keyClick(section.head, Qt.Key.Key_Space)
    assert section.inside.isVisible()
    assert section.told == [True, False]


def test_a_folded_section_takes_less_room(section):
    before = section.sizeHint().height()
    section.set_folded(True)
    assert section.sizeHint().height() < before
    assert section.told == []
    assert section.is_folded()


def test_the_link_opens_what_it_speaks_of(section, qtbot):
    section.set_folded(True)
    qtbot.mouseClick(section.action, Qt.MouseButton.LeftButton)
    assert section.told == [False, "acted"]
    assert section.inside.isVisible()


def test_a_note_gives_way_to_the_title(section, qtbot):
    section.set_title("Customer value")
    section.setFixedWidth(260)
    section.set_note("instead of 2 at its steps, and longer still than that")
    qtbot.waitUntil(lambda: section._note.text().endswith("…"))
    assert section.head.toolTip() == "", "the title is told whole"


def test_a_sections_title_and_note_change(section):
    section.set_title("Tools (2) & more")
    assert section.title() == section.head.accessibleName() == "Tools (2) & more"
    section.set_note("sums to 100 %", Role.UNIT)
    assert section._note.isVisible()
    section.set_note("")
    assert not section._note.isVisible()


def test_a_dock_has_a_quiet_title(theme, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    dock = QDockWidget("Outline", window)
    title = DockTitle(theme, dock)
    dock.setTitleBarWidget(title)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    window.show()
    assert title._label.text() == "OUTLINE"
    assert title._label.accessibleName() == "Outline"
    dock.setWindowTitle("Map")
    assert title.close_button.accessibleName() == "Close Map"
    qtbot.mouseClick(title.close_button, Qt.MouseButton.LeftButton)
    assert not dock.isVisible()
    dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetMovable)
    dock.show()
    assert not title.close_button.isVisible()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_tile_shows_icon_and_name(theme, room, direction):
    assert "step" in icon_names()
    tile = Tile(theme, "step", "Step")
    room(tile)
    tile.setLayoutDirection(direction)
    image = tile.grab().toImage()
    row = tile.height() // 2
    painted = [x for x in range(4, tile.width() - 4) if image.pixelColor(x, row).lightness() < 128]
    middle = tile.width() / 2
    assert painted
    assert all((x < middle) is (direction is Qt.LayoutDirection.LeftToRight) for x in painted)
    assert tile.accessibleName() == "Step"


@pytest.mark.parametrize("kind", BadgeKind)
def test_a_sign_is_painted_in_the_colours_of_the_theme(theme, room, kind):
    sign = BadgeSign(theme, kind, size=32)
    room(sign)
    light = sign.grab().toImage()
    theme.set_mode(Mode.DARK)
    assert sign.grab().toImage() != light
