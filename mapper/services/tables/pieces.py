"""Tables come in: the pieces of one cell - numbers, names, shares - each read like a cell of its own, within bounds."""

from collections.abc import Iterator
from typing import Any

from mapper.core.records import Record
from mapper.core.records.limits import MAX_NAME, MAX_TEXT, RANGES
from mapper.exchange.tables.cells import Cell, Form
from mapper.exchange.tables.readings import as_text, shown
from mapper.exchange.tables.written import Misread
from mapper.services.tables.items import split_items


def pieces(cell: Cell) -> Iterator[Cell]:
    """A cell, or each of several things in it as a cell of its own."""
    if not isinstance(cell.value, str):
        yield cell
        return
    for piece in numbers(cell.value):
        yield Cell(piece, Form.TEXT)


def numbers(text: str) -> list[str]:
    """The pieces of a text. One comma between digits is a decimal comma, when nothing else stands between pieces."""
    if ";" not in text and "\n" not in text and text.count(",") == 1 and ", " not in text:
        before, _, after = text.partition(",")
        if before.strip()[-1:].isdigit() and after.strip()[:1].isdigit():
            return [text]
    return split_items(text)


def names(cell: Cell) -> list[str]:
    """The names in a cell; a number is one too."""
    text = as_text(cell, MAX_TEXT)
    return (
        [each[:MAX_NAME] for each in split_items(text)]
        if isinstance(cell.value, str)
        else [shown(cell)]
        if text
        else []
    )


def within(value: Any, record_type: type[Record], name: str) -> Any:
    """A value as a field of a record may have it. Raises Misread: "cell_too_small", "cell_too_large"."""
    low, high = RANGES[record_type, name]
    if value is not None and value < low:
        raise Misread("cell_too_small", text=f"{value:.15g}", least=f"{low:g}")
    if value is not None and high is not None and value > high:
        raise Misread("cell_too_large", text=f"{value:.15g}", most=f"{high:.15g}")
    return value


def at_most_all(share: float | None) -> float | None:
    """The share. Raises Misread("cell_not_a_share") for one below 0 or above 1."""
    if share is not None and not 0 <= share <= 1:
        raise Misread("cell_not_a_share", text=f"{share * 100:.15g} %")
    return share
