"""Tables from outside: lists as text (.csv, .tsv, a clipboard) - the encoding, the sign between columns, the quotes."""

import csv
import io
import re
from collections.abc import Callable
from itertools import dropwhile
from typing import Final, Literal

from mapper.core.errors import Trouble
from mapper.exchange.tables.cells import Book, Form, Kept, Note, Sheet
from mapper.exchange.tables.writing import unguarded
from mapper.exchange.tables.xml_parts import Budget

_SIGNS: Final = "\t;,|"
_SAMPLE: Final = 200  # rows to find the sign by
_BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_TEXT_BYTES: Final = 20  # bytes to each zero that stands in a text by mistake; with more zeros it is none
_CONTROL: Final = re.compile(rb"[\x00-\x08\x0b\x0e-\x19\x1c-\x1f]")
_LONGEST: Final = 100_000  # characters to find it in
_CLEARLY: Final = 3  # pieces of a line that are columns, whatever stands above
_MOST_SIGNS: Final = 6_000_000  # between columns, with nothing between them or something


def read_delimited(
    data: bytes, name: str, rest: Callable[[], None] | None = None, *, sign: str | None = None
) -> Book:
    """A list in these bytes, as a book of one sheet called `name`. `sign`: what stands between columns, when known.

    Raises Trouble: "table_empty", "table_not_text", "table_control_mark", "table_bad_quotes", "table_too_many_cells".
    """
    text, encoding = _decoded(data, name)
    notes = [Note("table_old_encoding", {})] if encoding == "cp1252" else []
    return _book(text, Budget(name) if rest is None else Budget(name, rest), sign, notes)


def read_text(
    text: str, name: str = "", rest: Callable[[], None] | None = None, *, sign: str | None = None
) -> Book:
    """A list in a text, such as what was copied from a spreadsheet. Raises Trouble as `read_delimited` does."""
    return _book(text.lstrip("\ufeff"), Budget(name) if rest is None else Budget(name, rest), sign, [])


def _book(text: str, budget: Budget, sign: str | None, notes: list[Note]) -> Book:
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:  # Excel's own hint
        sign, text = first.strip()[4], "\n" + rest  # the line is counted
    if not text.strip():
        raise Trouble("table_empty", name=budget.name)
    rows = _rows(text, budget, sign or sign_of(text))
    return Book((Sheet(budget.name, rows, form=Form.TEXT),), notes=tuple(notes))


def _rows(text: str, budget: Budget, sign: str) -> dict[int, dict[int, Kept]]:
    if text.count(sign) > _MOST_SIGNS:
        raise budget.too_many()
    try:
        return _cut(text, budget, sign, csv.QUOTE_MINIMAL)
    except _Quotes as bad:
        if sign != "\t":
            raise Trouble("table_bad_quotes", name=budget.name, line=bad.line) from None
        # What is copied from a spreadsheet is quoted only where it has tabs or lines in it.
        return _cut(text, Budget(budget.name, budget.rest), sign, csv.QUOTE_NONE)


class _Quotes(Exception):
    """Quotation marks do not go together."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def _cut(text: str, budget: Budget, sign: str, quoting: Literal[0, 3]) -> dict[int, dict[int, Kept]]:
    rows: dict[int, dict[int, Kept]] = {}
    # One place is one line of the table, also where a quoted text has line breaks of its own.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True, quoting=quoting)
    try:
        for number, fields in enumerate(reader, 1):
            row: dict[int, Kept] = {
                column: unguarded(field) for column, field in enumerate(fields, 1) if field.strip()
            }
            budget.spend_cells(len(row))
            if row:
                rows[number] = row
    except csv.Error as error:
        if "larger" in str(error):  # than the module takes, which no cell is
            raise Trouble("table_cell_too_long", name=budget.name, line=reader.line_num) from None
        raise _Quotes(reader.line_num) from None
    return rows


def sign_of(text: str) -> str:
    r"""The sign that stands between the columns: the one that cuts most lines into as many pieces as the first.

    Titles above are passed over where all that follows is clearly a table; else its signs may be those in texts.

    >>> sign_of("a;b\n1,5;2"), sign_of("a,b\n1,2"), sign_of("only one\ncolumn"), sign_of("In k€\na;b;c\n1;2;3,5")
    (';', ',', ',', ';')
    """
    best, found = 0.0, ","
    for sign in _SIGNS:
        lines = _lines(text, sign)
        if lines and len(lines[0]) == 1:
            below = list(dropwhile(lambda line: len(line) == 1, lines))
            lines = below if _is_clear(below) else []
        if not lines or len(lines[0]) < 2:
            continue
        width = len(lines[0])
        alike = sum(len(line) == width for line in lines) / len(lines)
        score = alike + min(width, 50) / 1000  # of equals, the one that makes more columns
        if score > best:
            best, found = score, sign
    return found


def _is_clear(lines: list[list[str]]) -> bool:
    """Whether lines are a table whatever stands above: of one width, with a column of figures below a heading of words.

    A list of texts with signs in them has no such column, nor is there a blank behind the signs of a table.
    """
    if len(lines) < 2 or len(lines[0]) < _CLEARLY or len(set(map(len, lines))) > 1:
        return False
    if any(piece.startswith(" ") for line in lines for piece in line[1:]):
        return False
    figures = [{piece.strip()[:1].isdigit() for piece in column} for column in zip(*lines[1:], strict=True)]
    return any(
        found == {True} and not head.strip()[:1].isdigit()
        for head, found in zip(lines[0], figures, strict=True)
    )


def _lines(text: str, sign: str) -> list[list[str]]:
    """The first lines, in pieces. Quotes that do not close are no reason to look no further."""
    sample = text[:_LONGEST].splitlines(keepends=True)
    lines = []
    try:
        for fields in csv.reader(sample[: _SAMPLE * 2], delimiter=sign):
            if any(field.strip() for field in fields):
                lines.append(fields)
            if len(lines) >= _SAMPLE:
                break
    except csv.Error:
        return lines
    return lines


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, name), encoding
    head = data[:4096]
    if b"\0" in head:
        # Without a mark, UTF-16 shows by the zeros between Latin letters.
        for encoding, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
            if len(data) % 2 == 0 and zeros.count(0) * 2 > len(zeros):
                return _strictly(data, encoding, name), encoding
        if head.count(0) * _TEXT_BYTES > max(len(head), _TEXT_BYTES):  # no slip in a text, but something else
            raise Trouble("table_not_text", name=name)
    if (found := _CONTROL.search(data)) is not None:
        raise _control_mark(data[: found.start()].decode(errors="replace"), name)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _strictly(data, "cp1252", name), "cp1252"


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise Trouble("table_not_text", name=name) from None
    if (found := text.find("\0")) >= 0:
        raise _control_mark(text[:found], name)
    return text


def _control_mark(before: str, name: str) -> Trouble:
    """A mark that no text holds, with its place: what stands before it tells that."""
    lines = re.split(r"\r\n?|\n", before)
    return Trouble("table_control_mark", name=name, line=len(lines), column=len(lines[-1]) + 1)
