"""Laws: which law of waiting holds for the work and the people of a pool (domain 2d)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from mapper.analysis.people.pools import Pool, Work, squared
from mapper.analysis.results import Remark
from mapper.analysis.roundings import ALIKE
from mapper.analysis.waiting.impatience import erlang_a
from mapper.analysis.waiting.priorities import Urgency, cobham
from mapper.analysis.waiting.queues import (
    Law,
    Waiting,
    allen_cunneen,
    kingman_bound,
    m_g_1,
    m_m_c,
    marchal,
    mixture,
    sakasegawa,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolQueue:
    """The numbers of a pool on its clock, which counts the hours one of its people has for the role."""

    people: int
    arrivals: float  # visits an hour
    work: float  # mean hours of one
    ca2: float
    cs2: float
    hours_a_day: float

    @property
    def offered(self) -> float:
        """How many people the visits keep at work on average."""
        return self.arrivals * self.work


@dataclass(frozen=True, slots=True, kw_only=True)
class ByLaw:
    """What the law of a pool says; the rest as in `waits.PoolWait`.

    `patience`: the hours after which a waiting customer gives up on average; None where nobody does.
    """

    waiting: Waiting
    gives_up: float | None = None
    patience: float | None = None
    classes: tuple[tuple[int | None, Waiting], ...] = ()
    cautions: tuple[Remark, ...] = ()


def by_law(pool: Pool, works: Sequence[Work], queue: PoolQueue) -> ByLaw:
    """What the law says that holds for the work of a pool: a wait in hours of the pool's clock, and who gives up.

    `works` are all sound and none of them nothing, `queue` their numbers. Where no law holds the wait has an obstacle:
    priorities_and_patience, or priorities (several people, work that is not alike and exponential).

    Formula: Erlang A where a customer's patience is stated, at the mean rate of giving up over the visits; Cobham where
    nodes state different priorities, the wait of all being the mean of the classes by their visits; M/G/1 for one
    person and M/M/c where all work is exponential of one mean, both only where cases come at random; else
    Allen-Cunneen.
    Assumes: Erlang A and Cobham take it that cases come at random, and Erlang A that work is exponential (both remarked
    where it is otherwise); nodes without a patience never give up; those without a priority come last; means and
    squared variations count as alike within 10^-9.
    Source: docs/formulas.md, On a map; the laws' own sources stand with them (`queues`, `impatience`, `priorities`).

    Worked example: `waits.pool_wait`.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.levers.outlook import outlook
    >>> pool, _ = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31)).pools
    >>> queue = PoolQueue(people=1, arrivals=0.1, work=4.0, ca2=1.0, cs2=1.0, hours_a_day=8.0)
    >>> found = by_law(pool, pool.works, queue).waiting
    >>> found.utilisation, round(found.mean, 9)
    (0.4, 2.666666667)
    """
    is_random = abs(queue.ca2 - 1) <= ALIKE
    is_exponential = all(
        abs(squared(work.variation) - 1) <= ALIKE and abs(work.hours / queue.work - 1) <= ALIKE
        for work in works
    )
    taken = [] if is_random else [pool.remark("arrivals_taken_random")]
    has_ranks = len({work.priority for work in works}) > 1
    if any(work.patience_days is not None for work in works):
        if has_ranks:
            return _no_law(pool, queue, Law.ERLANG_A, "priorities_and_patience")
        taken += [] if is_exponential else [pool.remark("work_taken_exponential")]
        return _impatient(pool, works, queue, taken)
    if has_ranks:
        return _urgent(pool, works, queue, taken)
    if queue.people == 1 and is_random:
        return ByLaw(waiting=m_g_1(queue.arrivals, queue.work, queue.cs2))
    if is_exponential and is_random:
        return ByLaw(waiting=m_m_c(queue.arrivals, queue.work, queue.people))
    return ByLaw(
        waiting=allen_cunneen(queue.arrivals, queue.work, queue.people, ca2=queue.ca2, cs2=queue.cs2)
    )


def second_opinions(queue: PoolQueue, law: Law) -> tuple[Waiting, ...]:
    """What others make of a wait that is but an approximation, so that one sees how rough it is.

    None beside a law that is exact for what it takes, and where there is no wait.

    Formula: of several people Sakasegawa's; of one the most it can be by Kingman's bound, and Marchal's.
    Assumes: only Allen and Cunneen's is an approximation. Of one person Sakasegawa's is the same by another way, and
    Kingman's own approximation is: they would agree with it whatever the truth.
    Source: docs/formulas.md, On a map.

    >>> queue = PoolQueue(people=2, arrivals=1.0, work=1.0, ca2=1.0, cs2=0.5, hours_a_day=8.0)
    >>> [(str(each.law), round(each.mean, 4)) for each in second_opinions(queue, Law.ALLEN_CUNNEEN)]
    [('sakasegawa', 0.2746)]
    >>> second_opinions(queue, Law.M_M_C)
    ()
    """
    if law is not Law.ALLEN_CUNNEEN or queue.offered >= queue.people:
        return ()
    if queue.people > 1:
        return (sakasegawa(queue.arrivals, queue.work, queue.people, ca2=queue.ca2, cs2=queue.cs2),)
    return tuple(
        each(queue.arrivals, queue.work, ca2=queue.ca2, cs2=queue.cs2) for each in (kingman_bound, marchal)
    )


def _impatient(pool: Pool, works: Sequence[Work], queue: PoolQueue, taken: Sequence[Remark]) -> ByLaw:
    """Erlang A at the mean rate of giving up; who never does counts with none."""
    visits = sum(work.visits for work in works)
    rate = sum(work.visits * _rate(work, queue.hours_a_day) for work in works) / visits
    pooled = [pool.remark("patience_pooled")] if len({work.patience_days for work in works}) > 1 else []
    patience = 1 / rate if rate else inf
    found = erlang_a(queue.arrivals, queue.work, queue.people, patience)
    cautions = (*taken, *pooled)
    return ByLaw(waiting=found.waiting, gives_up=found.gives_up, patience=patience, cautions=cautions)


def _rate(work: Work, hours_a_day: float) -> float:
    """How fast customers give up an hour."""
    if work.patience_days is None:
        return 0.0
    patience = work.patience_days * hours_a_day
    return 1 / patience if patience > 0 else inf


def _no_law(pool: Pool, queue: PoolQueue, law: Law, code: str) -> ByLaw:
    """What the law that comes nearest does not hold for."""
    used = queue.offered / queue.people
    return ByLaw(waiting=Waiting(law=law, utilisation=used, obstacles=(pool.remark(code),)))


def _urgent(pool: Pool, works: Sequence[Work], queue: PoolQueue, taken: Sequence[Remark]) -> ByLaw:
    """Cobham's wait of each class; of several people only where the work is all alike and exponential."""
    visits = sum(work.visits for work in works)
    ranks = sorted({work.priority for work in works}, key=_rank)
    urgencies, shares = [], []
    for rank in ranks:
        own = [work for work in works if work.priority == rank]
        mean, cs2 = kinds(own)
        shares.append(sum(work.visits for work in own) / visits)
        urgencies.append(Urgency(arrivals=queue.arrivals * shares[-1], work=mean, cs2=cs2))
    each = cobham(urgencies, queue.people)
    if any(remark.code == "priorities" for remark in each[0].obstacles):
        return _no_law(pool, queue, Law.COBHAM, "priorities")
    means = [waiting.mean for waiting in each]
    known = [share * mean for share, mean in zip(shares, means, strict=True) if mean is not None]
    together = Waiting(
        law=Law.COBHAM,
        utilisation=queue.offered / queue.people,
        mean=sum(known) if len(known) == len(means) else None,
        waits=each[-1].waits,
        obstacles=each[-1].obstacles,
        assumed=each[-1].assumed,
    )
    return ByLaw(waiting=together, classes=tuple(zip(ranks, each, strict=True)), cautions=tuple(taken))


def _rank(priority: int | None) -> float:
    """What is not stated comes after all that is."""
    return inf if priority is None else priority


def kinds(works: Sequence[Work]) -> tuple[float, float]:
    """Mean hours of the visits of a pool, and the squared variation of these hours.

    Formula: `queues.mixture` of the works, each by its visits.
    Assumes: work whose variation is not stated is exponential; works without visits or hours give 0 hours and a
    variation of 1.
    Source: docs/formulas.md, Waiting for people (work of several kinds).

    >>> kinds([Work(node_id="node-1", visits=1.0, hours=1.0, variation=0.0)])
    (1.0, 0.0)
    """
    return mixture([(work.visits, work.hours, squared(work.variation)) for work in works]) or (0.0, 1.0)
