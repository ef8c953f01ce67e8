"""Pictures that people attached, made ready for a report: whole in themselves, of a form that all readers show."""

import base64
from collections.abc import Iterator
from struct import unpack
from typing import Final

from mapper.exchange.report.blocks import Picture

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8"
_FRAMES: Final = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})  # markers that tell a JPEG's size
_BARE: Final = frozenset({0x01, *range(0xD0, 0xD8)})  # markers without content
_LONGEST: Final = 6_400  # pixels; the program keeps a quarter of that


def picture_of(title: str, text: str) -> Picture | None:
    """The picture that is kept in base64; None where it holds none, or one too large to be ours.

    >>> picture_of("A", "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBW").width
    2
    >>> picture_of("A", "R0lGODlh") is None
    True
    """
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    form, size = ("png", _png_size(data)) if data.startswith(_PNG) else ("jpeg", _jpeg_size(data))
    if size is None or not all(0 < side <= _LONGEST for side in size):
        return None
    return Picture(title=title, data=data, form=form, width=size[0], height=size[1])


def _png_size(data: bytes) -> tuple[int, int] | None:
    if data[12:16] != b"IHDR" or len(data) < 24:
        return None
    width, height = unpack(">II", data[16:24])
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    for marker, content in _segments(data):
        if marker in _FRAMES and len(content) >= 5:
            height, width = unpack(">HH", content[1:5])
            return width, height
    return None


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The parts of a JPEG before its pixels: marker and content."""
    at = 2 if data.startswith(_JPEG) else len(data)
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _BARE or marker == 0xFF:
            at += 1 if marker == 0xFF else 2
            continue
        length = unpack(">H", data[at + 2 : at + 4])[0]
        yield marker, data[at + 4 : at + 2 + length]
        at += 2 + max(length, 2)
