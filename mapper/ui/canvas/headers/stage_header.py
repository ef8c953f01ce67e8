"""The canvas's headers: the stages, along the top."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from mapper.ui.canvas.headers.axis import Section, StageAxis
from mapper.ui.canvas.headers.header import Header, sticky
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.drag import DragMachine

_PAD = 12.0


class StageHeader(Header):
    """Name and number of steps of each stage; a name stays in sight while any of its stage is."""

    def __init__(self, sheet: Sheet, machine: DragMachine, port: QWidget, parent: QWidget) -> None:
        super().__init__(sheet, StageAxis(sheet.bridge), machine, port, parent)
        self.setAccessibleName(self.tr("Stages"))
        self._plus.setToolTip(self.tr("Add a stage at the end"))
        self._plus.setAccessibleName(self.tr("Add a stage"))

    def paint_section(self, painter: QPainter, section: Section, index: int, rect: QRectF) -> None:
        canvas = self._sheet.theme.tokens.canvas
        self.paint_ground(painter, section, rect)
        painter.setPen(canvas.stage_line)
        painter.drawLine(QPointF(rect.right() - 0.5, rect.top()), QPointF(rect.right() - 0.5, rect.bottom()))
        pad = min(_PAD, rect.width() / 12)
        font, small = self.name_font, self.small_font
        width = rect.width() - 2 * pad
        (name,) = self.lines(section.name, font, width, 1)
        left = sticky(rect.left() + pad, rect.right(), QFontMetricsF(font).horizontalAdvance(name) + pad)
        left = max(left, min(pad, left + pad)) if left <= 0 else left
        painter.setPen(canvas.header_text)
        painter.setFont(font)
        painter.drawText(QPointF(left, 20), name)
        note = self._note(section)
        painter.setFont(small)
        if QFontMetricsF(small).horizontalAdvance(note) <= width:
            painter.setPen(canvas.header_secondary)
            painter.drawText(QPointF(left, 36), note)

    def editor_rect(self, section: Section) -> QRectF:
        rect = self.section_rect(section)
        left = max(rect.left(), 0.0)
        return QRectF(left + _PAD, 6, max(min(rect.right() - left - 2 * _PAD, 260.0), 60.0), 18)

    def _note(self, section: Section) -> str:
        if section.count == 0:
            return self.tr("empty")
        if section.steps == 1:
            return self.tr("1 step")
        return self.tr("{n} steps").replace("{n}", str(section.steps))
