"""Values that no longer hold in a branded workbook: taken out, so that nobody is shown them before they are worked out.

It is decided sheet by sheet: where a formula leads to a filled sheet, by whatever way, all formulas of its sheet lose
their values; other sheets keep theirs, and their bytes.
"""

import re
from typing import Final

from mapper.exchange.excel.branded.following import charts_of
from mapper.exchange.excel.branded.markup import Element, child, children, name_of, new, put_after, within
from mapper.exchange.excel.branded.template import SheetEntry, Template
from mapper.exchange.tables.cells import read_area

_FORMULA: Final = re.compile(rb"<(?:\w+:)?f(?:\s[^>]*)?>")
_ANYWHERE: Final = ("indirect(", "offset(")
_CACHES: Final = ("numCache", "strCache", "multiLvlStrCache")
_BEFORE_CALC: Final = (
    "sheets",
    "functionGroups",
    "externalReferences",
    "definedNames",
)


def forget_values(template: Template) -> None:
    """Take out values, let everything be worked out when the workbook is opened, and pivot tables be read anew."""
    package = template.package
    stale = _stale(template)
    for sheet in template.sheets:
        if sheet.name in stale and _FORMULA.search(package.data(sheet.part)) is not None:
            _forget(template, sheet)
    marks = _marks(template, stale)
    for part in charts_of(template):
        for said in list(within(package.tree(part), "f")):
            if _leads_there(said.text or "", marks):
                for cache in children(said.getparent(), *_CACHES):
                    package.change(part)
                    cache.getparent().remove(cache)
    for part in package.related(template.main, "pivotCacheDefinition"):
        source = next(within(package.tree(part), "worksheetSource"), None)
        about = "" if source is None else f"{source.get('name', '')}[ '{source.get('sheet', '')}'!"
        if _leads_there(about, marks):
            package.change(part).set("refreshOnLoad", "1")
    for part in package.related(template.main, "calcChain"):
        package.drop(part, template.main)
    book = package.change(template.main)
    calculation = child(book, "calcPr")
    if calculation is None:
        calculation = new(book, "calcPr")
        put_after(book, calculation, *_BEFORE_CALC)
    calculation.set("fullCalcOnLoad", "1")


def _stale(template: Template) -> set[str]:
    """The sheets with a value that may not hold: the filled ones, and those whose formulas lead there."""
    stale = set(template.filled)
    formulas = {}
    for sheet in template.sheets:
        if sheet.name not in stale and _FORMULA.search(template.package.data(sheet.part)) is not None:
            texts = {each.text or "" for each in template.formulas(sheet) if name_of(each.getparent()) == "c"}
            formulas[sheet.name] = "\n".join(texts)
    while True:
        marks = _marks(template, stale)
        more = {name for name, text in formulas.items() if name not in stale and _leads_there(text, marks)}
        if not more:
            return stale
        stale |= more


def _marks(template: Template, stale: set[str]) -> re.Pattern[str]:
    """What a formula has in it that leads to one of these sheets: its name, that of a table there, a defined name."""
    sheets = {name.casefold() for name in stale}
    pieces = [rf"(?<!\w){re.escape(name)}'?!" for name in sheets]
    pieces += [rf"{re.escape(name)}'?!".replace("'", "''") for name in sheets if "'" in name]
    tables = [t.name.casefold() for t in template.tables if t.sheet.name in stale]
    pieces += [rf"(?<!\w){re.escape(name)}(?!\w)" for name in tables]
    pieces += [re.escape(name) for name in _ANYWHERE]
    pieces += [r":[^\s!,;()]+!"]  # over several sheets
    said = {n.get("name", "").casefold(): (n.text or "").casefold() for n in template.names}
    found: set[str] = set()
    while True:
        marks = re.compile("|".join([*pieces, *(rf"(?<![\w.]){re.escape(n)}(?![\w.])" for n in found)]))
        more = {n for n, text in said.items() if n and n not in found and marks.search(text)}
        if not more:
            return marks
        found |= more


def _leads_there(text: str, marks: re.Pattern[str]) -> bool:
    return marks.search(text.casefold()) is not None


def _forget(template: Template, sheet: SheetEntry) -> None:
    root = template.package.change(sheet.part)
    spills: list[Element] = []
    for cell in within(root, "c"):
        said = child(cell, "f")
        if said is None:
            continue
        _take_value(cell)
        area = read_area(said.get("ref", "")) if said.get("t") == "array" else None
        if area is not None:
            spills += [each for _, _, each in template.grid(sheet).cells(area)]
    for cell in spills:  # what a formula over many cells has left in the others
        _take_value(cell)


def _take_value(cell: Element) -> None:
    value = child(cell, "v")
    if value is not None:
        cell.remove(value)
    if cell.get("t") in ("str", "b", "e", "n"):
        del cell.attrib["t"]
