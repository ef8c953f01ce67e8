"""One record of every type with every field set to something of its own, made from the types: new ones come along."""

from enum import StrEnum

from mapper.core.records import PREFIXES, RECORD_TYPES, REFERENCES, Record
from mapper.core.records.limits import DATES, STORED
from mapper.core.records.plain import field_types
from mapper.core.values import NodeKind

# Texts of a form of their own.
_WRITTEN = {
    "created": "2027-03-31",
    "bends": "310.5,40 310.5,-12.25",
    "workdays": "1246",
    "seasons": "1 1 1 1 1 1 0.5 0.5 1 1 1 2",
}
# What would not go with the rest: a node cannot hold itself, nor a comment answer itself.
_LEFT_OUT = {
    "node": {"attached_to": None},
    "map": {"parent_node_id": None},
    "responsibility": {"person_id": None},
    "lever": {"connector_id": None, "node_id": None},
    "ballot": {"connector_id": None},
}
_NAMED_ITSELF = ("goal", "item", "plan_action", "comment")


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
        elif names.get(field) == record_type.prefix and record_type.prefix in _NAMED_ITSELF:
            values[field] = None
        elif field in names:
            values[field] = own_id(names[field], 1)
        elif field == "origin":
            values[field] = own_id(record_type.prefix, 77)
        else:
            values[field] = _value(record_type, field, base, number)
    if record_type.prefix == "connector":
        values |= {"share": 0.375, "count": None}
    if record_type.prefix == "node":
        values |= {"kind": NodeKind.STEP, "outcome": None}
    return record_type(**values | _LEFT_OUT.get(record_type.prefix, {}))


def _value(record_type: type[Record], field: str, base: type, number: int) -> object:
    if (record_type, field) in DATES:
        return "2027-03-31"
    if field in _WRITTEN:
        return _WRITTEN[field]
    if issubclass(base, StrEnum):
        return list(base)[-1]
    if base is float:
        limits = STORED.get((record_type, field))
        is_wide = limits is None or limits.high is None or limits.high > number + 1
        return number + 0.125 if is_wide else 0.125 + number / 64
    plain = {bool: True, int: number % 5}
    return plain.get(base, f"{field} “ü”\n\t\\ {number}")


assert len(PREFIXES) == len(RECORD_TYPES)
