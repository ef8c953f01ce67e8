"""Sheets that are tables one below the other: title, widths, what is hidden, repeated and stays in sight."""

from collections.abc import Sequence
from typing import Any, Final

from mapper.exchange.excel import page
from mapper.exchange.excel.conditions import write_conditions
from mapper.exchange.excel.desk import Desk
from mapper.exchange.excel.narrowing import printed
from mapper.exchange.excel.pages import Block, first_page_ends
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.tables import Place, hidden_columns, write_table

_LETTER: Final = 6.5  # pixels of one, of titles and hints in the mean


def write_tables(desk: Desk, worksheet: Any, sheet: Sheet, reason: str | None = None) -> None:
    """Write the tables that stand on a sheet; where there is nothing to show, its title says the reason."""
    places, widths = printed(_places_on(desk, sheet), desk.book, desk.options.paper)
    across = max((place.last_visible for place in places), default=0)
    page.title(desk, worksheet, sheet.name, reason or sheet.intro, across)
    hidden = hidden_columns(places)
    for position, width in enumerate(widths):
        worksheet.set_column(position, position, width, None, {"hidden": True} if position in hidden else {})
    for place in places:
        if place.table.title is not None and place.header != page.HEADER_ROW:
            hint = (place.table.hint if place.rows else place.table.lacks) or place.table.hint or ""
            write_heading(desk, worksheet, sheet, place, place.table.title, hint)
        write_table(worksheet, place, desk, widths)
        write_conditions(worksheet, place, desk)
    blocks = blocks_of(desk, sheet) or [Block(first=0, last=page.HEADER_ROW, across=across)]
    page.set_up(desk, worksheet, blocks, sheet.repeated)
    worksheet.freeze_panes(page.HEADER_ROW + 1, sheet.frozen_columns)


def write_heading(desk: Desk, worksheet: Any, sheet: Sheet, place: Place, title: str, hint: str) -> None:
    """The title above a table; its hint ends where the first page does."""
    ends = first_page_ends(
        worksheet.width_of, desk.options.paper, _block(place, place.header), sheet.repeated
    )
    both = _LETTER * (len(desk.say(title)) + len(desk.say(hint)))
    ends = max(ends, worksheet.column_at(0, both))  # behind a table that is narrower than the two
    desk.heading(worksheet, place.header - 1, 0, max(place.last_visible, ends), title, hint, ends)


def blocks_of(desk: Desk, sheet: Sheet, above: Block | None = None) -> list[Block]:
    """What is printed of a sheet: `above`, which stands below its title, and its tables but those without a row."""
    return blocks_of_places(_places_on(desk, sheet), above)


def _places_on(desk: Desk, sheet: Sheet) -> list[Place]:
    """Where its tables stand, but those that have a sheet of their own."""
    name = desk.tab(sheet)
    return [place for table in sheet.tables if (place := desk.places[table.name]).sheet == name]


def blocks_of_places(places: Sequence[Place], above: Block | None = None) -> list[Block]:
    """The same of tables that stand so."""
    shown = [place for place in places if place.rows] or ([] if above else places[:1])
    blocks = [] if above is None else [above]
    for place in shown:
        blocks.append(_block(place, place.header - (place.table.title is not None) if blocks else 0))
    return blocks


def _block(place: Place, first: int) -> Block:
    return Block(
        first=first,
        last=place.last,
        across=place.last_visible,
        turns=tuple(place.column(key) for key in place.table.turns),
        header=place.header,
    )
