"""The document as a tree for a view: maps, their stages, and the nodes of each stage in reading order."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import groupby
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from mapper.core import queries
from mapper.core.edits import maps, nodes, stages
from mapper.core.ids import MapId, NodeId, StageId
from mapper.core.outline import in_order
from mapper.core.records import (
    Lane,
    Node,
    NodeMetric,
    NodeSkill,
    NodeTool,
    ProcessMap,
    Record,
    Stage,
    record_type_of,
)
from mapper.services.events import DocumentChanged
from mapper.ui.bridge import Bridge
from mapper.ui.render.fit import NameFit
from mapper.ui.texts import word

R = TypeVar("R", bound=Record)
Index = QModelIndex | QPersistentModelIndex
ROOT = ""
# Asked for each row of each selection, hence put together once.
_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITED = _READ | Qt.ItemFlag.ItemIsEditable


class OutlineRole(IntEnum):
    """What the model tells beside the name."""

    ID = Qt.ItemDataRole.UserRole + 1
    ICON = Qt.ItemDataRole.UserRole + 2  # the name of an icon
    DETAIL = Qt.ItemDataRole.UserRole + 3  # the lane of a node
    COUNT = Qt.ItemDataRole.UserRole + 4  # what hangs on a node; the nodes of a stage
    IS_SHOWN_MAP = Qt.ItemDataRole.UserRole + 5


class OutlineModel(QAbstractItemModel):
    """Holds the order of ids only; names and counts are read when they are shown.

    It follows the document by rows put in and taken out, once for all changes of one turn of the event loop, and not
    at all while it `is_asleep` (nobody sees it).
    """

    settled = Signal()  # changes were taken over

    def __init__(self, bridge: Bridge, parent: QObject | None = None, fit: NameFit | None = None) -> None:
        """`fit` makes boxes large enough for the names they are given here."""
        super().__init__(parent)
        self._bridge = bridge
        self._fit = fit
        self._words: list[str] = []
        self._children: dict[str, list[str]] = {}
        self._parents: dict[str, str] = {}
        self._numbers: dict[str, int] = {}  # what an index carries for an id; never used twice
        self._ids: list[str] = []
        self._stale: set[str] = set()  # ids whose children may be others now
        self._repaint: set[str] = set()
        self._is_asleep = True
        self.is_settling = (
            False  # rows go and come back elsewhere: what a view deselects now, nobody deselected
        )
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.settle)
        self._fill(ROOT)
        bridge.changed.connect(self._follow)
        bridge.map_switched.connect(self._mark_map)

    # -- what a panel asks

    def sleep(self, is_asleep: bool) -> None:
        """Nobody looks (any more): changes are only noted. Waking up takes them all over."""
        self._is_asleep = is_asleep
        if not is_asleep:
            self.settle()

    def settle(self) -> None:
        """Take over now what has changed in the document."""
        self._timer.stop()
        stale, self._stale = self._stale, set()
        repaint, self._repaint = self._repaint, set()
        if not stale and not repaint:
            return
        self.is_settling = True
        self._take_over(stale)
        for first, last in self.runs(repaint):
            self.dataChanged.emit(first, last)
        self.is_settling = False
        self.settled.emit()

    def _take_over(self, stale: set[str]) -> None:
        if stale and self._words:
            stale = {ROOT, *self._children}  # whether a stage is shown depends on its nodes
        present = [parent for parent in stale if parent == ROOT or parent in self._children]
        present.sort(key=self._depth)
        wanted = {parent: self._wanted(parent) for parent in present}
        # Everything out before anything in: a node that changed its stage has one place at a time.
        for parent in present:
            self._take_out(parent, wanted[parent])
        for parent in present:
            if parent == ROOT or parent in self._parents:
                self._put_in(parent, wanted[parent])

    def set_words(self, text: str) -> None:
        """Show only the nodes that have these words in their name or lane, with what they are in."""
        words = text.casefold().split()
        if words == self._words:
            return
        self.beginResetModel()
        self._words = words
        self._children.clear()
        self._parents.clear()
        self._stale.clear()
        self._fill(ROOT)
        self.endResetModel()

    def index_of(self, record_id: str) -> QModelIndex:
        """Where a thing is shown; invalid where it is not."""
        parent = self._parents.get(record_id)
        if parent is None:
            return QModelIndex()
        return self.createIndex(self._children[parent].index(record_id), 0, self._number(record_id))

    def runs(self, record_ids: Collection[str]) -> list[tuple[QModelIndex, QModelIndex]]:
        """The rows of these things as few runs, each by its first and last row; what is not shown is left out."""
        by_parent: dict[str, set[str]] = {}
        for record_id in record_ids:
            parent = self._parents.get(record_id)
            if parent is not None:
                by_parent.setdefault(parent, set()).add(record_id)
        found: list[tuple[QModelIndex, QModelIndex]] = []
        for parent, chosen in by_parent.items():
            found += self._runs_in(self._children[parent], chosen)
        return found

    def _runs_in(self, shown: Sequence[str], chosen: set[str]) -> Iterator[tuple[QModelIndex, QModelIndex]]:
        for is_chosen, run in groupby(enumerate(shown), key=lambda row: row[1] in chosen):
            if is_chosen:
                members = list(run)
                yield self._index(*members[0]), self._index(*members[-1])

    def rows_of(self, parent_id: str) -> Sequence[str]:
        """The ids of what is shown in a map or stage."""
        return self._children.get(parent_id, ())

    def id_at(self, index: Index) -> str:
        """The id of a row; `ROOT` for an invalid index."""
        return self._ids[index.internalId()] if index.isValid() else ROOT

    def first_match(self) -> QModelIndex:
        """The first node that is shown, or an invalid index."""
        for map_id in self._children[ROOT]:
            for stage_id in self._children.get(map_id, ()):
                for node_id in self._children.get(stage_id, ()):
                    return self.index_of(node_id)
        return QModelIndex()

    # -- QAbstractItemModel

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        children = self._children.get(self.id_at(parent), ())
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, self._number(children[row]))

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008
        return self.index_of(self._parents.get(self.id_at(index), ROOT)) if index.isValid() else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._children.get(self.id_at(parent), ()))

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _READ if self._bridge.session.is_read_only else _EDITED

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        record = self._record(self.id_at(index))
        if record is None:
            return None
        if role == Qt.ItemDataRole.EditRole:
            return record.name
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return " ".join(record.name.split()) or self._stand_in(record)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(record)
        return self._own_data(record, role)

    def _own_data(self, record: Node | Stage | ProcessMap, role: int) -> Any:
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

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        record_id, name = self.id_at(index), str(value).strip()
        record = self._record(record_id)
        if role != Qt.ItemDataRole.EditRole or record is None or name == record.name:
            return False
        if isinstance(record, Node):
            rect = self._fit.grown(self._bridge.reader, record.id, name) if self._fit is not None else None
            done = self._bridge.run(nodes.rename_node, record.id, name, rect=rect)
        elif not name:
            return False  # a map or stage without a name could not be told from the others
        elif isinstance(record, Stage):
            done = self._bridge.run(stages.set_stage, record.id, name=name)
        else:
            done = self._bridge.run(maps.set_map, record.id, name=name)
        return done is not None

    # -- following the document

    def _follow(self, notice: DocumentChanged) -> None:
        changes = notice.changes
        for process_map in _sides(changes.of_type(ProcessMap)):
            self._stale.add(ROOT)
            self._repaint.add(process_map.id)
        for stage in _sides(changes.of_type(Stage)):
            self._stale.update((stage.map_id, ROOT))
            self._repaint.add(stage.id)
        for lane in _sides(changes.of_type(Lane)):
            # Its place among the lanes orders the nodes of every stage, and its name stands beside them.
            for stage_id in self._children.get(lane.map_id, ()):
                self._stale.add(stage_id)
                self._repaint.update(self._children.get(stage_id, ()))
        for node in _sides(changes.of_type(Node)):
            self._stale.add(node.stage_id)
            self._repaint.update((node.id, node.stage_id))
        self._repaint.update(link.node_id for link in _sides(changes.of_type(NodeTool)))
        self._repaint.update(link.node_id for link in _sides(changes.of_type(NodeSkill)))
        self._repaint.update(link.node_id for link in _sides(changes.of_type(NodeMetric)))
        if (self._stale or self._repaint) and not self._is_asleep:
            self._timer.start()

    def _mark_map(self) -> None:
        for map_id in self._children[ROOT]:
            index = self.index_of(map_id)
            self.dataChanged.emit(index, index)

    def _take_out(self, parent: str, wanted: Sequence[str]) -> None:
        shown, staying = self._children.get(parent, []), set(wanted)
        last = len(shown) - 1
        while last >= 0:
            if shown[last] in staying:
                last -= 1
                continue
            first = last
            while first > 0 and shown[first - 1] not in staying:
                first -= 1
            self.beginRemoveRows(self.index_of(parent), first, last)
            for record_id in shown[first : last + 1]:
                self._forget(record_id)
            del shown[first : last + 1]
            self.endRemoveRows()
            last = first - 1

    def _put_in(self, parent: str, wanted: Sequence[str]) -> None:
        """Bring what is shown into this order; what is not shown yet comes in, with all that is in it."""
        shown = self._children.setdefault(parent, [])
        there = set(shown)
        for row, record_id in enumerate(wanted):
            if row < len(shown) and shown[row] == record_id:
                continue
            index = self.index_of(parent)
            if record_id in there:
                at = shown.index(record_id, row)
                self.beginMoveRows(index, at, at, index, row)
                shown.insert(row, shown.pop(at))
                self.endMoveRows()
            else:
                self.beginInsertRows(index, row, row)
                shown.insert(row, record_id)
                self._parents[record_id] = parent
                self._fill(record_id)
                self.endInsertRows()

    def _fill(self, parent: str) -> None:
        """Note the children of something that is not shown yet, and theirs."""
        if parent.startswith("node-"):
            return
        self._children[parent] = list(self._wanted(parent))
        for record_id in self._children[parent]:
            self._parents[record_id] = parent
            self._fill(record_id)

    def _forget(self, record_id: str) -> None:
        self._parents.pop(record_id, None)
        for child in self._children.pop(record_id, ()):
            self._forget(child)

    # -- reading

    def _wanted(self, parent: str) -> Sequence[str]:
        """The ids that belong below a thing, in order, as far as the filter lets them through."""
        reader = self._bridge.reader
        if parent == ROOT:
            return [m.id for m in queries.maps(reader) if not self._words or self._wanted(m.id)]
        if parent.startswith("map-"):
            found = queries.stages(reader, MapId(parent))
            return [s.id for s in found if self._passes(s.name) or self._wanted(s.id)]
        stage = reader.find(Stage, parent)
        if stage is None:
            return []
        return [node.id for node in in_order(reader, stage.id) if self._shows(node)]

    def _shows(self, node: Node) -> bool:
        return not self._words or self._passes(f"{node.name} {self._lane_name(node)}")

    def _passes(self, text: str) -> bool:
        folded = text.casefold()
        return all(each in folded for each in self._words)

    def _record(self, record_id: str) -> Node | Stage | ProcessMap | None:
        if record_id == ROOT:
            return None
        found = self._bridge.reader.find(record_type_of(record_id), record_id)
        assert found is None or isinstance(found, (Node, Stage, ProcessMap)), "the tree holds nothing else"
        return found

    def _lane_name(self, node: Node) -> str:
        lane = self._bridge.reader.find(Lane, node.lane_id)
        return lane.name if lane else ""

    def _count(self, record: Record) -> int:
        reader = self._bridge.reader
        if isinstance(record, Node):
            links = (queries.node_tools, queries.node_skills, queries.node_metrics)
            return sum(len(each(reader, NodeId(record.id))) for each in links)
        if isinstance(record, Stage):
            return len(reader.referring(Node, "stage_id", StageId(record.id)))
        return 0

    def _stand_in(self, record: Node | Stage | ProcessMap) -> str:
        """What to show for a thing without a name."""
        code = record.kind.value if isinstance(record, Node) else record.prefix
        return word(code).capitalize()

    def _spoken(self, record: Node | Stage | ProcessMap) -> str:
        name = record.name or self.tr("without a name")
        if isinstance(record, Node):
            return f"{word(record.kind.value)}, {name}, {self._lane_name(record)}"
        return f"{word(record.prefix)}, {name}"

    def _index(self, row: int, record_id: str) -> QModelIndex:
        return self.createIndex(row, 0, self._number(record_id))

    def _number(self, record_id: str) -> int:
        number = self._numbers.get(record_id)
        if number is None:
            number = self._numbers[record_id] = len(self._ids)
            self._ids.append(record_id)
        return number

    def _depth(self, record_id: str) -> int:
        depth = 0
        while record_id != ROOT:
            record_id, depth = self._parents.get(record_id, ROOT), depth + 1
        return depth


def _sides(pairs: Iterable[tuple[R | None, R | None]]) -> Iterator[R]:
    """The changed records as they were and as they are."""
    for before, after in pairs:
        if before is not None:
            yield before
        if after is not None:
            yield after
