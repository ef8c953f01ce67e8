"""The drawing of maps: a map, or a part of it, on one sheet, with its title, headers, legend and a footer."""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QTransform

from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap
from mapper.core.values import Rect
from mapper.ui import spoken
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.render.frame import Frame
from mapper.ui.render.headers import LANE_COLUMN
from mapper.ui.render.surface import Surface
from mapper.ui.render.typeset import Align, Block, Type

_MARGIN = 28.0
_BARE_MARGIN = 8.0
_TITLE = 46.0  # of one line
_MOST_LINES = 3  # of a title; what would be longer is shortened
_FOOTER = 34.0
_PAD = 12.0
_LEAST_WIDTH = 420.0
_OTHER_FONT = 1.15  # so much wider a title may come out where an SVG is seen without Inter


class Words(NamedTuple):
    """What is written around the map."""

    title: str
    subtitle: str
    footer: str
    author: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What of a map a sheet shows, and how.

    `window`: this part of it; None is all. `node_ids`: only these, with the lines between them; None is all.
    `is_bare`: without title, legend and footer. `is_clear`: without a ground, so that what is below shines through.
    """

    window: Rect | None = None
    node_ids: frozenset[str] | None = None
    is_bare: bool = False
    is_clear: bool = False


class Poster:
    """A part of a map as a sheet of `width` x `height` units, in the language in force where it is made.

    Painting it needs a QGuiApplication.
    """

    def __init__(self, drawn: DrawnMap, words: Words, part: Part = Part()) -> None:
        self._drawn = drawn
        self._words = words
        self._part = part
        self._tongue = spoken.tongue()
        self._margin = _BARE_MARGIN if part.is_bare else _MARGIN
        window = part.window or drawn.content
        self._hidden = _others(drawn, part.node_ids) | _cut_by(drawn, window)
        headers = drawn.headers
        inner = max(window.width + LANE_COLUMN, 0.0 if part.is_bare else _LEAST_WIDTH)
        self._legend = drawn.legend_of(window, self._hidden)
        self._legend_height = 0.0 if part.is_bare else self._legend.height(inner)
        self.width = inner + 2 * self._margin
        align = Align.RIGHT if drawn.flows_left else Align.LEADING
        room = self.width - 2 * _MARGIN
        self._title = drawn.setter.block(words.title, Type.TITLE, room, _MOST_LINES, align)
        title = _TITLE + self._title.height - Type.TITLE.leading
        top = self._margin + headers.above + (0.0 if part.is_bare else title)
        side = self._margin + LANE_COLUMN
        x = self.width - side - window.width if drawn.flows_left else side
        self.frame = Frame(window, Rect(x, top, window.width, window.height), drawn.flows_left)
        below = 0.0 if part.is_bare else _FOOTER + self._legend_height
        self.height = top + window.height + headers.below + below + self._margin

    @property
    def title(self) -> str:
        return self._words.title

    @property
    def author(self) -> str:
        return self._words.author

    @property
    def description(self) -> str:
        """What it is, for those who cannot see it."""
        return self._words.footer

    @property
    def is_clear(self) -> bool:
        return self._part.is_clear

    def names(self) -> dict[str, str]:
        """What the nodes are called, by id."""
        return {node.id: node.name for node in self._drawn.projection.nodes.values()}

    def marks(self) -> list[tuple[str, Rect]]:
        """The stages by name, and where they are on the sheet; for the bookmarks of a file."""
        place, above = self.frame.place, self._drawn.headers.above
        found = []
        for stage in self._drawn.projection.stages:
            x, width = self.frame.across(stage.left, stage.width)
            if width > 0:
                found.append((stage.name, Rect(x, place.y - above, width, place.height + above)))
        return found

    def paint(self, painter: QPainter) -> None:
        """Paint the sheet from (0, 0) on; the caller scales."""
        with spoken.speaking(self._tongue):
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        part = self._part
        painter.save()
        if not part.is_clear:
            ground = self._drawn.tokens.canvas.background
            painter.fillRect(QRectF(0, 0, self.width, self.height), ground)
        if not part.is_bare:
            self._paint_title(painter)
        self._drawn.paint(painter, self.frame, hidden=self._hidden, is_clear=part.is_clear)
        self._drawn.headers.paint(Surface(painter), self.frame)
        if not part.is_bare:
            self._paint_footer(painter)
        painter.restore()

    def _paint_title(self, painter: QPainter) -> None:
        surface, setter, tokens = Surface(painter), self._drawn.setter, self._drawn.tokens
        width = self.width - 2 * _MARGIN
        flows_left = self.frame.flows_left
        align = Align.RIGHT if flows_left else Align.LEADING
        title = self._title
        self._say(surface, title, _MARGIN, _MARGIN - 8, tokens.text.primary)
        taken = sum(line.width for line in title.lines) * (_OTHER_FONT if surface.is_svg else 1.0) + _PAD
        if self._words.subtitle and width - taken > 60:
            block = setter.block(self._words.subtitle, Type.NAME, width - taken, 1, align)
            y = _MARGIN - 8 + (title.height - block.height) / 2 + 3
            x = _MARGIN if flows_left else _MARGIN + taken
            self._say(surface, block, x, y, tokens.text.secondary)

    def _paint_footer(self, painter: QPainter) -> None:
        surface, drawn = Surface(painter), self._drawn
        flows_left = self.frame.flows_left
        width = self.width - 2 * _MARGIN
        y = self.height - _MARGIN - _FOOTER - self._legend_height + 14
        area = Rect(_MARGIN, y, width, self._legend_height)
        self._legend.paint(surface, area, drawn.tokens.text.secondary, from_right=flows_left)
        align = Align.LEFT if flows_left else Align.TRAILING
        footer = drawn.setter.block(self._words.footer, Type.FOOTER, width, 1, align)
        self._say(surface, footer, _MARGIN, y + self._legend_height + 4, drawn.tokens.text.muted)

    def _say(self, surface: Surface, block: Block, x: float, y: float, colour: QColor) -> None:
        painter = surface.painter
        painter.save()
        painter.setWorldTransform(QTransform(surface.world))
        self._drawn.setter.draw(painter, block, x, y, colour, as_text=not surface.is_screen)
        painter.restore()


def words_for(reader: Reader, map_id: MapId, title: str | None, generated: str) -> Words:
    """The words around a map: without a title of its own, its name; the document's title where it says more."""
    name = reader.get(ProcessMap, map_id).name
    about = queries.document_info(reader)
    title = title or name
    others = [text for text in (about.title, name) if text and text != title]
    footer = " · ".join(text for text in (about.title or name, generated) if text)
    return Words(title, others[0] if others else "", footer, about.author)


def _others(drawn: DrawnMap, node_ids: frozenset[str] | None) -> frozenset[str]:
    """All nodes but these, and the lines that are not between two of these."""
    if node_ids is None:
        return frozenset()
    projection = drawn.projection
    lines = projection.connectors.values()
    loose = [line.id for line in lines if not {line.source_id, line.target_id} <= node_ids]
    return frozenset([*(id for id in projection.nodes if id not in node_ids), *loose])


def _cut_by(drawn: DrawnMap, window: Rect) -> frozenset[str]:
    """The nodes at the edges of a part of which only some would be seen: rather nothing of them."""
    return frozenset(
        node.id for node in drawn.projection.nodes_in(window) if not window.encloses(node.extent)
    )
