"""What is being typed is kept, whatever the person begins instead of pressing Enter; and a map without a name too."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from mapper.app.desk import Desk
from mapper.app.office import Office
from mapper.core import queries
from mapper.core.records import Stage
from mapper.ui.canvas.label_editor import LabelEditor
from mapper.ui.dialogs.files import SaveFileDialog
from mapper.ui.window.welcome_window import WelcomeWindow


def _names(desk: Desk) -> set[str]:
    reader = desk.bridge.reader
    return {node.name for node in queries.nodes(reader, desk.bridge.map_id)} | {
        stage.name for stage in reader.all(Stage)
    }


@pytest.fixture
def kept(office: Office, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The open document has a file of its own."""
    target = tmp_path / "Kept.salesmap"
    monkeypatch.setattr(SaveFileDialog, "ask", lambda *_, **__: target)
    office.filing.save_as(desk)
    return target


@pytest.mark.parametrize("what", ["node", "stage"])
def test_closing_the_window_keeps_the_name_being_typed(
    desk: Desk, kept: Path, reopened: Callable[[Path], Desk], qtbot: QtBot, what: str
) -> None:
    reader, map_id = desk.bridge.reader, desk.bridge.map_id
    first = queries.nodes(reader, map_id)[0] if what == "node" else queries.stages(reader, map_id)[0]
    desk.selection.set([first.id])
    desk.canvas.commands.rename_selected()
    qtbot.keyClicks(desk.window.findChild(LabelEditor), "Kept on closing")
    assert "Kept on closing" in _names(reopened(kept))


def test_saving_takes_over_the_name_being_typed(desk: Desk, kept: Path, qtbot: QtBot) -> None:
    assert kept.exists()
    desk.selection.set([queries.nodes(desk.bridge.reader, desk.bridge.map_id)[0].id])
    desk.canvas.commands.rename_selected()
    editor = desk.window.findChild(LabelEditor)
    qtbot.keyClicks(editor, "Kept by saving")
    qtbot.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Kept by saving" in _names(desk))
    assert desk.canvas.editing.editor is None


def test_a_map_without_a_name_is_found_again(desk: Desk, office: Office, qtbot: QtBot) -> None:
    path = desk.document.path
    desk.selection.set([queries.nodes(desk.bridge.reader, desk.bridge.map_id)[0].id])
    desk.canvas.commands.delete_selected()
    desk.window.close()
    office.show_welcome()
    welcome = next(
        w for w in QApplication.topLevelWidgets() if isinstance(w, WelcomeWindow) and w.isVisible()
    )
    row = next(b for b in welcome.findChildren(QPushButton) if b.toolTip() == str(path))
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert office.desks[-1].document.path == path.resolve()
    assert office.desks[-1].bridge.session.history.done
