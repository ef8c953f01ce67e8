"""The drawing of maps: on a sheet, the lanes' names, and how much of their time those who work there need."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPen, QTransform

from mapper.analysis.people.lane_loads import LaneLoad
from mapper.core.reader import Reader
from mapper.ui import spoken
from mapper.ui.render import load_sign
from mapper.ui.render.frame import Frame
from mapper.ui.render.load_sign import LoadSign, notes_of, number_of
from mapper.ui.render.paint_grid import lane_bar
from mapper.ui.render.pictures import LanePicture
from mapper.ui.render.surface import Surface
from mapper.ui.render.typeset import Align, Block, Type, Typesetter
from mapper.ui.theme.icons import IconSet
from mapper.ui.theme.tokens import Tokens

_BAR = 5.0
_BESIDE_BAR, _END = 9.0, 6.0
_AROUND = 8.0
_SIGN = 14.0
_LOAD, _ABOVE_LOAD = 14.0, 4.0
_LINE = 1.5
_MOST_LINES = 4
_LOW: tuple[Type, ...] = (
    Type.LANE,
    Type.COUNT,
    Type.END_TIGHT,
    Type.CHIP,
)  # in lanes of one line: the largest that fits


class _Laid(NamedTuple):
    """What stands in a lane, below one another; None for what there is no room for, or nothing to tell."""

    name: Block
    load: LoadSign | None
    note: Block | None
    has_person: bool

    @property
    def above_person(self) -> float:
        under = _LOAD + _ABOVE_LOAD if self.load is not None else 0.0
        return self.name.height + under + (self.note.height if self.note is not None else 0.0)

    @property
    def height(self) -> float:
        return self.above_person + (_SIGN + 4 if self.has_person else 0)


class LaneColumn:
    """Paints the names in one theme; `loads` are told in the words of `reader`."""

    def __init__(
        self, tokens: Tokens, setter: Typesetter, reader: Reader, loads: Sequence[LaneLoad], width: float
    ) -> None:
        self._tokens = tokens
        self._setter = setter
        self._icons = IconSet(tokens)
        self._reader = reader
        self._loads = {each.lane_id: each for each in loads}
        self._width = width
        self._room = width - _BAR - _BESIDE_BAR - _END

    def paint(self, surface: Surface, frame: Frame, lane: LanePicture, x: float) -> None:
        """Paint the name of a lane into the column that begins at `x`, as far as the lane is in the frame."""
        canvas, painter, is_right = self._tokens.canvas, surface.painter, frame.flows_left
        y, height = frame.down(lane.top, lane.height)
        if height <= 0:
            return
        colour = lane_bar(self._tokens, lane.tint)
        outer = x + self._width - _BAR if is_right else x
        painter.fillRect(QRectF(outer, y, _BAR, height), colour)
        if lane.index and lane.top >= frame.window.y:
            painter.setPen(QPen(canvas.separator, _LINE))
            painter.drawLine(QPointF(x, y), QPointF(x + self._width, y))
        if height < Type.CHIP.leading:  # a name would stand on the lines between the lanes
            return
        left = x + _END if is_right else x + _BAR + _BESIDE_BAR
        laid = self._lay(lane, height, Align.RIGHT if is_right else Align.LEADING)
        top = y + (height - laid.height) / 2
        self._say(surface, laid.name, left, top)
        if laid.load is not None:
            below = top + laid.name.height + _ABOVE_LOAD
            self._paint_load(surface, laid.load, QRectF(left, below, self._room, _LOAD), is_mirrored=is_right)
            if laid.note is not None:
                self._say(surface, laid.note, left, below + _LOAD)
        if laid.has_person:
            at = left + self._room + 1 - _SIGN if is_right else left - 1
            place = QRectF(at, top + laid.above_person + 4, _SIGN, _SIGN)
            self._icons.draw(painter, "person", place, colour)

    def _lay(self, lane: LanePicture, height: float, align: Align) -> _Laid:
        """First the name, then the load, then what there is to note of it, then the sign of the customer."""
        room = height - _AROUND
        laid = _Laid(self._name(lane, height, room, align), None, None, has_person=False)
        load = self._load(lane)
        if load is not None:
            fewer = self._name(lane, height, room - _LOAD - _ABOVE_LOAD, align)
            loaded = laid._replace(name=fewer, load=load)
            if loaded.height <= room and (fewer.is_whole or not laid.name.is_whole):
                noted = loaded._replace(note=self._note(load, align))
                laid = noted if noted.height <= room else loaded
        has_person = lane.is_customer and height > laid.height + _SIGN + 12
        return laid._replace(has_person=has_person)

    def _name(self, lane: LanePicture, height: float, room: float, align: Align) -> Block:
        if height >= Type.LANE.leading:
            lines = max(1, min(_MOST_LINES, int(room // Type.LANE.leading)))
            return self._setter.fitting(lane.name, _LOW if lines == 1 else _LOW[:1], self._room, lines, align)
        kinds = _LOW[1:] if height >= Type.COUNT.leading else _LOW[-1:]
        return self._setter.fitting(lane.name, kinds, self._room, 1, align)

    def _load(self, lane: LanePicture) -> LoadSign | None:
        load = self._loads.get(lane.id)
        number = number_of(load, spoken.locale()) if load is not None else ""
        return LoadSign(load, number) if load is not None and number else None

    def _note(self, sign: LoadSign, align: Align) -> Block | None:
        """The longest that fits."""
        notes = notes_of(self._reader, sign.load)
        fitting = (each for each in notes if self._setter.width(each, Type.FOOTER) <= self._room)
        note = next(fitting, "")
        return self._setter.block(note, Type.FOOTER, self._room, 1, align) if note else None

    def _paint_load(self, surface: Surface, sign: LoadSign, place: QRectF, *, is_mirrored: bool) -> None:
        width = self._setter.width(sign.number, Type.FOOTER) + 1
        painter = surface.painter
        text = load_sign.paint(painter, self._tokens, sign, place, width, is_mirrored=is_mirrored)
        number = self._setter.block(sign.number, Type.FOOTER, width + 1, 1, Align.LEADING)
        self._say(surface, number, text.left(), place.top() + (place.height() - number.height) / 2)

    def _say(self, surface: Surface, block: Block, x: float, y: float) -> None:
        painter, colour = surface.painter, QColor(self._tokens.canvas.header_text)
        painter.save()
        painter.setWorldTransform(QTransform(surface.world))
        self._setter.draw(painter, block, x, y, colour, as_text=not surface.is_screen)
        painter.restore()
