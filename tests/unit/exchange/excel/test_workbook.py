"""What the workbook is made of: sheets, tables, names, formulas, protection, print set-up."""

import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from mapper import __version__
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.exchange.excel import words
from mapper.exchange.excel.words.instruments import NO_LEVER_CHART
from tests.builders import a_map
from tests.unit.exchange.excel.documents import chain, left_alone, priced, slipping
from tests.unit.exchange.excel.reading import formulas, named_in, opened, values_in, written

FURTHER = "Figures of this workbook"  # fills pages of its own, where there are metrics above it
SHEETS = [
    *(
        "Read me",
        "Summary",
        "Inputs",
        "Steps",
        "Branches",
        "Targets",
        "Sale types",
        "Scorecard",
        "Capacity",
        "Levers",
        "Gap fill",
    ),
    *("Stalls", "Skills", "As-is vs refined", "Votes", "Data dictionary", FURTHER),
]
INSIDE = ["Mapper flow", "Mapper people", "Mapper skills", "Mapper gaps", "Mapper base"]  # hidden
TABLES = {
    "tblSteps": "Steps",
    "tblBranches": "Branches",
    "tblTargets": "Targets",
    "tblRoles": "Capacity",
    "tblStaff": "Capacity",
    "tblWork": "Capacity",
    "tblInputs": "Inputs",
    "tblCalendars": "Inputs",
    "tblPeriods": "Inputs",
    "tblPeriodTargets": "Targets",
    "tblActuals": "Scorecard",
    "tblLevers": "Levers",
    "tblLeverPairs": "Levers",
    "tblSaleTypes": "Sale types",
    "tblStalls": "Stalls",
    "tblAges": "Stalls",
    "tblDates": "Stalls",
    "tblMetrics": "Data dictionary",
    "tblFigures": FURTHER,
    "tblBeside": "Mapper people",
    "tblBesideMonths": "Mapper people",
    "tblStaffMonths": "Mapper people",
    "tblMonths": "Mapper people",
    "tblCarried": "Mapper people",
}
GROUND = {
    "Read me",
    "Summary",
    "Inputs",
    "Steps",
    "Branches",
    "Targets",
    "Sale types",
    "Scorecard",
    "Capacity",
}
INPUTS = (
    "goal_amount",
    "goal_counts",
    "goal_period",
    "deal_value",
    "deal_margin",
    "hours_per_day",
    "non_selling_share",
    "target_utilisation",
    "near_margin",
)
# Excel of 2013 and LibreOffice know all of these, and none of them is volatile.
KNOWN_FUNCTIONS = {
    "ABS",
    "AND",
    "CHOOSE",
    "COUNT",
    "COUNTIF",
    "COUNTIFS",
    "EXP",
    "IF",
    "INDEX",
    "INT",
    "ISNA",
    "ISNUMBER",
    "MATCH",
    "MAX",
    "MIN",
    "MOD",
    "N",
    "NORMSDIST",
    "NOT",
    "OR",
    "POISSON",
    "ROUND",
    "SIN",
    "SQRT",
    "SUM",
    "SUMIFS",
    "SUMPRODUCT",
}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(priced(slipping(), 26_000.0), tmp_path_factory.mktemp("book") / "slipping.xlsx")


@pytest.fixture(scope="module")
def book(path: Path) -> Any:
    return opened(path)


def parts(path: Path, folder: str = "") -> dict[str, str]:
    with zipfile.ZipFile(path) as file:
        return {
            name: file.read(name).decode()
            for name in file.namelist()
            if name.startswith(folder) and name.endswith((".xml", ".rels"))
        }


def test_the_sheets_stand_in_their_order_and_summary_is_in_front(book: Any) -> None:
    assert book.sheetnames == [*SHEETS, *INSIDE]
    assert book.active.title == "Summary"


def test_the_tables_have_plain_unique_headers_that_stand_in_their_cells(book: Any) -> None:
    found = {name: sheet.title for sheet in book for name in sheet.tables}
    assert found == TABLES
    for name, title in TABLES.items():
        sheet = book[title]
        table = sheet.tables[name]
        headers = [column.name for column in table.tableColumns]
        assert len({header.casefold() for header in headers}) == len(headers)
        assert all(re.fullmatch(r"[A-Z][a-z]*( [a-z]+| \d+)*", header) for header in headers)
        assert [cell.value for cell in sheet[table.ref][0]] == headers
        assert not any(merged.coord in table.ref for merged in sheet.merged_cells.ranges)


def test_every_formula_cell_stores_a_value_of_the_right_type(path: Path) -> None:
    for name, text in parts(path, "xl/worksheets/sheet").items():
        for attributes, content in re.findall(r"<c ([^>]*)><f>(.*?)</c>", text):
            value = re.search(r"<v>(.*)</v>", content, re.DOTALL)
            assert value is not None, f"{name} {attributes}"
            if 't="' not in attributes:
                float(value.group(1))  # so an empty one has to be a text
            assert 't="e"' not in attributes


def test_only_functions_that_all_programs_know(path: Path) -> None:
    used = {
        function
        for _, _, formula in formulas(path)
        for function in re.findall(r"([A-Z][A-Z.]*)\(", re.sub(r'"[^"]*"', "", formula))
    }
    assert used <= KNOWN_FUNCTIONS
    assert used >= {"SUMIFS", "SUMPRODUCT", "COUNTIFS"}
    # a row is known by its number and not by its place, which sorting changes
    placed = re.compile(r"INDEX\(tbl\w+\[[^\]]*\],(?!MATCH\()")
    assert [formula for _, _, formula in formulas(path) if placed.search(formula)] == []


def test_no_array_formulas_links_macros_or_volatile_cells(path: Path) -> None:
    content = parts(path)
    assert not [name for name in content if "externalLink" in name or "vba" in name or "metadata" in name]
    for text in content.values():
        assert 't="array"' not in text
        assert 'TargetMode="External"' not in text
        assert "_xlfn" not in text


def test_formulas_of_tables_are_told_to_the_table(path: Path, book: Any) -> None:
    for name, title in TABLES.items():
        table = book[title].tables[name]
        sheet = book[title]
        first = sheet[table.ref][1]
        for column, cell in zip(table.tableColumns, first, strict=True):
            told = column.calculatedColumnFormula
            assert (told is not None) == (cell.data_type == "f")
            if told is not None:
                assert "=" + told.attr_text == cell.value


def test_every_input_has_a_name_a_check_and_the_look_of_an_input(book: Any) -> None:
    for name in INPUTS:
        title, cell = next(iter(book.defined_names[name].destinations))
        assert title == "Inputs"
        look = book[title][cell]
        assert look.data_type != "f"
        assert not look.protection.locked
        assert look.fill.fgColor.rgb == "FFFFF9DB"
        assert look.font.color.rgb == "FF0B3FA8"
        assert any(
            cell.replace("$", "") in rule.sqref for rule in book[title].data_validations.dataValidation
        )
    for name in ("win_probability", "required_entries", "people_needed", "visits_known"):
        title, cell = next(iter(book.defined_names[name].destinations))
        assert book[title][cell].data_type == "f"
        assert book[title][cell].protection.locked


def test_what_may_be_changed_is_open_and_the_rest_is_locked(book: Any) -> None:
    open_columns = {
        "tblSteps": {"Class", "Wait days", "Most attempts"},
        "tblBranches": {"Share", "Target share"},
        "tblTargets": {"Direction", "Baseline", "Target", "Actual", "Owner", "Due"},
        "tblRoles": {"People added", "Target use"},
        "tblStaff": {"Full time", "Share of time", "Cost a year"},
        "tblWork": {"Hours per visit"},
        "tblInputs": {"Value", "Basis"},
        "tblCalendars": set(),
        "tblPeriods": set(),
        "tblStalls": {"Age limit days"},
    }
    for sheet in book:
        assert sheet.protection.sheet
        assert not sheet.protection.password
        assert not sheet.protection.autoFilter  # False: not forbidden
        assert not sheet.protection.sort
    for name, title in TABLES.items():
        table = book[title].tables[name]
        rows = book[title][table.ref]
        for column, cell in zip(table.tableColumns, rows[min(2, len(rows) - 1)], strict=True):
            if rows[1][0].value is None:
                continue  # nobody works there yet
            is_open = column.name in open_columns.get(name, set())
            assert cell.protection.locked != is_open, (name, column.name)
            if is_open:
                assert cell.data_type != "f"


def test_checks_are_in_words_and_lists_lead_to_cells(book: Any) -> None:
    for title in ("Inputs", "Steps", "Branches", "Targets", "Capacity"):
        rules = book[title].data_validations.dataValidation
        assert rules
        for rule in rules:
            assert rule.error
            assert rule.errorTitle == "Not possible"
            if rule.type == "list" and "!" in rule.formula1:
                sheet, cells = rule.formula1.split("!")
                named = [cell.value for row in book[sheet.strip("'")][cells.replace("$", "")] for cell in row]
                assert all(isinstance(value, str) for value in named)
    stages = next(r for r in book["Steps"].data_validations.dataValidation if "Summary" in r.formula1)
    cells = stages.formula1.split("!")[1].replace("$", "")
    assert [row[0].value for row in book["Summary"][cells]] == [
        "Prospecting",
        "Qualifying",
        "Selling",
        "Delivering",
    ]


def test_states_are_told_by_words_and_coloured(book: Any) -> None:
    rules = [
        (rule.formula, rule.dxf.fill)
        for _, rules in book["Targets"].conditional_formatting._cf_rules.items()
        for rule in rules
    ]
    assert {formula[0] for formula, _ in rules} >= {'"on target"', '"near"', '"off target"', '"no data"'}
    gap = [
        rule.formula[0]
        for _, found in book["Capacity"].conditional_formatting._cf_rules.items()
        for rule in found
        if rule.dxf is not None and rule.type == "expression" and "enough" in rule.formula[0]
    ]
    assert gap == ['AND(ISNUMBER($Q5),$Q5<-0.000001,$C5<>"enough")']  # red only where Staffing is not content
    alike = [
        rule.formula[0]
        for _, found in book["Capacity"].conditional_formatting._cf_rules.items()
        for rule in found
        if rule.type == "expression" and "SUMPRODUCT" in rule.formula[0]
    ]
    # what follows another map is "" where nothing is typed there, which COUNTIFS would call another than ""
    assert [each.endswith(('&""<>$D12&""))>0', '&""<>$I12&""))>0')) for each in alike] == [True] * 2
    bars = [
        rule
        for _, found in book["Capacity"].conditional_formatting._cf_rules.items()
        for rule in found
        if rule.type == "dataBar"
    ]
    assert bars


def test_print_set_up_of_every_sheet(book: Any) -> None:
    for sheet in book:
        if sheet.title in INSIDE:
            assert sheet.sheet_state != "visible"
            continue
        assert sheet.page_setup.orientation == "landscape"
        assert int(sheet.page_setup.paperSize) == 9
        if sheet.sheet_state != "visible":
            assert not sheet.print_area  # nothing to show; how the others are printed: test_printing
            continue
        assert sheet.print_area
        assert "Promised call-backs" in sheet.oddHeader.left.text
        assert "2026-03-01 09:30" in sheet.oddFooter.left.text
        assert "Page &P of &N" in sheet.oddFooter.right.text
    for title in ("Steps", "Branches"):
        assert book[title].print_title_rows == "$4:$4"
        assert book[title].freeze_panes in ("C5", "A5")


def test_ids_are_kept_for_the_way_back_in_hidden_columns(book: Any) -> None:
    for title, name, header in (("Targets", "tblTargets", "Row id"), ("Steps", "tblSteps", "Step id")):
        sheet = book[title]
        table = sheet.tables[name]
        cells = next(row for row in zip(*sheet[table.ref], strict=True) if row[0].value == header)
        is_hidden = sheet.column_dimensions[cells[0].column_letter].hidden
        assert is_hidden or all(cell.number_format == ";;;" for cell in cells)  # above another table
        assert all(cell.value for cell in cells[1:])
    properties = {p.name: p.value for p in book.custom_doc_props.props}
    assert properties["Mapper version"] == __version__
    assert properties["Mapper workbook format"] == 2
    assert properties["Mapper map"].startswith("map-")


def test_charts_have_titles_units_and_stand_clear_of_the_cells(book: Any, path: Path) -> None:
    charts = book["Summary"]._charts
    assert len(charts) == 3  # without people nothing is known of how much of their time roles use
    said = {cell.value for row in book["Summary"] for cell in row}
    assert words.NO_USE_CHART in said
    assert words.NO_HOURS_CHART not in said
    rows = {chart.anchor._from.row for chart in charts}
    assert len(rows) == 2
    for chart in charts:
        under = range(chart.anchor._from.row + 1, chart.anchor.to.row + 1)
        assert not any(cell.value for row in under for cell in book["Summary"][row + 1])
    drawn = parts(path, "xl/charts/chart")
    assert len(drawn) == 3
    for text in drawn.values():
        assert text.count("<c:title>") >= 2  # its own and the axis's
        assert "<c:numCache>" in text


def test_a_map_without_figures_has_no_empty_charts(tmp_path: Path) -> None:
    assert opened(written(a_map(), tmp_path / "a.xlsx"))["Summary"]._charts == []


def test_levers_that_bring_nothing_yet_are_no_chart(book: Any) -> None:
    sheet = book["Levers"]
    assert sheet._charts == []
    assert sheet["A4"].value == NO_LEVER_CHART


def test_an_empty_map_still_gives_every_sheet_and_table(tmp_path: Path) -> None:
    book = opened(written(a_map(), tmp_path / "a.xlsx"))
    assert book.sheetnames == [*(name for name in SHEETS if name != FURTHER), *INSIDE]
    assert {name for sheet in book for name in sheet.tables} >= {
        t for t, title in TABLES.items() if title in GROUND
    }


def test_a_thousand_steps(tmp_path: Path) -> None:
    book = opened(written(chain(1_000), tmp_path / "a.xlsx"))
    assert book["Steps"].tables["tblSteps"].ref.endswith("1007")


def test_links_lead_to_the_sheets(book: Any) -> None:
    links = {cell.hyperlink.location for row in book["Read me"] for cell in row if cell.hyperlink}
    assert links == {f"'{name}'!A1" for name in SHEETS[1:] if book[name].sheet_state == "visible"}
    assert len(links) == 10


def test_the_properties_name_map_document_and_author(book: Any) -> None:
    assert book.properties.title == "Promised call-backs"
    assert book.properties.keywords == "Test"
    assert book.properties.created.isoformat() == "2026-03-01T09:30:00"


def test_no_two_formats_of_numbers_in_one_column_of_figures(book: Any) -> None:
    sheet = book["Steps"]
    table = sheet.tables["tblSteps"]
    for column in zip(*sheet[table.ref][1:], strict=True):
        assert len({cell.number_format for cell in column}) == 1


def test_where_nobody_works_and_months_are_busy_no_role_carries_less_than_nothing(tmp_path: Path) -> None:
    draft = Draft(left_alone())
    draft.update(queries.maps(draft)[0], seasons="1 1 1 1 1 1 1 1 1 1 1 3")
    book = values_in(written(draft, tmp_path / "alone.xlsx"))
    assert (named_in(book, "what_limits"), named_in(book, "wins_expected")) == ("AE", 0), (
        "and not 1e-14 below"
    )
