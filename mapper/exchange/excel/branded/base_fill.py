"""The base of the way back in a filled workbook: what its cells to type into hold, on a sheet kept out of sight."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from itertools import count
from typing import Final
from xml.sax.saxutils import escape

from mapper.core.ids import MapId
from mapper.exchange.excel.branded.markup import Element, child, children, new, relations_space
from mapper.exchange.excel.branded.ours import Ours
from mapper.exchange.excel.branded.template import Template
from mapper.exchange.excel.homes import INPUTS
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.tables import is_kept
from mapper.exchange.excel.written_base import SHEET, Line, lines_of, with_head

_KIND: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"


def fill_base(
    template: Template,
    ours: Ours,
    filled: Mapping[str, Sequence[str]],
    names: Sequence[str],
    maps: Sequence[MapId],
    options: Options,
    generated: datetime,
) -> None:
    """Write the base of what was filled: of each table, by its name in small letters, the keys of these columns.

    Tables without their ids cannot be known again. Where no other is there, only a base of an earlier time is emptied.
    Inputs are known by the names of their cells as well, wherever these lie, where the table of inputs is not there.
    """
    lines: list[Line] = []
    for name, keys in filled.items():
        our = ours.tables[name]
        kept = [column.key for column in our.table.columns if column.key in keys and is_kept(column)]
        if our.table.ids in keys and our.rows:
            columns = {key: our.book.column(our.table.name, key) for key in kept}
            lines += lines_of(our.book, {our.table.name: columns})
    lines += _of_inputs(ours, filled, frozenset(map(str.casefold, names)))
    old = template.sheet(SHEET)
    if not lines and old is None:
        return
    info = next(iter(ours.tables.values())).book.facts.info
    rows = with_head(lines, info, maps, options, generated, is_filled=True) if lines else []
    part = _added(template) if old is None else old.part
    template.package.put(part, _written(template, rows))


def _of_inputs(ours: Ours, filled: Mapping[str, Sequence[str]], names: AbstractSet[str]) -> Iterator[Line]:
    for key, our in ours.tables.items():
        if our.table.name != INPUTS or key in filled:
            continue
        book = our.book
        ids = (str(each) for each in book.column(INPUTS, our.table.ids))
        there = {each for each in ids if book.tongue.name(each).casefold() in names}
        if there:
            yield from lines_of(book, {INPUTS: {"value": book.column(INPUTS, "value")}}, only=there)


def _added(template: Template) -> str:
    """The part of a new sheet behind all others, which no menu of Excel's shows."""
    package = template.package
    folder = posixpath.join(posixpath.dirname(template.main), "worksheets")
    part = next(name for n in count(1) if (name := f"{folder}/mapper{n}.xml") not in package)
    id_ = package.relate(template.main, "worksheet", part)
    package.call(part, _KIND)
    book = package.change(template.main)
    listed: Element = child(book, "sheets")
    numbers = [
        int(said) for each in children(listed, "sheet") if (said := each.get("sheetId", "")).isdecimal()
    ]
    sheet = new(book, "sheet", sheetId=str(max(numbers, default=0) + 1), state="veryHidden")
    sheet.set("name", SHEET)
    sheet.set(f"{{{relations_space(book)}}}id", id_)
    listed.append(sheet)
    return part


def _written(template: Template, rows: Sequence[Line]) -> bytes:
    space = template.package.tree(template.main).tag.rpartition("}")[0].lstrip("{")
    cells = "".join(
        f'<row r="{number}">'
        + "".join(
            f'<c r="{letter}{number}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
            for letter, text in zip("AB", row, strict=True)
        )
        + "</row>"
        for number, row in enumerate(rows, 1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{space}"><sheetData>{cells}</sheetData><sheetProtection sheet="1"/></worksheet>'
    ).encode()
