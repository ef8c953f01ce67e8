"""The drawing of maps: a part of a map and the place it has on a sheet. No Qt in here."""

from typing import NamedTuple

from mapper.core.values import Rect


class Frame(NamedTuple):
    """`window` is the part, in map units; `place` where it stands, in units of the sheet, as large as the scale says.

    On a map that flows from right to left the window's left side is at the place's right side.
    """

    window: Rect
    place: Rect
    flows_left: bool = False

    @property
    def scale(self) -> float:
        """Units of the sheet for a unit of the map."""
        return self.place.width / self.window.width

    def x(self, x: float) -> float:
        """Where a place along the map's x is on the sheet."""
        way = (x - self.window.x) * self.scale
        return self.place.right - way if self.flows_left else self.place.x + way

    def y(self, y: float) -> float:
        """Where a place along the map's y is on the sheet."""
        return self.place.y + (y - self.window.y) * self.scale

    def across(self, left: float, width: float) -> tuple[float, float]:
        """Left end and width on the sheet of what reaches so far along x, without what is outside of the place."""
        ends = sorted((self.x(left), self.x(left + width)))
        start, end = max(ends[0], self.place.x), min(ends[1], self.place.right)
        return start, max(0.0, end - start)

    def down(self, top: float, height: float) -> tuple[float, float]:
        """Top and height on the sheet of what reaches so far along y, without what is outside of the place."""
        start, end = max(self.y(top), self.place.y), min(self.y(top + height), self.place.bottom)
        return start, max(0.0, end - start)

    def rect(self, rect: Rect) -> Rect:
        """Where a rectangle of the map is on the sheet, without what is outside of the place."""
        x, width = self.across(rect.x, rect.width)
        y, height = self.down(rect.y, rect.height)
        return Rect(x, y, width, height)
