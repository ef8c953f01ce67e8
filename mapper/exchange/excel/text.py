"""The texts of users made fit for a cell: whole, harmless and never a formula."""

import re
from typing import Final

MAX_CELL: Final = 32_767  # what a cell holds, in UTF-16 units
MAX_HEADER: Final = 100  # of a name in a page header, whose whole limit is 255
_CUT: Final = "…"
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BREAKS: Final = re.compile("\r\n?|\x85|\u2028|\u2029")
_ERRORS: Final = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})


def clean(text: str) -> str:
    r"""The text without what XML cannot hold, with plain line breaks, cut where a cell ends.

    A blank is set behind the few texts that XlsxWriter takes for something else: rich text and error codes.

    >>> clean("a\x07b\r\nc")
    'ab\nc'
    >>> clean("#N/A")
    '#N/A '
    """
    if not text.isprintable():
        text = _ILLEGAL.sub("", _BREAKS.sub("\n", text))
    if len(text) * 2 > MAX_CELL:
        text = _fitting(text, MAX_CELL)
    if text in _ERRORS or (text.startswith("<r>") and text.endswith("</r>")):
        text += " "
    return text


def one_line(text: str, limit: int) -> str:
    """The text on one line, cut to a number of UTF-16 units."""
    return _fitting(" ".join(clean(text).split()), limit)


def in_header(text: str) -> str:
    """The text for a page header or footer, where & starts a code."""
    return one_line(text, MAX_HEADER).replace("&", "&&")


def _fitting(text: str, limit: int) -> str:
    units = text.encode("utf-16-le")
    if len(units) <= 2 * limit:
        return text
    return units[: 2 * (limit - 1)].decode("utf-16-le", "ignore") + _CUT
