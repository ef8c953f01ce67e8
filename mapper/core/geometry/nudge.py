"""Parallel lines apart: the inner segments of all routes shifted sideways so that no two lie on one another.

Segments of different links that run side by side closer than 13 units form a group. The shifts of a group depend
only on its own segments, on the fixed segments (lines without a bend, or bent by hand) and on the boxes near it: so a
change somewhere on the map needs only the groups near to be laid anew, and the result is that of a rebuild.
"""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from mapper.core.geometry.direct import MIN_STUB
from mapper.core.geometry.links import Route
from mapper.core.geometry.obstacles import Bounds, ObstacleIndex
from mapper.core.geometry.tracks import SPACING, Piece, lay
from mapper.core.values import Point, Rect

MOST = 60.0
_REACH = 80.0
# With what a segment holds in the index itself: those no further apart than 13 units are laid together.
_LINKED = 8.0
_FAR = 1e7
_OVERLAP = 3.0
_WALL = 8.0
_ARROW = 16.0


class Way(NamedTuple):
    """A route as found, and between which places along their sides its ends may be moved.

    One made `by_hand` makes way for none: the others keep off it.
    """

    points: Route
    start: tuple[float, float]
    end: tuple[float, float]
    by_hand: bool = False


class Borders(NamedTuple):
    """Lines across the whole map on which no line should run: x of the upright ones, y of the level ones."""

    uprights: tuple[float, ...] = ()
    levels: tuple[float, ...] = ()


class _Held(NamedTuple):
    """A segment in the index: `i` counts from 0 at the start of the link's route."""

    link: str
    i: int
    upright: bool
    is_free: bool
    piece: Piece


class Nudger:
    """The segments of all routes by place, and the shift of each that is shifted."""

    def __init__(self, boxes: ObstacleIndex) -> None:
        self._boxes = boxes
        self._ways: dict[str, Way] = {}
        self._held: dict[str, _Held] = {}
        self._free = {True: ObstacleIndex(), False: ObstacleIndex()}
        self._fixed = {True: ObstacleIndex(), False: ObstacleIndex()}
        self._shifts: dict[str, float] = {}
        self._borders: dict[bool, tuple[float, ...]] = {True: (), False: ()}

    def change(
        self, routes: Mapping[str, Way | None], touched: Iterable[Rect], borders: Borders | None = None
    ) -> set[str]:
        """Take over new raw routes (None: gone), `touched` being where boxes were or are, and new borders (None: as
        they are); links to be read anew.
        """
        stale: set[str] = set()
        if borders is not None:
            self._take_borders(borders, stale)
        for id in routes:
            for key in self._keys(id):
                for near in self._felt_by(key):
                    self._group(near, stale)
        self._stir(touched, stale)
        for id, way in routes.items():
            self._take(id, way)
        for id in routes:
            for key in self._keys(id):
                stale.update(self._felt_by(key))
        done: set[str] = set()
        for key in stale:
            if key not in done and key in self._held and self._held[key].is_free:
                group: set[str] = set()
                self._group(key, group)
                done |= group
                self._lay(sorted(group))
        links = {self._held[key].link for key in done}
        links.update(id for id, way in routes.items() if way is not None)
        return links

    def _stir(self, touched: Iterable[Rect], stale: set[str]) -> None:
        """The groups near to where boxes were or are."""
        for rect in touched:
            around = rect.grown(MOST + _WALL)
            for index in self._free.values():
                for key in index.ids_meeting(around):
                    self._group(key, stale)

    def _take_borders(self, borders: Borders, stale: set[str]) -> None:
        for upright, places in ((True, borders.uprights), (False, borders.levels)):
            old, self._borders[upright] = self._borders[upright], places
            for at in set(old) ^ set(places):
                slab = (at - _REACH, -_FAR, at + _REACH, _FAR)
                near = slab if upright else (slab[1], slab[0], slab[3], slab[2])
                for key in self._free[upright].bounds_meeting(*near):
                    self._group(key, stale)

    def shifted(self, id: str) -> Route:
        """The route of a link with its segments shifted."""
        points = self._ways[id].points
        if not any(key in self._shifts for key in self._keys(id)):
            return points
        moved = list(points)
        for i in range(len(points) - 1):
            shift = self._shifts.get(f"{id}\0{i}")
            if shift:
                dx, dy = (shift, 0.0) if points[i].x == points[i + 1].x else (0.0, shift)
                for at in (i, i + 1):
                    moved[at] = Point(moved[at].x + dx, moved[at].y + dy)
        return tuple(moved)

    def _keys(self, id: str) -> list[str]:
        way = self._ways.get(id)
        return [f"{id}\0{i}" for i in range(len(way.points) - 1)] if way else []

    def _take(self, id: str, way: Way | None) -> None:
        for key in self._keys(id):
            self._drop(key)
        if way is None:
            self._ways.pop(id, None)
            return
        self._ways[id] = way
        points = way.points
        is_free = len(points) > 2 and not way.by_hand
        for i, (a, b) in enumerate(pairwise(points)):
            key = f"{id}\0{i}"
            upright = a.x == b.x
            piece = _piece(key, points, i, upright)
            self._held[key] = _Held(id, i, upright, is_free, piece)
            index = self._free if is_free else self._fixed
            left, top, right, bottom = _slab(piece, upright, SPACING / 2)
            index[upright].set(key, Rect(left, top, right - left, bottom - top))

    def _drop(self, key: str) -> None:
        held = self._held.pop(key)
        (self._free if held.is_free else self._fixed)[held.upright].remove(key)
        self._shifts.pop(key, None)

    def _felt_by(self, key: str) -> Iterable[str]:
        """The free segments whose groups depend on this segment: itself, or those that a fixed one lies near."""
        held = self._held[key]
        if held.is_free:
            return (key,)
        return self._free[held.upright].bounds_meeting(*_slab(held.piece, held.upright, _REACH))

    def _group(self, key: str, found: set[str]) -> None:
        """Add to `found` the free segments that hang together with this one."""
        if key in found:
            return
        index = self._free[self._held[key].upright]
        found.add(key)
        waiting = [key]
        while waiting:
            held = self._held[waiting.pop()]
            for near in index.bounds_meeting(*_slab(held.piece, held.upright, _LINKED)):
                if near not in found and self._held[near].link != held.link:
                    found.add(near)
                    waiting.append(near)

    def _lay(self, keys: list[str]) -> None:
        """Lay the segments of one group, in the order of their keys."""
        upright = self._held[keys[0]].upright
        pieces = [self._held[key].piece for key in keys]
        pins = self._pins(keys, upright, SPACING / 2 if len(keys) == 1 else _REACH)
        borders = self._borders[upright]
        if len(keys) == 1:
            if not pins and not any(abs(pieces[0].at - at) < SPACING / 2 for at in borders):
                self._shifts.pop(keys[0], None)
                return
            pins = self._pins(keys, upright, _REACH)
        limits = [self._limits(self._held[key]) for key in keys]
        for key, piece, place in zip(keys, pieces, lay(pieces, limits, pins, borders), strict=True):
            if place == piece.at:
                self._shifts.pop(key, None)
            else:
                self._shifts[key] = place - piece.at

    def _pins(self, keys: list[str], upright: bool, reach: float) -> list[Piece]:
        """The fixed segments within `reach` of a group."""
        found: set[str] = set()
        index = self._fixed[upright]
        for key in keys:
            found.update(index.bounds_meeting(*_slab(self._held[key].piece, upright, reach)))
        return [self._held[key].piece for key in sorted(found)]

    def _limits(self, held: _Held) -> tuple[float, float]:
        """Between which places a free segment may be laid."""
        piece, way = held.piece, self._ways[held.link]
        points, last = way.points, len(way.points) - 1
        axis = 0 if held.upright else 1
        low, high = piece.at - MOST, piece.at + MOST
        if held.i == 0:
            low, high = max(low, way.start[0]), min(high, way.start[1])
        if held.i + 1 == last:
            low, high = max(low, way.end[0]), min(high, way.end[1])
        for i, room in ((held.i - 1, MIN_STUB), (held.i + 2, _ARROW)):
            if not 0 <= i <= last:
                continue
            distance = abs(points[i][axis] - piece.at)
            most = max(0.0, distance - room if i in (0, last) else (distance - 6) / 2)
            if points[i][axis] < piece.at:
                low = max(low, piece.at - most)
            else:
                high = min(high, piece.at + most)
        for bounds in self._boxes.bounds_meeting(*_slab(piece, held.upright, MOST + _WALL, _WALL)).values():
            if bounds[axis + 2] <= piece.at:
                low = max(low, min(piece.at, bounds[axis + 2] + _WALL))
            elif bounds[axis] >= piece.at:
                high = min(high, max(piece.at, bounds[axis] - _WALL))
        return min(low, piece.at), max(high, piece.at)


def _piece(key: str, points: Route, i: int, upright: bool) -> Piece:
    axis = 0 if upright else 1
    a, b = points[i], points[i + 1]
    at = a[axis]
    start_turn = 0 if i == 0 else _sign(points[i - 1][axis] - at)
    end_turn = 0 if i + 2 >= len(points) else _sign(points[i + 2][axis] - at)
    if a[1 - axis] <= b[1 - axis]:
        return Piece(key, at, a[1 - axis], b[1 - axis], start_turn, end_turn)
    return Piece(key, at, b[1 - axis], a[1 - axis], end_turn, start_turn)


def _slab(piece: Piece, upright: bool, half: float, more: float = _OVERLAP) -> Bounds:
    """The bounds `half` to both sides of a piece and `more` beyond its ends."""
    low, high = piece.low - more, piece.high + more
    if upright:
        return (piece.at - half, low, piece.at + half, high)
    return (low, piece.at - half, high, piece.at + half)


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
