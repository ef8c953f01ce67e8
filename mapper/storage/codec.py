"""Records and change sets as the file keeps them: rows of plain values, and JSON in the journal."""

import json
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from mapper.core.changes import Change, ChangeSet
from mapper.core.history import Label
from mapper.core.records import RECORD_TYPES, Record, record_type_of
from mapper.core.records.plain import Plain, field_types, from_plain, open_twin
from mapper.storage import statements

# Bytes that a packed change set may swell to, and so many more for each byte of it: what people do is a seventh, sorted
# lists of ten thousand a thirtieth; a blob that swells to more was made to do harm.
_SWELLS_TO: Final = 16_000_000
_SWELLS_BY: Final = 60

_Reading = Callable[[Any], Any]
_Filler = Callable[[Sequence[Iterable[Any]]], list[Record]]
_Teller = Callable[[Record], tuple[str, ...]]


def _reading(base: type) -> _Reading | None:
    if issubclass(base, StrEnum):
        words: dict[str | None, StrEnum | None] = {None: None}
        words.update((word.value, word) for word in base)
        return words.__getitem__
    return bool if base is bool else None


# For each column how its values are read, where they are not themselves.
_READINGS: Final[Mapping[type[Record], tuple[_Reading | None, ...]]] = MappingProxyType(
    {t: tuple(_reading(base) for base, _ in field_types(t).values()) for t in RECORD_TYPES}
)


_quoted: Final[Callable[[str], str]] = json.encoder.encode_basestring


def _truth(value: bool) -> str:  # called by the kind of the field alone
    return "true" if value else "false"


# How JSON writes the value of each field that has one. Words are strings; that numbers are finite the rules see to.
_WRITERS: Final[Mapping[type[Record], Sequence[Callable[[Any], str]]]] = MappingProxyType(
    {
        t: tuple(
            _quoted if issubclass(base, str) else _truth if base is bool else repr
            for base, _ in field_types(t).values()
        )
        for t in RECORD_TYPES
    }
)
# A record of each type as JSON, with room for its values.
_FRAMES: Final[Mapping[type[Record], str]] = MappingProxyType(
    {t: f"{{{','.join(f'{_quoted(name)}:%s' for name in field_types(t))}}}" for t in RECORD_TYPES}
)


def records_of(record_type: type[Record], columns: Sequence[Sequence[Plain]]) -> list[Record]:
    """The records that rows of the file hold, told column by column.

    Filled past `__init__`, half again what reading the bare tuples costs: a document of 50,000 records opens at once.
    That is safe because the table has proved the types; words are looked up, so an unknown one raises KeyError.
    """
    readings = zip(_READINGS[record_type], columns, strict=True)
    read = [values if reading is None else map(reading, values) for reading, values in readings]
    filler = _filler(record_type)  # type: ignore[arg-type]  # a class can be a key, whatever its instances are
    return filler(read)


@cache
def _filler(record_type: type[Record]) -> _Filler:
    """A function that makes records of this type from columns, written for it as `dataclass` writes its `__init__`.

    Giving a frozen record its values through their descriptors takes three times as long.
    """
    names = tuple(field_types(record_type))
    twin = open_twin(record_type)  # type: ignore[arg-type]  # a class can be a key
    lines = (
        "def fill(columns):",
        "    made = []",
        f"    for {', '.join(f'_{name}' for name in names)} in zip(*columns):",
        "        record = new(twin)",
        *(f"        record.{name} = _{name}" for name in names),
        "        record.__class__ = record_type",
        "        made.append(record)",
        "    return made",
    )
    room: dict[str, Any] = {"new": object.__new__, "twin": twin, "record_type": record_type}
    exec("\n".join(lines), room)  # noqa: S102  # of names of declared fields alone
    filler: _Filler = room["fill"]
    return filler


def changes_to_json(changes: ChangeSet) -> str:
    """A change set as an object: record id -> [before, after], each a plain record or null.

    What `json` writes, in half of the time: keys are written already, and of a record that changed only what differs
    is written twice.
    """
    return f"{{{','.join([f'{_quoted(i)}:{_pair_to_json(change)}' for i, change in changes.by_id.items()])}}}"


def _pair_to_json(change: Change) -> str:
    before, after = change.before, change.after
    if before is None or after is None:
        return f"[{_to_json(before)},{_to_json(after)}]"
    record_type = type(after)
    frame, writers, columns = _FRAMES[record_type], _WRITERS[record_type], statements.COLUMNS[record_type]
    told = _teller(record_type)(before)  # type: ignore[arg-type]  # a class can be a key
    texts = list(told)
    for name in change.differing:
        place, value = columns.index(name), getattr(after, name)
        texts[place] = "null" if value is None else writers[place](value)
    return f"[{frame % told},{frame % tuple(texts)}]"


def _to_json(record: Record | None) -> str:
    if record is None:
        return "null"
    record_type = type(record)
    return _FRAMES[record_type] % _teller(record_type)(record)  # type: ignore[arg-type]  # as above


@cache
def _teller(record_type: type[Record]) -> _Teller:
    """A function that gives a record's values in declared order, each as JSON writes it; written for its type.

    Every command writes all fields of what it changes, so it is not looked up for each how and whether it has a value.
    """
    texts = []
    for name, (_, is_optional) in field_types(record_type).items():
        text = f"write_{name}(record.{name})"
        texts.append(f'"null" if record.{name} is None else {text}' if is_optional else text)
    room: dict[str, Any] = {
        f"write_{name}": write
        for name, write in zip(field_types(record_type), _WRITERS[record_type], strict=True)
    }
    exec(f"def tell(record):\n    return ({', '.join(texts)},)", room)  # noqa: S102  # of names of declared fields alone
    teller: _Teller = room["tell"]
    return teller


def changes_from_json(kept: str | bytes) -> ChangeSet:
    """The change set, which may be packed; ValueError, KeyError or TypeError when it is none."""
    return ChangeSet(
        {
            record_id: Change(*(record_or_none(record_id, side) for side in pair))
            for record_id, pair in pairs_of(kept).items()
        }
    )


def pairs_of(kept: str | bytes) -> dict[str, list[Any]]:
    """A change set as it is kept: record id -> [before, after], not yet made into records. ValueError for none."""
    return object_of(text_of(kept))


def text_of(kept: str | bytes) -> str:
    """A change set as JSON, as it is kept or unpacked. ValueError or TypeError for none."""
    return kept if isinstance(kept, str) else unpacked(kept)


def object_of(text: str) -> dict[str, Any]:
    """A text of JSON that holds an object; ValueError for what is none, or nested deeper than can be read."""
    try:
        found = json.loads(text)
    except RecursionError as error:
        raise ValueError("too deep") from error
    if not isinstance(found, dict):
        raise ValueError("no object")
    return found


def packed(text: str) -> bytes:
    """A change set as a blob that needs a fraction of the room."""
    return zlib.compress(text.encode(), level=6)


def unpacked(blob: bytes) -> str:
    """The text that was packed. ValueError when it is none, or more than a change set can be."""
    try:
        inflating = zlib.decompressobj()
        text = inflating.decompress(blob, _SWELLS_TO + _SWELLS_BY * len(blob)).decode()
    except (zlib.error, UnicodeError) as error:
        raise ValueError("not packed") from error
    if not inflating.eof:
        raise ValueError("cut off, or too long")
    return text


def record_or_none(record_id: str, plain: Any) -> Record | None:
    """The record with this id that one side of a change holds; KeyError for an id no document can hold.

    ValueError where what is held says that it is another one.
    """
    if plain is None:
        return None
    record = from_plain(record_type_of(record_id), plain)
    if record.id != record_id:
        raise ValueError("another id")
    return record


def params_to_json(label: Label) -> str:
    """What fills the sentence of a label, as an object."""
    params = [
        f"{_quoted(key)}:{_quoted(value) if isinstance(value, str) else repr(value)}"
        for key, value in label.params.items()
    ]
    return f"{{{','.join(params)}}}"


def label_of(code: str, params: str, merge_key: str | None) -> Label:
    """The label of a journal line; ValueError when its parameters are no object."""
    return Label(code, MappingProxyType(object_of(params)), merge_key)


def by_type(records: Iterable[Record]) -> dict[type[Record], list[Record]]:
    """The records in heaps of one type each."""
    heaps: dict[type[Record], list[Record]] = {}
    for record in records:
        heaps.setdefault(type(record), []).append(record)
    return heaps
