"""The table: what is done to the chosen cells - copy, paste, fill down, clear - and how it is told."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication

from mapper.core.records import Node
from mapper.ui.fields.field import Field
from mapper.ui.models.block_data import block_data
from mapper.ui.models.blocks import read_block
from mapper.ui.models.headings import Headings, read_headings
from mapper.ui.models.standing import stands_once
from mapper.ui.models.table import TableModel
from mapper.ui.models.table_pen import Outcome, TablePen
from mapper.ui.panels.table import told as told_of
from mapper.ui.panels.table.view import TableView
from mapper.ui.texts import translate

Columns = Sequence[Field | None]  # what the columns of a block are for, None for nothing


class TableActs:
    """Each act is one edit. Each gives a sentence for what was not done as asked; "" where all was."""

    def __init__(self, view: TableView, model: TableModel, pen: TablePen) -> None:
        self._view = view
        self._model = model
        self._pen = pen

    def copy(self) -> None:
        """Put the chosen cells on the clipboard, as spreadsheets take them: the block around them, gaps empty."""
        cells = self._view.chosen_cells()
        if not cells:
            return
        columns = sorted({cell.column() for cell in cells})
        rows: dict[int, dict[int, str]] = {}
        for cell in cells:
            rows.setdefault(cell.row(), {})[cell.column()] = self._model.typed(cell)
        block = [[row.get(column, "") for column in columns] for row in rows.values()]
        QGuiApplication.clipboard().setMimeData(block_data(block))

    def paste(self) -> str:
        """Put a block into the cells from the first chosen one on; one cell, or one row, into all that are chosen.

        A first line of headings says which columns the others are for.
        """
        text = QGuiApplication.clipboard().text()
        cells = self._view.chosen_cells()
        if not text:
            return translate("Table", "There is no text on the clipboard.")
        block = read_block(text)
        headings = self._headings(block)
        if headings is not None:
            return self._put_headed(headings, block[1:], self._view.chosen_rows())
        if not self._model.rowCount():
            return self.append()
        return self._put_from(cells, block) if cells else ""

    def append(self) -> str:
        """Put the block of the clipboard below the rows that are there, from the column that names them on."""
        block = read_block(QGuiApplication.clipboard().text())
        headings = self._headings(block)
        if headings is not None:
            return self._put_headed(headings, block[1:], [])
        by_key = {field.key: field for field in self._model.fields}
        if self._model.subject.typed:
            return self._add_typed([by_key.get(key) for key in self._model.subject.typed], block)
        keys, named_by = list(by_key), self._model.subject.named_by
        left = keys.index(named_by) if named_by in keys else 0
        told, beyond = self._put_lines([], block, self._model.fields[left:])
        return told_of.together(told, told_of.no_room(beyond, self._beside(block, left)))

    def add_names(self, names: Sequence[str], after: str | None) -> str:
        """One row for each name that is not there yet, behind the row `after`; one command."""
        there = self._pen.last_command
        if self._headings([[name] for name in names]) is not None:
            names = names[1:]
        added = self._pen.add_rows(names, [{} for _ in names], after)
        if self._pen.last_command == there and not added.refused:
            return translate("Table", "All of these are there already.")
        return told_of.not_added(added.refused)

    def _put_from(self, cells: Sequence[QModelIndex], block: Sequence[Sequence[str]]) -> str:
        """A block over the cells from the first of these on."""
        top, left = cells[0].row(), min(cell.column() for cell in cells)
        width = max(len(row) for row in block)
        if len(block) == 1 and len(cells) > 1:
            block = list(block) * (cells[-1].row() - top + 1)
            if width == 1:
                return self._put([(*self._at(cell), block[0][0]) for cell in cells])
        rows = min(len(block), self._model.rowCount() - top)
        columns = min(width, self._model.columnCount() - left)
        there, fields = [self._model.id_at(top + row) for row in range(rows)], self._model.fields[left:]
        if len(block) > rows and self._names(block[rows:], fields):
            told, beyond = self._put_lines(there, block, fields)
            return told_of.together(told, told_of.no_room(beyond, self._beside(block, left)))
        told = self._put(_wishes(there, block, fields))
        last = self._model.rowCount() - 1
        self._view.choose_block(top, left, min(top + rows - 1, last), left + columns - 1)
        return told_of.together(told, told_of.no_room(len(block) - rows, width - columns))

    # -- blocks with a line of headings

    def _headings(self, block: Sequence[Sequence[str]]) -> Headings | None:
        """What the first line of a block names, where others come below it."""
        if len(block) <= 1:
            return None
        model = self._model
        kind = "step" if model.subject.record_type is Node else model.subject.record_type.prefix
        return read_headings(block[0], model.every_field, model.fields, model.subject.named_by, kind)

    def _put_headed(self, headings: Headings, lines: Sequence[Sequence[str]], chosen: Sequence[int]) -> str:
        """Lines into the columns that are named: into the rows they name, or else into those from the chosen one on.

        Where several rows are chosen, into these. Names of no row make one where rows can be added.
        """
        lines = [line for line in lines if any(cell.strip() for cell in line)]
        self._show(headings.fields)
        unknown = told_of.unknown_headings(headings.unknown)
        keys = [field.key if field is not None else "" for field in headings.fields]
        named_by, typed = self._model.subject.named_by, self._model.subject.typed
        if typed and typed[0] in keys and len(chosen) <= 1:
            return told_of.together(self._add_typed(headings.fields, lines), unknown)
        if named_by in keys and len(chosen) <= 1:
            return told_of.together(self._put_named(headings.fields, lines, keys.index(named_by)), unknown)
        first = chosen[0] if chosen else 0
        rows = chosen if len(chosen) > 1 else range(first, self._model.rowCount())
        there = [self._model.id_at(row) for row in rows][: len(lines)]
        told = self._put(_wishes(there, lines, headings.fields))
        return told_of.together(told, told_of.no_room(len(lines) - len(there), 0), unknown)

    def _add_typed(self, fields: Columns, lines: Sequence[Sequence[str]]) -> str:
        """A row for each line, as if what makes one was typed; other columns are told."""
        typed = self._model.subject.typed
        texts = [_texts(line, fields) for line in lines]
        cell = self._view.currentIndex()
        here = self._model.id_at(cell.row()) if cell.isValid() else None
        told = self.add_names([" ".join(text.get(key, "") for key in typed) for text in texts], here)
        others = [field.name for field in fields if field is not None and field.key not in typed]
        return told_of.together(told, told_of.left_out(others))

    def _put_named(self, fields: Columns, lines: Sequence[Sequence[str]], at: int) -> str:
        """Lines into the rows whose names stand in column `at`."""
        subject = self._model.subject
        named = [line for line in lines if len(line) > at and line[at].strip()]
        told_less = told_of.nameless(len(lines) - len(named))
        if subject.add is not None and stands_once(subject):
            told, _ = self._put_lines([], named, fields)
            return told_of.together(told, told_less)
        known, new, unsure = self._by_name(named, at)
        if subject.add is None:
            unsure, new = [*unsure, *(line[at].strip() for line in new)], []
        told, _ = self._put_lines(list(known), [*known.values(), *new], fields)
        return told_of.together(told, told_of.unknown_rows(unsure), told_less)

    def _by_name(
        self, lines: Sequence[Sequence[str]], at: int
    ) -> tuple[dict[str, Sequence[str]], list[Sequence[str]], list[str]]:
        """The lines of rows that are there, those of none, and the names that several rows have.

        As many lines as there are rows of a name are for these, in their order.
        """
        field = next(f for f in self._model.every_field if f.key == self._model.subject.named_by)
        rows: dict[str, list[str]] = {}
        for row in self._model.every_row():
            rows.setdefault(self._model.rows.text(row, field).casefold(), []).append(row)
        wanted = Counter(line[at].strip().casefold() for line in lines)
        known: dict[str, Sequence[str]] = {}
        new, unsure = [], []
        for line in lines:
            name = line[at].strip()
            there = rows.get(name.casefold(), [])
            if not there:
                new.append(line)
            elif wanted[name.casefold()] == len(there):
                row = next(each for each in there if each not in known)
                known[row] = [*line[:at], self._model.rows.text(row, field), *line[at + 1 :]]
            elif name not in unsure:
                unsure.append(name)
        return known, new, unsure

    def _show(self, fields: Columns) -> None:
        """What is pasted is seen, and what of it is in red."""
        shown = {field.key for field in self._model.fields}
        hidden = [f.key for f in fields if f is not None and f.key not in shown and f.write is not None]
        if hidden:
            self._model.show_columns([*self._model.wishes, *hidden])

    # -- lines into rows

    def _put_lines(
        self, there: Sequence[str], block: Sequence[Sequence[str]], fields: Columns
    ) -> tuple[str, int]:
        """Lines over rows that are there and, for the further ones, rows made for them; one command.

        Told is what was not done, and how many of the lines have no name to make a row of.
        """
        below = block[len(there) :]
        lines = [line for line in below if self._names([line], fields)]
        before = self._pen.last_command
        made: list[tuple[str, Sequence[str]]] = []
        refused: list[tuple[str, str]] = []
        if lines:
            added = self._pen.add_rows(self._names(lines, fields), [_texts(line, fields) for line in lines])
            made = [(row, line) for row, line in zip(added.ids, lines, strict=True) if row is not None]
            refused = added.refused
        seq = self._pen.last_command if self._pen.last_command != before else 0
        ids = [*there, *(row for row, _ in made)]
        wishes = _wishes([row for row, _ in made], [line for _, line in made], fields)
        # An empty cell of a further line asks for nothing where there must be something.
        wishes = [wish for wish in wishes if wish[1].is_clearable or wish[2].strip()]
        outcome = self._pen.put_texts([*_wishes(there, block, fields), *wishes], seq=seq)
        if ids and self._model.row_of(ids[-1]) >= 0:
            shown = [field.key for field in self._model.fields]
            keys = [field.key for field in fields if field is not None]
            self._view.go_to(ids[-1], next((shown.index(key) for key in keys if key in shown), 0))
        told = told_of.together(told_of.outcome_told(outcome), told_of.not_added(refused))
        return told, sum(any(cell.strip() for cell in line) for line in below) - len(lines)

    def _names(self, lines: Iterable[Sequence[str]], fields: Columns) -> list[str]:
        """What rows for these lines would be called, those without a name left out; none where rows cannot be added."""
        keys = [field.key if field is not None else "" for field in fields]
        subject = self._model.subject
        if subject.add is None or subject.named_by not in keys:
            return []
        at = keys.index(subject.named_by)
        return [line[at].strip() for line in lines if len(line) > at and line[at].strip()]

    def _beside(self, block: Sequence[Sequence[str]], left: int) -> int:
        """How many columns of a block go beyond the table."""
        return max(map(len, block)) - (self._model.columnCount() - left)

    def fill_down(self) -> str:
        """Give the chosen cells of each column the value of the uppermost; one alone that of the cell above it."""
        columns: dict[int, list[QModelIndex]] = {}
        for cell in self._view.chosen_cells():
            columns.setdefault(cell.column(), []).append(cell)
        wishes = []
        for column, cells in columns.items():
            source, below = cells[0], cells[1:]
            if len(cells) == 1 and source.row() > 0:
                source, below = self._model.index(source.row() - 1, column), cells
            record = self._model.record_at(source)
            if record is not None:
                value = self._model.fields[column].read(self._model.reader, record)
                wishes += [(*self._at(cell), value) for cell in below]
        return self._told(self._pen.put_values(wishes), wishes)

    def stroke(self, text: str) -> str:
        """Give the chosen cells the value of one typed character; those it means nothing for stay."""
        cells, fields = self._view.chosen_cells(), self._model.fields
        meant = [cell for cell in cells if fields[cell.column()].stroke is not None]
        found = [(self._model.record_at(cell), fields[cell.column()]) for cell in meant]
        values = [field.read(self._model.reader, record) for record, field in found if record is not None]
        stroke = found[0][1].stroke if found and len(values) == len(found) else None
        wanted = stroke(values, text) if stroke is not None else None
        if wanted is None:
            return ""
        pairs = zip(meant, wanted, strict=True)
        given = [(*self._at(cell), value) for cell, value in pairs]
        return self._told(self._pen.put_values(given), given)

    def clear(self) -> str:
        """Empty the chosen cells."""
        given = [(*self._at(cell), None) for cell in self._view.chosen_cells()]
        return self._told(self._pen.put_values(given), given)

    def _put(self, wishes: Sequence[tuple[str, Field, str]]) -> str:
        return self._told(self._pen.put_texts(wishes), wishes)

    def _told(self, outcome: Outcome, wishes: Sequence[tuple[str, Field, Any]]) -> str:
        """What was not done; of one cell alone why."""
        if len(wishes) == 1 and outcome.left:
            record_id, field, _ = wishes[0]
            record = self._model.reader.find(self._model.subject.record_type, record_id)
            if record is not None and not field.takes(self._model.reader, record):
                return told_of.fixed(field, record)
        return told_of.outcome_told(outcome)

    def _at(self, cell: QModelIndex) -> tuple[str, Field]:
        return self._model.id_at(cell.row()), self._model.fields[cell.column()]


def _texts(line: Sequence[str], fields: Columns) -> dict[str, str]:
    """The texts of a line by the keys of their fields."""
    return {field.key: text for field, text in zip(fields, line, strict=False) if field is not None}


def _wishes(
    ids: Sequence[str], block: Sequence[Sequence[str]], fields: Columns
) -> list[tuple[str, Field, str]]:
    return [
        (record_id, field, text)
        for record_id, line in zip(ids, block, strict=False)
        for field, text in zip(fields, line, strict=False)
        if field is not None
    ]
