"""What the mixes that Gap fill tries are measured by: hours of roles, what they cost, and the most of each sale type.

Of the yellow cells as they are now; a sheet that is sorted gives the same, for rows are found by their numbers.
"""

from collections.abc import Callable, Sequence
from itertools import groupby
from math import floor
from typing import Final

from mapper.analysis.gap.gap_fill import FILLED, ROUNDING
from mapper.analysis.gap.trying import fewest_that_bring, room
from mapper.exchange.excel.blanks import number, totals_by
from mapper.exchange.excel.book import Book, Cell, Table
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.gap_trials import Trial
from mapper.exchange.excel.gaps import Effort, Sale, Spare
from mapper.exchange.excel.rows import numbers, row_by_row, told
from mapper.exchange.excel.sheets.gap_days import by_row, key, made
from mapper.exchange.excel.words import instruments as said

ROLES: Final = "tblTrialRoles"
HOURS: Final = "tblTrialHours"
TYPES: Final = "tblTrialTypes"
_PARTS: Final = "tblSpareParts"
_ANY: Final = 1e15  # cases of what nothing limits
TINY: Final = "1E-200"  # in place of 0 where something is divided: whatever is there is endless then
_NO_LIMIT: Final = 1e99  # hours of a role that limits nothing


# -- roles


def _spares(facts: Facts) -> Sequence[Spare]:
    return facts.further.gaps.spares


def _rooms(book: Book) -> list[Cell]:
    spare = map(number, book.column("tblSpareHours", "spare"))
    return [_NO_LIMIT if hours is None else room(hours) for hours in spare]


def _are_asked(book: Book) -> list[Cell]:
    asked = totals_by(book.column(HOURS, "spare_no"), book.column(HOURS, "is_asked"))
    return [float(asked.get(each.no, 0.0) > 0) for each in _spares(book.facts)]


def _hour_costs(book: Book) -> list[Cell]:
    """Money an hour of each role; None where somebody's cost or the hours are not known (`Room.hour_cost`)."""
    parts: dict[Cell, list[tuple[Cell, ...]]] = {}
    for no, *row in row_by_row(book, _PARTS, "spare_no", "is_costed", "cost_until", "hours_until"):
        parts.setdefault(no, []).append(tuple(row))
    found: list[Cell] = []
    for each, there in zip(_spares(book.facts), book.column("tblSpareHours", "hours_of_role"), strict=True):
        of_role = parts.get(each.no, [])
        costs = [cost for costed, cost, _ in of_role if costed == 1]
        hours = sum(number(amount) or 0.0 for *_, amount in of_role)
        is_known = there is not None and costs and None not in costs and hours > 0
        found.append(sum(number(cost) or 0.0 for cost in costs) / hours if is_known else None)
    return found


def _prices(book: Book) -> list[Cell]:
    is_cost = book.column("tblTrialGaps", "is_cost")
    costs = book.column(ROLES, "hour_cost")
    return [
        (number(cost) or 0.0) if is_cost[each.of.no - 1] else 1.0
        for each, cost in zip(_spares(book.facts), costs, strict=True)
    ]


_OF_SPARE: Final = "tblSpareHours[no],[@no],tblSpareHours"
_COSTED: Final = "tblSpareParts[spare_no],[@no],tblSpareParts[is_costed],1"
_PEOPLE_HOURS: Final = "SUMIFS(tblSpareParts[hours_until],tblSpareParts[spare_no],[@no])"
ROLES_TABLE: Final = Table(
    name=ROLES,
    title=said.TRIAL_ROLES_TITLE,
    rows=lambda facts: len(_spares(facts)),
    columns=(
        numbers(_spares),
        key("gap_no", told(_spares, lambda each: each.of.no)),
        made(
            "room_now",
            _rooms,
            f'IF([@no]="","",IF(COUNTIFS({_OF_SPARE}[spare],">=0")=0,{_NO_LIMIT:.0E},'
            f"SUMIFS(tblSpareHours[spare],tblSpareHours[no],[@no])*(1+{ROUNDING:.9f})+{ROUNDING:.9f}))",
        ),
        made(
            "is_asked", _are_asked, "IF(SUMIFS(tblTrialHours[is_asked],tblTrialHours[spare_no],[@no])>0,1,0)"
        ),
        made(
            "hour_cost",
            _hour_costs,
            f'IF(OR(COUNTIFS({_OF_SPARE}[hours_of_role],">=0")=0,COUNTIFS({_COSTED})=0,'
            f'COUNTIFS({_COSTED},tblSpareParts[cost_until],">=0")<COUNTIFS({_COSTED}),{_PEOPLE_HOURS}<=0),"",'
            f"SUMIFS(tblSpareParts[cost_until],{_COSTED})/{_PEOPLE_HOURS})",
        ),
        made(
            "hour_price",
            _prices,
            'IF([@no]="","",IF(SUMIFS(tblTrialGaps[is_cost],tblTrialGaps[no],[@gap_no])>0,N([@hour_cost]),1))',
        ),
    ),
)


# -- hours of a role for one case


def _efforts(facts: Facts) -> Sequence[Effort]:
    return facts.further.gaps.efforts


def _hours_now(book: Book) -> list[Cell]:
    return [number(hours) or 0.0 for hours in book.column("tblEffort", "hours_each")]


def _asks(book: Book) -> list[Cell]:
    """Whether a type asks for a role: its own hours do so though they are 0, those of a map do not."""
    chances, hours = book.column("tblMix", "chance_each"), book.column("tblEffort", "hours_each")
    return [
        float(
            chances[each.sale.no - 1] is not None
            and (amount := number(cell)) is not None
            and (each.id is not None or amount > 0)
        )
        for each, cell in zip(_efforts(book.facts), hours, strict=True)
    ]


def _ask_formulas(book: Book) -> list[str]:
    judged = 'COUNTIFS(tblMix[no],[@sale_no],tblMix[chance_each],">=0")'
    here = "COUNTIFS(tblEffort[no],[@no],tblEffort[hours_each]"
    return [
        f'IF(AND({judged}>0,{here},"{">" if each.id is None else ">="}0")>0),1,0)'
        for each in _efforts(book.facts)
    ]


def _alone(book: Book) -> list[Cell]:
    rooms = book.column(ROLES, "room_now")
    return [
        float(floor((number(rooms[each.spare.no - 1]) or 0.0) / hours)) if hours > 0 else _ANY
        for each, hours in zip(_efforts(book.facts), map(_sure, book.column(HOURS, "hours_now")), strict=True)
    ]


def _sure(value: Cell) -> float:
    return number(value) or 0.0


def _effort_prices(book: Book) -> list[Cell]:
    prices = book.column(ROLES, "hour_price")
    hours = book.column(HOURS, "hours_now")
    return [
        _sure(amount) * _sure(prices[each.spare.no - 1])
        for each, amount in zip(_efforts(book.facts), hours, strict=True)
    ]


_OF_ROLE: Final = "tblTrialRoles[no],[@spare_no]"
HOURS_TABLE: Final = Table(
    name=HOURS,
    title=said.TRIAL_HOURS_TITLE,
    rows=lambda facts: len(_efforts(facts)),
    columns=(
        numbers(_efforts),
        key("sale_no", told(_efforts, lambda each: each.sale.no)),
        key("spare_no", told(_efforts, lambda each: each.spare.no)),
        made("hours_now", _hours_now, "SUMIFS(tblEffort[hours_each],tblEffort[no],[@no])"),
        by_row("is_asked", _asks, _ask_formulas),
        made(
            "most_alone",
            _alone,
            f'IF([@no]="","",'
            f"IF([@hours_now]>0,INT(SUMIFS(tblTrialRoles[room_now],{_OF_ROLE})/[@hours_now]),{_ANY:.0E}))",
        ),
        made("price_of_one", _effort_prices, f"[@hours_now]*SUMIFS(tblTrialRoles[hour_price],{_OF_ROLE})"),
    ),
)


# -- sale types


def sales_of(facts: Facts) -> Sequence[Sale]:
    """All sale types of all gaps, by whose numbers the rows are found."""
    return facts.further.gaps.sales


def _worth(book: Book) -> list[Cell]:
    return [_sure(worth) for worth in book.column("tblMix", "worth")]


def _efforts_each(book: Book) -> list[Cell]:
    sums = totals_by(book.column(HOURS, "sale_no"), book.column(HOURS, "price_of_one"))
    return [sums.get(each.no, 0.0) for each in sales_of(book.facts)]


def _most(book: Book) -> list[Cell]:
    """The most cases of each type worth trying (`trying.most_worth_trying`); none of what nothing limits."""
    alone: dict[Cell, list[float]] = {}
    for no, most in row_by_row(book, HOURS, "sale_no", "most_alone"):
        alone.setdefault(no, []).append(_sure(most))
    found: list[Cell] = []
    rows = row_by_row(book, TYPES, "worth", "bring_now")
    for each, cap, (worth, bring) in zip(
        sales_of(book.facts), book.column("tblMix", "cap"), rows, strict=True
    ):
        limits = [_ANY if number(cap) is None else max(floor(_sure(cap)), 0), *alone.get(each.no, [])]
        most = min(limits) if _sure(worth) > 0 else 0.0
        found.append(0.0 if most >= _ANY else float(min(most, fewest_that_bring(_sure(bring), _sure(worth)))))
    return found


def _most_formulas(book: Book) -> list[str]:
    rows: dict[int, list[int]] = {
        sale_no: [no for no, _ in group]
        for sale_no, group in groupby(
            enumerate(_efforts(book.facts), 1), key=lambda numbered: numbered[1].sale.no
        )
    }
    cap = (
        f'IF(COUNTIFS(tblMix[no],[@no],tblMix[cap],">=-1E+300")=0,{_ANY:.0E},'
        "MAX(0,INT(SUMIFS(tblMix[cap],tblMix[no],[@no]))))"
    )
    fewest = f"IF([@bring_now]<=0,0,-INT(-[@bring_now]/MAX({TINY},[@worth])))"
    found = []
    for each in sales_of(book.facts):
        limits = [cap]
        if of_sale := rows.get(each.no):
            limits.append(between(HOURS, "most_alone", of_sale[0], of_sale[-1]))
        most = f"MIN({','.join(limits)})"
        found.append(f"IF([@worth]<=0,0,IF({most}>={_ANY:.0E},0,MIN({most},{fewest})))")
    return found


def between(table: str, name: str, first: int, last: int) -> str:
    """The cells of a column of a hidden table, from one row to another."""
    return f"INDEX({table}[{name}],{first}):INDEX({table}[{name}],{last})"


def _brings(book: Book) -> list[Cell]:
    bring = book.column("tblTrialGaps", "bring_now")
    return [bring[each.of.no - 1] for each in sales_of(book.facts)]


def _of_trials(of_trial: Callable[[Book, Trial], dict[int, Cell]]) -> Callable[[Book], list[Cell]]:
    def values(book: Book) -> list[Cell]:
        found: dict[int, Cell] = {}
        for trial in book.facts.further.gaps.trials:
            found |= of_trial(book, trial)
        return [found.get(each.no, 0.0) for each in sales_of(book.facts)]

    return values


def _steps(sales: Sequence[Sale], most: Sequence[Cell]) -> dict[int, Cell]:
    """How many rows, or places in the order, there are to one case more of each type: of the last of them 1."""
    found: dict[int, Cell] = {}
    step = 1.0
    for sale in reversed(sales):
        found[sale.no] = step
        step *= _sure(most[sale.no - 1]) + 1
    return found


def _step_formulas(read: Callable[[Trial], Sequence[Sale]], name: str) -> Callable[[Book], list[str]]:
    def formulas(book: Book) -> list[str]:
        after = {
            sale.no: later.no
            for trial in book.facts.further.gaps.trials
            for sale, later in zip(read(trial), read(trial)[1:], strict=False)
        }
        return [
            f"INDEX(tblTrialTypes[{name}],{no})*(INDEX(tblTrialTypes[most_tried],{no})+1)"
            if (no := after.get(each.no))
            else ""
            for each in sales_of(book.facts)
        ]

    return formulas


def _weights(book: Book, trial: Trial) -> dict[int, Cell]:
    """What one case of each type counts in the order of mixes that are as good: the fewest cases, then more of the
    earlier types. All that can be told apart for a case, less its place.
    """
    steps, most = book.column(TYPES, "order_step"), book.column(TYPES, "most_tried")
    first = trial.sales[0].no - 1
    whole = _sure(steps[first]) * (_sure(most[first]) + 1)
    return {sale.no: whole - _sure(steps[sale.no - 1]) for sale in trial.sales}


def _weight_formulas(book: Book) -> list[str]:
    first = {sale.no: trial.sales[0].no for trial in book.facts.further.gaps.trials for sale in trial.sales}
    return [
        f"INDEX(tblTrialTypes[order_step],{no})*(INDEX(tblTrialTypes[most_tried],{no})+1)-[@order_step]"
        if (no := first.get(each.no))
        else ""
        for each in sales_of(book.facts)
    ]


TYPES_TABLE: Final = Table(
    name=TYPES,
    title=said.TRIAL_TYPES_TITLE,
    rows=lambda facts: len(sales_of(facts)),
    columns=(
        numbers(sales_of),
        key("gap_no", told(sales_of, lambda each: each.of.no)),
        made("bring_now", _brings, "SUMIFS(tblTrialGaps[bring_now],tblTrialGaps[no],[@gap_no])"),
        made("worth", _worth, "SUMIFS(tblMix[worth],tblMix[no],[@no])"),
        made(
            "price_of_one",
            _efforts_each,
            "SUMIFS(tblTrialHours[price_of_one],tblTrialHours[sale_no],[@no])",
        ),
        by_row("most_tried", _most, _most_formulas),
        by_row(
            "row_step",
            _of_trials(lambda book, trial: _steps(trial.others, book.column(TYPES, "most_tried"))),
            _step_formulas(lambda trial: trial.others, "row_step"),
        ),
        by_row(
            "order_step",
            _of_trials(lambda book, trial: _steps(trial.sales, book.column(TYPES, "most_tried"))),
            _step_formulas(lambda trial: trial.sales, "order_step"),
        ),
        by_row("order_weight", _of_trials(_weights), _weight_formulas),
    ),
)


def to_bring(missing: Cell) -> float:
    """The money with which a gap is called filled."""
    return _sure(missing) * (1 - FILLED)


BRING: Final = f"SUMIFS(tblGaps[missing],tblGaps[no],[@no])*(1-{FILLED:.6f})"
