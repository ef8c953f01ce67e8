"""A long language fits the windows, German does, and no text is left that a translator is never asked for.

The pseudo-language is English with brackets and 40 % more text. A text may be shortened where its tip tells the whole.
"""

import dataclasses
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QInputDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mapper.app.actions.catalogue import CATALOGUE
from mapper.app.actions.registry import shown_keys
from mapper.app.desk import Desk
from mapper.app.languages import Language
from mapper.app.office import Office
from mapper.core import queries
from mapper.core.records import RECORD_TYPES
from mapper.ui.dialogs.about import AboutDialog
from mapper.ui.dialogs.confirm import ConfirmDialog
from mapper.ui.dialogs.keys import KeysDialog
from mapper.ui.texts import translate
from mapper.ui.widgets.section import Section
from mapper.ui.window.template_tile import TemplateTile
from tests.ui.words.clipping import clipped, texts_of

LONG = pytest.mark.parametrize("language", [Language.PSEUDO, Language.PSEUDO_LEFTWARDS, Language.GERMAN])
KEYS = re.compile(r"((Ctrl|Shift|Alt|Meta)\+)+\S+|F\d+|\b(Del|Return|Enter|Esc|Tab|Space)\b")
LETTERS = re.compile(r"[^\W\d_]{2}")
# Names, units and codes that are the same in every language.
NAMES = {"Mapper", "English", "Deutsch", "Pseudo", "map_view"}


@pytest.fixture(autouse=True)
def _english_again(office: Office) -> Iterator[None]:
    before = QLocale()
    yield
    office.languages.hush()
    QLocale.setDefault(before)


def _opened(office: Office, language: Language, qtbot: QtBot, height: int = 720) -> Desk:
    office.languages.speak(language)
    office.new_from_template("b2b_complex")
    desk = office.desks[-1]
    desk.window.resize(1280, height)
    qtbot.waitExposed(desk.window)
    return desk


def _selections(desk: Desk) -> Iterator[list[str]]:
    """Something of every kind, one by one, then several together, and nothing."""
    reader, map_id = desk.bridge.reader, desk.bridge.map_id
    nodes = queries.nodes(reader, map_id)
    yield from ([node_id] for node_id in {node.kind: node.id for node in nodes}.values())
    connectors = queries.connectors(reader, map_id)
    yield from ([line_id] for line_id in {line.kind: line.id for line in connectors}.values())
    yield [connectors[0].id, connectors[1].id]
    for others in (queries.lanes(reader, map_id), queries.stages(reader, map_id)):
        yield [others[0].id]
        yield [others[0].id, others[1].id]
    yield [node.id for node in nodes]
    yield []


def _settle(window: QWidget, qapp: QApplication) -> None:
    for section in window.findChildren(Section):
        section.set_folded(False)
    for _ in range(3):
        qapp.processEvents()


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    """Chrome for people who write from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_mirrored_panels_have_room(office: Office, qtbot: QtBot, qapp: QApplication, mirrored: None) -> None:
    _panels_have_room(office, qtbot, qapp, Language.PSEUDO)


@LONG
def test_panels_have_room_for_a_long_language(
    office: Office, qtbot: QtBot, qapp: QApplication, language: Language
) -> None:
    _panels_have_room(office, qtbot, qapp, language)


def _panels_have_room(office: Office, qtbot: QtBot, qapp: QApplication, language: Language) -> None:
    desk = _opened(office, language, qtbot, height=1700)  # so high that nothing is scrolled out of sight
    for ids in _selections(desk):
        desk.selection.set(ids)
        _settle(desk.window, qapp)
        assert clipped(desk.window) == [], ids
    desk.window.docks["outline"].raise_()
    _settle(desk.window, qapp)
    assert clipped(desk.window) == []
    desk.window.resize(1280, 720)
    _settle(desk.window, qapp)
    assert clipped(desk.window) == []
    assert desk.window.size().width() == 1280


@LONG
def test_the_welcome_window_and_the_dialogs_have_room(
    office: Office, qtbot: QtBot, qapp: QApplication, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TemplateTile, "paintEvent", lambda *_: None)  # drawn later, and not of interest here
    office.languages.speak(language)
    lines = [
        (translate("Action", action.text), shown_keys(action.keys)) for action in CATALOGUE if action.keys
    ]
    name = QInputDialog()
    name.setLabelText(translate("NameDialog", "Name"))
    title = translate("Map", "Delete the map “{name}”?")
    text = translate("Map", "Its {n} nodes go with it. You can undo this.")
    office.show_welcome()
    welcome = next(w for w in qapp.topLevelWidgets() if w.objectName() == "welcome_window")
    windows = (
        welcome,
        AboutDialog(),
        KeysDialog(None, [("Edit", lines)]),
        ConfirmDialog(None, title, text, translate("Map", "Delete the map")),
        name,
    )
    for window in windows:
        window.show()
        _settle(window, qapp)
        assert clipped(window) == [], window
        window.close()
        window.deleteLater()
    qtbot.waitUntil(lambda: not isValid(welcome))


def test_every_text_on_the_screen_can_be_translated(office: Office, qtbot: QtBot, qapp: QApplication) -> None:
    """What is shown in the pseudo-language without its brackets no translator is asked for."""
    desk = _opened(office, Language.PSEUDO, qtbot)
    content = _content(desk)
    found: set[str] = set()
    for ids in _selections(desk):
        desk.selection.set(ids)
        _settle(desk.window, qapp)
        found.update(texts_of(desk.window))
    for menu in desk.window.findChildren(QMenu):
        found.update(action.text() for action in menu.actions())
    found |= set(texts_of(desk.window))
    assert {text for text in found if not _is_said(text, content)} == set()


def _content(desk: Desk) -> set[str]:
    """All texts of the document: they are the person's own."""
    return {
        part
        for record_type in RECORD_TYPES
        for record in desk.bridge.reader.all(record_type)
        for field in dataclasses.fields(record)
        for part in [getattr(record, field.name)]
        if isinstance(part, str)
    }


def _is_said(text: str, content: set[str]) -> bool:
    """Whether all of it is in brackets, but for what comes from the document; either may have been shortened."""
    former, text = "", re.sub(r"<[^>]*>|&nbsp;", " ", text)
    while former != text:
        former, text = text, re.sub(r"\[[^\[\]]*\]|\[[^\[\]]*…$", "", text)
    return _is_told(text, content, (r"\n| · | – |; ", ": ", ", "))


def _is_told(text: str, content: set[str], between: tuple[str, ...]) -> bool:
    """Whether a text is the document's, or falls into parts that are; it may hold the same signs."""
    plain = text.strip()
    if not LETTERS.search(KEYS.sub("", plain)) or _is_content(plain, content):
        return True
    if not between:
        return False
    parts = re.split(between[0], plain)
    return all(_is_told(part, content, between[1:]) for part in parts)


def _is_content(part: str, content: set[str]) -> bool:
    start = part.removesuffix("…").strip()
    return part in content | NAMES or (start != part and any(text.startswith(start) for text in content))


def test_the_finder_finds(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    label = QLabel("A long text", box)
    box.resize(400, 40)
    label.resize(400, 20)
    box.show()
    assert clipped(box) == []
    label.resize(20, 20)
    assert len(clipped(box)) == 1
    label.setToolTip("A long text")
    assert clipped(box) == []
