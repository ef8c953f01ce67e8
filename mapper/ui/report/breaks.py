"""The report on pages: where pages may end. No heading stays alone at the foot of one, and no short row is parted."""

from collections import Counter
from typing import Final

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextTable

from mapper.ui.report.flow import ANCHOR

_SHORT: Final = 0.5  # of a page: what is higher may be parted
_TRIES: Final = 3  # a row is moved again where what stands above it has moved meanwhile
_BACK: Final = 4  # blocks before what was mended that may have become faulty by it


class Breaks:
    """Goes through a text that is laid out and mends where its pages end, one place at a time."""

    def __init__(self, document: QTextDocument, height: float) -> None:
        self._document, self._height = document, height
        self._from = 0
        self._moved: Counter[int] = Counter()  # how often the rows at these positions were moved

    def mend(self) -> bool:
        """Mend the next place that wants it; False where there is none."""
        block = self._document.findBlock(self._from)
        while block.isValid():
            table: QTextTable | None = QTextCursor(block).currentTable()
            if table is None:
                is_mended = _is_heading(block) and self._keep_heading(block)
            else:
                cell = table.cellAt(block.position())
                is_first = not cell.column() and cell.firstCursorPosition().block() == block
                is_mended = is_first and self._keep_row(table, cell.row())
            if is_mended:
                # What was laid out anew in part only may lose lines.
                self._document.markContentsDirty(0, self._document.characterCount())
                for _ in range(_BACK):
                    block = block.previous() if block.previous().isValid() else block
                while _is_heading(block) and _is_heading(block.previous()):
                    block = block.previous()
                self._from = block.position()
                return True
            block = block.next()
        return False

    def _page(self, down: float) -> int:
        return int(down / self._height)

    def _top(self, block: QTextBlock) -> float:
        return self._document.documentLayout().blockBoundingRect(block).top()

    def _bottom(self, block: QTextBlock) -> float:
        return self._document.documentLayout().blockBoundingRect(block).bottom()

    def _keep_heading(self, first: QTextBlock) -> bool:
        """Take a heading to the page on which what it is the title of begins."""
        last = first
        while _is_heading(last.next()):
            last = last.next()
        after, top = last.next(), self._top(first)
        if not after.isValid() or top % self._height < 1:
            return False
        table: QTextTable | None = QTextCursor(after).currentTable()
        end = self._bottom(after) if table is None else self._begun(table)
        return self._page(end - 0.5) != self._page(top) and self._break_before(first)

    def _begun(self, table: QTextTable) -> float:
        """Where a table has begun: below its head and a first row, or the first line of one that may be parted."""
        row = 1 if table.format().toTableFormat().headerRowCount() and table.rows() > 1 else 0
        top, bottom = self._row(table, row)
        if bottom - top < self._height * _SHORT:
            return bottom
        return top + 20.0

    def _keep_row(self, table: QTextTable, row: int) -> bool:
        """Take a row that is parted to the next page as a whole; with a head that would be left alone."""
        top, bottom = self._row(table, row)
        page = self._page(top)
        place = table.cellAt(row, 0).firstPosition()
        is_whole = page == self._page(bottom - 0.5)
        if is_whole or bottom - top >= self._height * _SHORT or self._moved[place] >= _TRIES:
            return False
        self._moved[place] += 1
        has_head = bool(table.format().toTableFormat().headerRowCount())
        if has_head and row <= 1:
            before = self._document.findBlock(table.firstPosition() - 1)
            if self._break_before(before):
                return True
        rest = (page + 1) * self._height - top
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            form = cell.format().toTableCellFormat()
            form.setTopPadding(
                max(form.topPadding(), table.format().toTableFormat().cellPadding()) + rest + 0.5
            )
            cell.setFormat(form)
        return True

    def _row(self, table: QTextTable, row: int) -> tuple[float, float]:
        """Where the texts of a row begin and end."""
        cells = [table.cellAt(row, column) for column in range(table.columns())]
        tops = [self._top(cell.firstCursorPosition().block()) for cell in cells]
        return min(tops), max(self._bottom(cell.lastCursorPosition().block()) for cell in cells)

    @staticmethod
    def _break_before(block: QTextBlock) -> bool:
        """Begin a page with a block; False where one begins there already."""
        form = block.blockFormat()
        if form.pageBreakPolicy() & QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore:
            return False
        form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        QTextCursor(block).setBlockFormat(form)
        return True


def _is_heading(block: QTextBlock) -> bool:
    return block.isValid() and bool(block.blockFormat().property(ANCHOR))
