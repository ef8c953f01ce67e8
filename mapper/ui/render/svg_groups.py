"""The drawing of maps: in an SVG, what is drawn of a node as one group with the node's id and name, for those who
style, search or read it aloud. Qt writes no groups of ours, so the painter leaves marks that are replaced.
"""

import re
from collections.abc import Mapping
from html import escape
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter

from mapper.ui.render.typeset import drawable

# No text of a document can have this family: its fonts are the program's.
_FAMILY: Final = "mapper-mark"
_END: Final = "end"
_PIECE: Final = rb'<g [^>]*font-family="' + _FAMILY.encode() + rb'"[^>]*>\s*<text [^>]*>([^<]*)</text>\s*</g>'
# Where a part is cut out, Qt puts each of its own groups into another one.
_MARK: Final = re.compile(rb"<g clip-path=[^>]*>" + _PIECE + rb"\s*</g>|" + _PIECE)
_PLAIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")


def begin_group(painter: QPainter, id: str) -> None:
    """What is painted from here on belongs to this record."""
    _mark(painter, id if _PLAIN.fullmatch(id) else "node")


def end_group(painter: QPainter) -> None:
    """What is painted from here on belongs to nothing again."""
    _mark(painter, _END)


def with_groups(svg: bytes, names: Mapping[str, str]) -> bytes:
    """The document with its marks replaced by groups; `names` are told by id."""

    def group(match: re.Match[bytes]) -> bytes:
        id = (match.group(1) or match.group(2)).decode().strip()
        if id == _END:
            return b"</g>"
        return f'<g id="{id}"><title>{escape(drawable(names.get(id, "")))}</title>'.encode()

    return _MARK.sub(group, svg)


def _mark(painter: QPainter, text: str) -> None:
    font = painter.font()
    painter.setFont(QFont(_FAMILY))
    painter.drawText(QPointF(), text)
    painter.setFont(font)
