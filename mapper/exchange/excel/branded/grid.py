"""The cells of one sheet of a branded workbook: found, written and moved in the sheet's own XML."""

import math
from bisect import bisect_left, insort
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Final

from mapper.exchange.excel.branded.growth import Growth
from mapper.exchange.excel.branded.markup import Element, child, children, name_of, new, within
from mapper.exchange.excel.branded.references import shifted
from mapper.exchange.excel.text import clean
from mapper.exchange.tables.book_parts import unescaped
from mapper.exchange.tables.cells import Area, column_name, read_area, read_place

_FIRST_DAY: Final = date(1899, 12, 30).toordinal()
_LATER: Final = 1_462  # days, where a workbook counts them from 1904
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


class Grid:
    """The rows and cells of a sheet. What is asked for by row and column counts from 1."""

    def __init__(self, root: Element, *, is_from_1904: bool) -> None:
        self.root: Final = root
        self._is_from_1904 = is_from_1904
        found = child(root, "sheetData")
        self._data: Final = new(root, "sheetData") if found is None else found
        self._rows: dict[int, Element] = {}
        self._cells: dict[int, dict[int, Element]] = {}
        number = 0
        for row in children(self._data, "row"):
            said = row.get("r", "")
            number = int(said) if said.isdecimal() else number + 1
            self._rows[number] = row
            self._cells[number] = _placed(row, number)
        self._numbers = sorted(self._rows)

    def cell(self, row: int, column: int) -> Element | None:
        return self._cells.get(row, {}).get(column)

    def row(self, row: int) -> Element | None:
        return self._rows.get(row)

    def cells(self, area: Area) -> Iterator[tuple[int, int, Element]]:
        """The cells of an area that are there."""
        first = bisect_left(self._numbers, area.top)
        for number in self._numbers[first:]:
            if number > area.bottom:
                return
            for column, cell in list(self._cells[number].items()):
                if area.left <= column <= area.right:
                    yield number, column, cell

    def all_cells(self) -> Iterator[tuple[int, int, Element]]:
        for number in self._numbers:
            for column, cell in self._cells[number].items():
                yield number, column, cell

    def put(self, row: int, column: int, cell: Element) -> None:
        """Put a cell where it belongs, in place of the one that is there."""
        holder = self._ensured(row)
        cells = self._cells[row]
        cell.set("r", f"{column_name(column)}{row}")
        old = cells.get(column)
        if old is cell:
            return
        if old is not None:
            holder.replace(old, cell)
        else:
            later = min((each for each in cells if each > column), default=None)
            if later is None:
                holder.append(cell)
            else:
                cells[later].addprevious(cell)
        cells[column] = cell

    def take(self, row: int, column: int) -> Element | None:
        """Take a cell out, and give it."""
        cell = self._cells.get(row, {}).pop(column, None)
        if cell is not None:
            self._rows[row].remove(cell)
        return cell

    def write(
        self, row: int, column: int, value: str | float | date | None, style: int | None = None
    ) -> None:
        """Write a value; a text is a text, whatever it begins with. Without a style the cell keeps its own."""
        cell = self.cell(row, column)
        if cell is None:
            cell = new(self._data, "c")
            self.put(row, column, cell)
        empty(cell)
        if style is not None:
            cell.set("s", str(style))
        if value is None or value == "":
            return
        if isinstance(value, str):
            cell.set("t", "inlineStr")
            text = new(cell, "t")
            text.text = clean(value)
            text.set(_SPACE, "preserve")
            holder = new(cell, "is")
            holder.append(text)
            cell.append(holder)
            return
        number = new(cell, "v")
        if isinstance(value, date):
            number.text = str(value.toordinal() - _FIRST_DAY - (_LATER if self._is_from_1904 else 0))
        elif math.isfinite(value):
            number.text = repr(value)
        else:
            cell.set("t", "e")
            number.text = "#NUM!"
        cell.append(number)

    def write_formula(self, row: int, column: int, formula: str, style: int | None) -> None:
        """Write a formula; its value comes when the workbook is opened."""
        self.write(row, column, None, style)
        cell = self.cell(row, column)
        said = new(self._data, "f")
        said.text = formula
        assert cell is not None  # just written
        cell.append(said)

    def move(self, growth: Growth) -> None:
        """Move what stands below a table in its columns, its line of totals too, to where that is afterwards."""
        area = Area(growth.last + 1, growth.left, max(self._numbers, default=0), growth.right)
        if growth.new_last == growth.last and not growth.shift:
            return
        moving = [(row, column, self.take(row, column)) for row, column, _ in list(self.cells(area))]
        for row, column, cell in moving:
            self.put(growth.row(row), column, cell)
        self.unspan()

    def unspan(self) -> None:
        """Rows may say which columns they reach over, and the sheet which cells; nobody needs it."""
        for row in self._rows.values():
            row.attrib.pop("spans", None)
        dimension = child(self.root, "dimension")
        rows = [number for number, cells in self._cells.items() if cells]
        if dimension is not None and rows:
            columns = [column for cells in self._cells.values() for column in cells]
            dimension.set("ref", Area(min(rows), min(columns), max(rows), max(columns)).name)

    def spread(self) -> None:
        """Write out formulas that cells share, so that each can change and move for itself."""
        masters: dict[str, tuple[str, int, int]] = {}
        for row, column, cell in self.all_cells():
            said = child(cell, "f")
            if said is None or said.get("t") != "shared":
                continue
            group = said.get("si", "")
            if said.text:
                masters[group] = said.text, row, column
            if group in masters:
                text, first, left = masters[group]
                said.text = shifted(text, row - first, column - left)
                for name in ("t", "si", "ref"):
                    said.attrib.pop(name, None)

    def copy_height(self, source: int, target: int) -> None:
        """Give a row that has no height of its own that of another one, where somebody has chosen it."""
        model = self._rows.get(source)
        if model is None or model.get("customHeight") not in ("1", "true"):
            return
        row = self._ensured(target)
        if row.get("ht") is None:
            row.set("ht", model.get("ht", "15"))
            row.set("customHeight", "1")

    def _ensured(self, number: int) -> Element:
        row = self._rows.get(number)
        if row is None:
            row = new(self._data, "row", r=str(number))
            at = bisect_left(self._numbers, number)
            if at < len(self._numbers):
                self._rows[self._numbers[at]].addprevious(row)
            else:
                self._data.append(row)
            insort(self._numbers, number)
            self._rows[number] = row
            self._cells[number] = {}
        return row


def _placed(row: Element, number: int) -> dict[int, Element]:
    """The cells of a row by column; what a file leaves unsaid is said."""
    cells: dict[int, Element] = {}
    column = 0
    for cell in children(row, "c"):
        place = read_place(cell.get("r", ""))
        column = place.column if place is not None else column + 1
        cells[column] = cell
        cell.set("r", f"{column_name(column)}{number}")
    row.set("r", str(number))
    return cells


def empty(cell: Element) -> None:
    """Take out what a cell holds; its style stays."""
    for each in list(cell):
        cell.remove(each)
    for name in ("t", "cm", "vm"):
        cell.attrib.pop(name, None)


def style_of(cell: Element | None) -> int:
    """The number of a cell's style."""
    said = "" if cell is None else cell.get("s", "")
    return int(said) if said.isdecimal() else 0


def formula_of(cell: Element | None) -> Element | None:
    """What a cell has of a formula."""
    return None if cell is None else child(cell, "f")


def has_content(cell: Element | None) -> bool:
    """Whether a cell holds more than a style."""
    return cell is not None and any(name_of(each) in ("v", "f", "is") for each in cell)


def copied(cell: Element) -> Element:
    """A cell like this one, in no sheet yet."""
    other = deepcopy(cell)
    other.tail = None
    return other


def text_of(cell: Element, shared: list[Element]) -> str:
    """The text in a cell; "" where it holds none. `shared`: the texts that cells share."""
    holder = text_holder(cell, shared)
    return "" if holder is None else unescaped("".join(t.text or "" for t in runs_of(holder)))


def text_holder(cell: Element, shared: list[Element]) -> Element | None:
    """The element around the text of a cell, whether it is its own or shared."""
    if cell.get("t") == "inlineStr":
        return child(cell, "is")
    value = child(cell, "v")
    if cell.get("t") != "s" or value is None or not (value.text or "").strip().isdecimal():
        return None
    number = int(value.text)
    return shared[number] if number < len(shared) else None


def runs_of(holder: Element) -> list[Element]:
    """The pieces of a text, without what helps to pronounce it."""
    return [t for t in within(holder, "t") if name_of(t.getparent()) != "rPh"]


def merged_in(root: Element) -> list[tuple[Element, Area]]:
    """The cells of a sheet that were merged."""
    holder = child(root, "mergeCells")
    found = [] if holder is None else children(holder, "mergeCell")
    return [(each, area) for each in found if (area := read_area(each.get("ref", ""))) is not None]
