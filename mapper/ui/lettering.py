"""The rooms' names in several lines: broken between words, and cut with dots where there is no more room.

A compound that is too wide for a line is broken with a hyphen, as German has them, where more can be read then.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from mapper.ui.hyphens import hyphenated, written

_MOST_KEPT = 2000


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


def lines_of(text: str, font: QFont, width: int, most: int) -> list[str]:
    """At most so many lines of at most that width; a word that is wider ends in dots.

    A very long one is broken with a hyphen where all of the name has room then, or where dots would come too early.
    """
    lines = _broken(text, font, width, most)
    if any(line.endswith("…") for line in lines):
        metrics = QFontMetricsF(font)
        parted = hyphenated(text, lambda part: metrics.horizontalAdvance(part) > width)
        if parted != text:
            ways = [_broken(each, font, width, most) for each in (parted, hyphenated(text))]
            others = next((each for each in ways if not each[-1].endswith("…")), ways[-1])
            is_early = any(line.endswith("…") for line in lines[:-1])
            if is_early or not others[-1].endswith("…"):
                return others
    return lines


def _broken(text: str, font: QFont, width: int, most: int) -> list[str]:
    metrics = QFontMetricsF(font)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    # Qt counts UTF-16 units, Python characters: they differ where there is an emoji.
    units = text.encode("utf-16-le", "surrogatepass")
    found: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        start = 2 * line.textStart()
        is_last = len(found) == most - 1
        end = len(units) if is_last else start + 2 * line.textLength()
        piece = written(units[start:end].decode("utf-16-le", "replace").strip())
        found.append(metrics.elidedText(piece, Qt.TextElideMode.ElideRight, width))
        if is_last:
            break
    layout.endLayout()
    return found or [""]
