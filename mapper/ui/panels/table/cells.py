"""The table: how cells are drawn, and the editors that open in them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPolygon
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from mapper.ui.fields.field import Field, Holds, Sign
from mapper.ui.fields.spelling import heading
from mapper.ui.models.table import TableModel
from mapper.ui.theme import Theme
from mapper.ui.widgets.choice_box import ChoiceBox

Index = QModelIndex | QPersistentModelIndex
ROW = 26
_LINES = (300, 110)  # the least room for a text of several lines
_CORNER = 6
_BESIDE = 8  # free at both sides of a cell's text
_SURE = 0.6  # so much of the width a text of average letters may have and is sure to fit
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ONE_LINE = int(Qt.TextFlag.TextSingleLine)
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_TABS: Final[Mapping[Qt.Key, int]] = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}  # so many columns on
_NAME_ENDS = ",;\n"


class CellDelegate(QStyledItemDelegate):
    """Cells that mean nothing are red, those that are worked out quiet. Enter and Tab take what was typed."""

    typed = Signal(QModelIndex, str)  # a text was typed into a cell
    chosen = Signal(QModelIndex, object)  # a value was chosen in it
    left = Signal(
        str, int, bool
    )  # typing is over: id of the step and the column to go to, and whether to type on

    def __init__(
        self, theme: Theme, model: TableModel, names: Callable[[Field], list[str]], view: QTableView
    ) -> None:
        """`names` gives what may be in a list, to complete what is typed."""
        super().__init__(view)
        self._theme = theme
        self._model = model
        self._names = names
        self._view = view
        self._beside = theme.px(_BESIDE)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # Drawn here, for a style sheet takes three times as long, and there are hundreds of cells in a frame.
        cell = self._model.cell(index.row(), index.column())
        tokens, rect = self._theme.tokens, QRect(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        colour = tokens.text.primary
        if cell.is_misread:
            painter.fillRect(rect, tokens.message.error_soft)
            self._paint_corner(painter, rect, tokens.message.error)
            colour = tokens.message.error
        elif cell.sign is not None and not is_chosen:
            painter.fillRect(rect, self._ground(cell.sign))
        elif is_chosen:
            painter.fillRect(rect, tokens.chrome.selected)
            if tokens.is_contrast:  # there nothing is told by a tint alone
                painter.setPen(tokens.text.primary)
                painter.drawRect(rect.adjusted(1, 1, -2, -2))
        elif cell.is_quiet:
            colour = tokens.text.muted
        if cell.sign is not None and cell.sign is not Sign.MET:
            is_wide = cell.sign is Sign.WIDE_GAP
            self._paint_corner(painter, rect, tokens.message.error if is_wide else tokens.message.warning)
        if cell.text:
            area = rect.adjusted(self._beside, 0, -self._beside, 0)
            flags = QStyle.visualAlignment(option.direction, _END if cell.is_figure else _START)
            painter.setPen(colour)
            painter.drawText(area, int(flags) | _ONE_LINE, self._elided(option, cell.text, area.width()))
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(tokens.accent.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _elided(self, option: QStyleOptionViewItem, text: str, width: int) -> str:
        metrics = option.fontMetrics
        if len(text) * metrics.averageCharWidth() < _SURE * width:
            return text
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _ground(self, sign: Sign) -> QColor:
        message = self._theme.tokens.message
        return {Sign.MET: message.success_soft, Sign.WIDE_GAP: message.error_soft}.get(
            sign, message.warning_soft
        )

    def _paint_corner(self, painter: QPainter, rect: QRect, colour: QColor) -> None:
        """The sign of a cell that something is to be told of, as spreadsheets have it: never the colour alone."""
        at = rect.topRight() + QPoint(1, 0)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygon([at, at - QPoint(_CORNER, 0), at + QPoint(0, _CORNER)]))
        painter.restore()

    # -- editors

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = self._model.fields[index.column()]
        editor: QWidget
        if field.holds is Holds.CHOICE and self._model.misreading(index) is None:
            editor = self._box(field, parent)
        elif field.holds is Holds.LINES:
            editor = QPlainTextEdit(parent)
        else:
            line = editor = QLineEdit(parent)
            if field.holds is Holds.NAMES:
                line.setCompleter(_NamesCompleter(self._names(field), line))
        editor.setAccessibleName(heading(field))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, _ValueBox):
            field, record = self._model.fields[index.column()], self._model.record_at(index)
            value = field.read(self._model.reader, record) if record is not None else None
            editor.setCurrentIndex(editor.values.index(value) if value in editor.values else -1)
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(self._model.typed(index))
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(self._model.typed(index))

    def setModelData(self, editor: QWidget, _model: object, index: Index) -> None:
        cell = self._model.index(index.row(), index.column())
        if isinstance(editor, _ValueBox):
            if editor.currentIndex() >= 0:
                self.chosen.emit(cell, editor.values[editor.currentIndex()])
        elif isinstance(editor, QPlainTextEdit):
            self.typed.emit(cell, editor.toPlainText())
        elif isinstance(editor, QLineEdit):
            self.typed.emit(cell, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        rect = QRect(option.rect)
        if isinstance(editor, QPlainTextEdit):
            rect.setSize(rect.size().expandedTo(QSize(*(self._theme.px(side) for side in _LINES))))
            room = self._view.viewport().rect()
            rect.moveBottom(min(rect.bottom(), max(room.bottom(), rect.height() - 1)))
        editor.setGeometry(rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and isinstance(watched, QWidget)
        ):
            way = _way(watched, event)
            if way is not None:
                self._leave(watched, *way)
                return True
            if isinstance(watched, QPlainTextEdit) and event.key() in _ENTER:
                watched.insertPlainText("\n")
                return True
        return super().eventFilter(watched, event)

    def _leave(self, editor: QWidget, down: int, on: int) -> None:
        """Take what was typed and go on to the step that was next before: the row may have gone elsewhere by now."""
        model, cell = self._model, self._view.currentIndex()
        edited, key = model.id_at(cell.row()), model.fields[cell.column()].key
        following = model.id_at(min(max(cell.row() + down, 0), model.rowCount() - 1))
        column = min(max(cell.column() + on, 0), model.columnCount() - 1)
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        if model.is_misread(edited, key):
            self.left.emit(edited, cell.column(), False)
        else:
            self.left.emit(following, column, bool(on) and column != cell.column())

    def _box(self, field: Field, parent: QWidget) -> "_ValueBox":
        choices = self._model.rows.spelling.choices(field)
        box = _ValueBox([(None, "–"), *choices] if field.is_clearable else choices, parent)
        box.activated.connect(lambda: self._take(box))
        box.left.connect(lambda on: self._leave(box, 0, on))
        QTimer.singleShot(0, box, box.open)
        return box

    def _take(self, box: QWidget) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box, QStyledItemDelegate.EndEditHint.NoHint)


class _ValueBox(ChoiceBox):
    """The choices of a field; it keeps their values itself, for Qt would make plain texts of them."""

    left = Signal(
        int
    )  # Tab in the open list: its current choice is taken, and the keys go this many columns on

    def __init__(self, choices: Sequence[tuple[object, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.values = [value for value, _ in choices]
        self.addItems([text for _, text in choices])
        self.view().installEventFilter(self)

    def open(self) -> None:
        """Show the choices, unless they are to be seen already."""
        if not self.view().isVisible():
            self.showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters lead through the open list: while it is closed, Qt would take the first one's choice at once."""
        if event.text().strip() and event.key() not in _ENTER:
            self.open()
            self.view().keyboardSearch(event.text())
            event.accept()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            on = _TABS.get(Qt.Key(event.key()))
            if on is not None and watched is self.view():
                self.setCurrentIndex(self.view().currentIndex().row())
                self.hidePopup()
                self.left.emit(on)
                return True
        return super().eventFilter(watched, event)


class _NamesCompleter(QCompleter):
    """Completes the last name of a list."""

    def __init__(self, names: list[str], line: QLineEdit) -> None:
        super().__init__(names, line)
        self._line = line
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        return [path[self._start(path) :].strip()]

    def pathFromIndex(self, index: Index) -> str:
        before = self._line.text()[: self._start(self._line.text())]
        return f"{before}{' ' if before else ''}{index.data()}"

    def _start(self, text: str) -> int:
        return max(text.rfind(sign) for sign in _NAME_ENDS) + 1


def _way(editor: QWidget, event: QKeyEvent) -> tuple[int, int] | None:
    """Where the keys go with this key: rows down, columns on; None where it is the editor's own."""
    key = Qt.Key(event.key())
    is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if key in _TABS:
        return 0, _TABS[key]
    has_own_enter = isinstance(editor, QPlainTextEdit) and event.modifiers() & Qt.KeyboardModifier.AltModifier
    if key in _ENTER and not has_own_enter:
        return (-1 if is_back else 1), 0
    return None
