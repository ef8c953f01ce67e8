"""The sheets of the workbook in their order, each made by a module of `sheets`."""

from typing import Final

from mapper.exchange.excel.book import Table
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets import (
    branches,
    capacity,
    dictionary,
    flow,
    gap_fill,
    gap_since,
    inputs,
    levers,
    people,
    readme,
    refined,
    sale_types,
    scorecard,
    skilled_people,
    skills,
    stalls,
    steps,
    summary,
    targets,
    votes,
)

_TOLD: Final[tuple[Sheet, ...]] = (
    readme.SHEET,
    summary.SHEET,
    inputs.SHEET,
    steps.SHEET,
    branches.SHEET,
    targets.SHEET,
    sale_types.SHEET,
    scorecard.SHEET,
    capacity.SHEET,
    levers.SHEET,
    gap_fill.SHEET,
    stalls.SHEET,
    skills.SHEET,
    refined.SHEET,
    votes.SHEET,
)
SHEETS: Final[tuple[Sheet, ...]] = (
    *_TOLD,
    dictionary.sheet_of(_TOLD),
    flow.SHEET,
    people.SHEET,
    skilled_people.SHEET,
    gap_since.SHEET,
)
TABLES: Final[tuple[Table, ...]] = tuple(table for sheet in SHEETS for table in sheet.tables)
# The tables that only compute for the others.
INSIDE: Final = frozenset(table.name for sheet in SHEETS if sheet.is_inside for table in sheet.tables)
CODES: Final[tuple[str, ...]] = tuple(sheet.code for sheet in SHEETS if not sheet.is_inside)
