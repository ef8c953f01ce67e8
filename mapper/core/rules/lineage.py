"""Who was copied from something that goes remembers what that was copied from: the chain of copies keeps its ends."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from mapper.core.draft import Draft
from mapper.core.ids import MapId
from mapper.core.insides import is_held
from mapper.core.records import Connector, Lane, Node, ProcessMap, Record, Stage
from mapper.core.rules.heeding import COMING_AND_GOING, Heeds
from mapper.core.values import MapKind

_TRACED: Final[tuple[type[Record], ...]] = (Stage, Lane, Node, Connector)
HEEDS: Final[Heeds] = MappingProxyType(dict.fromkeys(_TRACED, COMING_AND_GOING))


def follow(draft: Draft) -> None:
    """Lead past what is removed.

    What is on a locked map stays as it is, and what is on a scenario, which goes with its base. What comes from nothing
    is still remembered by its id when it is gone, as two copies of it need.
    """
    gone: dict[type[Record], dict[str, str]] = {}
    for change in draft.changes():
        removed: Any = change.before
        if change.after is None and type(removed) in _TRACED and removed.origin is not None:
            gone.setdefault(type(removed), {})[removed.id] = removed.origin
    for record_type, origins in gone.items():
        for record in [each for each in draft.all(record_type) if getattr(each, "origin", None) in origins]:
            origin = _left(origins, str(getattr(record, "origin", "")))
            if origin != record.id and _may(draft, record_type, record, origin):
                draft.update(record, origin=origin)


def _left(origins: Mapping[str, str], origin: str) -> str:
    """What is left of a chain; one that leads back to itself ends there."""
    seen: set[str] = set()
    while origin in origins and origin not in seen:
        seen.add(origin)
        origin = origins[origin]
    return origin


def _may(draft: Draft, record_type: type[Record], record: Record, origin: str) -> bool:
    own = draft.get(ProcessMap, _map_of(record))
    source = draft.find(record_type, origin)
    other = None if source is None else draft.get(ProcessMap, _map_of(source))
    is_other_scenario = other is not None and other.kind is MapKind.SCENARIO
    return not (is_held(draft, own.id) or own.kind is MapKind.SCENARIO or is_other_scenario)


def _map_of(record: Any) -> MapId:
    map_id: MapId = record.map_id
    return map_id
