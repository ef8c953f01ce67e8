"""The goal from the top down: what the people's own targets come to, and what is usually reached of it (domain 2c)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from mapper.analysis.figure import Basis, Figure, Term, Unit, accounted
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.measures.targets import Drill, Level, drill
from mapper.analysis.people.cross_checks import top_down
from mapper.analysis.results import Remark
from mapper.core.ids import PersonId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Allocation, Person
from mapper.core.values import Period

ATTAINMENT: Final = 0.6  # of a target, on average over the people
LEAST_ATTAINED: Final = 0.55
MOST_ATTAINED: Final = 0.65


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """What one person aims at of the goal in its period."""

    person_id: PersonId
    target: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotas:
    """The targets of people on the metric of a map's goal, against the goal and what the process yields.

    Figures are of money for a goal in money, else of wins. `together`: all targets; `attained`: what is usually reached
    of them, with the range that is published; `goal`: what is aimed at; `process`: what the map is expected to yield.
    """

    people: tuple[Quota, ...]
    together: Figure
    attained: Figure
    goal: Figure
    process: Figure

    @property
    def together_of_goal(self) -> Figure:
        """All targets over the goal, as a share."""
        return _over(self.together, self.goal, "quotas_of_goal", "goal")

    @property
    def attained_of_goal(self) -> Figure:
        """What is usually reached over the goal."""
        return _over(self.attained, self.goal, "attained_of_goal", "goal")

    @property
    def process_of_goal(self) -> Figure:
        """What the map is expected to yield over the goal."""
        return _over(self.process, self.goal, "process_of_goal", "goal")

    @property
    def together_of_process(self) -> Figure:
        """All targets over what the map is expected to yield."""
        return _over(self.together, self.process, "quotas_of_process", "process")

    @property
    def attained_of_process(self) -> Figure:
        """What is usually reached over what the map is expected to yield."""
        return _over(self.attained, self.process, "attained_of_process", "process")


def quotas(figures: MapFigures) -> Quotas:
    """What people aim at of a map's goal in its period, and what usually comes of that: quota x attainment.

    Missing: goal_missing or what else keeps the map from being planned, goal_without_metric, no_personal_targets (both
    about the goal). Assumed: usual_attainment; targets_of_part about those whose targets do not fill the period.

    Formula: attained = sum of the people's targets on the metric of the goal in its period x 0.6, from 0.55 to 0.65 of
    it; against the goal's amount, and against the wins the map is expected to yield, of a goal in money x value.
    Assumes: a target counts as what is agreed on, else what the person set, else what is required; a person's target
    over all goes before those at stages and steps, and that of the whole period before those of its parts, which are
    added up. The metric counts in the unit of the goal.
    Source: thecroreport for the attainment; docs/formulas.md, People needed (top-down).

    Example: three people who aim at 500,000 each bring 900,000, from 825,000 to 975,000.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> quotas(map_figures(sale(), SALE, date(2027, 1, 1))).attained.missing[0].code
    'goal_missing'
    """
    aimed, first = figures.planned.amount, figures.headlines
    unit, expected = aimed.unit, first.revenue if aimed.unit is Unit.MONEY else first.wins
    people, missing = _people(figures, unit)
    terms = [Term("personal_target", each.target.value, unit, each.person_id) for each in people]
    assumed = [remark for each in people for remark in each.target.assumed]
    in_part = tuple(who for remark in assumed for who in remark.about)
    said = (Remark("targets_of_part", about=in_part),) if in_part else ()
    whole = None if missing else sum(each.target.value or 0.0 for each in people)
    together = accounted(whole, unit, "quotas_together", *terms, remarks=missing or said)
    return Quotas(
        people=people,
        together=together,
        attained=_attained(together),
        goal=aimed,
        process=expected,
    )


def top_down_of(reader: Reader, role_id: RoleId, found: Quotas) -> Figure:
    """The people of a role by the targets of those who have it, with the range of what is usually reached.

    Missing: what `quotas` misses, no_targets_of_role (about the role).

    Formula: people = goal / (quota x 0.6), from / 0.65 to / 0.55, with quota = targets of the people of the role / what
    they work of a full time.
    Assumes: who has several roles counts with all of the target and all of the time in each.
    Source: docs/formulas.md, People needed (top-down).

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> found = quotas(map_figures(sale(), SALE, date(2027, 1, 1)))
    >>> top_down_of(sale(), "role-ae", found).missing[0].code
    'goal_missing'
    """
    links = reader.referring(Allocation, "role_id", role_id)
    there = {each.person_id for each in links if each.share > 0}
    quota = [each for each in found.people if each.person_id in there]
    full_time = sum(reader.get(Person, each.person_id).fte for each in quota)
    aimed = sum(each.target.value or 0.0 for each in quota)
    each = aimed / full_time if full_time > 0 else None
    told = top_down(found.goal.value, each, ATTAINMENT, unit=found.goal.unit)
    if told.value is None:
        lacks = found.together.missing or found.goal.missing
        of_role = () if aimed > 0 and full_time > 0 else (Remark("no_targets_of_role", about=(role_id,)),)
        return replace(told, missing=lacks or of_role)
    low, high = (top_down(found.goal.value, each, share).value for share in (MOST_ATTAINED, LEAST_ATTAINED))
    return replace(told, low=low, high=high, assumed=found.attained.assumed)


def _people(figures: MapFigures, unit: Unit) -> tuple[tuple[Quota, ...], tuple[Remark, ...]]:
    """Who aims at what, by name, or why nobody does."""
    plan, reader, goal = figures.planned, figures.reader, figures.planned.goal
    if goal is None or plan.amount.value is None:
        return (), plan.amount.missing
    if goal.metric_id is None:
        return (), (Remark("goal_without_metric", about=(goal.id,)),)
    top = drill(reader, goal.metric_id, goal.period or Period.YEAR, plan.first.isoformat())
    days = (plan.last - plan.first).days + 1
    found = []
    for person in sorted(reader.all(Person), key=lambda each: (each.name.casefold(), each.id)):
        aimed = _aimed(top, person.id, days)
        if aimed is not None:
            told, filled = aimed
            cut = (Remark("targets_of_part", about=(person.id,)),) if filled < days else ()
            figure = accounted(told, unit, "personal_target", remarks=cut, basis=Basis.ENTERED)
            found.append(Quota(person_id=person.id, target=figure))
    return tuple(found), () if found else (Remark("no_personal_targets", about=(goal.id,)),)


def _aimed(line: Drill, person_id: PersonId, days: int) -> tuple[float, int] | None:
    """What a person aims at on a line and below it, and the days of the period that this is for."""
    own = next((each for each in line.below if each.about == person_id and each.level is Level.PERSON), None)
    over_all = None if own is None else _number(own, days)
    if over_all is not None:
        return over_all
    places = [each for each in line.below if each.level in (Level.STAGE, Level.STEP)]
    return _added((_aimed(each, person_id, days) for each in places), together=max)


def _number(line: Drill, days: int) -> tuple[float, int] | None:
    """What a line of a person says, else what its parts of the time come to."""
    target = line.target
    said = () if target is None else (target.agreed, target.own, target.required)
    own = next((each for each in said if each is not None), None)
    if own is not None:
        return own, days
    parts = (_number(each, each.days) for each in line.below if each.level is Level.PART)
    return _added(parts, together=lambda found: min(sum(found), days))


def _added(
    parts: Iterable[tuple[float, int] | None], together: Callable[[Sequence[int]], int]
) -> tuple[float, int] | None:
    known = [each for each in parts if each is not None]
    return (sum(amount for amount, _ in known), together([days for _, days in known])) if known else None


def _attained(together: Figure) -> Figure:
    """What is usually reached of the targets, with the range that is published."""
    whole = together.value
    told = accounted(
        None if whole is None else whole * ATTAINMENT,
        together.unit,
        "quotas_attained",
        Term("quotas", whole, together.unit),
        Term("attainment", ATTAINMENT, Unit.SHARE),
        remarks=together.missing if whole is None else (*together.assumed, Remark("usual_attainment")),
    )
    if whole is None:
        return told
    return replace(told, low=whole * LEAST_ATTAINED, high=whole * MOST_ATTAINED)


def _over(figure: Figure, other: Figure, formula: str, term: str) -> Figure:
    """One figure as a part of another one, with the range of the first."""
    whole = other.value or None  # of nothing there is no part

    def part(amount: float | None) -> float | None:
        return None if amount is None or whole is None else amount / whole

    value = part(figure.value)
    lacks = figure.missing or other.missing or (Remark("nothing_to_compare"),)
    found = accounted(
        value,
        Unit.SHARE,
        formula,
        Term("amount", figure.value, figure.unit),
        Term(term, other.value, other.unit),
        remarks=lacks if value is None else figure.assumed,
    )
    return replace(found, low=part(figure.low), high=part(figure.high))
