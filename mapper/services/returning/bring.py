"""The way back: the edit that brings in what a workbook says, all of it as one command."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits.connectors import set_connector
from mapper.core.edits.measures import set_measures, set_touch
from mapper.core.edits.targets import agree, disagree, set_own
from mapper.core.edits.things import add_thing
from mapper.core.history import Label
from mapper.core.ids import ConnectorId, MetricId, NodeId, PersonId, RoleId, SkillId, TargetId
from mapper.core.records import (
    Actual,
    Connector,
    Metric,
    NodeMeasures,
    NodeMetric,
    PersonSkill,
    Record,
    Target,
)
from mapper.core.values import Direction, Period, ValueClass
from mapper.exchange.excel.homes import Kind, Plain
from mapper.exchange.tables.headed import plain
from mapper.services.returning.items import Change, NewRow

_NUMBERS: Final[tuple[str, ...]] = ("required", "own", "agreed")  # of a target


def bring_back(draft: Draft, /, changes: Sequence[Change], rows: Sequence[NewRow], source: str) -> Label:
    """The edit: give the fields of `changes` the values they have in the workbook `source`, and add new rows."""
    fields: dict[tuple[type[Record], str], dict[str, Any]] = {}
    for change in changes:
        spot = change.spot
        fields.setdefault((spot.record_type, spot.record_id), {})[spot.field] = typed(
            change.kind, change.there
        )
    _uncount(draft, (ConnectorId(i) for kind, i in fields if kind is Connector))
    for (record_type, record_id), values in fields.items():
        if record_type is NodeMeasures:
            set_measures(draft, NodeId(record_id), **values)
        elif record_type is Connector:
            set_connector(draft, ConnectorId(record_id), **values)
        elif record_type is Target:
            _set_target(draft, TargetId(record_id), values)
        elif record_type is PersonSkill:
            _set_level(draft, record_id, values["level"])
        else:
            draft.update(draft.get(record_type, record_id), **values)
    for row in rows:
        _add(draft, row)
    return Label("import_workbook", {"name": source, "count": len(changes) + len(rows)})


def typed(kind: Kind, value: Plain) -> Any:
    """A value as a record holds it."""
    if value is None or kind in (Kind.TEXT, Kind.DAY):
        return value
    if kind is Kind.CLASS:
        return ValueClass(str(value))
    if kind is Kind.DIRECTION:
        return Direction(str(value))
    if kind is Kind.PERIOD:
        return Period(str(value))
    return int(float(value)) if kind is Kind.WHOLE else float(value)


def _uncount(draft: Draft, line_ids: Iterable[ConnectorId]) -> None:
    """State the shares of counted lines that leave the same nodes: beside a share a count says something else."""
    for node_id in dict.fromkeys(draft.get(Connector, line_id).source_id for line_id in line_ids):
        shares = queries.shares_out(draft, node_id)
        for line in queries.outgoing(draft, node_id):
            if line.count is not None:
                draft.update(line, share=shares[line.id], count=None)


def _set_target(draft: Draft, target_id: TargetId, values: Mapping[str, Any]) -> None:
    """Numbers of a target: a person's own is that person's word, and opens again what was agreed before."""
    if "required" in values:
        draft.update(draft.get(Target, target_id), required=values["required"])
    if "own" in values:
        set_own(draft, target_id, values["own"])
    if values.get("agreed") is not None:
        agree(draft, target_id, values["agreed"])
    elif "agreed" in values:
        disagree(draft, target_id)


def _set_level(draft: Draft, held: str, level: int) -> None:
    """How well somebody can do something, by the record's id, or where there is none by those of person and skill."""
    person_id, _, skill_id = held.partition(" ")
    if skill_id:
        add_thing(draft, PersonSkill, person_id=PersonId(person_id), skill_id=SkillId(skill_id), level=level)
    else:
        draft.update(draft.get(PersonSkill, held), level=level)


def _add(draft: Draft, row: NewRow) -> None:
    values = {name: typed(row.kinds[name], value) for name, value in row.fields.items()}
    if row.table == "tblActuals":
        add_thing(draft, Actual, **row.ties, **values)
        return
    if row.table == "tblPeriodTargets":
        numbers = {name: values.pop(name) for name in _NUMBERS if name in values}
        target_id = draft.new_id(Target)
        add_thing(draft, Target, thing_id=target_id, **row.ties, **values)
        _set_target(draft, target_id, numbers)
        return
    if row.table == "tblWork":
        set_touch(draft, NodeId(row.node_id), RoleId(row.other_id), values["touch_hours"])
        return
    metric = draft.find(Metric, row.other_id) or next(
        (each for each in draft.all(Metric) if plain(each.name) == plain(row.other)), None
    )
    if metric is None:
        direction = values.pop("direction", None) or Direction.UP
        metric = draft.put(
            Metric(id=draft.new_id(Metric), name=row.other, unit=row.unit, direction=direction)
        )
    if values.get("direction") is metric.direction:
        del values["direction"]
    if row.unit != metric.unit:
        values["unit"] = row.unit
    add_thing(draft, NodeMetric, node_id=NodeId(row.node_id), metric_id=MetricId(metric.id), **values)
