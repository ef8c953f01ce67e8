"""The canvas's headers: dragging a border (resize, pushing what follows) and a whole section (move with content)."""

from PySide6.QtCore import Qt

from mapper.core.geometry.sizes import GRID
from mapper.ui.canvas.headers.axis import Axis, Section
from mapper.ui.canvas.marks import WashMark
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.shift import Shift
from mapper.ui.canvas.tools.drag import Drag
from mapper.ui.canvas.tools.pointer import Pointer


class ResizeSectionDrag(Drag):
    """The border follows the pointer and pushes what lies beyond; content is never cut off. Ctrl leaves the grid.

    While Alt is held the next section gives or takes instead, and nothing but the border moves.
    """

    threshold = 2

    def __init__(self, sheet: Sheet, axis: Axis, section: Section) -> None:
        self._sheet = sheet
        self._axis = axis
        self._section = section
        self._size = section.size
        self._shares = False
        self._grip = 0.0
        self._least = axis.least_size(section.id)
        self._limits = axis.share_limits(section.id)
        self.cursor = Qt.CursorShape.SplitHCursor if axis.is_level else Qt.CursorShape.SplitVCursor
        self.scrolls_across, self.scrolls_down = axis.is_level, not axis.is_level

    def begin(self, origin: Pointer) -> None:
        self._grip = self._axis.along(origin.at) - self._section.end

    def move(self, pointer: Pointer) -> None:
        size = self._axis.along(pointer.at) - self._grip - self._section.start
        size = float(round(size)) if pointer.is_ctrl else round(size / GRID) * GRID
        self._shares = pointer.is_alt and self._limits is not None
        if self._shares and self._limits is not None:
            self._size = min(max(size, self._limits[0]), self._limits[1])
        else:
            self._size = max(size, self._least)
        delta = self._size - self._section.size
        self._sheet.scene.set_shift(Shift(self._axis.is_level, self._section.end, delta, self._shares))

    def finish(self, pointer: Pointer) -> None:
        self._sheet.scene.set_shift(None)
        if self._size != self._section.size:
            self._axis.resize(self._section.id, self._size, shares=self._shares)

    def cancel(self) -> None:
        self._sheet.scene.set_shift(None)


class MoveSectionDrag(Drag):
    """The section goes where the insertion line shows, with all it holds."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, sheet: Sheet, axis: Axis, section: Section) -> None:
        self._sheet = sheet
        self._axis = axis
        self._section = section
        self._target: int | None = None
        self.scrolls_across, self.scrolls_down = axis.is_level, not axis.is_level

    def begin(self, origin: Pointer) -> None:
        self._sheet.selection.set([self._section.id])
        extent = self._sheet.scene.map_rect
        own = self._axis.band(self._section.start, self._section.end, extent)
        self._sheet.overlay.show("section", WashMark(own))

    def move(self, pointer: Pointer) -> None:
        border = self._axis.position_at(self._axis.along(pointer.at))
        sections = self._axis.sections()
        own = next((i for i, s in enumerate(sections) if s.id == self._section.id), None)
        if own is None:
            self._target = None
        else:
            # Before or behind itself is where it is.
            target = border - 1 if border > own else border
            self._target = None if target == own else target
        if self._target is None:
            self._sheet.show_insertion(None)
        else:
            at = self._axis.border(border)
            self._sheet.show_insertion(self._axis.band(at, at, self._sheet.scene.map_rect))

    def finish(self, pointer: Pointer) -> None:
        self.cancel()
        if self._target is not None:
            self._axis.move(self._section.id, self._target)

    def cancel(self) -> None:
        self._sheet.overlay.hide("section")
        self._sheet.show_insertion(None)
