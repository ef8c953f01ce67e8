"""The ways on from a node: each figure against what is counted here from the lines and records themselves."""

from math import prod

import pytest

from mapper.analysis.figure import Basis
from mapper.analysis.flow.ways import Ways, ways_on
from mapper.core import queries
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Connector, Node
from mapper.core.values import Outcome, ValueClass
from tests.builders import MapBuilder, a_map
from tests.unit.analysis.test_times import tangle
from tests.unit.analysis.walking import read


def told(document: MapBuilder, name: str = "Start") -> tuple[Ways, Reader, MapId, dict[str, NodeId]]:
    reader, map_id, ids = read(document)
    return ways_on(reader, map_id, ids[name]), reader, map_id, ids


def names(reader: Reader, node_ids: tuple[NodeId, ...]) -> list[str]:
    return [reader.get(Node, node_id).name for node_id in node_ids]


def test_each_probability_is_the_product_of_the_shares_drawn_on_its_lines() -> None:
    found, reader, _, _ = told(tangle())
    assert len(found.ways) == 4
    for way in found.ways:
        lines = [reader.get(Connector, line_id) for line_id in way.path.connector_ids]
        product = prod(queries.shares_out(reader, line.source_id)[line.id] or 0 for line in lines)
        assert way.probability.value == pytest.approx(product)
        assert prod(term.value or 0 for term in way.probability.terms) == pytest.approx(product)
        assert all(term.value != 1 for term in way.probability.terms)


def test_wins_come_first_each_sort_with_the_likeliest_first() -> None:
    found, reader, _, _ = told(tangle())
    assert [way.path.outcome for way in found.ways] == [Outcome.WON, *[Outcome.LOST] * 3]
    assert names(reader, found.ways[0].path.node_ids) == ["Start", "Call", "Talk", "Offer", "Won"]
    shares = [way.probability.value or 0 for way in found.ways[1:]]
    assert shares == sorted(shares, reverse=True)


def test_the_share_of_the_wins_counts_only_those_that_go_straight() -> None:
    # Half are called again: of 100 that enter 60 are won in the end, 30 of them at once.
    sketch = a_map().lane("Customer", is_customer=True).start().to("Call")
    sketch.step("Call").to("Call", 0.5).to("Won", 0.3).to("Lost", 0.2).end("Won").end("Lost")
    found, _, _, ids = told(sketch)
    won, lost = found.ways
    assert found.chance.value == pytest.approx(0.6)
    assert (won.probability.value, won.of_outcome.value) == (0.3, pytest.approx(0.5))
    assert (lost.probability.value, lost.of_outcome.value) == (0.2, pytest.approx(0.5))
    assert (won.of_outcome.formula, lost.of_outcome.formula) == ("path_of_wins", "path_of_losses")
    assert [(each.code, each.node_ids) for each in found.cautions] == [("loops_not_taken", (ids["Call"],))]


def straight() -> MapBuilder:
    """Two lanes, three changes between them; the middle one is waited for and value-adding."""
    sketch = a_map().lane("Customer", is_customer=True).start().to("Hear")
    sketch.lane("Sales").step("Hear", touch_hours=2, role="Seller").to("Think")
    sketch.lane("Customer").step("Think", wait_days=6).to("Sign")
    sketch.lane("Sales").step("Sign", touch_hours=4, role="Seller", wait_days=4).to("File")
    return sketch.measured(value_class=ValueClass.VA).step("File").to("Won").end("Won")


def test_days_hand_offs_and_touchpoints_are_those_of_the_places() -> None:
    found, _, _, ids = told(straight())
    way = found.ways[0]
    by_node = {
        ids["Hear"]: 2 / 8,
        ids["Think"]: 6,
        ids["Sign"]: 4,
    }  # no days are stated at Hear: its work counts
    assert way.days.value == sum(by_node.values())
    assert {term.node_id: term.value for term in way.days.terms} == by_node
    assert [(each.code, each.node_ids) for each in way.days.assumed] == [
        ("wait_missing", (ids["File"],)),
        ("wait_unknown", (ids["Hear"],)),
    ]
    assert way.hand_offs.value == 3
    # the start and Think lie with the customer, Hear and Sign are joined to its lane; File is not
    assert way.touchpoints.value == 4
    assert {term.code: term.value for term in way.touchpoints.terms} == {"touchpoints": 4, "places": 5}
    assert way.rolled_yield.value == 1
    # 4 hours of 8 add value; Hear takes its 2 hours: 0.5 of 10.25 days
    assert way.efficiency.value == pytest.approx(0.5 / 10.25)
    assert found.cautions == () == found.missing


def test_efficiency_is_not_known_while_no_work_is_classed_and_days_while_none_are_stated() -> None:
    sketch = a_map().lane("Customer", is_customer=True).start().to("Call")
    found, _, _, ids = told(sketch.step("Call", touch_hours=1, role="Caller").to("Won").end("Won"))
    way = found.ways[0]
    bare = told(
        a_map().lane("Customer", is_customer=True).start().to("Call").step("Call").to("Won").end("Won")
    )
    unknown = ((way.efficiency, "class_unknown", ids), (bare[0].ways[0].days, "wait_missing", bare[3]))
    for figure, code, known in unknown:
        assert (figure.value, figure.basis) == (None, Basis.NONE)
        assert [(each.code, each.node_ids) for each in figure.missing] == [(code, (known["Call"],))]
    assert way.days.value == 1 / 8, "no days are stated, but an hour of work"


def test_where_no_way_leads_on_it_is_said_why() -> None:
    sketch = a_map().lane("Customer", is_customer=True).start().to("Call").step("Call")
    sketch.to("Won", 0.5).to("Drop", 0.5).step("Drop").to("Lost").step("Idea").to("Won").end("Won").end(
        "Lost"
    )
    for name, code in (("Won", "path_ends_here"), ("Drop", "no_win_from"), ("Idea", "unreachable")):
        found, _, _, ids = told(sketch, name)
        assert [(each.code, each.node_ids) for each in found.missing] == [(code, (ids[name],))]
        assert len(found.ways) == (1 if name == "Drop" else 0)
        assert (found.chance.value is None) == bool(found.chance.missing), "a chance of 0 is known"


def test_a_map_without_shares_names_them_and_gives_no_way() -> None:
    sketch = a_map().lane("Sales").start().to("Call").step("Call").to("Won").to("Lost").end("Won").end("Lost")
    found, _, _, ids = told(sketch)
    assert (found.ways, found.chance.value) == ((), None)
    assert [(each.code, each.node_ids) for each in found.missing] == [("share_unknown", (ids["Call"],))]
    assert [each.code for each in found.cautions] == ["no_start_with_customer"]
