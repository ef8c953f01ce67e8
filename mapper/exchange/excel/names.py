"""The single cells with a name: the inputs, and the figures that all sheets share."""

from collections.abc import Callable, Sequence
from typing import Final

from mapper.core.values import NodeKind
from mapper.exchange.excel import words
from mapper.exchange.excel.blanks import difference, number, product, quotient, total_known
from mapper.exchange.excel.book import Book, Cell, Named
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.sheets.inputs import CALENDARS, Input, by_period, inputs
from mapper.exchange.excel.sheets.sale_types import MEAN_VALUE, mean_value
from mapper.exchange.excel.staff import PERIODS
from mapper.exchange.excel.style import Look
from mapper.exchange.excel.words import instruments

LOST_FLOW: Final = 1e-6  # what enters must come out; more than this missing is no answer
SOME_ROLE_UNTOLD: Final = "COUNT(tblRoles[people_needed])<COUNT(tblRoles[hours_needed])"
_TIE: Final = 1e-9  # relative: as many as can be carried is carried
_ROLES_AT_MOST: Final = 1_000_000  # rows of tblRoles; a sheet has no more
LED_BY_ENTRIES: Final = (
    f"IF(COUNT(entries_expected)=0,FALSE,IF(COUNT(tblRoles[carried])=0,TRUE,"
    f"entries_expected<=MIN(tblRoles[carried])*(1+{_TIE:.9f})))"
)
_START: Final = words.NODE_KINDS[NodeKind.START]
_END: Final = words.NODE_KINDS[NodeKind.END]


def named_cells(facts: Facts) -> list[Named]:
    """All named cells of a map; the inputs stand in a table of their own and only have their values here."""
    return [*(_named(each) for each in inputs(facts)), *PLAN, *RESULTS]


def _named(each: Input) -> Named:
    return Named(name=each.name, value=lambda _: each.value, look=each.look, check=each.check)


def _goal_wins(book: Book) -> Cell:
    amount = book.cell("goal_amount")
    if book.cell("goal_counts") == words.COUNTS_MONEY:
        return quotient(amount, book.cell("value_of_win"))
    return amount


def _period_no(book: Book) -> Cell:
    period = book.cell("goal_period")
    return next((float(n) for n, each in enumerate(PERIODS, 1) if words.PERIODS[each] == period), None)


def _of_calendar(key: str) -> Callable[[Book], Cell]:
    return lambda book: book.column(CALENDARS, key)[0]


def _win_probability(book: Book) -> Cell:
    if book.cell("visits_known") is None:
        return None
    return book.facts.flow.win_probability


def _total(table: str, key: str) -> Callable[[Book], Cell]:
    return lambda book: total_known(book.column(table, key))


def _sum_formula(table: str, key: str) -> str:
    return f'IF(COUNT({table}[{key}])=0,"",SUM({table}[{key}]))'


def some_role_untold(book: Book) -> bool:
    """Whether a role has work for which the people cannot be told: then all of them cannot either."""
    rows = zip(book.column("tblRoles", "hours_needed"), book.column("tblRoles", "people_needed"), strict=True)
    return any(hours is not None and people is None for hours, people in rows)


def _people_needed(book: Book) -> Cell:
    return None if some_role_untold(book) else total_known(book.column("tblRoles", "people_needed"))


def weighed(book: Book, *keys: str) -> float | None:
    """The sum of the products of columns of tblSteps, as SUMPRODUCT gives it; None where the flow is not known."""
    if book.cell("visits_known") is None:
        return None
    rows = zip(*(book.column("tblSteps", key) for key in keys), strict=True)
    return sum((product(*row) or 0.0 for row in rows), 0.0)


def _known(book: Book, key: str) -> list[float]:
    return [value for value in book.column("tblRoles", key) if isinstance(value, int | float)]


def least_carried(book: Book) -> float | None:
    """The cases of the period that all roles can do in it, months with their seasons; None where no role tells."""
    return min(_known(book, "carried"), default=None)


def _first_of_least(book: Book, key: str) -> Cell:
    """The first role whose number is the least one, or next to it."""
    least = min(_known(book, key), default=None)
    if least is None:
        return None
    rows = zip(book.column("tblRoles", "role"), book.column("tblRoles", key), strict=True)
    return next(
        role for role, value in rows if (known := number(value)) is not None and known <= least * (1 + _TIE)
    )


def _first_of_least_formula(key: str) -> str:
    is_least = f"(tblRoles[{key}]<=MIN(tblRoles[{key}])*(1+{_TIE:.9f}))"
    first = f"{_ROLES_AT_MOST}-SUMPRODUCT(MAX({is_least}*({_ROLES_AT_MOST}-tblRoles[no])))"
    return f'IF(COUNT(tblRoles[{key}])=0,"",INDEX(tblRoles[role],MATCH({first},tblRoles[no],0)))'


def is_led_by_entries(book: Book) -> bool:
    """Whether no more cases come in than the people can carry, as far as both are known."""
    expected, most = book.number("entries_expected"), least_carried(book)
    return expected is not None and (most is None or expected <= most * (1 + _TIE))


def _what_limits(book: Book) -> Cell:
    return instruments.ENTRIES_BIND if is_led_by_entries(book) else _first_of_least(book, "carried")


def _entries_expected(book: Book) -> Cell:
    months = by_period(book, lambda period: book.facts.staffing.span_of(period).months)
    return product(book.facts.flow.entries_a_month, months)


def _wins_expected(book: Book) -> Cell:
    known = [book.number("entries_expected"), least_carried(book)]
    least = min((each for each in known if each is not None), default=None)
    return product(least, book.cell("win_probability"))


def _money_expected(book: Book) -> Cell:
    margin = book.cell("deal_margin")
    return product(book.cell("wins_expected"), book.cell("value_of_win"), 1.0 if margin is None else margin)


def _cost_per_entry(book: Book) -> Cell:
    pairs = zip(book.column("tblSteps", "visits"), book.column("tblSteps", "cost"), strict=True)
    if any(visits and cost is None for visits, cost in pairs):
        return None
    return weighed(book, "visits", "cost")


def _visits_known(book: Book) -> Cell:
    return words.YES if book.facts.flow.is_computed else None


PLAN: Final[Sequence[Named]] = (
    Named(
        name="period_no",
        value=_period_no,
        formula='IF(COUNTIFS(tblPeriods[period],goal_period)=0,"",INDEX(tblPeriods[no],MATCH(goal_period,tblPeriods[period],0)))',
        look=Look.WHOLE,
    ),
    Named(
        name="goal_wins",
        value=_goal_wins,
        formula=(
            f'IF(goal_amount="","",IF(goal_counts="{words.COUNTS_MONEY}",'
            'IF(N(value_of_win)<=0,"",goal_amount/value_of_win),goal_amount))'
        ),
        look=Look.TENTHS,
    ),
    Named(name="value_of_win", value=mean_value, formula=MEAN_VALUE, look=Look.MONEY),
    Named(
        name="working_days",
        value=_of_calendar("days"),
        formula='IF(period_no="","",SUMIFS(tblCalendars[days],tblCalendars[no],1))',
        look=Look.TENTHS,
    ),
    Named(
        name="case_hours_per_person",
        value=_of_calendar("case_hours"),
        formula=(
            'IF(COUNTIFS(tblCalendars[no],1,tblCalendars[case_hours],">=0")=0,"",'
            "SUMIFS(tblCalendars[case_hours],tblCalendars[no],1))"
        ),
        look=Look.HOURS,
    ),
)

RESULTS: Final[Sequence[Named]] = (
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
        value=lambda b: product(b.cell("goal_wins"), b.cell("value_of_win")),
        formula='IF(OR(goal_wins="",value_of_win=""),"",goal_wins*value_of_win)',
        look=Look.MONEY,
    ),
    Named(
        name="entries_expected",
        value=_entries_expected,
        formula=(
            f'IF(OR(visits_known="",period_no="",COUNTIFS(tblSteps[kind],"{_START}")=0,'
            f'COUNTIFS(tblSteps[kind],"{_START}",tblSteps[entries],">=0")<COUNTIFS(tblSteps[kind],"{_START}")),"",'
            f'SUMIFS(tblSteps[entries],tblSteps[kind],"{_START}")*INDEX(tblPeriods[months],MATCH(period_no,tblPeriods[no],0)))'
        ),
        look=Look.TENTHS,
    ),
    Named(
        name="entries_to_staff",
        value=lambda b: b.cell("entries_expected" if b.cell("goal_wins") is None else "required_entries"),
        formula='IF(goal_wins="",entries_expected,required_entries)',
        look=Look.TENTHS,
    ),
    Named(
        name="entries_possible",
        value=lambda b: min(_known(b, "possible"), default=None),
        formula='IF(COUNT(tblRoles[possible])=0,"",MIN(tblRoles[possible]))',
        look=Look.TENTHS,
    ),
    Named(
        name="wins_expected",
        value=_wins_expected,
        formula=(
            'IF(OR(win_probability="",COUNT(entries_expected,tblRoles[carried])=0),"",'
            "MIN(entries_expected,tblRoles[carried])*win_probability)"
        ),
        look=Look.TENTHS,
    ),
    Named(
        name="goal_gap",
        value=lambda b: difference(b.cell("wins_expected"), b.cell("goal_wins")),
        formula='IF(OR(wins_expected="",goal_wins=""),"",wins_expected-goal_wins)',
        look=Look.TENTHS,
    ),
    Named(
        name="money_expected",
        value=_money_expected,
        formula=(
            'IF(OR(wins_expected="",value_of_win=""),"",wins_expected*value_of_win*IF(deal_margin="",1,deal_margin))'
        ),
        look=Look.MONEY,
    ),
    Named(
        name="limiting_role",
        value=lambda b: _first_of_least(b, "possible"),
        formula=_first_of_least_formula("possible"),
        look=Look.WORD,
    ),
    Named(
        name="what_limits",
        value=_what_limits,
        formula=f'IF({LED_BY_ENTRIES},"{instruments.ENTRIES_BIND}",{_first_of_least_formula("carried")})',
        look=Look.WORD,
    ),
    Named(
        name="people_now",
        value=_total("tblRoles", "people"),
        formula=_sum_formula("tblRoles", "people"),
        look=Look.TENTHS,
    ),
    Named(
        name="people_needed",
        value=_people_needed,
        formula=f'IF(OR(COUNT(tblRoles[people_needed])=0,{SOME_ROLE_UNTOLD}),"",SUM(tblRoles[people_needed]))',
        look=Look.WHOLE,
    ),
    Named(
        name="hours_per_entry",
        value=_total("tblRoles", "hours_per_entry"),
        formula=_sum_formula("tblRoles", "hours_per_entry"),
        look=Look.HOURS,
    ),
    Named(
        name="hours_needed",
        value=_total("tblRoles", "hours_needed"),
        formula=_sum_formula("tblRoles", "hours_needed"),
        look=Look.HOURS,
    ),
    Named(
        name="hours_per_win",
        value=lambda b: product(b.cell("hours_per_entry"), b.cell("entries_per_win")),
        formula='IF(OR(hours_per_entry="",entries_per_win=""),"",hours_per_entry*entries_per_win)',
        look=Look.HOURS,
    ),
    Named(
        name="days_per_entry",
        value=lambda b: weighed(b, "visits", "days_visit"),
        formula='IF(visits_known="","",SUMPRODUCT(tblSteps[visits],tblSteps[days_visit]))',
        look=Look.DAYS,
    ),
    Named(
        name="days_per_win",
        value=lambda b: quotient(
            weighed(b, "stays", "wins", "tries_of_wins", "days_visit"), b.cell("win_probability")
        ),
        formula=(
            'IF(N(win_probability)=0,"",SUMPRODUCT(tblSteps[stays],tblSteps[wins],'
            "tblSteps[tries_of_wins],tblSteps[days_visit])/win_probability)"
        ),
        look=Look.DAYS,
    ),
    Named(
        name="cost_per_entry",
        value=_cost_per_entry,
        formula=(
            'IF(visits_known="","",IF(SUMPRODUCT((tblSteps[visits]>0)*(tblSteps[cost]=""))>0,"",'
            "SUMPRODUCT(tblSteps[visits],tblSteps[cost])))"
        ),
        look=Look.MONEY,
    ),
    Named(
        name="cost_per_win",
        value=lambda b: product(b.cell("cost_per_entry"), b.cell("entries_per_win")),
        formula='IF(OR(cost_per_entry="",entries_per_win=""),"",cost_per_entry*entries_per_win)',
        look=Look.MONEY,
    ),
    # whether the flow can be computed; what rests on it asks here instead of counting each time
    Named(
        name="visits_known",
        value=_visits_known,
        formula=(
            f'IF(OR(COUNTIFS(tblSteps[kind],"{_START}")=0,COUNTIFS(tblSteps[kind],"{_END}")=0),"",'
            'IF(SUMPRODUCT((tblSteps[stays]>0)*(tblSteps[unfit]>0))>0,"",'
            f'IF(ABS(SUMPRODUCT((tblSteps[kind]="{_END}")*tblSteps[stays])+SUM(tblSteps[parked])-1)<={LOST_FLOW:.6f},'
            f'"{words.YES}","")))'
        ),
        look=Look.WORD,
    ),
)
