"""The records of a document: flat, frozen, one idea each; they name one another by id only."""

from mapper.core.records.agreement import Adoption, Agreement, Ballot, Practice, SignOff, Vote
from mapper.core.records.document import DocumentInfo, ProcessMap
from mapper.core.records.flow import Connector, Node
from mapper.core.records.goals import Actual, Expectation, Gap, Goal, NodeGoal, StageGoal, Target
from mapper.core.records.grid import Lane, Stage
from mapper.core.records.levers import Dismissal, Lever
from mapper.core.records.measures import NodeMeasures, RoleTouch
from mapper.core.records.people import Allocation, Calendar, Holiday, Person, PersonSkill, Responsibility
from mapper.core.records.record import OnDelete, Record, Reference
from mapper.core.records.register import Attachment, Comment, Handover, Item, PlanAction
from mapper.core.records.registry import PREFIXES, RECORD_TYPES, REFERENCES, REFERRING, record_type_of
from mapper.core.records.resources import Metric, NodeMetric, NodeSkill, NodeTool, Role, Skill, Tool
from mapper.core.records.sales import Overlay, Product, SaleEffort, SaleType
from mapper.core.records.value import NodeCriterion, NodeValue, StageCriterion, StageValue
from mapper.core.records.waits import Commitment, Play

__all__ = [
    "PREFIXES",
    "RECORD_TYPES",
    "REFERENCES",
    "REFERRING",
    "Actual",
    "Adoption",
    "Agreement",
    "Allocation",
    "Attachment",
    "Ballot",
    "Calendar",
    "Comment",
    "Commitment",
    "Connector",
    "Dismissal",
    "DocumentInfo",
    "Expectation",
    "Gap",
    "Goal",
    "Handover",
    "Holiday",
    "Item",
    "Lane",
    "Lever",
    "Metric",
    "Node",
    "NodeCriterion",
    "NodeGoal",
    "NodeMeasures",
    "NodeMetric",
    "NodeSkill",
    "NodeTool",
    "NodeValue",
    "OnDelete",
    "Overlay",
    "Person",
    "PersonSkill",
    "PlanAction",
    "Play",
    "Practice",
    "ProcessMap",
    "Product",
    "Record",
    "Reference",
    "Responsibility",
    "Role",
    "RoleTouch",
    "SaleEffort",
    "SaleType",
    "SignOff",
    "Skill",
    "Stage",
    "StageCriterion",
    "StageGoal",
    "StageValue",
    "Target",
    "Tool",
    "Vote",
    "record_type_of",
]
