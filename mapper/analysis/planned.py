"""What the figures of a map are planned from: its goal, as wins in a span, and that span."""

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Basis, Figure, Term, Unit
from mapper.analysis.goals import tree, unit_of
from mapper.analysis.required import wins_for_revenue
from mapper.analysis.results import Remark
from mapper.analysis.targets import span
from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Goal, Metric, ProcessMap
from mapper.core.values import MetricKind, Period

# the signs people write for a currency
_SIGNS: Final = MappingProxyType({"EUR": "€", "USD": "$", "GBP": "£", "CHF": "Fr.", "JPY": "¥"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """The goal a map is planned back from, None where there is none; the wins it asks for in the span, and the span.

    `is_chosen`: whether the map names the goal, else it is the first goal of money.
    """

    goal: Goal | None
    wins: Figure
    first: date
    last: date
    is_chosen: bool


def planned(reader: Reader, map_id: MapId, today: date) -> Planned:
    """What a map is planned from.

    The goal is the one the map names, else the first one of money. Money is divided by the value of a won case; any
    other amount counts wins. The span is the goal's week, month, quarter or year in which it is due, or which it is;
    the year where there is no period. Missing: goal_missing, amount_missing, and those of `wins_for_revenue`.

    Example: a goal of 1,150,000 a year and deals of 48,000 ask for 23.96 wins.
    """
    process_map = reader.get(ProcessMap, map_id)
    goal = reader.find(Goal, process_map.goal_id)
    is_chosen = goal is not None
    if goal is None:
        goal = next((each for each, _ in tree(reader) if _is_money(reader, each) and each.amount), None)
    first, last = span_of(goal, today)
    return Planned(
        goal=goal, wins=_wins(reader, process_map, goal), first=first, last=last, is_chosen=is_chosen
    )


def span_of(goal: Goal | None, today: date) -> tuple[date, date]:
    """The first and the last day of what is planned: the goal's period that holds its due day, else today.

    >>> span_of(Goal(id="goal-1", name="Wins", period=Period.QUARTER, due="2027-03-31"), date(2026, 11, 27))
    (datetime.date(2027, 1, 1), datetime.date(2027, 3, 31))
    >>> span_of(None, date(2026, 11, 27))
    (datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))
    """
    period = Period.YEAR if goal is None or goal.period is None else goal.period
    due = None if goal is None else goal.due
    return span(period, due if due is not None and due >= today.isoformat() else today.isoformat())


def is_money(reader: Reader, kind: MetricKind | None, unit: str) -> bool:
    """Whether what counts in a unit, of a metric of this kind, is money: the kind says it, or else the currency."""
    if kind is not None:
        return kind is MetricKind.MONEY
    currency = queries.document_info(reader).currency
    return unit.strip() in (currency, _SIGNS.get(currency, currency))


def _is_money(reader: Reader, goal: Goal) -> bool:
    metric = reader.find(Metric, goal.metric_id)
    return is_money(reader, None if metric is None else metric.kind, unit_of(reader, goal))


def _wins(reader: Reader, process_map: ProcessMap, goal: Goal | None) -> Figure:
    amount = None if goal is None else goal.amount
    if goal is not None and amount is not None and _is_money(reader, goal):
        return wins_for_revenue(amount, process_map.deal_value)
    missing: tuple[Remark, ...] = ()
    if amount is None:
        missing = (Remark("goal_missing" if goal is None else "amount_missing"),)
    terms = (Term("goal", amount, Unit.CASES),)
    return Figure(
        value=amount, unit=Unit.CASES, formula="goal_wins", basis=Basis.ENTERED, terms=terms, missing=missing
    )
