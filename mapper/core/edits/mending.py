"""Edits that mend what a check-up finds: shares that do not add up, starts and ends that are missing or elsewhere."""

from collections.abc import Sequence

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits.connectors import set_connector
from mapper.core.edits.growing import put_in_cells
from mapper.core.edits.nodes import add_node
from mapper.core.errors import Refused
from mapper.core.geometry.sizes import CELL_MARGIN, LANE_HEIGHT, NODE_GAP, NODE_SIZES
from mapper.core.grid import Cell, Grid, Spot
from mapper.core.history import Label
from mapper.core.ids import ConnectorId, MapId, NodeId
from mapper.core.records import Connector, Lane, Node, Responsibility, Role
from mapper.core.values import NodeKind, Outcome, Point, Raci, Rect

_DECIMALS = 4  # a hundredth of a percent
_DUST = 12  # what is behind it comes of reckoning, not of people
_ROW_GAP = 20.0


def rescale_shares(draft: Draft, /, node_id: NodeId) -> Label:
    """Make the shares of the ways out of a node add up to 1, in the proportions they have; unknown ones get nothing.

    Where all are zero, each gets the same.
    """
    leaving = _leaving(draft, node_id)
    shares = queries.shares_out(draft, node_id)
    _share_out(draft, leaving, [shares[line.id] or 0.0 for line in leaving])
    return Label("rescale_shares", {"name": draft.get(Node, node_id).name})


def fill_shares(draft: Draft, /, node_id: NodeId) -> Label:
    """Give what the known shares of the ways out of a node leave over to the unknown ones, each the same.

    Where the others are counted, the unknown ones were taken by no case.
    """
    leaving = _leaving(draft, node_id)
    shares = queries.shares_out(draft, node_id)
    unknown = [line for line in leaving if shares[line.id] is None]
    if any(line.count is not None for line in leaving):
        for line in unknown:
            draft.update(line, count=0)
    elif unknown:
        rest = max(0.0, 1 - sum(share for share in shares.values() if share is not None))
        given = rest / len(unknown)
        _share_out(draft, leaving, [given if (s := shares[line.id]) is None else s for line in leaving])
    return Label("fill_shares", {"name": draft.get(Node, node_id).name})


def state_share(draft: Draft, /, connector_id: ConnectorId, share: float) -> Label:
    """Give a way out of a node this share; the others share what is left in the proportions they have.

    Where one of these is not known, they stay as they are. Counts of the others become shares.
    """
    line = draft.get(Connector, connector_id)
    others = [each for each in _leaving(draft, line.source_id) if each.id != connector_id]
    shares = queries.shares_out(draft, line.source_id)
    weights = [known for each in others if (known := shares[each.id]) is not None]
    label = set_connector(draft, connector_id, share=share)
    if len(weights) == len(others):
        _share_out(draft, others, weights, 1 - share)
    return label


def add_start(draft: Draft, /, map_id: MapId) -> Label:
    """Add a start in the customer's lane, and lead it to the first node that nothing leads into."""
    grid = Grid.of(draft, map_id)
    nodes = [node for node in queries.nodes(draft, map_id) if node.kind is not NodeKind.NOTE]
    nodes.sort(key=lambda node: (grid.node_rect(node).x, grid.node_rect(node).y, node.id))
    heads = [node for node in nodes if not queries.incoming(draft, node.id)]
    first = next(iter(heads or nodes), None)
    stage_id = first.stage_id if first is not None else queries.stages(draft, map_id)[0].id
    cell = Cell(stage_id, _customer_lane(draft, map_id).id)
    width, height = NODE_SIZES[NodeKind.START]
    spot = _room_in(draft, cell, height)
    corner = grid.cell_rect(*cell)
    center = Point(corner.x + spot.x + width / 2, corner.y + spot.y + height / 2)
    node_id = draft.new_id(Node)
    add_node(draft, map_id, NodeKind.START, center, node_id=node_id, cell=cell)
    if first is not None:
        line_id = draft.new_id(Connector)
        draft.put(Connector(id=line_id, map_id=map_id, source_id=node_id, target_id=first.id))
    return Label("add_node", {"kind": NodeKind.START.value, "name": ""})


def move_to_customer(draft: Draft, /, node_id: NodeId) -> Label:
    """Put a node into the customer's lane, in the stage it is in."""
    node = draft.get(Node, node_id)
    cell = Cell(node.stage_id, _customer_lane(draft, node.map_id).id)
    return put_in_cells(draft, {node_id: _room_in(draft, cell, node.height)})


def add_end(draft: Draft, /, node_id: NodeId) -> Label:
    """Lead a node to a new end behind it, with the share that its other ways out leave over.

    The end is a lost one, the commonest, unless no other end of the map is a won one.
    """
    node = draft.get(Node, node_id)
    others = [other for other in queries.nodes(draft, node.map_id) if other.kind is NodeKind.END]
    outcome = Outcome.LOST if any(end.outcome is Outcome.WON for end in others) else Outcome.WON
    size, cell = NODE_SIZES[NodeKind.END], Cell(node.stage_id, node.lane_id)
    center = _behind(draft, node, size)
    end_id = draft.new_id(Node)
    add_node(draft, node.map_id, NodeKind.END, center, node_id=end_id, outcome=outcome, cell=cell)
    leaving = _leaving(draft, node_id)
    stated = [line.share for line in leaving if line.share is not None]
    rest = max(0.0, round(1 - sum(stated), _DECIMALS)) if stated else None
    line_id = draft.new_id(Connector)
    draft.put(
        Connector(id=line_id, map_id=node.map_id, source_id=node_id, target_id=end_id, share=rest or None)
    )
    return Label("add_node", {"kind": NodeKind.END.value, "name": ""})


def set_owner(draft: Draft, /, node_id: NodeId) -> Label:
    """Make the role that works at a node answer for it: the only one, or the one with the most hours.

    Refused("nobody_works") where none does. Nothing changes where somebody answers for it already.
    """
    node = draft.get(Node, node_id)
    hours = queries.touch_hours(draft, node_id)
    if not hours:
        raise Refused("nobody_works", name=node.name)
    known = draft.referring(Responsibility, "node_id", node_id)
    role_id = max(sorted(hours), key=lambda role_id: hours[role_id])
    own = [letter for letter in known if letter.role_id == role_id]
    if not any(letter.letter is Raci.ACCOUNTABLE for letter in known):
        if own:
            draft.update(own[0], letter=Raci.ACCOUNTABLE)
        else:
            new_id = draft.new_id(Responsibility)
            draft.put(Responsibility(id=new_id, node_id=node_id, role_id=role_id, letter=Raci.ACCOUNTABLE))
    return Label("set_owner", {"name": node.name, "other": draft.get(Role, role_id).name})


def _leaving(draft: Draft, node_id: NodeId) -> list[Connector]:
    return sorted(queries.outgoing(draft, draft.get(Node, node_id).id), key=lambda line: line.id)


def _share_out(
    draft: Draft, lines: Sequence[Connector], weights: Sequence[float], whole: float = 1.0
) -> None:
    """State the shares of the whole in these proportions; the largest takes what rounding leaves over."""
    total = sum(weights)
    if not lines:
        return
    parts = [whole * (weight / total if total else 1 / len(lines)) for weight in weights]
    rounded = [round(part, _DECIMALS) for part in parts]
    largest = max(range(len(lines)), key=lambda i: rounded[i])
    rounded[largest] = round(whole - sum(rounded[:largest]) - sum(rounded[largest + 1 :]), _DUST)
    for line, share in zip(lines, rounded, strict=True):
        draft.update(line, share=share, count=None)


def _customer_lane(draft: Draft, map_id: MapId) -> Lane:
    """The customer's lane; the first one on a map that has none."""
    lanes = queries.lanes(draft, map_id)
    return next((lane for lane in lanes if lane.is_customer), lanes[0])


def _room_in(draft: Draft, cell: Cell, height: float) -> Spot:
    """At the front of an empty cell, in the middle of its height; below what is in it otherwise."""
    inside = [n for n in draft.referring(Node, "stage_id", cell.stage_id) if n.lane_id == cell.lane_id]
    top = max((node.y + node.height + _ROW_GAP for node in inside), default=0.0)
    if not inside:
        top = max(CELL_MARGIN, (min(draft.get(Lane, cell.lane_id).height, LANE_HEIGHT) - height) / 2)
    return Spot(*cell, CELL_MARGIN, top)


def _behind(draft: Draft, node: Node, size: tuple[float, float]) -> Point:
    """The middle of a thing that comes behind a node, level with it or as far below that as it is free."""
    grid = Grid.of(draft, node.map_id)
    width, height = size
    at = grid.node_rect(node)
    taken = [grid.node_rect(other) for other in queries.nodes(draft, node.map_id)]
    box = Rect(at.right + NODE_GAP, at.center.y - height / 2, width, height)
    while True:
        hit = next((rect for rect in taken if rect.grown(CELL_MARGIN).intersects(box)), None)
        if hit is None:
            return box.center
        box = Rect(box.x, hit.bottom + _ROW_GAP, width, height)
