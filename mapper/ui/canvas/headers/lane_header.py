"""The canvas's headers: the lanes, at the left."""

from html import escape
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from mapper.ui.canvas.headers import chevron
from mapper.ui.canvas.headers.axis import LaneAxis, Section
from mapper.ui.canvas.headers.header import Header
from mapper.ui.canvas.headers.lane_figures import Told
from mapper.ui.canvas.headers.strip import is_cut, sticky
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
_THIN_LOAD = 6.0  # so much a thin bar takes below a name
_TIGHT = 1.1  # of the size of letters: from one line of a name to the next, where it has no room else


class _Arranged(NamedTuple):
    """What stands in a lane's header: the lines of the name, from one to the next, and what they need with the load."""

    lines: list[str]
    pitch: float
    needed: float
    load: LoadSign | None
    has_line: bool  # whether the load has a line of its own


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
        name = self._arranged(section, font, rect)
        line = self.metrics(self.small_font).height()
        block = name.needed + (line if name.load is not None and name.load.note else 0.0)
        has_sign = section.is_customer and rect.height() - 8 >= block + _SIGN + 4
        block += _SIGN + 4 if has_sign else 0
        # In the middle of what is seen of the lane, so that a tall lane keeps its name in sight.
        top, bottom = max(rect.top(), 0.0), min(rect.bottom(), float(self.height()))
        y = sticky((top + bottom - block) / 2, rect.bottom(), block)
        y = min(max(y, rect.top() + 4), rect.bottom() - block - 4) if rect.height() > block + 8 else y
        painter.setPen(tokens.canvas.header_text)
        self._paint_lines(painter, name.lines, font, y, name.pitch)
        y += len(name.lines) * name.pitch
        if name.load is not None and name.has_line:
            self._paint_load(painter, name.load, y + _ABOVE_LOAD)
            y += line + _ABOVE_LOAD + (line if name.load.note else 0.0)
        elif name.load is not None:
            is_told = self._paint_beside(painter, name, font, y, rect)
            # A bar in a lower lane would strike the name through.
            if rect.height() >= len(name.lines) * name.pitch + _THIN_LOAD:
                self._paint_thin_load(painter, name.load, rect, self._taken(section), has_mark=not is_told)
        if has_sign:
            x = self.width() - _LEFT + 1 - _SIGN if is_right else _LEFT - 1
            self._sheet.theme.icons.draw(painter, "person", QRectF(x, y + 4, _SIGN, _SIGN), colour)

    def _arranged(self, section: Section, font: QFont, rect: QRectF) -> _Arranged:
        """First the name, then the load, then what there is to note; a load without room for a line of its own is a
        thin bar, and its number stands at the name's end.
        """
        room, width = rect.height() - 8, rect.width() - self._taken(section)
        load, high = self.load_of(section), self.metrics(font).height()
        line = self.metrics(self.small_font).height()
        lines, pitch = self._name_lines(section, font, width, room)
        if load is None:
            return _Arranged(lines, pitch, len(lines) * pitch, None, has_line=False)
        under = line + _ABOVE_LOAD
        fewer, tight = self._name_lines(section, font, width, room - under)
        if room >= high + under and is_cut(fewer) <= is_cut(lines):
            needed = len(fewer) * tight + under
            if load.note and needed <= room < needed + line:  # lines that move together may leave room for it
                tight = _TIGHT * font.pixelSize()
                needed = len(fewer) * tight + under
            load = load if room >= needed + line else load._replace(note="")
            return _Arranged(fewer, tight, needed, load, has_line=True)
        beside = self._width_beside(load)
        if len(lines) == 1 and self.width_of(lines[0], font) + _BESIDE + beside > width:
            lines = self.lines(section.name, font, width - _BESIDE - beside, 1)
        return _Arranged(lines, pitch, len(lines) * pitch, load._replace(note=""), has_line=False)

    def _taken(self, section: Section) -> float:
        """Beside the name and its load."""
        return _LEFT + (chevron.SIZE + _RIGHT if section.is_collapsed else _RIGHT)

    def _name_lines(
        self, section: Section, font: QFont, width: float, room: float
    ) -> tuple[list[str], float]:
        """The lines of a name and from one to the next; they move together before anything of it is cut."""
        usual = self.metrics(font).height()
        found: tuple[list[str], float] = ([], usual)
        for pitch in (usual, _TIGHT * font.pixelSize()):
            most = int(min(max(room // pitch, 1), 4))
            found = self.lines(section.name, font, width, most), pitch
            if not is_cut(found[0]):
                return found
        return found

    def _paint_lines(self, painter: QPainter, lines: list[str], font: QFont, y: float, pitch: float) -> None:
        """Texts below one another, from the side at which the map begins."""
        metrics = self.metrics(font)
        for line in lines:
            is_right = self._sheet.camera.is_mirrored
            x = self.width() - _LEFT - self.width_of(line, font) if is_right else _LEFT
            self.write(painter, x, y + metrics.ascent() - (metrics.height() - pitch) / 2, line, font)
            y += pitch

    def _paint_load(self, painter: QPainter, load: LoadSign, y: float) -> None:
        font, is_right = self.small_font, self._sheet.camera.is_mirrored
        height = self.metrics(font).height()
        left = _RIGHT if is_right else _LEFT
        self._paint_sign(painter, load, QRectF(left, y, self.width() - _LEFT - _RIGHT, height))
        if load.note:
            painter.setOpacity(self._strength)
            painter.setPen(self._sheet.theme.tokens.canvas.header_text)
            self._paint_lines(painter, [load.note], font, y + height, height)
            painter.setOpacity(1.0)

    def _paint_sign(self, painter: QPainter, load: LoadSign, place: QRectF) -> None:
        """The bar with its number, or this alone where there is room for no more."""
        font, is_right, tokens = (
            self.small_font,
            self._sheet.camera.is_mirrored,
            self._sheet.theme.tokens,
        )
        painter.setOpacity(self._strength)
        width = self.width_of(load.number, font)
        text = load_sign.paint(painter, tokens, load, place, width, is_mirrored=is_right)
        painter.setPen(tokens.canvas.header_text)
        metrics = self.metrics(font)
        baseline = text.center().y() + (metrics.ascent() - metrics.descent()) / 2
        self.write(painter, text.left(), baseline, load.number, font)
        painter.setOpacity(1.0)

    def _paint_thin_load(
        self, painter: QPainter, load: LoadSign, rect: QRectF, taken: float, *, has_mark: bool
    ) -> None:
        is_right = self._sheet.camera.is_mirrored
        left = taken - _LEFT if is_right else _LEFT
        place = QRectF(left, rect.top(), self.width() - taken, rect.height() - 3)
        painter.setOpacity(self._strength)
        tokens = self._sheet.theme.tokens
        load_sign.paint_thin(painter, tokens, load.load, place, is_mirrored=is_right, has_mark=has_mark)
        painter.setOpacity(1.0)

    def _width_beside(self, load: LoadSign) -> float:
        """Of a number at the end of a name, with its mark."""
        return load_sign.number_width(load, self.width_of(load.number, self.small_font))

    def _paint_beside(
        self, painter: QPainter, name: _Arranged, font: QFont, bottom: float, rect: QRectF
    ) -> bool:
        """The number at the end of a line of the name, the last one that has room for it; whether one has."""
        assert name.load is not None, "asked before"
        taken, metrics = self._width_beside(name.load), self.metrics(font)
        room = self.width() - _LEFT - _RIGHT - taken - _BESIDE
        wide = [at for at, line in enumerate(name.lines) if metrics.horizontalAdvance(line) <= room + 1]
        small = self.metrics(self.small_font)
        if not wide or small.capHeight() + 2 > rect.height():
            return False
        x = _RIGHT if self._sheet.camera.is_mirrored else self.width() - _RIGHT - taken
        y = bottom - (len(name.lines) - wide[-1]) * name.pitch
        # On the same baseline as the name.
        top = y + metrics.ascent() - (metrics.height() - name.pitch) / 2 - small.ascent()
        self._paint_sign(painter, name.load, QRectF(x, top, taken, small.height()))
        return True

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
