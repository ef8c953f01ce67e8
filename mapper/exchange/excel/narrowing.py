"""Tables that are a little wider than a page made as wide as one, by columns of texts, which go on one line below."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mapper.exchange.excel.book import Book
from mapper.exchange.excel.options import Paper
from mapper.exchange.excel.pages import ROW, page_width, pixels, room_beside
from mapper.exchange.excel.tables import Place, heights, hidden_columns
from mapper.exchange.excel.widths import fitted_widths

_SPARE: Final = 4.0  # pixels: programs round widths each in its own way
_HALVINGS: Final = 10
_MEASURED: Final = 200  # rows whose height is looked at
_MOST_TALLER: Final = 2.3  # times as high may rows get by that
_DIGIT: Final = 7.0  # pixels
_AIR: Final = 1.0  # digits that a column may have beside what stands in it


def printed_widths(places: Sequence[Place], book: Book, paper: Paper) -> list[float]:
    """The width of each sheet column, in digits: as its texts ask for, or so much less that its tables are one page
    wide, where no column gets too narrow by that. Where a page has room left each column has a little air.
    """
    key = f"widths {paper} {' '.join(place.table.name for place in places)}"
    return book.once(key, lambda: _printed_widths(places, book, paper))


def _printed_widths(places: Sequence[Place], book: Book, paper: Paper) -> list[float]:
    widths, least = fitted_widths(places, book), fitted_widths(places, book, is_least=True)
    hidden, room = hidden_columns(places), page_width(paper) - _SPARE
    shown = [[at for at in range(place.last_visible + 1) if at not in hidden] for place in places]
    narrow = [at for at in shown if _taken(least, at) <= room < _taken(widths, at)]
    if narrow:
        tables = [(place, book) for place in places]
        narrowed = _narrowed(widths, least, narrow, room, tables)
        # Rows so high that they take more pages than two beside one another: names are very long.
        return narrowed if _high(tables, narrowed) <= _MOST_TALLER * _high(tables, widths) else widths
    most: Sequence[int] = max(shown, key=lambda at: _taken(widths, at), default=())
    free = max(0.0, room_beside(_taken(widths, most), paper) - _SPARE)
    return [width + min(_AIR, free / _DIGIT / max(1, len(most))) for width in widths]


def _narrowed(
    widths: Sequence[float],
    least: Sequence[float],
    narrow: Sequence[Sequence[int]],
    room: float,
    tables: Sequence[tuple[Place, Book]],
) -> list[float]:
    """The widths with which rows are least high, of those for which one column after the other is left as it is."""
    tried, kept = [_levelled(widths, least, narrow, room)], list(least)
    while True:
        given = {at: widths[at] - tried[-1][at] for at in range(len(widths)) if widths[at] > tried[-1][at]}
        at = min(given, key=lambda at: given[at], default=None)
        if at is None:
            break
        kept[at] = widths[at]
        if any(_taken(kept, columns) > room for columns in narrow):
            break
        tried.append(_levelled(widths, kept, narrow, room))
    return min(tried, key=lambda widths: _high(tables, widths))


def _levelled(
    widths: Sequence[float], least: Sequence[float], narrow: Sequence[Sequence[int]], room: float
) -> list[float]:
    """None wider than a level that makes tables as wide as a page."""
    low, high = 0.0, max(widths)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        tried = _at_level(widths, least, middle)
        is_narrow = all(_taken(tried, columns) <= room for columns in narrow)
        low, high = (middle, high) if is_narrow else (low, middle)
    return _at_level(widths, least, low)


def _at_level(widths: Sequence[float], least: Sequence[float], level: float) -> list[float]:
    return [min(now, max(low, level)) for now, low in zip(widths, least, strict=True)]


def _taken(widths: Sequence[float], columns: Sequence[int]) -> int:
    return sum(pixels(widths[at]) for at in columns)


def _high(tables: Sequence[tuple[Place, Book]], widths: Sequence[float]) -> float:
    """How high the rows of tables are together, or as many of them as tell."""
    measured = [(replace(place, rows=min(place.rows, _MEASURED)), book) for place, book in tables]
    return sum(
        place.rows * ROW + sum(height - ROW for height in heights(place, book, widths).values())
        for place, book in measured
    )


def is_apart(places: Sequence[Place], book: Book, paper: Paper) -> bool:
    """Whether a table of a sheet would be one page wide if it stood alone, and is not because of those that it shares
    its columns with.
    """
    room = page_width(paper) - _SPARE
    return len(places) > 1 and any(
        _least(places, place, book) > room >= _least([place], place, book) for place in places if place.rows
    )


def _least(places: Sequence[Place], place: Place, book: Book) -> int:
    """How wide a table is at the least on a sheet with others, in pixels."""
    hidden, widths = hidden_columns(places), fitted_widths(places, book, is_least=True)
    return _taken(widths, [at for at in range(place.last_visible + 1) if at not in hidden])
