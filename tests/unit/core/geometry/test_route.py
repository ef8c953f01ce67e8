"""One route: right-angled, round the boxes, with its ends on the borders."""

import pytest
from hypothesis import given

from mapper.core.geometry.links import Link, Route, Side, side_center
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.geometry.route import plan, quick_route, route, sides
from mapper.core.values import ConnectorKind, Point, Rect
from tests.unit.core.geometry.shapes import is_on_border, is_right_angled, rects, runs_into

STEP = Rect(0, 0, 120, 70)
FLOW, RETURNS = ConnectorKind.FLOW, ConnectorKind.RETURNS


def planned(boxes: dict[str, Rect], kind: ConnectorKind = FLOW) -> Route:
    link = Link("l", "a", "b", kind)
    return plan(link, boxes["a"], boxes["b"], ObstacleIndex(boxes)).points


@pytest.mark.parametrize(
    ("target", "kind", "expected"),
    [
        (STEP.moved(200, 0), FLOW, (Side.RIGHT, Side.LEFT)),
        (STEP.moved(200, -200), FLOW, (Side.RIGHT, Side.BOTTOM)),
        (STEP.moved(200, 200), FLOW, (Side.RIGHT, Side.TOP)),
        (STEP.moved(0, 200), FLOW, (Side.BOTTOM, Side.TOP)),
        (STEP.moved(30, -200), FLOW, (Side.TOP, Side.BOTTOM)),
        (STEP.moved(-200, 0), RETURNS, (Side.BOTTOM, Side.BOTTOM)),
        (STEP.moved(-200, -200), RETURNS, (Side.LEFT, Side.BOTTOM)),
        (STEP.moved(-200, -200), FLOW, (Side.TOP, Side.BOTTOM)),
    ],
)
def test_sides_follow_from_where_the_boxes_lie(
    target: Rect, kind: ConnectorKind, expected: tuple[Side, Side]
) -> None:
    assert sides(STEP, target, kind) == expected


def test_a_target_straight_ahead_gets_a_straight_line() -> None:
    assert planned({"a": STEP, "b": STEP.moved(200, 0)}) == (Point(120, 35), Point(200, 35))


def test_a_loop_back_in_the_same_row_runs_under_the_boxes() -> None:
    points = planned({"a": STEP.moved(200, 0), "b": STEP}, RETURNS)
    assert points == (Point(260, 70), Point(260, 90), Point(60, 90), Point(60, 70))


def test_a_box_between_is_passed_at_ten_units_or_more() -> None:
    boxes = {"a": STEP, "b": STEP.moved(400, 0), "wall": STEP.moved(200, 10)}
    points = planned(boxes)
    assert is_right_angled(points)
    assert not runs_into(points, boxes["wall"].grown(10))


def test_a_wall_of_boxes_is_walked_around() -> None:
    walls = {f"w{i}": Rect(250, 90.0 * i - 360, 60, 80) for i in range(8)}
    boxes = {"a": STEP, "b": STEP.moved(500, 0), **walls}
    points = planned(boxes)
    assert is_right_angled(points)
    assert not any(runs_into(points, wall) for wall in walls.values())


def test_an_enclosed_box_still_gets_a_line() -> None:
    ring = {
        "top": Rect(-60, -30, 260, 10),
        "bottom": Rect(-60, 90, 260, 10),
        "left": Rect(-60, -30, 10, 130),
        "right": Rect(140, -30, 10, 130),
    }
    points = planned({"a": STEP, "b": STEP.moved(400, 0), **ring})
    assert is_right_angled(points)


def test_stubs_leave_room_for_the_arrow_head() -> None:
    for dx, dy in ((200, 30), (200, 200), (-300, 0), (20, 200), (-300, 150)):
        points = planned({"a": STEP, "b": STEP.moved(dx, dy)})
        (x, y), (u, v) = points[-2:]
        assert abs(x - u) + abs(y - v) >= 14


@given(rects, rects)
def test_a_quick_route_is_right_angled_and_ends_at_both_boxes(source: Rect, target: Rect) -> None:
    for kind in (FLOW, RETURNS):
        points = quick_route(source, target, kind)
        assert is_right_angled(points)
        if not source.intersects(target):
            assert is_on_border(points[0], source)
            assert is_on_border(points[-1], target)


def test_the_answer_does_not_depend_on_the_order_of_the_boxes() -> None:
    boxes = {"a": STEP, "b": STEP.moved(600, 130)}
    boxes |= {f"w{i}": STEP.moved(200 + 40 * (i % 3), 100 * i - 200) for i in range(6)}
    link = Link("l", "a", "b")
    start, end = side_center(boxes["a"], Side.RIGHT), side_center(boxes["b"], Side.LEFT)
    answers = {
        route(link, boxes["a"], boxes["b"], (Side.RIGHT, Side.LEFT), start, end, ObstacleIndex(dict(order)))
        for order in (list(boxes.items()), list(reversed(boxes.items())), sorted(boxes.items()))
    }
    assert len(answers) == 1


def test_branches_leave_a_decision_at_its_other_corners() -> None:
    """canvas.md 10: lines that leave a decision go vertical first."""
    boxes = {"fit": Rect(0, 200, 120, 80), "up": Rect(300, 0, 120, 70), "on": Rect(300, 205, 120, 70)}
    boxes["down"] = Rect(300, 400, 120, 70)
    index = ObstacleIndex(boxes)
    starts = {}
    for name in ("up", "on", "down"):
        link = Link(name, "fit", name, is_branch=True)
        starts[name] = plan(link, boxes["fit"], boxes[name], index).points[0]
    assert starts == {"up": (60, 200), "on": (120, 240), "down": (60, 280)}
