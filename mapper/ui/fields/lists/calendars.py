"""Calendars and their holidays as tables."""

import re
from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QLocale

from mapper.core.draft import Draft
from mapper.core.edits.resources import add_resource
from mapper.core.edits.things import add_thing, remove_things
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Calendar, Holiday
from mapper.ui.days import read_day
from mapper.ui.fields.field import Field, Spelled
from mapper.ui.fields.lists.library import library_subject
from mapper.ui.fields.record_fields import record_field
from mapper.ui.fields.subject import Subject, touches
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate
from mapper.ui.widgets.parsing import Misread

_WEEK: Final = range(1, 8)
_SPAN: Final = re.compile(r"\s*[-–—]\s*")
_BETWEEN: Final = re.compile(r"[\s,;+]+")


def show_workdays(value: str, locale: QLocale) -> str:
    """Days of the week, three and more in a row as a span.

    >>> show_workdays("12345", QLocale("en_GB")), show_workdays("136", QLocale("en_GB"))
    ('Mon–Fri', 'Mon, Wed, Sat')
    """
    runs: list[list[int]] = []
    for day in sorted({int(number) for number in value}):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    parts = []
    for run in runs:
        names = [locale.dayName(day, QLocale.FormatType.ShortFormat).rstrip(".") for day in run]
        parts += [f"{names[0]}–{names[-1]}"] if len(run) > 2 else names
    return ", ".join(parts)


def read_workdays(text: str, locale: QLocale) -> str:
    """The days in a text such as "Mon-Thu, Sat" or "12346", as ISO numbers. Raises `Misread`.

    >>> read_workdays("Mon-Thu, Sat", QLocale("en_GB")), read_workdays("fri-mon", QLocale("en_GB"))
    ('12346', '1567')
    """
    if text.strip().isdecimal():
        parts = list(text.strip())
    else:
        parts = [part for part in _BETWEEN.split(_SPAN.sub("-", text.strip())) if part]
    found: set[int] = set()
    for part in parts:
        first, _, last = part.partition("-")
        day, end = _day(first, locale), _day(last or first, locale)
        found.add(day)
        while day != end:
            day = day % 7 + 1
            found.add(day)
    return "".join(map(str, sorted(found)))


def _day(text: str, locale: QLocale) -> int:
    key = text.strip().rstrip(".").casefold()
    if key.isdecimal() and int(key) in _WEEK:
        return int(key)
    for spoken in (locale, QLocale(QLocale.Language.English)):
        for day in _WEEK:
            if len(key) > 1 and spoken.dayName(day, QLocale.FormatType.LongFormat).casefold().startswith(key):
                return day
    example = show_workdays("12345", locale)
    raise Misread(translate("Calendars", "Not days of the week. Write them like {0}.").format(example))


CALENDARS: Final = library_subject(
    Calendar,
    "calendars",
    QT_TRANSLATE_NOOP("Subject", "Calendars"),
    QT_TRANSLATE_NOOP("Subject", "Add a calendar: type its name, then Enter"),
    QT_TRANSLATE_NOOP("Subject", "No calendars yet: when do people work?"),
    (
        record_field(Calendar, "name", QT_TRANSLATE_NOOP("Field", "Name"), is_first=True),
        record_field(Calendar, "hours_a_day", QT_TRANSLATE_NOOP("Field", "Hours a day"), is_first=True),
        record_field(
            Calendar,
            "workdays",
            QT_TRANSLATE_NOOP("Field", "Working days"),
            is_first=True,
            is_clearable=False,
            spelled=Spelled(
                lambda _reader, calendar, locale: show_workdays(calendar.workdays, locale),
                show_workdays,
                read_workdays,
            ),
        ),
        record_field(Calendar, "leave_days", QT_TRANSLATE_NOOP("Field", "Days of leave"), is_first=True),
        record_field(
            Calendar,
            "non_selling_share",
            QT_TRANSLATE_NOOP("Field", "Time not spent on selling"),
            is_first=True,
        ),
    ),
    other_side="holidays",
)


def _add_holiday(draft: Draft, _map_id: MapId, text: str, after: str | None) -> Label:
    """A day as typed, with its name behind it: to the calendar of the current row, or the first one.

    Where there is no calendar yet, one comes with it.
    """
    day, name = _day_and_name(text)
    behind = draft.find(Holiday, after)
    calendars = sorted(draft.all(Calendar), key=lambda calendar: (calendar.name.casefold(), calendar.id))
    if behind is not None:
        calendar_id = behind.calendar_id
    elif calendars:
        calendar_id = calendars[0].id
    else:
        calendar_id = draft.new_id(Calendar)
        add_resource(draft, Calendar, translate("Calendars", "Usual week"), resource_id=calendar_id)
    return add_thing(draft, Holiday, calendar_id=calendar_id, day=day, name=name)


def _day_and_name(text: str) -> tuple[str, str]:
    """The longest beginning of a text that is a day, and the rest of it. Raises Refused("not_a_day")."""
    words = text.replace("\t", " ").split()
    for count in range(len(words), 0, -1):
        day = read_day(" ".join(words[:count]).rstrip(":,;"), QLocale())
        if day is not None:
            return str(day.toPython()), " ".join(words[count:]).strip(" -–:")
    raise Refused("not_a_day", value=text[:40])


def _remove(draft: Draft, ids: Sequence[str]) -> Label:
    return remove_things(draft, ids)


def _by_day(_reader: Reader, _map_id: MapId) -> Any:
    return lambda holiday: (holiday.day, holiday.id)


_HOLIDAY: Final[tuple[Field, ...]] = (
    record_field(Holiday, "day", QT_TRANSLATE_NOOP("Field", "Day"), is_clearable=False),
    record_field(Holiday, "name", QT_TRANSLATE_NOOP("Field", "Name")),
    record_field(Holiday, "calendar_id", QT_TRANSLATE_NOOP("Field", "Calendar"), is_clearable=False),
)
HOLIDAYS: Final = Subject(
    key="holidays",
    title=QT_TRANSLATE_NOOP("Subject", "Holidays"),
    adding=QT_TRANSLATE_NOOP("Subject", "Add a holiday: its day and name, or paste a list of them"),
    none=QT_TRANSLATE_NOOP("Subject", "No holidays yet: on which days does nobody work?"),
    record_type=Holiday,
    records=lambda reader, _map_id: reader.all(Holiday),
    order=_by_day,
    fields=lambda _reader: _HOLIDAY,
    first=("day", "name", "calendar_id"),
    touched=touches(Holiday),
    add=_add_holiday,
    named_by=None,
    typed=("day", "name"),
    other_side="calendars",
    remove=_remove,
)
