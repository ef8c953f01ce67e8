"""The list of one library (tools, skills or metrics) for a view: names in order, and how many nodes use each."""

from bisect import bisect_left
from collections.abc import Sequence
from enum import IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from mapper.core.edits import resources
from mapper.core.ids import NodeId
from mapper.core.records import Node, Record
from mapper.services.events import DocumentChanged
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.mime import RESOURCE_MIME, resource_data
from mapper.ui.widgets.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex


class Uses(NamedTuple):
    """On how many nodes an entry hangs: of the map that is shown, and of the whole document."""

    here: int
    everywhere: int


class LibraryRole(IntEnum):
    """What the model tells beside the name."""

    ID = Qt.ItemDataRole.UserRole + 1
    USES = Qt.ItemDataRole.UserRole + 2  # Uses


class LibraryModel(QAbstractListModel):
    """All entries of one record type by name. It follows the document row by row; renaming is one edit."""

    def __init__(self, bridge: Bridge, record_type: type[Record], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._type = record_type
        self._link_type, self._link_field = resources.LINKS[record_type]
        self._names: dict[str, str] = {}
        self._keys: list[tuple[str, str]] = []  # (name to order by, id), sorted
        self._uses: dict[str, Uses] = {}
        for record in bridge.reader.all(record_type):
            self._names[record.id] = _name(record)
        self._keys = sorted(_key(name, record_id) for record_id, name in self._names.items())
        bridge.changed.connect(self._follow)
        bridge.map_switched.connect(self._recount)

    @property
    def record_type(self) -> type[Record]:
        return self._type

    def id_at(self, row: int) -> str:
        return self._keys[row][1]

    def row_of(self, record_id: str) -> int:
        """The row of an entry, or -1."""
        name = self._names.get(record_id)
        return -1 if name is None else bisect_left(self._keys, _key(name, record_id))

    def named(self, name: str) -> str | None:
        """The id of the entry with this name, whatever its case."""
        wanted = name.strip().casefold()
        at = bisect_left(self._keys, (wanted, ""))
        found = at < len(self._keys) and self._keys[at][0] == wanted
        return self._keys[at][1] if found else None

    def uses(self, record_id: str) -> Uses:
        """Counted when first asked for and kept until a link changes: a view asks only for what it shows."""
        if record_id not in self._uses:
            users = self.users(record_id)
            here = sum(1 for node in users if node.map_id == self._bridge.map_id)
            self._uses[record_id] = Uses(here, len(users))
        return self._uses[record_id]

    def users(self, record_id: str) -> list[Node]:
        """The nodes an entry hangs on, of all maps."""
        reader = self._bridge.reader
        links: Sequence[Any] = reader.referring(self._link_type, self._link_field, record_id)
        return [reader.get(Node, NodeId(link.node_id)) for link in links]

    # QAbstractItemModel

    def rowCount(self, parent: Index = NO_INDEX()) -> int:  # noqa: B008  # an invalid index, as Qt's own default
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record_id = self._keys[index.row()][1]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self._names[record_id]
        if role == LibraryRole.ID:
            return record_id
        if role == LibraryRole.USES:
            return self.uses(record_id)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{self._names[record_id]}\n{self._use_text(record_id)}")
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return f"{self._names[record_id]}, {self._use_text(record_id)}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        record_id, name = self._keys[index.row()][1], " ".join(str(value).split())
        if name == self._names[record_id]:
            return False
        return self._bridge.run(resources.set_resource, record_id, name=name) is not None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if not self._bridge.session.is_read_only:
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        return [RESOURCE_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return resource_data(self._keys[indexes[0].row()][1])

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    # -- following the document

    def _follow(self, notice: DocumentChanged) -> None:
        for before, after in notice.changes.of_type(self._type):
            if before is not None and (after is None or _name(before) != _name(after)):
                self._take_out(before.id)
            if after is not None and after.id not in self._names:
                self._put_in(after.id, _name(after))
        touched = {
            getattr(link, self._link_field)
            for sides in notice.changes.of_type(self._link_type)
            for link in sides
            if link is not None
        }
        for record_id in touched:
            self._uses.pop(record_id, None)
            row = self.row_of(record_id)
            if row >= 0:
                self.dataChanged.emit(self.index(row), self.index(row))

    def _put_in(self, record_id: str, name: str) -> None:
        key = _key(name, record_id)
        row = bisect_left(self._keys, key)
        self.beginInsertRows(QModelIndex(), row, row)
        self._keys.insert(row, key)
        self._names[record_id] = name
        self.endInsertRows()

    def _take_out(self, record_id: str) -> None:
        row = self.row_of(record_id)
        if row < 0:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._keys[row], self._names[record_id]
        self._uses.pop(record_id, None)
        self.endRemoveRows()

    def _recount(self) -> None:
        self._uses.clear()
        if self._keys:
            self.dataChanged.emit(self.index(0), self.index(len(self._keys) - 1))

    def _use_text(self, record_id: str) -> str:
        here, everywhere = self.uses(record_id)
        if not everywhere:
            return self.tr("unused")
        if here != everywhere:
            return self.tr("on {0} of this map's nodes, {1} in all maps").format(here, everywhere)
        return self.tr("on 1 node") if here == 1 else self.tr("on %n nodes", "", here)


class LibraryFilter(QSortFilterProxyModel):
    """Lets through the entries whose names have all words of the filter in them."""

    def __init__(self, model: LibraryModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self.setSourceModel(model)

    def set_words(self, text: str) -> None:
        """Show only what has these words; all for an empty text."""
        words = text.casefold().split()
        if words != self._words:
            self.beginFilterChange()
            self._words = words
            self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        model = self.sourceModel()
        assert isinstance(model, LibraryModel)
        name = model.index(source_row, 0, source_parent).data().casefold()
        return all(word in name for word in self._words)


def _name(record: Record) -> str:
    return str(getattr(record, "name", ""))


def _key(name: str, record_id: str) -> tuple[str, str]:
    return name.casefold(), record_id
