"""The drawing of maps: around a part of a map on a sheet, the headers of its stages and lanes, value row and ladder."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QTransform

from mapper.analysis.measures.lean import Lean
from mapper.analysis.people.lane_loads import LaneLoad
from mapper.core import queries
from mapper.core.queries_value import statements_by_stage
from mapper.core.reader import Reader
from mapper.core.values import STEP_KINDS, Rect
from mapper.ui import spoken
from mapper.ui.render.frame import Frame
from mapper.ui.render.ladder import LADDER_ROW, LadderPainter, LadderStep, totals
from mapper.ui.render.lane_column import LaneColumn
from mapper.ui.render.pictures import StagePicture
from mapper.ui.render.poster_value import VALUE_ROW, ValueBand, ValueRowPainter
from mapper.ui.render.projection import Projection
from mapper.ui.render.surface import Surface
from mapper.ui.render.typeset import Align, Block, Type, Typesetter
from mapper.ui.texts import translate
from mapper.ui.theme.tokens import Tokens

LANE_COLUMN = 116.0
STAGE_ROW = 46.0
_PAD = 12.0
_NARROW = 80.0  # a stage below has less around its name
_LEAST_ROOM = 16.0  # for a name
_LEAST_REST = 48.0  # of a stage of which more is shown elsewhere
_LINE = 1.5
_NAMES = (
    Type.HEADING,
    Type.LANE,
    Type.END,
    Type.COUNT,
    Type.END_TIGHT,
)  # of stages: the largest that holds one whole
_TALL_NAMES = (Type.LANE, Type.END, Type.COUNT, Type.END_TIGHT)  # on two lines


class Headers:
    """The headers of one map, in one theme. What of them is painted follows from the part that is shown."""

    def __init__(
        self,
        reader: Reader,
        projection: Projection,
        tokens: Tokens,
        setter: Typesetter,
        *,
        lean: Lean | None = None,
        loads: Sequence[LaneLoad] = (),
        has_values: bool | None = None,
    ) -> None:
        """`lean`: the ladder stands below the map. `loads`: use of the time at the lanes' names. `has_values`: None is
        yes where somebody said something.
        """
        self._projection = projection
        self._tokens = tokens
        self._setter = setter
        map_id = projection.map_id
        self._counts = Counter(
            node.stage_id for node in queries.nodes(reader, map_id) if node.kind in STEP_KINDS
        )
        self._said = statements_by_stage(reader, map_id)
        has_values = any(self._said.values()) if has_values is None else has_values
        self._values_height = VALUE_ROW if has_values else 0.0
        self._lanes = LaneColumn(tokens, setter, reader, loads, LANE_COLUMN)
        self._lean = lean if lean is not None and lean.ladder else None

    @property
    def above(self) -> float:
        """How much room the headers take above the map."""
        return STAGE_ROW + self._values_height

    @property
    def below(self) -> float:
        """How much room they take below it."""
        return 2 * LADDER_ROW if self._lean is not None else 0.0

    def paint(self, surface: Surface, frame: Frame, *, has_ladder: bool = True) -> None:
        """Paint them around the place of a frame; the lanes' names stand where the flow begins."""
        canvas, place, painter = self._tokens.canvas, frame.place, surface.painter
        width = LANE_COLUMN + place.width
        row = Rect(
            place.x if frame.flows_left else place.x - LANE_COLUMN, place.y - self.above, width, STAGE_ROW
        )
        column = Rect(place.right if frame.flows_left else row.x, place.y, LANE_COLUMN, place.height)
        for band in (row, column):
            painter.fillRect(QRectF(*band), canvas.header)
        for stage in self._projection.stages:
            self._paint_stage(surface, frame, stage, row)
        if self._values_height:
            self._paint_values(surface, frame, row, column)
        for lane in self._projection.lanes:
            self._lanes.paint(surface, frame, lane, column.x)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(canvas.separator, _LINE))
        painter.drawRect(QRectF(row.x, row.y, row.width, self.above + column.height))
        if self._lean is not None and has_ladder:
            self._paint_ladder(surface, frame, self._lean, column)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(canvas.separator, _LINE))
        painter.drawLine(QPointF(row.x, row.bottom), QPointF(row.right, row.bottom))
        inner = column.x if frame.flows_left else column.right
        painter.drawLine(QPointF(inner, row.y), QPointF(inner, column.bottom))

    def _paint_values(self, surface: Surface, frame: Frame, row: Rect, column: Rect) -> None:
        """What the customer gets in each stage, between their names and the map."""
        bands = []
        for stage in self._projection.stages:
            x, width = frame.across(stage.left, stage.width)
            if width > 0:
                place = Rect(x, row.bottom, width, self._values_height)
                bands.append(ValueBand(place, [each.name for each in self._said[stage.id]]))
        title = Rect(column.x, row.bottom, column.width, self._values_height)
        ValueRowPainter(self._tokens, self._setter, flows_left=frame.flows_left).paint(surface, title, bands)
        surface.painter.setPen(QPen(self._tokens.canvas.separator, _LINE))
        surface.painter.drawLine(QPointF(row.x, column.y), QPointF(row.right, column.y))

    def _paint_ladder(self, surface: Surface, frame: Frame, found: Lean, column: Rect) -> None:
        """How long a case waits and is worked on in each stage, below the map; what it comes to, below that."""
        painter, locale = surface.painter, spoken.locale()
        x = min(column.x, frame.place.x)
        row = Rect(x, column.bottom, LANE_COLUMN + frame.place.width, LADDER_ROW)
        painter.fillRect(QRectF(*row), self._tokens.canvas.header)
        drawn = LadderPainter(self._tokens, self._setter, locale, flows_left=frame.flows_left)
        days = {rung.stage_id: rung for rung in found.ladder}
        steps = []
        for stage in self._projection.stages:
            left, width = frame.across(stage.left, stage.width)
            rung = days[stage.id]
            if width > 0:
                steps.append(
                    LadderStep(Rect(left, row.y, width, LADDER_ROW), rung.wait_days, rung.touch_days)
                )
        drawn.paint(surface, steps, row)
        title = self._block(frame, translate("Ladder", "Lead time"), Type.FOOTER, column.width - 20)
        side = 6.0 if frame.flows_left else 14.0
        y = row.y + (row.height - title.height) / 2
        self._say(surface, title, column.x + side, y, self._tokens.canvas.header_text)
        ends = totals(found, locale)
        x = row.x if frame.flows_left else row.right - drawn.width(ends)
        drawn.paint_totals(surface, ends, x, row.bottom)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._tokens.canvas.separator, _LINE))
        painter.drawRect(QRectF(*row))

    def _paint_stage(self, surface: Surface, frame: Frame, stage: StagePicture, row: Rect) -> None:
        canvas, painter = self._tokens.canvas, surface.painter
        x, width = frame.across(stage.left, stage.width)
        if width <= 0:
            return
        if stage.index and stage.left >= frame.window.x:
            start = frame.x(stage.left)
            painter.setPen(QPen(canvas.stage_line, _LINE))
            painter.drawLine(QPointF(start, row.y), QPointF(start, row.bottom))
        is_whole = width > stage.width * frame.scale - 1
        if width < (_LEAST_ROOM if is_whole else _LEAST_REST):
            return
        if stage.is_collapsed:
            name = self._setter.block(stage.name, Type.FOOTER, width - 4, 3, Align.CENTER)
            self._say(surface, name, x + 2, row.y + (row.height - name.height) / 2, canvas.header_text)
            return
        pad = _PAD if width >= _NARROW else min(_PAD, width * 0.06)
        room = width - 2 * pad
        align = Align.RIGHT if frame.flows_left else Align.LEADING
        name = self._setter.fitting(stage.name, _NAMES, room, 1, align)
        note = self._block(frame, _steps(self._counts[stage.id]), Type.FOOTER, room)
        if name.is_whole and note.is_whole:
            y = row.y + (row.height - name.height - note.height) / 2
            self._say(surface, note, x + pad, y + name.height, canvas.header_secondary)
        else:  # rather the whole name than how many steps there are
            name = self._setter.fitting(stage.name, _TALL_NAMES, room, 2, align)
            y = row.y + (row.height - name.height) / 2
        self._say(surface, name, x + pad, y, canvas.header_text)

    def _block(self, frame: Frame, text: str, kind: Type, room: float) -> Block:
        align = Align.RIGHT if frame.flows_left else Align.LEADING
        return self._setter.block(text, kind, room, 1, align)

    def _say(self, surface: Surface, block: Block, x: float, y: float, colour: QColor) -> None:
        painter = surface.painter
        painter.save()
        painter.setWorldTransform(QTransform(surface.world))
        self._setter.draw(painter, block, x, y, colour, as_text=not surface.is_screen)
        painter.restore()


def _steps(count: int) -> str:
    if count == 1:
        return translate("Poster", "1 step")
    return translate("Poster", "{n} steps").replace("{n}", str(count))
