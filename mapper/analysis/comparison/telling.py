"""What two records that are the same thing say otherwise, field by field, and what hangs on them."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final

from mapper.analysis.comparison.change import FieldChange
from mapper.analysis.comparison.pairs import Pairs
from mapper.analysis.comparison.told_fields import FIELDS, TIES, Tie
from mapper.core.naming import called
from mapper.core.reader import Reader
from mapper.core.records import (
    REFERENCES,
    Calendar,
    Goal,
    Metric,
    Person,
    Product,
    Record,
    Role,
    Skill,
    Tool,
    record_type_of,
)
from mapper.core.records.plain import Plain, field_types

# What maps share; in another file the entry of the same id is the same, else the one of the same name.
_SHARED: Final[tuple[type[Record], ...]] = (Role, Tool, Skill, Metric, Goal, Person, Calendar, Product)
_NAMES: Final[Mapping[type[Record], tuple[str, ...]]] = MappingProxyType(
    {record_type: tuple(fields) for record_type, fields in FIELDS.items()}
)
_SAID: Final[Mapping[type[Record], Callable[[Record], tuple[Any, ...]]]] = MappingProxyType(
    {record_type: attrgetter(*names, "id") for record_type, names in _NAMES.items()}
)
_REFERRING: Final[Mapping[type[Record], frozenset[str]]] = MappingProxyType(
    {record_type: frozenset(each.field for each in REFERENCES[record_type]) for record_type in FIELDS}
)

Hung = Mapping[str, Sequence[Record]]


class Telling:
    """Tells fields apart for two documents, of all pairs it has come to know."""

    def __init__(self, before: Reader, after: Reader) -> None:
        self._readers = before, after
        self._ids = (
            {} if before is after else same_entries(before, after)
        )  # by an id after, what it was before
        self._hung: dict[tuple[int, Tie], Hung] = {}

    def know(self, pairs: Pairs) -> None:
        """These are the same from now on; of maps that are compared together, such as a map and its insides."""
        self._ids |= pairs.before

    def fields(self, before: Record, after: Record) -> tuple[FieldChange, ...]:
        """What a thing and all that hangs on it say otherwise."""
        found = self._own(before, after)
        for tie in TIES.get(type(before), ()):
            old, new = self._all_hung(tie)
            if before.id in old or after.id in new:
                found += self._tied(tie, old.get(before.id, ()), new.get(after.id, ()))
        return tuple(found)

    def _all_hung(self, tie: Tie) -> tuple[Hung, Hung]:
        """What hangs by a tie on either side, read once for all maps that are compared."""
        first, second = self._readers
        if (0, tie) not in self._hung:
            self._hung[0, tie] = _hung(first, tie)
            self._hung[1, tie] = self._hung[0, tie] if first is second else _hung(second, tie)
        return self._hung[0, tie], self._hung[1, tie]

    def _own(self, before: Record, after: Record, of: str = "") -> list[FieldChange]:
        """What one record says otherwise than the other."""
        record_type = type(before)
        said = _SAID[record_type]
        pairs = zip(_NAMES[record_type], said(before), said(after), strict=False)
        referring = _REFERRING[record_type]
        return [
            FieldChange(
                record_type=record_type,
                name=name,
                aspect=FIELDS[record_type][name],
                before=self._shown(0, record_type, name, old),
                after=self._shown(1, record_type, name, new),
                of=of,
                before_id=before.id or None,
                after_id=after.id or None,
            )
            for name, old, new in pairs
            if old != new and not (name in referring and self._ids.get(new, new) == old)
        ]

    def _tied(self, tie: Tie, old: Sequence[Record], new: Sequence[Record]) -> list[FieldChange]:
        if not tie.key:
            return self._single(tie, old, new)
        found: list[FieldChange] = []
        left: dict[tuple[object, ...], list[Record]] = {}
        for record in old:
            left.setdefault(self._key(tie, record, is_after=False), []).append(record)
        came = []
        for record in new:
            same = left.get(self._key(tie, record, is_after=True))
            if same:
                found += self._of_both(tie, same.pop(0), record)
            else:
                came.append(record)
        went = [record for record in old if any(record is one for ones in left.values() for one in ones)]
        if tie.is_text:  # what was written anew, in its order
            rewritten = min(len(went), len(came))
            for one, other in zip(went[:rewritten], came[:rewritten], strict=True):
                found += self._of_both(tie, one, other)
            went, came = went[rewritten:], came[rewritten:]
        found += [self._whole(tie, 0, record) for record in went]
        found += [self._whole(tie, 1, record) for record in came]
        return found

    def _of_both(self, tie: Tie, one: Record, other: Record) -> list[FieldChange]:
        """What an entry says otherwise; where it has two names, the same one is told from either side."""
        return self._own(one, other, min(self._of(tie, 0, one), self._of(tie, 1, other)))

    def _single(self, tie: Tie, old: Sequence[Record], new: Sequence[Record]) -> list[FieldChange]:
        """Of what hangs on a thing at most once; one that is not there says what an untouched one would."""
        holder = {tie.holder: ""}
        one = old[0] if old else tie.record_type(id="", **holder)
        other = new[0] if new else tie.record_type(id="", **holder)
        return self._own(one, other)

    def _whole(self, tie: Tie, side: int, record: Record) -> FieldChange:
        """One that came (side 1) or went (side 0) with all it says."""
        value = self._shown(side, tie.record_type, tie.told, getattr(record, tie.told))
        is_named = tie.told in tie.key and tie.told != "letter"
        return FieldChange(
            record_type=tie.record_type,
            name=tie.word,
            aspect=FIELDS[tie.record_type][tie.told],
            before=value if side == 0 else None,
            after=value if side == 1 else None,
            of="" if is_named else self._of(tie, side, record),
            before_id=record.id if side == 0 else None,
            after_id=record.id if side == 1 else None,
        )

    def _key(self, tie: Tie, record: Record, *, is_after: bool) -> tuple[object, ...]:
        values = [getattr(record, name) for name in tie.key]
        return tuple(self._ids.get(value, value) if is_after else value for value in values)

    def _of(self, tie: Tie, side: int, record: Record) -> str:
        """What tells it from its fellows: the names of what it ties, or its text."""
        if tie.is_text:
            return str(getattr(record, "name", ""))
        named = [name for name in tie.key if name in _REFERRING[tie.record_type]]
        told = [self._shown(side, tie.record_type, name, getattr(record, name)) for name in named]
        return next((str(name) for name in told if name is not None), "")

    def _shown(self, side: int, record_type: type[Record], name: str, value: Any) -> Plain:
        """A value to be read: a name for an id, of a picture how long it is."""
        if value is None:
            return None
        if name in _REFERRING[record_type]:
            record = self._readers[side].find(record_type_of(value), value)
            return str(value) if record is None else called(self._readers[side], record)
        if name == "picture":
            return len(value)
        found: Plain = value.value if isinstance(value, StrEnum) else value
        return found


def _hung(reader: Reader, tie: Tie) -> Hung:
    """By holder what hangs on it by a tie, in its order."""
    found: dict[str, list[Record]] = {}
    holder_of = attrgetter(tie.holder)
    for record in reader.all(tie.record_type):
        found.setdefault(holder_of(record), []).append(record)
    is_ordered = "position" in field_types(tie.record_type)
    for records in found.values():
        if len(records) > 1:
            records.sort(key=lambda r: (getattr(r, "position", 0) if is_ordered else 0, r.id))
    return found


def same_entries(before: Reader, after: Reader) -> dict[str, str]:
    """By the id after the id before, of entries of the libraries that bear other ids in the two files.

    Formula: of roles, tools, skills, metrics, goals, people, calendars and products, those whose id the other file does
    not know, by type and name, each once.
    Assumes: names are the same but for capitals; of several of one name the lowest ids go together. What has one id in
    both is the same, whatever it is called, and is not listed.
    Source: docs/formulas.md, What is the same, and what is told.

    >>> from mapper.analysis.example import sale
    >>> same_entries(sale(), sale())
    {}
    """
    found = {}
    for record_type in _SHARED:
        unknown = [r for r in _by_name(before, record_type) if after.find(record_type, r.id) is None]
        for record in _by_name(after, record_type):
            if before.find(record_type, record.id) is not None:
                continue
            same = next((r for r in unknown if _name(r) == _name(record)), None)
            if same is not None:
                unknown.remove(same)
                found[record.id] = same.id
    return found


def _by_name(reader: Reader, record_type: type[Record]) -> list[Record]:
    return sorted(reader.all(record_type), key=lambda r: (_name(r), r.id))


def _name(record: Record) -> str:
    return str(getattr(record, "name", "")).casefold()
