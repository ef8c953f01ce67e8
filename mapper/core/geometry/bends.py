"""Bends made by hand: how they are written in a connector's record, and read."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from mapper.core.geometry.links import Route
from mapper.core.values import Point

_NUMBER: Final = r"-?\d{1,7}(?:\.\d{1,6})?"
_TEXT: Final = re.compile(rf"{_NUMBER},{_NUMBER}(?: {_NUMBER},{_NUMBER})*")
_WHOLE = 1e-6
MOST_BENDS: Final = 200


def parse_bends(text: str) -> Route | None:
    """The points of a text "x,y x,y" in map units; no points for "", None for a text that is something else.

    >>> parse_bends("10,20 10,-5.5")
    (Point(x=10.0, y=20.0), Point(x=10.0, y=-5.5))
    >>> parse_bends("10;20") is None
    True
    """
    if not text:
        return ()
    if _TEXT.fullmatch(text) is None:
        return None
    pairs = [pair.split(",") for pair in text.split(" ")]
    return tuple(Point(float(x), float(y)) for x, y in pairs) if len(pairs) <= MOST_BENDS else None


def format_bends(points: Iterable[Point]) -> str:
    """The text for points; what `parse_bends` reads.

    >>> format_bends([Point(10.0, 20.0), Point(10.0, -5.5)])
    '10,20 10,-5.5'
    """
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def bends_of(points: Route) -> Route:
    """The bends that hold a line where it is: those it has, or of a straight one a point in its middle.

    >>> bends_of((Point(0, 0), Point(100, 0)))
    (Point(x=50.0, y=0.0),)
    """
    if len(points) > 2:
        return points[1:-1]
    (x, y), (ax, ay) = points
    return (Point((x + ax) / 2, (y + ay) / 2),)


def right_angled(points: Iterable[Point]) -> Route:
    """The points with a corner put in wherever two in turn are not level or upright to each other.

    >>> right_angled([Point(0, 0), Point(5, 9)])
    (Point(x=0, y=0), Point(x=5, y=0), Point(x=5, y=9))
    """
    given = tuple(points)
    found = list(given[:1])
    for a, b in pairwise(given):
        if a[0] != b[0] and a[1] != b[1]:
            found.append(Point(b[0], a[1]))
        found.append(b)
    return tuple(found)


def _number(value: float) -> str:
    whole = round(value)
    if abs(value - whole) < _WHOLE:
        return str(whole)
    return f"{value:.6f}".rstrip("0")
