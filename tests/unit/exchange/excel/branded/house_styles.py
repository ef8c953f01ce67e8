"""Templates of consultants, as they make them: with all that other libraries lose."""

import base64
import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]  # XlsxWriter brings no types

from mapper.exchange.excel.branded.filling import Filled, fill_template
from mapper.exchange.excel.options import Options
from tests.unit.exchange.excel.reading import WHEN

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAADklEQVR4nGNgYGD4DwABBAEAfbLI3wAAAABJRU5ErkJggg=="
)
HEADER = 4  # row of tblSteps on Work, from 0


def branded(path: Path, **more: Any) -> Path:
    """A workbook with a cover, a sheet of work with things around its table, and a sheet that is nobody's business."""
    workbook = xlsxwriter.Workbook(path, **more)
    bold, money = workbook.add_format({"bold": True}), workbook.add_format({"num_format": "0.00 [Red]"})
    cover, work, other, rates = (workbook.add_worksheet(n) for n in ("Cover", "Work", "It's theirs", "Rates"))
    cover.write_string("A1", "Plan of {{map}} for {{document}}", bold)
    cover.write_string("A2", "{{date}}")
    cover.write_string("A3", "{{ goal_wins }} cases, {{nobody_knows}}, {{goal_wiins}}")
    cover.write_rich_string("A4", "Now ", bold, "{{map}}", ", later more")
    cover.write_blank("B6", None, money)
    cover.write_formula("B7", "=goal_wins*2", None, 999)
    cover.write_string("B8", "")
    cover.write_formula("B9", "=SUM(Work!E6:E6)", None, 999)
    cover.write_formula("B10", "=SUM(tblSteps[Hours needed])", None, 999)
    cover.write_formula("B11", '=Work!B9&""', None, "old")
    cover.insert_image(
        "D2",
        "map.png",
        {"image_data": io.BytesIO(PNG), "description": "mapper:map", "x_scale": 60, "y_scale": 40},
    )
    cover.set_header("&CPrivate", {})
    workbook.define_name("goal_wins", "=Cover!$B$6")
    workbook.define_name("required_entries", "=Cover!$B$7")
    workbook.define_name("deal_value", "=Cover!$B$6:$C$6")
    workbook.define_name("win_probability", "=[1]Other!$A$1")
    workbook.define_name("people_needed", "=#REF!")
    workbook.define_name("people_neded", "=Cover!$B$8")
    workbook.define_name("theirs", "=Work!$B$9")
    workbook.define_name("all_hours", "=Work!$E$6:$E$6")
    _work(workbook, work, bold)
    other.write_string("A1", "kept as it is")
    other.write_formula("A2", "=1+1", None, 2)
    other.write_comment("A1", "a remark")
    other.insert_image("C3", "logo.png", {"image_data": io.BytesIO(PNG)})
    other.print_area("A1:C9")
    rates.write_formula("A1", "=Cover!B10/2", None, 999)
    workbook.close()
    return path


def _work(workbook: Any, work: Any, bold: Any) -> None:
    columns = [
        {"header": "Step", "format": bold},
        {"header": "Note"},
        {"header": "Stunden je Besuch"},
        {"header": "visits_needed"},
        {"header": "Hours needed", "total_function": "sum"},
        {"header": "Twice", "formula": "=tblSteps[[#This Row],[Hours needed]]*2"},
        {"header": "Above", "formula": "=E6+$H$1"},
    ]
    work.write_string("A1", "title")
    work.write_number("H1", 1)
    work.add_table(HEADER, 0, HEADER + 2, 6, {"name": "tblSteps", "columns": columns, "total_row": True})
    work.write_formula("E7", "=SUBTOTAL(109,tblSteps[Hours needed])", None, 0)  # as Excel writes it
    work.write_string("A6", "Sample", bold)
    work.write_string("B6", "their note")
    work.write_string("B9", "=under the table")
    work.write_formula("C9", "=SUM(E6:E6)", None, 999)
    work.write_comment("B9", "about what is below")
    work.merge_range("C10:D10", "merged")
    work.write_number("J9", 5)
    work.conditional_format("E6:E6", {"type": "data_bar", "data_bar_2010": True})
    work.conditional_format("C6:C6", {"type": "formula", "criteria": "=$C6>$H$1", "format": bold})
    work.data_validation("B6:B6", {"validate": "list", "source": ["their note", "other"]})
    work.add_sparkline("I1", {"range": "Work!E6:E6"})
    work.print_area("A1:G10")
    chart = workbook.add_chart({"type": "column"})
    chart.add_series({"categories": "=Work!$A$6:$A$6", "values": "=Work!$E$6:$E$6"})
    work.insert_chart("A13", chart)
    beside = workbook.add_chart({"type": "line"})
    beside.add_series({"values": "=Rates!$A$1:$A$9"})
    work.insert_chart("L3", beside)


def simple(
    path: Path, draw: Callable[[Any, Any], None] | None = None, headers: Sequence[str] = ("Step", "Wait days")
) -> Path:
    """A workbook with nothing but tblSteps, from A1 on, and what is drawn around it."""
    workbook = xlsxwriter.Workbook(path)
    sheet = workbook.add_worksheet("Work")
    columns = [{"header": each} for each in headers]
    sheet.add_table(0, 0, 1, len(headers) - 1, {"name": "tblSteps", "columns": columns})
    if draw is not None:
        draw(workbook, sheet)
    workbook.close()
    return path


def parts(path: Path) -> Mapping[str, bytes]:
    """All parts of a package."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def repacked(path: Path, changes: Mapping[str, Callable[[bytes], bytes]]) -> Path:
    """The same package with some parts changed, in its place."""
    known = parts(path)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in known.items():
            archive.writestr(name, changes[name](data) if name in changes else data)
    return path


def said(data: bytes, pattern: str) -> list[str]:
    """What a pattern finds in a part."""
    return re.findall(pattern, data.decode())


def fill(document: Any, template: Path, out: Path, **options: Any) -> Filled:
    """Fill a template from a document, and tell what came of it."""
    return fill_template(document, template, out, generated=WHEN, options=Options(**options))
