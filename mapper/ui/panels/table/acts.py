"""The table: what is done to the chosen cells - copy, paste, fill down, clear - and how it is told."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLocale, QModelIndex
from PySide6.QtGui import QGuiApplication

from mapper.ui.fields.field import Field
from mapper.ui.models.blocks import read_block, write_block
from mapper.ui.models.table import TableModel
from mapper.ui.models.table_pen import Outcome, TablePen
from mapper.ui.panels.table.view import TableView
from mapper.ui.texts import translate


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
        QGuiApplication.clipboard().setText(write_block(block))

    def paste(self) -> str:
        """Put a block into the cells from the first chosen one on; one cell, or one row, into all that are chosen."""
        text = QGuiApplication.clipboard().text()
        cells = self._view.chosen_cells()
        if text and not self._model.rowCount():
            return self.append()
        if not text or not cells:
            return translate("Table", "There is no text on the clipboard.") if not text else ""
        block = read_block(text)
        top, left = cells[0].row(), min(cell.column() for cell in cells)
        width = max(len(row) for row in block)
        if len(block) == 1 and len(cells) > 1:
            block = block * (cells[-1].row() - top + 1)
            if width == 1:
                return self._told(self._pen.put_texts([(*self._at(cell), block[0][0]) for cell in cells]))
        rows = min(len(block), self._model.rowCount() - top)
        columns = min(width, self._model.columnCount() - left)
        there = [self._model.id_at(top + row) for row in range(rows)]
        if len(block) > rows and self._names(block[rows:], left):
            return self._put_block(there, block, left)
        told = self._told(self._pen.put_texts(self._wishes(there, block, left)))
        last = self._model.rowCount() - 1
        self._view.choose_block(top, left, min(top + rows - 1, last), left + columns - 1)
        return " ".join(filter(None, (told, self._beyond(len(block) - rows, width - columns))))

    def append(self) -> str:
        """Put the block of the clipboard below the rows that are there, from the column that names them on."""
        block = read_block(QGuiApplication.clipboard().text())
        keys = [field.key for field in self._model.fields]
        named_by = self._model.subject.named_by
        return self._put_block([], block, keys.index(named_by) if named_by in keys else 0)

    def add_names(self, names: Sequence[str], after: str | None) -> str:
        """One row for each name that is not there yet, behind the row `after`; one command."""
        there = self._pen.last_command
        added = self._pen.add_rows(names, [{} for _ in names], after)
        if self._pen.last_command == there and not added.refused:
            return translate("Table", "All of these are there already.")
        return _not_added(added.refused)

    def _put_block(self, there: Sequence[str], block: Sequence[Sequence[str]], left: int) -> str:
        """A block over rows that are there and, for its further lines, rows made for them; one command."""
        below = block[len(there) :]
        lines = [line for line in below if self._names([line], left)]
        keys = [field.key for field in self._model.fields[left:]]
        before = self._pen.last_command
        added = self._pen.add_rows(
            self._names(lines, left), [dict(zip(keys, line, strict=False)) for line in lines]
        )
        made = [(row, line) for row, line in zip(added.ids, lines, strict=True) if row is not None]
        seq = self._pen.last_command if self._pen.last_command != before else 0
        ids = [*there, *(row for row, _ in made)]
        wishes = self._wishes([row for row, _ in made], [line for _, line in made], left)
        # An empty cell of a further line asks for nothing where there must be something.
        wishes = [wish for wish in wishes if wish[1].is_clearable or wish[2].strip()]
        outcome = self._pen.put_texts([*self._wishes(there, block, left), *wishes], seq=seq)
        if ids and self._model.row_of(ids[-1]) >= 0:
            self._view.go_to(ids[-1], left)
        nameless = sum(any(cell.strip() for cell in line) for line in below) - len(lines)
        beside = max(map(len, block)) - (self._model.columnCount() - left)
        told = (self._told(outcome), _not_added(added.refused), self._beyond(nameless, beside))
        return " ".join(filter(None, told))

    def _names(self, lines: Iterable[Sequence[str]], left: int) -> list[str]:
        """What rows for these lines would be called, those without a name left out; none where rows cannot be added."""
        keys = [field.key for field in self._model.fields[left:]]
        subject = self._model.subject
        if subject.add is None or subject.named_by not in keys:
            return []
        at = keys.index(subject.named_by)
        return [line[at].strip() for line in lines if len(line) > at and line[at].strip()]

    def _wishes(
        self, ids: Sequence[str], block: Sequence[Sequence[str]], left: int
    ) -> list[tuple[str, Field, str]]:
        fields = self._model.fields[left:]
        return [
            (record_id, field, text)
            for record_id, line in zip(ids, block, strict=False)
            for field, text in zip(fields, line, strict=False)
        ]

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
        return self._told(self._pen.put_values(wishes))

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
        return self._told(self._pen.put_values([(*self._at(cell), value) for cell, value in pairs]))

    def clear(self) -> str:
        """Empty the chosen cells."""
        return self._told(self._pen.put_values((*self._at(cell), None) for cell in self._view.chosen_cells()))

    def _at(self, cell: QModelIndex) -> tuple[str, Field]:
        return self._model.id_at(cell.row()), self._model.fields[cell.column()]

    def _told(self, outcome: Outcome) -> str:
        misread = _counted(
            outcome.misread,
            translate("Table", "One cell was not taken and stands in red as it came."),
            translate("Table", "{n} cells were not taken and stand in red as they came."),
        )
        left = _counted(
            outcome.left,
            translate("Table", "One cell was left as it is: worked out, needed, or not for this kind."),
            translate("Table", "{n} cells were left as they are: worked out, needed, or not for this kind."),
        )
        return " ".join(filter(None, (misread, left)))

    def _beyond(self, rows: int, columns: int) -> str:
        below = _counted(
            rows,
            translate("Table", "One row had no room below."),
            translate("Table", "{n} rows had no room below."),
        )
        beside = _counted(
            columns,
            translate("Table", "One column had no room."),
            translate("Table", "{n} columns had no room."),
        )
        return " ".join(filter(None, (below, beside)))


def _not_added(refused: Sequence[tuple[str, str]]) -> str:
    """The sentence for names that a rule let no row be added for; "" for none."""
    if not refused:
        return ""
    name, reason = refused[0]
    if len(refused) == 1:
        return translate("Table", "No row was added for “{0}”: {1}").format(name, reason)
    text = translate("Table", "No rows were added for {n} lines; for “{0}”: {1}")
    return text.format(name, reason, n=QLocale().toString(len(refused)))


def _counted(count: int, one: str, many: str) -> str:
    """The sentence for so many; "" for none."""
    return "" if count <= 0 else one if count == 1 else many.replace("{n}", QLocale().toString(count))
