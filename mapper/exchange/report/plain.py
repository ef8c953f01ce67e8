"""The texts of users made fit for a report: whole, harmless, and never in the way of what stands beside them."""

import re
from typing import Final

_ILLEGAL: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_BREAKS: Final = re.compile("\r\n?|\x85|\u2028|\u2029")
_DIRECTED: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_FIRST: Final = re.compile(
    "(?P<rtl>[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff])|\u200e|[^\\W\\d_]"
)
AHEAD: Final = "\u200e"  # what begins with it is read from left to right, whatever comes then
_CUT: Final = "…"
LONGEST_NAME: Final = 120  # letters of a name in a heading or a table


def plain(text: str) -> str:
    r"""The text without what XML cannot hold, and with plain line breaks.

    >>> plain("a\x07b\r\nc\ud83d"), plain("<b>")
    ('ab\nc', '<b>')
    """
    return text if text.isprintable() else _ILLEGAL.sub("", _BREAKS.sub("\n", text))


def name_of(text: str, longest: int = LONGEST_NAME) -> str:
    """The text on one line, cut where it is longer than a name should be."""
    line = " ".join(plain(text).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + _CUT


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
