"""The check-up of a map that is the inside of a step: its flow begins and ends on the map around."""

from datetime import date

from mapper.analysis.health import check_up
from mapper.core.edits.insides import make_inside
from mapper.core.edits.maps import copy_map
from mapper.core.edits.nodes import add_node
from mapper.core.insides import inside_of
from mapper.core.records import Node
from mapper.core.values import MapKind, NodeKind, Point
from tests.builders import a_map, named

_OF_THE_WHOLE = {"no_start", "no_start_with_customer", "no_end", "dead_end", "empty_map", "twin_maps"}


def _said(session, map_ids):
    return {
        finding.code for finding in check_up(session.store, date(2027, 1, 1)) if finding.map_id in map_ids
    }


def test_the_inside_of_a_step_needs_neither_start_nor_end():
    session = a_map().lane("Sales").start("Lead").to("Call").step("Call").to("Won").session()
    call = named(session.store, Node, "Call")
    session.run(make_inside, call.id)
    inside = inside_of(session.store, call.id)
    assert _said(session, {inside.id}) & _OF_THE_WHOLE == set()
    session.run(add_node, inside.id, NodeKind.STEP, Point(100, 100), "Dial")
    assert _said(session, {inside.id}) & _OF_THE_WHOLE == set()
    session.run(copy_map, call.map_id, "To-be", MapKind.TO_BE)
    assert not any(finding.code == "twin_maps" for finding in check_up(session.store, date(2027, 1, 1)))
