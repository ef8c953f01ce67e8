"""The palette: tools, skills and metrics to filter, add, rename, delete and attach."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from mapper.core.edits import resources
from mapper.core.records import Metric, Record, Skill, Tool, record_type_of
from mapper.ui.bridge import Bridge
from mapper.ui.dialogs.confirm import ConfirmDialog
from mapper.ui.models.library import LibraryFilter, LibraryModel
from mapper.ui.panels.last_call import LastCall
from mapper.ui.panels.library_view import BAR, LibraryView
from mapper.ui.selection import Selection
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.theme.badges import BadgeKind
from mapper.ui.widgets import SearchField
from mapper.ui.widgets.sides import margins


class Shelf(NamedTuple):
    """One library: its entries, those that pass the filter, and how they are shown."""

    record_type: type[Record]
    model: LibraryModel
    shown: LibraryFilter
    view: LibraryView


class LibraryPart(QWidget):
    """Three tabs, a line to filter and add with, and the list of the chosen library."""

    activated = Signal(str)  # id of the entry to attach to the selected nodes
    starter_wanted = Signal()

    def __init__(
        self, bridge: Bridge, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self._theme = theme
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Libraries"))
        self.tabs.setExpanding(True)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setStyleSheet(f"QTabBar::tab {{ padding: {theme.px(6)}px {theme.px(4)}px; }}")
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.search = SearchField(
            theme, self.tr("Filter or add an entry"), placeholder=self.tr("Filter or add…")
        )
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.hide()
        set_role(self._hint, Role.CAPTION)
        self.starter = QPushButton(self.tr("Starter library…"))
        self.starter.setToolTip(self.tr("Add sales metrics, tools and skills that many teams use"))
        if bridge.session.is_read_only:
            self.starter.hide()
        self.starter.clicked.connect(self.starter_wanted)
        set_role(self.starter, Role.LINK)
        self._stack = QStackedWidget()
        self.shelves = [
            self._shelf(Tool, BadgeKind.TOOL, self.tr("Tools")),
            self._shelf(Skill, BadgeKind.SKILL, self.tr("Skills")),
            self._shelf(Metric, BadgeKind.METRIC, self.tr("Metrics")),
        ]
        above = QVBoxLayout()
        above.setSpacing(6)
        above.addWidget(self.tabs)
        above.addWidget(self.search)
        above.addWidget(self._hint)
        column = QVBoxLayout(self)
        # The list reaches further to the right than what is above it: its scroll bar stands beside its rows.
        column.setContentsMargins(margins(0, 0, 2, 0))
        column.setSpacing(6)
        above.setContentsMargins(margins(0, 0, BAR, 0))
        column.addLayout(above)
        column.addWidget(self._stack, 1)
        column.addWidget(self.starter, 0, Qt.AlignmentFlag.AlignLeft)
        self.tabs.currentChanged.connect(self._show)
        self.search.searched.connect(self._filter)
        self.search.accepted.connect(self._take)
        self.search.stepped.connect(self._step_down)
        LastCall(self).window_closing.connect(self._finish_renaming)
        self._advise()

    @property
    def current(self) -> Shelf:
        """The library whose tab is in front."""
        return self.shelves[max(0, self.tabs.currentIndex())]

    def show_entry(self, record_id: str, *, takes_keys: bool) -> None:
        """Bring an entry into sight, whatever the filter says; it takes the keys where that is wanted."""
        record_type = record_type_of(record_id)
        self.tabs.setCurrentIndex([shelf.record_type for shelf in self.shelves].index(record_type))
        self.search.clear()
        self._make_current(record_id)
        if takes_keys:
            self.current.view.enter()

    def _finish_renaming(self) -> None:
        for shelf in self.shelves:
            shelf.view.finish_editing()

    def _shelf(self, record_type: type[Record], kind: BadgeKind, label: str) -> Shelf:
        model = LibraryModel(self._bridge, record_type, self)
        shown = LibraryFilter(model, self)
        view = LibraryView(self._theme, kind, shown, label)
        view.chosen.connect(self.activated)
        view.deletion_wanted.connect(self._delete)
        view.left_upwards.connect(lambda: self.search.setFocus(Qt.FocusReason.BacktabFocusReason))
        view.customContextMenuRequested.connect(self._offer)
        model.rowsInserted.connect(self._advise)
        model.rowsRemoved.connect(self._advise)
        self.tabs.setTabToolTip(self.tabs.addTab(label), label)
        self._stack.addWidget(view)
        return Shelf(record_type, model, shown, view)

    def _show(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._filter(self.search.words())

    # -- filter and add

    def _filter(self, words: str) -> None:
        self.current.shown.set_words(words)
        self._advise()

    def _advise(self) -> None:
        """Say what Enter does, or what to do with an empty list."""
        shelf, words, text = self.current, self.search.words(), ""
        if self._bridge.session.is_read_only:
            text = "" if shelf.shown.rowCount() else self.tr("Nothing here.")
        elif not words:
            text = "" if shelf.model.rowCount() else self.tr("Nothing here yet: type a name and press Enter.")
        elif shelf.model.named(words) is None:
            text = self.tr("Enter adds “{name}”.").replace("{name}", words)
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def _take(self) -> None:
        """Enter in the line: go to the entry of that name, or add it where there is none."""
        words = " ".join(self.search.words().split())
        if not words:
            return
        shelf = self.current
        known = shelf.model.named(words)
        if known is not None:
            self._make_current(known)
            shelf.view.enter()
        elif self._bridge.run(resources.add_resource, shelf.record_type, words) is not None:
            self.search.clear()
            self._make_current(shelf.model.named(words))

    def _make_current(self, record_id: str | None) -> None:
        index = self._index_of(record_id)
        self.current.view.setCurrentIndex(index)
        self.current.view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _index_of(self, record_id: str | None) -> QModelIndex:
        shelf = self.current
        row = -1 if record_id is None else shelf.model.row_of(record_id)
        return shelf.shown.mapFromSource(shelf.model.index(row))

    def _step_down(self, direction: int) -> None:
        if direction > 0 and self.current.shown.rowCount():
            self.current.view.enter()

    # -- acts on one entry

    def _offer(self, place: QPoint) -> None:
        view = self.current.view
        index = view.indexAt(place)
        if index.isValid():
            view.setCurrentIndex(index)
        record_id = view.current_id()
        if record_id is None:
            return
        menu = self.menu(record_id)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(view.viewport().mapToGlobal(place))

    def menu(self, record_id: str) -> QMenu:
        """What can be done with an entry."""
        view = self.current.view
        may_write = not self._bridge.session.is_read_only
        menu = QMenu(self)
        attach = menu.addAction(self.tr("Attach to selection"))
        attach.setShortcut(QKeySequence(Qt.Key.Key_Return))
        attach.setEnabled(may_write and bool(self._selection.nodes))
        attach.triggered.connect(lambda: self.activated.emit(record_id))
        where = menu.addAction(self.tr("Show where used"))
        where.setEnabled(self.current.model.uses(record_id).everywhere > 0)
        where.triggered.connect(lambda: self._show_users(record_id))
        menu.addSeparator()
        rename = menu.addAction(self.tr("Rename"))
        rename.setShortcut(QKeySequence(Qt.Key.Key_F2))
        rename.triggered.connect(lambda: view.edit(self._index_of(record_id)))
        delete = menu.addAction(self.tr("Delete"))
        delete.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        delete.triggered.connect(lambda: self._delete(record_id))
        self._theme.bind_icon(attach, "link")
        self._theme.bind_icon(where, "search")
        self._theme.bind_icon(rename, "rename")
        self._theme.bind_icon(delete, "delete")
        action: QAction
        for action in (rename, delete):
            action.setEnabled(may_write)
        return menu

    def _show_users(self, record_id: str) -> None:
        """Select the nodes it hangs on: those of this map, or else those of the first map that has some."""
        users = self.current.model.users(record_id)
        if not any(node.map_id == self._bridge.map_id for node in users):
            self._bridge.switch_map(users[0].map_id)
        self._selection.set(node.id for node in users if node.map_id == self._bridge.map_id)

    def _delete(self, record_id: str) -> None:
        if self._bridge.session.is_read_only:
            return
        model = self.current.model
        uses = model.uses(record_id).everywhere
        name = str(model.index(model.row_of(record_id)).data())
        if uses:
            text = (
                self.tr("It hangs on 1 node and comes off it. Undo brings it back.")
                if uses == 1
                else self.tr("It hangs on %n nodes and comes off them. Undo brings it back.", "", uses)
            )
            title = self.tr("Delete “{name}”?").replace("{name}", name)
            if not ConfirmDialog.ask(self, title, text, self.tr("Delete")):
                return
        self._bridge.run(resources.delete_resource, record_id)
