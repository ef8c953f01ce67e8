"""The figures of two maps beside each other: what can be expected of the change, with its range (domain row 7)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from math import isclose, sqrt
from types import MappingProxyType
from typing import Final

from mapper.analysis.comparison.compare import Comparison
from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.map_figures import MapFigures, map_figures
from mapper.analysis.results import Remark
from mapper.analysis.roundings import LEFT_OVER


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureChange:
    """One figure of both maps. `delta` is after less before, `low` and `high` its range; None where not known.

    What differs by rounding alone has a delta of 0.
    """

    code: str
    before: Figure
    after: Figure
    delta: float | None
    low: float | None
    high: float | None

    @property
    def is_same(self) -> bool:
        """Whether both say the same, or nothing."""
        return is_same_amount(self.before.value, self.after.value)


@dataclass(frozen=True, kw_only=True)
class BothFigures:
    """The figures of two maps, and those that are read first beside each other.

    `is_of_one_span`: whether both are of the same days; if not, what counts in a span has no delta.
    """

    before: MapFigures
    after: MapFigures
    is_of_one_span: bool
    changes: tuple[FigureChange, ...]

    @property
    def told(self) -> tuple[FigureChange, ...]:
        """The changes that people are told: without a margin stated, what is left of the revenue is all of it, and one
        of the two is enough.
        """
        known = {change.code: change for change in self.changes}
        revenue, money = known["revenue"], known["money"]
        sides = ((revenue.before, money.before), (revenue.after, money.after))
        is_twice = all(is_same_amount(one.value, other.value) for one, other in sides)
        return tuple(each for each in self.changes if not is_twice or each is not money)


def _hours_of_entry(figures: MapFigures) -> Figure:
    """Hours of all roles on one case that enters."""
    found = figures.outlook.flow
    value = None if found.obstacles else sum(figures.work.per_entry.values())
    remarks = (*found.obstacles, *figures.work.missing)
    return accounted(value, Unit.HOURS, "hours_an_entry", remarks=remarks)


def _hours_of_win(figures: MapFigures) -> Figure:
    """The same for one win, those on the lost cases among them."""
    an_entry, all_in = _hours_of_entry(figures), figures.work.all_in
    lost = (Remark("no_win"),) if all_in is None and an_entry.value is not None else ()
    return accounted(
        None if all_in is None or an_entry.value is None else sum(all_in.values()),
        Unit.HOURS,
        "hours_a_win",
        Term("hours_an_entry", an_entry.value, Unit.HOURS),
        Term("win_probability", figures.outlook.flow.win_probability, Unit.SHARE),
        remarks=(*lost, *an_entry.missing, *an_entry.assumed),
    )


_READ: Final[Mapping[str, Callable[[MapFigures], Figure]]] = MappingProxyType(
    {
        "win_probability": lambda f: f.headlines.win_probability,
        "entries_per_win": lambda f: f.headlines.entries_per_win,
        "days_to_win": lambda f: f.headlines.days_to_win,
        "days_over_all": lambda f: f.headlines.days_over_all,
        "wins": lambda f: f.headlines.wins,
        "revenue": lambda f: f.headlines.revenue,
        "money": lambda f: f.headlines.money,
        "most_entries": lambda f: f.outlook.capacity.most_entries,
        "hours_of_entry": _hours_of_entry,
        "hours_of_win": _hours_of_win,
        "cost_of_entry": lambda f: f.costs.per_entry,
        "cost_of_win": lambda f: f.costs.per_win_all_in,
        "hand_offs": lambda f: f.hand_offs.a_win,
        "first_pass": lambda f: f.yields.of_wins,
    }
)
_ROUNDING: Final = 1e-9  # relative: what sums of the same numbers in another order may differ by
_OF_SPAN: Final = frozenset({"wins", "revenue", "money", "most_entries"})


def both_figures(comparison: Comparison, today: date, rest: Callable[[], None] | None = None) -> BothFigures:
    """The figures of both maps of a comparison as of a day, and those that are read first beside each other.

    `rest` is called between the pieces, for who works beside others. Raises Refused("gone") where a map is not there.

    Formula: `map_figures` of each side, then `beside`.
    Assumes: each map is read with its own strategy, plays and goal, and so may be planned for other days than the
    other.
    Source: docs/formulas.md, Two maps beside each other.

    >>> from mapper.analysis.comparison.compare import compare
    >>> from mapper.analysis.comparison.side import Side
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.core.records import NodeMeasures
    >>> more = NodeMeasures(id="measures-lead", node_id="node-lead", entries_a_month=20.0)
    >>> found = both_figures(compare(Side(sale(), SALE), Side(sale(more), SALE)), date(2027, 1, 1))
    >>> found.before.outlook.wins, found.after.outlook.wins, found.is_of_one_span
    (24.0, 48.0, True)
    """
    more = () if rest is None else (rest,)
    before, after = (
        map_figures(side.reader, side.map_id, today, *more) for side in (comparison.before, comparison.after)
    )
    return beside(before, after)


def beside(before: MapFigures, after: MapFigures) -> BothFigures:
    """Figures of two maps that are known already beside each other, in the units of the figures.

    Formula: `figure_change` of each of the figures that are read first, in their order.
    Assumes: wins, revenue, money and the entries there are people for count in a span of time, and have a difference
    only where both maps are planned for the same first and last day.
    Source: docs/formulas.md, Two maps beside each other.

    >>> from mapper.analysis.example import SALE, sale
    >>> known = map_figures(sale(), SALE, date(2027, 1, 1))
    >>> beside(known, known).is_of_one_span
    True
    """
    spans = [(each.planned.first, each.planned.last) for each in (before, after)]
    is_of_one_span = spans[0] == spans[1]
    changes = tuple(
        figure_change(code, read(before), read(after), is_alike=is_of_one_span or code not in _OF_SPAN)
        for code, read in _READ.items()
    )
    return BothFigures(before=before, after=after, is_of_one_span=is_of_one_span, changes=changes)


def figure_change(code: str, before: Figure, after: Figure, *, is_alike: bool = True) -> FigureChange:
    """One figure before and after with its difference and the range of that, in the figure's unit.

    `is_alike`: whether the two may be taken from each other. The difference is None where they may not, or one is not
    known; its range is None where neither side has one.

    Formula: after - before; below it lies the root of (after - after.low)^2 + (before.high - before)^2, above it the
    root of (after.high - after)^2 + (before - before.low)^2.
    Assumes: both are independent. Most inputs are in both maps, so they are not, and what is told is rather too wide
    than too narrow. A side without a range is taken as it is; what differs by rounding alone differs by 0.
    Source: docs/formulas.md, Two maps beside each other (errors of independent quantities add up by squares).

    >>> one = Figure(value=0.25, unit=Unit.SHARE, formula="win_probability", low=0.21, high=0.29)
    >>> other = Figure(value=0.5, unit=Unit.SHARE, formula="win_probability", low=0.47, high=0.53)
    >>> found = figure_change("win_probability", one, other)
    >>> found.delta, round(found.low, 4), round(found.high, 4)
    (0.25, 0.2, 0.3)
    """
    delta = low = high = None
    if is_alike and before.value is not None and after.value is not None:
        delta = 0.0 if is_same_amount(before.value, after.value) else after.value - before.value
        if _is_ranged(before) or _is_ranged(after):
            low = delta - sqrt(_below(after) ** 2 + _above(before) ** 2)
            high = delta + sqrt(_above(after) ** 2 + _below(before) ** 2)
    return FigureChange(code=code, before=before, after=after, delta=delta, low=low, high=high)


def is_same_amount(before: float | None, after: float | None) -> bool:
    """Whether two amounts differ by rounding at most; not known is the same as not known only.

    Formula: |before - after| is at most 10^-9 of the larger one, or 10^-12.
    Assumes: both are of one unit, and of a size at which 10^-12 is nothing; a NaN is like no amount, itself not either.
    Source: docs/formulas.md, What is the same, and what is told.

    >>> is_same_amount(0.1 + 0.2, 0.3), is_same_amount(None, None), is_same_amount(None, 0.0)
    (True, True, False)
    """
    if before is None or after is None:
        return before is after
    return isclose(before, after, rel_tol=_ROUNDING, abs_tol=LEFT_OVER)


def _is_ranged(figure: Figure) -> bool:
    return figure.low is not None and figure.high is not None


def _below(figure: Figure) -> float:
    return 0.0 if figure.value is None or figure.low is None else figure.value - figure.low


def _above(figure: Figure) -> float:
    return 0.0 if figure.value is None or figure.high is None else figure.high - figure.value
