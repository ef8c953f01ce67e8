"""Tables made as wide as a page: wider ones by columns of texts, which go on one line below, narrower ones by air."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from mapper.exchange.excel.book import Book
from mapper.exchange.excel.lines import beside, digits_of
from mapper.exchange.excel.options import Paper
from mapper.exchange.excel.pages import READABLE, ROW, page_width, pixels, room_beside, sizes_filled
from mapper.exchange.excel.style import Look, Source, placed
from mapper.exchange.excel.tables import Place, heights, hidden_columns
from mapper.exchange.excel.widths import PART, WORD, fitted_widths

_SPARE: Final = 4.0  # pixels: programs round widths each in its own way
_ROUNDED: Final = 0.5  # pixels by which a column may be rounded up
_HALVINGS: Final = 10
_MEASURED: Final = 200  # rows whose height is looked at
_BROKEN: Final = 30.0  # points that rows may rather be higher than a word is broken
_DIGIT: Final = 7.0  # pixels
_TITLED: Final = 60.0  # points of the title of a sheet
_BETWEEN: Final = 80.0  # the same of the title of a table, its headings and the rows above them
_AIR: Final = 1.0  # digits that a column may have beside what stands in it
_STRETCHED: Final = 1.7  # times as wide at most as they have to be are tables that fill a page


def printed(places: Sequence[Place], book: Book, paper: Paper) -> tuple[Sequence[Place], Sequence[float]]:
    """The tables of a sheet, and the width of each sheet column, in digits: as its texts ask for, or so much less that
    its tables are one page wide. No names keep a table from that, for texts are broken between their words, and where
    that is not enough begin at the edges of their columns, and only then are broken within their words; numbers are
    not. Tables that are narrower than a page get as wide as one, where that is not too far.
    """
    key = f"widths {paper} {' '.join(place.table.name for place in places)}"
    is_flush, widths = book.once(key, lambda: _printed(places, book, paper))
    return [_flush(place) for place in places] if is_flush else places, widths


def _printed(places: Sequence[Place], book: Book, paper: Paper) -> tuple[bool, Sequence[float]]:
    """Whether texts begin at the edges of their columns, and the widths."""
    widths, hidden, room = fitted_widths(places, book), hidden_columns(places), page_width(paper) - _SPARE
    shown = [[at for at in range(place.last_visible + 1) if at not in hidden] for place in places]
    wide = [at for at in shown if _taken(widths, at) > room]
    whole = fitted_widths(places, book, WORD)
    if wide and all(_taken(whole, at) <= room for at in wide):
        return False, _narrowed(widths, whole, wide, room, [(place, book) for place in places])
    flush = [_flush(place) for place in places]
    tables, close = [(place, book) for place in flush], fitted_widths(flush, book)
    whole = fitted_widths(flush, book, WORD, is_bound=False)
    if wide and all(_taken(whole, at) <= room for at in wide):
        return True, _narrowed(close, whole, wide, room, tables)
    parts = fitted_widths(flush, book, PART, is_bound=False)
    if narrow := [at for at in wide if _taken(parts, at) <= room]:
        tried = [_narrowed(asked, parts, narrow, room, tables) for asked in (whole, close)]
        return True, min(tried, key=lambda tried: _ugly(tables, tried))
    most: Sequence[int] = max(shown, key=lambda at: _taken(widths, at), default=())
    return False, widths if wide else _filled(widths, most, places, book, paper)


def _flush(place: Place) -> Place:
    """A table with texts that begin at the edges of their columns, but behind numbers and in cells to type into."""
    columns, before = [], ""
    for column in place.table.columns:
        is_plain = column.sources is None and column.origin in (Source.TEXT, Source.FORMULA)
        columns.append(replace(column, is_flush=is_plain and before != "right"))
        before = before if column.is_hidden else placed(column.look, column.origin)[0]
    return replace(place, table=replace(place.table, columns=tuple(columns)))


def _filled(
    widths: Sequence[float], most: Sequence[int], places: Sequence[Place], book: Book, paper: Paper
) -> list[float]:
    """Air in all columns, and where the widest table is narrower than a page its columns of texts as much wider."""
    high = _TITLED + sum(_BETWEEN + _high([(place, book)], widths) for place in places)
    wide, spare = _taken(widths, most), _SPARE + _ROUNDED * len(most)
    texts = [at for at in most if any(_is_text(place, at) for place in places)]
    for filled in sizes_filled(wide, high, paper) if texts else ():
        free = filled - spare - wide - _AIR * _DIGIT * len(most)
        if 0 <= free <= (_STRETCHED - 1) * wide:
            share = free / sum(widths[at] for at in texts) / _DIGIT
            return [width + _AIR + (share * width if at in texts else 0.0) for at, width in enumerate(widths)]
    free = max(0.0, room_beside(wide, paper) - spare)
    return [width + min(_AIR, free / _DIGIT / max(1, len(most))) for width in widths]


def _is_text(place: Place, at: int) -> bool:
    columns = place.table.columns
    return at < len(columns) and columns[at].look is Look.TEXT and not columns[at].is_hidden


def _narrowed(
    widths: Sequence[float],
    least: Sequence[float],
    narrow: Sequence[Sequence[int]],
    room: float,
    tables: Sequence[tuple[Place, Book]],
) -> list[float]:
    """The widths with which rows are least high and words broken, of those for which one column after the other is left
    as it is.
    """
    tried, kept = [_levelled(widths, least, narrow, room)], list(least)
    shared = _widest(lambda part: _at_part(widths, least, part), 1.0, narrow, room)
    while True:
        given = {at: widths[at] - tried[-1][at] for at in range(len(widths)) if widths[at] > tried[-1][at]}
        at = min(given, key=lambda at: given[at], default=None)
        if at is None:
            break
        kept[at] = widths[at]
        if any(_taken(kept, columns) > room for columns in narrow):
            break
        tried.append(_levelled(widths, kept, narrow, room))
    return min((*tried, shared), key=lambda widths: _ugly(tables, widths))


def _levelled(
    widths: Sequence[float], least: Sequence[float], narrow: Sequence[Sequence[int]], room: float
) -> list[float]:
    """None wider than a level that makes tables as wide as a page."""
    return _widest(lambda level: _at_level(widths, least, level), max(widths), narrow, room)


def _widest(
    made: Callable[[float], list[float]], most: float, narrow: Sequence[Sequence[int]], room: float
) -> list[float]:
    """The widths that are made of the highest number from 0 on with which tables are no wider than a page."""
    low, high = 0.0, most
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        tried = made(middle)
        is_narrow = all(_taken(tried, columns) <= room for columns in narrow)
        low, high = (middle, high) if is_narrow else (low, middle)
    return made(low)


def _at_part(widths: Sequence[float], least: Sequence[float], part: float) -> list[float]:
    """All of them so much of the way from the least to the full width."""
    return [low + part * max(0.0, now - low) for now, low in zip(widths, least, strict=True)]


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


def _ugly(tables: Sequence[tuple[Place, Book]], widths: Sequence[float]) -> float:
    """How high rows are, and how many texts have a word that is broken."""
    broken = 0
    for place, book in tables:
        for column, width in zip(place.table.columns, widths, strict=False):
            if column.look is Look.TEXT and not column.is_hidden and place.rows:
                room = width - beside(column)
                values = Counter(book.column(place.table.name, column.key)[:_MEASURED])
                texts = {book.tongue.written(each): n for each, n in values.items() if isinstance(each, str)}
                broken += sum(
                    count for text, count in texts.items() if any(digits_of(w) > room for w in text.split())
                )
    return _high(tables, widths) + _BROKEN * broken


def is_apart(places: Sequence[Place], book: Book, paper: Paper) -> bool:
    """Whether a table of a sheet would be one page wide if it stood alone, or with fewer words broken, and is not
    because of those that it shares its columns with.
    """
    room = page_width(paper) - _SPARE
    return len(places) > 1 and any(
        _least(places, place, book, word) > room >= _least([place], place, book, word)
        for place in places
        if place.rows
        for word in (WORD, PART)
    )


def filled_alone(place: Place, book: Book, paper: Paper) -> float:
    """How much of the width of a page a table fills that stands alone: 1 is all of it."""
    (alone,), widths = printed([place], book, paper)
    shown = [at for at, column in enumerate(alone.table.columns) if not column.is_hidden]
    return min(1.0, _taken(widths, shown) / (READABLE * page_width(paper)))


def _least(places: Sequence[Place], place: Place, book: Book, word: float) -> int:
    """How wide a table is at the least on a sheet with others, in pixels."""
    hidden, widths = hidden_columns(places), fitted_widths(places, book, word, is_bound=word >= WORD)
    return _taken(widths, [at for at in range(place.last_visible + 1) if at not in hidden])
