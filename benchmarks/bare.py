"""The measured promises: the floor of the canvas, one bare item that draws the same map by hand from a grid."""

from collections.abc import Iterable
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView, QStyleOptionGraphicsItem, QWidget

from mapper.core.grid import Grid
from mapper.core.reader import Reader
from mapper.core.records import Connector, Node
from mapper.core.values import Rect

_CELL = 512.0
_TEXT_FROM = 0.56
_SMALL_BELOW = 0.3


class BareNode:
    """A box with its text shortened once."""

    __slots__ = ("lines", "rect", "text")

    def __init__(self, rect: QRectF, text: str) -> None:
        self.rect = rect
        self.text = text
        self.lines: list[BareLine] = []


class BareLine:
    """Three segments from box to box."""

    __slots__ = ("ends", "points")

    def __init__(self, source: BareNode, target: BareNode) -> None:
        self.ends = (source, target)
        self.route()

    def route(self) -> None:
        a, b = self.ends[0].rect, self.ends[1].rect
        start, end = QPointF(a.right(), a.center().y()), QPointF(b.left(), b.center().y())
        middle = (start.x() + end.x()) / 2
        self.points = [start, QPointF(middle, start.y()), QPointF(middle, end.y()), end]

    @property
    def bounds(self) -> QRectF:
        return QRectF(self.points[0], self.points[3]).normalized().adjusted(-9, -9, 9, 9)


class BareMap(QGraphicsItem):
    """Everything in one item; what is exposed is looked up in square cells."""

    def __init__(self, reader: Reader, map_id: str) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        grid = Grid.of(reader, map_id)  # type: ignore[arg-type]  # one of the benchmark's own
        self._size = QRectF(0, 0, grid.width, grid.height)
        self._font = QFont("Inter")
        self._font.setPixelSize(13)
        metrics = QFontMetricsF(self._font)
        self.nodes: dict[str, BareNode] = {}
        for node in reader.referring(Node, "map_id", map_id):
            text = metrics.elidedText(node.name, Qt.TextElideMode.ElideRight, node.width - 16)
            self.nodes[node.id] = BareNode(QRectF(*grid.node_rect(node)), text)
        self.lines: list[BareLine] = []
        for each in reader.referring(Connector, "map_id", map_id):
            line = BareLine(self.nodes[each.source_id], self.nodes[each.target_id])
            line.ends[0].lines.append(line)
            line.ends[1].lines.append(line)
            self.lines.append(line)
        self.chosen: set[int] = set()
        self.index()

    def index(self) -> None:
        """Fill the cells anew."""
        self._node_cells: dict[tuple[int, int], set[BareNode]] = {}
        self._line_cells: dict[tuple[int, int], set[BareLine]] = {}
        for node in self.nodes.values():
            self.place(node)
        for line in self.lines:
            for key in _keys(line.bounds):
                self._line_cells.setdefault(key, set()).add(line)

    def place(self, node: BareNode) -> None:
        for key in _keys(node.rect):
            self._node_cells.setdefault(key, set()).add(node)

    def move(self, id: str, dx: float, dy: float) -> None:
        """Move a box with its lines, and repaint what that touches."""
        node = self.nodes[id]
        dirty = QRectF(node.rect)
        for line in node.lines:
            dirty = dirty.united(line.bounds)
            for key in _keys(line.bounds):
                self._line_cells[key].discard(line)
        for key in _keys(node.rect):
            self._node_cells[key].discard(node)
        node.rect.translate(dx, dy)
        self.place(node)
        dirty = dirty.united(node.rect)
        for line in node.lines:
            line.route()
            dirty = dirty.united(line.bounds)
            for key in _keys(line.bounds):
                self._line_cells.setdefault(key, set()).add(line)
        self.update(dirty.adjusted(-4, -4, 4, 4))

    def add(self, id: str, rect: QRectF, text: str) -> None:
        """Put one more box."""
        node = self.nodes[id] = BareNode(rect, text)
        self.place(node)
        self.update(rect.adjusted(-4, -4, 4, 4))

    def remove(self, ids: Iterable[str]) -> None:
        """Take boxes away with their lines."""
        self._gone = [(id, self.nodes.pop(id)) for id in ids]
        self._doomed = {line for _, node in self._gone for line in node.lines}
        self.lines = [line for line in self.lines if line not in self._doomed]
        self.index()
        self.update()

    def restore(self) -> None:
        """Bring back what was taken away last."""
        self.nodes.update(self._gone)
        self.lines += self._doomed
        self.index()
        self.update()

    def shift_below(self, y: float, way: float) -> None:
        """Move all boxes below a place down, and lead every line anew."""
        for node in self.nodes.values():
            if node.rect.y() > y:
                node.rect.translate(0, way)
        for line in self.lines:
            line.route()
        self.index()
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802  # Qt names it so
        return self._size

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        exposed = option.exposedRect
        scale = painter.worldTransform().m11()
        lines = _found(self._line_cells, exposed)
        nodes = _found(self._node_cells, exposed)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, scale >= _SMALL_BELOW)
        pen = QPen(QColor(Qt.GlobalColor.darkGray), 0 if scale < _TEXT_FROM else 1.4)
        painter.setPen(pen)
        for line in lines:
            painter.drawPolyline(line.points)
        painter.setBrush(QColor(Qt.GlobalColor.white))
        if scale < _SMALL_BELOW:
            painter.drawRects([node.rect for node in nodes])
        else:
            for node in nodes:
                painter.drawRoundedRect(node.rect, 7, 7)
        if scale >= _TEXT_FROM:
            painter.setFont(self._font)
            painter.setPen(QColor(Qt.GlobalColor.black))
            for node in nodes:
                painter.drawText(QPointF(node.rect.x() + 8, node.rect.y() + 28), node.text)
        if self.chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(Qt.GlobalColor.blue), 2))
            painter.drawRects([node.rect for node in nodes if id(node) in self.chosen])


class BareView(QGraphicsView):
    """The bare map in a bare window."""

    def __init__(self, reader: Reader, map_id: str) -> None:
        super().__init__()
        scene = QGraphicsScene(self)
        self.map = BareMap(reader, map_id)
        scene.addItem(self.map)
        # Room around the map, so that it can be panned even where all of it is seen.
        size = self.map.boundingRect()
        scene.setSceneRect(size.adjusted(-size.width(), -size.height(), size.width(), size.height()))
        self.setScene(scene)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)

    def look_at(self, scale: float, center: QPointF) -> None:
        self.resetTransform()
        self.scale(scale, scale)
        self.centerOn(center)

    def see(self, rect: Rect) -> None:
        """Show all of a rectangle."""
        self.fitInView(QRectF(*rect), Qt.AspectRatioMode.KeepAspectRatio)


def _found(cells: dict[tuple[int, int], set], exposed: QRectF) -> set:
    found: set = set()
    for key in _keys(exposed):
        found |= cells.get(key, set())
    return found


def _keys(rect: QRectF) -> list[tuple[int, int]]:
    return [
        (x, y)
        for x in range(floor(rect.left() / _CELL), floor(rect.right() / _CELL) + 1)
        for y in range(floor(rect.top() / _CELL), floor(rect.bottom() / _CELL) + 1)
    ]
