"""Priorities: one person takes the more urgent work first, but finishes what was begun (Cobham, domain 2d)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Final

from mapper.analysis.waiting.queues import Law, Waiting, remarks

_ASSUMED: Final = remarks("poisson_arrivals", "urgent_first", "begun_work_is_finished", "steady_state")


@dataclass(frozen=True, slots=True, kw_only=True)
class Urgency:
    """Work of one class: arrivals per unit of time, mean work in that unit, squared variation of the work."""

    arrivals: float
    work: float
    cs2: float = 1.0


def cobham(classes: Sequence[Urgency]) -> list[Waiting]:
    """The wait of each class of one person, the most urgent first: R / ((1 - s(k-1)) (1 - s(k))).

    R = sum of lambda E[S^2] / 2, what is left of the work in hand, and s(k) is the load of the classes up to k. Within
    a class first come first served. Assumes Poisson arrivals (Cobham 1954). A class has the obstacle "overload" when it
    and those before it are more than one person can do. Those before it still have a wait: the person is then never
    idle, and what time they leave goes to the first class that is too much.

    >>> [round(wait.mean, 4) for wait in cobham([Urgency(arrivals=0.3, work=1.0), Urgency(arrivals=0.4, work=1.0)])]
    [1.0, 3.3333]
    """
    if any(not isfinite(n) or n < 0 for each in classes for n in (each.arrivals, each.work, each.cs2)):
        return [Waiting(law=Law.COBHAM, obstacles=remarks("number_unknown"), assumed=_ASSUMED)] * len(classes)
    loads = [each.arrivals * each.work for each in classes]
    in_hand = _in_hand(classes, loads)
    found: list[Waiting] = []
    before = 0.0
    for each, load in zip(classes, loads, strict=True):
        together = before + load
        if together >= 1:
            found.append(
                Waiting(law=Law.COBHAM, utilisation=together, obstacles=remarks("overload"), assumed=_ASSUMED)
            )
        else:
            mean = in_hand / ((1 - before) * (1 - together))
            found.append(
                Waiting(
                    law=Law.COBHAM,
                    utilisation=together,
                    mean=mean,
                    waits=min(1.0, sum(loads)),
                    queue=each.arrivals * mean,
                    assumed=_ASSUMED,
                )
            )
        before = together
    return found


def _in_hand(classes: Sequence[Urgency], loads: Sequence[float]) -> float:
    """The work in hand that an arriving case finds, on average."""
    total = busy = 0.0
    for each, load in zip(classes, loads, strict=True):
        part = min(load, 1 - busy)
        if load > 0:
            total += part * each.work * (1 + each.cs2) / 2
        busy += part
    return total
