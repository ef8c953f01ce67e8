"""All figures of one map together, as the windows, the command line and notebooks show them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from typing import Final

from mapper.analysis.figure import Figure
from mapper.analysis.flow.costs import Costs, Work, costs, work
from mapper.analysis.flow.flow import reached, winning_visits
from mapper.analysis.flow.required import Required, entries_to_staff, required, why_none_to_staff
from mapper.analysis.flow.stages import StageFlow, stage_flow
from mapper.analysis.flow.time_to_close import TimeToClose, time_to_close
from mapper.analysis.levers.effects import Effect, Pair
from mapper.analysis.levers.levers import effect, levers_of, pairs, ranked
from mapper.analysis.levers.outlook import Outlook, a_year, outlook
from mapper.analysis.levers.planned import Planned, planned
from mapper.analysis.levers.usual_levers import usual_levers
from mapper.analysis.levers.weak_link import WeakLink, links_by_node
from mapper.analysis.levers.weak_links import weak_links
from mapper.analysis.measures.lean import Lean, leans
from mapper.analysis.measures.yields import HandOffs, Yields, hand_offs, yields
from mapper.analysis.people.clearing import Clearing, clearing, full_work_from
from mapper.analysis.people.headcount import Headcount, headcount, headcounts
from mapper.analysis.people.lane_loads import LaneLoad, lane_loads
from mapper.analysis.people.live_maps import others, work_beside, work_of_spans
from mapper.analysis.people.overload import Overload, overload
from mapper.analysis.people.staffing import RoleStaffing, entries_by_month, months_from, staffing
from mapper.analysis.ranges.headlines import Headlines, headlines, per_win
from mapper.analysis.strategy import in_effect
from mapper.analysis.waiting.begun import Beginnings, beginnings
from mapper.analysis.waiting.waits import Waits, waits
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Lever, ProcessMap, Role
from mapper.core.seasons import parse_seasons

_WORKED: Final = 5 / 7  # of the days of a span; holidays are not known here


def no_rest() -> None:
    """Nothing, at once: for those who have nobody beside them to let run.

    Formula: none: nothing is worked out.
    Assumes: whoever asks waits for the whole answer.
    Source: docs/architecture.md, What is worked out.

    >>> no_rest() is None
    True
    """


@dataclass(frozen=True, kw_only=True)
class MapFigures:
    """What a map says, read with its strategy and the plays that are on.

    `required`: what the planned wins take, None where there are none to plan for. `needed`: people by role for these
    wins (for what enters, where there is no goal). `lean` is of a won case, `lean_of_all` of every case.
    """

    map_id: MapId
    today: date
    document: Reader  # as it is stored: what tells of several maps reads each with its own strategy
    reader: Reader  # the document with the strategy in effect: what the figures were worked out from
    planned: Planned
    outlook: Outlook
    headlines: Headlines  # the same figures with their ranges
    reached: Mapping[NodeId, float]
    stages: Sequence[StageFlow]
    work: Work
    costs: Costs
    required: Required | None
    needed: tuple[Headcount, ...]
    overloads: tuple[Overload, ...]
    waits: Waits
    lanes: tuple[LaneLoad, ...]
    lean: Lean
    lean_of_all: Lean
    yields: Yields
    hand_offs: HandOffs
    time_to_close: TimeToClose | None
    of_steps: dict[str, Mapping[NodeId, Figure]] = field(default_factory=dict, compare=False, repr=False)
    """Figures of all steps by code, as far as they were asked for (`steps.told`)."""

    @property
    def ahead(self) -> tuple[date, date]:
        """The first and the last day of the planned span that are still to come: who is there can do the work."""
        return self.planned.ahead(self.today)

    @property
    def staffing(self) -> Sequence[RoleStaffing]:
        """The roles month by month for the same entries as `needed`, from the month of today on where it has begun.

        Worked out when it is asked for.
        """
        plan, seen = self.planned, self.outlook
        entries = entries_to_staff(seen.flow, plan.wins.value, seen.entries)
        seasons = parse_seasons(self.reader.get(ProcessMap, self.map_id).seasons) or ()
        by_month = entries_by_month(entries, plan.first, plan.last, seasons)
        untold = (
            ("goal_off_season",) if entries is not None else why_none_to_staff(seen.flow, plan.wins.value)
        )
        first = max(plan.first, min(self.today, plan.last).replace(day=1))
        over = (first.year - plan.first.year) * 12 + first.month - plan.first.month
        entries_ahead = by_month[over:]
        spans = months_from(first, len(entries_ahead))
        taken = work_of_spans(self.document, others(self.document, self.map_id), spans)
        return staffing(
            self.reader,
            self.map_id,
            seen.flow,
            first,
            entries_ahead,
            today=self.today,
            elsewhere=taken,
            untold=untold,
        )

    @property
    def clearings(self) -> Sequence[Clearing]:
        """When what piles up is done, if the search for those who are lacking begins today; in the order of roles."""
        seen, plan = self.outlook, self.planned
        over = {each.role_id: each for each in self.overloads}
        found = []
        for pool, role in zip(seen.pools, seen.capacity.roles, strict=True):
            record = self.reader.get(Role, pool.role_id)
            mended = full_work_from(max(self.today, plan.first), record.ramp_months, record.fill_days)
            needed = headcount(pool, role).needed
            if pool.role_id in over and mended is not None and needed.value is not None:
                hours = needed.value * pool.newcomer.hours
                found.append(clearing(over[pool.role_id], needed, hours, plan.first, mended))
        return found

    @cached_property
    def beginnings(self) -> Beginnings:
        """To tell by when somebody begins on what comes today: the days on which the map and its roles work."""
        return beginnings(self.reader, self.map_id, self.outlook.pools, self.today)

    @cached_property
    def year(self) -> Outlook:
        """What can be expected in the twelve months from the first day of the span on.

        What is told of a year is not a quarter's four times over: its months have their seasons and their people.
        """
        return a_year(self.reader, self.outlook, partial(work_beside, self.document, self.map_id))

    @cached_property
    def weak_links(self) -> tuple[WeakLink, ...]:
        """Where the map is weak, what costs most first; worked out when it is asked for first."""
        return weak_links(self.reader, self.map_id, self.year, self._waits_of_year, self.costs)

    @property
    def _waits_of_year(self) -> Waits:
        """The waits of the twelve months whose wins wait: a busy quarter's are not those of the year."""
        seen = self.year
        if seen is self.outlook:
            return self.waits
        span = seen.first, seen.last
        return waits(self.reader, self.map_id, seen.flow, *span, entries=seen.entries, asked=seen.pools)

    @cached_property
    def weak_at(self) -> Mapping[NodeId, tuple[WeakLink, ...]]:
        """The same by the step they are at."""
        return links_by_node(self.weak_links)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeverFigures:
    """What the levers of a map would bring: those the team has set, the usual ones, and the best pairs of its own."""

    own: tuple[Effect, ...]
    usual: tuple[Effect, ...]
    pairs: tuple[Pair, ...]


def map_figures(
    document: Reader, map_id: MapId, today: date, rest: Callable[[], None] = no_rest
) -> MapFigures:
    """The figures of a map as of a day, all from one reading of its flow; `rest` is called between the pieces, for who
    works beside others.

    What a figure lacks it says itself; nothing is raised but Refused("gone") for a map that is not there.

    Formula: the strategy in effect, the span and the wins that are planned, the hours other live maps ask for, then
    each figure of these by its own function.
    Assumes: people needed and what entries take are those for the planned wins, else for what enters; waits, loads and
    wins are those of what enters. Costs go by the calendars of the year the span begins in; 5 of 7 days of the span are
    worked on for what is open, holidays left out of account.
    Source: docs/formulas.md, Figures of a map.

    >>> from mapper.analysis.example import SALE, sale
    >>> found = map_figures(sale(), SALE, date(2027, 1, 1))
    >>> found.outlook.wins, found.costs.per_entry.value
    (24.0, 100.0)
    """
    reader = in_effect(document, map_id)
    plan = planned(reader, map_id, today)
    elsewhere = work_beside(document, map_id, plan.first, plan.last)
    rest()
    seen = outlook(reader, map_id, plan.first, plan.last, elsewhere)
    rest()
    first = headlines(reader, map_id, seen)
    rest()
    needs = _needs(plan, seen, first)
    rest()
    days = (plan.last - plan.first).days + 1
    needed = _people(reader, plan, seen)
    rest()
    span = (plan.first, plan.last)
    asked = zip(seen.capacity.roles, seen.pools, strict=True)
    of_won, of_all = leans(reader, map_id, [winning_visits(seen.flow), seen.flow.visits])
    over = (overload(role, days / 7, pool.hours_elsewhere) for role, pool in asked)
    return MapFigures(
        map_id=map_id,
        today=today,
        document=document,
        reader=reader,
        planned=plan,
        outlook=seen,
        headlines=first,
        reached=reached(seen.flow),
        stages=stage_flow(reader, map_id, seen.flow),
        work=work(reader, seen.flow),
        costs=costs(reader, seen.flow, plan.first.year),
        required=needs,
        needed=tuple(needed),
        overloads=tuple(each for each in over if each is not None),
        waits=waits(reader, map_id, seen.flow, *span, entries=seen.entries, asked=seen.pools),
        lanes=lane_loads(reader, map_id, seen.flow.visits, seen.capacity),
        lean=of_won,
        lean_of_all=of_all,
        yields=yields(reader, map_id, seen.flow),
        hand_offs=hand_offs(reader, map_id, seen.flow),
        time_to_close=time_to_close(seen.flow, seen.times),
    )


def _needs(plan: Planned, seen: Outlook, first: Headlines) -> Required | None:
    """What the planned wins take, the entries with the range that the win rate gives them."""
    wins, days = plan.wins.value, (plan.last - plan.first).days + 1
    if wins is None:
        return None
    needs = required(seen.flow, seen.times, wins, days * _WORKED)
    return replace(needs, entries=per_win(needs.entries, first.win_probability))


def _people(reader: Reader, plan: Planned, seen: Outlook) -> list[Headcount]:
    """The people of each role for the planned wins, else for what enters."""
    wins, span = plan.wins.value, (plan.first, plan.last)
    entries, why = entries_to_staff(seen.flow, wins, seen.entries), why_none_to_staff(seen.flow, wins)
    return headcounts(reader, seen.map_id, seen.flow, *span, entries=entries, asked=seen.pools, untold=why)


def lever_figures(figures: MapFigures, rest: Callable[[], None] = no_rest) -> LeverFigures:
    """What every lever of a map would bring in a year, each list with what brings most first; `rest` is called after
    each lever.

    Formula: `levers.effect` of each lever the team has set and of each usual one; pairs of the five best of the team's
    own.
    Assumes: the year is that from the first day of the planned span on; most is most money, most wins where no money is
    known, what is not known last.
    Source: docs/formulas.md, Levers in money.

    >>> from mapper.analysis.example import SALE, sale
    >>> found = lever_figures(map_figures(sale(), SALE, date(2027, 1, 1)))
    >>> len(found.own), found.usual[0].net > 0
    (0, True)
    """
    reader, map_id, before = figures.reader, figures.map_id, figures.year

    def told(levers: Sequence[Lever]) -> tuple[Effect, ...]:
        found = []
        for lever in levers:
            found.append(effect(reader, lever, before))
            rest()
        return tuple(ranked(found))

    own = told(levers_of(reader, map_id))
    return LeverFigures(
        own=own,
        usual=told(usual_levers(reader, map_id, before)),
        pairs=tuple(pairs(reader, own, rest=rest)),
    )
