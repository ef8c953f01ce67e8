"""A map in a report on pages: whole on one where it can be read, else on sheets that can, behind an overview."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mapper.core import queries
from mapper.core.store import Snapshot
from mapper.exchange.report.content import report_of
from mapper.exchange.report.options import Part, ReportOptions
from mapper.ui.paper.plan import Paper
from mapper.ui.report.map_pages import MapPages
from mapper.ui.report.pages import Sheet
from mapper.ui.report.pdf import report_pdf
from tests.builders import a_map
from tests.unit.exchange.report.documents import WHEN

SHEET = Sheet(width=794, height=1123, margin=76)  # A4, in 1/96 inch


def long_process(steps: int) -> Snapshot:
    builder = a_map("Long")
    for number in range(steps):
        builder = builder.stage(f"Stage {number // 8}").lane(f"Lane {number % 3}")
        builder = builder.step(f"Talk{number}x").to(f"Talk{number + 1}x")
    return builder.snapshot()


def map_pages(document: Snapshot) -> MapPages:
    return MapPages(document, queries.maps(document)[0].id, SHEET, Paper.A4)


@pytest.mark.parametrize(("steps", "is_on_sheets"), [(4, False), (48, True), (1_500, False)])
def test_sheets_are_for_what_cannot_be_read_on_one_page_and_takes_no_book(
    qapp: QApplication, steps: int, *, is_on_sheets: bool
) -> None:
    found = map_pages(long_process(steps))
    assert found.is_on_sheets == is_on_sheets
    assert (found.count > 2) == is_on_sheets
    assert found.count <= 40


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_each_step_is_on_a_sheet_and_the_contents_lead_past_them(qapp: QApplication, tmp_path: Path) -> None:
    document, out = long_process(48), tmp_path / "report.pdf"
    report = report_of(document, ReportOptions(parts=frozenset({Part.MAP, Part.STAGES})), WHEN.date())
    out.write_bytes(report_pdf(report, document, "A4"))
    pages = subprocess.run(
        ["pdftotext", "-layout", str(out), "-"], capture_output=True, text=True, check=True
    ).stdout.split("\f")[:-1]
    assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1))
    assert sum(page.count(" of ") for page in pages) == len(pages)  # sheets are not counted by themselves too
    (contents,) = [page for page in pages if "Contents" in page]
    first = next(number for number, page in enumerate(pages, 1) if "Stage 0" in page and number > 1)
    count = map_pages(document).count
    sheets = "".join(pages[first : first - 1 + count])
    assert all(f"Talk{number}x" in sheets for number in range(48))
    stages = next(line for line in contents.splitlines() if line.strip().startswith("Stages"))
    assert int(stages.split()[-1]) == first + count
