"""The report on pages: blocks become a text document, whose texts are texts and whose tables are tables."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)

from mapper.exchange.report.blocks import (
    Block,
    Bullets,
    Fact,
    Facts,
    Heading,
    Lines,
    Paragraph,
    Picture,
    Table,
    Text,
    Tiles,
    Tone,
)
from mapper.ui.render.typeset import drawable
from mapper.ui.report.inks import inks
from mapper.ui.theme.fonts import FAMILY, load_fonts

ANCHOR: Final = QTextFormat.Property.UserProperty + 1  # of a heading's block: the place it is
LEADS: Final = QTextFormat.Property.UserProperty + 2  # of what must not be the last on a page
_SIZES: Final = MappingProxyType({1: 26.0, 2: 18.0, 3: 15.0, 4: 13.0})  # units, of which 96 are an inch
_ABOVE: Final = MappingProxyType({1: 0.0, 2: 20.0, 3: 16.0, 4: 12.0})
_BODY, _SMALL, _CELL = 12.5, 10.5, 11.0
_STEP_IN: Final = 13.0
_NAMES, _TILES, _DENSE = 26, 3, 4


class Flow:
    """One text document while it is written."""

    def __init__(self, places: frozenset[str], width: float, *, above: float = 0.0) -> None:
        """`places`: anchors that links may lead to; so many units wide, and left free `above`."""
        load_fonts()
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setUseDesignMetrics(True)
        font = QFont(FAMILY)
        font.setPixelSize(round(_BODY))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.document.setDefaultFont(font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        self.document.setTextWidth(width)
        self._places = places
        self._cursor = QTextCursor(self.document)
        self._is_fresh = True
        self._blocks = 0
        # Tables of the document by their numbers: which block they show, and how much of it stands above them.
        self.grids: dict[int, tuple[int, int]] = {}
        if above > 0:
            form = QTextBlockFormat()
            form.setLineHeight(above, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            self._paragraph(form, "", _look(1, inks().text, QFont.Weight.Normal))

    def add(self, block: Block, following: Block | None = None) -> None:
        """Write a block below what is there, with an eye to what it leads to; a map is no text."""
        if isinstance(block, Heading):
            self.heading(block)
        elif isinstance(block, Paragraph):
            self.text(block.text, leads=isinstance(following, Table | Bullets))
        elif isinstance(block, Picture):
            self._picture(block)
        elif isinstance(block, Bullets):
            for each in block.items:
                self.text(Text(f"•  {each.text}", each.tone, each.is_strong, each.target), indent=10.0)
        elif isinstance(block, Facts):
            self._facts(block)
        elif isinstance(block, Tiles):
            self._tiles(block)
        elif isinstance(block, Table):
            self._table(block)
        self._blocks += 1

    def begin_page(self) -> None:
        """Go on on another page, below a table."""
        form = self._cursor.blockFormat()
        form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        self._cursor.setBlockFormat(form)

    def heading(self, heading: Heading) -> None:
        """A title of a part, which is a place that links lead to."""
        form = QTextBlockFormat()
        form.setTopMargin(_ABOVE[heading.level])
        form.setBottomMargin(5.0)
        form.setProperty(ANCHOR, heading.anchor)
        form.setProperty(LEADS, True)
        look = _look(
            _SIZES[heading.level], inks().accent if heading.level == 2 else inks().text, QFont.Weight.Bold
        )
        self._paragraph(form, heading.text, look)

    def text(
        self, text: Text, *, size: float = _BODY, indent: float = 0.0, above: float = 2.0, leads: bool = False
    ) -> None:
        """A paragraph; one that `leads` stays with what comes below it."""
        form = QTextBlockFormat()
        form.setProperty(LEADS, leads)
        form.setTopMargin(above)
        form.setBottomMargin(4.0)
        form.setLeftMargin(indent)
        form.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        self._paragraph(form, text.text, self._toned(text, size))

    def entry(self, heading: Heading, page: str) -> None:
        """A line of the list of contents: the heading, and at the other side its page."""
        form = QTextBlockFormat()
        form.setLeftMargin(16.0 * (heading.level - 1))
        form.setTopMargin(7.0 if heading.level == 1 else 1.0)
        tab = QTextOption.Tab(self.document.textWidth() - form.leftMargin(), QTextOption.TabType.RightTab)
        form.setTabPositions([tab])
        weight = QFont.Weight.DemiBold if heading.level == 1 else QFont.Weight.Normal
        look = _look(_BODY, inks().text if heading.level < 3 else inks().quiet, weight)
        if heading.anchor in self._places:
            look.setAnchor(True)
            look.setAnchorHref(f"#{heading.anchor}")
        self._paragraph(form, f"{_short(heading.text)}\t{page}", look)

    def _paragraph(self, form: QTextBlockFormat, text: str, look: QTextCharFormat) -> None:
        if self._is_fresh:
            self._cursor.setBlockFormat(form)
            self._is_fresh = False
        else:
            self._cursor.insertBlock(form, look)
        self._cursor.setBlockCharFormat(look)
        _insert(self._cursor, text, look)

    def _toned(self, text: Text, size: float) -> QTextCharFormat:
        is_strong = text.is_strong or text.tone in {Tone.GOOD, Tone.WATCH, Tone.BAD}
        is_link = text.target in self._places or bool(text.address)
        colour = inks().accent if is_link else inks().tones.get(text.tone, inks().text)
        smaller = size - 1 if text.tone is Tone.QUIET else size
        look = _look(smaller, colour, QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
        if is_link:
            look.setAnchor(True)
            look.setAnchorHref(f"#{text.target}" if text.target in self._places else text.address)
        return look

    def _facts(self, facts: Facts) -> None:
        short, long = facts.parted if facts.is_dense else ((), facts.rows)
        if short:
            self._side_by_side(short)
        if long:
            grid = self._grid(len(long), (_NAMES, 100 - _NAMES), before=len(short))
            for row, (name, value) in enumerate(long):
                self._cell(grid, row, 0, (Text(name, Tone.QUIET),), _CELL + 1)
                self._cell(grid, row, 1, value)
            self._leave(grid)

    def _side_by_side(self, facts: Sequence[Fact]) -> None:
        rows = -(-len(facts) // _DENSE)
        grid = self._grid(rows, (1,) * _DENSE, above=0.0)
        for at, (name, value) in enumerate(facts):
            place = divmod(at, _DENSE)
            self._cell(grid, *place, (Text(name, Tone.QUIET), *value))
        self._leave(grid)

    def _picture(self, picture: Picture) -> None:
        """A picture with its name below it; nothing where it cannot be read."""
        image = QImage.fromData(picture.data)
        if image.isNull():
            return
        name = f"picture:{self.document.blockCount()}"
        self.document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)
        shown = QTextImageFormat()
        shown.setName(name)
        width, height = picture.size
        shown.setWidth(width)
        shown.setHeight(height)
        form = QTextBlockFormat()
        form.setTopMargin(6.0)
        form.setProperty(LEADS, True)
        self._paragraph(form, "", _look(_BODY, inks().text, QFont.Weight.Normal))
        self._cursor.insertImage(shown)
        self.text(Text(picture.title, Tone.QUIET), size=_CELL)

    def _tiles(self, tiles: Tiles) -> None:
        rows = -(-len(tiles.tiles) // _TILES)
        grid = self._grid(rows, (1,) * _TILES)
        for at, tile in enumerate(tiles.tiles):
            row, column = divmod(at, _TILES)
            cell = grid.cellAt(row, column)
            form = cell.format()
            form.setBackground(inks().grounds.get(tile.tone, inks().raised))
            cell.setFormat(form)
            note = Text(tile.note, tile.tone if tile.tone in inks().grounds else Tone.QUIET)
            self._cell(grid, row, column, (Text(tile.name, Tone.QUIET),))
            cursor = cell.lastCursorPosition()
            for text, size in ((Text(tile.value, is_strong=True), 19.0), (note, _CELL)):
                if text.text:
                    look = self._toned(text, size)
                    cursor.insertBlock(QTextBlockFormat(), look)
                    _insert(cursor, text.text, look)
        self._leave(grid)

    def _table(self, table: Table) -> None:
        if table.title:
            self.text(Text(table.title, is_strong=True), above=8.0, leads=True)
        grid = self._grid(len(table.rows) + 1, table.weights, has_head=True)
        for column, head in enumerate(table.heads):
            cell = grid.cellAt(0, column)
            form = cell.format()
            form.setBackground(inks().raised)
            cell.setFormat(form)
            at_end = column in table.numeric
            self._cell(grid, 0, column, (Text(head, Tone.QUIET, is_strong=True),), at_end=at_end)
        for row, cells in enumerate(table.rows, 1):
            for column, cell_lines in enumerate(cells):
                self._cell(grid, row, column, cell_lines, at_end=column in table.numeric)
        self._leave(grid)

    def _grid(
        self,
        rows: int,
        weights: Sequence[float],
        *,
        has_head: bool = False,
        above: float = 4.0,
        before: int = 0,
    ) -> QTextTable:
        total = sum(weights)
        form = QTextTableFormat()
        form.setCellPadding(3.5)
        form.setCellSpacing(0)
        form.setBorder(0)
        form.setTopMargin(above)
        form.setBottomMargin(4.0)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, 100 * weight / total) for weight in weights]
        )
        if has_head:
            form.setHeaderRowCount(1)
        made = self._cursor.insertTable(rows, len(weights), form)
        self.grids[made.objectIndex()] = self._blocks, before
        above_it = QTextCursor(self.document.findBlock(made.firstPosition() - 1))
        if not above_it.block().text():  # it must have room at the foot of a page
            above_it.setBlockCharFormat(_look(1, inks().text, QFont.Weight.Normal))
        return made

    def _cell(
        self,
        grid: QTextTable,
        row: int,
        column: int,
        lines: Lines,
        size: float = _CELL,
        *,
        at_end: bool = False,
    ) -> None:
        place = grid.cellAt(row, column)
        ruled = place.format().toTableCellFormat()
        ruled.setBottomBorder(0.8)
        ruled.setBottomBorderBrush(QBrush(inks().line))
        ruled.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        place.setFormat(ruled)
        cursor = place.firstCursorPosition()
        form = QTextBlockFormat()
        if at_end:
            form.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        for number, text in enumerate(lines):
            look = self._toned(text, size)
            form.setLeftMargin(text.depth * _STEP_IN)
            if number:
                cursor.insertBlock(form, look)
            else:
                cursor.setBlockFormat(form)  # its character format is that of the cell and stays
            _insert(cursor, text.text, look)

    def _leave(self, grid: QTextTable) -> None:
        """Go on below a table; the empty line after it is as low as it can be."""
        self._cursor = QTextCursor(self.document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        form = QTextBlockFormat()
        form.setLineHeight(2.0, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self._cursor.setBlockFormat(form)


def parted(block: Block, before: int, row: int) -> tuple[Block, Block]:
    """The two parts of a block whose table goes on on another page: the other one begins with that row of the table.

    `before`: how much of the block stands above the table.
    """
    if isinstance(block, Table):
        return replace(block, rows=block.rows[: row - 1]), replace(
            block, rows=block.rows[row - 1 :], title=""
        )
    if isinstance(block, Facts):
        short, long = block.parted if block.is_dense else ((), block.rows)
        rows, at = (*short, *long), before + row if before or not short else row * _DENSE
        return replace(block, rows=rows[:at]), replace(block, rows=rows[at:])
    if isinstance(block, Tiles):
        return Tiles(block.tiles[: row * _TILES]), Tiles(block.tiles[row * _TILES :])
    raise TypeError(type(block))


def headings_in(document: QTextDocument) -> Iterator[tuple[str, float]]:
    """The places in a document that is laid out: anchor, and how far down each begins."""
    block, layout = document.begin(), document.documentLayout()
    while block.isValid():
        anchor = block.blockFormat().property(ANCHOR)
        if anchor:
            yield str(anchor), layout.blockBoundingRect(block).top()
        block = block.next()


def _look(size: float, colour: QColor, weight: QFont.Weight) -> QTextCharFormat:
    look = QTextCharFormat()
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(size)))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    look.setFont(font)
    look.setForeground(colour)
    return look


def _insert(cursor: QTextCursor, text: str, look: QTextCharFormat) -> None:
    """Text as it stands; its line breaks begin no block."""
    cursor.insertText(drawable(text).replace("\n", "\u2028"), look)


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79].rstrip() + "…"
