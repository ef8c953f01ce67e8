"""What the laws give to fields: simple values, and the fields of library entries, of links to them and of measures."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from mapper.core.records import (
    Calendar,
    Goal,
    Metric,
    NodeMetric,
    NodeSkill,
    NodeTool,
    Person,
    Product,
    Record,
    Role,
    SaleType,
    Skill,
    Tool,
)
from mapper.core.values import Direction, Period, ValueClass

names = st.sampled_from(("Call", "Offer", "call", "  Visit ", "Ünïcode “quote”", "x" * 500))
some_text = st.sampled_from(("", "Why?", "line\nline", "'; DROP TABLE node; --"))
amounts = st.none() | st.sampled_from((0.0, 0.5, 1.0, 12.25))
dates = st.none() | st.just("2026-11-24")
LINK_FIELDS: Mapping[type[Record], Mapping[str, st.SearchStrategy[Any]]] = {
    NodeTool: {},
    NodeSkill: {"level": st.none() | st.integers(0, 4)},
    NodeMetric: {
        "baseline": amounts,
        "target": amounts,
        "actual": amounts,
        "unit": st.none() | some_text,
        "direction": st.none() | st.sampled_from(Direction),
        "owner": some_text,
        "due": dates,
    },
}
RESOURCE_FIELDS: Mapping[type[Record], Mapping[str, st.SearchStrategy[Any]]] = {
    Role: {"description": some_text},
    Tool: {"description": some_text},
    Skill: {"description": some_text},
    Metric: {"unit": some_text, "direction": st.sampled_from(Direction), "description": some_text},
    Goal: {
        "amount": amounts,
        "period": st.none() | st.sampled_from(Period),
        "due": dates,
        "owner": some_text,
    },
    Calendar: {"hours_a_day": st.sampled_from((6.0, 8.0))},
    Person: {"initials": some_text, "fte": st.sampled_from((0.5, 1.0))},
    Product: {"description": some_text},
    SaleType: {"value": amounts},
}
MEASURE_FIELDS: Mapping[str, st.SearchStrategy[Any]] = {
    "wait_days": amounts,
    "wait_spread_days": amounts,
    "attempts_limit": st.none() | st.integers(0, 5),  # 0 is refused
    "value_class": st.none() | st.sampled_from(ValueClass),
    "age_limit_days": amounts,
}
