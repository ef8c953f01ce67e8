"""The searchable menu (canvas.md 6): what it lists, how the keys go through it, what comes of it."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mapper.core import queries
from mapper.core.edits import nodes
from mapper.core.records import Metric, Skill, Tool
from mapper.core.values import NodeKind, Outcome, Point
from mapper.ui.canvas.mime import kind_data
from tests.builders import a_map, named
from tests.ui.canvas.conftest import ALT, CTRL, mouse


def menu(canvas):
    found = canvas.view.building.menus.menu
    assert found is not None, "no menu is open"
    return found


def texts(canvas) -> list[str]:
    return [entry.text for entry in menu(canvas).model.entries]


def press(canvas, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(menu(canvas).field, key)


def search(canvas, text: str) -> None:
    QTest.keyClicks(menu(canvas).field, text)


@pytest.fixture
def kinds(canvas):
    canvas.click(canvas.at("Qualify"))
    canvas.key(Qt.Key.Key_R)
    return canvas


def test_r_asks_what_a_step_shall_be_with_the_field_focused(kinds):
    assert menu(kinds).field.hasFocus()
    assert texts(kinds) == ["Step", "Decision", "Stall", "Slip", "Start", "End", "Note"]
    assert menu(kinds).model.entries[0].is_on


def test_typing_finds_also_by_other_words_and_enter_takes_the_first(kinds):
    before = kinds.rect("Qualify").center.x
    search(kinds, "gate")
    assert texts(kinds) == ["Decision"]
    press(kinds, Qt.Key.Key_Return)
    assert kinds.node("Qualify").kind is NodeKind.DECISION
    assert kinds.rect("Qualify").center.x == before
    assert kinds.commands == 1
    assert kinds.view.building.menus.menu is None
    assert kinds.view.hasFocus()


def test_up_and_down_go_round(kinds):
    press(kinds, Qt.Key.Key_Down)
    assert menu(kinds).current.text == "Decision"
    press(kinds, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert menu(kinds).current.text == "Note"
    press(kinds, Qt.Key.Key_Down)
    assert menu(kinds).current.text == "Step"


def test_right_opens_a_page_and_left_or_backspace_goes_back(kinds):
    for back in (Qt.Key.Key_Left, Qt.Key.Key_Backspace):
        press(kinds, *[Qt.Key.Key_Down] * 5, Qt.Key.Key_Right)
        assert texts(kinds) == ["Won", "Lost", "Disqualified", "Parked"]
        press(kinds, back)
        assert texts(kinds)[0] == "Step"
    press(kinds, *[Qt.Key.Key_Down] * 5, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert (kinds.node("Qualify").kind, kinds.node("Qualify").outcome) == (NodeKind.END, Outcome.LOST)


def test_rare_entries_are_there_only_when_searched(kinds):
    assert "Parked" not in texts(kinds)
    search(kinds, "park")
    assert texts(kinds) == ["Parked"]


def test_escape_leaves_everything_as_it_was(kinds):
    search(kinds, "dec")
    press(kinds, Qt.Key.Key_Escape)
    assert kinds.view.building.menus.menu is None
    assert kinds.commands == 0
    assert not kinds.view.sheet.scene.hidden
    assert kinds.view.sheet.overlay.get("nodes") is None
    assert kinds.selection.ids == (kinds.node("Qualify").id,)


def test_the_preselected_kind_is_shown_on_the_map(kinds):
    press(kinds, Qt.Key.Key_Down)
    (ghost,) = kinds.view.sheet.overlay.get("nodes").nodes
    assert (ghost.id, ghost.kind) == (kinds.node("Qualify").id, NodeKind.DECISION)
    assert kinds.node("Qualify").id in kinds.view.sheet.scene.hidden
    assert kinds.node("Qualify").kind is NodeKind.STEP
    press(kinds, Qt.Key.Key_Return)
    assert kinds.rect("Qualify") == ghost.rect
    assert not kinds.view.sheet.scene.hidden


def test_the_pointer_preselects_too(kinds):
    view = menu(kinds).list
    place = view.visualRect(menu(kinds).model.index(3, 0)).center()
    mouse(view.viewport(), QMouseEvent.Type.MouseMove, place, Qt.MouseButton.NoButton)
    assert menu(kinds).current.text == "Stall"
    assert kinds.view.sheet.overlay.get("nodes").nodes[0].kind is NodeKind.STALL


def test_what_is_not_allowed_says_why_and_cannot_be_taken(canvas):
    canvas.click(canvas.at("Meet"))
    canvas.key(Qt.Key.Key_R)
    entry = next(e for e in menu(canvas).model.entries if e.text == "Start")
    assert "into a start" in entry.hint
    press(canvas, *[Qt.Key.Key_Down] * 4, Qt.Key.Key_Return)
    assert canvas.node("Meet").kind is NodeKind.STEP
    assert menu(canvas).isVisible()


def test_the_number_of_hits_is_told(kinds, monkeypatch):
    said = []
    monkeypatch.setattr(
        "mapper.ui.canvas.menu.popup.QAccessible.updateAccessibility", lambda e: said.append(e.message())
    )
    search(kinds, "st")
    assert said[-1] == f"{len(texts(kinds))} hits"
    search(kinds, "xyz")
    assert said[-1] == "Nothing found"
    assert menu(kinds).count.isVisible()


def test_a_click_takes_a_row_and_a_click_elsewhere_closes(kinds):
    view = menu(kinds).list
    place = view.visualRect(menu(kinds).model.index(2, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert kinds.node("Qualify").kind is NodeKind.DECISION  # the first row is a heading
    kinds.key(Qt.Key.Key_R)
    kinds.view.grab_focus()
    assert kinds.view.building.menus.menu is None


def test_another_change_closes_it(kinds):
    kinds.bridge.run(nodes.rename_node, kinds.node("Call").id, "Ring")
    assert kinds.view.building.menus.menu is None


def test_the_whole_selection_changes_as_one(canvas):
    canvas.selection.set([canvas.node("Qualify").id, canvas.node("Meet").id])
    canvas.key(Qt.Key.Key_R)
    search(canvas, "stall")
    press(canvas, Qt.Key.Key_Return)
    assert {canvas.node(n).kind for n in ("Qualify", "Meet")} == {NodeKind.STALL}
    assert canvas.commands == 1


def test_r_with_nothing_selected_says_what_to_do(canvas):
    canvas.key(Qt.Key.Key_R)
    assert canvas.view.building.menus.menu is None
    assert "Select" in canvas.view.sheet._message.text()


# -- L: connect by typing a name


def test_l_lists_the_nodes_nearest_first_with_reasons(canvas):
    canvas.click(canvas.at("Call"))
    canvas.key(Qt.Key.Key_L)
    assert texts(canvas)[:2] == ["Qualify", "Meet"]
    assert "connected already" in menu(canvas).model.entries[1].hint
    assert menu(canvas).model.entries[0].hint == "First · Sales"
    assert "Call" not in texts(canvas)


def test_l_connects_by_name_and_selects_the_line(canvas):
    canvas.click(canvas.at("Call"))
    canvas.key(Qt.Key.Key_L)
    search(canvas, "off")
    assert canvas.view.sheet.overlay.get("route") is not None
    press(canvas, Qt.Key.Key_Return)
    assert ("Call", "Offer") in canvas.lines()
    assert canvas.selection.ids == (canvas.line("Call", "Offer").id,)
    assert canvas.view.sheet.overlay.get("route") is None
    assert canvas.commands == 1


def test_l_brings_a_target_out_of_sight_into_it_and_escape_brings_the_view_back(canvas):
    canvas.click(canvas.at("Qualify"))
    canvas.view.camera.zoom_to(3.0)
    canvas.view.camera.center_on(Point(60, 160))
    before = canvas.view.camera.visible
    assert not before.intersects(canvas.rect("Offer"))
    canvas.key(Qt.Key.Key_L)
    search(canvas, "offer")
    assert canvas.view.camera.visible.intersects(canvas.rect("Offer"))
    press(canvas, Qt.Key.Key_Escape)
    assert canvas.view.camera.visible == before


def test_l_with_a_name_that_is_not_there_offers_a_step_of_it(canvas):
    canvas.click(canvas.at("Qualify"))
    canvas.key(Qt.Key.Key_L)
    search(canvas, "Site visit")
    press(canvas, Qt.Key.Key_Return)
    assert ("Qualify", "Site visit") in canvas.lines()
    assert canvas.commands == 1


# -- A: attach by typing


def test_a_attaches_several_in_a_row_and_makes_new_ones(canvas):
    canvas.click(canvas.at("Call"))
    canvas.key(Qt.Key.Key_A)
    search(canvas, "crm")
    press(canvas, Qt.Key.Key_Return)
    search(canvas, "Listening")
    assert texts(canvas) == ["New tool “Listening”", "New skill “Listening”", "New metric “Listening”"]
    press(canvas, Qt.Key.Key_Down, Qt.Key.Key_Return)
    search(canvas, "Calls a day")
    press(canvas, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    reader, call = canvas.bridge.reader, canvas.node("Call").id
    assert queries.node_tools(reader, call)[0].tool_id == named(reader, Tool, "CRM").id
    assert queries.node_skills(reader, call)[0].skill_id == named(reader, Skill, "Listening").id
    assert queries.node_metrics(reader, call)[0].metric_id == named(reader, Metric, "Calls a day").id
    assert canvas.commands == 3


def test_a_takes_off_what_hangs_there(canvas):
    canvas.click(canvas.at("Offer"))
    canvas.key(Qt.Key.Key_A)
    assert menu(canvas).current.is_on
    press(canvas, Qt.Key.Key_Return)
    assert not queries.node_tools(canvas.bridge.reader, canvas.node("Offer").id)
    assert not menu(canvas).current.is_on


def test_a_on_a_note_says_why_not(canvas):
    canvas.click(canvas.at("Remember"))
    canvas.key(Qt.Key.Key_A)
    assert "not on notes" in canvas.view.sheet._message.text()


def test_alt_on_dropping_a_new_step_asks_at_once_what_it_shall_be(canvas):
    """Of canvas.md 6 with Alt, because Ctrl means only that nothing snaps."""
    place, data = canvas.place(Point(160, 320)), kind_data("step")
    canvas.drag_over(data, place)
    event = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, ALT)
    QApplication.sendEvent(canvas.port, event)
    search(canvas, "stall")
    press(canvas, Qt.Key.Key_Return)
    (made,) = canvas.selection.nodes
    assert next(n for n in canvas.nodes if n.id == made).kind is NodeKind.STALL


def test_letters_and_arrows_stay_in_the_menu(kinds):
    before = kinds.rect("Qualify")
    search(kinds, "c")
    press(kinds, Qt.Key.Key_Left, Qt.Key.Key_Delete, Qt.Key.Key_F2)
    QTest.keyClick(menu(kinds).field, Qt.Key.Key_A, CTRL)
    assert menu(kinds).isVisible()
    assert kinds.rect("Qualify") == before
    assert kinds.view.editing.editor is None


def test_a_document_for_reading_offers_nothing(opened):
    builder = a_map().lane("Sales").step("Call")
    canvas = opened(builder)
    canvas.bridge.session._keeper.is_read_only = True
    canvas.selection.set([canvas.node("Call").id])
    for key in (Qt.Key.Key_R, Qt.Key.Key_L, Qt.Key.Key_A):
        canvas.key(key)
        assert canvas.view.building.menus.menu is None
        assert "reading only" in canvas.view.sheet._message.text()


def test_a_box_made_larger_for_its_name_stays_so_as_another_kind(canvas):
    """canvas.md 6: replacing keeps what the new kind can keep, and the name is read as well as before."""
    canvas.click(canvas.at("Qualify"))
    canvas.key(Qt.Key.Key_F2)
    name = "Qualify the need, the money and the authority of the committee"
    canvas.type(name)
    grown, usual = canvas.rect(name), canvas.rect("Call")
    assert grown.height > usual.height
    canvas.key(Qt.Key.Key_R)
    QTest.keyClicks(QApplication.focusWidget(), "stall")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert canvas.node(name).kind is NodeKind.STALL
    assert canvas.rect(name) == grown
    canvas.bridge.undo()
    assert canvas.rect(name) == grown
