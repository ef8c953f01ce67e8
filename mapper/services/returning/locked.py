"""The way back: what was typed over cells that are locked - names of the map, and what is worked out."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final, NamedTuple

from mapper.core.errors import Problem
from mapper.exchange.excel.book import Column
from mapper.exchange.excel.homes import INPUT_HOMES
from mapper.exchange.excel.returned import TableThere
from mapper.exchange.excel.style import Source
from mapper.exchange.excel.tongue import Tongue
from mapper.exchange.excel.words.named import NAMED
from mapper.exchange.tables.cells import Book, Cell, Place
from mapper.exchange.tables.readings import shown
from mapper.services.tables.columns import CellRemark

_MOST_EACH: Final = 3  # remarks of one column; a column that was filled anew is told in one
_OTHER_INPUTS: Final = frozenset({"goal_counts", "target_utilisation", "near_margin"})


class TypedOver(NamedTuple):
    """A cell that is locked and says something else: what it says now, and whether the program works it out."""

    table: str
    key: str
    place: str
    text: str
    is_computed: bool


def is_computed(column: Column) -> bool | None:
    """Whether a column is worked out, by the program or a formula; None for one to type into."""
    if column.formula or column.source is Source.PROGRAM:
        return True
    return None if column.source is Source.INPUT else False


def formulas_typed_over(table: TableThere, kept_keys: Collection[str]) -> Iterator[TypedOver]:
    """The cells of a table where a formula stood and something else stands now. `kept_keys`: columns of which the
    values were kept, for an earlier version wrote them without a formula.

    Of a table that has no formula left nothing is told: somebody keeps its values, and no cell was typed over.
    """
    columns = [
        (column.key, table.columns[column.key])
        for column in table.table.columns
        if column.formula
        and not column.is_hidden
        and column.key in table.columns
        and column.key not in kept_keys
    ]
    found: list[TypedOver] = []
    is_live = False
    for row in table.rows:
        kept = table.sheet.kept[row.number]
        for key, column in columns:
            there = kept.get(column)
            if isinstance(there, Cell) and there.is_formula:
                is_live = True
            elif there is not None and row.id:
                text = shown(table.cell(row.number, key))
                found.append(TypedOver(table.name, key, table.place(row.number, key), text, is_computed=True))
    yield from found if is_live else ()


def results_typed_over(book: Book, maps: int) -> Iterator[TypedOver]:
    """The named results of a workbook, such as on its Summary, where something else than a formula stands now."""
    for map_no in range(1, maps + 1):
        tongue = Tongue(map_no=map_no)
        for topic in NAMED:
            found = book.area_of(tongue.name(topic)) if topic not in INPUT_HOMES else None
            if found is None or topic in _OTHER_INPUTS:
                continue
            sheet, area = found
            cell = sheet.cell(area.top, area.left)
            if not cell.is_formula and not cell.is_empty:
                place = f"{sheet.name}!{Place(area.top, area.left).name}"
                yield TypedOver("", topic, place, shown(cell), is_computed=True)


def told_of(found: Iterable[TypedOver]) -> Iterator[CellRemark]:
    """What to tell: each cell, but of a column where many were typed over only the first with how many more."""
    columns: dict[tuple[str, str], list[TypedOver]] = {}
    for each in found:
        columns.setdefault((each.table, each.key), []).append(each)
    for cells in columns.values():
        if len(cells) <= _MOST_EACH:
            yield from (_told(each) for each in cells)
        else:
            code = "return_computed_many" if cells[0].is_computed else "return_locked_many"
            yield CellRemark(Problem(code, text=cells[0].text, count=len(cells) - 1), cells[0].place)


def _told(cell: TypedOver) -> CellRemark:
    code = "return_computed" if cell.is_computed else "return_locked"
    return CellRemark(Problem(code, text=cell.text), cell.place)
