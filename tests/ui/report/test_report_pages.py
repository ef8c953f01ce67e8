"""The report on pages: searchable text, links and bookmarks to where headings are, no heading alone, no row parted."""

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from mapper.exchange.report.blocks import Block, Facts, Heading, Paragraph, Report, Table, Text
from mapper.exchange.report.content import report_of
from mapper.exchange.report.options import ReportOptions
from mapper.ui.render.typeset import drawable
from mapper.ui.report.flow import LEADS
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
                title="Title" * (number % 2),
            ),
        ]
    return lay_out(_report(blocks), SHEET, {})


def _blocks(laid: Laid, since: int = 0) -> Iterator[tuple[QTextBlock, int, float, float]]:
    """Each piece of text with its page, and where it begins and ends: in so many units from the top of that page."""
    seen: list[QTextDocument] = []
    for number, page in enumerate(laid.pages):
        for document, begun in page.texts:
            if document in seen or number < since:
                continue
            seen.append(document)
            block = document.begin()
            while block.isValid():
                rect = document.documentLayout().blockBoundingRect(block)
                at, top = divmod(rect.top(), SHEET.inner_height)
                yield block, number - begun + int(at), top, top + rect.height()
                block = block.next()


def _leads(block: QTextBlock) -> bool:
    return block.blockFormat().hasProperty(LEADS) and bool(block.blockFormat().property(LEADS))


def _page_of_begun(block: QTextBlock) -> float:
    """How far down, in its text, what follows a heading has begun: a line, or a head with a row below it."""
    table = QTextCursor(block).currentTable()
    if table is not None:
        row = min(1, table.rows() - 1) if table.format().toTableFormat().headerRowCount() else 0
        block = table.cellAt(row, 0).firstCursorPosition().block()
    rect = block.document().documentLayout().blockBoundingRect(block)
    return float(rect.top()) + 10


def test_nothing_that_leads_to_what_comes_stands_alone_at_the_foot_of_a_page(long: Laid) -> None:
    height, checked = SHEET.inner_height, 0
    for block, *_ in _blocks(long):
        if _leads(block):
            top = block.document().documentLayout().blockBoundingRect(block).top()
            assert int(top / height) == int(_page_of_begun(block.next()) / height), block.text()
            checked += 1
    assert checked == 81 + 40 + 20  # headings, and what stands above tables: paragraphs and titles


def test_no_short_row_is_parted_by_the_end_of_a_page(long: Laid) -> None:
    rows = set()
    for block, page, _, bottom in _blocks(long):
        table = QTextCursor(block).currentTable()
        if table is not None and block.text():
            assert bottom <= SHEET.inner_height - 4, block.text()  # with what is free below it
            cell = table.cellAt(block.position())
            rows.add((table.document(), table.firstPosition(), cell.row(), page))
    assert len({row[:3] for row in rows}) == len(rows)  # all lines of a row are on one page


def _headed(laid: Laid) -> list[int]:
    """How many rows the tables with a head have, each part of one that goes on on another page by itself."""
    rows: dict[tuple[int, int], int] = {}
    for block, *_ in _blocks(laid):
        table = QTextCursor(block).currentTable()
        if table is not None and table.format().toTableFormat().headerRowCount():
            rows[id(block.document()), table.firstPosition()] = table.rows() - 1
    return list(rows.values())


def test_a_short_table_is_on_one_page_and_no_row_of_a_longer_one_alone(
    qapp: QApplication, long: Laid
) -> None:
    assert len(_headed(long)) == 40
    cell, blocks = (Text("one"),), list[Block]()
    for number in range(12):  # whatever is left of a page
        said = Paragraph(Text("said " * (40 + 9 * number)))
        rows = ((cell, cell),) * 9
        blocks += [Heading(2, f"Part {number}", f"p{number}"), said]
        blocks += [said, Table(heads=("a", "b"), rows=rows, weights=(1, 1))]
    parts = _headed(lay_out(_report(blocks), SHEET, {}))
    assert sum(parts) == 12 * 9
    assert len(parts) > 12
    assert min(parts) > 1


def test_texts_that_share_a_page_do_not_touch(long: Laid) -> None:
    shared = 0
    for number, page in enumerate(long.pages):
        ends: list[tuple[float, float]] = []
        for document, _ in page.texts:
            here = [found for found in _blocks(long) if found[0].document() == document and found[0].text()]
            spans = [(top, bottom) for _, at, top, bottom in here if at == number]
            ends += [(min(top for top, _ in spans), max(bottom for _, bottom in spans))] if spans else []
        assert all(above[1] <= below[0] for above, below in pairwise(ends)), number
        shared += len(ends) > 1
    assert shared > 2


def test_what_stands_below_another_is_set_in_with_all_its_lines(qapp: QApplication) -> None:
    rows = (
        ((Text("top"),),),
        ((Text("below", depth=1), Text("its note", depth=1)),),
        ((Text("deep", depth=3),),),
    )
    laid = lay_out(_report([Table(heads=("a",), rows=rows, weights=(1,))]), SHEET, {})
    left = {block.text(): block.blockFormat().leftMargin() for block, *_ in _blocks(laid)}
    assert left["top"] == 0 < left["below"] == left["its note"] == left["deep"] / 3


def test_places_are_where_the_headings_are(long: Laid) -> None:
    front = next(number for number, page in enumerate(long.pages) if page.texts and number > 0)
    found = {block.text(): (page, top) for block, page, top, _ in _blocks(long, front)}
    assert len(long.places) == 81
    for place in long.places:
        page, top = found[place.heading.text]
        assert (place.page, place.down) == (page, pytest.approx(top, abs=1))


def test_a_long_table_has_all_its_rows_once_and_its_head_on_every_page(qapp: QApplication) -> None:
    rows = tuple(((Text(f"row {number}"),), (Text("x " * (number % 40)),)) for number in range(400))
    table = Table(heads=("a", "b"), rows=rows, weights=(1, 2), title="Long")
    laid = lay_out(_report([Heading(1, "All", "all"), table, Paragraph(Text("after"))]), SHEET, {})
    said = [block.text() for block, *_ in _blocks(laid)]
    assert [text for text in said if text.startswith("row ")] == [f"row {number}" for number in range(400)]
    assert said.count("Long") == 1
    assert said.index("after") > said.index("row 399")
    tables = {block.document(): QTextCursor(block).currentTable() for block, *_ in _blocks(laid)}
    pages = [page for page in laid.pages if any(document in tables for document, _ in page.texts)]
    filled = {page for block, page, *_ in _blocks(laid) if block.text().startswith("row ")}
    assert filled == set(range(min(filled), max(filled) + 1)), "no page is left empty"
    assert len(pages) >= len(filled) > 8


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


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_a_long_name_above_a_map_goes_on_in_the_next_line_and_a_boundless_one_leaves_the_map_its_room(
    qapp: QApplication, tmp_path: Path
) -> None:
    out = tmp_path / "report.pdf"
    for name, is_whole in (("From the first letter to an order " * 3, True), ("Without end " * 900, False)):
        document = a_map(name.strip()).stage("Find").lane("Sales").step("Call").to("Won").snapshot()
        report = report_of(document, ReportOptions(), WHEN.date())
        out.write_bytes(report_pdf(report, document, "A4"))
        done = subprocess.run(["pdftotext", str(out), "-"], capture_output=True, text=True, check=True)
        told = next(page for page in done.stdout.split("\f") if "Call" in page and "Find" in page)
        above = told.split("Find")[0]
        assert is_whole == ("…" not in above)
        assert above.count(name.split()[-1]) >= 2 * 3, "above the map, and in the title of its picture"


def test_the_contents_are_one_page_with_fewer_levels_where_all_would_be_two(qapp: QApplication) -> None:
    def front(steps: int) -> str:
        headings: list[Block] = [Heading(1, "All", "all"), Heading(2, "Stages", "stages")]
        headings += [Heading(3, f"Stage {number}", f"stage-{number}") for number in range(steps)]
        laid = lay_out(_report(headings), SHEET, {})
        assert next(place.page for place in laid.places if place.heading.anchor == "all") == 1
        return laid.pages[0].texts[0][0].toPlainText()

    assert "Stage 19" in front(20)
    assert "Stages" in front(80)
    assert "Stage 1\n" not in front(80)


@pytest.mark.parametrize("text", [EVIL[0], EVIL[6], EVIL[7], EVIL[8], EVIL[9], EVIL[11], EVIL[12]])
def test_texts_that_want_to_be_more_are_texts_on_pages_too(qapp: QApplication, text: str) -> None:
    laid = lay_out(_report(report_saying(text).blocks), SHEET, {})
    said = drawable(text).replace("\n", "\u2028")
    assert sum(block.text() == said for block, *_ in _blocks(laid)) >= 6
