"""The sheet Steps: every node of the map with its work, its wait and what the goal asks of it."""

from collections.abc import Sequence
from typing import Final

from mapper.core.values import Outcome
from mapper.exchange.excel import checks, words
from mapper.exchange.excel.blanks import product, totals_by
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean

NAME: Final = "tblSteps"


def _visits(book: Book) -> list[Cell]:
    visits = book.facts.flow.visits
    return [visits.get(step.node.id) for step in book.facts.steps]


def _hours(book: Book) -> list[Cell]:
    hours = totals_by(book.column("tblWork", "step_no"), book.column("tblWork", "hours"))
    return [hours.get(no) for no in book.column(NAME, "no")]


def _visits_needed(book: Book) -> list[Cell]:
    entries = book.cell("required_entries")
    return [product(visits, entries) for visits in book.column(NAME, "visits")]


def _hours_needed(book: Book) -> list[Cell]:
    pairs = zip(book.column(NAME, "visits_needed"), book.column(NAME, "hours"), strict=True)
    return [product(visits, hours) for visits, hours in pairs]


def _open(book: Book) -> list[Cell]:
    days = book.number("working_days_per_year")
    a_day = product(book.cell("periods_per_year"), 1 / days if days else None)
    pairs = zip(book.column(NAME, "visits_needed"), book.column(NAME, "wait"), strict=True)
    return [product(visits, wait, a_day) for visits, wait in pairs]


def _balance(book: Book) -> list[Cell]:
    arriving = totals_by(book.column("tblBranches", "to_no"), book.column("tblBranches", "cases"))
    balance: list[Cell] = []
    columns: list[Sequence[Cell]] = [book.column(NAME, key) for key in ("no", "visits", "entry")]
    for no, visits, entry in zip(*columns, strict=True):
        if isinstance(visits, int | float) and isinstance(entry, int | float):
            balance.append(visits - entry - arriving.get(no, 0.0))
        else:
            balance.append(None)
    return balance


def _entries(book: Book) -> list[Cell]:
    flow = book.facts.flow
    return [flow.entries.get(s.node.id, 0.0) if flow.is_computed else None for s in book.facts.steps]


TABLE: Final = Table(
    name=NAME,
    rows=lambda facts: len(facts.steps),
    columns=(
        Column(
            key="no",
            values=lambda b: [step.no for step in b.facts.steps],
            look=Look.ORDER,
            width=(6, 6),
        ),
        Column(key="step", values=lambda b: [step.name for step in b.facts.steps], width=(22, 40)),
        Column(
            key="stage",
            values=lambda b: [step.stage for step in b.facts.steps],
            width=(12, 20),
            check=checks.STAGE,
        ),
        Column(
            key="lane",
            values=lambda b: [step.lane for step in b.facts.steps],
            width=(12, 20),
            check=checks.LANE,
        ),
        Column(
            key="kind",
            values=lambda b: [words.NODE_KINDS[step.node.kind] for step in b.facts.steps],
            look=Look.WORD,
            width=(9, 9),
        ),
        Column(
            key="class",
            values=lambda b: [step.value_class for step in b.facts.steps],
            source=Source.INPUT,
            look=Look.WORD,
            width=(8, 8),
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
            values=lambda b: [step.wait_days for step in b.facts.steps],
            source=Source.INPUT,
            look=Look.TENTHS,
            width=(8, 8),
            check=checks.POSITIVE,
        ),
        Column(key="visits", values=_visits, source=Source.PROGRAM, look=Look.THOUSANDTHS),
        Column(
            key="wins",
            values=lambda b: [b.facts.flow.wins_from.get(step.node.id) for step in b.facts.steps],
            source=Source.PROGRAM,
            look=Look.PERCENT,
        ),
        Column(
            key="visits_needed",
            values=_visits_needed,
            formula='IF(OR([@visits]="",required_entries=""),"",[@visits]*required_entries)',
            look=Look.TENTHS,
        ),
        Column(
            key="hours_needed",
            values=_hours_needed,
            formula='IF(OR([@visits_needed]="",[@hours]=""),"",[@visits_needed]*[@hours])',
            look=Look.TENTHS,
        ),
        Column(
            key="open",
            values=_open,
            formula=(
                'IF(OR([@visits_needed]="",[@wait]="",periods_per_year="",N(working_days_per_year)=0),"",'
                "[@visits_needed]*[@wait]*periods_per_year/working_days_per_year)"
            ),
            look=Look.TENTHS,
        ),
        Column(
            key="outcome",
            values=lambda b: [_outcome(step.node.outcome) for step in b.facts.steps],
            look=Look.WORD,
            width=(11, 12),
        ),
        Column(key="entry", values=_entries, source=Source.PROGRAM, look=Look.THOUSANDTHS, is_hidden=True),
        Column(
            key="balance",
            values=_balance,
            formula=(
                'IF(OR([@visits]="",[@entry]=""),"",'
                "[@visits]-[@entry]-SUMIFS(tblBranches[cases],tblBranches[to_no],[@no]))"
            ),
            look=Look.THOUSANDTHS,
            is_hidden=True,
        ),
        Column(
            key="stage_no",
            values=lambda b: [step.stage_no for step in b.facts.steps],
            source=Source.KEY,
            look=Look.NUMBER,
            is_hidden=True,
        ),
        Column(
            key="lane_no",
            values=lambda b: [step.lane_no for step in b.facts.steps],
            source=Source.KEY,
            look=Look.NUMBER,
            is_hidden=True,
        ),
        Column(
            key="step_id",
            values=lambda b: [clean(step.node.id) for step in b.facts.steps],
            source=Source.KEY,
            look=Look.WORD,
            width=(20, 20),
            is_hidden=True,
        ),
    ),
)


def _outcome(outcome: Outcome | None) -> str | None:
    return None if outcome is None else words.OUTCOMES[outcome]
