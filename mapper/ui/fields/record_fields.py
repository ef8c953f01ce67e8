"""Fields made from the records themselves: how a field of any record is shown, typed and written."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields as dataclass_fields
from dataclasses import replace
from enum import StrEnum
from typing import Any, Final

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits.resources import LIBRARY_TYPES, set_resource
from mapper.core.edits.things import set_thing
from mapper.core.history import Label
from mapper.core.ids import MapId
from mapper.core.naming import called
from mapper.core.reader import Reader
from mapper.core.records import PREFIXES, REFERENCES, Record
from mapper.core.records.limits import DATES, RANGES
from mapper.core.records.plain import field_types
from mapper.ui.fields.field import Choices, Field, Group, Holds, Unit
from mapper.ui.texts import translate, word

_LINES: Final = frozenset(
    {
        "description",
        "cause",
        "solution",
        "strategy",
        "action",
        "evidence",
        "note",
        "formula",
        "proof",
        "reason",
    }
)
_SHARES: Final = frozenset(
    {"share", "win_rate", "margin", "target_utilisation", "non_selling_share", "leavers_a_year"}
)


def record_field(
    record_type: type[Record], name: str, title: str, *, key: str = "", is_first: bool = False, **about: Any
) -> Field:
    """The field of a record as a column: what it holds follows from its type and its limits.

    `title` is marked for translation in the context "Field". `about` are further attributes of a `Field`, which win.
    """
    base, is_optional = field_types(record_type)[name]
    limits = RANGES.get((record_type, name))
    known: dict[str, Any] = {
        "key": key or name,
        "title": title,
        "group": Group.ENTRY,
        "holds": _holds(record_type, name, base),
        "read": _reading(name, base),
        "write": _writing(record_type, name, base, is_optional=is_optional),
        "choices": _choices(record_type, name, base),
        "is_whole": base is int,
        "least": limits.low if limits is not None else None,
        "most": limits.high if limits is not None else None,
        "is_clearable": (is_optional or base is str) and name != "name",
        "is_first": is_first,
    }
    return Field(**known | about)


def in_currency(reader: Reader, fields: Iterable[Field]) -> list[Field]:
    """The fields, those of money in the currency of the document; a subject with such fields touches its title too."""
    currency = queries.document_info(reader).currency
    return [replace(field, unit=currency) if field.unit == Unit.MONEY else field for field in fields]


def _target(record_type: type[Record], name: str) -> type[Record] | None:
    return next((PREFIXES[r.target] for r in REFERENCES[record_type] if r.field == name), None)


def _holds(record_type: type[Record], name: str, base: type) -> Holds:
    if _target(record_type, name) is not None or issubclass(base, StrEnum) or base is bool:
        return Holds.CHOICE
    if (record_type, name) in DATES:
        return Holds.DATE
    if base is str:
        return Holds.LINES if name in _LINES else Holds.TEXT
    return Holds.SHARE if name in _SHARES or name.endswith("_share") else Holds.NUMBER


def _reading(name: str, base: type) -> Callable[[Reader, Any], Any]:
    if base is str:
        return lambda _reader, record: getattr(record, name) or None
    return lambda _reader, record: getattr(record, name)


def _writing(
    record_type: type[Record], name: str, base: type, *, is_optional: bool
) -> Callable[[Draft, Any, Any], Label]:
    edit = set_resource if record_type in LIBRARY_TYPES else set_thing

    def write(draft: Draft, record_id: str, value: Any) -> Label:
        if value is None and base is str and not is_optional:
            value = ""
        return edit(draft, record_id, **{name: value})

    return write


def _choices(record_type: type[Record], name: str, base: type) -> Choices | None:
    target = _target(record_type, name)
    if target is not None:
        return lambda reader, map_id: _named(reader, map_id, target)
    if issubclass(base, StrEnum):
        return lambda _reader, _map_id: [(each, word(each.value).capitalize()) for each in base]
    if base is bool:
        return lambda _reader, _map_id: [(True, translate("Field", "Yes")), (False, translate("Field", "No"))]
    return None


def _named(reader: Reader, map_id: MapId, target: type[Record]) -> Sequence[tuple[object, str]]:
    """The records of a type by name; of what lies on maps those of this map."""
    is_on_map = "map_id" in {f.name for f in dataclass_fields(target)}
    found = reader.referring(target, "map_id", map_id) if is_on_map else reader.all(target)
    return sorted(
        ((record.id, called(reader, record)) for record in found), key=lambda pair: pair[1].casefold()
    )
