"""Skills: what steps ask for, what people can do, and where the two part (domain 2k)."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from mapper.core import queries
from mapper.core.ids import MapId, NodeId, PersonId, SkillId
from mapper.core.reader import Reader
from mapper.core.records import (
    Allocation,
    NodeSkill,
    Person,
    PersonSkill,
    Responsibility,
)
from mapper.core.values import Raci

ALONE: Final = 3  # the level asked for where a step states none: somebody who can do it alone


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillNeed:
    """One skill at one step: the level asked for, and of each of its people the level held.

    The people are those of the roles that work at the step, and those made responsible by name. A level that is not
    stated is 0 for a person and 3 (alone) for a step.
    """

    node_id: NodeId
    skill_id: SkillId
    required: int
    held: Mapping[PersonId, int]

    @property
    def gaps(self) -> Mapping[PersonId, int]:
        """Levels that each person lacks; what one has too much never makes up for what another lacks."""
        return MappingProxyType({who: max(0, self.required - level) for who, level in self.held.items()})

    @property
    def mean_gap(self) -> float | None:
        """Levels that are lacking on average; None where nobody works at the step."""
        return sum(self.gaps.values()) / len(self.held) if self.held else None

    @property
    def coverage(self) -> float | None:
        """Share of the people who are at the level, 0 to 1; None where nobody works at the step."""
        return sum(gap == 0 for gap in self.gaps.values()) / len(self.held) if self.held else None

    @property
    def is_single(self) -> bool:
        """Whether all hangs on one person: of several exactly one is at the level."""
        return len(self.held) > 1 and sum(gap == 0 for gap in self.gaps.values()) == 1


def people_at(reader: Reader, node_id: NodeId) -> frozenset[PersonId]:
    """Who works at a step: the people with a share in a role that spends hours there or is responsible for it, and
    those who are responsible by name.
    """
    letters = reader.referring(Responsibility, "node_id", node_id)
    doing = [r for r in letters if r.letter is Raci.RESPONSIBLE]
    roles = {r.role_id for r in doing if r.role_id is not None} | set(queries.touch_hours(reader, node_id))
    found = {r.person_id for r in doing if r.person_id is not None}
    for role_id in roles:
        for allocation in reader.referring(Allocation, "role_id", role_id):
            if allocation.share > 0:
                found.add(allocation.person_id)
    return frozenset(found)


def skill_needs(reader: Reader, map_id: MapId) -> list[SkillNeed]:
    """Every skill that a step of the map asks for, step by step."""
    held = {
        (record.person_id, record.skill_id): record.level
        for person in reader.all(Person)
        for record in reader.referring(PersonSkill, "person_id", person.id)
    }
    needs = []
    for node in sorted(queries.nodes(reader, map_id), key=lambda n: n.id):
        links = reader.referring(NodeSkill, "node_id", node.id)
        people = people_at(reader, node.id) if links else frozenset()
        for link in links:
            levels = {who: held.get((who, link.skill_id), 0) for who in sorted(people)}
            required = ALONE if link.level is None else link.level
            needs.append(
                SkillNeed(
                    node_id=node.id, skill_id=link.skill_id, required=required, held=MappingProxyType(levels)
                )
            )
    return needs


def required_of(reader: Reader, map_id: MapId) -> Mapping[tuple[PersonId, SkillId], int]:
    """For each person and skill the highest level that a step of the map asks of them."""
    found: dict[tuple[PersonId, SkillId], int] = {}
    for need in skill_needs(reader, map_id):
        for person_id in need.held:
            key = (person_id, need.skill_id)
            found[key] = max(found.get(key, 0), need.required)
    return found


def nobody_holds(reader: Reader, map_id: MapId) -> list[SkillId]:
    """Skills that steps ask for and that no person of the document has at the level of any of them."""
    needs: dict[SkillId, int] = {}
    for node in queries.nodes(reader, map_id):
        for link in reader.referring(NodeSkill, "node_id", node.id):
            required = ALONE if link.level is None else link.level
            needs[link.skill_id] = min(needs.get(link.skill_id, required), required)
    return sorted(
        skill_id
        for skill_id, required in needs.items()
        if not any(h.level >= required for h in reader.referring(PersonSkill, "skill_id", skill_id))
    )
