"""The canvas's headers: names broken into lines between words, and cut with dots where there is no more room.

A compound that is too wide for a line is broken where the whole name can be read then, as German has them.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

_MOST_KEPT = 2000
_COMPOUND = 18  # letters; shorter words are known by their beginning
_LEAST_REST = 3  # fewer letters in the last line are worse to read than dots


class Lettering:
    """Breaks names and keeps what it has broken: headers are painted at every step of a scroll."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str, int, int], list[str]] = {}

    def lines(self, text: str, font: QFont, width: float, most: int) -> list[str]:
        """At most so many lines of at most that width; a word that is wider ends in dots.

        A very long one is broken where all of the name has room then.
        """
        key = (text, font.key(), int(width), most)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            found = self._kept[key] = _whole(text, font, int(width), most)
        return found


def _whole(text: str, font: QFont, width: int, most: int) -> list[str]:
    lines = _broken(text, font, width, most, QTextOption.WrapMode.WordWrap)
    if any(line.endswith("…") for line in lines) and max(map(len, text.split())) >= _COMPOUND:
        anywhere = _broken(text, font, width, most, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if not any(line.endswith("…") for line in anywhere) and len(anywhere[-1]) >= _LEAST_REST:
            return anywhere
    return lines


def _broken(text: str, font: QFont, width: int, most: int, mode: QTextOption.WrapMode) -> list[str]:
    metrics = QFontMetricsF(font)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(mode)
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
        piece = units[start:end].decode("utf-16-le", "replace").strip()
        found.append(metrics.elidedText(piece, Qt.TextElideMode.ElideRight, width))
        if is_last:
            break
    layout.endLayout()
    return found or [""]
