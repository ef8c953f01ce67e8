"""How many nodes and steps are in each lane and stage: counted once, and changed by what each command changes."""

from collections import Counter
from collections.abc import Iterable

from mapper.core.changes import ChangeSet
from mapper.core.records import Node
from mapper.core.values import STEP_KINDS


class Counts:
    """Asked by headers, outline and status line after every command: none of them looks at all nodes for it."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self._nodes: Counter[str] = Counter()
        self._steps: Counter[str] = Counter()
        for node in nodes:
            self._count(node, 1)

    def nodes(self, band_id: str) -> int:
        """The number of nodes in a lane or stage; 0 in one that is not there."""
        return self._nodes[band_id]

    def steps(self, band_id: str) -> int:
        """The number of those that are called steps (`STEP_KINDS`)."""
        return self._steps[band_id]

    def follow(self, changes: ChangeSet) -> None:
        """Take over a committed change set."""
        for before, after in changes.of_type(Node):
            if before is not None:
                self._count(before, -1)
            if after is not None:
                self._count(after, 1)

    def _count(self, node: Node, more: int) -> None:
        for band_id in (node.stage_id, node.lane_id):
            self._nodes[band_id] += more
            if node.kind in STEP_KINDS:
                self._steps[band_id] += more
