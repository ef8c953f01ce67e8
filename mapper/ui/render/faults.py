"""The drawing of maps: which nodes, lanes and stages the check-up has found fault with. No Qt."""

from collections.abc import Collection, Iterable, Sequence
from itertools import takewhile
from typing import Final

from mapper.analysis.checkup.finding import Finding, Severity
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Connector
from mapper.ui.render.pictures import NodePicture

_LINE: Final = f"{Connector.prefix}-"


class Faults:
    """The errors and warnings of one map by what they are told at; hints, and what the team lets be, are left out.

    A finding about a line is told at the node the line leaves. Where there are several, errors come first.
    """

    def __init__(
        self, reader: Reader, map_id: MapId, findings: Iterable[Finding], *, is_stale: bool = False
    ) -> None:
        """`findings` stand as a check-up gives them: hints last. `is_stale`: they may not be true any more."""
        self.is_stale = is_stale
        self._at: dict[str, list[Finding]] = {}
        self._kept: dict[str, tuple[NodePicture, NodePicture]] = {}
        for finding in takewhile(lambda each: each.severity is not Severity.HINT, findings):
            if finding.map_id != map_id or finding.dismissal_id is not None:
                continue
            lines = (reader.find(Connector, i) for i in finding.on_map if i.startswith(_LINE))
            ids: Iterable[str] = [line.source_id for line in lines if line is not None] or finding.on_map
            for record_id in dict.fromkeys(ids):
                self._at.setdefault(record_id, []).append(finding)

    @property
    def places(self) -> Collection[str]:
        """The nodes, lanes and stages where something was found."""
        return self._at.keys()

    def at(self, record_id: str) -> Sequence[Finding]:
        """What was found there, the worst first."""
        return self._at.get(record_id, ())

    def severity(self, record_id: str) -> Severity | None:
        """How much the worst of it matters; None where nothing was found."""
        found = self._at.get(record_id)
        return found[0].severity if found is not None else None

    def picture(self, node: NodePicture) -> NodePicture:
        """The node with its sign."""
        if node.id not in self._at:
            return node
        kept = self._kept.get(node.id)
        if kept is None or kept[0] is not node:
            kept = self._kept[node.id] = (node, self._signed(node))
        return kept[1]

    def differing(self, other: "Faults") -> set[str]:
        """Where signs come, go, or become others."""
        places = {*self.places, *other.places}
        if self.is_stale is not other.is_stale:
            return places
        return {i for i in places if self.severity(i) is not other.severity(i)}

    def _signed(self, node: NodePicture) -> NodePicture:
        return node._replace(fault=self.severity(node.id), is_fault_stale=self.is_stale)
