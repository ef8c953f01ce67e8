"""Reckoned: the figures of a wait with what its law goes by, so that each can be reckoned after (domain 2d)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.results import Remark
from mapper.analysis.waiting.laws import ByLaw, PoolQueue
from mapper.analysis.waiting.queues import Law, Waiting, erlang_b, kingman_bound

_BY_ERLANG_C: Final = frozenset({Law.M_M_C, Law.ALLEN_CUNNEEN})
_FEW: Final = (
    0.001  # of the visits; where fewer have to wait, the shares that lead to the wait have no digits left
)


def formula_of(waiting: Waiting, mean: float | None) -> str:
    """The code of the formula by which the mean wait for a pool is told.

    Formula: that of the law; `wait_untold` where there is no mean; by Erlang C and A `wait_of_few` where fewer than one
    visit in a thousand has to wait.
    Assumes: the mean is that of the wait.
    Source: docs/formulas.md, On a map.

    >>> from mapper.analysis.waiting.queues import m_m_c
    >>> [formula_of(each, each.mean) for each in (m_m_c(1.0, 1.0, 2), m_m_c(3.0, 1.0, 2), m_m_c(0.01, 1.0, 2))]
    ['wait_m_m_c', 'wait_untold', 'wait_of_few']
    """
    if mean is None:
        return "wait_untold"
    by_shares = waiting.law is Law.ERLANG_A or waiting.law in _BY_ERLANG_C
    if by_shares and waiting.waits is not None and waiting.waits < _FEW:
        return "wait_of_few"
    return f"wait_{waiting.law}"


def terms_of(queue: PoolQueue, found: ByLaw, mean: float | None) -> tuple[Term, ...]:
    """What a law takes for a pool, and the steps from there to its `mean`, as far as it has one.

    Formula: by Erlang C offered = visits an hour x mean work, utilisation = offered / people, spare = people - offered,
    the share blocked by Erlang B, and the share that has to wait; of Allen and Cunneen's the wait by M/M/c too; by
    Erlang A those that wait on average, the share that gives up, the patience, offered, and at work = people x
    utilisation; where no mean or hardly any wait is told, offered and load = offered / people.
    Assumes: the mean is that of the law that is found.
    Source: docs/formulas.md, Waiting for people.

    >>> from mapper.analysis.waiting.queues import m_m_c
    >>> queue = PoolQueue(people=2, arrivals=1.0, work=1.0, ca2=1.0, cs2=1.0, hours_a_day=8.0)
    >>> terms = terms_of(queue, ByLaw(waiting=m_m_c(1.0, 1.0, 2)), 1 / 3)
    >>> {term.code: round(term.value, 4) for term in terms[:4]}
    {'have_to_wait': 0.3333, 'spare': 1.0, 'blocked': 0.2, 'offered': 1.0}
    """
    return (
        *_of_law(queue, found, mean),
        Term("people", float(queue.people), Unit.PEOPLE),
        Term("visits_an_hour", queue.arrivals, Unit.TIMES),
        Term("mean_work", queue.work, Unit.HOURS),
        Term("arrival_variation_squared", queue.ca2, Unit.RATIO),
        Term("work_variation_squared", queue.cs2, Unit.RATIO),
    )


def _of_law(queue: PoolQueue, found: ByLaw, mean: float | None) -> tuple[Term, ...]:
    waiting, used = found.waiting, found.waiting.utilisation
    offered = Term("offered", queue.offered, Unit.RATIO)
    if formula_of(waiting, mean) in {"wait_untold", "wait_of_few"}:
        return offered, Term("load", queue.offered / queue.people, Unit.SHARE)
    if waiting.law is Law.ERLANG_A:
        at_work = None if used is None else used * queue.people
        return (
            Term("queue", waiting.queue, Unit.CASES),
            Term("gives_up", found.gives_up, Unit.SHARE),
            Term("patience", found.patience, Unit.HOURS),
            offered,
            Term("at_work", at_work, Unit.RATIO),
        )
    if waiting.law not in _BY_ERLANG_C or mean is None:
        return ()
    told: tuple[Term, ...] = (offered, Term("utilisation", used, Unit.SHARE))
    if waiting.law is Law.ALLEN_CUNNEEN:
        times = (queue.ca2 + queue.cs2) / 2
        told = (Term("wait_m_m_c", mean / times if times else None, Unit.HOURS), *told)
    return (
        Term("have_to_wait", waiting.waits, Unit.SHARE),
        Term("spare", queue.people - queue.offered, Unit.PEOPLE),
        Term("blocked", erlang_b(queue.people, queue.offered), Unit.SHARE),
        *told,
    )


def opinion(queue: PoolQueue, waiting: Waiting) -> Figure:
    """The mean wait of a pool, in hours, as an approximation beside the law that is used tells it.

    Formula: those of Sakasegawa, Marchal and of Kingman's bound (`queues`), with their terms.
    Assumes: the wait is one of these; it has a mean.
    Source: docs/formulas.md, Waiting for people.

    >>> from mapper.analysis.waiting.queues import sakasegawa
    >>> queue = PoolQueue(people=2, arrivals=1.0, work=1.0, ca2=1.0, cs2=0.5, hours_a_day=8.0)
    >>> found = opinion(queue, sakasegawa(1.0, 1.0, 2, ca2=1.0, cs2=0.5))
    >>> found.formula, round(found.value, 4)
    ('wait_sakasegawa', 0.2746)
    """
    arrivals = Term("arrival_variation_squared", queue.ca2, Unit.RATIO)
    terms = [
        Term("used", waiting.utilisation, Unit.RATIO),
        Term("work_variation_squared", queue.cs2, Unit.RATIO),
    ]
    match waiting.law:
        case Law.SAKASEGAWA:
            heads = Term("heads", float(queue.people), Unit.RATIO)
            terms += [arrivals, heads, Term("mean_work", queue.work, Unit.HOURS)]
        case Law.KINGMAN_BOUND:
            terms += [arrivals, Term("visits_an_hour", queue.arrivals, Unit.TIMES)]
        case _:
            most = kingman_bound(queue.arrivals, queue.work, ca2=queue.ca2, cs2=queue.cs2).mean
            terms += [Term("wait_at_most", most, Unit.HOURS)]
    return accounted(waiting.mean, Unit.HOURS, f"wait_{waiting.law}", *terms, remarks=waiting.assumed)


def most_days(days: float | None, share: float, mean: Figure) -> Figure:
    """The working days that a share of the visits do not wait longer than; tail_unknown where the law does not tell.

    Formula: the percentile that the law tells (`Waiting.percentile`), in working days.
    Assumes: what the mean takes for granted.
    Source: docs/formulas.md, Waiting for people.

    >>> mean = accounted(2.5, Unit.DAYS, "wait_board")
    >>> most_days(4.5, 0.9, mean).value, most_days(None, 0.9, mean).missing[0].code
    (4.5, 'tail_unknown')
    """
    remarks = (mean.missing or (Remark("tail_unknown"),)) if days is None else mean.assumed
    return accounted(days, Unit.DAYS, "wait_of_most", Term("share", share, Unit.SHARE), remarks=remarks)


def share_that_waits(share: float | None, mean: Figure, formula: str, terms: Sequence[Term]) -> Figure:
    """The share of the visits that has to wait; tail_unknown where the law does not tell.

    Formula: what the law tells (`Waiting.waits`), with the terms that lead there.
    Assumes: what the mean takes for granted.
    Source: docs/formulas.md, Waiting for people.

    >>> share_that_waits(1.0, accounted(2.5, Unit.DAYS, "wait_board"), "have_to_wait_for_board", []).value
    1.0
    """
    remarks = (mean.missing or (Remark("tail_unknown"),)) if share is None else mean.assumed
    return accounted(share, Unit.SHARE, formula, *terms, remarks=remarks)


def mean_wait(
    formula: str,
    terms: tuple[Term, ...],
    mean: float | None,
    hours_a_day: float | None,
    told: tuple[tuple[Remark, ...], tuple[Remark, ...]],
) -> tuple[Figure, Figure]:
    """A mean wait in hours and in working days; `told` is what is missing and what is assumed.

    Formula: days = hours / hours a day of the pool; where there are none, both are told by the formula of the hours.
    Assumes: the hours are those of the pool's clock.
    Source: docs/formulas.md, On a map.

    >>> [each.value for each in mean_wait("wait_m_m_c", (), 4.0, 8.0, ((), ()))]
    [4.0, 0.5]
    """
    missing, assumed = told
    hours = Figure(
        value=mean, unit=Unit.HOURS, formula=formula, terms=terms, missing=missing, assumed=assumed
    )
    if mean is None or hours_a_day is None:
        return hours, replace(hours, value=None, unit=Unit.DAYS)
    days = Figure(
        value=mean / hours_a_day,
        unit=Unit.DAYS,
        formula="wait_in_days",
        terms=(Term("wait_hours", mean, Unit.HOURS), Term("hours_a_day", hours_a_day, Unit.HOURS)),
        missing=missing,
        assumed=assumed,
    )
    return hours, days
