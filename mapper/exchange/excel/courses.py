"""Targets and measured values by period, for the sheets Targets and Scorecard: rows, and how they hang together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from mapper.analysis.measures.targets import Drill, Level, drill
from mapper.core.ids import MetricId
from mapper.core.periods import span
from mapper.core.reader import Reader
from mapper.core.records import Actual, Goal, Metric, Person, Stage, Target
from mapper.core.values import MetricKind, Period
from mapper.exchange.excel import words
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words.word import Word

if TYPE_CHECKING:
    from mapper.exchange.excel.facts import Step
    from mapper.exchange.excel.facts import Target as AtStep

_MONTHS: Final = 12  # that the scorecard shows
_AHEAD: Final = 3  # of them at most to come
_ADDED: Final = frozenset({MetricKind.COUNT, MetricKind.MONEY, MetricKind.STOCK})
_LENGTH: Final[Mapping[Period, int]] = MappingProxyType({each: -no for no, each in enumerate(Period)})


@dataclass(frozen=True, slots=True)
class Line:
    """A metric of the team at one place, or of the whole; `target_no`: its row of tblTargets, 0: it has none."""

    no: int
    metric: str
    place: str
    unit: str
    direction: Word
    target_no: int


@dataclass(frozen=True, slots=True)
class Dated:
    """A target or a measured value in a period, with its names.

    `line_no` and `month`: where the scorecard shows it, None where it does not.
    """

    metric: str
    goal: str
    stage: str
    step: str
    person: str
    unit: str
    direction: Word
    period: Word
    starts: date
    line_no: int | None
    month: date | None
    place: tuple[int, int]  # the numbers of its stage and step


@dataclass(frozen=True, slots=True)
class PeriodTarget:
    """A target in a period. `actual_no`: the row of the value measured for just this; `rolled`: else what came from its
    parts, by the program. `place_no`, `time_no`: the target it is a part of, of a wider place or a longer time;
    `weight`: how much of it counts there, below 1 where a stock is asked at several times, for
    the whole is their mean by days.
    """

    about: Dated
    record: Target
    actual_no: int | None
    rolled: float | None
    place_no: int | None
    time_no: int | None
    weight: float | None


@dataclass(frozen=True, slots=True)
class Measured:
    """A measured value in a period."""

    about: Dated
    record: Actual


@dataclass(frozen=True, slots=True)
class Courses:
    """Everything about a map's metrics that has a date."""

    lines: Sequence[Line]
    months: Sequence[date]
    targets: Sequence[PeriodTarget]
    actuals: Sequence[Measured]


class _Gathering:
    """What is known while the rows of one map are made."""

    def __init__(self, reader: Reader, steps: "Sequence[Step]", stages: Sequence[Stage]) -> None:
        self.reader = reader
        self.steps = {step.node.id: step for step in steps}
        self.stage_no = {stage.id: no for no, stage in enumerate(stages, 1)}
        self.stage_names = {stage.id: clean(stage.name) for stage in stages}
        self.lines: dict[tuple[str, str], Line] = {}
        self.shown: set[tuple[type, int, date]] = set()

    def is_here(self, record: Target | Actual) -> bool:
        """Whether it is about this map, or about all."""
        stage_id = record.stage_id if isinstance(record, Target) else None
        if record.node_id is not None:
            return record.node_id in self.steps
        return stage_id is None or stage_id in self.stage_no

    def order(self, record: Target | Actual) -> tuple[object, ...]:
        step = self.steps.get(record.node_id) if record.node_id else None
        person = self.reader.find(Person, record.person_id)
        return (
            self.reader.get(Metric, record.metric_id).name.casefold(),
            record.metric_id,
            step.no if step else 0,
            record.starts,
            _LENGTH[record.period],
            person.name.casefold() if person else "",
            record.id,
        )

    def dated(self, record: Target | Actual) -> Dated:
        metric = self.reader.get(Metric, record.metric_id)
        step = self.steps.get(record.node_id) if record.node_id else None
        stage_id = record.stage_id if isinstance(record, Target) else None
        person = self.reader.find(Person, record.person_id)
        goal = self.reader.find(Goal, record.goal_id) if isinstance(record, Target) else None
        stage = step.stage if step else self.stage_names.get(stage_id, "") if stage_id else ""
        starts = date.fromisoformat(record.starts)
        line_no, month = None, None
        if record.period is Period.MONTH and person is None and stage_id is None:
            line_no, month = self._line(metric, record.node_id).no, starts.replace(day=1)
            key = (type(record), line_no, month)
            if key in self.shown:  # of two in one month the first is shown
                line_no, month = None, None
            self.shown.add(key)
        return Dated(
            metric=clean(metric.name),
            goal=clean(goal.name) if goal else "",
            stage=stage,
            step=step.name if step else "",
            person=clean(person.name) if person else "",
            unit=clean(metric.unit),
            direction=words.DIRECTIONS[metric.direction],
            period=words.PERIODS[record.period],
            starts=starts,
            line_no=line_no,
            month=month,
            place=(
                step.stage_no if step else self.stage_no.get(stage_id, 0) if stage_id else 0,
                step.no if step else 0,
            ),
        )

    def at_steps(self, targets: "Sequence[AtStep]") -> None:
        """The lines of metrics at steps that values of months are known of, in the order of tblTargets."""
        records: list[Actual | Target] = [*self.reader.all(Actual), *self.reader.all(Target)]
        dated = {
            (each.metric_id, each.node_id)
            for each in records
            if each.period is Period.MONTH and each.person_id is None
        }
        for no, target in enumerate(targets, 1):
            key = (target.record.metric_id, target.step.node.id)
            if key in dated:
                self.lines[key] = Line(
                    len(self.lines) + 1,
                    target.metric,
                    target.step.name,
                    target.unit,
                    Word(target.direction),
                    no,
                )

    def _line(self, metric: Metric, node_id: str | None) -> Line:
        key = (metric.id, node_id or "")
        if key not in self.lines:
            place = self.steps[node_id].name if node_id else ""  # type: ignore[index]  # an id of a node
            direction = words.DIRECTIONS[metric.direction]
            self.lines[key] = Line(
                len(self.lines) + 1, clean(metric.name), place, clean(metric.unit), direction, 0
            )
        return self.lines[key]


def gather_courses(
    reader: Reader,
    steps: "Sequence[Step]",
    stages: Sequence[Stage],
    targets: "Sequence[AtStep]",
    today: date,
) -> Courses:
    """The dated targets and values of a map, and those that are about no map; metric by metric."""
    known = _Gathering(reader, steps, stages)
    known.at_steps(targets)
    actuals = sorted((each for each in reader.all(Actual) if known.is_here(each)), key=known.order)
    asked = sorted((each for each in reader.all(Target) if known.is_here(each)), key=known.order)
    measured = [Measured(known.dated(each), each) for each in actuals]
    abouts = [known.dated(each) for each in asked]
    said = {_stands_for(each): no for no, each in enumerate(actuals, 1)}
    parts = _Parts(reader, asked)
    return Courses(
        lines=list(known.lines.values()),
        months=_months([each.month for each in (*abouts, *(one.about for one in measured))], today),
        targets=[
            PeriodTarget(
                about,
                record,
                said.get(_stands_for(record)),
                parts.rolled.get(record.id),
                parts.places.get(record.id),
                parts.times.get(record.id),
                parts.weights.get(record.id),
            )
            for about, record in zip(abouts, asked, strict=True)
        ],
        actuals=measured,
    )


def _stands_for(record: Target | Actual) -> tuple[object, ...]:
    """What a target and the value measured for just it have in common."""
    stage_id = record.stage_id if isinstance(record, Target) and record.node_id is None else None
    return (record.metric_id, stage_id, record.node_id, record.person_id, record.period, record.starts)


def _months(found: Sequence[date | None], today: date) -> list[date]:
    """The months of the scorecard: a year that ends with the last one something is known of, not far ahead."""
    known = sorted({each for each in found if each is not None})
    if not known:
        return []
    last = min(_number(known[-1]), _number(today) + _AHEAD)
    first = max(_number(known[0]), last - _MONTHS + 1)
    return [date(no // 12, no % 12 + 1, 1) for no in range(min(first, last), last + 1)]


def _number(day: date) -> int:
    return day.year * 12 + day.month - 1


class _Parts:
    """Of each target what its parts are, read off the tree that the program shows (`drill`)."""

    def __init__(self, reader: Reader, asked: Sequence[Target]) -> None:
        self.numbers = {target.id: no for no, target in enumerate(asked, 1)}
        self.rolled: dict[str, float] = {}
        self.places: dict[str, int] = {}
        self.times: dict[str, int] = {}
        self.weights: dict[str, float] = {}
        trees: dict[tuple[MetricId, Period, date], None] = {}
        for target in asked:
            trees[target.metric_id, target.period, span(target.period, target.starts)[0]] = None
        for metric_id, period, first in trees:
            kind = reader.get(Metric, metric_id).kind
            self._read(drill(reader, metric_id, period, first.isoformat()), kind)

    def _read(self, line: Drill, kind: MetricKind | None) -> None:
        if line.target is not None and line.level is not Level.PART:
            if line.actual.value is not None:
                self.rolled[line.target.id] = line.actual.value
            if kind in _ADDED and line.target.id in self.numbers:
                for part, is_time, weight in _leaves(line, kind):
                    (self.times if is_time else self.places)[part.id] = self.numbers[line.target.id]
                    self.weights[part.id] = weight
        for below in line.below:
            if below.level is not Level.PART:
                self._read(below, kind)


def _leaves(line: Drill, kind: MetricKind | None) -> list[tuple[Target, bool, float]]:
    """The targets whose numbers come together in a line, whether each is of a part of its time, and how much of each
    counts: a stock at several times is their mean, weighed by days. Empty where one of the parts
    has no target to say its number.
    """
    found: list[tuple[Target, bool, float]] = []
    parts = line.parts(lambda one: one.target is not None or one.required is not None or one.asked > 0)
    for part in parts:
        is_time = part.level is Level.PART
        own = part.days / sum(one.days for one in parts) if is_time and kind is MetricKind.STOCK else 1.0
        below = [(part.target, is_time, 1.0)] if part.target is not None else _leaves(part, kind)
        if not below:
            return []
        found += [(target, is_of_time, own * weight) for target, is_of_time, weight in below]
    return found
