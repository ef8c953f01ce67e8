"""Headcount: the fewest people who carry a role's load, and keep its cases from waiting too long (domain 2c)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import floor, inf, isfinite
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit
from mapper.analysis.people.hours import TARGET_UTILISATION
from mapper.analysis.people.pools import Pool, pools, squared
from mapper.analysis.people.role_capacity import RoleCapacity, role_capacity
from mapper.analysis.results import Flow, Remark
from mapper.analysis.waiting.queues import mixture
from mapper.core.ids import MapId, RoleId
from mapper.core.reader import Reader

MOST_PEOPLE: Final = 100_000  # no search goes further
_ROUNDING: Final = 1e-6  # a millionth more than a whole person is meant to be that one, as in the workbook


@dataclass(frozen=True, slots=True, kw_only=True)
class Headcount:
    """The people a role needs, in full-time equivalents of somebody past the ramp-up.

    `exact` for its load, not rounded; `for_load` the same rounded up; `for_wait`: the fewest who keep the mean wait
    within the role's limit, None where it has none or the law of waiting says nothing. `needed` is the larger one.
    """

    role_id: RoleId
    exact: Figure
    for_load: int | None
    for_wait: int | None
    needed: Figure


def people_needed(load: float, hours_a_person: float, target_utilisation: float) -> float | None:
    """People that a load in hours needs, not rounded; None for bad numbers, without hours, or for more than can be
    counted.

    Formula: people = load / (hours a person x target utilisation).
    Assumes: every hour of a person can go to any work of the role; what the target leaves is room for waits and for
    what nobody planned.
    Source: docs/formulas.md, People needed.

    >>> round(people_needed(2000.0, 1144.0, 0.85), 4), people_needed(2000.0, 0.0, 0.85)
    (2.0568, None)
    """
    if not all(isfinite(number) and number >= 0 for number in (load, hours_a_person, target_utilisation)):
        return None
    a_person = hours_a_person * target_utilisation
    people = load / a_person if a_person > 0 else inf
    return people if isfinite(people) else None


def whole_people(exact: float) -> int:
    """The next whole number of people, 0 or more.

    Formula: the smallest whole number not below exact - 10^-6.
    Assumes: a millionth more than a whole number is meant to be that one, as in the workbook.
    Source: docs/formulas.md, People needed.

    >>> whole_people(2.0568), whole_people(2.0000001), whole_people(0.0)
    (3, 2, 0)
    """
    return -floor(_ROUNDING - exact)


def people_for_wait(
    arrivals: float, work: float, limit: float, *, ca2: float = 1.0, cs2: float = 1.0
) -> int | None:
    """The fewest people with whom the mean wait is within `limit`, which is in the unit of `work`.

    None for bad numbers, for a limit of 0 where anything varies, or when `MOST_PEOPLE` are not enough; 0 without work.

    Formula: the smallest c > a = arrivals x work with C / (c mu - lambda) x (ca2 + cs2) / 2 <= limit, C by Erlang's
    recursion, which gives the wait for every number of people on its way up, so that the search needs no first guess.
    Assumes: as `queues.allen_cunneen`: one queue, first come first served, a steady state; `cross_checks.square_root`
    tells about where it ends.
    Source: Allen, Probability, Statistics and Queueing Theory, 1990, section 5.4; Erlang 1917 for the recursion.

    >>> people_for_wait(arrivals=16.0, work=1.0, limit=0.1), people_for_wait(16.0, 1.0, limit=0.01)
    (20, 23)
    """
    numbers = (arrivals, work, limit, ca2, cs2)
    offered = arrivals * work
    if not all(isfinite(number) and number >= 0 for number in numbers) or not offered < MOST_PEOPLE:
        return None
    if offered == 0:
        return 0
    if (
        limit == 0 and ca2 + cs2 > 0
    ):  # somebody always waits; Erlang's share only becomes too small to be told
        return None
    blocked, people = 1.0, 0
    while people < MOST_PEOPLE:
        people += 1
        blocked = offered * blocked / (people + offered * blocked)
        if people > offered:
            waits = blocked / (1 - offered / people * (1 - blocked))
            if waits * work / (people - offered) * (ca2 + cs2) / 2 <= limit:
                return people
    return None


def headcounts(
    reader: Reader,
    map_id: MapId,
    found: Flow,
    first: date,
    last: date,
    *,
    entries: float | None,
    asked: Sequence[Pool] | None = None,
    untold: Sequence[str] = ("entries_unknown",),
) -> list[Headcount]:
    """The people each role of a map needs, by name, when so many cases enter from the first day to the last.

    `asked`: the pools of the map in the span, where they are known already. `untold`: the codes that say why where
    there are no entries.

    Formula: of each role `headcount`; for a goal the entries are goal wins / win probability, so twice the goal is
    twice the hours.
    Assumes: `asked` tell what other live maps ask of the roles; without them only this map's cases are looked at.
    Source: docs/formulas.md, People needed.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> year = date(2027, 1, 1), date(2027, 12, 31)
    >>> found = headcounts(sale(), SALE, flow(sale(), SALE), *year, entries=2_088.0)
    >>> [(each.role_id, each.needed.value) for each in found]
    [('role-ae', 3.0), ('role-sdr', 2.0)]
    """
    if asked is None:
        asked = pools(reader, map_id, found.visits, first, last)
    return [headcount(pool, role_capacity(pool, entries, found.obstacles, untold)) for pool in asked]


def headcount(pool: Pool, role: RoleCapacity) -> Headcount:
    """The people a role needs for its load in the span, and for its limit of waiting if it has one: full-timers past
    ramp-up.

    Assumed: usual_year (nobody's calendar told the hours), usual_target (0.85), and for a limit allen_cunneen. Missing:
    what the load misses, zero_capacity (a newcomer would have no hours), target_zero (none of them may be planned),
    limit_out_of_reach. Also assumed: shared_with_other_maps, where `pool.beside` has work.

    Formula: exact = (load + hours of other live maps) / (hours a person x target utilisation), needed = the larger of
    that rounded up and the fewest who keep the mean wait within the limit (`people_for_wait`).
    Assumes: the hours a person are those of `Pool.newcomer`, the days of a limit have hours / days of them; cases come
    evenly over the span; the people are those of the role for all maps, so each map is told the same of a role whose
    load on it is as expected.
    Source: docs/formulas.md, People needed.

    Example: 2,000 hours, 1,144 a person, 0.85 of them planned: 2.06 people, so 3.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.levers.outlook import outlook
    >>> seen = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31))
    >>> headcount(seen.pools[0], seen.capacity.roles[0]).needed.value
    1.0
    """
    figure = _exact(pool, role)
    exact, missing, assumed = figure.value, list(figure.missing), list(figure.assumed)
    for_load = None if exact is None else whole_people(exact)
    for_wait = None
    if exact is not None and pool.wait_limit_days is not None:
        for_wait = _for_limit(pool, role, pool.wait_limit_days)
        if for_wait is None:
            missing.append(pool.remark("limit_out_of_reach"))
        else:
            assumed.append(Remark("allen_cunneen"))
    return Headcount(
        role_id=pool.role_id,
        exact=figure,
        for_load=for_load,
        for_wait=for_wait,
        needed=_needed(figure, for_load, for_wait, missing, assumed),
    )


def _exact(pool: Pool, role: RoleCapacity) -> Figure:
    """The people for the load of all live maps, not rounded."""
    load, elsewhere, hours = role.load.value, pool.hours_elsewhere, pool.newcomer.hours
    target = TARGET_UTILISATION if pool.target_utilisation is None else pool.target_utilisation
    assumed = [Remark("usual_year")] if pool.newcomer.is_assumed else []
    if pool.target_utilisation is None:
        assumed.append(Remark("usual_target"))
    if elsewhere > 0:
        assumed.append(pool.remark("shared_with_other_maps"))
    missing = list(role.load.missing)
    all_load = None if load is None else load + elsewhere
    exact = None if all_load is None else people_needed(all_load, hours, target)
    if exact is None and not missing:
        missing.append(pool.remark("target_zero" if target == 0 else "zero_capacity"))
    return Figure(
        value=exact,
        unit=Unit.PEOPLE,
        formula="people_exact_of_all" if elsewhere > 0 else "people_exact",
        terms=(
            Term("all_load" if elsewhere > 0 else "load", all_load, Unit.HOURS),
            Term("hours_a_person", hours, Unit.HOURS),
            Term("target_utilisation", target, Unit.SHARE),
        ),
        missing=tuple(missing),
        assumed=tuple(assumed),
    )


def _needed(
    exact: Figure, for_load: int | None, for_wait: int | None, missing: list[Remark], assumed: list[Remark]
) -> Figure:
    known = [number for number in (for_load, for_wait) if number is not None]
    value = float(max(known)) if known and not missing else None
    for_limit = () if for_wait is None else (Term("people_for_wait", float(for_wait), Unit.PEOPLE),)
    return Figure(
        value=value,
        unit=Unit.PEOPLE,
        formula="people_needed",
        terms=(Term("people_exact", exact.value, Unit.PEOPLE), *for_limit),
        missing=tuple(missing),
        assumed=tuple(assumed),
    )


def _for_limit(pool: Pool, role: RoleCapacity, limit_days: float) -> int | None:
    """The fewest people for a limit in working days; None when that many hours cannot be told."""
    entries = role.load.terms[0].value
    if entries is None or not pool.newcomer.hours or not pool.newcomer.days:
        return None
    own = [replace(work, visits=entries * work.visits) for work in pool.works]
    works = [work for work in (*own, *pool.beside.works) if work.hours > 0]
    kinds = mixture([(work.visits, work.hours, squared(work.variation)) for work in works])
    if kinds is None:
        return 0
    mean, cs2 = kinds
    return people_for_wait(
        sum(work.visits for work in works) / pool.newcomer.hours,
        mean,
        limit_days * pool.newcomer.hours / pool.newcomer.days,
        ca2=squared(pool.arrival_variation),
        cs2=cs2,
    )
