"""What there is to know of a workbook that was filled, in sentences: for windows and the command line."""

from typing import TYPE_CHECKING

from mapper.core.errors import Problem
from mapper.ui.texts import sentence, translate

if TYPE_CHECKING:
    from mapper.exchange.excel.branded.filling import Filled


def fill_remarks(filled: "Filled") -> list[str]:
    """What was left as it is and why, each in a sentence; at the end which tables the workbook has not."""
    told = [sentence(Problem(note.code, **note.params)) for note in filled.notes]
    if filled.lacking:
        text = translate("Filled", "Not in the workbook, and so not written: {tables}.")
        told.append(text.replace("{tables}", ", ".join(filled.lacking)))
    return list(dict.fromkeys(told))


def filled_summary(filled: "Filled") -> str:
    """What was filled, in a line."""
    parts = [
        ", ".join(filled.tables),
        translate("Filled", "named cells: {count}").replace("{count}", str(len(filled.names))),
        translate("Filled", "texts: {count}").replace("{count}", str(filled.texts)),
        translate("Filled", "pictures: {count}").replace("{count}", str(filled.pictures)),
    ]
    return translate("Filled", "Filled: {parts}.").replace(
        "{parts}", "; ".join(part for part in parts if part)
    )
