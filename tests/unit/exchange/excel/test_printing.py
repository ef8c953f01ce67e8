"""What is printed of a workbook can be read: told from widths, heights and areas in the file, as a printer would."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl.utils import get_column_letter, range_boundaries

from mapper.core import queries
from mapper.core.ids import PersonId
from mapper.core.records import (
    Allocation,
    Goal,
    Lane,
    Metric,
    Node,
    Person,
    PersonSkill,
    Role,
    Skill,
    Stage,
)
from mapper.core.store import Store
from mapper.exchange.excel.lines import digits_of
from mapper.exchange.excel.options import Options, Paper
from mapper.exchange.excel.registry import SHEETS
from mapper.exchange.excel.sheets.skills import SHEET as SKILLS
from mapper.exchange.excel.tongue import Language
from mapper.exchange.excel.words.german import GERMAN
from mapper.services import samples
from tests.builders import a_map
from tests.unit.exchange.excel.reading import opened, written
from tests.unit.exchange.package_rules import offences
from tests.unit.exchange.report.documents import PNG

PAPERS = {9: (11.69, 8.27), 1: (11.0, 8.5)}  # inches, lying
READABLE = 7.0  # points
OTHER_FONT = 1.36  # how much wider columns are where Calibri is not there
COMPOUND = "Rahmenvertragsverhandlungsvorbereitungsbesprechung"
LONG = "Ask everybody who has a say in the matter what would have to be true for them, and write it down "


def long_names() -> Store:
    """The demo with long names and five times as many people: then each table of a sheet is longer than a page."""
    records = list(samples.demo_records())
    for each in records[:]:
        for number in range(4):
            if isinstance(each, Person):
                records.append(replace(each, id=PersonId(f"{each.id}-{number}")))
            elif isinstance(each, Allocation | PersonSkill):
                other = PersonId(f"{each.person_id}-{number}")
                records.append(replace(each, id=type(each.id)(f"{each.id}-{number}"), person_id=other))
    return Store(
        [
            replace(each, name=f"{LONG}{each.name} {LONG}")
            if isinstance(each, Node | Role)
            else replace(each, name=f"{COMPOUND}{each.name.replace(' ', '')}{COMPOUND}")
            if isinstance(each, Stage | Lane | Metric | Skill | Person | Goal)
            else each
            for each in records
        ]
    )


@pytest.fixture(
    scope="module",
    params=[
        ("demo", Language.ENGLISH, Paper.A4),
        ("demo", Language.ENGLISH, Paper.LETTER),
        ("long", Language.GERMAN, Paper.LETTER),
    ],
    ids=lambda each: "-".join(each),
)
def printed_file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    what, language, paper = request.param
    document = Store(samples.demo_records()) if what == "demo" else long_names()
    pictures = {queries.maps(document)[0].id: PNG}
    path = tmp_path_factory.mktemp("printed") / "a.xlsx"
    return written(document, path, Options(language=language, paper=paper, pictures=pictures))


@pytest.fixture(scope="module")
def book(printed_file: Path) -> Any:
    return opened(printed_file)


def test_office_has_nothing_to_mend(printed_file: Path) -> None:
    assert offences(printed_file) == []


def printed(book: Any) -> Iterator[tuple[Any, list[tuple[int, int, int, int]]]]:
    """The sheets that are seen, and their areas: first column and row, last column and row."""
    for sheet in book:
        if sheet.sheet_state == "visible":
            cells = str(sheet.print_area).replace(f"'{sheet.title}'!", "").replace("$", "")
            yield sheet, [range_boundaries(area) for area in cells.split(",")]


def width_of(sheet: Any, first: int, last: int) -> float:
    """Inches of columns on the screen. A column of w digits is 7w pixels wide, 96 an inch; usual are 64."""
    widths: dict[int, float] = {}
    for each in sheet.column_dimensions.values():
        for column in range(each.min, each.max + 1):
            widths[column] = 0 if each.hidden else 7 * each.width
    return sum(widths.get(column, 64) for column in range(first, last + 1)) / 96


def height_of(sheet: Any, first: int, last: int) -> float:
    """Inches of rows on the screen; usual are 15 points."""
    return sum(sheet.row_dimensions[row].height or 15 for row in range(first, last + 1)) / 72


def held_at_left(sheet: Any, first: int) -> float:
    columns = re.fullmatch(r"\$?([A-Z]+):\$?([A-Z]+)", sheet.print_title_cols or "")
    if columns is None:
        return 0.0
    left, _, right, _ = range_boundaries(f"{columns[1]}1:{columns[2]}1")
    return width_of(sheet, left, right) if first > right else 0.0


def sizes(
    sheet: Any, areas: list[tuple[int, int, int, int]]
) -> list[tuple[tuple[int, int, int, int], float]]:
    """How much smaller than on the screen each area is printed."""
    margins, paper = sheet.page_margins, PAPERS[int(sheet.page_setup.paperSize)]
    room = paper[0] - margins.left - margins.right
    widths = [held_at_left(sheet, area[0]) + width_of(sheet, area[0], area[2]) for area in areas]
    if sheet.sheet_properties.pageSetUpPr is None or not sheet.sheet_properties.pageSetUpPr.fitToPage:
        size = (sheet.page_setup.scale or 100) / 100
        assert max(widths) * size * OTHER_FONT <= room + 0.01
        return [(area, size) for area in areas]
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    return [(area, min(1.0, room / max(widths))) for area in areas]


def test_every_text_is_printed_at_seven_points_or_more(book: Any) -> None:
    for sheet, areas in printed(book):
        for (left, top, right, bottom), size in sizes(sheet, areas):
            for row in sheet.iter_rows(top, bottom, left, right):
                for cell in row:
                    if cell.value is not None and cell.number_format != ";;;":
                        assert cell.font.sz * size >= READABLE, (sheet.title, cell.coordinate)


def test_an_area_is_one_page_in_excel_and_in_programs_that_shrink_each_by_itself(book: Any) -> None:
    for sheet, areas in printed(book):
        margins, paper = sheet.page_margins, PAPERS[int(sheet.page_setup.paperSize)]
        room = paper[1] - margins.top - margins.bottom
        across = paper[0] - margins.left - margins.right
        titles = re.fullmatch(r"\$?(\d+):\$?(\d+)", sheet.print_title_rows or "")
        for (left, top, right, bottom), size in sizes(sheet, areas):
            held = (
                height_of(sheet, int(titles[1]), int(titles[2])) if titles and top > int(titles[2]) else 0.0
            )
            own = held_at_left(sheet, left) + width_of(sheet, left, right)
            alone = size if sheet.page_setup.scale else min(1.0, across / own)
            assert (held + height_of(sheet, top, bottom)) * alone <= room, (sheet.title, top, bottom)


def test_every_cell_with_something_is_printed_once_and_no_page_is_bare(book: Any) -> None:
    for sheet, areas in printed(book):
        for left, top, right, bottom in areas:
            told = sum(
                cell.value is not None and cell.number_format != ";;;"
                for row in sheet.iter_rows(top, bottom, left, right)
                for cell in row
            )
            pictured = any(
                top <= each.anchor._from.row + 1 <= bottom for each in [*sheet._charts, *sheet._images]
            )
            is_filled = bottom > top or height_of(sheet, top, bottom) > 2
            assert (told and is_filled) or pictured, (sheet.title, left, top)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None or cell.number_format == ";;;" or is_kept_on_the_screen(sheet, cell):
                    continue
                holds = sum(
                    left <= cell.column <= right and top <= cell.row <= bottom
                    for left, top, right, bottom in areas
                )
                assert holds == 1, (sheet.title, cell.coordinate, holds)


def is_kept_on_the_screen(sheet: Any, cell: Any) -> bool:
    """Hidden columns, tables without a row, and the list of all measured values."""
    for each in sheet.column_dimensions.values():
        if each.hidden and each.min <= cell.column <= each.max:
            return True
    if "tblActuals" in sheet.tables:
        return bool(cell.row >= range_boundaries(sheet.tables["tblActuals"].ref)[1] - 1)
    return any(
        first - 1 <= cell.row <= last
        for _, first, _, last in (range_boundaries(table.ref) for table in sheet.tables.values())
        if last == first + 1 and sheet.cell(last, 1).value is None
    )


def test_headings_are_repeated_and_rows_are_known_again_on_every_page(book: Any) -> None:
    for sheet, areas in printed(book):
        beside = {left for left, *_ in areas if left > 1}
        assert bool(beside) == bool(sheet.print_title_cols), sheet.title
    for title in book.sheetnames[3:5]:  # steps and branches
        assert book[title].print_title_rows == "$4:$4"
    for sheet, areas in printed(book):
        titles = re.fullmatch(r"\$(\d+):\$\d+", sheet.print_title_rows or "")
        for _, head, _, last in map(range_boundaries, (table.ref for table in sheet.tables.values())):
            for _, top, _, bottom in areas:
                if top <= last and bottom > head:  # a page with rows of the table
                    shown = head if top <= head else titles and int(titles[1])
                    assert shown == head, (sheet.title, top, bottom)


def test_sheets_on_which_tables_go_on_have_names_of_their_own_in_both_languages() -> None:
    names = [s.name for s in SHEETS] + [t.tab or t.title for s in SHEETS for t in s.tables[1:]]
    names += [SKILLS.tables[0].title]  # stands below people by skills
    for words in (names, [GERMAN[name] for name in names]):
        assert len({word.casefold() for word in words}) == len(words)
        assert all(len(word) <= 28 and not set(word) & set("[]:*?/\\'") for word in words)  # and " 10" fits


def test_charts_and_pictures_are_never_cut(book: Any) -> None:
    for sheet, areas in printed(book):
        for each in sheet._charts:
            first, last = each.anchor._from, each.anchor.to
            assert any(
                left <= first.col + 1
                and last.col + 1 <= right
                and top <= first.row + 1
                and last.row + 1 <= bottom
                for left, top, right, bottom in areas
            ), (sheet.title, get_column_letter(last.col + 1))


def test_charts_show_short_names_of_roles(book: Any) -> None:
    sheet = next(each for each in book if "tblRoles" in each.tables)
    heads, *rows = sheet[sheet.tables["tblRoles"].ref]
    at = next(i for i, head in enumerate(heads) if head.value in ("Name in charts", "Name in Diagrammen"))
    assert rows
    assert all(1 <= len(row[at].value) <= 28 and row[at].number_format != ";;;" for row in rows)
    charted = [series.cat for chart in book[book.sheetnames[1]]._charts for series in chart.ser if series.cat]
    assert sum(f"${heads[at].column_letter}$5" in (cat.strRef or cat.numRef).f for cat in charted) >= 3


def test_what_has_nothing_to_show_is_hidden_not_printed_and_named_on_read_me(tmp_path: Path) -> None:
    book = opened(written(a_map().step("Call"), tmp_path / "a.xlsx"))
    hidden = [sheet for sheet in book if sheet.sheet_state != "visible"]
    assert {"Scorecard", "Levers", "Gap fill", "Stalls", "Skills", "As-is vs refined", "Votes"} <= {
        sheet.title for sheet in hidden
    }
    assert not any(sheet.print_area for sheet in hidden)
    rows = {row[1].value: row for row in book["Read me"].iter_rows()}
    links = {row[1].value for row in book["Read me"].iter_rows() if row[1].hyperlink}
    for sheet in hidden:
        if sheet.title not in ("Mapper flow", "Mapper people", "Mapper skills", "Mapper gaps", "Mapper base"):
            assert sheet.title not in links
            assert "nothing" in rows[sheet.title][2].value or "no" in rows[sheet.title][2].value.lower()
    assert {"Targets", "Capacity"} <= links  # rows can be typed there


def test_a_sheet_that_was_asked_for_is_shown_also_with_nothing_to_show(tmp_path: Path) -> None:
    book = opened(written(a_map().step("Call"), tmp_path / "a.xlsx", Options(sheets=frozenset({"stalls"}))))
    assert [sheet.title for sheet in book if sheet.sheet_state == "visible"] == ["Stalls"]


def test_every_table_is_one_page_wide_whatever_the_names(book: Any) -> None:
    for sheet, areas in printed(book):
        assert all(left == 1 for left, *_ in areas), sheet.title


def test_tables_that_are_narrower_than_a_page_get_as_wide_as_one(book: Any) -> None:
    for name in ("Read me", "tblStepSkills", "tblSkills", "tblInputs"):
        pages = [each for each in printed(book) if name in each[0].tables]
        sheet, areas = pages[0] if pages else next(printed(book))
        margins, paper = sheet.page_margins, PAPERS[int(sheet.page_setup.paperSize)]
        for (left, _, right, _), size in sizes(sheet, areas):
            filled = width_of(sheet, left, right) * size / (paper[0] - margins.left - margins.right)
            assert filled > 0.9, (sheet.title, filled)


def test_steps_break_no_word_where_texts_that_begin_at_the_edges_of_their_columns_make_room(
    tmp_path: Path,
) -> None:
    options = Options(language=Language.GERMAN, paper=Paper.LETTER, sheets=frozenset({"steps"}))
    book = opened(written(Store(samples.demo_records()), tmp_path / "a.xlsx", options))
    (sheet,) = [each for each in book if "tblSteps" in each.tables]
    left, top, right, bottom = range_boundaries(sheet.tables["tblSteps"].ref)
    steps_in: dict[str, set[float]] = {"right": set(), "left": set(), "center": set()}
    for column in range(left, right + 1):
        cells = [sheet.cell(row, column) for row in range(top, bottom + 1)]
        if not width_of(sheet, column, column):
            continue
        before = sheet.cell(bottom, column - 1).alignment.horizontal if column > left else "left"
        for cell in cells[1:]:
            steps_in[before].add(cell.alignment.indent if cell.alignment.horizontal == "left" else 0)
        if cells[1].alignment.horizontal == "left":
            free = width_of(sheet, column, column) * 96 - 5 - 9.1 * cells[1].alignment.indent
            words = {(word, cell is cells[0]) for cell in cells for word in str(cell.value or "").split()}
            wide = [word for word, is_bold in words if 7 * digits_of(word, is_bold=is_bold) > free]
            assert not wide, (cells[0].value, wide)
    assert 1 in steps_in["right"], "no text touches the number before it"
    assert len(str(sheet.print_area).split(",")) == 1


def test_a_table_that_fills_pages_of_its_own_is_not_narrow_there_because_of_others(book: Any) -> None:
    for sheet, areas in printed(book):
        for name in {"tblWork", "tblFigures", "tblVotes"} & set(sheet.tables):
            left, first, right, last = range_boundaries(sheet.tables[name].ref)
            while not width_of(sheet, right, right):
                right -= 1  # ids are hidden
            for _, top, end, _ in areas:
                if top > 1 and first - 1 <= top <= last:
                    filled = width_of(sheet, left, right) / width_of(sheet, left, end)
                    assert filled >= 0.8, (name, filled)


def test_people_by_skills_stand_alone_in_columns_that_are_alike(book: Any) -> None:
    at = book.sheetnames.index("Skills" if "Skills" in book.sheetnames else "Fertigkeiten")
    sheet = book[book.sheetnames[at]]
    assert not sheet.tables
    skills = [cell.column for cell in sheet[4] if cell.column > 3 and cell.value]
    assert len({round(width_of(sheet, column, column), 2) for column in skills}) == 1


def test_figures_stand_at_the_edge_for_libreoffice_takes_a_step_in_from_the_right_for_some_cells_only(
    book: Any,
) -> None:
    aligned = [cell.alignment for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert not [each for each in aligned if each.horizontal == "right" and each.indent]


def test_the_map_keeps_its_shape_however_wide_columns_get_in_another_font(book: Any) -> None:
    (picture,) = [each for sheet in book for each in sheet._images]
    assert type(picture.anchor).__name__ == "OneCellAnchor"
    assert picture.anchor.ext.width == pytest.approx(2 * picture.anchor.ext.height, rel=0.01)
