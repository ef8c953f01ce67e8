"""The report as a Word document: texts are texts, headings are Word's own, and LibreOffice opens it."""

import shutil
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mapper.exchange.excel.options import Paper
from mapper.exchange.report.blocks import Heading, MapPlace, Picture, Table, Text
from mapper.exchange.report.ground import lines
from mapper.exchange.report.letter.letter import write_letter
from mapper.exchange.report.letter.pieces import bind_links, paragraph
from mapper.exchange.report.letter.tables import table_element
from mapper.exchange.report.plain import plain
from mapper.exchange.slides.fitting import width_of
from tests.unit.exchange.package_rules import offences
from tests.unit.exchange.report.documents import (
    EVIL,
    MAP,
    PNG,
    WHEN,
    letter_texts,
    report_saying,
    white_png,
)


@given(st.text(max_size=60))
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(EVIL[6])
@example(EVIL[7])
@example(EVIL[10])
@example(EVIL[12])
def test_a_text_is_a_text_wherever_it_stands(tmp_path: Path, text: str) -> None:
    out = tmp_path / "report.docx"
    write_letter(report_saying(text), {MAP: PNG}, out, written=WHEN)
    found = letter_texts(out)
    marks = str.maketrans(dict.fromkeys("\u2066\u2067\u2068\u2069", "\u200e"))
    assert found.count(plain(text).translate(marks)) >= 8


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("letter") / "report.docx"
    write_letter(report_saying(EVIL[9]), {MAP: PNG}, out, written=WHEN, paper=Paper.LETTER)
    return out


def test_headings_are_words_own_and_the_contents_lead_to_them(letter: Path) -> None:
    document: Any = Document(str(letter))
    assert [p.style.name for p in document.paragraphs if p.style.name in {"Heading 1", "Heading 2"}] == [
        "Heading 1",
        "Heading 2",
        "Heading 2",
    ]
    body = document.element.body
    marks = {each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))}
    leads = [
        each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink")) if each.get(qn("r:id")) is None
    ]
    assert leads
    assert set(leads) <= marks


def test_tables_repeat_their_heads_and_pictures_say_what_they_show(letter: Path) -> None:
    document: Any = Document(str(letter))
    heads = [table for table in document.tables if table._tbl.findall(f".//{qn('w:tblHeader')}")]
    assert len(heads) == 1
    pictures = document.element.body.iter(
        "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    )
    assert [picture.get("descr") for picture in pictures] == [EVIL[9]] * 2  # what is attached, and the map


def test_the_map_lies_on_a_page_of_its_own(letter: Path) -> None:
    sections = Document(str(letter)).sections
    assert [each.orientation for each in sections] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
        WD_ORIENT.PORTRAIT,
    ]
    assert round((sections[0].page_width or 0) / 36_000, 1) == 215.9


def test_a_map_stands_below_its_heading_however_many_lines_that_has(tmp_path: Path) -> None:
    usual = report_saying("said")
    at = next(at for at, block in enumerate(usual.blocks) if isinstance(block, MapPlace))
    for name in ("Map", "Rahmenvertragsverhandlung mit allen Beteiligten " * 2, "Wertbeitragsanalyse " * 20):
        blocks = (Heading(1, name, "map"), Heading(2, "The map", "picture"), usual.blocks[at])
        picture = white_png(400, 300)  # so high that it is the height of the page that counts
        write_letter(replace(usual, blocks=blocks), {MAP: picture}, tmp_path / "a.docx", written=WHEN)
        document = Document(str(tmp_path / "a.docx"))
        [shown], page = document.inline_shapes, document.sections[1]
        across, down = _points(page.page_width, page.left_margin), _points(page.page_height, page.top_margin)
        lines = len(name) * 20 * 0.5 // across + 1
        above = 20 * 1.22 * lines + 24 + 4 + 15 * 1.22 + 16 + 4  # both headings with what is free around them
        assert 0.75 * down < shown.height / 12_700 + above <= down, name


def _points(side: Any, margin: Any) -> float:
    """What a page holds between two margins that are alike."""
    return float(side - 2 * margin) / 12_700


def test_the_contents_lead_to_headings_and_neither_promise_a_page_nor_ask_for_one(letter: Path) -> None:
    document: Any = Document(str(letter))
    codes = [each.text.split() for each in document.element.body.iter(qn("w:instrText"))]
    (contents,) = [code for code in codes if code[0] == "TOC"]
    assert "\\n" in contents
    assert "PAGEREF" not in {code[0] for code in codes}
    assert document.settings.element.find(qn("w:updateFields")) is None
    links = [each.get(qn("w:anchor")) for each in document.element.body.iter(qn("w:hyperlink"))]
    assert links[:3] == ["one", "two", "map"]
    marks = {each.get(qn("w:name")) for each in document.element.body.iter(qn("w:bookmarkStart"))}
    assert set(links[:3]) <= marks
    entries = [p for p in document.paragraphs if p.style.name.startswith("toc")]
    assert [p.text for p in entries] == [EVIL[9], EVIL[9], "Map"]


def test_a_table_before_a_heading_leaves_no_paragraph_for_an_empty_page(tmp_path: Path) -> None:
    usual, out = report_saying("a"), tmp_path / "report.docx"
    table = next(each for each in usual.blocks if isinstance(each, Table))
    heading = next(each for each in usual.blocks if isinstance(each, Heading))
    write_letter(replace(usual, blocks=[table, table, heading]), {}, out, written=WHEN)
    body = list(Document(str(out)).element.body)
    followed = [after for each, after in pairwise(body) if each.tag == qn("w:tbl")][-2:]
    assert [each.style for each in followed] == ["Between", f"Heading{heading.level}"]


def test_a_chapter_begins_below_the_one_before_and_only_the_first_on_a_page_of_its_own(
    tmp_path: Path,
) -> None:
    report = report_saying("said")
    chapters = [replace(each, level=1) for each in report.blocks if isinstance(each, Heading)][:3]
    tables = [each for each in report.blocks if isinstance(each, Table)][:1] * 3
    blocks = tuple(block for pair in zip(chapters, tables, strict=True) for block in pair)
    write_letter(replace(report, blocks=blocks), {}, tmp_path / "a.docx", written=WHEN)
    found = [p for p in Document(str(tmp_path / "a.docx")).paragraphs if p.style.name == "Heading 1"]
    assert [bool(p.paragraph_format.page_break_before) for p in found] == [True, False, False]
    assert len(found) == 3
    assert all(p.style.paragraph_format.keep_with_next for p in found)


def test_a_short_table_is_on_one_page_and_no_row_of_a_longer_one_alone() -> None:
    for count, kept in ((3, {0, 1, 2}), (12, {0, 1, 11})):
        rows = tuple((lines(str(number)), lines("")) for number in range(count))
        made = table_element(Table(heads=("a", "b"), rows=rows, weights=(1, 1)), 9_600, frozenset())
        found = {
            at
            for at, row in enumerate(made.iter(qn("w:tr")))
            if all(each.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None for each in row.iter(qn("w:p")))
        }
        assert found == kept


def test_what_stands_below_another_is_set_in_with_all_its_lines() -> None:
    made = table_element(
        Table(heads=("a",), rows=(((Text("top"),),), ((Text("below", depth=2),),)), weights=(1,)),
        9_600,
        frozenset(),
    )
    found = [each.find(f"{qn('w:pPr')}/{qn('w:ind')}") for each in made.iter(qn("w:p"))]
    assert [None if each is None else each.get(qn("w:left")) for each in found] == [None, None, "400"]


def test_days_and_amounts_are_not_broken_where_another_column_has_room() -> None:
    bound = ("31\u00a0December\u00a02026", "1,150,000\u00a0EUR")
    rows = ((lines("Money a won deal"), lines(bound[0]), lines(bound[1])),)
    made = table_element(
        Table(heads=("Goal", "Due", "Today"), rows=rows, weights=(8, 1, 1)), 9_600, frozenset()
    )
    widths = [int(each.get(qn("w:w"))) for each in made.iter(qn("w:gridCol"))]
    assert abs(sum(widths) - 9_600) <= 2
    for text, wide in zip(bound, widths[1:], strict=True):
        assert width_of(text, 9.0) * 20 <= wide - 140


def test_every_footer_ends_at_the_right_of_its_page_in_one_size(letter: Path) -> None:
    for section in Document(str(letter)).sections:
        (paragraph,) = section.footer.paragraphs
        runs: Any = paragraph._p.iter(qn("w:r"))
        assert {run.find(f"{qn('w:rPr')}/{qn('w:sz')}").get(qn("w:val")) for run in runs} == {"17"}
        inner = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
        (tab,) = paragraph.paragraph_format.tab_stops
        assert tab.position == pytest.approx(inner, abs=1000)


def test_a_picture_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    usual, out = report_saying("a"), tmp_path / "report.docx"
    broken = [replace(each, data=b"GIF") if isinstance(each, Picture) else each for each in usual.blocks]
    write_letter(replace(usual, blocks=broken), {}, out, written=WHEN)
    assert not Document(str(out)).inline_shapes


def test_arabic_reads_from_right_to_left(letter: Path) -> None:
    body = Document(str(letter)).element.body
    assert len(list(body.iter(qn("w:bidi")))) > 5
    (run, *_) = [each for each in body.iter(qn("w:r")) if "مرحبا" in "".join(each.itertext())]
    assert run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None


def test_office_has_nothing_to_mend(letter: Path) -> None:
    assert offences(letter) == []


def test_what_the_document_says_of_itself(letter: Path) -> None:
    properties = Document(str(letter)).core_properties
    assert (properties.title, properties.author, properties.subject) == (EVIL[9], EVIL[9], "Report")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_opens_it(letter: Path, tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text", "--outdir", tmp_path, letter]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    assert (tmp_path / "report.txt").read_text(encoding="utf-8").count(EVIL[9]) >= 8


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.com/a?b=1&c=%20#d", "https://example.com/a?b=1&c=%20#d"),
        ('https://example.com/" \\\\o "x', "https://example.com/%22%20%5C%5Co%20%22x"),
        ("https://exämple.com/ü", "https://exämple.com/ü"),
    ],
)
def test_a_link_to_the_web_leads_there_and_to_nothing_else(address: str, written: str) -> None:
    document: Any = Document()
    document.element.body.append(paragraph(Text("Prices", address=address)))
    bind_links(document)
    (link,) = document.paragraphs[-1].hyperlinks
    assert (link.text, link.address) == ("Prices", written)
