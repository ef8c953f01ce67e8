"""The canvas's headers: the name of the row that says what the customer gets."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mapper.ui.canvas.sheet import Sheet

_SIZE, _LEAST = 11, 11
_PAD = 14


class ValueTitle(QWidget):
    """Stands between the corner and the lanes, in line with the row."""

    def __init__(self, sheet: Sheet, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._scale = sheet.theme.scale
        self.setToolTip(
            self.tr("What the customer gets in each stage. Click at a stage to write it, or press V.")
        )
        sheet.theme.changed.connect(self.update)
        sheet.scene.map_turned.connect(self.update)

    def set_scale(self, scale: float) -> None:
        """Letter it larger or smaller."""
        self._scale = scale
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = self._sheet.theme.tokens, QPainter(self)
        is_mirrored = self._sheet.camera.is_mirrored
        painter.fillRect(self.rect(), tokens.canvas.value_row)
        painter.setPen(tokens.canvas.separator)
        inner = 0 if is_mirrored else self.width() - 1
        painter.drawLine(inner, 0, inner, self.height())
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        font = QFont(self.font())
        font.setPixelSize(max(round(_SIZE * self._scale), _LEAST))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(tokens.badge.value.fill)
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        room = QRectF(self.rect()).adjusted(*((6, 0, -_PAD, 0) if is_mirrored else (_PAD, 0, -6, 0)))
        text = QFontMetricsF(font).elidedText(
            self.tr("Customer value"), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, text)
        painter.end()
