"""The canvas's headers: names broken into lines, and cut with dots where there is no more room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption


def lines_of(text: str, layout_font: QTextLayout, width: float, most: int) -> tuple[list[str], bool]:
    """At most so many lines of at most that width, and whether something was cut off.

    `layout_font` is an empty layout that has the font.
    """
    metrics = QFontMetricsF(layout_font.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout_font.setTextOption(option)
    layout_font.setText(text)
    found: list[str] = []
    layout_font.beginLayout()
    is_cut = False
    while True:
        line = layout_font.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        start = line.textStart()
        if len(found) == most - 1:
            rest = text[start:].strip()
            shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
            found.append(shown)
            is_cut = is_cut or shown != rest
            break
        piece = text[start : start + line.textLength()].strip()
        shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, width)
        is_cut = is_cut or shown != piece
        found.append(shown)
    layout_font.endLayout()
    return found, is_cut
