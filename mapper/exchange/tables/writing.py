"""Tables go out: rows written as CSV or as a plain workbook; a text is a text in both, whatever it begins with."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Final, TypeAlias

Content: TypeAlias = str | float | None

_RUN: Final = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would take for a formula
_GUARD: Final = "'"


def write_csv(headings: Sequence[str], rows: Sequence[Sequence[Content]], path: Path) -> None:
    """Write UTF-8 with its mark, so that Excel knows it. Raises OSError.

    A text that a spreadsheet would run gets an apostrophe before it, which `unguarded` takes away again.
    """
    sign = "\t" if path.suffix.lower() == ".tsv" else ","
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=sign)
        writer.writerow([guarded(each) for each in headings])
        for row in rows:
            writer.writerow([_spelled(each) for each in row])


def write_xlsx(headings: Sequence[str], rows: Sequence[Sequence[Content]], path: Path, name: str) -> None:
    """Write one sheet with one table of Excel's, called `name`. Raises OSError."""
    import xlsxwriter  # type: ignore[import-untyped]  # it has no types

    from mapper.exchange.excel.text import clean

    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet(name)
        wraps = book.add_format({"text_wrap": True, "valign": "top"})
        for column, heading in enumerate(headings):
            texts = [heading, *(str(row[column] or "") for row in rows)]
            sheet.set_column(column, column, min(48, max(map(len, texts)) + 3), wraps)
        for number, row in enumerate(rows, 1):
            for column, content in enumerate(row):
                if isinstance(content, str) and content:
                    sheet.write_string(number, column, clean(content))
                elif content is not None and content != "":
                    sheet.write_number(number, column, content)
        table = {"name": name, "columns": [{"header": heading} for heading in headings]}
        sheet.add_table(0, 0, max(1, len(rows)), len(headings) - 1, table)
        sheet.freeze_panes(1, 0)


def guarded(text: str) -> str:
    """The text so that no spreadsheet runs it.

    >>> guarded("=1+1"), guarded("'=1"), unguarded(guarded("'=1"))
    ("'=1+1", "''=1", "'=1")
    """
    return _GUARD + text if text.startswith(_RUN) or _is_guarded(text) else text


def unguarded(text: str) -> str:
    """The text as it was before it was guarded."""
    return text[1:] if _is_guarded(text) else text


def _is_guarded(text: str) -> bool:
    rest = text.lstrip(_GUARD)
    return text.startswith(_GUARD) and rest.startswith(_RUN)


def _spelled(content: Content) -> str:
    if content is None:
        return ""
    return guarded(content) if isinstance(content, str) else f"{content:.15g}"
