"""The chance that the wins of a mix bring what is missing, exact where few enough sums of wins can come about.

Of all sale types but one each number of wins is a row of a table; the wins that the last one still has to bring then
are the tail of a binomial law, so that one sum over the rows is the whole convolution (`closing.closing`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product as every
from math import inf, prod
from typing import Final

from mapper.analysis.gap.closing import Method
from mapper.exchange.excel.book import Book, Cell, Table
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.gaps import GapRow
from mapper.exchange.excel.rows import numbers, told
from mapper.exchange.excel.sheets.gap_days import key
from mapper.exchange.excel.words import instruments as said

_MOST_ROWS: Final = 1_500
_NO_MOST: Final = 40  # wins of a type of which any number can be started
_WINS: Final = ("wins_1", "wins_2", "wins_3", "wins_4", "wins_5")


@dataclass(frozen=True, slots=True)
class _Wins:
    """Which types have rows, by their place among all, up to how many wins of each; and the one that has none."""

    places: tuple[int, ...]
    most: tuple[int, ...]
    last: int


def _wins(facts: Facts) -> _Wins | None:
    """None where there is no type, or more than there are columns for."""
    gaps = facts.further.gaps
    caps = [sale.record.cap for sale in gaps.sales if sale.of.no == 1]
    if not caps or len(caps) > len(_WINS) + 1:
        return None
    last = max(range(len(caps)), key=lambda place: inf if (cap := caps[place]) is None else cap)
    places = tuple(place for place in range(len(caps)) if place != last)
    most = [_NO_MOST if (cap := caps[place]) is None else max(cap, 0) for place in places]
    while prod(each + 1 for each in most) > _MOST_ROWS:
        widest = most.index(max(most))
        most[widest] = most[widest] * 9 // 10
    return _Wins(places, tuple(most), last)


def _rows(facts: Facts) -> Sequence[tuple[int, ...]]:
    wins = _wins(facts) if facts.further.gaps.gaps else None
    return [] if wins is None else list(every(*(range(most + 1) for most in wins.most)))


def _of(place: int) -> Callable[[Book], Sequence[Cell]]:
    return told(_rows, lambda row: row[place] if place < len(row) else 0)


WINS_TABLE: Final = Table(
    name="tblWins",
    title=said.WINS_TITLE,
    rows=lambda facts: len(_rows(facts)),
    columns=(numbers(_rows), *(key(name, _of(place)) for place, name in enumerate(_WINS))),
)


def chances(book: Book) -> list[Cell]:
    """The chance of the best mix of each gap where the sheet can tell it."""
    wins = _wins(book.facts)
    return [None if wins is None else _chance(book, row, wins) for row in book.facts.further.gaps.gaps]


def _chance(book: Book, row: GapRow, wins: _Wins) -> Cell:
    mix = row.best.mix
    if mix is None or mix.missing <= 0 or mix.closing.method is not Method.EXACT:
        return None
    sales = [sale for sale in book.facts.further.gaps.sales if sale.of.no == row.no]
    started = [sales[place].started or 0.0 for place in wins.places]
    is_within = all(cases <= most for cases, most in zip(started, wins.most, strict=True))
    return mix.closing.chance if is_within and any(sale.started for sale in sales) else None


def formulas(book: Book) -> list[str]:
    """The formula of that for each gap; empty where there are too many types."""
    wins = _wins(book.facts)
    if wins is None:
        return [""] * len(book.facts.further.gaps.gaps)
    return [_formula(book, row, wins) for row in book.facts.further.gaps.gaps]


def _formula(book: Book, row: GapRow, wins: _Wins) -> str:
    numbers_of_rows = [no for no, sale in enumerate(book.facts.further.gaps.sales, 1) if sale.of.no == row.no]
    fits, chances_there, brought = [], [], []
    for name, place, most in zip(_WINS, wins.places, wins.most, strict=False):
        cases, chance, cents = (_sale(each, numbers_of_rows[place]) for each in _KEYS)
        here = f"tblWins[{name}]"
        fits.append(f"{cases}<={most}")
        chances_there.append(f"({here}<={cases})*BINOMDIST(({here}<={cases})*{here},{cases},{chance},FALSE)")
        brought.append(f"{here}*{cents}")
    cases, chance, cents = (_sale(each, numbers_of_rows[wins.last]) for each in _KEYS)
    left = "-".join(["-INT(0.000001-[@missing]*100)", *brought])
    # wins that the last type has to bring, less one: so many are too few
    few = f"(-INT(-({left})/MAX({cents},1))-1)"
    tail = (
        f"(({few}<0)+({few}>=0)*({few}<{cases})"
        f"*(1-BINOMDIST(({few}>=0)*({few}<{cases})*{few},{cases},{chance},TRUE)))"
    )
    of_gap = "tblMix[gap_no],[@no],tblMix"
    law = "*".join([*chances_there, "(tblWins[no]>0)", tail])
    return (
        f'IF(OR(N([@missing])<=0,COUNTIFS({of_gap}[whole_cases],">0")=0,COUNTIFS({of_gap}[whole_cases],">=0")<COUNTIFS(tblMix[gap_no],[@no])),"",'
        f'IF(AND({",".join([*fits, "TRUE"])}),MIN(1,SUMPRODUCT({law})),""))'
    )


_KEYS: Final = ("whole_cases", "chance_each", "cents")


def _sale(name: str, no: int) -> str:
    return f"SUMIFS(tblMix[{name}],tblMix[no],{no})"
