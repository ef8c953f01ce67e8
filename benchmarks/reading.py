"""The measured promises of tables from outside: a workbook read as fast as others read it, a bomb put away soon."""

import io
from collections.abc import Iterator

import openpyxl
import xlsxwriter

from benchmarks.clock import cpu_ms, in_turn_ms
from benchmarks.table import Figure
from mapper.core.errors import Trouble
from mapper.exchange.tables.delimited import read_text
from mapper.exchange.tables.workbook import read_workbook
from mapper.services.tables.columns import KEPT, guessed
from mapper.services.tables.sorts import tables_of
from mapper.services.tables.step_columns import STEP_PURPOSES
from mapper.services.tables.step_list import read_step_list

_COLUMNS = 20
_BOMB = 90 * 2**20  # bytes unpacked


def figures(*, is_quick: bool) -> Iterator[Figure]:
    """Reading 10,000 rows beside openpyxl, refusing what unpacks too large, and planning a long list of steps."""
    rows, repeats = (2_000, 2) if is_quick else (10_000, 5)
    data = _workbook(rows)
    floor, ours = in_turn_ms(lambda: _theirs(data), lambda: read_workbook(data, "a"), repeats)
    yield Figure(f"read {_COLUMNS} columns as openpyxl", rows, floor, ours, most_ratio=1.5)
    bomb = _bomb()
    yield Figure(
        "refuse a workbook of empty cells", None, None, cpu_ms(lambda: _refused(bomb), 1, 0), most=10_000
    )
    steps = 500 if is_quick else 5_000
    table = tables_of(read_text(_list(steps)))[0]
    uses = guessed(table.headings, STEP_PURPOSES, KEPT)
    yield Figure(
        "plan a list of steps", steps, None, cpu_ms(lambda: read_step_list(table, uses), repeats), most=1_000
    )


def _workbook(rows: int) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        for row in range(rows):
            for column in range(_COLUMNS):
                sheet.write(row, column, f"text {row % 997}" if column % 3 == 0 else row * 1.5 + column)
    return out.getvalue()


def _theirs(data: bytes) -> int:
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    return sum(len(row) for row in book.worksheets[0].iter_rows(values_only=True))


def _bomb() -> bytes:
    import zipfile

    inner, out = io.BytesIO(_workbook(1)), io.BytesIO()
    row = b"<row>" + b"<c s='1'/>" * 16_000 + b"</row>"
    with zipfile.ZipFile(inner) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith("sheet1.xml"):
                content = content.replace(b"<sheetData>", b"<sheetData>" + row * (_BOMB // len(row)))
            new.writestr(name, content)
    return out.getvalue()


def _refused(data: bytes) -> None:
    try:
        read_workbook(data, "a")
    except Trouble:
        return
    raise AssertionError("a bomb was read")


def _list(steps: int) -> str:
    rows = ["Step ID\tStep\tNext step\tLane\tPhase\tWait days\tRole\tHours\tTools"]
    for n in range(steps):
        after, lane, phase, tool = min(n + 1, steps - 1), n % 6, n * 12 // steps, n % 40
        rows.append(f"{n}\tStep {n} does\t{after}\tLane {lane}\tPhase {phase}\t1,5\tAE\t2\tCRM; Tool {tool}")
    return "\n".join(rows)
