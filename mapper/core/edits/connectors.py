"""Edits of connectors: connect, lead elsewhere, bend, label, share, kind."""

from collections.abc import Iterable, Sequence
from typing import Any

from mapper.core import queries
from mapper.core.bending import redirected
from mapper.core.draft import Draft
from mapper.core.geometry.bends import format_bends
from mapper.core.grid import Grid
from mapper.core.history import Label
from mapper.core.ids import ConnectorId, MapId, NodeId
from mapper.core.records import Connector, Node
from mapper.core.rules import permits
from mapper.core.values import ConnectorKind, Point


def add_connector(
    draft: Draft,
    /,
    source_id: NodeId,
    target_id: NodeId,
    *,
    kind: ConnectorKind | None = None,
    label: str = "",
    share: float | None = None,
    bends: Sequence[Point] = (),
) -> Label:
    """Connect two nodes. Without a kind, a line that leads back to an earlier place is a return, others flow.

    `bends` are points of the map to lead it through.
    """
    refused = permits.may_connect(draft, source_id, target_id)
    if refused:
        raise refused
    source, target = draft.get(Node, source_id), draft.get(Node, target_id)
    if kind is None:
        kind = ConnectorKind.RETURNS if _leads_back(draft, source, target) else ConnectorKind.FLOW
    draft.put(
        Connector(
            id=draft.new_id(Connector),
            map_id=source.map_id,
            source_id=source_id,
            target_id=target_id,
            kind=kind,
            label=label,
            share=share,
            bends=_kept(draft, source.map_id, bends),
        )
    )
    return Label("add_connector", {"name": source.name, "other": target.name})


def reconnect(
    draft: Draft,
    /,
    connector_id: ConnectorId,
    *,
    source_id: NodeId | None = None,
    target_id: NodeId | None = None,
    bends: Sequence[Point] = (),
) -> Label:
    """Lead one end of a connector to another node; everything stated about it stays, and its bends where they can,
    or others are given.
    """
    line = draft.get(Connector, connector_id)
    source_id, target_id = source_id or line.source_id, target_id or line.target_id
    if (source_id, target_id) != (line.source_id, line.target_id):
        refused = permits.may_connect(draft, source_id, target_id)
        if refused:
            raise refused
    led = draft.update(line, source_id=source_id, target_id=target_id)
    if bends:
        draft.update(led, bends=_kept(draft, line.map_id, bends))
    elif line.bends and led != line:
        draft.update(led, bends=redirected(draft, line, led))
    names = {"name": draft.get(Node, source_id).name, "other": draft.get(Node, target_id).name}
    return Label("reconnect", names)


def set_connector(draft: Draft, /, connector_id: ConnectorId, **fields: Any) -> Label:
    """Change label, share, count, kind or reason. Giving a share clears the count and the other way round."""
    line = draft.get(Connector, connector_id)
    unknown = set(fields) - {"label", "share", "count", "kind", "reason"}
    assert not unknown, f"a connector has no field {unknown}"
    if fields.get("share") is not None:
        fields["count"] = None
    elif fields.get("count") is not None:
        fields["share"] = None
    draft.update(line, **fields)
    source, target = draft.get(Node, line.source_id), draft.get(Node, line.target_id)
    key = f"connector:{connector_id}:{','.join(sorted(fields))}"
    names = {"name": source.name, "other": target.name, "field": ",".join(sorted(fields))}
    return Label("set_connector", names, key)


def set_bends(
    draft: Draft, /, connector_id: ConnectorId, points: Sequence[Point], *, nudge: bool = False
) -> Label:
    """Lead a line through these points of the map, from its source on. Nudges in a row become one entry."""
    line = draft.get(Connector, connector_id)
    draft.update(line, bends=_kept(draft, line.map_id, points))
    names = {"name": draft.get(Node, line.source_id).name, "other": draft.get(Node, line.target_id).name}
    return Label("set_bends", names, f"bends:{connector_id}" if nudge else None)


def route_anew(draft: Draft, /, connector_ids: Iterable[ConnectorId]) -> Label:
    """Let lines find their own way again."""
    lines = [draft.update(draft.get(Connector, i), bends="") for i in connector_ids]
    names = {"name": "", "other": ""}
    if lines:
        names["name"] = draft.get(Node, lines[0].source_id).name
        names["other"] = draft.get(Node, lines[0].target_id).name
    return Label("route_anew", {**names, "count": len(lines)})


def _kept(draft: Draft, map_id: MapId, points: Sequence[Point]) -> str:
    """Points of the map as it is drawn, as bends are kept."""
    grid = Grid.of(draft, map_id) if points else None
    return format_bends(grid.opened(point) for point in points) if grid is not None else ""


def _leads_back(draft: Draft, source: Node, target: Node) -> bool:
    """Whether the target lies before the source and already leads to it."""
    if source.id == target.id:
        return True
    grid = Grid.of(draft, source.map_id)
    if grid.node_rect(target).x >= grid.node_rect(source).x:
        return False
    seen, waiting = {target.id}, [target.id]
    while waiting:
        for connector in queries.outgoing(draft, waiting.pop()):
            if connector.target_id == source.id:
                return True
            if connector.target_id not in seen:
                seen.add(connector.target_id)
                waiting.append(connector.target_id)
    return False
