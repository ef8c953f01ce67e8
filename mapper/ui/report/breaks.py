"""The report on pages: where pages may end. No heading, and nothing else that leads to what comes below it, stays
alone at the foot of one, and no short row is parted.
"""

from typing import Final, NamedTuple

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument, QTextFormat, QTextTable

from mapper.ui.report.flow import LEADS

_SHORT: Final = 0.5  # of a page: what is higher may be parted
_ROWS: Final = 7  # of a table that is not parted
_LITTLE: Final = 0.45  # of a page is what such a table takes at most
_BELOW: Final = 14.0  # units below a row: its rule, and the end of a table


class Parted(NamedTuple):
    """A table, by its number in the document, that has to begin anew on another page with one of its rows."""

    table: int
    row: int


class Breaks:
    """Goes through a text that is laid out and mends where its pages end."""

    def __init__(self, document: QTextDocument, height: float) -> None:
        self._document, self._height = document, height

    def mend(self) -> Parted | None:
        """Take what must not be parted to the next page, down to the first table that goes on there."""
        block = self._document.begin()
        while block.isValid():
            table: QTextTable | None = QTextCursor(block).currentTable()
            is_moved = False
            if table is None:
                is_moved = _leads(block) and self._keep_leading(block)
            else:
                cell = table.cellAt(block.position())
                if not cell.column() and cell.firstCursorPosition().block() == block:
                    if self._goes_on(table, cell.row()):
                        is_moved = self._keep_short(table, cell.row())
                        if not is_moved:
                            return Parted(table.objectIndex(), self._not_alone(table, cell.row()))
                    else:
                        is_moved = self._keep_table(table, cell.row())
            if is_moved:
                # What was laid out anew in part only may lose lines.
                self._document.markContentsDirty(0, self._document.characterCount())
                block = self._document.begin()
            else:
                block = block.next()
        return None

    def _page(self, down: float) -> int:
        return int(down / self._height)

    def _top(self, block: QTextBlock) -> float:
        return self._document.documentLayout().blockBoundingRect(block).top()

    def _bottom(self, block: QTextBlock) -> float:
        return self._document.documentLayout().blockBoundingRect(block).bottom()

    def _keep_leading(self, first: QTextBlock) -> bool:
        """Take a heading, a title or a picture to the page on which what it leads to begins."""
        last = first
        while _leads(last.next()):
            last = last.next()
        after, top = last.next(), self._top(first)
        if not after.isValid() or top % self._height < 1:
            return False
        table: QTextTable | None = QTextCursor(after).currentTable()
        end = self._bottom(after) if table is None else self._begun(table)
        return self._page(end - 0.5) != self._page(top) and self._break_before(first)

    def _begun(self, table: QTextTable) -> float:
        """Where a table has begun: below its head and a first row, or the first line of one that may be parted."""
        row = min(_heads(table), table.rows() - 1)
        top, bottom = self._row(table, row)
        return self._end(table, bottom) if self._is_short(top, bottom) else top + 20.0

    def _goes_on(self, table: QTextTable, row: int) -> bool:
        """Whether a row of a table, and not the first, is on another page than the one above it, or would be parted."""
        if row <= _heads(table):
            return False
        above, _ = self._row(table, row - 1)
        return self._page(self._row(table, row)[0]) != self._page(above) or self._is_parted(table, row)

    def _keep_table(self, table: QTextTable, row: int) -> bool:
        """Take a table to the next page as a whole where not even its first row has room."""
        return row <= _heads(table) and self._is_parted(table, row) and self._take_whole(table)

    def _keep_short(self, table: QTextTable, row: int) -> bool:
        """Take a short table to the next page as a whole, and another one of which only the first row has room."""
        top, bottom = self._row(table, 0)[0], self._row(table, table.rows() - 1)[1]
        is_short = table.rows() <= _heads(table) + _ROWS and bottom - top < self._height * _LITTLE
        return (is_short or row == _heads(table) + 1) and self._take_whole(table)

    def _not_alone(self, table: QTextTable, row: int) -> int:
        """The row with which a table goes on on another page: the last one has another one beside it there."""
        return row - 1 if row == table.rows() - 1 and row - 2 > _heads(table) else row

    def _take_whole(self, table: QTextTable) -> bool:
        """Begin a page with a table and what leads to it; False where they begin one already."""
        first = self._document.findBlock(table.firstPosition() - 1)
        while _leads(first) and _leads(first.previous()):
            first = first.previous()
        return self._top(first) % self._height >= 1 and self._break_before(first)

    def _is_parted(self, table: QTextTable, row: int) -> bool:
        top, bottom = self._row(table, row)
        return self._page(top) != self._page(self._end(table, bottom)) and self._is_short(top, bottom)

    def _end(self, table: QTextTable, bottom: float) -> float:
        """With what is below a row beyond the page it would be painted on both, or leave an empty one."""
        return bottom + table.format().toTableFormat().cellPadding() + _BELOW

    def _is_short(self, top: float, bottom: float) -> bool:
        return bottom - top < self._height * _SHORT

    def _row(self, table: QTextTable, row: int) -> tuple[float, float]:
        """Where the texts of a row begin and end."""
        cells = [table.cellAt(row, column) for column in range(table.columns())]
        tops = [self._top(cell.firstCursorPosition().block()) for cell in cells]
        return min(tops), max(self._bottom(cell.lastCursorPosition().block()) for cell in cells)

    def _break_before(self, block: QTextBlock) -> bool:
        """Begin a page with a block; False where one begins there already."""
        form = block.blockFormat()
        if not block.blockNumber() and not block.text():  # what is left free for the galley above
            is_full = form.lineHeight() >= self._height
            form.setLineHeight(self._height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            QTextCursor(block).setBlockFormat(form)
            return not is_full
        if form.pageBreakPolicy() & QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore:
            return False
        form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        QTextCursor(block).setBlockFormat(form)
        return True


def _heads(table: QTextTable) -> int:
    """How many rows are heads."""
    return int(table.format().toTableFormat().headerRowCount())


def _leads(block: QTextBlock) -> bool:
    return block.isValid() and bool(block.blockFormat().property(LEADS))
