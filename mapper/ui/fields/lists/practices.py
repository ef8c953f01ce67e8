"""The playbook as a table: best practices, how far each is lived, and by whom this month."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QDate, Qt

from mapper.analysis import practice as practices
from mapper.core import ballots, queries
from mapper.core.draft import Draft
from mapper.core.edits import agreement
from mapper.core.edits.things import add_thing, remove_things
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.ids import MapId, PersonId
from mapper.core.reader import Reader
from mapper.core.records import Adoption, Agreement, Allocation, Node, Person, Practice, RoleTouch
from mapper.ui.fields.field import Field, Group, Holds
from mapper.ui.fields.record_fields import record_field
from mapper.ui.fields.subject import Subject, touches
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate


def _records(reader: Reader, map_id: MapId) -> list[Practice]:
    nodes = queries.nodes(reader, map_id)
    return [each for node in nodes for each in reader.referring(Practice, "node_id", node.id)]


def _lived(reader: Reader, practice: Practice) -> float | None:
    """Its adoption in the last month anybody recorded."""
    found = practices.adoption_by_month(reader, practice)
    return found[max(found)] if found else None


def _entrenched(reader: Reader, practice: Practice) -> str:
    is_so = practices.entrenched(reader, practice)
    return translate("Subject", "entrenched") if is_so else translate("Subject", "not yet")


def _month() -> str:
    today = QDate.currentDate()
    return QDate(today.year(), today.month(), 1).toString(Qt.DateFormat.ISODate)


def _share_of(person_id: PersonId, reader: Reader, practice: Practice) -> float | None:
    month = _month()
    found = reader.referring(Adoption, "practice_id", practice.id)
    return next((a.share for a in found if a.person_id == person_id and a.month == month), None)


def _adopt(person_id: PersonId, draft: Draft, practice_id: str, value: float | None) -> Label:
    month = _month()
    if value is None:
        found = draft.referring(Adoption, "practice_id", practice_id)
        gone = [a.id for a in found if a.person_id == person_id and a.month == month]
        return remove_things(draft, gone) if gone else Label("edit_each", {"count": 0})
    return add_thing(draft, Adoption, practice_id=practice_id, person_id=person_id, month=month, share=value)


def _people(reader: Reader, _map_id: MapId) -> Sequence[Field]:
    return [
        Field(
            key=f"lives:{person.id}",
            title=QT_TRANSLATE_NOOP("Field", "{name} this month"),
            about=person.name,
            holds=Holds.SHARE,
            group=Group.ENTRY,
            least=0.0,
            most=1.0,
            read=partial(_share_of, person.id),
            write=partial(_adopt, person.id),
        )
        for person in ballots.participants(reader)
    ]


def _add(draft: Draft, map_id: MapId, name: str, _after: str | None) -> Label:
    """The step of this name becomes a best practice, if people agree on it."""
    wanted = name.strip().casefold()
    for node in queries.nodes(draft, map_id):
        if node.name.strip().casefold() == wanted:
            adopted = QDate.currentDate().toString(Qt.DateFormat.ISODate)
            return agreement.make_practice(draft, node.id, adopted=adopted)
    raise Refused("no_such_step", name=name.strip())


_FIELDS: Final[tuple[Field, ...]] = (
    record_field(Practice, "name", QT_TRANSLATE_NOOP("Field", "Name"), is_first=True),
    record_field(Practice, "description", QT_TRANSLATE_NOOP("Field", "Description"), is_first=True),
    record_field(Practice, "evidence", QT_TRANSLATE_NOOP("Field", "Evidence"), is_first=True),
    record_field(Practice, "owner_id", QT_TRANSLATE_NOOP("Field", "Owner"), is_first=True),
    record_field(Practice, "adopted", QT_TRANSLATE_NOOP("Field", "Since"), is_first=True),
    record_field(Practice, "retired", QT_TRANSLATE_NOOP("Field", "Until")),
    Field(
        key="lived",
        title=QT_TRANSLATE_NOOP("Field", "Lived"),
        holds=Holds.SHARE,
        group=Group.ENTRY,
        read=_lived,
        is_first=True,
    ),
    Field(
        key="entrenched",
        title=QT_TRANSLATE_NOOP("Field", "Entrenched"),
        holds=Holds.TEXT,
        group=Group.ENTRY,
        read=_entrenched,
        is_first=True,
    ),
    record_field(Practice, "entrenched_share", QT_TRANSLATE_NOOP("Field", "Entrenched from")),
    record_field(Practice, "entrenched_months", QT_TRANSLATE_NOOP("Field", "For so many months")),
)

PRACTICES: Final = Subject(
    key="practices",
    title=QT_TRANSLATE_NOOP("Subject", "Best practices"),
    adding=QT_TRANSLATE_NOOP("Subject", "Type the name of a step all agree on, then Enter"),
    none=QT_TRANSLATE_NOOP("Subject", "No best practices yet: steps that all agree on become them."),
    record_type=Practice,
    records=_records,
    order=lambda _reader, _map_id: lambda practice: (practice.name.casefold(), practice.id),
    fields=lambda _reader: _FIELDS,
    first=tuple(field.key for field in _FIELDS if field.is_first),
    touched=touches(Practice, Adoption, Agreement, Allocation, RoleTouch, Node, Person),
    add=_add,
    remove=remove_things,
    spots=lambda _reader, practice: (practice.node_id,),
    across=_people,
)
