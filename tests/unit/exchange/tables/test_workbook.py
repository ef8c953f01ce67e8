"""What a workbook from outside says: typed cells, tables, names, merged cells, notes; openpyxl is the oracle."""

import io
from datetime import datetime, time, timedelta

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from mapper.core.errors import Trouble
from mapper.exchange.tables.cells import Area, Book, Cell, ErrorValue, Form, NotWorkedOut
from mapper.exchange.tables.headed import tables_in
from mapper.exchange.tables.source import read_book
from mapper.exchange.tables.workbook import read_workbook
from tests.unit.exchange.tables.books import a_workbook, changed, parts_of, saved, with_rows, zipped


@pytest.fixture(scope="module")
def data() -> bytes:
    return a_workbook()


@pytest.fixture(scope="module")
def book(data: bytes) -> Book:
    return read_workbook(data, "a.xlsx")


def test_cells_are_typed(book: Book):
    cell = book.sheets[0].cell
    assert [cell(2, column).value for column in range(1, 6)] == [
        "Call",
        1.5,
        0.35,
        datetime.fromisoformat("2026-03-01"),
        timedelta(hours=26, minutes=30),
    ]
    assert cell(2, 3).form is Form.PERCENT
    assert cell(2, 2).form is Form.PLAIN
    assert cell(2, 6).value == ErrorValue("#N/A")  # openpyxl writes such a text as an error
    assert cell(3, 4).value == datetime.fromisoformat("2026-03-02 12:00")
    assert cell(3, 6).value == "two\nlines"
    assert cell(4, 1).value is True
    assert cell(4, 6).is_empty


def test_a_formula_without_a_value_is_told_apart(book: Book):
    assert book.sheets[0].cell(4, 2) == Cell(NotWorkedOut(), is_formula=True)


def test_tables_and_names_are_found(book: Book):
    table = book.table("steplist")
    assert table is not None
    assert (table.sheet, table.area, table.columns[0]) == ("Steps of 'us'", Area(1, 1, 4, 6), "Step")
    assert [number for number, _ in book.rows_of(table)] == [2, 3, 4]
    assert book.named_cell("GOAL").value == 1.5
    assert book.area_of("broken") is None
    assert book.area_of("missing") is None


def test_merged_cells_are_all_like_the_first(book: Book):
    sheet = book.sheet("other")
    assert [sheet.cell(row, 3).value for row in (1, 2, 4, 5)] == [None, "merged", "merged", None]
    assert sheet.numbers == [2, 1048576]


def test_hidden_sheets_come_last(book: Book):
    assert [each.title for each in tables_in(book)] == ["StepList", "Other"]
    assert book.sheet("Hid").is_hidden


def test_every_cell_is_what_openpyxl_reads():
    made = openpyxl.Workbook()
    sheet = made.active
    formats = [
        "General",
        "0%",
        "dd.mm.yyyy",
        "h:mm",
        '0" d"',
        "@",
        "mmm yy",
        "[$-407]d. mmmm yyyy",
        "# ??/??",
    ]
    for row, number in enumerate((0, 1, 59, 60, 61, 0.25, 46023, 46023.75, 1e-9), 1):
        for column, code in enumerate(formats, 1):
            sheet.cell(row, column, number).number_format = code
    data = saved(made)
    own = read_workbook(data, "a").sheets[0]
    theirs = openpyxl.load_workbook(io.BytesIO(data), data_only=True).active
    for row in range(1, 10):
        for column in range(1, len(formats) + 1):
            said, wanted = own.cell(row, column).value, theirs.cell(row, column).value
            if (
                isinstance(said, timedelta | time)
                or isinstance(wanted, timedelta | time)
                or wanted == "#VALUE!"
            ):
                continue  # on what is no day the two differ, and the readings refuse both
            assert said == wanted, (row, formats[column - 1])


def test_days_are_counted_from_where_the_workbook_says():
    made = openpyxl.Workbook()
    made.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    made.active["A1"] = datetime.fromisoformat("2026-03-01")
    assert read_workbook(saved(made), "a").sheets[0].cell(1, 1).value == datetime.fromisoformat("2026-03-01")


def test_rows_without_numbers_and_rich_texts_are_read(data: bytes):
    rows = b"""<row><c t="inlineStr"><is><r><t>Ca</t></r><r><t>ll_x0041_</t></r><rPh><t>no</t></rPh></is></c>
    <c t="str"><f>A1</f><v>x</v></c></row><row r="9"><c r="C9" t="d"><v>2026-03-01</v></c></row>"""
    sheet = read_workbook(with_rows(data, rows), "a").sheets[0]
    assert sheet.cell(1, 1).value == "CallA"
    assert sheet.cell(1, 2) == Cell("x", is_formula=True)
    assert sheet.cell(9, 3).value == datetime.fromisoformat("2026-03-01")


def test_digits_that_the_look_of_a_piece_sets_higher_or_lower_stay_so():
    """10 with a small 2 above it is not 102; how other pieces look says nothing."""
    raised, lowered = InlineFont(vertAlign="superscript"), InlineFont(vertAlign="subscript")
    made = openpyxl.Workbook()
    made.active["A1"] = CellRichText("10", TextBlock(raised, "2"))
    made.active["A2"] = CellRichText("CO", TextBlock(lowered, "2"), " saved")
    made.active["A3"] = CellRichText(TextBlock(InlineFont(b=True), "1"), "02")
    sheet = read_workbook(saved(made), "a").sheets[0]
    assert [sheet.cell(row, 1).value for row in (1, 2, 3)] == ["10²", "CO₂ saved", "102"]
    shared = b'<c t="inlineStr"><is><r><rPr><vertAlign val="superscript"/></rPr><t>x3</t></r></is></c>'
    rows = b'<row r="1">' + shared + b"</row>"
    assert read_workbook(with_rows(saved(made), rows), "a").sheets[0].cell(1, 1).value == "x³"


def test_other_prefixes_and_absolute_targets_are_the_same_format(data: bytes):
    parts = parts_of(data)
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    sheet = sheet.replace("<", "<x:").replace("<x:/", "</x:").replace('xmlns="', 'xmlns:x="')
    parts["xl/worksheets/sheet1.xml"] = sheet.encode()
    assert read_workbook(zipped(parts), "a").sheets[0].cell(2, 1).value == "Call"


def test_macros_and_links_are_told_and_let_be(data: bytes):
    parts = parts_of(data)
    parts["xl/vbaProject.bin"] = b"\xd0\xcf"
    parts["xl/externalLinks/externalLink1.xml"] = b"<nonsense"
    found = read_workbook(zipped(parts), "a")
    assert [note.code for note in found.notes] == ["table_macros", "table_links"]
    assert found.sheets[0].cell(2, 1).value == "Call"


def test_rows_out_of_sight_are_read_and_told(data: bytes):
    rows = b"<row hidden='1'><c t='str'><v>a</v></c></row><row hidden='1'/>"
    found = read_workbook(with_rows(data, rows), "a")
    assert [(note.code, note.params) for note in found.notes] == [("table_hidden_rows", {"count": 1})]
    assert found.sheets[0].cell(1, 1).value == "a"


def test_a_claimed_size_is_not_believed(data: bytes):
    claimed = changed(data, "xl/worksheets/sheet1.xml", lambda part: part.replace(b"A1:F4", b"A1:XFD1048576"))
    assert len(read_workbook(claimed, "a").sheets[0].numbers) == 4


def test_a_workbook_with_another_ending_is_read(tmp_path, data: bytes):
    path = tmp_path / "steps.csv"
    path.write_bytes(data)
    assert read_book(path).sheets[0].cell(2, 1).value == "Call"


@pytest.mark.parametrize(("ending", "code"), [(".pdf", "import_ending"), (".ods", "table_old_workbook")])
def test_other_endings_are_told(tmp_path, ending: str, code: str):
    path = tmp_path / f"a{ending}"
    path.write_bytes(b"x")
    with pytest.raises(Trouble) as told:
        read_book(path)
    assert told.value.code == code
