"""The flow through a map against hand-made figures and a second, simpler computation."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mapper.analysis import flow as flow_module
from mapper.analysis.flow import flow
from mapper.analysis.results import Flow
from mapper.core.values import NodeKind, Outcome
from tests.unit.exchange.excel.documents import (
    MAP,
    SLIPPING_BRANCHES,
    SLIPPING_VISITS,
    SLIPPING_WIN,
    Sketch,
    slipping,
)


def computed(sketch: Sketch) -> Flow:
    return flow(sketch.reader(), MAP)


def codes(result: Flow) -> list[str]:
    return [o.code for o in result.obstacles]


def test_template_gives_its_check_values() -> None:
    sketch = slipping()
    result = computed(sketch)
    assert result.is_computed
    for name, visits in SLIPPING_VISITS.items():
        assert result.visits[sketch.nodes[name]] == pytest.approx(visits, abs=5e-5)
    assert result.win_probability == pytest.approx(SLIPPING_WIN, abs=5e-7)
    assert result.outcomes[Outcome.LOST] == pytest.approx(1 - SLIPPING_WIN, abs=5e-7)


def test_visits_and_wins_are_those_of_many_steps_of_the_chain() -> None:
    sketch = slipping()
    result = computed(sketch)
    visits = dict.fromkeys(sketch.nodes, 0.0)
    here = {"enters": 1.0}
    moves = [("enters", "pitch", 1.0, ""), *SLIPPING_BRANCHES]
    for _ in range(3_000):
        nexts: dict[str, float] = {}
        for name, amount in here.items():
            visits[name] += amount
        for source, target, share, _label in moves:
            nexts[target] = nexts.get(target, 0.0) + here.get(source, 0.0) * share
        here = nexts
    for name, amount in visits.items():
        assert result.visits[sketch.nodes[name]] == pytest.approx(amount, rel=1e-9)
    assert result.wins_from[sketch.nodes["enters"]] == pytest.approx(visits["won"], rel=1e-9)


def _call() -> Sketch:
    sketch = Sketch()
    sketch.start()
    sketch.node("Call")
    sketch.end("Won")
    sketch.end("Lost", Outcome.LOST)
    sketch.link("Start", "Call")
    return sketch


def test_the_example_of_the_docstring() -> None:
    sketch = _call()
    sketch.link("Call", "Call", 0.5)
    sketch.link("Call", "Won", 0.25)
    sketch.link("Call", "Lost", 0.25)
    result = computed(sketch)
    assert result.visits[sketch.nodes["Call"]] == pytest.approx(2)
    assert result.win_probability == pytest.approx(0.5)


def test_counts_are_shares_and_two_lines_to_one_node_add_up() -> None:
    sketch = _call()
    sketch.link("Call", "Won", count=1)
    sketch.link("Call", "Won", count=2)
    sketch.link("Call", "Lost", count=1)
    assert computed(sketch).win_probability == pytest.approx(0.75)


def test_thirds_of_33_3_percent_are_all_and_are_rescaled() -> None:
    sketch = _call()
    sketch.end("Parked", Outcome.PARKED)
    for name in ("Won", "Lost", "Parked"):
        sketch.link("Call", name, 0.333)
    assert computed(sketch).win_probability == pytest.approx(1 / 3)


def test_two_starts_share_the_cases_and_that_is_said() -> None:
    sketch = _call()
    sketch.start("Fair")
    sketch.link("Fair", "Won")
    sketch.link("Call", "Lost")
    result = computed(sketch)
    assert result.win_probability == pytest.approx(0.5)
    assert [c.code for c in result.cautions] == ["several_starts"]
    assert sum(result.entries.values()) == 1


def test_what_nobody_comes_to_has_no_visits_and_blocks_nothing() -> None:
    sketch = _call()
    sketch.link("Call", "Won")
    sketch.node("Idea")
    sketch.node("Remember", NodeKind.NOTE)
    result = computed(sketch)
    assert result.visits[sketch.nodes["Idea"]] == 0
    assert sketch.nodes["Remember"] not in result.visits
    unreachable = [c for c in result.cautions if c.code == "unreachable"]
    assert unreachable[0].node_ids == (sketch.nodes["Lost"], sketch.nodes["Idea"])


@pytest.mark.parametrize("kinds", [(), ("start",), ("end",), ("step",)])
def test_a_map_in_the_making_says_what_it_lacks(kinds: tuple[str, ...]) -> None:
    sketch = Sketch()
    for kind in kinds:
        sketch.node(kind, NodeKind(kind), outcome=Outcome.WON if kind == "end" else None)
    expected = {"start": "no_start", "end": "no_end"}
    found = codes(computed(sketch))
    assert [c for c in found if c != "no_way_out"] == [expected[k] for k in expected if k not in kinds]
    assert ("no_way_out" in found) == ("start" in kinds)


@pytest.mark.parametrize(
    ("shares", "code"),
    [((None, 0.5), "share_unknown"), ((0.5, 0.4), "shares_not_one"), ((0.8, 0.4), "shares_not_one")],
)
def test_branches_that_do_not_add_up_are_named(shares: tuple[float | None, float | None], code: str) -> None:
    sketch = _call()
    sketch.link("Call", "Won", shares[0])
    sketch.link("Call", "Lost", shares[1])
    result = computed(sketch)
    assert [(o.code, o.node_ids) for o in result.obstacles] == [(code, (sketch.nodes["Call"],))]
    assert not result.visits
    assert result.win_probability is None


def test_a_dead_end_and_a_trap_are_named() -> None:
    sketch = _call()
    sketch.node("Wait")
    sketch.link("Call", "Won", 0.5)
    sketch.link("Call", "Wait", 0.5)
    assert codes(computed(sketch)) == ["no_way_out"]
    sketch.node("Again")
    sketch.link("Wait", "Again", 1.0)
    sketch.link("Again", "Wait", 1.0)
    trapped = computed(sketch).obstacles
    assert [o.code for o in trapped] == ["trapped"]
    assert set(trapped[0].node_ids) == {sketch.nodes["Wait"], sketch.nodes["Again"]}


def test_a_self_loop_that_takes_all_is_a_trap_even_beside_a_line_that_carries_none() -> None:
    sketch = _call()
    sketch.link("Call", "Call", 1.0)
    sketch.link("Call", "Won", 0.0)
    assert codes(computed(sketch)) == ["trapped"]


def test_a_map_without_a_won_end_has_visits_and_no_win_probability() -> None:
    sketch = Sketch()
    sketch.start()
    sketch.end("Lost", Outcome.LOST)
    sketch.link("Start", "Lost")
    result = computed(sketch)
    assert result.is_computed
    assert result.win_probability is None
    assert "no_won_end" in [c.code for c in result.cautions]


def _chain(length: int, repeat: float) -> Sketch:
    sketch = Sketch()
    sketch.start()
    names = ["Start"]
    for i in range(length):
        names.append(f"s{i}")
        sketch.node(names[-1])
    sketch.end("Won")
    sketch.end("Lost", Outcome.LOST)
    sketch.link("Start", "s0")
    for name, later in zip(names[1:], [*names[2:], "Won"], strict=True):
        sketch.link(name, name, repeat)
        sketch.link(name, later, (1 - repeat) * 0.999)
        sketch.link(name, "Lost", (1 - repeat) * 0.001)
    return sketch


@pytest.mark.parametrize("length", [3, 400, 1_200])
def test_small_and_large_maps_are_solved_alike(length: int) -> None:
    sketch = _chain(length, 0.75)
    result = computed(sketch)
    assert result.win_probability == pytest.approx(0.999**length, rel=1e-9)
    last = sketch.nodes[f"s{length - 1}"]
    assert result.visits[last] == pytest.approx(4 * 0.999 ** (length - 1), rel=1e-9)


def test_loops_that_nearly_never_end_give_figures_or_a_reason() -> None:
    result = computed(_chain(5, 1 - 2**-50))
    assert codes(result) in ([], ["not_solvable"])
    assert all(math.isfinite(v) for v in result.visits.values())


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_dense_and_sparse_agree_and_what_enters_comes_out(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 8))
    sketch = Sketch()
    sketch.start()
    names = [f"s{i}" for i in range(size)]
    for name in names:
        sketch.node(name)
    sketch.end("Won")
    sketch.end("Lost", Outcome.LOST)
    sketch.link("Start", names[0])
    for name in names:
        targets = data.draw(st.lists(st.sampled_from([*names, "Won", "Lost"]), min_size=1, max_size=4))
        for target in targets:
            sketch.link(name, target, 1 / len(targets))
    dense = computed(sketch)
    limit = flow_module.DENSE_LIMIT
    try:
        flow_module.DENSE_LIMIT = 0
        sparse = computed(sketch)
    finally:
        flow_module.DENSE_LIMIT = limit
    assert codes(dense) == codes(sparse)
    if dense.is_computed:
        assert sum(dense.outcomes.values()) == pytest.approx(1)
        assert dense.win_probability == pytest.approx(dense.wins_from[sketch.nodes["Start"]])
        for node_id, visits in dense.visits.items():
            assert sparse.visits[node_id] == pytest.approx(visits)
