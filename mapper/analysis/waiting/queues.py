"""Queues: how long work waits for the people who do it, one law a function, plain numbers in and out (domain 2d).

Rates are per unit of time and times are in that unit: cases an hour and hours of work give hours of waiting.
`arrivals` are cases per unit of time (lambda), `work` is the mean time one case takes one person (1 / mu), `servers`
are the people; `ca2` and `cs2` are the squared coefficients of variation (variance / mean squared) of the time
between arrivals and of the work: 1 is exponential, 0 is fixed.

No law here holds for ever: at a utilisation of 1 or more the queue grows without end, so there is no wait, and the
answer is the obstacle "overload". The others are "no_servers" and "number_unknown" (negative, infinite, not a number).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import exp, inf, isfinite, log, sqrt
from typing import Final

from mapper.analysis.results import Remark


class Law(StrEnum):
    """What a wait was computed by."""

    M_M_C = "m_m_c"
    M_G_1 = "m_g_1"
    ALLEN_CUNNEEN = "allen_cunneen"
    SAKASEGAWA = "sakasegawa"
    KINGMAN = "kingman"
    KINGMAN_BOUND = "kingman_bound"
    MARCHAL = "marchal"
    COBHAM = "cobham"
    ERLANG_A = "erlang_a"
    BOARD = "board"


# The laws whose wait, of those who wait at all, is exponential (M/M/c) or taken to be so (the others).
_EXPONENTIAL_TAIL: Final = frozenset({Law.M_M_C, Law.M_G_1, Law.ALLEN_CUNNEEN})
_FIRST_COME: Final = "first_come_first_served"
_POISSON: Final = "poisson_arrivals"
_EXPONENTIAL: Final = "exponential_work"
_STEADY: Final = "steady_state"
_TAIL: Final = "tail_taken_exponential"
_APPROXIMATE: Final = "approximate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """How long cases wait before somebody begins to work on them, by the law that is named.

    `mean`: over all cases, those that do not wait included; `waits`: the share that waits at all, 0 to 1; `queue`: how
    many wait on average. None where the law does not tell it, and all of them when `obstacles` is not empty.
    `assumed` are codes for what the law takes for granted.
    """

    law: Law
    utilisation: float | None = None
    mean: float | None = None
    waits: float | None = None
    queue: float | None = None
    obstacles: tuple[Remark, ...] = ()
    assumed: tuple[Remark, ...] = ()

    def longer_than(self, time: float) -> float | None:
        """The share of the cases that wait longer than `time`, 0 to 1; None where the law does not tell.

        C exp(-C time / mean) with C the share that waits: exact for M/M/c, where mean = C / (c mu - lambda).
        A board's wait is uniform up to twice its mean.

        >>> round(m_m_c(1.0, 1.0, 2).longer_than(1.0), 4)  # C = 1/3, c mu - lambda = 1: exp(-1) / 3
        0.1226
        """
        if self.mean is None or not time >= 0:
            return None
        if self.law is Law.BOARD:
            return max(0.0, 1 - time / (2 * self.mean)) if self.mean else 0.0
        if self.law not in _EXPONENTIAL_TAIL or self.waits is None:
            return None
        return self.waits * exp(-time * self.waits / self.mean) if self.mean else 0.0

    def percentile(self, share: float) -> float | None:
        """The wait that `share` of the cases, 0 to below 1, do not exceed; None where the law does not tell.

        >>> round(m_m_c(1.0, 1.0, 2).percentile(0.9), 4)  # ln((1/3) / 0.1)
        1.204
        """
        if self.mean is None or not 0 <= share < 1:
            return None
        if self.law is Law.BOARD:
            return 2 * self.mean * share
        if self.law not in _EXPONENTIAL_TAIL or self.waits is None:
            return None
        if self.waits <= 1 - share:
            return 0.0
        return log(self.waits / (1 - share)) * self.mean / self.waits


def remarks(*codes: str) -> tuple[Remark, ...]:
    """Codes as remarks about no node, in their order.

    Formula: one remark a code, without nodes and without what it is about.
    Assumes: the codes are ones the texts know.
    Source: docs/formulas.md, Waiting for people (a code stands instead of a number where no law holds).

    >>> remarks("approximate")
    (Remark(code='approximate', node_ids=(), about=()),)
    """
    return tuple(Remark(code) for code in codes)


def erlang_b(servers: int, offered: float) -> float:
    """The share of cases, 0 to 1, that find nobody free when nobody waits; `offered` is arrivals x work.

    Formula: the recursion B(k) = a B(k - 1) / (k + a B(k - 1)) from B(0) = 1, in which nothing overflows.
    Assumes: Poisson arrivals, any work, who finds nobody free leaves for good; numbers are sound (`obstacles` asks).
    Source: Erlang 1917.

    >>> round(erlang_b(2, 1.0), 6)
    0.2
    """
    blocked = 1.0
    for number in range(1, servers + 1):
        blocked = offered * blocked / (number + offered * blocked)
    return blocked


def erlang_c(servers: int, offered: float) -> float:
    """The share of cases, 0 to 1, that have to wait; all of them in overload. `offered` is arrivals x work.

    Formula: C = B / (1 - rho (1 - B)), B the Erlang B of the same load, rho = offered / servers.
    Assumes: Poisson arrivals, exponential work, one queue, first come first served; numbers are sound (`obstacles`
    asks).
    Source: Erlang 1917.

    >>> round(erlang_c(2, 1.0), 6), erlang_c(2, 2.0)
    (0.333333, 1.0)
    """
    if offered >= servers:
        return 1.0
    blocked = erlang_b(servers, offered)
    return blocked / (1 - offered / servers * (1 - blocked))


def m_m_c(arrivals: float, work: float, servers: int) -> Waiting:
    """The wait for c alike people, in the unit of the work. Exact. Obstacles: overload, no_servers, number_unknown.

    Formula: mean C / (c mu - lambda), C the Erlang C; longer than t: C exp(-(c mu - lambda) t).
    Assumes: Poisson arrivals, exponential work, one queue, first come first served, a steady state.
    Source: Erlang 1917; Gross, Shortle, Thompson and Harris, Fundamentals of Queueing Theory, section 3.3.

    >>> wait = m_m_c(arrivals=1.0, work=1.0, servers=2)
    >>> round(wait.mean, 4), round(wait.waits, 4), round(wait.queue, 4)
    (0.3333, 0.3333, 0.3333)
    >>> m_m_c(2.0, 1.0, 2).obstacles[0].code
    'overload'
    """
    assumed = remarks(_POISSON, _EXPONENTIAL, _FIRST_COME, _STEADY)
    return _many(Law.M_M_C, arrivals, work, servers, (1.0, 1.0), assumed)


def m_g_1(arrivals: float, work: float, cs2: float) -> Waiting:
    """The wait for one person whatever the work, in its unit. The mean is exact. Obstacles: overload, number_unknown.

    Formula: mean lambda E[S^2] / (2 (1 - rho)), E[S^2] = work^2 (1 + cs2); who waits at all: rho.
    Assumes: Poisson arrivals, first come first served, a steady state; the wait of those who wait is taken as
    exponential, which the mean does not hang on and which is exact for exponential work.
    Source: Pollaczek 1930, Khinchine 1932.

    >>> m_g_1(arrivals=0.5, work=1.0, cs2=0.0).mean, m_g_1(0.5, 1.0, 1.0).mean
    (0.5, 1.0)
    """
    assumed = remarks(_POISSON, _FIRST_COME, _STEADY, _TAIL)
    return _many(Law.M_G_1, arrivals, work, 1, (1.0, cs2), assumed)


def allen_cunneen(arrivals: float, work: float, servers: int, *, ca2: float, cs2: float) -> Waiting:
    """The wait for c people, any arrivals and work, in the unit of the work. Obstacles: overload, no_servers,
    number_unknown.

    Formula: the mean of M/M/c x (ca2 + cs2) / 2; who waits at all as in M/M/c.
    Assumes: one queue, first come first served, independent arrivals, a steady state; exact for M/M/c and M/G/1, else
    within 8 % of simulations at utilisations of 0.67 to 0.8; the wait of those who wait is taken as exponential.
    Source: Allen, Probability, Statistics and Queueing Theory, 1990, section 5.4.

    >>> round(allen_cunneen(1.0, 1.0, 2, ca2=1.0, cs2=0.5).mean, 4)
    0.25
    """
    assumed = remarks(_FIRST_COME, _STEADY, _APPROXIMATE, _TAIL)
    return _many(Law.ALLEN_CUNNEEN, arrivals, work, servers, (ca2, cs2), assumed)


def sakasegawa(arrivals: float, work: float, servers: int, *, ca2: float, cs2: float) -> Waiting:
    """The mean wait for c people without a sum over them, in the unit of the work; who waits at all it does not tell.

    Obstacles: overload, no_servers, number_unknown.

    Formula: (ca2 + cs2) / 2 x rho^(sqrt(2 (c + 1)) - 1) / (c (1 - rho)) x work.
    Assumes: one queue, first come first served, a steady state; an approximation, exact for M/M/1 and M/G/1.
    Source: Sakasegawa 1977.

    >>> round(sakasegawa(1.0, 1.0, 2, ca2=1.0, cs2=1.0).mean, 4)  # M/M/2: 0.3333
    0.3662
    """
    found = _many(Law.SAKASEGAWA, arrivals, work, servers, (ca2, cs2), _approximation())
    if found.utilisation is None or found.mean is None:
        return found
    rho = found.utilisation
    mean = (ca2 + cs2) / 2 * rho ** (sqrt(2 * (servers + 1)) - 1) / (servers * (1 - rho)) * work
    return _with_mean(found, mean, arrivals)


def kingman(arrivals: float, work: float, *, ca2: float, cs2: float) -> Waiting:
    """The mean wait for one person, in the unit of the work; who waits at all it does not tell.

    Obstacles: overload, number_unknown.

    Formula: rho / (1 - rho) x (ca2 + cs2) / 2 x work.
    Assumes: first come first served, independent arrivals, a steady state near full use (heavy traffic), where it is
    best; exact for M/G/1.
    Source: Kingman 1961.

    >>> round(kingman(0.8, 1.0, ca2=0.5, cs2=0.5).mean, 4)
    2.0
    """
    found = _many(Law.KINGMAN, arrivals, work, 1, (ca2, cs2), _approximation())
    return found if found.mean is None else _with_mean(found, found.mean, arrivals)


def kingman_bound(arrivals: float, work: float, *, ca2: float, cs2: float) -> Waiting:
    """The most that the mean wait for one person is, in the unit of the work; who waits at all it does not tell.

    Obstacles: overload, number_unknown; no arrivals: no wait.

    Formula: (ca2 + rho^2 cs2) / (2 lambda (1 - rho)).
    Assumes: first come first served, independent arrivals, a steady state; no approximation but a bound, near the wait
    at high use and far above it at low.
    Source: Kingman 1962.

    >>> round(kingman_bound(0.8, 1.0, ca2=0.5, cs2=0.5).mean, 4)  # `kingman`: 2.0
    2.5625
    """
    found = _many(Law.KINGMAN_BOUND, arrivals, work, 1, (ca2, cs2), remarks(_FIRST_COME, _STEADY))
    if found.utilisation is None or found.mean is None:
        return found
    if arrivals == 0:
        return _with_mean(found, 0.0, arrivals)
    mean = (ca2 + found.utilisation**2 * cs2) / (2 * arrivals * (1 - found.utilisation))
    return _with_mean(found, mean, arrivals)


def marchal(arrivals: float, work: float, *, ca2: float, cs2: float) -> Waiting:
    """The mean wait for one person, in the unit of the work; who waits at all it does not tell.

    At the same inputs it differs from `kingman`. Obstacles: overload, number_unknown; no arrivals: no wait.

    Formula: that of `kingman_bound` x rho^2 (1 + cs2) / (1 + rho^2 cs2).
    Assumes: first come first served, independent arrivals, a steady state; an approximation, exact for M/G/1.
    Source: Marchal 1976.

    >>> round(marchal(0.8, 1.0, ca2=0.5, cs2=0.5).mean, 4)
    1.8636
    """
    found = _many(Law.MARCHAL, arrivals, work, 1, (ca2, cs2), _approximation())
    most = kingman_bound(arrivals, work, ca2=ca2, cs2=cs2).mean
    if found.utilisation is None or most is None:
        return found
    squared = found.utilisation**2
    return _with_mean(found, most * squared * (1 + cs2) / (1 + squared * cs2), arrivals)


def board(period: float) -> Waiting:
    """The wait for a meeting that comes round every `period`, in its unit; obstacle: number_unknown.

    Formula: uniform from 0 to the period: half of it on average, longer than t: 1 - t / period.
    Assumes: cases come at any time alike, the meeting is held on time and takes all that wait.
    Source: docs/formulas.md, Waiting for people (board).

    >>> weekly = board(5.0)
    >>> weekly.mean, weekly.percentile(0.8), weekly.longer_than(4.0)
    (2.5, 4.0, 0.19999999999999996)
    """
    assumed = remarks("comes_at_any_time", "takes_all")
    if not (isfinite(period) and period >= 0):
        return Waiting(law=Law.BOARD, obstacles=remarks("number_unknown"), assumed=assumed)
    return Waiting(law=Law.BOARD, mean=period / 2, waits=1.0 if period else 0.0, assumed=assumed)


def mixture(parts: Sequence[tuple[float, float, float]]) -> tuple[float, float] | None:
    """Mean and squared variation of work that is of several kinds: (weight, mean, squared variation) of each.

    None when nothing weighs anything, all of it takes no time, or a number is negative or none.

    Formula: mean = sum of w m / sum of w, squared variation = E[S^2] / mean^2 - 1, E[S^2] = sum of w m^2 (1 + c^2) /
    sum of w.
    Assumes: each piece of work is of one kind, drawn by the weights whatever came before; rounding below 0 counts as 0.
    Source: docs/formulas.md, Waiting for people (work of several kinds): the moments of a mixture are mixtures of the
    moments.

    >>> mixture([(1, 1.0, 0.0), (1, 3.0, 0.0)])
    (2.0, 0.25)
    """
    if any(not isfinite(number) or number < 0 for part in parts for number in part):
        return None
    total = sum(weight for weight, _, _ in parts)
    mean = sum(weight * work for weight, work, _ in parts) / total if total else 0.0
    if not 0 < mean < inf:
        return None
    squared = sum(weight * (work / mean) ** 2 * (1 + cs2) for weight, work, cs2 in parts) / total
    return mean, max(0.0, squared - 1)


def obstacles(numbers: Sequence[float], servers: int) -> tuple[Remark, ...]:
    """What keeps a queue from being looked at: number_unknown before no_servers; nothing where all is sound.

    Formula: number_unknown where one of the numbers is negative, infinite or none, else no_servers below one server.
    Assumes: overload is no matter of this: each law says it itself, and Erlang A holds in it.
    Source: docs/formulas.md, Waiting for people.

    >>> [remark.code for remark in obstacles([1.0, float("nan")], 0)]
    ['number_unknown']
    >>> [remark.code for remark in obstacles([1.0], 0)]
    ['no_servers']
    """
    if any(not isfinite(number) or number < 0 for number in numbers):
        return remarks("number_unknown")
    return remarks("no_servers") if servers < 1 else ()


def _approximation() -> tuple[Remark, ...]:
    return remarks(_FIRST_COME, _STEADY, _APPROXIMATE)


def _many(
    law: Law,
    arrivals: float,
    work: float,
    servers: int,
    variations: tuple[float, float],
    assumed: tuple[Remark, ...],
) -> Waiting:
    """The wait of M/M/c times half the sum of the squared variations of arrivals and work."""
    offered = arrivals * work
    lacking = obstacles((arrivals, work, offered, *variations), servers)
    if lacking:
        return Waiting(law=law, obstacles=lacking, assumed=assumed)
    utilisation = offered / servers
    if utilisation >= 1:
        return Waiting(law=law, utilisation=utilisation, obstacles=remarks("overload"), assumed=assumed)
    waits = erlang_c(servers, offered)
    mean = waits * work / (servers - offered) * sum(variations) / 2
    return Waiting(
        law=law,
        utilisation=utilisation,
        mean=mean,
        waits=waits,
        queue=arrivals * mean,
        assumed=assumed,
    )


def _with_mean(found: Waiting, mean: float, arrivals: float) -> Waiting:
    """The same with another mean, and no word on who waits at all."""
    return Waiting(
        law=found.law,
        utilisation=found.utilisation,
        mean=mean,
        queue=arrivals * mean,
        assumed=found.assumed,
    )
