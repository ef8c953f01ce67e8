"""Templates that make trouble: what is in the way of a table, what is no template, and texts that look like code."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mapper.core import queries
from mapper.core.errors import Trouble
from mapper.core.records import Node, Person, ProcessMap
from mapper.core.store import Store
from mapper.core.values import NodeKind
from mapper.services import samples
from tests.builders import a_map
from tests.unit.exchange.excel.branded.house_styles import fill, parts, repacked, simple
from tests.unit.exchange.excel.documents import priced, slipping
from tests.unit.exchange.excel.reading import (
    opened,
    table,
)

STEPS = 11  # of the document: two ends, a start, eight steps


@pytest.fixture(scope="module")
def document() -> Store:
    return Store(priced(slipping(), 26_000.0))


# -- what stands in the way, and what is no template


def _in_the_way(where: str) -> Callable[[Any, Any], None]:
    def draw(workbook: Any, sheet: Any) -> None:
        if where == "B4:C4":
            sheet.merge_range(where, "wide")
        elif where == "tblOther":
            sheet.add_table("B5:D6", {"name": where})
        else:
            sheet.write_array_formula(f"{{{where}}}".strip("{}"), "{=TRANSPOSE(H1:H2)}")

    return draw


@pytest.mark.parametrize("what", ["B4:C4", "tblOther", "B5:C5"])
def test_what_cannot_be_moved_is_named(document: Store, tmp_path: Path, what: str) -> None:
    template, out = simple(tmp_path / "t.xlsx", _in_the_way(what)), tmp_path / "o.xlsx"
    before = template.read_bytes()
    with pytest.raises(Trouble, match="brand_in_the_way") as caught:
        fill(document, template, out)
    assert caught.value.params == {"table": "tblSteps", "sheet": "Work", "what": what}
    assert not out.exists()
    assert template.read_bytes() == before


def test_a_table_below_moves_as_a_whole(document: Store, tmp_path: Path) -> None:
    def draw(workbook: Any, sheet: Any) -> None:
        sheet.add_table(
            "A5:B6", {"name": "tblTargets", "columns": [{"header": "Metric"}, {"header": "Target"}]}
        )
        sheet.protect()

    out = tmp_path / "o.xlsx"
    result = fill(document, simple(tmp_path / "t.xlsx", draw), out)
    work = opened(out)["Work"]
    assert result.tables == ("tblSteps", "tblTargets")
    assert work.tables["tblSteps"].ref == f"A1:B{1 + STEPS}"
    first = 5 + STEPS - 1
    assert work.tables["tblTargets"].ref.startswith(f"A{first}:B")
    assert work[f"A{first}"].value == "Metric"
    assert work.protection.sheet


def test_from_one_row_to_a_thousand_and_to_none(tmp_path: Path) -> None:
    out, again = tmp_path / "o.xlsx", tmp_path / "again.xlsx"
    many = a_map("Many")
    for number in range(1_000):
        many.step(f"Step {number:04}")
    fill(many.snapshot(), simple(tmp_path / "t.xlsx", lambda _, sheet: sheet.write("A9", "below")), out)
    work = opened(out)["Work"]
    assert work.tables["tblSteps"].ref == "A1:B1001"
    assert {work.cell(row, 1).value for row in range(2, 1_002)} == {f"Step {n:04}" for n in range(1_000)}
    assert work["A1004"].value == "below"  # two rows stay free
    fill(a_map("Empty").snapshot(), out, again)
    assert [row["Step"] for row in table(again, "tblSteps")] == [None]


def test_texts_of_people_are_texts_and_nobody_is_named(tmp_path: Path) -> None:
    demo = Store(samples.demo_records())
    owner = {person.name for person in demo.all(Person)}
    columns = ("Metric", "Owner")

    def draw(workbook: Any, sheet: Any) -> None:
        sheet.add_table("D1:E2", {"name": "tblTargets", "columns": [{"header": h} for h in columns]})
        sheet.write("H1", "{{map}}")

    draft_name = "=cmd|' /C calc'!A1"
    records = [
        replace(r, name=draft_name) if isinstance(r, ProcessMap) else r for r in samples.demo_records()
    ]
    out = tmp_path / "o.xlsx"
    fill(Store(records), simple(tmp_path / "t.xlsx", draw), out, with_names=False)
    work = opened(out)["Work"]
    assert (work["H1"].value, work["H1"].data_type, work["H1"].quotePrefix) == (draft_name, "s", True)
    owners = {row["Owner"] for row in table(out, "tblTargets")}
    assert not owners & owner
    assert any(each and each.startswith("Person ") for each in owners)


@pytest.mark.parametrize(
    ("template", "out", "code"),
    [
        ("t.csv", "o.xlsx", "import_ending"),
        ("t.xlsx", "o.xlsm", "brand_ending"),
        ("t.xlsm", "o.xlsx", "brand_ending"),
        ("t.xlsx", "t.xlsx", "brand_is_template"),
        ("t.xlsx", "nowhere/o.xlsx", "no_such_folder"),
        ("missing.xlsx", "o.xlsx", "no_such_file"),
        ("text.xlsx", "o.xlsx", "table_not_a_workbook"),
        ("foreign.xlsx", "o.xlsx", "brand_nothing_ours"),
    ],
)
def test_what_is_no_template_is_said(
    document: Store, tmp_path: Path, template: str, out: str, code: str
) -> None:
    simple(tmp_path / "t.xlsx")
    (tmp_path / "text.xlsx").write_text("no zip")
    simple(tmp_path / "foreign.xlsx", headers=("Colour", "Taste"))
    with pytest.raises(Trouble, match=code):
        fill(document, tmp_path / template, tmp_path / out)
    assert not (tmp_path / "o.xlsx").exists()


def test_macros_stay_and_a_template_becomes_a_workbook(document: Store, tmp_path: Path) -> None:
    macros = b"not run"
    plain = simple(tmp_path / "t.xlsx")

    def typed(kind: str) -> Callable[[bytes], bytes]:
        return lambda data: re.sub(rb'(workbook\.xml" ContentType=")[^"]*', rb"\1" + kind.encode(), data)

    with zipfile.ZipFile(plain, "a") as archive:
        archive.writestr("xl/vbaProject.bin", macros)
    own = repacked(
        plain, {"[Content_Types].xml": typed("application/vnd.ms-excel.template.macroEnabled.main+xml")}
    )
    own = own.rename(tmp_path / "t.xltm")
    out = tmp_path / "o.xlsm"
    fill(document, own, out)
    inside = parts(out)
    assert inside["xl/vbaProject.bin"] == macros
    assert b"application/vnd.ms-excel.sheet.macroEnabled.main+xml" in inside["[Content_Types].xml"]


def test_shared_formulas_and_a_filter(document: Store, tmp_path: Path) -> None:
    def shared(data: bytes) -> bytes:
        first = b'<f t="shared" ref="C2:C3" si="0">B2*2+$F$1</f><v>2</v>'
        cells = b'<c r="A2"><v>1</v></c><c r="B2"><v>1</v></c><c r="C2">' + first + b"</c>"
        more = b'<c r="A3"><v>1</v></c><c r="C3"><f t="shared" si="0"/><v>2</v></c>'
        below = b'<c r="A6"><f>SUM(B2:B3)</f><v>1</v></c>'
        rows = (
            b'<row r="2" hidden="1">'
            + cells
            + b'</row><row r="3">'
            + more
            + b'</row><row r="6">'
            + below
            + b"</row>"
        )
        return data.replace(b"</sheetData>", rows + b"</sheetData>")

    def hiding(data: bytes) -> bytes:
        column = b'<filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn>'
        data = data.replace(
            b'<autoFilter ref="A1:C2"/>', b'<autoFilter ref="A1:C3">' + column + b"</autoFilter>"
        )
        return data.replace(b'ref="A1:C2"', b'ref="A1:C3"')

    template = simple(tmp_path / "t.xlsx", headers=("Step", "Wait days", "Own"))
    repacked(template, {"xl/worksheets/sheet1.xml": shared, "xl/tables/table1.xml": hiding})
    out = tmp_path / "o.xlsx"
    result = fill(document, template, out)
    work, last = opened(out)["Work"], 1 + STEPS
    assert [work[f"C{row}"].value for row in (2, 3, last)] == [f"=B{row}*2+$F$1" for row in (2, 3, last)]
    assert work[f"A{last + 3}"].value == f"=SUM(B2:B{last})"
    assert not work.row_dimensions[2].hidden
    assert "brand_filter_off" in {note.code for note in result.notes}
    assert b"filterColumn" not in parts(out)["xl/tables/table1.xml"]


def test_each_map_has_names_of_its_own(tmp_path: Path) -> None:
    demo = Store(samples.demo_records())
    first, second = queries.maps(demo)[:2]

    def draw(workbook: Any, sheet: Any) -> None:
        sheet.add_table("E1:E2", {"name": "tblSteps_map2", "columns": [{"header": "Schritt"}]})
        sheet.write("H1", "{{map}} / {{map_map2}}")

    out = tmp_path / "o.xlsx"
    result = fill(demo, simple(tmp_path / "t.xlsx", draw), out, maps=(first.id, second.id))
    assert result.tables == ("tblSteps", "tblSteps_map2")
    assert opened(out)["Work"]["H1"].value == f"{first.name} / {second.name}"
    for shown, name, header in ((first, "tblSteps", "Step"), (second, "tblSteps_map2", "Schritt")):
        nodes = [
            node for node in demo.all(Node) if node.map_id == shown.id and node.kind is not NodeKind.NOTE
        ]
        assert sorted(row[header] for row in table(out, name)) == sorted(node.name for node in nodes)


def test_the_chain_of_calculation_goes_and_a_pivot_table_is_read_anew(
    document: Store, tmp_path: Path
) -> None:
    template = simple(tmp_path / "t.xlsx")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    def related(data: bytes) -> bytes:
        kinds = {"calcChain": "calcChain.xml", "pivotCacheDefinition": "pivotCache/pivotCacheDefinition1.xml"}
        more = "".join(f'<Relationship Id="{k}" Type="{kind}/{k}" Target="{to}"/>' for k, to in kinds.items())
        return data.replace(b"</Relationships>", more.encode() + b"</Relationships>")

    def typed(data: bytes) -> bytes:
        return data.replace(b"</Types>", b'<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>')

    with zipfile.ZipFile(template, "a") as archive:
        archive.writestr("xl/calcChain.xml", "<calcChain/>")
        source = '<cacheSource type="worksheet"><worksheetSource name="tblSteps"/></cacheSource>'
        cache = f'<pivotCacheDefinition refreshOnLoad="0">{source}</pivotCacheDefinition>'
        archive.writestr("xl/pivotCache/pivotCacheDefinition1.xml", cache)
    repacked(template, {"xl/_rels/workbook.xml.rels": related, "[Content_Types].xml": typed})
    out = tmp_path / "o.xlsx"
    fill(document, template, out)
    inside = parts(out)
    assert "xl/calcChain.xml" not in inside
    assert not any(b"calcChain" in data for data in inside.values())
    assert b'refreshOnLoad="1"' in inside["xl/pivotCache/pivotCacheDefinition1.xml"]


@pytest.mark.parametrize(
    ("sheet", "code"),
    [
        (b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>', "table_has_entities"),
        (b"<worksheet><sheetData>", "table_damaged"),
        (b"<worksheet>" + b"<c/>" * 9_000_000 + b"</worksheet>", "table_too_many_cells"),
    ],
)
def test_a_template_is_not_trusted(document: Store, tmp_path: Path, sheet: bytes, code: str) -> None:
    template = repacked(simple(tmp_path / "t.xlsx"), {"xl/worksheets/sheet1.xml": lambda _: sheet})
    with pytest.raises(Trouble, match=code):
        fill(document, template, tmp_path / "o.xlsx")
