"""A step people agreed on is in discussion again when it comes to mean something else, in the same command."""

from mapper.core.draft import Draft
from mapper.core.ids import NodeId
from mapper.core.meaning import STEP_MEANING, said_of
from mapper.core.records import Agreement, Connector, Node, Record
from mapper.core.values import AgreementState


def follow(draft: Draft) -> None:
    """Reopen the agreement of every step that was agreed before and is not what it was."""
    touched: set[NodeId] = set()
    for change in draft.changes():
        if type(change.record) in STEP_MEANING and said_of(change.before) != said_of(change.after):
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
