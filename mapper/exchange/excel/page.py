"""The page of a sheet: title, paper, headings that stay, protection, widths."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from mapper.exchange.direction import isolated
from mapper.exchange.excel import style, words
from mapper.exchange.excel.options import Paper
from mapper.exchange.excel.pages import MARGINS, Block, paged
from mapper.exchange.excel.text import clean, in_header

if TYPE_CHECKING:
    from mapper.exchange.excel.desk import Desk

HEADER_ROW: Final = 3  # of the first table of a sheet
WARNING: Final = "#FFE08A"  # on the ground of the title
TITLE_HEIGHTS: Final = (28, 20, 8)  # points of the rows above it
_PAPERS: Final = MappingProxyType({Paper.A4: 9, Paper.LETTER: 1})  # by their numbers in Excel
_ALLOWED: Final = MappingProxyType(
    {
        "autofilter": True,
        "sort": True,
        "format_columns": True,
        "format_rows": True,
        "format_cells": True,
        "select_locked_cells": True,
        "select_unlocked_cells": True,
        "objects": False,
        "scenarios": False,
    }
)


def set_up(desk: "Desk", sheet: Any, blocks: Sequence[Block], repeated: tuple[int, int] = (0, 1)) -> None:
    """Paper, margins, headers and footers, protection: alike on all sheets; and what is printed on which page.

    `repeated`: the first and last column that stand on every page of a table which is wider than one.
    """
    facts = desk.book.facts
    sheet.set_landscape()
    sheet.set_paper(_PAPERS[desk.options.paper])
    sheet.set_margins(*MARGINS)
    sheet.set_pages(paged(sheet.width_of, sheet.height_of, desk.options.paper, blocks, repeated))
    version = desk.say(words.MAP_KINDS[facts.map.kind])
    left = in_header(f"{isolated(facts.map.name)}  ·  {version}")
    sheet.set_header(f"&L&9&K5B6573{left}&C&9&K5B6573&A&R&9&K5B6573{in_header(facts.info.title)}")
    sheet.set_footer(f"&L&9&K5B6573{desk.written}&R&9&K5B6573{desk.say(words.PAGE_FOOTER)}")
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576", "formula_unlocked": "A1:XFD1048576"})
    protect(sheet)


def protect(sheet: Any) -> None:
    """Lock what is not to be changed, without a password."""
    sheet.hide_gridlines(2)
    sheet.protect("", dict(_ALLOWED))


def under(desk: "Desk") -> Any:
    """The format of the line below a sheet's name."""
    return desk.formats.make(
        bg_color=style.ACCENT, font_color="#DCEBF7", font_size=10, align="left", indent=1, valign="top"
    )


def title(desk: "Desk", sheet: Any, name: str, intro: str, last_column: int) -> None:
    """The two lines at the head of a table sheet: its name with the map's, and what it is or why it is empty."""
    formats = desk.formats
    band = formats.make(bg_color=style.ACCENT)
    for row in (0, 1):
        for column in range(last_column + 1):
            sheet.write_blank(row, column, None, band)
    heading = formats.make(
        bg_color=style.ACCENT, font_color="#FFFFFF", font_size=16, bold=True, align="left", indent=1
    )
    sheet.write_string(0, 0, f"{desk.say(name)}  ·  {isolated(clean(desk.book.facts.map.name))}", heading)
    sheet.write_string(1, 0, desk.say(intro), under(desk))
    for row, height in enumerate(TITLE_HEIGHTS):
        sheet.set_row(row, height)
