"""Edits of who does what and who can do what: letters at steps, levels of people and steps, by record or by name."""

from collections.abc import Mapping, Sequence

from mapper.core.draft import Draft
from mapper.core.edits.resources import attach, detach, named
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.ids import NodeId, PersonId, RoleId, SkillId
from mapper.core.records import (
    Node,
    NodeSkill,
    Person,
    PersonSkill,
    Responsibility,
    Role,
    Skill,
    record_type_of,
)
from mapper.core.values import NodeKind, Raci


def set_letters(draft: Draft, /, node_id: NodeId, who_id: str, letters: Sequence[Raci]) -> Label:
    """Let a role or a person have these letters of the RACI matrix at a node, and no others; none takes it off."""
    node = draft.get(Node, node_id)
    if node.kind is NodeKind.NOTE:
        raise Refused("notes_carry_nothing")
    is_role = record_type_of(who_id) is Role
    role_id = draft.get(Role, who_id).id if is_role else None
    person_id = None if is_role else draft.get(Person, who_id).id
    there = [
        each
        for each in draft.referring(Responsibility, "node_id", node_id)
        if (each.role_id, each.person_id) == (role_id, person_id)
    ]
    for each in there:
        if each.letter not in letters:
            draft.remove(each)
    for letter in dict.fromkeys(letters):
        if letter not in {each.letter for each in there}:
            put_letter(draft, node_id, role_id, person_id, letter)
    return Label("set_letter", {"name": node.name})


def put_letter(
    draft: Draft, node_id: NodeId, role_id: RoleId | None, person_id: PersonId | None, letter: Raci
) -> None:
    """Give a role, or else a person, a letter at a node that it does not have there yet."""
    draft.put(
        Responsibility(
            id=draft.new_id(Responsibility),
            node_id=node_id,
            role_id=role_id,
            person_id=person_id,
            letter=letter,
        )
    )


def name_letter(draft: Draft, /, node_ids: Sequence[NodeId], name: str, letter: Raci) -> Label:
    """Give the role or person of this name a letter at nodes, beside those it has there.

    A name is a role's, or else a person's, whatever its case; one that nobody has becomes a role.
    """
    who_id = _called(draft, name)
    field = "role_id" if record_type_of(who_id) is Role else "person_id"
    for node_id in node_ids:
        records = draft.referring(Responsibility, "node_id", node_id)
        there = [each.letter for each in records if getattr(each, field) == who_id]
        set_letters(draft, node_id, who_id, [*there, letter])
    first = draft.get(Node, node_ids[0]).name if node_ids else ""
    return Label("set_letter", {"name": first, "count": len(node_ids)})


def set_level(draft: Draft, /, person_id: PersonId, skill_id: SkillId, level: int | None) -> Label:
    """Say how well a person can do something, 0 to 4; None: nothing is known."""
    person = draft.get(Person, person_id)
    draft.get(Skill, skill_id)
    there = [r for r in draft.referring(PersonSkill, "person_id", person_id) if r.skill_id == skill_id]
    if level is None:
        for record in there:
            draft.remove(record)
    elif there:
        draft.update(there[0], level=level)
    else:
        record_id = draft.new_id(PersonSkill)
        draft.put(PersonSkill(id=record_id, person_id=person_id, skill_id=skill_id, level=level))
    return Label("set_level", {"name": person.name})


def set_skills(draft: Draft, /, person_id: PersonId, levels: Mapping[str, int | None]) -> Label:
    """Let a person have the skills of these names, and no others; None for a level counts as 3, alone.

    A name that the library has not comes into it.
    """
    person = draft.get(Person, person_id)
    there = {record.skill_id: record for record in draft.referring(PersonSkill, "person_id", person_id)}
    wanted = {SkillId(named(draft, Skill, name)): level for name, level in levels.items()}
    for skill_id, record in there.items():
        if skill_id not in wanted:
            draft.remove(record)
    for skill_id, level in wanted.items():
        known = there.get(skill_id)
        kept = known.level if known is not None else 3
        set_level(draft, person_id, skill_id, kept if level is None else level)
    return Label("set_level", {"name": person.name})


def ask_for_level(draft: Draft, /, node_id: NodeId, skill_id: SkillId, level: int | None) -> Label:
    """Say at which level a node asks for a skill, 0 to 4; None: it does not ask for it."""
    for link in draft.referring(NodeSkill, "node_id", node_id):
        if link.skill_id == skill_id and level is None:
            return detach(draft, link.id)
    if level is not None:
        return attach(draft, node_id, skill_id, level=level)
    return Label("set_link", {"name": draft.get(Node, node_id).name, "field": "level"})


def _called(draft: Draft, name: str) -> RoleId | PersonId:
    key = name.strip().casefold()
    if not any(role.name.casefold() == key for role in draft.all(Role)):
        for person in draft.all(Person):
            if person.name.casefold() == key:
                return person.id
    return RoleId(named(draft, Role, name))
