"""Large charts: balanced columns, few crossings, long chains in rows; the flow keeps its order, every node its cell."""

from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from mapper.core.geometry.arrange import arrange
from mapper.core.geometry.balancing import balanced
from mapper.core.geometry.folding import LONGEST, folded
from mapper.core.geometry.layering import columns, forward_links
from mapper.core.geometry.links import Link
from mapper.core.geometry.ordering import rows
from mapper.core.geometry.slots import Chart, LaneSpec, NodeSpec, Slot, Slots, StageSpec, compact
from mapper.core.geometry.untangling import untangled
from mapper.core.values import Point


def woven(count: int, lanes: int = 6, stages: int = 3, seed: int = 1) -> Chart:
    """Steps that lead on to near ones in near lanes, as processes do."""
    chance = Random(seed)
    nodes = [NodeSpec(f"n{i}", f"s{i * stages // count}", f"l{i % lanes}", 120.0, 70.0) for i in range(count)]
    links = []
    for i in range(count):
        for step in chance.sample(range(1, 3 * lanes), 2):
            if i + step < count and abs((i + step) % lanes - i % lanes) <= 2:
                links.append(Link(f"k{i}-{step}", f"n{i}", f"n{i + step}"))  # noqa: PERF401
    return Chart.of(
        [StageSpec(f"s{i}") for i in range(stages)], [LaneSpec(f"l{i}") for i in range(lanes)], nodes, links
    )


def crossings(chart: Chart, slots: Slots) -> int:
    """Straight lines from slot to slot, every two of them looked at."""
    widest = 1 + max(slot.column for slot in slots.values())
    deepest = 1 + max(slot.row for slot in slots.values())
    place = {i: Point(s.stage * widest + s.column, s.lane * deepest + s.row) for i, s in slots.items()}
    lines = {tuple(sorted((k.source, k.target))) for k in chart.links}

    def side(a: Point, b: Point, c: Point) -> float:
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

    def cross(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        a, b, c, d = (place[i] for i in (*one, *other))
        return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0

    return sum(cross(one, other) for one, other in combinations(sorted(lines), 2))


def is_onward(chart: Chart, slots: Slots) -> bool:
    """Whether every line within a stage that leads on leads to a later column."""
    return all(
        slots[link.source].column < slots[link.target].column
        for link in forward_links(chart)
        if slots[link.source].stage == slots[link.target].stage
    )


def test_untangling_takes_crossings_away_and_keeps_order_and_cells() -> None:
    chart = woven(120)
    first = compact(rows(chart, balanced(chart, columns(chart))))
    found = untangled(chart, first, 400_000)
    assert crossings(chart, found) < 0.9 * crossings(chart, first)
    assert is_onward(chart, found)
    assert len(set(found.values())) == len(found)
    assert all((slot.stage, slot.lane) == (chart.stage_of[i], chart.lane_of[i]) for i, slot in found.items())
    assert untangled(chart, first, 400_000) == found


def test_whoever_waits_no_more_gets_what_there_is() -> None:
    chart = woven(80)
    first = compact(rows(chart, columns(chart)))
    assert untangled(chart, first, 10**9, lambda: True) == first


@given(st.integers(2, 60), st.integers(1, 5), st.integers(1, 3), st.integers(0, 99))
def test_balancing_keeps_the_order_and_the_columns_of_a_stage(
    count: int, lanes: int, stages: int, seed: int
) -> None:
    chart = woven(count, lanes, stages, seed)
    before = columns(chart)
    after = balanced(chart, before)
    assert after.keys() == before.keys()
    for link in forward_links(chart):
        if chart.stage_of[link.source] == chart.stage_of[link.target]:
            assert after[link.source] < after[link.target]
    for stage in range(stages):
        ids = [i for i in before if chart.stage_of[i] == stage]
        if ids:
            assert min(after[i] for i in ids) >= 0
            assert max(after[i] for i in ids) <= max(before[i] for i in ids)


def test_a_long_chain_is_wrapped_into_rows_read_from_left_to_right() -> None:
    slots = folded({f"n{i:02}": Slot(0, i, 0, 0) for i in range(20)})
    reading = sorted(slots, key=lambda i: (slots[i].row, slots[i].column))
    assert reading == [f"n{i:02}" for i in range(20)]
    assert max(slot.row for slot in slots.values()) >= 2
    assert max(slot.column for slot in slots.values()) < LONGEST


def test_short_chains_and_woven_stages_stay_as_they_are() -> None:
    short = {f"n{i}": Slot(0, i, 0, 0) for i in range(LONGEST)}
    assert folded(short) == short
    woven_stage = {f"n{i}": Slot(0, i // 3, i % 3, 0) for i in range(60)}
    assert folded(woven_stage) == woven_stage


def test_a_wrapped_chain_is_laid_out_wrapped() -> None:
    nodes = [NodeSpec(f"n{i:02}", "s", "l", 120, 70) for i in range(18)]
    links = [Link(f"k{i}", f"n{i:02}", f"n{i + 1:02}") for i in range(17)]
    boxes = arrange([StageSpec("s")], [LaneSpec("l")], nodes, links).boxes(nodes)
    assert sorted(boxes, key=lambda i: (boxes[i].y, boxes[i].x)) == [node.id for node in nodes]
    assert max(box.right for box in boxes.values()) < 1500
