"""The sheet Steps: every node of the map with its work, its wait and what the goal asks of it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from mapper.analysis.people.hours import HOURS_A_DAY
from mapper.core.values import STEP_KINDS, NodeKind
from mapper.exchange.excel import checks, words
from mapper.exchange.excel.blanks import number, product, quotient, totals_by
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.facts import Facts, Step
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets.attempts import FLOW_COLUMNS, NAME, entries_of, limit_of, rows_of
from mapper.exchange.excel.sheets.inputs import by_period
from mapper.exchange.excel.sheets.queueing import board_wait, days_at_step
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words.word import Word

_WORKING: Final = 5 / 7  # of calendar days
_END: Final = words.NODE_KINDS[NodeKind.END]
_START: Final = words.NODE_KINDS[NodeKind.START]


def _of_steps(get: Callable[[Step], Cell]) -> Callable[[Book], list[Cell]]:
    return lambda book: [get(step) for step in book.facts.steps]


def _products(*keys: str) -> Callable[[Book], list[Cell]]:
    return lambda book: [product(*row) for row in rows_of(book, *keys)]


def _visits(book: Book) -> list[Cell]:
    visits = book.facts.flow.visits
    return [visits.get(step.node.id) for step in book.facts.steps]


def _wins(book: Book) -> list[Cell]:
    wins = book.facts.flow.wins_from
    pairs = zip(book.facts.steps, book.column(NAME, "visits"), strict=True)
    return [wins.get(step.node.id) if number(visits) else None for step, visits in pairs]


def _hours(book: Book) -> list[Cell]:
    hours = totals_by(book.column("tblWork", "step_no"), book.column("tblWork", "hours"))
    return [hours.get(no) for no in book.column(NAME, "no")]


def _visits_needed(book: Book) -> list[Cell]:
    entries = book.cell("entries_to_staff")
    return [product(visits, entries) for visits in book.column(NAME, "visits")]


def _days_of_visit(book: Book) -> list[Cell]:
    a_day = book.number("hours_per_day") or HOURS_A_DAY
    found: list[Cell] = []
    for step, (hours, wait) in zip(book.facts.steps, rows_of(book, "hours", "wait"), strict=True):
        work = (number(hours) or 0.0) / a_day if step.node.kind in STEP_KINDS else 0.0
        if step.node.kind is NodeKind.END or (wait is None and not work):
            found.append(None)
        else:
            found.append(max((number(wait) or 0.0) * _wait_factor(step), work))
    return found


def _wait_factor(step: Step) -> float:
    return _WORKING if step.measures.is_calendar_wait else 1.0


def _open(book: Book) -> list[Cell]:
    days = by_period(book, lambda period: book.facts.staffing.span_of(period).days)
    rows = rows_of(book, "visits_needed", "days_visit")
    return [quotient(product(visits, each), days) for visits, each in rows]


def _yields(book: Book) -> list[Cell]:
    sources = book.column("tblBranches", "from_no")
    parts = book.column("tblBranches", "part")
    again = totals_by(
        sources,
        [part if branch.is_rework else 0.0 for branch, part in zip(book.facts.branches, parts, strict=True)],
    )
    unfit = dict(zip(book.column(NAME, "no"), book.column(NAME, "unfit"), strict=True))
    return [
        None if no not in again or unfit[no] else max(0.0, 1 - again[no]) for no in book.column(NAME, "no")
    ]


def _costs(book: Book) -> list[Cell]:
    numbers = book.column("tblWork", "step_no")
    costs = totals_by(numbers, book.column("tblWork", "cost"))
    pairs = zip(numbers, book.column("tblWork", "hours"), book.column("tblWork", "cost"), strict=True)
    unknown = {no for no, hours, cost in pairs if number(hours) and cost is None}
    return [
        None if step.no in unknown else costs.get(step.no, 0.0) + step.cost_of_plays
        for step in book.facts.steps
    ]


def _balance(book: Book) -> list[Cell]:
    arriving = totals_by(book.column("tblBranches", "to_no"), book.column("tblBranches", "cases"))
    return [
        visits - entry - arriving.get(no, 0.0)
        if isinstance(visits, int | float) and isinstance(entry, int | float)
        else None
        for no, visits, entry in rows_of(book, "no", "visits", "entry")
    ]


def _outcome(step: Step) -> Word | None:
    return None if step.node.outcome is None else words.OUTCOMES[step.node.outcome]


_WORK_OF_ROW: Final = (
    f'IF(OR([@kind]="{_START}",[@kind]="{_END}"),0,'
    f"N([@hours])/IF(N(hours_per_day)>0,hours_per_day,{HOURS_A_DAY:g}))"
)


def _but_ends(book: Book) -> list[Source]:
    """Of what may be typed at every node but an end, which has no such value."""
    return [Source.TEXT if s.node.kind is NodeKind.END else Source.INPUT for s in book.facts.steps]


_SHOWN: Final = (
    Column(key="no", values=_of_steps(lambda s: s.no), look=Look.ORDER, width=(4, 4)),
    Column(key="step", values=_of_steps(lambda s: s.name), width=(14, 34)),
    Column(key="stage", values=_of_steps(lambda s: s.stage), width=(9, 22), check=checks.STAGE),
    Column(key="lane", values=_of_steps(lambda s: s.lane), width=(9, 22), check=checks.LANE),
    Column(
        key="kind",
        values=_of_steps(lambda s: words.NODE_KINDS[s.node.kind]),
        look=Look.WORD,
        width=(6, 6),
    ),
    Column(key="roles", values=_of_steps(lambda s: s.roles), width=(7, 22)),
    Column(
        key="class",
        values=_of_steps(lambda s: s.measures.value_class),
        source=Source.INPUT,
        sources=_but_ends,
        look=Look.WORD,
        width=(6, 6),
        check=checks.CLASS,
    ),
    Column(
        key="hours",
        values=_hours,
        formula=(
            'IF(COUNTIFS(tblWork[step_no],[@no],tblWork[hours],">=0")=0,"",'
            "SUMIFS(tblWork[hours],tblWork[step_no],[@no]))"
        ),
        look=Look.HUNDREDTHS,
    ),
    Column(
        key="wait",
        values=_of_steps(lambda s: s.measures.wait_days),
        source=Source.INPUT,
        look=Look.TENTHS,
        check=checks.POSITIVE,
    ),
    Column(
        key="days_visit",
        values=_days_of_visit,
        formula=(
            f'IF(OR([@no]="",[@kind]="{_END}"),"",IF(AND([@wait]="",{_WORK_OF_ROW}=0),"",'
            f"MAX(N([@wait])*[@wait_factor],{_WORK_OF_ROW})))"
        ),
        look=Look.TENTHS,
    ),
    Column(
        key="visits",
        values=_visits,
        formula='IF(OR([@no]="",visits_known=""),"",[@stays]*[@tries])',
        look=Look.THOUSANDTHS,
    ),
    Column(
        key="reach",
        values=_of_steps(lambda s: s.reached),
        formula=(
            f'IF([@visits]="","",IF([@visits]=0,0,IF([@kind]="{_END}",[@visits],'
            "[@stays]/INDEX(flow_returns,[@no]))))"
        ),
        look=Look.PERCENT,
    ),
    Column(
        key="wins",
        values=_wins,
        formula=(
            f'IF(OR(N([@visits])=0,win_probability=""),"",IF([@kind]="{_END}",'
            f'IF([@outcome]="{words.WON}",1,0),INDEX(flow_wins,[@no])))'
        ),
        look=Look.PERCENT,
    ),
    Column(
        key="visits_needed",
        values=_visits_needed,
        formula='IF(OR([@visits]="",entries_to_staff=""),"",[@visits]*entries_to_staff)',
        look=Look.TENTHS,
    ),
    Column(
        key="hours_needed",
        values=_products("visits_needed", "hours"),
        formula='IF(OR([@visits_needed]="",[@hours]=""),"",[@visits_needed]*[@hours])',
        look=Look.TENTHS,
    ),
    Column(
        key="open",
        values=_open,
        formula=(
            'IF(OR([@visits_needed]="",[@days_visit]="",period_no=""),"",'
            "[@visits_needed]*[@days_visit]/INDEX(tblPeriods[span_days],MATCH(period_no,tblPeriods[no],0)))"
        ),
        look=Look.TENTHS,
    ),
    Column(
        key="yield",
        values=_yields,
        formula=(
            'IF(OR([@no]="",[@unfit]=1,COUNTIFS(tblBranches[from_no],[@no])=0),"",'
            "MAX(0,1-SUMIFS(tblBranches[part],tblBranches[from_no],[@no],tblBranches[rework],1)))"
        ),
        look=Look.PERCENT,
    ),
    Column(
        key="people_wait",
        values=_of_steps(lambda s: s.wait_for_people),
        formula=days_at_step(_START, _END),
        look=Look.TENTHS,
    ),
    Column(
        key="cost",
        values=_costs,
        formula=(
            'IF([@no]="","",IF(COUNTIFS(tblWork[step_no],[@no],tblWork[hours],">0")>'
            'COUNTIFS(tblWork[step_no],[@no],tblWork[hours],">0",tblWork[cost],">=0"),"",'
            "SUMIFS(tblWork[cost],tblWork[step_no],[@no])+[@cost_plays]))"
        ),
        look=Look.MONEY,
    ),
    Column(
        key="cost_needed",
        values=_products("visits_needed", "cost"),
        formula='IF(OR([@visits_needed]="",[@cost]=""),"",[@visits_needed]*[@cost])',
        look=Look.MONEY,
    ),
    Column(key="outcome", values=_of_steps(_outcome), look=Look.WORD, width=(8, 8)),
    Column(
        key="entries",
        values=_of_steps(entries_of),
        source=Source.INPUT,
        sources=lambda b: [
            Source.INPUT if s.node.kind is NodeKind.START else Source.TEXT for s in b.facts.steps
        ],
        look=Look.TENTHS,
        check=checks.POSITIVE,
    ),
    Column(
        key="limit",
        values=_of_steps(limit_of),
        source=Source.INPUT,
        sources=_but_ends,
        look=Look.WHOLE,
        check=checks.ATTEMPTS,
    ),
)
_HIDDEN: Final = (
    *FLOW_COLUMNS,
    Column(
        key="balance",
        values=_balance,
        formula=(
            'IF(OR([@visits]="",[@entry]=""),"",'
            "[@visits]-[@entry]-SUMIFS(tblBranches[cases],tblBranches[to_no],[@no]))"
        ),
        look=Look.THOUSANDTHS,
    ),
    Column(
        key="cost_plays", values=_of_steps(lambda s: s.cost_of_plays), source=Source.PROGRAM, look=Look.MONEY
    ),
    Column(key="wait_factor", values=_of_steps(_wait_factor), source=Source.PROGRAM, look=Look.THOUSANDTHS),
    Column(key="board_wait", values=_of_steps(board_wait), source=Source.KEY, look=Look.NUMBER),
    Column(key="stage_no", values=_of_steps(lambda s: s.stage_no), source=Source.KEY, look=Look.NUMBER),
    Column(key="lane_no", values=_of_steps(lambda s: s.lane_no), source=Source.KEY, look=Look.NUMBER),
    Column(
        key="step_id",
        values=_of_steps(lambda s: clean(s.node.id)),
        source=Source.KEY,
        look=Look.WORD,
        width=(20, 20),
    ),
)

TABLE: Final = Table(
    name=NAME,
    rows=lambda facts: len(facts.steps),
    ids="step_id",
    turns=("visits", "visits_needed"),
    columns=(*_SHOWN, *(replace(column, is_hidden=True) for column in _HIDDEN)),
)


def _lacks(facts: Facts) -> Word | None:
    return None if facts.steps else words.NO_STEPS


SHEET: Final = Sheet(
    code="steps",
    name=words.STEPS,
    intro=words.STEPS_INTRO,
    hint=words.STEPS_HINT,
    tables=(TABLE,),
    lacks=_lacks,
    is_ground=True,
    frozen_columns=2,
)
