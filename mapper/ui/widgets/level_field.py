"""The rooms' furniture: a level from none to master, as a row of dots."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from mapper.ui.theme import Theme
from mapper.ui.theme.badges import BadgeKind, badge_colours

DOT = 13.0
GAP = 3.0
MARGIN = 3.0


class LevelField(QAbstractSlider):
    """The level needed, 0 to 4; `committed` brings a level a person set.

    A dot sets its level, the dot of the present level takes one back, digits and arrows set it from the keyboard.
    With `set_have` the dots say more: filled for what is there, violet rings for what is missing. With `set_assumed`
    violet rings tell what is reckoned with while no level is stated.
    """

    committed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        label: str,
        parent: QWidget | None = None,
        *,
        maximum: int = 4,
        kind: BadgeKind = BadgeKind.SKILL,
    ) -> None:
        """`kind`: whose colour the dots have."""
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._have: int | None = None
        self._assumed = 0
        self.setRange(0, maximum)
        self.setSingleStep(1)
        self.setPageStep(1)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(label)
        theme.changed.connect(self.update)
        self._describe()

    def set_level(self, level: int) -> None:
        """Follow the document; tells nobody."""
        self.setValue(level)
        self._describe()

    def set_have(self, have: int | None) -> None:
        """The level there is, where that is known, beside the one needed."""
        self._have = have
        self._describe()
        self.update()

    def set_assumed(self, assumed: int) -> None:
        """The level that is reckoned with because none is stated; 0 where one is."""
        self._assumed = assumed
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        width = self.maximum() * (DOT + GAP) - GAP + 2 * MARGIN
        return QSize(round(width), round(DOT + 2 * MARGIN))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.value()
        digit = event.key() - Qt.Key.Key_0
        if 0 <= digit <= self.maximum():
            self.setValue(digit)
        else:
            super().keyPressEvent(event)
        self._tell(before)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        before = self.value()
        dot = self._dot_at(event.position().x())
        self.setValue(dot - 1 if dot == before else dot)
        self._tell(before)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the inspector over the dots must not change them.
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        colour = badge_colours(tokens, self._kind).fill if self.isEnabled() else tokens.text.disabled
        filled = self.value() if self._have is None else self._have
        for number in range(1, self.maximum() + 1):
            place = self._place(number)
            if number <= filled:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
                painter.drawEllipse(place)
                continue
            painter.setBrush(Qt.BrushStyle.NoBrush)
            is_missing = number <= max(self.value(), self._assumed)
            painter.setPen(QPen(colour if is_missing else tokens.chrome.field_border, 1.6))
            painter.drawEllipse(place.adjusted(0.8, 0.8, -0.8, -0.8))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.accent.focus, 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6)
        painter.end()

    def _tell(self, before: int) -> None:
        if self.value() != before:
            self._assumed = 0
            self._describe()
            self.committed.emit(self.value())

    def _describe(self) -> None:
        text = self.tr("{0} of {1}").format(self.value(), self.maximum())
        if self._have is not None:
            text = self.tr("needed {0} of {1}, there is {2}").format(self.value(), self.maximum(), self._have)
        elif self._assumed:
            text = self.tr("not stated: {0} of {1} is reckoned with").format(self._assumed, self.maximum())
        self.setAccessibleDescription(text)
        self.setToolTip(text)

    def _place(self, number: int) -> QRectF:
        index = number - 1 if not self._is_mirrored() else self.maximum() - number
        middle = QPointF(MARGIN + index * (DOT + GAP) + DOT / 2, self.height() / 2)
        place = QRectF(0, 0, DOT, DOT)
        place.moveCenter(middle)
        return place

    def _dot_at(self, x: float) -> int:
        index = int((x - MARGIN + GAP / 2) // (DOT + GAP))
        index = max(0, min(index, self.maximum() - 1))
        return self.maximum() - index if self._is_mirrored() else index + 1

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft
