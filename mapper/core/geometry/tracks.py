"""Parallel pieces of line laid side by side: in which order, and where."""

from collections.abc import Sequence
from typing import NamedTuple

SPACING = 10.0
_LEAST = 2.0
_TOUCH = 3.0
_NEAR_PIN = 7.0
_NEAR_BORDER = 5.0
_MOST_VOTING = 40
_SEARCHED = 40


class Piece(NamedTuple):
    """A straight piece of line at the place `at` across, from `low` to `high` along.

    The turns say where the line goes on at either end: -1 to lower places, 1 to higher, 0 not at all.
    """

    key: str
    at: float
    low: float
    high: float
    low_turn: int
    high_turn: int

    def is_beside(self, other: "Piece") -> bool:
        """Whether the two run side by side or end within 6 units of one another, wherever they are across."""
        return self.low - _TOUCH < other.high + _TOUCH and other.low - _TOUCH < self.high + _TOUCH


def lay(
    pieces: list[Piece],
    limits: list[tuple[float, float]],
    pins: list[Piece],
    borders: Sequence[float] = (),
) -> list[float]:
    """Places for the pieces, in their order: apart from each other and, as far as may be, from the fixed `pins` and
    from the places of `borders`, which run along all of them.

    Each stays within its limits, which hold its present place.

    >>> a, b = Piece("a", 50, 0, 90, -1, 1), Piece("b", 50, 0, 90, 1, 1)
    >>> lay([a, b], [(0, 100), (0, 100)], [])
    [45.0, 55.0]
    """
    tracks = _tracks(pieces, limits)
    highest = max(tracks)
    spacing = _spacing(tracks, limits)
    if spacing < _LEAST:
        return [
            min(max(piece.at + (track - highest / 2) * 4.0, limit[0]), limit[1])
            for piece, track, limit in zip(pieces, tracks, limits, strict=True)
        ]
    offsets = [(track - highest / 2) * spacing for track in tracks]
    low = max(limit[0] - offset for limit, offset in zip(limits, offsets, strict=True))
    high = min(limit[1] - offset for limit, offset in zip(limits, offsets, strict=True))
    middle = sum(sorted(piece.at for piece in pieces)) / len(pieces)
    fixed = _beside(pieces, offsets, pins, borders)
    center = _center(fixed, low, max(low, high), middle)
    return [_rounded(center + offset, limit) for offset, limit in zip(offsets, limits, strict=True)]


def _rounded(place: float, limit: tuple[float, float]) -> float:
    """The whole number nearest to the place, if that is within the limits."""
    whole = float(round(place))
    return whole if limit[0] <= whole <= limit[1] else place


def _spacing(tracks: list[int], limits: list[tuple[float, float]]) -> float:
    """The widest spacing up to 10 units at which all tracks fit between their limits; negative if there is none."""
    lowest: dict[int, float] = {}
    highest: dict[int, float] = {}
    for track, (low, high) in zip(tracks, limits, strict=True):
        lowest[track] = max(low, lowest.get(track, low))
        highest[track] = min(high, highest.get(track, high))
    spacing = SPACING
    for one, low in lowest.items():
        for other, high in highest.items():
            if other > one:
                spacing = min(spacing, (high - low) / (other - one))
            elif high - low < (other - one) * spacing:
                return -1.0
    return spacing


def _beside(
    pieces: list[Piece], offsets: list[float], pins: list[Piece], borders: Sequence[float]
) -> list[tuple[float, float]]:
    """Where the centre must not lie, and how far it must keep off: there a piece would lie on something fixed."""
    found = [
        (pin.at - offset, _NEAR_PIN)
        for piece, offset in zip(pieces, offsets, strict=True)
        for pin in pins
        if pin.key.rpartition("\0")[0] != piece.key.rpartition("\0")[0] and pin.is_beside(piece)
    ]
    found += [(border - offset, _NEAR_BORDER) for offset in set(offsets) for border in borders]
    return found


def _center(fixed: list[tuple[float, float]], low: float, high: float, wish: float) -> float:
    """The place in [low, high] nearest to `wish` at which the fewest pieces come too near to something fixed."""
    first = min(max(wish, low), high)
    near = [(at, distance) for at, distance in fixed if abs(at - first) < _SEARCHED + distance]
    if not near:
        return first
    best, fewest = first, len(near) + 1
    for step in range(0, _SEARCHED + 2, 2):
        for place in (first + step, first - step) if step else (first,):
            if low <= place <= high:
                count = sum(abs(place - at) < distance for at, distance in near)
                if count < fewest:
                    best, fewest = place, count
        if not fewest:
            break
    return best


def _tracks(pieces: list[Piece], limits: list[tuple[float, float]]) -> list[int]:
    """Which track each piece lies in, counted from 0 at the low side; pieces side by side get different ones."""
    if len(pieces) == 1:
        return [0]
    order = _ordered(pieces, limits)
    tracks = [0] * len(pieces)
    for rank, i in enumerate(order):
        earlier = [tracks[j] for j in order[:rank] if pieces[i].is_beside(pieces[j])]
        tracks[i] = max(earlier, default=-1) + 1
    return tracks


def _ordered(pieces: list[Piece], limits: list[tuple[float, float]]) -> list[int]:
    """The pieces from low to high: as their limits force it, else so that they cross little, else as they lie."""
    count = len(pieces)
    if count > _MOST_VOTING:
        return sorted(range(count), key=lambda i: (pieces[i].at, pieces[i].key))
    scores = [0] * count
    before: list[set[int]] = [set() for _ in pieces]
    for i in range(count):
        for j in range(i):
            if limits[i][1] <= limits[j][0] and limits[i] != limits[j]:
                before[j].add(i)
            elif limits[j][1] <= limits[i][0] and limits[i] != limits[j]:
                before[i].add(j)
            else:
                vote = _vote(pieces[i], pieces[j])
                scores[i] -= vote
                scores[j] += vote
    order: list[int] = []
    waiting = sorted(range(count), key=lambda i: (scores[i], pieces[i].at, pieces[i].key))
    while waiting:
        free = next((i for i in waiting if before[i].isdisjoint(waiting)), waiting[0])
        waiting.remove(free)
        order.append(free)
    return order


def _vote(a: Piece, b: Piece) -> int:
    """Positive if `a` should lie lower than `b` to cross it less, negative if higher; 0 if it makes no difference."""
    if not a.is_beside(b):
        return 0
    votes = 0
    for place, turn in ((a.low, a.low_turn), (a.high, a.high_turn)):
        if b.low < place < b.high:
            votes -= turn
    for place, turn in ((b.low, b.low_turn), (b.high, b.high_turn)):
        if a.low < place < a.high:
            votes += turn
    for a_place, a_turn in ((a.low, a.low_turn), (a.high, a.high_turn)):
        for b_place, b_turn in ((b.low, b.low_turn), (b.high, b.high_turn)):
            if abs(a_place - b_place) < _TOUCH and a_turn == -b_turn:
                votes -= 3 * a_turn
    return (votes > 0) - (votes < 0)
