"""Waits: how long cases wait for the roles of a map, by the law that holds for each; or why none does (domain 2d).

A role is one pool: all visits of its steps wait in one queue, their work is a mixture. The pool's clock counts the
hours one of its people has for the role, so a visit comes every so many of them, and a working day has so many.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import isfinite
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.flow.seasons import rates
from mapper.analysis.people.pools import NOWHERE, Beside, Pool, Work, pools, squared
from mapper.analysis.results import Flow, Remark
from mapper.analysis.waiting.batches import in_batches
from mapper.analysis.waiting.doubts import Around, doubts, refused, unknown
from mapper.analysis.waiting.laws import ByLaw, PoolQueue, by_law, kinds, second_opinions
from mapper.analysis.waiting.queues import Law, Waiting, board
from mapper.analysis.waiting.reckoned import (
    formula_of,
    mean_wait,
    most_days,
    opinion,
    share_that_waits,
    terms_of,
)
from mapper.core import queries
from mapper.core.ids import MapId, NodeId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap
from mapper.core.seasons import parse_seasons

_NOTHING_AROUND: Final = Around()


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeWait:
    """How long a visit to one node waits for somebody of a role, where urgent work is begun first."""

    node_id: NodeId
    priority: int | None  # None is not stated, and comes last
    hours: Figure
    days: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What comes to a role from one map: visits an hour on the pool's clock, and mean hours of work on each."""

    visits_an_hour: float
    mean_work: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondOpinion:
    """What another approximation makes of the mean wait of a role, in hours."""

    law: Law
    hours: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolWait:
    """How long a visit waits for somebody of a role.

    `waiting` has the law and all it tells, in hours of the pool's clock; None where something is missing before any
    law. `hours_a_day` are those hours in a working day. `hours` and `days` are the mean wait; what keeps them from
    having a value is in their `missing`, what is doubtful in `cautions`. `gives_up`: the share of the visits whose
    customer does not wait to the end, None where nobody's patience is stated. `classes` and `nodes`: by urgency and by
    node, the most urgent first, where nodes differ in it; the classes that more urgent work leaves time for have a wait
    even where there is too much in all. `own`: what comes to the role from this map alone. `second_opinions`: beside an
    approximation, so that one sees how rough it is (`laws.second_opinions`).
    """

    role_id: RoleId
    hours: Figure
    days: Figure
    waiting: Waiting | None = None
    hours_a_day: float | None = None
    gives_up: float | None = None
    classes: tuple[tuple[int | None, Waiting], ...] = ()
    nodes: tuple[NodeWait, ...] = ()
    cautions: tuple[Remark, ...] = ()
    own: Own | None = None
    second_opinions: tuple[SecondOpinion, ...] = ()

    def days_at(self, node_id: NodeId) -> Figure:
        """The working days a visit to a node of the role waits: its own where nodes differ in urgency."""
        return next((each.days for each in self.nodes if each.node_id == node_id), self.days)

    def at_most(self, share: float) -> Figure:
        """The working days that `share` of the visits do not wait longer than; None where the law does not tell."""
        hours = None if self.waiting is None or self.hours.value is None else self.waiting.percentile(share)
        days = None if hours is None or not self.hours_a_day else hours / self.hours_a_day
        return most_days(days, share, self.days)

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Who gives up, with what it misses and what was assumed; the other numbers are of the law of `hours`."""
        lacks = self.days.missing or (Remark("patience_unknown"),)
        said = lacks if self.gives_up is None else self.days.assumed
        if self.gives_up is None:
            return {"gives_up": accounted(None, Unit.SHARE, "gives_up_untold", remarks=said)}
        offered = self._terms("offered")
        # a difference of two that are nearly alike would be told without its digits
        lost = (Term("not_done", self.gives_up * (each.value or 0.0), Unit.RATIO) for each in offered)
        return {"gives_up": accounted(self.gives_up, Unit.SHARE, "gives_up", *lost, *offered, remarks=said)}

    @property
    def have_to_wait(self) -> Figure:
        """The share of the visits that find nobody free."""
        share = None if self.waiting is None or self.hours.value is None else self.waiting.waits
        terms = self._terms("blocked", "utilisation", "offered", "people")
        if share is not None and any(term.code == "blocked" for term in terms):
            return share_that_waits(share, self.days, "erlang_c", terms)
        if share is not None and self.hours.formula == "wait_of_few":
            terms = self._terms("visits_an_hour", "mean_work", "offered", "people", "load")
            return share_that_waits(share, self.days, "few_have_to_wait", terms)
        use = None if self.waiting is None else self.waiting.utilisation
        if use is None:
            return share_that_waits(share, self.days, "have_to_wait_untold", [])
        return share_that_waits(share, self.days, "have_to_wait", [Term("utilisation", use, Unit.SHARE)])

    def _terms(self, *codes: str) -> tuple[Term, ...]:
        """Those of the hours by these codes, as far as they are there, in the order of the codes."""
        known = {term.code: term for term in self.hours.terms}
        return tuple(known[code] for code in codes if code in known)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardWait:
    """How long a visit waits for the meeting held at a node every `period` working days, in working days."""

    node_id: NodeId
    period: float
    waiting: Waiting
    days: Figure

    def at_most(self, share: float) -> Figure:
        """The working days that `share` of the visits do not wait longer than."""
        return most_days(self.waiting.percentile(share), share, self.days)

    @property
    def have_to_wait(self) -> Figure:
        """The share of the visits that wait."""
        period = Term("board_days", self.period, Unit.DAYS)
        return share_that_waits(self.waiting.waits, self.days, "have_to_wait_for_board", [period])


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """The waits of a map: for each role by name, and for each node that has a meeting by id."""

    pools: tuple[PoolWait, ...]
    boards: tuple[BoardWait, ...]


def waits(
    reader: Reader,
    map_id: MapId,
    found: Flow,
    first: date,
    last: date,
    *,
    entries: float | None,
    elsewhere: Mapping[RoleId, Beside] = NOWHERE,
    asked: Sequence[Pool] | None = None,
) -> Waits:
    """How long cases wait on a map when so many enter from the first day to the last, each role by its own law.

    `found` is the map's flow. `elsewhere`: by role what the other live maps ask of it in the span; `asked`: the pools
    of the map in the span, where they are known already. By role in the order of their names, by meeting in that of the
    ids.

    Formula: of each role `pool_wait`, of each node with a meeting `board_wait`; the busiest month over the mean one is
    that of the map's seasons, of several live maps (own hours x own busiest + the others' hours in theirs) / all hours.
    Assumes: random (Poisson) entry at the same rate throughout, a step with several roles waits for each of them apart,
    and nothing but these queues makes anybody wait; the busiest months of several maps fall together.
    Source: docs/formulas.md, On a map.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> year = date(2027, 1, 1), date(2027, 12, 31)
    >>> found = waits(sale(), SALE, flow(sale(), SALE), *year, entries=120.0)
    >>> load = 240 * 0.5 / 2_088  # of one caller, by M/M/1: load x work / (1 - load) hours
    >>> round(found.pools[1].days.value - load * 0.5 / (1 - load) / 8, 9)
    0.0
    """
    seasons = parse_seasons(reader.get(ProcessMap, map_id).seasons) or ()
    peak = max(rates(seasons, first, last))
    if asked is None:
        asked = pools(reader, map_id, found.visits, first, last, elsewhere)
    around = Around(several=_with_several_roles(asked), batches=in_batches(reader))
    by_role = tuple(
        pool_wait(
            pool,
            entries,
            around=replace(around, busiest=_busiest(pool, entries, peak)),
            obstacles=found.obstacles,
        )
        for pool in asked
    )
    boards = []
    for node in sorted(queries.nodes(reader, map_id), key=lambda each: each.id):
        measures = queries.measures(reader, node.id)
        if measures is not None and measures.board_days is not None:
            boards.append(board_wait(node.id, measures.board_days))
    return Waits(pools=by_role, boards=tuple(boards))


def board_wait(node_id: NodeId, period_days: float) -> BoardWait:
    """The wait for a meeting every so many working days at a node, in working days; missing: number_unknown.

    Formula: half the period (`queues.board`).
    Assumes: cases come at any time alike, and the meeting takes all that wait.
    Source: docs/formulas.md, Waiting for people (board).

    >>> board_wait("node-1", 5.0).days.value
    2.5
    """
    waiting = board(period_days)
    figure = Figure(
        value=waiting.mean,
        unit=Unit.DAYS,
        formula="wait_board",
        terms=(Term("board_days", period_days, Unit.DAYS),),
        missing=tuple(Remark(each.code, (node_id,)) for each in waiting.obstacles),
        assumed=waiting.assumed,
    )
    return BoardWait(node_id=node_id, period=period_days, waiting=waiting, days=figure)


def pool_wait(
    pool: Pool,
    entries: float | None,
    *,
    around: Around = _NOTHING_AROUND,
    obstacles: tuple[Remark, ...] = (),
) -> PoolWait:
    """How long a visit waits for somebody of a pool when so many cases enter in its span: hours of its clock, working
    days.

    What is no law's case has a code instead of a number: those of `unknown` and `refused`, overload, priorities,
    priorities_and_patience, and `obstacles` of the flow. Cautions: those of `doubts`, and work_taken_exponential,
    arrivals_taken_random, patience_pooled.

    Formula: the law of `laws.by_law` for visits an hour = entries x visits / (hours of the role / people), mean and
    squared variation of the work as a mixture over the visits; days = hours / (hours of the role / (people x working
    days)).
    Assumes: all visits of the role, those of the other live maps too, wait in one queue, so that the wait is the same
    on each; people of unequal hours are as many alike as their hours come to (`Pool.servers`); cases enter at one rate
    all the span.
    Source: docs/formulas.md, On a map.

    One person with 1,144 hours a year, 1,000 cases with one exponential hour each: M/M/1 at 0.874, 6.9 hours of wait.

    >>> from mapper.analysis.people.hours import RoleHours, usual
    >>> year = usual(date(2026, 1, 1), date(2026, 12, 31))
    >>> supply = RoleHours(people=1, fte=1.0, hours=year.hours, unknown=0, full_time=year)
    >>> works = (Work(node_id="node-1", visits=1.0, hours=1.0, variation=1.0),)
    >>> pool = Pool(role_id="role-1", works=works, supply=supply, newcomer=year, months=12.0, weeks=365 / 7)
    >>> found = pool_wait(pool, 1000.0)
    >>> str(found.waiting.law), round(found.hours.value, 2), round(found.days.value, 2)
    ('m_g_1', 6.94, 1.34)
    """
    works: Sequence[Work] = [work for work in pool.works if work.visits * work.hours != 0]
    lacking = unknown(pool, works, entries, obstacles)
    if lacking or entries is None or pool.supply.hours is None:
        return _wait(pool, None, lacking)
    own_hours = pool.supply.hours / pool.servers
    visits = entries * sum(work.visits for work in works)
    own = Own(visits_an_hour=visits / own_hours, mean_work=kinds(works)[0])
    own_works = works
    if pool.beside.works:
        works = [*(replace(work, visits=entries * work.visits) for work in works), *pool.beside.works]
        visits = sum(work.visits for work in works)
    queue = _queue(pool, works, visits, own_hours)
    found = by_law(pool, works, queue)
    a_year = visits * 12 / pool.months
    return _wait(
        pool,
        found,
        refused(pool, found.waiting, a_year, around.busiest),
        queue=queue,
        refused_of=lambda waiting: refused(pool, waiting, a_year, around.busiest),
        cautions=(*found.cautions, *doubts(pool, own_works, found.waiting, around, found.gives_up)),
        own=own,
    )


def _queue(pool: Pool, works: Sequence[Work], visits: float, own_hours: float) -> PoolQueue:
    """The numbers of a pool that is visited so often, by the hours one of its people has."""
    mean, cs2 = kinds(works)
    days = pool.supply.full_time.days if pool.supply.full_time else 0.0
    return PoolQueue(
        people=pool.servers,
        arrivals=visits / own_hours,
        work=mean,
        ca2=squared(pool.arrival_variation),
        cs2=cs2,
        hours_a_day=own_hours / days if days else 0.0,
    )


def _wait(
    pool: Pool,
    found: ByLaw | None,
    missing: tuple[Remark, ...],
    *,
    queue: PoolQueue | None = None,
    refused_of: Callable[[Waiting], tuple[Remark, ...]] = lambda _: (),
    cautions: tuple[Remark, ...] = (),
    own: Own | None = None,
) -> PoolWait:
    """`refused_of`: what is missing for a class to have a wait."""
    if found is None or queue is None:
        hours, days = mean_wait("wait", (), None, None, (missing, cautions))
        return PoolWait(role_id=pool.role_id, hours=hours, days=days)
    waiting, hours_a_day = found.waiting, queue.hours_a_day or None
    mean = None if missing else waiting.mean
    hours, days = mean_wait(
        formula_of(waiting, mean),
        terms_of(queue, found, mean),
        mean,
        hours_a_day,
        (missing, (*waiting.assumed, *cautions)),
    )
    others = () if mean is None else second_opinions(queue, waiting.law)
    return PoolWait(
        role_id=pool.role_id,
        hours=hours,
        days=days,
        waiting=waiting,
        hours_a_day=hours_a_day,
        gives_up=None if missing else found.gives_up,
        classes=found.classes,
        nodes=tuple(_by_node(pool, found, hours_a_day, cautions, refused_of)),
        cautions=cautions,
        own=own,
        second_opinions=tuple(SecondOpinion(law=each.law, hours=opinion(queue, each)) for each in others),
    )


def _by_node(
    pool: Pool,
    found: ByLaw,
    hours_a_day: float | None,
    cautions: tuple[Remark, ...],
    refused_of: Callable[[Waiting], tuple[Remark, ...]],
) -> Iterator[NodeWait]:
    """The wait at each node of a role that begins what is urgent first."""
    before = 0.0
    for rank, each in found.classes:
        told = (refused_of(each), (*each.assumed, *cautions))
        mean, up_to = None if told[0] else each.mean, each.utilisation or 0.0
        formula = "wait_by_priority_untold"
        terms: tuple[Term, ...] = (Term("use_with_own", up_to, Unit.SHARE),)
        if mean is not None:
            free = Term("until_free", mean * (1 - before) * (1 - up_to), Unit.HOURS)
            formula, terms = "wait_by_priority", (free, Term("urgent_use", before, Unit.SHARE), *terms)
        before = up_to
        hours, days = mean_wait(formula, terms, mean, hours_a_day, told)
        for work in pool.works:
            if work.priority == rank and work.visits * work.hours != 0:
                yield NodeWait(node_id=work.node_id, priority=rank, hours=hours, days=days)


def _busiest(pool: Pool, entries: float | None, busiest: float) -> float:
    """The busiest month of the span over its mean one, by the hours that all live maps ask for, each in its own."""
    own = (entries or 0.0) * (pool.hours_an_entry or 0.0)
    if not pool.beside.works or not isfinite(own):
        return busiest
    return (own * busiest + pool.beside.at_most) / (own + pool.beside.hours)


def _with_several_roles(asked: Sequence[Pool]) -> frozenset[NodeId]:
    seen: set[NodeId] = set()
    several: set[NodeId] = set()
    for pool in asked:
        busy = {work.node_id for work in pool.works if work.hours > 0}
        several |= seen & busy
        seen |= busy
    return frozenset(several)
