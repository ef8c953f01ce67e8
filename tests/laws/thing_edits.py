"""The edits that are the same for all that hangs on a map, with arguments drawn from the document."""

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from mapper.core.edits import measures, merging, strategies, things
from mapper.core.edits.resources import LIBRARY_TYPES
from mapper.core.edits.strategies import Strategy
from mapper.core.history import Label
from mapper.core.records import (
    PREFIXES,
    RECORD_TYPES,
    REFERENCES,
    Commitment,
    Connector,
    DocumentInfo,
    Lane,
    Node,
    NodeMeasures,
    NodeMetric,
    NodeSkill,
    NodeTool,
    ProcessMap,
    Record,
    RoleTouch,
    Stage,
)
from mapper.core.records.plain import field_types
from mapper.core.values import LifeStage
from tests.laws.fields import names
from tests.laws.source import Source
from tests.laws.strategies import within

Call = tuple[tuple[Any, ...], dict[str, Any]]
# What hangs on a map and has no edits of its own is all but these.
_APART = {
    DocumentInfo,
    ProcessMap,
    Stage,
    Lane,
    Node,
    Connector,
    NodeMeasures,
    RoleTouch,
    NodeTool,
    NodeSkill,
    NodeMetric,
    *LIBRARY_TYPES,
}
THINGS: tuple[type[Record], ...] = tuple(t for t in RECORD_TYPES if t not in _APART)


def _thing_fields(s: Source, record_type: type[Record]) -> dict[str, Any]:
    """Any fields of a record but what ties it to others; they need not make sense together."""
    tied = {reference.field for reference in REFERENCES[record_type]} | {"id", "position"}
    fields = {}
    for name, (base, is_optional) in field_types(record_type).items():
        if name not in tied:
            value = within(record_type, name, base)
            fields[name] = s.draw(st.none() | value if is_optional else value)
    return fields


def _add_thing(s: Source) -> Call:
    record_type = s.draw(st.sampled_from(THINGS))
    fields = _thing_fields(s, record_type)
    for reference in REFERENCES[record_type]:
        is_optional = field_types(record_type)[reference.field][1]
        if not is_optional or s.draw(st.booleans()):
            fields[reference.field] = s.id(PREFIXES[reference.target])
    return (record_type,), fields


def _merge_entries(s: Source) -> Call:
    kept = s.one(*LIBRARY_TYPES)
    return (kept.id, s.some_ids(type(kept))), {}


def _set_thing(s: Source) -> Call:
    thing = s.one(*THINGS)
    return (thing.id,), _thing_fields(s, type(thing))


def _set_commitment(s: Source) -> Call:
    return (s.id(Node),), _thing_fields(s, Commitment)


def _add_strategies(s: Source) -> Call:
    found = [Strategy(life_stage=stage, text="Do it", cycle_factor=0.5) for stage in LifeStage]
    return (s.id(ProcessMap), s.draw(names), found), {}


def _move_thing(s: Source) -> Call:
    ordered = [t for t in THINGS if "position" in field_types(t)]
    return (s.id(*ordered), s.draw(st.integers(-1, 4))), {}


THING_EDITS: Mapping[Callable[..., Label], Callable[[Source], Call]] = {
    measures.set_commitment: _set_commitment,
    strategies.add_strategies: _add_strategies,
    merging.merge_entries: _merge_entries,
    things.add_thing: _add_thing,
    things.move_thing: _move_thing,
    things.remove_thing: lambda s: ((s.id(*THINGS),), {}),
    things.remove_things: lambda s: (([s.id(*THINGS)],), {}),
    things.set_thing: _set_thing,
}
