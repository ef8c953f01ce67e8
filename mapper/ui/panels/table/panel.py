"""The table: the panel around the grid: a filter, the choice of columns, what went wrong, and a line to add steps."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from mapper.core.errors import Problem
from mapper.core.records import Node
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.key_list import native
from mapper.ui.dialogs.confirm import ConfirmDialog
from mapper.ui.fields.field import Field
from mapper.ui.fields.spelling import heading
from mapper.ui.fields.step_rows import STEPS
from mapper.ui.fields.subject import Subject
from mapper.ui.models.table import TableModel
from mapper.ui.models.table_pen import TablePen
from mapper.ui.panels.inspector.pen import Pen
from mapper.ui.panels.last_call import LastCall
from mapper.ui.panels.table.acts import TableActs
from mapper.ui.panels.table.adder import AddingLine
from mapper.ui.panels.table.chooser import ColumnChooser
from mapper.ui.panels.table.columns import TableColumns
from mapper.ui.panels.table.told import asked_to_remove, fixed
from mapper.ui.panels.table.view import TableView
from mapper.ui.render.fit import NameFit
from mapper.ui.selection import Selection
from mapper.ui.texts import sentence, translate
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets import SearchField
from mapper.ui.widgets.focus_chain import focus_in
from mapper.ui.widgets.sides import margins

_LEAST_HEIGHT = 210  # a few rows beneath the header and a line of filters


class TablePanel(QWidget):
    """All records of one kind. Choosing cells of steps selects them on the canvas and the other way round."""

    reveal_wanted = Signal(list)  # ids of steps to bring into view

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        theme: Theme,
        subject: Subject = STEPS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.subject = subject
        self._bridge = bridge
        self._selection = selection
        self._theme = theme
        self._is_following = False  # one selection is being set from the other
        set_role(self, Role.PAGE)
        self.setAccessibleName(subject.name)
        self.model = TableModel(bridge, subject, self, self.locale())
        self.view = TableView(theme, self.model, self._names, subject.name)
        self.pen = TablePen(bridge, self.model, Pen(bridge, self), NameFit(theme.tokens))
        self.acts = TableActs(self.view, self.model, self.pen)
        self.chooser = ColumnChooser(theme, self.model)
        self.columns = TableColumns(theme, self.view, self.model, self.chooser)
        self.search = SearchField(theme, self.tr("Filter the table"), placeholder=self.tr("Filter…"))
        self.filter_button = self._button("filter", self.tr("Filter by columns"), is_switch=True)
        self.column_button = self._button("table", self.tr("Choose the columns"))
        self.count = QLabel()
        self.message = QLabel()
        self.adder = AddingLine()
        self._lay_out()
        self._connect()
        self._connect_view()
        self._tell_count()

    def _lay_out(self) -> None:
        px = self._theme.px
        self.setMinimumHeight(px(_LEAST_HEIGHT))
        set_role(self.count, Role.SECONDARY)
        set_role(self.message, Role.ERROR)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.search.setMaximumWidth(px(280))
        self.column_button.setText(self.tr("Columns"))
        self.column_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.adder.setPlaceholderText(translate("Subject", self.subject.adding))
        self.adder.setAccessibleName(translate("Subject", self.subject.adding))
        self.adder.setVisible(self.subject.add is not None and not self._bridge.session.is_read_only)
        self.adder.setMaximumWidth(px(440))
        if self.subject.named_by is not None:
            self.adder.setToolTip(
                self.tr(
                    "Rows of a spreadsheet can be pasted here; a first line of headings tells their columns."
                )
            )
        above = QHBoxLayout()
        above.setContentsMargins(margins(12, 0, 12, 0))
        above.setSpacing(6)
        above.addWidget(self.search, 2)
        above.addWidget(self.filter_button)
        above.addWidget(self.count)
        above.addStretch(1)
        above.addWidget(self.column_button)
        below = QHBoxLayout()
        below.setContentsMargins(margins(12, 0, 12, 6))
        below.setSpacing(12)
        below.addWidget(self.adder, 2)
        below.addWidget(self.message, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addLayout(above)
        column.addWidget(self.view, 1)
        column.addLayout(below)

    def _button(self, icon: str, text: str, *, is_switch: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setCheckable(is_switch)
        button.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        set_role(button, Role.QUIET)
        self._theme.bind_icon(button, icon)
        return button

    def _connect(self) -> None:
        self.search.searched.connect(self._filter)
        self.search.stepped.connect(lambda step: self.enter() if step > 0 else None)
        self.search.accepted.connect(self.enter)
        self.filter_button.toggled.connect(self.view.header.show_lines)
        self.column_button.clicked.connect(lambda: self.chooser.open(self.column_button, self.view))
        self.adder.returnPressed.connect(self._add)
        self.adder.left_upwards.connect(self.enter)
        self.adder.takes_blocks = self.subject.named_by is not None or bool(self.subject.typed)
        self.adder.pasted.connect(self._add_all)
        self.adder.block_pasted.connect(lambda: self._act(self.acts.append))
        self.model.settled.connect(self._settled)
        self.model.modelReset.connect(self._tell_count)
        LastCall(self).window_closing.connect(self.view.finish_editing)
        self._selection.changed.connect(self._follow_selection)

    def _connect_view(self) -> None:
        view = self.view
        view.header.wished.connect(self._filter_column)
        view.header.left_downwards.connect(self.enter)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)
        view.delegate.typed.connect(self._put)
        view.delegate.chosen.connect(self._choose)
        view.copy_wanted.connect(self.acts.copy)
        view.paste_wanted.connect(lambda: self._act(self.acts.paste))
        view.fill_wanted.connect(lambda: self._act(self.acts.fill_down))
        view.remove_wanted.connect(self._remove)
        view.stroked.connect(lambda text: self._act(lambda: self.acts.stroke(text)))
        view.clear_wanted.connect(lambda: self._act(self.acts.clear))
        view.filter_wanted.connect(self._filter_here)
        view.reveal_wanted.connect(self._reveal)
        view.restore_wanted.connect(self._restore)
        view.column_shift_wanted.connect(self.columns.shift)
        view.fixed_typed.connect(self._tell_fixed)
        view.left_upwards.connect(lambda: self.search.setFocus(Qt.FocusReason.BacktabFocusReason))
        view.selectionModel().selectionChanged.connect(self._tell_selection)
        view.selectionModel().currentChanged.connect(self._tell_reason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.model.sleep(False)
        self._follow_selection()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.model.sleep(True)

    # -- the selection, both ways

    @property
    def _is_of_steps(self) -> bool:
        return self.subject.record_type is Node

    def _tell_selection(self) -> None:
        if self._is_following or self.model.is_settling or not self._is_of_steps:
            return
        self._is_following = True
        try:
            self._selection.set(self.model.id_at(row) for row in self.view.chosen_rows())
        finally:
            self._is_following = False

    def _follow_selection(self) -> None:
        if self._is_following or self.model.is_settling or not self.isVisible() or not self._is_of_steps:
            return
        self.model.settle()  # tells `settled` only where there was something to take over
        wanted = self._selection.nodes
        if {self.model.row_of(i) for i in wanted} - {-1} == set(self.view.chosen_rows()):
            return  # cells of just these are chosen already
        self._is_following = True
        try:
            latest = next((row for i in reversed(wanted) if (row := self.model.row_of(i)) >= 0), -1)
            self.view.choose_rows(self.model.runs(wanted), latest)
        finally:
            self._is_following = False

    def _settled(self) -> None:
        self._tell_count()
        self._follow_selection()

    # -- filters

    def _filter(self, words: str) -> None:
        self.model.filter_by(words)
        self._settled()

    def _filter_column(self, key: str, wish: str) -> None:
        self.model.filter_column(key, wish)
        self._settled()

    def _filter_here(self) -> None:
        cell = self.view.currentIndex()
        self.filter_button.setChecked(True)
        self.view.header.go_to(self.model.fields[max(cell.column(), 0)].key)

    @property
    def has_keys(self) -> bool:
        """Whether the keys go to something in here."""
        focus = focus_in(self.window())
        return self.isVisible() and focus is not None and self.isAncestorOf(focus)

    def enter(self) -> None:
        """Give the keys to the cells."""
        if not self.view.currentIndex().isValid() and self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0, 0))
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _tell_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        locale = self.locale()
        if shown == total:
            self.count.setText(
                self.tr("1 row") if total == 1 else self.tr("{0} rows").format(locale.toString(total))
            )
        else:
            text = self.tr("{0} of {1} rows")
            self.count.setText(text.format(locale.toString(shown), locale.toString(total)))

    # -- acts

    def _put(self, cell: QModelIndex, text: str) -> None:
        if text != self.model.typed(cell):
            self.pen.put_texts([(self.model.id_at(cell.row()), self.model.fields[cell.column()], text)])
            self._tell_reason()

    def _choose(self, cell: QModelIndex, value: object) -> None:
        self.pen.put_values([(self.model.id_at(cell.row()), self.model.fields[cell.column()], value)])
        self._tell_reason()

    def _act(self, act: Callable[[], str]) -> None:
        if not self._bridge.session.is_read_only:
            self._say(act())

    def _restore(self) -> None:
        cell = self.view.currentIndex()
        self.model.keep_misread(self.model.id_at(cell.row()), self.model.fields[cell.column()].key, None)
        self._tell_reason()

    def _add(self) -> None:
        """One more, behind the current row where they have an order; and the line is free for the next."""
        name = self.adder.text().strip()
        cell = self.view.currentIndex()
        record = self.model.record_at(cell)
        after = None if record is None else record.id
        if not name or self.subject.add is None or (cell.isValid() and record is None):
            return
        problem = self._bridge.may(self.subject.add, self._bridge.map_id, name, after)
        made = None
        if problem is None:
            try:
                add = self.subject.adder(self._bridge.session, self._bridge.map_id)
                made = self._bridge.run(add, self._bridge.map_id, name, after)
            except Problem as trouble:
                problem = trouble
        self._say(sentence(problem) if problem is not None else "")
        if made is None:
            self.adder.selectAll()  # the next letters say it otherwise
            return
        self.adder.setText("")  # nothing of it is left to undo: Ctrl+Z is the document's again
        added = [record.id for record in made.added(self.subject.record_type)]
        if self._is_of_steps:
            self._selection.set(added)
        elif added:
            self.model.settle()
            self.view.go_to(added[-1], 0)

    def _of_rows(self) -> list[tuple[str, str, Callable[[], object], bool]]:
        """What this list can do with whole rows: remove, merge and show them."""
        found: list[tuple[str, str, Callable[[], object], bool]] = []
        record = self.model.record_at(self.view.currentIndex())
        if self.subject.remove is not None:
            found.append((self.tr("Remove the rows"), "Ctrl+Del", self._remove, True))
        if self.subject.merge is not None and record is not None and len(self.view.chosen_rows()) > 1:
            text = self.tr("Merge the rows into “{0}”").format(getattr(record, "name", ""))
            found.append((text, "", self._merge, True))
        if self.subject.spots is not None:
            found.append((self.tr("Show on the map"), "Ctrl+Return", self._reveal, False))
        return found

    def _chosen_ids(self) -> list[str]:
        return [self.model.id_at(row) for row in self.view.chosen_rows()]

    def _add_all(self, names: list[str]) -> None:
        """A pasted list: one row for each of its lines, as one command."""
        cell = self.view.currentIndex()
        after = self.model.id_at(cell.row()) if cell.isValid() else None
        self._act(lambda: self.acts.add_names(names, after))

    def _remove(self) -> None:
        ids = self._chosen_ids()
        if not ids or self.subject.remove is None or self._bridge.session.is_read_only:
            return
        if self._may_remove(ids):
            self._bridge.run(self.subject.remove, ids)

    def _may_remove(self, ids: Sequence[str]) -> bool:
        """Ask before something goes that others name; undo brings all back either way."""
        uses = sum(self.subject.uses(self._bridge.reader, each) for each in ids) if self.subject.uses else 0
        if not uses:
            return True
        names = [
            getattr(self._bridge.reader.find(self.subject.record_type, each), "name", "") for each in ids
        ]
        title, text = asked_to_remove([str(name) for name in names], uses)
        return ConfirmDialog.ask(self.window(), title, text, self.tr("Remove"))

    def _merge(self) -> None:
        """Let the current row stand for the others that are chosen."""
        record = self.model.record_at(self.view.currentIndex())
        others = [each for each in self._chosen_ids() if record is not None and each != record.id]
        if record is not None and others and self.subject.merge is not None:
            self._bridge.run(self.subject.merge, record.id, others)

    def _reveal(self) -> None:
        record = self.model.record_at(self.view.currentIndex())
        if record is not None and self.subject.spots is not None:
            spots = list(self.subject.spots(self._bridge.reader, record))
            if spots:
                self.reveal_wanted.emit(spots)

    def _tell_reason(self) -> None:
        """Why the current cell is red, in the line below."""
        cell = self.view.currentIndex()
        misreading = self.model.misreading(cell)
        if misreading is None:
            self._say("")
        else:
            title = heading(self.model.fields[cell.column()])
            self._say(f"{title}: {misreading.reason}")

    def _tell_fixed(self) -> None:
        if self._bridge.session.is_read_only:
            self._say(self.tr("The document is open to be read only."))
        else:
            cell = self.view.currentIndex()
            self._say(fixed(self.model.fields[cell.column()], self.model.record_at(cell)))

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.view.setAccessibleDescription(text)

    def _names(self, field: Field) -> list[str]:
        if field.record_type is None:
            return []
        found = [str(getattr(record, "name", "")) for record in self._bridge.reader.all(field.record_type)]
        return sorted(found, key=str.casefold)

    def _open_menu(self, place: QPoint) -> None:
        """What can be done here, with its keys: the grid has no other place that tells them."""
        cell = self.view.currentIndex()
        if not cell.isValid():
            return
        may_write = not self._bridge.session.is_read_only
        menu = QMenu(self.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, key, run, writes in (
            (self.tr("Edit"), "F2", lambda: self.view.edit(cell), True),
            (self.tr("Copy"), "Ctrl+C", self.acts.copy, False),
            (self.tr("Paste"), "Ctrl+V", lambda: self._act(self.acts.paste), True),
            (self.tr("Fill down"), "Ctrl+D", lambda: self._act(self.acts.fill_down), True),
            (self.tr("Clear"), "Del", lambda: self._act(self.acts.clear), True),
            *self._of_rows(),
        ):
            action = menu.addAction(f"{text}\t{native(key)}")
            action.triggered.connect(run)
            action.setEnabled(may_write or not writes)
        menu.addSeparator()
        self.columns.fill_menu(menu, cell.column())
        menu.popup(self.view.viewport().mapToGlobal(place))
