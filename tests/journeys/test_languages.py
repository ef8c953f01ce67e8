"""Another language from the View menu: at once, with the documents open and everything where it was (want 25)."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mapper.app.actions.catalogue import CATALOGUE
from mapper.app.actions.registry import shortcuts
from mapper.app.desk import Desk
from mapper.app.languages import Language, Languages
from mapper.app.office import Office
from mapper.core import queries
from mapper.core.edits import nodes
from mapper.ui.window.template_tile import TemplateTile


@pytest.fixture(autouse=True)
def _english_again(office: Office) -> Iterator[None]:
    before = QLocale()
    yield
    office.languages.hush()
    QLocale.setDefault(before)


def _take(desk: Desk, action_id: str, qtbot: QtBot, office: Office) -> Desk:
    action = next(a for a in desk.window.actions() if a.objectName() == action_id)
    former = desk.window
    action.trigger()
    qtbot.waitUntil(lambda: not isValid(former))
    return office.desks[-1]


def test_german_at_once_and_back(office: Office, desk: Desk, qtbot: QtBot) -> None:
    node = queries.nodes(desk.bridge.reader, desk.bridge.map_id)[3]
    desk.bridge.run(nodes.rename_node, node.id, "Anruf")
    desk.selection.set([node.id])
    desk.canvas.camera.zoom_to(1.25)
    middle = desk.canvas.camera.visible.center
    document = desk.document

    german = _take(desk, "view.language.de", qtbot, office)

    assert german.document is document
    titles = [action.text() for action in german.window.menuBar().actions()]
    assert titles[:3] == ["&Datei", "&Bearbeiten", "&Ansicht"]
    assert german.window.docks["outline"].windowTitle() == "Gliederung"
    assert german.selection.ids == (node.id,)
    qtbot.waitUntil(lambda: german.canvas.zoom == 1.25)
    assert abs(german.canvas.camera.visible.center.x - middle.x) < 2
    undo = next(a for a in german.window.actions() if a.objectName() == "edit.undo")
    assert undo.text() == "&Rückgängig: Umbenennen in „Anruf“"
    undo.trigger()
    assert german.bridge.reader.get(type(node), node.id) == node
    assert office.settings.language is Language.GERMAN

    english = _take(german, "view.language.en", qtbot, office)
    assert english.window.menuBar().actions()[0].text() == "&File"


def test_the_welcome_window_changes_too(
    office: Office, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TemplateTile, "paintEvent", lambda *_: None)  # drawn later, and not of interest here
    office.show_welcome()
    former = next(w for w in qapp.topLevelWidgets() if w.objectName() == "welcome_window")
    office.set_language(Language.GERMAN)
    qtbot.waitUntil(lambda: not isValid(former))
    welcome = next(w for w in qapp.topLevelWidgets() if w.objectName() == "welcome_window")
    assert "ZULETZT GEÖFFNET" in {label.text() for label in welcome.findChildren(QLabel)}
    welcome.close()
    qtbot.waitUntil(lambda: not isValid(welcome))


@pytest.mark.parametrize(
    ("ui", "spoken"),
    [
        (["de-AT", "de", "en"], Language.GERMAN),
        (["en-US", "de"], Language.ENGLISH),
        (["fr-FR", "fr", "de"], Language.GERMAN),
        (["ja"], Language.ENGLISH),
    ],
)
def test_the_system_decides_when_nobody_chose(
    monkeypatch: pytest.MonkeyPatch, ui: list[str], spoken: Language, qapp: QApplication
) -> None:
    class System(QLocale):
        def uiLanguages(self, *_: object) -> list[str]:
            return ui

    languages = Languages()
    monkeypatch.setattr(QLocale, "system", lambda: System(ui[0]))
    languages.speak(Language.SYSTEM)
    assert languages.spoken is spoken
    languages.hush()


def test_numbers_follow_the_language_where_the_system_speaks_another(
    monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    swiss = QLocale("de_CH")
    monkeypatch.setattr(QLocale, "system", lambda: swiss)
    languages = Languages()
    languages.speak(Language.GERMAN)
    assert QLocale() == swiss
    languages.speak(Language.ENGLISH)
    assert QLocale().toString(1.5) == "1.5"
    languages.hush()


def test_buttons_of_qt_speak_german_too(office: Office, qapp: QApplication) -> None:
    office.languages.speak(Language.GERMAN)
    assert qapp.translate("QPlatformTheme", "Cancel") == "Abbrechen"


@pytest.mark.parametrize("language", [Language.GERMAN, Language.PSEUDO])
def test_keys_mean_the_same_in_every_language(office: Office, language: Language) -> None:
    """They are written in English in the code, and read and shown in the person's words."""

    def keys() -> dict[str, list[str]]:
        portable = QKeySequence.SequenceFormat.PortableText
        return {action.id: [key.toString(portable) for key in shortcuts(action.keys)] for action in CATALOGUE}

    before = keys()
    office.languages.speak(language)
    assert keys() == before
