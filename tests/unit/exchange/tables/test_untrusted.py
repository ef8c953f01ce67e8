"""Workbooks that mean harm, or are broken: each ends with a sentence, soon, and without taking the memory."""

import io
import random
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest

from mapper.core.errors import Trouble
from mapper.exchange.tables import container, xml_parts
from mapper.exchange.tables.source import read_book
from mapper.exchange.tables.workbook import read_workbook
from mapper.ui.texts import sentence
from tests.unit.exchange.tables.books import a_workbook, changed, parts_of, with_rows, zipped


@pytest.fixture(scope="module")
def data() -> bytes:
    return a_workbook()


def refusal(data: bytes) -> str:
    with pytest.raises(Trouble) as told:
        read_workbook(data, "a.xlsx")
    said = sentence(told.value)
    assert "{" not in said
    assert said.endswith(".")
    return told.value.code


def entities(sheet: bytes) -> bytes:
    bomb = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 12))
    return (
        b'<!DOCTYPE x [<!ENTITY e0 "lol">' + bomb + b"]>" + sheet.replace(b"<sheetData>", b"<sheetData>&e11;")
    )


def test_entities_are_refused(data: bytes):
    assert refusal(changed(data, "xl/worksheets/sheet1.xml", entities)) == "table_has_entities"
    wide = changed(data, "xl/worksheets/sheet1.xml", lambda part: entities(part).decode().encode("utf-16"))
    assert refusal(wide) == "table_has_entities"


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        (
            lambda data: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "table_password",
        ),
        (lambda data: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"Workbook", "table_old_workbook"),
        (lambda data: b"<html><table>", "table_not_a_workbook"),
        (lambda data: data[: len(data) // 2], "table_damaged"),
        (lambda data: b"PK\x03\x04" + b"\0" * 50, "table_damaged"),
        (lambda data: zipped({"word/document.xml": b"<x/>"}), "table_not_a_workbook"),
        (lambda data: zipped({"xl/workbook.xml": b"<workbook/>"}), "table_no_sheets"),
        (lambda data: with_rows(data, b"<row r='0'><c/></row>"), "table_damaged"),
        (lambda data: with_rows(data, b"<row><c><v>1e999</v></c></row>"), "table_damaged"),
        (lambda data: with_rows(data, b"<row><c><v>1_0</v></c></row>"), "table_damaged"),
        (lambda data: with_rows(data, b"<row><c t='s'><v>99</v></c></row>"), "table_damaged"),
        (lambda data: with_rows(data, b"<a>" * 300), "table_damaged"),
        (
            lambda data: with_rows(data, b"<row><c t='str'><v>" + b"x" * 1_100_000 + b"</v></c></row>"),
            "table_damaged",
        ),
        (lambda data: with_rows(data, b"<row><c x='" + b"x" * 5_000_000 + b"'/></row>"), "table_damaged"),
        (
            lambda data: changed(
                data, "xl/styles.xml", lambda part: b'<?xml version="1.0" encoding="no"?>' + part
            ),
            "table_damaged",
        ),
        (lambda data: zipped({f"{n}": b"" for n in range(5_001)}), "table_too_many_parts"),
    ],
)
def test_what_is_broken_is_told(data: bytes, broken: Callable[[bytes], bytes], code: str):
    assert refusal(broken(data)) == code


def test_parts_behind_a_password_or_packed_oddly_are_told(data: bytes):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        for name, content in parts_of(data).items():
            archive.writestr(name, content)
    assert refusal(out.getvalue()) == "table_damaged"
    locked = bytearray(data)
    at = locked.index(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<H", locked, at + 8, 1)
        at = locked.find(b"PK\x01\x02", at + 4)
    assert refusal(bytes(locked)) == "table_password"


def test_what_unpacks_too_large_is_refused_whatever_it_says(data: bytes, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(xml_parts, "MOST_BYTES", 3_000_000)
    monkeypatch.setattr(container, "MOST_BYTES", 3_000_000)
    bomb = with_rows(data, (b"<row/>" + b" " * 1000) * 4_000)
    assert refusal(bomb) == "table_unpacks_too_large"  # as it says
    liar = bytearray(bomb)
    at = liar.rindex(b"PK\x01\x02", 0, liar.rindex(b"xl/worksheets/sheet1.xml"))
    struct.pack_into("<I", liar, at + 24, 1_000)
    assert refusal(bytes(liar)) == "table_damaged"  # it says 1,000 bytes, and is not read beyond
    several = changed(bomb, "xl/worksheets/sheet1.xml", lambda part: part.replace(b" " * 1000, b"", 2_000))
    several = changed(
        several,
        "xl/worksheets/sheet2.xml",
        lambda part: part.replace(b"<sheetData>", b"<sheetData>" + b" " * 2_000_000),
    )
    assert refusal(several) == "table_unpacks_too_large"  # together


def test_what_there_is_too_much_of_is_told_by_its_name(data: bytes):
    names = b"<definedNames>" + b"<definedName name='a'>A!$A$1</definedName>" * 50_001 + b"</definedNames>"
    sheets = b"<sheets>" + b"<sheet name='a'/>" * 501
    for code, old, new in (
        ("table_too_many_names", b"</sheets>", b"</sheets>" + names),
        ("table_too_many_sheets", b"<sheets>", sheets),
    ):
        many = changed(data, "xl/workbook.xml", lambda part, old=old, new=new: part.replace(old, new))
        assert refusal(many) == code


def test_the_budget_of_cells_holds_for_all_sheets(data: bytes, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(xml_parts, "MOST_CELLS", 10)
    assert refusal(data) == "table_too_many_cells"
    monkeypatch.setattr(xml_parts, "MOST_CELLS", 1_000)
    monkeypatch.setattr(xml_parts, "MOST_ELEMENTS", 1_000)
    assert refusal(with_rows(data, b"<row>" + b"<c s='1'/>" * 2_000 + b"</row>")) == "table_too_many_cells"


def test_a_sheet_of_nothing_but_empty_cells_takes_no_memory(data: bytes):
    empty = with_rows(data, b"<row>" + b"<c s='1'/>" * 16_000 + b"</row>")
    tracemalloc.start()
    try:
        assert not read_workbook(empty, "a").sheets[0].numbers
        assert tracemalloc.get_traced_memory()[1] < 12_000_000
    finally:
        tracemalloc.stop()


def test_broken_in_whatever_place_it_is_read_or_told(data: bytes):
    """Seeded: bytes of the container, and of the parts behind it, are hit, cut, doubled and exchanged."""
    chance = random.Random(4)
    parts = parts_of(data)
    began, read = time.monotonic(), 0
    told: set[str] = set()
    for turn in range(150):
        if turn % 3 == 0:
            broken = _hit(data, chance)
        else:
            name = chance.choice(sorted(parts))
            broken = zipped({**parts, name: _hit(parts[name], chance)})
        try:
            read_workbook(broken, "a.xlsx")
            read += 1
        except Trouble as trouble:
            told.add(sentence(trouble))
    assert 0 < read < 150
    assert not any("{" in said for said in told)
    assert time.monotonic() - began < 10


def _hit(content: bytes, chance: random.Random) -> bytes:
    at, other = sorted(chance.randrange(len(content) + 1) for _ in range(2))
    change = chance.randrange(4)
    if change == 0:
        return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]
    if change == 1:
        return content[:at]
    if change == 2:
        return content[:other] + content[at:other] + content[other:]
    return content[:at] + chance.choice((b"9" * 400, b"<row r='2000000'>", b"\0\xff", b"''><")) + content[at:]


def test_what_is_no_file_is_told(tmp_path):
    for path, code in ((tmp_path / "no.xlsx", "no_such_file"), (tmp_path, "import_ending")):
        with pytest.raises(Trouble) as told:
            read_book(path)
        assert told.value.code == code
    (tmp_path / "a.xlsx").write_bytes(b"")
    with pytest.raises(Trouble, match="table_empty"):
        read_book(tmp_path / "a.xlsx")
