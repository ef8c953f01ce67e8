"""Maps with five things on each step: what a team hangs on them makes them no slower."""

from benchmarks.maps import BenchMap, generated
from mapper.core.ids import MetricId, NodeMetricId, NodeSkillId, NodeToolId, RoleId, SkillId, ToolId, TouchId
from mapper.core.records import (
    Metric,
    Node,
    NodeMetric,
    NodeSkill,
    NodeTool,
    Record,
    Role,
    RoleTouch,
    Skill,
    Tool,
)

_ENTRIES = 60  # in each library


def hung(steps: int) -> BenchMap:
    """The generated map with two tools, a skill, a metric and a role on every step."""
    plain = generated(steps)
    records: list[Record] = list(plain.records)
    nodes = [record for record in records if isinstance(record, Node)]
    for i in range(_ENTRIES):
        records += [
            Tool(id=ToolId(f"tool-{i}"), name=f"Tool {i}"),
            Skill(id=SkillId(f"skill-{i}"), name=f"Skill {i}"),
            Metric(id=MetricId(f"metric-{i}"), name=f"Metric {i}"),
            Role(id=RoleId(f"role-{i}"), name=f"Role {i}"),
        ]
    for i, node in enumerate(nodes):
        first, second = i % _ENTRIES, (i + 1) % _ENTRIES
        records += [
            NodeTool(id=NodeToolId(f"node_tool-{i}"), node_id=node.id, tool_id=ToolId(f"tool-{first}")),
            NodeTool(id=NodeToolId(f"node_tool-{i}-2"), node_id=node.id, tool_id=ToolId(f"tool-{second}")),
            NodeSkill(id=NodeSkillId(f"node_skill-{i}"), node_id=node.id, skill_id=SkillId(f"skill-{first}")),
            NodeMetric(
                id=NodeMetricId(f"node_metric-{i}"), node_id=node.id, metric_id=MetricId(f"metric-{first}")
            ),
            RoleTouch(
                id=TouchId(f"touch-{i}"), node_id=node.id, role_id=RoleId(f"role-{first}"), touch_hours=1.0
            ),
        ]
    return plain._replace(records=records)
