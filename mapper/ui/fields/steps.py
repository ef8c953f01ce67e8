"""The catalogue of fields: what a step is and where it stands."""

from collections.abc import Sequence
from typing import Any, Final

from mapper.core import insides, queries
from mapper.core.bands import tint_of_node
from mapper.core.draft import Draft
from mapper.core.edits import growing, nodes
from mapper.core.history import Label
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Lane, Stage
from mapper.core.values import NodeKind, Outcome
from mapper.ui.colours import colour_names
from mapper.ui.fields.field import Field, Group, Holds
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate, word


def _kinds(_reader: Reader, _map_id: MapId) -> Sequence[tuple[object, str]]:
    return [(kind, word(kind.value).capitalize()) for kind in NodeKind]


def _stages(reader: Reader, map_id: MapId) -> Sequence[tuple[object, str]]:
    return [(stage.id, stage.name) for stage in queries.stages(reader, map_id)]


def _lanes(reader: Reader, map_id: MapId) -> Sequence[tuple[object, str]]:
    return [(lane.id, lane.name) for lane in queries.lanes(reader, map_id)]


def _colours(_reader: Reader, _map_id: MapId) -> Sequence[tuple[object, str]]:
    return list(enumerate(colour_names()))


def _outcomes(_reader: Reader, _map_id: MapId) -> Sequence[tuple[object, str]]:
    return [
        (Outcome.WON, translate("Field", "Won")),
        (Outcome.LOST, translate("Field", "Lost")),
        (Outcome.DISQUALIFIED, translate("Field", "Disqualified")),
        (Outcome.PARKED, translate("Field", "Parked")),
    ]


def _rename(draft: Draft, node_id: NodeId, value: Any) -> Label:
    return nodes.rename_node(draft, node_id, value or "")


def _describe(draft: Draft, node_id: NodeId, value: Any) -> Label:
    return nodes.set_node_description(draft, node_id, value or "")


STEP_FIELDS: Final[tuple[Field, ...]] = (
    Field(
        key="name",
        title=QT_TRANSLATE_NOOP("Field", "Name"),
        holds=Holds.TEXT,
        group=Group.STEP,
        read=lambda _reader, node: node.name or None,
        write=_rename,
        is_first=True,
    ),
    Field(
        key="kind",
        title=QT_TRANSLATE_NOOP("Field", "Kind"),
        holds=Holds.CHOICE,
        group=Group.STEP,
        read=lambda _reader, node: node.kind,
        write=nodes.set_node_kind,
        choices=_kinds,
        is_clearable=False,
        is_first=True,
    ),
    Field(
        key="stage",
        title=QT_TRANSLATE_NOOP("Field", "Stage"),
        holds=Holds.CHOICE,
        group=Group.STEP,
        read=lambda _reader, node: node.stage_id,
        write=lambda draft, node_id, value: growing.move_to_band(draft, node_id, Stage, value),
        choices=_stages,
        is_clearable=False,
        is_first=True,
    ),
    Field(
        key="lane",
        title=QT_TRANSLATE_NOOP("Field", "Lane"),
        holds=Holds.CHOICE,
        group=Group.STEP,
        read=lambda _reader, node: node.lane_id,
        write=lambda draft, node_id, value: growing.move_to_band(draft, node_id, Lane, value),
        choices=_lanes,
        is_clearable=False,
        is_first=True,
    ),
    Field(
        key="description",
        title=QT_TRANSLATE_NOOP("Field", "Description"),
        holds=Holds.LINES,
        group=Group.STEP,
        read=lambda _reader, node: node.description or None,
        write=_describe,
    ),
    Field(
        key="colour",
        title=QT_TRANSLATE_NOOP("Field", "Colour"),
        holds=Holds.CHOICE,
        group=Group.STEP,
        read=lambda _reader, node: tint_of_node(node),
        write=nodes.colour_node,
        choices=_colours,
    ),
    Field(
        key="outcome",
        title=QT_TRANSLATE_NOOP("Field", "Outcome"),
        holds=Holds.CHOICE,
        group=Group.STEP,
        read=lambda _reader, node: node.outcome,
        write=lambda draft, node_id, value: nodes.set_node_kind(draft, node_id, NodeKind.END, value),
        choices=_outcomes,
        is_clearable=False,
        kinds=frozenset({NodeKind.END}),
    ),
    Field(
        key="number",
        title=QT_TRANSLATE_NOOP("Field", "Number"),
        holds=Holds.TEXT,
        group=Group.STEP,
        read=lambda reader, node: insides.number_of(reader, node.id),
    ),
)
