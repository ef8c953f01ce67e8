"""Lean measures of a map: how much of the time is work, how much of the work adds value, where the time goes (2i).

All of them are for one case and rest on how often it comes to each node: `Flow.visits` for the mean over all cases,
`winning_visits` for the mean over those that are won, `visits_on` for the cases that take one named path.

Assumptions: a step's days are elapsed days with the work in them; the hours of several roles at one step follow one
another; a step without days takes as long as its work.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import isfinite
from types import MappingProxyType
from typing import NamedTuple

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.flow.delays import delays, named
from mapper.analysis.flow.delays import hours_a_day as day_of
from mapper.analysis.people.hours import HOURS_A_DAY
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import MapId, NodeId, StageId
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import STEP_KINDS, ValueClass


def visits_on(path: Sequence[NodeId]) -> Mapping[NodeId, float]:
    """Visits of a case that takes one path: by node, 1 or more.

    Formula: how often a node stands on the path.
    Assumes: it is one case, for certain: no shares, no ways round that are not on the path.
    Source: docs/formulas.md, Lean measures.

    >>> dict(visits_on([NodeId("node-1"), NodeId("node-2"), NodeId("node-1")]))
    {'node-1': 2.0, 'node-2': 1.0}
    """
    return MappingProxyType({node_id: float(count) for node_id, count in Counter(path).items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One stage of the lead-time ladder: working days of work and of waiting that a case spends there."""

    stage_id: StageId
    touch_days: float
    wait_days: float
    of_steps: Mapping[NodeId, tuple[float, float]] = field(
        default_factory=lambda: MappingProxyType({})
    )  # work and waiting of each step

    @property
    def days(self) -> float:
        return self.touch_days + self.wait_days

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms; what was assumed for all of them stands in `Lean.assumed`."""
        work, rest = (
            Term("touch_days", self.touch_days, Unit.DAYS),
            Term("wait_days", self.wait_days, Unit.DAYS),
        )
        return {
            "touch_days": accounted(self.touch_days, Unit.DAYS, "work_in_stage", *self._by_step(0)),
            "wait_days": accounted(self.wait_days, Unit.DAYS, "wait_in_stage", *self._by_step(1)),
            "days": accounted(self.days, Unit.DAYS, "lead_time", work, rest),
        }

    def _by_step(self, part: int) -> list[Term]:
        steps = self.of_steps.items()
        return [Term("days", days[part], Unit.DAYS, node_id) for node_id, days in steps if days[part]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lean:
    """Where the time of a case goes. `hours` of work by class of value (None: not classed); the ladder by stage;
    `of_nodes`: working days at each step, all its visits together.

    `missing` is why there are no figures at all; `assumed`: wait_unknown (these steps take as long as their work),
    work_above_wait (their work alone takes longer than the days entered, and counts), class_unknown, usual_day (the
    map names no calendar, so a working day has 8 hours).
    """

    hours: Mapping[ValueClass | None, float]
    ladder: tuple[Rung, ...]
    hours_a_day: float
    of_nodes: Mapping[NodeId, float] = field(default_factory=lambda: MappingProxyType({}))
    missing: tuple[Remark, ...] = ()
    assumed: tuple[Remark, ...] = ()

    @property
    def touch_hours(self) -> float:
        return sum(self.hours.values())

    @property
    def lead_days(self) -> float:
        return sum(rung.days for rung in self.ladder)

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms and what was assumed; none where there are no figures at all."""
        work = Term("touch_days", sum(rung.touch_days for rung in self.ladder), Unit.DAYS)
        rest = Term("wait_days", sum(rung.wait_days for rung in self.ladder), Unit.DAYS)
        classes = [
            Term(f"class_{value_class.value if value_class else 'none'}", hours, Unit.HOURS)
            for value_class, hours in self.hours.items()
        ]
        if self.missing:
            return {}
        return {
            "lead_days": accounted(self.lead_days, Unit.DAYS, "lead_time", work, rest, remarks=self.assumed),
            "touch_hours": accounted(
                self.touch_hours, Unit.HOURS, "work_of_case", *classes, remarks=self.assumed
            ),
        }

    def share(self, value_class: ValueClass | None) -> Figure:
        """The part of the hours of work that is of a class of value (None: not classed), 0 to 1; they add up to 1.

        Hours of the class / all hours, weighted by visits (Martin and Osterling 2014 on value-stream maps).
        """
        part, whole = self.hours.get(value_class, 0.0), self.touch_hours
        terms = (Term("class_hours", part, Unit.HOURS), Term("touch_hours", whole, Unit.HOURS))
        return self._ratio("touch_share", part, whole, terms, "touch_unknown")

    @property
    def cycle_efficiency(self) -> Figure:
        """Process cycle efficiency: value-adding working days / lead time, 0 to 1 (George 2002).

        With 4 of 8 hours value-adding in a lead time of 10 days: 0.5 / 10 = 5 %. Usual in work of the kind: about
        10 % where it is transactional (best 50 %), 5 % where it is creative (best 25 %).
        """
        days = self._days(self.hours.get(ValueClass.VA, 0.0))
        terms = (Term("va_days", days, Unit.DAYS), Term("lead_days", self.lead_days, Unit.DAYS))
        return self._ratio("cycle_efficiency", days, self.lead_days, terms, "lead_time_unknown")

    @property
    def activity_ratio(self) -> Figure:
        """Working days of work / lead time, 0 to 1 (Martin and Osterling 2014: process time over lead time)."""
        days = self._days(self.touch_hours)
        terms = (Term("touch_days", days, Unit.DAYS), Term("lead_days", self.lead_days, Unit.DAYS))
        return self._ratio("activity_ratio", days, self.lead_days, terms, "lead_time_unknown")

    def _days(self, hours: float) -> float | None:
        return None if self.missing else hours / self.hours_a_day

    def _ratio(
        self, code: str, part: float | None, whole: float, terms: tuple[Term, ...], lack: str
    ) -> Figure:
        missing = self.missing or (() if whole > 0 else (Remark(lack),))
        return Figure(
            value=None if missing or part is None else part / whole,
            unit=Unit.SHARE,
            formula=code,
            terms=terms,
            missing=missing,
            assumed=self.assumed,
        )


def lean(
    reader: Reader, map_id: MapId, visits: Mapping[NodeId, float], *, hours_a_day: float | None = None
) -> Lean:
    """The lean measures of a case that comes so often to each node: hours by class of value, and days by stage and by
    node.

    `visits`: see the top of this file; `hours_a_day`: where not given those of the map's calendar, else 8. Visits that
    are no numbers or negative, none at all, or no hours in a day come back as `missing`: visits_invalid, no_visits,
    hours_a_day_invalid.

    Formula: work of a stage = sum of visits x hours / hours a day, waiting = sum of visits x (days of a visit - its
    work), days of a visit the days entered, or its work where that takes longer; lead time = their sum over all stages.
    Assumes: days have the work in them; several roles at one step work one after another; steps, decisions, stalls and
    slips count, hidden ones too; a node whose hours are no number counts nothing; days in calendar days are 5/7 working
    days.
    Source: docs/formulas.md, Lean measures: George 2002; Martin and Osterling 2014.

    Example: one visit of 8 hours (value-adding) in 10 days, another of 4 hours (not) in 5 days: lead time 15 days, work
    1.5 days, activity ratio 10 %, cycle efficiency 1 / 15 = 6.7 %.

    >>> from mapper.analysis.example import SALE, sale
    >>> found = lean(sale(), SALE, {"node-offer": 1.0})
    >>> found.lead_days, found.activity_ratio.value
    (5.0, 0.1)
    """
    [found] = leans(reader, map_id, [visits], hours_a_day=hours_a_day)
    return found


def leans(
    reader: Reader,
    map_id: MapId,
    several: Sequence[Mapping[NodeId, float]],
    *,
    hours_a_day: float | None = None,
) -> list[Lean]:
    """The lean measures of several kinds of case on one map, in their order; each step is read once for all of them.

    Formula: as `lean`, for the visits of each kind.
    Assumes: as `lean`.
    Source: docs/formulas.md, Lean measures.

    >>> from mapper.analysis.example import SALE, sale
    >>> [found.lead_days for found in leans(sale(), SALE, [{"node-offer": 1.0}, {"node-call": 1.0}])]
    [5.0, 2.0]
    """
    of_map = day_of(reader, map_id)
    is_usual = hours_a_day is None and of_map is None
    day = hours_a_day if hours_a_day is not None else of_map or HOURS_A_DAY
    lacks = [_lacking(visits, day) for visits in several]
    sound = [visits for visits, missing in zip(several, lacks, strict=True) if not missing]
    steps = _Steps(
        reader, map_id, {node_id for visits in sound for node_id, count in visits.items() if count}, day
    )
    found = []
    for visits, missing in zip(several, lacks, strict=True):
        each = Lean(hours={}, ladder=(), hours_a_day=day, missing=missing) if missing else steps.told(visits)
        usual = (Remark("usual_day"),) if is_usual and each.touch_hours else ()
        found.append(replace(each, assumed=(*each.assumed, *usual)))
    return found


def _lacking(visits: Mapping[NodeId, float], hours_a_day: float) -> tuple[Remark, ...]:
    """Why there are no measures of a case that comes so often to each node; nothing where there are."""
    invalid = [node_id for node_id, number in visits.items() if not isfinite(number) or number < 0]
    missing = [Remark("visits_invalid", tuple(sorted(invalid)))] if invalid else []
    if not any(visits.values()):
        missing.append(Remark("no_visits"))
    if not isfinite(hours_a_day) or hours_a_day <= 0:
        missing.append(Remark("hours_a_day_invalid"))
    return tuple(missing)


class _Step(NamedTuple):
    """One visit to a step: hours of work, working days in all, and those of them in which nobody works."""

    node: Node
    value_class: ValueClass | None
    touch: float
    days: float
    rest: float


class _Steps:
    """Steps of a map, in the order of their ids, read once for cases that come to them however often."""

    def __init__(self, reader: Reader, map_id: MapId, node_ids: Iterable[NodeId], hours_a_day: float) -> None:
        self._stages, self._day = queries.stages(reader, map_id), hours_a_day
        come = (reader.find(Node, node_id) for node_id in sorted(node_ids))
        there = [
            node for node in come if node is not None and node.map_id == map_id and node.kind in STEP_KINDS
        ]
        waits = delays(reader, there, hours_a_day)
        self._noticed = waits.missing
        self._steps: list[_Step] = []
        for node in there:
            measures, wait = queries.measures(reader, node.id), waits.of.get(node.id)
            touch = sum(queries.touch_hours(reader, node.id).values())
            if not isfinite(touch) or touch < 0:
                continue  # what is no number is named with the waits
            work, mean = touch / hours_a_day, 0.0 if wait is None else wait.mean
            value_class = measures.value_class if measures is not None else None
            self._steps.append(_Step(node, value_class, touch, max(mean, work), max(mean - work, 0.0)))

    def told(self, visits: Mapping[NodeId, float]) -> Lean:
        """The measures of a case that comes so often to each of them."""
        hours: dict[ValueClass | None, float] = dict.fromkeys((*ValueClass, None), 0.0)
        rungs: dict[StageId, dict[NodeId, tuple[float, float]]] = {stage.id: {} for stage in self._stages}
        of_nodes: dict[NodeId, float] = {}
        unclassed: list[NodeId] = []
        for node, value_class, touch, days, rest in self._steps:
            count = visits.get(node.id)
            if not count:
                continue
            hours[value_class] += count * touch
            of_nodes[node.id] = count * days
            rungs[node.stage_id][node.id] = count * touch / self._day, count * rest
            if touch and value_class is None:
                unclassed.append(node.id)
        noticed = {
            remark.code: [node_id for node_id in remark.node_ids if visits.get(node_id)]
            for remark in self._noticed
        }
        return Lean(
            hours=MappingProxyType(hours),
            ladder=tuple(_rung(stage_id, steps) for stage_id, steps in rungs.items()),
            hours_a_day=self._day,
            of_nodes=MappingProxyType(of_nodes),
            assumed=named({**noticed, "class_unknown": unclassed}),
        )


def _rung(stage_id: StageId, steps: Mapping[NodeId, tuple[float, float]]) -> Rung:
    return Rung(
        stage_id=stage_id,
        touch_days=sum(touch for touch, _ in steps.values()),
        wait_days=sum(rest for _, rest in steps.values()),
        of_steps=MappingProxyType(steps),
    )


def open_cases(entries_a_day: float, days: float) -> Figure:
    """Cases that are in the process on any day. Remarks: entries_invalid, days_invalid.

    Formula: L = lambda x W: entries a working day x lead time in working days.
    Assumes: as many come as go, over a time that is long against the lead time; no law of waits is assumed.
    Source: Little 1961.

    >>> open_cases(2.0, 15.0).value
    30.0
    """
    missing = _invalid(entries_invalid=entries_a_day, days_invalid=days)
    terms = (Term("entries_a_day", entries_a_day, Unit.CASES), Term("lead_days", days, Unit.DAYS))
    value = None if missing else entries_a_day * days
    return Figure(value=value, unit=Unit.CASES, formula="open_cases", terms=terms, missing=missing)


def takt(working_hours: float, wins: float) -> Figure:
    """Takt: working hours for each win that is needed. Remarks: hours_invalid, wins_invalid, no_wins_needed.

    Formula: time available / demand: working hours / wins; every so many hours one case has to be won.
    Assumes: wins are needed evenly over the hours; how many people share them does not matter.
    Source: Ohno 1988.

    >>> takt(480.0, 40.0).value, takt(480.0, 0.0).missing[0].code
    (12.0, 'no_wins_needed')
    """
    missing = _invalid(hours_invalid=working_hours, wins_invalid=wins)
    if not missing and wins == 0:
        missing = (Remark("no_wins_needed"),)
    terms = (Term("working_hours", working_hours, Unit.HOURS), Term("wins", wins, Unit.CASES))
    value = None if missing else working_hours / wins
    return Figure(value=value, unit=Unit.HOURS, formula="takt", terms=terms, missing=missing)


def _invalid(**numbers: float) -> tuple[Remark, ...]:
    return tuple(Remark(code) for code, number in numbers.items() if not isfinite(number) or number < 0)
