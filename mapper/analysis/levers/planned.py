"""What the figures of a map are planned from: its goal, as wins in a span, and that span."""

import re
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Basis, Figure, Unit
from mapper.analysis.flow.required import wins_for_revenue
from mapper.analysis.measures.goals import tree, unit_of, with_those_below
from mapper.analysis.people.live_maps import others
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.periods import span
from mapper.core.reader import Reader
from mapper.core.records import Goal, Metric, ProcessMap
from mapper.core.records.limits import RANGES
from mapper.core.values import MetricKind, Period

# the signs people write for a currency
CURRENCY_SIGNS: Final = MappingProxyType({"EUR": "€", "USD": "$", "GBP": "£", "CHF": "Fr.", "JPY": "¥"})

# what people call a won case, as the unit of a goal or in its name
WIN_WORDS: Final = frozenset(
    {"win", "wins", "won", "order", "orders", "deal", "deals", "contract", "contracts", "renewals"}
    | {
        "gewonnen",
        "gewonnene",
        "gewinne",
        "abschluss",
        "abschlüsse",
        "auftrag",
        "aufträge",
        "vertrag",
        "verträge",
    }
    | {"bestellung", "bestellungen", "verlängerungen"}
)
_COUNTS: Final = frozenset(
    {"", "#", "count", "number", "cases", "bids", "tenders", "anzahl", "fälle", "angebote"}
)
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """The goal a map is planned back from, None where there is none; the wins it asks for in the span, and the span.

    `is_chosen`: whether the map names the goal, else it is the first that can be planned from, and the wins say so in
    `assumed`.
    """

    goal: Goal | None
    wins: Figure
    first: date
    last: date
    is_chosen: bool

    def ahead(self, today: date) -> tuple[date, date]:
        """What of the span is still to come, as first and last day; all of it where it has not begun, or is over.

        >>> from mapper.analysis.example import SALE, sale
        >>> plan = planned(sale(), SALE, date(2027, 1, 1))
        >>> plan.ahead(date(2027, 5, 3))[0].isoformat(), plan.ahead(date(2028, 1, 1))[0].isoformat()
        ('2027-05-03', '2027-01-01')
        """
        return (today if self.first <= today <= self.last else self.first), self.last


def planned(reader: Reader, map_id: MapId, today: date) -> Planned:
    """What a map is planned from: its goal, the wins it asks for as a figure, and the span.

    Missing: goal_missing, amount_missing, goal_invalid, goal_not_wins, and those of `wins_for_revenue`. Assumed:
    goal_not_chosen (about the goal), goal_of_several_maps (about the other live maps of which the same whole goal is
    asked).

    Formula: wins = amount of a goal that counts wins; of one of money amount / value of a won case. The span is that of
    `span_of`.
    Assumes: the goal is the one the map names, else the first of the tree in money, else the first that counts wins; of
    a goal asked of several maps each is asked for the whole.
    Source: docs/formulas.md, From the goal back.

    Example: a goal of 1,150,000 a year and deals of 48,000 ask for 23.96 wins.

    >>> from mapper.analysis.example import SALE, sale
    >>> goal = Goal(id="goal-revenue", name="Revenue", amount=48_000.0, unit="EUR", due="2027-12-31")
    >>> plan = planned(sale(goal), SALE, date(2027, 1, 1))
    >>> plan.wins.value, plan.first.isoformat(), plan.last.isoformat()
    (48.0, '2027-01-01', '2027-12-31')
    """
    process_map = reader.get(ProcessMap, map_id)
    goal = reader.find(Goal, process_map.goal_id)
    is_chosen = goal is not None
    if goal is None:
        amounts = [each for each, _ in tree(reader) if each.amount]
        of_money = (each for each in amounts if goal_is_money(reader, each))
        goal = next(of_money, next((each for each in amounts if counts_wins(reader, each)), None))
    first, last = span_of(goal, today)
    assumed = () if goal is None else _assumed(reader, process_map, goal)
    wins = replace(_wins(reader, process_map, goal), assumed=assumed)
    return Planned(goal=goal, wins=wins, first=first, last=last, is_chosen=is_chosen)


def span_of(goal: Goal | None, today: date) -> tuple[date, date]:
    """The first and the last day of what is planned: the goal's period that holds its due day, else today.

    Formula: the week, month, quarter or year, by the goal's period, that holds max(due day, today).
    Assumes: a goal without a period, and no goal, is of the calendar year; one that was due before today, or has no due
    day, is of the period that today is in.
    Source: docs/formulas.md, From the goal back.

    >>> span_of(Goal(id="goal-1", name="Wins", period=Period.QUARTER, due="2027-03-31"), date(2026, 11, 27))
    (datetime.date(2027, 1, 1), datetime.date(2027, 3, 31))
    >>> span_of(None, date(2026, 11, 27))
    (datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))
    """
    period = Period.YEAR if goal is None or goal.period is None else goal.period
    due = None if goal is None else goal.due
    return span(period, due if due is not None and due >= today.isoformat() else today.isoformat())


def is_money(reader: Reader, kind: MetricKind | None, unit: str) -> bool:
    """Whether what counts in a unit, of a metric of this kind, is money; `kind` None: there is no metric, or it has
    none.

    Formula: kind = money; without a kind the unit is the document's currency, by its code or its sign.
    Assumes: another currency is no money of this document, and nothing is converted.
    Source: docs/formulas.md, From the goal back.

    >>> from mapper.analysis.example import sale
    >>> is_money(sale(), None, "EUR"), is_money(sale(), None, "wins")
    (True, False)
    """
    if kind is not None:
        return kind is MetricKind.MONEY
    currency = queries.document_info(reader).currency
    return unit.strip() in (currency, CURRENCY_SIGNS.get(currency, currency))


def goal_is_money(reader: Reader, goal: Goal) -> bool:
    """Whether a goal counts money.

    Formula: `is_money` of its metric's kind and its unit.
    Assumes: as `is_money`.
    Source: docs/formulas.md, From the goal back.

    >>> from mapper.analysis.example import sale
    >>> goal_is_money(sale(), Goal(id="goal-1", name="Revenue", amount=9.0, unit="EUR"))
    True
    """
    metric = reader.find(Metric, goal.metric_id)
    return is_money(reader, None if metric is None else metric.kind, unit_of(reader, goal))


def counts_wins(reader: Reader, goal: Goal) -> bool:
    """Whether a goal counts won cases.

    Formula: its unit is a word for a won case; or its name has one, and its unit is that of any count.
    Assumes: a metric of another kind than a count never counts wins; the words are English and German (`WIN_WORDS`).
    Source: docs/formulas.md, From the goal back.

    >>> from mapper.analysis.example import sale
    >>> counts_wins(sale(), Goal(id="goal-1", name="Calls", amount=9.0, unit="calls"))
    False
    >>> counts_wins(sale(), Goal(id="goal-1", name="More", amount=9.0, unit="wins"))
    True
    """
    metric = reader.find(Metric, goal.metric_id)
    if metric is not None and metric.kind not in (None, MetricKind.COUNT):
        return False
    unit = unit_of(reader, goal).strip().casefold()
    if unit in _COUNTS:
        return not WIN_WORDS.isdisjoint(_WORD.findall(goal.name.casefold()))
    return unit in WIN_WORDS


def _assumed(reader: Reader, process_map: ProcessMap, goal: Goal) -> tuple[Remark, ...]:
    """What was taken because the map does not say it: the goal, and that other maps do not carry a part of it."""
    beside = [reader.get(ProcessMap, live.map_id) for live in others(reader, process_map.id)]
    if process_map.goal_id is not None:
        same = tuple(each.id for each in beside if each.goal_id == process_map.goal_id)
        return (Remark("goal_of_several_maps", about=same),) if same else ()
    asking = with_those_below(reader, goal.id)
    asked = tuple(each.id for each in beside if each.goal_id is None or each.goal_id in asking)
    several = (Remark("goal_of_several_maps", about=asked),) if asked else ()
    return (Remark("goal_not_chosen", about=(goal.id,)), *several)


def _wins(reader: Reader, process_map: ProcessMap, goal: Goal | None) -> Figure:
    amount = None if goal is None else goal.amount
    missing: tuple[Remark, ...] = ()
    if goal is None:
        missing = (Remark("goal_missing"),)
    elif amount is None:
        missing = (Remark("amount_missing", about=(goal.id,)),)
    elif amount < 0 or not RANGES[Goal, "amount"].holds(amount):  # a file may have more than can be typed
        missing, amount = (Remark("goal_invalid", about=(goal.id,)),), None
    elif goal_is_money(reader, goal):
        return wins_for_revenue(amount, process_map.deal_value)
    elif not counts_wins(reader, goal):
        missing, amount = (Remark("goal_not_wins", about=(goal.id,)),), None
    return Figure(value=amount, unit=Unit.CASES, formula="goal_wins", basis=Basis.ENTERED, missing=missing)
