"""How many lines a text takes in a column: told by the widths of the letters of Calibri and of fonts made like it."""

import math
from types import MappingProxyType
from typing import Final

_LETTERS: Final = MappingProxyType(  # by hundredths of the size of the font
    {
        25: "'ijlI,.:; ·|",
        32: "fJ()-[]`{}rt!",
        40: 'cszL"/\\“”„',
        46: "gkvxyFSZ?",
        60: "ADHÄGNOQUÖÜ",
        72: "w%&",
        88: "mMW@—→",
    }
)
_WIDTHS: Final = MappingProxyType({letter: width for width, all_ in _LETTERS.items() for letter in all_})
_USUAL: Final = 53
_EAST_ASIAN: Final = 0x1100  # letters from here on are as wide as high
_DIGIT: Final = (
    52.5 * 1.04
)  # of 10 points what is a digit of 11, in which columns are measured; a little for rounding


def lines_of(text: str, width: float) -> int:
    """The lines of a text of 10 points in a column of `width` digits, broken between words, and within long ones.

    >>> lines_of("Qualify: need, money, authority, date", 26), lines_of("a" * 60, 26)
    (2, 3)
    """
    room = width * _DIGIT
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


def _width(word: str) -> float:
    return sum(_WIDTHS.get(letter) or (_USUAL if ord(letter) < _EAST_ASIAN else 100) for letter in word)
