"""The flow through a map against hand-made figures and a second, simpler computation."""

import math
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.flow import chain as chain_module
from mapper.analysis.flow.flow import flow, reached
from mapper.analysis.graph import SHARE_TOLERANCE
from mapper.analysis.results import Flow
from mapper.core import queries
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import NodeKind, Outcome
from tests.builders import MapBuilder, a_map, named
from tests.unit.exchange.excel.documents import (
    SLIPPING_BRANCHES,
    SLIPPING_VISITS,
    SLIPPING_WIN,
    chain,
    slipping,
)


def computed(document: MapBuilder | Reader) -> tuple[Flow, dict[str, NodeId]]:
    reader = document.snapshot() if isinstance(document, MapBuilder) else document
    map_id = queries.maps(reader)[0].id
    return flow(reader, map_id), {node.name: node.id for node in queries.nodes(reader, map_id)}


def codes(result: Flow) -> list[str]:
    return [obstacle.code for obstacle in result.obstacles]


def test_a_template_gives_its_check_values() -> None:
    result, ids = computed(slipping())
    assert result.is_computed
    for name, visits in SLIPPING_VISITS.items():
        assert result.visits[ids[name]] == pytest.approx(visits, abs=5e-5)
    assert result.win_probability == pytest.approx(SLIPPING_WIN, abs=5e-7)
    assert result.outcomes[Outcome.LOST] == pytest.approx(1 - SLIPPING_WIN, abs=5e-7)


def test_visits_and_wins_are_those_of_many_steps_of_the_chain() -> None:
    result, ids = computed(slipping())
    visits = dict.fromkeys(ids, 0.0)
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
        assert result.visits[ids[name]] == pytest.approx(amount, rel=1e-9)
    assert result.wins_from[ids["enters"]] == pytest.approx(visits["won"], rel=1e-9)


def call() -> MapBuilder:
    return a_map().start().to("Call").end("Won").end("Lost").step("Call")


def test_the_example_of_the_docstring() -> None:
    result, ids = computed(call().to("Call", 0.5).to("Won", 0.25).to("Lost", 0.25))
    assert result.visits[ids["Call"]] == pytest.approx(2)
    assert result.win_probability == pytest.approx(0.5)


def test_counts_are_shares_and_two_lines_to_one_node_add_up() -> None:
    result, _ = computed(call().to("Won", count=1).to("Won", count=2).to("Lost", count=1))
    assert result.win_probability == pytest.approx(0.75)


def test_thirds_of_33_3_percent_are_all_and_are_rescaled() -> None:
    result, _ = computed(call().to("Won", 0.333).to("Lost", 0.333).to("Parked", 0.333))
    assert result.win_probability == pytest.approx(1 / 3)


def test_what_the_health_report_lets_pass_is_computed() -> None:
    assert computed(call().to("Won", 0.5).to("Lost", 0.5 - SHARE_TOLERANCE))[0].is_computed
    assert not computed(call().to("Won", 0.5).to("Lost", 0.499 - SHARE_TOLERANCE))[0].is_computed


def test_two_starts_share_the_cases_and_that_is_said() -> None:
    result, _ = computed(a_map().start().to("Lost").start("Fair").to("Won"))
    assert result.win_probability == pytest.approx(0.5)
    assert [c.code for c in result.cautions] == ["several_starts"]
    assert sum(result.entries.values()) == 1


def test_what_nobody_comes_to_has_no_visits_and_blocks_nothing() -> None:
    result, ids = computed(call().to("Won").step("Idea").note("Remember"))
    assert result.visits[ids["Idea"]] == 0
    assert ids["Remember"] not in result.visits
    unreachable = next(c for c in result.cautions if c.code == "unreachable")
    assert set(unreachable.node_ids) == {ids["Lost"], ids["Idea"]}


@pytest.mark.parametrize("kinds", [(), ("start",), ("end",), ("step",)])
def test_a_map_in_the_making_says_what_it_lacks(kinds: tuple[str, ...]) -> None:
    sketch = a_map()
    for kind in kinds:
        sketch.node(NodeKind(kind), kind, outcome=Outcome.WON if kind == "end" else None)
    expected = {"start": "no_start", "end": "no_end"}
    found = codes(computed(sketch)[0])
    assert [c for c in found if c != "no_way_out"] == [expected[k] for k in expected if k not in kinds]
    assert ("no_way_out" in found) == ("start" in kinds)


@pytest.mark.parametrize(
    ("shares", "code"),
    [((None, 0.5), "share_unknown"), ((0.5, 0.4), "shares_not_one"), ((0.8, 0.4), "shares_not_one")],
)
def test_branches_that_do_not_add_up_are_named(shares: tuple[float | None, float | None], code: str) -> None:
    result, ids = computed(call().to("Won", shares[0]).to("Lost", shares[1]))
    assert [(o.code, o.node_ids) for o in result.obstacles] == [(code, (ids["Call"],))]
    assert not result.visits
    assert result.win_probability is None


def test_a_dead_end_and_a_trap_are_named() -> None:
    dead_end = call().to("Won", 0.5).to("Wait", 0.5)
    assert codes(computed(dead_end)[0]) == ["no_way_out"]
    trap = call().to("Won", 0.5).to("Wait", 0.5).step("Wait").to("Again").step("Again").to("Wait")
    result, ids = computed(trap)
    assert [(o.code, set(o.node_ids)) for o in result.obstacles] == [("trapped", {ids["Wait"], ids["Again"]})]


def test_a_self_loop_that_takes_all_is_a_trap_even_beside_a_line_that_carries_none() -> None:
    assert codes(computed(call().to("Call", 1.0).to("Won", 0.0))[0]) == ["trapped"]


def test_a_map_without_a_won_end_has_visits_and_no_win_probability() -> None:
    result, _ = computed(a_map().start().to("Lost"))
    assert result.is_computed
    assert result.win_probability is None
    assert "no_won_end" in [c.code for c in result.cautions]


def said(result: Flow) -> dict[str, set[NodeId]]:
    return {caution.code: set(caution.node_ids) for caution in result.cautions}


def test_the_plain_chain_says_that_it_leaves_limits_out() -> None:
    sketch = call().to("Call", 0.5).to("Won", 0.5).measured(attempts_limit=3)
    reader = sketch.snapshot()
    result = flow(reader, queries.maps(reader)[0].id, limits=False)
    assert [c.code for c in result.cautions] == ["unreachable", "attempts_limit_ignored"]
    assert result.win_probability == pytest.approx(1)


def test_a_limit_where_nothing_is_tried_again_is_kept_by_itself_and_nothing_is_said() -> None:
    assert set(said(computed(call().to("Won").measured(attempts_limit=3))[0])) == {"unreachable"}


def unrolled(again: float, branches: dict[str, float], limit: int, given_up: str) -> dict[str, float]:
    """Ends and tries of a counted step, one try after the other."""
    found = dict.fromkeys([*branches, given_up, "tries"], 0.0)
    here = 1.0
    for _ in range(limit):
        found["tries"] += here
        for name, share in branches.items():
            found[name] += here * share
        here *= again
    found[given_up] += here
    return found


@pytest.mark.parametrize("limit", [1, 2, 6, 40])
def test_attempts_are_counted_and_given_up_by_the_branch_that_loses(limit: int) -> None:
    sketch = call().to("Call", 0.5).to("Won", 0.2).to("Lost", 0.3).measured(attempts_limit=limit)
    result, ids = computed(sketch)
    oracle = unrolled(0.5, {"Won": 0.2, "Lost": 0.3}, limit, "Lost")
    assert result.visits[ids["Call"]] == pytest.approx(oracle["tries"])
    assert result.win_probability == pytest.approx(oracle["Won"])
    assert result.outcomes[Outcome.LOST] == pytest.approx(oracle["Lost"])
    assert said(result) == {}
    lines = {line.target_id: line.id for line in queries.outgoing(sketch.snapshot(), ids["Call"])}
    assert result.carried[lines[ids["Call"]]] == pytest.approx(oracle["tries"] - 1)
    assert result.carried[lines[ids["Lost"]]] == pytest.approx(oracle["Lost"])


def test_a_branch_without_a_share_of_its_own_may_be_the_way_to_give_up() -> None:
    result, _ = computed(call().to("Call", 0.5).to("Won", 0.5).to("Lost", 0.0).measured(attempts_limit=2))
    assert result.outcomes == {**dict.fromkeys(Outcome, 0.0), Outcome.WON: 0.75, Outcome.LOST: 0.25}


def test_who_gives_up_without_a_branch_for_it_is_parked_there() -> None:
    result, ids = computed(call().to("Call", 0.5).to("Won", 0.5).measured(attempts_limit=2))
    assert result.outcomes[Outcome.PARKED] == 0.25
    assert said(result)["given_up_parked"] == {ids["Call"]}
    forever, ids = computed(call().to("Call", 1.0).measured(attempts_limit=3))
    assert (forever.outcomes[Outcome.PARKED], forever.visits[ids["Call"]]) == (1, 3)


def test_a_limit_counts_the_tries_of_one_stay_and_says_so() -> None:
    sketch = call().to("Call", 0.4).to("Rest", 0.4).to("Lost", 0.2).measured(attempts_limit=3)
    sketch.step("Rest").to("Call", 0.5).to("Won", 0.5).measured(attempts_limit=9)
    result, ids = computed(sketch)
    assert said(result) == {"attempts_limit_anew": {ids["Call"]}, "attempts_limit_ignored": {ids["Rest"]}}
    stay = unrolled(0.4, {"Rest": 0.4, "Lost": 0.2}, 3, "Lost")
    stays = 1 / (1 - stay["Rest"] * 0.5)
    assert result.visits[ids["Call"]] == pytest.approx(stays * stay["tries"])
    assert result.win_probability == pytest.approx(stays * stay["Rest"] * 0.5)


def test_cases_enter_by_the_entries_a_month_where_all_starts_state_them() -> None:
    def sketch(of_fair: float | None) -> MapBuilder:
        both = a_map().start().to("Lost").measured(entries_a_month=30).start("Fair").to("Won")
        return both.measured(entries_a_month=of_fair)

    result, ids = computed(sketch(10))
    assert result.win_probability == pytest.approx(0.25)
    assert result.entries == {ids["Start"]: 0.75, ids["Fair"]: 0.25}
    assert result.entries_a_month == 40
    assert said(result) == {}
    half_known, _ = computed(sketch(None))
    assert half_known.win_probability == pytest.approx(0.5)
    assert half_known.entries_a_month is None
    assert set(said(half_known)) == {"several_starts"}


def test_a_start_that_is_known_to_bring_no_case_has_no_entries() -> None:
    result, _ = computed(call().to("Won"))
    assert result.entries_a_month is None
    none, _ = computed(a_map().start().measured(entries_a_month=0.0).to("Won"))
    assert (none.entries_a_month, none.win_probability) == (0, 1)


def test_entries_that_are_no_number_are_left_out_and_named() -> None:
    result, ids = computed(a_map().start().measured(entries_a_month=math.inf).to("Won"))
    assert said(result) == {"not_a_number": {ids["Start"]}}
    assert (result.entries_a_month, result.win_probability) == (None, 1)


@pytest.mark.parametrize("share", [math.nan, math.inf, -0.5, 1.5])
def test_what_is_no_share_is_named(share: float) -> None:
    result, ids = computed(call().to("Won", share).to("Lost", 1 - share))
    assert [(o.code, o.node_ids) for o in result.obstacles] == [("no_share", (ids["Call"],))]


def test_cases_that_ever_come_to_a_node_are_fewer_than_its_visits() -> None:
    """P(ever at j) by making j a place of no return."""
    result, ids = computed(slipping())
    moves: dict[str, dict[str, float]] = {"enters": {"pitch": 1.0}}
    for source, target, share, _label in SLIPPING_BRANCHES:
        moves.setdefault(source, {})[target] = share
    for name in ids:
        here, arrived = {"enters": 1.0}, 0.0
        for _ in range(2_000):
            arrived += here.pop(name, 0.0)
            nexts: dict[str, float] = {}
            for source, amount in here.items():
                for target, share in moves.get(source, {}).items():
                    nexts[target] = nexts.get(target, 0.0) + amount * share
            here = nexts
        assert reached(result)[ids[name]] == pytest.approx(arrived, rel=1e-9), name


@pytest.mark.parametrize("length", [3, 400, 1_200])
def test_small_and_large_maps_are_solved_alike(length: int) -> None:
    reader = chain(length, 0.75)
    result, _ = computed(reader)
    assert result.win_probability == pytest.approx(0.999**length, rel=1e-9)
    last = named(reader, Node, f"Step {length - 1:05d} of many")
    assert result.visits[last.id] == pytest.approx(4 * 0.999 ** (length - 1), rel=1e-9)


def test_loops_that_nearly_never_end_give_figures_or_a_reason() -> None:
    result, _ = computed(chain(5, 1 - 2**-50))
    assert codes(result) in ([], ["not_solvable"])
    assert all(math.isfinite(v) for v in result.visits.values())


@given(st.data())
def test_dense_and_sparse_agree_and_what_enters_comes_out(data: st.DataObject) -> None:
    names = [f"s{i}" for i in range(data.draw(st.integers(1, 8)))]
    sketch = a_map().start().to("s0").end("Won").end("Lost")
    for name in names:
        sketch.step(name)
        targets = data.draw(st.lists(st.sampled_from([*names, "Won", "Lost"]), min_size=1, max_size=4))
        for target in targets:
            sketch.to(target, 1 / len(targets))
    reader = sketch.snapshot()
    dense, ids = computed(reader)
    with patch.object(chain_module, "DENSE_LIMIT", 0):
        sparse, _ = computed(reader)
    assert codes(dense) == codes(sparse)
    if dense.is_computed:
        assert sum(dense.outcomes.values()) == pytest.approx(1)
        assert dense.win_probability == pytest.approx(dense.wins_from[ids["Start"]])
        for node_id, visits in dense.visits.items():
            assert sparse.visits[node_id] == pytest.approx(visits)
