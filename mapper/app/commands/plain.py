"""The command line: values of the analysis in the terms of JSON, and the names beside their ids."""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from functools import cache, cached_property
from math import isfinite
from types import MappingProxyType
from typing import Any, Final

from mapper.analysis.customer_eyes import CustomerSight
from mapper.analysis.flow.bypass import Bypass, Bypasses
from mapper.analysis.gap.best_mix import BestMix, Price
from mapper.analysis.gap.closing import Closing
from mapper.analysis.gap.gap_fill import Bound, Mix
from mapper.analysis.gap.offers import Offer
from mapper.analysis.levers.goal_plan import Start
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.measures.lean import Rung
from mapper.analysis.people.carry_over import Pile
from mapper.analysis.people.clearing import Clearing
from mapper.analysis.people.person_loads import PersonLoad
from mapper.analysis.people.staff_month import StaffMonth
from mapper.analysis.results import Flow
from mapper.analysis.waiting.stalls import Slips
from mapper.analysis.waiting.waits import BoardWait
from mapper.core.reader import Reader
from mapper.core.records import RECORD_TYPES, Connector, Node, Record

_ID: Final = "_id"

# What figures were worked out from, and what is told where it belongs: of these types, and of no other.
_LEFT_OUT: Final[Mapping[type, frozenset[str]]] = MappingProxyType(
    {
        Flow: frozenset({"ground"}),
        Offer: frozenset({"cycle"}),
        Mix: frozenset({"offers", "lack"}),
        Closing: frozenset({"batches"}),
        Bound: frozenset({"users", "room"}),
        Price: frozenset({"now", "then", "shifts"}),
        BestMix: frozenset({"expected", "chance", "gap_shifts"}),
        Start: frozenset({"told"}),
        Slips: frozenset({"hold", "slip", "cancel", "of_one", "cost_a_day"}),
        Bypass: frozenset({"obstacles", "visits"}),
        Bypasses: frozenset({"obstacles"}),
        CustomerSight: frozenset({"in_fog"}),
        PersonLoad: frozenset({"own", "parts", "share"}),
        StaffMonth: frozenset({"pool", "staying", "entries", "hires", "on_hours", "on_load"}),
        BoardWait: frozenset({"period"}),
        Rung: frozenset({"of_steps"}),
        Pile: frozenset({"by_hours", "carried", "come", "is_seasonal"}),
        Clearing: frozenset({"over", "needed", "weeks"}),
        MapFigures: frozenset(
            {
                "map_id",
                "today",
                "ahead",
                "beginnings",
                "document",
                "reader",
                "outlook",
                "overloads",
                "time_to_close",
                "waits",
                "weak_at",
                "weak_links",
                "of_steps",
                "year",
            }
        ),
    }
)


def plain(value: Any) -> Any:
    """A value in the terms of JSON: fields and properties of dataclasses by name, what is no number as null.

    >>> plain((date(2026, 11, 27), float("nan"), {"a": 1.5}))
    ['2026-11-27', None, {'a': 1.5}]
    """
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float):
        return value + 0.0 if isfinite(value) else None  # of -0.0 that makes 0.0
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    return _several(value)


def told(value: Any, *names: str) -> dict[str, Any]:
    """Some of the fields and properties of a value, in the terms of JSON.

    >>> told(date(2026, 11, 27), "year", "month")
    {'year': 2026, 'month': 11}
    """
    return {name: plain(getattr(value, name)) for name in names}


def fields(value: Any) -> dict[str, Any]:
    """All fields and properties of a dataclass or a named tuple, but those that are left out."""
    return told(value, *_names(type(value)))  # type: ignore[arg-type]  # a type can be hashed


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields and properties of a type that are told."""
    if hasattr(kind, "_fields"):
        names = list(kind._fields)
    else:
        assert dataclasses.is_dataclass(kind), f"{kind.__name__} is told by nobody"
        names = [field.name for field in dataclasses.fields(kind)]
    names += [
        name
        for name, member in vars(kind).items()
        if isinstance(member, property | cached_property) and not name.startswith("_")
    ]
    left_out = _LEFT_OUT.get(kind, frozenset())
    return tuple(name for name in names if name not in left_out)


def names_of(reader: Reader) -> dict[str, str]:
    """The names of all things of a document by id; a connector has those of its ends, as `--lever` takes them."""
    known = {
        record.id: record.name
        for record_type in RECORD_TYPES
        for record in reader.all(record_type)
        if hasattr(record, "name")
    }
    for line in reader.all(Connector):
        known[line.id] = ">".join(reader.get(Node, end).name for end in (line.source_id, line.target_id))
    return known


def with_names(value: Any, names: Mapping[str, str]) -> tuple[Any, dict[str, str]]:
    """The same with `role` beside each `role_id`, and so on, where that has no key yet; and the names of all ids in it.

    >>> with_names({"role_id": "role-1", "hours": 2.0}, {"role-1": "SDR", "role-2": "AE"})
    ({'role_id': 'role-1', 'role': 'SDR', 'hours': 2.0}, {'role-1': 'SDR'})
    """
    met: set[str] = set()
    found = _with_names(value, names, met)
    return found, {key: names[key] for key in sorted(met & names.keys())}


def _with_names(value: Any, names: Mapping[str, str], met: set[str]) -> Any:
    """`met` takes the texts that are there, as keys, alone or in lists."""
    if isinstance(value, str):
        met.add(value)
        return value
    if isinstance(value, list):
        return [_with_names(each, names, met) for each in value]
    if not isinstance(value, dict):
        return value
    found: dict[str, Any] = {}
    met.update(value)
    for key, each in value.items():
        found[key] = _with_names(each, names, met)
        beside = key.removesuffix(_ID)
        if key.endswith(_ID) and beside not in value:
            found[beside] = names.get(each)
    return found


def _several(value: Any) -> Any:
    if isinstance(value, Record):
        return {"id": value.id, "name": getattr(value, "name", "")}
    if isinstance(value, Mapping):
        return {_key(key): plain(each) for key, each in value.items()}
    if isinstance(value, frozenset):
        return sorted(plain(each) for each in value)
    if isinstance(value, Sequence) and not hasattr(value, "_fields"):
        return [plain(each) for each in value]
    return fields(value)


def _key(key: Any) -> str:
    plain_key = plain(key)
    return "none" if plain_key is None else str(plain_key)
