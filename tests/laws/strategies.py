"""Hypothesis strategies for records: any value that the rules allow, whether it makes sense or not."""

from enum import StrEnum
from typing import Any, TypeVar

from hypothesis import strategies as st

from mapper.core.records import PREFIXES, REFERENCES, Record
from mapper.core.records.plain import field_types

R = TypeVar("R", bound=Record)

texts = st.text(max_size=30)
sizes = st.floats(1, 10_000)
# What the checks ask for beyond the type.
RANGES: dict[str, st.SearchStrategy[Any]] = {
    "width": sizes,
    "height": sizes,
    "least_width": sizes,
    "least_height": sizes,
    "tint": st.integers(0, 9),
    "share": st.floats(0, 1),
    "count": st.integers(0, 10**12),
    "attempts_limit": st.integers(1, 10**6),
    "level": st.integers(0, 4),
    "position": st.integers(0, 1000),
    "due": st.dates().map(str),
}
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
            value = RANGES[name] if name in RANGES else _of(base)
        fields[name] = st.none() | value if is_optional else value
    return st.builds(record_type, **fields)


def _of(base: type) -> st.SearchStrategy[Any]:
    if issubclass(base, StrEnum):
        return st.sampled_from(base)
    return {str: texts, float: amounts, int: st.integers(0, 1000), bool: st.booleans()}[base]
