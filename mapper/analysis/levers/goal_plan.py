"""What a goal asks for: cases by stage and month, the last day to start, and people by a second method (2b, 2c)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import isclose
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.flow.required import Required
from mapper.analysis.flow.seasons import MONTHS, Season, seasonal, seasonal_months
from mapper.analysis.flow.stages import StageFlow
from mapper.analysis.levers.planned import Planned
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.people.cross_checks import square_root
from mapper.analysis.people.hours import months_of
from mapper.analysis.people.pools import Pool
from mapper.analysis.people.working_days import start_by, working_days_on
from mapper.analysis.results import Remark
from mapper.analysis.roundings import UNTOLD
from mapper.core import queries
from mapper.core.ids import RoleId, StageId
from mapper.core.records import ProcessMap
from mapper.core.seasons import parse_seasons

SURE: Final = 0.8  # of the won cases; a plan for fewer is late too often


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """The last day to start a case that is to be won by the due date.

    `share` of the won cases take no more than `days` working days; None where `days` is their mean, as `told`. `by` is
    None where no such day can be told.
    """

    share: float | None
    told: Figure
    by: date | None

    @property
    def days(self) -> float | None:
        """Working days before the due day."""
        return self.told.value

    @property
    def figures(self) -> Mapping[str, Figure]:
        """The days with their terms and what was assumed."""
        return {"days": self.told}


@dataclass(frozen=True, slots=True, kw_only=True)
class StageNeed:
    """What one stage takes for the goal: `entries` that enter the map, the `places` of it with their open work.

    `lag`: working days from coming into the stage to the win; None where no won case comes through it. `first`: the
    places where the won cases first come into it, with the share of them and their days from there.
    """

    stage: StageFlow
    entries: Figure
    places: tuple[Term, ...]
    lag: float | None
    first: tuple[Term, ...] = ()

    @property
    def stage_id(self) -> StageId:
        """Which stage it is."""
        return self.stage.stage_id

    @property
    def cases(self) -> float | None:
        """Cases that have to come to it."""
        return None if self.entries.value is None else self.entries.value * self.stage.reached

    @property
    def visits(self) -> float | None:
        """Visits that its places get."""
        return None if self.entries.value is None else self.entries.value * self.stage.visits

    @property
    def open_cases(self) -> float:
        """Cases under way in it on any day."""
        return sum(term.value or 0.0 for term in self.places)

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms, what it misses and what was assumed."""
        of = Term("entries", self.entries.value, Unit.CASES)
        lacks, taken = self.entries.missing, self.entries.assumed
        said = lacks if self.entries.value is None else taken
        reached = Term("reached", self.stage.reached, Unit.SHARE)
        visits = Term("visits_of_a_case", self.stage.visits, Unit.TIMES)
        never = (Remark("no_win_through"),) if self.lag is None else ()
        return {
            "cases": accounted(self.cases, Unit.CASES, "cases_of_stage", of, reached, remarks=said),
            "visits": accounted(self.visits, Unit.TIMES, "visits_of_stage", of, visits, remarks=said),
            "open_cases": accounted(
                self.open_cases, Unit.CASES, "open_in_stage", *self.places, remarks=taken
            ),
            "lag": accounted(self.lag, Unit.DAYS, "lag_of_stage", *self.first, remarks=never),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The people of a role for the entries of the goal: by its hours and waits, and by the square-root rule."""

    role_id: RoleId
    needed: Figure
    square_root: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalPlan:
    """What the planned wins of a map take.

    `required` and `season` are None, and there are no `checks`, where there are no wins to plan for. `needs`: what each
    stage takes. `season` is of a year, in which the months of the goal's span bring what it asks for. Cautions:
    months_of_a_year, where that span is no year; due_day_past (about the goal), where its own due day is over.
    """

    planned: Planned
    stages: Sequence[StageFlow]
    required: Required | None
    needs: tuple[StageNeed, ...]
    season: Season | None
    due: date
    starts: tuple[Start, ...]
    checks: tuple[Check, ...]
    cautions: tuple[Remark, ...] = ()

    @property
    def open_in(self) -> Mapping[StageId, float]:
        """Cases under way by stage."""
        return {each.stage_id: each.open_cases for each in self.needs}

    def won_in(self, month: int) -> Figure:
        """The wins of a month: 0 is the January of the year that is planned, -1 the December before it."""
        wins = {} if self.season is None else self.season.wins
        year = sum(wins.values())
        part = Term("part_of_month", wins[month] / year if year and month in wins else None, Unit.SHARE)
        whole = Term("wins_of_year", year, Unit.CASES)
        remarks = self._of_year if month in wins else self._unknown
        return accounted(wins.get(month), Unit.CASES, "won_in_month", whole, part, remarks=remarks)

    def come_in(self, stage: StageFlow, month: int) -> Figure:
        """The cases that have to come into a stage in a month; none where no wins of the year come of them."""
        season = self.season
        come = {} if season is None else season.stages.get(stage.stage_id, {})
        lag = None if season is None else season.lags.get(stage.stage_id)
        terms = Term("lag", lag, Unit.DAYS), Term("reached", stage.reached, Unit.SHARE)
        remarks = (*self._of_year, Remark("even_in_month")) if month in come else self._unknown
        return accounted(come.get(month), Unit.CASES, "come_in_month", *terms, remarks=remarks)

    @property
    def _of_year(self) -> tuple[Remark, ...]:
        return tuple(each for each in self.cautions if each.code == "months_of_a_year")

    @property
    def _unknown(self) -> tuple[Remark, ...]:
        """Why a month has no number."""
        missing = self.planned.wins.missing if self.season is None else self.season.missing
        return missing or (Remark("no_wins_come_of_it"),)


def goal_plan(figures: MapFigures) -> GoalPlan:
    """From the goal of a map back to what it takes: cases by stage and month, last days to start, people.

    The season misses goal_off_season where all the months of the span have the weight 0.

    Formula: wins of a year = wins x 12 / mean months of the span (`seasonal_months`), by month x weight / sum of the
    weights; cases of a stage = entries needed x reached; under way = sum over its places of entries a working day x n x
    days (Little 1961); start by = due day less the mean days to a win, and less those that 80 % of the won cases take
    at most.
    Assumes: the due day is the goal's own, else, or where that is over, the last day of what is planned; days are
    counted back by the map's calendar, Monday to Friday where it has none; lags are the same all year.
    Source: docs/formulas.md, From the goal back.

    Example: 40 wins a year at a win probability of 0.2 take 200 entries; half of them come to selling: 100 cases.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> from mapper.core.records import Goal
    >>> goal = Goal(id="goal-wins", name="Wins", amount=48.0, unit="wins", due="2027-12-31")
    >>> plan = goal_plan(map_figures(sale(goal), SALE, date(2027, 1, 1)))
    >>> plan.due, plan.season.wins[0], plan.season.lags["stage-sell"]
    (datetime.date(2027, 12, 31), 4.0, 5.0)
    """
    plan, needs = figures.planned, figures.required
    due, past = _due(plan, figures.today)
    season = _season(figures)
    months = months_of(plan.first, plan.last)
    is_scaled = season is not None and bool(season.wins) and not isclose(months, MONTHS)
    return GoalPlan(
        planned=plan,
        stages=figures.stages,
        required=needs,
        needs=() if needs is None else _needs(figures, needs, season),
        season=season,
        due=due,
        starts=_starts(figures, due),
        checks=_checks(figures),
        cautions=((Remark("months_of_a_year"),) if is_scaled else ()) + past,
    )


def _needs(figures: MapFigures, needs: Required, season: Season | None) -> tuple[StageNeed, ...]:
    places: defaultdict[StageId, list[Term]] = defaultdict(list)
    for node in sorted(queries.nodes(figures.reader, figures.map_id), key=lambda each: each.id):
        if node.id in needs.open_work:
            term = Term("open_cases", needs.open_work[node.id], Unit.CASES, node.id)
            places[node.stage_id].append(term)
    return tuple(
        StageNeed(
            stage=stage,
            entries=needs.entries,
            places=tuple(places[stage.stage_id]),
            lag=None if season is None else season.lags.get(stage.stage_id),
            first=() if season is None else _first(season, stage.stage_id),
        )
        for stage in figures.stages
    )


def _first(season: Season, stage_id: StageId) -> tuple[Term, ...]:
    """The share of the wins that first comes into a stage at each of its places, and their days from there."""
    terms: list[Term] = []
    for node_id, (share, days) in season.first.get(stage_id, {}).items():
        if share > UNTOLD:
            terms.append(Term("wins_by_here", share, Unit.SHARE, node_id))
            terms.append(Term("days_from_here", days, Unit.DAYS, node_id))
    return tuple(terms)


def _due(plan: Planned, today: date) -> tuple[date, tuple[Remark, ...]]:
    """The day by which all has to be won, and that the goal's own is over where it is."""
    own = None if plan.goal is None or plan.goal.due is None else date.fromisoformat(plan.goal.due)
    if plan.goal is None or own is None:
        return plan.last, ()
    return (own, ()) if own >= today else (plan.last, (Remark("due_day_past", about=(plan.goal.id,)),))


def _season(figures: MapFigures) -> Season | None:
    """The year in which the months of the goal's span bring what it asks for; None where it asks for no wins."""
    plan, seen = figures.planned, figures.outlook
    wins = plan.wins.value
    if wins is None:
        return None
    weights = parse_seasons(figures.reader.get(ProcessMap, figures.map_id).seasons) or ()
    months = seasonal_months(weights, plan.first, plan.last)
    if not months:
        return Season(wins={}, stages={}, lags={}, missing=(Remark("goal_off_season"),))
    return seasonal(figures.stages, seen.flow, seen.times, wins * MONTHS / months, weights)


def _starts(figures: MapFigures, due: date) -> tuple[Start, ...]:
    """By the mean, and by what most of the won cases take."""
    won, closing = figures.outlook.times.days_won, figures.time_to_close
    if won is None:
        return ()
    worked = working_days_on(figures.reader, figures.map_id)
    mean, spread = won.entering.mean, Term("spread", won.entering.deviation, Unit.DAYS)
    on_average = accounted(mean, Unit.DAYS, "start_mean", spread, remarks=figures.outlook.times.missing)
    starts = [Start(share=None, told=on_average, by=start_by(due, mean, worked))]
    most = None if closing is None else closing.within(SURE)
    if most is not None and most.value is not None:
        starts.append(Start(share=SURE, told=most, by=start_by(due, most.value, worked)))
    return tuple(starts)


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
    """The people of a role for so many entries by the square-root rule.

    Formula: a + beta sqrt(a), with a = visits of the role in the hours of one full-time person x mean work of a visit,
    those of other live maps among them.
    Assumes: one pool of people alike; the visits come evenly over the span; none where there is no work, or nobody's
    hours are known.
    Source: docs/formulas.md, People needed (Halfin and Whitt 1981).

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.levers.outlook import outlook
    >>> engineers, _ = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31)).pools
    >>> hours = 60 * 4 / 2_088
    >>> round(with_safety(engineers, 120.0).value - (hours + hours**0.5), 9)
    0.0
    """
    visits = sum(work.visits for work in pool.works) * entries + sum(
        work.visits for work in pool.beside.works
    )
    hours = pool.hours_an_entry
    is_known = hours is not None and visits > 0 and pool.newcomer.hours > 0
    return square_root(
        visits / pool.newcomer.hours if is_known else None,
        ((hours or 0.0) * entries + pool.hours_elsewhere) / visits if is_known else None,
    )
