"""What follows a table of a branded workbook that has grown or shrunk: all that names cells near it, on every sheet."""

import re
from typing import Final

from mapper.exchange.excel.branded.growth import Growth
from mapper.exchange.excel.branded.markup import Element, child, children, name_of, within
from mapper.exchange.excel.branded.references import reference
from mapper.exchange.excel.branded.template import SheetEntry, TableEntry, Template
from mapper.exchange.tables.cells import read_area, read_place

_AREAS: Final = (
    "mergeCell",
    "hyperlink",
    "autoFilter",
    "sortState",
    "sortCondition",
)  # one area each, in `ref`
_LISTS: Final = (
    "conditionalFormatting",
    "dataValidation",
    "protectedRange",
    "ignoredError",
)  # several, in `sqref`
_TABLE_FORMULAS: Final = ("calculatedColumnFormula", "totalsRowFormula")
_PAPER: Final = "_xlnm.print_area"
_OTHER_LETTERS: Final = (b"\xff\xfe", b"\xfe\xff")  # how a part begins that is not in UTF-8
_OF_CELL: Final = re.compile(rb"<x:ClientData\b.*?</x:ClientData>", re.DOTALL)
_ROW: Final = re.compile(rb"(<x:Row>\s*)(\d+)(\s*</x:Row>)")
_COLUMN: Final = re.compile(rb"<x:Column>\s*(\d+)\s*</x:Column>")
_ANCHOR: Final = re.compile(rb"(<x:Anchor>)([^<]*)(</x:Anchor>)")


def follow(template: Template, table: TableEntry, growth: Growth) -> None:
    """Let everything follow but the cells below and the table itself."""
    package = template.package
    for sheet in template.sheets:
        if sheet == table.sheet or mentions(package.data(sheet.part), growth.sheet):
            _formulas(template, sheet, growth)
    _structure(package.change(table.sheet.part), growth)
    _names(template, growth)
    for other in template.tables:
        _table(template, other, growth, is_there=other.sheet == table.sheet and other.part != table.part)
    for part in charts_of(template):
        if mentions(package.data(part), growth.sheet):
            for said in list(within(package.tree(part), "f")):
                _rewrite(template, part, said, growth, growth.sheet, is_range=True)
    if growth.shift:
        for part in template.drawings(table.sheet):
            _drawing(template, part, growth)
        _comments(template, table.sheet, growth)


def mentions(data: bytes, sheet: str) -> bool:
    """Whether a part may name a sheet."""
    words = re.findall(r"\w+", sheet)
    return data.startswith(_OTHER_LETTERS) or not words or max(words, key=len).encode() in data


def charts_of(template: Template) -> list[str]:
    """The parts that are charts."""
    return [
        name for name in template.package.names if re.search(r"/charts/chart(ex)?\d*\.xml$", name) is not None
    ]


def _formulas(template: Template, sheet: SheetEntry, growth: Growth) -> None:
    template.grid(sheet).spread()
    for said in list(template.formulas(sheet)):
        parent = said.getparent()
        above = parent.getparent() if name_of(parent) == "formula1" else parent  # in extensions one deeper
        is_range = name_of(parent) == "sparkline" or above.get("type") == "list"
        _rewrite(template, sheet.part, said, growth, sheet.name, is_range=is_range)
        if name_of(parent) == "c" and said.get("ref") and sheet.name == growth.sheet:
            area = read_area(said.get("ref"))
            if area is not None:
                said.set("ref", growth.area(area).name)


def _rewrite(
    template: Template, part: str, said: Element, growth: Growth, home: str, *, is_range: bool = False
) -> None:
    text = said.text or ""
    other = growth.formula(text, home, is_range=is_range) if text.strip() else text
    if other != text:
        template.package.change(part)
        said.text = other


def _structure(root: Element, growth: Growth) -> None:
    for each in within(root, *_AREAS):
        area = read_area(each.get("ref", ""))
        if area is not None:
            each.set("ref", growth.area(area).name)
    for each in within(root, *_LISTS):
        if each.get("sqref"):
            each.set("sqref", growth.several(each.get("sqref")))
    for each in within(root, "sqref"):
        each.text = growth.several(each.text or "")


def _names(template: Template, growth: Growth) -> None:
    for name in template.names:
        text = name.text or ""
        if name.get("name", "").casefold() == _PAPER:
            other = ",".join(_paper(part, growth) for part in text.split(","))
        else:
            other = growth.formula(text, "")
        if other != text:
            template.package.change(template.main)
            name.text = other


def _paper(text: str, growth: Growth) -> str:
    found = reference(text)
    if found is None or found.sheet.casefold() != growth.sheet.casefold():
        return text
    grown = growth.paper(found.area)
    where, mark, area = text.rpartition("!")
    first, _, last = area.partition(":")
    place = read_place(last or first)
    if grown == found.area or place is None:
        return text
    return f"{where}{mark}{first}:{(last or first).replace(str(place.row), str(grown.bottom))}"


def _table(template: Template, table: TableEntry, growth: Growth, *, is_there: bool) -> None:
    root = template.package.tree(table.part)
    for said in within(root, *_TABLE_FORMULAS):
        _rewrite(template, table.part, said, growth, table.sheet.name)
    if not is_there:
        return
    for each in [root, *within(root, "autoFilter", "sortState", "sortCondition")]:
        area = read_area(each.get("ref", ""))
        if area is not None and growth.area(area) != area:
            template.package.change(table.part)
            each.set("ref", growth.area(area).name)


def _drawing(template: Template, part: str, growth: Growth) -> None:
    for anchor in template.package.tree(part):
        span = columns_and_row(anchor)
        if span is None:
            continue
        left, right, row = span
        if row <= growth.end or right < growth.left or left > growth.right:
            continue
        template.package.change(part)
        for corner in children(anchor, "from", "to"):
            number = child(corner, "row")
            if number is not None:
                number.text = str(int(number.text) + growth.shift)


def columns_and_row(anchor: Element) -> tuple[int, int, int] | None:
    """The first and last column and the first row of a thing that is drawn, from 1; None where it hangs on no cell."""
    corners = [child(anchor, name) for name in ("from", "to")]
    if corners[0] is None:
        return None
    found = []
    for corner in corners:
        for name in ("col", "row"):
            number = None if corner is None else child(corner, name)
            text = "" if number is None else (number.text or "").strip()
            found.append(int(text) + 1 if text.isdecimal() else 0)
    left, row, right, _ = found
    return left, max(left, right), row


def _comments(template: Template, sheet: SheetEntry, growth: Growth) -> None:
    package = template.package
    for part in package.related(sheet.part, "comments", "threadedComment"):
        for each in within(package.tree(part), "comment", "threadedComment"):
            place = read_place(each.get("ref", ""))
            if place is not None and growth.cell(*place) != tuple(place):
                package.change(part)
                each.set("ref", place._replace(row=growth.row(place.row)).name)
    for part in package.related(sheet.part, "vmlDrawing"):
        data = package.data(part)
        moved = _OF_CELL.sub(lambda found: _moved_note(found[0], growth), data)
        if moved != data:
            package.put(part, moved)


def _moved_note(data: bytes, growth: Growth) -> bytes:
    """The window of a comment goes where its cell goes; this part is not always XML."""
    row, column = _ROW.search(data), _COLUMN.search(data)
    if row is None or column is None:
        return data
    old = int(row[2]) + 1
    new = growth.cell(old, int(column[1]) + 1)[0]
    if new == old:
        return data
    data = _ROW.sub(lambda found: found[1] + str(new - 1).encode() + found[3], data)

    def anchored(found: re.Match[bytes]) -> bytes:
        numbers = found[2].split(b",")
        for at in (2, 6):  # the rows of both corners
            if at < len(numbers) and numbers[at].strip().isdigit():
                numbers[at] = b" " + str(int(numbers[at]) + new - old).encode()
        return found[1] + b",".join(numbers) + found[3]

    return _ANCHOR.sub(anchored, data)
