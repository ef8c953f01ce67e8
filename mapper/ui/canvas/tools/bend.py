"""The canvas's tools: bending a line - a segment moved sideways, or a bend moved anywhere (canvas.md 11)."""

from itertools import pairwise

from PySide6.QtCore import Qt

from mapper.core.edits import connectors
from mapper.core.geometry.bends import bends_of
from mapper.core.geometry.bent import Ends
from mapper.core.geometry.links import Route
from mapper.core.geometry.route import quick_route
from mapper.core.geometry.segments import Grip, dragged, led, lures
from mapper.core.geometry.snap import Guide
from mapper.core.ids import ConnectorId
from mapper.core.values import Point
from mapper.ui.canvas.line_marks import GripsMark
from mapper.ui.canvas.marks import NodesMark
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.drag import Drag
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.render.pictures import ConnectorPicture

_MARKS = ("nodes", "grips")
_LURE = 7.0  # pixels


class BendDrag(Drag):
    """What is held follows the pointer, drawn as it will be. Ctrl: held by nothing. One edit at the drop."""

    writes = True

    def __init__(self, sheet: Sheet, line: ConnectorPicture, grip: Grip, before: tuple[str, ...]) -> None:
        """`before`: what was selected when the button went down."""
        self.cursor = cursor_for(grip)
        self._sheet = sheet
        self._line = line
        self._grip = grip
        self._before = before
        self._points: Route = ()
        self._ends: Ends | None = None
        self._origin = Point(0, 0)
        self._drawn: Route | None = None

    def begin(self, origin: Pointer) -> None:
        sheet, line = self._sheet, self._line
        self._origin = origin.at
        self._points = sheet.projection.route_of(line.id)
        nodes = sheet.projection.nodes
        self._ends = Ends(nodes[line.source_id].rect, nodes[line.target_id].rect)
        sheet.selection.set([line.id])
        sheet.scene.hide([line.id])

    def move(self, pointer: Pointer) -> None:
        sheet, ends = self._sheet, self._ends
        if ends is None or self._line.id not in sheet.projection.connectors:
            self.cancel()
            return
        to, guides = self._goal(pointer, ends)
        self._drawn = led(dragged(self._points, self._grip, to, ends), ends)
        shown = sheet.projection.sketched(self._line.id, self._drawn or self._own_way(ends))
        sheet.overlay.show("nodes", NodesMark((), (shown,)))
        sheet.overlay.show("grips", GripsMark(shown.points, label=shown.label_rect, shows_all=True))
        sheet.guides.show(guides)

    def finish(self, pointer: Pointer) -> None:
        line, drawn, ends = self._line, self._drawn, self._ends
        self._clear()
        if ends is None or drawn == self._points:
            return
        is_own_way = drawn is None or (len(drawn) == 2 and drawn == self._own_way(ends))
        bends = () if is_own_way or drawn is None else bends_of(drawn)
        self._sheet.bridge.run(connectors.set_bends, ConnectorId(line.id), bends)

    def cancel(self) -> None:
        self._clear()
        self._sheet.select_again(self._before)

    def _clear(self) -> None:
        self._sheet.overlay.hide(*_MARKS)
        self._sheet.guides.hide()
        self._sheet.scene.hide(())
        self._ends = self._drawn = None

    def _own_way(self, ends: Ends) -> Route:
        return quick_route(*ends, self._line.kind)

    def _goal(self, pointer: Pointer, ends: Ends) -> tuple[Point, tuple[Guide, ...]]:
        """Where what is held goes, in whole units, and what holds it there."""
        index = self._grip.part
        first = self._points[index]
        to = [float(round(first[axis] + pointer.at[axis] - self._origin[axis])) for axis in (0, 1)]
        guides: list[Guide] = []
        for segment in (index - 1, index) if self._grip.is_bend else (index,):
            a, b = self._points[segment], self._points[segment + 1]
            axis = 1 if a[1] == b[1] else 0
            held = None if pointer.is_ctrl else self._held(segment, to[axis], ends)
            if held is not None:
                to[axis] = held
                guides.append(_guide(axis, held, self._points))
        return Point(*to), tuple(guides)

    def _held(self, segment: int, at: float, ends: Ends) -> float | None:
        reach = _LURE * self._sheet.unit
        near = [(abs(lure - at), lure) for lure in lures(self._points, segment, ends)]
        return min(near)[1] if near and min(near)[0] <= reach else None


def cursor_for(grip: Grip) -> Qt.CursorShape:
    """The axis along which what is held can go."""
    if grip.is_bend:
        return Qt.CursorShape.SizeAllCursor
    return Qt.CursorShape.SizeVerCursor if grip.is_level else Qt.CursorShape.SizeHorCursor


def _guide(axis: int, at: float, points: Route) -> Guide:
    """A guide across all the line."""
    values = [p[1 - axis] for pair in pairwise(points) for p in pair]
    low, high = min(values), max(values)
    if axis == 1:
        return Guide(Point(low, at), Point(high, at))
    return Guide(Point(at, low), Point(at, high))
