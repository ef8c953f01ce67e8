"""Starter entries as the entries of a document's libraries."""

from collections.abc import Mapping, Sequence
from typing import Any

from mapper.core.edits.adopting import NewEntry, known_names
from mapper.core.reader import Reader
from mapper.core.records import Metric, Record, Skill, Tool
from mapper.core.values import Phase
from mapper.services.starter_library import StarterEntry, StarterMetric, StarterSkill, StarterTool


def new_entries(chosen: Sequence[StarterEntry], categories: Mapping[Phase, str]) -> list[NewEntry]:
    """What `adopt_entries` takes, for the entries that were chosen; `categories` has a person's word for each phase."""
    return [
        NewEntry(record_type_for(entry), entry.name, entry.names, _fields(entry, categories[entry.phase]))
        for entry in chosen
    ]


def known(reader: Reader, entries: Sequence[StarterEntry]) -> set[StarterEntry]:
    """The entries that a document has already, by any of their names."""
    types: tuple[type[Record], ...] = (Metric, Tool, Skill)
    names = {record_type: known_names(reader, record_type) for record_type in types}
    return {
        entry
        for entry in entries
        if names[record_type_for(entry)] & {name.casefold() for name in entry.names}
    }


def record_type_for(entry: StarterEntry) -> type[Record]:
    """The library an entry belongs to."""
    if isinstance(entry, StarterMetric):
        return Metric
    return Tool if isinstance(entry, StarterTool) else Skill


def _fields(entry: StarterEntry, category: str) -> dict[str, Any]:
    if isinstance(entry, StarterMetric):
        return {
            "unit": entry.unit,
            "direction": entry.direction,
            "category": category,
            "kind": entry.kind,
            "formula": entry.formula,
            "numerator": entry.numerator,
            "denominator": entry.denominator,
            "range_low": entry.low,
            "range_high": entry.high,
            "range_source": entry.source,
        }
    if isinstance(entry, StarterTool):
        return {"description": entry.description, "category": category, "kind": entry.kind}
    if isinstance(entry, StarterSkill):
        return {"description": entry.description, "category": category}
    return {}
