"""How much of a column a text takes, and how many lines in it: told by the widths of the letters of Calibri.

Columns are measured in digits of that font at 11 points. Where another font takes its place the digits grow with the
letters (in DejaVu, the widest of the usual ones, by 26 % and those by 21 to 25 %), and the columns with them.
"""

import math
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from mapper.exchange.excel.book import Column
from mapper.exchange.excel.style import placed

_LETTERS: Final = MappingProxyType(  # by hundredths of the size of the font, as Calibri and Carlito have them
    {
        23: " ilîj'\u00a0",
        25: ",.I·‘’",
        27: ":;",
        30: "()-[]f{}`J",
        33: "!tr",
        35: "°",
        39: "/\\s",
        42: '"zLcç„“”',
        45: "kvyx",
        47: "?FS|Zg",
        49: "aäáàâETY",
        50: "eéèê–×±≥≤−#*+<=>^_~",
        58: "AÄVBR",
        63: "DHG",
        65: "UÜN",
        67: "OÖQ½",
        71: "&%w…",
        80: "m",
        86: "M",
        90: "W@—→←",
    }
)
_WIDTHS: Final = MappingProxyType({letter: width for width, all_ in _LETTERS.items() for letter in all_})
_USUAL: Final = 53
_EAST_ASIAN: Final = 0x1100  # letters from here on are as wide as high
_DIGIT: Final = 52.5  # of 10 points what is a digit of 11, rounded to the pixel
_BOLD: Final = 1.05  # times as wide are bold letters: 1.03 in Calibri, in DejaVu 1.05 beside its columns
_EDGES: Final = 0.3  # digits beside a text, and five pixels that each column has besides
_INDENT: Final = 1.3  # digits of a step in from the edge


def beside(column: Column) -> float:
    """How many digits of a column its texts leave free."""
    return _EDGES + _INDENT * placed(column.look, column.origin, is_flush=column.is_flush)[1]


def digits_of(text: str, *, is_bold: bool = False) -> float:
    """How many digits of a column a line of 10 points takes.

    >>> round(digits_of("Map the application requirements"), 1)
    26.6
    """
    return _width(text) / _DIGIT * (_BOLD if is_bold else 1)


def lines_of(text: str, width: float, *, is_bold: bool = False) -> int:
    """The lines of a text of 10 points in a column of `width` digits, broken between words, and within long ones.

    >>> lines_of("Qualify: need, money, authority, date", 26), lines_of("a" * 60, 26)
    (2, 3)
    """
    room = width * _DIGIT / (_BOLD if is_bold else 1)
    lines = 0
    for part in text.split("\n"):
        lines += 1
        used = 0.0
        for word in part.split(" "):
            long = _width(word)
            if used and used + _WIDTHS[" "] + long > room:
                lines += 1
                used = 0.0
            used += long + (_WIDTHS[" "] if used else 0)
            if used > room:
                more = math.ceil(used / room) - 1
                lines += more
                used -= more * room
    return lines


@lru_cache(maxsize=8192)  # the words of a workbook are few, and are asked for with each width that is tried
def _width(word: str) -> float:
    return sum(_WIDTHS.get(letter) or (_USUAL if ord(letter) < _EAST_ASIAN else 100) for letter in word)
