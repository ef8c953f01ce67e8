"""A map written as an outline in the real window: its keys reach the outline, not the canvas, and nothing is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mapper.app.actions import insert
from mapper.app.desk import Desk
from mapper.app.office import Office
from mapper.core import queries
from mapper.core.outline import in_order
from mapper.core.records import Metric
from mapper.services.starter_library import StarterLibrary, StarterSkill
from mapper.ui.dialogs.files import SaveFileDialog
from mapper.ui.panels.outline import OutlinePanel
from mapper.ui.panels.outline_view import OutlineView


def _names(desk: Desk) -> list[str]:
    reader = desk.bridge.reader
    stages = queries.stages(reader, desk.bridge.map_id)
    return [node.name for stage in stages for node in in_order(reader, stage.id)]


@pytest.fixture
def view(desk: Desk, qtbot: QtBot) -> OutlineView:
    """The outline in front, with its first step current."""
    dock = desk.window.docks["outline"]
    dock.show()
    dock.raise_()
    panel = desk.window.findChild(OutlinePanel)
    qtbot.waitUntil(lambda: not panel.visibleRegion().isEmpty())
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    panel.view.setFocus()
    panel.view.setCurrentIndex(panel.model.first_match())
    qtbot.waitUntil(panel.view.hasFocus)
    return panel.view


def test_a_list_is_pasted_moved_and_undone_by_the_windows_own_keys(desk: Desk, view: OutlineView) -> None:
    before = _names(desk)
    QGuiApplication.clipboard().setText("- One more\n- And another")
    QTest.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert _names(desk) == [before[0], "One more", "And another", *before[1:]]
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _names(desk)[1:3] == ["And another", "One more"]
    QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _names(desk) == before


def test_closing_the_window_keeps_the_line_being_typed(
    desk: Desk,
    office: Office,
    view: OutlineView,
    reopened: Callable[[Path], Desk],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "Kept.salesmap"
    monkeypatch.setattr(SaveFileDialog, "ask", lambda *_, **__: target)
    office.filing.save_as(desk)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClicks(view.editor(), "Kept on closing")
    assert "Kept on closing" in _names(reopened(target))


def test_the_starter_library_is_reached_from_the_libraries(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(_parent: object, _theme: object, library: StarterLibrary, _there: object, first: type) -> object:
        assert first is StarterSkill, "what lies open in the palette lies open here"
        return [metric for metric in library.metrics if metric.name == "Forecast error"]

    monkeypatch.setattr(insert.StarterLibraryDialog, "ask", ask)
    desk.palette.library.tabs.setCurrentIndex(1)
    desk.palette.library.starter.click()
    assert "Forecast error" in {metric.name for metric in desk.bridge.reader.all(Metric)}
