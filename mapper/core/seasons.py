"""How a year's cases are spread over its months: twelve weights in a text, as people type them."""

from collections.abc import Sequence
from math import isfinite
from typing import Final

MONTHS: Final = 12


def parse_seasons(text: str) -> tuple[float, ...] | None:
    """The weights of the months from January on; none for an empty text, None where it is not twelve that count.

    >>> parse_seasons("1 1 1 1 1 1 0.5 0.5 1 1 1 2")[6:]
    (0.5, 0.5, 1.0, 1.0, 1.0, 2.0)
    >>> parse_seasons(""), parse_seasons("1 2 3") is None
    ((), True)
    """
    try:
        weights = tuple(float(word) for word in text.split())
    except ValueError:
        return None
    if not weights:
        return ()
    is_sound = len(weights) == MONTHS and all(isfinite(each) and each >= 0 for each in weights)
    return weights if is_sound and sum(weights) > 0 else None


def format_seasons(weights: Sequence[float]) -> str:
    """The text that `parse_seasons` reads back.

    >>> format_seasons((1, 0.5))
    '1 0.5'
    """
    return " ".join(f"{each:g}" for each in weights)
