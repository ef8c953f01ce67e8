"""A consultant's own workbook, filled: ours is in it, theirs is as it was, and it can be filled again."""

import re
from pathlib import Path
from typing import Any

import pytest

from mapper.core import queries
from mapper.core.store import Store
from mapper.exchange.excel.branded.example import write_example
from mapper.exchange.excel.branded.filling import Filled
from mapper.exchange.excel.tongue import Language
from tests.builders import a_map
from tests.unit.exchange.excel.branded.house_styles import PNG, branded, fill, parts, repacked, said
from tests.unit.exchange.excel.documents import priced, slipping
from tests.unit.exchange.excel.reading import (
    ERRORS,
    WHEN,
    has_office,
    opened,
    recalculated,
    table,
    written,
)

STEPS = 11  # of the document: two ends, a start, eight steps
LAST = 5 + STEPS  # row of tblSteps on Work


@pytest.fixture(scope="module")
def document() -> Store:
    return Store(priced(slipping(), 26_000.0))


@pytest.fixture(scope="module")
def filled(document: Store, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Filled]:
    """A template, what was made of it, and what came of it."""
    folder = tmp_path_factory.mktemp("branded")
    template, out = branded(folder / "house.xlsx"), folder / "plan.xlsx"
    shown = queries.maps(document)[0].id
    return template, out, fill(document, template, out, pictures={shown: PNG})


def test_what_is_not_concerned_stays_byte_for_byte(filled: tuple[Path, Path, Filled]) -> None:
    before, after = parts(filled[0]), parts(filled[1])
    changed = {name for name in before if before[name] != after[name]}
    assert set(after) - set(before) == {"xl/media/mapper-map.png"}
    assert changed == {
        "[Content_Types].xml" if name == "types" else f"xl/{name}"
        for name in (
            "workbook.xml",
            "styles.xml",
            "tables/table1.xml",
            "comments1.xml",
            "drawings/vmlDrawing1.vml",
            "drawings/drawing1.xml",
            "drawings/_rels/drawing1.xml.rels",
            "drawings/drawing2.xml",
            "charts/chart1.xml",
            "charts/chart2.xml",  # it shows what is worked out from ours
            "worksheets/sheet1.xml",
            "worksheets/sheet2.xml",
            "worksheets/sheet4.xml",
        )
    } | ({"[Content_Types].xml"} & changed)


def test_rows_stand_in_the_columns_they_are_called_by(
    document: Store, filled: tuple[Path, Path, Filled]
) -> None:
    ours = table(written(document, filled[1].with_name("ours.xlsx")), "tblSteps")
    rows = table(filled[1], "tblSteps")
    assert rows.pop()["Step"] is None  # the line of totals
    assert len(rows) == len(ours) == STEPS
    for row, our in zip(rows, ours, strict=True):
        assert row["Step"] == our["Step"]
        assert row["Stunden je Besuch"] == (our["Hours per visit"] or None)
        assert row["visits_needed"] == pytest.approx(our["Visits needed"])
        assert row["Hours needed"] == pytest.approx(our["Hours needed"] or None)


def test_what_is_around_a_table_goes_with_it(filled: tuple[Path, Path, Filled]) -> None:
    book = opened(filled[1])
    work, cover, down = book["Work"], book["Cover"], STEPS - 1
    assert work.tables["tblSteps"].ref == f"A5:G{LAST + 1}"
    assert work.tables["tblSteps"].autoFilter.ref == f"A5:G{LAST}"
    assert work[f"E{LAST + 1}"].value == "=SUBTOTAL(109,tblSteps[Hours needed])"
    assert (work[f"B{9 + down}"].value, work[f"B{9 + down}"].data_type) == ("=under the table", "s")
    assert work[f"B{9 + down}"].comment.text == "about what is below"
    assert work[f"C{9 + down}"].value == f"=SUM(E6:E{LAST})"
    assert [str(area) for area in work.merged_cells.ranges] == [f"C{10 + down}:D{10 + down}"]
    assert work["J9"].value == 5  # beside the table
    assert {str(f.sqref) for f in work.conditional_formatting} == {f"E6:E{LAST}", f"C6:C{LAST}"}
    assert [str(v.sqref) for v in work.data_validations.dataValidation] == [f"B6:B{LAST}"]
    assert work.print_area == f"'Work'!$A$1:$G${10 + down}"
    assert book.defined_names["all_hours"].attr_text == f"Work!$E$6:$E${LAST}"
    assert book.defined_names["theirs"].attr_text == f"Work!$B${9 + down}"
    assert cover["B9"].value == f"=SUM(Work!E6:E{LAST})"
    assert cover["B11"].value == f'=Work!B{9 + down}&""'
    assert [work[f"G{row}"].value for row in (6, 7, LAST)] == ["=E6+$H$1", "=E7+$H$1", f"=E{LAST}+$H$1"]
    inside = parts(filled[1])
    assert said(inside["xl/charts/chart1.xml"], "<c:f>([^<]*)") == [f"Work!${c}$6:${c}${LAST}" for c in "AE"]
    assert f"<xm:f>Work!E6:E{LAST}</xm:f>" in inside["xl/worksheets/sheet2.xml"].decode()
    assert said(inside["xl/drawings/drawing2.xml"], r"<xdr:row>(\d+)") == ["22", "36", "2", "16"]
    assert said(inside["xl/drawings/vmlDrawing1.vml"], r"<x:Row>(\d+)") == [str(8 + down)]


def test_names_marks_and_looks(filled: tuple[Path, Path, Filled]) -> None:
    cover = opened(filled[1])["Cover"]
    assert (cover["B6"].value, cover["B6"].number_format) == (120, "0.00 [Red]")
    assert cover["A1"].value == "Plan of Promised call-backs for Test"
    assert cover["A1"].font.b
    assert (cover["A2"].value.date(), cover["A2"].number_format) == (WHEN.date(), "yyyy-mm-dd")
    assert cover["A3"].value == "120 cases, {{nobody_knows}}, {{goal_wiins}}"
    assert cover["A4"].value == "Now Promised call-backs, later more"
    assert opened(filled[1])["Work"]["A8"].font.b  # rows that are new look like the sample
    assert cover["B7"].value == "=goal_wins*2"
    told = {(note.code, *note.params.values()) for note in filled[2].notes}
    assert told >= {
        ("brand_name_near", "people_neded", "people_needed"),
        ("brand_name_no_cell", "deal_value", "Cover!$B$6:$C$6"),
        ("brand_name_no_cell", "win_probability", "[1]Other!$A$1"),
        ("brand_name_no_cell", "people_needed", "#REF!"),
        ("brand_name_formula", "required_entries", "B7", "Cover"),
        ("brand_mark_unknown", "nobody_knows", "", "A3", "Cover"),
        ("brand_mark_near", "goal_wiins", "goal_wins", "A3", "Cover"),
        ("brand_rows_gone", "tblSteps", "Note", 1),
    }
    assert (filled[2].tables, filled[2].names, filled[2].texts, filled[2].pictures) == (
        ("tblSteps",),
        ("goal_wins",),
        4,
        1,
    )
    assert "tblBranches" in filled[2].lacking
    assert "tblSteps" not in filled[2].lacking
    assert "tblDueWeeks" not in filled[2].lacking  # on a hidden sheet of ours: of no use to anybody


def test_the_picture_keeps_frame_and_shape(filled: tuple[Path, Path, Filled]) -> None:
    inside = parts(filled[1])
    assert inside["xl/media/mapper-map.png"] == PNG
    drawing = inside["xl/drawings/drawing1.xml"].decode()
    before = parts(filled[0])["xl/drawings/drawing1.xml"].decode()
    assert re.findall("<a:ext .*?>", drawing) == re.findall("<a:ext .*?>", before)
    (cx, cy), (margin,) = (
        [int(n) for n in re.findall(r'<a:ext cx="(\d+)" cy="(\d+)"', drawing)[0]],
        {int(n) for n in re.findall(r'<a:srcRect l="-(\d+)" r="-\1"', drawing)},
    )
    # with its margins the picture, two pixels by one, is as wide for its height as the frame
    assert 2 * (1 + 2 * margin / 100_000) == pytest.approx(cx / cy)


def test_no_value_that_may_be_wrong_is_left(filled: tuple[Path, Path, Filled]) -> None:
    book = opened(filled[1], values=True)
    assert [book["Cover"][f"B{row}"].value for row in (7, 9, 10, 11)] == [None] * 4
    assert book["Rates"]["A1"].value is None  # two steps away from ours
    assert book["It's theirs"]["A2"].value == 2
    assert 'fullCalcOnLoad="1"' in parts(filled[1])["xl/workbook.xml"].decode()


@pytest.mark.skipif(not has_office(), reason="LibreOffice (soffice) is not installed")
def test_libreoffice_works_it_out(document: Store, filled: tuple[Path, Path, Filled], tmp_path: Path) -> None:
    example, out = tmp_path / "example.xlsx", tmp_path / "filled.xlsx"
    write_example(example, Language.GERMAN)
    fill(document, example, out, language=Language.GERMAN)
    again = recalculated([filled[1], out], tmp_path)
    ours = table(written(document, tmp_path / "ours.xlsx"), "tblSteps")
    hours = sum(row["Hours needed"] or 0 for row in ours)
    cover = opened(again[0], values=True)["Cover"]
    assert [cover[f"B{row}"].value for row in (7, 9, 10, 11)] == pytest.approx(
        [240, hours, hours, "=under the table"]
    )
    assert opened(again[0], values=True)["Rates"]["A1"].value == pytest.approx(hours / 2)
    shares = [row["Anteil"] for row in table(again[1], "tblSteps")]
    assert sum(share or 0 for share in shares) == pytest.approx(1)
    for path in again:
        for sheet in opened(path, values=True):
            assert not [c for row in sheet.iter_rows() for c in row if c.value in ERRORS]


def test_filling_again_keeps_what_people_did(
    document: Store, filled: tuple[Path, Path, Filled], tmp_path: Path
) -> None:
    """Typed notes go with their step; fewer steps, another name of the map, and marks somebody typed over."""

    def typed(data: bytes) -> bytes:
        note = b'<c r="B8" t="inlineStr"><is><t>ask Ben</t></is></c>'  # beside "promise"
        assert data.count(b'<c r="C8"') == 1
        return data.replace(b'<c r="C8"', note + b'<c r="C8"')

    def own_words(data: bytes) -> bytes:
        data = data.replace(b"Plan of Promised call-backs for Test", b"Our own title")
        return re.sub(rb"(<c r=.A2.[^>]*>)<v>\d+</v>", rb"\g<1><v>7</v>", data)

    edited = tmp_path / "edited.xlsx"
    edited.write_bytes(filled[1].read_bytes())
    repacked(edited, {"xl/worksheets/sheet2.xml": typed, "xl/worksheets/sheet1.xml": own_words})
    smaller = Store(priced(_shorter(), 26_000.0))
    out = tmp_path / "again.xlsx"
    result = fill(smaller, edited, out)
    rows = table(out, "tblSteps")[:-1]
    assert [row["Step"] for row in rows] == ["enters", "promise", "won"]
    assert [row["Note"] for row in rows] == [None, "ask Ben", None]
    cover, work = opened(out)["Cover"], opened(out)["Work"]
    assert cover["A1"].value == "Our own title"
    assert (
        opened(out, values=True)["Cover"]["A2"].value != opened(filled[1], values=True)["Cover"]["A2"].value
    )
    typed_over = [note.params["cell"] for note in result.notes if note.code == "brand_mark_typed_over"]
    assert typed_over == ["A1", "A2"]
    assert cover["A4"].value == "Now Shorter, later more"
    assert work.tables["tblSteps"].ref == "A5:G9"
    assert work["E9"].value == "=SUBTOTAL(109,tblSteps[Hours needed])"
    assert work["A10"].value is None
    assert work[f"B{9 + STEPS - 1}"].value == "=under the table"  # nothing comes up again
    assert cover["B9"].value == "=SUM(Work!E6:E8)"
    assert result.names == ("goal_wins",)
    names = [name for name in opened(out).defined_names if name.startswith("mapper_text")]
    assert len(names) == 12  # three for each of four cells: no place is kept twice


def test_a_file_of_an_earlier_version_tells_what_was_replaced(
    document: Store, filled: tuple[Path, Path, Filled], tmp_path: Path
) -> None:
    """It did not note what it wrote: a mark that stood alone takes its new value, and what stood there is told."""

    def unnoted(data: bytes) -> bytes:
        return re.sub(rb"<definedName [^>]*_wrote[^>]*>[^<]*</definedName>", b"", data)

    def typed(data: bytes) -> bytes:
        return re.sub(rb"(<c r=.A2.[^>]*>)<v>\d+</v>", rb"\g<1><v>7</v>", data)

    old, out = tmp_path / "old.xlsx", tmp_path / "again.xlsx"
    old.write_bytes(filled[1].read_bytes())
    repacked(old, {"xl/workbook.xml": unnoted, "xl/worksheets/sheet1.xml": typed})
    notes = fill(document, old, out).notes
    told = [
        (each.params["cell"], each.params["text"]) for each in notes if each.code == "brand_mark_of_before"
    ]
    assert told == [("A2", "7")]
    assert (
        opened(out, values=True)["Cover"]["A2"].value == opened(filled[1], values=True)["Cover"]["A2"].value
    )
    again = fill(document, out, tmp_path / "third.xlsx").notes  # from now on it is known
    assert "brand_mark_of_before" not in [each.code for each in again]


def _shorter() -> Any:
    return a_map("Shorter").start("enters").to("promise").step("promise", touch_hours=2).to("won")


def test_numbers_are_those_of_the_full_workbook(document: Store, tmp_path: Path) -> None:
    """The named cells of the example, by the workbook that Mapper makes itself."""
    example, out = tmp_path / "e.xlsx", tmp_path / "o.xlsx"
    write_example(example, Language.ENGLISH)
    for sheet in opened(example).worksheets[
        1:3
    ]:  # on one page, in a font a third wider too, 10 points are 7 still
        wide = sum(7 * each.width for each in sheet.column_dimensions.values()) / 96
        assert sheet.page_setup.fitToWidth or sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (11.69 - 1.0) / (wide * 1.36) * 10 >= 7, sheet.title
    result = fill(document, example, out)
    names = ("goal_wins", "required_entries", "win_probability", "people_needed")
    assert set(names) == set(result.names)
    books = [opened(path, values=True) for path in (out, written(document, tmp_path / "ours.xlsx"))]
    found = []
    for book in books:
        places = [next(iter(book.defined_names[name].destinations)) for name in names]
        found.append([book[sheet][cell].value for sheet, cell in places])
    assert found[0] == pytest.approx(found[1])
    assert not result.notes
