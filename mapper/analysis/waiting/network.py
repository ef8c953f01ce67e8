"""The network: the cases of a map that wait for people or are worked on, its pools taken together (domain 2d)."""

from collections.abc import Sequence
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit
from mapper.analysis.waiting.queues import Law
from mapper.analysis.waiting.waits import PoolWait

_ALIKE: Final = 1e-9


def with_people(pools: Sequence[PoolWait]) -> Figure:
    """How many cases wait for somebody or are worked on at any time, over all roles.

    By role visits an hour of this map x (mean wait + mean work), in hours of the pool's clock (Little 1961). Each role
    waits as if it stood alone: exact in a Jackson network, where cases enter at random and all work is exponential
    (formula "jackson"); close to it otherwise ("with_people"), for what leaves a role comes to the next one less at
    random. Without a value as long as one of the roles has no wait; roles without work are left out.

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
    return wait.own.visits_an_hour * (wait.hours.value + wait.own.mean_work)


def _is_exact(wait: PoolWait) -> bool:
    """Whether a role is a station of a Jackson network: M/M/c, and nothing about it is otherwise."""
    if wait.waiting is None or any(each.code == "roles_wait_apart" for each in wait.cautions):
        return False
    told = {term.code: term.value for term in wait.hours.terms}
    spread = told.get("work_variation_squared")
    is_exponential = spread is not None and abs(spread - 1) <= _ALIKE
    return wait.waiting.law is Law.M_M_C or (wait.waiting.law is Law.M_G_1 and is_exponential)
