"""Moving nodes with the mouse: the drag's state machine, cells, snapping, lines, dropping on to a line."""

from PySide6.QtCore import QPoint, Qt

from mapper.core.values import NodeKind, Point
from tests.builders import a_map
from tests.ui.canvas.conftest import CTRL, SHIFT


def test_a_drag_moves_a_node_as_one_command(canvas):
    before = canvas.rect("Call")
    canvas.drag(canvas.at("Call"), canvas.at("Call") + QPoint(0, 25), CTRL)
    assert canvas.rect("Call") == before.moved(0, 25)
    assert canvas.commands == 1
    assert canvas.view.sheet.projection.nodes[canvas.node("Call").id].rect == canvas.rect("Call")
    assert canvas.selection.ids == (canvas.node("Call").id,)


def test_five_pixels_are_no_drag(canvas):
    before = canvas.rect("Call")
    canvas.drag(canvas.at("Call"), canvas.at("Call") + QPoint(5, 4))
    assert canvas.rect("Call") == before
    assert canvas.commands == 0
    assert canvas.selection.ids == (canvas.node("Call").id,)


def test_a_drag_starts_where_the_button_went_down(canvas):
    before = canvas.rect("Call")
    start = canvas.at("Call")
    canvas.press(start)
    canvas.move(start + QPoint(40, 0), CTRL)
    canvas.release(start + QPoint(40, 0), CTRL)
    assert canvas.rect("Call") == before.moved(40, 0)


def test_escape_brings_everything_back(canvas):
    canvas.selection.set([canvas.node("Meet").id])
    before, marks = canvas.rect("Call"), list(canvas.view.sheet.overlay)
    canvas.pull(canvas.at("Call"), canvas.at("Call") + QPoint(90, 60))
    assert canvas.view.sheet.scene.hidden
    canvas.key(Qt.Key.Key_Escape)
    assert canvas.rect("Call") == before
    assert not canvas.view.sheet.scene.hidden
    assert list(canvas.view.sheet.overlay) == marks
    assert canvas.selection.ids == (canvas.node("Meet").id,)
    canvas.release(canvas.at("Call") + QPoint(90, 60))
    assert canvas.rect("Call") == before
    assert canvas.commands == 0


def test_a_node_belongs_to_the_cell_it_is_dropped_in(canvas):
    canvas.drag(canvas.at("Qualify"), canvas.at("Qualify") + QPoint(0, 125))
    assert canvas.node("Qualify").lane_id == canvas.lane("Delivery").id
    assert canvas.node("Qualify").stage_id == canvas.stage("First").id


def test_the_target_cell_and_its_headers_light_up(canvas):
    canvas.pull(canvas.at("Qualify"), canvas.at("Qualify") + QPoint(0, 125))
    assert canvas.view.sheet.overlay.get("cell") is not None
    assert canvas.view.sheet.current_cells() == {canvas.lane("Delivery").id, canvas.stage("First").id}
    canvas.release(canvas.at("Qualify") + QPoint(0, 125))
    assert canvas.view.sheet.overlay.get("cell") is None


def test_it_is_held_by_its_neighbours_and_shows_why(canvas):
    below = canvas.rect("Call").moved(0, 43)
    canvas.drag(canvas.at("Qualify"), canvas.place(below.center) + QPoint(163, 0))
    start = canvas.at("Qualify")
    level = canvas.rect("Call").y - canvas.rect("Qualify").y
    canvas.pull(start, start + QPoint(0, round(level) + 5))
    assert canvas.view.sheet.guides.is_shown
    canvas.release(start + QPoint(0, round(level) + 5))
    assert canvas.rect("Qualify").y == canvas.rect("Call").y


def test_ctrl_lets_go_of_neighbours_and_grid(canvas):
    start = canvas.at("Qualify")
    before = canvas.rect("Qualify")
    canvas.drag(start, start + QPoint(3, 7), CTRL)
    assert canvas.rect("Qualify") == before.moved(3, 7)


def test_a_zoomed_drag_gives_whole_units(canvas):
    canvas.view.camera.zoom_to(1.7)
    start = canvas.at("Qualify")
    canvas.drag(start, start + QPoint(31, 17), CTRL)
    rect = canvas.rect("Qualify")
    assert (rect.x, rect.y) == (round(rect.x), round(rect.y))


def test_selected_nodes_move_together(canvas):
    canvas.click(canvas.at("Call"))
    canvas.click(canvas.at("Qualify"), SHIFT)
    call, qualify = canvas.rect("Call"), canvas.rect("Qualify")
    canvas.drag(canvas.at("Call"), canvas.at("Call") + QPoint(0, 20), CTRL)
    assert (canvas.rect("Call"), canvas.rect("Qualify")) == (call.moved(0, 20), qualify.moved(0, 20))
    assert canvas.commands == 1
    assert len(canvas.selection) == 2


def test_the_lines_follow_the_drag(canvas):
    line = canvas.line("Call", "Meet").id
    still = canvas.view.sheet.projection.connectors[line].points
    canvas.pull(canvas.at("Call"), canvas.at("Call") + QPoint(10, 60))
    mark = canvas.view.sheet.overlay.get("nodes")
    moving = next(c for c in mark.connectors if c.id == line)
    assert moving.points != still
    assert line in canvas.view.sheet.scene.hidden
    canvas.release(canvas.at("Call") + QPoint(10, 60))
    assert canvas.view.sheet.projection.connectors[line].points != still


def test_a_free_node_dropped_on_a_line_is_put_into_it(canvas):
    points = canvas.view.sheet.projection.connectors[canvas.line("Meet", "Offer").id].points
    middle = canvas.place(points[0]) + (canvas.place(points[1]) - canvas.place(points[0])) / 2
    canvas.pull(canvas.at("Qualify"), middle)
    assert canvas.view.sheet.overlay.get("line") is not None
    canvas.release(middle)
    assert {("Meet", "Qualify"), ("Qualify", "Offer")} <= canvas.lines()
    assert ("Meet", "Offer") not in canvas.lines()
    assert canvas.commands == 1


def test_a_node_with_lines_of_its_own_is_not_put_into_another(canvas):
    points = canvas.view.sheet.projection.connectors[canvas.line("Meet", "Offer").id].points
    canvas.pull(canvas.at("Call"), canvas.place(points[0]) + QPoint(0, 30))
    assert canvas.view.sheet.overlay.get("line") is None
    canvas.key(Qt.Key.Key_Escape)


def test_no_node_is_dragged_far_out_of_the_map(canvas):
    width = canvas.view.sheet.projection.bounds.width
    canvas.drag(canvas.at("Meet"), canvas.at("Meet") + QPoint(2000, 0))
    assert canvas.view.sheet.projection.bounds.width < width + 250


def test_the_view_scrolls_while_a_drag_is_at_its_edge(canvas, qtbot):
    canvas.view.resize(500, 500)
    canvas.view.camera.reveal(canvas.rect("Call"))
    start = canvas.at("Call")
    before = canvas.view.camera.visible.x
    canvas.pull(start, QPoint(canvas.port.width() - 3, start.y()))
    qtbot.waitUntil(lambda: canvas.view.camera.visible.x > before + 30)
    assert canvas.view.sheet.overlay.get("nodes").nodes[0].rect.x > canvas.rect("Call").x + 30
    canvas.move(QPoint(canvas.port.width() // 2, start.y()))
    stopped = canvas.view.camera.visible.x
    canvas.key(Qt.Key.Key_Escape)
    assert canvas.view.camera.visible.x == stopped


def test_read_only_documents_do_not_move(opened):
    builder = a_map().lane("Sales").step("Call")
    canvas = opened(builder)
    canvas.bridge.session._keeper.is_read_only = True
    before = canvas.rect("Call")
    canvas.drag(canvas.at("Call"), canvas.at("Call") + QPoint(60, 0))
    assert canvas.rect("Call") == before
    assert canvas.selection.nodes


def test_the_click_that_ends_a_drag_opens_nothing(canvas):
    start = canvas.at("Call")
    canvas.drag(start, start + QPoint(40, 0))
    from PySide6.QtGui import QMouseEvent

    from tests.ui.canvas.conftest import mouse

    mouse(canvas.port, QMouseEvent.Type.MouseButtonDblClick, start + QPoint(40, 0))
    canvas.release(start + QPoint(40, 0))
    assert canvas.view.editing.editor is None


def test_moving_decisions_and_ends_works_alike(opened):
    canvas = opened(a_map().lane("Sales").decision("Fits?").to("Lost"))
    for name in ("Fits?", "Lost"):
        before = canvas.rect(name)
        canvas.drag(canvas.at(name), canvas.at(name) + QPoint(0, 10), CTRL)
        assert canvas.rect(name) == before.moved(0, 10)
    assert canvas.node("Lost").kind is NodeKind.END


def test_a_free_node_dropped_beside_a_line_stands_in_the_lines_row(level):
    canvas = level
    points = canvas.view.sheet.projection.connectors[canvas.line("Call", "Meet").id].points
    middle = Point((points[0].x + points[1].x) / 2, points[0].y + 9)
    canvas.drag(canvas.at("Qualify"), canvas.place(middle))
    assert ("Call", "Qualify") in canvas.lines()
    assert canvas.rect("Qualify").center.y == points[0].y


def test_ctrl_drops_it_beside_the_row(level):
    canvas = level
    points = canvas.view.sheet.projection.connectors[canvas.line("Call", "Meet").id].points
    middle = Point((points[0].x + points[1].x) / 2, points[0].y + 9)
    canvas.drag(canvas.at("Qualify"), canvas.place(middle), CTRL)
    assert canvas.rect("Qualify").center.y == points[0].y + 9
