"""Of the sheet As-is vs refined: all that is otherwise in one list."""

from collections.abc import Callable, Sequence
from typing import Final

from mapper.analysis.comparison.change import ChangeKind, Counts
from mapper.analysis.comparison.told_fields import is_share
from mapper.analysis.comparison.within import INSIDE
from mapper.core.records import Node
from mapper.exchange.excel.against import Told
from mapper.exchange.excel.book import Book, Cell, Column, Table, Values
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.rows import numbers
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import compared

_CHANGES: Final = "tblChanges"


def _changes(facts: Facts) -> Sequence[Told]:
    return [] if facts.further.against is None else facts.further.against.told


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
            width=(20, 40),
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
        Column(key="field", values=_of_changes(_field), width=(16, 34)),
        _said("said_before", is_after=False),
        _said("said_after", is_after=True),
    ),
)
