"""The canvas's headers: the name of a row along the stages."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mapper.ui.canvas.sheet import Sheet
from mapper.ui.theme.tokens import Tokens

Colours = Callable[[Tokens], tuple[QColor, QColor]]  # of the ground and of the letters

_SIZE, _LEAST = 11, 11
_PAD = 14


class RowTitle(QWidget):
    """Stands over or under the lanes, in line with the row."""

    def __init__(
        self, sheet: Sheet, text: str, tip: str, colours: Colours, parent: QWidget, *, is_low: bool = False
    ) -> None:
        """`is_low`: it stands under the lanes."""
        super().__init__(parent)
        self._sheet = sheet
        self._text = text
        self._note = ""
        self._is_low = is_low
        self._colours = colours
        self._scale = sheet.theme.scale
        self._least = _LEAST
        self.setToolTip(tip)
        sheet.theme.changed.connect(self.update)
        sheet.scene.map_turned.connect(self.update)

    def set_note(self, note: str) -> None:
        """What stands below the name; "" for nothing."""
        self._note = note
        self.update()

    def set_scale(self, scale: float, least: int = 0) -> None:
        """Letter it larger or smaller, but not below `least` pixels."""
        self._scale = scale
        self._least = max(least, _LEAST)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = self._sheet.theme.tokens, QPainter(self)
        is_mirrored = self._sheet.camera.is_mirrored
        ground, letters = self._colours(tokens)
        painter.fillRect(self.rect(), ground)
        painter.setPen(tokens.canvas.separator)
        inner = 0 if is_mirrored else self.width() - 1
        painter.drawLine(inner, 0, inner, self.height())
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self._is_low:
            painter.drawLine(0, 0, self.width(), 0)
        font = QFont(self.font())
        font.setPixelSize(max(round(_SIZE * self._scale), self._least))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(letters)
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        room = QRectF(self.rect()).adjusted(*((6, 0, -_PAD, 0) if is_mirrored else (_PAD, 0, -6, 0)))
        metrics = QFontMetricsF(font)
        lines = [each for each in (self._text, self._note) if each]
        y = (self.height() - len(lines) * metrics.height()) / 2
        for line in lines:
            text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room.width())
            place = QRectF(room.left(), y, room.width(), metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side, text)
            y += metrics.height()
        painter.end()
