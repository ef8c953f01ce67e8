"""The check-up: the view of its rows, each a sentence that takes the lines it needs, its place and its fix below."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from mapper.analysis.checkup.finding import Severity
from mapper.ui.models.checkup import CheckupModel, Row, RowRole
from mapper.ui.panels.row_ground import paint_row_ground
from mapper.ui.theme import Theme

FIX_KEYS = "Alt+Return"

_ICONS: Final[Mapping[Severity, str]] = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "info"}
)
_LET_BE = "remove"
_ICON = 16
_GAP = 6
_INDENT = 12
_PADDING = 5  # above and below a row's words
_EDGE = 8  # behind them
_MOST_KEPT = 4000
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_NO_GROUND = (
    "QTreeView { show-decoration-selected: 0; }"
    "QTreeView::item, QTreeView::item:hover, QTreeView::item:selected, QTreeView::item:selected:hover,"
    " QTreeView::item:focus { background: transparent; border: none; }"
)
_WRAPPED = int(Qt.TextFlag.TextWordWrap)

Index = QModelIndex | QPersistentModelIndex


class _Lines(NamedTuple):
    """Where the parts of a row stand in it."""

    text: QRect
    where: QRect
    fix: QRect

    @property
    def height(self) -> int:
        return max(self.text.bottom(), self.where.bottom(), self.fix.bottom()) + 1 + _PADDING


class CheckupView(QTreeView):
    """Rows to choose; what a person asks for beyond that comes out as a signal with the row."""

    chosen = Signal(object)  # a click, or Enter: Row
    entered = Signal(object)  # Enter, or a double-click: the keys are to go there too
    fix_wanted = Signal(object)
    ignore_wanted = Signal(object)  # Delete, or from the menu
    left_upwards = Signal()  # Up in the first row

    def __init__(self, theme: Theme, model: CheckupModel, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._is_pale = False
        self._may_fix = True
        self.setAccessibleName(label)
        self.setModel(model)
        self._delegate = _RowDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setIndentation(_INDENT)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        # The delegate paints the ground of a row; the style would add its own before the arrow.
        self.setStyleSheet(_NO_GROUND)
        self.customContextMenuRequested.connect(self._offer)
        theme.changed.connect(self.viewport().update)

    @property
    def is_pale(self) -> bool:
        """Whether the rows are about the document as it was: nothing is mended by them now."""
        return self._is_pale

    def set_pale(self, is_pale: bool) -> None:
        if is_pale != self._is_pale:
            self._is_pale = is_pale
            self.viewport().update()

    @property
    def may_fix(self) -> bool:
        """Whether fixes are offered at all."""
        return self._may_fix

    def forbid_fixes(self) -> None:
        """Of a document that can only be read nothing can be mended."""
        self._may_fix = False

    def current_row(self) -> Row | None:
        return self._model.row_at(self.currentIndex())

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
        fix = self._delegate.lines(row, rect.width()).fix
        return QStyle.visualRect(self.layoutDirection(), rect, fix.translated(rect.topLeft()))

    def menu(self, row: Row) -> QMenu:
        """What can be done with a row."""
        menu = QMenu(self)
        show = menu.addAction(self.tr("Show it on the map"))
        show.setShortcut(QKeySequence(Qt.Key.Key_Return))
        show.setEnabled(row.finding is not None)
        show.triggered.connect(lambda: self.entered.emit(row))
        if row.fix_text and self._may_fix:
            fix = menu.addAction(row.fix_text)
            fix.setShortcut(QKeySequence(FIX_KEYS))
            fix.setEnabled(not self._is_pale)
            fix.triggered.connect(lambda: self._fix(row))
        if self._may_ignore(row):
            many = self.tr("Ignore all {n}…").replace("{n}", str(len(row.findings)))
            ignore = menu.addAction(many if row.children else self.tr("Ignore this…"))
            ignore.setShortcut(QKeySequence(Qt.Key.Key_Delete))
            ignore.triggered.connect(lambda: self._ignore(row))
        return menu

    def event(self, event: QEvent) -> bool:
        # Alt with a letter is the menu bar's; this one is a fix.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if event.key() in _ENTER:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = Qt.Key(event.key()), self.current_row()
        if key in _ENTER and row is not None:
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._fix(row)
            elif row.finding is not None:
                self.entered.emit(row)
            else:
                self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))
        elif key is Qt.Key.Key_Delete and row is not None:
            self._ignore(row)
        elif key is Qt.Key.Key_Up and not self.indexAbove(self.currentIndex()).isValid():
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        is_over_fix = self._may_fix and self.fix_rect(self.indexAt(place)).contains(place)
        shape = Qt.CursorShape.PointingHandCursor if is_over_fix else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = self._model.row_at(index)
        if row is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if self.fix_rect(index).contains(place):
            self._fix(row)
        elif row.finding is not None:
            self.chosen.emit(row)
        elif self.visualRect(index).contains(place):
            self.setExpanded(index, not self.isExpanded(index))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = self._model.row_at(index)
        if row is not None and row.finding is not None and not self.fix_rect(index).contains(place):
            self.entered.emit(row)
        else:
            super().mouseDoubleClickEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if (
            event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange)
            and self.itemDelegate() is not None
        ):
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # other widths, other heights

    def _fix(self, row: Row) -> None:
        if (row.fix is not None or row.is_ignored) and self._may_fix and not self._is_pale:
            self.fix_wanted.emit(row)

    def _may_ignore(self, row: Row) -> bool:
        return self._may_fix and not (row.is_head or row.is_ignored) and bool(row.findings)

    def _ignore(self, row: Row) -> None:
        if self._may_ignore(row) and not self._is_pale:
            self.ignore_wanted.emit(row)

    def _offer(self, place: QPoint) -> None:
        row = self._model.row_at(self.indexAt(place))
        if row is None or row.is_head:
            return
        menu = self.menu(row)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(place))


class _RowDelegate(QStyledItemDelegate):
    """Paints a row and says how tall it is."""

    def __init__(self, theme: Theme, view: CheckupView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._kept: dict[tuple[int, int], tuple[Row, _Lines]] = {}
        self._metrics = self._measured()

    def forget(self) -> None:
        """Letters have another size."""
        self._kept.clear()
        self._metrics = self._measured()

    def _measured(self) -> tuple[QFontMetrics, QFontMetrics]:
        return QFontMetrics(self._view.font()), QFontMetrics(self._small_font())

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(RowRole.ROW)
        depth = 0 if row.parent is None else 1 if row.parent.parent is None else 2
        width = self._view.viewport().width() - (depth + 1) * _INDENT
        return QSize(width, self.lines(row, width).height)

    def lines(self, row: Row, width: int) -> _Lines:
        """Where its parts stand in a row of a width, from its own corner on and as it is read."""
        key = (row.place, width)
        kept = self._kept.get(key)
        if kept is None or kept[0] is not row:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            kept = self._kept[key] = (row, self._laid_out(row, width))
        return kept[1]

    def _laid_out(self, row: Row, width: int) -> _Lines:
        left = self._theme.px(_ICON) + _GAP if row.is_head else 0
        room = max(40, width - left - _EDGE)
        normal, small = self._metrics
        if row.children or normal.horizontalAdvance(row.text) < room:
            height = normal.height() + 1  # a head has one line, for its count stands behind it
        else:
            height = normal.boundingRect(0, 0, room, 10_000, _WRAPPED, row.text).height()
        text = QRect(left, _PADDING, room, height)
        words = row.fix_text if self._view.may_fix else ""
        below = text.bottom() + 2
        line = small.height() + 2
        fix_width = min(small.horizontalAdvance(words) + 2, room) if words else 0
        where_width = small.horizontalAdvance(row.where) + 2 if row.where else 0
        if words and where_width and where_width + 2 * _GAP + fix_width > room:
            where = QRect(left, below, room, line)
            return _Lines(text, where, QRect(left, below + line, fix_width, line))
        where = QRect(left, below, min(where_width, room), line) if where_width else QRect()
        fix_left = left + (where_width + 2 * _GAP if where_width else 0)
        return _Lines(text, where, QRect(fix_left, below, fix_width, line) if words else QRect())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(RowRole.ROW)
        tokens = self._theme.tokens
        rect = QRect(option.rect)
        lines = self.lines(row, rect.width())
        painter.save()
        area = QRectF(option.rect).adjusted(-4.5, 0.5, -2.5, -0.5)
        paint_row_ground(painter, area, option, self._view, self._theme.tokens)
        ink = tokens.text.muted if self._view.is_pale else tokens.text.primary
        text = lines.text
        if row.is_head:
            side = self._theme.px(_ICON)
            icon = QRect(0, (rect.height() - side) // 2, side, side)
            sign = QRectF(self._seen(rect, icon))
            name = _LET_BE if row.is_ignored else _ICONS[row.severity]
            self._theme.icons.draw(painter, name, sign, self._colour(row))
        if row.children:
            count = self._view.locale().toString(len(row.findings))
            painter.setFont(self._view.font())
            width = painter.fontMetrics().horizontalAdvance(count) + 1
            place = QRect(text.right() - width, text.top(), width, text.height())
            self._write(painter, rect, place, count, tokens.text.muted)
            text = text.adjusted(0, 0, -width - 8, 0)
        painter.setFont(self._head_font(row) if row.children else self._view.font())
        if row.children:
            self._write(painter, rect, text, row.text, ink)
        else:
            painter.setPen(ink)
            start = QStyle.visualAlignment(self._view.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
            painter.drawText(self._seen(rect, text), start | Qt.TextFlag.TextWordWrap, row.text)
        painter.setFont(self._small_font())
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

    def _head_font(self, row: Row) -> QFont:
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold if row.is_head else QFont.Weight.Medium)
        return font

    def _small_font(self) -> QFont:
        font = QFont(self._view.font())
        font.setPointSizeF(self._theme.sizes.small)
        return font

    def _seen(self, row: QRect, place: QRect) -> QRect:
        """A place in a row as it is seen, which may be read from the right."""
        return QStyle.visualRect(self._view.layoutDirection(), row, place.translated(row.topLeft()))

    def _write(self, painter: QPainter, row: QRect, place: QRect, text: str, colour: QColor) -> None:
        painter.setPen(colour)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        start = QStyle.visualAlignment(self._view.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(self._seen(row, place), start | Qt.AlignmentFlag.AlignVCenter, shown)
