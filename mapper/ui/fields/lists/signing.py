"""What people put their names to as tables: signatures under a map, and steps that change hands."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import Any, Final

from PySide6.QtCore import QDate, QLocale, Qt

from mapper.analysis.people.handovers import Change, changes_of_hands
from mapper.core.changes import ChangeSet
from mapper.core.draft import Draft
from mapper.core.edits import agreement
from mapper.core.edits.resources import named
from mapper.core.edits.things import add_thing, remove_things
from mapper.core.history import Label
from mapper.core.ids import MapId, NodeId, PersonId, VersionId
from mapper.core.meaning import fingerprints
from mapper.core.queries import touch_hours
from mapper.core.reader import Reader
from mapper.core.records import Handover, Node, Person, ProcessMap, Role, SignOff
from mapper.core.records.limits import MAX_NAME
from mapper.core.values import HandoverState
from mapper.services.session import Session
from mapper.services.signing import moment_to_sign
from mapper.ui.fields.field import Field, Group, Holds, Remark, Sign, Unit
from mapper.ui.fields.record_fields import record_field
from mapper.ui.fields.step_rows import STEPS, touched
from mapper.ui.fields.subject import Add, Subject, touches
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate

# -- signatures


def _sign(
    draft: Draft, map_id: MapId, name: str, _after: str | None, *, version_id: VersionId | None = None
) -> Label:
    """The person of this name signs today what the map says now; who is not known yet comes in."""
    today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
    person_id = PersonId(named(draft, Person, name))
    return agreement.sign(draft, map_id, person_id, today, version_id=version_id)


def signed_moment(session: Session, map_id: MapId) -> VersionId:
    """The moment that is signed now, named after the map if it has no name yet. Raises Problem."""
    called = translate("SigningPart", "Signed: {name}")
    name = called.replace("{name}", session.store.get(ProcessMap, map_id).name)
    return moment_to_sign(session, map_id, name[:MAX_NAME])


def _prepare(session: Session, map_id: MapId) -> Add:
    return partial(_sign, version_id=signed_moment(session, map_id))


def _signature_fields(reader: Reader) -> Sequence[Field]:
    now = cache(partial(fingerprints, reader))  # of a map once, however many signed it

    def is_stale(signed: SignOff) -> bool:
        return signed.fingerprint not in now(signed.map_id)

    def stands(_reader: Reader, signed: SignOff) -> str:
        if is_stale(signed):
            return translate("Subject", "no, changed since")
        return translate("Subject", "yes")

    def changed(_reader: Reader, signed: SignOff) -> Remark | None:
        if not is_stale(signed):
            return None
        return Remark(Sign.WARNING, translate("Subject", "Type the name below to sign the map as it is now."))

    return (
        record_field(
            SignOff, "person_id", QT_TRANSLATE_NOOP("Field", "Signed by"), is_first=True, write=None
        ),
        record_field(SignOff, "day", QT_TRANSLATE_NOOP("Field", "Signed on"), is_first=True),
        Field(
            key="stands",
            title=QT_TRANSLATE_NOOP("Field", "Still holds"),
            holds=Holds.TEXT,
            group=Group.ENTRY,
            read=stands,
            remark=changed,
            is_first=True,
        ),
    )


def _signature_touched(reader: Reader, changes: ChangeSet) -> set[str] | None:
    """Whatever else changes may be something that was signed."""
    if any(not isinstance(change.record, SignOff) for change in changes):
        return None
    return touches(SignOff)(reader, changes)


SIGNATURES: Final = Subject(
    key="signatures",
    title=QT_TRANSLATE_NOOP("Subject", "Signatures"),
    adding=QT_TRANSLATE_NOOP("Subject", "Sign this map: type who signs, then Enter"),
    none=QT_TRANSLATE_NOOP("Subject", "Nobody has signed this map yet."),
    record_type=SignOff,
    records=lambda reader, map_id: reader.referring(SignOff, "map_id", map_id),
    order=lambda _reader, _map_id: lambda signed: (signed.day, signed.id),
    fields=_signature_fields,
    first=("person_id", "day", "stands"),
    touched=_signature_touched,
    add=_sign,
    prepare=_prepare,
    named_by="person_id",
    remove=remove_things,
)


# -- steps that change hands


def _hand_rows(reader: Reader, map_id: MapId) -> list[Node]:
    return [reader.get(Node, change.node_id) for change in changes_of_hands(reader, map_id)]


_Known = Callable[[Node], Change | None]


def _changes(reader: Reader) -> _Known:
    """How a step changes hands; worked out of a map once, however many cells ask."""

    @cache
    def of_map(map_id: MapId) -> Mapping[NodeId, Change]:
        return {change.node_id: change for change in changes_of_hands(reader, map_id)}

    return lambda node: of_map(node.map_id).get(node.id)


def _told(known: _Known, name: str, title: str, holds: Holds = Holds.TEXT, unit: Unit = Unit.NONE) -> Field:
    """What a change of hands is: from where, to where, how much work."""

    def read(_reader: Reader, node: Node) -> Any:
        return getattr(known(node), name, None)

    return Field(key=name, title=title, holds=holds, group=Group.ENTRY, unit=unit, read=read, is_first=True)


def _said(reader: Reader, node: Node) -> Handover | None:
    found = reader.referring(Handover, "node_id", node.id)
    return found[0] if found else None


def _reason(reader: Reader, node: Node) -> str | None:
    said = _said(reader, node)
    return (said.reason or None) if said is not None else None


def _state(reader: Reader, node: Node) -> HandoverState:
    said = _said(reader, node)
    return said.state if said is not None else HandoverState.OPEN


def _say(draft: Draft, node_id: str, **fields: Any) -> Label:
    return add_thing(draft, Handover, node_id=NodeId(node_id), **fields)


def _was_by_role(known: _Known, reader: Reader, node: Node) -> str | None:
    """Whose hours they were, on the map that this one is based on."""
    change = known(node)
    return None if change is None else _by_role(reader, reader.get(Node, change.old_id))


def _by_role(reader: Reader, node: Node) -> str | None:
    """Whose hours they are at a step: "Account executive 2 h, Presales 0.5 h"."""
    hours = touch_hours(reader, node.id)
    found = sorted((reader.get(Role, role_id).name, hours[role_id]) for role_id in hours)
    unit, locale = translate("TouchRow", "h"), QLocale()
    return ", ".join(f"{name} {locale.toString(each)} {unit}" for name, each in found) or None


def _was(known: _Known) -> tuple[Field, ...]:
    return (
        _told(known, "from_lane", QT_TRANSLATE_NOOP("Field", "Before: lane")),
        _told(known, "to_lane", QT_TRANSLATE_NOOP("Field", "Now: lane")),
        _told(known, "hours", QT_TRANSLATE_NOOP("Field", "Work a visit"), Holds.NUMBER, Unit.HOURS),
        Field(
            key="was_by_role",
            title=QT_TRANSLATE_NOOP("Field", "Before: roles"),
            holds=Holds.TEXT,
            group=Group.ENTRY,
            read=partial(_was_by_role, known),
            is_first=True,
        ),
    )


_SAID: Final[tuple[Field, ...]] = (
    Field(
        key="by_role",
        title=QT_TRANSLATE_NOOP("Field", "Now: roles"),
        holds=Holds.TEXT,
        group=Group.ENTRY,
        read=_by_role,
        is_first=True,
    ),
    record_field(
        Handover,
        "reason",
        QT_TRANSLATE_NOOP("Field", "Reason"),
        is_first=True,
        read=_reason,
        write=lambda draft, node_id, text: _say(draft, node_id, reason=text or ""),
    ),
    record_field(
        Handover,
        "state",
        QT_TRANSLATE_NOOP("Field", "Accepted"),
        is_first=True,
        read=_state,
        write=lambda draft, node_id, state: _say(draft, node_id, state=state),
    ),
)


def _hand_fields(reader: Reader) -> Sequence[Field]:
    step = (field for field in STEPS.fields(reader) if field.key in {"name", "stage"})
    return [*step, *_was(_changes(reader)), *_SAID]


def _hand_touched(reader: Reader, changes: ChangeSet) -> set[str] | None:
    """Whatever else changes, on either map, may be another change of hands."""
    if any(not isinstance(change.record, Handover) for change in changes):
        return None
    return touched(reader, changes)


HANDS: Final = Subject(
    key="hands",
    title=QT_TRANSLATE_NOOP("Subject", "Changes of hands"),
    adding="",
    none=QT_TRANSLATE_NOOP(
        "Subject", "No step lies in another lane than on the map that this one is based on."
    ),
    record_type=Node,
    records=_hand_rows,
    order=STEPS.order,
    fields=_hand_fields,
    first=("name", "from_lane", "to_lane", "hours", "was_by_role", *(field.key for field in _SAID)),
    touched=_hand_touched,
    spots=STEPS.spots,
)
