"""Doubts: why a wait is no number, and what makes one that is doubtful (domain 2d)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Final

from mapper.analysis.people.pools import Pool, Work
from mapper.analysis.results import Remark
from mapper.analysis.roundings import ALIKE
from mapper.analysis.waiting.queues import Law, Waiting
from mapper.core.ids import NodeId

NEAR_FULL: Final = 0.95  # above it waits hang on the smallest change, and take years to settle
MANY: Final = 0.1  # of the visits: more who give up are no small matter behind them
FEW_ARRIVALS: Final = 200  # in a year: fewer never come to the mean of a law
UNEVEN: Final = 1.25  # a month so much busier than the mean one is a season


def unknown(
    pool: Pool, works: Sequence[Work], entries: float | None, obstacles: tuple[Remark, ...]
) -> tuple[Remark, ...]:
    """What has to be known of a pool before any law is asked; nothing where all is.

    `works` are those of its works that take time, `obstacles` those of the flow. Codes besides these: number_unknown,
    entries_unknown, no_people, calendar_unknown, zero_capacity, and where nothing else is missing no_work.

    Formula: the obstacles, then each of these codes whose number is missing, negative, infinite or none.
    Assumes: a role all of whose people left before the span or start after it has 0 hours: zero_capacity, not
    no_people.
    Source: docs/formulas.md, On a map (a code stands instead of a number where no law holds).

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.levers.outlook import outlook
    >>> pool, _ = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31)).pools
    >>> [each.code for each in unknown(pool, pool.works, None, ())], unknown(pool, pool.works, 120.0, ())
    (['entries_unknown'], ())
    """
    found = list(obstacles)
    if pool.unsound:
        found.append(Remark("number_unknown", pool.unsound, (pool.role_id,)))
    if entries is None:
        found.append(Remark("entries_unknown"))
    elif not isfinite(entries) or entries < 0:
        found.append(Remark("number_unknown"))
    if not pool.supply.people and not pool.supply.absent:
        found.append(pool.remark("no_people"))
    elif pool.supply.hours is None:
        found.append(pool.remark("calendar_unknown"))
    elif not pool.supply.hours > 0:
        found.append(pool.remark("zero_capacity"))
    if not works and not found:
        found.append(pool.remark("no_work"))
    return tuple(found)


def refused(pool: Pool, waiting: Waiting, arrivals_a_year: float, busiest: float) -> tuple[Remark, ...]:
    """Why the wait of a pool is no number to be shown; nothing where it is one.

    `busiest` is the busiest month of the span over its mean one, `arrivals_a_year` the visits of all live maps.

    Formula: the obstacles of the law, else seasonal where utilisation x busiest >= 1; and few_arrivals below 200 visits
    a year.
    Assumes: a queue that customers leave by themselves (Erlang A) has a wait in overloaded months too; months of
    overload are those of the mean of a month, not of its weeks.
    Source: docs/formulas.md, On a map.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.levers.outlook import outlook
    >>> from mapper.analysis.waiting.queues import m_g_1
    >>> pool, _ = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31)).pools
    >>> [each.code for each in refused(pool, m_g_1(0.8, 1.0, 1.0), 120.0, busiest=1.5)]
    ['seasonal', 'few_arrivals']
    """
    found = [pool.remark(each.code) for each in waiting.obstacles]
    if waiting.law is not Law.ERLANG_A and not found and (waiting.utilisation or 0.0) * busiest >= 1:
        found.append(pool.remark("seasonal"))
    if arrivals_a_year < FEW_ARRIVALS:
        found.append(pool.remark("few_arrivals"))
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What is around a pool: the `busiest` month of the span over its mean one, the nodes at which `several` roles have
    hours, and those to which cases come in `batches`.
    """

    busiest: float = 1.0
    several: frozenset[NodeId] = frozenset()
    batches: frozenset[NodeId] = frozenset()


def doubts(
    pool: Pool, works: Sequence[Work], waiting: Waiting, around: Around, gives_up: float | None = None
) -> tuple[Remark, ...]:
    """What is known to be otherwise than the law takes it, and what was taken because nobody said: remarks about the
    role.

    `works` are this map's, `gives_up` the share of the visits that does.

    Formula: near_full above 95 % and below 100 % of use (not of Erlang A), uneven_months above 1.25 mean months,
    in_batches with the nodes of all live maps where what a meeting lets go comes at once, many_give_up above 10 %,
    some_calendars_unknown, else people_come_and_go where the hours are less than if all were there and past their
    ramp-up all the time, unequal_people where the people are worth another number of alike ones, taken_alike where they
    are worth their number and their hours differ, pooled_with_other_maps, variation_assumed and roles_wait_apart with
    the nodes they are true of.
    Assumes: none of these keeps a wait from being shown.
    Source: docs/formulas.md, On a map (it is said when a number is doubtful).

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.levers.outlook import outlook
    >>> from mapper.analysis.waiting.queues import m_g_1
    >>> pool, _ = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31)).pools
    >>> around = Around(batches=frozenset(["node-offer"]))
    >>> [each.code for each in doubts(pool, pool.works, m_g_1(0.96, 1.0, 1.0), around)]
    ['near_full', 'in_batches', 'variation_assumed']
    """
    found = []
    used = 0.0 if waiting.law is Law.ERLANG_A else waiting.utilisation or 0.0
    if NEAR_FULL < used < 1:
        found.append(pool.remark("near_full"))
    if around.busiest > UNEVEN:
        found.append(pool.remark("uneven_months"))
    together = {work.node_id for work in (*works, *pool.beside.works) if work.visits} & around.batches
    if together:
        found.append(Remark("in_batches", tuple(sorted(together)), (pool.role_id,)))
    if gives_up is not None and gives_up > MANY:
        found.append(pool.remark("many_give_up"))
    if pool.supply.unknown:
        found.append(pool.remark("some_calendars_unknown"))
    elif _changes(pool):
        found.append(pool.remark("people_come_and_go"))
    if pool.servers != pool.people:
        found.append(pool.remark("unequal_people"))
    elif pool.servers > 1 and _are_unequal(pool):
        found.append(pool.remark("taken_alike"))
    if pool.hours_elsewhere > 0:
        found.append(pool.remark("pooled_with_other_maps"))
    untold = tuple(work.node_id for work in works if work.variation is None)
    if untold:
        found.append(Remark("variation_assumed", untold, (pool.role_id,)))
    apart = tuple(work.node_id for work in works if work.node_id in around.several)
    if apart:
        found.append(Remark("roles_wait_apart", apart, (pool.role_id,)))
    return tuple(found)


def _changes(pool: Pool) -> bool:
    """Whether the people of a pool have less than if all were there all the time, and past their ramp-up."""
    supply = pool.supply
    if supply.hours is None or supply.full_time is None:
        return False
    return supply.hours < supply.fte * supply.full_time.hours * (1 - ALIKE)


def _are_unequal(pool: Pool) -> bool:
    """Whether some of the people of a pool have fewer hours than the one who has most."""
    hours, largest = pool.supply.hours, pool.supply.largest
    return hours is not None and largest is not None and hours < pool.people * largest * (1 - ALIKE)
