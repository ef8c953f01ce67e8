"""The canvas's corners: the handles that resize the one selected node, and where they are grabbed."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from mapper.core.geometry.stretch import Sides
from mapper.core.values import NodeKind, Point, Rect
from mapper.ui.canvas.editing import Editing
from mapper.ui.canvas.marks import HANDLE, HANDLE_GRAB, Brush, Mark
from mapper.ui.canvas.plane import to_qrect
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.drag import DragMachine
from mapper.ui.render.pictures import NodePicture

_CORNERS = (Sides(-1, -1), Sides(1, -1), Sides(1, 1), Sides(-1, 1))
# On a smaller node, in pixels, the corners would leave nothing to move it by.
_LEAST_WIDTH, _LEAST_HEIGHT = 40.0, 28.0


@dataclass(frozen=True, slots=True)
class CornersMark(Mark):
    """Small squares on the corners of a rectangle."""

    rect: Rect

    def extent(self, unit: float) -> Rect:
        return self.rect.grown(HANDLE * unit)

    def paint(self, brush: Brush) -> None:
        mark, half = brush.tokens.mark, HANDLE / 2 * brush.unit
        brush.painter.setPen(brush.pen(mark.handle_border, 1.5))
        brush.painter.setBrush(mark.handle_fill)
        for sides in _CORNERS:
            at = corner_of(self.rect, sides)
            brush.painter.drawRect(to_qrect(Rect(at.x, at.y, 0, 0).grown(half)))


class Corners(QObject):
    """Shows the handles of the one selected node; not while somebody types, drags, or presents the map."""

    def __init__(self, sheet: Sheet, editing: Editing, machine: DragMachine) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._editing = editing
        self._machine = machine
        self._is_away = False
        for signal in (
            sheet.selection.changed,
            sheet.bridge.changed,
            sheet.camera.changed,
            editing.changed,
            machine.changed,
        ):
            signal.connect(self._show)

    def set_away(self, is_away: bool) -> None:  # it follows the presentation
        """Before a room there are no handles."""
        self._is_away = is_away
        self._show()

    def _show(self) -> None:
        node = resizable(self._sheet)
        is_quiet = self._machine.drag is None and self._editing.editor is None and not self._is_away
        self._sheet.overlay.show("corners", CornersMark(node.rect) if node is not None and is_quiet else None)


def resizable(sheet: Sheet) -> NodePicture | None:
    """The node whose corners can be taken: the only thing selected, large enough on the screen, and no start."""
    selection = sheet.selection
    if len(selection) != 1 or not selection.nodes or sheet.bridge.session.is_read_only:
        return None
    node = sheet.projection.nodes.get(selection.nodes[0])
    if node is None or node.kind is NodeKind.START or node.is_squeezed:
        return None
    zoom = sheet.camera.zoom
    is_large = node.rect.width * zoom >= _LEAST_WIDTH and node.rect.height * zoom >= _LEAST_HEIGHT
    return node if is_large else None


def corner_at(sheet: Sheet, point: Point) -> tuple[NodePicture, Sides] | None:
    """The node and the sides of its corner at a point of the map."""
    node = resizable(sheet)
    if node is None:
        return None
    reach = HANDLE_GRAB / 2 * sheet.unit
    for sides in _CORNERS:
        at = corner_of(node.rect, sides)
        if max(abs(at.x - point.x), abs(at.y - point.y)) <= reach:
            return node, sides
    return None


def corner_of(rect: Rect, sides: Sides) -> Point:
    """The corner between two sides."""
    return Point(rect.x if sides.across < 0 else rect.right, rect.y if sides.down < 0 else rect.bottom)
