"""What a goal asks for: cases by stage and month, the last day to start, and people by a second method (2b, 2c)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import isclose
from typing import Final

from mapper.analysis.figure import Figure
from mapper.analysis.flow.required import Required, start_by
from mapper.analysis.flow.seasons import MONTHS, Season, seasonal
from mapper.analysis.flow.stages import StageFlow
from mapper.analysis.levers.planned import Planned
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.people.cross_checks import square_root
from mapper.analysis.people.hours import holidays_of, months_of
from mapper.analysis.people.pools import Pool
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import MapId, RoleId, StageId
from mapper.core.reader import Reader
from mapper.core.records import Calendar, ProcessMap
from mapper.core.seasons import parse_seasons

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


def goal_plan(figures: MapFigures) -> GoalPlan:
    """From the goal of a map back to what it takes.

    The due day is the goal's own, else the last day of what is planned. Wins of a year = wins x 12 / months of the
    span, spread by the seasons of the map. The square-root rule counts the visits of a role in the hours that one
    full-time person has, and the mean work of a visit.

    Example: 40 wins a year at a win probability of 0.2 take 200 entries; half of them come to selling: 100 cases.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> from mapper.core.records import Goal
    >>> goal = Goal(id="goal-wins", name="Wins", amount=48.0, unit="wins", due="2027-12-31")
    >>> plan = goal_plan(map_figures(sale(goal), SALE, date(2027, 1, 1)))
    >>> plan.due, plan.season.wins[0], plan.season.lags["stage-sell"]
    (datetime.date(2027, 12, 31), 4.0, 5.0)
    """
    plan, seen, needs = figures.planned, figures.outlook, figures.required
    due, wins, season = plan.last, plan.wins.value, None
    if plan.goal is not None and plan.goal.due is not None:
        due = max(date.fromisoformat(plan.goal.due), plan.first)
    cautions: tuple[Remark, ...] = ()
    if wins is not None:
        months = months_of(plan.first, plan.last)
        a_year = wins * MONTHS / months
        weights = parse_seasons(figures.reader.get(ProcessMap, figures.map_id).seasons) or ()
        season = seasonal(figures.stages, seen.flow, seen.times, a_year, weights)
        is_scaled = not isclose(months, MONTHS) and bool(season.wins)
        cautions = (Remark("months_of_a_year"),) if is_scaled else ()
    return GoalPlan(
        planned=plan,
        stages=figures.stages,
        required=needs,
        open_in={} if needs is None else _open_in(figures.reader, figures.map_id, needs),
        season=season,
        due=due,
        starts=_starts(figures, due),
        checks=_checks(figures),
        cautions=cautions,
    )


def _open_in(reader: Reader, map_id: MapId, needs: Required) -> Mapping[StageId, float]:
    found: defaultdict[StageId, float] = defaultdict(float)
    for node in queries.nodes(reader, map_id):
        found[node.stage_id] += needs.open_work.get(node.id, 0.0)
    return found


def _starts(figures: MapFigures, due: date) -> tuple[Start, ...]:
    """By the mean, and by what most of the won cases take."""
    won, closing = figures.outlook.times.days_won, figures.time_to_close
    if won is None:
        return ()
    workdays, holidays = _days_off(figures)
    mean = won.entering.mean
    starts = [Start(share=None, days=mean, by=start_by(due, mean, workdays, holidays))]
    most = None if closing is None else closing.within(SURE).value
    if most is not None:
        starts.append(Start(share=SURE, days=most, by=start_by(due, most, workdays, holidays)))
    return tuple(starts)


def _days_off(figures: MapFigures) -> tuple[str, Sequence[date]]:
    """The weekdays that are worked on and the holidays by the map's calendar; Monday to Friday where it has none."""
    reader = figures.reader
    calendar = reader.find(Calendar, reader.get(ProcessMap, figures.map_id).calendar_id)
    return ("12345", ()) if calendar is None else (calendar.workdays, holidays_of(reader, calendar.id))


def _checks(figures: MapFigures) -> tuple[Check, ...]:
    entries = None if figures.required is None else figures.required.entries.value
    if entries is None:
        return ()
    asked = {pool.role_id: pool for pool in figures.outlook.pools}
    return tuple(
        Check(role_id=each.role_id, needed=each.needed, square_root=with_safety(asked[each.role_id], entries))
        for each in figures.needed
    )


def with_safety(pool: Pool, entries: float) -> Figure:
    """The people of a role by the square-root rule: its visits in the hours of somebody full-time, and their work.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.levers.outlook import outlook
    >>> engineers, _ = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31)).pools
    >>> hours = 60 * 4 / 2_088
    >>> round(with_safety(engineers, 120.0).value - (hours + hours**0.5), 9)
    0.0
    """
    visits = sum(work.visits for work in pool.works) * entries
    hours = pool.hours_an_entry
    is_known = hours is not None and visits > 0 and pool.newcomer.hours > 0
    return square_root(
        visits / pool.newcomer.hours if is_known else None,
        (hours or 0.0) * entries / visits if is_known else None,
    )
