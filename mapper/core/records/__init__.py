"""The records of a document: flat, frozen, one idea each; they name one another by id only."""

from mapper.core.records.document import DocumentInfo, ProcessMap
from mapper.core.records.flow import Connector, Node
from mapper.core.records.grid import Lane, Stage
from mapper.core.records.measures import NodeMeasures, RoleTouch
from mapper.core.records.record import OnDelete, Record, Reference
from mapper.core.records.registry import PREFIXES, RECORD_TYPES, REFERENCES, record_type_of
from mapper.core.records.resources import (
    Goal,
    Metric,
    NodeMetric,
    NodeSkill,
    NodeTool,
    Role,
    Skill,
    Tool,
)

__all__ = [
    "PREFIXES",
    "RECORD_TYPES",
    "REFERENCES",
    "Connector",
    "DocumentInfo",
    "Goal",
    "Lane",
    "Metric",
    "Node",
    "NodeMeasures",
    "NodeMetric",
    "NodeSkill",
    "NodeTool",
    "OnDelete",
    "ProcessMap",
    "Record",
    "Reference",
    "Role",
    "RoleTouch",
    "Skill",
    "Stage",
    "Tool",
    "record_type_of",
]
