"""The drawing of maps: the lines of a label and the size of its pill, told without Qt, so that both lie alike."""

from functools import lru_cache
from typing import Final

# Advances of Inter Medium in hundredths of the type size, for the characters from blank to tilde.
_ADVANCES: Final[tuple[int, ...]] = (
    *(26, 29, 40, 64, 64, 83, 65, 22, 38, 38, 52, 67, 29, 46, 28, 37),  # blank to /
    *(65, 47, 61, 64, 65, 62, 64, 58, 63, 64, 28, 29, 67, 67, 67, 53),  # 0 to ?
    *(97, 70, 65, 74, 72, 60, 59, 75, 74, 27, 55, 66, 56, 90, 75, 77),  # @ to O
    *(64, 77, 64, 64, 65, 74, 70, 98, 67, 68, 64, 38, 37, 38, 48, 46),  # P to _
    *(50, 57, 63, 57, 63, 59, 37, 62, 60, 25, 25, 56, 25, 88, 60, 60),  # ` to o
    *(62, 62, 38, 54, 37, 59, 57, 82, 55, 57, 55, 38, 34, 38, 67),  # p to ~
)
LABEL_TYPE = 11.0
LABEL_LEADING = 13.0
_HEIGHT = 18.0
_SIDE = 8.0
_WIDEST = 160.0
_ONE_LINE = 104.0

_OTHER_LETTER = 64
_WIDE_FROM = 0x1100  # from here on most scripts fill a square
_WIDE_LETTER = 102


def width_of(text: str, size: float) -> float:
    """About how wide a text in the medium weight is, in units; exact for plain Latin letters, else near.

    >>> round(width_of("85 %", 11), 1)
    26.0
    """
    hundredths = 0
    for character in text:
        code = ord(character)
        if 32 <= code < 127:
            hundredths += _ADVANCES[code - 32]
        else:
            hundredths += (
                _WIDE_LETTER if code >= _WIDE_FROM and not 0x2000 <= code < 0x2070 else _OTHER_LETTER
            )
    return hundredths * size / 100


@lru_cache(maxsize=8192)
def label_lines(text: str) -> tuple[str, ...]:
    """The text in one line, or where that is long, in two of about the same width.

    >>> label_lines("fits 85 %"), label_lines("no answer or no interest 80 %")
    (('fits 85 %',), ('no answer or', 'no interest 80 %'))
    """
    text = " ".join(text.split())
    if width_of(text, LABEL_TYPE) <= _ONE_LINE:
        return (text,) if text else ()
    # A share stays whole: the blank before the sign is no place to break.
    words = text.replace(" %", "\u00a0%").split(" ")
    splits = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    if not splits:
        return (text,)
    first, second = min(splits, key=lambda pair: max(width_of(line, LABEL_TYPE) for line in pair))
    return (first, second.replace("\u00a0", " "))


@lru_cache(maxsize=8192)
def label_size(text: str) -> tuple[float, float] | None:
    """Width and height of the pill for a text in units; None for no text."""
    lines = label_lines(text)
    if not lines:
        return None
    width = max(width_of(line, LABEL_TYPE) for line in lines)
    return (min(round(width) + 2 * _SIDE, _WIDEST), _HEIGHT + LABEL_LEADING * (len(lines) - 1))
