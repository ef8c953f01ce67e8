"""The rules that Office has for files find what is broken; each kind of file is held to them where it is written."""

import re
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from mapper.exchange.report.letter.letter import write_letter
from tests.unit.exchange.package_rules import offences
from tests.unit.exchange.report.documents import MAP, PNG, report_saying


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("package") / "a.docx"
    write_letter(report_saying("said"), {MAP: PNG}, path, written=datetime(2026, 11, 27, tzinfo=UTC))
    return path


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
    with ZipFile(letter) as whole, ZipFile(tmp_path / "b.docx", "w") as broken:
        for name in whole.namelist():
            data = whole.read(name)
            changed = re.sub(before, after, data, flags=re.DOTALL) if name == part else data
            assert changed != data or name != part
            broken.writestr(name, changed)
    found = offences(tmp_path / "b.docx")
    assert any(said in each for each in found) if said else found == []
