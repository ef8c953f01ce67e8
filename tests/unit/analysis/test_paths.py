"""The likeliest ways against all ways there are."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.flow.flow import flow
from mapper.analysis.flow.paths import likely_paths, trace
from mapper.core import queries
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import NodeKind, Outcome
from tests.builders import MapBuilder, a_map
from tests.unit.analysis.test_times import tangle
from tests.unit.analysis.walking import read, solved


def every_way(
    reader: Reader, at: NodeId, been: tuple[NodeId, ...] = ()
) -> Iterator[tuple[float, tuple[NodeId, ...]]]:
    """All ways from a node to an end on which no node comes twice, with the product of their shares."""
    if reader.get(Node, at).kind is NodeKind.END:
        yield 1.0, (*been, at)
    for line in queries.outgoing(reader, at):
        share = queries.shares_out(reader, at)[line.id] or 0.0
        if share and line.target_id not in (*been, at):
            for rest, way in every_way(reader, line.target_id, (*been, at)):
                yield share * rest, way


def probabilities(reader: Reader, map_id: MapId, outcome: Outcome | None) -> list[float]:
    starts = [node.id for node in queries.nodes(reader, map_id) if node.kind is NodeKind.START]
    ways = [(share / len(starts), way) for at in starts for share, way in every_way(reader, at)]
    wanted = [s for s, way in ways if outcome is None or reader.get(Node, way[-1]).outcome is outcome]
    return sorted(wanted, reverse=True)


@pytest.mark.parametrize("outcome", [None, Outcome.WON, Outcome.LOST])
def test_ways_come_out_in_order_and_none_is_left_out(outcome: Outcome | None) -> None:
    reader, map_id, _, found = solved(tangle())
    told = likely_paths(reader, found, outcome, most=100)
    assert [path.probability for path in told.paths] == pytest.approx(probabilities(reader, map_id, outcome))
    assert told.chance == pytest.approx(1 if outcome is None else found.outcomes[outcome])
    assert sum(path.probability for path in told.paths) < (told.chance or 0)
    assert told.cautions == ()


@given(st.data())
def test_the_best_ways_of_any_map_are_the_best_of_all_its_ways(data: st.DataObject) -> None:
    names = [f"s{i}" for i in range(data.draw(st.integers(1, 6)))]
    sketch = a_map().start().to("s0").end("Won").end("Lost")
    for name in names:
        sketch.step(name)
        targets = data.draw(st.lists(st.sampled_from([*names, "Won", "Lost"]), min_size=1, max_size=4))
        for target in targets:
            sketch.to(target, 1 / len(targets))
    reader, map_id, _, found = solved(sketch)
    told = likely_paths(reader, found, most=4)
    if found.is_computed:
        expected = probabilities(reader, map_id, None)[:4]
        assert [path.probability for path in told.paths] == pytest.approx(expected)
    else:
        assert told.paths == ()


def test_a_way_is_the_product_of_its_branches_and_says_where_it_goes() -> None:
    reader, _, ids, found = solved(tangle())
    best = likely_paths(reader, found, Outcome.WON).paths[0]
    shares = {}
    for node_id in ids.values():
        shares |= queries.shares_out(reader, node_id)
    product = 0.5  # two starts share the cases
    for connector_id in best.connector_ids:
        product *= shares[connector_id] or 0
    assert best.probability == pytest.approx(product)
    assert [reader.get(Node, node_id).name for node_id in best.node_ids] == ["Fair", "Talk", "Offer", "Won"]
    assert best.days == pytest.approx(3 + 5)
    assert best.hand_offs == 1  # from the customer to the seller
    assert best.outcome is Outcome.WON


def test_a_trace_begins_where_one_clicks() -> None:
    reader, map_id, ids, found = solved(tangle())
    told = trace(reader, map_id, found, ids["Stall"], Outcome.WON)
    assert told.chance == pytest.approx(found.wins_from[ids["Stall"]])
    assert told.paths[0].probability == pytest.approx(0.7 * 0.25 * 0.5)
    assert told.paths[0].node_ids[0] == ids["Stall"]
    assert told.cautions == ()
    anywhere = trace(reader, map_id, found, ids["Stall"], None)
    assert anywhere.chance == pytest.approx(1)
    assert anywhere.paths[0].outcome is Outcome.LOST


def no_customer() -> MapBuilder:
    return a_map().lane("Sales").start().to("Call").step("Call").to("Won")


def test_a_map_that_does_not_begin_with_the_customer_says_so() -> None:
    reader, map_id, ids, found = solved(no_customer())
    told = trace(reader, map_id, found, ids["Start"])
    assert [(r.code, r.node_ids) for r in told.cautions] == [("no_start_with_customer", (ids["Start"],))]
    assert told.paths[0].probability == 1


def test_where_no_case_comes_there_is_no_trace() -> None:
    reader, map_id, ids, found = solved(no_customer().step("Idea").to("Won"))
    for node in (ids["Idea"], ids["Won"], NodeId("node-none")):
        told = trace(reader, map_id, found, node)
        assert (told.paths, told.chance) == ((), None)
    empty, map_id, _ = read(a_map())
    assert likely_paths(empty, flow(empty, map_id)).paths == ()
    assert trace(empty, map_id, flow(empty, map_id), NodeId("node-none")).chance is None


def test_ways_of_a_thousand_steps_are_found_one_after_the_other() -> None:
    sketch = a_map().start().to("s0")
    for i in range(1_000):
        sketch.step(f"s{i}").to(f"s{i + 1}" if i < 999 else "Won", 0.9).to("Lost", 0.1)
    reader, _, _, found = solved(sketch.end("Won").end("Lost"))
    told = likely_paths(reader, found, Outcome.WON, most=3)
    assert [len(path.node_ids) for path in told.paths] == [1_002]
    assert told.paths[0].probability == pytest.approx(0.9**1_000)


def test_a_search_without_end_is_cut_and_says_so() -> None:
    """Loops within loops: from each of many steps to all others, and out from the first alone."""
    names = [f"s{i}" for i in range(12)]
    sketch = a_map().start().to("s11").end("Won").end("Lost")
    for name in names:
        sketch.step(name)
        targets = [other for other in names if other != name] + (["Won"] if name == "s0" else [])
        for target in targets:
            sketch.to(target, 1 / len(targets))
    reader, _, _, found = solved(sketch)
    told = likely_paths(reader, found, most=100_000)
    assert [remark.code for remark in told.cautions] == ["paths_cut"]
    ordered = [path.probability for path in told.paths]
    assert ordered == sorted(ordered, reverse=True)
