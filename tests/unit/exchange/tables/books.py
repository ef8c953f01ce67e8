"""Workbooks for the tests of reading: small ones that other programs wrote, and broken ones made of them."""

import io
import zipfile
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

import openpyxl
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.table import Table


def a_workbook() -> bytes:
    """Two sheets with a table, names, formats, errors, a formula, merged cells and a hidden sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Steps of 'us'"
    sheet.append(["Step", "Wait", "Share", "Due", "Span", "Note"])
    sheet.append(["Call", 1.5, 0.35, date(2026, 3, 1), timedelta(hours=26, minutes=30), "#N/A"])
    sheet.append(["Visit", "1,5", 35, datetime.fromisoformat("2026-03-02 12:00"), None, "two\nlines"])
    sheet.append([True, "=B2*2", None, None, None, "  "])
    sheet["C2"].number_format = "0 %"
    sheet["E2"].number_format = "[h]:mm"
    sheet.add_table(Table(displayName="StepList", ref="A1:F4"))
    other = book.create_sheet("Other")
    other["B2"] = "merged"
    other.merge_cells("B2:C4")
    other["B1048576"] = "last"
    book.create_sheet("Hid").sheet_state = "hidden"
    book.defined_names["goal"] = DefinedName("goal", attr_text="'Steps of ''us'''!$B$2")
    book.defined_names["broken"] = DefinedName("broken", attr_text="#REF!")
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def changed(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one part otherwise."""
    parts = parts_of(data)
    parts[part] = change(parts[part])
    return zipped(parts)


def with_rows(data: bytes, rows: bytes) -> bytes:
    """The workbook with other rows on its first sheet."""

    def put(sheet: bytes) -> bytes:
        start, end = sheet.index(b"<sheetData>"), sheet.index(b"</sheetData>")
        return sheet[: start + len(b"<sheetData>")] + rows + sheet[end:]

    return changed(data, "xl/worksheets/sheet1.xml", put)
