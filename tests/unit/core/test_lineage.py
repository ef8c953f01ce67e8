"""The chain of copies when what lies in the middle of it goes: as-is, a first draft of the to-be, and a second one."""

import pytest

from mapper.core import queries
from mapper.core.edits.maps import copy_map, delete_map, set_map
from mapper.core.edits.nodes import delete_items
from mapper.core.records import Connector, Lane, Node, ProcessMap, Stage
from mapper.core.values import MapKind
from tests.builders import a_map

FIRST, SECOND = "map-0000000000c1", "map-0000000000c2"


@pytest.fixture
def session():
    session = a_map().stage("Sell").lane("Sales").step("Call").to("Meet").step("Meet").to("Won").session()
    session.run(copy_map, queries.maps(session.store)[0].id, "First", MapKind.TO_BE, new_map_id=FIRST)
    session.run(copy_map, FIRST, "Second", MapKind.TO_BE, new_map_id=SECOND)
    return session


def origins(session, map_id, *types):
    return {r.origin for each in types for r in session.store.all(each) if r.map_id == map_id}


def things(session, map_id, *types):
    return {r.id for each in types for r in session.store.all(each) if r.map_id == map_id}


def test_what_is_in_the_middle_goes_and_the_ends_still_belong_together(session):
    as_is, types = queries.maps(session.store)[0].id, (Stage, Lane, Node, Connector)
    before = session.snapshot()
    session.run(delete_map, FIRST)
    assert origins(session, SECOND, *types) == things(session, as_is, *types)
    session.undo()
    assert session.snapshot() == before


def test_a_step_that_goes_leaves_the_steps_around_it_as_they_are(session):
    meet = next(node for node in queries.nodes(session.store, FIRST) if node.name == "Meet")
    session.run(delete_items, [meet.id])
    told = {node.name: node.origin for node in queries.nodes(session.store, SECOND)}
    assert told["Meet"] == meet.origin
    assert told["Call"] in things(session, FIRST, Node)


def test_a_locked_map_and_one_whose_first_end_goes_remember_what_they_did(session):
    as_is = queries.maps(session.store)[0].id
    first = things(session, FIRST, Node)
    session.run(set_map, SECOND, is_locked=True)
    session.run(delete_map, FIRST)
    assert origins(session, SECOND, Node) == first
    session.undo()
    known = origins(session, FIRST, Node)
    session.run(delete_map, as_is)
    assert origins(session, FIRST, Node) == known
    assert session.store.find(ProcessMap, as_is) is None
