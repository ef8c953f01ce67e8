"""Edits of nodes: add, rename, colour, move, resize, change kind, delete with healing."""

from collections.abc import Iterable, Mapping
from typing import Any

from mapper.core import insides, queries
from mapper.core.bending import divided, joined
from mapper.core.draft import Draft
from mapper.core.edits import placing, room
from mapper.core.errors import Refused
from mapper.core.geometry.sizes import NODE_SIZES
from mapper.core.grid import Cell, Grid
from mapper.core.history import Label
from mapper.core.ids import ConnectorId, MapId, NodeId
from mapper.core.records import Connector, Node
from mapper.core.rules import permits
from mapper.core.values import STEP_KINDS, ConnectorKind, NodeKind, Outcome, Point, Rect

# Kinds whose size goes by their name.
_BOXES = STEP_KINDS | {NodeKind.NOTE}


def add_node(
    draft: Draft,
    /,
    map_id: MapId,
    kind: NodeKind,
    center: Point,
    name: str = "",
    *,
    node_id: NodeId | None = None,
    outcome: Outcome | None = None,
    after: NodeId | None = None,
    on_connector: ConnectorId | None = None,
    cell: Cell | None = None,
) -> Label:
    """Add a node with its centre at a point of the map; its cell is the one it is seen in.

    `after`: also connect it from that node. `on_connector`: put it into that line instead. `cell`: make this cell so
    large first that the point lies in it. An end without an outcome is lost, the commonest.
    """
    width, height = NODE_SIZES[kind]
    if cell is not None:
        room.reach_out(draft, cell, Rect(center.x - width / 2, center.y - height / 2, width, height))
    if kind is NodeKind.END:
        outcome = outcome or Outcome.LOST
    spot = Grid.of(draft, map_id).spot_at(center, width, height)
    node = draft.put(
        Node(
            id=node_id or draft.new_id(Node),
            map_id=map_id,
            kind=kind,
            name=name,
            width=width,
            height=height,
            outcome=outcome,
            **spot._asdict(),
        )
    )
    if after is not None:
        draft.put(Connector(id=draft.new_id(Connector), map_id=map_id, source_id=after, target_id=node.id))
    if on_connector is not None:
        insert_on_connector(draft, node.id, on_connector)
    return Label("add_node", {"kind": kind.value, "name": name})


def insert_on_connector(draft: Draft, /, node_id: NodeId, connector_id: ConnectorId) -> Label:
    """Put a node into a line: the line now ends at the node and a new one goes on from it.

    Label, share and kind stay on the first part, bends on the part they are at. A second part that would double an
    existing line is left away. Later steps of the flow make room for the node in its cell.
    """
    node = draft.get(Node, node_id)
    line = draft.get(Connector, connector_id)
    target = draft.get(Node, line.target_id)
    if node_id in (line.source_id, line.target_id):
        raise Refused("own_connector")
    for refused in (permits.may_run(draft.get(Node, line.source_id), node), permits.may_run(node, target)):
        if refused:
            raise refused
    before, after = divided(draft, line, node)
    if any(c.target_id == node_id for c in queries.outgoing(draft, line.source_id)):
        draft.remove(line)
    else:
        draft.update(line, target_id=node_id, bends=before)
    if not any(c.target_id == target.id for c in queries.outgoing(draft, node_id)):
        draft.put(
            Connector(
                id=draft.new_id(Connector),
                map_id=line.map_id,
                source_id=node_id,
                target_id=target.id,
                bends=after,
            )
        )
    room.open_for(draft, node_id, line.source_id, target.id)
    return Label("insert_on_connector", {"name": node.name})


def rename_node(draft: Draft, /, node_id: NodeId, name: str, *, rect: Rect | None = None) -> Label:
    """Give a node another name; white space around it goes. Its inside is called like it.

    `rect`: where it lies then, with room for the name.
    """
    former = draft.get(Node, node_id)
    node = draft.update(former, name=name.strip())
    inside = insides.inside_of(draft, node_id)
    if inside is not None and inside.name == former.name:
        draft.update(inside, name=node.name)
    if rect is not None:
        resize_node(draft, node_id, rect)
    return Label("rename_node", {"name": node.name})


def set_node_description(draft: Draft, /, node_id: NodeId, description: str) -> Label:
    """Say more about a node than its name does."""
    node = draft.update(draft.get(Node, node_id), description=description)
    return Label("describe_node", {"name": node.name})


def colour_node(draft: Draft, /, node_id: NodeId, tint: int | None) -> Label:
    """Give a node a colour of the theme by its number; None: that of its kind. It means nothing by itself."""
    node = draft.update(draft.get(Node, node_id), tint=tint)
    return Label("colour_node", {"name": node.name})


def move_nodes(draft: Draft, /, corners: Mapping[NodeId, Point], *, nudge: bool = False) -> Label:
    """Put nodes with their top left corners at these points of the map. Nudges in a row become one entry."""
    grids: dict[MapId, Grid] = {}
    names = []
    for node_id, corner in corners.items():
        node = draft.get(Node, node_id)
        grid = grids.get(node.map_id)
        if grid is None:
            grid = grids[node.map_id] = Grid.of(draft, node.map_id)
        spot = grid.spot_of(node, corner)
        names.append(draft.update(node, **spot._asdict()).name)
    key = "move:" + ",".join(sorted(corners)) if nudge else None
    return Label("move_nodes", {"name": names[0] if names else "", "count": len(names)}, key)


def move_on_to_connector(draft: Draft, node_id: NodeId, corner: Point, connector_id: ConnectorId) -> Label:
    """Put a node with its top left corner at a point, and into the line that runs there."""
    move_nodes(draft, {node_id: corner})
    return insert_on_connector(draft, node_id, connector_id)


def resize_node(draft: Draft, /, node_id: NodeId, rect: Rect) -> Label:
    """Give a node a new rectangle on the map; not smaller than the least size. Refused while it is drawn collapsed."""
    placing.place_nodes(draft, {node_id: rect})
    return Label("resize_node", {"name": draft.get(Node, node_id).name})


def set_node_kind(draft: Draft, /, node_id: NodeId, kind: NodeKind, outcome: Outcome | None = None) -> Label:
    """Change what a node is; place, name, lines and attachments stay where the new kind allows them.

    A box that has a size of its own, for its name or by hand, keeps that as another kind of box.
    """
    node = draft.get(Node, node_id)
    if kind is NodeKind.END:
        outcome = outcome or node.outcome or Outcome.LOST
    else:
        outcome = None
    width, height = node.width, node.height
    has_own_size = (width, height) != NODE_SIZES[node.kind]
    if kind is not node.kind and not (has_own_size and {kind, node.kind} <= _BOXES):
        width, height = NODE_SIZES[kind]
    fields: dict[str, Any] = {"width": width, "height": height, "kind": kind, "outcome": outcome}
    dx, dy = (node.width - width) / 2, (node.height - height) / 2
    draft.update(node, x=node.x + dx, y=node.y + dy, **fields)
    return Label("set_node_kind", {"name": node.name, "kind": kind.value})


def delete_items(
    draft: Draft,
    node_ids: Iterable[NodeId],
    connector_ids: Iterable[ConnectorId] = (),
    *,
    closes_gap: bool = False,
) -> Label:
    """Delete nodes, with their insides, and connectors.

    A deleted node with one line in and one out leaves its line behind, healed.

    `closes_gap`: later steps of the flow in its cell come back by the room that it took.
    """
    doomed = [draft.get(Node, i) for i in node_ids]
    lines = [draft.get(Connector, i) for i in connector_ids]
    within = insides.steps_within(draft, [node.id for node in doomed])
    later = {node.id: room.later_than(draft, node.id) for node in doomed} if closes_gap else {}
    for line in lines:
        draft.remove(line)
    for node in doomed:
        _heal(draft, node)
        for connector in queries.connectors_at(draft, node.id):
            draft.remove(connector)
        draft.remove(node)
    if closes_gap:
        for node in sorted(doomed, key=lambda node: (node.x, node.id), reverse=True):
            room.close_behind(draft, node, later[node.id])
    count = len(doomed) + len(lines)
    name = doomed[0].name if doomed else lines[0].label if lines else ""
    code = "delete_with_inside" if within else "delete_items"
    return Label(code, {"name": name, "count": count, "lines": len(lines), "inside": within})


def _heal(draft: Draft, node: Node) -> None:
    """Lead the single line into a node on to where its single line out went."""
    into, out = queries.incoming(draft, node.id), queries.outgoing(draft, node.id)
    if len(into) != 1 or len(out) != 1 or into[0].id == out[0].id:
        return
    source, target = draft.get(Node, into[0].source_id), draft.get(Node, out[0].target_id)
    is_double = any(c.target_id == target.id for c in queries.outgoing(draft, source.id))
    if source.id == target.id or is_double or permits.may_run(source, target):
        return
    kind = into[0].kind if into[0].kind is not ConnectorKind.FLOW else out[0].kind
    draft.update(into[0], target_id=target.id, kind=kind, bends=joined(draft, into[0], out[0]))
