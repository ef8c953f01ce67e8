"""Filling a table of a branded workbook: our columns, theirs kept with their rows, formulas filled down."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from mapper.exchange.excel.book import Column
from mapper.exchange.excel.branded.following import follow
from mapper.exchange.excel.branded.grid import copied, formula_of, has_content, style_of, text_of
from mapper.exchange.excel.branded.growth import Growth
from mapper.exchange.excel.branded.markup import Element, child, children, remove, within
from mapper.exchange.excel.branded.ours import Given, Ours, OurTable, Tell
from mapper.exchange.excel.branded.references import shifted
from mapper.exchange.excel.branded.room import growth_of
from mapper.exchange.excel.branded.template import TableEntry, Template, header_of
from mapper.exchange.tables.cells import Area

_FORMULA_SIGNS: Final = ("=", "+", "-", "@")
_AN_EMPTY_ONE: Final = ("insertRow", "insertRowShift")

Row = dict[int, Element]  # the cells by column


@dataclass(slots=True)
class _Part:
    """A column as the template has it. `formula` stands in row `at`; `kept`: what people typed, by what the row is."""

    number: int
    caption: str
    ours: Column | None
    formula: str = ""
    at: int = 0
    values: Sequence[Given] = ()
    kept: dict[tuple[str, ...], list[Element]] = field(default_factory=lambda: defaultdict(list))


def fill_table(template: Template, entry: TableEntry, ours: Ours, tell: Tell) -> list[str] | None:
    """Replace the rows of a table that has one of our names; gives the keys of our columns that got values.

    None where nothing of it is ours.

    Raises Trouble: "brand_in_the_way", "brand_too_long".
    """
    our = ours.tables[entry.name.casefold()]
    root = template.package.tree(entry.part)
    area = template.area_of(entry)
    listed = child(root, "tableColumns")
    columns = [] if listed is None else children(listed, "tableColumn")
    if area is None or len(columns) != area.right - area.left + 1:
        tell("brand_table_odd", table=entry.name)
        return None
    headings, totals = (_count(root, name, usual) for name, usual in (("header", 1), ("totals", 0)))
    first, last = area.top + headings, max(area.top + headings, area.bottom - totals)
    if not any(our.column(header_of(each)) for each in columns):
        tell("brand_table_foreign", table=entry.name)
        return None
    growth = growth_of(template, entry, area._replace(bottom=last + totals), (first, last), our.rows)
    old = _cleared(template, entry, growth, has_filter=_unfiltered(template, entry), tell=tell)
    parts = [_part(each, area.left + n, our, old, first) for n, each in enumerate(columns)]
    for part in parts:
        if part.ours is None and not part.formula:
            near = ours.near(part.caption, our.captions())
            if near:
                tell("brand_column_near", table=entry.name, column=part.caption, near=near)
    _keep_own(template, parts, our, old, (first, last))
    _write(template, entry, growth, parts, our, old)
    _resize(template, entry, growth, area)
    lost = {part.caption: n for part in parts if (n := sum(map(has_content, _left(part))))}
    for caption, count in lost.items():
        tell("brand_rows_gone", table=entry.name, column=caption, count=count)
    return [part.ours.key for part in parts if part.ours is not None and not part.formula]


def _count(root: Element, what: str, usual: int) -> int:
    said = root.get(f"{what}RowCount", str(usual))
    return int(said) if said.isdecimal() and len(said) < 3 else usual


def _unfiltered(template: Template, entry: TableEntry) -> bool:
    """Take off what a filter hides or a sorting remembers: it was for other rows."""
    root = template.package.change(entry.part)
    found = list(within(root, "filterColumn", "sortState"))
    hides = any(child(each, "filters") is not None or len(each) for each in found)
    for each in found:
        remove(each)
    return hides


def _cleared(
    template: Template, entry: TableEntry, growth: Growth, *, has_filter: bool, tell: Tell
) -> dict[int, Row]:
    """Take the old rows out, let what is around follow, and give the rows, their formulas having followed too."""
    grid = template.change(entry.sheet)
    grid.spread()
    body = Area(growth.first, growth.left, growth.last, growth.right)
    old: dict[int, Row] = {row: {} for row in range(growth.first, growth.last + 1)}
    for row, column, _ in list(grid.cells(body)):
        cell = grid.take(row, column)
        said = formula_of(cell)
        if said is not None and said.text:
            said.text = growth.formula(said.text, entry.sheet.name)
        old[row][column] = cell
    if has_filter:
        tell("brand_filter_off", table=entry.name)
        for number in range(growth.first, growth.last + 1):
            shown = grid.row(number)
            if shown is not None:
                shown.attrib.pop("hidden", None)
    if growth.changes:
        grid.move(growth)
        follow(template, entry, growth)
    return old


def _part(column: Element, number: int, our: OurTable, old: dict[int, Row], first: int) -> _Part:
    caption = header_of(column)
    part = _Part(number, caption, our.column(caption))
    said = formula_of(old[first].get(number))
    calculated = child(column, "calculatedColumnFormula")
    if said is not None and said.text and said.get("t") in (None, "normal"):
        part.formula, part.at = said.text, first
    elif calculated is not None and calculated.text:
        part.formula, part.at = calculated.text, first
    elif part.ours is not None:
        part.values = our.values(part.ours)
    return part


def _keep_own(
    template: Template, parts: list[_Part], our: OurTable, old: dict[int, Row], body: tuple[int, int]
) -> None:
    """Remember what people typed into columns of their own, by what their row was about."""
    own = [part for part in parts if part.ours is None and not part.formula]
    keys = _keys(parts, our)
    if not own:
        return
    texts = template.texts
    for row in range(body[0], body[1] + 1):
        key = tuple(_plain(old[row].get(part.number), texts) for part in keys) or (str(row - body[0]),)
        for part in own:
            cell = old[row].get(part.number)
            if cell is not None and any(key):
                part.kept[key].append(cell)


def _keys(parts: list[_Part], our: OurTable) -> list[_Part]:
    """The columns by which a row is known again: its id, else what it is called."""
    filled = [part for part in parts if part.ours is not None and not part.formula]
    by_id = [part for part in filled if part.ours is not None and part.ours.key == our.table.ids]
    return by_id or [part for part in filled if part.ours is not None and our.is_known_by(part.ours)]


def _plain(cell: Element | None, texts: list[Element]) -> str:
    if cell is None:
        return ""
    value = child(cell, "v")
    return text_of(cell, texts) or ("" if value is None or cell.get("t") == "s" else value.text or "")


def _write(
    template: Template,
    entry: TableEntry,
    growth: Growth,
    parts: list[_Part],
    our: OurTable,
    old: dict[int, Row],
) -> None:
    grid, styles = template.change(entry.sheet), template.styles
    keys = _keys(parts, our)
    for row in range(growth.first, growth.new_last + 1):
        number = row - growth.first
        model = old[_model(row, growth.first, growth.last)]
        key = tuple(str(part.values[number].value or "") if part.values else "" for part in keys)
        key = key or (str(number),)
        grid.copy_height(_model(row, growth.first, growth.last), row)
        for part in parts:
            style = style_of(model.get(part.number))
            if part.formula:
                grid.write_formula(row, part.number, shifted(part.formula, row - part.at), style or None)
            elif part.values:
                given = part.values[number]
                value = given.value
                is_quoted = isinstance(value, str) and value.startswith(_FORMULA_SIGNS)
                plain = "" if isinstance(value, str) else given.format
                style = styles.like(style, plain, is_quoted=is_quoted)
                grid.write(row, part.number, value, style or None)
            elif part.kept.get(key):
                grid.put(row, part.number, copied(part.kept[key].pop(0)))
            elif style:
                grid.write(row, part.number, None, style)
    grid.unspan()


def _model(row: int, first: int, last: int) -> int:
    """The old row whose looks a row gets: its own, else one of the last two, so that bands go on."""
    if row <= last:
        return row
    return last if last == first else last - 1 + (row - last - 1) % 2


def _resize(template: Template, entry: TableEntry, growth: Growth, area: Area) -> None:
    root = template.package.change(entry.part)
    root.set("ref", area._replace(bottom=growth.new_end).name)
    for each in within(root, "autoFilter"):
        each.set("ref", area._replace(bottom=growth.new_last).name)
    for name in _AN_EMPTY_ONE:
        root.attrib.pop(name, None)


def _left(part: _Part) -> list[Element]:
    return [cell for cells in part.kept.values() for cell in cells]
