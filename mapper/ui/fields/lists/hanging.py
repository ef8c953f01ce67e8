"""What hangs on steps and stages as tables: value statements, exit criteria, agreed dates, comments, attachments."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from mapper.core import queries
from mapper.core.changes import ChangeSet
from mapper.core.draft import Draft
from mapper.core.edits.comments import resolve_comment
from mapper.core.edits.things import remove_things
from mapper.core.history import Label
from mapper.core.ids import CommentId, MapId
from mapper.core.reader import Reader
from mapper.core.records import (
    Attachment,
    Ballot,
    Comment,
    Commitment,
    Connector,
    DocumentInfo,
    Node,
    NodeCriterion,
    NodeValue,
    Record,
    Stage,
    StageCriterion,
    StageValue,
)
from mapper.core.threads import first_of
from mapper.ui.fields.field import Field, Holds, Unit
from mapper.ui.fields.record_fields import in_currency, record_field
from mapper.ui.fields.subject import Subject, touches
from mapper.ui.texts import QT_TRANSLATE_NOOP


def _of_steps(record_type: type[Record]) -> Callable[[Reader, MapId], Iterable[Any]]:
    def records(reader: Reader, map_id: MapId) -> Iterable[Any]:
        for node in queries.nodes(reader, map_id):
            yield from reader.referring(record_type, "node_id", node.id)

    return records


def _of_stages(record_type: type[Record]) -> Callable[[Reader, MapId], Iterable[Any]]:
    def records(reader: Reader, map_id: MapId) -> Iterable[Any]:
        for stage in queries.stages(reader, map_id):
            yield from reader.referring(record_type, "stage_id", stage.id)

    return records


def _by_holder(reader: Reader, _map_id: MapId) -> Callable[[Any], tuple[Any, ...]]:
    """By the name of what they hang on, then in their own order."""

    def place(record: Any) -> tuple[Any, ...]:
        node = reader.find(Node, getattr(record, "node_id", None))
        holder = node or reader.find(Stage, getattr(record, "stage_id", None))
        name = holder.name.casefold() if holder is not None else ""
        return name, getattr(record, "position", 0), record.id

    return place


def _spots(_reader: Reader, record: Any) -> tuple[str, ...]:
    node_id = getattr(record, "node_id", None)
    return () if node_id is None else (node_id,)


def _asked_at(reader: Reader, ballot: Ballot) -> tuple[str, ...]:
    """The step a vote is on; of a line's share the one it begins at."""
    line = reader.find(Connector, ballot.connector_id)
    return _spots(reader, ballot) if line is None else (line.source_id,)


def _subject(
    record_type: type[Record], key: str, title: str, none: str, fields: tuple[Field, ...]
) -> Subject:
    """A list of what hangs on the steps or stages of the map that is shown; entries are made where they hang."""
    is_of_stage = hasattr(record_type, "stage_id")
    return Subject(
        key=key,
        title=title,
        adding="",
        none=none,
        record_type=record_type,
        records=(_of_stages if is_of_stage else _of_steps)(record_type),
        order=_by_holder,
        fields=lambda reader: in_currency(reader, fields),
        first=tuple(field.key for field in fields if field.is_first),
        touched=touches(record_type, Node, Stage, DocumentInfo),
        remove=remove_things,
        spots=_spots,
    )


def _holder(record_type: type[Record]) -> Field:
    if hasattr(record_type, "stage_id"):
        return record_field(
            record_type, "stage_id", QT_TRANSLATE_NOOP("Field", "Stage"), is_first=True, write=None
        )
    return record_field(record_type, "node_id", QT_TRANSLATE_NOOP("Field", "Step"), is_first=True, write=None)


def _value_fields(record_type: type[Record]) -> tuple[Field, ...]:
    return (
        _holder(record_type),
        record_field(
            record_type, "name", QT_TRANSLATE_NOOP("Field", "What the customer gets"), is_first=True
        ),
        record_field(record_type, "proof", QT_TRANSLATE_NOOP("Field", "Proof"), is_first=True),
        record_field(record_type, "strength", QT_TRANSLATE_NOOP("Field", "Strength (0 to 3)"), is_first=True),
    )


def _criterion_fields(record_type: type[Record]) -> tuple[Field, ...]:
    return (
        _holder(record_type),
        record_field(record_type, "name", QT_TRANSLATE_NOOP("Field", "What must be true"), is_first=True),
        record_field(
            record_type, "is_verifiable", QT_TRANSLATE_NOOP("Field", "Customer confirms"), is_first=True
        ),
        record_field(record_type, "evidence", QT_TRANSLATE_NOOP("Field", "Evidence"), is_first=True),
        record_field(record_type, "is_met", QT_TRANSLATE_NOOP("Field", "Met"), is_first=True),
    )


_NO_VALUE: Final = QT_TRANSLATE_NOOP("Subject", "Nothing yet: what does the customer get here?")
_NO_CRITERION: Final = QT_TRANSLATE_NOOP("Subject", "Nothing yet: what must be true before a case goes on?")

STEP_VALUES: Final = _subject(
    NodeValue,
    "step_values",
    QT_TRANSLATE_NOOP("Subject", "Value of steps"),
    _NO_VALUE,
    _value_fields(NodeValue),
)
STAGE_VALUES: Final = _subject(
    StageValue,
    "stage_values",
    QT_TRANSLATE_NOOP("Subject", "Value of stages"),
    _NO_VALUE,
    _value_fields(StageValue),
)
STEP_CRITERIA: Final = _subject(
    NodeCriterion,
    "step_criteria",
    QT_TRANSLATE_NOOP("Subject", "Exits of steps"),
    _NO_CRITERION,
    _criterion_fields(NodeCriterion),
)
STAGE_CRITERIA: Final = _subject(
    StageCriterion,
    "stage_criteria",
    QT_TRANSLATE_NOOP("Subject", "Exits of stages"),
    _NO_CRITERION,
    _criterion_fields(StageCriterion),
)
COMMITMENTS: Final = _subject(
    Commitment,
    "commitments",
    QT_TRANSLATE_NOOP("Subject", "Agreed dates"),
    QT_TRANSLATE_NOOP("Subject", "No agreed dates yet: they are entered at a slip."),
    (
        _holder(Commitment),
        record_field(Commitment, "agreed", QT_TRANSLATE_NOOP("Field", "Agreed"), is_first=True),
        record_field(Commitment, "hold_share", QT_TRANSLATE_NOOP("Field", "Holds"), is_first=True),
        record_field(Commitment, "slip_share", QT_TRANSLATE_NOOP("Field", "Slips"), is_first=True),
        record_field(Commitment, "cancel_share", QT_TRANSLATE_NOOP("Field", "Is cancelled"), is_first=True),
        record_field(Commitment, "slip_days", QT_TRANSLATE_NOOP("Field", "Days a slip takes"), is_first=True),
        record_field(Commitment, "slips", QT_TRANSLATE_NOOP("Field", "Slips so far"), is_first=True),
        record_field(
            Commitment,
            "delay_cost_a_day",
            QT_TRANSLATE_NOOP("Field", "Cost a day late"),
            is_first=True,
            unit=Unit.MONEY,
        ),
    ),
)


def _is_resolved(reader: Reader, comment: Comment) -> bool:
    """An answer is done with when its thread is."""
    return first_of(reader, comment).is_resolved


def _resolve(draft: Draft, comment_id: CommentId, value: Any) -> Label:
    return resolve_comment(draft, comment_id, is_resolved=bool(value))


def _comment_touched(reader: Reader, changes: ChangeSet) -> set[str] | None:
    """Resolving is said of a whole thread."""
    if any(isinstance(change.record, Comment) for change in changes):
        return None
    return touches(Comment, Node)(reader, changes)


def _day_of(written: str) -> str | None:
    """The day of an ISO 8601 date and time; None of any other text."""
    try:
        return datetime.fromisoformat(written).date().isoformat()
    except ValueError:
        return None


def _by_thread(reader: Reader, _map_id: MapId) -> Callable[[Any], tuple[Any, ...]]:
    """By the name of the step, then thread by thread, each as it was written."""

    def place(comment: Comment) -> tuple[Any, ...]:
        first, name = first_of(reader, comment), reader.get(Node, comment.node_id).name.casefold()
        return name, first.written, first.id, comment is not first, comment.written, comment.id

    return place


_COMMENTS: Final = _subject(
    Comment,
    "comments",
    QT_TRANSLATE_NOOP("Subject", "Comments"),
    QT_TRANSLATE_NOOP("Subject", "No comments yet: K writes one at a step."),
    (
        _holder(Comment),
        record_field(Comment, "text", QT_TRANSLATE_NOOP("Field", "Comment"), is_first=True, write=None),
        record_field(Comment, "author", QT_TRANSLATE_NOOP("Field", "Author"), is_first=True, write=None),
        record_field(
            Comment,
            "written",
            QT_TRANSLATE_NOOP("Field", "Written"),
            is_first=True,
            holds=Holds.DATE,
            read=lambda _reader, comment: _day_of(comment.written),
            write=None,
        ),
        record_field(
            Comment,
            "is_resolved",
            QT_TRANSLATE_NOOP("Field", "Resolved"),
            is_first=True,
            read=_is_resolved,
            write=_resolve,
        ),
    ),
)
COMMENTS: Final = replace(_COMMENTS, order=_by_thread, touched=_comment_touched)
ATTACHMENTS: Final = _subject(
    Attachment,
    "attachments",
    QT_TRANSLATE_NOOP("Subject", "Attachments"),
    QT_TRANSLATE_NOOP("Subject", "No attachments yet: drop a link or a file on a step."),
    (
        _holder(Attachment),
        record_field(Attachment, "name", QT_TRANSLATE_NOOP("Field", "Name"), is_first=True),
        record_field(Attachment, "kind", QT_TRANSLATE_NOOP("Field", "Kind"), is_first=True, write=None),
        record_field(Attachment, "target", QT_TRANSLATE_NOOP("Field", "Where it is"), is_first=True),
    ),
)
_BALLOT: Final[tuple[Field, ...]] = (
    record_field(Ballot, "name", QT_TRANSLATE_NOOP("Field", "Question"), is_first=True),
    record_field(Ballot, "node_id", QT_TRANSLATE_NOOP("Field", "Step"), is_first=True, write=None),
    record_field(Ballot, "role_id", QT_TRANSLATE_NOOP("Field", "Role"), write=None),
    record_field(Ballot, "kind", QT_TRANSLATE_NOOP("Field", "Kind"), is_first=True, write=None),
    record_field(Ballot, "round", QT_TRANSLATE_NOOP("Field", "Round"), is_first=True, write=None),
    record_field(Ballot, "is_open", QT_TRANSLATE_NOOP("Field", "Open for votes"), is_first=True, write=None),
    record_field(Ballot, "is_anonymous", QT_TRANSLATE_NOOP("Field", "Anonymous"), is_first=True, write=None),
)
# What was voted is told at the step, and only once the ballot is closed.
BALLOTS: Final = Subject(
    key="ballots",
    title=QT_TRANSLATE_NOOP("Subject", "Votes held"),
    adding="",
    none=QT_TRANSLATE_NOOP("Subject", "No votes yet: Y opens one at a step."),
    record_type=Ballot,
    records=lambda reader, map_id: reader.referring(Ballot, "map_id", map_id),
    order=lambda _reader, _map_id: lambda ballot: (ballot.opened, ballot.id),
    fields=lambda _reader: _BALLOT,
    first=tuple(field.key for field in _BALLOT if field.is_first),
    touched=touches(Ballot),
    remove=remove_things,
    spots=_asked_at,
)
