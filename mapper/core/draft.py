"""A draft: the document as an edit would leave it. Nothing real changes until the session commits its change set."""

from collections.abc import Collection, Iterable
from typing import Any, TypeVar, cast

from mapper.core.changes import Change, ChangeSet
from mapper.core.ids import new_id
from mapper.core.reader import Reader
from mapper.core.records import REFERENCES, Record
from mapper.core.records.plain import with_fields

R = TypeVar("R", bound=Record)


class Draft(Reader):
    """Reads like the document, takes writes, and gives them back as one change set."""

    def __init__(self, base: Reader) -> None:
        self._base = base
        self._changes: dict[str, Change] = {}
        self._told: ChangeSet | None = None  # the changes as they were asked for last; each rule asks
        self._of_type: dict[type[Record], dict[str, None]] = {}  # the ids of what has been written
        # (type, field) -> target id -> ids of written records that name the target now; of what was asked for alone
        self._referrers: dict[tuple[type[Record], str], dict[str, dict[str, None]]] = {}

    # -- reading

    @property
    def before(self) -> Reader:
        """The document without what has been written here."""
        return self._base

    def find(self, record_type: type[R], record_id: str | None) -> R | None:
        change = self._changes.get(record_id or "")
        if change is None:
            return self._base.find(record_type, record_id)
        return cast("R | None", change.after)

    def all(self, record_type: type[R]) -> Iterable[R]:
        for record in self._base.all(record_type):
            if record.id not in self._changes:
                yield record
        for record_id in list(self._of_type.get(record_type, ())):
            after = self._changes[record_id].after
            if after is not None:
                yield cast("R", after)

    def referring(self, record_type: type[R], field: str, target_id: str) -> list[R]:
        found = self._base.referring(record_type, field, target_id)
        written = self._of_type.get(record_type)
        if written is None:
            return found
        unchanged = [record for record in found if record.id not in written]
        changed = self._written_naming(record_type, field).get(target_id, ())
        return unchanged + [cast("R", self._changes[i].after) for i in changed]

    def _written_naming(self, record_type: type[Record], field: str) -> dict[str, dict[str, None]]:
        found = self._referrers.get((record_type, field))
        if found is None:
            found = self._referrers[record_type, field] = {}
            for record_id in self._of_type.get(record_type, ()):
                after = self._changes[record_id].after
                target = getattr(after, field, None)
                if target is not None:
                    found.setdefault(target, {})[record_id] = None
        return found

    # -- writing

    def new_id(self, record_type: type[Record]) -> Any:
        """A fresh id for a record of this type."""
        return new_id(record_type.prefix)

    def put(self, record: R) -> R:
        """Add the record, or replace the one with its id."""
        self._write(type(record), record.id, record)
        return record

    def update(self, record: R, **fields: Any) -> R:
        """Replace the record by one with these fields changed; gives the new one."""
        made = with_fields(record, fields)
        self._write(type(record), record.id, made, (record, fields.keys()))
        return made

    def remove(self, record: Record) -> None:
        """Take the record away. What depends on it follows by the cascade rule."""
        self._write(type(record), record.id, None)

    def changes(self) -> ChangeSet:
        """What has been written so far, without what came to nothing."""
        if self._told is None:
            self._told = ChangeSet({i: c for i, c in self._changes.items() if not c.is_noop})
        return self._told

    def _write(
        self,
        record_type: type[Record],
        record_id: str,
        after: Record | None,
        made_of: tuple[Record, Collection[str]] | None = None,
    ) -> None:
        """Write what is there after. `made_of`: the record it was made of, and the fields that were said anew."""
        earlier = self._changes.get(record_id)
        if earlier is not None and earlier.after is not None and self._referrers:
            self._count(earlier.after, present=False)
        before = earlier.before if earlier else self._base.find(record_type, record_id)
        if made_of is not None and made_of[0] is before and after is not None:
            self._changes[record_id] = Change.said_anew(before, after, made_of[1])
        else:
            self._changes[record_id] = Change(before, after)
        self._of_type.setdefault(record_type, {})[record_id] = None
        self._told = None
        if after is not None and self._referrers:
            self._count(after, present=True)

    def _count(self, record: Record, *, present: bool) -> None:
        for reference in REFERENCES[type(record)]:
            referrers = self._referrers.get((type(record), reference.field))
            target = getattr(record, reference.field)
            if referrers is None or target is None:
                continue
            if present:
                referrers.setdefault(target, {})[record.id] = None
            else:
                referrers[target].pop(record.id, None)
