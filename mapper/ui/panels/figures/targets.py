"""The page of targets: how measured values went against what was agreed, period by period, metric by metric."""

from collections import Counter
from datetime import date, timedelta
from html import escape
from typing import Final, NamedTuple

from mapper.analysis.figure import Unit
from mapper.analysis.measures.targets import drill
from mapper.analysis.results import Remark
from mapper.core.ids import MetricId
from mapper.core.periods import span
from mapper.core.reader import Reader
from mapper.core.records import Actual, Metric, Target
from mapper.core.values import MetricKind, Period
from mapper.ui.charts.data import Bar, Chart, Kind, Row, Series, Tone
from mapper.ui.days import show_day
from mapper.ui.figures.measure import Measure
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.making import name_of
from mapper.ui.panels.figures.page import Line, Page, Task
from mapper.ui.texts import translate

_PERIODS: Final = 8  # that are drawn, up to the present one
_MOST: Final = 2  # metrics that are drawn; all are in the table
_SHARE: Final = "%"


class Point(NamedTuple):
    """A period of a metric: its first day, what was measured, and what was aimed at."""

    starts: date
    actual: float | None
    aim: float | None


def targets(task: Task) -> Page:
    """Every metric that has a target or a measured value, those with most values first."""
    reader, words = task.reader, task.words
    values = Counter(actual.metric_id for actual in reader.all(Actual))
    asked = {target.metric_id for target in reader.all(Target)} | set(values)
    metrics = [reader.get(Metric, key) for key in asked]
    courses: list[tuple[Metric, list[Point]]] = []
    for metric in sorted(metrics, key=lambda each: (-values[each.id], each.name.casefold(), each.id)):
        courses.append((metric, _course(reader, metric.id, task.today)))
        task.breathe()
    drawn = courses[:_MOST]
    return Page(
        charts=tuple(_chart(words, metric, points) for metric, points in drawn) or (_nothing(),),
        heads=(
            translate("Figures", "Metric"),
            translate("Figures", "Period from"),
            translate("Figures", "Measured"),
            translate("Figures", "Aimed at"),
            translate("Figures", "Difference"),
        ),
        lines=tuple(_line(words, metric, points) for metric, points in courses),
        missing=() if courses else (Remark("no_targets"),),
    )


def _course(reader: Reader, metric_id: MetricId, today: date) -> list[Point]:
    """The last periods of a metric, each of the length most of its records have; the present one is the last."""
    dated: list[Target | Actual] = [
        *reader.referring(Target, "metric_id", metric_id),
        *reader.referring(Actual, "metric_id", metric_id),
    ]
    period = Counter(each.period for each in dated).most_common(1)[0][0]
    there = _last(dated, period, today)
    points: list[Point] = []
    for _ in range(_PERIODS):
        first, _last_day = span(period, there.isoformat())
        top = drill(reader, metric_id, period, first.isoformat())
        aim = next((each for each in (top.agreed, top.own, top.required) if each is not None), None)
        points.insert(0, Point(first, top.actual.value, aim))
        if first == date.min:
            break
        there = first - timedelta(days=1)
    while points and points[0].actual is None and points[0].aim is None:
        points.pop(0)
    return points


def _last(dated: list[Target | Actual], period: Period, today: date) -> date:
    """The present period, or the last one that anything is said of where that is past."""
    latest = max(date.fromisoformat(each.starts) for each in dated if each.period is period)
    return min(latest, today)


def _chart(words: Words, metric: Metric, points: list[Point]) -> Chart:
    return Chart(
        kind=Kind.COURSE,
        title=metric.name or name_of(words.reader, metric.id),
        measure=_measure(metric),
        series=(
            Series(translate("Figures", "Measured")),
            Series(translate("Figures", "Aimed at"), Tone.QUIET),
        ),
        rows=tuple(
            Row(
                name=show_day(point.starts.isoformat(), words.locale),
                bars=(Bar(value=point.actual, is_entered=True), Bar(value=point.aim, is_entered=True)),
                key=metric.id,
                tip=_tip(words, metric, point),
            )
            for point in points
        ),
        empty=translate("Figures", "Nothing was measured in the last periods."),
    )


def _tip(words: Words, metric: Metric, point: Point) -> str:
    """What was measured and aimed at in a period, in the unit of the metric, as rich text."""
    day = show_day(point.starts.isoformat(), words.locale)
    told = [
        f"{escape(name)}: {escape(_measure(metric).shown(value, words.locale))}"
        for name, value in (
            (translate("Figures", "Measured"), point.actual),
            (translate("Figures", "Aimed at"), point.aim),
        )
    ]
    return f"<p>{escape(metric.name)} · {escape(day)}</p><p>{'<br>'.join(told)}</p>"


def _line(words: Words, metric: Metric, points: list[Point]) -> Line:
    """The last period of which something was measured, else the last one."""
    measured = [point for point in points if point.actual is not None] or points[-1:]
    measure = _measure(metric)
    name = metric.name or name_of(words.reader, metric.id)
    if not measured:
        return Line(key=metric.id, name=name, cells=("", "", "", ""))
    point = measured[-1]
    difference = None if point.actual is None or point.aim is None else point.actual - point.aim
    return Line(
        key=metric.id,
        name=name,
        cells=(
            show_day(point.starts.isoformat(), words.locale),
            measure.shown(point.actual, words.locale),
            measure.shown(point.aim, words.locale),
            measure.shown(difference, words.locale, is_signed=True),
        ),
    )


def _measure(metric: Metric) -> Measure:
    """What the metric counts, in its own word."""
    if metric.unit == _SHARE:
        return Measure(Unit.SHARE)
    return Measure(Unit.MONEY if metric.kind is MetricKind.MONEY else Unit.CASES, metric.unit)


def _nothing() -> Chart:
    return Chart(
        kind=Kind.COURSE,
        title=translate("Figures", "Targets"),
        measure=Measure(),
        empty=translate("Figures", "No metric has a target or a measured value yet."),
    )
