"""Two entries of a library become one: nothing that hung on either is lost, nothing hangs twice."""

import pytest

from mapper.core.edits.merging import merge_entries
from mapper.core.edits.resources import add_resource, set_link
from mapper.core.edits.things import add_thing
from mapper.core.errors import Refused
from mapper.core.records import (
    Allocation,
    Goal,
    Node,
    NodeSkill,
    NodeTool,
    Person,
    Role,
    RoleTouch,
    Skill,
    Tool,
)
from mapper.core.usage import steps_using, users_of
from tests.builders import a_map, named


def crowded():
    builder = a_map().step("Call", touch_hours=1, role="Seller").tool("CRM").skill("Talk")
    builder.step("Meet", touch_hours=2, role="Sales").tool("C.R.M.").skill("Talking", 3).skill("Talk", 1)
    return builder.touch("Seller", 0.5).session()


def ids(session, record_type, *names):
    return [named(session.store, record_type, name).id for name in names]


def test_links_are_led_to_the_one_that_stays():
    session = crowded()
    kept, other = ids(session, Tool, "CRM", "C.R.M.")
    session.run(merge_entries, kept, [other])
    assert [tool.name for tool in session.store.all(Tool)] == ["CRM"]
    assert {link.tool_id for link in session.store.all(NodeTool)} == {kept}
    assert {session.store.get(Node, i).name for i in steps_using(session.store, kept)} == {"Call", "Meet"}
    session.undo()
    assert len(list(session.store.all(Tool))) == 2
    assert {link.tool_id for link in session.store.all(NodeTool)} == {kept, other}


def test_where_both_hang_one_link_stays_with_what_either_says():
    session = crowded()
    kept, other = ids(session, Skill, "Talk", "Talking")
    meet = named(session.store, Node, "Meet").id
    link = next(s for s in session.store.referring(NodeSkill, "node_id", meet) if s.skill_id == kept)
    session.run(set_link, link.id, level=None)
    session.run(merge_entries, kept, [other])
    (left,) = session.store.referring(NodeSkill, "node_id", meet)
    assert (left.skill_id, left.level) == (kept, 3)


def test_hours_of_two_roles_at_one_step_add_up():
    session = crowded()
    kept, other = ids(session, Role, "Sales", "Seller")
    session.run(add_resource, Person, "Ana")
    ana = named(session.store, Person, "Ana").id
    session.run(add_thing, Allocation, person_id=ana, role_id=other, share=0.5)
    session.run(merge_entries, kept, [other])
    hours = {session.store.get(Node, t.node_id).name: t.touch_hours for t in session.store.all(RoleTouch)}
    assert hours == {"Call": 1, "Meet": 2.5}
    assert [a.role_id for a in session.store.all(Allocation)] == [kept]
    assert users_of(session.store, kept)


def test_goals_below_the_one_that_goes_stand_below_the_one_that_stays():
    session = crowded()
    session.run(add_resource, Goal, "Wins")
    wins = named(session.store, Goal, "Wins").id
    session.run(add_resource, Goal, "More wins", parent_id=wins)
    more = named(session.store, Goal, "More wins").id
    session.run(add_resource, Goal, "Calls", parent_id=more)
    session.run(merge_entries, wins, [more])
    assert named(session.store, Goal, "Calls").parent_id == wins
    session.undo()
    session.run(merge_entries, more, [wins])
    assert named(session.store, Goal, "More wins").parent_id is None


def test_what_is_not_alike_stays_apart():
    session = crowded()
    (tool,), (skill,) = ids(session, Tool, "CRM"), ids(session, Skill, "Talk")
    with pytest.raises(Refused, match="not_alike"):
        session.run(merge_entries, tool, [skill])
    with pytest.raises(Refused, match="only_one_chosen"):
        session.run(merge_entries, tool, [tool])
