"""The language of the fixtures says what it seems to say, and every document made in it is sound."""

import pytest

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.records import Connector, Lane, Node, NodeSkill, Role, Stage, Tool
from mapper.core.rules import run_rules
from mapper.core.store import Store
from mapper.core.values import MapKind, NodeKind, Outcome
from tests.builders import a_map, named
from tests.laws import invariants

RICH = (
    a_map()
    .stage("Selling")
    .lane("Sales")
    .start()
    .to("Call")
    .step("Call", touch_hours=1, wait_days=2)
    .tool("CRM")
    .skill("Listening", 3)
    .metric("Rate", target=0.5)
    .to("Won", share=0.3)
    .to("Think", share=0.7)
    .stage("Closing")
    .decision("Think")
    .to("Lost")
    .note("Ask why")
    .map("To be", MapKind.TO_BE)
    .step("Visit")
    .tool("CRM")
)


@pytest.mark.parametrize("builder", [a_map(), a_map().step("Call").to("Won", share=0.3), RICH])
def test_every_document_is_sound(builder):
    snapshot = builder.snapshot()
    invariants.check(snapshot)
    draft = Draft(Store())
    for record in builder.records():
        draft.put(record)
    run_rules(draft)
    assert Store(change.after for change in draft.changes()) == snapshot, "the rules find nothing to complete"


def test_it_says_what_it_seems_to_say():
    reader = RICH.snapshot()
    as_is, to_be = queries.maps(reader)
    assert (as_is.kind, to_be.kind) == (MapKind.AS_IS, MapKind.TO_BE)
    assert [stage.name for stage in queries.stages(reader, as_is.id)] == ["Selling", "Closing"]
    assert [lane.name for lane in queries.lanes(reader, as_is.id)] == ["Customer", "Sales"]
    call, won = named(reader, Node, "Call"), named(reader, Node, "Won")
    assert (won.kind, won.outcome) == (NodeKind.END, Outcome.WON)
    assert won.stage_id == call.stage_id == named(reader, Stage, "Selling").id
    assert named(reader, Node, "Think").stage_id == named(reader, Stage, "Closing").id
    assert {c.target_id: c.share for c in queries.outgoing(reader, call.id)}[won.id] == 0.3
    assert queries.measures(reader, call.id).wait_days == 2
    assert queries.touch_hours(reader, call.id) == {named(reader, Role, "Seller").id: 1}
    assert [link.level for link in queries.node_skills(reader, call.id)] == [3]
    assert len(list(reader.all(Tool))) == 1, "a tool of one name is one tool"
    assert len(list(reader.all(NodeSkill))) == 1


def test_a_customer_lane_of_ones_own_is_the_only_one():
    reader = a_map().lane("Buyer", is_customer=True).lane("Sales").step("Call").snapshot()
    assert [(lane.name, lane.is_customer) for lane in reader.all(Lane)] == [("Buyer", True), ("Sales", False)]


def test_a_line_may_be_said_before_its_end_and_lead_back():
    reader = a_map().step("A").to("B").step("B").to("A").snapshot()
    names = {node.id: node.name for node in reader.all(Node)}
    assert [(names[c.source_id], names[c.target_id]) for c in reader.all(Connector)] == [
        ("A", "B"),
        ("B", "A"),
    ]
