"""Single nodes come back as they were at an earlier moment, with what hung on them and their lines."""

from dataclasses import replace

import pytest

from mapper.core.edits.comments import add_comment
from mapper.core.edits.connectors import add_connector
from mapper.core.edits.lanes import delete_lane
from mapper.core.edits.maps import copy_map, delete_map, set_map
from mapper.core.edits.measures import set_measures
from mapper.core.edits.nodes import delete_items, move_nodes, rename_node
from mapper.core.edits.resources import attach_named, delete_resource
from mapper.core.edits.restoring import restore_nodes
from mapper.core.edits.stages import delete_stage
from mapper.core.errors import Refused
from mapper.core.reader import Reader
from mapper.core.records import (
    RECORD_TYPES,
    Agreement,
    Comment,
    Connector,
    Node,
    NodeMeasures,
    NodeTool,
    ProcessMap,
    Record,
    Tool,
)
from mapper.core.values import AgreementState, MapKind, Point
from mapper.services import samples
from mapper.services.session import Session
from tests.builders import Clock, MemoryKeeper, a_map, named


def session_of(records) -> Session:
    return Session(MemoryKeeper.of(records), Clock())


@pytest.fixture
def session() -> Session:
    builder = a_map().lane("Customer", is_customer=True).lane("Sales").stage("First").start().to("Call")
    builder.step("Call", touch_hours=0.5, wait_days=2).tool("CRM").skill("Listening", 3).to("Visit", 0.4)
    builder.stage("Second").step("Visit", wait_days=1).to("Won", 0.5)
    return session_of(builder.records())


@pytest.fixture
def call(session):
    return named(session.store, Node, "Call").id


def said(session: Session, node_id: str) -> tuple[object, ...]:
    """The node with all that hangs on it and leads to or from it."""
    store = session.store
    hung = [
        *store.referring(NodeMeasures, "node_id", node_id),
        *store.referring(NodeTool, "node_id", node_id),
    ]
    lines = [
        *store.referring(Connector, "source_id", node_id),
        *store.referring(Connector, "target_id", node_id),
    ]
    return store.get(Node, node_id), sorted(r.id for r in hung), hung, {line.id: line for line in lines}


def settled(reader: Reader) -> dict[str, Record]:
    """All records, but whether people still agree, which is asked anew."""
    found = {record.id: record for record_type in RECORD_TYPES for record in reader.all(record_type)}
    return {
        i: replace(r, state=AgreementState.DRAFT) if isinstance(r, Agreement) else r for i, r in found.items()
    }


def test_every_step_that_is_deleted_comes_back_as_it_was():
    session = session_of(samples.demo_records())
    then = session.snapshot()
    for node in list(then.all(Node))[::3]:
        if session.store.get(ProcessMap, node.map_id).is_locked:
            continue
        session.run(delete_items, [node.id])
        session.run(restore_nodes, then, [node.id])
        assert settled(session.snapshot()) == settled(then), node.name
        session.undo()
        session.undo()
        assert session.snapshot() == then


def test_a_step_that_was_changed_is_what_it_was(session, call):
    then, before = session.snapshot(), said(session, call)
    session.run(rename_node, call, "Ring")
    session.run(move_nodes, {call: Point(500, 400)})
    session.run(set_measures, call, wait_days=9)
    session.run(attach_named, [call], Tool, "Phone")
    session.run(rename_node, named(session.store, Node, "Visit").id, "See")
    session.run(restore_nodes, then, [call])
    assert said(session, call) == before
    assert named(session.store, Node, "See"), "all else stays"


def test_what_was_said_since_stays(session, call):
    then = session.snapshot()
    session.run(add_comment, call, "Is that so?", author="Ana", written="2026-11-27T10:00")
    session.run(restore_nodes, then, [call])
    assert len(list(session.store.all(Comment))) == 1


def test_a_tool_that_is_gone_comes_with_it(session, call):
    then = session.snapshot()
    session.run(delete_items, [call])
    session.run(delete_resource, named(session.store, Tool, "CRM").id)
    session.run(restore_nodes, then, [call])
    assert session.snapshot() == then


def test_a_tool_that_was_made_anew_is_taken(session, call):
    then = session.snapshot()
    session.run(delete_resource, named(session.store, Tool, "CRM").id)
    session.run(attach_named, [named(session.store, Node, "Visit").id], Tool, "crm")
    session.run(restore_nodes, then, [call])
    (tool,) = session.store.all(Tool)
    assert [hung.tool_id for hung in session.store.referring(NodeTool, "node_id", call)] == [tool.id]


def test_where_its_stage_and_lane_are_gone_it_comes_into_the_nearest(session):
    visit = named(session.store, Node, "Visit")
    then = session.snapshot()
    session.run(delete_stage, visit.stage_id)
    session.run(delete_lane, visit.lane_id)
    session.run(restore_nodes, then, [visit.id])
    back = session.store.get(Node, visit.id)
    assert back.stage_id != visit.stage_id
    assert back.lane_id != visit.lane_id
    assert back.name == "Visit"


def test_lines_come_back_where_both_ends_are(session, call):
    visit = named(session.store, Node, "Visit").id
    then = session.snapshot()
    session.run(delete_items, [call, visit])
    session.run(restore_nodes, then, [visit])
    assert {line.target_id for line in session.store.all(Connector)} == {named(then, Node, "Won").id}
    session.run(restore_nodes, then, [call])
    assert {line.id for line in session.store.all(Connector)} == {line.id for line in then.all(Connector)}


def test_a_line_drawn_since_stays_in_place_of_the_old_one(session, call):
    visit = named(session.store, Node, "Visit").id
    then = session.snapshot()
    (old,) = session.store.referring(Connector, "target_id", visit)
    session.run(delete_items, [], connector_ids=[old.id])
    session.run(add_connector, call, visit)
    session.run(restore_nodes, then, [call])
    (line,) = session.store.referring(Connector, "target_id", visit)
    assert line.id != old.id


def test_on_a_map_that_is_gone_nothing_comes_back(session, call):
    map_id = session.store.get(Node, call).map_id
    session.run(copy_map, map_id, "To be", MapKind.TO_BE)
    then = session.snapshot()
    session.run(delete_map, map_id)
    with pytest.raises(Refused, match="gone"):
        session.run(restore_nodes, then, [call])


def test_a_locked_map_stays_as_it_is(session, call):
    then = session.snapshot()
    session.run(rename_node, call, "Ring")
    session.run(set_map, session.store.get(Node, call).map_id, is_locked=True)
    with pytest.raises(Refused, match="map_is_locked"):
        session.run(restore_nodes, then, [call])
