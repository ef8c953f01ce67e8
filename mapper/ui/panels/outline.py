"""The outline: all maps as a tree of stages and nodes, in step with what is selected on the canvas."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QVBoxLayout, QWidget

from mapper.core.edits import maps, nodes, stages
from mapper.core.ids import MapId, NodeId, StageId
from mapper.core.records import Node, ProcessMap, Stage
from mapper.ui.bridge import Bridge
from mapper.ui.dialogs.confirm import ConfirmDialog
from mapper.ui.models.outline import NEW_LINE, OutlineModel
from mapper.ui.panels.last_call import LastCall
from mapper.ui.panels.outline_view import OutlineView
from mapper.ui.panels.outline_writing import Writing
from mapper.ui.render.fit import NameFit
from mapper.ui.selection import Selection
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets import SearchField
from mapper.ui.widgets.sides import margins

# More nodes than this, and only the stages are open at first.
_OPEN_NODES = 400
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_MOVE_ONLY = QItemSelectionModel.SelectionFlag.NoUpdate


class OutlinePanel(QWidget):
    """A filter line and the tree. Choosing a row selects it on the canvas and the other way round."""

    reveal_wanted = Signal(str)  # id of a node or stage to bring into view

    def __init__(
        self, bridge: Bridge, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self._is_following = False  # the tree's selection is being set from the canvas's
        # After the canvas's frame, and once for all that a command selects in turn.
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(0)
        self._late.timeout.connect(self._follow_selection)
        set_role(self, Role.PAGE)
        self.setMinimumWidth(theme.px(180))
        self.search = SearchField(theme, self.tr("Filter the outline"), placeholder=self.tr("Filter…"))
        self.model = OutlineModel(bridge, self, NameFit(theme.tokens))
        self.view = OutlineView(theme, self.model, self.tr("Outline"))
        self.view.setAccessibleDescription(
            self.tr("Enter starts a new line, Tab indents it, Alt with Up or Down moves it, Escape leaves.")
        )
        self._nothing = QLabel(self.tr("Nothing has this in its name."))
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        set_role(self._nothing, Role.CAPTION)
        above = QVBoxLayout()
        above.setContentsMargins(12, 0, 12, 0)
        above.addWidget(self.search)
        above.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(0, 6, 2, 0))
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(self.view, 1)
        self.writing = Writing(bridge, selection, self.view, self.model, theme)
        self._open_first()
        self.search.searched.connect(self._filter)
        self.search.stepped.connect(self._step_down)
        self.search.accepted.connect(self._take_first)
        self.view.opened.connect(self._reveal)
        self.view.deletion_wanted.connect(self._delete)
        self.view.left_upwards.connect(lambda: self.search.setFocus(Qt.FocusReason.BacktabFocusReason))
        self.view.selectionModel().selectionChanged.connect(self._tell_selection)
        self.model.rowsInserted.connect(self._open_new)
        self.model.settled.connect(self._follow_selection)
        LastCall(self).window_closing.connect(self.view.finish_editing)
        selection.changed.connect(self._hear_selection)
        bridge.map_switched.connect(self._open_map)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.model.sleep(False)
        self._follow_selection()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.model.sleep(True)

    # -- what is open

    def _open_first(self) -> None:
        self._open_map(self._bridge.map_id)

    def _open_map(self, map_id: str) -> None:
        index = self.model.index_of(map_id)
        self.view.expand(index)
        if sum(len(self.model.rows_of(i)) for i in self.model.rows_of(map_id)) <= _OPEN_NODES:
            self.view.expandRecursively(index)

    def _open_new(self, parent: QModelIndex, first: int, last: int) -> None:
        """A stage that comes in stands open like its neighbours."""
        if self.model.id_at(parent) == self._bridge.map_id:
            for row in range(first, last + 1):
                self.view.expand(self.model.index(row, 0, parent))

    def _filter(self, words: str) -> None:
        self.model.set_words(words)
        if words:
            self.view.expandAll()
        else:
            self._open_first()
        self._nothing.setVisible(bool(words) and self.model.rowCount() == 0)
        self._follow_selection()

    # -- the selection, both ways

    def _tell_selection(self) -> None:
        if self._is_following or self.model.is_settling:
            return
        rows = self.view.selectionModel().selectedIndexes()
        chosen = [i for i in map(self.model.id_at, rows) if i != NEW_LINE]
        map_id = self._map_of(self.model.id_at(self.view.currentIndex())) or self._bridge.map_id
        self._is_following = True
        try:
            self._bridge.switch_map(map_id)
            self._selection.set(i for i in chosen if self._map_of(i) == map_id and not i.startswith("map-"))
        finally:
            self._is_following = False

    def _hear_selection(self) -> None:
        if self.isAncestorOf(QApplication.focusWidget() or self.window()):
            self._follow_selection()  # whoever works in the tree goes on from what is selected there
        else:
            self._late.start()

    def _follow_selection(self) -> None:
        self._late.stop()
        if self._is_following or self.model.is_settling or not self.isVisible():
            return
        self.model.settle()  # tells `settled` only where there was something to take over
        # With one range a row, thousands of selected rows would be slow to ask.
        chosen = QItemSelection()
        rows = (*self._selection.stages, *self._selection.nodes)
        for first, last in self.model.runs(rows):
            chosen.select(first, last)
        shown = (index for i in reversed(rows) if (index := self.model.index_of(i)).isValid())
        latest = next(shown, None)
        self._is_following = True
        try:
            self.view.selectionModel().select(chosen, _CHOOSE)
            if latest is not None:
                self.view.selectionModel().setCurrentIndex(latest, _MOVE_ONLY)
                self.view.scrollTo(latest, QAbstractItemView.ScrollHint.EnsureVisible)
        finally:
            self._is_following = False

    def _map_of(self, record_id: str) -> MapId | None:
        reader = self._bridge.reader
        if record_id.startswith("map-"):
            return MapId(record_id)
        record = reader.find(Node, record_id) or reader.find(Stage, record_id)
        return record.map_id if record else None

    # -- acts

    def _reveal(self, index: QModelIndex) -> None:
        record_id = self.model.id_at(index)
        map_id = self._map_of(record_id)
        if map_id is None:
            return
        self._bridge.switch_map(map_id)
        if record_id == map_id:
            self.view.setExpanded(index, not self.view.isExpanded(index))
        else:
            self.reveal_wanted.emit(record_id)

    def _step_down(self, direction: int) -> None:
        if direction < 0 or not self.model.rowCount():
            return
        if not self.view.currentIndex().isValid():
            first = self.model.first_match() if self.search.words() else QModelIndex()
            self.view.setCurrentIndex(first if first.isValid() else self.model.index(0, 0))
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_first(self) -> None:
        """Enter in the filter: the first node it found."""
        index = self.model.first_match() if self.search.words() else QModelIndex()
        if index.isValid():
            self.view.setCurrentIndex(index)
            self._reveal(index)

    def _delete(self) -> None:
        """The selected nodes as one act; or else the current stage or map."""
        if self._bridge.session.is_read_only:
            return
        chosen = [self.model.id_at(index) for index in self.view.selectionModel().selectedIndexes()]
        doomed = [NodeId(i) for i in chosen if i.startswith("node-")]
        current = self.model.id_at(self.view.currentIndex())
        if doomed:
            self.writing.run(nodes.delete_items, doomed)
        elif current.startswith("stage-"):
            self.writing.run(stages.delete_stage, StageId(current))
        elif current.startswith("map-"):
            self._delete_map(MapId(current))

    def _delete_map(self, map_id: MapId) -> None:
        process_map = self._bridge.reader.get(ProcessMap, map_id)
        title = self.tr("Delete the map “{name}”?").replace("{name}", process_map.name)
        text = self.tr("All that is on it goes with it. Undo brings it back.")
        if ConfirmDialog.ask(self, title, text, self.tr("Delete map")):
            self.writing.run(maps.delete_map, map_id)
