"""The mixes that Gap fill tries, so that the best one follows every change: a row for each, all of it in closed form.

Of all sale types but one a row holds a number of cases, read off its number by how many of each are worth trying just
now. Of the last type the best number follows: the most that fit, or the fewest that fill the gap. So the best row is
the best mix, as `trying.by_trying` has it.
"""

from collections.abc import Callable, Iterator
from math import floor, inf
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
    """What stands in a row."""

    cases: tuple[float, ...]
    room: float
    money: Cell
    last: Cell
    aim: Cell


class Tried(NamedTuple):
    """The rows of a trial, whether some fill the gap, and the least that the aim comes to."""

    rows: list[_Row]
    is_filled: bool
    least: float
    ranks: list[Cell]
    best: int  # the place of the best row


def tried(book: Book, trial: Trial) -> Tried:
    """The rows of a gap with their values."""
    found: Tried = book.once(f"mixes of gap {trial.of.no}", lambda: _try(book, trial))
    return found


def numbers_in(book: Book, table: str, name: str) -> list[float]:
    """A column as numbers; 0 where there is none."""
    return [number(each) or 0.0 for each in book.column(table, name)]


def _try(book: Book, trial: Trial) -> Tried:
    worth, most, steps, prices, weights = (
        {sale.no: values[sale.no - 1] for sale in trial.sales}
        for values in (
            numbers_in(book, TYPES, name)
            for name in ("worth", "most_tried", "row_step", "price_of_one", "order_weight")
        )
    )
    last, others = trial.sales[trial.last].no, [sale.no for sale in trial.others]
    bring = to_bring(book.column("tblGaps", "missing")[trial.of.no - 1])
    rows = []
    for at in range(trial.rows):
        cases = tuple(
            float(floor(at / steps[no]) if not place else floor(at / steps[no]) % (most[no] + 1))
            for place, no in enumerate(others)
        )
        room = -1.0
        if not others or cases[0] <= most[others[0]]:
            room = _room(book, trial, cases, most[last])
        brought = sum(each * worth[no] for each, no in zip(cases, others, strict=True))
        rows.append((cases, room, brought, None if room < 0 else brought + room * worth[last]))
    is_filled = max((money for *_, money in rows if money is not None), default=-inf) >= bring
    made_rows = []
    for cases, room, brought, money in rows:
        aim: Cell = None
        of_last: Cell = None
        if money is not None:
            of_last = (
                min(room, max(0.0, float(fewest_that_bring(bring - brought, worth[last]))))
                if is_filled
                else room
            )
            effort = (
                sum(each * prices[no] for each, no in zip(cases, others, strict=True))
                + of_last * prices[last]
            )
            aim = -money if not is_filled else None if money < bring else effort
        made_rows.append(_Row(cases, room, money, of_last, aim))
    least = min((row.aim for row in made_rows if isinstance(row.aim, float)), default=0.0)
    ranks: list[Cell] = [
        None
        if (aim := number(row.aim)) is None or aim > least + ROUNDING * max(1.0, abs(least))
        else sum(each * weights[no] for each, no in zip(row.cases, others, strict=True))
        + (number(row.last) or 0.0) * weights[last]
        for row in made_rows
    ]
    best = min((rank for rank in ranks if isinstance(rank, float)), default=None)
    return Tried(made_rows, is_filled, least, ranks, ranks.index(best) if best is not None else 0)


def _room(book: Book, trial: Trial, cases: tuple[float, ...], most: float) -> float:
    """How many of the last type fit beside the others."""
    hours, rooms = numbers_in(book, HOURS, "hours_now"), numbers_in(book, ROLES, "room_now")
    found = most
    for spare, others, last in book.once(f"roles of gap {trial.of.no}", lambda: _roles(book, trial)):
        left = rooms[spare.no - 1] - sum(cases[place] * hours[no - 1] for place, no in others.items())
        of_one = hours[last - 1] if last else 0.0
        found = min(found, float(floor(left / of_one)) if of_one > 0 else inf if left >= 0 else -1.0)
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
