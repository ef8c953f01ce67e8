"""Blocks of cells as spreadsheets put them on the clipboard: a line a row, with tabs between the cells."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

# A cell in quotation marks that ends where cells end, or all up to there.
_CELL: Final = re.compile(r'(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)')
_QUOTED: Final = re.compile(r'[\t\r\n"]')


def read_block(text: str) -> list[list[str]]:
    r"""The rows of cells in a text.

    Spreadsheets quote a cell that holds tabs or line ends, and leave alone one that only begins and ends with marks.

    >>> read_block('a\tb\n"two\nlines"\t"x"\n')
    [['a', 'b'], ['two\nlines', '"x"']]
    """
    rows: list[list[str]] = [[]]
    at = 0
    while at <= len(text):
        match = _CELL.match(text, at)
        assert match is not None, "an empty cell matches everywhere"
        quoted, plain, end = match.groups()
        is_quoted = quoted is not None and _QUOTED.search(quoted)
        rows[-1].append(
            quoted.replace('""', '"') if is_quoted else plain if quoted is None else f'"{quoted}"'
        )
        at = match.end()
        if not end:
            break
        if end != "\t":
            rows.append([])
    if rows[-1] in ([], [""]) and len(rows) > 1:
        rows.pop()
    return rows


def write_block(rows: Iterable[Sequence[str]]) -> str:
    r"""The text of rows of cells, which `read_block` and spreadsheets read the same.

    >>> write_block([['a', 'b'], ['two\nlines', '']])
    'a\tb\n"two\nlines"\t'
    """
    return "\n".join("\t".join(map(_written, row)) for row in rows)


def _written(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _QUOTED.search(cell) else cell
