"""What people come to for a role and for a skill, as columns of those lists."""

import time
from datetime import date
from typing import Final

from mapper.analysis.people.hours import role_hours
from mapper.analysis.people.skills import cover_of
from mapper.core.reader import Reader
from mapper.core.records import Person, Role, Skill
from mapper.ui.fields.field import Field, Group, Holds, Remark, Sign
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate


def this_year() -> tuple[date, date]:
    """The first and the last day of the present year."""
    year = time.localtime().tm_year
    return date(year, 1, 1), date(year, 12, 31)


def rest_of_year() -> tuple[date, date]:
    """Today and the last day of the present year: who is there then can do what steps ask for."""
    now = time.localtime()
    return date(now.tm_year, now.tm_mon, now.tm_mday), this_year()[1]


def _people(reader: Reader, role: Role) -> float | None:
    return role_hours(reader, role.id, *this_year()).people or None


def _fte(reader: Reader, role: Role) -> float | None:
    return role_hours(reader, role.id, *this_year()).fte or None


def _hours(reader: Reader, role: Role) -> float | None:
    return role_hours(reader, role.id, *this_year()).hours


def _without_calendar(reader: Reader, role: Role) -> Remark | None:
    unknown = role_hours(reader, role.id, *this_year()).unknown
    if not unknown:
        return None
    text = translate("People", "Without a calendar and not counted: {0}.").format(unknown)
    return Remark(Sign.WARNING, text)


def _needed_by(reader: Reader, skill: Skill) -> float | None:
    return len(cover_of(reader, skill.id, *rest_of_year()).asked) or None


def _coverage(reader: Reader, skill: Skill) -> float | None:
    return cover_of(reader, skill.id, *rest_of_year()).coverage


def _gap(reader: Reader, skill: Skill) -> float | None:
    return cover_of(reader, skill.id, *rest_of_year()).mean_gap


def _only(reader: Reader, skill: Skill) -> str | None:
    only = cover_of(reader, skill.id, *rest_of_year()).only
    return reader.get(Person, only).name if only is not None else None


def _risk(reader: Reader, skill: Skill) -> Remark | None:
    if cover_of(reader, skill.id, *rest_of_year()).only is None:
        return None
    return Remark(Sign.WARNING, translate("Matrices", "All hangs on one person."))


def _figure(key: str, title: str, **about: object) -> Field:
    known: dict[str, object] = {"holds": Holds.NUMBER, "group": Group.ENTRY, "is_first": True}
    return Field(key=key, title=title, **known | about)  # type: ignore[arg-type]  # attributes of a field


ROLE_FIGURES: Final = (
    _figure("people", QT_TRANSLATE_NOOP("Field", "People"), is_whole=True, read=_people),
    _figure("fte", QT_TRANSLATE_NOOP("Field", "Full-time equivalents"), read=_fte),
    _figure("hours", QT_TRANSLATE_NOOP("Field", "Hours this year"), read=_hours, remark=_without_calendar),
)
SKILL_FIGURES: Final = (
    _figure("needed_by", QT_TRANSLATE_NOOP("Field", "People who need it"), is_whole=True, read=_needed_by),
    _figure("coverage", QT_TRANSLATE_NOOP("Field", "At the level"), holds=Holds.SHARE, read=_coverage),
    _figure("gap", QT_TRANSLATE_NOOP("Field", "Mean gap"), read=_gap),
    _figure("only", QT_TRANSLATE_NOOP("Field", "Hangs on"), holds=Holds.TEXT, read=_only, remark=_risk),
)
