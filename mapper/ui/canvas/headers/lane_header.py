"""The canvas's headers: the lanes, at the left."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from mapper.ui.canvas.headers import chevron
from mapper.ui.canvas.headers.axis import LaneAxis, Section
from mapper.ui.canvas.headers.header import Header
from mapper.ui.canvas.headers.strip import sticky
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.drag import DragMachine
from mapper.ui.render.paint_grid import lane_bar

_BAR = 5.0
_LEFT = 14.0
_RIGHT = 6.0
_SIGN = 14.0


class LaneHeader(Header):
    """Colour bar and name of each lane; the customer's carries a sign."""

    def __init__(self, sheet: Sheet, machine: DragMachine, port: QWidget, parent: QWidget) -> None:
        super().__init__(sheet, LaneAxis(sheet.bridge), machine, port, parent)
        self.setAccessibleName(self.tr("Lanes"))
        self._plus.setToolTip(self.tr("Add a lane at the bottom"))
        self._plus.setAccessibleName(self.tr("Add a lane"))

    def paint_section(self, painter: QPainter, section: Section, index: int, rect: QRectF) -> None:
        tokens = self._sheet.theme.tokens
        self.paint_ground(painter, section, rect)
        colour = lane_bar(tokens, section.tint)
        # At the outer side: the left one, or the right one of a map that flows from right to left.
        is_right = self._sheet.camera.is_mirrored
        bar = self.width() - _BAR if is_right else 0.0
        painter.fillRect(QRectF(bar, rect.top(), _BAR, rect.height()), colour)
        painter.setPen(tokens.canvas.separator)
        painter.drawLine(QPointF(0, rect.bottom() - 0.5), QPointF(rect.width(), rect.bottom() - 0.5))
        font = self.font_within(rect.height())
        if font is None:
            return  # the tip tells the name
        metrics = self.metrics(font)
        room = rect.height() - 8
        most = int(min(max(room // metrics.height(), 1), 4))
        taken = _LEFT + (chevron.SIZE + _RIGHT if section.is_collapsed else _RIGHT)
        lines = self.lines(section.name, font, rect.width() - taken, most)
        needed = len(lines) * metrics.height()
        has_sign = section.is_customer and room >= needed + _SIGN + 4
        block = needed + (_SIGN + 4 if has_sign else 0)
        # In the middle of what is seen of the lane, so that a tall lane keeps its name in sight.
        top, bottom = max(rect.top(), 0.0), min(rect.bottom(), float(self.height()))
        y = sticky((top + bottom - block) / 2, rect.bottom(), block)
        y = min(max(y, rect.top() + 4), rect.bottom() - block - 4) if rect.height() > block + 8 else y
        painter.setPen(tokens.canvas.header_text)
        painter.setFont(font)
        for line in lines:
            x = self.width() - _LEFT - metrics.horizontalAdvance(line) if is_right else _LEFT
            painter.drawText(QPointF(x, y + metrics.ascent()), line)
            y += metrics.height()
        if has_sign:
            x = self.width() - _LEFT + 1 - _SIGN if is_right else _LEFT - 1
            self._sheet.theme.icons.draw(painter, "person", QRectF(x, y + 4, _SIGN, _SIGN), colour)

    def editor_rect(self, section: Section) -> QRectF:
        rect = self.section_rect(section)
        top, bottom = max(rect.top(), 0.0), min(rect.bottom(), float(self.height()))
        middle = (top + bottom) / 2
        left = _RIGHT if self._sheet.camera.is_mirrored else _LEFT
        height = 20 * self.scale
        return QRectF(left, middle - height / 2, self.width() - _LEFT - _RIGHT, height)
