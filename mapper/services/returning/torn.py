"""The way back: rows whose ids stand beside the names of other rows, as after sorting without the hidden columns."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from mapper.core.errors import Problem
from mapper.exchange.excel.returned import RowThere, TableThere
from mapper.exchange.excel.tongue import Language, Tongue
from mapper.exchange.excel.written_base import BaseTable, kept_of
from mapper.exchange.tables.headed import plain
from mapper.exchange.tables.readings import shown
from mapper.services.returning.locked import is_computed
from mapper.services.tables.columns import CellRemark

_ORDER: Final = "no"  # only a number in the order of the rows
_GERMAN: Final = Tongue(Language.GERMAN)


def whole_rows(
    table: TableThere, base: BaseTable, rows: Sequence[RowThere]
) -> tuple[Sequence[RowThere], Sequence[CellRemark]]:
    """The rows that are called as their ids say, or as no other row is; and what to tell of the others.

    A row that is called as another one has that one's values too, and taking them over would mix up both. Somebody who
    writes over a name, which is told elsewhere, hardly writes all the names of another row.
    """
    places = [
        (base.keys.index(column.key), column.key, table.columns[column.key])
        for column in table.table.columns
        if not column.is_hidden
        and column.key != _ORDER
        and is_computed(column) is False
        and column.key in table.columns
        and column.key in base.keys
    ]
    kept = table.sheet.kept
    odd = [
        row for row in rows if any(kept[row.number].get(at) != base.rows[row.id][n] for n, _, at in places)
    ]
    if not odd:
        return rows, ()
    called = {
        row_id: tuple(_plain(kept_of(then[place]).shown) for place, *_ in places)
        for row_id, then in base.rows.items()
    }
    others = set(called.values())
    torn = []
    for row in odd:
        now = tuple(_plain(shown(table.cell(row.number, key))) for _, key, _ in places)
        if now != called[row.id] and now in others:
            torn.append(row)
    if not torn:
        return rows, ()
    gone = {row.id for row in torn}
    first = table.place(torn[0].number, places[0][1])
    told = CellRemark(Problem("return_rows_torn", table=table.name, count=len(torn)), first)
    return [row for row in rows if row.id not in gone], [told]


@lru_cache(maxsize=4096)
def _plain(said: str | float | None) -> str:
    """A name as it is compared; words of the workbook's own are the same in every language."""
    return plain(_GERMAN.say("" if said is None else str(said)))
