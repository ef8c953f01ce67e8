"""The way back: whether a cell still holds what was written into it."""

from datetime import datetime
from math import isclose

from mapper.exchange.excel.homes import Home, Plain
from mapper.exchange.excel.tongue import Language, Tongue
from mapper.exchange.excel.written_base import Kept as KeptThen
from mapper.exchange.tables.cells import Cell, Kept
from mapper.exchange.tables.readings import shown
from mapper.exchange.tables.written import may_be_day, may_be_number
from mapper.services.returning.cells import says
from mapper.services.returning.weighing import alike

_DIGITS = 1e-12


def is_same(kept: Kept, shown_then: Plain, home: Home | None) -> bool:
    """Whether a cell plainly holds what was written into it, told without a closer look."""
    value = kept.value if isinstance(kept, Cell) else kept
    if value is None:
        return shown_then is None or shown_then == ""
    if isinstance(value, float) and isinstance(shown_then, int | float):
        return value == shown_then or isclose(value, shown_then, rel_tol=_DIGITS)
    if isinstance(value, datetime):
        return value.date().isoformat() == shown_then
    if isinstance(value, str) and home is not None and says(home.kind, value, shown_then):
        return True
    return value == shown_then


def is_like(cell: Cell, then: KeptThen) -> bool:
    """Whether a cell without a home holds what was written into it, a word in another language, a number as a text."""
    if isinstance(then.shown, str) and isinstance(cell.value, str):
        return (
            alike(cell.value, then.shown)
            or any(alike(cell.value, Tongue(each).say(then.shown)) for each in Language)
            or may_be_day(cell.value, then.shown)
        )
    if isinstance(then.shown, int | float) and isinstance(cell.value, str):
        return may_be_number(cell.value, then.shown)
    return is_same(cell, then.shown, None) or (not shown(cell) and then.shown is None)
