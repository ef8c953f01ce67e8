"""The catalogue of fields: how cases come to a step and leave it."""

from typing import Final

from mapper.core import queries
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import NodeKind, Outcome
from mapper.ui.fields.field import Field, Group, Holds, Item
from mapper.ui.texts import QT_TRANSLATE_NOOP


def _incoming(reader: Reader, node: Node) -> tuple[Item, ...]:
    return _ordered([reader.get(Node, line.source_id) for line in queries.incoming(reader, node.id)])


def _outgoing(reader: Reader, node: Node) -> tuple[Item, ...]:
    return _ordered([reader.get(Node, line.target_id) for line in queries.outgoing(reader, node.id)])


def _ordered(nodes: list[Node]) -> tuple[Item, ...]:
    return tuple(sorted((Item(node.name) for node in nodes), key=lambda item: item.name.casefold()))


def _lost(reader: Reader, node: Node) -> float | None:
    shares = queries.shares_out(reader, node.id)
    if not shares:
        return None
    lost = 0.0
    for line in queries.outgoing(reader, node.id):
        target = reader.get(Node, line.target_id)
        if target.kind is NodeKind.END and target.outcome is not Outcome.WON:
            share = shares.get(line.id)
            if share is None:
                return None
            lost += share
    return lost


FLOW_FIELDS: Final[tuple[Field, ...]] = (
    Field(
        key="incoming",
        title=QT_TRANSLATE_NOOP("Field", "Comes from"),
        as_number=QT_TRANSLATE_NOOP("Heat", "number of ways in"),
        holds=Holds.NAMES,
        group=Group.FLOW,
        read=_incoming,
    ),
    Field(
        key="outgoing",
        title=QT_TRANSLATE_NOOP("Field", "Leads to"),
        as_number=QT_TRANSLATE_NOOP("Heat", "number of ways on"),
        holds=Holds.NAMES,
        group=Group.FLOW,
        read=_outgoing,
    ),
    Field(
        key="lost",
        title=QT_TRANSLATE_NOOP("Field", "Lost cases"),
        as_number=QT_TRANSLATE_NOOP("Heat", "share of lost cases"),
        holds=Holds.SHARE,
        group=Group.FLOW,
        read=_lost,
    ),
)
