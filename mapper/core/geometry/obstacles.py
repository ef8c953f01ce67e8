"""Where the boxes are: a spatial hash of rectangles by id, for routing, snapping and hit tests."""

from collections.abc import Iterator, Mapping

from mapper.core.values import Rect

Bounds = tuple[float, float, float, float]
_CELL = 256.0


def bounds_of(rect: Rect) -> Bounds:
    """The sides of a rectangle: left, top, right, bottom."""
    return (rect.x, rect.y, rect.right, rect.bottom)


def rect_of(bounds: Bounds) -> Rect:
    """The rectangle with these sides."""
    return Rect(bounds[0], bounds[1], bounds[2] - bounds[0], bounds[3] - bounds[1])


class ObstacleIndex:
    """Rectangles by id in square cells of 256 units; setting and removing one costs its own few cells.

    >>> index = ObstacleIndex({"a": Rect(0, 0, 10, 10), "b": Rect(500, 0, 10, 10)})
    >>> index.ids_meeting(Rect(5, 5, 100, 100))
    frozenset({'a'})
    """

    __slots__ = ("_cells", "_rects")

    def __init__(self, boxes: Mapping[str, Rect] | None = None) -> None:
        self._rects: dict[str, Rect] = {}
        self._cells: dict[tuple[int, int], dict[str, Bounds]] = {}
        for id, rect in (boxes or {}).items():
            self.set(id, rect)

    def __len__(self) -> int:
        return len(self._rects)

    def __contains__(self, id: object) -> bool:
        return id in self._rects

    def __iter__(self) -> Iterator[str]:
        return iter(self._rects)

    def get(self, id: str) -> Rect | None:
        """The rectangle of that id, or None if there is none."""
        return self._rects.get(id)

    def set(self, id: str, rect: Rect) -> None:
        """Add a rectangle or move the one of that id."""
        x, y, width, height = rect
        bounds = (x, y, x + width, y + height)
        keys = _keys(bounds)
        cells = self._cells
        old = self._rects.get(id)
        if old is not None:
            if _keys((old[0], old[1], old[0] + old[2], old[1] + old[3])) == keys:
                self._rects[id] = rect
                for key in keys:
                    cells[key][id] = bounds
                return
            self.remove(id)
        self._rects[id] = rect
        for key in keys:
            cell = cells.get(key)
            if cell is None:
                cells[key] = {id: bounds}
            else:
                cell[id] = bounds

    def set_many(self, boxes: Mapping[str, Rect]) -> None:
        """Add or move many rectangles; where most are concerned, all are sorted in anew, which is quicker."""
        if 2 * len(boxes) < len(self._rects):
            for id, rect in boxes.items():
                self.set(id, rect)
            return
        self._rects.update(boxes)
        cells: dict[tuple[int, int], dict[str, Bounds]] = {}
        self._cells = cells
        for id, (x, y, width, height) in self._rects.items():
            bounds = (x, y, x + width, y + height)
            for key in _keys(bounds):
                cell = cells.get(key)
                if cell is None:
                    cells[key] = {id: bounds}
                else:
                    cell[id] = bounds

    def remove(self, id: str) -> None:
        """Take a rectangle away; an unknown id is no error."""
        rect = self._rects.pop(id, None)
        if rect is None:
            return
        x, y, width, height = rect
        cells = self._cells
        for key in _keys((x, y, x + width, y + height)):
            cell = cells[key]
            del cell[id]
            if not cell:
                del cells[key]

    def near(self, rect: Rect) -> list[tuple[str, Rect]]:
        """Id and rectangle of all that share an area with `rect`, in no particular order."""
        rects = self._rects
        return [(id, rects[id]) for id in self.bounds_meeting(rect.x, rect.y, rect.right, rect.bottom)]

    def ids_meeting(self, rect: Rect) -> frozenset[str]:
        """The ids of all that share an area with `rect`."""
        return frozenset(self.bounds_meeting(rect.x, rect.y, rect.right, rect.bottom))

    def is_free(self, rect: Rect, ignore: tuple[str, ...] = ()) -> bool:
        """Whether no rectangle but those ignored shares an area with `rect`."""
        found = self.bounds_meeting(rect.x, rect.y, rect.right, rect.bottom)
        return all(id in ignore for id in found)

    def bounds_meeting(self, left: float, top: float, right: float, bottom: float) -> dict[str, Bounds]:
        """(left, top, right, bottom) by id of all that share an area with the given bounds."""
        cells = self._cells
        first_column, last_column = int(left // _CELL), int(right // _CELL)
        first_row, last_row = int(top // _CELL), int(bottom // _CELL)
        found: dict[str, Bounds] = {}
        if first_column == last_column and first_row == last_row:
            found = cells.get((first_column, first_row), found)
        elif (last_column - first_column + 1) * (last_row - first_row + 1) > len(cells):
            for cell in cells.values():
                found.update(cell)
        else:
            for column in range(first_column, last_column + 1):
                for row in range(first_row, last_row + 1):
                    part = cells.get((column, row))
                    if part is not None:
                        found.update(part)
        return {
            id: bounds
            for id, bounds in found.items()
            if bounds[0] < right and bounds[2] > left and bounds[1] < bottom and bounds[3] > top
        }


def _keys(bounds: Bounds) -> list[tuple[int, int]]:
    left, top, right, bottom = bounds
    first_column, last_column = int(left // _CELL), int(right // _CELL)
    first_row, last_row = int(top // _CELL), int(bottom // _CELL)
    if first_column == last_column and first_row == last_row:
        return [(first_column, first_row)]
    return [
        (column, row)
        for column in range(first_column, last_column + 1)
        for row in range(first_row, last_row + 1)
    ]
