"""What the rows of a table are: records of one kind, in an order, with their fields."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from mapper.core.changes import ChangeSet
from mapper.core.draft import Draft
from mapper.core.history import Label
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import REFERENCES, Record
from mapper.services.session import Session
from mapper.ui.fields.field import Field
from mapper.ui.texts import translate

Add = Callable[[Draft, MapId, str, str | None], Label]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One kind of record as rows.

    `title`, `adding` and `none` are marked for translation in the context "Subject": what all of them are called, what
    the line that adds one says, and what stands where there is none. `records` gives those of a map or of the document;
    `order` a key to sort them by. `first` are the columns before anybody chose any. `add` is the edit that makes one
    from a name typed below the table (and the id of the current row, behind which it may come), `remove` the one that
    takes several away, `merge` the one that lets the first stand for the others. `spots` are the nodes that a record is
    about, to be shown on the canvas. `uses` tells how many others name it: taking it away asks first. `across` makes a
    matrix of it: columns that always stand behind those a person chose, one for each thing that is crossed with rows.
    `named_by` is the field of that name, by which a pasted row that is not there yet is added too; None where what is
    typed is more than a name: the texts of the fields `typed`, one behind the other. `other_side` is the key of the
    subject that shows the same from its other side, or what belongs to it; a button goes there. `prepare` gives the
    edit that adds in place of `add`, once it is certain that one is added, where the session must do something first.
    """

    key: str
    title: str
    adding: str
    none: str
    record_type: type[Record]
    records: Callable[[Reader, MapId], Iterable[Any]]
    order: Callable[[Reader, MapId], Callable[[Any], tuple[Any, ...]]]
    fields: Callable[[Reader], Sequence[Field]]
    first: tuple[str, ...]
    touched: Callable[[Reader, ChangeSet], set[str] | None]
    add: Add | None = None
    prepare: Callable[[Session, MapId], Add] | None = None
    remove: Callable[[Draft, Sequence[str]], Label] | None = None
    spots: Callable[[Reader, Any], Sequence[str]] | None = None
    merge: Callable[[Draft, str, Sequence[str]], Label] | None = None
    uses: Callable[[Reader, str], int] | None = None
    across: Callable[[Reader, MapId], Sequence[Field]] | None = None
    other_side: str | None = None
    named_by: str | None = "name"
    typed: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What all of them are called, in the person's language."""
        return translate("Subject", self.title)

    def adder(self, session: Session, map_id: MapId) -> Add:
        """The edit that adds one now, where `add` may. Raises Problem like `prepare`."""
        assert self.add is not None, "only where rows are added"
        return self.add if self.prepare is None else self.prepare(session, map_id)


def touches(
    record_type: type[Record], *others: type[Record]
) -> Callable[[Reader, ChangeSet], set[str] | None]:
    """Which records of a kind may say something else after changes; None for possibly all.

    That are those that changed, those that a changed record names, and all when one changed that they name or that is
    of the `others`.
    """
    named = {reference.target for reference in REFERENCES[record_type]} - {record_type.prefix}
    named |= {other.prefix for other in others}

    def found(_reader: Reader, changes: ChangeSet) -> set[str] | None:
        ids: set[str] = set()
        for change in changes:
            changed = type(change.record)
            if changed is record_type:
                ids.add(change.record.id)
                continue
            if changed.prefix in named:
                return None
            for reference in REFERENCES[changed]:
                if reference.target == record_type.prefix:
                    sides = (change.before, change.after)
                    ids.update(getattr(side, reference.field) for side in sides if side is not None)
        return ids - {None}

    return found
