"""The figures of a map that are read first, with their ranges where inputs are counts or estimates."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from math import sqrt
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Figure, Term, Terms, Unit
from mapper.analysis.flow.delays import delays
from mapper.analysis.flow.flow import winning_visits
from mapper.analysis.flow.times import Span
from mapper.analysis.levers.outlook import Outlook, outlook
from mapper.analysis.ranges.counted import Counted
from mapper.analysis.ranges.estimates import Estimate, estimates
from mapper.analysis.ranges.ranges import NOTHING, Range, around, of_outcome, of_share, together, wilson
from mapper.analysis.results import Flow, Remark
from mapper.analysis.roundings import LEFT_OVER
from mapper.analysis.strategy import give_share
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits.measures import set_measures, set_touch
from mapper.core.ids import MapId, NodeId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import NodeKind, Outcome

RANGES: Final = ("range_of_chance", "range_of_counts", "range_of_estimates")  # what a range can rest on
_NONE: Final[Mapping[NodeId, float]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Headlines:
    """Win rate, entries for one win, working days to a win and from entry to end, wins of the span and their money.

    `revenue` is what their customers pay, wins x value; `money` what is left of it, x margin.
    """

    win_probability: Figure
    entries_per_win: Figure
    days_to_win: Figure
    days_over_all: Figure
    wins: Figure
    revenue: Figure
    money: Figure


def headlines(reader: Reader, map_id: MapId, seen: Outlook) -> Headlines:
    """The first figures of what is seen of a map in `reader`, each with its range for 90 of 100.

    Without a range where neither counts nor estimates stand behind a figure and chance is none of its; without a value
    as in the outlook. `assumed`: range_of_counts and range_of_estimates with the nodes a range rests on,
    range_of_chance.

    Formula: by counts (`counted`) the win rate by Wilson's law with the cases that would spread as much, days and wins
    that people hold down x e^(+-1.645 x relative deviation); by estimates (`estimates`) the figure solved anew with
    that one input at its low and its high (of waits: visits x the days of a visit less or more); by chance
    (`of_outcome`) the wins of the span and their money; together, below and above, roots of the sums of squares.
    Assumes: all inputs are independent; which role holds the wins down stays as it is where counts spread; the entries
    are as stated; the other ways out share what an estimated share leaves in their proportions.
    Source: docs/formulas.md, Ranges: Wilson 1927; Cramer, Mathematical Methods of Statistics, 1946; Korn and Graubard
    1998.

    Example: 10 of 40 counted cases were won: 25 %, from 15.6 to 37.6 %, and 4 entries for a win, from 2.7 to 6.4. Of
    120 cases 30 wins, from 16.3 to 47.0: 11.3 below and 15.1 above by the counts, 7.8 either way by chance.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.levers.outlook import outlook
    >>> found = headlines(sale(), SALE, outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31)))
    >>> found.wins.value, found.money.value
    (24.0, 12000.0)
    """
    return _Ranging(reader, map_id, seen).headlines()


def per_win(figure: Figure, rate: Figure) -> Figure:
    """A figure that goes with 1 / win rate, in its unit, with the range that the rate's makes.

    As it came where it has no value or the rate has no range, or one that begins at 0: then nothing bounds it above.

    Formula: from value x rate / the rate's high to value x rate / the rate's low.
    Assumes: nothing else of the figure spreads, as the wins a goal asks for.
    Source: docs/formulas.md, Ranges (1 / w turned round).

    >>> rate = Figure(value=0.25, unit=Unit.SHARE, formula="win_probability", low=0.2, high=0.5)
    >>> found = per_win(Figure(value=40.0, unit=Unit.CASES, formula="entries"), rate)
    >>> found.low, found.value, found.high
    (20.0, 40.0, 50.0)
    """
    if figure.value is None or not rate.value or not rate.low or not rate.high:
        return figure
    cases = figure.value * rate.value
    assumed = (*figure.assumed, *rests_on(rate))
    return replace(figure, low=cases / rate.high, high=cases / rate.low, assumed=assumed)


def rests_on(figure: Figure) -> tuple[Remark, ...]:
    """What the range of a figure rests on: those of its remarks that say so, none where it has no range.

    Formula: the remarks in `assumed` with a code of `RANGES`: by chance, by counts, by estimates.
    Assumes: whoever gave the figure its range said there what it rests on.
    Source: docs/formulas.md, Ranges.

    >>> rests_on(Figure(value=40.0, unit=Unit.CASES, formula="entries"))
    ()
    """
    return tuple(each for each in figure.assumed if each.code in RANGES)


def _ended(found: Flow) -> tuple[Term, ...]:
    """The share of the cases that end at each won end."""
    nodes = found.ground.network.nodes if found.ground is not None else ()
    return tuple(
        Term("ended", found.visits[node.id], Unit.SHARE, node.id)
        for node in nodes
        if node.outcome is Outcome.WON and node.id in found.visits
    )


def _plain(seen: Outlook) -> Headlines:
    """The figures without ranges."""
    found, rate = seen.flow, seen.flow.win_probability
    lacks = found.obstacles or (() if rate is not None else (Remark("no_won_end"),))
    never = lacks or (() if rate else (Remark("never_won"),))
    return Headlines(
        win_probability=Figure(
            value=rate,
            unit=Unit.SHARE,
            formula="win_probability",
            terms=_ended(found),
            missing=lacks,
            assumed=found.cautions,
        ),
        entries_per_win=Figure(
            value=1 / rate if rate else None,
            unit=Unit.CASES,
            formula="entries_per_win",
            terms=(Term("win_probability", rate, Unit.SHARE),),
            missing=never,
        ),
        days_to_win=_days("days_to_win", seen.times.days_won, never, seen, winning_visits(seen.flow)),
        days_over_all=_days("days_over_all", seen.times.days, found.obstacles, seen, seen.flow.visits),
        wins=seen.capacity.wins,
        revenue=_money(seen, "revenue_of_wins", Term("value", seen.worth.value, Unit.MONEY)),
        money=_money(
            seen, "money_of_wins", Term("worth", seen.worth.of_a_win, Unit.MONEY), *seen.worth.assumed
        ),
    )


def _stays(span: Span | None, seen: Outlook, visits: Mapping[NodeId, float]) -> Iterator[Term]:
    """The spread, and the visits to each node and the days of one, where there are any of both."""
    yield Term("spread", None if span is None else span.entering.deviation, Unit.DAYS)
    for node_id, often in visits.items():
        delay = seen.times.visit.get(node_id)
        if delay is not None and delay.mean and often >= LEFT_OVER:
            yield Term("visits", often, Unit.TIMES, node_id)
            yield Term("days", delay.mean, Unit.DAYS, node_id)


def _days(
    formula: str,
    span: Span | None,
    missing: tuple[Remark, ...],
    seen: Outlook,
    visits: Mapping[NodeId, float],
) -> Figure:
    unknown = seen.times.missing
    if span is not None and not span.entering.mean and unknown:  # no step says how long it takes
        return Figure(value=None, unit=Unit.DAYS, formula=formula, missing=unknown)
    return Figure(
        value=None if span is None else span.entering.mean,
        unit=Unit.DAYS,
        formula=formula,
        terms=Terms(partial(_stays, span, seen, visits)),
        missing=missing if span is None else (),
        assumed=unknown,
    )


def _money(seen: Outlook, formula: str, each: Term, *assumed: Remark) -> Figure:
    """The wins of the span times what each of them brings."""
    wins = seen.capacity.wins
    missing = wins.missing if each.value is not None else (*wins.missing, Remark("value_missing"))
    value = None if wins.value is None or each.value is None else wins.value * each.value
    return Figure(
        value=value,
        unit=Unit.MONEY,
        formula=formula,
        terms=(Term("wins", wins.value, Unit.CASES), each),
        missing=missing if value is None else (),
        assumed=(*wins.assumed, *assumed),
    )


class _Ranging:
    """Finds the ranges of one map's figures."""

    def __init__(self, reader: Reader, map_id: MapId, seen: Outlook) -> None:
        self._reader, self._map_id, self._seen, self._plain = reader, map_id, seen, _plain(seen)
        known = () if seen.flow.ground is None else tuple(estimates(reader, map_id))
        self._of_waits = [each for each in known if each.measure == "wait_days"]
        self._solved = [
            (each.node_id, [_plain(self._seen_with(each, end)) for end in each.range])
            for each in known
            if each.measure != "wait_days"
        ]
        ground = seen.flow.ground
        counted = None if ground is None else Counted(seen.flow, ground)
        self._counted = counted if counted is not None and counted.node_ids else None

    def headlines(self) -> Headlines:
        plain, seen = self._plain, self._seen
        rate = self._ranged("win_probability", self._rate())
        wins = self._ranged("wins", self._wins(), by_chance=self._by_chance())
        return Headlines(
            win_probability=rate,
            entries_per_win=per_win(plain.entries_per_win, rate),
            days_to_win=self._ranged("days_to_win", self._days_won(), winning_visits(seen.flow)),
            days_over_all=self._ranged("days_over_all", self._days_over_all(), seen.flow.visits),
            wins=wins,
            revenue=_worth(plain.revenue, wins, seen.worth.value),
            money=_worth(plain.money, wins, seen.worth.of_a_win),
        )

    def _ranged(
        self,
        name: str,
        by_counts: Range | None,
        visits: Mapping[NodeId, float] = _NONE,
        *,
        by_chance: Range | None = None,
    ) -> Figure:
        """A figure with its range and what that rests on; `visits`: those by which waits add up to it."""
        figure: Figure = getattr(self._plain, name)
        if figure.value is None:
            return figure
        chance = [] if by_chance is None else [by_chance]
        counts = [] if by_counts is None else [by_counts]
        estimated = [*self._by_solving(name), *self._by_waits(figure.value, visits)]
        found = together(figure.value, [*chance, *counts, *(each for _, each in estimated)])
        if found is None:
            return figure
        said = [Remark("range_of_chance")] if chance else []
        if counts and self._counted is not None:
            said.append(Remark("range_of_counts", self._counted.node_ids))
        if estimated:
            said.append(Remark("range_of_estimates", tuple(sorted({node_id for node_id, _ in estimated}))))
        high = min(found.high, 1.0) if figure.unit is Unit.SHARE else found.high
        return replace(figure, low=max(found.low, 0.0), high=high, assumed=(*figure.assumed, *said))

    def _by_chance(self) -> Range | None:
        wins, rate = self._seen.wins, self._seen.flow.win_probability
        return None if wins is None or rate is None else of_outcome(wins, rate)

    # -- counts

    def _rate(self) -> Range | None:
        w, counted = self._seen.flow.win_probability, self._counted
        if w is None or counted is None:
            return None
        variance = counted.variance(counted.of_wins)
        if min(w, 1 - w) > NOTHING:
            return of_share(w, variance)
        # none or all were won, perhaps by chance: as sure as the fewest cases of which none took some branch
        is_sure = counted.fewest is None or not self._may_end(w < 0.5)
        return None if is_sure else wilson(round(w), counted.fewest or 1)

    def _may_end(self, is_won: bool) -> bool:
        """Whether the map has an end that is won, or one that is not."""
        nodes = queries.nodes(self._reader, self._map_id)
        return any((node.outcome is Outcome.WON) is is_won for node in nodes if node.kind is NodeKind.END)

    def _wins(self) -> Range | None:
        """Entries x win rate; where people hold it down, their hours x win rate / hours an entry."""
        wins, w, rate, counted = self._seen.wins, self._seen.flow.win_probability, self._rate(), self._counted
        if wins is None or w is None or counted is None:
            return None
        if not wins:  # none of the cases, as far as is known
            come = None if self._seen.capacity.is_capped else self._seen.entries
            return None if come is None or rate is None or w else Range(rate.low * come, rate.high * come)
        roles = self._seen.binding
        if self._seen.capacity.is_capped is False or not roles:
            return None if rate is None else Range(rate.low * wins / w, rate.high * wins / w)
        hours = self._hours(roles[0])
        of_a_case = sum(self._seen.flow.visits[node_id] * amount for node_id, amount in hours.items())
        part = self._by_hours(roles[0])
        return _spread(
            wins, counted.variance(counted.of_wins / w - part * counted.of_amount(hours) / of_a_case)
        )

    def _by_hours(self, role_id: RoleId) -> float:
        """Of the wins that a role holds down the part that goes by its hours.

        With seasons those since work waits; of people whom other maps ask for too those of the others.
        """
        seen = self._seen
        pile = next((each for each in seen.capacity.piles if each.role_id == role_id), None)
        if pile is not None:
            return pile.by_hours
        load = next(each.load.value for each in seen.capacity.roles if each.role_id == role_id)
        beside = seen.elsewhere[role_id].hours
        return load / (load + beside) if load and beside > 0 and seen.entries is not None else 1.0

    def _hours(self, role_id: RoleId) -> dict[NodeId, float]:
        """Hours of work of a role on a visit to each node."""
        known = {
            node_id: queries.touch_hours(self._reader, node_id).get(role_id)
            for node_id in self._seen.flow.visits
        }
        return {node_id: hours for node_id, hours in known.items() if hours}

    def _days_won(self) -> Range | None:
        days = self._seen.days_to_win
        if self._counted is None or not days:
            return None
        return _spread(days, self._counted.variance(self._counted.of_days_won(self._seen.times) / days))

    def _days_over_all(self) -> Range | None:
        days = self._plain.days_over_all.value
        if self._counted is None or not days:
            return None
        each = {node_id: delay.mean for node_id, delay in self._seen.times.visit.items()}
        return _spread(days, self._counted.variance(self._counted.of_amount(each) / days))

    # -- estimates

    def _with(self, estimate: Estimate, amount: float) -> Draft:
        """The document where what was estimated is this."""
        draft = Draft(self._reader)
        if estimate.connector_id is not None:
            give_share(draft, estimate.node_id, [estimate.connector_id], amount)
        elif estimate.role_id is not None:
            set_touch(draft, estimate.node_id, estimate.role_id, amount)
        else:
            set_measures(draft, estimate.node_id, **{estimate.measure: amount})
        return draft

    def _seen_with(self, estimate: Estimate, amount: float) -> Outlook:
        seen = self._seen
        return outlook(self._with(estimate, amount), self._map_id, seen.first, seen.last, seen.elsewhere)

    def _days_of(self, estimate: Estimate, amount: float) -> float:
        """What a visit takes where the wait is this: the wait, or the work where that takes longer."""
        draft = self._with(estimate, amount)
        known = delays(draft, [draft.get(Node, estimate.node_id)]).of.get(estimate.node_id)
        return 0.0 if known is None else known.mean

    def _by_solving(self, name: str) -> Iterator[tuple[NodeId, Range]]:
        """What the estimates of entries, shares and hours make of a figure."""
        for node_id, ends in self._solved:
            low, high = (getattr(end, name).value for end in ends)
            if low is not None and high is not None and low != high:
                yield node_id, Range(min(low, high), max(low, high))

    def _by_waits(self, days: float, visits: Mapping[NodeId, float]) -> Iterator[tuple[NodeId, Range]]:
        """What the estimates of waits make of days: visits x days less or more."""
        for each in self._of_waits:
            known, often = self._seen.times.visit.get(each.node_id), visits.get(each.node_id, 0.0)
            low, high = (self._days_of(each, end) for end in each.range)
            if known is not None and often > 0 and low != high:
                yield (
                    each.node_id,
                    Range(days + often * (low - known.mean), days + often * (high - known.mean)),
                )


def _spread(amount: float, relative_variance: float) -> Range | None:
    return around(amount, sqrt(relative_variance)) if relative_variance > NOTHING**2 else None


def _worth(money: Figure, wins: Figure, worth: float | None) -> Figure:
    """Money with the range of the wins."""
    if money.value is None or wins.low is None or wins.high is None or worth is None:
        return money
    return replace(
        money, low=wins.low * worth, high=wins.high * worth, assumed=(*money.assumed, *rests_on(wins))
    )
