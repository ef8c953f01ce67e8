"""Questions about waits: the date agreed at a node."""

from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import Commitment


def commitment(reader: Reader, node_id: NodeId) -> Commitment | None:
    """The date agreed at a node with what becomes of it; None where none was."""
    return next(iter(reader.referring(Commitment, "node_id", node_id)), None)
