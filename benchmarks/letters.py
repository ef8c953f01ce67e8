"""The measured promises of what is handed over: a report in each format, and slides, from the document to the file."""

import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.clock import cpu_ms, once, quiet
from benchmarks.maps import generated
from benchmarks.table import Figure
from mapper.app.reports import painters
from mapper.core.reader import Reader
from mapper.core.store import Store
from mapper.exchange.report.options import ReportOptions
from mapper.exchange.slides.writer import write_slides
from mapper.services import samples
from mapper.services.reporting import make_report
from mapper.ui.render.export import ensure_gui

_WHEN: Final = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
_DEMO_MOST: Final = 2_000.0
_SLIDES: Final = "slides"
_AT: Final = 5_000  # so many steps the other limits are stated for
_REPORT_MOST, _SLIDES_MOST = 30_000.0, 60_000.0  # they are written beside the work, and tell how far they are


def figures(sizes: list[int], *, is_quick: bool) -> Iterator[Figure]:
    """The demo first, which is what people begin with; then maps of each size."""
    with tempfile.TemporaryDirectory() as folder, ensure_gui():
        demo = Store(samples.demo_records())
        steps = 11  # of its first map
        for name, write in _writers(demo, Path(folder)):
            yield Figure(f"the demo as {name}", steps, None, cpu_ms(write, 1 if is_quick else 3), _DEMO_MOST)
        for size in sizes:
            if size <= _AT:
                with quiet():
                    snapshot = Store(generated(size).records).snapshot()
                    for name, write in _writers(snapshot, Path(folder)):
                        most = _SLIDES_MOST if name == _SLIDES else _REPORT_MOST
                        took = once(write)
                        yield Figure(f"a map as {name}", size, None, took, most * max(size / _AT, 0.1))


def _writers(reader: Reader, folder: Path) -> Iterator[tuple[str, Callable[[], None]]]:
    options = ReportOptions()
    for name, ending in (("report, web page", ".html"), ("report, Word", ".docx"), ("report, PDF", ".pdf")):
        made = painters(reader, options)
        yield name, partial(make_report, reader, folder / f"report{ending}", options, made, _WHEN)
    yield _SLIDES, partial(write_slides, reader, folder / "slides.pptx", generated=_WHEN)
