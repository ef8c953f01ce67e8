"""The rooms' names in several lines: broken between words, and cut with dots where there is no more room.

A compound that is too wide for a line is broken with a hyphen, as German has them, where more can be read then.
"""

import re
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from mapper.ui.hyphens import LONG, SOFT, hyphenated, written

LINE_SEPARATOR: Final = "\u2028"
_MOST_KEPT = 2000
_UNBROKEN: Final = re.compile(r"[^\s-]+")  # what no line ends in


class Lettering:
    """Breaks names and keeps what it has broken: headers are painted at every step of a scroll."""

    def __init__(self) -> None:
        # With the font, so that no other one gets its id meanwhile; to ask a font for its key takes long.
        self._kept: dict[tuple[str, int, int, int], tuple[QFont, list[str]]] = {}

    def lines(self, text: str, font: QFont, width: float, most: int) -> list[str]:
        """As `lines_of`."""
        key = (text, id(font), int(width), most)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            found = self._kept[key] = font, lines_of(text, font, int(width), most)
        return found[1]


class Laid(NamedTuple):
    """A text in its lines, as they are written."""

    lines: list[str]
    is_shortened: bool  # something was left away
    is_early: bool  # before the last line there is room for
    has_broken_word: bool  # with a hyphen or without one


def lines_of(text: str, font: QFont, width: int, most: int) -> list[str]:
    """At most so many lines of at most that width; a word that is wider ends in dots.

    A very long one is broken where all of the name has room then, or where dots would come too early: with a hyphen,
    and anywhere where more is read so, as in what has no syllables.
    """
    plain = laid(text, font, width, most, at_words=True)
    if most == 1 or not plain.is_shortened:
        return plain.lines
    metrics = QFontMetricsF(font)

    def is_too_wide(part: str) -> bool:
        return metrics.horizontalAdvance(part) > width

    parted, ways = hyphenated(text, is_too_wide), []
    if parted != text:
        ways = [laid(each, font, width, most, at_words=True) for each in (parted, hyphenated(text))]
    too_wide = [each for each in _UNBROKEN.findall(text) if is_too_wide(each)]
    if too_wide and all(len(each) >= LONG for each in too_wide):
        ways.append(laid(text, font, width, most, at_words=False))
    whole = next((each for each in ways if not each.is_shortened), None)
    if whole is not None or not (plain.is_early and ways):
        return (whole or plain).lines
    return next((each for each in ways[1:] if not each.is_early), ways[-1]).lines


def laid(text: str, font: QFont, width: float, most: int, *, at_words: bool) -> Laid:
    """A text in at most so many lines, of which the last one ends in dots where there is more.

    `at_words`: whether a line ends after words only, and in dots where one has no room; else such a word goes on in the
    next line.
    """
    layout, metrics = QTextLayout(text, font), QFontMetricsF(font)
    option = QTextOption()
    mode = QTextOption.WrapMode
    option.setWrapMode(mode.WordWrap if at_words else mode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    # Qt counts UTF-16 units, Python characters: they differ where there is an emoji.
    units = text.encode("utf-16-le", "surrogatepass")
    found: list[str] = []
    is_shortened = is_early = has_broken_word = False
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        start = 2 * line.textStart()
        is_last = len(found) == most - 1
        end = len(units) if is_last else start + 2 * line.textLength()
        part = units[start:end].decode("utf-16-le", "replace")
        piece = shown = written(part.replace(LINE_SEPARATOR, " ").strip())
        if is_last or at_words:
            shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, width)
        is_early |= shown != piece and not is_last
        is_shortened |= shown != piece
        is_broken = part.endswith(SOFT) or (part[-1:].isascii() and part[-1:].isalnum())
        has_broken_word |= is_broken and end < len(units)
        found.append(shown)
        if is_last:
            break
    layout.endLayout()
    return Laid(found, is_shortened, is_early, has_broken_word)
