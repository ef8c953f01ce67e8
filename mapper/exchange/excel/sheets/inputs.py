"""The sheet Inputs: what the figures rest on, each with a name; below it the calendars and the periods to plan."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from mapper.analysis.levers.planned import counts_wins, goal_is_money
from mapper.analysis.people.hours import TARGET_UTILISATION
from mapper.core.values import Period
from mapper.exchange.excel import checks, words
from mapper.exchange.excel.blanks import difference, product
from mapper.exchange.excel.book import Book, Cell, Check, Column, Table
from mapper.exchange.excel.desk import Desk
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets.periods import PERIODS_TABLE
from mapper.exchange.excel.stack import write_tables
from mapper.exchange.excel.staff import PERIODS, WorkCalendar
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.tables import absolute
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words.named import NAMED
from mapper.exchange.excel.words.word import Word

INPUTS: Final = "tblInputs"
CALENDARS: Final = "tblCalendars"
NEAR_MARGIN: Final = 0.1
HOURS: Final = "hours_per_day"
ELSEWHERE: Final = "non_selling_share"


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A cell to type into. `topic` is its name, but for calendars beside the map's, whose names end in a number.

    `record_id`: of what it stands in, for the way back; "" where it stands in no record.
    """

    name: str
    topic: str
    label: str
    value: Cell
    look: Look
    check: Check
    unit: str = ""
    origin: str = ""
    basis: Word | None = None
    calendar_no: int = 0
    record_id: str = ""


def inputs(facts: Facts) -> list[Input]:
    """The inputs of a map in the order of their rows."""
    found = [*_of_goal(facts), *_of_map(facts)]
    for calendar in facts.staffing.calendars:
        found += _of_calendar(calendar)
    return found


def _of_goal(facts: Facts) -> list[Input]:
    goal, reader = facts.figures.planned.goal, facts.figures.reader
    amount = origin = record = None
    counts = words.COUNTS_WINS
    period = Period.YEAR
    if goal is not None:
        money = goal_is_money(reader, goal)
        counts = words.COUNTS_MONEY if money else words.COUNTS_WINS
        amount = goal.amount if money or counts_wins(reader, goal) else None
        origin, record, period = clean(goal.name), clean(goal.id), goal.period or Period.YEAR
    is_money_goal = counts is words.COUNTS_MONEY
    unit = clean(facts.info.currency) if is_money_goal else words.CASES_UNIT
    common: dict[str, Any] = {"origin": origin or "", "record_id": record or ""}
    return [
        _plain(
            "goal_amount",
            amount,
            Look.MONEY if is_money_goal else Look.TENTHS,
            checks.POSITIVE,
            unit=unit,
            **common,
        ),
        _plain("goal_counts", counts, Look.WORD, checks.COUNTS, **common),
        _plain("goal_period", words.PERIODS[period], Look.WORD, checks.PERIOD, **common),
    ]


def _of_map(facts: Facts) -> list[Input]:
    here: dict[str, Any] = {"origin": words.OF_MAP, "record_id": clean(facts.map.id)}
    usual: dict[str, Any] = {"origin": words.OF_PROGRAM, "basis": words.BASIS_USUAL}
    value, margin = facts.map.deal_value, facts.map.margin
    return [
        _plain("deal_value", value, Look.MONEY, checks.POSITIVE, unit=clean(facts.info.currency), **here),
        _plain("deal_margin", margin, Look.PERCENT, checks.SHARE, unit=words.OF_VALUE, **here),
        _plain(
            "target_utilisation",
            TARGET_UTILISATION,
            Look.PERCENT,
            checks.FRACTION,
            unit=words.OF_HOURS,
            **usual,
        ),
        _plain("near_margin", NEAR_MARGIN, Look.PERCENT, checks.SHARE, unit=words.OF_TARGET, **usual),
    ]


def _of_calendar(calendar: WorkCalendar) -> list[Input]:
    is_usual = not calendar.id
    common: dict[str, Any] = {
        "origin": words.USUAL_YEAR if is_usual else calendar.name,
        "basis": words.BASIS_USUAL if is_usual else None,
        "calendar_no": calendar.no,
        "record_id": calendar.id,
    }
    end = "" if calendar.no == 1 else f"_cal{calendar.no}"
    return [
        Input(
            name=HOURS + end,
            topic=HOURS,
            label=NAMED[HOURS][0],
            value=calendar.hours_a_day,
            look=Look.TENTHS,
            check=checks.HOURS,
            unit=words.HOURS_UNIT,
            **common,
        ),
        Input(
            name=ELSEWHERE + end,
            topic=ELSEWHERE,
            label=NAMED[ELSEWHERE][0],
            value=calendar.non_selling_share,
            look=Look.PERCENT,
            check=checks.BELOW_ONE,
            unit=words.OF_HOURS,
            **common,
        ),
    ]


def _plain(name: str, value: Cell, look: Look, check: Check, **more: Any) -> Input:
    return Input(name=name, topic=name, label=NAMED[name][0], value=value, look=look, check=check, **more)


def _each(get: Callable[[Input], Cell]) -> Callable[[Book], list[Cell]]:
    return lambda book: [get(each) for each in inputs(book.facts)]


def _seen_before(book: Book) -> list[str]:
    """For each input that stands on an earlier map too - its goal, a calendar - the cell there."""
    before: dict[tuple[str, str], str] = {}
    for map_no, facts in book.earlier:
        for each in inputs(facts):
            before.setdefault((each.topic, each.record_id), f"{each.name}~{map_no}")
    names = [
        before.get((each.topic, each.record_id)) if each.record_id else None for each in inputs(book.facts)
    ]
    return [f'IF({name}="","",{name})' if name else "" for name in names]


_INPUTS: Final = Table(
    name=INPUTS,
    rows=lambda facts: len(inputs(facts)),
    ids="key",
    columns=(
        Column(key="input", values=_each(lambda i: i.label), width=(34, 44)),
        Column(
            key="value",
            values=_each(lambda i: i.value),
            same=_seen_before,
            source=Source.INPUT,
            looks=lambda b: [each.look for each in inputs(b.facts)],
            checks=lambda b: [each.check for each in inputs(b.facts)],
            width=(16, 16),
        ),
        Column(key="unit", values=_each(lambda i: i.unit), width=(14, 32)),
        Column(key="origin", values=_each(lambda i: i.origin), width=(26, 44)),
        Column(
            key="basis",
            values=_each(lambda i: i.basis),
            source=Source.INPUT,
            look=Look.WORD,
            width=(16, 16),
            check=checks.BASIS,
        ),
        Column(key="key", values=_each(lambda i: i.name), source=Source.KEY, look=Look.WORD, width=(22, 22)),
        Column(
            key="topic", values=_each(lambda i: i.topic), source=Source.KEY, look=Look.WORD, is_hidden=True
        ),
        Column(
            key="calendar_no",
            values=_each(lambda i: i.calendar_no),
            source=Source.KEY,
            look=Look.NUMBER,
            is_hidden=True,
        ),
        Column(
            key="row_id",
            values=_each(lambda i: i.record_id),
            source=Source.KEY,
            look=Look.WORD,
            width=(20, 20),
            is_hidden=True,
        ),
    ),
)


def _calendars(get: Callable[[WorkCalendar], Cell]) -> Callable[[Book], list[Cell]]:
    return lambda book: [get(each) for each in book.facts.staffing.calendars]


def by_period(book: Book, of: Callable[[Period], Cell]) -> Cell:
    """The value of the period that is planned."""
    number = book.number("period_no")
    return None if number is None else of(PERIODS[int(number) - 1])


def chosen(prefix: str = "days") -> str:
    """The formula for the value of the period that is planned, of four columns of this row."""
    parts = ",".join(f"[@{prefix}_{period.value}]" for period in PERIODS)
    return f'IF(period_no="","",IF(CHOOSE(period_no,{parts})="","",CHOOSE(period_no,{parts})))'


def _case_hours(days: str) -> Callable[[Book], list[Cell]]:
    return lambda book: [
        product(each, hours, difference(1, share))
        for each, hours, share in zip(
            *(book.column(CALENDARS, key) for key in (days, "hours_day", "not_cases")), strict=True
        )
    ]


def _of_inputs(topic: str) -> str:
    where = f'tblInputs[topic],"{topic}",tblInputs[calendar_no],[@no]'
    return f'IF(COUNTIFS({where},tblInputs[value],">=0")=0,"",SUMIFS(tblInputs[value],{where}))'


_WORK_DAYS: Final = (  # those of leave with them, for who is on leave is waited for
    *(
        Column(
            key=f"work_days_{period.value}",
            values=_calendars(lambda c, period=period: c.work_days[period]),  # type: ignore[misc]  # no type for a default
            source=Source.PROGRAM,
            look=Look.TENTHS,
            is_hidden=True,
        )
        for period in PERIODS
    ),
    Column(
        key="work_days",
        values=lambda b: [by_period(b, c.work_days.get) for c in b.facts.staffing.calendars],
        formula=chosen("work_days"),
        look=Look.TENTHS,
        is_hidden=True,
    ),
)

_CALENDARS: Final = Table(
    name=CALENDARS,
    title=words.CALENDARS_TITLE,
    hint=words.CALENDARS_HINT,
    rows=lambda facts: len(facts.staffing.calendars),
    columns=(
        Column(key="calendar", values=_calendars(lambda c: c.name or words.USUAL_YEAR)),
        Column(
            key="hours_day",
            values=_calendars(lambda c: c.hours_a_day),
            formula=_of_inputs(HOURS),
            look=Look.TENTHS,
        ),
        Column(
            key="not_cases",
            values=_calendars(lambda c: c.non_selling_share),
            formula=_of_inputs(ELSEWHERE),
            look=Look.PERCENT,
        ),
        Column(
            key="days",
            values=lambda b: [by_period(b, c.days.get) for c in b.facts.staffing.calendars],
            formula=chosen(),
            look=Look.TENTHS,
        ),
        Column(
            key="case_hours",
            values=_case_hours("days"),
            formula='IF(COUNT([@days],[@hours_day],[@not_cases])<3,"",[@days]*[@hours_day]*(1-[@not_cases]))',
            look=Look.TENTHS,
        ),
        Column(
            key="no", values=_calendars(lambda c: c.no), source=Source.KEY, look=Look.NUMBER, is_hidden=True
        ),
        *(
            Column(
                key=f"days_{period.value}",
                values=_calendars(lambda c, period=period: c.days[period]),  # type: ignore[misc]  # no type for a default
                source=Source.PROGRAM,
                look=Look.TENTHS,
                is_hidden=True,
            )
            for period in PERIODS
        ),
        Column(
            key="cost_days",
            values=_calendars(lambda c: c.cost_days),
            source=Source.PROGRAM,
            look=Look.TENTHS,
            is_hidden=True,
        ),
        Column(
            key="cost_hours",
            values=_case_hours("cost_days"),
            formula='IF(COUNT([@hours_day],[@not_cases])<2,"",[@cost_days]*[@hours_day]*(1-[@not_cases]))',
            look=Look.TENTHS,
            is_hidden=True,
        ),
        *_WORK_DAYS,
    ),
)


def _write(desk: Desk, sheet: Any) -> None:
    write_tables(desk, sheet, SHEET)
    place = desk.places[INPUTS]
    column = place.column("value")
    for row, each in enumerate(inputs(desk.book.facts), place.first):
        desk.names[each.name] = absolute(sheet.name, row, column, row, column)


SHEET: Final = Sheet(
    code="inputs",
    name=words.INPUTS,
    intro=words.INPUTS_INTRO,
    hint=words.INPUTS_SHEET_HINT,
    tables=(_INPUTS, _CALENDARS, PERIODS_TABLE),
    write=_write,
    is_ground=True,
)
