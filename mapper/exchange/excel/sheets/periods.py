"""The table of the periods that may be planned, below the inputs: their days, months by season, what is done."""

from typing import Final

from mapper.core.values import NodeKind
from mapper.exchange.excel import words
from mapper.exchange.excel.book import Column, Table
from mapper.exchange.excel.sheets.busy_months import DONE_IN_TIME
from mapper.exchange.excel.staff import PERIODS
from mapper.exchange.excel.style import Look, Source

_STARTS: Final = f'tblSteps[kind],"{words.NODE_KINDS[NodeKind.START]}"'
PERIODS_TABLE: Final = Table(
    name="tblPeriods",
    title=words.PERIODS_TITLE,
    tab=words.PERIODS_TAB,
    hint=words.PERIODS_HINT,
    rows=lambda _: len(PERIODS),
    columns=(
        Column(key="period", values=lambda _: [words.PERIODS[p] for p in PERIODS]),
        Column(
            key="first_day",
            values=lambda b: [each.first for each in b.facts.staffing.spans],
            source=Source.PROGRAM,
            look=Look.DATE,
        ),
        Column(
            key="last_day",
            values=lambda b: [each.last for each in b.facts.staffing.spans],
            source=Source.PROGRAM,
            look=Look.DATE,
        ),
        Column(
            key="months",
            values=lambda b: [each.months for each in b.facts.staffing.spans],
            source=Source.PROGRAM,
            look=Look.HUNDREDTHS,
        ),
        Column(
            key="span_days",
            values=lambda b: [each.days for each in b.facts.staffing.spans],
            source=Source.PROGRAM,
            look=Look.TENTHS,
        ),
        Column(
            key="done_in_time",
            values=lambda b: [each.in_time for each in b.facts.staffing.spans],
            formula=DONE_IN_TIME,
            look=Look.PERCENT,
        ),
        Column(
            key="calendar_months",
            values=lambda b: [each.calendar_months for each in b.facts.staffing.spans],
            source=Source.KEY,
            look=Look.NUMBER,
            is_hidden=True,
        ),
        Column(
            key="busiest_month",
            values=lambda b: [each.busiest for each in b.facts.staffing.spans],
            source=Source.KEY,
            look=Look.NUMBER,
            is_hidden=True,
        ),
        Column(
            key="span_entries",
            values=lambda b: [b.facts.staffing.busy.entries[p] for p in PERIODS],
            formula=(
                f'IF(OR(COUNTIFS({_STARTS})=0,COUNTIFS({_STARTS},tblSteps[entries],">=0")<COUNTIFS({_STARTS})),"",'
                f"SUMIFS(tblSteps[entries],{_STARTS})*[@months])"
            ),
            look=Look.NUMBER,
            is_hidden=True,
        ),
        Column(
            key="no",
            values=lambda _: list(range(1, len(PERIODS) + 1)),
            source=Source.KEY,
            look=Look.NUMBER,
            is_hidden=True,
        ),
    ),
)
