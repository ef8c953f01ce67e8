"""The canvas's headers: the lanes, at the left."""

from html import escape

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from mapper.ui.canvas.headers import chevron
from mapper.ui.canvas.headers.axis import LaneAxis, Section
from mapper.ui.canvas.headers.header import Header
from mapper.ui.canvas.headers.lane_figures import Told
from mapper.ui.canvas.headers.strip import sticky
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.drag import DragMachine
from mapper.ui.render import load_sign
from mapper.ui.render.load_sign import LoadSign
from mapper.ui.render.paint_grid import lane_bar

_BAR = 5.0
_LEFT = 14.0
_RIGHT = 6.0
_SIGN = 14.0
_ABOVE_LOAD = 5.0
_BESIDE = 8.0  # pixels between a name and the number beside it
_STALE = 0.45  # how strong figures are that may not be true any more


class LaneHeader(Header):
    """Colour bar and name of each lane, and how busy who works there is; the customer's carries a sign."""

    def __init__(self, sheet: Sheet, machine: DragMachine, port: QWidget, parent: QWidget) -> None:
        super().__init__(sheet, LaneAxis(sheet.bridge), machine, port, parent)
        self.setAccessibleName(self.tr("Lanes"))
        self._plus.setToolTip(self.tr("Add a lane at the bottom"))
        self._plus.setAccessibleName(self.tr("Add a lane"))
        self._told: Told | None = None

    def show_loads(self, told: Told | None) -> None:
        """Tell these figures from now on; None for none."""
        self._told = told
        said = [f"{each.name}: {told.plain(each.id)}" for each in self.sections] if told is not None else []
        self.setAccessibleDescription("; ".join(text for text in said if not text.endswith(": ")))
        self.update()

    def tooltip(self, section: Section) -> str:
        text = super().tooltip(section)
        about = self._told.tip(section.id) if self._told is not None else ""
        return f"<p>{escape(text).replace(chr(10), '<br>')}</p>{about}" if about else text

    def load_of(self, section: Section) -> LoadSign | None:
        """What a lane's header tells of the time that is used; None where that is not known or not looked at."""
        load = self._told.loads.get(section.id) if self._told is not None else None
        number = self._told.number(load) if self._told is not None and load is not None else ""
        if self._told is None or load is None or not number:
            return None
        room = self.width() - _LEFT - _RIGHT
        notes = (each for each in self._told.notes(load) if self.width_of(each, self.small_font) <= room)
        return LoadSign(load, number, next(notes, ""))

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
        load = self.load_of(section)
        line = self.metrics(self.small_font).height()
        taken = _LEFT + (chevron.SIZE + _RIGHT if section.is_collapsed else _RIGHT)
        width = rect.width() - taken
        # First the name, then the load, then what there is to note; a load without room for its number is a thin bar.
        lines = self._name_lines(section, font, width, room)
        under = line + _ABOVE_LOAD if load is not None else 0.0
        if under:
            fewer = self._name_lines(section, font, width, room - under)
            has_load = room >= metrics.height() + under and _is_cut(fewer) <= _is_cut(lines)
            lines, under = (fewer, under) if has_load else (lines, 0.0)
        has_load = bool(under)
        needed = len(lines) * metrics.height() + under
        if load is not None and load.note and has_load and room >= needed + line:
            needed += line
        elif load is not None:
            load = load._replace(note="")
        has_sign = section.is_customer and room >= needed + _SIGN + 4
        block = needed + (_SIGN + 4 if has_sign else 0)
        # In the middle of what is seen of the lane, so that a tall lane keeps its name in sight.
        top, bottom = max(rect.top(), 0.0), min(rect.bottom(), float(self.height()))
        y = sticky((top + bottom - block) / 2, rect.bottom(), block)
        y = min(max(y, rect.top() + 4), rect.bottom() - block - 4) if rect.height() > block + 8 else y
        painter.setPen(tokens.canvas.header_text)
        self._paint_lines(painter, lines, font, y)
        y += len(lines) * metrics.height()
        if load is not None and has_load:
            self._paint_load(painter, load, y + _ABOVE_LOAD)
            y += under + (line if load.note else 0.0)
        elif load is not None:
            self._paint_thin_load(painter, load, rect, taken)
            self._paint_beside(painter, load.number, lines, font, y)
        if has_sign:
            x = self.width() - _LEFT + 1 - _SIGN if is_right else _LEFT - 1
            self._sheet.theme.icons.draw(painter, "person", QRectF(x, y + 4, _SIGN, _SIGN), colour)

    def _name_lines(self, section: Section, font: QFont, width: float, room: float) -> list[str]:
        most = int(min(max(room // self.metrics(font).height(), 1), 4))
        return self.lines(section.name, font, width, most)

    def _paint_lines(self, painter: QPainter, lines: list[str], font: QFont, y: float) -> None:
        """Texts below one another, from the side at which the map begins."""
        metrics = self.metrics(font)
        painter.setFont(font)
        for line in lines:
            is_right = self._sheet.camera.is_mirrored
            x = self.width() - _LEFT - metrics.horizontalAdvance(line) if is_right else _LEFT
            painter.drawText(QPointF(x, y + metrics.ascent()), line)
            y += metrics.height()

    def _paint_load(self, painter: QPainter, load: LoadSign, y: float) -> None:
        font, is_right = self.small_font, self._sheet.camera.is_mirrored
        height = self.metrics(font).height()
        left = _RIGHT if is_right else _LEFT
        place = QRectF(left, y, self.width() - _LEFT - _RIGHT, height)
        painter.setFont(font)
        painter.setOpacity(self._strength)
        width, tokens = self.width_of(load.number, font), self._sheet.theme.tokens
        text = load_sign.paint(painter, tokens, load, place, width, is_mirrored=is_right)
        painter.setPen(tokens.canvas.header_text)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, load.number)
        if load.note:
            painter.setPen(tokens.canvas.header_text)
            self._paint_lines(painter, [load.note], font, y + height)
        painter.setOpacity(1.0)

    def _paint_thin_load(self, painter: QPainter, load: LoadSign, rect: QRectF, taken: float) -> None:
        is_right = self._sheet.camera.is_mirrored
        left = taken - _LEFT if is_right else _LEFT
        place = QRectF(left, rect.top(), self.width() - taken, rect.height() - 3)
        painter.setOpacity(self._strength)
        load_sign.paint_thin(painter, self._sheet.theme.tokens, load.load, place, is_mirrored=is_right)
        painter.setOpacity(1.0)

    def _paint_beside(
        self, painter: QPainter, number: str, lines: list[str], font: QFont, bottom: float
    ) -> None:
        """The number at the end of a line of the name, the last one that has room for it."""
        width, metrics = self.width_of(number, self.small_font), self.metrics(font)
        room = self.width() - _LEFT - _RIGHT - width - _BESIDE
        wide = [at for at, line in enumerate(lines) if metrics.horizontalAdvance(line) <= room]
        if not wide:
            return
        x = _RIGHT if self._sheet.camera.is_mirrored else self.width() - _RIGHT - width
        y = bottom - (len(lines) - wide[-1]) * metrics.height()
        painter.setOpacity(self._strength)
        painter.setFont(self.small_font)
        painter.setPen(self._sheet.theme.tokens.canvas.header_text)
        painter.drawText(QPointF(x, y + metrics.ascent()), number)
        painter.setOpacity(1.0)

    @property
    def _strength(self) -> float:
        return _STALE if self._told is not None and self._told.is_stale else 1.0

    def editor_rect(self, section: Section) -> QRectF:
        rect = self.section_rect(section)
        top, bottom = max(rect.top(), 0.0), min(rect.bottom(), float(self.height()))
        middle = (top + bottom) / 2
        left = _RIGHT if self._sheet.camera.is_mirrored else _LEFT
        height = 20 * self.scale
        return QRectF(left, middle - height / 2, self.width() - _LEFT - _RIGHT, height)


def _is_cut(lines: list[str]) -> bool:
    return lines[-1].endswith("…")
