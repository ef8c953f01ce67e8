"""Weak links of a map: where wins, days and hours are lost, at which step or role, with size and money (domain row 14).

Every link is told by itself, as if all others stayed as they are; they are never to be added up, for one hour can be
part of several.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import isfinite
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit
from mapper.analysis.flow.chain import OUT
from mapper.analysis.flow.costs import Costs
from mapper.analysis.flow.flow import winning_visits
from mapper.analysis.flow.moves import is_given_up
from mapper.analysis.flow.seasons import MONTHS, WORKING_DAYS_A_MONTH
from mapper.analysis.graph import FlowGraph
from mapper.analysis.levers.carrying import Carrying
from mapper.analysis.levers.outlook import Outlook
from mapper.analysis.levers.weak_link import WeakLink, Weakness
from mapper.analysis.measures.yields import rework_lines
from mapper.analysis.results import Remark
from mapper.analysis.roundings import LEFT_OVER
from mapper.analysis.waiting.waits import Waits
from mapper.core import queries
from mapper.core.ids import LaneId, MapId, NodeId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Connector

_WORKING_DAYS: Final = WORKING_DAYS_A_MONTH * MONTHS  # a year, holidays not known
_HUNDRED: Final = 100.0  # cases, where it is not known how many enter


def weak_links(
    reader: Reader, map_id: MapId, seen: Outlook, waiting: Waits, spent: Costs
) -> tuple[WeakLink, ...]:
    """The weak links of what is seen of a map in `reader`, those that cost most money first, then by kind and size.

    Of nodes: yield loss, delay, queue wait, rework, hand-offs; of roles: use of time. Nothing where the flow could not
    be computed; what is 0 or not known is no link.

    Formula: of a year of the cases let in. Yield loss n l x n h / (n - n l), l the share that drops out, money x worth
    of as many as the people can carry besides; delay n h / w x days / days to a win, money wins x days x cost of a day;
    queue wait n h / w x mean waits, money alike; rework cases that go back, money x cost of a visit there; hand-offs
    cases into another lane; use load / hours, money where it binds cases held back x w x worth.
    Assumes: all else stays as it is, so they are never added up; who drops out is as good as who goes on, so a loss is
    the most there is to gain; a day costs what is entered, else a year's part of a win (delay_as_part_of_year); of 100
    cases where nobody says how many enter (of_hundred).
    Source: docs/formulas.md, Weak links.

    Example: of 100 cases 20 drop out at a step from which half of the others are won: 10 wins are lost there.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> found = map_figures(sale(), SALE, date(2027, 1, 1))
    >>> first, *_ = weak_links(sale(), SALE, found.outlook, found.waits, found.costs)
    >>> first.kind.value, first.node_id, round(first.size.value, 6), round(first.money.value, 6)
    ('yield_loss', 'node-offer', 36.0, 18000.0)
    """
    if seen.flow.ground is None:
        return ()
    year = _Year(reader, map_id, seen)
    found = [
        *year.losses(),
        *year.roles(),
        *year.delays(),
        *year.queues(waiting),
        *year.returns(spent),
        *year.hand_offs(),
    ]
    return tuple(sorted((link for link in found if (link.size.value or 0.0) > LEFT_OVER), key=_rank))


def _rank(link: WeakLink) -> tuple[bool, float, int, float, str]:
    money = None if link.money is None else link.money.value
    size = link.size.value or 0.0
    at = link.node_id or link.role_id or ""
    return money is None, -(money or 0.0), list(Weakness).index(link.kind), -size, at


class _Year:
    """A map over a year."""

    def __init__(self, reader: Reader, map_id: MapId, seen: Outlook) -> None:
        self._reader, self._seen, self._flow = reader, seen, seen.flow
        self._graph = FlowGraph.of(reader, map_id)
        self._won = winning_visits(seen.flow)
        known = [each for each in (seen.entries, seen.capacity.carried) if each is not None]
        is_known = bool(known) and all(isfinite(each) for each in known)
        self._cases = min(known) * MONTHS / seen.months if is_known else None
        w = seen.flow.win_probability
        self._wins = None if self._cases is None or w is None else self._cases * w
        self._unsaid = () if is_known else (Remark("of_hundred"),)
        sums = seen.sums
        self._carrying = None if sums is None or sums.entries is None else Carrying(sums)

    @property
    def _counted(self) -> float:
        return _HUNDRED if self._cases is None else self._cases

    # -- nodes

    def losses(self) -> Iterator[WeakLink]:
        """Where cases drop out to ends that are not won, or are given up."""
        worth = self._seen.worth
        for node_id, (stays, dropped, going_on) in self._dropped().items():
            on = stays - dropped
            if on <= LEFT_OVER:
                continue  # nobody goes on: there is nobody to compare with
            chance = min(stays * self._flow.wins_from.get(node_id, 0.0) / on, 1.0)
            cases = dropped * self._counted
            size = Figure(
                value=cases * chance,
                unit=Unit.CASES,
                formula="wins_lost_here",
                terms=(Term("dropped", cases, Unit.CASES), Term("won_of_others", chance, Unit.SHARE)),
                assumed=self._unsaid,
            )
            lost, held_by = self._carried(going_on, dropped, dropped * chance, size.value or 0.0)
            is_held = bool(held_by)
            is_known = self._cases is not None and worth.of_a_win is not None
            money = Figure(
                value=lost * (worth.of_a_win or 0.0) if is_known else None,
                unit=Unit.MONEY,
                formula="money_lost_carried" if is_held else "money_lost_here",
                terms=(Term("wins_lost", lost, Unit.CASES), Term("worth", worth.of_a_win, Unit.MONEY)),
                missing=self._lacks_worth(),
                assumed=(*((Remark("as_far_as_carried", about=held_by),) if is_held else ()), *worth.assumed),
            )
            yield WeakLink(kind=Weakness.YIELD_LOSS, node_id=node_id, size=size, money=money)

    def _carried(
        self, going_on: Sequence[int], dropped: float, gained: float, lost: float
    ) -> tuple[float, tuple[RoleId, ...]]:
        """How many of the wins that are lost the people could carry, and who lets no more through."""
        if self._carrying is None:
            return lost, ()
        found = self._carrying.carried(going_on, dropped, gained)
        return (found.wins * MONTHS / self._seen.months, found.held_by) if found.held_by else (lost, ())

    def _dropped(self) -> Mapping[NodeId, tuple[float, float, Sequence[int]]]:
        """Stays at each node from which cases drop out, how many of them do, and the moves by which the others go on.

        Of one case that enters.
        """
        solved = self._flow.ground
        assert solved is not None, "it was asked before"
        nodes, chain = solved.network.nodes, solved.chain
        stays = chain.visits.tolist()
        dropped: dict[NodeId, float] = {}
        going_on: dict[NodeId, list[int]] = {}
        for at, (move, column) in enumerate(zip(solved.network.moves, chain.columns.tolist(), strict=True)):
            end = None if move.target is None else nodes[move.target]
            node_id = nodes[move.source].id
            if column == OUT and (end is None or is_given_up(end)):
                often = stays[solved.state[move.source]]
                dropped[node_id] = dropped.get(node_id, 0.0) + often * move.share
            else:
                going_on.setdefault(node_id, []).append(at)
        places = solved.network.position
        return {
            node_id: (stays[solved.state[places[node_id]]], cases, going_on.get(node_id, ()))
            for node_id, cases in dropped.items()
        }

    def delays(self) -> Iterator[WeakLink]:
        """Where a won case spends its days."""
        whole = self._seen.days_to_win
        for node_id, delay in self._seen.times.visit.items() if whole else ():
            days = self._won.get(node_id, 0.0) * delay.mean
            size = Figure(
                value=days / whole if whole else None,
                unit=Unit.SHARE,
                formula="delay_share",
                terms=(Term("days_there", days, Unit.DAYS), Term("days_to_win", whole, Unit.DAYS)),
            )
            money = self._cost_of_days(node_id, days)
            yield WeakLink(kind=Weakness.DELAY, node_id=node_id, size=size, money=money)

    def queues(self, waiting: Waits) -> Iterator[WeakLink]:
        """Where a won case waits for somebody to begin; several roles are waited for one after another."""
        pools = {pool.role_id: pool for pool in waiting.pools}
        for node_id, often in self._won.items():
            hours = queries.touch_hours(self._reader, node_id)
            asked = [pools[role_id] for role_id, each in hours.items() if each > 0 and role_id in pools]
            waits = [days for pool in asked if (days := pool.days_at(node_id)).value is not None]
            if not waits:
                continue
            a_visit = sum(each.value or 0.0 for each in waits)
            size = Figure(
                value=often * a_visit,
                unit=Unit.DAYS,
                formula="queue_wait_here",
                terms=(Term("visits_of_win", often, Unit.TIMES), Term("wait_of_visit", a_visit, Unit.DAYS)),
                assumed=tuple(dict.fromkeys(remark for each in waits for remark in each.assumed)),
            )
            money = self._cost_of_days(node_id, often * a_visit)
            yield WeakLink(kind=Weakness.QUEUE_WAIT, node_id=node_id, size=size, money=money)

    def _cost_of_days(self, node_id: NodeId, days: float) -> Figure:
        measures, worth = queries.measures(self._reader, node_id), self._seen.worth
        stated = None if measures is None else measures.delay_cost_a_day
        part = None if worth.of_a_win is None else worth.of_a_win / _WORKING_DAYS
        a_day = part if stated is None else stated
        missing = self._lacks_worth() if stated is None else self._lacks_cases()
        is_known = self._wins is not None and a_day is not None
        return Figure(
            value=(self._wins or 0.0) * days * (a_day or 0.0) if is_known else None,
            unit=Unit.MONEY,
            formula="money_of_days",
            terms=(
                Term("wins_a_year", self._wins, Unit.CASES),
                Term("days_there", days, Unit.DAYS),
                Term("cost_of_day", a_day, Unit.MONEY),
            ),
            missing=missing,
            assumed=(Remark("delay_as_part_of_year"), *worth.assumed) if stated is None else (),
        )

    def returns(self, spent: Costs) -> Iterator[WeakLink]:
        """Where cases go back from."""
        again = rework_lines(self._reader, self._graph)
        for node_id, lines in self._graph.leaving.items():
            back = {line: self._flow.carried.get(line.id, 0.0) for line in lines if line.id in again}
            if not any(back.values()):
                continue
            cases = sum(back.values()) * self._counted
            size = Figure(
                value=cases,
                unit=Unit.CASES,
                formula="returns_here",
                terms=(
                    Term("cases_in", self._counted, Unit.CASES),
                    Term("returns_of_case", sum(back.values()), Unit.TIMES),
                ),
                assumed=self._unsaid,
            )
            yield WeakLink(
                kind=Weakness.REWORK, node_id=node_id, size=size, money=self._cost_of_returns(back, spent)
            )

    def _cost_of_returns(self, back: Mapping[Connector, float], spent: Costs) -> Figure:
        """What one more visit to where the cases go back costs."""
        costs = {line: spent.visit.get(line.target_id) for line, often in back.items() if often > 0}
        is_known = self._cases is not None and all(cost is not None for cost in costs.values())
        total = sum(back[line] * (cost or 0.0) for line, cost in costs.items())
        return Figure(
            value=total * self._counted if is_known else None,
            unit=Unit.MONEY,
            formula="money_of_returns",
            terms=tuple(
                Term("cost_of_visits", back[line] * self._counted * cost, Unit.MONEY, line.target_id)
                for line, cost in costs.items()
                if cost is not None and self._cases is not None
            ),
            missing=() if is_known else (*self._lacks_cases(), *spent.per_entry.missing),
        )

    def hand_offs(self) -> Iterator[WeakLink]:
        """Where cases leave for another lane."""
        nodes = self._graph.nodes
        for node_id, lines in self._graph.leaving.items():
            away = [line for line in lines if nodes[line.target_id].lane_id != nodes[node_id].lane_id]
            often = sum(self._flow.carried.get(line.id, 0.0) for line in away)
            if not often:
                continue
            size = Figure(
                value=often * self._counted,
                unit=Unit.CASES,
                formula="hand_offs_here",
                terms=(
                    Term("cases_in", self._counted, Unit.CASES),
                    Term("hand_offs_of_case", often, Unit.TIMES),
                ),
                assumed=self._unsaid,
            )
            yield WeakLink(kind=Weakness.HAND_OFFS, node_id=node_id, size=size)

    # -- roles

    def roles(self) -> Iterator[WeakLink]:
        """How much of their time the roles need, and what those hold back that bind."""
        lanes = self._lanes()
        for role in self._seen.capacity.roles:
            is_binding = role.role_id in self._seen.binding
            is_parted = is_binding and role.role_id in self._seen.short_with_others
            yield WeakLink(
                kind=Weakness.UTILISATION,
                role_id=role.role_id,
                lane_id=lanes.get(role.role_id),
                size=role.with_other_maps if is_parted else role.utilisation,
                money=self._held_back() if is_binding and self._seen.entries is not None else None,
                is_binding=is_binding,
            )

    def _lanes(self) -> Mapping[RoleId, LaneId]:
        """The lane in which each role has most of its hours; the first of those that tie."""
        hours: dict[RoleId, dict[LaneId, float]] = {}
        for node_id, node in self._graph.nodes.items():
            often = self._flow.visits.get(node_id, 0.0)
            for role_id, each in queries.touch_hours(self._reader, node_id).items():
                of_role = hours.setdefault(role_id, {})
                of_role[node.lane_id] = of_role.get(node.lane_id, 0.0) + each * often
        most = {role_id: max(lanes, key=lanes.__getitem__) for role_id, lanes in hours.items()}
        return {role_id: lane_id for role_id, lane_id in most.items() if hours[role_id][lane_id] > 0}

    def _held_back(self) -> Figure:
        """What the cases that are not let in would have brought."""
        entries, w, worth = self._seen.entries, self._flow.win_probability, self._seen.worth
        back = None if entries is None else entries * MONTHS / self._seen.months - self._counted
        is_known = back is not None and w is not None and worth.of_a_win is not None
        return Figure(
            value=(back or 0.0) * (w or 0.0) * (worth.of_a_win or 0.0) if is_known else None,
            unit=Unit.MONEY,
            formula="money_held_back",
            terms=(
                Term("held_back", back, Unit.CASES),
                Term("win_probability", w, Unit.SHARE),
                Term("worth", worth.of_a_win, Unit.MONEY),
            ),
            missing=() if is_known else self._lacks_worth(),
            assumed=worth.assumed,
        )

    # -- what is missing

    def _lacks_cases(self) -> tuple[Remark, ...]:
        return () if self._cases is not None else (Remark("entries_unknown"),)

    def _lacks_worth(self) -> tuple[Remark, ...]:
        unknown = () if self._seen.worth.of_a_win is not None else (Remark("value_missing"),)
        return (*self._lacks_cases(), *unknown)
