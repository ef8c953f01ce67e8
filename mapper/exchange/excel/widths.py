"""How wide the columns of tables are: as wide as what stands in them, between bounds, so that pages hold many."""

from collections.abc import Iterable, Sequence
from typing import Final

from mapper.exchange.excel import marks
from mapper.exchange.excel.book import Book, Cell, Column
from mapper.exchange.excel.lines import beside, digits_of
from mapper.exchange.excel.style import Look, Source, pattern, shown
from mapper.exchange.excel.tables import Place
from mapper.exchange.excel.tongue import Tongue
from mapper.exchange.excel.words.word import Word

_UNSEEN: Final = 8.0  # digits of a column that nobody reads
_MEASURED: Final = 400  # rows looked at to fit a column's width
_TYPED: Final = 7.0  # digits that a number has which is typed where nothing stands yet
_GROWS: Final = 0.6  # digits by which numbers may get longer when they are computed anew
WORD: Final = 14.0  # digits of a word which is not broken, for short of that a column gets no narrower
PART: Final = 8.0  # the same where a table would be wider than a page
_NO_NUMBERS: Final = frozenset({Look.TEXT, Look.WORD, Look.ORDER, Look.DATE})


def fitted_widths(
    places: Sequence[Place], book: Book, word: float | None = None, *, is_bound: bool = True
) -> list[float]:
    """The width of each sheet column, in digits: as wide as its texts, between the bounds of its tables, if `is_bound`.
    With `word` texts are broken between their words, and within those of more digits.
    """
    widths: list[float] = []
    seen = max((place.last_visible for place in places), default=0)
    for place in places:
        for position, column in enumerate(place.table.columns):
            if not column.is_hidden:
                asked = _asked(place, column, book, word, is_bound=is_bound)
            else:  # below or above a column that is seen
                asked = _UNSEEN if position <= seen else column.width[0]
            if position < len(widths):
                widths[position] = max(widths[position], asked)
            else:
                widths.append(asked)
    return widths


def _asked(place: Place, column: Column, book: Book, word: float | None, *, is_bound: bool) -> float:
    """The width that the heading and the cells of a column ask for, worked out once: many sheets are tried with it."""
    key = f"asked {place.table.name} {column.key} {column.is_flush} {place.rows > 0} {word} {is_bound}"
    return book.once(key, lambda: _worked_out(place, column, book, word, is_bound=is_bound))


def _worked_out(place: Place, column: Column, book: Book, word: float | None, *, is_bound: bool) -> float:
    edge = beside(column)
    header = book.tongue.header(column.key)
    heading = edge + max(digits_of(word, is_bold=True) for word in header.split())
    values = book.column(place.table.name, column.key) if place.rows else []
    words_here = {value for value in values if isinstance(value, Word)}
    if column.look not in _NO_NUMBERS:
        return max(
            heading, edge + _of_numbers(column, values, book), _of_words(place, column, words_here, book)
        )
    least, most = column.width
    least = max(least, heading) if is_bound else heading
    if column.look is Look.ORDER and values:
        most_rows = max(value for value in values if isinstance(value, int | float))
        return max(least, edge + digits_of(str(most_rows)) + _GROWS)
    if column.look is not Look.TEXT:
        return max(least, _of_words(place, column, words_here, book)) if words_here else least
    longest = edge + _longest(column, values, book.tongue, is_whole=word is None)
    asked = min(most if word is None else word, longest)
    if words_here:  # these are the program's, and short: none is broken within
        asked = max(asked, min(most, _of_words(place, column, words_here, book, is_whole=word is None)))
    return max(least, asked)


def _longest(column: Column, values: Sequence[Cell], tongue: Tongue, *, is_whole: bool) -> float:
    """The digits of the longest text, or of the longest word where texts are broken."""
    if column.source is Source.KEY:
        return 0.0
    texts = {_text(value, tongue) for value in values[:_MEASURED]}
    parts = texts if is_whole else {part for text in texts for part in text.split()}
    return max(map(digits_of, parts), default=0.0)


def _of_words(
    place: Place, column: Column, said: Iterable[Word], book: Book, *, is_whole: bool = True
) -> float:
    """The width that what is said asks for: on one line, or broken between its words."""
    is_marked = (place.table.name, column.key) in marks.WORDS
    texts = [book.tongue.say(word) for word in said]
    parts = texts if is_whole else [part for text in texts for part in text.split()]
    longest = max((digits_of(part, is_bold=is_marked) for part in parts), default=0.0)
    return beside(column) + longest + (marks.SIGN if is_marked and is_whole else 0.0)


def _of_numbers(column: Column, values: Sequence[Cell], book: Book) -> float:
    """The digits of the longest number, and a little more: most are computed from what may be changed."""
    looks = [column.look] * len(values) if column.looks is None else column.looks(book)
    bounds: dict[Look, list[float]] = {}
    for look, value in zip(looks, values, strict=False):
        if isinstance(value, int | float) and look not in _NO_NUMBERS:
            least, most = bounds.setdefault(look, [value, value])
            bounds[look][:] = min(least, value), max(most, value)
    currency = book.facts.info.currency
    longest = max(
        (
            digits_of(shown(value, pattern(look, currency, book.tongue)))
            for look, both in bounds.items()
            for value in both
        ),
        default=0.0,
    )
    return max(longest + _GROWS, _TYPED if column.source is Source.INPUT else 0.0)


def _text(value: Cell, tongue: Tongue) -> str:
    return "" if value is None else tongue.written(value) if isinstance(value, str) else str(value)
