"""The selection: which things of the current map are chosen. It belongs to the view, never to the file."""

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QObject, Signal

from mapper.core.ids import ConnectorId, LaneId, NodeId, StageId
from mapper.core.records import record_type_of
from mapper.services.events import DocumentChanged
from mapper.ui.bridge import Bridge


class Selection(QObject):
    """Ids of nodes, connectors, lanes or stages, in the order they were chosen; deleted things leave it."""

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._ids: dict[str, None] = {}
        self._by_prefix: dict[str, tuple[str, ...]] = {}
        bridge.changed.connect(self._forget_removed)
        bridge.map_switched.connect(self.clear)

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(self._ids)

    @property
    def nodes(self) -> tuple[NodeId, ...]:
        return cast("tuple[NodeId, ...]", self._of("node"))

    @property
    def connectors(self) -> tuple[ConnectorId, ...]:
        return cast("tuple[ConnectorId, ...]", self._of("connector"))

    @property
    def lanes(self) -> tuple[LaneId, ...]:
        return cast("tuple[LaneId, ...]", self._of("lane"))

    @property
    def stages(self) -> tuple[StageId, ...]:
        return cast("tuple[StageId, ...]", self._of("stage"))

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._ids

    def __len__(self) -> int:
        return len(self._ids)

    def set(self, ids: Iterable[str]) -> None:
        """Choose these and nothing else; ids of things that are not there (any more) are left out."""
        find, type_of = self._bridge.reader.find, record_type_of
        chosen = {i: None for i in ids if find(type_of(i), i) is not None}
        if list(chosen) != list(self._ids):
            self._ids = chosen
            self._by_prefix = {}
            self.changed.emit()

    def toggle(self, record_id: str) -> None:
        """Add the thing, or take it away."""
        ids = [i for i in self._ids if i != record_id]
        self.set(ids if record_id in self._ids else [*ids, record_id])

    def clear(self) -> None:
        self.set(())

    def _of(self, prefix: str) -> tuple[str, ...]:
        """The ids of one type; asked many times for each selection, which may be of thousands."""
        if not self._by_prefix:
            found: dict[str, list[str]] = {}
            for record_id in self._ids:
                found.setdefault(record_id.rpartition("-")[0], []).append(record_id)
            self._by_prefix = {key: tuple(ids) for key, ids in found.items()}
        return self._by_prefix.get(prefix, ())

    def _forget_removed(self, notice: DocumentChanged) -> None:
        gone = {i for i, change in notice.changes.by_id.items() if change.after is None and i in self._ids}
        if gone:
            self.set(i for i in self._ids if i not in gone)
