"""Who answers for a step stands on its card as initials, and follows the document."""

import pytest

from mapper.core import queries
from mapper.core.edits.resources import add_resource, set_resource
from mapper.core.edits.who import set_letters
from mapper.core.geometry.links import Link
from mapper.core.geometry.nudge import Borders
from mapper.core.grid import Grid
from mapper.core.naming import initials
from mapper.core.records import Node, Person, Role
from mapper.core.values import ConnectorKind, Raci, Rect
from mapper.ui.render.concerned import concerned
from mapper.ui.render.detail import Detail
from mapper.ui.render.gather import all_node_pictures, node_picture
from mapper.ui.render.lines import Lines
from mapper.ui.render.node_look import NodeLooks
from mapper.ui.render.projection import Projection
from mapper.ui.render.standing_out import signs_out
from mapper.ui.render.typeset import Typesetter
from mapper.ui.theme import Mode, Theme
from tests.builders import a_map, named


@pytest.fixture
def session():
    session = a_map().step("Call", touch_hours=1, role="Account executive").step("Meet").session()
    session.run(add_resource, Person, "Ana Maria Bauer", resource_id="person-1")
    return session


def _picture(session):
    node = named(session.store, Node, "Call")
    grid = Grid.of(session.store, node.map_id)
    alone = node_picture(session.store, node, grid)
    assert all_node_pictures(session.store, node.map_id, grid)[node.id] == alone
    return alone


def test_the_one_who_is_accountable_is_the_owner(session):
    call = named(session.store, Node, "Call").id
    assert _picture(session).owner is None
    session.run(set_letters, call, "person-1", [Raci.RESPONSIBLE])
    assert _picture(session).owner is None
    session.run(set_letters, call, "person-1", [Raci.ACCOUNTABLE])
    assert _picture(session).owner == ("AB", "Ana Maria Bauer")
    session.run(set_resource, "person-1", initials="amb")
    assert _picture(session).owner.initials == "amb"
    session.run(set_letters, call, named(session.store, Role, "Account executive").id, [Raci.ACCOUNTABLE])
    assert _picture(session).owner == ("AE+", "Account executive, Ana Maria Bauer")


def test_a_change_of_letters_or_names_draws_the_step_anew(session):
    call = named(session.store, Node, "Call")
    heard = []
    session.subscribe(lambda notice: heard.append(notice.changes))
    session.run(set_letters, call.id, "person-1", [Raci.ACCOUNTABLE])
    session.run(set_resource, "person-1", name="Ana Kern")
    session.undo()
    shown = {node.id for node in queries.nodes(session.store, call.map_id)}
    for changes in heard:
        assert concerned(session.store, changes, call.map_id, shown).nodes == {call.id}


def test_the_sign_is_there_from_where_badges_can_be_told(session, qapp):
    call = named(session.store, Node, "Call").id
    session.run(set_letters, call, "person-1", [Raci.ACCOUNTABLE])
    looks = NodeLooks(Theme(Mode.LIGHT).tokens, Typesetter())
    found = {detail: looks.look(_picture(session), detail).parts for detail in Detail}
    signs = {detail: [p for p in parts if p.key.startswith("owner")] for detail, parts in found.items()}
    assert [len(signs[detail]) for detail in Detail] == [0, 0, 1, 1]


@pytest.mark.parametrize(
    ("name", "wanted"), [("Ana", "A"), ("  ", "?"), ("Ärzte ohne Grenzen", "ÄG"), ("3M", "3")]
)
def test_initials_of_any_name(name, wanted):
    assert initials(name) == wanted


def test_the_label_of_a_line_gives_way_to_the_sign_as_it_comes(session):
    call = named(session.store, Node, "Call")
    drawn = Projection(session.store, call.map_id)
    session.subscribe(lambda notice: drawn.update(session.store, notice.changes))
    session.run(set_letters, call.id, "person-1", [Raci.ACCOUNTABLE])
    (sign,) = signs_out(drawn.nodes[call.id])
    boxes = {"above": Rect(sign.x - 60, sign.y - 92, 120, 66), "below": drawn.nodes[call.id].rect}
    text = {"line": "answer of a contact person expected"}
    lines = Lines(boxes, [Link("line", "above", "below", ConnectorKind.FLOW)], text)
    before = _label(lines)
    assert sign.intersects(before.grown(-2))
    lines.hang("below", (sign,))
    assert lines.update({}, (), (), (), {}, Borders()) == {"line"}
    assert not sign.intersects(_label(lines).grown(-2))
    lines.hang("below", ())
    lines.update({}, (), (), (), {}, Borders())
    assert _label(lines) == before


def _label(lines):
    return lines.label("line")[1]
