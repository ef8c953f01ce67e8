"""Dated values of a metric at one place: what was measured there one time after another, and last (domain row 26)."""

from collections.abc import Iterable
from typing import Final

from mapper.analysis.measures.goals import value_of
from mapper.core.ids import MetricId, PersonId
from mapper.core.reader import Reader
from mapper.core.records import Actual, Metric
from mapper.core.values import MetricKind, Period

_SUMS: Final = frozenset({MetricKind.COUNT, MetricKind.MONEY})  # more in a longer period


def series(
    reader: Reader, metric_id: MetricId, node_id: str | None, person_id: str | None
) -> list[tuple[str, float]]:
    """The dated values of a metric at one place, of the team (None) or a person, the oldest first: (ISO date, value).

    Formula: `value_of` the values measured for just this node and person, by the day they start on; of a count or money
    those of one period, the one with the most values, of equally many the shortest.
    Assumes: of several periods that begin on one day the shortest counts, for the value of a quarter is no more of what
    a month's is; values without a number are left out; those of other nodes and people are not rolled up.
    Source: docs/formulas.md, Targets (trend).

    >>> from mapper.analysis.example import CALLS, sale
    >>> done = Actual(id="a", metric_id=CALLS.id, period=Period.MONTH, starts="2027-03-01", value=210.0)
    >>> series(sale(CALLS, done), CALLS.id, None, None)
    [('2027-03-01', 210.0)]
    """
    here = [
        actual
        for actual in reader.referring(Actual, "metric_id", metric_id)
        if (actual.node_id, actual.person_id) == (node_id, person_id) and value_of(actual) is not None
    ]
    periods = [actual.period for actual in here]
    usual = max(Period, key=periods.count)  # the first of equals, which is the shortest
    if reader.get(Metric, metric_id).kind in _SUMS:
        here = [actual for actual in here if actual.period is usual]
    order = list(Period)
    found: dict[str, Actual] = {}
    for actual in here:
        there = found.get(actual.starts)
        if there is None or order.index(actual.period) < order.index(there.period):
            found[actual.starts] = actual
    dated = [(starts, value_of(actual)) for starts, actual in sorted(found.items())]
    return [(starts, value) for starts, value in dated if value is not None]


def measured_of(reader: Reader, metric_id: MetricId, person_ids: Iterable[PersonId]) -> dict[PersonId, float]:
    """What was measured last of a metric for each person, of no one step: weights such as a territory's accounts.

    Formula: the last value of the person's `series`; who has none, or one below 0, is left out.
    Assumes: how long ago it was measured, and over how long a period, does not matter.
    Source: docs/formulas.md, Parts and wholes (weights).

    >>> from mapper.analysis.example import CALLS, sale
    >>> about = {"metric_id": CALLS.id, "person_id": "person-ana", "period": Period.MONTH}
    >>> kept = [Actual(id=f"actual-{n}", starts=f"2027-0{n}-01", value=10.0 * n, **about) for n in (1, 2)]
    >>> measured_of(sale(CALLS, *kept), CALLS.id, ["person-ana", "person-ben"])
    {'person-ana': 20.0}
    """
    dated = {each: series(reader, metric_id, None, each) for each in person_ids}
    return {each: values[-1][1] for each, values in dated.items() if values and values[-1][1] >= 0}
