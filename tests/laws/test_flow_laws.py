"""What holds for the flow of any map: nothing is lost on the way, and how a map is drawn does not matter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mapper.analysis.flow.flow import flow, reached
from mapper.analysis.flow.slopes import slopes
from mapper.analysis.flow.times import Times, times
from mapper.analysis.results import Flow
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.values import Outcome, WaitLaw
from tests.builders import MapBuilder, a_map

ENDS = ("Won", "Lost", "Parked")


@dataclass(frozen=True)
class Step:
    name: str
    wait: float
    limit: int | None
    weights: dict[str, int]  # what its cases do, by target


@st.composite
def processes(draw: st.DrawFn) -> list[Step]:
    """Steps from each of which a case may come to an end; the first is entered."""
    names = [f"s{number}" for number in range(draw(st.integers(1, 6)))]
    found = []
    for name in names:
        targets = draw(st.lists(st.sampled_from([*names, *ENDS]), max_size=4, unique=True))
        weights = {target: draw(st.integers(1, 5)) for target in targets}
        if not set(targets) & set(ENDS):
            weights[draw(st.sampled_from(ENDS))] = draw(st.integers(1, 5))
        limit = draw(st.none() | st.integers(1, 4))
        found.append(Step(name, float(draw(st.integers(0, 9))), limit, weights))
    return found


def drawn(process: Sequence[Step], *, law: WaitLaw | None = None) -> MapBuilder:
    sketch = a_map().start().to("s0")
    for step in process:
        sketch.step(step.name, wait_days=step.wait, attempts_limit=step.limit, wait_law=law)
        total = sum(step.weights.values())
        for target, weight in step.weights.items():
            sketch.to(target, weight / total)
    for end in ENDS:
        sketch.end(end)
    return sketch


def asked(sketch: MapBuilder) -> tuple[Reader, MapId, dict[str, NodeId], Flow, Times]:
    reader = sketch.snapshot()
    map_id = queries.maps(reader)[0].id
    found = flow(reader, map_id)
    names = {node.name: node.id for node in queries.nodes(reader, map_id)}
    return reader, map_id, names, found, times(reader, found)


def headline(found: Flow, timed: Times) -> list[float]:
    """What a map comes to, whatever its parts are called: outcomes, and days over all and given a win."""
    assert timed.days is not None
    spans = [timed.days.entering, timed.days_won.entering] if timed.days_won else [timed.days.entering]
    return [*(found.outcomes[outcome] for outcome in Outcome), *(number for span in spans for number in span)]


@given(processes())
def test_what_enters_comes_out_and_what_comes_to_a_node_leaves_it(process: list[Step]) -> None:
    reader, map_id, _, found, _ = asked(drawn(process))
    assert found.is_computed
    assert sum(found.outcomes.values()) == pytest.approx(1)
    for node in queries.nodes(reader, map_id):
        coming = sum(found.carried.get(line.id, 0.0) for line in queries.incoming(reader, node.id))
        assert found.visits[node.id] == pytest.approx(coming + found.entries.get(node.id, 0.0))
        assert reached(found)[node.id] <= min(found.visits[node.id], 1) + 1e-9


@given(processes(), st.randoms(use_true_random=False))
def test_it_does_not_matter_in_which_order_a_map_is_drawn(process: list[Step], order: object) -> None:
    shuffled = list(process)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    _, _, names, found, timed = asked(drawn(process))
    _, _, others, again, timed_again = asked(drawn(shuffled))
    assert headline(found, timed) == pytest.approx(headline(again, timed_again))
    for name, node_id in names.items():
        assert found.visits[node_id] == pytest.approx(again.visits[others[name]])


@given(processes(), st.data())
def test_a_step_split_in_two_changes_nothing_but_the_steps(process: list[Step], data: st.DataObject) -> None:
    """A gamma wait of shape 2 is two exponential ones after each other."""
    split = data.draw(st.sampled_from(process))
    assume(split.name not in split.weights)  # who tries again begins at the first half, not in the middle
    halves = [
        Step(split.name, split.wait / 2, None, {"half": 1}),
        replace(split, name="half", wait=split.wait / 2),
    ]
    rest = [step for step in process if step is not split]
    whole = drawn([replace(split, limit=None), *rest])
    parts = drawn(rest)
    for half in halves:
        parts.step(half.name, wait_days=half.wait, wait_law=WaitLaw.EXPONENTIAL)
        for target, weight in half.weights.items():
            parts.to(target, weight / sum(half.weights.values()))
    _, _, names, found, timed = asked(whole)
    _, _, _, again, timed_again = asked(parts)
    assert headline(found, timed) == pytest.approx(headline(again, timed_again))
    assert timed.steps is not None
    assert timed_again.steps is not None
    more = timed_again.steps.entering.mean - timed.steps.entering.mean
    assert more == pytest.approx(found.visits[names[split.name]])


@given(processes(), st.integers(0, 5), st.floats(0.05, 0.9))
def test_trying_again_takes_time_and_no_wins(process: list[Step], number: int, again: float) -> None:
    plain = [replace(step, limit=None) for step in process]
    reader, map_id, names, found, timed = asked(drawn(plain))
    step = plain[number % len(plain)]
    draft = Draft(reader)
    lines = queries.outgoing(reader, names[step.name])
    for line in lines:
        draft.update(line, share=(line.share or 0.0) * (1 - again))
    loops = [line for line in lines if line.target_id == line.source_id]
    loop = loops[0] if loops else replace(lines[0], id="connector-again", target_id=names[step.name])
    draft.put(replace(loop, share=(loop.share or 0.0) * (1 - again) + again if loops else again))
    after = flow(draft, map_id)
    timed_after = times(draft, after)
    assert after.outcomes == pytest.approx(found.outcomes)
    assert timed.days is not None
    assert timed_after.days is not None
    grown = found.visits[names[step.name]] * step.wait * (1 / (1 - again) - 1)
    assert timed_after.days.entering.mean - timed.days.entering.mean == pytest.approx(grown, abs=1e-9)


@given(processes())
def test_slopes_are_small_changes_divided(process: list[Step]) -> None:
    reader, map_id, _, found, timed = asked(drawn(process))
    step = 1e-6
    for connector_id, slope in slopes(found, timed).items():
        line = next(line for line in queries.connectors(reader, map_id) if line.id == connector_id)
        share, results = line.share or 0.0, []
        for by in (step, -step):
            draft = Draft(reader)
            for other in queries.outgoing(reader, line.source_id):
                left = (other.share or 0.0) * (1 - share - by) / (1 - share)
                draft.update(other, share=share + by if other.id == line.id else left)
            moved = flow(draft, map_id)
            days = times(draft, moved).days
            assert days is not None
            results.append((moved.win_probability or 0.0, days.entering.mean))
        (wins_more, days_more), (wins_less, days_less) = results
        assert slope.wins == pytest.approx((wins_more - wins_less) / (2 * step), rel=1e-4, abs=1e-6)
        assert slope.days == pytest.approx((days_more - days_less) / (2 * step), rel=1e-4, abs=1e-5)
