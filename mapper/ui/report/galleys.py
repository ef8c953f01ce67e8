"""The report on pages: text is set in galleys, each some blocks long, that follow one another down the pages.

Laying out takes time by the square of a text's length where its page ends are mended, hence galleys and not one text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextDocument

from mapper.exchange.report.blocks import Block, Heading, Table, led_to
from mapper.ui.report.breaks import Breaks, Parted
from mapper.ui.report.flow import Flow, headings_in, parted

_BLOCKS: Final = 16  # of a galley, and as many more as there are before the next heading
_ROWS: Final = 90  # of a table in a galley: more than a page holds
_LEAST: Final = 60.0  # units: with less left of a page the next galley begins another one


@dataclass(frozen=True, slots=True)
class Galley:
    """A text that is laid out: from the page of the run on which it begins, counted from 0, so many pages."""

    document: QTextDocument
    first: int
    count: int


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block, or a part of one that goes on on another page."""

    block: Block
    goes_on: bool = False


class Galleys:
    """Sets one run of blocks, which begins a page."""

    def __init__(self, places: frozenset[str], width: float, height: float) -> None:
        """`places`: the anchors that links may lead to; width and height of a page's inner part in units."""
        self._places, self._width, self._height = places, width, height
        self._page, self._used = 0, 0.0  # where the next galley begins, and how much of that page is taken
        self.galleys: list[Galley] = []
        self.headings: list[tuple[str, int, float]] = []  # anchor, page of the run, how far down

    @property
    def pages(self) -> int:
        """How many pages the run has."""
        return max((each.first + each.count for each in self.galleys), default=0)

    def set(self, blocks: Sequence[Block]) -> Iterator[int]:
        """Set all blocks; gives now and then how many of them are done."""
        start = 0
        while start < len(blocks):
            end, block = _end(blocks, start), blocks[start]
            if isinstance(block, Table) and len(block.rows) > _ROWS:
                self._set_long(block)
            else:
                flow, _ = self._mended(blocks[start:end], blocks[end] if end < len(blocks) else None)
                self._put(flow)
            start = end
            yield start

    def flow(self) -> Flow:
        """A text to be written, below what is set already."""
        return Flow(self._places, self._width, above=self._used)

    def put(self, flow: Flow) -> None:
        """Set a text that was written, whose tables are short."""
        self._parted(flow)
        self._put(flow)

    def _put(self, flow: Flow) -> None:
        document = flow.document
        for anchor, top in headings_in(document):
            page, down = divmod(top, self._height)
            self.headings.append((anchor, self._page + int(page), down))
        self.galleys.append(Galley(document, self._page, document.pageCount()))
        last = document.documentLayout().blockBoundingRect(document.lastBlock()).bottom()
        page, used = divmod(last, self._height)
        is_full = used > self._height - _LEAST
        self._page += int(page) + is_full
        self._used = 0.0 if is_full else used

    def _set_long(self, table: Table) -> None:
        """A long table, as much at a time as fills pages; what is left begins another page below the head."""
        while table.rows:
            here, rest = replace(table, rows=table.rows[:_ROWS]), table.rows[_ROWS:]
            flow, pieces = self._mended([here], None)
            if rest:
                last = pieces.pop().block
                rest = (*(last.rows if isinstance(last, Table) else ()), *rest)
                flow = self._flow(pieces, None)
                self._parted(flow)
            self._put(flow)
            if rest and self._used:
                self._page, self._used = self._page + 1, 0.0
            table = replace(table, rows=rest, title="")

    def _mended(self, blocks: Sequence[Block], following: Block | None) -> tuple[Flow, list[_Piece]]:
        """Blocks as a text whose pages end well, and the pieces it is made of: a table for each page it is on."""
        pieces = [_Piece(block) for block in blocks]
        while True:
            flow = self._flow(pieces, following)
            found = self._parted(flow)
            if found is None:
                return flow, pieces
            at, before = flow.grids[found.table]
            first, second = parted(pieces[at].block, before, found.row)
            pieces[at : at + 1] = [replace(pieces[at], block=first), _Piece(second, goes_on=True)]

    def _flow(self, pieces: Sequence[_Piece], following: Block | None) -> Flow:
        flow = self.flow()
        blocks = [*(each.block for each in pieces), *([] if following is None else [following])]
        for number, piece in enumerate(pieces):
            if piece.goes_on:
                flow.begin_page()
            flow.add(piece.block, led_to(blocks, number))
        return flow

    def _parted(self, flow: Flow) -> Parted | None:
        flow.document.setPageSize(QSizeF(self._width, self._height))
        return Breaks(flow.document, self._height).mend()


def _end(blocks: Sequence[Block], start: int) -> int:
    """Where a galley ends: before a heading that follows no other one, or on either side of a long table."""
    for at in range(start + 1, len(blocks)):
        if any(isinstance(each, Table) and len(each.rows) > _ROWS for each in (blocks[at], blocks[start])):
            return at
        is_begun = isinstance(blocks[at], Heading) and not isinstance(blocks[at - 1], Heading)
        if is_begun and at - start >= _BLOCKS:
            return at
    return len(blocks)
