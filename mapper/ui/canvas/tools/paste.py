"""The canvas's tools: what was copied hangs at the pointer until a click puts it down."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt

from mapper.core.bands import tint_of_node
from mapper.core.fragment import Fragment
from mapper.core.geometry.route import quick_route
from mapper.core.geometry.sizes import CELL_MARGIN
from mapper.core.grid import Grid
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
        *,
        is_list: bool = False,
    ) -> None:
        """`drop` puts the group on to the map, moved by so much; `done` is called when it hangs no longer.

        A list (`is_list`) hangs at the pointer by its first node, and goes into the cell of that.
        """
        self._sheet = sheet
        self._drop = drop
        self._done = done
        self._nodes = _pictures(sheet, fragment)
        self._lines = _lines(sheet, fragment, self._nodes)
        self._fragment = fragment
        self._is_list = is_list
        self._frame = grip_of(fragment, is_list=is_list)
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
        self._way = kept_way(sheet.projection.grid, self._fragment, self._frame, place.rect)
        sheet.overlay.show("ghost", GroupMark(self._nodes, self._lines, self._room, self._way))
        if self._frame.moved(*self._way) == place.rect:
            sheet.guides.show(place.guides, place.gaps)
        else:
            sheet.guides.hide()
        is_of_one_cell = self._is_list or len(self._nodes) == 1
        sheet.show_cell(self._nodes[0].rect.moved(*self._way) if is_of_one_cell else None)


def grip_of(fragment: Fragment, *, is_list: bool = False) -> Rect:
    """What is held of it, where it was copied: the rectangle around the nodes, or the first one of a list."""
    return Rect.around([_rect(fragment, node) for node in fragment.nodes[: 1 if is_list else None]])


def kept_way(grid: Grid, fragment: Fragment, grip: Rect, wish: Rect) -> tuple[float, float]:
    """So far a fragment is moved for its grip to come to `wish`: never so that some of its nodes would leave the map.

    At the left and upper border all of them would be put back to the same place, one on the other.
    """
    place = inside(grid, wish)
    if len(fragment.nodes) > 1:
        left = min(corner.x for corner in fragment.corners.values()) - grip.x
        top = min(corner.y for corner in fragment.corners.values()) - grip.y
        place = place._replace(x=max(place.x, CELL_MARGIN - left), y=max(place.y, CELL_MARGIN - top))
    return place.x - grip.x, place.y - grip.y


def _rect(fragment: Fragment, node: Node) -> Rect:
    corner = fragment.corners[node.id]
    return Rect(corner.x, corner.y, node.width, node.height)


def _pictures(sheet: Sheet, fragment: Fragment) -> tuple[NodePicture, ...]:
    """The nodes where they lay: as they are on this map, or from another one without what hangs on them."""
    found = []
    for node in fragment.nodes:
        known = sheet.projection.nodes.get(node.id)
        if known is None or (known.kind, known.name) != (node.kind, node.name):
            rect, tint = _rect(fragment, node), tint_of_node(node)
            known = NodePicture(node.id, node.kind, rect, node.name, node.outcome, tint=tint)
        found.append(known._replace(rect=_rect(fragment, node)))
    return tuple(found)


def _lines(sheet: Sheet, fragment: Fragment, nodes: tuple[NodePicture, ...]) -> tuple[ConnectorPicture, ...]:
    """The lines between them as they are on this map, or from another one by the short way."""
    by_id = {node.id: node for node in nodes}
    found = []
    for record in fragment.records:
        if not isinstance(record, Connector) or record.source_id not in by_id:
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
