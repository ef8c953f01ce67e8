"""The table's rows: which steps of a map are shown, in which order, and what their cells say. No Qt model in here.

All that is worked out of a step is kept until a change touches it, so that an edit costs what it touches.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QLocale

from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Record
from mapper.ui.fields.field import Field, Holds, Remark
from mapper.ui.fields.spelling import Spelling
from mapper.ui.fields.subject import Subject
from mapper.ui.widgets.parsing import Misread

_COMPARED: Final = re.compile(r"^(<=|>=|<|>|=|≤|≥)\s*(\S.*)$")
_BETWEEN: Final = re.compile(r"^(\S.*?)\s*\.\.\s*(\S.*)$")
_EMPTY, _FILLED = "=", "<>"
_NUMBERS = frozenset({Holds.NUMBER, Holds.SHARE})

_COMPARISONS: Final[Mapping[str, Callable[[float, float], bool]]] = {
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
    "≤": lambda a, b: a <= b,
    "≥": lambda a, b: a >= b,
    "=": lambda a, b: a == b,
}


class Sorting(NamedTuple):
    """By which column the rows stand, and whether from the end; those without a value always come last."""

    key: str
    is_downwards: bool = False


class TableRows:
    """The steps of one map. `filters` by column: words; ">5", "2..4" of numbers; "=" is empty, "<>" is filled."""

    def __init__(self, subject: Subject, reader: Reader, map_id: MapId, locale: QLocale) -> None:
        self.subject = subject
        self._reader = reader
        self._locale = locale
        self.map_id = map_id
        self._fields: Sequence[Field] = ()
        self.sorting: Sorting | None = None
        self.words = ""
        self.filters: dict[str, str] = {}
        self._texts: dict[str, dict[str, str]] = {}
        self._places: dict[str, tuple[Any, ...]] = {}
        self._ranks: dict[str, Any] = {}
        self._remarks: dict[str, dict[str, Remark | None]] = {}
        self._sought: dict[str, str] = {}  # all texts of a step, to find words in
        self.spelling = Spelling(reader, map_id, locale)

    @property
    def fields(self) -> Sequence[Field]:
        """The columns."""
        return self._fields

    def show_fields(self, fields: Sequence[Field]) -> None:
        self._fields = fields
        self._sought = {}

    def show_map(self, map_id: MapId) -> None:
        self.map_id = map_id
        self.forget(None)

    def forget(self, record_ids: Iterable[str] | None) -> None:
        """What is known of these steps may be otherwise now; None: of all."""
        if record_ids is None:
            self._texts, self._places, self._ranks, self._sought, self._remarks = {}, {}, {}, {}, {}
            self.spelling = Spelling(self._reader, self.map_id, self._locale)
            return
        for record_id in record_ids:
            for known in (self._texts, self._places, self._ranks, self._sought, self._remarks):
                known.pop(record_id, None)

    def sort(self, sorting: Sorting | None) -> None:
        self.sorting = sorting
        self._ranks = {}

    def text(self, record_id: str, field: Field) -> str:
        """What the cell of a step says; "" for one that is gone."""
        known = self._texts.get(record_id)
        if known is None:
            known = self._texts[record_id] = {}
        text = known.get(field.key)
        if text is None:
            record = self._reader.find(self.subject.record_type, record_id)
            text = known[field.key] = self.spelling.shown(field, record) if record is not None else ""
        return text

    def remark(self, record_id: str, field: Field) -> Remark | None:
        """What there is to say of the cell of a step; None for nothing."""
        if field.remark is None:
            return None
        known = self._remarks.setdefault(record_id, {})
        if field.key not in known:
            record = self._reader.find(self.subject.record_type, record_id)
            known[field.key] = field.remark(self._reader, record) if record is not None else None
        return known[field.key]

    def unfiltered(self) -> list[str]:
        """All there are, in the order of the subject."""
        place = self.subject.order(self._reader, self.map_id)
        return [r.id for r in sorted(self.subject.records(self._reader, self.map_id), key=place)]

    def wanted(self) -> list[str]:
        """The steps that pass the filters, in order."""
        records = [
            record for record in self.subject.records(self._reader, self.map_id) if self._passes(record)
        ]
        self._place_missing(records)
        records.sort(key=lambda record: self._places[record.id])
        field = self._field(self.sorting.key) if self.sorting is not None else None
        if field is None or self.sorting is None:
            return [record.id for record in records]
        for record in records:
            if record.id not in self._ranks:
                self._ranks[record.id] = self._rank(field, record)
        known = [record for record in records if self._ranks[record.id] is not None]
        known.sort(key=lambda record: self._ranks[record.id], reverse=self.sorting.is_downwards)
        return [
            record.id
            for record in (*known, *(record for record in records if self._ranks[record.id] is None))
        ]

    def _field(self, key: str) -> Field | None:
        return next((field for field in self.fields if field.key == key), None)

    def _rank(self, field: Field, record: Record) -> Any:
        """By what a step is sorted; None for no value."""
        value = field.told(self._reader, record)
        if value is None or value == ():
            return None
        if field.holds is Holds.CHOICE:
            offered = [known for known, _ in self.spelling.choices(field)]
            return offered.index(value) if value in offered else None
        if field.holds in _NUMBERS:
            return field.number(self._reader, record)
        if field.holds is Holds.DATE:
            return value
        return self.text(record.id, field).casefold()

    def _place_missing(self, records: Iterable[Record]) -> None:
        missing = [record for record in records if record.id not in self._places]
        if not missing:
            return
        place = self.subject.order(self._reader, self.map_id)
        for record in missing:
            self._places[record.id] = place(record)

    # -- filters

    def _passes(self, record: Record) -> bool:
        for key, wish in self.filters.items():
            field = self._field(key)
            if field is not None and wish.strip() and not self._has(record, field, wish.strip()):
                return False
        if not self.words:
            return True
        sought = self._sought.get(record.id)
        if sought is None:
            texts = [self.text(record.id, field) for field in self.fields]
            sought = self._sought[record.id] = "\n".join(texts).casefold()
        return all(word in sought for word in self.words.casefold().split())

    def _has(self, record: Record, field: Field, wish: str) -> bool:
        text = self.text(record.id, field)
        if wish in {_EMPTY, _FILLED}:
            return bool(text) == (wish == _FILLED)
        if field.holds in _NUMBERS:
            found = self._compared(record, field, wish)
            if found is not None:
                return found
        folded = text.casefold()
        return all(word in folded for word in wish.casefold().split())

    def _compared(self, record: Record, field: Field, wish: str) -> bool | None:
        """Whether the number of a step is as wished; None where the wish compares nothing."""
        number = field.number(self._reader, record)
        try:
            if between := _BETWEEN.match(wish):
                low, high = (self.spelling.read(field, record, part) for part in between.groups())
                return number is not None and low <= number <= high
            if compared := _COMPARED.match(wish):
                limit = self.spelling.read(field, record, compared[2])
                return number is not None and _COMPARISONS[compared[1]](number, limit)
        except Misread:
            return None
        return None
