"""Guides while dragging (canvas.md 17, 18): what holds, what is shown, and when it goes."""

from PySide6.QtCore import QPoint, Qt

from mapper.core.values import Point
from mapper.ui.canvas.guides import GapsMark, GuideMark
from tests.builders import a_map
from tests.ui.canvas.conftest import CTRL, SHIFT, Canvas, Opened


def _row(opened: Opened) -> Canvas:
    """A, B and C in a row with gaps of 40, a wide lane around them."""
    builder = a_map().stage("Wide", width=1000.0).lane("Customer", is_customer=True)
    return opened(builder.lane("Sales", height=220.0).step("A").step("B").step("C"))


def _way(dx: float, dy: float) -> QPoint:
    return QPoint(round(dx), round(dy))


def test_a_step_near_the_gap_of_the_others_takes_it_and_shows_both_gaps(opened: Opened) -> None:
    canvas = _row(opened)
    a, b, c = canvas.rect("A"), canvas.rect("B"), canvas.rect("C")
    away = canvas.at("C") + _way(60, 0)
    canvas.drag(canvas.at("C"), away)
    wish = c.x - canvas.rect("C").x + 4
    canvas.pull(canvas.at("C"), canvas.at("C") + _way(wish, 0))
    mark = canvas.view.sheet.overlay.get("gaps")
    assert isinstance(mark, GapsMark)
    assert {gap.end.x - gap.start.x for gap in mark.gaps} == {b.x - a.right}
    assert len(mark.gaps) == 2
    canvas.release(canvas.at("C") + _way(wish, 0))
    assert canvas.rect("C") == c
    assert not canvas.view.sheet.guides.is_shown


def test_a_guide_runs_through_the_whole_view_on_the_axis_that_is_held(opened: Opened) -> None:
    canvas = _row(opened)
    # out of the row, where only the upright of A holds
    canvas.pull(canvas.at("C"), canvas.at("A") + _way(3, 96))
    mark = canvas.view.sheet.overlay.get("upright")
    assert isinstance(mark, GuideMark)
    assert mark.places == (canvas.rect("A").center.x,)
    seen = canvas.view.camera.visible
    assert (mark.low, mark.high) == (seen.y, seen.bottom)
    canvas.key(Qt.Key.Key_Escape)
    assert not canvas.view.sheet.guides.is_shown


def test_ctrl_lets_go_of_guides_and_grid(opened: Opened) -> None:
    canvas = _row(opened)
    before = canvas.rect("C")
    canvas.drag(canvas.at("C"), canvas.at("C") + _way(33, 6), CTRL)
    assert canvas.rect("C") == before.moved(33, 6)


def test_the_grid_can_be_off_and_guides_still_hold(opened: Opened) -> None:
    canvas = _row(opened)
    canvas.view.sheet.is_grid_on = False
    before = canvas.rect("C")
    canvas.drag(canvas.at("C"), canvas.at("C") + _way(53, 4))
    assert canvas.rect("C") == before.moved(53, 0)  # held by the row, free along it


def test_the_old_place_holds(opened: Opened) -> None:
    """canvas.md 17: also where nothing else is near; coming back exactly makes no command."""
    builder = a_map().stage("Wide", width=1000.0).lane("Customer", is_customer=True)
    canvas = opened(builder.lane("Sales", height=220.0).step("A"))
    canvas.drag(canvas.at("A"), canvas.at("A") + _way(203, 37), CTRL)
    before, commands = canvas.rect("A"), canvas.commands
    canvas.press(canvas.at("A"))
    canvas.move(canvas.at("A") + _way(60, 20))
    canvas.move(canvas.at("A") + _way(6, -6))
    assert canvas.view.sheet.guides.is_shown
    canvas.release(canvas.at("A") + _way(6, -6))
    assert (canvas.rect("A"), canvas.commands) == (before, commands)


def test_the_middle_of_the_cell_and_its_inner_border_hold(opened: Opened) -> None:
    builder = a_map().stage("Wide", width=1000.0).lane("Customer", is_customer=True)
    canvas = opened(builder.lane("Sales", height=216.0).step("A"))
    top = canvas.rect("A").y - canvas.node("A").y
    start = canvas.at("A")
    canvas.pull(start, canvas.place(Point(704, top + 112)))
    assert canvas.view.sheet.overlay.get("level") is not None
    canvas.release(canvas.place(Point(704, top + 112)))
    assert canvas.rect("A").center.y == top + 108


def test_a_step_is_held_where_a_line_to_it_runs_straight(opened: Opened) -> None:
    """canvas.md 17: the docking point that makes a line straight, here beside a tall decision's side."""
    builder = a_map().stage("Wide", width=1000.0).lane("Customer", is_customer=True)
    canvas = opened(builder.lane("Sales", height=260.0).step("A").to("B"))
    canvas.drag(canvas.at("B"), canvas.at("B") + _way(203, 103), CTRL)
    end = canvas.view.sheet.projection.connectors[canvas.line("A", "B").id].points[0]
    canvas.drag(canvas.at("B"), QPoint(canvas.at("B").x() + 37, canvas.place(end).y() + 5))
    points = canvas.view.sheet.projection.connectors[canvas.line("A", "B").id].points
    assert len(points) == 2
    assert points[0].y == points[1].y


def test_a_guide_goes_a_second_after_the_last_snap(opened: Opened, qtbot) -> None:
    canvas = _row(opened)
    canvas.pull(canvas.at("C"), canvas.at("C") + _way(43, 4))
    assert canvas.view.sheet.guides.is_shown
    qtbot.waitUntil(lambda: not canvas.view.sheet.guides.is_shown, timeout=3000)
    assert canvas.view.sheet.overlay.get("nodes") is not None  # the drag goes on
    canvas.move(canvas.at("C") + _way(42, 3))
    assert canvas.view.sheet.guides.is_shown
    canvas.key(Qt.Key.Key_Escape)


def test_guides_look_only_near_by_index(opened: Opened, monkeypatch) -> None:
    """With thousands of nodes a move may ask only for what lies near."""
    canvas = _row(opened)
    asked = []
    projection = canvas.view.sheet.projection
    real = projection.nodes_in
    monkeypatch.setattr(projection, "nodes_in", lambda rect: asked.append(rect) or real(rect))
    canvas.pull(canvas.at("C"), canvas.at("C") + _way(40, 30))
    assert asked
    assert max(min(rect.width, rect.height) for rect in asked) <= 400
    canvas.key(Qt.Key.Key_Escape)


def test_shift_keeps_to_one_axis(opened: Opened) -> None:
    canvas = _row(opened)
    before = canvas.rect("C")
    canvas.press(canvas.at("C"))
    canvas.move(canvas.at("C") + _way(30, 20), SHIFT)
    canvas.move(canvas.at("C") + _way(83, 31), SHIFT)
    canvas.release(canvas.at("C") + _way(83, 31), SHIFT)
    assert canvas.rect("C").y == before.y
    assert canvas.rect("C").x > before.x + 70
