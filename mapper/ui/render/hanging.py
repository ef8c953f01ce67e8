"""The drawing of maps: what hangs on nodes by name, tools first, skills, metrics with their figures, problems."""

from mapper.core import queries, register
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import Item, Metric, NodeMetric, NodeSkill, NodeTool, NodeValue, Skill, Tool
from mapper.core.values import Direction
from mapper.ui.render.pictures import BadgeKind, Hung
from mapper.ui.render.status import link_status


def hung_on(reader: Reader, node_id: NodeId) -> tuple[Hung, ...]:
    """What hangs on one node."""
    found = [_tool(reader, link) for link in queries.node_tools(reader, node_id)]
    found += [_skill(reader, link) for link in queries.node_skills(reader, node_id)]
    found += [_metric(reader, link) for link in queries.node_metrics(reader, node_id)]
    found += [_obstacle(item) for item in register.obstacles_at(reader, node_id)]
    found += [_value(value) for value in reader.referring(NodeValue, "node_id", node_id)]
    return tuple(sorted(found, key=_order))


def all_hung(reader: Reader) -> dict[NodeId, list[Hung]]:
    """What hangs on every node of the document; each table is read once."""
    found: dict[NodeId, list[Hung]] = {}
    for tool in reader.all(NodeTool):
        found.setdefault(tool.node_id, []).append(_tool(reader, tool))
    for skill in reader.all(NodeSkill):
        found.setdefault(skill.node_id, []).append(_skill(reader, skill))
    for metric in reader.all(NodeMetric):
        found.setdefault(metric.node_id, []).append(_metric(reader, metric))
    for node_id, items in register.all_obstacles(reader).items():
        found.setdefault(node_id, []).extend(map(_obstacle, items))
    for value in reader.all(NodeValue):
        found.setdefault(value.node_id, []).append(_value(value))
    for hung in found.values():
        hung.sort(key=_order)
    return found


def _order(hung: Hung) -> tuple[int, str, str]:
    return (tuple(BadgeKind).index(hung.kind), hung.name, hung.told)


def _tool(reader: Reader, link: NodeTool) -> Hung:
    return Hung(BadgeKind.TOOL, reader.get(Tool, link.tool_id).name)


def _skill(reader: Reader, link: NodeSkill) -> Hung:
    return Hung(BadgeKind.SKILL, reader.get(Skill, link.skill_id).name)


def _value(value: NodeValue) -> Hung:
    return Hung(BadgeKind.VALUE, value.name)


def _obstacle(item: Item) -> Hung:
    return Hung(BadgeKind.PROBLEM, item.name)


def _metric(reader: Reader, link: NodeMetric) -> Hung:
    metric = reader.get(Metric, link.metric_id)
    unit = metric.unit if link.unit is None else link.unit
    told = _number(link.actual, unit) if link.actual is not None else ""
    if link.target is not None:
        told = f"{told} / {_number(link.target, unit)}" if told else f"→ {_number(link.target, unit)}"
    share = None
    if link.actual is not None and link.target:
        is_up = (link.direction or metric.direction) is Direction.UP
        ratio = link.actual / link.target
        share = ratio if is_up else (1 / ratio if ratio > 0 else 1.25)
    return Hung(BadgeKind.METRIC, metric.name, told, share, link_status(link, metric))


def _number(value: float, unit: str) -> str:
    """A figure as short as can be; shares are kept as parts of 1 and told in per cent.

    >>> _number(0.75, "%"), _number(3.0, "d"), _number(2.5, "")
    ('75 %', '3 d', '2.5')
    """
    if unit == "%":
        value *= 100
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    return f"{text} {unit}".strip()
