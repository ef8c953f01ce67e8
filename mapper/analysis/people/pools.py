"""Pools: the work of a map that comes to each role, and the people and hours the role has for it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from math import isfinite
from types import MappingProxyType
from typing import Final

from mapper.analysis.people.hours import FullTime, RoleHours, months_of, role_hours
from mapper.analysis.people.newcomers import newcomer
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import MapId, NodeId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Calendar, ProcessMap, Role, RoleTouch
from mapper.core.records.limits import RANGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What a role does at one node: visits of one case that enters the map, and hours of work on each visit.

    `variation`: standard deviation of these hours over their mean; None is not said, and taken as 1 (exponential).
    `patience_days`: working days after which a waiting customer gives up on average; None: never. `priority`: the
    smaller, the more urgent; None, not stated, comes last.
    """

    node_id: NodeId
    visits: float
    hours: float
    variation: float | None = None
    patience_days: float | None = None
    priority: int | None = None

    @property
    def is_sound(self) -> bool:
        """Whether all of it are numbers to reckon with."""
        told = (self.visits, self.variation or 0.0, self.patience_days or 0.0)
        is_work = RANGES[RoleTouch, "touch_hours"].holds(self.hours)
        return is_work and all(isfinite(number) and number >= 0 for number in told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What the other live maps ask of a role in a span: `hours`, and the `works` these are, with the span's visits.

    `at_most`: the hours that they would ask for if the whole span were as busy as the busiest month of each map.
    `by_month`: the hours by month of the span (`months_between`).
    """

    hours: float = 0.0
    works: tuple[Work, ...] = ()
    at_most: float = 0.0
    by_month: tuple[float, ...] = ()


NOTHING: Final = Beside()
NOWHERE: Final[Mapping[RoleId, Beside]] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True)  # without slots, for what is worked out once
class Pool:
    """A role with its work on one map and what it has in a span of `months` and `weeks`.

    `newcomer` is what one more full-time person would have: the mean of those who are there, else by the map's
    calendar, else the usual year. None where the role does not say: `target_utilisation`, `wait_limit_days` (working
    days a case may wait for somebody), `arrival_variation` (standard deviation of the time between its cases over the
    mean). `beside`: what the other live maps ask of it (`live_maps`).
    """

    role_id: RoleId
    works: tuple[Work, ...]
    supply: RoleHours
    newcomer: FullTime
    months: float
    weeks: float
    target_utilisation: float | None = None
    wait_limit_days: float | None = None
    arrival_variation: float | None = None
    beside: Beside = NOTHING

    @property
    def hours_elsewhere(self) -> float:
        """Of the hours the role has, those that the other live maps take."""
        return self.beside.hours

    def remark(self, code: str) -> Remark:
        """A code about this role and the nodes it works at."""
        return Remark(code, self.node_ids, (self.role_id,))

    @cached_property
    def node_ids(self) -> tuple[NodeId, ...]:
        """The nodes the role works at, in the order of their ids."""
        return tuple(sorted({work.node_id for work in self.works}))

    @cached_property
    def unsound(self) -> tuple[NodeId, ...]:
        """The nodes whose visits or hours, or what is said of them, are no numbers to reckon with."""
        return tuple(work.node_id for work in self.works if not work.is_sound)

    @cached_property
    def hours_an_entry(self) -> float | None:
        """Hours of the role on one case that enters: the sum of visits x hours; None when one is no number.

        >>> from mapper.analysis.people.hours import usual
        >>> works = (Work(node_id="node-1", visits=2.0, hours=0.5), Work(node_id="node-2", visits=0.5, hours=3.0))
        >>> day = date(2026, 1, 1)
        >>> nobody = RoleHours(people=0, fte=0.0, hours=None, unknown=0)
        >>> pool = Pool(
        ...     role_id="role-1", works=works, supply=nobody, newcomer=usual(day, day), months=1.0, weeks=4.0
        ... )
        >>> pool.hours_an_entry
        2.5
        """
        hours = sum(work.visits * work.hours for work in self.works)
        return None if self.unsound or not isfinite(hours) else hours

    @property
    def people(self) -> int:
        """The people whose hours are known."""
        return self.supply.people - self.supply.unknown

    @property
    def servers(self) -> int:
        """How many people alike the pool is worth in a queue: its hours over those of whom has most, rounded.

        Half an hour a week beside a full-timer is no second pair of hands, and whoever has no hours is none at all. A
        full-timer and half of another are 1.5, whichever way their sums are rounded.
        """
        hours, largest = self.supply.hours, self.supply.largest
        return self.people if not hours or not largest else max(1, round(round(hours / largest, 9)))


def pools(
    reader: Reader,
    map_id: MapId,
    visits: Mapping[NodeId, float],
    first: date,
    last: date,
    elsewhere: Mapping[RoleId, Beside] = NOWHERE,
) -> list[Pool]:
    """The roles that have work on a map, by name, with what they have from the first day to the last.

    `visits` are those of one case that enters (`flow`). `elsewhere`: by role what the other live maps ask of it in the
    span.

    Formula: of each role its works (`works_at`), the hours of its people (`role_hours`), what one more full-timer would
    have: the mean of those who are there, else by the map's calendar, else the usual year; months, and weeks = days /
    7, of the span.
    Assumes: nodes that are not in `visits` have none; a role with hours only at such nodes still has a pool; hidden
    steps count.
    Source: docs/formulas.md, What people can carry.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> found = pools(sale(), SALE, flow(sale(), SALE).visits, date(2027, 1, 1), date(2027, 12, 31))
    >>> [(pool.role_id, pool.hours_an_entry, pool.supply.hours) for pool in found]
    [('role-ae', 2.0, 2088.0), ('role-sdr', 1.0, 2088.0)]
    """
    [found] = pools_of_spans(reader, map_id, visits, [(first, last)], [elsewhere])
    return found


def pools_of_spans(
    reader: Reader,
    map_id: MapId,
    visits: Mapping[NodeId, float],
    spans: Sequence[tuple[date, date]],
    elsewhere: Sequence[Mapping[RoleId, Beside]] = (),
) -> list[list[Pool]]:
    """The same roles in the same order for several spans, in the order of these; `elsewhere` of each span, else none.

    Formula: as `pools`, the works read once for all spans.
    Assumes: the visits of a case are those of every span; only the people and their hours change with it.
    Source: docs/formulas.md, Staff month by month.

    >>> from mapper.analysis.example import SALE, sale
    >>> spans = [(date(2027, 3, 1), date(2027, 3, 31)), (date(2027, 4, 1), date(2027, 4, 30))]
    >>> march, april = pools_of_spans(sale(), SALE, {"node-offer": 0.5}, spans)
    >>> march[0].supply.hours, april[0].supply.hours
    (184.0, 176.0)
    """
    works: dict[RoleId, list[Work]] = {}
    for node in sorted(queries.nodes(reader, map_id), key=lambda each: each.id):
        for role_id, work in works_at(reader, node.id, visits.get(node.id, 0.0)):
            works.setdefault(role_id, []).append(work)
    calendar = reader.find(Calendar, reader.get(ProcessMap, map_id).calendar_id)
    roles = sorted(
        (reader.get(Role, role_id) for role_id in works), key=lambda role: (role.name.casefold(), role.id)
    )
    found = []
    for (first, last), taken in zip(spans, elsewhere or [NOWHERE] * len(spans), strict=True):
        of_span = (_pool(reader, role, tuple(works[role.id]), calendar, first, last) for role in roles)
        found.append([replace(pool, beside=taken.get(pool.role_id, NOTHING)) for pool in of_span])
    return found


def works_at(reader: Reader, node_id: NodeId, visits: float) -> Iterator[tuple[RoleId, Work]]:
    """What each role does at one node that is visited so often: (role, visits and hours with what is said of them).

    Formula: the touch hours of the node, a work for each of its roles.
    Assumes: spread of the work, patience and priority are the node's, so alike for all its roles.
    Source: docs/formulas.md, Work and people.

    >>> from mapper.analysis.example import sale
    >>> [(role_id, work.visits, work.hours) for role_id, work in works_at(sale(), "node-offer", 0.5)]
    [('role-ae', 0.5, 4.0)]
    """
    measures = queries.measures(reader, node_id)
    for role_id, hours in queries.touch_hours(reader, node_id).items():
        yield (
            role_id,
            Work(
                node_id=node_id,
                visits=visits,
                hours=hours,
                variation=None if measures is None else measures.work_variation,
                patience_days=None if measures is None else measures.patience_days,
                priority=None if measures is None else measures.priority,
            ),
        )


def _pool(
    reader: Reader, role: Role, works: tuple[Work, ...], own: Calendar | None, first: date, last: date
) -> Pool:
    supply = role_hours(reader, role.id, first, last)
    return Pool(
        role_id=role.id,
        works=works,
        supply=supply,
        newcomer=newcomer(reader, supply, own, first, last).full_time,
        months=months_of(first, last),
        weeks=((last - first).days + 1) / 7,
        target_utilisation=role.target_utilisation,
        wait_limit_days=role.wait_limit_days,
        arrival_variation=role.arrival_variation,
    )


def squared(variation: float | None) -> float:
    """The squared coefficient of variation that a queue is reckoned with.

    Formula: variation^2, variation the standard deviation over the mean.
    Assumes: 1, exponential, where nobody said.
    Source: docs/formulas.md, On a map (work varies as stated at the step, else exponentially).

    >>> squared(0.5), squared(None)
    (0.25, 1.0)
    """
    return 1.0 if variation is None else variation**2
