"""The palette: kinds to click and drag; libraries to filter, add to, rename, delete and attach."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from mapper.core import queries
from mapper.core.edits import maps
from mapper.core.records import Metric, Node, NodeTool, Skill, Tool
from mapper.core.values import MapKind
from mapper.ui.canvas.mime import kind_in, resource_in
from mapper.ui.panels import library
from mapper.ui.panels.palette import PalettePanel
from tests.builders import a_map, named


@pytest.fixture
def palette(furnish):
    document = a_map().step("A").tool("CRM").tool("Phone").skill("Listening").step("B").tool("CRM")
    return furnish(PalettePanel, document, width=208)


@pytest.fixture
def dragged(monkeypatch):
    """What would be dragged, instead of a drag that waits for a drop."""
    drags = []
    monkeypatch.setattr(QDrag, "exec", lambda self, *_: drags.append(self.mimeData()))
    return drags


@pytest.fixture
def answer(monkeypatch):
    """Answers the question before a deletion; keeps what was asked."""
    asked = []

    def prepare(reply):
        monkeypatch.setattr(
            library.ConfirmDialog,
            "ask",
            classmethod(lambda cls, parent, title, text, act: bool(asked.append((title, text)) or reply)),
        )
        return asked

    return prepare


def _shown(panel):
    shown = panel.library.current.shown
    return [shown.index(row, 0).data() for row in range(shown.rowCount())]


def _take_row(panel, name):
    part = panel.library
    part.current.view.setCurrentIndex(part._index_of(part.current.model.named(name)))
    part.current.view.setFocus()
    return part.current.view


def test_a_click_on_a_tile_asks_for_its_kind(palette, qtbot):
    with qtbot.waitSignal(palette.panel.kind_activated) as told:
        qtbot.mouseClick(palette.panel.tiles["decision"], Qt.MouseButton.LeftButton)
    assert told.args == ["decision"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_do_the_same(palette, qtbot, key):
    palette.panel.tiles["lane"].setFocus()
    with qtbot.waitSignal(palette.panel.kind_activated) as told:
        QTest.keyClick(palette.panel.tiles["lane"], key)
    assert told.args == ["lane"]


def test_a_pull_drags_the_kind_and_clicks_nothing(palette, qtbot, dragged):
    tile, clicked = palette.panel.tiles["step"], []
    palette.panel.kind_activated.connect(clicked.append)
    start = tile.rect().center()
    QTest.mousePress(tile, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(tile, start + QPoint(QApplication.startDragDistance() + 5, 0))
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 0))
    assert [kind_in(data) for data in dragged] == ["step"]
    assert not clicked
    assert not tile.isDown()


def test_each_drag_has_the_shape_of_its_kind(palette):
    sizes = {kind: tile.drag().pixmap().size() for kind, tile in palette.panel.tiles.items()}
    assert not any(size.isEmpty() for size in sizes.values())
    assert sizes["start"].width() < sizes["step"].width()


def test_every_tile_says_what_it_is_for(palette):
    for tile in palette.panel.tiles.values():
        assert tile.accessibleName()
        assert len(tile.toolTip().splitlines()) == 3
        assert tile.toolTip().startswith(tile.text())


def test_typing_filters_and_escape_shows_all_again(palette):
    search = palette.panel.library.search
    QTest.keyClicks(search, "cr")
    assert _shown(palette.panel) == ["CRM"]
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert _shown(palette.panel) == ["CRM", "Phone"]


def test_enter_adds_what_has_no_entry_yet_as_one_edit(palette):
    search, entries = palette.panel.library.search, palette.entries()
    QTest.keyClicks(search, "  Call  script ")
    assert palette.panel.library._hint.text() == "Enter adds “Call  script”."
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert named(palette.reader, Tool, "Call script")
    assert palette.entries() == entries + 1
    assert search.text() == ""
    assert palette.panel.library.current.view.currentIndex().data() == "Call script"


def test_enter_on_a_known_name_goes_to_it_and_adds_nothing(palette):
    entries = palette.entries()
    QTest.keyClicks(palette.panel.library.search, "phone")
    QTest.keyClick(palette.panel.library.search, Qt.Key.Key_Return)
    view = palette.panel.library.current.view
    assert (view.hasFocus(), view.currentIndex().data()) == (True, "Phone")
    assert palette.entries() == entries


def test_each_tab_adds_to_its_own_library(palette):
    tabs = palette.panel.library.tabs
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert _shown(palette.panel) == ["Listening"]
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert _shown(palette.panel) == []
    assert "type a name" in palette.panel.library._hint.text()
    QTest.keyClicks(palette.panel.library.search, "Win rate")
    QTest.keyClick(palette.panel.library.search, Qt.Key.Key_Return)
    assert [metric.name for metric in palette.reader.all(Metric)] == ["Win rate"]
    assert [skill.name for skill in palette.reader.all(Skill)] == ["Listening"]


def test_arrows_lead_from_the_line_into_the_list_and_back(palette):
    search, view = palette.panel.library.search, palette.panel.library.current.view
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().data() == "Phone"
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert search.hasFocus()


def test_enter_and_double_click_on_a_row_ask_to_attach_it(palette, qtbot):
    view, crm = _take_row(palette.panel, "CRM"), named(palette.reader, Tool, "CRM").id
    with qtbot.waitSignal(palette.panel.resource_activated) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [crm]
    place = view.visualRect(view.currentIndex()).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(palette.panel.resource_activated) as told:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [crm]


def test_a_row_can_be_dragged(palette, dragged):
    view = _take_row(palette.panel, "Phone")
    start = view.visualRect(view.currentIndex()).center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), start + QPoint(4, 1))
    QTest.mouseMove(view.viewport(), start + QPoint(60, 2))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(60, 2))
    assert [resource_in(data) for data in dragged] == [named(palette.reader, Tool, "Phone").id]


def test_f2_renames_in_place(palette, qtbot):
    view, entries = _take_row(palette.panel, "Phone"), palette.entries()
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = view.viewport().findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Telephone")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.viewport().findChild(QLineEdit) is None)
    assert named(palette.reader, Tool, "Telephone")
    assert palette.entries() == entries + 1


def test_a_name_that_is_taken_changes_nothing_and_is_told(palette, qtbot):
    view, entries = _take_row(palette.panel, "Phone"), palette.entries()
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = view.viewport().findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "crm")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.viewport().findChild(QLineEdit) is None)
    assert palette.refusals == ["“crm” is there already."]
    assert _shown(palette.panel) == ["CRM", "Phone"]
    assert palette.entries() == entries


def test_delete_asks_when_the_entry_is_in_use(palette, answer):
    asked = answer(False)
    view = _take_row(palette.panel, "CRM")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert "CRM" in asked[0][0]
    assert "2 nodes" in asked[0][1]
    assert named(palette.reader, Tool, "CRM")
    answer(True)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert [tool.name for tool in palette.reader.all(Tool)] == ["Phone"]
    assert not any(link for link in palette.reader.all(NodeTool) if link.tool_id not in _ids(palette, Tool))


def _ids(room, record_type):
    return {record.id for record in room.reader.all(record_type)}


def test_delete_does_not_ask_about_what_nobody_uses(palette, answer):
    asked = answer(False)
    QTest.keyClicks(palette.panel.library.search, "Fax")
    QTest.keyClick(palette.panel.library.search, Qt.Key.Key_Return)
    QTest.keyClick(_take_row(palette.panel, "Fax"), Qt.Key.Key_Delete)
    assert not asked
    assert "Fax" not in _shown(palette.panel)


def test_show_where_used_selects_the_nodes(palette):
    crm = named(palette.reader, Tool, "CRM").id
    menu = palette.panel.library.menu(crm)
    next(action for action in menu.actions() if action.text() == "Show where used").trigger()
    assert set(palette.selection.nodes) == {palette.node("A").id, palette.node("B").id}
    menu.deleteLater()


def test_where_it_is_used_may_be_another_map(palette):
    bridge, crm = palette.bridge, named(palette.reader, Tool, "CRM").id
    bridge.run(maps.add_map, "Other", ("S",), ("L",), kind=MapKind.TO_BE)
    first, other = (each.id for each in queries.maps(palette.reader))
    bridge.switch_map(other)
    menu = palette.panel.library.menu(crm)
    next(action for action in menu.actions() if action.text() == "Show where used").trigger()
    assert bridge.map_id == first
    assert len(palette.selection.nodes) == 2
    menu.deleteLater()


def test_the_menu_offers_to_attach_only_with_nodes_selected(palette, qtbot):
    crm = named(palette.reader, Tool, "CRM").id
    menu = palette.panel.library.menu(crm)
    assert not menu.actions()[0].isEnabled()
    menu.deleteLater()
    palette.select("B")
    menu = palette.panel.library.menu(crm)
    with qtbot.waitSignal(palette.panel.resource_activated) as told:
        menu.actions()[0].trigger()
    assert told.args == [crm]
    menu.deleteLater()


def test_the_context_menu_comes_at_the_row_under_the_pointer(palette, qtbot):
    view = palette.panel.library.current.view
    place = view.visualRect(view.model().index(1, 0)).center()
    view.customContextMenuRequested.emit(place)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert view.currentIndex().data() == "Phone"
    menu.close()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_a_document_to_read_offers_nothing_that_writes(furnish, answer):
    asked = answer(True)
    room = furnish(PalettePanel, a_map().step("A").tool("CRM"), is_read_only=True)
    assert not any(tile.isEnabled() for tile in room.panel.tiles.values())
    QTest.keyClicks(room.panel.library.search, "Phone")
    QTest.keyClick(room.panel.library.search, Qt.Key.Key_Return)
    assert [tool.name for tool in room.reader.all(Tool)] == ["CRM"]
    room.panel.library.search.clear()
    view = _take_row(room.panel, "CRM")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert view.viewport().findChild(QLineEdit) is None
    assert not asked


def test_rows_are_painted_with_long_names_and_in_other_maps(palette, theme):
    palette.bridge.run(maps.copy_map, palette.bridge.map_id, "To be", MapKind.TO_BE)
    palette.bridge.switch_map(queries.maps(palette.reader)[1].id)
    assert not palette.panel.grab().isNull()
    assert len([n for n in palette.reader.all(Node) if n.map_id == palette.bridge.map_id]) == 2
