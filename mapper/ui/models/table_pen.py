"""The table's pen: writes texts and values into cells, many as one edit, and tells what came of them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from mapper.core.changes import ChangeSet
from mapper.core.draft import Draft
from mapper.core.edits import nodes
from mapper.core.edits.register import rename_item
from mapper.core.edits.several import Part, edit_all
from mapper.core.errors import Problem
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import Item, Node
from mapper.core.values import NodeKind
from mapper.ui.bridge import Bridge
from mapper.ui.fields.field import Field, Holds
from mapper.ui.fields.lists.edits import add_all, fill_all
from mapper.ui.fields.spelling import Spelling, unit_in
from mapper.ui.models.standing import Standing
from mapper.ui.models.table import TableModel
from mapper.ui.models.table_cell import Misreading
from mapper.ui.panels.inspector.pen import Pen
from mapper.ui.render.fit import NameFit
from mapper.ui.texts import sentence
from mapper.ui.widgets.parsing import Misread

T = TypeVar("T")


class Wish(NamedTuple):
    """What a cell shall hold: a value, and the text it was read from."""

    record_id: str
    field: Field
    value: Any
    text: str


class Outcome(NamedTuple):
    """How many cells were changed, how many texts mean nothing (they stay in their cells) and how many were left.

    Left are cells that are worked out, belong to a step of another kind, or cannot be empty.
    """

    changed: int = 0
    misread: int = 0
    left: int = 0


class Added(NamedTuple):
    """The rows for some names, None for one that a rule refuses; and of those the names with the reasons."""

    ids: list[str | None]
    refused: list[tuple[str, str]]


class TablePen:
    """Whatever it does is one edit. Where a rule refuses some of many cells, the others are written all the same."""

    def __init__(self, bridge: Bridge, model: TableModel, pen: Pen, fit: NameFit) -> None:
        self._bridge = bridge
        self._model = model
        self._pen = pen
        self._fit = fit

    @property
    def last_command(self) -> int:
        """The number of the command that was run last; 0 for none."""
        return self._bridge.last_command

    def add_rows(
        self, names: Sequence[str], lines: Sequence[Mapping[str, str]], after: str | None = None
    ) -> Added:
        """A row for each name: one that is there already, or one that is added, behind the row `after`.

        All are added by one command; where a rule refuses some, the others are. `lines` are the texts that go into the
        rows by the keys of their fields: where a record stands once for what these tie together, or once for its name,
        the one that is there is taken.
        """
        subject, add = self._model.subject, self._model.subject.add
        assert add is not None, "only where rows are added"
        there = Standing(subject, self._bridge.reader, self._bridge.map_id, self._model.rows.spelling)
        known = [there.record_id(name, line) for name, line in zip(names, lines, strict=True)]
        new = [row for row, record_id in enumerate(known) if record_id is None]
        first = {names[row].casefold(): row for row in reversed(new)} if there.is_by_name else {}
        wanted = [row for row in new if first.get(names[row].casefold(), row) == row]

        def refused(rows: Sequence[int]) -> Problem | None:
            few = [names[row] for row in rows]
            return self._bridge.may(add_all, add, self._bridge.map_id, few, after)

        allowed = passing(wanted, refused)
        few = [names[row] for row in allowed]
        made, trouble = self._added(few, after) if few else (None, None)
        added = [record.id for record in made.added(subject.record_type)] if made is not None else []
        self._model.settle()
        ids = dict(zip(allowed, added, strict=False)) if len(added) == len(allowed) else {}
        found = [known[row] or ids.get(first.get(name.casefold(), row)) for row, name in enumerate(names)]
        problems = [(names[row], trouble or refused([row])) for row in wanted if row not in ids]
        return Added(found, [(name, sentence(problem)) for name, problem in problems if problem is not None])

    def _added(self, names: Sequence[str], after: str | None) -> tuple[ChangeSet | None, Problem | None]:
        """Rows that may be added, added by one command; or why they are not."""
        try:
            add = self._model.subject.adder(self._bridge.session, self._bridge.map_id)
        except Problem as problem:
            return None, problem
        return self._bridge.run(add_all, add, self._bridge.map_id, names, after), None

    def put_texts(self, cells: Sequence[tuple[str, Field, str]], *, seq: int = 0) -> Outcome:
        """Read texts and write what they mean; a text that means nothing stays in its cell with the reason.

        `seq` is the number of a command that this is the end of; 0: it is one of its own.
        """
        kinds = self._kinds_to_be(cells)
        givers = [cell for cell in cells if cell[1].is_unit_giver]
        others = [cell for cell in cells if not cell[1].is_unit_giver]
        given, misread, left = self._read(givers, self._model.rows.spelling, self._bridge.reader, kinds)
        reader, spelling = self._bridge.reader, self._model.rows.spelling
        if any(field.unit is None for _, field, _ in others):
            reader, taken = self._in_effect(given, others)
            given += taken
            spelling = self._model.rows.spelling.over(reader)
        wishes, further, more = self._read(others, spelling, reader, kinds)
        done = self._write([*given, *wishes], seq, reader)
        return Outcome(done.changed, misread + further + done.misread, left + more)

    def _read(
        self,
        cells: Sequence[tuple[str, Field, str]],
        spelling: Spelling,
        reader: Reader,
        kinds: Mapping[str, NodeKind],
    ) -> tuple[list[Wish], int, int]:
        """What texts mean, how many mean nothing, and how many are for cells that are not written."""
        wishes: list[Wish] = []
        misread = left = 0
        for record_id, field, text in cells:
            record = reader.find(self._model.subject.record_type, record_id)
            if record is None:
                continue
            if not field.takes(reader, record, kinds.get(record_id)):
                left += bool(text.strip()) and text.strip() != self._model.rows.text(record_id, field)
                continue
            try:
                wishes.append(Wish(record_id, field, spelling.read(field, record, text), text))
            except Misread as problem:
                self._model.keep_misread(record_id, field.key, Misreading(text, str(problem)))
                misread += 1
        return wishes, misread, left

    def _in_effect(
        self, wishes: Sequence[Wish], cells: Sequence[tuple[str, Field, str]]
    ) -> tuple[Reader, list[Wish]]:
        """The document as it were with these wishes, on a draft nobody keeps; what is refused is left out.

        And where the figures in the cells have no unit yet: the wishes that they have the one they are written with.
        """
        draft = Draft(self._bridge.reader)
        for wish in wishes:
            with suppress(Problem):
                self._part(wish).edit(draft, wish.record_id, wish.value)
        taken = []
        for record_id, field, text in cells:
            unit = self._unit_wish(draft, record_id, field, text)
            if unit is not None:
                self._part(unit).edit(draft, unit.record_id, unit.value)
                taken.append(unit)
        return draft, taken

    def _unit_wish(self, reader: Reader, record_id: str, field: Field, text: str) -> Wish | None:
        """The wish for the unit written in a cell; None where there is none, or it is not for the cell to say."""
        record, taking = reader.find(self._model.subject.record_type, record_id), field.unit_taking
        if record is None or taking is None or field.unit_at is None or field.unit_at(reader, record):
            return None
        unit = unit_in(text, self._model.rows.spelling.locale)
        if not unit or not taking.is_open(reader, record):
            return None
        giver = replace(
            field, key=f"unit {field.key}", read=lambda *_: None, write=taking.take, is_unit_giver=True
        )
        return Wish(record_id, giver, unit, text)

    def put_values(self, cells: Iterable[tuple[str, Field, Any]]) -> Outcome:
        """Write values; None clears."""
        wishes: list[Wish] = []
        left = 0
        for record_id, field, value in cells:
            record = self._bridge.reader.find(self._model.subject.record_type, record_id)
            if record is None:
                continue
            is_needed = value is None and not field.is_clearable
            if is_needed or not field.takes(self._bridge.reader, record):
                left += 1
            else:
                wishes.append(Wish(record_id, field, value, ""))
        done = self._write(wishes)
        return Outcome(done.changed, done.misread, left)

    def _kinds_to_be(self, cells: Sequence[tuple[str, Field, str]]) -> dict[str, NodeKind]:
        """What the steps become where their kinds are among the cells: the other cells are for those."""
        found: dict[str, NodeKind] = {}
        for record_id, field, text in cells:
            record = self._node(record_id) if field.key == "kind" else None
            if record is not None:
                try:
                    found[record_id] = self._model.rows.spelling.read(field, record, text)
                except Misread:
                    found[record_id] = record.kind
        return found

    def _node(self, record_id: str) -> Node | None:
        record = self._bridge.reader.find(self._model.subject.record_type, record_id)
        return record if isinstance(record, Node) else None

    def _write(self, wishes: Sequence[Wish], seq: int = 0, reader: Reader | None = None) -> Outcome:
        """Write what is not so yet. `reader` is the document as those make it that decide on units."""
        new = []
        for wish in wishes:
            self._model.keep_misread(wish.record_id, wish.field.key, None)
            before = reader if reader is not None and not wish.field.is_unit_giver else self._bridge.reader
            record = before.get(self._model.subject.record_type, wish.record_id)
            empty = () if wish.field.holds is Holds.NAMES else None
            if wish.field.read(before, record) != (empty if wish.value is None else wish.value):
                new.append(wish)
        # What a step is decides what it may hold, and what figures count is said before them.
        new.sort(key=lambda wish: wish.field.key != "kind" and not wish.field.is_unit_giver)
        if not new:
            return Outcome()
        reason = self._run(new, seq)
        if not reason:
            self._model.settle()
            return Outcome(changed=len(new))
        allowed = passing(new, lambda some: self._bridge.may(edit_all, [self._part(wish) for wish in some]))
        if allowed:
            self._run(allowed, seq)
        may = {(wish.record_id, wish.field.key) for wish in allowed}
        refused = [wish for wish in new if (wish.record_id, wish.field.key) not in may]
        for wish in refused:
            problem = self._bridge.may(edit_all, [self._part(wish)])
            text = wish.text or self._model.rows.text(wish.record_id, wish.field)
            said = sentence(problem) if problem is not None else reason
            self._model.keep_misread(wish.record_id, wish.field.key, Misreading(text, said))
        self._model.settle()
        return Outcome(changed=len(allowed), misread=len(refused))

    def _run(self, wishes: Sequence[Wish], seq: int) -> str:
        if seq:
            return self._pen.complete(seq, fill_all, [self._part(wish) for wish in wishes])
        if len(wishes) > 1:
            return self._pen.run(edit_all, [self._part(wish) for wish in wishes])
        part = self._part(wishes[0], is_alone=True)
        return self._pen.run(part.edit, part.record_id, *part.args, **part.fields)

    def _part(self, wish: Wish, *, is_alone: bool = False) -> Part:
        """The edit for a wish. One name alone gets the room it needs; several boxes keep theirs."""
        assert wish.field.write is not None, "only what can be written is wished"
        reader, name, sort = self._bridge.reader, wish.value or "", self._model.subject.record_type
        if wish.field.key == "name" and is_alone and sort is Node:
            rect = self._fit.grown(reader, NodeId(wish.record_id), name)
            return Part(nodes.rename_node, wish.record_id, (name,), {"rect": rect})
        if wish.field.key == "name" and is_alone and sort is Item:
            rect = self._fit.grown_with(reader, reader.get(Item, wish.record_id), name)
            return Part(rename_item, wish.record_id, (name,), {"rect": rect})
        return Part(wish.field.write, wish.record_id, (wish.value,))


def passing(items: Sequence[T], refusal: Callable[[Sequence[T]], Problem | None]) -> list[T]:
    """Those of many things to do that no rule refuses, alone or together, in their order; found by halves.

    >>> passing([1, 2, 9, 3], lambda some: Problem("too much") if sum(some) > 5 else None)
    [1, 2]
    """
    if not items or refusal(items) is None:
        return list(items)
    alone = _passing_alone(items, refusal)
    return alone if not alone or refusal(alone) is None else _passing_with([], alone, refusal)


def _passing_alone(items: Sequence[T], refusal: Callable[[Sequence[T]], Problem | None]) -> list[T]:
    if not items or refusal(items) is None:
        return list(items)
    middle = len(items) // 2
    halves = (items[:middle], items[middle:]) if middle else ()
    return [item for half in halves for item in _passing_alone(half, refusal)]


def _passing_with(
    kept: list[T], items: Sequence[T], refusal: Callable[[Sequence[T]], Problem | None]
) -> list[T]:
    """`kept` and as many of the items as go with it."""
    if not items or refusal([*kept, *items]) is None:
        return [*kept, *items]
    middle = len(items) // 2
    halves = (items[:middle], items[middle:]) if middle else ()
    for half in halves:
        kept = _passing_with(kept, half, refusal)
    return kept
