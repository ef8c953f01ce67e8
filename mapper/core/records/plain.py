"""Records as plain values (str, int, float, bool, None) and back, for every format that writes them down."""

import dataclasses
import math
import types
from collections.abc import Callable, Mapping
from enum import StrEnum
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from mapper.core.records.record import Record
from mapper.core.records.registry import RECORD_TYPES

Plain = str | int | float | bool | None

R = TypeVar("R", bound=Record)


class PlainError(ValueError):
    """A plain value that is no record: `code` and `params` tell which field and why."""

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(f"{code}: {params}")
        self.code = code
        self.params = params


def to_plain(record: Record) -> dict[str, Plain]:
    """The record's fields in declared order; enums as their words, None kept."""
    return {
        name: value.value if isinstance(value := getattr(record, name), StrEnum) else value
        for name in field_types(type(record))
    }


def from_plain(record_type: type[R], plain: Mapping[str, object]) -> R:
    """The record that `plain` describes.

    Raises PlainError for an unknown or missing key, a wrong type, an unknown word or a number that is not finite.
    """
    kinds = field_types(record_type)
    for key in plain:
        if key not in kinds:
            raise PlainError("unknown_key", record=record_type.prefix, key=key)
    values: dict[str, Any] = {}
    for f in dataclasses.fields(record_type):
        if f.name in plain:
            values[f.name] = _typed(record_type, f.name, kinds[f.name], plain[f.name])
        elif f.default is dataclasses.MISSING:
            raise PlainError("missing_key", record=record_type.prefix, key=f.name)
    return record_type(**values)


def field_types(record_type: type[Record]) -> Mapping[str, tuple[type, bool]]:
    """For each field its base type (str, int, float, bool or an enum) and whether None is allowed."""
    return _FIELD_TYPES[record_type]


def values_of(record: Record) -> tuple[Any, ...]:
    """The record's values as they are, in declared order."""
    return _VALUES[type(record)](record)


def with_fields(record: R, fields: Mapping[str, Any]) -> R:
    """The record with these fields said anew; AttributeError for one it has not.

    What `dataclasses.replace` gives, in three fifths of the time: that asks every field what it is before it copies it.
    """
    made = object.__new__(type(record))
    say = object.__setattr__  # as the `__init__` of a frozen dataclass does
    for name, value in zip(_FIELD_TYPES[type(record)], values_of(record), strict=True):
        say(made, name, value)
    for name, value in fields.items():
        say(made, name, value)
    return made


def _base(hint: Any) -> tuple[type, bool]:
    optional = False
    if get_origin(hint) in (Union, types.UnionType):
        (hint,) = (arg for arg in get_args(hint) if arg is not type(None))
        optional = True
    while isinstance(hint, NewType):
        hint = hint.__supertype__
    return hint, optional


def _typed(record_type: type[Record], key: str, kind: tuple[type, bool], value: object) -> object:
    base, optional = kind
    problem = {"record": record_type.prefix, "key": key, "value": repr(value)}
    if value is None:
        if optional:
            return None
        raise PlainError("must_not_be_empty", **problem)
    if issubclass(base, StrEnum):
        try:
            return base(str(value))
        except ValueError:
            raise PlainError("unknown_word", **problem) from None
    if base is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if type(value) is not base:
        raise PlainError("wrong_type", **problem, wanted=base.__name__)
    if isinstance(value, float) and not math.isfinite(value):
        raise PlainError("not_finite", **problem)
    return value


def _field_types(record_type: type[Record]) -> Mapping[str, tuple[type, bool]]:
    hints = get_type_hints(record_type)
    return MappingProxyType({f.name: _base(hints[f.name]) for f in dataclasses.fields(record_type)})


_FIELD_TYPES: Final[Mapping[type[Record], Mapping[str, tuple[type, bool]]]] = MappingProxyType(
    {record_type: _field_types(record_type) for record_type in RECORD_TYPES}
)

_VALUES: Final[Mapping[type[Record], Callable[[Record], tuple[Any, ...]]]] = MappingProxyType(
    {record_type: attrgetter(*fields) for record_type, fields in _FIELD_TYPES.items()}
)
