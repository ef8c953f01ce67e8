"""The drawing of maps: what is pinned to a node about its wait - whose it is, a broken promise, plays that are on."""

import time
from collections import Counter
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from mapper.core import queries
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import NodeMeasures, Play
from mapper.core.values import WaitOwner

OVERDUE: Final = "clock"  # with the days since the promised day
PLAYS: Final = "play"
OWNERS: Final[Mapping[WaitOwner, str]] = MappingProxyType(
    {
        WaitOwner.CUSTOMER: "person",
        WaitOwner.TEAM: "team",
        WaitOwner.PARTNER: "partner",
        WaitOwner.NOBODY: "nobody",
    }
)


def waits_on(reader: Reader, node_id: NodeId) -> tuple[tuple[str, int], ...]:
    """What is pinned to one node: icon and number, 0 where there is none to tell."""
    plays = sum(play.is_on for play in reader.referring(Play, "node_id", node_id))
    return _pins(queries.measures(reader, node_id), plays, _today())


def all_waits(reader: Reader) -> dict[NodeId, tuple[tuple[str, int], ...]]:
    """What is pinned to the nodes that have something, each table read once."""
    plays = Counter(play.node_id for play in reader.all(Play) if play.is_on)
    today = _today()
    found = {
        each.node_id: _pins(each, plays.pop(each.node_id, 0), today) for each in reader.all(NodeMeasures)
    }
    found |= {node_id: _pins(None, count, today) for node_id, count in plays.items()}
    return {node_id: pins for node_id, pins in found.items() if pins}


def _pins(measures: NodeMeasures | None, plays: int, today: date) -> tuple[tuple[str, int], ...]:
    found: list[tuple[str, int]] = []
    if measures is not None and measures.wait_owner is not None:
        found.append((OWNERS[measures.wait_owner], 0))
    if measures is not None and measures.promised is not None:
        days = (today - date.fromisoformat(measures.promised)).days
        if days > 0:
            found.append((OVERDUE, days))
    if plays:
        found.append((PLAYS, plays))
    return tuple(found)


def _today() -> date:
    return date.fromisoformat(time.strftime("%Y-%m-%d"))
