"""The canvas's headers: dragging a border (resize, pushing what follows) and a whole section (move with content)."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

from mapper.core.geometry.sizes import GRID
from mapper.core.values import Rect
from mapper.ui.canvas.headers.axis import Axis, Section
from mapper.ui.canvas.marks import Brush, Mark, WashMark
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


@dataclass(frozen=True, slots=True)
class SectionsMark(Mark):
    """The sections that are on their way, tinted where they are still."""

    rects: tuple[Rect, ...]

    def extent(self, unit: float) -> Rect:
        return Rect.around([WashMark(rect).extent(unit) for rect in self.rects])

    def paint(self, brush: Brush) -> None:
        for rect in self.rects:
            WashMark(rect).paint(brush)


class MoveSectionDrag(Drag):
    """The section goes where the insertion line shows, with all it holds; of several selected ones all go there."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, sheet: Sheet, axis: Axis, section: Section) -> None:
        self._sheet = sheet
        self._axis = axis
        chosen = {*sheet.selection.stages, *sheet.selection.lanes}
        taken = chosen if section.id in chosen else {section.id}
        self._sections = [each for each in axis.sections() if each.id in taken]
        self._target: int | None = None
        self.scrolls_across, self.scrolls_down = axis.is_level, not axis.is_level

    def begin(self, origin: Pointer) -> None:
        self._sheet.selection.set([section.id for section in self._sections])
        extent = self._sheet.scene.map_rect
        own = tuple(self._axis.band(section.start, section.end, extent) for section in self._sections)
        self._sheet.overlay.show("section", SectionsMark(own))

    def move(self, pointer: Pointer) -> None:
        border = self._axis.position_at(self._axis.along(pointer.at))
        self._target = None if self._order(border) == self._axis.ids() else border
        if self._target is None:
            self._sheet.show_insertion(None)
        else:
            at = self._axis.border(border)
            self._sheet.show_insertion(self._axis.band(at, at, self._sheet.scene.map_rect))

    def finish(self, pointer: Pointer) -> None:
        self.cancel()
        if self._target is not None:
            self._axis.put_at([section.id for section in self._sections], self._target)

    def cancel(self) -> None:
        self._sheet.overlay.hide("section")
        self._sheet.show_insertion(None)

    def _order(self, border: int) -> list[str]:
        """The sections as they would stand."""
        ids, taken = self._axis.ids(), [section.id for section in self._sections]
        before = [i for i in ids[:border] if i not in taken]
        return [*before, *(i for i in ids if i in taken), *(i for i in ids[border:] if i not in taken)]
