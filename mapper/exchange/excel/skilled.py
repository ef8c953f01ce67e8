"""What the steps of a map ask of people, and what these can do, for the sheet Skills."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from mapper.analysis.map_figures import MapFigures
from mapper.analysis.people.skills import SkillNeed, needs_at, required_of
from mapper.core.ids import NodeId
from mapper.core.records import NodeSkill, Person, PersonSkill, Skill
from mapper.exchange.excel.text import clean

if TYPE_CHECKING:
    from mapper.exchange.excel.facts import Step

T = TypeVar("T", Person, Skill)


@dataclass(frozen=True, slots=True)
class Asked:
    """The highest level that any step asks of a person in a skill, and what is stated of the person."""

    person_no: int
    person: str
    skill_no: int
    skill: str
    required: int
    record: PersonSkill | None
    pair: str  # what the row is called where there is no record

    @property
    def row_id(self) -> str:
        return self.pair if self.record is None else self.record.id


@dataclass(frozen=True, slots=True)
class AtStep:
    """A skill that a step asks for. `weight`: visits per entry; None: not known."""

    step: "Step"
    skill: str
    need: SkillNeed
    record: NodeSkill
    weight: float | None


@dataclass(frozen=True, slots=True)
class There:
    """Somebody who works where a skill is asked for: the numbers of that row of `at_steps` and of `asked`."""

    need_no: int
    asked_no: int


@dataclass(frozen=True, slots=True)
class Skilled:
    """People by skills, and steps by skills."""

    people: Sequence[str]
    skills: Sequence[str]
    asked: Sequence[Asked]
    at_steps: Sequence[AtStep]
    there: Sequence[There]


def gather_skilled(figures: MapFigures, steps: "Mapping[NodeId, Step]") -> Skilled:
    """Skills of a map: people and skills by name, steps in their order."""
    reader = figures.reader
    required = required_of(reader, figures.map_id, *figures.ahead)
    people = _by_name([reader.get(Person, key) for key in dict.fromkeys(who for who, _ in required)])
    skills = _by_name([reader.get(Skill, key) for key in dict.fromkeys(what for _, what in required)])
    asked = [
        Asked(
            person_no,
            clean(person.name),
            skill_no,
            clean(skill.name),
            required[person.id, skill.id],
            _held(figures, person, skill),
            f"{person.id} {skill.id}",
        )
        for person_no, person in enumerate(people, 1)
        for skill_no, skill in enumerate(skills, 1)
        if (person.id, skill.id) in required
    ]
    at_steps = []
    for node_id, step in steps.items():
        records = {each.skill_id: each for each in reader.referring(NodeSkill, "node_id", node_id)}
        needs = sorted(
            needs_at(reader, node_id, *figures.ahead),
            key=lambda need: reader.get(Skill, need.skill_id).name.casefold(),
        )
        weight = figures.outlook.flow.visits.get(node_id)
        for need in needs:
            name = clean(reader.get(Skill, need.skill_id).name)
            at_steps.append(AtStep(step, name, need, records[need.skill_id], weight))
    return Skilled(
        [clean(person.name) for person in people],
        [clean(skill.name) for skill in skills],
        asked,
        at_steps,
        _people_there(asked, at_steps),
    )


def _people_there(asked: Sequence[Asked], at_steps: Sequence[AtStep]) -> list[There]:
    places = {each.pair: no for no, each in enumerate(asked, 1)}
    return [
        There(need_no, places[f"{person_id} {each.need.skill_id}"])
        for need_no, each in enumerate(at_steps, 1)
        for person_id in each.need.held
    ]


def _by_name(found: Sequence[T]) -> list[T]:
    return sorted(found, key=lambda each: (each.name.casefold(), each.id))


def _held(figures: MapFigures, person: Person, skill: Skill) -> PersonSkill | None:
    stated = figures.reader.referring(PersonSkill, "person_id", person.id)
    return next((each for each in stated if each.skill_id == skill.id), None)
