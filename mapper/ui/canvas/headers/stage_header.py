"""The canvas's headers: the stages, along the top."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from mapper.ui.canvas.headers.axis import Section, StageAxis
from mapper.ui.canvas.headers.header import Header
from mapper.ui.canvas.headers.strip import is_cut, sticky
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.drag import DragMachine

_PAD, _LEAST_PAD = 12.0, 4.0
_LEAST_NARROW = 24.0
_TIGHT = 1.15  # of the size of letters: a line among three
_MOST_LINES = 3
_FIRST, _SECOND = 20, 36  # where the lines of a name and its note stand, in units of the scale
_AIR = 1.25  # from line to line, in heights of a capital


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
        end = rect.left() + 0.5 if self.is_mirrored else rect.right() - 0.5
        painter.drawLine(QPointF(end, rect.top()), QPointF(end, rect.bottom()))
        if section.is_collapsed:
            self._paint_narrow(painter, section, rect)
            return
        lines, font, pad = self._name_lines(section.name, rect.width())
        small = self.small_font
        width = rect.width() - 2 * pad
        needed = max(self.width_of(line, font) for line in lines)
        # How far in from the side at which the map begins.
        start, end = rect.left(), rect.right()
        if self.is_mirrored:
            start, end = self.width() - rect.right(), self.width() - rect.left()
        inset = sticky(start + pad, end, needed + pad)
        inset = max(inset, min(pad, inset + pad)) if inset <= 0 else inset
        painter.setPen(canvas.header_text)
        for line, y in zip(lines, self._baselines(len(lines), font), strict=True):
            taken = self.width_of(line, font)
            self.write(painter, self._text_left(inset, taken), y, line, font)
        note = self._note(section)
        taken = self.width_of(note, small)
        if self._has_two and len(lines) == 1 and taken <= width:  # a long name needs the line of the note
            painter.setPen(canvas.header_secondary)
            self.write(painter, self._text_left(inset, taken), _SECOND * self.scale, note, small)

    @property
    def _has_two(self) -> bool:
        """Whether two lines have room: letters for a room in a small window leave it to one."""
        return (_SECOND - _FIRST) * self.scale > _AIR * self.metrics(self.name_font).capHeight()

    def _name_lines(self, name: str, width: float) -> tuple[list[str], QFont, float]:
        """The lines of a name, their letters and the room beside them: air gives way first, then the note, then the
        size of the letters.
        """
        usual, tight = self.name_font, self.tight_font
        pad = min(_PAD, width / 12)
        least = min(_LEAST_PAD, pad)
        most = 2 if self._has_two else 1
        ways = [
            (usual, pad, most),
            (usual, least, most),
            (usual, least, _MOST_LINES),
            (tight, least, _MOST_LINES),
        ]
        found: tuple[list[str], QFont, float] = ([], usual, pad)
        for font, beside, most in ways:
            if most == _MOST_LINES and _TIGHT * font.pixelSize() * most > self.height():
                continue
            lines = self.lines(name, font, width - 2 * beside, most)
            found = lines, font, beside
            if not is_cut(lines):
                break
        return found

    def _baselines(self, count: int, font: QFont) -> list[float]:
        """Where the lines of a name stand: of up to two in those of a name and its note."""
        if count == 1 and not self._has_two:
            return [(self.height() + self.metrics(font).capHeight()) / 2]
        if count <= 2:
            return [_FIRST * self.scale, _SECOND * self.scale][:count]
        leading = _TIGHT * font.pixelSize()
        top = (self.height() - count * leading) / 2
        rise = (leading + self.metrics(font).capHeight()) / 2
        return [top + number * leading + rise for number in range(count)]

    def _paint_narrow(self, painter: QPainter, section: Section, rect: QRectF) -> None:
        """A collapsed stage: below its sign, as much of the name as two short lines hold."""
        font = self.small_font
        if rect.width() < _LEAST_NARROW:
            return  # the tip tells the name
        painter.setPen(self._sheet.theme.tokens.canvas.header_text)
        painter.setFont(font)
        lines = self.lines(section.name, font, rect.width() - 4, 2)
        for line, y in zip(lines, (29, 41), strict=False):
            x = rect.center().x() - self.width_of(line, font) / 2
            painter.drawText(QPointF(x, y * self.scale), line)

    def _text_left(self, inset: float, width: float) -> float:
        return self.width() - inset - width if self.is_mirrored else inset

    def editor_rect(self, section: Section) -> QRectF:
        rect = self.section_rect(section)
        if self.is_mirrored:
            right = min(rect.right(), float(self.width()))
            width = max(min(right - rect.left() - 2 * _PAD, 260.0), 60.0)
            return QRectF(right - _PAD - width, 6 * self.scale, width, 18 * self.scale)
        left = max(rect.left(), 0.0)
        width = max(min(rect.right() - left - 2 * _PAD, 260.0), 60.0)
        return QRectF(left + _PAD, 6 * self.scale, width, 18 * self.scale)

    def _note(self, section: Section) -> str:
        if section.count == 0:
            return self.tr("empty")
        if section.steps == 1:
            return self.tr("1 step")
        return self.tr("{n} steps").replace("{n}", str(section.steps))
