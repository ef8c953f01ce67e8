"""The tables of a Word document: their heads stand again on every page, and no short row is parted by its end."""

import re
from collections.abc import Sequence
from math import ceil
from types import MappingProxyType
from typing import Any, Final

from docx.oxml.ns import qn

from mapper.exchange.report.blocks import Fact, Facts, Lines, Table, Text, Tiles, Tone
from mapper.exchange.report.letter.pieces import LINE, RAISED, cell_paragraphs, element, kept, paragraph
from mapper.exchange.slides.fitting import width_of

_SIZE: Final = 18  # half points
_LONG: Final = 700  # letters above which a row may be parted by the end of a page
_SHORT: Final = 7  # rows of a table that is not parted
_NAME: Final = 0.24  # of the width for the names of facts
_TILES: Final = 3  # side by side
_DENSE: Final = 4
_ASIDE: Final = 70  # twentieths of a point at both sides of a cell
_LONGEST_WORD: Final = 2_000  # the same: a longer word may be broken
_BLANKS: Final = re.compile("[ \\t\\n-]")  # not at blanks that bind
_GROUNDS: Final = MappingProxyType({Tone.GOOD: "E4F3EA", Tone.BAD: "FBE6E4"})


def table_element(table: Table, width: int, places: frozenset[str]) -> Any:
    """A table as wide as so many twentieths of a point."""
    widths = _roomy(_shared(width, table.weights), table)
    sides = ["right" if at in table.numeric else "" for at in range(len(widths))]
    heads = [
        _cell(
            [
                kept(
                    paragraph(
                        Text(head, Tone.QUIET, is_strong=True), style="Cell", align=side, size=_SIZE - 1
                    )
                )
            ],
            wide,
            ground=RAISED,
            is_low=True,
        )
        for head, wide, side in zip(table.heads, widths, sides, strict=True)
    ]
    rows = [_row(heads, is_head=True)]
    for row in table.rows:
        cells = [
            _cell(cell_paragraphs(cell, align=side, size=_SIZE, places=places), wide)
            for cell, wide, side in zip(row, widths, sides, strict=True)
        ]
        rows.append(_row(cells, is_whole=_letters(row) < _LONG))
    is_short = len(table.rows) <= _SHORT and sum(map(_letters, table.rows)) < _LONG
    return _table(widths, _joined(rows, is_short=is_short))


def facts_elements(facts: Facts, width: int, places: frozenset[str]) -> list[Any]:
    """Facts as tables: short ones of many side by side, the others one below the other."""
    short, long = facts.parted if facts.is_dense else ((), facts.rows)
    made = [_side_by_side(short, width, places)] if short else []
    if long:
        widths = _shared(width, (_NAME, 1 - _NAME))
        rows = [
            _row(
                [
                    _cell([paragraph(Text(name, Tone.QUIET), style="Cell", size=_SIZE + 2)], widths[0]),
                    _cell(cell_paragraphs(value, size=_SIZE, places=places), widths[1]),
                ],
                is_whole=_letters((value,)) < _LONG,
            )
            for name, value in long
        ]
        if made:
            made.append(element("w:p", element("w:pPr", element("w:pStyle", val="Between"))))
        made.append(_table(widths, _joined(rows)))
    return made


def tiles_element(tiles: Tiles, width: int) -> Any:
    """Figures side by side, on a ground of their own."""
    widths = _shared(width, (1.0,) * _TILES)
    rows = []
    for first in range(0, len(tiles.tiles), _TILES):
        cells = []
        for at, wide in enumerate(widths):
            tile = tiles.tiles[first + at] if first + at < len(tiles.tiles) else None
            if tile is None:
                cells.append(_cell(cell_paragraphs(()), wide))
                continue
            tone = tile.tone if tile.tone in _GROUNDS else Tone.QUIET
            said = [
                paragraph(Text(tile.name, Tone.QUIET), style="Cell", size=_SIZE),
                paragraph(Text(tile.value, is_strong=True), style="Cell", size=30),
                paragraph(Text(tile.note, tone), style="Cell", size=_SIZE),
            ]
            cells.append(_cell(said, wide, ground=_GROUNDS.get(tile.tone, RAISED)))
        rows.append(_row(cells, is_whole=True))
    return _table(widths, rows, inner="FFFFFF")


def _side_by_side(facts: Sequence[Fact], width: int, places: frozenset[str]) -> Any:
    widths = _shared(width, (1.0,) * _DENSE)
    rows = []
    for first in range(0, len(facts), _DENSE):
        cells = []
        for at, wide in enumerate(widths):
            here = facts[first + at] if first + at < len(facts) else ("", ())
            name = paragraph(Text(here[0], Tone.QUIET), style="Cell", size=_SIZE - 1)
            cells.append(_cell([name, *cell_paragraphs(here[1], size=_SIZE, places=places)], wide))
        rows.append(_row(cells, is_whole=True))
    return _table(widths, _joined(rows, is_short=len(rows) <= _SHORT))


def _shared(width: int, weights: Sequence[float]) -> list[int]:
    total = sum(weights)
    return [round(width * weight / total) for weight in weights]


def _roomy(widths: Sequence[int], table: Table) -> list[int]:
    """The same with so much room that no word is broken, such as a day or an amount with its unit, whatever font takes
    the place of Calibri: taken from the columns that have some over, as far as they have.
    """
    needed = [
        max([_word(head, is_bold=True), *(_word(line.text) for row in table.rows for line in row[at])])
        for at, head in enumerate(table.heads)
    ]
    lacking = [max(0, need - wide) for need, wide in zip(needed, widths, strict=True)]
    spare = [max(0, wide - need) for need, wide in zip(needed, widths, strict=True)]
    taken = min(sum(lacking), sum(spare))
    if not taken:
        return list(widths)
    gives, takes = taken / sum(spare), taken / sum(lacking)
    return [
        round(wide + takes * lack - gives * over)
        for wide, lack, over in zip(widths, lacking, spare, strict=True)
    ]


def _word(text: str, *, is_bold: bool = False) -> int:
    """How wide a cell is, in twentieths of a point, in which the longest word of a text is not broken."""
    words = _BLANKS.split(text)
    widest = max(width_of(word, _SIZE / 2, is_bold=is_bold) for word in words)
    return min(ceil(widest * 20), _LONGEST_WORD) + 2 * _ASIDE


def _joined(rows: Sequence[Any], *, is_short: bool = False) -> Sequence[Any]:
    """The rows of a table: no first or last one stands alone on a page, and those of a short one stand together."""
    last = len(rows) - 1
    with_next = range(last) if is_short else {0, 1, last - 1} & set(range(last))
    for at in with_next:
        for each in rows[at].iter(qn("w:p")):
            if each.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is None:
                kept(each)
    return rows


def _letters(cells: Sequence[Lines]) -> int:
    return max((sum(len(line.text) for line in cell) for cell in cells), default=0)


def _table(widths: Sequence[int], rows: Sequence[Any], inner: str = LINE) -> Any:
    def line(name: str, colour: str, kind: str = "single") -> Any:
        return element(f"w:{name}", val=kind, sz=4, space=0, color=colour)

    properties = element(
        "w:tblPr",
        element("w:tblW", w=sum(widths), type="dxa"),
        element(
            "w:tblBorders",
            line("top", LINE),
            line("bottom", LINE),
            line("insideH", inner),
            *([line("insideV", inner, "single")] if inner != LINE else []),
        ),
        element("w:tblLayout", type="fixed"),
        element(
            "w:tblCellMar",
            element("w:top", w=40, type="dxa"),
            element("w:left", w=_ASIDE, type="dxa"),
            element("w:bottom", w=40, type="dxa"),
            element("w:right", w=_ASIDE, type="dxa"),
        ),
    )
    grid = element("w:tblGrid", *(element("w:gridCol", w=width) for width in widths))
    return element("w:tbl", properties, grid, *rows)


def _row(cells: Sequence[Any], *, is_head: bool = False, is_whole: bool = False) -> Any:
    properties = element("w:trPr")
    if is_head or is_whole:
        properties.append(element("w:cantSplit"))
    if is_head:
        properties.append(element("w:tblHeader"))
    return element("w:tr", properties, *cells)


def _cell(paragraphs: Sequence[Any], width: int, *, ground: str = "", is_low: bool = False) -> Any:
    properties = element("w:tcPr", element("w:tcW", w=width, type="dxa"))
    if ground:
        properties.append(element("w:shd", val="clear", color="auto", fill=ground))
    if is_low:
        properties.append(element("w:vAlign", val="bottom"))
    return element("w:tc", properties, *paragraphs)
