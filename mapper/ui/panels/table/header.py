"""The table: its header, with a line to filter each column by."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from mapper.ui.fields.spelling import heading
from mapper.ui.models.table import TableModel
from mapper.ui.theme import Theme
from mapper.ui.widgets import SearchField

_LINE = 34


class FilterHeader(QHeaderView):
    """Titles to click, drag and size; beneath them, when wanted, a line for each column."""

    wished = Signal(str, str)  # key of a column, and what its cells shall be like
    left_downwards = Signal()  # the keys go from a line to the cells

    def __init__(self, theme: Theme, model: TableModel, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._theme = theme
        self._model = model
        self._has_lines = False
        self.lines: dict[str, SearchField] = {}
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme.px(48))
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.sectionResized.connect(self._place)
        self.sectionCountChanged.connect(self._make_anew)
        view.horizontalScrollBar().valueChanged.connect(self._place)
        model.columns_changed.connect(self._make_anew)

    @property
    def has_lines(self) -> bool:
        return self._has_lines

    def show_lines(self, has_lines: bool) -> None:  # it mirrors a switch
        """Show the lines, or take them away with what was wished in them."""
        if has_lines == self._has_lines:
            return
        self._has_lines = has_lines
        if not has_lines:
            for line in self.lines.values():
                line.clear()
        self._make_anew()
        self.updateGeometries()

    def go_to(self, key: str) -> None:
        """Give the keys to the line of a column."""
        self.show_lines(True)
        if key in self.lines:
            self.lines[key].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        if self._has_lines:
            size.setHeight(size.height() + self._theme.px(_LINE))
        return size

    def updateGeometries(self) -> None:
        self.setViewportMargins(0, 0, 0, self._theme.px(_LINE) if self._has_lines else 0)
        super().updateGeometries()
        self._place()

    def _make_anew(self) -> None:
        wanted = {field.key: field for field in self._model.fields} if self._has_lines else {}
        for key in [key for key in self.lines if key not in wanted]:
            line = self.lines.pop(key)
            line.clear()
            line.hide()
            line.deleteLater()
        for key, field in wanted.items():
            if key not in self.lines:
                self.lines[key] = self._made(key, heading(field))
        before: QWidget = self
        for key in wanted:
            QWidget.setTabOrder(before, self.lines[key])
            before = self.lines[key]
        self._place()

    def _made(self, key: str, title: str) -> SearchField:
        label = self.tr("Filter {0}").format(title)
        line = SearchField(self._theme, label, self, placeholder=self.tr("any"), has_sign=False)
        line.setToolTip(
            label
            + "\n"
            + self.tr("Words; of numbers also >5, <=3 or 2..4. = finds empty cells, <> filled ones.")
        )
        line.searched.connect(lambda words: self.wished.emit(key, words))
        line.stepped.connect(lambda step: self.left_downwards.emit() if step > 0 else None)
        line.accepted.connect(self.left_downwards)
        line.abandoned.connect(self.left_downwards)
        line.show()
        return line

    def _place(self) -> None:
        top = self.height() - self._theme.px(_LINE)
        for number, field in enumerate(self._model.fields):
            line = self.lines.get(field.key)
            if line is not None:
                left, width = self.sectionViewportPosition(number), self.sectionSize(number)
                line.setGeometry(left + 2, top + 2, width - 5, self._theme.px(_LINE) - 5)
