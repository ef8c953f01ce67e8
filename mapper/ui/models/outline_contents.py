"""What the outline's tree reads from the document: what belongs below what, and what is told about each."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from mapper.core import insides, queries
from mapper.core.changes import ChangeSet
from mapper.core.ids import MapId, NodeId
from mapper.core.outline import in_order
from mapper.core.reader import Reader
from mapper.core.records import Lane, Node, ProcessMap, Record, Stage, record_type_of
from mapper.ui.bridge import Bridge
from mapper.ui.models.outline_roles import OutlineRole
from mapper.ui.texts import word
from mapper.ui.widgets.plain_tip import plain_tip

ROOT = ""


class Contents:
    """Answers from the document as it is now, as far as the words of the filter let things through."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self.words: list[str] = []

    def below(self, parent: str) -> Sequence[str]:
        """The ids that belong below a thing, in order."""
        reader = self._bridge.reader
        if parent == ROOT:
            return [m.id for m in insides.outer_maps(reader) if not self.words or self.below(m.id)]
        if parent.startswith(("map-", "node-")):
            found = self._stages_of(parent)
            return [s.id for s in found if self._passes(s.name) or self.below(s.id)]
        stage = reader.find(Stage, parent)
        if stage is None:
            return []
        return [node.id for node in in_order(reader, stage.id) if self._shows(node) or self.below(node.id)]

    def row_of_map(self, map_id: MapId) -> str:
        """The row a map's stages stand below: its own, or that of the step it is the inside of."""
        process_map = self._bridge.reader.find(ProcessMap, map_id)
        return (process_map.parent_node_id if process_map is not None else None) or map_id

    def _stages_of(self, parent: str) -> list[Stage]:
        """The stages of a map, or of the inside of a step."""
        reader = self._bridge.reader
        if parent.startswith("map-"):
            return queries.stages(reader, MapId(parent))
        inside = insides.inside_of(reader, NodeId(parent))
        return queries.stages(reader, inside.id) if inside is not None else []

    def record(self, record_id: str) -> Node | Stage | ProcessMap | None:
        """The thing of a row; None where it is gone."""
        if record_id == ROOT:
            return None
        found = self._bridge.reader.find(record_type_of(record_id), record_id)
        assert found is None or isinstance(found, (Node, Stage, ProcessMap)), "the tree holds nothing else"
        return found

    def told(self, record: Node | Stage | ProcessMap, role: int) -> Any:
        """What the model gives for a role; None for roles it has nothing for."""
        if role == Qt.ItemDataRole.EditRole:
            return record.name
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            name = " ".join(record.name.split()) or self._stand_in(record)
            return plain_tip(name) if role == Qt.ItemDataRole.ToolTipRole else name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(record)
        return self._own(record, role)

    def _own(self, record: Node | Stage | ProcessMap, role: int) -> Any:
        if role == OutlineRole.ID:
            return record.id
        if role == OutlineRole.ICON:
            return record.kind.value if isinstance(record, Node) else record.prefix
        if role == OutlineRole.DETAIL:
            return self._lane_name(record) if isinstance(record, Node) else ""
        if role == OutlineRole.COUNT:
            return self._count(record)
        if role == OutlineRole.IS_SHOWN_MAP:
            return record.id == self._bridge.map_id
        return None

    def _shows(self, node: Node) -> bool:
        return not self.words or self._passes(f"{node.name} {self._lane_name(node)}")

    def _passes(self, text: str) -> bool:
        folded = text.casefold()
        return all(each in folded for each in self.words)

    def _lane_name(self, node: Node) -> str:
        lane = self._bridge.reader.find(Lane, node.lane_id)
        return lane.name if lane else ""

    def _count(self, record: Record) -> int:
        reader = self._bridge.reader
        if isinstance(record, Node):
            links = (queries.node_tools, queries.node_skills, queries.node_metrics)
            return sum(len(each(reader, NodeId(record.id))) for each in links)
        if isinstance(record, Stage):
            return self._bridge.counts.nodes(record.id)
        return 0

    def _stand_in(self, record: Node | Stage | ProcessMap) -> str:
        """What to show for a thing without a name."""
        code = record.kind.value if isinstance(record, Node) else record.prefix
        return word(code).capitalize()

    def _spoken(self, record: Node | Stage | ProcessMap) -> str:
        name = record.name or QCoreApplication.translate("OutlineModel", "without a name")
        if isinstance(record, Node):
            return f"{word(record.kind.value)}, {name}, {self._lane_name(record)}"
        return f"{word(record.prefix)}, {name}"


def is_order_of_lanes_another(reader: Reader, map_id: MapId, changes: ChangeSet) -> bool:
    """Whether lanes of a map that were there before the change stand in another order after it."""
    were = {after.id: before for before, after in changes.of_type(Lane) if after is not None}
    now = [lane for lane in queries.lanes(reader, map_id) if were.get(lane.id, lane) is not None]
    return now != sorted(now, key=lambda lane: ((were.get(lane.id) or lane).position, lane.id))
