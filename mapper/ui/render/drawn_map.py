"""The drawing of maps: one map made ready for sheets of any kind, and painted part by part into frames."""

from collections.abc import Collection

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from mapper.analysis.health import map_findings
from mapper.analysis.measures.lean import Lean
from mapper.analysis.people.lane_loads import LaneLoad
from mapper.core.geometry.hit import route_meets
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.values import Rect
from mapper.ui.render.detail import Detail
from mapper.ui.render.faults import Faults
from mapper.ui.render.frame import Frame
from mapper.ui.render.headers import Headers
from mapper.ui.render.ladder import told_lean
from mapper.ui.render.legend import Legend
from mapper.ui.render.painter import MapPainter
from mapper.ui.render.pictures import ConnectorPicture, NodePicture
from mapper.ui.render.projection import Projection
from mapper.ui.render.seen import Look
from mapper.ui.render.typeset import Typesetter
from mapper.ui.theme.tokens import Tokens
from mapper.ui.worked import figures_in

_OVERHANG = 6.0
_NONE: frozenset[str] = frozenset()


class DrawnMap:
    """What does not change from sheet to sheet. Needs a QGuiApplication."""

    def __init__(
        self,
        reader: Reader,
        map_id: MapId,
        tokens: Tokens,
        look: Look | None = None,
        projection: Projection | None = None,
        detail: Detail | None = None,
    ) -> None:
        """`look` is what the map is looked at for: its layers and heat are on the sheets, and in the legend.

        Signs of what is to be mended come along from a view, as it shows them; without a look they stay at home.
        `projection`: one that is there already and settled; it is looked at only. `detail`: how much is shown, else
        what suits the scale.
        """
        self.tokens = tokens
        self.setter = Typesetter()
        self.projection = projection or Projection(reader, map_id)
        if projection is None:
            self.projection.settle()
        self._painter = MapPainter(tokens, least=Detail.WORK, fixed=detail)
        is_mending = look is not None and look.shows_faults
        faults = Faults(reader, map_id, map_findings(reader, map_id)) if is_mending else None
        self._painter.tell_faults(faults)
        worked = look.worked(reader, map_id) if look is not None else reader
        seen = look.seen(worked, map_id, faults) if look is not None else None
        self._painter.look_through(seen)
        figures = figures_in(worked)
        lean: Lean | None = None
        loads: tuple[LaneLoad, ...] = ()
        if look is not None and figures is not None:
            lean = told_lean(figures.lean, figures.lean_of_all) if look.has_ladder else None
            loads = figures.lanes if look.has_loads else ()
        has_values = look.has_value_row if look is not None else None
        self.headers = Headers(
            reader, self.projection, tokens, self.setter, lean=lean, loads=loads, has_values=has_values
        )
        self._seen, self._faults = seen, faults
        self.content = _content(self.projection)
        self.legend = self._legend(self.projection.nodes.values(), self.projection.connectors.values())

    @property
    def flows_left(self) -> bool:
        return self.projection.flows_left

    def legend_of(self, window: Rect, hidden: frozenset[str]) -> Legend:
        """The legend of a part of the map without what is hidden: it names no sign that is not to be seen there."""
        if window == self.content and not hidden:
            return self.legend
        nodes, lines = self.projection.nodes_in(window), self.projection.connectors_in(window)
        return self._legend(
            [node for node in nodes if node.id not in hidden and window.intersects(node.rect)],
            [line for line in lines if line.id not in hidden and route_meets(line.points, window)],
        )

    def _legend(self, nodes: Collection[NodePicture], lines: Collection[ConnectorPicture]) -> Legend:
        seen = self._seen
        drawn = nodes if seen is None else [seen.picture(node) for node in nodes]
        return Legend(self.projection, self.tokens, self.setter, seen, self._faults, drawn, lines)

    def paint(
        self,
        painter: QPainter,
        frame: Frame,
        *,
        hidden: frozenset[str] = _NONE,
        unlabelled: frozenset[str] = _NONE,
        is_clear: bool = False,
    ) -> None:
        """Paint the part of a frame without what is `hidden`; a `is_clear` one has no ground below it.

        What is written on lines that are `unlabelled` is left away.
        """
        projection, window = self.projection, frame.window
        painter.save()
        if window != self.content:
            painter.setClipRect(QRectF(*frame.place))
        painter.translate(frame.x(0.0), frame.y(0.0))
        painter.scale(-frame.scale if frame.flows_left else frame.scale, frame.scale)
        self._painter.paint_background(painter, projection, window, 1.0, is_clear=is_clear)
        self._painter.paint_connectors(painter, projection, window, 1.0, hidden=hidden, unlabelled=unlabelled)
        self._painter.paint_nodes(painter, projection, window, 1.0, hidden=hidden)
        painter.restore()


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
