"""The catalogue of fields: how values are written in cells, fields and clipboards, and read from what people write."""

import re
from dataclasses import replace
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QLocale

from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Record
from mapper.ui.days import read_day, show_day
from mapper.ui.fields.field import Field, Holds, Item, Unit
from mapper.ui.texts import translate
from mapper.ui.widgets.parsing import (
    Misread,
    NumberForm,
    Problem,
    Unreadable,
    read_number,
    reason,
    show_number,
)

_DIGITS = 12  # so many decimals stand in what is typed over or copied, so that nothing gets lost on the way
_HIGHEST_LEVEL = 4
_MOST_OFFERED = 6
_PERCENT = "%"
_LEVEL: Final = re.compile(r"^(.*\S)\s*:\s*(\d+)$", re.DOTALL)
_ODD: Final = re.compile(r'[,;"\n]')
# A name in quotation marks, or all up to the next sign between names.
_ENTRY: Final = re.compile(r'\s*(?:"((?:[^"]|"")*)"([^,;\n]*)|([^,;\n]*))(?:[,;\n]|$)')


class Spelling:
    """The values of fields as text and back, in one locale. It remembers choices: make anew after changes.

    A list is written "CRM, phone"; a name with a comma in it stands in quotation marks, a level behind a colon:
    "Listening: 3". Numbers stand without their unit and shares with "%", as spreadsheets have them.
    """

    def __init__(self, reader: Reader, map_id: MapId, locale: QLocale) -> None:
        self._reader = reader
        self._map_id = map_id
        self._locale = locale
        self._choices: dict[str, list[tuple[object, str]]] = {}

    @property
    def locale(self) -> QLocale:
        """The one that is written by."""
        return self._locale

    def over(self, reader: Reader) -> "Spelling":
        """The same over another state of the document."""
        return Spelling(reader, self._map_id, self._locale)

    def choices(self, field: Field) -> list[tuple[object, str]]:
        """What may be chosen, as value and text."""
        if field.key not in self._choices:
            found = field.choices(self._reader, self._map_id) if field.choices is not None else ()
            self._choices[field.key] = list(found)
        return self._choices[field.key]

    def shown(self, field: Field, record: Record) -> str:
        """The value as a cell shows it: numbers rounded, with the unit where it is the record's own."""
        if field.spelled is not None:
            return field.spelled.shown(self._reader, record, self._locale)
        value = field.told(self._reader, record)
        if field.holds is Holds.LINES:
            return " ".join((value or "").split())
        return self._text(field, record, value, _form(field, self._unit(field, record)))

    def typed(self, field: Field, record: Record) -> str:
        """The value as it is typed over or copied: nothing is rounded, and reading it gives it back."""
        if field.spelled is not None:
            value = field.read(self._reader, record)
            return "" if value is None else field.spelled.typed(value, self._locale)
        form = replace(_form(field, self._unit(field, record)), decimals=_DIGITS)
        return self._text(field, record, field.read(self._reader, record), form)

    def read(self, field: Field, record: Record, text: str) -> Any:
        """The value of a text for a record; None or an empty list for an empty one. Raises `Misread`."""
        plain = text.strip()
        if field.holds is Holds.NAMES:
            return _items(plain, has_levels=field.has_levels)
        if not plain:
            if not field.is_clearable:
                raise Misread(translate("Spelling", "This cannot be empty."))
            return None
        if field.spelled is not None:
            return field.spelled.read(plain, self._locale)
        if field.holds is Holds.CHOICE:
            return self._choice(field, record, plain)
        if field.holds is Holds.DATE:
            return self._day(plain)
        if field.holds in {Holds.NUMBER, Holds.SHARE}:
            return self._number(field, record, plain)
        return plain

    def _text(self, field: Field, record: Record, value: Any, form: NumberForm) -> str:
        if value is None:
            return ""
        if field.holds is Holds.NAMES:
            return ", ".join(_entry(item) for item in value)
        if field.holds is Holds.CHOICE:
            return next((text for known, text in self.choices(field) if known == value), "")
        if field.holds is Holds.DATE:
            return show_day(value, self._locale)
        if field.holds in {Holds.NUMBER, Holds.SHARE}:
            has_unit = form.is_share or self._unit(field, record) != (field.unit or "")
            return show_number(value, form, self._locale, with_unit=has_unit).replace("\u00a0", " ")
        return str(value)

    def _unit(self, field: Field, record: Record) -> str:
        return field.unit_at(self._reader, record) if field.unit_at is not None else field.unit or ""

    def _number(self, field: Field, record: Record, text: str) -> float | None:
        form = _form(field, self._unit(field, record))
        try:
            value = read_number(text, form, self._locale)
        except Unreadable as problem:
            raise Misread(reason(problem, form, self._locale)) from problem
        return int(value) if field.is_whole and value is not None else value

    def _day(self, text: str) -> str:
        day = read_day(text, self._locale)
        if day is None:
            example = show_day("2026-03-31", self._locale)
            raise Misread(translate("Spelling", "Not a day. Write it like {0}.").format(example))
        return str(day.toPython())

    def _choice(self, field: Field, record: Record, text: str) -> object:
        wanted = text.casefold()
        offered = self.choices(field)
        found = [value for value, name in offered if name.casefold() == wanted]
        found = found or [value for value, _ in offered if _code(value) == wanted]
        if not found:
            names = [name for _, name in offered]
            listed = ", ".join(names[:_MOST_OFFERED]) + ("…" if len(names) > _MOST_OFFERED else "")
            raise Misread(translate("Spelling", "“{0}” is none of these: {1}").format(text, listed))
        if len(found) > 1:
            now = field.read(self._reader, record)
            if now not in found:
                raise Misread(translate("Spelling", "There are several called “{0}”.").format(text))
            return now
        return found[0]


def unit_in(text: str, locale: QLocale) -> str:
    """What is written behind a number; "" for nothing, or for a text that is no number.

    >>> unit_in("35 %", QLocale("en_GB")), unit_in("1,200 EUR", QLocale("en_GB")), unit_in("soon", QLocale("en_GB"))
    ('%', 'EUR', '')
    """
    try:
        read_number(text, NumberForm(), locale)
    except Unreadable as problem:
        is_unit = problem.problem is Problem.UNKNOWN_UNIT and not any(map(str.isdigit, problem.detail))
        return problem.detail if is_unit else ""
    return ""


def heading(field: Field) -> str:
    """What stands above a column: the field, and what its numbers count."""
    if field.holds is not Holds.NUMBER:
        return field.name
    unit = _form(field, field.unit or "").unit
    return f"{field.name} ({unit})" if unit else field.name


def _form(field: Field, unit: str) -> NumberForm:
    """How the numbers of a field are written where they count in this unit."""
    words: dict[str, str] = {
        Unit.DAYS: translate("WorkPart", "days"),
        Unit.HOURS: translate("TouchRow", "h"),
        Unit.TRIES: translate("WorkPart", "tries"),
    }
    further: dict[str, float] = {}
    if unit == Unit.DAYS:
        further = {
            translate("WorkPart", "d"): 1.0,
            translate("WorkPart", "weeks"): 5.0,
            translate("WorkPart", "w"): 5.0,
        }
    elif unit == Unit.HOURS:
        further = {translate("TouchRow", "min"): 1 / 60}
    return NumberForm(
        unit="" if unit == _PERCENT else words.get(unit, " ".join(unit.split())),
        is_share=unit == _PERCENT or (field.holds is Holds.SHARE and unit == field.unit),
        is_whole=field.is_whole,
        minimum=field.least,
        maximum=field.most,
        units=further,
    )


def _code(value: object) -> str:
    """The short word of a choice that is always the same, such as "VA"."""
    return value.value.casefold() if isinstance(value, StrEnum) else ""


def _entry(item: Item) -> str:
    name = item.name
    if _ODD.search(name) or _LEVEL.match(name) or name != name.strip():
        name = '"' + name.replace('"', '""') + '"'
    return name if item.level is None else f"{name}: {item.level}"


def _items(text: str, *, has_levels: bool) -> tuple[Item, ...]:
    """The names in a text, each once, by name; empty places between commas are none.

    >>> [tuple(item) for item in _items('CRM, "Word, Excel" ; crm', has_levels=False)]
    [('CRM', None), ('Word, Excel', None)]
    >>> [tuple(item) for item in _items('Listening: 3, Law', has_levels=True)]
    [('Law', None), ('Listening', 3)]
    """
    found: dict[str, Item] = {}
    at = 0
    while at < len(text):
        match = _ENTRY.match(text, at)
        assert match is not None, "every text has a first entry"
        at = max(match.end(), at + 1)
        quoted, rest, bare = match.groups()
        item = (
            _item(quoted, rest, has_levels=has_levels)
            if quoted is not None
            else _bare(bare, has_levels=has_levels)
        )
        if item.name:
            found.setdefault(item.name.casefold(), item)
    return tuple(sorted(found.values(), key=lambda item: (item.name.casefold(), item.name)))


def _bare(text: str, *, has_levels: bool) -> Item:
    plain = text.strip()
    match = _LEVEL.match(plain) if has_levels else None
    return Item(plain) if match is None else Item(match[1], _level(match[2]))


def _item(quoted: str, rest: str, *, has_levels: bool) -> Item:
    """A name in quotation marks, and what stands behind it."""
    name, rest = quoted.replace('""', '"').strip(), rest.strip()
    if not rest:
        return Item(name)
    if has_levels and rest.startswith(":") and rest[1:].strip().isdecimal():
        return Item(name, _level(rest[1:]))
    raise Misread(translate("Spelling", "“{0}” behind a name in quotation marks says nothing.").format(rest))


def _level(digits: str) -> int:
    level = int(digits)
    if level > _HIGHEST_LEVEL:
        raise Misread(translate("Spelling", "A level is a number from 0 to {0}.").format(_HIGHEST_LEVEL))
    return level
