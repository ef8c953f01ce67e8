"""Resizing a node by its corners (canvas.md 18, 19): handles, snapping, limits, refusals and the keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt

from mapper.core.edits import nodes
from mapper.core.geometry.stretch import Sides
from mapper.ui.canvas.corners import CornersMark, corner_of
from mapper.ui.canvas.marks import NodesMark
from tests.builders import a_map
from tests.ui.canvas.conftest import CTRL, Canvas, Opened


@pytest.fixture
def wide(opened: Opened) -> Canvas:
    builder = a_map().stage("Wide", width=900.0).lane("Customer", is_customer=True)
    return opened(builder.lane("Sales", height=240.0).step("A").to("B").step("B"))


def _corner(canvas: Canvas, name: str, across: int = 1, down: int = 1) -> QPoint:
    return canvas.place(corner_of(canvas.rect(name), Sides(across, down)))


def _handles(canvas: Canvas) -> CornersMark | None:
    mark = canvas.view.sheet.overlay.get("corners")
    assert mark is None or isinstance(mark, CornersMark)
    return mark


def test_handles_are_there_for_a_single_selected_node_only(wide: Canvas) -> None:
    """canvas.md 19."""
    assert _handles(wide) is None
    wide.click(wide.at("A"))
    assert _handles(wide) == CornersMark(wide.rect("A"))
    wide.selection.set([wide.node("A").id, wide.node("B").id])
    assert _handles(wide) is None
    wide.selection.set([wide.line("A", "B").id])
    assert _handles(wide) is None


def test_handles_hide_while_typing_and_while_dragging(wide: Canvas) -> None:
    """canvas.md 5."""
    wide.click(wide.at("A"))
    wide.view.editing.open(wide.node("A").id)
    assert _handles(wide) is None
    wide.view.editing.cancel()
    assert _handles(wide) is not None
    wide.pull(wide.at("A"), wide.at("A") + QPoint(60, 0))
    assert _handles(wide) is None
    wide.key(Qt.Key.Key_Escape)
    assert _handles(wide) is not None


def test_handles_go_where_the_node_is_too_small_on_the_screen(wide: Canvas) -> None:
    wide.click(wide.at("A"))
    wide.view.camera.zoom_to(0.3)
    assert _handles(wide) is None


def test_pulling_a_corner_resizes_in_whole_steps_as_one_command(wide: Canvas) -> None:
    wide.click(wide.at("A"))
    before, commands = wide.rect("A"), wide.commands
    start = _corner(wide, "A")
    wide.hover(start)
    assert wide.port.cursor().shape() is Qt.CursorShape.SizeFDiagCursor
    wide.drag(start, start + QPoint(12, 42))
    assert wide.rect("A") == before._replace(width=130, height=110)
    assert wide.commands == commands + 1
    wide.bridge.undo()
    assert wide.rect("A") == before


def test_the_corner_across_stays(wide: Canvas) -> None:
    wide.click(wide.at("B"))
    before = wide.rect("B")
    start = _corner(wide, "B", -1, -1)
    wide.drag(start, start + QPoint(20, 20), CTRL)
    assert wide.rect("B") == before._replace(
        x=before.x + 20, y=before.y + 20, width=before.width - 20, height=before.height - 20
    )


def test_it_takes_the_size_of_a_neighbour_and_ctrl_lets_go(wide: Canvas) -> None:
    """canvas.md 17, yEd's rule: equal size, measured on both."""
    wide.click(wide.at("A"))
    start = _corner(wide, "A")
    wide.drag(start, start + QPoint(33, 0), CTRL)
    assert wide.rect("A").width == 153
    start = _corner(wide, "A")
    wide.pull(start, start - QPoint(30, 0))
    assert wide.view.sheet.overlay.get("gaps") is not None
    wide.release(start - QPoint(30, 0))
    assert wide.rect("A").width == wide.rect("B").width == 120


def test_a_click_on_a_corner_changes_nothing(wide: Canvas) -> None:
    wide.click(wide.at("A"))
    before, commands = wide.rect("A"), wide.commands
    wide.press(_corner(wide, "A"))
    wide.release(_corner(wide, "A"))
    assert (wide.rect("A"), wide.commands) == (before, commands)


def test_it_never_gets_smaller_than_its_content(wide: Canvas) -> None:
    name = "Extraordinarily long"
    wide.bridge.run(nodes.rename_node, wide.node("A").id, name)
    wide.click(wide.at(name))
    start = _corner(wide, name)
    wide.drag(start, start - QPoint(300, 300))
    assert 90 < wide.rect(name).width < 120
    assert wide.rect(name).height == 28


def test_a_node_stays_in_its_cell_which_grows_for_it(wide: Canvas) -> None:
    """Want 3: a step never changes hands by being resized."""
    wide.click(wide.at("B"))
    stage, lane = wide.node("B").stage_id, wide.node("B").lane_id
    start = _corner(wide, "B")
    wide.drag(start, start + QPoint(0, 560))
    assert (wide.node("B").stage_id, wide.node("B").lane_id) == (stage, lane)
    assert wide.lane("Sales").height > 240
    start = _corner(wide, "A", -1, -1)
    wide.click(wide.at("A"))
    wide.drag(start, start - QPoint(200, 200))
    assert (wide.node("A").x, wide.node("A").y) == (10, 10)
    assert (wide.node("A").stage_id, wide.node("A").lane_id) == (stage, lane)


def test_lines_follow_while_it_is_pulled_and_escape_leaves_everything(wide: Canvas) -> None:
    wide.click(wide.at("A"))
    before, commands = wide.rect("A"), wide.commands
    start = _corner(wide, "A")
    wide.pull(start, start + QPoint(0, 60))
    mark = wide.view.sheet.overlay.get("nodes")
    assert isinstance(mark, NodesMark)
    assert mark.connectors[0].points[0].x == before.right
    assert wide.line("A", "B").id in wide.view.sheet.scene.hidden
    wide.key(Qt.Key.Key_Escape)
    assert (wide.rect("A"), wide.commands) == (before, commands)
    assert wide.selection.ids == (wide.node("A").id,)
    assert not wide.view.sheet.scene.hidden


def test_nothing_offers_to_resize_what_may_only_be_read(opened: Opened) -> None:
    builder = a_map().lane("Customer", is_customer=True).lane("Sales").step("A")
    canvas = opened(builder)
    canvas.bridge.session._keeper.is_read_only = True
    canvas.click(canvas.at("A"))
    assert _handles(canvas) is None


def test_the_keyboard_resizes_too_and_presses_join(wide: Canvas) -> None:
    wide.click(wide.at("A"))
    before, commands = wide.rect("A"), wide.commands
    clock = wide.bridge.session._clock
    clock.step = 0.1
    for _ in range(3):
        wide.view.arranging.resize(10, 0)
    clock.step = 10.0
    assert wide.rect("A") == before._replace(width=before.width + 30)
    assert wide.commands == commands + 1
    for _ in range(20):
        wide.view.arranging.resize(0, -10)
    assert wide.rect("A").height == 28
