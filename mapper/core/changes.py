"""Change sets: what a command did, as before and after per record. Undo, compare and save all speak this."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar, cast

from mapper.core.records import Record
from mapper.core.records.plain import field_types, values_of

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; None before means added, None after means removed."""

    before: Record | None
    after: Record | None
    _differing: tuple[str, ...] | None = field(init=False, repr=False, compare=False, default=None)

    @classmethod
    def said_anew(cls, before: Record, after: Record, fields: Collection[str]) -> "Change":
        """The change to `after`, which was made of `before`: none but these fields can differ."""
        change = cls(before, after)
        told = fields if len(fields) == 1 else [name for name in field_types(type(after)) if name in fields]
        found = [(name, getattr(before, name), getattr(after, name)) for name in told]
        differing = tuple([name for name, old, new in found if old is not new and old != new])
        object.__setattr__(change, "_differing", differing)
        return change

    @property
    def record(self) -> Record:
        """The record as it is now, or as it last was."""
        record = self.after or self.before
        assert record is not None, "a change has at least one side"
        return record

    @property
    def is_noop(self) -> bool:
        return not self.differing

    @property
    def differing(self) -> tuple[str, ...]:
        """The fields that say something else now, in declared order; all of them where the record came or went.

        Found once: the draft asks whether there is a change at all, the rules which of them it concerns, the file which
        columns it writes.
        """
        found = self._differing
        if found is None:
            found = _differing(self.before, self.after)
            object.__setattr__(self, "_differing", found)
        return found

    def inverse(self) -> "Change":
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Changes by record id, each record at most once.

    Laws (tested): a change set followed by its inverse changes nothing; `squash` is the one change set that does
    what the two do in turn.
    """

    by_id: Mapping[str, Change] = field(default_factory=lambda: MappingProxyType({}))
    _pairs: dict[type[Record], list[tuple[Record | None, Record | None]]] | None = field(
        init=False, repr=False, compare=False, default=None
    )

    @classmethod
    def of(cls, changes: Iterable[Change]) -> "ChangeSet":
        return cls({c.record.id: c for c in changes if not c.is_noop})

    @property
    def is_empty(self) -> bool:
        return not self.by_id

    def __iter__(self) -> Iterator[Change]:
        return iter(self.by_id.values())

    def __len__(self) -> int:
        return len(self.by_id)

    def inverse(self) -> "ChangeSet":
        return ChangeSet({i: c.inverse() for i, c in self.by_id.items()})

    def squash(self, later: "ChangeSet") -> "ChangeSet":
        """This change set and then `later`, as one; changes that cancel out are left away."""
        both = dict(self.by_id)
        for record_id, change in later.by_id.items():
            earlier = both.get(record_id)
            both[record_id] = Change(earlier.before, change.after) if earlier else change
        return ChangeSet({i: c for i, c in both.items() if not c.is_noop})

    def of_type(self, record_type: type[R]) -> list[tuple[R | None, R | None]]:
        """Before and after of the changed records of one type. Each rule asks for several: told apart once for all."""
        pairs = self._pairs
        if pairs is None:
            pairs = {}
            for change in self.by_id.values():
                pairs.setdefault(type(change.record), []).append((change.before, change.after))
            object.__setattr__(
                self, "_pairs", pairs
            )  # whole at once: a job in the background may ask as well
        return cast("list[tuple[R | None, R | None]]", pairs.get(record_type, []))

    def added(self, record_type: type[R]) -> list[R]:
        return [after for before, after in self.of_type(record_type) if before is None and after is not None]

    def removed(self, record_type: type[R]) -> list[R]:
        return [before for before, after in self.of_type(record_type) if after is None and before is not None]

    def updated(self, record_type: type[R]) -> list[tuple[R, R]]:
        return [
            (before, after)
            for before, after in self.of_type(record_type)
            if before is not None and after is not None
        ]


def _differing(before: Record | None, after: Record | None) -> tuple[str, ...]:
    if before is None or after is None:
        record = after or before
        return () if record is None else tuple(field_types(type(record)))
    if before is after:
        return ()
    names = field_types(type(before))
    values = zip(names, values_of(before), values_of(after), strict=True)
    return tuple([name for name, old, new in values if old is not new and old != new])
