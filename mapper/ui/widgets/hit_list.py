"""The rooms' furniture: a list of hits beneath a search line, the matched letters marked."""

from collections.abc import Sequence
from enum import IntEnum
from math import ceil
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mapper.ui.ranking import Span
from mapper.ui.theme import Theme

ROW = 32
_SIGN = 16
_SIDE = 10
_GAP = 10
_MOST_ROWS = 9

Index = QModelIndex | QPersistentModelIndex


class Hit(NamedTuple):
    """One row: what it is called, what stands beside it quietly and at its end, and what of both was matched."""

    key: str
    icon: str
    title: str
    detail: str = ""
    trailing: str = ""
    is_possible: bool = True
    title_spans: Sequence[Span] = ()
    detail_spans: Sequence[Span] = ()


class HitRole(IntEnum):
    """What the model tells beside the title."""

    HIT = Qt.ItemDataRole.UserRole + 1


class HitList(QListView):
    """Its rows are chosen by keys from elsewhere, by the pointer moving over them, and taken by a click."""

    preselected = Signal(str)  # the key of the hit that is looked at now
    taken = Signal(str)

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hits = _Hits(self)
        self._pointer: QPoint | None = None
        self.setAccessibleName(label)
        self.setModel(self._hits)
        self.setItemDelegate(_HitDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._tell)
        theme.changed.connect(self.viewport().update)

    @property
    def hits(self) -> Sequence[Hit]:
        return self._hits.hits

    @property
    def current(self) -> Hit | None:
        """The hit that is looked at."""
        row = self.currentIndex().row()
        return self.hits[row] if 0 <= row < len(self.hits) else None

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Other rows; the first that is possible is looked at."""
        self._hits.take(hits)
        self.setFixedHeight(max(1, min(len(hits), _MOST_ROWS)) * self._theme.px(ROW))
        if hits:
            first = next((row for row, hit in enumerate(hits) if hit.is_possible), 0)
            self.setCurrentIndex(self._hits.index(first, 0))

    def step(self, steps: int) -> None:
        """Look at another row, from the last on to the first."""
        if self.hits:
            row = (self.currentIndex().row() + steps) % len(self.hits)
            self.setCurrentIndex(self._hits.index(row, 0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        # Rows that come to lie under a pointer at rest are not meant by it.
        place = event.globalPosition().toPoint()
        if self._pointer is not None and place != self._pointer:
            index = self.indexAt(event.position().toPoint())
            if index.isValid():
                self.setCurrentIndex(index)
        self._pointer = place

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.taken.emit(self.hits[index.row()].key)

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.preselected.emit(self.hits[current.row()].key)


class _Hits(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.hits: Sequence[Hit] = ()

    def take(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        self.hits = tuple(hits)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self.hits[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return hit.title
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return " ".join(part for part in (hit.detail, hit.trailing) if part)
        return hit if role == HitRole.HIT else None


class _HitDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit = index.data(HitRole.HIT)
        tokens = self._theme.tokens
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.chrome.selected)
            painter.drawRoundedRect(QRectF(rect).adjusted(4, 1, -4, -1), 5, 5)
        ink = tokens.text.primary if hit.is_possible else tokens.text.disabled
        quiet = tokens.text.secondary if hit.is_possible else tokens.text.disabled
        mark = tokens.text.link if hit.is_possible else tokens.text.disabled
        left, right = rect.left() + _SIDE, rect.right() - _SIDE
        if hit.icon:
            icon = QRectF(left, rect.center().y() - _SIGN / 2 + 0.5, _SIGN, _SIGN)
            self._theme.icons.draw(painter, hit.icon, icon, quiet)
        left += _SIGN + _GAP
        small = QFont(option.font)
        small.setPointSizeF(option.font.pointSizeF() * 0.92)
        if hit.trailing:
            width = _width(hit.trailing, small)
            right -= width
            _write(
                painter,
                QRect(right, rect.top(), width + 1, rect.height()),
                hit.trailing,
                (),
                small,
                quiet,
                mark,
            )
            right -= _GAP
        title = QFont(option.font)
        title.setWeight(QFont.Weight.Medium)
        room = right - left if not hit.detail else max((right - left) * 3 // 5, right - left - 160)
        used = _write(
            painter,
            QRect(left, rect.top(), room, rect.height()),
            hit.title,
            hit.title_spans,
            title,
            ink,
            mark,
        )
        left += used + _GAP
        if hit.detail and right - left > 30:
            place = QRect(left, rect.top(), right - left, rect.height())
            _write(painter, place, hit.detail, hit.detail_spans, small, quiet, mark)
        painter.restore()


def _write(
    painter: QPainter, rect: QRect, text: str, spans: Sequence[Span], font: QFont, ink: QColor, mark: QColor
) -> int:
    """Write one line, shortened where need be, its marked parts bold and in another colour; the width it took."""
    plain = " ".join(text.split("\n"))
    layout = _laid(plain, spans, font, mark)
    if layout.lineAt(0).naturalTextWidth() > rect.width():
        while plain and layout.lineAt(0).naturalTextWidth() > rect.width():
            plain = plain[: max(0, min(len(plain) - 1, layout.lineAt(0).xToCursor(rect.width() - 12)))]
            layout = _laid(plain.rstrip() + "…", spans, font, mark)
            if len(plain) <= 1:
                break
    line = layout.lineAt(0)
    painter.setPen(ink)
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2))
    return round(line.naturalTextWidth() + 0.5)


def _laid(text: str, spans: Sequence[Span], font: QFont, mark: QColor) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_marked(text, span, mark) for span in spans if span.start < len(text)])
    layout.beginLayout()
    layout.createLine().setLineWidth(100_000)
    layout.endLayout()
    return layout


def _marked(text: str, span: Span, mark: QColor) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setForeground(mark)
    look.setFontWeight(QFont.Weight.Bold)
    found = QTextLayout.FormatRange()
    # Qt counts UTF-16 units, Python characters: they differ where there is an emoji.
    found.start = _units(text[: span.start])
    found.length = _units(text[span.start : span.end])
    found.format = look
    return found


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _width(text: str, font: QFont) -> int:
    return ceil(QFontMetricsF(font).horizontalAdvance(text)) + 1
