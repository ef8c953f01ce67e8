"""Questions about waits: the date agreed at a node, and whether a promise is overdue."""

from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import Commitment, NodeMeasures


def commitment(reader: Reader, node_id: NodeId) -> Commitment | None:
    """The date agreed at a node with what becomes of it; None where none was."""
    return next(iter(reader.referring(Commitment, "node_id", node_id)), None)


def is_promise_overdue(measures: NodeMeasures | None, today: str) -> bool:
    """Whether the day by which the customer promised to come back is before `today`, an ISO 8601 date."""
    return measures is not None and measures.promised is not None and measures.promised < today
