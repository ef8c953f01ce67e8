"""What is worked out of a document as a whole, as JSON: gaps, goals, targets rolled up, skills and people's time."""

from datetime import date
from typing import Any, TypeVar

from mapper.analysis.gap.best_mix import best_mix, fitting_aim
from mapper.analysis.gap.filling import Filling, filling
from mapper.analysis.gap.gaps import Covered, Opened
from mapper.analysis.gap.offers import days_left
from mapper.analysis.gap.said import said_of
from mapper.analysis.measures.goals import goals_unserved, tree
from mapper.analysis.measures.measured import trend
from mapper.analysis.measures.periods import periods_of
from mapper.analysis.measures.series import series
from mapper.analysis.measures.targets import Drill, by_week, drill
from mapper.analysis.people.hours import allocated, is_over_allocated
from mapper.analysis.people.live_maps import live_maps
from mapper.analysis.people.skills import cover_of
from mapper.app.commands.plain import fields, plain, told
from mapper.core.reader import Reader
from mapper.core.records import Actual, Gap, Goal, Metric, NodeSkill, Person, Record, Skill, Target
from mapper.core.values import Period

R = TypeVar("R", bound=Record)


def document_as_json(reader: Reader, today: date) -> dict[str, Any]:
    """Everything that is worked out of no map alone."""
    opened = Opened(sales=said_of(reader))
    return {
        "live_maps": [live.map_id for live in live_maps(reader)],
        **told(opened, "open_value", "open_win_rate", "needed_coverage", "figures"),
        "gaps": [_gap(reader, Covered(gap=gap, opened=opened), today) for gap in _by_name(reader, Gap)],
        "goals": [
            {"goal_id": goal.id, "depth": depth, "is_unserved": goal in unserved}
            for unserved in (goals_unserved(reader),)
            for goal, depth in tree(reader)
        ],
        "targets": [_targets(reader, metric) for metric in _aimed_at(reader)],
        "skills": [
            _skill(reader, skill, today) for skill in _by_name(reader, Skill) if _is_asked_for(reader, skill)
        ],
        "people": [
            {
                "person_id": person.id,
                "allocated": plain(allocated(reader, person.id)),
                "is_over_allocated": is_over_allocated(reader, person.id),
            }
            for person in _by_name(reader, Person)
        ],
    }


def _by_name(reader: Reader, record_type: type[R]) -> list[R]:
    return sorted(reader.all(record_type), key=lambda each: (getattr(each, "name", "").casefold(), each.id))


# -- gaps


def _gap(reader: Reader, covered: Covered, today: date) -> dict[str, Any]:
    """What is missing, how far what is open covers it, what there is to fill it with, and the mix that is best."""
    gap = covered.gap
    case = filling(reader, gap.id, today)
    return {
        "id": gap.id,
        "name": gap.name,
        **told(covered, "missing", "coverage", "figures"),
        "days_left": days_left(reader, gap, today),
        "filling": _filling(case),
        "best": plain(best_mix(case, fitting_aim(case))),
    }


def _filling(case: Filling) -> dict[str, Any]:
    return told(case, "offers", "spare", "hour_costs", "entering", "rooms", "obstacles", "cautions")


# -- targets


def _aimed_at(reader: Reader) -> list[Metric]:
    """The metrics that have a target or a measured value."""
    asked = {target.metric_id for target in reader.all(Target)} | {
        actual.metric_id for actual in reader.all(Actual)
    }
    return [metric for metric in _by_name(reader, Metric) if metric.id in asked]


def _targets(reader: Reader, metric: Metric) -> dict[str, Any]:
    """A metric from its goals down: stages, steps, people and parts of each period."""
    goals = {goal.id for goal in reader.referring(Goal, "metric_id", metric.id)}
    goals |= {
        target.goal_id
        for target in reader.referring(Target, "metric_id", metric.id)
        if target.goal_id is not None
    }
    return {
        "metric_id": metric.id,
        "goals": sorted(goals),
        "series": _series(reader, metric),
        "periods": [_period(reader, metric, *each) for each in periods_of(reader, metric.id)],
    }


def _series(reader: Reader, metric: Metric) -> list[dict[str, Any]]:
    """What was measured, place by place: of the team (null) or a person, at a step or over all (null)."""
    places = {
        (actual.node_id, actual.person_id) for actual in reader.referring(Actual, "metric_id", metric.id)
    }
    told_of = []
    for node_id, person_id in sorted(places, key=lambda each: (each[0] or "", each[1] or "")):
        values = series(reader, metric.id, node_id, person_id)
        told_of.append(
            {
                "node_id": node_id,
                "person_id": person_id,
                "values": [{"starts": starts, "value": plain(value)} for starts, value in values],
                "trend": plain(trend(values, metric.direction)),
            }
        )
    return told_of


def _period(reader: Reader, metric: Metric, period: Period, first: date) -> dict[str, Any]:
    top = drill(reader, metric.id, period, first.isoformat())
    return {"period": period.value, "starts": first.isoformat(), "whole": _line(reader, top)}


def _line(reader: Reader, line: Drill) -> dict[str, Any]:
    """A line of the drill with what is below it, and its weeks where a target asks something of it alone."""
    target = line.target
    weeks = by_week(reader, target) if target is not None and target.period is not Period.WEEK else {}
    numbers = ("required", "own", "said", "asked", "agreed", "difference", "left_over")
    return {
        "level": line.level.value,
        "about": line.about,
        "id": None if target is None else target.id,
        **told(line, *numbers),
        "actual": fields(line.actual),
        "weeks": [{"starts": starts, "required": plain(amount)} for starts, amount in weeks.items()],
        "below": [_line(reader, one) for one in line.below],
    }


# -- skills


def _is_asked_for(reader: Reader, skill: Skill) -> bool:
    return bool(reader.referring(NodeSkill, "skill_id", skill.id))


def _skill(reader: Reader, skill: Skill, today: date) -> dict[str, Any]:
    """How far who is there from today to the end of the year is at the level that the steps of all maps ask of them."""
    ends = today.replace(month=12, day=31)
    return {"skill_id": skill.id, **fields(cover_of(reader, skill.id, today, ends))}
