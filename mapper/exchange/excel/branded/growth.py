"""How a table of a branded workbook grows or shrinks, and what that means for whatever refers to cells near it."""

from dataclasses import dataclass, replace

from mapper.exchange.excel.branded.references import Change, Reference, rewritten
from mapper.exchange.tables.cells import Area, read_area


@dataclass(frozen=True, slots=True)
class Growth:
    """The rows of one table before and after. Only cells in its columns move, as when Excel makes room in a table.

    `first` and `last` are its rows without headings and totals; `totals` is 1 where there is a line of totals. What
    stands below goes `shift` rows down, and never up: a gap is left where a table has shrunk.
    """

    sheet: str
    left: int
    right: int
    header: int
    first: int
    last: int
    new_last: int
    totals: int
    shift: int

    @property
    def end(self) -> int:
        return self.last + self.totals

    @property
    def new_end(self) -> int:
        return self.new_last + self.totals

    @property
    def changes(self) -> bool:
        return self.new_last != self.last or self.shift != 0

    def row(self, row: int) -> int:
        """Where a row of the table's columns is afterwards."""
        if row <= self.last:
            return row
        return row - self.last + self.new_last if row <= self.end else row + self.shift

    def cell(self, row: int, column: int) -> tuple[int, int]:
        """Where a cell is afterwards."""
        return (self.row(row) if self.left <= column <= self.right else row), column

    def area(self, area: Area, *, is_range: bool = True, is_wide: bool = False) -> Area:
        """Where an area is afterwards: what holds all rows of the table to the last one goes on to hold them.

        `is_range`: whether an area of one cell stands for the column. `is_wide`: whether it may reach over the table's
        sides. Any other one that does is left as it is, for only a part of it would move.
        """
        top, left, bottom, right = area
        if not (self.left <= left and right <= self.right):
            touches = left <= self.right and self.left <= right
            if not (is_wide and touches and self._holds(area)):
                return area
        if self._holds(area) and (is_range or top < bottom):
            return Area(top, left, self.new_last, right)
        return Area(self.row(top), left, max(self.row(top), self.row(bottom)), right)

    def change(self, home: str, *, is_range: bool = False) -> Change:
        """For `rewritten`, in a formula on the sheet `home`. `is_range`: whether one cell stands for its column."""

        def change(found: Reference) -> Reference:
            if (found.sheet or home).casefold() != self.sheet.casefold():
                return found
            return replace(found, area=self.area(found.area, is_range=is_range or found.is_range))

        return change

    def formula(self, formula: str, home: str, *, is_range: bool = False) -> str:
        """A formula of the sheet `home` afterwards."""
        return rewritten(formula, self.change(home, is_range=is_range))

    def several(self, listed: str) -> str:
        """A list of areas, such as conditional formats have, afterwards."""
        found = []
        for text in listed.split():
            area = read_area(text)
            found.append(text if area is None else self.area(area, is_wide=True).name)
        return " ".join(found)

    def paper(self, area: Area) -> Area:
        """What is printed grows with a table that it holds, whatever else is in it."""
        holds = area.left <= self.left and self.right <= area.right and area.top <= self.header
        if holds and area.bottom >= self.end:
            return area._replace(bottom=max(area.bottom + self.shift, self.new_end))
        return self.area(area)

    def _holds(self, area: Area) -> bool:
        return area.top <= self.first and area.bottom == self.last
