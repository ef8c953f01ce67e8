"""Records and change sets as the file keeps them: rows of plain values, and JSON in the journal."""

import json
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cache
from itertools import repeat
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final

from mapper.core.changes import Change, ChangeSet
from mapper.core.history import Label
from mapper.core.records import RECORD_TYPES, Record, record_type_of
from mapper.core.records.plain import Plain, field_types, from_plain

Row = tuple[Plain, ...]
_MOST_BYTES: Final = 1 << 28  # of one change set; a blob that swells to more was made to do harm

_Setter = Callable[[object, Any], None]
_Reading = Callable[[Any], Any]


def _reading(base: type) -> _Reading | None:
    if issubclass(base, StrEnum):
        words: dict[str | None, StrEnum | None] = {None: None}
        words.update((word.value, word) for word in base)
        return words.__getitem__
    return bool if base is bool else None


# For each column how a frozen record is given its value, and how the value is read, where it is not itself.
_COLUMNS: Final[Mapping[type[Record], tuple[tuple[_Setter, _Reading | None], ...]]] = MappingProxyType(
    {
        t: tuple((getattr(t, name).__set__, _reading(base)) for name, (base, _) in field_types(t).items())
        for t in RECORD_TYPES
    }
)


_VALUES: Final[Mapping[type[Record], Callable[[Record], tuple[Any, ...]]]] = MappingProxyType(
    {t: attrgetter(*field_types(t)) for t in RECORD_TYPES}
)


def row_of(record: Record) -> Row:
    """The record's values in the order of its columns. Its words are strings and need no help to be kept as such."""
    return _VALUES[type(record)](record)


def records_of(record_type: type[Record], columns: Sequence[Sequence[Plain]]) -> list[Record]:
    """The records that rows of the file hold, told column by column.

    Filled past `__init__`, 1.7 times what reading the bare tuples costs: a document of 50,000 records opens at once.
    That is safe because the table has proved the types; words are looked up, so an unknown one raises KeyError.
    """
    made = list(map(object.__new__, repeat(record_type, len(columns[0]))))
    for (put, read), values in zip(_COLUMNS[record_type], columns, strict=True):
        deque(map(put, made, values if read is None else map(read, values)), maxlen=0)
    return made


def changes_to_json(changes: ChangeSet) -> str:
    """A change set as an object: record id -> [before, after], each a plain record or null."""
    return _dumped(
        {
            record_id: [
                None if change.before is None else _plain(change.before),
                None if change.after is None else _plain(change.after),
            ]
            for record_id, change in changes.by_id.items()
        }
    )


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
    text = kept if isinstance(kept, str) else unpacked(kept)
    try:
        pairs: dict[str, list[Any]] = json.loads(text)
    except RecursionError as error:
        raise ValueError("too deep") from error
    if not isinstance(pairs, dict):
        raise ValueError("no object")
    return pairs


def packed(text: str) -> bytes:
    """A change set as a blob that needs a fraction of the room."""
    return zlib.compress(text.encode(), level=6)


def unpacked(blob: bytes) -> str:
    """The text that was packed. ValueError when it is none, or more than a change set can be."""
    try:
        inflating = zlib.decompressobj()
        text = inflating.decompress(blob, _MOST_BYTES).decode()
    except (zlib.error, UnicodeError) as error:
        raise ValueError("not packed") from error
    if not inflating.eof:
        raise ValueError("cut off, or too long")
    return text


def _plain(record: Record) -> dict[str, Plain]:
    """What `to_plain` gives, but for the words, which JSON writes as the strings they are; three times as fast."""
    return dict(zip(field_types(type(record)), row_of(record), strict=True))


def record_or_none(record_id: str, plain: Any) -> Record | None:
    """The record with this id that one side of a change holds; KeyError for an id no document can hold."""
    return None if plain is None else from_plain(record_type_of(record_id), plain)


def params_to_json(label: Label) -> str:
    """What fills the sentence of a label, as an object."""
    return _dumped(dict(label.params))


def label_of(code: str, params: str, merge_key: str | None) -> Label:
    """The label of a journal line; ValueError or TypeError when its parameters are no object."""
    return Label(code, MappingProxyType(json.loads(params)), merge_key)


def by_type(records: Iterable[Record]) -> dict[type[Record], list[Record]]:
    """The records in heaps of one type each."""
    heaps: dict[type[Record], list[Record]] = {}
    for record in records:
        heaps.setdefault(type(record), []).append(record)
    return heaps


def _dumped(value: object) -> str:
    return _encoder().encode(value)


@cache
def _encoder() -> json.JSONEncoder:
    return json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
