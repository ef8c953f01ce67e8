"""The single cells with a name: the inputs, and the figures that all sheets share."""

from collections.abc import Callable, Sequence
from typing import Final

from mapper.analysis.levers.planned import WIN_WORDS
from mapper.analysis.people import hours
from mapper.core.records import Goal
from mapper.core.values import Direction, Period
from mapper.exchange.excel import checks, words
from mapper.exchange.excel.blanks import product, quotient, scalar_product, total_known
from mapper.exchange.excel.book import Book, Cell, Named
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.style import Look

NEAR_MARGIN: Final = 0.1

_COUNT_UNITS: Final = frozenset({"", "count", "number", "cases", "#"})


def goal_of_wins(facts: Facts) -> tuple[Goal, float] | None:
    """The goal that the workbook starts from and the won cases it asks for.

    That is the one the map is planned from; else the first, by name, that counts won cases (the words are in
    `planned.WIN_WORDS`); else the first whose unit is the document's currency. Money is divided by the value of a won
    case. None when there is no such goal.
    """
    known = [goal for goal in facts.goals if goal.amount is not None and goal.direction is Direction.UP]
    chosen = [goal for goal in known if goal.id == facts.map.goal_id]
    return _of_these(facts, chosen) or _of_these(facts, known)


def _of_these(facts: Facts, known: Sequence[Goal]) -> tuple[Goal, float] | None:
    for goal in known:
        unit = goal.unit.strip().casefold()
        of_name = set(goal.name.casefold().replace("/", " ").split())
        if unit in WIN_WORDS or (unit in _COUNT_UNITS and of_name & WIN_WORDS):
            return goal, goal.amount or 0.0
    value = facts.map.deal_value
    for goal in known:
        if value and goal.unit.strip().casefold() == facts.info.currency.casefold():
            return goal, (goal.amount or 0.0) / value
    return None


def _goal_wins(book: Book) -> Cell:
    found = goal_of_wins(book.facts)
    return found[1] if found else None


def _goal_period(book: Book) -> Cell:
    found = goal_of_wins(book.facts)
    return words.PERIODS[(found[0].period if found else None) or Period.YEAR]


def _periods(book: Book) -> Cell:
    periods = {Period.YEAR: 1.0, Period.QUARTER: 4.0, Period.MONTH: 12.0, Period.WEEK: 52.0}
    return {words.PERIODS[period]: count for period, count in periods.items()}[str(book.cell("goal_period"))]


def _win_probability(book: Book) -> Cell:
    facts = book.facts
    if not facts.flow.is_computed or facts.flow.win_probability is None:
        return None
    ends = zip(book.column("tblSteps", "outcome"), book.column("tblSteps", "visits"), strict=True)
    return total_known(visits for outcome, visits in ends if outcome == words.WON)


def _total(table: str, key: str, *, when: str) -> Callable[[Book], Cell]:
    return lambda book: total_known(book.column(table, key)) if book.cell(when) is not None else None


def _days(book: Book, *keys: str) -> float | None:
    columns = [book.column("tblSteps", key) for key in ("visits", *keys, "wait")]
    return (
        scalar_product(*columns)
        if book.cell("visits_known") and total_known(columns[-1]) is not None
        else None
    )


def _limiting_role(book: Book) -> Cell:
    possible = book.column("tblRoles", "possible")
    numbers = [value for value in possible if isinstance(value, int | float)]
    return book.column("tblRoles", "role")[possible.index(min(numbers))] if numbers else None


def _wins_possible(book: Book) -> Cell:
    numbers = [value for value in book.column("tblRoles", "possible") if isinstance(value, int | float)]
    return product(min(numbers), book.cell("win_probability")) if numbers else None


INPUTS: Final = (
    Named(name="goal_wins", value=_goal_wins, look=Look.TENTHS, check=checks.POSITIVE),
    Named(name="goal_period", value=_goal_period, look=Look.WORD, check=checks.PERIOD),
    Named(name="deal_value", value=lambda b: b.facts.map.deal_value, look=Look.MONEY, check=checks.POSITIVE),
    Named(
        name="working_days_per_year",
        value=lambda _: hours.WORKING_DAYS_A_YEAR,
        look=Look.WHOLE,
        check=checks.DAYS,
    ),
    Named(name="hours_per_day", value=lambda _: hours.HOURS_A_DAY, look=Look.TENTHS, check=checks.HOURS),
    Named(
        name="non_selling_share",
        value=lambda _: hours.NON_SELLING_SHARE,
        look=Look.PERCENT,
        check=checks.BELOW_ONE,
    ),
    Named(
        name="target_utilisation",
        value=lambda _: hours.TARGET_UTILISATION,
        look=Look.PERCENT,
        check=checks.FRACTION,
    ),
    Named(name="near_margin", value=lambda _: NEAR_MARGIN, look=Look.PERCENT, check=checks.SHARE),
)

WORKING_TIME: Final = (
    Named(
        name="periods_per_year",
        value=_periods,
        formula=(
            f'IF(goal_period="{words.PERIODS[Period.YEAR]}",1,IF(goal_period="{words.PERIODS[Period.QUARTER]}",4,'
            f'IF(goal_period="{words.PERIODS[Period.MONTH]}",12,'
            f'IF(goal_period="{words.PERIODS[Period.WEEK]}",52,""))))'
        ),
        look=Look.WHOLE,
    ),
    Named(
        name="hours_per_person",
        value=lambda b: quotient(
            product(b.cell("working_days_per_year"), b.cell("hours_per_day")), b.cell("periods_per_year")
        ),
        formula=(
            'IF(OR(COUNT(working_days_per_year,hours_per_day)<2,periods_per_year=""),"",'
            "working_days_per_year*hours_per_day/periods_per_year)"
        ),
        look=Look.HOURS,
    ),
    Named(
        name="case_hours_per_person",
        value=lambda b: product(b.cell("hours_per_person"), 1 - (b.number("non_selling_share") or 0.0)),
        formula='IF(hours_per_person="","",hours_per_person*(1-N(non_selling_share)))',
        look=Look.HOURS,
    ),
)

RESULTS: Final = (
    Named(
        name="win_probability",
        value=_win_probability,
        formula=(
            f'IF(OR(visits_known="",COUNTIFS(tblSteps[outcome],"{words.WON}")=0),"",'
            f'SUMIFS(tblSteps[visits],tblSteps[outcome],"{words.WON}"))'
        ),
        look=Look.PERCENT,
    ),
    Named(
        name="entries_per_win",
        value=lambda b: quotient(1, b.cell("win_probability")),
        formula='IF(N(win_probability)=0,"",1/win_probability)',
        look=Look.TENTHS,
    ),
    Named(
        name="required_entries",
        value=lambda b: product(b.cell("goal_wins"), b.cell("entries_per_win")),
        formula='IF(OR(entries_per_win="",goal_wins=""),"",goal_wins*entries_per_win)',
        look=Look.TENTHS,
    ),
    Named(
        name="goal_revenue",
        value=lambda b: product(b.cell("goal_wins"), b.cell("deal_value")),
        formula='IF(OR(goal_wins="",deal_value=""),"",goal_wins*deal_value)',
        look=Look.MONEY,
    ),
    Named(
        name="hours_per_entry",
        value=_total("tblRoles", "hours_per_entry", when="visits_known"),
        formula='IF(COUNT(tblRoles[hours_per_entry])=0,"",SUM(tblRoles[hours_per_entry]))',
        look=Look.HOURS,
    ),
    Named(
        name="hours_needed",
        value=_total("tblRoles", "hours_needed", when="required_entries"),
        formula='IF(COUNT(tblRoles[hours_needed])=0,"",SUM(tblRoles[hours_needed]))',
        look=Look.HOURS,
    ),
    Named(
        name="hours_per_win",
        value=lambda b: product(b.cell("hours_per_entry"), b.cell("entries_per_win")),
        formula='IF(OR(hours_per_entry="",entries_per_win=""),"",hours_per_entry*entries_per_win)',
        look=Look.HOURS,
    ),
    Named(
        name="people_needed",
        value=_total("tblRoles", "people_needed", when="required_entries"),
        formula='IF(COUNT(tblRoles[people_needed])=0,"",SUM(tblRoles[people_needed]))',
        look=Look.WHOLE,
    ),
    Named(
        name="people_now",
        value=lambda b: total_known(b.column("tblRoles", "people")),
        formula='IF(COUNT(tblRoles[people])=0,"",SUM(tblRoles[people]))',
        look=Look.TENTHS,
    ),
    Named(
        name="wins_possible",
        value=_wins_possible,
        formula=(
            'IF(OR(COUNT(tblRoles[possible])=0,win_probability=""),"",MIN(tblRoles[possible])*win_probability)'
        ),
        look=Look.TENTHS,
    ),
    Named(
        name="limiting_role",
        value=_limiting_role,
        formula=(
            'IF(COUNT(tblRoles[possible])=0,"",'
            "INDEX(tblRoles[role],MATCH(MIN(tblRoles[possible]),tblRoles[possible],0)))"
        ),
        look=Look.WORD,
    ),
    Named(
        name="days_per_entry",
        value=_days,
        formula=(
            'IF(OR(visits_known="",COUNT(tblSteps[wait])=0),"",SUMPRODUCT(tblSteps[visits],tblSteps[wait]))'
        ),
        look=Look.DAYS,
    ),
    Named(
        name="days_per_win",
        value=lambda b: quotient(_days(b, "wins"), b.cell("win_probability")),
        formula=(
            'IF(OR(days_per_entry="",N(win_probability)=0),"",'
            "SUMPRODUCT(tblSteps[visits],tblSteps[wins],tblSteps[wait])/win_probability)"
        ),
        look=Look.DAYS,
    ),
)

# whether the program could compute the flow; what rests on it asks here instead of counting each time
VISITS_KNOWN: Final = Named(
    name="visits_known",
    value=lambda b: words.YES if total_known(b.column("tblSteps", "visits")) is not None else None,
    formula=f'IF(COUNT(tblSteps[visits])=0,"","{words.YES}")',
    look=Look.WORD,
)

NAMED: Final = (*INPUTS, *WORKING_TIME, *RESULTS, VISITS_KNOWN)
