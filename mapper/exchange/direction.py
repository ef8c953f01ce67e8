"""Texts of users that are read from right to left, or turn letters round, beside texts of the program."""

import re
from typing import Final

_DIRECTED: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_FIRST: Final = re.compile(
    "(?P<rtl>[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff])|\u200e|[^\\W\\d_]"
)
AHEAD: Final = "\u200e"  # what begins with it is read from left to right, whatever comes then


def isolated(text: str) -> str:
    r"""The text as a part of a sentence: one that has a direction of its own turns nothing around it.

    >>> isolated("Ana"), isolated("\u05d0") == "\u2068\u05d0\u2069"
    ('Ana', True)
    """
    return f"\u2068{text}\u2069" if _DIRECTED.search(text) else text


def reads_left(text: str) -> bool:
    r"""Whether the text is read from right to left: whether its first letter is.

    >>> reads_left("1. \u05d0 and b"), reads_left("b \u05d0"), reads_left("12")
    (True, False, False)
    """
    found = _FIRST.search(text)
    return found is not None and found["rtl"] is not None
