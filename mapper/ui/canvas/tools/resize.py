"""The canvas's tools: pulling a node larger or smaller by a corner."""

from PySide6.QtCore import Qt

from mapper.core.edits import nodes
from mapper.core.geometry.snap import Around
from mapper.core.geometry.stretch import Sides, Stretched, limited, stretch, stretched
from mapper.core.ids import ConnectorId
from mapper.core.values import Rect
from mapper.ui.canvas.landing import TOLERANCE, around
from mapper.ui.canvas.marks import NodesMark
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.drag import Drag
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.render.fit import least_size
from mapper.ui.render.pictures import ConnectorPicture, NodePicture


class ResizeDrag(Drag):
    """The corner follows the pointer, the one across from it stays. The node stays in its cell, which grows for it."""

    writes = True

    def __init__(self, sheet: Sheet, node: NodePicture, sides: Sides) -> None:
        self._sheet = sheet
        self._node = node
        self._sides = sides
        self._rect = node.rect
        self._origin: Pointer | None = None
        self._touching: list[ConnectorPicture] = []
        self._least = least_size(node, sheet.scene.setter)
        self.cursor = resize_cursor(sheet, sides)

    def begin(self, origin: Pointer) -> None:
        self._origin = origin
        self._touching = self._sheet.projection.lines_at([self._node.id])
        self._sheet.scene.hide([self._node.id, *(line.id for line in self._touching)])

    def move(self, pointer: Pointer) -> None:
        assert self._origin is not None, "a drag begins before it moves"
        sheet = self._sheet
        dx, dy = pointer.at.x - self._origin.at.x, pointer.at.y - self._origin.at.y
        found = self._stretched(stretched(self._node.rect, self._sides, dx, dy), is_free=pointer.is_ctrl)
        self._rect = limited(found.rect, self._sides, self._cell())
        is_held = self._rect == found.rect
        sheet.guides.show(found.guides if is_held else (), found.sizes if is_held else ())
        node = self._node._replace(rect=self._rect)
        routes = sheet.projection.preview({node.id: node.rect})
        lines = tuple(
            line._replace(points=routes.get(ConnectorId(line.id), line.points), label_rect=None)
            for line in self._touching
        )
        sheet.overlay.show("nodes", NodesMark((node,), lines))

    def finish(self, pointer: Pointer) -> None:
        if self._rect != self._node.rect:
            self._sheet.bridge.run(nodes.resize_node, self._node.id, self._rect)
        self._clear()

    def cancel(self) -> None:
        self._clear()

    def _clear(self) -> None:
        self._sheet.overlay.hide("nodes")
        self._sheet.guides.hide()
        self._sheet.scene.hide(())

    def _stretched(self, box: Rect, *, is_free: bool) -> Stretched:
        sheet = self._sheet
        if is_free:
            return stretch(box, self._sides, Around(), self._least, 1.0, 0.0)
        near = around(sheet.projection, box, sheet.camera.visible, (self._node.id,))
        grid = sheet.grid_step or 1.0
        return stretch(box, self._sides, near, self._least, grid, TOLERANCE * sheet.unit)

    def _cell(self) -> Rect:
        grid = self._sheet.projection.grid
        return grid.cell_rect(*grid.spot_for(self._node.rect)[:2])


def resize_cursor(sheet: Sheet, sides: Sides) -> Qt.CursorShape:
    """The arrow along the way the corner goes, as it is seen."""
    is_falling = (sides.across == sides.down) != sheet.camera.is_mirrored
    return Qt.CursorShape.SizeFDiagCursor if is_falling else Qt.CursorShape.SizeBDiagCursor
