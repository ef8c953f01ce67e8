"""Blocks of cells for the clipboard: text with tabs, and a table for programs that take one."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData

from mapper.ui.models.blocks import write_block

# What spreadsheets read as the beginning of a formula. In a table it is said that it is text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_AS_TEXT = " style=\"mso-number-format:'\\@'\""


def block_data(rows: Sequence[Sequence[str]], *, caption: str = "", has_head: bool = False) -> QMimeData:
    """The rows; the first is a head where there is one."""
    data = QMimeData()
    data.setText(write_block(rows))
    lines = []
    for number, row in enumerate(rows):
        tag = "th" if has_head and not number else "td"
        lines.append("<tr>" + "".join(_cell(tag, text) for text in row) + "</tr>")
    head = f"<caption>{escape(caption)}</caption>" if caption else ""
    data.setHtml(f'<table border="1">{head}{"".join(lines)}</table>')
    return data


def _cell(tag: str, text: str) -> str:
    is_number = text[1:2].isdigit() and text[:1] in "+-"
    kind = _AS_TEXT if text.startswith(_FORMULA) and not is_number else ""
    return f"<{tag}{kind}>{escape(text).replace(chr(10), '<br>')}</{tag}>"
