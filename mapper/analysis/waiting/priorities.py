"""Priorities: people take the more urgent work first, but finish what was begun (Cobham, domain 2d)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Final

from mapper.analysis.roundings import ALIKE
from mapper.analysis.waiting.queues import Law, Waiting, erlang_c, remarks

_ASSUMED: Final = remarks("poisson_arrivals", "urgent_first", "begun_work_is_finished", "steady_state")


@dataclass(frozen=True, slots=True, kw_only=True)
class Urgency:
    """Work of one class: arrivals per unit of time, mean work in that unit, squared variation of the work."""

    arrivals: float
    work: float
    cs2: float = 1.0


def cobham(classes: Sequence[Urgency], people: int = 1) -> list[Waiting]:
    """The wait of each class, the most urgent first, in the unit of the work; one obstacle or another where it has
    none.

    A class has the obstacle overload when it and those before it are more than can be done. Those before it still have
    a wait: nobody is then ever idle, and what time they leave goes to the first that is too much. Others:
    number_unknown, no_servers, and priorities (several people, work that is not alike and exponential).

    Formula: R / ((1 - s(k-1)) (1 - s(k))), s(k) the use of the people by the classes up to k, R what is left until
    somebody is free when all are busy: of one person sum of lambda E[S^2] / 2, of several C m / c with the C of Erlang
    for all classes, which gives the wait of M/M/c for a single class.
    Assumes: Poisson arrivals, what is begun is finished, first come first served within a class, a steady state; of one
    person any work, of several exponential work of one mean m in all classes.
    Source: Cobham 1954.

    Three classes of 1/3 hour of work each, served by one and by two people; of one R = 2/9 and the last waits 10/11:

    >>> ill = [Urgency(arrivals=rate, work=1 / 3) for rate in (0.2, 0.6, 1.2)]
    >>> [[round(wait.mean, 3) for wait in cobham(ill, people)] for people in (1, 2)]
    [[0.238, 0.325, 0.909], [0.029, 0.033, 0.048]]
    """
    if any(not isfinite(n) or n < 0 for each in classes for n in (each.arrivals, each.work, each.cs2)):
        return [_none("number_unknown")] * len(classes)
    if people < 1:
        return [_none("no_servers")] * len(classes)
    if people > 1 and not _alike(classes):
        return [_none("priorities")] * len(classes)
    offered = [each.arrivals * each.work for each in classes]
    in_hand = _in_hand(classes, offered) if people == 1 else _next_free(classes, people)
    assumed = _ASSUMED if people == 1 else (*_ASSUMED, *remarks("exponential_work"))
    busy = min(1.0, sum(offered)) if people == 1 else erlang_c(people, min(sum(offered), float(people)))
    found: list[Waiting] = []
    before = 0.0
    for each, load in zip(classes, offered, strict=True):
        used = before + load / people
        is_held = used < 1
        mean = in_hand / ((1 - before) * (1 - used)) if is_held else None
        found.append(
            Waiting(
                law=Law.COBHAM,
                utilisation=used,
                mean=mean,
                waits=busy if is_held else None,
                queue=None if mean is None else each.arrivals * mean,
                obstacles=() if is_held else remarks("overload"),
                assumed=assumed,
            )
        )
        before = used
    return found


def _none(code: str) -> Waiting:
    return Waiting(law=Law.COBHAM, obstacles=remarks(code), assumed=_ASSUMED)


def _alike(classes: Sequence[Urgency]) -> bool:
    """Whether all work is exponential and of one mean; classes that nothing comes of do not count."""
    come = [each for each in classes if each.arrivals > 0]
    return all(
        abs(each.cs2 - 1) <= ALIKE and abs(each.work - come[0].work) <= ALIKE * each.work for each in come
    )


def _next_free(classes: Sequence[Urgency], people: int) -> float:
    """How long it is on average until the next is free, 0 where somebody is: of a case that arrives."""
    work = next((each.work for each in classes if each.arrivals > 0), 0.0)
    offered = sum(each.arrivals for each in classes) * work
    return erlang_c(people, min(offered, float(people))) * work / people


def _in_hand(classes: Sequence[Urgency], loads: Sequence[float]) -> float:
    """The work in hand that an arriving case finds, on average."""
    total = busy = 0.0
    for each, load in zip(classes, loads, strict=True):
        part = min(load, 1 - busy)
        if load > 0:
            total += part * each.work * (1 + each.cs2) / 2
        busy += part
    return total
