"""The measured promises of the workbook: many targets out and in again beside others doing the same, and the demo.

Bare means the cells and nothing else: no tables, formats, validation, charts or page set-up.
"""

import io
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

import openpyxl
import xlsxwriter  # type: ignore[import-untyped]  # XlsxWriter brings no types

from benchmarks.clock import cpu_ms, in_turn_ms
from benchmarks.maps import generated
from benchmarks.table import Figure
from mapper.app.pictures import map_pictures
from mapper.core import queries
from mapper.core.ids import MetricId, NodeMetricId
from mapper.core.reader import Reader
from mapper.core.records import Metric, Node, NodeMetric
from mapper.core.store import Store
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.writer import write_workbook
from mapper.exchange.tables.workbook import read_workbook
from mapper.services import samples
from mapper.services.returning.plan import plan_return
from mapper.ui.render.export import ensure_gui

_WHEN: Final = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
_STEPS: Final = 200
_METRICS: Final = 50  # at each step: 10,000 targets
_MOST_RATIO: Final = 1.3
_MOST_IMPORT: Final = 1.5
_DEMO_MOST: Final = 2_000.0

_Cell = tuple[str, int, int, Any, Any]


def figures(*, is_quick: bool) -> Iterator[Figure]:
    """An export of many targets and their way back, and an export of the demo document with its picture."""
    repeats = 1 if is_quick else 3
    reader = _with_targets(_STEPS, _METRICS)
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder) / "ours.xlsx", Path(folder) / "theirs.xlsx"
        write = partial(write_workbook, reader, ours, generated=_WHEN)
        sheets = _noted(write)
        floor, took = in_turn_ms(lambda: _bare(sheets, theirs), write, repeats, warm=0)
        yield Figure("workbook of 10,000 targets", _STEPS, floor, took, most_ratio=_MOST_RATIO)
        data = ours.read_bytes()
        floor, took = in_turn_ms(lambda: _read(data), lambda: _planned(reader, data), repeats, warm=0)
        yield Figure(
            "import of 10,000 targets as openpyxl reads", _STEPS, floor, took, most_ratio=_MOST_IMPORT
        )
        demo = Store(samples.demo_records())
        with ensure_gui():
            took = cpu_ms(lambda: _demo(demo, ours), repeats)
        yield Figure("workbook of the demo, with its picture", None, None, took, _DEMO_MOST)


def _read(data: bytes) -> int:
    """The rows of all sheets, their values alone."""
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    return sum(len(row) for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))


def _planned(reader: Reader, data: bytes) -> None:
    """What the workbook would bring: nothing, and every value was looked at."""
    plan = plan_return(reader, read_workbook(data, "ours.xlsx"), "ours.xlsx")
    if not plan.is_empty or plan.seen < _STEPS * _METRICS:
        raise AssertionError(plan)


def _demo(reader: Reader, path: Path) -> None:
    first = queries.maps(reader)[0].id
    asked = Options(maps=(first,), pictures=map_pictures(reader, [first]))
    write_workbook(reader, path, generated=_WHEN, options=asked)


def _with_targets(steps: int, metrics: int) -> Store:
    records = list(generated(steps).records)
    nodes = [record for record in records if isinstance(record, Node)]
    for number in range(metrics):
        metric = Metric(id=MetricId(f"metric-{number}"), name=f"Metric {number}", unit="%")
        records.append(metric)
        records += [
            NodeMetric(
                id=NodeMetricId(f"node-metric-{number}-{place}"),
                node_id=node.id,
                metric_id=metric.id,
                baseline=0.2,
                target=0.4,
                actual=0.01 * (place % 60),
                owner=f"Owner {place % 9}",
                due="2026-06-30",
            )
            for place, node in enumerate(nodes)
        ]
    return Store(records)


def _noted(write: Callable[[], None]) -> list[list[_Cell]]:
    """The cells an export writes, taken down from XlsxWriter itself."""
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # as above

    sheets: dict[int, list[_Cell]] = {}
    real = {name: getattr(Worksheet, name) for name in ("_write_string", "_write_number", "_write_formula")}

    def noting(name: str) -> Callable[..., Any]:
        def note(self: Any, row: int, column: int, value: Any, form: Any = None, *more: Any) -> Any:
            sheets.setdefault(self.index, []).append((name, row, column, value, more[0] if more else 0))
            return real[name](self, row, column, value, form, *more)

        return note

    try:
        for name in real:
            setattr(Worksheet, name, noting(name))
        write()
    finally:
        for name, method in real.items():
            setattr(Worksheet, name, method)
    return [sheets[index] for index in sorted(sheets)]


def _bare(sheets: list[list[_Cell]], path: Path) -> None:
    """The same cells by the plainest use of XlsxWriter."""
    with xlsxwriter.Workbook(path) as workbook:
        for cells in sheets:
            sheet = workbook.add_worksheet()
            for kind, row, column, value, stored in cells:
                if kind == "_write_string":
                    sheet.write_string(row, column, value)
                elif kind == "_write_number":
                    sheet.write_number(row, column, value)
                else:
                    sheet.write_formula(row, column, value, None, stored)
