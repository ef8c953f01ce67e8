"""How the export compares with bare XlsxWriter: `python -m tests.unit.exchange.excel.measure_speed [ROWS [ROUNDS]]`.

All run in turn in one process; the figures are ratios of processor times, best of several rounds. Bare means the cells
and nothing else: no tables, formats, validation, charts or page set-up. Against the same cells the export wins by far,
because it prepares each formula once; so it is held against the bare values, too, without any formula.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import xlsxwriter

from mapper.core.reader import Reader
from mapper.exchange.excel import writer
from tests.unit.exchange.excel.documents import chain

WHEN = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def cpu(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def noted_cells(reader: Reader) -> list[list[tuple[str, int, int, object, object]]]:
    """The cells the export writes, taken down from XlsxWriter itself."""
    from xlsxwriter.worksheet import Worksheet

    sheets: dict[int, list[tuple[str, int, int, object, object]]] = {}
    real = {name: getattr(Worksheet, name) for name in ("_write_string", "_write_number", "_write_formula")}

    def noting(kind: str, name: str) -> Callable[..., object]:
        def write(self, row, col, value, form=None, *more):  # type: ignore[no-untyped-def]
            sheets.setdefault(self.index, []).append((kind, row, col, value, more[0] if more else 0))
            return real[name](self, row, col, value, form, *more)

        return write

    try:
        for kind, name in (("s", "_write_string"), ("n", "_write_number"), ("f", "_write_formula")):
            setattr(Worksheet, name, noting(kind, name))
        with tempfile.TemporaryDirectory() as folder:
            writer.write_workbook(reader, Path(folder) / "a.xlsx", generated=WHEN)
    finally:
        for name, method in real.items():
            setattr(Worksheet, name, method)
    return [sheets[index] for index in sorted(sheets)]


def bare(
    sheets: list[list[tuple[str, int, int, object, object]]], path: Path, *, with_formulas: bool
) -> None:
    """The same cells by the plainest use of XlsxWriter."""
    with xlsxwriter.Workbook(path) as workbook:
        for cells in sheets:
            sheet = workbook.add_worksheet()
            for kind, row, col, value, stored in cells:
                if kind == "s":
                    sheet.write_string(row, col, value)
                elif kind == "n":
                    sheet.write_number(row, col, value)
                elif with_formulas:
                    sheet.write_formula(row, col, value, None, stored)
                else:
                    sheet.write(row, col, stored)


def main(rows: int = 10_000, rounds: int = 5) -> None:
    reader = chain(rows, with_targets=True)
    sheets = noted_cells(reader)
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder) / "ours.xlsx", Path(folder) / "theirs.xlsx"
        times = [
            (
                cpu(lambda: bare(sheets, theirs, with_formulas=True)),
                cpu(lambda: bare(sheets, theirs, with_formulas=False)),
                cpu(lambda: writer.write_workbook(reader, ours, generated=WHEN)),
            )
            for _ in range(rounds)
        ]
    same, values, export = (min(column) for column in zip(*times, strict=True))
    count = sum(len(cells) for cells in sheets)
    sys.stdout.write(
        f"{rows} rows, {count} cells, export {export:.2f} s: {export / same:.2f} of the same cells, "
        f"{export / values:.2f} of their values alone\n"
    )


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
