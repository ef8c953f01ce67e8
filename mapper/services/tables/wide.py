"""Tables come in: measured values with a column for each month, turned so that each value has a row of its own."""

from dataclasses import dataclass, field
from typing import Final

from mapper.core.values import Period
from mapper.exchange.tables.cells import Cell, Kept, Place, Sheet
from mapper.exchange.tables.headed import HeadedTable, Heading
from mapper.exchange.tables.periods import as_period
from mapper.exchange.tables.readings import Habits, shown
from mapper.exchange.tables.written import Misread
from mapper.services.tables.actual_columns import actual_purposes
from mapper.services.tables.columns import guessed

_LEAST: Final = 2  # columns of periods; one alone may be called so by chance
PERIOD: Final = "Period"
VALUE: Final = "Value"


@dataclass(frozen=True, slots=True)
class TurnedTable(HeadedTable):
    """A table whose rows are the cells of another one; `origins` are their rows and columns there."""

    origins: dict[tuple[int, int], Place] = field(default_factory=dict)

    def place(self, row: int, column: int) -> Place:
        """Where a cell stands in the file."""
        return self.origins.get((row, column), Place(row, column))


def turned(table: HeadedTable) -> HeadedTable:
    """The table with a row for each value where it has a column for each period; else as it is."""
    uses = guessed(table.headings, actual_purposes(table.headings))
    if "metric" not in uses.values() or "period" in uses.values():
        return table
    spans = [each for each in table.headings if not uses[each.column] and _is_period(table, each)]
    if len(spans) < _LEAST:
        return table
    across = {each.column for each in spans}
    stays = [each for each in table.headings if each.column not in across]
    last = max(each.column for each in table.headings)
    period, value = last + 1, last + 2
    kept: dict[int, dict[int, Kept]] = {}
    origins: dict[tuple[int, int], Place] = {}
    merged: dict[tuple[int, int], tuple[int, int]] = {}
    number = 0
    for row in table.row_numbers:
        for span in spans:
            cell = table.cell(row, span.column)
            if cell.is_empty:
                continue
            number += 1
            kept[number] = {each.column: table.cell(row, each.column) for each in stays}
            kept[number] |= {period: table.cell(table.heading_row, span.column), value: cell}
            origins |= {(number, each.column): Place(row, each.column) for each in stays}
            if table.sheet.merged.get((row, span.column), (row, span.column)) != (row, span.column):
                merged[number, value] = (0, 0)  # no number of its own
            origins[number, period] = Place(table.heading_row, span.column)
            origins[number, value] = Place(row, span.column)
    sheet = Sheet(table.sheet.name, kept, merged, form=table.sheet.form)
    headings = (*stays, Heading(PERIOD, period), Heading(VALUE, value))
    return TurnedTable(sheet, table.name, 0, headings, tuple(kept), table.titles, origins)


def _is_period(table: HeadedTable, heading: Heading) -> bool:
    cell = table.cell(table.heading_row, heading.column)
    try:
        return (
            as_period(
                Cell(cell.value if not isinstance(cell.value, str) else shown(cell)), Habits(), Period.MONTH
            )
            is not None
        )
    except Misread:
        return False
