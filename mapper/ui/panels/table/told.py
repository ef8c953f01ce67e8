"""The table: the sentences about what was not done as it was asked."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QLocale

from mapper.core.records import Node, Record
from mapper.ui.fields.field import Field
from mapper.ui.models.table_pen import Outcome
from mapper.ui.texts import translate, word


def outcome_told(outcome: Outcome) -> str:
    """What became of cells that were not all written; "" where they were."""
    misread = _counted(
        outcome.misread,
        translate("Table", "One cell was not taken and stands in red as it came."),
        translate("Table", "{n} cells were not taken and stand in red as they came."),
    )
    left = _counted(
        outcome.left,
        translate("Table", "One cell was left as it is: worked out, needed, or not for this kind."),
        translate("Table", "{n} cells were left as they are: worked out, needed, or not for this kind."),
    )
    return together(misread, left)


def no_room(rows: int, columns: int) -> str:
    """So many rows and columns went beyond the table."""
    below = _counted(
        rows,
        translate("Table", "One row had no room below."),
        translate("Table", "{n} rows had no room below."),
    )
    beside = _counted(
        columns,
        translate("Table", "One column had no room."),
        translate("Table", "{n} columns had no room."),
    )
    return together(below, beside)


def not_added(refused: Sequence[tuple[str, str]]) -> str:
    """The sentence for names that a rule let no row be added for; "" for none."""
    if not refused:
        return ""
    name, reason = refused[0]
    if len(refused) == 1:
        return translate("Table", "No row was added for “{0}”: {1}").format(name, reason)
    text = translate("Table", "No rows were added for {n} lines; for “{0}”: {1}")
    return text.format(name, reason, n=QLocale().toString(len(refused)))


def unknown_headings(texts: Sequence[str]) -> str:
    """The sentence for headings that name no column."""
    if not texts:
        return ""
    if len(texts) == 1:
        return translate("Table", "No column is called “{0}”: it was left out.").format(texts[0])
    text = translate("Table", "No columns are called {0}: they were left out.")
    return text.format(_quoted(texts))


def left_out(names: Sequence[str]) -> str:
    """The sentence for columns that rows are not added with."""
    return translate("Table", "Rows are added without: {0}.").format(_quoted(names)) if names else ""


def unknown_rows(names: Sequence[str]) -> str:
    """The sentence for names that no row has, or more than one."""
    if not names:
        return ""
    if len(names) == 1:
        return translate("Table", "No single row is called “{0}”: its line was left out.").format(names[0])
    text = translate("Table", "No single rows are called {0}: their lines were left out.")
    return text.format(_quoted(names))


def nameless(count: int) -> str:
    """The sentence for lines that say nothing in the column that rows are known by."""
    return _counted(
        count,
        translate("Table", "One line has no name and was left out."),
        translate("Table", "{n} lines have no name and were left out."),
    )


def fixed(field: Field, record: Record | None) -> str:
    """Why nothing can be typed into a cell."""
    if field.write is None:
        return translate("Table", "“{0}” is worked out and cannot be typed.").format(field.name)
    if isinstance(record, Node):
        kind = word(record.kind.value).capitalize()
        return translate("Table", "“{0}” is not for this kind: {1}.").format(field.name, kind)
    return translate("Table", "Nothing can be typed here.")


def asked_to_remove(names: Sequence[str], uses: int) -> tuple[str, str]:
    """Title and sentence of the question before something goes that so many others name."""
    shown = QLocale().toString(uses)
    if len(names) > 1:
        title = translate("Table", "Remove {0} entries?").format(QLocale().toString(len(names)))
        text = translate("Table", "They are named {0} times and come off everywhere; undo brings all back.")
        return title, text.format(shown)
    title = translate("Table", "Remove “{0}”?").format(escape(names[0]))
    if uses == 1:
        return title, translate("Table", "One thing names it, and it comes off that; undo brings all back.")
    text = translate("Table", "{0} things name it, and it comes off all of them; undo brings all back.")
    return title, text.format(shown)


def together(*told: str) -> str:
    """Sentences one behind the other."""
    return " ".join(filter(None, told))


def _quoted(texts: Sequence[str]) -> str:
    return ", ".join(translate("Table", "“{0}”").format(text) for text in texts)


def _counted(count: int, one: str, many: str) -> str:
    """The sentence for so many; "" for none."""
    return "" if count <= 0 else one if count == 1 else many.replace("{n}", QLocale().toString(count))
