"""The space tool (canvas.md 14): S, drag, and what lies past the line follows; Escape puts it away."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mapper.ui.canvas.tools.space import SpaceTool
from tests.builders import a_map
from tests.ui.canvas.conftest import ALT, CTRL, SHIFT, Canvas


@pytest.fixture
def room(opened) -> Canvas:
    """Call and Meet in a row, Lone below Meet, Offer in the second stage."""
    builder = a_map().stage("First").stage("Second").lane("Customer", is_customer=True).lane("Sales")
    builder.stage("First").lane("Customer").step("Call").to("Meet").step("Meet")
    builder.stage("Second").lane("Customer").step("Offer")
    builder.stage("First").lane("Sales").step("Lone")
    canvas = opened(builder)
    canvas.key(Qt.Key.Key_S)
    return canvas


def gap(canvas: Canvas) -> QPoint:
    """The middle between Call and Meet."""
    return (canvas.at("Call") + canvas.at("Meet")) / 2


def test_a_drag_to_the_right_opens_room_in_the_lane(room):
    before = {name: room.rect(name) for name in room.node_names()}
    room.drag(gap(room), gap(room) + QPoint(60, 3))
    assert room.rect("Meet") == before["Meet"].moved(60, 0)
    assert (room.rect("Call"), room.rect("Lone")) == (before["Call"], before["Lone"])
    assert room.commands == 1
    assert isinstance(room.view.hand.tool, SpaceTool)  # it stays
    room.bridge.undo()
    assert {name: room.rect(name) for name in before} == before


def test_what_moves_is_shown_live_and_escape_forgets_it(room):
    before = room.rect("Meet")
    room.pull(gap(room), gap(room) + QPoint(60, 0))
    sheet = room.view.sheet
    assert [node.rect for node in sheet.overlay.get("foreseen").nodes] == [before.moved(60, 0)]
    assert sheet.scene.hidden >= {room.node("Meet").id, room.line("Call", "Meet").id}
    assert sheet.scene.shift is not None  # the stage grows
    room.key(Qt.Key.Key_Escape)
    assert room.rect("Meet") == before
    assert sheet.overlay.get("foreseen") is None
    assert sheet.scene.shift is None
    assert isinstance(room.view.hand.tool, SpaceTool)
    room.release(gap(room) + QPoint(60, 0))
    room.key(Qt.Key.Key_Escape)
    assert not isinstance(room.view.hand.tool, SpaceTool)
    assert room.commands == 0


def test_shift_opens_it_for_the_whole_stage(room):
    before = {name: room.rect(name) for name in room.node_names()}
    start = room.at("Meet") - QPoint(70, 40)
    room.drag(start, start + QPoint(60, 0), SHIFT)
    assert room.rect("Meet") == before["Meet"].moved(60, 0)
    assert room.rect("Offer") == before["Offer"].moved(60, 0)
    assert room.rect("Call") == before["Call"]


def test_alt_moves_the_other_side(room):
    before = room.rect("Call")
    room.drag(gap(room), gap(room) + QPoint(12, 0), ALT | CTRL)
    assert room.rect("Call") == before.moved(12, 0)


def test_downwards_by_the_first_pixels(room):
    before = {name: room.rect(name) for name in room.node_names()}
    start = room.place(before["Call"].center) + QPoint(0, -45)
    room.drag(start, start + QPoint(4, 60))
    assert room.rect("Call") == before["Call"].moved(0, 60)
    assert room.rect("Meet") == before["Meet"].moved(0, 60)
    assert room.rect("Lone").x == before["Lone"].x


def test_arrows_and_enter_do_the_same(room):
    """The keyboard way: room before the selected node, in steps of 10."""
    before = room.rect("Meet")
    room.selection.set([room.node("Meet").id])
    for _ in range(4):
        room.key(Qt.Key.Key_Right)
    room.key(Qt.Key.Key_Left)
    assert room.rect("Meet") == before
    assert room.view.sheet.overlay.get("foreseen") is not None
    room.key(Qt.Key.Key_Return)
    assert room.rect("Meet") == before.moved(30, 0)
    assert room.commands == 1
    room.key(Qt.Key.Key_Down, SHIFT)
    room.key(Qt.Key.Key_Escape)
    assert room.view.sheet.overlay.get("foreseen") is None
    assert room.commands == 1


def test_taking_room_away_stops_at_twenty(room):
    room.drag(gap(room), gap(room) - QPoint(300, 0))
    assert room.rect("Meet").x == room.rect("Call").right + 20


def test_it_stays_in_the_hand_until_escape(room):
    for _ in range(2):
        room.drag(gap(room), gap(room) + QPoint(40, 0))
        assert isinstance(room.view.hand.tool, SpaceTool)
    assert room.commands == 2
    room.key(Qt.Key.Key_Escape)
    assert room.view.hand.is_at_rest


def test_the_space_bar_pans_meanwhile_and_gives_it_back(room):
    """canvas.md 20: to the former tool, whichever that was."""
    before = room.view.camera.visible
    QTest.keyPress(room.view, Qt.Key.Key_Space)
    room.drag(QPoint(300, 300), QPoint(220, 260))
    QTest.keyRelease(room.view, Qt.Key.Key_Space)
    assert room.view.camera.visible != before
    assert isinstance(room.view.hand.tool, SpaceTool)
    assert room.commands == 0
