"""The measured promises about the check-up: a map with five things on each step, looked at in the background."""

from collections.abc import Iterator

from benchmarks.clock import cpu_ms, quiet
from benchmarks.maps import generated
from benchmarks.table import Figure
from mapper.analysis.health import check_up
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
from mapper.core.store import Store

_MOST_A_STEP = 0.1  # milliseconds: 2,000 steps with 10,000 attachments in 200
_ENTRIES = 60  # in each library


def figures(sizes: list[int], *, is_quick: bool) -> Iterator[Figure]:
    """The whole check-up of a snapshot nobody has read yet, for each size, beside the making of the snapshot."""
    for steps in sizes:
        store = Store(_loaded(steps))
        repeats = 3 if is_quick else 7
        with quiet():
            taken = cpu_ms(store.snapshot, repeats)
            ours = cpu_ms(lambda store=store: check_up(store.snapshot()), repeats)
        yield Figure("snapshot, in the first thread", steps, None, taken)
        yield Figure("check-up of it, in the background", steps, None, ours, most=_MOST_A_STEP * steps)


def _loaded(steps: int) -> list[Record]:
    """The generated map with two tools, a skill, a metric and a role on every step."""
    records = list(generated(steps).records)
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
    return records
