"""The rules that Office has for files find what is broken; each kind of file is held to them where it is written."""

import re
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from mapper.exchange.report.letter.letter import write_letter
from mapper.exchange.slides.writer import write_slides
from tests.builders import a_map
from tests.unit.exchange.excel.reading import WHEN, written
from tests.unit.exchange.package_rules import offences
from tests.unit.exchange.report.documents import MAP, PNG, report_saying


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("package") / "a.docx"
    write_letter(report_saying("said"), {MAP: PNG}, path, written=datetime(2026, 11, 27, tzinfo=UTC))
    return path


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, letter: Path) -> dict[str, Path]:
    """One of each kind, by its ending."""
    folder, sketch = tmp_path_factory.mktemp("package"), a_map()
    sketch.start("Go").measured(entries_a_month=9).to("Call").step("Call", touch_hours=1, role="AE").to("Won")
    book = written(sketch, folder / "a.xlsx")
    write_slides(sketch.snapshot(), folder / "a.pptx", generated=WHEN)
    return {"xlsx": book, "docx": letter, "pptx": folder / "a.pptx"}


@pytest.mark.parametrize(
    ("part", "before", "after", "said"),
    [
        ("xl/tables/table1.xml", b'id="2" name', b'id="1" name', "two columns are 1"),
        ("xl/tables/table1.xml", b'displayName="tblInputs"', b'displayName="tbl1"', "no name of a table"),
        ("xl/tables/table1.xml", b'autoFilter ref="A4', b'autoFilter ref="A3', "is filtered in"),
        ("xl/worksheets/sheet4.xml", b"<f>", b"<f>=", "begins with ="),
        ("xl/worksheets/sheet4.xml", rb"(<f>)[^<]*", rb"\1XLOOKUP(1,A1:A2,B1:B2)", "younger"),
        ("xl/worksheets/sheet4.xml", rb"(<f>)[^<]*", rb"\1tblSteps[@no]", "as it is typed"),
        ("xl/worksheets/sheet9.xml", rb'priority="\d+"', b'priority="1"', "two conditions"),
        ("xl/worksheets/sheet3.xml", rb'(<col min=)"2" (max=)"2"', rb'\1"1" \2"2"', "columns"),
        ("xl/worksheets/sheet3.xml", rb'ht="[^"]*"', b'ht="410"', "a row 410.0 high"),
        ("xl/worksheets/sheet3.xml", rb'(sqref=)"[^"]*"', rb'\1"B5:B9"', "is checked as"),
        ("xl/workbook.xml", b'sheet name="Inputs"', b'sheet name="In/puts"', "no name of a sheet"),
        ("xl/workbook.xml", b'activeTab="1"', b'activeTab="6"', "in front is hidden"),
        ("xl/workbook.xml", b'definedName name="goal_amount"', b'definedName name="GO4"', "is no name"),
        (
            "xl/workbook.xml",
            b'definedName name="goal_amount"',
            b'definedName name="tblInputs"',
            "a table and",
        ),
        ("word/document.xml", rb"<w:bookmarkEnd[^>]*>", b"", "does not end"),
        ("word/document.xml", rb'(w:anchor=)"[^"]*"', rb'\1"nowhere"', "led to and not there"),
        ("word/document.xml", rb"<w:gridCol [^>]*>", b"", "columns"),
        ("word/document.xml", rb'<w:fldChar w:fldCharType="end"/>', b"", "a field that does not end"),
        ("ppt/presentation.xml", b'sldId id="256"', b'sldId id="25"', "slide 25"),
        ("ppt/presentation.xml", rb"<p:notesMasterIdLst>.*</p:notesMasterIdLst>", b"", "without a master"),
        ("ppt/presentation.xml", rb"(<p:sldSz [^>]*)/>", rb'\1 type="screen4x3"/>', "shape of slides"),
        ("ppt/slides/slide2.xml", rb'stCxn id="\d+"', b'stCxn id="9999"', "is tied to"),
        ("ppt/slides/slide2.xml", rb'cx="\d+"', b'cx="-5"', "wide"),
    ],
)
def test_the_rules_of_excel_word_and_powerpoint_find_what_is_broken(
    part: str, before: bytes, after: bytes, said: str, files: dict[str, Path], tmp_path: Path
) -> None:
    whole = files[{"xl": "xlsx", "word": "docx", "ppt": "pptx"}[part.partition("/")[0]]]
    assert offences(whole) == []
    assert any(said in each for each in offences(_changed(whole, tmp_path, part, before, after)))


@pytest.mark.parametrize(
    ("part", "before", "after", "said"),
    [
        ("[Content_Types].xml", b'Extension="xml"', b'Extension="XLM"', "no type for"),
        ("word/_rels/document.xml.rels", b"styles.xml", b"missing.xml", "leads to"),
        ("word/document.xml", b"<w:keepNext/>", b"", ""),
        (
            "word/document.xml",
            rb"(<w:tblW [^>]*>)(<w:tblBorders>.*?</w:tblBorders>)",
            rb"\2\1",
            "another order",
        ),
        ("word/document.xml", rb'r:embed="[^"]*"', b'r:embed="rId99"', "no relationship"),
        ("word/document.xml", b"<w:body>", b'<w:body mc:Ignorable="w99">', "not declared"),
        (
            "word/document.xml",
            rb'(bookmarkStart w:id="\d+" w:name=)"[^"]*"',
            rb'\1"same"',
            "two bookmarkStart",
        ),
    ],
)
def test_the_rules_find_what_is_broken(
    part: str, before: bytes, after: bytes, said: str, letter: Path, tmp_path: Path
) -> None:
    found = offences(_changed(letter, tmp_path, part, before, after))
    assert any(said in each for each in found) if said else found == []


def _changed(file: Path, folder: Path, part: str, before: bytes, after: bytes) -> Path:
    """A copy in which something of a part is otherwise."""
    out = folder / f"b{file.suffix}"
    with ZipFile(file) as whole, ZipFile(out, "w") as broken:
        for name in whole.namelist():
            data = whole.read(name)
            changed = re.sub(before, after, data, flags=re.DOTALL) if name == part else data
            assert changed != data or name != part
            broken.writestr(name, changed)
    return out
