"""The network: the cases of a map that wait for people or are worked on, its pools taken together (domain 2d)."""

from collections.abc import Sequence
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit
from mapper.analysis.roundings import ALIKE
from mapper.analysis.waiting.queues import Law
from mapper.analysis.waiting.waits import PoolWait

# what makes a pool another station than the one its law is of
_OTHERWISE: Final = frozenset(
    {
        "roles_wait_apart",
        "unequal_people",
        "taken_alike",
        "some_calendars_unknown",  # people of nobody knows what hours may be there all the same
        "people_come_and_go",
        "uneven_months",
        "in_batches",
    }
)


def with_people(pools: Sequence[PoolWait]) -> Figure:
    """How many cases wait for somebody or are worked on at any time, over all roles.

    Formula "jackson" where it is exact, else "with_people". Without a value as long as one of the roles has no wait;
    roles without work are left out.

    Formula: sum over the roles of this map's visits an hour x (mean wait + (1 - share that gives up) x mean work), in
    hours of the pool's clock.
    Assumes: each role waits as if it stood alone, which is exact where cases enter at random, all work is exponential
    and no pool is otherwise than its law takes it (several roles at one step, unequal people, people whose hours nobody
    knows or who come and go, uneven months); elsewhere close, for what leaves a role comes to the next one less at
    random. This map's visits wait as long on average as all of the role's, those of other maps among them.
    Source: Little 1961; Jackson 1957.

    One person, half of the time at work: one case on average, as for any M/M/1 used at 1/2.

    >>> from mapper.analysis.waiting.queues import m_m_c
    >>> hours = Figure(
    ...     value=1.0,
    ...     unit=Unit.HOURS,
    ...     formula="wait_m_m_c",
    ... )
    >>> from mapper.analysis.waiting.waits import Own
    >>> own = Own(visits_an_hour=0.5, mean_work=1.0)
    >>> with_people([PoolWait(role_id="role-1", hours=hours, days=hours, waiting=m_m_c(0.5, 1.0, 1), own=own)]).value
    1.0
    """
    busy = [each for each in pools if not _is_idle(each)]
    missing = tuple(dict.fromkeys(remark for each in busy for remark in each.hours.missing))
    terms = tuple(Term("at_role", _cases(each), Unit.CASES, each.role_id) for each in busy)
    known = [term.value for term in terms if term.value is not None]
    is_exact = bool(busy) and all(map(_is_exact, busy))
    return Figure(
        value=sum(known) if known and len(known) == len(terms) else None,
        unit=Unit.CASES,
        formula="jackson" if is_exact else "with_people",
        terms=terms,
        missing=missing,
        assumed=tuple(dict.fromkeys(remark for each in busy for remark in each.hours.assumed)),
    )


def _is_idle(wait: PoolWait) -> bool:
    return {remark.code for remark in wait.hours.missing} == {"no_work"}


def _cases(wait: PoolWait) -> float | None:
    if wait.hours.value is None or wait.own is None:
        return None
    begun = 1 - (wait.gives_up or 0.0)  # who gives up waits, and is never worked on
    return wait.own.visits_an_hour * (wait.hours.value + begun * wait.own.mean_work)


def _is_exact(wait: PoolWait) -> bool:
    """Whether a role is a station of a Jackson network: M/M/c, and nothing about it is otherwise."""
    if wait.waiting is None or any(each.code in _OTHERWISE for each in wait.cautions):
        return False
    told = {term.code: term.value for term in wait.hours.terms}
    spread = told.get("work_variation_squared")
    is_exponential = spread is not None and abs(spread - 1) <= ALIKE
    return wait.waiting.law is Law.M_M_C or (wait.waiting.law is Law.M_G_1 and is_exponential)
