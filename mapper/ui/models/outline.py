"""The document as a tree for a view: maps, their stages, and the nodes of each stage in reading order."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from mapper.core.changes import ChangeSet
from mapper.core.edits import maps, nodes, stages
from mapper.core.ids import MapId
from mapper.core.records import (
    Lane,
    Node,
    NodeMetric,
    NodeSkill,
    NodeTool,
    ProcessMap,
    Record,
    Stage,
)
from mapper.services.events import DocumentChanged
from mapper.ui.bridge import Bridge
from mapper.ui.models.new_line import NewLine, line_behind
from mapper.ui.models.outline_contents import ROOT, Contents, is_order_of_lanes_another
from mapper.ui.render.fit import NameFit

R = TypeVar("R", bound=Record)
Index = QModelIndex | QPersistentModelIndex
NEW_LINE = "line-new"  # the id of the row in which a new line is typed
# Asked for each row of each selection, hence put together once.
_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITED = _READ | Qt.ItemFlag.ItemIsEditable


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
        self._contents = Contents(bridge)
        self._line: NewLine | None = None
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
        if stale and self._contents.words:
            stale = {ROOT, *self._children}  # whether a stage is shown depends on its nodes
        present = [parent for parent in stale if parent in self._children or self._may_hold(parent)]
        present.sort(key=self._depth)
        wanted = {parent: self._wanted(parent) for parent in present}
        # Everything out before anything in: a node that changed its stage has one place at a time.
        for parent in present:
            self._take_out(parent, wanted[parent])
        for parent in present:
            if parent == ROOT or parent in self._parents:
                self._put_in(parent, wanted[parent])

    def _may_hold(self, parent: str) -> bool:
        """Whether something that holds no row may do so now: the whole, and a step that was given an inside."""
        return parent == ROOT or (parent.startswith("node-") and parent in self._parents)

    def set_words(self, text: str) -> None:
        """Show only the nodes that have these words in their name or lane, with what they are in."""
        words = text.casefold().split()
        if words == self._contents.words:
            return
        self.beginResetModel()
        self._contents.words = words
        self._line = None
        self._children.clear()
        self._parents.clear()
        self._stale.clear()
        self._fill(ROOT)
        self.endResetModel()

    # -- the line that is being typed

    @property
    def line(self) -> NewLine | None:
        """The new line, with what has been typed of it; None while none is."""
        return self._line

    def begin_line(self, anchor: str, *, is_stage: bool) -> QModelIndex:
        """Show a row for a new line behind a node, stage or map; another one that was shown goes.

        A step behind a stage is its first one, a stage behind a map the last one there.
        """
        self.drop_line()
        self.settle()
        line = line_behind(self._contents.record(anchor), is_stage=is_stage)
        if line is not None and line.parent.startswith("map-"):
            line = line._replace(parent=self._contents.row_of_map(MapId(line.parent)))
        self._line = line
        if self._line is None or self._line.parent not in self._children:
            self._line = None
            return QModelIndex()
        self._put_in(self._line.parent, self._wanted(self._line.parent))
        return self.index_of(NEW_LINE)

    def drop_line(self) -> None:
        """Take the row for a new line away."""
        line, self._line = self._line, None
        if line is not None and NEW_LINE in self._parents:
            self.is_settling = True
            self._take_out(line.parent, [i for i in self._children[line.parent] if i != NEW_LINE])
            self.is_settling = False

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
        record_id = self.id_at(index)
        if record_id == NEW_LINE:
            return self._line.told(role) if self._line is not None else None
        record = self._contents.record(record_id)
        return self._contents.told(record, role) if record is not None else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        record_id, name = self.id_at(index), str(value).strip()
        if record_id == NEW_LINE:
            if self._line is not None:
                self._line = self._line._replace(name=name)
            return True
        record = self._contents.record(record_id)
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
            self._stale.update((ROOT, process_map.parent_node_id or ROOT))
            self._repaint.add(process_map.id)
        for stage in _sides(changes.of_type(Stage)):
            self._stale.update((self._contents.row_of_map(stage.map_id), ROOT))
            self._repaint.add(stage.id)
        self._follow_lanes(changes)
        for node in _sides(changes.of_type(Node)):
            self._stale.add(node.stage_id)
            self._repaint.update((node.id, node.stage_id))
        self._repaint.update(link.node_id for link in _sides(changes.of_type(NodeTool)))
        self._repaint.update(link.node_id for link in _sides(changes.of_type(NodeSkill)))
        self._repaint.update(link.node_id for link in _sides(changes.of_type(NodeMetric)))
        if (self._stale or self._repaint) and not self._is_asleep:
            self._timer.start()

    def _follow_lanes(self, changes: ChangeSet) -> None:
        """The order of the lanes is that of the nodes of every stage, and a lane's name stands beside its nodes."""
        reader = self._bridge.reader
        for map_id in {lane.map_id for lane in _sides(changes.of_type(Lane))}:
            if is_order_of_lanes_another(reader, map_id, changes):
                self._stale.update(self._children.get(self._contents.row_of_map(map_id), ()))
        for before, after in changes.updated(Lane):
            if before.name != after.name:
                self._stale.add(ROOT)  # where words let through what has them, others may be shown now
                self._repaint.update(node.id for node in reader.referring(Node, "lane_id", after.id))

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
        if parent == NEW_LINE:
            return
        wanted = list(self._wanted(parent))
        if not wanted and parent.startswith("node-"):
            return
        self._children[parent] = wanted
        for record_id in self._children[parent]:
            self._parents[record_id] = parent
            self._fill(record_id)

    def _forget(self, record_id: str) -> None:
        self._parents.pop(record_id, None)
        if record_id == NEW_LINE:
            self._line = None
        for child in self._children.pop(record_id, ()):
            self._forget(child)

    # -- reading

    def _wanted(self, parent: str) -> Sequence[str]:
        """The ids that belong below a thing, in order, with the line that is being typed."""
        found = self._contents.below(parent)
        line = self._line
        if line is None or line.parent != parent:
            return found
        row = (
            found.index(line.after) + 1 if line.after in found else (0 if line.after == ROOT else len(found))
        )
        return [*found[:row], NEW_LINE, *found[row:]]

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
