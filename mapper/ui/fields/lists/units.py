"""Figures of lists in the unit of what they belong to: a percentage is kept as a fraction and reads "68 %"."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from mapper.analysis.measures import goals
from mapper.core.draft import Draft
from mapper.core.edits.merging import merge_entries
from mapper.core.edits.resources import set_resource
from mapper.core.edits.things import set_thing
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.ids import MetricId
from mapper.core.reader import Reader
from mapper.core.records import Actual, Expectation, Goal, Metric, NodeMetric, Record, Target, record_type_of
from mapper.ui.fields.field import Field, UnitTaking
from mapper.ui.fields.record_fields import record_field

UnitOf = Callable[[Reader, Any], str]
_PERCENT: Final = "%"
_DIGITS: Final = 12  # what a fraction is rounded to, so that 68 % is 0.68
# What counts in a unit: that of its metric, or one of its own.
FIGURES: Final[Mapping[type[Record], tuple[str, ...]]] = MappingProxyType(
    {
        Metric: ("range_low", "range_high"),
        NodeMetric: ("baseline", "target", "actual"),
        Target: ("required", "own", "agreed", "stretch"),
        Actual: ("value",),
        Goal: ("baseline", "amount"),
        Expectation: ("low", "mid", "high"),
    }
)


def unit_of(reader: Reader, record: Any) -> str:
    """What the figures of a record count; "" for nothing that is said."""
    if isinstance(record, Metric):
        return record.unit
    if isinstance(record, Goal | Expectation):
        return goals.unit_of(reader, record)
    own: str | None = getattr(record, "unit", None)
    return reader.get(Metric, record.metric_id).unit if own is None else own


def in_unit(record_type: type[Record], name: str, title: str, **about: Any) -> Field:
    """A figure of a record as a column, in the unit that the record has. `title` and `about`: as of `record_field`."""
    taking = _OF_METRIC if record_type in {Target, Actual} else _ITS_OWN
    about = {"unit": None, "unit_at": unit_of, "unit_taking": taking} | about
    return record_field(record_type, name, title, **about)


def unit_giver(record_type: type[Record], name: str, title: str, **about: Any) -> Field:
    """A field that decides what the figures of its record count.

    Where they come to be percentages, or cease to be, they stay as they read: 75 becomes 75 %, not 7,500 %. With the
    unit of a metric goes all that counts in it.
    """
    plain = record_field(record_type, name, title, is_unit_giver=True, **about)
    assert plain.write is not None, "fields of records are written"
    plain_write = plain.write

    def write(draft: Draft, record_id: str, value: Any) -> Label:
        record = draft.get(record_type_of(record_id), record_id)
        before = [(each, unit_of(draft, each)) for each in _counting_with(draft, record)]
        label = plain_write(draft, record_id, value)
        for each, unit in before:
            _rescale(draft, draft.get(type(each), each.id), unit)
        return label

    return replace(plain, write=write)


def merging_in_unit(draft: Draft, /, kept_id: str, other_ids: Sequence[str]) -> Label:
    """Merge entries whose figures count in a unit: what has none takes that of the others, its figures as they read.

    Refused where some count in percent and others in something else: their figures cannot stand side by side.
    """
    entries: list[Any] = [draft.get(record_type_of(each), each) for each in (kept_id, *other_ids)]
    units = {unit_of(draft, entry) for entry in entries} - {""}
    if _PERCENT in units:
        other = next((entry for entry in entries if unit_of(draft, entry) not in ("", _PERCENT)), None)
        if other is not None:
            raise Refused("not_in_percent", name=other.name, unit=unit_of(draft, other))
        for entry in entries:
            if not unit_of(draft, entry):
                _give_percent(draft, entry)
    return merge_entries(draft, kept_id, other_ids)


def _give_percent(draft: Draft, entry: Any) -> None:
    giver = unit_giver(type(entry), "unit", "")
    assert giver.write is not None, "fields of records are written"
    giver.write(draft, entry.id, _PERCENT)


def _counting_with(reader: Reader, record: Any) -> Iterator[Any]:
    """The record and, of a metric or goal, all whose figures may count in its unit."""
    yield record
    if isinstance(record, Goal):
        yield from reader.referring(Expectation, "goal_id", record.id)
    if isinstance(record, Metric):
        found: dict[str, Record] = {}
        for record_type in (NodeMetric, Target, Actual, Goal, Expectation):
            for user in reader.referring(record_type, "metric_id", record.id):
                found |= {each.id: each for each in _counting_with(reader, user)}
        yield from found.values()


def _rescale(draft: Draft, record: Any, before: str) -> None:
    after = unit_of(draft, record)
    if before == after or _PERCENT not in (before, after):
        return
    factor = 0.01 if after == _PERCENT else 100.0
    known = {name: getattr(record, name) for name in FIGURES[type(record)]}
    changed = {name: round(value * factor, _DIGITS) for name, value in known.items() if value is not None}
    if changed:
        draft.update(record, **changed)


def _has_none(record: Record) -> bool:
    return all(getattr(record, name) is None for name in FIGURES[type(record)])


def _nothing_counts(reader: Reader, record: Target | Actual) -> bool:
    metric = reader.get(Metric, record.metric_id)
    return not metric.unit and all(
        _has_none(each) for each in _counting_with(reader, metric) if not unit_of(reader, each)
    )


def _take_for_metric(draft: Draft, record_id: str, unit: str) -> Label:
    record: Any = draft.get(record_type_of(record_id), record_id)
    return set_resource(draft, MetricId(record.metric_id), unit=unit)


def _take(draft: Draft, record_id: str, unit: str) -> Label:
    edit = set_resource if record_type_of(record_id) is Goal else set_thing
    return edit(draft, record_id, unit=unit)


_OF_METRIC: Final = UnitTaking(_nothing_counts, _take_for_metric)
_ITS_OWN: Final = UnitTaking(lambda _reader, record: _has_none(record), _take)
