"""Skills: what steps ask for, what people can do, and where the two part (domain 2k)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite
from types import MappingProxyType
from typing import Final, NamedTuple

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.people.at_step import people_at
from mapper.analysis.people.hours import is_there
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import MapId, NodeId, PersonId, SkillId
from mapper.core.reader import Reader
from mapper.core.records import NodeSkill, Person, PersonSkill

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
    def figures(self) -> Mapping[str, Figure]:
        """Each number with the levels it is made of, and what it misses."""
        return _of_levels(self, dict.fromkeys(self.held, self.required), self.held)

    @property
    def is_single(self) -> bool:
        """Whether all hangs on one person: exactly one is at the level, alone there or among others."""
        return sum(gap == 0 for gap in self.gaps.values()) == 1


def needs_at(reader: Reader, node_id: NodeId, first: date, last: date) -> list[SkillNeed]:
    """Every skill that one step asks for, with the level asked and those held by who is there from the first day to the
    last.

    Formula: of each NodeSkill its level and, for each of `people_at`, the level held; gap and coverage are told by
    `SkillNeed`.
    Assumes: a step that states no level asks for 3 (alone); a level of a person that is not stated is 0.
    Source: docs/formulas.md, Skills.

    >>> from mapper.analysis.example import sale
    >>> from mapper.core.records import NodeSkill, PersonSkill, Skill
    >>> pricing = Skill(id="skill-pricing", name="Pricing")
    >>> asked = NodeSkill(id="node_skill-1", node_id="node-offer", skill_id=pricing.id, level=3)
    >>> held = PersonSkill(id="person_skill-1", person_id="person-ben", skill_id=pricing.id, level=1)
    >>> year = date(2027, 1, 1), date(2027, 12, 31)
    >>> [(need.mean_gap, need.coverage) for need in needs_at(sale(pricing, asked, held), "node-offer", *year)]
    [(2.0, 0.0)]
    """
    links = reader.referring(NodeSkill, "node_id", node_id)
    people = sorted(people_at(reader, node_id, first, last)) if links else ()
    return [
        SkillNeed(
            node_id=node_id,
            skill_id=link.skill_id,
            required=ALONE if link.level is None else link.level,
            held=MappingProxyType({who: held_level(reader, who, link.skill_id) or 0 for who in people}),
        )
        for link in links
    ]


def held_level(reader: Reader, person_id: PersonId, skill_id: SkillId) -> int | None:
    """How well a person can do something, 0 to 4; None where it is not stated.

    Formula: the level of the person's record of the skill.
    Assumes: there is at most one record a pair; else the first counts.
    Source: docs/formulas.md, Skills.

    >>> from mapper.analysis.example import sale
    >>> from mapper.core.records import PersonSkill, Skill
    >>> pricing = Skill(id="skill-pricing", name="Pricing")
    >>> held = PersonSkill(id="person_skill-1", person_id="person-ben", skill_id=pricing.id, level=1)
    >>> reader = sale(pricing, held)
    >>> held_level(reader, "person-ben", pricing.id), held_level(reader, "person-ana", pricing.id)
    (1, None)
    """
    found = reader.referring(PersonSkill, "person_id", person_id)
    return next((record.level for record in found if record.skill_id == skill_id), None)


def skill_needs(reader: Reader, map_id: MapId, first: date, last: date) -> list[SkillNeed]:
    """Every skill that a step of the map asks for, step by step and there skill by skill in the order of their ids, for
    who is there from the first day to the last.

    Formula: `needs_at` of every node.
    Assumes: hidden steps count.
    Source: docs/formulas.md, Skills.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.core.records import NodeSkill, Skill
    >>> pricing = Skill(id="skill-pricing", name="Pricing")
    >>> asked = NodeSkill(id="node_skill-1", node_id="node-offer", skill_id=pricing.id, level=3)
    >>> year = date(2027, 1, 1), date(2027, 12, 31)
    >>> [(need.node_id, need.required) for need in skill_needs(sale(pricing, asked), SALE, *year)]
    [('node-offer', 3)]
    """
    nodes = sorted(queries.nodes(reader, map_id), key=lambda n: n.id)
    of_nodes = (needs_at(reader, node.id, first, last) for node in nodes)
    return [need for needs in of_nodes for need in sorted(needs, key=lambda each: each.skill_id)]


def required_of(
    reader: Reader, map_id: MapId, first: date, last: date
) -> Mapping[tuple[PersonId, SkillId], int]:
    """For each person who is there from the first day to the last and skill the highest level, 0 to 4, that a step of
    the map asks of them.

    Formula: the largest level over the steps at which the person works (`people_at`).
    Assumes: a step that states no level asks for 3 (alone).
    Source: docs/formulas.md, Skills.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.core.records import NodeSkill, Skill
    >>> pricing = Skill(id="skill-pricing", name="Pricing")
    >>> asked = NodeSkill(id="node_skill-1", node_id="node-offer", skill_id=pricing.id, level=3)
    >>> dict(required_of(sale(pricing, asked), SALE, date(2027, 1, 1), date(2027, 12, 31)))
    {('person-ben', 'skill-pricing'): 3}
    """
    found: dict[tuple[PersonId, SkillId], int] = {}
    for node in queries.nodes(reader, map_id):
        links = reader.referring(NodeSkill, "node_id", node.id)
        people = people_at(reader, node.id, first, last) if links else ()
        for link in links:
            required = ALONE if link.level is None else link.level
            for who in people:
                key = (who, link.skill_id)
                found[key] = max(found.get(key, 0), required)
    return found


class Priority(NamedTuple):
    """A skill at a step and how much it matters to close its gap: mean gap x weight of the step."""

    need: SkillNeed
    weight: float
    priority: float

    @property
    def figures(self) -> Mapping[str, Figure]:
        """The priority with its terms and what was assumed."""
        gap = self.need.figures["mean_gap"]
        terms = (
            Term("gap", self.need.mean_gap, Unit.RATIO),
            Term("visits_of_a_case", self.weight, Unit.TIMES),
        )
        priority = accounted(self.priority, Unit.RATIO, "skill_priority", *terms, remarks=gap.assumed)
        return {"priority": priority}


def _of_levels(
    need: "SkillNeed | SkillCover", asked: Mapping[PersonId, int], held: Mapping[PersonId, int]
) -> Mapping[str, Figure]:
    """The mean gap and the coverage of people of whom levels are asked."""
    able = sum(held[who] >= level for who, level in asked.items())
    there = Term("people", float(len(asked)), Unit.PEOPLE)
    gaps = Term(
        "levels_missing", float(sum(max(0, level - held[who]) for who, level in asked.items())), Unit.RATIO
    )
    remarks = (Remark("levels_unsaid_none"),) if asked else (Remark("nobody_works_there"),)
    return {
        "mean_gap": accounted(need.mean_gap, Unit.RATIO, "skill_gap", gaps, there, remarks=remarks),
        "coverage": accounted(
            need.coverage,
            Unit.SHARE,
            "skill_coverage",
            Term("able", float(able), Unit.PEOPLE),
            there,
            remarks=remarks,
        ),
    }


def priorities(needs: Iterable[SkillNeed], weights: Mapping[NodeId, float]) -> list[Priority]:
    """Where to train first, the most first; those without a gap are left out.

    `weights`: what each step counts for, its visits, or the elasticity of the wins.

    Formula: priority = mean gap x size of the weight; equal ones by the larger gap, then by ids.
    Assumes: a step without a weight, or with one that is no number, has 0, and comes last; a negative elasticity counts
    by its size.
    Source: docs/formulas.md, Skills (what to train first).

    A gap of 2 at a step with 1.5 visits comes before one of 1 at a step with 2.

    >>> ana = PersonId("person-1")
    >>> call, sign, law = NodeId("node-1"), NodeId("node-2"), SkillId("skill-1")
    >>> calls = SkillNeed(node_id=call, skill_id=law, required=3, held={ana: 2})
    >>> signs = SkillNeed(node_id=sign, skill_id=law, required=3, held={ana: 1})
    >>> [(each.need.node_id, each.priority) for each in priorities([calls, signs], {call: 2.0, sign: 1.5})]
    [('node-2', 3.0), ('node-1', 2.0)]
    """
    found = []
    for need in needs:
        weight = abs(weights.get(need.node_id, 0.0))
        if need.mean_gap:
            weight = weight if isfinite(weight) else 0.0
            found.append(Priority(need, weight, need.mean_gap * weight))
    return sorted(
        found, key=lambda one: (-one.priority, -(one.need.mean_gap or 0), one.need.node_id, one.need.skill_id)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillCover:
    """One skill over all steps that ask for it: of each person who needs it the highest level asked, and that held."""

    asked: Mapping[PersonId, int]
    held: Mapping[PersonId, int]

    @property
    def able(self) -> Sequence[PersonId]:
        """Those who are at the level asked of them."""
        return [who for who, level in self.asked.items() if self.held[who] >= level]

    @property
    def coverage(self) -> float | None:
        """Share of those who need it that are at the level, 0 to 1; None where nobody needs it."""
        return len(self.able) / len(self.asked) if self.asked else None

    @property
    def mean_gap(self) -> float | None:
        """Levels that are lacking on average; None where nobody needs it."""
        gaps = [max(0, level - self.held[who]) for who, level in self.asked.items()]
        return sum(gaps) / len(gaps) if gaps else None

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with the levels it is made of, and what it misses."""
        return _of_levels(self, self.asked, self.held)

    @property
    def only(self) -> PersonId | None:
        """The one on whom all hangs, alone there or among others; None where there are more, or nobody."""
        return self.able[0] if len(self.able) == 1 else None


def cover_of(reader: Reader, skill_id: SkillId, first: date, last: date) -> SkillCover:
    """How far who is there from the first day to the last is at the level that the steps of all maps ask of them in a
    skill: levels asked and held by person.

    Formula: asked = the largest level over the steps at which the person works, held = the level stated, else 0.
    Assumes: maps of all kinds count, as-is, to-be and scenarios; a step that states no level asks for 3 (alone).
    Source: docs/formulas.md, Skills.

    >>> from mapper.analysis.example import sale
    >>> from mapper.core.records import NodeSkill, PersonSkill, Skill
    >>> pricing = Skill(id="skill-pricing", name="Pricing")
    >>> asked = NodeSkill(id="node_skill-1", node_id="node-offer", skill_id=pricing.id, level=3)
    >>> held = PersonSkill(id="person_skill-1", person_id="person-ben", skill_id=pricing.id, level=3)
    >>> cover_of(sale(pricing, asked, held), pricing.id, date(2027, 1, 1), date(2027, 12, 31)).able
    ['person-ben']
    """
    asked: dict[PersonId, int] = {}
    for link in reader.referring(NodeSkill, "skill_id", skill_id):
        required = ALONE if link.level is None else link.level
        for who in people_at(reader, link.node_id, first, last):
            asked[who] = max(asked.get(who, 0), required)
    held = {who: held_level(reader, who, skill_id) or 0 for who in sorted(asked)}
    return SkillCover(asked=MappingProxyType({who: asked[who] for who in held}), held=MappingProxyType(held))


def nobody_holds(reader: Reader, map_id: MapId, first: date, last: date) -> list[SkillId]:
    """Skills that steps of the map ask for and that nobody who is there from the first day to the last has at the level
    of any of them, by ids.

    Formula: the skills whose lowest level asked on the map is above the highest level held by anybody for whom
    `hours.is_there` holds.
    Assumes: everybody who is there counts, whether at these steps or not; a step that states no level asks for 3
    (alone); asked at level 0, a skill is missing only while nobody has a record of it.
    Source: docs/formulas.md, Skills.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.core.records import NodeSkill, Skill
    >>> pricing = Skill(id="skill-pricing", name="Pricing")
    >>> asked = NodeSkill(id="node_skill-1", node_id="node-offer", skill_id=pricing.id, level=3)
    >>> nobody_holds(sale(pricing, asked), SALE, date(2027, 1, 1), date(2027, 12, 31))
    ['skill-pricing']
    """
    needs: dict[SkillId, int] = {}
    for node in queries.nodes(reader, map_id):
        for link in reader.referring(NodeSkill, "node_id", node.id):
            required = ALONE if link.level is None else link.level
            needs[link.skill_id] = min(needs.get(link.skill_id, required), required)
    return sorted(
        skill_id
        for skill_id, required in needs.items()
        if not any(
            held.level >= required and is_there(reader.get(Person, held.person_id), first, last)
            for held in reader.referring(PersonSkill, "skill_id", skill_id)
        )
    )
