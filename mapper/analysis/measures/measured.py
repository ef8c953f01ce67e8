"""How far a map is measured, and how what is measured moves against what is aimed at (domain rows 12 and 26)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from mapper.analysis.people.hours import DAYS_A_MONTH
from mapper.core import queries
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.values import STEP_KINDS, Direction

_FLAT: Final = 1e-9  # of the mean size of the values a month: a change that is rounding


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """How many steps of a map have a metric, a target for one, and a value of one; `blank` have no metric."""

    steps: int
    with_metric: int
    with_target: int
    with_actual: int
    blank: tuple[NodeId, ...]

    @property
    def coverage(self) -> float | None:
        """Share of the steps that have a metric, 0 to 1; None where there are no steps.

        >>> Measured(steps=4, with_metric=3, with_target=2, with_actual=0, blank=(NodeId("node-1"),)).coverage
        0.75
        """
        return self.with_metric / self.steps if self.steps else None


def measured(reader: Reader, map_id: MapId) -> Measured:
    """How many steps of a map have a metric, one with a target, one with a value, and which have none.

    Formula: the steps, decisions, stalls and slips with a NodeMetric, with one that has a target, and with one that has
    an actual; coverage = with a metric / all.
    Assumes: hidden steps count; one metric of several is enough; dated targets and values (`targets`) are not looked
    at.
    Source: docs/formulas.md, Targets.

    Example: of two steps one has a metric with a target and no value yet: 1 of 2, 1, 0.

    >>> from mapper.analysis.example import SALE, sale
    >>> found = measured(sale(), SALE)
    >>> found.steps, found.with_metric, found.coverage
    (2, 0, 0.0)
    """
    steps = [node for node in queries.nodes(reader, map_id) if node.kind in STEP_KINDS]
    links = {node.id: queries.node_metrics(reader, node.id) for node in steps}
    return Measured(
        steps=len(steps),
        with_metric=sum(bool(there) for there in links.values()),
        with_target=sum(any(link.target is not None for link in there) for there in links.values()),
        with_actual=sum(any(link.actual is not None for link in there) for there in links.values()),
        blank=tuple(sorted(node_id for node_id, there in links.items() if not there)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """How dated values of a metric move: the change a month, and whether that is the better way; None: it is flat."""

    a_month: float
    is_better: bool | None


def trend(values: Sequence[tuple[str, float]], direction: Direction = Direction.UP) -> Trend | None:
    """The straight line through dated values (ISO dates, as `series.series` gives them): its slope in units a month.

    None for fewer than two different days; better is None where it is flat, within 10^-9 of the mean size of the
    values.

    Formula: slope = sum (t - mean t)(y - mean y) / sum (t - mean t)^2, t in months of 365.25 / 12 days.
    Assumes: every value weighs alike, whatever its period or its cases; it says how values moved, not how they will; of
    another direction than up the lower way is the better one.
    Source: Legendre 1805.

    >>> found = trend([("2026-01-01", 10.0), ("2026-01-11", 12.0), ("2026-01-21", 14.0)], Direction.DOWN)
    >>> round(found.a_month, 4), found.is_better
    (6.0875, False)
    """
    times = [date.fromisoformat(day).toordinal() / DAYS_A_MONTH for day, _ in values]
    if len(set(times)) < 2:
        return None
    middle = sum(times) / len(times)
    mean = sum(value for _, value in values) / len(values)
    pairs = [(time - middle, value - mean) for time, (_, value) in zip(times, values, strict=True)]
    slope = sum(time * value for time, value in pairs) / sum(time * time for time, _ in pairs)
    size = sum(abs(value) for _, value in values) / len(values)
    if abs(slope) <= _FLAT * size:
        return Trend(a_month=0.0, is_better=None)
    return Trend(a_month=slope, is_better=(slope > 0) is (direction is Direction.UP))
