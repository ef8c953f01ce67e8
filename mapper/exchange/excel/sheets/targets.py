"""The sheet Targets: one row for each metric at a step, with what it was, shall be and is."""

from typing import Final

from mapper.exchange.excel import checks, words
from mapper.exchange.excel.blanks import difference
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.facts import Facts, Target, day
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets.period_targets import TABLE as PERIOD_TABLE
from mapper.exchange.excel.sheets.state import status, status_formula, unit_look
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words.word import Word

NAME: Final = "tblTargets"


def _looks(book: Book) -> list[Look]:
    return [_look(target) for target in book.facts.targets]


def _look(target: Target) -> Look:
    record = target.record
    return unit_look(target.unit, (record.baseline, record.target, record.actual))


def _variances(book: Book) -> list[Cell]:
    return [difference(t.record.actual, t.record.target) for t in book.facts.targets]


def _statuses(book: Book) -> list[Cell]:
    margin = book.number("near_margin") or 0.0
    return [
        status(t.record.target, t.record.actual, margin, is_lower_better=t.direction == words.LOWER)
        for t in book.facts.targets
    ]


TABLE: Final = Table(
    name=NAME,
    rows=lambda facts: len(facts.targets),
    ids="row_id",
    turns=("baseline",),
    columns=(
        Column(
            key="no",
            values=lambda b: list(range(1, len(b.facts.targets) + 1)),
            look=Look.ORDER,
            width=(4, 4),
        ),
        Column(key="goal", values=lambda b: [t.goal for t in b.facts.targets], width=(12, 26)),
        Column(
            key="stage",
            values=lambda b: [t.step.stage for t in b.facts.targets],
            width=(12, 22),
            check=checks.STAGE,
        ),
        Column(
            key="lane",
            values=lambda b: [t.step.lane for t in b.facts.targets],
            width=(12, 22),
            check=checks.LANE,
        ),
        Column(key="step", values=lambda b: [t.step.name for t in b.facts.targets], width=(16, 34)),
        Column(key="metric", values=lambda b: [t.metric for t in b.facts.targets], width=(14, 32)),
        Column(key="unit", values=lambda b: [t.unit for t in b.facts.targets], width=(7, 12)),
        Column(
            key="direction",
            values=lambda b: [t.direction for t in b.facts.targets],
            source=Source.INPUT,
            look=Look.WORD,
            width=(15, 15),
            check=checks.DIRECTION,
        ),
        *(
            Column(
                key=key,
                values=lambda b, key=key: [getattr(t.record, key) for t in b.facts.targets],  # type: ignore[misc]  # no type for a default
                source=Source.INPUT,
                look=Look.NUMBER,
                looks=_looks,
                check=checks.NUMBER,
            )
            for key in ("baseline", "target", "actual")
        ),
        Column(
            key="variance",
            values=_variances,
            formula='IF(AND(ISNUMBER([@target]),ISNUMBER([@actual])),[@actual]-[@target],"")',
            look=Look.NUMBER,
            looks=_looks,
        ),
        Column(
            key="status",
            values=_statuses,
            formula=f'IF([@no]="","",{status_formula("[@target]", "[@actual]", "[@direction]")})',
            look=Look.WORD,
            width=(12, 12),
        ),
        Column(
            key="owner",
            values=lambda b: [clean(t.record.owner) for t in b.facts.targets],
            source=Source.INPUT,
            width=(12, 26),
        ),
        Column(
            key="due",
            values=lambda b: [day(t.record.due) for t in b.facts.targets],
            source=Source.INPUT,
            look=Look.DATE,
            width=(11, 11),
            check=checks.DAY,
        ),
        Column(
            key="row_id",
            values=lambda b: [clean(t.record.id) for t in b.facts.targets],
            source=Source.KEY,
            look=Look.WORD,
            width=(22, 22),
            is_hidden=True,
        ),
        Column(
            key="step_id",
            values=lambda b: [clean(t.step.node.id) for t in b.facts.targets],
            source=Source.KEY,
            look=Look.WORD,
            width=(20, 20),
            is_hidden=True,
        ),
        Column(
            key="metric_id",
            values=lambda b: [t.metric_id for t in b.facts.targets],
            source=Source.KEY,
            look=Look.WORD,
            width=(20, 20),
            is_hidden=True,
        ),
    ),
)


def _lacks(facts: Facts) -> Word | None:
    return None if facts.targets or facts.further.courses.targets else words.NO_TARGETS


SHEET: Final = Sheet(
    code="targets",
    name=words.TARGETS,
    intro=words.TARGETS_INTRO,
    hint=words.TARGETS_HINT,
    tables=(TABLE, PERIOD_TABLE),
    lacks=_lacks,
    is_ground=True,
    takes_rows=True,
    repeated=(4, 5),
)
