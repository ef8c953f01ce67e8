"""Room for a table of a branded workbook: how far what stands below must move, and what cannot be moved."""

from collections.abc import Iterator
from typing import Final

from mapper.core.errors import Trouble
from mapper.exchange.excel.branded.following import columns_and_row
from mapper.exchange.excel.branded.grid import formula_of, has_content, merged_in
from mapper.exchange.excel.branded.growth import Growth
from mapper.exchange.excel.branded.markup import child
from mapper.exchange.excel.branded.template import TableEntry, Template
from mapper.exchange.tables.cells import MOST_ROWS, Area, read_area

_LEAST_GAP: Final = 2  # rows that stay free below a table where so many are


def growth_of(template: Template, table: TableEntry, area: Area, body: tuple[int, int], rows: int) -> Growth:
    """How the table will grow or shrink to so many rows. `body`: its first and last row without headings and totals.

    Raises Trouble: "brand_in_the_way" (table, sheet, what) or "brand_too_long" (table, rows).
    """
    first, last = body
    new_last = first + max(rows, 1) - 1
    more = new_last - last
    below = _below(template, table, area)
    used = min((each.top for _, each in below), default=None)
    gap = MOST_ROWS if used is None else used - area.bottom - 1
    shift = 0 if more <= 0 else max(0, more - (gap - min(gap, _LEAST_GAP)))
    lowest = max([area.bottom + more, *(each.bottom + shift for _, each in below)])
    if lowest > MOST_ROWS:
        raise Trouble("brand_too_long", table=table.name, rows=rows)
    if shift:
        for what, each in below:
            if not (area.left <= each.left and each.right <= area.right) or what.startswith("!"):
                raise Trouble(
                    "brand_in_the_way", table=table.name, sheet=table.sheet.name, what=what.lstrip("!")
                )
    return Growth(
        sheet=table.sheet.name,
        left=area.left,
        right=area.right,
        header=area.top,
        first=first,
        last=last,
        new_last=new_last,
        totals=area.bottom - last,
        shift=shift,
    )


def _below(template: Template, table: TableEntry, area: Area) -> list[tuple[str, Area]]:
    """What stands below a table in its columns, each with its name; ! stands before what cannot be moved."""
    found: list[tuple[str, Area]] = []
    for name, other in _wholes(template, table):
        if other.bottom > area.bottom and other.left <= area.right and area.left <= other.right:
            # what begins beside the table and reaches below it stands in the way as it is
            found.append((name, other._replace(top=max(other.top, area.bottom + 1))))
    under = Area(area.bottom + 1, area.left, MOST_ROWS, area.right)
    cells = [
        (row, column) for row, column, cell in template.grid(table.sheet).cells(under) if has_content(cell)
    ]
    if cells:
        rows = [row for row, _ in cells]
        found.append(("", Area(min(rows), area.left, max(rows), area.right)))
    for part in template.drawings(table.sheet):
        for anchor in template.package.tree(part):
            span = columns_and_row(anchor)
            if span is not None and span[2] > area.bottom and span[0] <= area.right and area.left <= span[1]:
                found.append(
                    ("", Area(span[2], area.left, span[2], area.right))
                )  # it may reach over the sides
    return found


def _wholes(template: Template, table: TableEntry) -> Iterator[tuple[str, Area]]:
    """What moves as a whole or not at all: other tables, merged cells, formulas over many cells, pivot tables."""
    package = template.package
    for other in template.tables:
        area = template.area_of(other)
        if other.sheet == table.sheet and other.part != table.part and area is not None:
            yield other.name, area
    for _, area in merged_in(package.tree(table.sheet.part)):
        yield area.name, area
    for _, _, cell in template.grid(table.sheet).all_cells():
        said = formula_of(cell)
        if said is not None and said.get("t") in ("array", "dataTable"):
            area = read_area(said.get("ref", ""))
            if area is not None:
                yield area.name, area
    for part in package.related(table.sheet.part, "pivotTable"):
        place = child(package.tree(part), "location")
        area = None if place is None else read_area(place.get("ref", ""))
        if area is not None:
            yield f"!{package.tree(part).get('name') or area.name}", area
