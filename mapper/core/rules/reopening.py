"""A step people agreed on is in discussion again when it comes to mean something else, in the same command."""

from types import MappingProxyType
from typing import Final

from mapper.core.draft import Draft
from mapper.core.ids import NodeId
from mapper.core.meaning import STEP_MEANING
from mapper.core.records import Agreement, Connector, Node, Record
from mapper.core.rules.heeding import COMING_AND_GOING, Heeds
from mapper.core.values import AgreementState

HEEDS: Final[Heeds] = MappingProxyType({t: COMING_AND_GOING.union(said) for t, said in STEP_MEANING.items()})


def follow(draft: Draft) -> None:
    """Reopen the agreement of every step that was agreed before and is not what it was."""
    touched: set[NodeId] = set()
    for change in draft.changes():
        if not HEEDS.get(type(change.record), frozenset()).isdisjoint(change.differing):
            touched.update(_steps_of(change.before), _steps_of(change.after))
    for node_id in touched:
        for agreement in draft.referring(Agreement, "node_id", node_id):
            before = draft.before.find(Agreement, agreement.id)
            if before == agreement and agreement.state is AgreementState.AGREED:
                draft.update(agreement, state=AgreementState.DISCUSS)


def _steps_of(record: Record | None) -> list[NodeId]:
    """The steps that a record says something about."""
    if isinstance(record, Node):
        return [record.id]
    if isinstance(record, Connector):
        return [record.source_id]
    return [record.node_id] if record is not None else []  # type: ignore[attr-defined]  # all others hang on a node
