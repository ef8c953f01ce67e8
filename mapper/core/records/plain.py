"""Records as plain values (str, int, float, bool, None) and back, for every format that writes them down."""

import dataclasses
import math
import types
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
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
    for name, kind in kinds.items():
        if name in plain:
            values[name] = _typed(record_type, name, kind, plain[name])
        elif name in _NEEDED[record_type]:
            raise PlainError("missing_key", record=record_type.prefix, key=name)
    return record_type(**values)


def field_types(record_type: type[Record]) -> Mapping[str, tuple[type, bool]]:
    """For each field its base type (str, int, float, bool or an enum) and whether None is allowed."""
    return _FIELD_TYPES[record_type]


def values_of(record: Record) -> tuple[Any, ...]:
    """The record's values as they are, in declared order."""
    return _VALUES[type(record)](record)


def with_fields(record: R, fields: Mapping[str, Any]) -> R:
    """The record with these fields said anew; AttributeError for one it has not.

    What `dataclasses.replace` gives, in a third of the time: that asks every field what it is before it copies it.
    """
    made: R = _copier(type(record))(record)  # type: ignore[arg-type]  # a class can be a key
    say = object.__setattr__  # as the `__init__` of a frozen dataclass does
    for name, value in fields.items():
        say(made, name, value)
    return made


@cache
def open_twin(record_type: type[Record]) -> type:
    """A class of the same layout that can be assigned to; what was filled is told by `__class__` that it is a record.

    Each value of a frozen record takes a call, here one store (docs/performance.md).
    """
    freely: dict[str, Any] = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    slots: Any = record_type.__dict__["__slots__"]
    return type(f"Open{record_type.__name__}", record_type.__bases__, {"__slots__": slots, **freely})


@cache
def _copier(record_type: type[Record]) -> Callable[[Any], Any]:
    """A function that makes a record with the values of another, written for its type."""
    lines = (
        "def copy(record):",
        "    made = new(twin)",
        *(f"    made.{name} = record.{name}" for name in field_types(record_type)),
        "    made.__class__ = record_type",
        "    return made",
    )
    twin = open_twin(record_type)  # type: ignore[arg-type]  # a class can be a key
    room: dict[str, Any] = {"new": object.__new__, "twin": twin, "record_type": record_type}
    exec("\n".join(lines), room)  # noqa: S102  # of names of declared fields alone
    copier: Callable[[Any], Any] = room["copy"]
    return copier


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
    if (value is None and optional) or (type(value) is base and base is not float):
        return value  # as mostly, so nothing is got ready for a refusal
    problem = {"record": record_type.prefix, "key": key, "value": repr(value)}
    if value is None:
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

_NEEDED: Final[Mapping[type[Record], frozenset[str]]] = MappingProxyType(
    {
        record_type: frozenset(
            f.name for f in dataclasses.fields(record_type) if f.default is dataclasses.MISSING
        )
        for record_type in RECORD_TYPES
    }
)

_VALUES: Final[Mapping[type[Record], Callable[[Record], tuple[Any, ...]]]] = MappingProxyType(
    {record_type: attrgetter(*fields) for record_type, fields in _FIELD_TYPES.items()}
)
