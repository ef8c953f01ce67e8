"""Whether maps still are as they were when the workbook was written, on which rests what the program worked out."""

from typing import Any, Final

from mapper.exchange.excel import finding, page
from mapper.exchange.excel.blanks import number
from mapper.exchange.excel.book import Book
from mapper.exchange.excel.desk import Desk
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.words import instruments as said

# Named cells of which one at least follows any input that matters to what a map can be expected to bring.
_NAMES: Final = (
    "win_probability",
    "value_of_win",
    "entries_expected",
    "entries_possible",
    "wins_expected",
    "money_expected",
    "days_per_entry",
    "days_per_win",
    "hours_per_entry",
    "cost_per_entry",
)
_SAME: Final = 1e-9  # relative


def tell_since(desk: Desk, worksheet: Any, sheet: Sheet) -> None:
    """Below the title what the sheet is, as long as the maps it rests on are as they were; then that they are not."""
    book = desk.book
    maps = dict.fromkeys(finding.map_no(book, map_id) for map_id in sheet.rests_on(book.facts))
    same = ",".join(_as_written(book, no, name) for no in maps if no for name in _NAMES)
    formula = f'IF(AND({same}),"{sheet.intro}","{said.SINCE}")'
    desk.put(worksheet, 1, 0, sheet.intro, page.under(desk), formula)
    warning = {"bold": True, "font_color": page.WARNING}
    rule = {"type": "cell", "criteria": "==", "value": f'"{desk.say(said.SINCE)}"'}
    worksheet.conditional_format(1, 0, 1, 0, {**rule, "format": desk.formats.make(**warning)})


def _as_written(book: Book, map_no: int, name: str) -> str:
    then = number(finding.book_of(book, map_no).cell(name))
    if then is None:
        return f"NOT(ISNUMBER({name}~{map_no}))"
    return f"ABS(N({name}~{map_no})-({then:.17G}))<={_SAME * max(1.0, abs(then)):.17G}"
