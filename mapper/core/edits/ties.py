"""Edits that say by names what a step serves and who has what to do with it: exactly these, and no others."""

from collections.abc import Sequence

from mapper.core.draft import Draft
from mapper.core.edits.resources import named
from mapper.core.edits.who import put_letter
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.ids import GoalId, NodeId, PersonId, RoleId, StageId
from mapper.core.naming import called
from mapper.core.reader import Reader
from mapper.core.records import (
    Goal,
    Node,
    NodeGoal,
    Person,
    Responsibility,
    Role,
    Stage,
    StageGoal,
    record_type_of,
)
from mapper.core.values import NodeKind, Raci


def serve(draft: Draft, /, ids: Sequence[str], goal_id: GoalId) -> Label:
    """Let nodes and stages, at least one, serve a goal. Those that do already stay as they are; notes serve none."""
    for thing_id in ids:
        _serve_one(draft, thing_id, goal_id)
    return _told("serve", draft, ids, goal_id)


def serve_named(draft: Draft, /, ids: Sequence[str], name: str) -> Label:
    """Let nodes and stages, at least one, serve the goal of this name; where there is none, it comes in with it."""
    return serve(draft, ids, GoalId(named(draft, Goal, name)))


def serve_no_longer(draft: Draft, /, ids: Sequence[str], goal_id: GoalId) -> Label:
    """Take a goal off nodes and stages, at least one."""
    for thing_id in ids:
        for link in serving_links(draft, thing_id):
            if link.goal_id == goal_id:
                draft.remove(link)
    return _told("serve_no_longer", draft, ids, goal_id)


def serving_links(reader: Reader, thing_id: str) -> Sequence[NodeGoal | StageGoal]:
    """What ties a node or a stage to the goals that it serves by itself."""
    if record_type_of(thing_id) is Stage:
        return reader.referring(StageGoal, "stage_id", thing_id)
    return reader.referring(NodeGoal, "node_id", thing_id)


def _told(code: str, draft: Draft, ids: Sequence[str], goal_id: GoalId) -> Label:
    first = called(draft, draft.get(record_type_of(ids[0]), ids[0]))
    return Label(code, {"name": first, "other": draft.get(Goal, goal_id).name, "count": len(ids)})


def _serve_one(draft: Draft, thing_id: str, goal_id: GoalId) -> None:
    if any(link.goal_id == goal_id for link in serving_links(draft, thing_id)):
        return
    if record_type_of(thing_id) is Stage:
        draft.put(StageGoal(id=draft.new_id(StageGoal), stage_id=StageId(thing_id), goal_id=goal_id))
    elif draft.get(Node, NodeId(thing_id)).kind is NodeKind.NOTE:
        raise Refused("notes_carry_nothing")
    else:
        draft.put(NodeGoal(id=draft.new_id(NodeGoal), node_id=NodeId(thing_id), goal_id=goal_id))


def set_goals(draft: Draft, /, node_id: NodeId, names: Sequence[str]) -> Label:
    """Let a node serve the goals of these names, and no others; a name that there is not becomes a goal."""
    node = draft.get(Node, node_id)
    wanted = {GoalId(named(draft, Goal, name)) for name in names}
    there = draft.referring(NodeGoal, "node_id", node_id)
    for link in there:
        if link.goal_id not in wanted:
            draft.remove(link)
    for goal_id in sorted(wanted - {link.goal_id for link in there}):
        draft.put(NodeGoal(id=draft.new_id(NodeGoal), node_id=node_id, goal_id=goal_id))
    return Label("set_attached", {"name": node.name, "kind": Goal.prefix})


def set_letter(draft: Draft, /, node_id: NodeId, letter: Raci, names: Sequence[str]) -> Label:
    """Let the roles and people of these names have a letter of the RACI matrix at a node, and nobody else.

    A name is a role's, or else a person's, whatever its case; one that nobody has becomes a role.
    """
    node = draft.get(Node, node_id)
    people = {person.name.casefold(): person.id for person in draft.all(Person)}
    roles = {role.name.casefold(): role.id for role in draft.all(Role)}
    wanted: set[tuple[RoleId | None, PersonId | None]] = set()
    for name in names:
        key = name.strip().casefold()
        person_id = people.get(key) if key not in roles else None
        wanted.add((None, person_id) if person_id is not None else (RoleId(named(draft, Role, name)), None))
    there = [r for r in draft.referring(Responsibility, "node_id", node_id) if r.letter is letter]
    for record in there:
        if (record.role_id, record.person_id) not in wanted:
            draft.remove(record)
    missing = wanted - {(record.role_id, record.person_id) for record in there}
    for role_id, person_id in sorted(missing, key=str):
        put_letter(draft, node_id, role_id, person_id, letter)
    return Label("set_letter", {"name": node.name})
