"""What a goal asks for: cases by stage and month, the last day to start, and people by a second method (2b, 2c)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import isclose
from typing import Final

from mapper.analysis.figure import Figure
from mapper.analysis.flow.flow import flow
from mapper.analysis.flow.required import Required, required, start_by
from mapper.analysis.flow.seasons import MONTHS, Season, seasonal
from mapper.analysis.flow.stages import StageFlow, stage_flow
from mapper.analysis.flow.time_to_close import time_to_close
from mapper.analysis.flow.times import Times, times
from mapper.analysis.levers.planned import Planned, planned
from mapper.analysis.people.cross_checks import square_root
from mapper.analysis.people.headcount import headcounts
from mapper.analysis.people.hours import months_of
from mapper.analysis.people.pools import Pool, pools
from mapper.analysis.results import Flow, Remark
from mapper.core import queries
from mapper.core.ids import MapId, RoleId, StageId
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap
from mapper.core.seasons import parse_seasons

_WORKED: Final = 5 / 7  # of the days of a span; holidays are not known here
SURE: Final = 0.8  # of the won cases; a plan for fewer is late too often


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """The last day to start a case that is to be won by the due date.

    `share` of the won cases take no more than `days` working days; None where `days` is their mean. `by` is None where
    no such day can be told.
    """

    share: float | None
    days: float
    by: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The people of a role for the entries of the goal: by its hours and waits, and by the square-root rule."""

    role_id: RoleId
    needed: Figure
    square_root: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalPlan:
    """What the planned wins of a map take.

    `required` and `season` are None, and there are no `checks`, where there are no wins to plan for. `open_in`: cases
    under way by stage. `season` is of a year, for as many wins as the goal's span asks for in a year's time; where that
    span is no year, `cautions` say so (months_of_a_year).
    """

    planned: Planned
    stages: Sequence[StageFlow]
    required: Required | None
    open_in: Mapping[StageId, float]
    season: Season | None
    due: date
    starts: tuple[Start, ...]
    checks: tuple[Check, ...]
    cautions: tuple[Remark, ...] = ()


def goal_plan(reader: Reader, map_id: MapId, today: date) -> GoalPlan:
    """From the goal of a map back to what it takes.

    The due day is the goal's own, else the last day of what is planned. Wins of a year = wins x 12 / months of the
    span, spread by the seasons of the map. The square-root rule counts the visits of a role in the hours that one
    full-time person has, and the mean work of a visit.

    Example: 40 wins a year at a win probability of 0.2 take 200 entries; half of them come to selling: 100 cases.
    """
    plan = planned(reader, map_id, today)
    found = flow(reader, map_id)
    timed = times(reader, found)
    stages = stage_flow(reader, map_id, found)
    due = plan.last
    if plan.goal is not None and plan.goal.due is not None:
        due = max(date.fromisoformat(plan.goal.due), plan.first)
    wins = plan.wins.value
    needs, season = None, None
    cautions: tuple[Remark, ...] = ()
    if wins is not None:
        needs = required(found, timed, wins, ((plan.last - plan.first).days + 1) * _WORKED)
        months = months_of(plan.first, plan.last)
        a_year = wins * MONTHS / months
        weights = parse_seasons(reader.get(ProcessMap, map_id).seasons) or ()
        season = seasonal(stages, found, timed, a_year, weights)
        is_scaled = not isclose(months, MONTHS) and bool(season.wins)
        cautions = (Remark("months_of_a_year"),) if is_scaled else ()
    entries = None if needs is None else needs.entries.value
    return GoalPlan(
        planned=plan,
        stages=stages,
        required=needs,
        open_in={} if needs is None else _open_in(reader, map_id, needs),
        season=season,
        due=due,
        starts=_starts(found, timed, due),
        checks=() if entries is None else _checks(reader, map_id, found, plan, entries),
        cautions=cautions,
    )


def _open_in(reader: Reader, map_id: MapId, needs: Required) -> Mapping[StageId, float]:
    found: defaultdict[StageId, float] = defaultdict(float)
    for node in queries.nodes(reader, map_id):
        found[node.stage_id] += needs.open_work.get(node.id, 0.0)
    return found


def _starts(found: Flow, timed: Times, due: date) -> tuple[Start, ...]:
    """By the mean, and by what most of the won cases take."""
    if timed.days_won is None:
        return ()
    mean = timed.days_won.entering.mean
    starts = [Start(share=None, days=mean, by=start_by(due, mean))]
    closing = time_to_close(found, timed)
    most = None if closing is None else closing.within(SURE).value
    if most is not None:
        starts.append(Start(share=SURE, days=most, by=start_by(due, most)))
    return tuple(starts)


def _checks(reader: Reader, map_id: MapId, found: Flow, plan: Planned, entries: float) -> tuple[Check, ...]:
    asked = {pool.role_id: pool for pool in pools(reader, map_id, found.visits, plan.first, plan.last)}
    needed = headcounts(reader, map_id, found, plan.first, plan.last, entries=entries)
    return tuple(
        Check(
            role_id=each.role_id, needed=each.needed, square_root=_with_safety(asked[each.role_id], entries)
        )
        for each in needed
    )


def _with_safety(pool: Pool, entries: float) -> Figure:
    visits = sum(work.visits for work in pool.works) * entries
    hours = pool.hours_an_entry
    is_known = hours is not None and visits > 0 and pool.newcomer.hours > 0
    return square_root(
        visits / pool.newcomer.hours if is_known else None,
        (hours or 0.0) * entries / visits if is_known else None,
    )
