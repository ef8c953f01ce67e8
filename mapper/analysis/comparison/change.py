"""What a comparison tells: things that came, went, moved or say something else, and which fields of them do."""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

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


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One thing that is said otherwise.

    `name` is a word of the program: of a field such as `wait_days`, or of what hangs on a step and came or went, such
    as `tools`. `of` says what the field belongs to where it is not the thing itself: a role, a skill, a criterion.
    `before` and `after` are plain values, names instead of ids; None where nothing was said or nothing hung there.
    """

    record_type: type[Record]
    name: str
    aspect: Aspect
    before: Plain
    after: Plain
    of: str = ""
    before_id: str | None = None  # of the record that says it; None where there is none
    after_id: str | None = None

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
