"""The drawing of maps: what the customer gets in a stage, as statements side by side on one line. No Qt in here."""

from collections.abc import Sequence
from typing import NamedTuple

SIGN = 10.0  # the diamond before a statement
AFTER_SIGN = 6.0
GAP = 16.0  # between two statements
_LEAST_TEXT = 40.0  # less of a statement tells nothing


class Piece(NamedTuple):
    """One statement: where its sign begins, counted from where the line begins, and the room for its text."""

    at: int
    x: float
    text_width: float

    @property
    def width(self) -> float:
        return SIGN + AFTER_SIGN + self.text_width if self.text_width else SIGN


def pieces(widths: Sequence[float], room: float, more: float) -> list[Piece]:
    """The statements of these text widths that find room, the first at least as a sign.

    One that is only partly whole stands last. Where one is left out, `more` is kept free for a "+3" behind them.

    >>> [piece.at for piece in pieces([100, 100, 100], 400, 30)]
    [0, 1, 2]
    >>> [(piece.at, piece.text_width) for piece in pieces([100, 100, 100], 250, 30)]
    [(0, 100), (1, 72.0)]
    >>> pieces([100], 30, 30)
    [Piece(at=0, x=0.0, text_width=0.0)]
    """
    found: list[Piece] = []
    x = 0.0
    for index, width in enumerate(widths):
        is_last = index == len(widths) - 1
        left = room - x - SIGN - AFTER_SIGN - (0.0 if is_last else more)
        if left < min(width, _LEAST_TEXT):
            break
        found.append(Piece(index, x, min(width, left)))
        if left < width:
            break
        x += SIGN + AFTER_SIGN + width + GAP
    return found or [Piece(0, 0.0, 0.0)]


def length(found: Sequence[Piece]) -> float:
    """How much room these pieces take in all."""
    return found[-1].x + found[-1].width if found else 0.0
