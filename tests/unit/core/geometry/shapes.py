"""Random boxes and links, and plain ways to measure drawn lines: the oracles of the geometry tests."""

from collections.abc import Iterable, Mapping
from itertools import combinations, pairwise

from hypothesis import strategies as st

from mapper.core.geometry.links import Link, Route
from mapper.core.values import ConnectorKind, Point, Rect

SIZES = [(120.0, 70.0), (120.0, 80.0), (80.0, 32.0), (40.0, 40.0)]
NODES = [f"n{i}" for i in range(10)]

rects = st.builds(
    lambda x, y, size: Rect(x * 10.0, y * 10.0, *size),
    st.integers(0, 70),
    st.integers(0, 50),
    st.sampled_from(SIZES),
)
corners = st.builds(lambda x, y: Point(x * 10.0, y * 10.0), st.integers(0, 80), st.integers(0, 60))
links = st.builds(
    Link,
    st.sampled_from([f"l{i}" for i in range(14)]),
    st.sampled_from(NODES),
    st.sampled_from(NODES),
    st.sampled_from(list(ConnectorKind)),
    st.just(()) | st.lists(corners, min_size=1, max_size=4).map(tuple),
    st.booleans(),
)


@st.composite
def tidy_boxes(draw: st.DrawFn) -> dict[str, Rect]:
    """Boxes in a jittered grid, at least 20 units apart."""
    cells = draw(st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=2, max_size=12))
    boxes = {}
    for column, row in sorted(cells):
        width, height = draw(st.sampled_from(SIZES))
        dx, dy = draw(st.integers(0, 6)), draw(st.integers(0, 4))
        boxes[f"n{column}{row}"] = Rect(column * 180.0 + 5 * dx, row * 125.0 + 5 * dy, width, height)
    return boxes


@st.composite
def tidy_maps(draw: st.DrawFn) -> tuple[dict[str, Rect], list[Link]]:
    boxes = draw(tidy_boxes())
    ends = st.sampled_from(sorted(boxes))
    kinds = st.sampled_from(list(ConnectorKind))
    pairs = draw(st.lists(st.tuples(ends, ends, kinds, st.just(()), st.booleans()), max_size=14))
    return boxes, [Link(f"l{i}", *pair) for i, pair in enumerate(pairs)]


def is_right_angled(points: Route) -> bool:
    """All segments level or upright, none empty, no three points in a line."""
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)]
    turns = all((a[0] == 0) != (b[0] == 0) for a, b in pairwise(steps))
    return len(points) >= 2 and turns and all((dx == 0) != (dy == 0) for dx, dy in steps)


def runs_into(points: Route, rect: Rect, slack: float = 0.01) -> bool:
    """Whether a line shares more than `slack` with the inside of a rectangle."""
    return any(
        min(a[0], b[0]) < rect.right - slack
        and max(a[0], b[0]) > rect.x + slack
        and min(a[1], b[1]) < rect.bottom - slack
        and max(a[1], b[1]) > rect.y + slack
        for a, b in pairwise(points)
    )


def is_on_border(point: tuple[float, float], rect: Rect) -> bool:
    x, y = point
    on_side = x in (rect.x, rect.right) and rect.y <= y <= rect.bottom
    return on_side or (y in (rect.y, rect.bottom) and rect.x <= x <= rect.right)


def shared_runs(routes: Mapping[str, Route], apart: float = 3.0) -> list[tuple[str, str, float]]:
    """Pairs of lines that lie on each other, closer than `apart`, and for how long."""
    found = []
    for (one, first), (other, second) in combinations(sorted(routes.items()), 2):
        for a, b in pairwise(first):
            for c, d in pairwise(second):
                across = 0 if a[0] == b[0] else 1
                if (c[0] == d[0]) != (across == 0) or abs(a[across] - c[across]) >= apart:
                    continue
                along = 1 - across
                low = max(min(a[along], b[along]), min(c[along], d[along]))
                high = min(max(a[along], b[along]), max(c[along], d[along]))
                if high - low > 6:
                    found.append((one, other, high - low))
    return found


def crossings(routes: Mapping[str, Route]) -> int:
    """How often two different lines cross."""
    count = 0
    for first, second in combinations(routes.values(), 2):
        for level_of, upright_of in ((first, second), (second, first)):
            count += sum(
                min(a[0], b[0]) < c[0] < max(a[0], b[0]) and min(c[1], d[1]) < a[1] < max(c[1], d[1])
                for a, b in pairwise(level_of)
                if a[1] == b[1]
                for c, d in pairwise(upright_of)
                if c[0] == d[0]
            )
    return count


def overlapping(rects_: Iterable[Rect]) -> bool:
    return any(a.intersects(b) for a, b in combinations(list(rects_), 2))
