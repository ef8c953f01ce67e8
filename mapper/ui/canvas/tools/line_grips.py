"""The canvas's tools: where a line under the pointer is taken hold of, and what that shows."""

from PySide6.QtCore import Qt

from mapper.core.geometry.segments import Grip, grip_at
from mapper.core.values import Point
from mapper.ui.canvas.line_marks import GRIPS_UP_TO, GripsMark
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.bend import BendDrag, cursor_for
from mapper.ui.canvas.tools.drag import Drag
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.render.pictures import ConnectorPicture

_MOST = 24.0  # pixels from a bend in which the bend is held, however long its segments are


class LineGrips:
    """The grips of the line that is hovered or pressed."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    def drag(self, line: ConnectorPicture, pointer: Pointer, before: tuple[str, ...]) -> Drag | None:
        """What dragging a line from here would do; `before` is what was selected."""
        grip = self._grip(line, pointer.at)
        return BendDrag(self._sheet, line, grip, before) if grip is not None else None

    def hover(self, line: ConnectorPicture | None, pointer: Pointer) -> Qt.CursorShape | None:
        """Show what would be held; the cursor for it, None where nothing is."""
        grip = self._grip(line, pointer.at) if line is not None else None
        if line is None or grip is None:
            self._sheet.overlay.hide("grips")
            return None
        self._sheet.overlay.show("grips", GripsMark(line.points, grip, line.label_rect))
        return cursor_for(grip)

    def _grip(self, line: ConnectorPicture, point: Point) -> Grip | None:
        if self._sheet.bridge.session.is_read_only or self._sheet.unit > GRIPS_UP_TO:
            return None
        return grip_at(line.points, point, _MOST * self._sheet.unit)
