"""The way back: what a cell says to the field it is for, read right or refused with the reason."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from mapper.core.errors import Problem
from mapper.core.records import Calendar, Record, Role
from mapper.core.records.limits import MAX_NAME, RANGES, STORED, Range
from mapper.exchange.excel import checks
from mapper.exchange.excel.book import Check
from mapper.exchange.excel.homes import SPOKEN, Counted, Home, Kind, Plain, Spot, home_of
from mapper.exchange.excel.returned import TableThere
from mapper.exchange.excel.tongue import Language, Tongue
from mapper.exchange.tables.cells import Cell, Form
from mapper.exchange.tables.headed import plain
from mapper.exchange.tables.readings import (
    Habits,
    Shares,
    as_day,
    as_name,
    as_number,
    as_share,
    as_whole,
    as_word,
    habits_of,
    says_percent,
    shown,
    with_shares,
)
from mapper.exchange.tables.written import Misread
from mapper.services.tables.columns import Ways
from mapper.services.tables.other_units import names_others
from mapper.services.tables.units import (
    DAYS,
    HOURS,
    currencies_in,
    in_title,
    names_percent,
    names_time,
    other_code,
    says_money,
    units_of,
)

_WORDS: Final[Mapping[Kind, Mapping[str, str]]] = MappingProxyType(
    {
        kind: {
            plain(text): value
            for value, said in spoken.items()
            for text in (value, *(Tongue(language).say(said) for language in Language))
        }
        for kind, spoken in SPOKEN.items()
    }
)
READ_AS_PERCENT: Final = "return_read_as_percent"
_UNITS: Final[Mapping[Counted, Mapping[str, float]]] = MappingProxyType(
    {
        Counted.HOURS: HOURS,
        Counted.DAYS: DAYS,
        Counted.PEOPLE: MappingProxyType({"fte": 1.0, "vzä": 1.0}),
        Counted.NOTHING: MappingProxyType({}),
    }
)
_COUNTED: Final[Mapping[Counted, str]] = MappingProxyType({Counted.HOURS: "h", Counted.DAYS: "d"})
_OTHERWISE: Final[Mapping[Counted, str]] = MappingProxyType(
    {
        Counted.HOURS: "cell_heading_hours",
        Counted.DAYS: "cell_heading_days",
        Counted.MONEY: "cell_heading_thousands",
    }
)
COUNTED: Final = frozenset({Kind.NUMBER, Kind.WHOLE, Kind.PART, Kind.SHARE, Kind.AMOUNT})
_MOST: Final = 1e15
_DOUBLE: Final = 2  # from here on a share that was meant as per cent is told from one that is too large
_HUNDRED: Final = 100


def _within(check: Check) -> Range:
    low, high = (float(each) for each in check.bounds if isinstance(each, int | float))
    return Range(low, high)


# What the cells of a workbook let in where that is less than what a document can hold.
_TYPED: Final[Mapping[tuple[type[Record], str], Range]] = MappingProxyType(
    {
        (Calendar, "non_selling_share"): _within(checks.BELOW_ONE),
        (Calendar, "hours_a_day"): _within(checks.HOURS),
        (Role, "target_utilisation"): _within(checks.FRACTION),
    }
)
_FAR: Final = 10  # times as much: a metric in per cent that is this far off may be meant otherwise


_SPOKEN: Final[Mapping[tuple[Kind, str], frozenset[str]]] = MappingProxyType(
    {
        (kind, value): frozenset(Tongue(language).say(said) for language in Language)
        for kind, spoken in SPOKEN.items()
        for value, said in spoken.items()
    }
)


def says(kind: Kind, text: str, value: Plain) -> bool:
    """Whether a text is just what the workbook writes for a value, in any language."""
    return isinstance(value, str) and text in _SPOKEN.get((kind, value), ())


def word_in(kind: Kind, text: str) -> str:
    """The value that a word of the workbook stands for, in any language; "" for none."""
    return _WORDS[kind].get(plain(text), "")


@lru_cache(maxsize=256)
def headers_of(key: str) -> tuple[str, ...]:
    """What the workbook calls a column, in all its languages."""
    return tuple(Tongue(language).header(key) for language in Language)


@dataclass(frozen=True, slots=True)
class Said:
    """What a cell says. `remark`: how it was read, where that has to be told."""

    value: Plain
    remark: Problem | None = None


class Ears:
    """Hears the cells of one table. What its cells show of habits is looked for when it is first needed."""

    def __init__(
        self, table: TableThere, currency: str, percent_rows: Callable[[], Container[int]], ways: Ways
    ) -> None:
        """`percent_rows`: the numbers of those rows whose amounts are per cent; `ways`: what the person says."""
        self._ways = ways
        self._table = table
        self._percent_rows = percent_rows
        self._currency = currency
        self._units = {**_UNITS, Counted.MONEY: units_of(currency)}
        self._habits: dict[str, Habits] = {}

    def hear(self, row: int, key: str, home: Home, unit: str = "", known: Sequence[float] = ()) -> Said:
        """The value of a cell. `unit`: the metric's, for amounts; `known`: what stands there and beside it.

        Raises Misread.
        """
        cell = self._table.cell(row, key)
        said = self._read(row, key, home, unit, known)
        if home.is_needed and said.value in (None, ""):
            raise Misread("return_needed")
        if said.remark is None and cell.is_formula:
            return Said(said.value, Problem("return_formula"))
        return said

    def day(self, row: int, key: str) -> str | None:
        """The day a cell says, ISO 8601; None where it is empty. Raises Misread."""
        day = as_day(self._table.cell(row, key), self._of(key))
        return None if day is None else day.isoformat()

    def _read(self, row: int, key: str, home: Home, unit: str, known: Sequence[float]) -> Said:
        cell, kind = self._table.cell(row, key), home.kind
        if kind in COUNTED and not self._table.is_first(
            row, key
        ):  # a name may go over several, no number does
            raise Misread("return_merged", text=shown(cell))
        if kind in COUNTED:
            self._check_heading(key, home, unit)
        if kind is Kind.TEXT:
            return Said(as_name(cell, MAX_NAME))
        if kind in _WORDS:
            return Said(as_word(cell, _WORDS[kind]))
        if kind is Kind.DAY:
            return Said(self.day(row, key))
        if kind is Kind.WHOLE:
            return Said(as_whole(cell, self._of(key)))
        if kind is Kind.SHARE:
            return self._share(cell, key)
        if kind is Kind.AMOUNT and unit.strip() == "%":
            return self._percent(cell, key, known)
        if kind is Kind.PART and says_percent(cell):
            return Said(as_share(cell, self._of(key)))
        units = self._units[home.counted] if kind is not Kind.AMOUNT else {unit: 1.0, plain(unit): 1.0}
        return Said(as_number(cell, self._of(key), units, is_hours=home.counted is Counted.HOURS))

    def counts_as(self, said: str, home: Home, unit: str, *own: str) -> bool:
        """Whether numbers below a heading, or behind a name, count in what a home does: it says so, or its `own` texts
        do, or it names no unit.
        """
        counted = unit if home.kind is Kind.AMOUNT else _COUNTED.get(home.counted, "")
        if home.counted is Counted.MONEY:
            counted = self._currency
            if other_code(said) not in ("", counted.casefold()):
                return False
        return not names_others(said, *own, f"({'%' if home.kind is Kind.SHARE else counted})")

    def _check_heading(self, key: str, home: Home, unit: str) -> None:
        """Raise Misread where a column was given a name that says it counts in something else now."""
        heading, own = self._table.headings.get(key, ""), headers_of(key)
        if heading in own or self.counts_as(heading, home, unit, *own):
            heading = self._title_otherwise(home)
        if not heading:
            return
        is_foreign = not currencies_in(heading) <= self._units[Counted.MONEY].keys()
        code = "cell_other_currency" if is_foreign else _OTHERWISE.get(home.counted, "cell_heading_unit")
        raise Misread(code, heading=heading, text=heading)

    def _title_otherwise(self, home: Home) -> str:
        """What stands above a table and says that its money, hours or days count in something else; "" for nothing."""
        if home.counted not in _OTHERWISE:
            return ""
        for title in self._table.titles:
            is_money = home.counted is Counted.MONEY
            said = in_title(title) if is_money else title
            is_said = says_money(said) if is_money else names_time(said)
            if is_said and not self.counts_as(said, home, ""):
                return title
        return ""

    def _share(self, cell: Cell, key: str) -> Said:
        value = as_share(cell, self._of(key, is_share=True))
        if self._is_bare(cell):
            return _scaled(cell, value)
        if value is None or value <= 1 or cell.form is not Form.PERCENT:
            return Said(value)
        is_said = self._ways.shares in (Shares.PERCENT, Shares.BOTH)
        if value > _HUNDRED or (value < _DOUBLE and not is_said):
            raise Misread("cell_share_ambiguous", text=shown(cell))
        return _of_a_hundred(value)  # a script wrote 35 where 35 % was meant; 3,500 % is no share

    def _percent(self, cell: Cell, key: str, known: Sequence[float]) -> Said:
        """The value of a metric in per cent, which may be far above 1: 35 and 3,500 % are told apart by what is known.

        What lies within ten times of a number that is known is meant; where both do, or none, it is asked. A number
        that says nothing of its scale, as a text does or a cell that is not formatted in per cent, is told so read;
        where neither is near, the column's other bare numbers decide, up to ten times of a whole.
        """
        if self._is_bare(cell):
            return self._bare_percent(cell, key, known)
        value = as_share(cell, self._of(key, is_share=True))
        if value is None or abs(value) < _FAR or self._ways.shares is Shares.FRACTION:
            return Said(value)
        if cell.form is not Form.PERCENT or isinstance(cell.value, str):
            return Said(value)
        hundredth = round(value / _HUNDRED, 15)
        if self._ways.shares is None and _is_near(value, known) == _is_near(hundredth, known):
            raise Misread("cell_share_ambiguous", text=shown(cell))
        if self._ways.shares is None and _is_near(value, known):
            return Said(value)
        return _of_a_hundred(value)

    def _is_bare(self, cell: Cell) -> bool:
        """Whether neither the cell nor the person says if 35 is 35 %."""
        return self._ways.shares is None and not says_percent(cell)

    def _bare_percent(self, cell: Cell, key: str, known: Sequence[float]) -> Said:
        bare = as_number(cell, self._of(key))
        if not bare:
            return Said(bare)
        hundredth = round(bare / _HUNDRED, 15)
        is_near, is_hundredth_near = _is_near(bare, known), _is_near(hundredth, known)
        if is_near and is_hundredth_near:
            raise Misread("cell_share_ambiguous", text=shown(cell))
        if is_near or is_hundredth_near:
            return _scaled(cell, bare if is_near else hundredth)
        value = as_share(cell, self._of(key, is_share=True))
        if known and value is not None and abs(value) >= _FAR:
            raise Misread("cell_share_ambiguous", text=shown(cell))
        return _scaled(cell, value) if known or not value else _told(value)

    def _of(self, key: str, *, is_share: bool = False) -> Habits:
        table = self._table
        if "" not in self._habits:
            ways = self._ways
            found = habits_of(self._cells_of(COUNTED), self._cells_of(frozenset({Kind.DAY})))
            is_day_first = found.is_day_first if ways.is_day_first is None else ways.is_day_first
            self._habits[""] = Habits(ways.decimal or found.decimal, is_day_first, ways.shares)
        if not is_share:
            return self._habits[""]
        if key not in self._habits:
            within = self._percent_rows()
            cells = [table.cell(row.number, key) for row in table.rows if row.number in within]
            heading = table.headings.get(key, "")
            is_said = names_percent(heading) and heading not in headers_of(key)
            self._habits[key] = with_shares(self._habits[""], cells, is_percent_said=is_said)
        return self._habits[key]

    def _cells_of(self, kinds: Container[Kind]) -> Iterator[Cell]:
        """The cells to type into that say such a thing; what names and notes hold shows no habits."""
        name = self._table.table.name
        for row in self._table.rows:
            for key in self._table.columns:
                home = home_of(name, key, row.id)
                if (Kind.DAY if key == "starts" else home.kind if home is not None else None) in kinds:
                    yield self._table.cell(row.number, key)


def _of_a_hundred(value: float) -> Said:
    return _told(round(value / _HUNDRED, 15))


def _scaled(cell: Cell, value: float | None) -> Said:
    """A share whose scale its cell does not say; 0.35 as a number is how a workbook keeps 35 %, and no news."""
    is_kept = cell.value == value and value is not None and abs(value) < 1
    return Said(value) if not value or is_kept else _told(value)


def _told(value: float) -> Said:
    return Said(value, Problem(READ_AS_PERCENT, text=_in_percent(value)))


def _in_percent(value: float) -> str:
    return f"{value * _HUNDRED:.12g} %"


def _is_near(value: float, known: Sequence[float]) -> bool:
    return any(1 / _FAR <= value / each <= _FAR for each in known if each)


def unfit(spot: Spot, value: Plain) -> Problem | None:
    """Why a value cannot be that of a field; None where it can."""
    if not isinstance(value, int | float):
        return None
    field = (spot.record_type, spot.field)
    limits = _TYPED.get(field, RANGES.get(field, Range(-_MOST, _MOST)))
    if limits.holds(value):
        return None
    if value < limits.low and field in STORED and STORED[field].high is None:
        return Problem("cell_too_small", text=f"{value:.12g}", least=f"{limits.low:g}")
    if limits == Range(0, 1):
        return Problem("cell_not_a_share", text=_in_percent(value))
    if RANGES.get(field) == Range(0, 1):
        least, most = _in_percent(limits.low), _in_percent(limits.high or 1)
        return Problem("return_out_of_range", text=_in_percent(value), least=least, most=most)
    return Problem(
        "return_out_of_range", text=f"{value:.12g}", least=f"{limits.low:g}", most=f"{limits.high:g}"
    )
