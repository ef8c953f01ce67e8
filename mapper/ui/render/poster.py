"""The drawing of maps: a whole map on one sheet, with its title, the headers of stages and lanes, and a footer."""

from collections import Counter
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from mapper.analysis.health import map_findings
from mapper.analysis.measures.lean import Lean
from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.queries_value import statements_by_stage
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap
from mapper.core.values import STEP_KINDS, Rect
from mapper.ui.render.detail import Detail
from mapper.ui.render.faults import Faults
from mapper.ui.render.ladder import LADDER_ROW, LadderPainter, LadderStep, lean_in, totals
from mapper.ui.render.legend import Legend
from mapper.ui.render.paint_grid import lane_bar
from mapper.ui.render.painter import MapPainter
from mapper.ui.render.pictures import LanePicture, StagePicture
from mapper.ui.render.poster_value import VALUE_ROW, ValueBand, ValueRowPainter
from mapper.ui.render.projection import Projection
from mapper.ui.render.seen import Look
from mapper.ui.render.surface import Surface
from mapper.ui.render.typeset import Align, Block, Type, Typesetter
from mapper.ui.texts import translate
from mapper.ui.theme.icons import IconSet
from mapper.ui.theme.tokens import Tokens

_MARGIN = 28.0
_TITLE = 46.0
_STAGE_ROW = 46.0
_LANE_COLUMN = 116.0
_FOOTER = 34.0
_PAD = 12.0
_BAR = 5.0
_SIGN = 14.0
_OVERHANG = 6.0
_LEAST_WIDTH = 420.0


class Words(NamedTuple):
    """What is written around the map."""

    title: str
    subtitle: str
    footer: str


class Poster:
    """One map as a sheet of `width` x `height` units. Painting it needs a QGuiApplication."""

    def __init__(
        self, reader: Reader, map_id: MapId, tokens: Tokens, words: Words, look: Look | None = None
    ) -> None:
        """`look` is what the map is looked at for: its layers and heat are on the sheet, and in the legend.

        Signs of what is to be mended come along from a view, as it shows them; without a look they stay at home.
        """
        self._tokens = tokens
        self._words = words
        self._setter = Typesetter()
        self._icons = IconSet(tokens)
        self._projection = Projection(reader, map_id)
        self._projection.settle()
        self._painter = MapPainter(tokens, least=Detail.WORK)
        is_mending = look is not None and look.shows_faults
        faults = Faults(reader, map_id, map_findings(reader, map_id)) if is_mending else None
        self._painter.tell_faults(faults)
        seen = look.seen(look.worked(reader, map_id), map_id, faults) if look is not None else None
        self._painter.look_through(seen)
        self._counts = Counter(
            node.stage_id for node in queries.nodes(reader, map_id) if node.kind in STEP_KINDS
        )
        self._said = statements_by_stage(reader, map_id)
        has_row = any(self._said.values()) if look is None else look.has_value_row
        self._values_height = VALUE_ROW if has_row else 0.0
        self._lean = lean_in(reader, map_id) if look is not None and look.has_ladder else None
        self._ladder_height = 2 * LADDER_ROW if self._lean is not None and self._lean.ladder else 0.0
        self._content = _content(self._projection)
        self._legend = Legend(self._projection, tokens, self._setter, seen, faults)
        inner = max(self._content.width + _LANE_COLUMN, _LEAST_WIDTH)
        self._legend_height = self._legend.height(inner)
        self.width = inner + 2 * _MARGIN
        rows = self._content.height + self._ladder_height
        self.height = self._map_top + rows + _FOOTER + self._legend_height + _MARGIN

    @property
    def title(self) -> str:
        return self._words.title

    def paint(self, painter: QPainter) -> None:
        """Paint the sheet from (0, 0) on; the caller scales."""
        painter.save()
        painter.fillRect(QRectF(0, 0, self.width, self.height), self._tokens.canvas.background)
        self._paint_title(painter)
        top = self._map_top - self._content.y
        painter.save()
        painter.translate(self._map_x(0), top)
        if self._flows_left:
            painter.scale(-1, 1)
        self._paint_map(painter)
        painter.restore()
        self._paint_headers(Surface(painter), top)
        self._paint_footer(painter)
        painter.restore()

    @property
    def _map_top(self) -> float:
        """Where the map begins below title and headers."""
        return _MARGIN + _TITLE + _STAGE_ROW + self._values_height

    @property
    def _flows_left(self) -> bool:
        return self._projection.flows_left

    def _map_x(self, x: float) -> float:
        """Where a place along the map's x is on the sheet."""
        if self._flows_left:
            return self.width - _MARGIN - _LANE_COLUMN - (x - self._content.x)
        return _MARGIN + _LANE_COLUMN + x - self._content.x

    def _paint_map(self, painter: QPainter) -> None:
        projection, exposed = self._projection, self._content
        self._painter.paint_background(painter, projection, exposed, 1.0)
        self._painter.paint_connectors(painter, projection, exposed, 1.0)
        self._painter.paint_nodes(painter, projection, exposed, 1.0)

    def _paint_title(self, painter: QPainter) -> None:
        surface = Surface(painter)
        width = self.width - 2 * _MARGIN
        align = Align.RIGHT if self._flows_left else Align.LEADING
        title = self._setter.block(self._words.title, Type.TITLE, width, 1, align)
        self._say(surface, title, _MARGIN, _MARGIN - 8, self._tokens.text.primary)
        taken = sum(line.width for line in title.lines) + _PAD
        if self._words.subtitle and width - taken > 60:
            block = self._setter.block(self._words.subtitle, Type.NAME, width - taken, 1, align)
            y = _MARGIN - 8 + (title.height - block.height) / 2 + 3
            x = _MARGIN if self._flows_left else _MARGIN + taken
            self._say(surface, block, x, y, self._tokens.text.secondary)

    def _paint_headers(self, surface: Surface, top: float) -> None:
        canvas, content = self._tokens.canvas, self._content
        width = _LANE_COLUMN + content.width
        left = self.width - _MARGIN - width if self._flows_left else _MARGIN
        row = Rect(left, _MARGIN + _TITLE, width, _STAGE_ROW)
        lanes = row.right - _LANE_COLUMN if self._flows_left else row.x
        column = Rect(lanes, self._map_top, _LANE_COLUMN, content.height)
        painter = surface.painter
        for band in (row, column):
            painter.fillRect(QRectF(*band), canvas.header)
        for stage in self._projection.stages:
            self._paint_stage(surface, stage, row)
        if self._values_height:
            self._paint_values(surface, row, column)
        for lane in self._projection.lanes:
            self._paint_lane(surface, lane, column.x, top + lane.top)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(canvas.separator, 1.5))
        painter.drawRect(QRectF(row.x, row.y, row.width, row.height + self._values_height + column.height))
        if self._lean is not None and self._ladder_height:
            self._paint_ladder(surface, self._lean, Rect(row.x, column.bottom, row.width, LADDER_ROW), column)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(canvas.separator, 1.5))
        painter.drawLine(QPointF(row.x, row.bottom), QPointF(row.right, row.bottom))
        inner = column.x if self._flows_left else column.right
        painter.drawLine(QPointF(inner, row.y), QPointF(inner, column.bottom))

    def _paint_values(self, surface: Surface, row: Rect, column: Rect) -> None:
        """What the customer gets in each stage, between their names and the map."""
        bands = []
        for stage in self._projection.stages:
            x = min(self._map_x(stage.left), self._map_x(stage.left + stage.width))
            place = Rect(x, row.bottom, stage.width, self._values_height)
            bands.append(ValueBand(place, [each.name for each in self._said[stage.id]]))
        title = Rect(column.x, row.bottom, column.width, self._values_height)
        ValueRowPainter(self._tokens, self._setter, flows_left=self._flows_left).paint(surface, title, bands)
        surface.painter.setPen(QPen(self._tokens.canvas.separator, 1.5))
        surface.painter.drawLine(QPointF(row.x, column.y), QPointF(row.right, column.y))

    def _paint_ladder(self, surface: Surface, found: Lean, row: Rect, column: Rect) -> None:
        """How long a case waits and is worked on in each stage, below the map; what it comes to, below that."""
        painter, locale = surface.painter, QLocale()
        painter.fillRect(QRectF(*row), self._tokens.canvas.header)
        drawn = LadderPainter(self._tokens, self._setter, locale, flows_left=self._flows_left)
        days = {rung.stage_id: rung for rung in found.ladder}
        steps = []
        for stage in self._projection.stages:
            x = min(self._map_x(stage.left), self._map_x(stage.left + stage.width))
            rung = days[stage.id]
            place = Rect(x, row.y, stage.width, LADDER_ROW)
            steps.append(LadderStep(place, rung.wait_days, rung.touch_days))
        drawn.paint(surface, steps, row)
        align = Align.RIGHT if self._flows_left else Align.LEADING
        title = self._setter.block(translate("Ladder", "Lead time"), Type.FOOTER, column.width - 20, 1, align)
        side = 6.0 if self._flows_left else 14.0
        y = row.y + (row.height - title.height) / 2
        self._say(surface, title, column.x + side, y, self._tokens.canvas.header_text)
        ends = totals(found, locale)
        x = row.x if self._flows_left else row.right - drawn.width(ends)
        drawn.paint_totals(surface, ends, x, row.bottom)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._tokens.canvas.separator, 1.5))
        painter.drawRect(QRectF(*row))

    def _paint_stage(self, surface: Surface, stage: StagePicture, row: Rect) -> None:
        canvas = self._tokens.canvas
        painter = surface.painter
        start = self._map_x(stage.left)
        x = min(start, self._map_x(stage.left + stage.width))
        if stage.index:
            painter.setPen(QPen(canvas.stage_line, 1.5))
            painter.drawLine(QPointF(start, row.y), QPointF(start, row.bottom))
        if stage.is_collapsed:
            name = self._setter.block(stage.name, Type.FOOTER, stage.width - 4, 3, Align.CENTER)
            self._say(surface, name, x + 2, row.y + (row.height - name.height) / 2, canvas.header_text)
            return
        room = stage.width - 2 * _PAD
        align = Align.RIGHT if self._flows_left else Align.LEADING
        name = self._setter.block(stage.name, Type.HEADING, room, 1, align)
        count = self._counts[stage.id]
        note = self._setter.block(_steps(count), Type.FOOTER, room, 1, align)
        y = row.y + (row.height - name.height - note.height) / 2
        self._say(surface, name, x + _PAD, y, canvas.header_text)
        self._say(surface, note, x + _PAD, y + name.height, canvas.header_secondary)

    def _paint_lane(self, surface: Surface, lane: LanePicture, x: float, y: float) -> None:
        canvas = self._tokens.canvas
        painter = surface.painter
        bar = lane_bar(self._tokens, lane.tint)
        outer = x + _LANE_COLUMN - _BAR if self._flows_left else x
        painter.fillRect(QRectF(outer, y, _BAR, lane.height), bar)
        if lane.index:
            painter.setPen(QPen(canvas.separator, 1.5))
            painter.drawLine(QPointF(x, y), QPointF(x + _LANE_COLUMN, y))
        room = _LANE_COLUMN - _BAR - 15
        left = x + 6 if self._flows_left else x + _BAR + 9
        align = Align.RIGHT if self._flows_left else Align.LEADING
        lines = max(1, min(4, int((lane.height - 8) // Type.LANE.leading)))
        name = self._setter.block(lane.name, Type.LANE, room, lines, align)
        has_sign = lane.is_customer and lane.height > name.height + _SIGN + 12
        block = name.height + (_SIGN + 4 if has_sign else 0)
        top = y + (lane.height - block) / 2
        self._say(surface, name, left, top, canvas.header_text)
        if has_sign:
            sign = left + room + 1 - _SIGN if self._flows_left else left - 1
            self._icons.draw(painter, "person", QRectF(sign, top + name.height + 4, _SIGN, _SIGN), bar)

    def _paint_footer(self, painter: QPainter) -> None:
        surface = Surface(painter)
        width = self.width - 2 * _MARGIN
        y = self.height - _MARGIN - _FOOTER - self._legend_height + 14
        secondary = self._tokens.text.secondary
        area = Rect(_MARGIN, y, width, self._legend_height)
        self._legend.paint(surface, area, secondary, from_right=self._flows_left)
        align = Align.LEFT if self._flows_left else Align.TRAILING
        footer = self._setter.block(self._words.footer, Type.FOOTER, width, 1, align)
        self._say(surface, footer, _MARGIN, y + self._legend_height + 4, self._tokens.text.muted)

    def _say(self, surface: Surface, block: Block, x: float, y: float, colour: QColor) -> None:
        painter = surface.painter
        painter.save()
        painter.setWorldTransform(QTransform(surface.world))
        self._setter.draw(painter, block, x, y, colour, as_text=not surface.is_screen)
        painter.restore()


def words_for(reader: Reader, map_id: MapId, title: str | None, generated: str) -> Words:
    """The words around a map: without a title of its own, its name; the document's title where it says more."""
    name = reader.get(ProcessMap, map_id).name
    document = queries.document_info(reader).title
    title = title or name
    others = [text for text in (document, name) if text and text != title]
    footer = " · ".join(text for text in (document or name, generated) if text)
    return Words(title, others[0] if others else "", footer)


def _content(projection: Projection) -> Rect:
    """The cells, and what reaches out of them."""
    cells = projection.bounds
    content = cells
    extents = [node.extent for node in projection.nodes.values()]
    extents += [line.extent for line in projection.connectors.values()]
    for extent in extents:
        if not cells.encloses(extent):
            content = content.united(extent.grown(_OVERHANG))
    return content


def _steps(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Poster", "1 step")
    return QCoreApplication.translate("Poster", "{n} steps").replace("{n}", str(count))
