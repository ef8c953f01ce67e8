"""What the customer has from the process: value statements, and what must be true before a case goes on."""

from dataclasses import dataclass, field
from typing import ClassVar

from mapper.core.ids import NodeCriterionId, NodeId, NodeValueId, StageCriterionId, StageId, StageValueId
from mapper.core.records.record import Record, refers


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeValue(Record):
    """A benefit that a step has for the customer."""

    prefix: ClassVar[str] = "node_value"
    id: NodeValueId
    node_id: NodeId = field(metadata=refers("node"))
    name: str  # the statement
    proof: str = ""  # how the customer can tell
    strength: int | None = None  # 0 none, 1 weak, 2 fair, 3 strong
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StageValue(Record):
    """A benefit that a whole stage has for the customer."""

    prefix: ClassVar[str] = "stage_value"
    id: StageValueId
    stage_id: StageId = field(metadata=refers("stage"))
    name: str
    proof: str = ""
    strength: int | None = None
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeCriterion(Record):
    """What must be true before a case leaves a step."""

    prefix: ClassVar[str] = "node_criterion"
    id: NodeCriterionId
    node_id: NodeId = field(metadata=refers("node"))
    name: str
    is_verifiable: bool = False  # by the customer: it has done or said it itself
    evidence: str = ""
    is_met: bool = False
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StageCriterion(Record):
    """What must be true before a case leaves a stage."""

    prefix: ClassVar[str] = "stage_criterion"
    id: StageCriterionId
    stage_id: StageId = field(metadata=refers("stage"))
    name: str
    is_verifiable: bool = False
    evidence: str = ""
    is_met: bool = False
    position: int = 0
