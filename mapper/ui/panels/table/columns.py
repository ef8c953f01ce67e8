"""The table: its columns as a person has them - chosen, ordered, sized, sorted - and how that is kept."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from mapper.ui.canvas.key_list import native
from mapper.ui.fields.field import Field
from mapper.ui.fields.spelling import heading
from mapper.ui.models.table import TableModel
from mapper.ui.models.table_rows import Sorting
from mapper.ui.panels.table.chooser import ColumnChooser
from mapper.ui.panels.table.view import TableView
from mapper.ui.theme import Theme

_WIDTHS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "name": 220,
        "description": 240,
        "tools": 180,
        "skills": 200,
        "roles": 180,
        "needed_by": 150,
        "fte": 150,
        "metrics": 180,
        "stage": 130,
        "lane": 130,
        "from_lane": 150,
        "to_lane": 150,
        "hours": 140,
        "by_role": 180,
        "reason": 240,
        "person_id": 150,
        "metric_id": 180,
        "node_id": 170,
        "goal_id": 160,
        "calendar_id": 170,
        "parent_id": 180,
        "target": 260,
        "text": 320,
        "evidence": 180,
        "stands": 190,
    }
)
_WIDTH = 110
_WIDTH_IN_UNITS = 136  # where each figure has a unit of its own behind it
_WIDEST_TITLE = 220
_BESIDE_TITLE = 34  # free beside a title, for the arrow of a sorting too
_WIDEST = 2000


class TableColumns(QObject):
    """What a person does to the header. `state` is a line that brings it back, in any document."""

    arranged = Signal()  # columns were chosen, moved or sized

    def __init__(self, theme: Theme, view: TableView, model: TableModel, chooser: ColumnChooser) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._model = model
        self._chooser = chooser
        self._widths: dict[str, int] = {}
        self._is_showing = False  # what the header says now, nobody did
        header = view.header
        header.sectionClicked.connect(self._turn)
        header.sectionMoved.connect(self._move)
        header.sectionResized.connect(self._keep_width)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_menu)
        model.columns_changed.connect(self._show_anew)
        self._show()

    # -- coming back

    def state(self) -> str:
        """The columns with their widths: "name=220 wait=110"; a width that was never changed is left out."""
        widths = self._widths
        return " ".join(f"{key}={widths[key]}" if key in widths else key for key in self._model.wishes)

    def restore(self, state: str) -> None:
        """Show the columns again as they were kept; "" shows those of the first time."""
        keys = []
        for word in state.split():
            key, _, width = word.partition("=")
            keys.append(key)
            if width.isdecimal() and 0 < int(width) <= _WIDEST:
                self._widths[key] = int(width)
        if keys:
            self._model.show_columns(keys)
        self._show()

    # -- what keys and menus ask for

    def shift(self, step: int) -> None:
        """Move the column of the current cell on (1) or back (-1), and stay in it."""
        cell = self._view.currentIndex()
        if not cell.isValid():
            return
        record_id, key = self._model.id_at(cell.row()), self._model.fields[cell.column()].key
        self._chooser.move(key, step)
        self._view.go_to(record_id, [field.key for field in self._model.fields].index(key))

    def sort(self, column: int, *, is_downwards: bool) -> None:
        """Let the rows stand by a column."""
        self._sort_by(Sorting(self._model.fields[column].key, is_downwards))

    def fill_menu(self, menu: QMenu, column: int) -> None:
        """What can be done with a column."""
        self._add(menu, self.tr("Sort up"), lambda: self.sort(column, is_downwards=False))
        self._add(menu, self.tr("Sort down"), lambda: self.sort(column, is_downwards=True))
        unsorted = self._add(menu, self.tr("In reading order"), lambda: self._sort_by(None))
        unsorted.setEnabled(self._model.rows.sorting is not None)
        key, shown = self._model.fields[column].key, len(self._model.fields)
        menu.addSeparator()
        self._add(
            menu,
            self.tr("Filter by this column") + "\t" + native("Alt+Down"),
            lambda: self._view.header.go_to(key),
        )
        menu.addSeparator()
        back = self._add(menu, self.tr("Move it back"), lambda: self._chooser.move(key, -1))
        on = self._add(menu, self.tr("Move it on"), lambda: self._chooser.move(key, 1))
        hide = self._add(menu, self.tr("Hide this column"), lambda: self._chooser.show(key))
        is_own = key in self._model.wishes  # not one of those that a matrix is crossed with
        back.setEnabled(is_own and column > 0)
        on.setEnabled(is_own and column < shown - 1)
        hide.setEnabled(is_own and shown > 1)

    # -- the header

    def _add(self, menu: QMenu, text: str, run: Callable[[], object]) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(run)
        return action

    def _open_menu(self, place: QPoint) -> None:
        column = self._view.header.logicalIndexAt(place)
        if column >= 0:
            menu = QMenu(self._view)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.fill_menu(menu, column)
            menu.popup(self._view.header.mapToGlobal(place))

    def _turn(self, column: int) -> None:
        """A click sorts up, the next one down, the third lets the rows stand as the map is read."""
        key, now = self._model.fields[column].key, self._model.rows.sorting
        if now is None or now.key != key:
            self._sort_by(Sorting(key))
        else:
            self._sort_by(None if now.is_downwards else Sorting(key, is_downwards=True))

    def _sort_by(self, sorting: Sorting | None) -> None:
        self._model.sort_by(sorting)
        self._show_sorting()
        if sorting is None:
            self._view.scrollTo(self._view.currentIndex())
        else:
            self._view.scrollToTop()  # who sorts wants to see what comes first

    def _show_sorting(self) -> None:
        sorting, header = self._model.rows.sorting, self._view.header
        keys = [field.key for field in self._model.fields]
        is_shown = sorting is not None and sorting.key in keys
        header.setSortIndicatorShown(is_shown)
        if sorting is not None and is_shown:
            order = Qt.SortOrder.DescendingOrder if sorting.is_downwards else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(keys.index(sorting.key), order)

    def _move(self, _logical: int, former: int, now: int) -> None:
        """A title was dragged: the model has the columns in order, and the header none of its own."""
        if self._is_showing:
            return
        self._is_showing = True
        self._view.header.moveSection(now, former)
        self._is_showing = False
        keys = [field.key for field in self._model.fields]
        self._chooser.put(keys[former], keys[now], is_behind=now > former)

    def _keep_width(self, column: int, _former: int, width: int) -> None:
        if not self._is_showing and 0 <= column < len(self._model.fields) and width:
            self._widths[self._model.fields[column].key] = round(width / self._theme.scale)
            self.arranged.emit()

    def _show_anew(self) -> None:
        self._show()
        self.arranged.emit()

    def _usual(self, field: Field) -> int:
        """Room for the figures or words of a field, and for what stands above them."""
        px, letters = self._theme.px, self._view.header.fontMetrics()
        least = _WIDTH if field.unit is not None else _WIDTH_IN_UNITS
        titled = letters.horizontalAdvance(heading(field)) + px(_BESIDE_TITLE)
        return max(px(least), min(titled, px(_WIDEST_TITLE)))

    def _show(self) -> None:
        self._is_showing = True
        for column, field in enumerate(self._model.fields):
            known = self._widths.get(field.key, _WIDTHS.get(field.key))
            width = self._usual(field) if known is None else self._theme.px(known)
            self._view.setColumnWidth(column, width)
        self._is_showing = False
        self._show_sorting()
