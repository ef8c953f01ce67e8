"""What number formats write beside a number, as Excel and LibreOffice keep them, and what they make of it."""

import time

import openpyxl
import pytest

from mapper.core.errors import Trouble
from mapper.exchange.tables.cells import Cell, Form
from mapper.exchange.tables.number_formats import Look, NumberFormat, built_in, format_of
from mapper.exchange.tables.workbook import read_workbook
from tests.unit.exchange.tables.books import changed, saved

EURO = '_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-'


@pytest.mark.parametrize(
    ("unit", "codes"),
    [
        ("T€", ('#,##0 "T€"', '#,##0" T€"', '#,##0\\ "T€"', '"T€" 0', '#,##0,,"T€"')),
        ("€", (EURO, "#,##0.00 €", "#,##0.00\\ [$€-407];[RED]\\-#,##0.00\\ [$€-407]", "[$€-2] 0")),
        ("CHF", ("[$CHF-807] #,##0", '[Red]-0" CHF";[Blue]0" CHF"', "[>=1000][$CHF] 0;0")),
        ("$", ('_("$"* #,##0.00_);_("$"* \\(#,##0.00\\)', "$#,##0_);($#,##0)", "[$$-409]0", '0;\\-0" $"')),
        ("min", ('0.0 "min"', "0\\ \\m\\i\\n", 'General" min"')),
        ("k", ('0"k"', '0,," k"')),
        ("Mio", ('0" Mio."', '0," Mio"')),
        ("EUR", ('#,##0," TEUR"', '#,##0,"kEUR"', '#,##0,,"EURm"', '0" EUR";-0" EUR";"–"')),
        # shown in thousands or millions, and whole
        ("€", ('#,##0,"T€"', '0.0,," Mio. €"', '0,"k"\\ €')),
        ("", ("#,##0,", '0,"k"', '0.0,," M"', '[>=1000000]0.0,,"M";[>=1000]0,"k";0', '#,##0.0," Tsd."')),
        ("%", ('0"%"', "0\\ \\%")),
        ("‰", ('0.0"‰"', "0\\‰")),
        ("Stück", ('0" Stück"', '#,##0,"Stück"')),
        (
            "",
            (
                "General",
                "0",
                "#,##0.00_);[Red](#,##0.00)",
                "# ?/?",
                "0.00E+00",
                "00000",
                '"▲" 0;"▼" 0',
                '0;-0;"none"',
            ),
        ),
        (
            "",
            ("0.0%", '0%" p.a."', "dd.mm.yyyy", '[h]:mm" h"', "@", '"Yes";"Yes";"No"', ";;;", "", "[$-407]0"),
        ),
    ],
)
def test_what_a_format_writes_beside_a_number(unit: str, codes: tuple[str, ...]) -> None:
    assert {code: format_of(code).unit for code in codes} == dict.fromkeys(codes, unit)


def test_formats_without_a_code_are_those_of_the_united_states() -> None:
    assert [built_in(each) for each in ("0", "4", "9", "14", "44", "x")] == [
        NumberFormat(),
        NumberFormat(),
        NumberFormat(Look.PERCENT),
        NumberFormat(Look.DATE),
        NumberFormat(Look.NUMBER, "$"),
        NumberFormat(),
    ]


def test_endless_formats_are_read_soon() -> None:
    for code in ('"' * 1_000_000, "[" * 1_000_000, "0;" * 500_000, "\\" * 999_999, "_" * 999_999):
        assert format_of(code).look is Look.NUMBER


@pytest.mark.parametrize(
    ("code", "codes", "styles"), [("[$" * 500, 1, 60_000), ("[$" * 500, 9_990, 1), ("[$-" * 300, 9_990, 1)]
)
def test_many_formats_that_are_hard_to_read_hold_nobody_up(code: str, codes: int, styles: int) -> None:
    def harder(part: bytes) -> bytes:
        made = "".join(f'<numFmt numFmtId="{200 + no}" formatCode="{code}"/>' for no in range(codes))
        used = '<xf numFmtId="200"/>' * styles
        told = f"<numFmts>{made}</numFmts><cellXfs>{used}".encode()
        return part.replace(b"<cellXfs", told + b"</cellXfs><cellXfs", 1)

    data = changed(saved(openpyxl.Workbook()), "xl/styles.xml", harder)
    began = time.process_time()
    read_workbook(data, "a.xlsx")
    assert time.process_time() - began < 5


def test_more_codes_than_excel_can_make_are_refused() -> None:
    made = b"".join(b'<numFmt numFmtId="%d" formatCode="0"/>' % no for no in range(200, 10_300))
    data = changed(
        saved(openpyxl.Workbook()),
        "xl/styles.xml",
        lambda part: part.replace(b"<cellXfs", made + b"<cellXfs", 1),
    )
    with pytest.raises(Trouble, match="table_too_many_cells"):
        read_workbook(data, "a.xlsx")


def test_a_cell_has_the_unit_of_its_format_whatever_it_holds() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for column, (value, code) in enumerate(
        ((50, '0 "T€"'), ("50", '0 "T€"'), (0.5, "0%"), (50, "#,##0"), (True, '0 "T€"')), 1
    ):
        sheet.cell(1, column, value).number_format = code
    read = read_workbook(saved(book), "a.xlsx").sheets[0]
    assert [read.cell(1, column) for column in range(1, 6)] == [
        Cell(50.0, unit="T€"),
        Cell("50"),
        Cell(0.5, Form.PERCENT),
        Cell(50.0),
        Cell(value=True),
    ]
