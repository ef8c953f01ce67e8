"""All record types, parents before children, and the references between them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.core.records.agreement import Adoption, Agreement, Ballot, Practice, SignOff, Vote
from mapper.core.records.document import DocumentInfo, ProcessMap
from mapper.core.records.flow import Connector, Node
from mapper.core.records.goals import Actual, Expectation, Gap, Goal, NodeGoal, StageGoal, Target
from mapper.core.records.grid import Lane, Stage
from mapper.core.records.levers import Dismissal, Lever
from mapper.core.records.measures import NodeMeasures, RoleTouch
from mapper.core.records.people import Allocation, Calendar, Holiday, Person, PersonSkill, Responsibility
from mapper.core.records.record import Record, Reference, references_of
from mapper.core.records.register import Attachment, Comment, Handover, Item, PlanAction
from mapper.core.records.resources import Metric, NodeMetric, NodeSkill, NodeTool, Role, Skill, Tool
from mapper.core.records.sales import Overlay, Product, SaleEffort, SaleType
from mapper.core.records.value import NodeCriterion, NodeValue, StageCriterion, StageValue
from mapper.core.records.waits import Commitment, Play

RECORD_TYPES: Final[tuple[type[Record], ...]] = (
    DocumentInfo,
    ProcessMap,
    Stage,
    Lane,
    Node,
    Connector,
    Role,
    Tool,
    Skill,
    Metric,
    Calendar,
    Holiday,
    Person,
    Allocation,
    PersonSkill,
    Goal,
    Product,
    Overlay,
    SaleType,
    SaleEffort,
    Gap,
    NodeMeasures,
    RoleTouch,
    NodeTool,
    NodeSkill,
    NodeMetric,
    Responsibility,
    NodeGoal,
    StageGoal,
    NodeValue,
    StageValue,
    NodeCriterion,
    StageCriterion,
    Commitment,
    Play,
    Expectation,
    Target,
    Actual,
    Item,
    PlanAction,
    Handover,
    Comment,
    Attachment,
    Ballot,
    Vote,
    Agreement,
    Practice,
    Adoption,
    SignOff,
    Lever,
    Dismissal,
)

PREFIXES: Final[Mapping[str, type[Record]]] = MappingProxyType({t.prefix: t for t in RECORD_TYPES})

REFERENCES: Final[Mapping[type[Record], tuple[Reference, ...]]] = MappingProxyType(
    {t: references_of(t) for t in RECORD_TYPES}
)

REFERRING: Final[Mapping[type[Record], frozenset[str]]] = MappingProxyType(
    {t: frozenset(reference.field for reference in references) for t, references in REFERENCES.items()}
)


def record_type_of(record_id: str) -> type[Record]:
    """The type an id belongs to, told by its prefix; KeyError for an id no document can hold."""
    return PREFIXES[record_id.rpartition("-")[0]]


def names(record: Record, record_id: str) -> bool:
    """Whether a record is the one with this id, or refers to it."""
    if record.id == record_id:
        return True
    return any(getattr(record, reference.field) == record_id for reference in REFERENCES[type(record)])
