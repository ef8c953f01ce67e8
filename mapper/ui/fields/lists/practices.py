"""The playbook as a table: best practices, how far each is lived, and by whom this month."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QDate, QLocale, Qt

from mapper.analysis.measures import practice as practices
from mapper.core import ballots, queries
from mapper.core.draft import Draft
from mapper.core.edits import agreement
from mapper.core.edits.things import add_thing, remove_things
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.ids import MapId, PracticeId
from mapper.core.reader import Reader
from mapper.core.records import Adoption, Agreement, Allocation, Node, Person, Practice, RoleTouch
from mapper.ui.fields.field import Field, Group, Holds
from mapper.ui.fields.lists.edits import this_month
from mapper.ui.fields.lists.people import PEOPLE
from mapper.ui.fields.lists.who import rest_of_year
from mapper.ui.fields.record_fields import record_field
from mapper.ui.fields.subject import Subject, touches
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate

Reading = Callable[[Reader, Any], float | None]
Writing = Callable[[Draft, Any, Any], Label]
_LEAST_MONTHS: Final = 6  # to be filled in where nothing is recorded yet
_MOST_MONTHS: Final = 12


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


def _share_of(person_id: str, month: str, reader: Reader, practice: Practice) -> float | None:
    """How far a person worked by a practice in a month; None where nobody has recorded it."""
    found = reader.referring(Adoption, "practice_id", practice.id)
    return next((a.share for a in found if a.person_id == person_id and a.month == month), None)


def _adopt(person_id: str, month: str, draft: Draft, practice_id: str, value: float | None) -> Label:
    if value is None:
        found = draft.referring(Adoption, "practice_id", practice_id)
        gone = [a.id for a in found if a.person_id == person_id and a.month == month]
        return remove_things(draft, gone) if gone else Label("edit_each", {"count": 0})
    return add_thing(draft, Adoption, practice_id=practice_id, person_id=person_id, month=month, share=value)


def _share_at(practice_id: PracticeId, month: str, reader: Reader, person: Person) -> float | None:
    """The same from the person's side."""
    return _share_of(person.id, month, reader, reader.get(Practice, practice_id))


def _adopt_at(
    practice_id: PracticeId, month: str, draft: Draft, person_id: str, value: float | None
) -> Label:
    return _adopt(person_id, month, draft, practice_id, value)


def _share_field(key: str, title: str, about: str, read: Reading, write: Writing) -> Field:
    return Field(
        key=key,
        title=title,
        about=about,
        holds=Holds.SHARE,
        group=Group.ENTRY,
        least=0.0,
        most=1.0,
        read=read,
        write=write,
    )


def _people(reader: Reader, map_id: MapId) -> list[Person]:
    """Those who take part, who work where a practice is lived, and of whom it is recorded; by name."""
    found = {person.id for person in ballots.participants(reader)}
    for practice in _records(reader, map_id):
        found |= practices.members_of(reader, practice, *rest_of_year())
        found |= {each.person_id for each in reader.referring(Adoption, "practice_id", practice.id)}
    people = [reader.get(Person, person_id) for person_id in found]
    return sorted(people, key=lambda person: (person.name.casefold(), person.id))


def _this_month(reader: Reader, map_id: MapId) -> Sequence[Field]:
    month = this_month()
    return [
        _share_field(
            f"lives:{person.id}",
            QT_TRANSLATE_NOOP("Field", "{name} this month"),
            person.name,
            partial(_share_of, person.id, month),
            partial(_adopt, person.id, month),
        )
        for person in _people(reader, map_id)
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
    across=_this_month,
    other_side="adoption",
)


def _months(reader: Reader, practice: Practice) -> list[str]:
    """The months there are columns for, as dates of their first days: up to this one, at least 6, at most 12."""
    recorded = [each.month for each in reader.referring(Adoption, "practice_id", practice.id)]
    last = max([*recorded, this_month()])
    found = [last]
    while len(found) < _LEAST_MONTHS or (
        found[-1] > min(recorded, default=last) and len(found) < _MOST_MONTHS
    ):
        found.append(
            QDate.fromString(found[-1], Qt.DateFormat.ISODate).addMonths(-1).toString(Qt.DateFormat.ISODate)
        )
    return found[::-1]


def _month_name(month: str) -> str:
    return QLocale().toString(QDate.fromString(month, Qt.DateFormat.ISODate), "MMM yy")


def _by_month(reader: Reader, map_id: MapId) -> Sequence[Field]:
    """A column for each practice and month, the newest last."""
    return [
        _share_field(
            f"adopted:{practice.id}:{month}",
            "{name}",
            f"{_month_name(month)} · {practice.name}",
            partial(_share_at, practice.id, month),
            partial(_adopt_at, practice.id, month),
        )
        for practice in sorted(_records(reader, map_id), key=lambda each: (each.name.casefold(), each.id))
        for month in _months(reader, practice)
    ]


ADOPTION: Final = Subject(
    key="adoption",
    title=QT_TRANSLATE_NOOP("Subject", "Adoption"),
    adding="",
    none=PRACTICES.none,
    record_type=Person,
    records=lambda reader, map_id: _people(reader, map_id) if _records(reader, map_id) else [],
    order=PEOPLE.order,
    fields=PEOPLE.fields,
    first=("name", "roles"),
    touched=touches(Person, Practice, Adoption, Allocation, RoleTouch, Node),
    across=_by_month,
    other_side="practices",
)
