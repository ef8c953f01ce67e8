"""The slides: how much room a text takes, and the size in which it fits its shape.

No font is asked, for nobody knows which one the reader's computer has. The widths are those of Verdana and DejaVu, the
widest of the usual ones, so that a text that fits here fits anywhere.
"""

import unicodedata
from collections.abc import Sequence
from typing import Final, NamedTuple

LINE: Final = 1.22  # from one line to the next, in sizes
_CUT: Final = "…"
_BOLD: Final = 1.12
_NARROW: Final = frozenset("iljI.,:;'|!`’‘· ")
_SLIM: Final = frozenset('ftr()[]{}/\\-–"“”„°*\u00a0')
_WIDE: Final = frozenset("mwMW@%—…→←")
_EAST: Final = frozenset("WF")
_NARROW_WIDTH, _SLIM_WIDTH, _WIDE_WIDTH, _EAST_WIDTH = 0.36, 0.46, 0.99, 1.02
_CAPITAL_WIDTH, _OTHER_WIDTH = 0.74, 0.63
_RIGHT: Final = frozenset(("R", "AL"))


class Fitted(NamedTuple):
    """A text in the lines and the size in which it fits, in points; `is_cut`: not all of it did."""

    lines: tuple[str, ...]
    size: float
    is_cut: bool

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * LINE


def width_of(text: str, size: float, *, is_bold: bool = False) -> float:
    """How wide a line is, in points; rather too wide than too narrow.

    >>> width_of("", 10), width_of("ii", 10) < width_of("mm", 10)
    (0, True)
    """
    wide = sum(map(_width, text)) * size
    return wide * _BOLD if is_bold else wide


def fit(
    text: str,
    width: float,
    height: float,
    sizes: Sequence[float],
    *,
    is_bold: bool = False,
    in_diamond: bool = False,
) -> Fitted:
    """The text in the first of `sizes` in which it fits; in the last one cut where there is no room for all of it.

    `in_diamond`: the room is a rhombus, in which few lines may be longer than many.

    >>> fit("Qualify the lead", 60, 40, (12, 10)).lines
    ('Qualify', 'the lead')
    """
    fitted = Fitted((), sizes[-1], is_cut=True)
    for size in sizes:
        most = int(height / (size * LINE))
        if most < 1 and size != sizes[-1]:
            continue
        counts = range(1, max(1, most) + 1)
        for count in counts if in_diamond else counts[-1:]:
            room = width * (1 - count * size * LINE / height) if in_diamond else width
            room = max(room, size)
            lines, is_broken = _wrapped(text, room, size, is_bold=is_bold)
            if len(lines) <= count and not is_broken:
                return Fitted(tuple(lines), size, is_cut=False)
            # Where nothing fits whole, words are broken, and what is over is cut off.
            if size == sizes[-1]:
                kept = _kept(lines, count, room, size, is_bold=is_bold)
                is_cut = kept != lines
                if fitted.is_cut and (not fitted.lines or len("".join(kept)) > len("".join(fitted.lines))):
                    fitted = Fitted(tuple(kept), size, is_cut)
    return fitted


def is_rightward(text: str) -> bool:
    """Whether a text is read from right to left, by its first letter that says so.

    >>> is_rightward("1. مرحبا"), is_rightward("Call مرحبا")
    (True, False)
    """
    for letter in text:
        way = unicodedata.bidirectional(letter)
        if way in _RIGHT:
            return True
        if way == "L":
            return False
    return False


def _width(letter: str) -> float:
    if letter in _NARROW:
        return _NARROW_WIDTH
    if letter in _SLIM:
        return _SLIM_WIDTH
    if letter in _WIDE:
        return _WIDE_WIDTH
    if letter.isascii():
        return _CAPITAL_WIDTH if letter.isupper() else _OTHER_WIDTH
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
        return 0.0
    if unicodedata.east_asian_width(letter) in _EAST or ord(letter) > 0xFFFF:
        return _EAST_WIDTH
    return _CAPITAL_WIDTH if letter.isupper() else _OTHER_WIDTH


def _wrapped(text: str, room: float, size: float, *, is_bold: bool) -> tuple[list[str], bool]:
    """The lines, and whether a word had to be broken."""
    lines: list[str] = []
    is_broken = False
    for paragraph in text.split("\n"):
        line = ""
        for word in filter(None, paragraph.split(" ")):  # what is bound together stays on one line
            longer = f"{line} {word}" if line else word
            if width_of(longer, size, is_bold=is_bold) <= room:
                line = longer
                continue
            if line:
                lines.append(line)
            line = word
            while width_of(line, size, is_bold=is_bold) > room and len(line) > 1:
                is_broken = True
                head = _head(line, room, size, is_bold=is_bold)
                lines.append(head)
                line = line[len(head) :]
        lines.append(line)
    return lines, is_broken


def _kept(lines: list[str], count: int, room: float, size: float, *, is_bold: bool) -> list[str]:
    if len(lines) <= count:
        return lines
    last = lines[count - 1]
    while last and width_of(last + _CUT, size, is_bold=is_bold) > room:
        last = last[:-1]
    return [*lines[: count - 1], last.rstrip() + _CUT]


def _head(word: str, room: float, size: float, *, is_bold: bool) -> str:
    length = 1
    while length < len(word) and width_of(word[: length + 1], size, is_bold=is_bold) <= room:
        length += 1
    return word[:length]
