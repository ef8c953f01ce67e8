"""Hypothesis strategies for records: any value that the rules allow, whether it makes sense or not."""

from enum import StrEnum
from typing import Any, TypeVar

from hypothesis import strategies as st

from mapper.core.records import PREFIXES, REFERENCES, Calendar, Record
from mapper.core.records.limits import DATES, STORED
from mapper.core.records.plain import field_types

R = TypeVar("R", bound=Record)

texts = st.text(max_size=30)
amounts = st.floats(0, 1e9)


def ids(prefix: str) -> st.SearchStrategy[str]:
    """Few, so that they meet."""
    return st.integers(1, 5).map(lambda number: f"{prefix}-{number:012x}")


def records(record_type: type[R]) -> st.SearchStrategy[R]:
    """Records of a type; what they refer to need not exist."""
    referred = {r.field: r.target for r in REFERENCES[record_type]}
    fields: dict[str, st.SearchStrategy[Any]] = {}
    for name, (base, is_optional) in field_types(record_type).items():
        if name in ("id", "origin"):
            value = ids(record_type.prefix)
        elif name in referred:
            value = ids(PREFIXES[referred[name]].prefix)
        else:
            value = within(record_type, name, base)
        fields[name] = st.none() | value if is_optional else value
    return st.builds(record_type, **fields)


def within(record_type: type[Record], name: str, base: type) -> st.SearchStrategy[Any]:
    """What the checks ask for beyond the type."""
    field = (record_type, name)
    if field in DATES:
        return st.dates().map(str)
    if field == (Calendar, "workdays"):
        return st.sets(st.sampled_from("1234567"), min_size=1).map(sorted).map("".join)
    limits = STORED.get(field)
    if limits is None:
        return _of(base)
    high = limits.high if limits.high is not None else 1000
    return (st.integers if base is int else st.floats)(limits.low, high)


def _of(base: type) -> st.SearchStrategy[Any]:
    if issubclass(base, StrEnum):
        return st.sampled_from(base)
    return {str: texts, float: amounts, int: st.integers(0, 1000), bool: st.booleans()}[base]
