"""Cross-checks of a headcount: what other methods make of it, each from a few numbers of its own (domain 2c).

They see less than the map does and are not meant to agree; where one is far off, one of the assumptions is wrong.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isfinite, sqrt

from mapper.analysis.figure import Figure, Term, Unit
from mapper.analysis.results import Remark


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """A class of customers: how many there are, calls each gets in the period, and hours of one call."""

    number: float | None
    calls: float | None
    hours: float | None = 1.0


def workload(classes: Sequence[Accounts], hours_a_person: float | None) -> Figure:
    """People by the workload method, from accounts and calls. Missing: accounts, calls, call_hours, hours_a_person.

    Formula: people = sum of accounts x calls x hours of a call / hours of a person for calls in the same period.
    Assumes: accounts of a class deserve the same number of calls; calls and hours are of one period; travel is in a
    call's hours.
    Source: Talley 1961; Kotler, Marketing Management.

    >>> workload([Accounts(number=1000, calls=36), Accounts(number=2000, calls=12)], 1000.0).value
    60.0
    """
    parts = [(each.number, each.calls, each.hours) for each in classes]
    missing = _lacking(
        accounts=[number for number, _, _ in parts] or [None],
        calls=[calls for _, calls, _ in parts],
        call_hours=[hours for _, _, hours in parts],
    ) + _lacking(above_zero=True, hours_a_person=[hours_a_person])
    hours = sum((number or 0.0) * (calls or 0.0) * (of_one or 0.0) for number, calls, of_one in parts)
    return _people(
        "workload",
        hours,
        hours_a_person,
        missing,
        Term("call_hours_together", None if missing else hours, Unit.HOURS),
        Term("hours_a_person", hours_a_person, Unit.HOURS),
    )


def breakdown(target: float | None, productivity: float | None, *, leaving_share: float = 0.0) -> Figure:
    """People by the breakdown method, from what one person brings. Missing: target, productivity, leaving_share.

    `target` and `productivity` in one unit, of one period; `leaving_share` is the part of the staff replaced in it, 0
    to 1.

    Formula: people = target / productivity x (1 + leaving share).
    Assumes: everybody brings the same however many there are, and who is replaced is needed once more.
    Source: Johnston and Marshall, Sales Force Management.

    >>> breakdown(50_000_000.0, 2_000_000.0).value, breakdown(50.0, 2.0, leaving_share=0.5).value
    (25.0, 37.5)
    """
    missing = _lacking(target=[target], leaving_share=[leaving_share]) + _lacking(
        above_zero=True, productivity=[productivity]
    )
    return _people(
        "breakdown",
        (target or 0.0) * (1 + leaving_share),
        productivity,
        missing,
        Term("target", target, Unit.MONEY),
        Term("productivity", productivity, Unit.MONEY),
        Term("leaving_share", leaving_share, Unit.SHARE),
    )


def incremental(margins: Sequence[float | None], cost: float | None) -> Figure:
    """The people up to whom each one more brings at least what he or she costs; `margins[n]` is what n people bring.

    Margins and cost in one money, of one period. Missing: margins, cost; assumed: all_worth_it when even the last one
    looked at is.

    Formula: the largest n before the first with margins[n + 1] - margins[n] < cost.
    Assumes: no later one would be worth more than the one before; who brings just the cost is hired.
    Source: Semlow 1959.

    >>> incremental([0.0, 100.0, 180.0, 230.0, 250.0], 60.0).value
    2.0
    """
    missing = _lacking(margins=margins if len(margins) > 1 else [None], cost=[cost], may_lose=True)
    if missing or cost is None:
        return _result("incremental", None, missing, (Term("cost_a_person", cost, Unit.MONEY),))
    known = [margin or 0.0 for margin in margins]
    people = 0
    while people + 1 < len(known) and known[people + 1] - known[people] >= cost:
        people += 1
    brings = known[people] - known[people - 1] if people else None
    goes_on = people + 1 < len(known)
    terms = (
        Term("cost_a_person", cost, Unit.MONEY),
        Term("last_one_brings", brings, Unit.MONEY),
        Term("next_one_brings", known[people + 1] - known[people] if goes_on else None, Unit.MONEY),
    )
    return _result("incremental", float(people), (), terms, () if goes_on else (Remark("all_worth_it"),))


def top_down(
    target: float | None, quota: float | None, attainment: float | None, *, unit: Unit = Unit.MONEY
) -> Figure:
    """People past their ramp-up by quota. Missing: target, quota, attainment.

    `target` and `quota` in one `unit`, of one period; `attainment` is a share above 0, 1 where each quota is brought in
    full.

    Formula: people = target / (quota x attainment).
    Assumes: on average the share `attainment` of each quota is brought; published ones run from 0.55 to 0.65
    (thecroreport); ramp-up, leaving and timing are ignored, which `staffing` has.
    Source: docs/formulas.md, People needed (top-down).

    >>> top_down(6_000_000.0, 500_000.0, 0.6).value
    20.0
    """
    missing = _lacking(target=[target]) + _lacking(above_zero=True, quota=[quota], attainment=[attainment])
    return _people(
        "top_down",
        target or 0.0,
        None if quota is None or attainment is None else quota * attainment,
        missing,
        Term("target", target, unit),
        Term("quota", quota, unit),
        Term("attainment", attainment, Unit.SHARE),
    )


def square_root(arrivals: float | None, work: float | None, *, beta: float = 1.0) -> Figure:
    """People by the work and a safety that grows only with its root, not rounded. Missing: arrivals, work.

    `arrivals` and `work` in one unit of time.

    Formula: people = a + beta sqrt(a), a = arrivals x work.
    Assumes: what M/M/c does: Poisson arrivals, exponential work, one queue; then at the same beta about the same share
    waits however large the pool is, 22 % at 1 and 8 % at 1.5: the larger the pool, the nearer to that.
    Source: Halfin and Whitt 1981.

    >>> square_root(16.0, 1.0).value
    20.0
    """
    missing = _lacking(arrivals=[arrivals], work=[work])
    offered = (arrivals or 0.0) * (work or 0.0)
    terms = (
        Term("arrivals", arrivals, Unit.CASES),
        Term("work", work, Unit.HOURS),
        Term("beta", beta, Unit.RATIO),
    )
    return _result("square_root", None if missing else offered + beta * sqrt(offered), missing, terms)


def _lacking(
    *, above_zero: bool = False, may_lose: bool = False, **named: Iterable[float | None]
) -> tuple[Remark, ...]:
    """The names of the numbers that are missing or mean nothing."""

    def is_sound(number: float | None) -> bool:
        if number is None or not isfinite(number):
            return False
        return may_lose or number > 0 or (number == 0 and not above_zero)

    return tuple(Remark(code) for code, numbers in named.items() if not all(map(is_sound, numbers)))


def _people(
    formula: str, over: float, under: float | None, missing: tuple[Remark, ...], *terms: Term
) -> Figure:
    return _result(formula, over / under if not missing and under else None, missing, terms)


def _result(
    formula: str,
    value: float | None,
    missing: tuple[Remark, ...],
    terms: tuple[Term, ...],
    assumed: tuple[Remark, ...] = (),
) -> Figure:
    return Figure(
        value=value, unit=Unit.PEOPLE, formula=formula, terms=terms, missing=missing, assumed=assumed
    )
