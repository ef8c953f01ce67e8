"""The catalogue of fields: the tools, skills and metrics of a step, and the figures of each metric."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits import resources
from mapper.core.history import Label
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Metric, Node, NodeMetric, Record, Skill, Tool
from mapper.core.values import NodeKind
from mapper.ui.fields.field import Field, Group, Holds, Item
from mapper.ui.render.pictures import Status
from mapper.ui.render.status import link_status, worst
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate

_CARRIERS = frozenset(NodeKind) - {NodeKind.NOTE}
_PERCENT = "%"


def metric_fields(reader: Reader) -> Iterator[Field]:
    """What each metric was, shall be and is, who sees to it and until when."""
    for metric in sorted(reader.all(Metric), key=lambda metric: (metric.name.casefold(), metric.id)):
        figures = (
            ("baseline", QT_TRANSLATE_NOOP("Field", "{name}, baseline")),
            ("target", QT_TRANSLATE_NOOP("Field", "{name}, target")),
            ("actual", QT_TRANSLATE_NOOP("Field", "{name}, actual")),
        )
        for name, title in figures:
            holds = Holds.SHARE if metric.unit == _PERCENT else Holds.NUMBER
            yield _metric_field(
                metric, name, title, holds, unit=metric.unit, unit_at=partial(_unit_at, metric)
            )
        yield _metric_field(metric, "owner", QT_TRANSLATE_NOOP("Field", "{name}, owner"), Holds.TEXT)
        yield _metric_field(metric, "due", QT_TRANSLATE_NOOP("Field", "{name}, due"), Holds.DATE)


def _metric_field(metric: Metric, name: str, title: str, holds: Holds, **more: Any) -> Field:
    return Field(
        key=f"{name}:{metric.id}",
        title=title,
        about=metric.name,
        holds=holds,
        group=Group.FIGURES,
        read=partial(_figure, metric, name),
        write=partial(_set_figure, metric, name),
        kinds=_CARRIERS,
        **more,
    )


def _link(metric: Metric, reader: Reader, node_id: NodeId) -> NodeMetric | None:
    links = queries.node_metrics(reader, node_id)
    return next((link for link in links if link.metric_id == metric.id), None)


def _figure(metric: Metric, name: str, reader: Reader, node: Node) -> Any:
    link = _link(metric, reader, node.id)
    value = getattr(link, name) if link is not None else None
    return None if value == "" else value


def _unit_at(metric: Metric, reader: Reader, node: Node) -> str:
    link = _link(metric, reader, node.id)
    return metric.unit if link is None or link.unit is None else link.unit


def _set_figure(metric: Metric, name: str, draft: Draft, node_id: NodeId, value: Any) -> Label:
    """A figure hangs the metric on the node; taking it away leaves the metric there."""
    if name == "owner":
        value = value or ""
    return resources.state(draft, node_id, metric.id, **{name: value})


def _names(record_type: type[Record], reader: Reader, node: Node) -> tuple[Item, ...]:
    link_type, field = resources.LINKS[record_type]
    found = []
    for link in reader.referring(link_type, "node_id", node.id):
        record = reader.get(record_type, getattr(link, field))
        found.append(Item(str(getattr(record, "name", "")), getattr(link, "level", None)))
    return tuple(sorted(found, key=lambda item: (item.name.casefold(), item.name)))


def _set_names(record_type: type[Record], draft: Draft, node_id: NodeId, value: Any) -> Label:
    items: Sequence[Item] = value or ()
    if record_type is Skill:
        return resources.set_attached(draft, node_id, Skill, {i.name: {"level": i.level} for i in items})
    return resources.set_attached(draft, node_id, record_type, {item.name: {} for item in items})


def _status(reader: Reader, node: Node) -> Status | None:
    links = queries.node_metrics(reader, node.id)
    return worst(link_status(link, reader.find(Metric, link.metric_id)) for link in links)


def _statuses(_reader: Reader, _map_id: MapId) -> Sequence[tuple[object, str]]:
    return [
        (Status.ON, translate("Heat", "on target")),
        (Status.NEAR, translate("Heat", "near target")),
        (Status.OFF, translate("Heat", "off target")),
        (Status.NONE, translate("Heat", "no data")),
    ]


ATTACHED_FIELDS: Final[tuple[Field, ...]] = (
    Field(
        key="tools",
        title=QT_TRANSLATE_NOOP("Field", "Tools"),
        as_number=QT_TRANSLATE_NOOP("Heat", "number of tools"),
        holds=Holds.NAMES,
        group=Group.ATTACHED,
        read=partial(_names, Tool),
        write=partial(_set_names, Tool),
        record_type=Tool,
        kinds=_CARRIERS,
        is_first=True,
    ),
    Field(
        key="skills",
        title=QT_TRANSLATE_NOOP("Field", "Skills"),
        as_number=QT_TRANSLATE_NOOP("Heat", "number of skills"),
        holds=Holds.NAMES,
        group=Group.ATTACHED,
        read=partial(_names, Skill),
        write=partial(_set_names, Skill),
        record_type=Skill,
        has_levels=True,
        kinds=_CARRIERS,
        is_first=True,
    ),
    Field(
        key="metrics",
        title=QT_TRANSLATE_NOOP("Field", "Metrics"),
        as_number=QT_TRANSLATE_NOOP("Heat", "number of metrics"),
        holds=Holds.NAMES,
        group=Group.ATTACHED,
        read=partial(_names, Metric),
        write=partial(_set_names, Metric),
        record_type=Metric,
        kinds=_CARRIERS,
        is_first=True,
    ),
    Field(
        key="status",
        title=QT_TRANSLATE_NOOP("Field", "Against targets"),
        as_number=QT_TRANSLATE_NOOP("Heat", "figures against targets"),
        holds=Holds.CHOICE,
        group=Group.ATTACHED,
        read=_status,
        choices=_statuses,
        ranked=(Status.ON, Status.NEAR, Status.OFF),
    ),
)
