"""Pasted rows: which of them are in the document already."""

from collections.abc import Mapping
from typing import Any

from mapper.core.edits.resources import LIBRARY_TYPES
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records.limits import ONCE
from mapper.ui.fields.field import Holds
from mapper.ui.fields.spelling import Spelling
from mapper.ui.fields.subject import Subject
from mapper.ui.widgets.parsing import Misread


def stands_once(subject: Subject) -> bool:
    """Whether what a row says tells it from all others: its name in a library, or what it ties together."""
    return subject.record_type in LIBRARY_TYPES or bool(ONCE.get(subject.record_type))


class Standing:
    """The records of a subject by what each stands for only once: its name in a library, or what it ties together."""

    def __init__(self, subject: Subject, reader: Reader, map_id: MapId, spelling: Spelling) -> None:
        self.is_by_name = subject.record_type in LIBRARY_TYPES
        self._spelling = spelling
        self._fields = {field.key: field for field in subject.fields(reader)}
        self._keys = ONCE.get(subject.record_type, ())
        self._records = list(subject.records(reader, map_id)) if self.is_by_name or self._keys else []
        self._ids = {self._key(record): record.id for record in self._records}

    def record_id(self, name: str, line: Mapping[str, str]) -> str | None:
        """The record with this name, or with these texts in its fields by their keys; None where none is there."""
        if not self._records:
            return None
        if self.is_by_name:
            return self._ids.get((name.casefold(),))
        read = tuple(self._read(key, line.get(key, "").strip()) for key in self._keys)
        return self._ids.get(read)

    def _key(self, record: Any) -> tuple[Any, ...]:
        if self.is_by_name:
            return (record.name.casefold(),)
        return tuple(getattr(record, key) for key in self._keys)

    def _read(self, key: str, text: str) -> Any:
        """The value of a text; the text itself, which no record has, where it means nothing or more than one thing."""
        field = self._fields.get(key)
        if field is None or not text:
            return None
        called = [name.casefold() for _, name in self._spelling.choices(field)]
        if field.holds is Holds.CHOICE and called.count(text.casefold()) > 1:
            return text
        try:
            return self._spelling.read(field, self._records[0], text)
        except Misread:
            return text
