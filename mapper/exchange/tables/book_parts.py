"""Tables from outside: the small parts of a workbook - its relations, texts that cells share, formats, tables."""

import posixpath
import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from mapper.exchange.tables.cells import NamedTable, read_area
from mapper.exchange.tables.container import Container
from mapper.exchange.tables.number_formats import NumberFormat, built_in, format_of
from mapper.exchange.tables.xml_parts import Attributes, Budget, Walk, local, pulled

_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")
OF_TEXTS: Final = ("t", "r", "rPr", "vertAlign", "rPh")  # what texts of cells are made of
_OUT_OF_LINE: Final = MappingProxyType(
    {
        "superscript": MappingProxyType(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")),
        "subscript": MappingProxyType(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")),
    }
)
_MOST_FORMATS: Final = 70_000  # Excel's own limit is 64,000
_MOST_CODES: Final = 10_000  # Excel lets some 250 be made
_MOST_SHEETS: Final = 500
_MOST_RELATIONS: Final = 100_000  # every link in a cell is one
_MOST_NAMES: Final = 50_000


class Relation(NamedTuple):
    """What one part says of another one."""

    kind: str  # the last word of its type, such as "worksheet"
    target: str  # the name of a part; an address outside when `is_outside`
    is_outside: bool


class SheetEntry(NamedTuple):
    """A sheet as the workbook lists it."""

    name: str
    relation_id: str
    is_hidden: bool


@dataclass(slots=True)
class Contents:
    """What the workbook's main part says."""

    sheets: list[SheetEntry] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    is_from_1904: bool = False


def relations_of(container: Container, part: str, budget: Budget) -> dict[str, Relation]:
    """By id what a part refers to; nothing outside the file is ever followed."""
    folder, _, name = part.rpartition("/")
    listed = f"{folder}/_rels/{name}.rels".lstrip("/")
    found: dict[str, Relation] = {}

    def start(tag: str, said: Attributes) -> None:
        if tag == "Relationship":
            kind = said.get("Type", "").rpartition("/")[2]
            target, is_outside = said.get("Target", ""), said.get("TargetMode", "") == "External"
            if not is_outside:
                target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
            found[said.get("Id", "")] = Relation(kind, target, is_outside)
            if len(found) > _MOST_RELATIONS:
                raise budget.damaged(listed)

    if listed in container:
        Walk(listed, start, _pass_by, budget).run(container.chunks(listed))
    return found


def read_contents(container: Container, part: str, budget: Budget) -> Contents:
    """The list of sheets, the defined names, and where dates are counted from."""
    contents = Contents()
    named: list[str] = []

    def start(tag: str, said: Attributes) -> None:
        if tag == "sheet":
            if len(contents.sheets) >= _MOST_SHEETS:
                raise budget.too_many_sheets(_MOST_SHEETS)
            state = said.get("state", "visible")
            contents.sheets.append(SheetEntry(said.get("name", ""), local(said, "id"), state != "visible"))
        elif tag == "workbookPr":
            contents.is_from_1904 = said.get("date1904", "") in ("1", "true")
        elif tag == "definedName":
            named.append(said.get("name", ""))
            walk.listen()

    def end(tag: str) -> None:
        if tag == "definedName":
            # One that holds on a single sheet gives way to one that holds everywhere, which comes first.
            contents.names.setdefault(named[-1], walk.heard().strip())
            if len(named) > _MOST_NAMES:
                raise budget.too_many_names(_MOST_NAMES)

    walk = Walk(part, start, end, budget)
    walk.run(container.chunks(part))
    return contents


def read_strings(container: Container, part: str, budget: Budget) -> list[str]:
    """The texts that cells share; what helps to pronounce them is left out."""
    return [unescaped(text_in(si)) for si in pulled(container.chunks(part), part, ("si",), OF_TEXTS, budget)]


def text_in(holder: Element) -> str:
    """The text of a cell or a shared one, put together from its differently formatted pieces."""
    if len(holder) == 1 and holder[0].tag.endswith("}t"):
        return holder[0].text or ""
    pieces = []
    for child in holder:
        name = child.tag.rpartition("}")[2]
        if name == "t":
            pieces.append(child.text or "")
        elif name == "r":
            pieces.append(_run(child))
    return "".join(pieces)


def _run(run: Element) -> str:
    """The text of a piece; digits that its look sets higher or lower stay so, or 10² would be 102."""
    text, out_of_line = "", None
    for each in run:
        if each.tag.endswith("}t"):
            text += each.text or ""
        for look in each:
            if look.tag.endswith("}vertAlign"):
                out_of_line = _OUT_OF_LINE.get(look.get("val", ""))
    return text if out_of_line is None else text.translate(out_of_line)


def read_formats(container: Container, part: str, budget: Budget) -> list[NumberFormat]:
    """By the number of a style how it shows numbers."""
    codes: dict[str, NumberFormat] = {}
    formats: list[NumberFormat] = []
    inside: list[str] = []

    def start(tag: str, said: Attributes) -> None:
        inside.append(tag)
        if tag == "numFmt":
            if len(codes) >= _MOST_CODES:
                raise budget.too_many()
            codes[said.get("numFmtId", "")] = format_of(said.get("formatCode", ""))
        elif tag == "xf" and inside[-2:-1] == ["cellXfs"]:
            if len(formats) >= _MOST_FORMATS:
                raise budget.too_many()
            number = said.get("numFmtId", "0")
            formats.append(codes[number] if number in codes else built_in(number))

    def end(_tag: str) -> None:
        inside.pop()

    Walk(part, start, end, budget).run(container.chunks(part))
    return formats


def read_table(container: Container, part: str, sheet: str, budget: Budget) -> NamedTable | None:
    """A table of Excel's; None for one that names no area."""
    about: Attributes = {}
    columns: list[str] = []

    def start(tag: str, said: Attributes) -> None:
        if tag == "table":
            about.update(said)
        elif tag == "tableColumn":
            columns.append(unescaped(said.get("name", "")))

    Walk(part, start, _pass_by, budget).run(container.chunks(part))
    area = read_area(about.get("ref", ""))
    if area is None:
        return None
    headings, totals = about.get("headerRowCount", "1"), about.get("totalsRowCount", "0")
    name = about.get("displayName") or about.get("name", "")
    rows = [int(each) if each.isdecimal() and len(each) < 4 else 0 for each in (headings, totals)]
    return NamedTable(name, sheet, area, rows[0], rows[1], tuple(columns))


def _pass_by(_tag: str) -> None:
    """Nothing is to be done where this one ends."""


def unescaped(text: str) -> str:
    r"""A text with the characters XML cannot hold, which workbooks write as _x000D_.

    >>> unescaped("a_x000D_b_x005F_x000D_")
    'a\rb_x000D_'
    """
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
