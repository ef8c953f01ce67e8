"""The goal strip: one goal as a tile to click, and to drag on to a step or a stage."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from mapper.analysis.measures.goals import Standing
from mapper.core.ids import GoalId
from mapper.ui.canvas.mime import resource_data
from mapper.ui.panels.goals.bullet import paint_bullet
from mapper.ui.theme import Theme
from mapper.ui.theme.badges import BadgeKind, badge_rect, draw_badge
from mapper.ui.widgets.plain_tip import plain_tip

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_SIGN, _GAP, _SIDE = 16, 7, 8
_BAR_WIDTH, _BAR_HEIGHT = 84, 8
_MOST_NAME = 190
_SMALL_BAR, _SHORT_NAME = 32, 88  # of a tile that gives others room
HEIGHT = 28
COMPACT = -1


@dataclass(frozen=True, slots=True)
class Said:
    """What a tile says of its goal."""

    goal_id: GoalId
    name: str
    progress: str
    expected: str
    standing: Standing
    amount: float | None
    depth: int
    exact: tuple[str, ...] = ()  # the same two with all digits
    reasons: tuple[str, ...] = ()  # how its figures came about, and what is missing


class GoalTile(QAbstractButton):
    """`chosen`: a click, Space or Enter (with whether Ctrl adds it to others); `menu_wanted` at a global place;
    `change_wanted`: a double click or F2.
    """

    chosen = Signal(str, bool)
    menu_wanted = Signal(str, QPoint)
    change_wanted = Signal(str)
    left = Signal()  # Escape

    def __init__(self, theme: Theme, said: Said, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.said = said
        self.figures = 0  # how many texts stand behind the bar; COMPACT: none, and little of the rest
        self._pressed_at: QPoint | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda place: self.menu_wanted.emit(self.said.goal_id, self.mapToGlobal(place))
        )
        theme.changed.connect(self.update)
        self.show_said(said)

    def show_said(self, said: Said) -> None:
        """Say this of the goal."""
        self.said = said
        lines = [said.name, *(text for text in said.exact or (said.progress, said.expected) if text)]
        self.setAccessibleName(", ".join(lines))
        hint = self.tr(
            "Click: what serves it stays lit; Ctrl adds more. Drag it on to a step or a stage.\n"
            "Double-click: state its amount, owner and date."
        )
        self.setToolTip(plain_tip("\n".join((*lines, *said.reasons, hint))))
        self.setAccessibleDescription(". ".join((*said.reasons, hint)))
        self.update()

    def width_for(self, figures: int) -> int:
        """How wide it is with name, bar and so many texts (or COMPACT): its progress, then what is expected."""
        width = 2 * _SIDE + _SIGN + _GAP + self._name_width(figures) + _GAP + _bar_width(figures)
        for text, _ in self._texts()[: max(figures, 0)]:
            width += _GAP + 4 + self.fontMetrics().horizontalAdvance(text) if text else 0
        return width

    def sizeHint(self) -> QSize:
        return QSize(self.width_for(self.figures), self._theme.px(HEIGHT))

    def nextCheckState(self) -> None:
        """The lens decides, and tells."""

    # -- hand and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pressed_at = self._pressed_at
        if pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif (event.position().toPoint() - pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self.setDown(False)
            self.drag().exec(Qt.DropAction.CopyAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_click = self._pressed_at is not None and self.rect().contains(event.position().toPoint())
        self._pressed_at = None
        super().mouseReleaseEvent(event)
        if is_click:
            is_more = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.chosen.emit(self.said.goal_id, is_more)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.change_wanted.emit(self.said.goal_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ENTER or key is Qt.Key.Key_Space:
            is_more = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.chosen.emit(self.said.goal_id, is_more)
        elif key is Qt.Key.Key_Escape:
            self.left.emit()
        elif key is Qt.Key.Key_F2:
            self.change_wanted.emit(self.said.goal_id)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild((key is Qt.Key.Key_Right) is not self._is_mirrored())
        else:
            super().keyPressEvent(event)

    def drag(self) -> QDrag:
        """The goal in the pointer's hand."""
        drag = QDrag(self)
        drag.setMimeData(resource_data(self.said.goal_id))
        drag.setPixmap(self.grab())
        drag.setHotSpot(QPoint(_SIDE, self.height() // 2))
        return drag

    # -- looks

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, said = self._theme.tokens, self.said
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        if self.isChecked() or self.underMouse():
            border = tokens.accent.soft_border if self.isChecked() else tokens.chrome.hover
            painter.setPen(QPen(border, 1))
            painter.setBrush(tokens.accent.soft if self.isChecked() else tokens.chrome.hover)
            painter.drawRoundedRect(ground, 5, 5)
        if self.hasFocus():
            painter.setPen(QPen(tokens.accent.focus, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground, 5, 5)
        sign = QRectF(_SIDE, (self.height() - _SIGN) / 2, _SIGN, _SIGN)
        shape = badge_rect(BadgeKind.GOAL, self._turned(sign))
        draw_badge(painter, shape, BadgeKind.GOAL, tokens, self._theme.icons)
        x = sign.right() + _GAP
        name_width = self._name_width(self.figures)
        painter.setFont(self._bold())
        painter.setPen(tokens.text.primary)
        shown = QFontMetrics(self._bold(), self).elidedText(
            said.name, Qt.TextElideMode.ElideRight, name_width
        )
        self._write(painter, QRectF(x, 0, name_width + 1, self.height()), shown)
        x += name_width + _GAP
        track = QRectF(x, (self.height() - _BAR_HEIGHT) / 2, _bar_width(self.figures), _BAR_HEIGHT)
        painter.save()
        if self._is_mirrored():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        paint_bullet(painter, track, said.standing, said.amount, tokens)
        painter.restore()
        x = track.right()
        painter.setFont(self.font())
        for text, colour in self._texts()[: max(self.figures, 0)]:
            if text:
                width = painter.fontMetrics().horizontalAdvance(text)
                painter.setPen(colour)
                self._write(painter, QRectF(x + _GAP + 4, 0, width + 1, self.height()), text)
                x += _GAP + 4 + width
        painter.end()

    def _texts(self) -> tuple[tuple[str, QColor], ...]:
        text = self._theme.tokens.text
        return (self.said.progress, text.primary), (self.said.expected, text.secondary)

    def _write(self, painter: QPainter, area: QRectF, text: str) -> None:
        side = Qt.AlignmentFlag.AlignRight if self._is_mirrored() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(self._turned(area), side | Qt.AlignmentFlag.AlignVCenter, text)

    def _turned(self, area: QRectF) -> QRectF:
        """The area, from the other side where text begins at the right."""
        if not self._is_mirrored():
            return area
        return QRectF(self.width() - area.right(), area.top(), area.width(), area.height())

    def _name_width(self, figures: int) -> int:
        most = _SHORT_NAME if figures == COMPACT else _MOST_NAME
        return min(QFontMetrics(self._bold(), self).horizontalAdvance(self.said.name) + 1, most)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _bar_width(figures: int) -> int:
    return _SMALL_BAR if figures == COMPACT else _BAR_WIDTH
