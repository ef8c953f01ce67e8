"""What Mapper has to give to a branded workbook: values, tables and pictures by the names they have in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from difflib import get_close_matches
from typing import Final

from mapper import __version__
from mapper.exchange.excel import words
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.names import named_cells
from mapper.exchange.excel.registry import INSIDE, TABLES
from mapper.exchange.excel.style import Formats, Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.tongue import Language, Tongue
from mapper.exchange.excel.words.word import Word

PICTURE: Final = "mapper:map"
_ALIKE: Final = 0.75
_CASES: Final = frozenset(
    {"goal_wins", "required_entries", "entries_to_staff", "entries_expected", "entries_possible"}
)  # which are spoken of as whole ones, as on a card beside
_DECIMALS: Final[Mapping[Look, int]] = {
    Look.WHOLE: 0,
    Look.MONEY: 0,
    Look.ORDER: 0,
    Look.HUNDREDTHS: 2,
    Look.THOUSANDTHS: 3,
}


@dataclass(frozen=True, slots=True)
class Given:
    """A value with how it looks. `format` is for a cell that has no format of its own."""

    value: Cell
    format: str
    spoken: str  # as it stands in the middle of a sentence


@dataclass(frozen=True, slots=True)
class OurTable:
    """A table of one of the maps."""

    book: Book
    table: Table
    formats: Formats

    @property
    def rows(self) -> int:
        return self.table.rows(self.book.facts)

    def column(self, caption: str) -> Column | None:
        """The column that a caption means: its header in any language, or its key."""
        wanted = folded(caption)
        by_key = next((each for each in self.table.columns if each.key == wanted), None)
        return next((each for each in self.table.columns if wanted in _headers(each)), by_key)

    def captions(self) -> list[str]:
        """All captions that are known."""
        return [name for each in self.table.columns for name in (*_headers(each), each.key)]

    def values(self, column: Column) -> list[Given]:
        """What stands in a column, row by row."""
        if not self.rows:
            return []
        found = self.book.column(self.table.name, column.key)
        looks = [column.look] * len(found) if column.looks is None else column.looks(self.book)
        formats = {look: self.formats.number_format(look) for look in set(looks)}
        tongue = self.book.tongue
        return [
            Given(said(value, tongue), formats[look], "") for value, look in zip(found, looks, strict=True)
        ]

    def is_known_by(self, column: Column) -> bool:
        """Whether people know a row again by what stands in a column."""
        return column.look is Look.TEXT and column.source is Source.TEXT and not column.formula


@dataclass(frozen=True, slots=True)
class Ours:
    """Everything by name, in small letters. `texts`: what stands for placeholders, `values` among it."""

    values: Mapping[str, Given]
    texts: Mapping[str, Given]
    tables: Mapping[str, OurTable]
    names: Mapping[str, str] = field(default_factory=dict)  # as they are written

    @property
    def shown(self) -> Sequence[str]:
        """The tables on sheets that people see: the others only compute for these."""
        return [key for key, each in self.tables.items() if each.table.name not in INSIDE]

    def near(self, name: str, among: Sequence[str]) -> str:
        """The name that may be meant; "" where none is like it."""
        found = get_close_matches(folded(name), among, 1, _ALIKE)
        return self.names.get(found[0], found[0]) if found else ""


def gathered(maps: Sequence[Facts], language: Language, generated: datetime) -> Ours:
    """What there is to give of these maps; names of the second one end in `_map2`."""
    values: dict[str, Given] = {}
    texts: dict[str, Given] = {}
    tables: dict[str, OurTable] = {}
    names: dict[str, str] = {}
    for number, facts in enumerate(maps, 1):
        tongue = Tongue(language, number)
        book = Book(facts, TABLES, named_cells(facts), tongue)
        formats = Formats(None, facts.info.currency, tongue)
        for name, named in book.named.items():
            given = _given(book.cell(name), named.look, formats, tongue)
            if name in _CASES and isinstance(given.value, int | float) and given.value >= 1:
                given = replace(given, spoken=_number(given.value, 0, tongue))
            values[tongue.name(name).casefold()] = given
        for name, text in _about(facts, generated).items():
            look = Look.DATE if isinstance(text, date) else Look.TEXT
            texts[tongue.name(name)] = _given(text, look, formats, tongue)
        for table in TABLES:
            key = tongue.name(table.name).casefold()
            tables[key] = OurTable(book, table, formats)
            names[key] = tongue.name(table.name)
    return Ours(values, {**values, **texts}, tables, names)


def folded(text: str) -> str:
    """A name as it is compared: on one line, in small letters."""
    return " ".join(text.split()).casefold()


def said(value: Cell, tongue: Tongue) -> Cell:
    """Words of the workbook's own in its language."""
    return tongue.say(value) if isinstance(value, Word) else value


def _headers(column: Column) -> list[str]:
    return [folded(Tongue(language).header(column.key)) for language in Language]


def _about(facts: Facts, generated: datetime) -> Mapping[str, Cell]:
    return {
        "map": clean(facts.map.name),
        "map_kind": words.MAP_KINDS[facts.map.kind],
        "document": clean(facts.info.title),
        "author": clean(facts.info.author),
        "purpose": clean(facts.map.purpose or facts.info.purpose),
        "currency": clean(facts.info.currency),
        "date": generated.date(),
        "time": f"{generated:%H:%M}",
        "program": f"Mapper {__version__}",
    }


def _given(value: Cell, look: Look, formats: Formats, tongue: Tongue) -> Given:
    here = said(value, tongue)
    return Given(here, formats.number_format(look), _spoken(here, look, formats, tongue))


def _spoken(value: Cell, look: Look, formats: Formats, tongue: Tongue) -> str:
    if value is None:
        return words.UNKNOWN
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}" if tongue.language is Language.GERMAN else f"{value:%Y-%m-%d}"
    if isinstance(value, str):
        return value
    if look is Look.PERCENT:
        return _number(100 * value, 1, tongue) + " %"
    plain = f"{value:.15g}" if look is Look.NUMBER else ""
    unit = formats.number_format(look).partition('"')[2].rstrip('"')
    decimals = 0 if look is Look.TENTHS and round(value, 1) == round(value) else _DECIMALS.get(look, 1)
    text = _local(plain, tongue) if plain else _number(value, decimals, tongue)
    return text + unit


def _number(value: float, decimals: int, tongue: Tongue) -> str:
    return _local(f"{value:,.{decimals}f}", tongue)


def _local(text: str, tongue: Tongue) -> str:
    return text.translate(str.maketrans(",.", ".,")) if tongue.language is Language.GERMAN else text


Tell = Callable[..., None]  # a code with what fills its sentence
