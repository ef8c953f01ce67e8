"""Sheets that are tables one below the other: title, widths, what is hidden, repeated and stays in sight."""

from typing import Any

from mapper.exchange.excel import page
from mapper.exchange.excel.conditions import write_conditions
from mapper.exchange.excel.desk import Desk
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.tables import fitted_widths, write_table


def write_tables(desk: Desk, worksheet: Any, sheet: Sheet, reason: str | None = None) -> None:
    """Write the tables of a sheet; where there is nothing to show, its title says the reason."""
    places = [desk.places[table.name] for table in sheet.tables]
    across = max(place.last_visible for place in places)
    page.title(desk, worksheet, sheet.name, reason or sheet.intro, across)
    widths = fitted_widths(places, desk.book)
    for position, width in enumerate(widths):
        columns = [p.table.columns[position] for p in places if position < len(p.table.columns)]
        hidden = {"hidden": True} if all(column.is_hidden for column in columns) else {}
        worksheet.set_column(position, position, width, None, hidden)
    for place in places:
        if place.table.title is not None:
            hint = place.table.hint or ""
            desk.heading(worksheet, place.header - 1, 0, place.last_visible, place.table.title, hint)
        write_table(worksheet, place, desk, widths)
        write_conditions(worksheet, place, desk)
    page.set_up(desk, worksheet, places[-1].last, across)
    worksheet.repeat_rows(0, page.HEADER_ROW if len(places) == 1 else 1)
    worksheet.freeze_panes(page.HEADER_ROW + 1, sheet.frozen_columns)
