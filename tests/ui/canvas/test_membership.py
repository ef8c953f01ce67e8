"""Want 5: whatever way a step came into a lane, it is the lane's: it goes along when the lane is moved."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mapper.core.edits import bands
from mapper.core.grid import Grid
from mapper.core.records import RECORD_TYPES, Node
from mapper.core.values import Point
from mapper.services.importing import import_records
from mapper.ui.canvas.mime import kind_data
from tests.ui.canvas.conftest import ALT, CTRL, NONE, Canvas


def free(canvas: Canvas) -> QPoint:
    """Where nothing stands, in the first stage of the lowest lane."""
    row = Grid.of(canvas.bridge.reader, canvas.bridge.map_id).row(canvas.lane("Delivery").id)
    return canvas.place(Point(150, row.start + 60))


def by_palette(canvas: Canvas) -> None:
    canvas.drop(kind_data("step"), free(canvas))


def by_double_click(canvas: Canvas) -> None:
    canvas.double_click(free(canvas))


def by_keys_alone(canvas: Canvas) -> None:
    canvas.selection.set([canvas.lane("Delivery").id])
    canvas.key(Qt.Key.Key_N)


def by_append(canvas: Canvas) -> None:
    canvas.selection.set([canvas.node("Offer").id])
    QTest.keyPress(canvas.view, Qt.Key.Key_Control)
    canvas.key(Qt.Key.Key_Right, CTRL)
    QTest.keyRelease(canvas.view, Qt.Key.Key_Control, NONE)


def by_paste(canvas: Canvas) -> None:
    canvas.selection.set([canvas.node("Call").id])
    canvas.key(Qt.Key.Key_C, CTRL)
    canvas.hover(free(canvas))
    canvas.key(Qt.Key.Key_V, CTRL)
    canvas.click(free(canvas))


def by_drag(canvas: Canvas) -> None:
    canvas.drag(canvas.at("Qualify"), free(canvas), CTRL)


def by_keyboard_move(canvas: Canvas) -> None:
    canvas.selection.set([canvas.node("Qualify").id])
    canvas.key(Qt.Key.Key_Down, ALT | Qt.KeyboardModifier.ShiftModifier)


def by_import(canvas: Canvas) -> None:
    records = [record for kind in RECORD_TYPES for record in canvas.bridge.reader.all(kind)]
    model, lane = canvas.node("Call"), canvas.lane("Delivery")
    records.append(replace(model, id="node-00000000ffff", name="Imported", lane_id=lane.id, x=40.0, y=10.0))
    canvas.bridge.run(import_records, records, "other.json")


WAYS = (
    by_palette,
    by_double_click,
    by_keys_alone,
    by_append,
    by_paste,
    by_drag,
    by_keyboard_move,
    by_import,
)


@pytest.mark.parametrize("is_folded", [False, True], ids=["open", "collapsed"])
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_what_came_into_a_lane_goes_along_with_it(canvas, way, is_folded):
    here = {node.id: node.lane_id for node in canvas.nodes}
    if is_folded:  # the lane above, so that all below is seen elsewhere than it is kept
        canvas.bridge.run(bands.set_collapsed, [canvas.lane("Customer").id], True)
    way(canvas)
    if canvas.view.editing.editor is not None:
        canvas.type("New")
    lane = canvas.lane("Delivery")
    (came,) = (n for n in canvas.nodes if n.lane_id == lane.id and here.get(n.id) != lane.id)
    before = rect_of(canvas, came)
    grid = Grid.of(canvas.bridge.reader, canvas.bridge.map_id)
    assert grid.cell_rect(came.stage_id, lane.id).encloses(before), "it is seen in the lane it belongs to"
    canvas.selection.set([lane.id])
    canvas.key(Qt.Key.Key_Up, ALT)
    after = canvas.bridge.reader.get(Node, came.id)
    assert after == came, "moving a lane changes no node"
    assert rect_of(canvas, after) == before.moved(0, -canvas.lane("Sales").height)


def rect_of(canvas: Canvas, node: Node):
    return Grid.of(canvas.bridge.reader, canvas.bridge.map_id).node_rect(node)
