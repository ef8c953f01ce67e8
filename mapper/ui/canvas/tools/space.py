"""The canvas's tools: room opened and taken away by dragging, or by arrows from the selected node. S, until Escape."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt

from mapper.core.draft import Draft
from mapper.core.edits import space
from mapper.core.geometry.sizes import GRID
from mapper.core.history import Label
from mapper.core.ids import MapId
from mapper.core.values import Point, Rect
from mapper.ui.canvas.foresight import Foresight
from mapper.ui.canvas.marks import InsertionMark, WashMark
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.drag import Drag
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.canvas.tools.tool import Tool
from mapper.ui.canvas.walking import Way


@dataclass(frozen=True, slots=True)
class Spread:
    """Room to be made at a place: by how much, and of what."""

    at: Point
    is_level: bool
    delta: float
    is_global: bool = False
    is_before: bool = False


class Preview:
    """Shows a spread before it is done, and does it."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._foresight = Foresight(sheet)

    def show(self, spread: Spread) -> None:
        """The line it is pressed at, the cell or stage it is for, and what would move."""
        sheet, grid = self._sheet, self._sheet.projection.grid
        area = grid.cell_rect(*grid.cell_at(spread.at))
        if spread.is_global:
            bounds = sheet.projection.bounds
            if spread.is_level:
                area = Rect(area.x, bounds.y, area.width, bounds.height)
            else:
                area = Rect(bounds.x, area.y, bounds.width, area.height)
        line = Rect(spread.at.x, area.y, 0.0, area.height)
        if not spread.is_level:
            line = Rect(area.x, spread.at.y, area.width, 0.0)
        sheet.overlay.show("section", WashMark(area))
        sheet.overlay.show("insertion", InsertionMark(line))
        self._foresight.show(sheet.bridge.foresee(_edit(sheet.bridge.map_id, spread)))

    def commit(self, spread: Spread) -> None:
        """Do it, as one command."""
        self.clear()
        bridge = self._sheet.bridge
        bridge.run(_edit(bridge.map_id, spread))

    def clear(self) -> None:
        self._sheet.overlay.hide("section", "insertion")
        self._foresight.clear()


class SpaceDrag(Drag):
    """The first pixels decide the axis; what lies past the line follows. Shift: of the whole stage or lane; Alt: what
    lies before it; Ctrl leaves the grid.
    """

    writes = True

    def __init__(self, sheet: Sheet, preview: Preview) -> None:
        self._sheet = sheet
        self._preview = preview
        self._at = Point(0.0, 0.0)
        self._is_level: bool | None = None
        self._spread: Spread | None = None

    def begin(self, origin: Pointer) -> None:
        self._at = origin.at

    def move(self, pointer: Pointer) -> None:
        dx, dy = pointer.at.x - self._at.x, pointer.at.y - self._at.y
        if self._is_level is None:
            self._is_level = abs(dx) >= abs(dy)
            self.cursor = Qt.CursorShape.SplitHCursor if self._is_level else Qt.CursorShape.SplitVCursor
            self.scrolls_across, self.scrolls_down = self._is_level, not self._is_level
        way = dx if self._is_level else dy
        delta = float(round(way)) if pointer.is_ctrl else round(way / GRID) * GRID
        is_before = bool(pointer.modifiers & Qt.KeyboardModifier.AltModifier)
        self._spread = Spread(self._at, self._is_level, delta, pointer.is_shift, is_before)
        self._preview.show(self._spread)

    def finish(self, pointer: Pointer) -> None:
        if self._spread is not None and self._spread.delta:
            self._preview.commit(self._spread)
        else:
            self._preview.clear()

    def cancel(self) -> None:
        self._preview.clear()


class SpaceTool(Tool):
    """Every drag opens or takes away room; with one node selected arrows do so before it, and Enter takes it."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, sheet: Sheet, done: Callable[[], None]) -> None:
        """`done` is called when the tool is put away."""
        self._sheet = sheet
        self._done = done
        self._preview = Preview(sheet)
        self._spread: Spread | None = None

    @property
    def hint(self) -> str:
        """What to do now."""
        if len(self._sheet.selection.nodes) == 1:
            return QCoreApplication.translate(
                "Canvas", "Drag to make room, or use the arrow keys and Enter. Escape puts the tool away."
            )
        return QCoreApplication.translate("Canvas", "Drag to make room. Escape puts the tool away.")

    def press(self, pointer: Pointer) -> Drag | None:
        self._forget()
        return SpaceDrag(self._sheet, self._preview)

    def step(self, way: Way, *, is_far: bool) -> bool:
        """An arrow key: room before the selected node by 10 more or less (50 when far); False without one."""
        chosen = self._sheet.selection.nodes
        if len(chosen) != 1 or self._sheet.bridge.session.is_read_only:
            return False
        dx, dy = way.value
        is_level = bool(dx)
        rect = self._sheet.projection.nodes[chosen[0]].rect
        by = (dx or dy) * GRID * (5 if is_far else 1)
        old = self._spread
        if old is None or old.is_level is not is_level:
            at = Point(rect.x, rect.center.y) if is_level else Point(rect.center.x, rect.y)
            old = Spread(at, is_level, 0.0)
        self._spread = Spread(old.at, is_level, old.delta + by)
        self._preview.show(self._spread)
        return True

    def accept(self) -> bool:
        """Enter: take what the arrows have opened; False when they have not."""
        spread, self._spread = self._spread, None
        if spread is None:
            return False
        self._preview.commit(spread)
        return True

    def leave(self) -> None:
        self._forget()

    def cancel(self) -> bool:
        """Escape: first what the arrows have opened, then the tool."""
        if self._spread is not None:
            self._forget()
        else:
            self._done()
        return True

    def _forget(self) -> None:
        if self._spread is not None:
            self._spread = None
            self._preview.clear()


def _edit(map_id: MapId, spread: Spread) -> Callable[[Draft], Label]:
    """What doing it would be."""
    return partial(
        space.shift_space,
        map_id=map_id,
        at=spread.at,
        delta=spread.delta,
        is_level=spread.is_level,
        is_global=spread.is_global,
        is_before=spread.is_before,
    )
