"""The mixes that Gap fill tries, so that the best one follows every change: a row for each, all of it in closed form.

Of all sale types but one a row holds a number of cases, read off its number by how many of each are worth trying just
now. Of the last type the best number follows: the most that fit, or the fewest that fill the gap. So the best row is
the best mix, as `trying.by_trying` has it.
"""

from collections.abc import Callable, Iterator
from math import inf
from operator import mul
from typing import Final, NamedTuple

from mapper.analysis.gap.gap_fill import ROUNDING
from mapper.analysis.gap.trying import fewest_that_bring
from mapper.exchange.excel.blanks import number
from mapper.exchange.excel.book import Book, Cell, Table
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.gap_trials import MOST_TYPES, Trial
from mapper.exchange.excel.gaps import Sale, Spare
from mapper.exchange.excel.sheets.gap_bounds import HOURS, ROLES, TINY, TYPES, to_bring
from mapper.exchange.excel.sheets.gap_days import by_row, key
from mapper.exchange.excel.words import instruments as said

TRIALS: Final = "tblTrials"
TRIAL_GAPS: Final = "tblTrialGaps"
CASES: Final = tuple(f"cases_{no}" for no in range(1, MOST_TYPES))


def _trials(facts: Facts) -> Iterator[Trial]:
    yield from facts.further.gaps.trials


def _count(facts: Facts) -> int:
    return sum(trial.rows for trial in _trials(facts))


class _Asked(NamedTuple):
    """A role that several types of a trial work in, or the last one: hours of one case by the numbers of their rows."""

    spare: Spare
    others: dict[int, int]  # the row of tblTrialHours by the place among the others
    last: int  # that of the last type; 0 where it does not work in it


def _roles(book: Book, trial: Trial) -> list[_Asked]:
    """The roles in which several types work, or the last: those of one other type bound what is tried of it already."""
    found: dict[int, _Asked] = {}
    places = {sale.no: place for place, sale in enumerate(trial.others)}
    last = trial.sales[trial.last].no
    for no, each in enumerate(book.facts.further.gaps.efforts, 1):
        if each.sale.of is not trial.of:
            continue
        asked = found.get(each.spare.no, _Asked(each.spare, {}, 0))
        if each.sale.no == last:
            asked = asked._replace(last=no)
        else:
            asked.others[places[each.sale.no]] = no
        found[each.spare.no] = asked
    return [asked for asked in found.values() if asked.last or len(asked.others) > 1]


# -- the values, as the formulas have them


class _Row(NamedTuple):
    """What stands in a row: below 0 the `room` for the last type says that the others do not fit."""

    cases: list[float]
    room: float
    money: Cell
    last: Cell = None
    aim: Cell = None


class Tried(NamedTuple):
    """The rows of a trial, whether some fill the gap, the least that the aim comes to, and the place of the best."""

    rows: list[_Row]
    is_filled: bool
    least: float
    ranks: list[Cell]
    best: int


class _Each(NamedTuple):
    """A number of each type of a trial: of the others in their order, and of the last one."""

    others: list[float]
    last: float

    def times(self, cases: list[float], of_last: float = 0.0) -> float:
        """The sum of cases times their number."""
        of_others: float = sum(map(mul, cases, self.others))
        return of_others + of_last * self.last


def tried(book: Book, trial: Trial) -> Tried:
    """The rows of a gap with their values."""
    found: Tried = book.once(f"mixes of gap {trial.of.no}", lambda: _try(book, trial))
    return found


def numbers_in(book: Book, table: str, name: str) -> list[float]:
    """A column as numbers; 0 where there is none."""
    return [number(each) or 0.0 for each in book.column(table, name)]


def _each(book: Book, trial: Trial, name: str) -> _Each:
    values = numbers_in(book, TYPES, name)
    return _Each([values[sale.no - 1] for sale in trial.others], values[trial.sales[trial.last].no - 1])


def _try(book: Book, trial: Trial) -> Tried:
    rows = _fitting(book, trial)
    bring = to_bring(book.column("tblGaps", "missing")[trial.of.no - 1])
    is_filled = any(isinstance(row.money, float) and row.money >= bring for row in rows)
    worth, prices = _each(book, trial, "worth"), _each(book, trial, "price_of_one")
    for place, row in enumerate(rows):
        if not isinstance(row.money, float):
            continue
        lacking = bring - worth.times(row.cases)
        last = min(row.room, max(0.0, fewest_that_bring(lacking, worth.last))) if is_filled else row.room
        aim = -row.money if not is_filled else prices.times(row.cases, last) if row.money >= bring else None
        rows[place] = row._replace(last=last, aim=aim)
    least = min((row.aim for row in rows if isinstance(row.aim, float)), default=0.0)
    most, weights = least + ROUNDING * max(1.0, abs(least)), _each(book, trial, "order_weight")
    ranks: list[Cell] = [
        weights.times(row.cases, number(row.last) or 0.0)
        if isinstance(row.aim, float) and row.aim <= most
        else None
        for row in rows
    ]
    known = [rank for rank in ranks if isinstance(rank, float)]
    return Tried(rows, is_filled, least, ranks, ranks.index(min(known)) if known else 0)


def _fitting(book: Book, trial: Trial) -> list[_Row]:
    """The cases of each row, how many of the last type fit beside them, and what they bring with those."""
    worth, most, steps = (_each(book, trial, name) for name in ("worth", "most_tried", "row_step"))
    hours, rooms = numbers_in(book, HOURS, "hours_now"), numbers_in(book, ROLES, "room_now")
    bounds = [
        (
            rooms[spare.no - 1],
            [(place, hours[no - 1]) for place, no in others.items()],
            last and hours[last - 1],
        )
        for spare, others, last in _roles(book, trial)
    ]
    found = []
    for at in range(trial.rows):
        cases = [float(at // step) for step in steps.others]
        cases[1:] = [each % (upto + 1) for each, upto in zip(cases[1:], most.others[1:], strict=True)]
        room = most.last
        for there, takers, of_one in bounds:
            left = there - sum(cases[place] * each for place, each in takers)
            room = min(room, float(left // of_one) if of_one > 0 else inf if left >= 0 else -1.0)
        if cases and cases[0] > most.others[0]:
            room = -1.0  # there are no more mixes than rows before
        found.append(_Row(cases, room, None if room < 0 else worth.times(cases, room)))
    return found


def _of_rows(read: Callable[[Tried], list[Cell]]) -> Callable[[Book], list[Cell]]:
    return lambda book: [cell for trial in _trials(book.facts) for cell in read(tried(book, trial))]


# -- the formulas


def of_type(name: str, sale: Sale) -> str:
    """The formula for what stands of a sale type in tblTrialTypes."""
    return f"INDEX({TYPES}[{name}],{sale.no})"


def of_gap(name: str, trial: Trial) -> str:
    """The formula for what stands of a gap in tblTrialGaps."""
    return f"INDEX({TRIAL_GAPS}[{name}],{trial.of.no})"


def _sum(trial: Trial, name: str) -> str:
    """The formula for the sum over the types but the last of cases times what one of them does."""
    terms = [f"[@{cases}]*{of_type(name, sale)}" for cases, sale in zip(CASES, trial.others, strict=False)]
    return "+".join(terms) or "0"


def _cases_formula(place: int) -> Callable[[Book, Trial], str]:
    def formula(_: Book, trial: Trial) -> str:
        if place >= len(trial.others):
            return ""
        sale = trial.others[place]
        steps = f"INT([@row_at]/{of_type('row_step', sale)})"
        return f"MOD({steps},{of_type('most_tried', sale)}+1)" if place else steps

    return formula


def _room_formula(book: Book, trial: Trial) -> str:
    limits = [of_type("most_tried", trial.sales[trial.last])]
    for spare, others, last in _roles(book, trial):
        taken = [f"-[@{CASES[place]}]*INDEX({HOURS}[hours_now],{no})" for place, no in others.items()]
        left = f"INDEX({ROLES}[room_now],{spare.no}){''.join(taken)}"
        of_one = f"MAX({TINY},INDEX({HOURS}[hours_now],{last}))" if last else TINY
        limits.append(f"INT(({left})/{of_one})")
    room = f"MIN({','.join(limits)})"
    if not trial.others:
        return room
    return f"IF([@{CASES[0]}]>{of_type('most_tried', trial.others[0])},-1,{room})"


def _money_formula(_: Book, trial: Trial) -> str:
    last = trial.sales[trial.last]
    return f'IF([@room_for_last]<0,"",{_sum(trial, "worth")}+[@room_for_last]*{of_type("worth", last)})'


def _last_formula(_: Book, trial: Trial) -> str:
    last = trial.sales[trial.last]
    lacking = f"({of_gap('bring_now', trial)}-({_sum(trial, 'worth')}))"
    fewest = f"MAX(0,-INT(-{lacking}/MAX({TINY},{of_type('worth', last)})))"
    return (
        f'IF([@room_for_last]<0,"",IF({of_gap("is_filled", trial)}=0,[@room_for_last],'
        f"MIN([@room_for_last],{fewest})))"
    )


def _aim_formula(_: Book, trial: Trial) -> str:
    last = trial.sales[trial.last]
    effort = f"{_sum(trial, 'price_of_one')}+[@cases_of_last]*{of_type('price_of_one', last)}"
    return (
        f'IF([@room_for_last]<0,"",IF({of_gap("is_filled", trial)}=0,-[@money_of_most],'
        f'IF([@money_of_most]<{of_gap("bring_now", trial)},"",{effort})))'
    )


def _rank_formula(_: Book, trial: Trial) -> str:
    last, least = trial.sales[trial.last], of_gap("least_aim", trial)
    rank = f"{_sum(trial, 'order_weight')}+[@cases_of_last]*{of_type('order_weight', last)}"
    return f'IF([@aim_of_mix]="","",IF([@aim_of_mix]>{least}+{ROUNDING:.9f}*MAX(1,ABS({least})),"",{rank}))'


def _by_trial(formula: Callable[[Book, Trial], str]) -> Callable[[Book], list[str]]:
    def formulas(book: Book) -> list[str]:
        return [each for trial in _trials(book.facts) for each in [formula(book, trial)] * trial.rows]

    return formulas


def _cases_of(place: int) -> Callable[[Tried], list[Cell]]:
    return lambda tried: [row.cases[place] if place < len(row.cases) else None for row in tried.rows]


TRIALS_TABLE: Final = Table(
    name=TRIALS,
    title=said.TRIALS_TITLE,
    rows=_count,
    columns=(
        key("gap_no", lambda book: [t.of.no for t in _trials(book.facts) for _ in range(t.rows)]),
        key("row_at", lambda book: [at for trial in _trials(book.facts) for at in range(trial.rows)]),
        *(
            by_row(name, _of_rows(_cases_of(place)), _by_trial(_cases_formula(place)))
            for place, name in enumerate(CASES)
        ),
        by_row("room_for_last", _of_rows(lambda t: [row.room for row in t.rows]), _by_trial(_room_formula)),
        by_row("money_of_most", _of_rows(lambda t: [row.money for row in t.rows]), _by_trial(_money_formula)),
        by_row("cases_of_last", _of_rows(lambda t: [row.last for row in t.rows]), _by_trial(_last_formula)),
        by_row("aim_of_mix", _of_rows(lambda t: [row.aim for row in t.rows]), _by_trial(_aim_formula)),
        by_row("rank_of_mix", _of_rows(lambda t: t.ranks), _by_trial(_rank_formula)),
    ),
)
