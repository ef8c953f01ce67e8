"""Filling the cells of a branded workbook that have one of our names; a formula of theirs stays."""

from mapper.exchange.excel.branded.grid import formula_of, merged_in, style_of
from mapper.exchange.excel.branded.markup import Element
from mapper.exchange.excel.branded.ours import Given, Ours, Tell
from mapper.exchange.excel.branded.references import reference
from mapper.exchange.excel.branded.template import SheetEntry, Template
from mapper.exchange.tables.cells import Place

_BUILT_IN = "_xl"
_FORMULA_SIGNS = ("=", "+", "-", "@")


def fill_names(template: Template, ours: Ours, tell: Tell) -> list[str]:
    """Write our values where their names lead; gives the names."""
    filled: list[str] = []
    for element in template.names:
        name = element.get("name", "")
        given = ours.values.get(name.casefold())
        if given is None:
            near = "" if _is_hidden(element) else ours.near(name, list(ours.values))
            if near:
                tell("brand_name_near", name=name, near=near)
            continue
        found = cell_of(template, element)
        if found is None:
            tell("brand_name_no_cell", name=name, text=(element.text or "").strip()[:100])
        elif formula_of(template.grid(found[0]).cell(*found[1])) is not None:
            tell("brand_name_formula", name=name, cell=found[1].name, sheet=found[0].name)
        else:
            write_given(template, *found, given)
            filled.append(name)
    return filled


def cell_of(template: Template, name: Element) -> tuple[SheetEntry, Place] | None:
    """The one cell that a defined name leads to; of merged cells the first. None where it leads elsewhere."""
    found = reference((name.text or "").strip().removeprefix("="))
    sheet = None if found is None else template.sheet(found.sheet)
    if found is None or sheet is None:
        return None
    area = found.area
    for _, merged in merged_in(template.package.tree(sheet.part)):
        inside = merged.top <= area.top <= merged.bottom and merged.left <= area.left <= merged.right
        if inside and area in (merged, area._replace(bottom=area.top, right=area.left)):
            return sheet, Place(merged.top, merged.left)
    is_one = (area.top, area.left) == (area.bottom, area.right)
    return (sheet, Place(area.top, area.left)) if is_one else None


def write_given(template: Template, sheet: SheetEntry, place: Place, given: Given) -> None:
    """Write a value; the cell keeps its look, and gets a format where it has none."""
    grid = template.change(sheet)
    style, value = style_of(grid.cell(*place)), given.value
    is_text = isinstance(value, str)
    is_quoted = isinstance(value, str) and value.startswith(_FORMULA_SIGNS)
    style = template.styles.like(style, "" if is_text else given.format, is_quoted=is_quoted)
    grid.write(place.row, place.column, value, style or None)


def _is_hidden(name: Element) -> bool:
    return name.get("hidden") in ("1", "true") or name.get("name", "").lower().startswith(_BUILT_IN)
