"""Targets and actuals as tables: metric by step, person and period."""

from collections.abc import Iterable
from dataclasses import replace
from math import isclose
from typing import Any, Final

from PySide6.QtCore import QLocale

from mapper.analysis.measures import goals
from mapper.core.draft import Draft
from mapper.core.edits.resources import named
from mapper.core.edits.targets import set_own
from mapper.core.edits.things import add_thing, remove_things
from mapper.core.history import Label
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Actual, Metric, Person, Record, Target
from mapper.core.values import Period
from mapper.ui.fields.field import Field, Remark, Sign
from mapper.ui.fields.lists.edits import Adding, this_month
from mapper.ui.fields.lists.units import in_unit, unit_of
from mapper.ui.fields.record_fields import record_field
from mapper.ui.fields.subject import Subject, touches
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate
from mapper.ui.widgets.parsing import NumberForm, show_number

_ROUNDED: Final = 0.005  # people write 68 % of 34 in 50, and of 341 in 500
_PERCENT: Final = "%"


def _adding(record_type: type[Record]) -> Adding:
    def add(draft: Draft, _map_id: MapId, name: str, _after: str | None) -> Label:
        """One of the metric with the name, added where there is none, for the first month from now on that is free."""
        metric_id = named(draft, Metric, name)
        starts = _first_free(draft.referring(record_type, "metric_id", metric_id))
        return add_thing(draft, record_type, metric_id=metric_id, period=Period.MONTH, starts=starts)

    return add


def _first_free(records: Iterable[Any]) -> str:
    """The first day of the first month from now on that none of these begins on."""
    taken = {record.starts for record in records if record.period is Period.MONTH}
    year, month = map(int, this_month().split("-")[:2])
    while (starts := f"{year:04}-{month:02}-01") in taken:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return starts


def _counted(reader: Reader, actual: Actual) -> Remark | None:
    """What the counts beside a value come to, where it stands in for the value or where the two differ."""
    counted = goals.value_of(replace(actual, value=None))
    if counted is None:
        return None
    unit = unit_of(reader, actual)
    form = NumberForm(unit="" if unit == _PERCENT else unit, is_share=unit == _PERCENT)
    shown = show_number(counted, form, QLocale(), with_unit=True)
    if actual.value is None:
        text = translate("Field", "Worked out from numerator and denominator.")
        return Remark(None, text)
    if isclose(counted, actual.value, rel_tol=_ROUNDED, abs_tol=_ROUNDED):
        return None
    text = translate("Field", "The counts beside it come to {0}, and that is what is reckoned with.")
    return Remark(Sign.WARNING, text.format(shown))


def _person(reader: Reader, record: Target | Actual) -> str:
    person = reader.find(Person, record.person_id)
    return person.name.casefold() if person is not None else ""


_TARGET: Final[tuple[Field, ...]] = (
    record_field(
        Target, "metric_id", QT_TRANSLATE_NOOP("Field", "Metric"), is_first=True, is_unit_giver=True
    ),
    record_field(Target, "node_id", QT_TRANSLATE_NOOP("Field", "Step"), is_first=True),
    record_field(Target, "stage_id", QT_TRANSLATE_NOOP("Field", "Stage")),
    record_field(Target, "person_id", QT_TRANSLATE_NOOP("Field", "Person"), is_first=True),
    record_field(Target, "goal_id", QT_TRANSLATE_NOOP("Field", "Goal")),
    record_field(Target, "period", QT_TRANSLATE_NOOP("Field", "Period"), is_first=True),
    record_field(Target, "starts", QT_TRANSLATE_NOOP("Field", "Start"), is_first=True),
    in_unit(Target, "required", QT_TRANSLATE_NOOP("Field", "Required"), is_first=True),
    in_unit(Target, "own", QT_TRANSLATE_NOOP("Field", "Own"), is_first=True, write=set_own),
    in_unit(Target, "agreed", QT_TRANSLATE_NOOP("Field", "Agreed"), is_first=True),
    in_unit(Target, "stretch", QT_TRANSLATE_NOOP("Field", "Stretch")),
    record_field(Target, "state", QT_TRANSLATE_NOOP("Field", "State"), is_first=True),
    record_field(Target, "is_locked", QT_TRANSLATE_NOOP("Field", "Locked")),
    record_field(Target, "note", QT_TRANSLATE_NOOP("Field", "Note")),
)

TARGETS: Final = Subject(
    key="targets",
    title=QT_TRANSLATE_NOOP("Subject", "Targets"),
    adding=QT_TRANSLATE_NOOP("Subject", "Add a target: type the metric, then Enter"),
    none=QT_TRANSLATE_NOOP("Subject", "No targets yet: what will each person aim at?"),
    record_type=Target,
    records=lambda reader, _map_id: reader.all(Target),
    order=lambda reader, _map_id: (
        lambda target: (
            reader.get(Metric, target.metric_id).name.casefold(),
            target.starts,
            _person(reader, target),
            target.id,
        )
    ),
    fields=lambda _reader: _TARGET,
    first=tuple(field.key for field in _TARGET if field.is_first),
    touched=touches(Target),
    add=_adding(Target),
    named_by="metric_id",
    other_side="actuals",
    remove=remove_things,
    spots=lambda _reader, target: () if target.node_id is None else (target.node_id,),
)

_ACTUAL: Final[tuple[Field, ...]] = (
    record_field(
        Actual, "metric_id", QT_TRANSLATE_NOOP("Field", "Metric"), is_first=True, is_unit_giver=True
    ),
    record_field(Actual, "node_id", QT_TRANSLATE_NOOP("Field", "Step"), is_first=True),
    record_field(Actual, "person_id", QT_TRANSLATE_NOOP("Field", "Person"), is_first=True),
    record_field(Actual, "period", QT_TRANSLATE_NOOP("Field", "Period"), is_first=True),
    record_field(Actual, "starts", QT_TRANSLATE_NOOP("Field", "Start"), is_first=True),
    in_unit(
        Actual,
        "value",
        QT_TRANSLATE_NOOP("Field", "Value"),
        is_first=True,
        stand_in=lambda _reader, actual: goals.value_of(actual),
        remark=_counted,
    ),
    record_field(Actual, "hits", QT_TRANSLATE_NOOP("Field", "Numerator"), is_first=True),
    record_field(Actual, "cases", QT_TRANSLATE_NOOP("Field", "Denominator"), is_first=True),
    record_field(Actual, "source", QT_TRANSLATE_NOOP("Field", "Source")),
)

ACTUALS: Final = Subject(
    key="actuals",
    title=QT_TRANSLATE_NOOP("Subject", "Actuals"),
    adding=QT_TRANSLATE_NOOP("Subject", "Add a measured value: type the metric, then Enter"),
    none=QT_TRANSLATE_NOOP("Subject", "No values yet: what was measured?"),
    record_type=Actual,
    records=lambda reader, _map_id: reader.all(Actual),
    order=lambda reader, _map_id: (
        lambda actual: (
            reader.get(Metric, actual.metric_id).name.casefold(),
            actual.starts,
            _person(reader, actual),
            actual.id,
        )
    ),
    fields=lambda _reader: _ACTUAL,
    first=tuple(field.key for field in _ACTUAL if field.is_first),
    touched=touches(Actual),
    add=_adding(Actual),
    named_by="metric_id",
    other_side="targets",
    remove=remove_things,
    spots=lambda _reader, actual: () if actual.node_id is None else (actual.node_id,),
)
