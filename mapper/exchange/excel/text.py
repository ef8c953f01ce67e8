"""The texts of users made fit for a cell: whole, harmless and never a formula."""

import re
from typing import Final

MAX_CELL: Final = 32_767  # what a cell holds, in UTF-16 units
MAX_HEADER: Final = 100  # of a name in a page header, whose whole limit is 255
_CODES: Final = re.compile(r"&(?=[G\[])")  # XlsxWriter looks for pictures here, even behind a doubled &
_CUT: Final = "…"
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BREAKS: Final = re.compile("\r\n?|\x85|\u2028|\u2029")
_ERRORS: Final = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})


def clean(text: str) -> str:
    r"""The text without what XML cannot hold, with plain line breaks, cut where a cell ends.

    A blank is set behind an error code: a formula that gave such a text would be taken to have failed.

    >>> clean("a\x07b\r\nc")
    'ab\nc'
    >>> clean("#N/A")
    '#N/A '
    """
    if not text.isprintable():
        text = _ILLEGAL.sub("", _BREAKS.sub("\n", text))
    if len(text) * 2 > MAX_CELL:
        text = _fitting(text, MAX_CELL)
    return text + " " if text in _ERRORS else text


def one_line(text: str, limit: int) -> str:
    """The text on one line, cut to a number of UTF-16 units."""
    return _fitting(" ".join(clean(text).split()), limit)


def at_word(text: str, limit: int) -> str:
    """The text on one line, cut behind a word where there is one in the last third of what fits.

    >>> at_word("Ask everybody who has a say", 20), at_word("Donaudampfschifffahrt", 10)
    ('Ask everybody who…', 'Donaudamp…')
    """
    line = one_line(text, limit)
    if line == " ".join(clean(text).split()):
        return line
    kept = line.rpartition(" ")[0].rstrip(" ,;:–-")
    return f"{kept}{_CUT}" if len(kept) * 3 >= len(line) * 2 else line


def in_header(text: str) -> str:
    """The text for a page header or footer, where & starts a code.

    >>> in_header("R&D, Q&G")
    'R&&D, Q&& G'
    """
    line = one_line(text, MAX_HEADER)
    doubled = _CODES.sub("& ", line).replace("&", "&&")
    if len(doubled.encode("utf-16-le")) <= 2 * MAX_HEADER:
        return doubled
    return in_header(_fitting(line, len(line.encode("utf-16-le")) // 2 - 1))


def _fitting(text: str, limit: int) -> str:
    units = text.encode("utf-16-le")
    if len(units) <= 2 * limit:
        return text
    return units[: 2 * (limit - 1)].decode("utf-16-le", "ignore") + _CUT
