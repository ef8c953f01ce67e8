"""The catalogue of fields: what a step is for, who answers for it, and what people have said about it."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, Final

from mapper.core.draft import Draft
from mapper.core.edits import things, ties
from mapper.core.history import Label
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import (
    Agreement,
    Attachment,
    Comment,
    Goal,
    Item,
    Node,
    NodeCriterion,
    NodeGoal,
    NodeValue,
    Person,
    Practice,
    Record,
    Responsibility,
    Role,
)
from mapper.core.values import STEP_KINDS, AgreementState, ItemKind, ItemState, NodeKind, Raci
from mapper.ui.fields.field import Field, Group, Holds
from mapper.ui.fields.field import Item as Named
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate

_OPEN = frozenset({ItemState.OPEN, ItemState.UNDER_WAY})
_CARRIERS = frozenset(NodeKind) - {NodeKind.NOTE}


def _sorted(names: Iterable[str]) -> tuple[Named, ...]:
    return tuple(sorted((Named(name) for name in names), key=lambda item: (item.name.casefold(), item.name)))


def _called(record_type: type[Record], reader: Reader, node: Node) -> tuple[Named, ...]:
    """The names of the records of a type that belong to a step."""
    found: Sequence[Any] = reader.referring(record_type, "node_id", node.id)
    return _sorted(record.name for record in found)


def _goals(reader: Reader, node: Node) -> tuple[Named, ...]:
    links = reader.referring(NodeGoal, "node_id", node.id)
    return _sorted(reader.get(Goal, link.goal_id).name for link in links)


def _letter(letter: Raci, reader: Reader, node: Node) -> tuple[Named, ...]:
    found = []
    for each in reader.referring(Responsibility, "node_id", node.id):
        if each.letter is letter:
            role, person = reader.find(Role, each.role_id), reader.find(Person, each.person_id)
            found += [record.name for record in (role, person) if record is not None]
    return _sorted(found)


def _set_goals(draft: Draft, node_id: NodeId, value: Any) -> Label:
    return ties.set_goals(draft, node_id, [item.name for item in value or ()])


def _set_letter(letter: Raci, draft: Draft, node_id: NodeId, value: Any) -> Label:
    return ties.set_letter(draft, node_id, letter, [item.name for item in value or ()])


def _open_items(kind: ItemKind, reader: Reader, node: Node) -> tuple[Named, ...]:
    items = reader.referring(Item, "node_id", node.id)
    return _sorted(item.name for item in items if item.kind is kind and item.state in _OPEN)


def _comments(reader: Reader, node: Node) -> float | None:
    found = [
        c for c in reader.referring(Comment, "node_id", node.id) if c.parent_id is None and not c.is_resolved
    ]
    return len(found) or None


def _state(reader: Reader, node: Node) -> AgreementState | None:
    found = reader.referring(Agreement, "node_id", node.id)
    return found[0].state if found else None


def _set_state(draft: Draft, node_id: NodeId, value: Any) -> Label:
    return things.add_thing(draft, Agreement, node_id=node_id, state=value)


def _list(
    key: str,
    title: str,
    as_number: str,
    read: Callable[[Reader, Node], Any],
    kinds: frozenset[NodeKind] = _CARRIERS,
    **more: Any,
) -> Field:
    return Field(
        key=key,
        title=title,
        as_number=as_number,
        holds=Holds.NAMES,
        group=Group.TEAM,
        read=read,
        kinds=kinds,
        **more,
    )


def _letters() -> Iterable[Field]:
    titles = {
        Raci.RESPONSIBLE: QT_TRANSLATE_NOOP("Field", "Responsible"),
        Raci.ACCOUNTABLE: QT_TRANSLATE_NOOP("Field", "Accountable"),
        Raci.CONSULTED: QT_TRANSLATE_NOOP("Field", "Consulted"),
        Raci.INFORMED: QT_TRANSLATE_NOOP("Field", "Informed"),
    }
    for letter, title in titles.items():
        write = partial(_set_letter, letter)
        key, read = f"raci_{letter.value.lower()}", partial(_letter, letter)
        yield _list(key, title, "", read, STEP_KINDS, write=write, record_type=Role)


def _states(_reader: Reader, _map_id: MapId) -> Sequence[tuple[object, str]]:
    return [
        (AgreementState.DRAFT, translate("Field", "Draft")),
        (AgreementState.DISCUSS, translate("Field", "Under discussion")),
        (AgreementState.AGREED, translate("Field", "Agreed")),
        (AgreementState.BLOCKED, translate("Field", "Blocked")),
    ]


TEAM_FIELDS: Final[tuple[Field, ...]] = (
    _list(
        "goals",
        QT_TRANSLATE_NOOP("Field", "Goals"),
        QT_TRANSLATE_NOOP("Heat", "number of goals"),
        _goals,
        write=_set_goals,
        record_type=Goal,
    ),
    _list(
        "values",
        QT_TRANSLATE_NOOP("Field", "Value for the customer"),
        QT_TRANSLATE_NOOP("Heat", "number of value statements"),
        partial(_called, NodeValue),
    ),
    _list(
        "criteria",
        QT_TRANSLATE_NOOP("Field", "Exit criteria"),
        QT_TRANSLATE_NOOP("Heat", "number of exit criteria"),
        partial(_called, NodeCriterion),
    ),
    *_letters(),
    Field(
        key="agreement",
        title=QT_TRANSLATE_NOOP("Field", "Agreement"),
        holds=Holds.CHOICE,
        group=Group.TEAM,
        read=_state,
        write=_set_state,
        choices=_states,
        ranked=(AgreementState.AGREED, AgreementState.DISCUSS, AgreementState.DRAFT, AgreementState.BLOCKED),
        is_clearable=False,
        kinds=STEP_KINDS,
    ),
    _list(
        "practices",
        QT_TRANSLATE_NOOP("Field", "Best practices"),
        QT_TRANSLATE_NOOP("Heat", "number of best practices"),
        partial(_called, Practice),
    ),
    _list(
        "problems",
        QT_TRANSLATE_NOOP("Field", "Open problems"),
        QT_TRANSLATE_NOOP("Heat", "number of open problems"),
        partial(_open_items, ItemKind.PROBLEM),
    ),
    _list(
        "ideas",
        QT_TRANSLATE_NOOP("Field", "Open ideas"),
        QT_TRANSLATE_NOOP("Heat", "number of open ideas"),
        partial(_open_items, ItemKind.IDEA),
    ),
    Field(
        key="comments",
        title=QT_TRANSLATE_NOOP("Field", "Open comments"),
        as_number=QT_TRANSLATE_NOOP("Heat", "number of open comments"),
        holds=Holds.NUMBER,
        group=Group.TEAM,
        is_whole=True,
        read=_comments,
    ),
    _list(
        "attachments",
        QT_TRANSLATE_NOOP("Field", "Links, files and pictures"),
        QT_TRANSLATE_NOOP("Heat", "number of links, files and pictures"),
        partial(_called, Attachment),
    ),
)
