"""One record of every type with every field set to something of its own, made from the types: new ones come along."""

from enum import StrEnum

from mapper.core.records import PREFIXES, RECORD_TYPES, REFERENCES, Record
from mapper.core.records.plain import field_types
from mapper.core.values import NodeKind

# Texts of a form of their own.
_WRITTEN = {"due": "2027-03-31", "created": "2027-03-31", "bends": "310.5,40 310.5,-12.25"}


def own_id(prefix: str, number: int) -> str:
    return f"{prefix}-{number:012x}"


def full_records() -> list[Record]:
    """A document in which no field is left at its default, where the rules allow it."""
    return [_full(record_type) for record_type in RECORD_TYPES]


def _full(record_type: type[Record]) -> Record:
    names = {reference.field: reference.target for reference in REFERENCES[record_type]}
    values: dict[str, object] = {}
    for number, (field, (base, _)) in enumerate(field_types(record_type).items(), start=3):
        if field == "id":
            values[field] = own_id(record_type.prefix, 1)
        elif field in names:
            values[field] = own_id(names[field], 1)
        elif field == "origin":
            values[field] = own_id(record_type.prefix, 77)
        elif field in _WRITTEN:
            values[field] = _WRITTEN[field]
        elif issubclass(base, StrEnum):
            values[field] = list(base)[-1]
        elif base is bool:
            values[field] = True
        elif base is int:
            values[field] = number % 5
        elif base is float:
            values[field] = number + 0.125
        else:
            values[field] = f"{field} “ü”\n\t\\ {number}"
    if "share" in values:
        values |= {"share": 0.375, "count": None}
    if record_type.prefix == "node":
        values |= {"kind": NodeKind.STEP, "outcome": None}
    return record_type(**values)


assert len(PREFIXES) == len(RECORD_TYPES)
