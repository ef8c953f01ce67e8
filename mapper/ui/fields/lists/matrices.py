"""Matrices: steps by who has what to do with them, steps and people by skills, people by roles."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QLocale

from mapper.analysis.people.skills import held_level, needs_at, required_of
from mapper.core import queries
from mapper.core.changes import ChangeSet
from mapper.core.draft import Draft
from mapper.core.edits import who
from mapper.core.history import Label
from mapper.core.ids import MapId, NodeId, PersonId, SkillId
from mapper.core.reader import Reader
from mapper.core.records import (
    Allocation,
    Node,
    NodeSkill,
    Person,
    PersonSkill,
    Responsibility,
    Role,
    RoleTouch,
    Skill,
)
from mapper.core.values import STEP_KINDS, Raci
from mapper.ui.fields.field import Field, Group, Holds, Remark, Sign, Spelled
from mapper.ui.fields.lists.edits import adding_entry, removing_entries
from mapper.ui.fields.lists.people import PEOPLE, share_fields
from mapper.ui.fields.lists.who import rest_of_year
from mapper.ui.fields.step_rows import STEPS, touched
from mapper.ui.fields.subject import Subject, touches
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate
from mapper.ui.widgets.parsing import Misread

_LEVELS: Final = frozenset("01234")
_MOST = 4
_ORDER: Final = "RACI"
_WIDE = 2  # so many levels that are lacking are much


def _steps(reader: Reader, map_id: MapId) -> list[Node]:
    return [node for node in queries.nodes(reader, map_id) if node.kind in STEP_KINDS]


def _by_name(records: Iterable[Any]) -> list[Any]:
    return sorted(records, key=lambda record: (record.name.casefold(), record.id))


def _step_columns(*keys: str) -> Callable[[Reader], Sequence[Field]]:
    """The columns before the matrix: name, stage and lane as in the table of steps."""

    def found(reader: Reader) -> Sequence[Field]:
        return [field for field in STEPS.fields(reader) if field.key in keys]

    return found


# -- who has what to do with a step


def letters_of(reader: Reader, node_id: NodeId, who_id: str) -> str | None:
    """The letters that a role or person has at a step, as "RA"; None for none."""
    found = {
        each.letter.value
        for each in reader.referring(Responsibility, "node_id", node_id)
        if who_id in {each.role_id, each.person_id}
    }
    return "".join(letter for letter in _ORDER if letter in found) or None


def read_letters(text: str, _locale: QLocale | None = None) -> str:
    """The letters in a text such as "a, r", in the order RACI. Raises `Misread`.

    >>> read_letters("i a")
    'AI'
    """
    found = {sign for sign in text.upper() if not (sign.isspace() or sign in ",;/+")}
    if not found <= set(_ORDER):
        raise Misread(
            translate("Matrices", "Only these letters: R does it, A answers for it, C is asked, I is told.")
        )
    return "".join(letter for letter in _ORDER if letter in found)


def _toggled(values: Sequence[Any], text: str) -> Sequence[Any] | None:
    """A letter is put into all cells; where all have it, it is taken out of them."""
    letter = text.upper()
    if letter not in _ORDER:
        return None
    is_everywhere = all(letter in (value or "") for value in values)
    keep = [set(value or "") - {letter} if is_everywhere else set(value or "") | {letter} for value in values]
    return ["".join(each for each in _ORDER if each in letters) or None for letters in keep]


def _letters_read(who_id: str, reader: Reader, node: Node) -> str | None:
    return letters_of(reader, node.id, who_id)


def _letters_shown(who_id: str, reader: Reader, node: Node, _locale: QLocale) -> str:
    return letters_of(reader, node.id, who_id) or ""


def _plain(value: Any, _locale: QLocale) -> str:
    return str(value)


def _set_letters(who_id: str, draft: Draft, node_id: NodeId, value: Any) -> Label:
    return who.set_letters(draft, node_id, who_id, [Raci(letter) for letter in value or ""])


def _letter_columns(reader: Reader, _map_id: MapId) -> Sequence[Field]:
    """A column for each role, then one for each person."""
    return [
        Field(
            key=f"raci:{record.id}",
            title="{name}",
            about=record.name,
            holds=Holds.TEXT,
            group=Group.TEAM,
            read=partial(_letters_read, record.id),
            write=partial(_set_letters, record.id),
            spelled=Spelled(partial(_letters_shown, record.id), _plain, read_letters),
            stroke=_toggled,
            kinds=STEP_KINDS,
        )
        for record in (*_by_name(reader.all(Role)), *_by_name(reader.all(Person)))
    ]


def _answering(reader: Reader, node: Node) -> float:
    letters = reader.referring(Responsibility, "node_id", node.id)
    return sum(each.letter is Raci.ACCOUNTABLE for each in letters)


def _one_answers(reader: Reader, node: Node) -> Remark | None:
    """Exactly one shall answer for a step that anybody has to do with."""
    letters, count = reader.referring(Responsibility, "node_id", node.id), _answering(reader, node)
    if count == 1 or not letters:
        return None
    if count == 0:
        return Remark(Sign.WARNING, translate("Matrices", "Nobody answers for this step: give one an A."))
    return Remark(Sign.WARNING, translate("Matrices", "Several answer for this step: one A is enough."))


_ANSWERING: Final = Field(
    key="answering",
    title=QT_TRANSLATE_NOOP("Field", "Answer for it"),
    holds=Holds.NUMBER,
    group=Group.TEAM,
    is_whole=True,
    read=_answering,
    remark=_one_answers,
)


def _raci_fields(reader: Reader) -> Sequence[Field]:
    return [*_step_columns("name", "stage", "lane")(reader), _ANSWERING]


RESPONSIBILITIES: Final = Subject(
    key="responsibilities",
    title=QT_TRANSLATE_NOOP("Subject", "Who does what"),
    adding=STEPS.adding,
    none=STEPS.none,
    record_type=Node,
    records=_steps,
    order=STEPS.order,
    fields=_raci_fields,
    first=("name", "answering"),
    touched=touched,
    add=STEPS.add,
    remove=STEPS.remove,
    spots=STEPS.spots,
    across=_letter_columns,
)


# -- skills


def read_level(text: str, _locale: QLocale | None = None) -> int:
    """A level from 0 to 4. Raises `Misread`."""
    plain = text.strip()
    if plain not in _LEVELS:
        raise Misread(translate("Spelling", "A level is a number from 0 to {0}.").format(_MOST))
    return int(plain)


def _level_put(values: Sequence[Any], text: str) -> Sequence[Any] | None:
    return [int(text)] * len(values) if text in _LEVELS else None


def _asked(skill_id: SkillId, reader: Reader, node: Node) -> int | None:
    """The level that a step asks for, 3 where none is stated; None where it does not ask for the skill."""
    return next(
        (need.required for need in needs_at(reader, node.id, *rest_of_year()) if need.skill_id == skill_id),
        None,
    )


def _asked_text(skill_id: SkillId, reader: Reader, node: Node, _locale: QLocale) -> str:
    """The level, and how many of the people there have it: "3 · 1/2"; "!" where all hangs on one."""
    need = next(
        (need for need in needs_at(reader, node.id, *rest_of_year()) if need.skill_id == skill_id), None
    )
    if need is None:
        return ""
    if not need.held:
        return str(need.required)
    able = sum(gap == 0 for gap in need.gaps.values())
    return f"{need.required} · {able}/{len(need.held)}{' !' if need.is_single else ''}"


def _asked_remark(skill_id: SkillId, reader: Reader, node: Node) -> Remark | None:
    need = next(
        (need for need in needs_at(reader, node.id, *rest_of_year()) if need.skill_id == skill_id), None
    )
    if need is None or not need.held:
        return None
    lacking = [reader.get(Person, who_id).name for who_id, gap in need.gaps.items() if gap]
    if not lacking:
        return Remark(Sign.MET, translate("Matrices", "All who work here are at this level."))
    text = translate("Matrices", "Not at this level: {0}.").format(", ".join(sorted(lacking)))
    if need.is_single:
        text += " " + translate("Matrices", "All hangs on one person.")
    is_wide = len(lacking) == len(need.held)
    return Remark(Sign.WIDE_GAP if is_wide else Sign.GAP, text)


def _ask(skill_id: SkillId, draft: Draft, node_id: NodeId, value: Any) -> Label:
    return who.ask_for_level(draft, node_id, skill_id, value)


def _asked_columns(reader: Reader, _map_id: MapId) -> Sequence[Field]:
    return [
        Field(
            key=f"asked:{skill.id}",
            title="{name}",
            about=skill.name,
            holds=Holds.NUMBER,
            group=Group.TEAM,
            is_whole=True,
            read=partial(_asked, skill.id),
            write=partial(_ask, skill.id),
            spelled=Spelled(partial(_asked_text, skill.id), _plain, read_level),
            remark=partial(_asked_remark, skill.id),
            stroke=_level_put,
            kinds=STEP_KINDS,
        )
        for skill in _by_name(reader.all(Skill))
    ]


def _asked_touched(reader: Reader, changes: ChangeSet) -> set[str] | None:
    """What people can do and which roles they have changes cells of any step."""
    if any(isinstance(change.record, PersonSkill | Allocation | Person | Skill) for change in changes):
        return None
    return touched(reader, changes)


SKILLS_ASKED: Final = Subject(
    key="skills_asked",
    title=QT_TRANSLATE_NOOP("Subject", "Skills asked for"),
    adding=STEPS.adding,
    none=STEPS.none,
    record_type=Node,
    records=_steps,
    order=STEPS.order,
    fields=_step_columns("name", "stage", "lane"),
    first=("name", "stage"),
    touched=_asked_touched,
    add=STEPS.add,
    remove=STEPS.remove,
    spots=STEPS.spots,
    across=_asked_columns,
    other_side="skills_held",
)


class _Held:
    """What people can do in one skill, against what a map asks of them."""

    def __init__(self, skill_id: SkillId, asked: Mapping[tuple[PersonId, SkillId], int]) -> None:
        self._skill_id = skill_id
        self._asked = asked

    def level(self, reader: Reader, person: Person) -> int | None:
        return held_level(reader, person.id, self._skill_id)

    def text(self, reader: Reader, person: Person, _locale: QLocale) -> str:
        """The level held, of that asked for: "1 / 3 −2", or with a tick; alone where nothing is asked."""
        level, asked = self.level(reader, person), self._asked.get((person.id, self._skill_id))
        if asked is None:
            return "" if level is None else str(level)
        gap = asked - (level or 0)
        return f"{'–' if level is None else level} / {asked} {f'−{gap}' if gap > 0 else '✓'}"

    def remark(self, reader: Reader, person: Person) -> Remark | None:
        asked = self._asked.get((person.id, self._skill_id))
        if asked is None:
            return None
        gap = asked - (self.level(reader, person) or 0)
        if gap <= 0:
            return Remark(Sign.MET, translate("Matrices", "As good as the steps ask for."))
        text = translate("Matrices", "The steps ask for {0}: {1} lacking.").format(asked, gap)
        return Remark(Sign.WIDE_GAP if gap >= _WIDE else Sign.GAP, text)

    def write(self, draft: Draft, person_id: PersonId, value: Any) -> Label:
        return who.set_level(draft, person_id, self._skill_id, value)


def _held_columns(reader: Reader, map_id: MapId) -> Sequence[Field]:
    asked, found = required_of(reader, map_id, *rest_of_year()), []
    for skill in _by_name(reader.all(Skill)):
        held = _Held(skill.id, asked)
        found.append(
            Field(
                key=f"held:{skill.id}",
                title="{name}",
                about=skill.name,
                holds=Holds.NUMBER,
                group=Group.TEAM,
                is_whole=True,
                read=held.level,
                write=held.write,
                spelled=Spelled(held.text, _plain, read_level),
                remark=held.remark,
                stroke=_level_put,
            )
        )
    return found


def _held_touched(reader: Reader, changes: ChangeSet) -> set[str] | None:
    """What steps ask for, and who works there, changes cells of anybody; a step that goes takes what it asks along."""
    asking = NodeSkill | RoleTouch | Responsibility | Allocation | Skill | Role
    if any(isinstance(change.record, asking) for change in changes):
        return None
    return touches(Person, PersonSkill)(reader, changes)


SKILLS_HELD: Final = Subject(
    key="skills_held",
    title=QT_TRANSLATE_NOOP("Subject", "What people can do"),
    adding=PEOPLE.adding,
    none=PEOPLE.none,
    record_type=Person,
    records=PEOPLE.records,
    order=PEOPLE.order,
    fields=PEOPLE.fields,
    first=("name", "roles"),
    touched=_held_touched,
    add=adding_entry(Person),
    remove=removing_entries,
    merge=PEOPLE.merge,
    uses=PEOPLE.uses,
    across=_held_columns,
    other_side="skills_asked",
)


TIME_FOR_ROLES: Final = Subject(
    key="time_for_roles",
    title=QT_TRANSLATE_NOOP("Subject", "Time for roles"),
    adding=PEOPLE.adding,
    none=PEOPLE.none,
    record_type=Person,
    records=PEOPLE.records,
    order=PEOPLE.order,
    fields=PEOPLE.fields,
    first=("name", "fte", "allocated", "hours"),
    touched=PEOPLE.touched,
    add=adding_entry(Person),
    remove=removing_entries,
    merge=PEOPLE.merge,
    uses=PEOPLE.uses,
    across=lambda reader, _map_id: share_fields(reader, "{name}"),
    other_side="people",
)
