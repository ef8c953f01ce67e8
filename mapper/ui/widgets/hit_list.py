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
from mapper.ui.render.typeset import is_leftwards
from mapper.ui.theme import Theme

ROW = 32
SMALL = 0.92  # of the letters: what stands beside the title
_AIR = 1.5  # of a line's height, at least, for a row
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
        self.setFixedHeight(max(1, min(len(hits), _MOST_ROWS)) * self.row_height())
        if hits:
            first = next((row for row, hit in enumerate(hits) if hit.is_possible), 0)
            self.setCurrentIndex(self._hits.index(first, 0))

    def row_height(self) -> int:
        """In pixels; larger letters than those of the desk get more."""
        self.ensurePolished()
        return max(self._theme.px(ROW), round(_AIR * self.fontMetrics().height()))

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
    def __init__(self, theme: Theme, parent: HitList) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self._list.row_height())

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
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft

        def placed(x: int, width: int) -> QRect:
            """A part of the row, so far from where it begins; that is its right end where one reads from there."""
            start = rect.right() + 1 - x - width if is_mirrored else rect.left() + x
            return QRect(start, rect.top(), width, rect.height())

        def write(x: int, width: int, text: str, spans: Sequence[Span], font: QFont, colour: QColor) -> int:
            return _write(painter, placed(x, width), text, spans, font, colour, mark, is_mirrored=is_mirrored)

        begin, end = _SIDE, rect.width() - _SIDE
        if hit.icon:
            icon = QRectF(placed(begin, _SIGN).left(), rect.center().y() - _SIGN / 2 + 0.5, _SIGN, _SIGN)
            self._theme.icons.draw(painter, hit.icon, icon, quiet)
        begin += _SIGN + _GAP
        small = QFont(option.font)
        small.setPointSizeF(option.font.pointSizeF() * SMALL)
        if hit.trailing:
            width = _width(hit.trailing, small)
            write(end - width, width + 1, hit.trailing, (), small, quiet)
            end -= width + _GAP
        title = QFont(option.font)
        title.setWeight(QFont.Weight.Medium)
        room = end - begin if not hit.detail else max((end - begin) * 3 // 5, end - begin - 160)
        begin += write(begin, room, hit.title, hit.title_spans, title, ink) + _GAP
        if hit.detail and end - begin > 30:
            write(begin, end - begin, hit.detail, hit.detail_spans, small, quiet)
        painter.restore()


def _write(
    painter: QPainter,
    rect: QRect,
    text: str,
    spans: Sequence[Span],
    font: QFont,
    ink: QColor,
    mark: QColor,
    *,
    is_mirrored: bool,
) -> int:
    """Write one line, shortened where need be, its marked parts bold and in another colour; the width it took."""
    plain = " ".join(text.split("\n"))
    layout = _laid(plain, spans, font, mark)
    if layout.lineAt(0).naturalTextWidth() > rect.width():
        while plain and (wide := layout.lineAt(0).naturalTextWidth()) > rect.width():
            end = rect.width() - 12.0  # what comes instead of the rest has room there
            fits = layout.lineAt(0).xToCursor(wide - end if is_leftwards(plain) else end)
            plain = plain[: max(0, min(len(plain) - 1, fits))]
            layout = _laid(plain.rstrip() + "…", spans, font, mark)
            if len(plain) <= 1:
                break
    line = layout.lineAt(0)
    width = line.naturalTextWidth()
    left = rect.right() + 1 - width if is_mirrored else rect.left()
    painter.setPen(ink)
    layout.draw(painter, QPointF(left, rect.top() + (rect.height() - line.height()) / 2))
    return round(width + 0.5)


def _laid(text: str, spans: Sequence[Span], font: QFont, mark: QColor) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setAlignment(
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
    )  # in any script, from 0 on
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if is_leftwards(text) else Qt.LayoutDirection.LeftToRight
    )
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
