"""Impatience: how many give up while they wait for somebody, and how long the others wait (Erlang A, domain 2d)."""

from dataclasses import dataclass
from math import copysign, exp, floor, inf, log1p, pi, sqrt
from typing import Final

from mapper.analysis.waiting.queues import Law, Waiting, erlang_b, m_m_c, obstacles, remarks

_LONG: Final = 1e8  # cases that come while one has patience: more, and ten thousands of states count
_FAR: Final = 600.0  # e^600 is within what numbers can tell
_NEAR: Final = 1e-4  # of full use: a series is more exact there than a difference
_ALL_STAY: Final = 1e6  # y u^2: so far below full use one in a million gives up
_NOTHING: Final = 1e-18  # a state this much rarer than the commonest one changes no digit
_ASSUMED: Final = remarks("poisson_arrivals", "exponential_work", "exponential_patience", "steady_state")


@dataclass(frozen=True, slots=True, kw_only=True)
class Impatient:
    """What becomes of cases that do not wait for ever.

    `waiting` is over all cases, those that give up included, and its utilisation is the time people are at work;
    `gives_up` is the share of the cases that leaves before its turn, 0 to 1, None when there are obstacles.
    """

    waiting: Waiting
    gives_up: float | None


def erlang_a(arrivals: float, work: float, servers: int, patience: float) -> Impatient:
    """The wait of c alike people whose customers give up, and the share that does. Units and obstacles as in `queues`.

    It has a steady state even when more comes than can be done. An infinite `patience` is Erlang C, none at all Erlang
    B.

    Formula: number of cases as a birth-death chain, up with lambda, down with min(n, c) mu + max(n - c, 0) theta, theta
    = 1 / patience; gives up = theta x queue / lambda, wait over all cases = queue / lambda. At a very long patience
    near full use the sums over states are an incomplete gamma function.
    Assumes: Poisson arrivals, exponential work, exponential patience, one queue, first come first served, a steady
    state; who has begun to be served never gives up.
    Source: Palm 1946; Garnett, Mandelbaum and Reiman 2002; Temme 1979 for the incomplete gamma function.

    >>> found = erlang_a(arrivals=2.0, work=1.0, servers=2, patience=1.0)  # as many come as can be done
    >>> round(found.gives_up, 4), round(found.waiting.mean, 4), round(found.waiting.utilisation, 4)
    (0.2707, 0.2707, 0.7293)
    """
    offered = arrivals * work
    lacking = obstacles((arrivals, work, offered, 0.0 if patience == inf else patience), servers)
    if lacking:
        return Impatient(
            waiting=Waiting(law=Law.ERLANG_A, obstacles=lacking, assumed=_ASSUMED), gives_up=None
        )
    if patience == inf:
        endless = m_m_c(arrivals, work, servers)
        return Impatient(waiting=endless, gives_up=None if endless.mean is None else 0.0)
    if offered == 0:
        return _found(0.0, 0.0, 0.0, 0.0, servers)
    if patience == 0:
        blocked = erlang_b(servers, offered)
        return _found(0.0, 0.0, blocked, offered, servers)
    states = _states if arrivals * patience < _LONG else _gamma
    waits, queue = states(arrivals, work, servers, patience)
    return _found(waits, queue, queue / (patience * arrivals), offered, servers, queue / arrivals)


def _states(arrivals: float, work: float, servers: int, patience: float) -> tuple[float, float]:
    """The share of time when all are busy, and the mean queue.

    Weights are relative to the commonest state at or above c busy people and summed from there both ways until they
    are nothing, so that none overflows and few are looked at; those below c weigh 1 / B - 1 of state c together.
    """

    def leaves(above: int) -> float:
        return servers / work + above / patience

    spare = arrivals - servers / work
    commonest = max(0, floor(spare * patience)) if spare > 0 else 0
    total, waiting = 1.0, float(commonest)
    weight, above = 1.0, commonest
    while weight > _NOTHING * total:
        above += 1
        weight *= arrivals / leaves(above)
        total += weight
        waiting += above * weight
    weight, above = 1.0, commonest
    while above > 0 and weight > _NOTHING * total:
        weight *= leaves(above) / arrivals
        above -= 1
        total += weight
        waiting += above * weight
    blocked = erlang_b(servers, arrivals * work)
    below = weight * (1 / blocked - 1) if above == 0 and blocked else 0.0
    if blocked == 0:  # so many people that nobody ever waits
        return 0.0, 0.0
    return total / (total + below), waiting / (total + below)


def _gamma(arrivals: float, work: float, servers: int, patience: float) -> tuple[float, float]:
    """The same in closed form, for so long a patience that millions of states may count.

    With x = lambda / theta, y = c mu / theta and u = x / y - 1 the weights at or above c, relative to state c, are
    y x^-y e^x gamma(y, x) = sqrt(pi y / 2) e^g erfc(-+ sqrt(g)) - c0, g = y (u - ln(1 + u)), within 1 / y (Temme 1979).
    The cut between states, summed, gives the queue: theta queue = (lambda - c mu) waits + c mu x share of state c.
    """
    blocked = erlang_b(servers, arrivals * work)
    done = servers / work
    spare = arrivals - done
    y, u = done * patience, spare / done
    if blocked == 0:
        return 0.0, 0.0
    if u < 0 and y * u * u > _ALL_STAY:
        if u < -_NEAR:  # the weights fall fast
            return _states(arrivals, work, servers, patience)
        endless = m_m_c(arrivals, work, servers)
        return endless.waits or 0.0, endless.queue or 0.0
    from scipy.special import erfcx

    grown = y * (u - log1p(u))
    if u > 0 and grown > _FAR:
        return 1.0, spare * patience
    eta = copysign(sqrt(2 * grown / y), u)
    first = 1 / u - 1 / eta if abs(u) > _NEAR else eta / 12 - 1 / 3
    tail = float(erfcx(sqrt(grown)))
    above = sqrt(pi * y / 2) * (tail if u <= 0 else 2 * exp(grown) - tail) - first
    below = 1 / blocked - 1
    waits = above / (above + below)
    return waits, patience * (spare * waits + done / (above + below))


def _found(
    waits: float, queue: float, gives_up: float, offered: float, servers: int, mean: float = 0.0
) -> Impatient:
    return Impatient(
        waiting=Waiting(
            law=Law.ERLANG_A,
            utilisation=offered * (1 - gives_up) / servers,
            mean=mean,
            waits=waits,
            queue=queue,
            assumed=_ASSUMED,
        ),
        gives_up=gives_up,
    )
