"""A branded workbook as it is found: its sheets, tables and defined names, each with the XML it stands in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mapper.exchange.excel.branded.grid import Grid
from mapper.exchange.excel.branded.markup import Element, child, children, said, within
from mapper.exchange.excel.branded.package import Package, main_part
from mapper.exchange.excel.branded.styles import Styles
from mapper.exchange.tables.book_parts import unescaped
from mapper.exchange.tables.cells import Area, read_area

_MOST_SHEETS: Final = 500


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet by the name people see, and the part it is kept in. `place`: its number in the workbook, from 0."""

    name: str
    part: str
    place: int


@dataclass(frozen=True, slots=True)
class TableEntry:
    """A table of Excel's on a sheet."""

    name: str
    part: str
    sheet: SheetEntry


class Template:
    """What is in the workbook that is filled. `filled`: the names of the sheets in which something was written."""

    def __init__(self, package: Package) -> None:
        """Raises Trouble, whose code starts with `table_`."""
        self.package: Final = package
        self.main: Final = main_part(package)
        self.styles: Final = Styles(package, self.main)
        self.filled: Final[set[str]] = set()
        self._grids: dict[str, Grid] = {}
        book = package.tree(self.main)
        about = child(book, "workbookPr")
        self._is_from_1904 = about is not None and about.get("date1904") in ("1", "true")
        self.sheets: Final = tuple(self._sheets(book))
        self.tables: Final = tuple(self._tables())
        texts = package.related(self.main, "sharedStrings")
        self._texts = texts[0] if texts else None

    def _sheets(self, book: Element) -> Iterator[SheetEntry]:
        listed = child(book, "sheets")
        relations = self.package.relations(self.main)
        entries = [] if listed is None else children(listed, "sheet")
        if len(entries) > _MOST_SHEETS:
            raise self.package.budget.too_many_sheets(_MOST_SHEETS)
        for place, each in enumerate(entries):
            relation = relations.get(said(each, "id"))
            if (
                relation is not None
                and relation.kind == "worksheet"
                and not relation.is_outside
                and relation.target in self.package
            ):
                yield SheetEntry(each.get("name", ""), relation.target, place)

    def _tables(self) -> Iterator[TableEntry]:
        for sheet in self.sheets:
            for part in self.package.related(sheet.part, "table"):
                root = self.package.tree(part)
                yield TableEntry(root.get("displayName") or root.get("name", ""), part, sheet)

    @property
    def texts(self) -> list[Element]:
        """The texts that cells share."""
        return [] if self._texts is None else children(self.package.tree(self._texts), "si")

    @property
    def names(self) -> list[Element]:
        """The defined names."""
        listed = child(self.package.tree(self.main), "definedNames")
        return [] if listed is None else children(listed, "definedName")

    def sheet(self, name: str) -> SheetEntry | None:
        return next((each for each in self.sheets if each.name.casefold() == name.casefold()), None)

    def grid(self, sheet: SheetEntry) -> Grid:
        """The cells of a sheet, to look at."""
        if sheet.part not in self._grids:
            root = self.package.tree(sheet.part)
            self._grids[sheet.part] = Grid(root, is_from_1904=self._is_from_1904)
        return self._grids[sheet.part]

    def change(self, sheet: SheetEntry) -> Grid:
        """The cells of a sheet, to write into them."""
        self.filled.add(sheet.name)
        self.package.change(sheet.part)
        return self.grid(sheet)

    def area_of(self, table: TableEntry) -> Area | None:
        return read_area(self.package.tree(table.part).get("ref", ""))

    def drawings(self, sheet: SheetEntry) -> list[str]:
        """The parts in which the pictures, shapes and charts of a sheet stand."""
        return self.package.related(sheet.part, "drawing")

    def formulas(self, sheet: SheetEntry) -> Iterator[Element]:
        """All that is a formula on a sheet: of cells, of formats and lists with conditions, of sparklines."""
        yield from within(self.package.tree(sheet.part), "f", "formula", "formula1", "formula2")


def header_of(column: Element) -> str:
    """What a column of a table is called, on one line."""
    return " ".join(unescaped(column.get("name", "")).split())
