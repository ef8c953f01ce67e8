"""What a comparison tells: things that came, went, moved or say something else, and which fields of them do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from mapper.core.records import Record
from mapper.core.records.plain import Plain


class ChangeKind(StrEnum):
    """What happened to a thing between before and after."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"  # a node to another stage or lane, a stage or a lane to another place in the order
    CHANGED = "changed"


class Aspect(StrEnum):
    """What a change is about, so that each can be looked at apart."""

    MEANING = "meaning"
    NUMBERS = "numbers"
    RESOURCES = "resources"  # people, tools, skills, metrics
    LAYOUT = "layout"  # place and size, bends, colours, what is collapsed


class Counts(NamedTuple):
    """How many things came, went, moved, and say something else; what is only drawn otherwise is none of them."""

    added: int = 0
    removed: int = 0
    moved: int = 0
    changed: int = 0

    def of(self, kind: ChangeKind) -> int:
        """How many of one kind.

        >>> Counts(added=2).of(ChangeKind.ADDED)
        2
        """
        return self[_KINDS.index(kind)]

    @property
    def total(self) -> int:
        """How many of any kind."""
        return sum(self)

    def mirrored(self) -> "Counts":
        """The same, seen from the other side."""
        return self._replace(added=self.removed, removed=self.added)


_KINDS: Final = tuple(ChangeKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One thing that is said otherwise.

    `name` is a word of the program: of a field such as `wait_days`, or of what hangs on a step and came or went, such
    as `tools`. `of` says what the field belongs to where it is not the thing itself: a role, a skill, a criterion.
    `before` and `after` are plain values, names instead of ids; None where nothing was said or nothing hung there.

    Of the inside of a step (`name` is `inside`, the ids are those of its maps) they say how many steps lie in it where
    it came or went. Where it is on both sides, `within` counts what is otherwise in it as far as that is about this
    aspect, `within_all` whatever it is about.
    """

    record_type: type[Record]
    name: str
    aspect: Aspect
    before: Plain
    after: Plain
    of: str = ""
    before_id: str | None = None  # of the record that says it; None where there is none
    after_id: str | None = None
    within: Counts | None = None
    within_all: Counts | None = None

    def mirrored(self) -> "FieldChange":
        """The same, seen from the other side."""
        return FieldChange(
            record_type=self.record_type,
            name=self.name,
            aspect=self.aspect,
            before=self.after,
            after=self.before,
            of=self.of,
            before_id=self.after_id,
            after_id=self.before_id,
            within=None if self.within is None else self.within.mirrored(),
            within_all=None if self.within_all is None else self.within_all.mirrored(),
        )


_MIRRORED: Final = MappingProxyType(
    {ChangeKind.ADDED: ChangeKind.REMOVED, ChangeKind.REMOVED: ChangeKind.ADDED}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MapChange:
    """What happened to one node, line, stage or lane, or to the map itself; `fields` of what came or went is empty.

    `with_id`: the node, by its id on the side it is on, with which a line came or went.
    """

    kind: ChangeKind
    record_type: type[Record]
    before_id: str | None
    after_id: str | None
    fields: tuple[FieldChange, ...] = ()
    with_id: str | None = None

    @property
    def id(self) -> str:
        """Its id after, or before where it is gone."""
        return self.after_id or self.before_id or ""

    @property
    def aspects(self) -> frozenset[Aspect]:
        """What it is about. What came or went is told with the meaning."""
        return frozenset(field.aspect for field in self.fields) or frozenset({Aspect.MEANING})

    @property
    def is_layout(self) -> bool:
        """Whether nothing but the drawing is otherwise."""
        return self.aspects == {Aspect.LAYOUT}

    def kind_in(self, aspect: Aspect) -> ChangeKind:
        """What happened to it as far as an aspect goes: that it moved is told with the meaning."""
        is_told = self.kind is not ChangeKind.MOVED or aspect is Aspect.MEANING
        return self.kind if is_told else ChangeKind.CHANGED

    def mirrored(self) -> "MapChange":
        """The same, seen from the other side: what came went, and the other way round."""
        return MapChange(
            kind=_MIRRORED.get(self.kind, self.kind),
            record_type=self.record_type,
            before_id=self.after_id,
            after_id=self.before_id,
            fields=tuple(field.mirrored() for field in self.fields),
            with_id=self.with_id,
        )


def told_changes(changes: Iterable[MapChange]) -> Iterator[MapChange]:
    """The changes that are told one by one, in their order.

    Formula: those of which more than the drawing is otherwise, but for lines that came or went with a node.
    Assumes: the node tells of such a line; a field of the drawing beside one of another aspect takes nothing away.
    Source: docs/formulas.md, What is the same, and what is told.

    >>> import dataclasses
    >>> from mapper.analysis.comparison.compare import compare
    >>> from mapper.analysis.comparison.side import Side
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.core.records import Node
    >>> moved = dataclasses.replace(sale().get(Node, "node-call"), x=40.0)
    >>> found = compare(Side(sale(), SALE), Side(sale(moved), SALE))
    >>> len(found.changes), list(told_changes(found.changes))
    (1, [])
    """
    return (change for change in changes if not change.is_layout and change.with_id is None)


def counted(changes: Iterable[MapChange], aspect: Aspect | None = None) -> Counts:
    """How many of the changes that are told are of each kind, of those about one aspect where that is given.

    Whoever says how many changes there are says these: the list, the legend, the report, the workbook and the command.

    Formula: of `told_changes`, the number of each kind; by an aspect, those of which a field is about it.
    Assumes: a thing counts once, however many of its fields are otherwise. What came or went is about the meaning; what
    moved counts as moved there, and as changed by any other aspect.
    Source: docs/formulas.md, What is the same, and what is told.

    >>> import dataclasses
    >>> from mapper.analysis.comparison.compare import compare
    >>> from mapper.analysis.comparison.side import Side
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.core.records import Node
    >>> renamed = dataclasses.replace(sale().get(Node, "node-call"), name="Call back")
    >>> counted(compare(Side(sale(), SALE), Side(sale(renamed), SALE)).changes)
    Counts(added=0, removed=0, moved=0, changed=1)
    """
    told = [
        change.kind if aspect is None else change.kind_in(aspect)
        for change in told_changes(changes)
        if aspect is None or aspect in change.aspects
    ]
    return Counts(*(told.count(kind) for kind in _KINDS))
