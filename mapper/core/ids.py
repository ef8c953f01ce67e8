"""Typed ids: a short prefix that tells the kind of record, and a random part that no other document shares."""

import secrets
from typing import NewType

DocumentId = NewType("DocumentId", str)
MapId = NewType("MapId", str)
StageId = NewType("StageId", str)
LaneId = NewType("LaneId", str)
NodeId = NewType("NodeId", str)
ConnectorId = NewType("ConnectorId", str)
MeasuresId = NewType("MeasuresId", str)
TouchId = NewType("TouchId", str)
RoleId = NewType("RoleId", str)
ToolId = NewType("ToolId", str)
SkillId = NewType("SkillId", str)
MetricId = NewType("MetricId", str)
GoalId = NewType("GoalId", str)
NodeToolId = NewType("NodeToolId", str)
NodeSkillId = NewType("NodeSkillId", str)
NodeMetricId = NewType("NodeMetricId", str)


def new_id(prefix: str) -> str:
    """A fresh id such as `node-3f9a1c07be52`; 48 random bits keep copies of a document apart."""
    return f"{prefix}-{secrets.token_hex(6)}"
