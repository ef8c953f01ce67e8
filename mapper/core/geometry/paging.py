"""Geometry: where a strip is cut into pages, so that nothing that lies along it is cut."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

Span = tuple[float, float]

_EPSILON: Final = 1e-6
_GOOD: Final = 0.3  # a page may stay empty so far where a better cut is to be had
_LEAST: Final = 0.5  # so full is a page at least where there is no way round cutting something
_LOOKS: Final = 12  # for pages of like length


class Strip(NamedTuple):
    """What lies along one direction.

    `things` are not to be cut, `words` rather not, and at `borders` a cut is welcome.
    """

    begin: float
    end: float
    things: tuple[Span, ...]
    words: tuple[Span, ...] = ()
    borders: tuple[float, ...] = ()


def page_edges(strip: Strip, room: float) -> tuple[float, ...]:
    """The edges of pages no longer than `room`: the begin, each cut, the end.

    There are as few pages as can be with as little cut as can be; they are of like length, and a cut is at a border
    or in the middle of a gap where that costs no page. Only what is longer than a page, or hangs together with others
    without a gap for so long, is cut.

    >>> page_edges(Strip(0, 100, ((10, 30), (40, 55), (60, 90)), borders=(35, 58)), 50)
    (0, 35, 58, 100)
    """
    if strip.end - strip.begin <= room + _EPSILON:
        return (strip.begin, strip.end)
    cutter = _Cutter(strip)
    best = cutter.walk(room, cutter.farthest)
    most, cuts = len(best), cutter.cuts(best)

    def is_as_good(edges: tuple[float, ...]) -> bool:
        return len(edges) <= most and cutter.cuts(edges) <= cuts

    kind = cutter.walk(room, cutter.kindest)
    if is_as_good(kind):
        best = kind
    short, long = (strip.end - strip.begin) / (most - 1), room
    for _ in range(_LOOKS):
        middle = (short + long) / 2
        kind = cutter.walk(middle, cutter.kindest)
        if is_as_good(kind):
            best, long = kind, middle
        else:
            short = middle
    return best


def cut_through(strip: Strip, edges: Iterable[float]) -> int:
    """How many things these edges cut."""
    return _Cutter(strip).cuts(tuple(edges))


class _Cutter:
    """A strip with its gaps."""

    def __init__(self, strip: Strip) -> None:
        self._strip = strip
        self._gaps = _gaps(strip, strip.things)
        self._free = _gaps(strip, strip.things + strip.words)
        self._starts = sorted(span[0] for span in strip.things)
        self._ends = sorted(span[1] for span in strip.things)
        self._borders = sorted(strip.borders)

    def cuts(self, edges: tuple[float, ...]) -> int:
        return sum(map(self._cut_at, edges[1:-1]))

    def walk(self, room: float, choose: Callable[[float, float], float]) -> tuple[float, ...]:
        """Page by page, each as long as the choice makes it."""
        edges = [self._strip.begin]
        while self._strip.end - edges[-1] > room + _EPSILON:
            edges.append(choose(edges[-1], edges[-1] + room))
        return (*edges, self._strip.end)

    def farthest(self, at: float, reach: float) -> float:
        """The last place in a gap, or else the one that cuts the fewest things."""
        low = at + (reach - at) * _LEAST
        gap = next(iter(_back(self._gaps, reach)), None)
        if gap is None or min(gap[1], reach) <= at + _EPSILON:
            return self._least_cut(low, reach)
        place = min(gap[1], reach)
        is_hopeless = place < low and self._next_gap(gap) > place + (reach - at) + _EPSILON
        return self._least_cut(low, reach) if is_hopeless else place

    def kindest(self, at: float, reach: float) -> float:
        """The same, at a border or in the middle of a gap where there is one not much before."""
        for filled in (1 - _GOOD, _LEAST):
            low = at + (reach - at) * filled
            for gaps in (self._free, self._gaps):
                found = self._border_in(gaps, low, reach)
                if found is None:
                    found = _middle(gaps, low, reach)
                if found is not None:
                    return found
        return self.farthest(at, reach)

    def _next_gap(self, gap: Span) -> float:
        """Where the gap after this one begins: up to there all hangs together."""
        after = bisect_right(self._gaps, gap)
        return self._gaps[after][0] if after < len(self._gaps) else self._strip.end

    def _border_in(self, gaps: list[Span], low: float, reach: float) -> float | None:
        for border in reversed(
            self._borders[bisect_left(self._borders, low) : bisect_right(self._borders, reach)]
        ):
            gap = next(iter(_back(gaps, border)), None)
            if gap is not None and gap[0] <= border <= gap[1]:
                return border
        return None

    def _least_cut(self, low: float, reach: float) -> float:
        found = {reach}
        for places in (self._starts, self._ends):
            found.update(places[bisect_left(places, low) : bisect_right(places, reach)])
        return min(found, key=lambda place: (self._cut_at(place), -place))

    def _cut_at(self, place: float) -> int:
        return bisect_left(self._starts, place - _EPSILON) - bisect_right(self._ends, place + _EPSILON)


def _back(gaps: list[Span], reach: float) -> Iterable[Span]:
    """The gaps that begin at or before a place, the last one first."""
    at = bisect_right(gaps, (reach, float("inf")))
    return (gaps[i] for i in range(at - 1, -1, -1))


def _middle(gaps: list[Span], low: float, reach: float) -> float | None:
    """The middle of what lies between two places of the last gap there, if any does."""
    for start, end in _back(gaps, reach):
        if end < low:
            return None
        return (max(start, low) + min(end, reach)) / 2
    return None


def _gaps(strip: Strip, spans: tuple[Span, ...]) -> list[Span]:
    """Where no span is, in order; a place where two touch is a gap without length."""
    found, reach = [], strip.begin
    for start, end in sorted(spans):
        if start >= reach:
            found.append((reach, start))
        reach = max(reach, end)
    if reach <= strip.end:
        found.append((reach, strip.end))
    return found
