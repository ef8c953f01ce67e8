"""The check-up: the view of its rows, each a sentence that takes the lines it needs, its place and its fix below."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QMenu, QStyle, QStyleOptionViewItem, QWidget

from mapper.analysis.checkup.finding import Severity
from mapper.ui.hyphens import hyphenated
from mapper.ui.models.checkup import CheckupModel, Row
from mapper.ui.panels.row_ground import paint_row_ground
from mapper.ui.panels.rows_view import GAP, WRAPPED, Index, RowDelegate, RowsView
from mapper.ui.theme import Theme

_ICONS: Final[Mapping[Severity, str]] = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "info"}
)
_LET_BE = "remove"
_ICON = 16
_PADDING = 5  # above and below a row's words


class _Lines(NamedTuple):
    """Where the parts of a row stand in it."""

    text: QRect
    where: QRect
    fix: QRect

    @property
    def height(self) -> int:
        return max(self.text.bottom(), self.where.bottom(), self.fix.bottom()) + 1 + _PADDING


class CheckupView(RowsView[Row]):
    """Rows to choose; what a person asks for beyond that comes out as a signal with the row."""

    fix_wanted = Signal(object)
    ignore_wanted = Signal(object)  # Delete, or from the menu
    left_upwards = Signal()  # Up in the first row

    def __init__(self, theme: Theme, model: CheckupModel, label: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, label, parent)
        self._model = model
        self._may_fix = True
        self._delegate = _RowDelegate(theme, self)
        self.setItemDelegate(self._delegate)

    @property
    def may_fix(self) -> bool:
        """Whether fixes are offered at all."""
        return self._may_fix

    def forbid_fixes(self) -> None:
        """Of a document that can only be read nothing can be mended."""
        self._may_fix = False

    def enter(self) -> None:
        """Take the keys, and make a row current where there is one."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.selectionModel().hasSelection():
            first = self._model.index(0, 0)
            inside = self._model.index(0, 0, first)
            index = inside if self.isExpanded(first) and inside.isValid() else first
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flags)

    def fix_rect(self, index: QModelIndex) -> QRect:
        """Where the words of a row's fix stand in the viewport; empty where there is none."""
        row, rect = self._model.row_at(index), self.visualRect(index)
        if row is None or not rect.isValid():
            return QRect()
        fix = self._delegate.laid(row, rect.width()).fix
        return QStyle.visualRect(self.layoutDirection(), rect, fix.translated(rect.topLeft()))

    def menu(self, row: Row) -> QMenu:
        """What can be done with a row."""
        menu = QMenu(self)
        self.fill_menu(menu, row, row.fix_text if self._may_fix else "")
        if self._may_ignore(row):
            many = self.tr("Ignore all {n}…").replace("{n}", str(len(row.findings)))
            ignore = menu.addAction(many if row.children else self.tr("Ignore this…"))
            ignore.setShortcut(QKeySequence(Qt.Key.Key_Delete))
            ignore.triggered.connect(lambda: self._ignore(row))
        return menu

    def leads(self, row: Row) -> bool:
        return row.finding is not None

    def act_at(self, row: Row, place: QPoint) -> int | None:
        is_there = self._may_fix and self.fix_rect(self._model.index_of(row)).contains(place)
        return 0 if is_there else None

    def act(self, row: Row, number: int) -> None:
        if (row.fix is not None or row.is_ignored) and self._may_fix and not self.is_pale:
            self.fix_wanted.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = Qt.Key(event.key()), self.current_row()
        if key is Qt.Key.Key_Delete and row is not None:
            self._ignore(row)
        elif key is Qt.Key.Key_Up and not self.indexAbove(self.currentIndex()).isValid():
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def _may_ignore(self, row: Row) -> bool:
        return self._may_fix and not (row.is_head or row.is_ignored) and bool(row.findings)

    def _ignore(self, row: Row) -> None:
        if self._may_ignore(row) and not self.is_pale:
            self.ignore_wanted.emit(row)


class _RowDelegate(RowDelegate[Row, _Lines]):
    """Paints a row and says how tall it is."""

    def __init__(self, theme: Theme, view: CheckupView) -> None:
        super().__init__(theme, view)
        self._checkup = view
        self._metrics = self._measured()

    def forget(self) -> None:
        super().forget()
        self._metrics = self._measured()

    def _measured(self) -> tuple[QFontMetrics, QFontMetrics]:
        return QFontMetrics(self._view.font()), QFontMetrics(self.small_font())

    def lay(self, row: Row, width: int) -> _Lines:
        left = self._theme.px(_ICON) + GAP if row.is_head else 0
        room = self.room(left, width)
        normal, small = self._metrics
        if row.children or normal.horizontalAdvance(row.text) < room:
            height = normal.height() + 1  # a head has one line, for its count stands behind it
        else:
            height = normal.boundingRect(0, 0, room, 10_000, WRAPPED, hyphenated(row.text)).height()
        text = QRect(left, _PADDING, room, height)
        words = row.fix_text if self._checkup.may_fix else ""
        below = text.bottom() + 2
        line = small.height() + 2
        fix_width = min(small.horizontalAdvance(words) + 2, room) if words else 0
        where_width = small.horizontalAdvance(row.where) + 2 if row.where else 0
        if words and where_width and where_width + 2 * GAP + fix_width > room:
            where = QRect(left, below, room, line)
            return _Lines(text, where, QRect(left, below + line, fix_width, line))
        where = QRect(left, below, min(where_width, room), line) if where_width else QRect()
        fix_left = left + (where_width + 2 * GAP if where_width else 0)
        return _Lines(text, where, QRect(fix_left, below, fix_width, line) if words else QRect())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._view.row_at(index)
        assert row is not None, "only rows that are there are painted"
        tokens = self._theme.tokens
        rect = QRect(option.rect)
        lines = self.laid(row, rect.width())
        painter.save()
        area = QRectF(option.rect).adjusted(-4.5, 0.5, -2.5, -0.5)
        paint_row_ground(painter, area, option, self._view, self._theme.tokens)
        ink = tokens.text.muted if self._view.is_pale else tokens.text.primary
        text = lines.text
        if row.is_head:
            side = self._theme.px(_ICON)
            icon = QRect(0, (rect.height() - side) // 2, side, side)
            sign = QRectF(self.seen(rect, icon))
            name = _LET_BE if row.is_ignored else _ICONS[row.severity]
            self._theme.icons.draw(painter, name, sign, self._colour(row))
        if row.children:
            count = self._view.locale().toString(len(row.findings))
            painter.setFont(self._view.font())
            width = painter.fontMetrics().horizontalAdvance(count) + 1
            place = QRect(text.right() - width, text.top(), width, text.height())
            self._write(painter, rect, place, count, tokens.text.muted)
            text = text.adjusted(0, 0, -width - 8, 0)
        painter.setFont(self.font_of(row) if row.children else self._view.font())
        if row.children:
            self._write(painter, rect, text, row.text, ink)
        else:
            painter.setPen(ink)
            start = QStyle.visualAlignment(self._view.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
            painter.drawText(self.seen(rect, text), start | Qt.TextFlag.TextWordWrap, hyphenated(row.text))
        painter.setFont(self.small_font())
        self._write(painter, rect, lines.where, row.where, tokens.text.muted)
        if not lines.fix.isEmpty():
            link = tokens.text.disabled if self._view.is_pale else tokens.text.link
            self._write(painter, rect, lines.fix, row.fix_text, link)
        painter.restore()

    def _colour(self, row: Row) -> QColor:
        tokens = self._theme.tokens
        colours = {
            Severity.ERROR: tokens.message.error,
            Severity.WARNING: tokens.message.warning,
            Severity.HINT: tokens.text.muted,
        }
        return tokens.text.muted if row.is_ignored else colours[row.severity]

    def _write(self, painter: QPainter, row: QRect, place: QRect, text: str, colour: QColor) -> None:
        painter.setPen(colour)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        start = QStyle.visualAlignment(self._view.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(self.seen(row, place), start | Qt.AlignmentFlag.AlignVCenter, shown)
