"""The report on pages: searchable text, links and bookmarks to where headings are, no heading alone, no row parted."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication

from mapper.exchange.report.blocks import Block, Facts, Heading, Paragraph, Report, Table, Text
from mapper.exchange.report.content import report_of
from mapper.exchange.report.options import ReportOptions
from mapper.ui.render.typeset import drawable
from mapper.ui.report.pages import Laid, Sheet, lay_out
from mapper.ui.report.pdf import report_pdf
from tests.builders import a_map
from tests.unit.exchange.report.documents import EVIL, WHEN, WORDS, report_saying

SHEET = Sheet(794.0, 1123.0, 75.0)


def _report(blocks: Sequence[Block]) -> Report:
    return Report(
        title="Title",
        subtitle="Report",
        author="",
        date="",
        language="en",
        about=Facts(()),
        blocks=blocks,
        words=WORDS,
    )


@pytest.fixture(scope="module")
def long(qapp: QApplication) -> Laid:
    """Forty steps with a heading, facts and a table each: every kind of end of a page comes up."""
    blocks: list[Block] = [Heading(1, "All", "all")]
    for number in range(40):
        cell = tuple(Text(f"line {line}") for line in range(1 + number % 4))
        blocks += [
            Heading(2, f"Part {number}", f"part-{number}"),
            Heading(4, f"Step {number}", f"step-{number}"),
            Facts((("Name", cell), ("Other", (Text("short"),))), is_dense=bool(number % 2)),
            Paragraph(Text("between " * (3 + 7 * (number % 5)))),
            Table(
                heads=("a", "b"),
                rows=tuple((cell, (Text(str(row)),)) for row in range(number % 7)) or (((), ()),),
                weights=(3, 1),
                numeric=frozenset({1}),
            ),
        ]
    return lay_out(_report(blocks), SHEET, frozenset())


def _blocks(laid: Laid) -> Iterator[tuple[QTextBlock, float, float]]:
    document = laid.pages[-1].document
    assert document is not None
    block = document.begin()
    while block.isValid():
        rect = document.documentLayout().blockBoundingRect(block)
        yield block, rect.top(), rect.bottom()
        block = block.next()


def test_no_heading_stands_alone_at_the_foot_of_a_page(long: Laid) -> None:
    height = SHEET.inner_height
    found = list(_blocks(long))
    headings = {place.heading.text for place in long.places}
    checked = 0
    for (block, top, _), (_, _, bottom) in pairwise(found):
        if block.text() in headings:
            assert int(top / height) == int((bottom - 0.5) / height), block.text()
            checked += 1
    assert checked == 81


def test_no_short_row_is_parted_by_the_end_of_a_page(long: Laid) -> None:
    height, rows = SHEET.inner_height, set()
    for block, top, bottom in _blocks(long):
        table = QTextCursor(block).currentTable()
        if table is not None and block.text():
            cell = table.cellAt(block.position())
            rows.add((table.firstPosition(), cell.row(), int(top / height), int((bottom - 0.5) / height)))
    assert all(first == last for *_, first, last in rows)
    assert len({row[:2] for row in rows}) == len(rows)  # all lines of a row are on one page


def test_places_are_where_the_headings_are(long: Laid) -> None:
    shift = (
        len(long.pages)
        - max(page.number_in_text for page in long.pages if page.document is long.pages[-1].document)
        - 1
    )
    tops = {block.text(): top for block, top, _ in _blocks(long)}
    for place in long.places:
        assert (place.page - shift) * SHEET.inner_height + place.down == pytest.approx(
            tops[place.heading.text], abs=1
        )


def test_the_pdf_has_a_page_for_the_map_bookmarks_and_links_of_its_own(qapp: QApplication) -> None:
    sketch = (
        a_map("Process")
        .stage("Find")
        .lane("Sales")
        .step("Call", touch_hours=1.0)
        .stage("Sell")
        .step("Show")
        .to("Won")
    )
    document = sketch.snapshot()
    report = report_of(document, ReportOptions(), WHEN.date())
    pdf = report_pdf(report, document, "A4")
    titles = [bytes.fromhex(found.decode()).decode("utf-16") for found in re.findall(rb"/Title <(\w+)>", pdf)]
    assert sorted(titles) == sorted(block.text for block in report.contents)
    assert pdf.count(b"/Type /Annot") >= len(titles)
    assert b"/URI (#" not in pdf  # whatever leads to a place of the report leads to a page
    pages = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)", pdf)
    assert sum(float(width) > float(height) for width, height in pages) == 1, pages


@pytest.mark.parametrize("text", [EVIL[0], EVIL[6], EVIL[7], EVIL[8], EVIL[9], EVIL[11], EVIL[12]])
def test_texts_that_want_to_be_more_are_texts_on_pages_too(qapp: QApplication, text: str) -> None:
    laid = lay_out(_report(report_saying(text).blocks), SHEET, frozenset())
    document = laid.pages[-1].document
    assert document is not None
    said = drawable(text).replace("\n", "\u2028")
    assert sum(block.text() == said for block, _, _ in _blocks(laid)) >= 6
