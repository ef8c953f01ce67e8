"""The colour of a node: one edit, kept by whatever copies, and no part of what a step means."""

from dataclasses import replace

import pytest

from mapper.core.bands import LANE_TINTS, tint_of_node
from mapper.core.edits import maps, nodes, several
from mapper.core.errors import Refused
from mapper.core.meaning import fingerprint
from mapper.core.records import Node, ProcessMap
from mapper.core.values import MapKind
from tests.builders import a_map, named


@pytest.fixture
def session():
    return a_map().stage("Selling").lane("Sales").step("Call").to("Meet").step("Meet").session()


def _ids(session) -> list[str]:
    return [named(session.store, Node, name).id for name in ("Call", "Meet")]


def _tints(session) -> list[int | None]:
    return [named(session.store, Node, name).tint for name in ("Call", "Meet")]


def test_several_are_one_command(session):
    session.run(several.edit_each, _ids(session), nodes.colour_node, 4)
    assert _tints(session) == [4, 4]
    label = session.history.undoable.label
    assert (label.code, label.params["count"]) == ("colour_node", 2)
    session.undo()
    assert _tints(session) == [None, None]


def test_a_number_beyond_the_colours_begins_anew(session):
    node = named(session.store, Node, "Call")
    assert tint_of_node(node) is None
    assert [tint_of_node(replace(node, tint=n)) for n in (0, LANE_TINTS, LANE_TINTS + 2)] == [0, 0, 2]


def test_it_is_no_part_of_what_the_map_means(session):
    map_id = named(session.store, ProcessMap, "As is").id
    before = fingerprint(session.store, map_id)
    session.run(nodes.colour_node, _ids(session)[0], 1)
    assert fingerprint(session.store, map_id) == before


def test_a_copy_of_the_map_has_the_colours(session):
    session.run(nodes.colour_node, _ids(session)[0], 5)
    map_id = named(session.store, ProcessMap, "As is").id
    session.run(maps.copy_map, map_id, MapKind.TO_BE, "To be")
    copied = [node for node in session.store.all(Node) if node.map_id != map_id]
    assert {node.name: node.tint for node in copied} == {"Call": 5, "Meet": None}


def test_a_locked_map_keeps_its_colours(session):
    map_id = named(session.store, ProcessMap, "As is").id
    session.run(maps.set_map, map_id, is_locked=True)
    with pytest.raises(Refused):
        session.run(nodes.colour_node, _ids(session)[0], 1)
