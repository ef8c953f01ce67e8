"""Two parts of the sheet Summary that come from the program: the best levers, and the map as a picture."""

import io
import struct
from typing import Any, Final

from mapper.exchange.excel import style, words
from mapper.exchange.excel.book import Cell
from mapper.exchange.excel.desk import Desk
from mapper.exchange.excel.lever_names import best_levers, lever_name
from mapper.exchange.excel.sheets.groups import FIRST, LAST
from mapper.exchange.excel.style import Look, Source

_MOST: Final = 3
_FIGURES: Final = (9, 10, 11, 12)  # the columns of what a lever brings
_LOOKS: Final = (Look.TENTHS, Look.MONEY, Look.MONEY, Look.TENTHS)
_WIDTH: Final = 1_180  # pixels that the picture may take
_HEIGHT: Final = 700
_ROW: Final = 20  # pixels of a row of usual height
_INCH: Final = 0.0254
_DPI: Final = 96


def write_levers(desk: Desk, sheet: Any, row: int) -> int:
    """The three levers that bring most, as worked out when the workbook was written; gives the row after them."""
    desk.heading(sheet, row, FIRST, LAST, words.LEVERS_TITLE, words.LEVERS_NOTE)
    found = best_levers(desk.book, _MOST)
    if not found:
        text = desk.say(words.NO_LEVERS)
        sheet.write_string(row + 1, FIRST, text, desk.formats.make(font_color=style.MUTED))
        return row + 3
    head = {"bold": True, "font_size": 9, "font_color": style.MUTED, "bottom": 1}
    for column in range(FIRST, LAST + 1):
        sheet.write_blank(row + 1, column, None, desk.formats.make(**head))
    for column, text in zip(_FIGURES, words.LEVER_HEADERS, strict=True):
        form = desk.formats.make(**head, align="right")
        sheet.write_string(row + 1, column, desk.say(text), form)
    for number, effect in enumerate(found, row + 2):
        name = lever_name(desk.book.facts.figures.reader, effect.lever, desk.tongue)
        desk.label(sheet, number, FIRST, _FIGURES[0] - 1, name)
        values: tuple[Cell, ...] = (effect.wins, effect.earnings, effect.net, effect.payback_months)
        for column, value, look in zip(_FIGURES, values, _LOOKS, strict=True):
            desk.put(sheet, number, column, value, desk.formats.cell(look, Source.PROGRAM))
    return row + 3 + len(found)


def write_picture(desk: Desk, sheet: Any, row: int) -> int:
    """The map as it was drawn when the workbook was written; gives the row after it, the same where there is none."""
    picture = desk.options.pictures.get(desk.book.facts.map.id)
    if picture is None:
        return row
    desk.heading(sheet, row, FIRST, LAST, words.PICTURE_TITLE)
    width, height = _size(picture)
    scale = min(_WIDTH / width, _HEIGHT / height)
    sheet.insert_image(
        row + 1,
        FIRST,
        "map.png",
        {
            "image_data": io.BytesIO(picture),
            "x_scale": scale,
            "y_scale": scale,
            "y_offset": 6,
            "object_position": 2,
            "description": desk.say(words.PICTURE_TITLE),
        },
    )
    return row + 3 + int(height * scale) // _ROW


def _size(png: bytes) -> tuple[float, float]:
    """Width and height of a PNG in pixels of 96 an inch, as XlsxWriter places it."""
    width, height = struct.unpack(">II", png[16:24])
    at = png.find(b"pHYs")
    per_meter = struct.unpack(">I", png[at + 4 : at + 8])[0] if at >= 0 else 0
    dpi = per_meter * _INCH if per_meter else _DPI
    return width * _DPI / dpi, height * _DPI / dpi
