"""Targets by goal, stage, step, person and week: what is required, what people set themselves, what came of it.

Down, a whole is shared out so that the parts add up to it again; up, figures come together by the kind of their metric.
What a person set is only compared with what is required, never changed by it (domain rows 20 and 26, section 2h).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from mapper.analysis.measures.goals import value_of
from mapper.analysis.measures.periods import days_of, lies_in, parts_around, weeks_of
from mapper.analysis.measures.rollup import Part, passed_down, rolled_up
from mapper.analysis.people.hours import holidays_of, person_hours
from mapper.core.ids import MetricId, PersonId
from mapper.core.periods import begins_on, span
from mapper.core.reader import Reader
from mapper.core.records import Actual, Calendar, Metric, Node, Person, Target
from mapper.core.values import MetricKind, Period

_ADDED: Final = frozenset({MetricKind.COUNT, MetricKind.MONEY, MetricKind.STOCK})
_NOTHING: Final = Part()


class Level(StrEnum):
    """What a line of the drill is about."""

    WHOLE = "whole"
    STAGE = "stage"
    STEP = "step"
    PERSON = "person"
    PART = "part"  # a week, month or quarter of the period


# what comes together as one number: people before steps, and these before parts of the time
_TOGETHER: Final = ((Level.PERSON,), (Level.STAGE, Level.STEP), (Level.PART,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """One line: a whole with the parts below it. None: nobody said, or it cannot be formed.

    `about` is the id of the stage, step or person, or of a part its first day; "" of the whole. `own` is the person's
    number, above that what those who said one come to; `said` of `asked` people have. `difference` is own less
    required, `left_over` what the parts' required come to less the whole's: their sum, or of a stock at several times
    their mean by days.
    """

    level: Level
    about: str = ""
    target: Target | None = None
    required: float | None = None
    own: float | None = None
    said: int = 0
    asked: int = 0
    agreed: float | None = None
    actual: Part = _NOTHING
    left_over: float | None = None
    below: tuple["Drill", ...] = ()
    period: Period | None = None  # how long a part of the time is
    days: int = 0  # of a part of the time

    @property
    def difference(self) -> float | None:
        if self.own is None or self.required is None:
            return None
        return self.own - self.required

    def parts(self, has: Callable[["Drill"], bool]) -> Sequence["Drill"]:
        """The lines below that come together as a number, which `has` says of each whether it is there."""
        return _parts(self.below, has)


_Key = tuple[Level, str, Period | None]


@dataclass(slots=True)
class _Heap:
    """What is known of one line while the lines are gathered."""

    target: Target | None = None
    actual: Actual | None = None
    below: dict[_Key, "_Heap"] = field(default_factory=dict)

    @property
    def lines(self) -> Iterator[tuple[_Key, "_Heap"]]:
        """What is below it; in place of a part of its time of which nothing is known what is below that."""
        for key, heap in self.below.items():
            if key[0] is Level.PART and heap.target is None and heap.actual is None:
                yield from heap.lines
            else:
                yield key, heap


def drill(reader: Reader, metric_id: MetricId, period: Period, starts: str) -> Drill:
    """The targets and measured values of a metric in the period that holds the day `starts`, from the whole down: a
    tree.

    Formula: required is that of the line's target, else what the lines below come to; own what those below who said one
    come to; actual the value measured there, else rolled up from below (`rolled_up`); left over what the lines below
    come to less the whole's. Lines below are stages, steps, people and parts of the period, a part of one of these
    below it: a week in a month that is told, that in its quarter.
    Assumes: numbers come together as a sum, of a stock at several times as their mean weighed
    by days, of a rate, a mean time or a
    ratio not at all; where several kinds of lines are below one that have a number, people count before steps and these
    before parts of the period, for else it would be counted twice; if one of those below has no number, neither has the
    whole.
    Source: docs/formulas.md, Parts and wholes.

    >>> from mapper.analysis.example import CALLS, sale, target
    >>> drill(sale(CALLS, target(required=240.0)), CALLS.id, Period.MONTH, "2027-03-15").required
    240.0
    """
    first, last = span(period, starts)
    top = _Heap()
    aimed = [each for each in reader.referring(Target, "metric_id", metric_id) if lies_in(each, first, last)]
    done = [each for each in reader.referring(Actual, "metric_id", metric_id) if lies_in(each, first, last)]
    known: list[Target | Actual] = [*aimed, *done]
    is_cut = period is Period.WEEK and any(begins_on(each) > first for each in known)
    for target in aimed:
        _heap(top, reader, target, period, target.stage_id, is_cut=is_cut).target = target
    for actual in done:
        _heap(top, reader, actual, period, None, is_cut=is_cut).actual = actual
    return _line(reader.get(Metric, metric_id).kind, Level.WHOLE, "", top, last)


def by_week(reader: Reader, target: Target) -> dict[str, float]:
    """What is required of a target week by week (by the first day of each in its period), in the metric's unit.

    Nothing where nothing is required.

    Formula: `passed_down` over time by the working days of the weeks: a count and money are shared out, of a rate, a
    mean, a ratio or a stock every week is asked the same; weeks whose target is locked keep their number and the others
    share the rest. A week that a month cuts is told in two where its second part is
    locked, the first one of the others.
    Assumes: working days and holidays are those of the calendar of the person it is for, else Monday to Friday without
    holidays; leave is not known by the week.
    Source: docs/formulas.md, Parts and wholes (Hamilton's method).

    >>> from mapper.analysis.example import CALLS, sale, target
    >>> asked = target(required=230.0)
    >>> by_week(sale(CALLS, asked), asked)["2027-03-01"]
    50.0
    """
    if target.required is None:
        return {}
    person = reader.find(Person, target.person_id)
    calendar = reader.find(Calendar, person.calendar_id) if person is not None else None
    free = [day.isoformat() for day in holidays_of(reader, calendar.id)] if calendar is not None else []
    locked = {
        begins_on(one).isoformat(): one.required
        for one in reader.referring(Target, "metric_id", target.metric_id)
        if one.period is Period.WEEK and one.is_locked and one.required is not None and _is_part(one, target)
    }
    workdays = calendar.workdays if calendar else "12345"
    weeks = weeks_of(target.period, target.starts, workdays, free, begins=locked)
    kind = reader.get(Metric, target.metric_id).kind
    return passed_down(kind, target.required, weeks, locked=locked, over_time=True)


def over_people(
    reader: Reader,
    target: Target,
    person_ids: Iterable[PersonId],
    *,
    by_time: bool = True,
    weights: Mapping[PersonId, float] | None = None,
) -> dict[PersonId, float]:
    """What is required of a team's target passed down to people, by their ids, in the metric's unit.

    Nothing where nothing is required. `weights` of one's own, such as the accounts of a territory, take the place of
    time.

    Formula: `passed_down` by the hours people have in the period, their FTE where one of them has no calendar, or alike
    where not `by_time`; those whose target is locked keep their number and the others share the rest.
    Assumes: who has no weight is asked for nothing; all of a person's hours count, whatever role they are for.
    Source: docs/formulas.md, Parts and wholes (Hamilton's method).

    >>> from mapper.analysis.example import CALLS, sale, target
    >>> asked = target(required=230.0)
    >>> over_people(sale(CALLS, asked), asked, ["person-ana", "person-ben"])
    {'person-ana': 115.0, 'person-ben': 115.0}
    """
    if target.required is None:
        return {}
    found = (reader.get(Person, person_id) for person_id in person_ids)
    people = sorted(found, key=lambda person: (person.name.casefold(), person.id))
    if weights is None:
        weights = _time(reader, target, people) if by_time else {person.id: 1.0 for person in people}
    locked = {
        one.person_id: one.required
        for one in personal_targets(reader, target)
        if one.is_locked and one.required is not None and one.person_id is not None
    }
    kind = reader.get(Metric, target.metric_id).kind
    shares = {person.id: weights.get(person.id, 0.0) for person in people}
    return passed_down(kind, target.required, shares, locked=locked)


def _time(reader: Reader, target: Target, people: Iterable[Person]) -> dict[PersonId, float]:
    """Hours of people in the period of a target; their FTE where one of them has no calendar."""
    listed = list(people)
    hours = {each.id: person_hours(reader, each.id, *span(target.period, target.starts)) for each in listed}
    known = {person_id: amount for person_id, amount in hours.items() if amount is not None}
    return known if len(known) == len(listed) else {person.id: person.fte for person in listed}


def personal_targets(reader: Reader, target: Target) -> list[Target]:
    """The targets of people for the same metric, place and period as a team's target, in no promised order.

    Formula: those with a person, and with the same stage, node, period and first day.
    Assumes: periods are the same only where they start on the same day, be it within the same week.
    Source: docs/formulas.md, Parts and wholes.

    >>> from mapper.analysis.example import CALLS, sale, target
    >>> reader = sale(CALLS, target(), target("ana", of="ana", own=120.0))
    >>> [each.own for each in personal_targets(reader, target())]
    [120.0]
    """
    return [
        other
        for other in reader.referring(Target, "metric_id", target.metric_id)
        if other.person_id is not None and _place(other) == _place(target)
    ]


def _is_part(week: Target, target: Target) -> bool:
    """Whether a week's target is for the same place and person as another one, and within its period."""
    first, last = span(target.period, target.starts)
    return (week.stage_id, week.node_id, week.person_id) == (
        target.stage_id,
        target.node_id,
        target.person_id,
    ) and lies_in(week, first, last)


def _place(target: Target) -> tuple[object, ...]:
    return (target.stage_id, target.node_id, target.period, target.starts)


def _heap(
    top: _Heap,
    reader: Reader,
    record: Target | Actual,
    period: Period,
    stage_id: str | None,
    *,
    is_cut: bool,
) -> _Heap:
    """The line a record belongs to, made where it is not there yet; `is_cut`: the whole is a week that a month cuts."""
    node = reader.find(Node, record.node_id)
    way: list[_Key] = []
    if stage_id is not None or node is not None:
        way.append((Level.STAGE, stage_id or (node.stage_id if node is not None else ""), None))
    if node is not None:
        way.append((Level.STEP, node.id, None))
    if record.person_id is not None:
        way.append((Level.PERSON, record.person_id, None))
    around: list[tuple[Period, date]] = parts_around(record, period)
    if is_cut:
        around.append((record.period, begins_on(record)))
    way += [(Level.PART, begins.isoformat(), each) for each, begins in around]
    heap = top
    for step in way:
        heap = heap.below.setdefault(step, _Heap())
    return heap


def _line(kind: MetricKind | None, level: Level, about: str, heap: _Heap, last: date) -> Drill:
    """The line of a heap; `last`: the last day of its time."""
    lines = sorted(heap.lines, key=_order)
    parts = [(each, name) for (_, name, each), _ in lines if each is not None]
    days: dict[tuple[Period | None, str], int] = dict(zip(parts, days_of(parts, last), strict=True))
    below = tuple(_below(kind, key, one, last, days.get((key[2], key[1]), 0)) for key, one in lines)
    target = heap.target
    come_to = _required(kind, below)
    required = target.required if target is not None else come_to
    own, said, asked = _own(kind, level, target, below)
    return Drill(
        level=level,
        about=about,
        target=target,
        required=required,
        own=own,
        said=said,
        asked=asked,
        agreed=target.agreed if target is not None else None,
        actual=_actual(kind, heap.actual, below),
        left_over=come_to - required
        if target is not None and come_to is not None and required is not None
        else None,
        below=below,
    )


def _below(kind: MetricKind | None, key: _Key, heap: _Heap, last: date, days: int) -> Drill:
    level, about, period = key
    ends = date.fromisoformat(about) + timedelta(days=days - 1) if level is Level.PART else last
    return replace(_line(kind, level, about, heap, ends), period=period, days=days)


def _parts(below: Sequence[Drill], has: Callable[[Drill], bool]) -> Sequence[Drill]:
    """The first of people, steps and parts of the time of which one has a number."""
    kinds = ([one for one in below if one.level in levels] for levels in _TOGETHER)
    return next((each for each in kinds if any(map(has, each))), [])


def _required(kind: MetricKind | None, below: Sequence[Drill]) -> float | None:
    """What is asked of the parts as one number: added up, of a stock at several times their mean by days."""
    parts = _parts(below, lambda one: one.required is not None)
    if kind not in _ADDED or not parts:
        return None
    return rolled_up(kind, [Part(value=one.required) for one in parts], days=_days(parts))


def _days(parts: Sequence[Drill]) -> list[int]:
    """How long parts of the time are; none of other parts."""
    return [one.days for one in parts if one.level is Level.PART]


def _own(
    kind: MetricKind | None, level: Level, target: Target | None, below: Sequence[Drill]
) -> tuple[float | None, int, int]:
    """A person's own number; of what stands above people, what those who said one come to."""
    inner = [one for one in below if one.level is not Level.PART]
    if level is Level.PERSON or level is Level.PART or not inner:
        own = target.own if target is not None else None
        is_asked = target is not None and target.person_id is not None
        return own, int(is_asked and own is not None), int(is_asked)
    parts = _parts(inner, lambda one: one.asked > 0)
    known = [one.own for one in parts if one.own is not None]
    own = sum(known) if known and kind in _ADDED else None
    return own, sum(one.said for one in parts), sum(one.asked for one in parts)


def _actual(kind: MetricKind | None, actual: Actual | None, below: Sequence[Drill]) -> Part:
    """What was measured here, or else what came together from below; of a rate with its counts."""
    if actual is not None:
        return Part(value=value_of(actual), hits=actual.hits, cases=actual.cases)
    shown = [one for one in _parts(below, _is_measured) if _is_measured(one)]
    parts = [one.actual for one in shown]
    value = rolled_up(kind, parts, days=_days(shown))
    if value is None:
        return _NOTHING
    return Part(value=value, hits=_sum(part.hits for part in parts), cases=_sum(part.cases for part in parts))


def _is_measured(line: Drill) -> bool:
    return line.actual != _NOTHING


def _sum(values: Iterable[float | None]) -> float | None:
    known = list(values)
    return None if not known or None in known else sum(value for value in known if value is not None)


def _order(entry: tuple[_Key, _Heap]) -> tuple[int, str]:
    (level, about, _), _ = entry
    return (list(Level).index(level), about)
