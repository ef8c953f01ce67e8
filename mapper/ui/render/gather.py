"""The drawing of maps: the pictures of nodes, the words on connectors and the links, gathered from the records."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from mapper.analysis import strategy
from mapper.core import ballots, queries, register
from mapper.core.bands import tint_of_node
from mapper.core.geometry.bends import parse_bends
from mapper.core.geometry.links import Link
from mapper.core.geometry.nudge import Borders
from mapper.core.grid import Grid
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import (
    Agreement,
    Connector,
    Metric,
    Node,
    NodeMeasures,
    NodeMetric,
    NodeSkill,
    NodeTool,
    NodeValue,
)
from mapper.core.values import AgreementState, NodeKind, ValueClass
from mapper.ui.render.hanging import all_hung as _all_hung
from mapper.ui.render.hanging import hung_on
from mapper.ui.render.owner import all_owners, owner_of
from mapper.ui.render.pictures import Badge, BadgeKind, Hung, NodePicture, Owner, Status
from mapper.ui.render.pinned import Pins, all_pinned, pinned_on
from mapper.ui.render.status import link_status, worst

_THIN, _MIDDLE, _THICK = 1, 2, 3
_SAME = 1e-9
NOT_ENTERED = "*"  # behind a share that a strategy or a play makes otherwise than it is entered


def node_picture(reader: Reader, node: Node, grid: Grid) -> NodePicture:
    """The picture of one node."""
    measures = queries.measures(reader, node.id)
    metrics = queries.node_metrics(reader, node.id)
    return _picture(
        node,
        grid,
        measures.value_class if measures else None,
        _badges(
            len(queries.node_tools(reader, node.id)),
            len(queries.node_skills(reader, node.id)),
            len(metrics),
            len(register.obstacles_at(reader, node.id)),
            len(reader.referring(NodeValue, "node_id", node.id)),
        ),
        worst(_status(reader, link) for link in metrics),
        hung_on(reader, node.id),
        pinned_on(reader, node.id),
        ballots.state_of(reader, node.id),
        owner_of(reader, node.id),
    )


def all_node_pictures(reader: Reader, map_id: MapId, grid: Grid) -> dict[NodeId, NodePicture]:
    """The pictures of all nodes of a map; each table is read once, which is ten times faster than node by node."""
    tools = Counter(link.node_id for link in reader.all(NodeTool))
    skills = Counter(link.node_id for link in reader.all(NodeSkill))
    values = Counter(value.node_id for value in reader.all(NodeValue))
    classes = {measures.node_id: measures.value_class for measures in reader.all(NodeMeasures)}
    statuses: dict[NodeId, list[Status]] = {}
    for link in reader.all(NodeMetric):
        statuses.setdefault(link.node_id, []).append(_status(reader, link))
    hung, obstacles, pins = _all_hung(reader), register.all_obstacles(reader), all_pinned(reader)
    agreed = {each.node_id: each.state for each in reader.all(Agreement)}
    owners = all_owners(reader)
    found: dict[NodeId, NodePicture] = {}
    for node in queries.nodes(reader, map_id):
        of_node: Iterable[Status] = statuses.get(node.id, ())
        metrics, problems = len(statuses.get(node.id, ())), len(obstacles.get(node.id, ()))
        badges = _badges(tools[node.id], skills[node.id], metrics, problems, values[node.id])
        hangs, pinned = tuple(hung.get(node.id, ())), pins.get(node.id, ())
        said = agreed.get(node.id)
        about = (classes.get(node.id), badges, worst(of_node), hangs, pinned, said)
        found[node.id] = _picture(node, grid, *about, owners.get(node.id))
    return found


def borders_of(grid: Grid) -> Borders:
    """Where lanes and stages begin and end."""
    uprights = [grid.left(stage.id) for stage in grid.stages]
    levels = [grid.top(lane.id) for lane in grid.lanes]
    return Borders((*uprights, grid.width), (*levels, grid.height))


def link_of(reader: Reader, record: Connector, grid: Grid) -> Link:
    """A connector as geometry sees it."""
    bends = parse_bends(record.bends) if record.bends else ()
    drawn = tuple(grid.seen(point) for point in bends or ())
    is_branch = reader.get(Node, record.source_id).kind is NodeKind.DECISION
    return Link(record.id, record.source_id, record.target_id, record.kind, drawn, is_branch)


class Stated(NamedTuple):
    """What a connector tells: its whole text, the share alone ("85 %") where it is stated, and a weight, 1 to 3."""

    text: str
    share: str
    weight: int


def stated(reader: Reader, connector: Connector) -> Stated:
    """What a connector tells, with the map's strategy and its plays in effect.

    A line that takes all because nothing is stated about it and it has no sibling is of middle weight; that a lone
    line takes 100 % goes without saying.
    """
    if connector.share is None and connector.count is None:
        is_alone = len(queries.outgoing(reader, connector.source_id)) == 1
        return Stated(connector.label, "", _MIDDLE if is_alone else _THIN)
    entered = queries.shares_out(reader, connector.source_id).get(connector.id)
    if entered is None:
        return Stated(connector.label, "", _THIN)
    in_effect = strategy.in_effect_at(reader, connector.source_id)
    share = (
        queries.shares_out(in_effect, connector.source_id)[connector.id]
        if in_effect is not reader
        else entered
    )
    if share is None:
        return Stated(connector.label, "", _THIN)
    if share == 1 and len(queries.outgoing(reader, connector.source_id)) == 1:
        return Stated(connector.label, "", _THICK)
    said = percent(share) if abs(share - entered) < _SAME else percent(share) + NOT_ENTERED
    text = f"{connector.label} {said}" if connector.label else said
    return Stated(text, said, _THIN if share < 1 / 3 else _MIDDLE if share < 2 / 3 else _THICK)


def percent(share: float) -> str:
    """A share of 0 to 1 in whole per cent; small shares with one decimal.

    >>> percent(0.85), percent(0.004), percent(1.0)
    ('85 %', '0.4 %', '100 %')
    """
    hundredth = share * 100
    return f"{hundredth:.1f} %" if 0 < hundredth < 1 else f"{hundredth:.0f} %"


def _status(reader: Reader, link: NodeMetric) -> Status:
    return link_status(link, reader.find(Metric, link.metric_id))


def _badges(tools: int, skills: int, metrics: int, problems: int, values: int) -> tuple[Badge, ...]:
    if not (tools or skills or metrics or problems or values):
        return ()
    counts = (
        (BadgeKind.TOOL, tools),
        (BadgeKind.SKILL, skills),
        (BadgeKind.METRIC, metrics),
        (BadgeKind.PROBLEM, problems),
        (BadgeKind.VALUE, values),
    )
    return tuple(Badge(kind, count) for kind, count in counts if count)


def _picture(
    node: Node,
    grid: Grid,
    value_class: ValueClass | None,
    badges: tuple[Badge, ...],
    status: Status | None,
    hung: tuple[Hung, ...],
    pins: Pins,
    agreement: AgreementState | None,
    owner: Owner | None,
) -> NodePicture:
    return NodePicture(
        node.id,
        node.kind,
        grid.node_rect(node),
        node.name,
        node.outcome,
        value_class,
        badges,
        status,
        bool(node.description),
        hung=hung,
        agreement=agreement,
        is_stuck=node.attached_to is not None,
        pins=pins,
        owner=owner,
        tint=tint_of_node(node),
        is_squeezed=grid.is_squeezed(node),
    )
