"""Of the sheet As-is vs refined: all that is otherwise in one list, and which roles gain and lose steps and hours."""

from collections.abc import Callable, Sequence
from typing import Final

from mapper.analysis.comparison.change import ChangeKind, Counts
from mapper.analysis.comparison.functions import Share
from mapper.analysis.comparison.told_fields import is_share
from mapper.analysis.comparison.within import INSIDE
from mapper.core.records import Node
from mapper.exchange.excel.against import Told
from mapper.exchange.excel.blanks import difference
from mapper.exchange.excel.book import Book, Cell, Column, Table, Values
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.rows import numbers, row_by_row, told
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import compared

_ROLES: Final = "tblRoleDifference"
_CHANGES: Final = "tblChanges"


def _changes(facts: Facts) -> Sequence[Told]:
    return [] if facts.further.against is None else facts.further.against.told


def _roles(facts: Facts) -> Sequence[Share]:
    return [] if facts.further.against is None else facts.further.against.roles


# -- all that is otherwise


def _of_changes(read: Callable[[Book, Told], Cell]) -> Callable[[Book], Values]:
    return lambda book: [read(book, each) for each in _changes(book.facts)]


def _thing(book: Book, row: Told) -> Cell:
    """What it is called, in the inside of a step with the way to it."""
    against = book.facts.further.against
    way = [] if against is None else against.comparison.way_into(row.within)
    return clean(" › ".join((*way, row.within.called(row.change))))


def _sort(_: Book, row: Told) -> Cell:
    change = row.change
    if change.record_type is not Node:
        return compared.SORTS[change.record_type.prefix]
    side = row.within.before if change.after_id is None else row.within.after
    return compared.SORTS[side.reader.get(Node, change.id).kind.value]


def _field(book: Book, row: Told) -> Cell:
    field = row.field
    if field is None:
        return ""
    is_inside = field.name == INSIDE and field.within is None
    word = book.tongue.say(compared.STEPS_INSIDE if is_inside else compared.OTHERWISE[field.name])
    return clean(f"{word}: {field.of}") if field.of else word


def _side(*, is_after: bool) -> Callable[[Book, Told], Cell]:
    def read(book: Book, row: Told) -> Cell:
        field = row.field
        if field is not None and field.within is not None:
            return _counted(book, field.within) if is_after else None
        value = None if field is None else field.after if is_after else field.before
        if isinstance(value, bool):
            return compared.YES if value else compared.NO
        return clean(value) if isinstance(value, str) else value

    return read


def _counted(book: Book, counts: Counts) -> str:
    """How many things came, went, moved and changed, of what there is any."""
    found = [(kind, counts.of(kind)) for kind in ChangeKind if counts.of(kind)]
    return ", ".join(f"{count} {book.tongue.say(compared.KINDS[kind])}" for kind, count in found)


def _looks(book: Book) -> Sequence[Look]:
    """Numbers as they are counted, parts of 1 in per cent."""
    found = []
    for _, _, field in _changes(book.facts):
        if field is None or not {type(field.before), type(field.after)} & {int, float}:
            found.append(Look.TEXT)
        else:
            found.append(Look.PERCENT if is_share(field.record_type, field.name) else Look.NUMBER)
    return found


def _said(key: str, *, is_after: bool) -> Column:
    return Column(
        key=key,
        values=_of_changes(_side(is_after=is_after)),
        source=Source.PROGRAM,
        looks=_looks,
        width=(16, 30),
    )


CHANGES: Final = Table(
    name=_CHANGES,
    rows=lambda facts: len(_changes(facts)),
    title=compared.CHANGES_TITLE,
    hint=compared.CHANGES_HINT,
    columns=(
        numbers(_changes),
        Column(
            key="thing",
            values=_of_changes(_thing),
            width=(26, 30),
        ),
        Column(
            key="what",
            values=_of_changes(lambda _, row: compared.KINDS[row.change.kind]),
            look=Look.WORD,
            width=(11, 12),
        ),
        Column(key="sort", values=_of_changes(_sort), look=Look.WORD, width=(9.5, 12)),
        Column(
            key="aspect",
            values=_of_changes(
                lambda _, row: compared.ASPECTS["meaning" if row.field is None else row.field.aspect.value]
            ),
            look=Look.WORD,
            width=(9.5, 12),
        ),
        Column(key="field", values=_of_changes(_field), width=(16, 26)),
        _said("said_before", is_after=False),
        _said("said_after", is_after=True),
    ),
)


# -- who gains and who loses


def _named(ids: Callable[[Share], Sequence[str]], *, is_after: bool) -> Callable[[Book], Values]:
    def values(book: Book) -> Values:
        against = book.facts.further.against
        if against is None:
            return []
        reader = (against.comparison.after if is_after else against.comparison.before).reader
        return [
            clean(", ".join(reader.get(Node, node_id).name for node_id in ids(share)))
            for share in against.roles
        ]

    return values


def _hours(key: str, read: Callable[[Share], float | None]) -> Column:
    return Column(
        key=key,
        values=told(_roles, read),
        source=Source.PROGRAM,
        look=Look.HUNDREDTHS,
        width=(9.5, 9.5),
    )


def _delta(about: str) -> Column:
    before, after = f"{about}_before", f"{about}_after"
    return Column(
        key=f"{about}_delta",
        values=lambda book: [difference(*pair) for pair in row_by_row(book, _ROLES, after, before)],
        formula=f'IF(AND(ISNUMBER([@{before}]),ISNUMBER([@{after}])),[@{after}]-[@{before}],"")',
        look=Look.SIGNED,
        width=(9.5, 9.5),
    )


ROLES: Final = Table(
    name=_ROLES,
    turns=("month_before",),
    rows=lambda facts: len(_roles(facts)),
    title=compared.ROLES_TITLE,
    hint=compared.ROLES_HINT,
    columns=(
        numbers(_roles),
        Column(key="role", values=told(_roles, lambda share: clean(share.name)), width=(26, 30)),
        _hours("case_before", lambda share: share.case_before),
        _hours("case_after", lambda share: share.case_after),
        _delta("case"),
        _hours("month_before", lambda share: share.month_before),
        _hours("month_after", lambda share: share.month_after),
        _delta("month"),
        Column(key="gained", values=_named(lambda share: share.gained, is_after=True), width=(16, 30)),
        Column(key="lost_steps", values=_named(lambda share: share.lost, is_after=False), width=(16, 30)),
    ),
)
