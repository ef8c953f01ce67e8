"""Which tables of a sheet get a sheet of their own, so that no printed page is without the headings of its rows.

Excel repeats one block of rows a sheet, so one table of a sheet can be longer than a page: the last one. What comes
after a long table stands on a sheet of its own, behind it.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Final

from mapper.exchange.excel import page
from mapper.exchange.excel.book import Book, Table
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.narrowing import filled_alone, is_apart, printed
from mapper.exchange.excel.options import Paper
from mapper.exchange.excel.pages import COLUMN, ROW, Block, paged, pixels
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.stack import blocks_of_places
from mapper.exchange.excel.tables import TITLE_HEIGHT, Place, heights, hidden_columns

_NARROW: Final = 0.8  # of the width of a page has a table at least that begins one below others
_BETWEEN: Final = 4  # rows from the end of a table to the header of the next one
_MOST_ROWS: Final = 100  # are looked at: so many are longer than any page
_MOST_POINTS: Final = 1_500  # the same of their heights, two pages and more


def with_further(sheet: Sheet, book: Book, paper: Paper) -> tuple[Sheet, ...]:
    """The sheet with the tables that stay on it, and those on which the others stand, named by the first of each."""
    parts: list[Sheet] = []
    here, rest = sheet, sheet.tables
    while True:
        # What has columns of its own, such as people by skills, stands alone where it shows anything.
        is_alone = here.head_height and not here.is_idle(book.facts)
        count, least = (0, 0) if is_alone else (len(rest), 1)
        while count > least and (kept := _kept(replace(here, tables=rest[:count]), book, paper)) < count:
            count = max(least, kept)
        parts.append(replace(here, tables=rest[:count]))
        rest = rest[count:]
        if not rest:
            return tuple(parts)
        here = _further(sheet, rest[0])


def places_of(sheet: Sheet, facts: Facts, name: str) -> list[Place]:
    """Where the tables of a sheet stand that is called so: one below the other."""
    places: list[Place] = []
    header = page.HEADER_ROW + (0 if sheet.above is None else sheet.above(facts))
    for table in sheet.tables:
        places.append(Place(name, table, header, table.rows(facts)))
        header = places[-1].last + _BETWEEN
    return places


def _further(sheet: Sheet, first: Table) -> Sheet:
    """A sheet that begins with a table which would stand below others; each such table has a title."""
    return replace(
        sheet,
        name=first.tab or first.title or sheet.name,
        intro=first.hint or sheet.intro,
        hint=first.hint or sheet.hint,
        write=None,
        above=None,
        head_height=0,
    )


def _kept(sheet: Sheet, book: Book, paper: Paper) -> int:
    """How many of its tables a sheet may keep: all, if each page shows the headings of its rows, and no table gets
    wider by others; else one less. What begins a page here, but would fill more of one of its own, begins a sheet.
    """
    count = len(sheet.tables)
    whole: Sequence[Place] = places_of(sheet, book.facts, sheet.name)
    if is_apart(whole, book, paper):
        return count - 1
    if sum(place.rows > 0 for place in whole) + bool(sheet.head_height) <= 1:
        return count
    whole, widths = printed(whole, book, paper)
    hidden = hidden_columns(whole)
    wide = {at: 0 if at in hidden else pixels(width) for at, width in enumerate(widths)}
    places, tall = _shortened(whole, book, widths)
    above = None
    if sheet.head_height:
        tall[page.HEADER_ROW] = sheet.head_height
        across = max(place.last_visible for place in places)
        last = places[0].header - _BETWEEN
        above = Block(first=0, last=last, across=across, header=page.HEADER_ROW)
    blocks = blocks_of_places(places, above)
    pages = paged(
        lambda column: wide.get(column, COLUMN),
        lambda row: tall.get(row, ROW),
        paper,
        blocks,
        sheet.repeated,
    )
    if not all(pages.is_headed(block) for block in blocks):
        return count - 1
    spans = [sum(wide.get(at, COLUMN) for at in range(block.across + 1)) for block in blocks]
    tops = [top for top, *_ in pages.areas]
    narrow = {
        block.last: span / max(spans)
        for block, span in zip(blocks[1:], spans[1:], strict=True)
        if span < _NARROW * max(spans) and any(block.first <= top <= block.last for top in tops)
    }
    leaving = (
        at
        for at, place in enumerate(places)
        if place.last in narrow and filled_alone(whole[at], book, paper) >= narrow[place.last]
    )
    return next(leaving, count)


def _shortened(
    whole: Sequence[Place], book: Book, widths: Sequence[float]
) -> tuple[list[Place], dict[int, float]]:
    """Tables with no more rows than tell that they are longer than a page, and how many points rows are high."""
    places: list[Place] = []
    tall: dict[int, float] = dict(enumerate(page.TITLE_HEIGHTS))
    header = whole[0].header
    for place in whole:
        tried = replace(place, header=header, rows=min(place.rows, _MOST_ROWS))
        here = heights(tried, book, widths)
        ends = accumulate(here.get(row, ROW) for row in range(tried.first, tried.last + 1))
        count = sum(end <= _MOST_POINTS for end in ends) + 1
        places.append(replace(tried, rows=min(tried.rows, count)))
        tall[header - 1] = TITLE_HEIGHT if place.table.title is not None else tall.get(header - 1, ROW)
        tall |= {row: height for row, height in here.items() if row <= places[-1].last}
        header = places[-1].last + _BETWEEN
    return places, tall
