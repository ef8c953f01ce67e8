"""The canvas's tools: what was copied hangs at the pointer until a click puts it down."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt

from mapper.core.fragment import Fragment
from mapper.core.geometry.route import quick_route
from mapper.core.records import Connector, Node
from mapper.core.values import Rect
from mapper.ui.canvas.landing import Held, held, inside
from mapper.ui.canvas.marks import Brush, Mark, paint_line
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.canvas.tools.tool import Tool
from mapper.ui.canvas.walking import Way
from mapper.ui.render.outline import on_outline
from mapper.ui.render.pictures import ConnectorPicture, NodePicture

_STEP, _STEP_FAR = 10.0, 50.0
_OPACITY = 0.7


@dataclass(frozen=True, slots=True)
class GroupMark(Mark):
    """Nodes and the lines between them that are not there yet, moved from where they lay."""

    nodes: tuple[NodePicture, ...]
    lines: tuple[ConnectorPicture, ...]
    frame: Rect
    way: tuple[float, float]

    def extent(self, unit: float) -> Rect:
        return self.frame.moved(*self.way).grown(8 + 8 * unit)

    def paint(self, brush: Brush) -> None:
        painter = brush.painter
        painter.setOpacity(_OPACITY)
        painter.translate(*self.way)
        for line in self.lines:
            paint_line(brush, line)
        for node in self.nodes:
            brush.map_painter.paint_node(painter, node, 1 / brush.unit)


class PasteTool(Tool):
    """The group follows the pointer, held like one that is dragged. A click or Enter drops it, Escape drops nothing."""

    cursor = Qt.CursorShape.DragCopyCursor

    def __init__(
        self,
        sheet: Sheet,
        fragment: Fragment,
        drop: Callable[[float, float], None],
        done: Callable[[], None],
    ) -> None:
        """`drop` puts the group on to the map, moved by so much; `done` is called when it hangs no longer."""
        self._sheet = sheet
        self._drop = drop
        self._done = done
        self._nodes = _pictures(sheet, fragment)
        self._lines = _lines(sheet, fragment, self._nodes)
        self._frame = frame_of(fragment)
        extents = [node.extent for node in self._nodes]
        self._room = Rect.around([*extents, *(line.extent for line in self._lines)])
        self._way = (0.0, 0.0)

    @property
    def hint(self) -> str:
        return QCoreApplication.translate("Canvas", "Click to put it here")

    def hover(self, pointer: Pointer) -> None:
        frame = self._frame
        x, y = pointer.at.x - frame.width / 2, pointer.at.y - frame.height / 2
        self._show(held(self._sheet, frame._replace(x=x, y=y), is_free=pointer.is_ctrl))

    def step(self, way: Way, *, is_far: bool) -> bool:
        reach = _STEP_FAR if is_far else _STEP
        dx, dy = way.value
        self._show(Held(self._frame.moved(self._way[0] + dx * reach, self._way[1] + dy * reach)))
        return True

    def click(self, pointer: Pointer) -> None:
        self.hover(pointer)
        self.accept()

    def accept(self) -> bool:
        self._end()
        self._drop(*self._way)
        return True

    def cancel(self) -> bool:
        self._end()
        return True

    def leave(self) -> None:
        self._sheet.overlay.hide("ghost")
        self._sheet.guides.hide()
        self._sheet.show_cell(None)

    def _end(self) -> None:
        self.leave()
        self._sheet.hush()
        self._done()

    def _show(self, place: Held) -> None:
        sheet = self._sheet
        rect = inside(sheet.projection.grid, place.rect)
        self._way = (rect.x - self._frame.x, rect.y - self._frame.y)
        sheet.overlay.show("ghost", GroupMark(self._nodes, self._lines, self._room, self._way))
        if rect == place.rect:
            sheet.guides.show(place.guides, place.gaps)
        else:
            sheet.guides.hide()
        sheet.show_cell(self._nodes[0].rect.moved(*self._way) if len(self._nodes) == 1 else None)


def frame_of(fragment: Fragment) -> Rect:
    """The rectangle around the nodes where they were copied."""
    return Rect.around([_rect(fragment, node) for node in fragment.nodes])


def _rect(fragment: Fragment, node: Node) -> Rect:
    corner = fragment.corners[node.id]
    return Rect(corner.x, corner.y, node.width, node.height)


def _pictures(sheet: Sheet, fragment: Fragment) -> tuple[NodePicture, ...]:
    """The nodes where they lay: as they are on this map, or from another one without what hangs on them."""
    found = []
    for node in fragment.nodes:
        known = sheet.projection.nodes.get(node.id)
        if known is None or (known.kind, known.name) != (node.kind, node.name):
            known = NodePicture(node.id, node.kind, _rect(fragment, node), node.name, node.outcome)
        found.append(known._replace(rect=_rect(fragment, node)))
    return tuple(found)


def _lines(sheet: Sheet, fragment: Fragment, nodes: tuple[NodePicture, ...]) -> tuple[ConnectorPicture, ...]:
    """The lines between them as they are on this map, or from another one by the short way."""
    by_id = {node.id: node for node in nodes}
    found = []
    for record in fragment.records:
        if not isinstance(record, Connector):
            continue
        ends = by_id[record.source_id], by_id[record.target_id]
        known = sheet.projection.connectors.get(record.id)
        here = [sheet.projection.nodes.get(end.id) for end in ends]
        if known is not None and [node.rect if node else None for node in here] == [end.rect for end in ends]:
            found.append(known)
            continue
        points = on_outline(quick_route(ends[0].rect, ends[1].rect, record.kind), *ends)
        found.append(ConnectorPicture(record.id, record.kind, record.source_id, record.target_id, points))
    return tuple(found)
