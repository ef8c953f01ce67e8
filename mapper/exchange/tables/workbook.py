"""Tables from outside: a workbook (.xlsx, .xlsm) read into sheets, tables and names; nothing in it is run."""

from collections.abc import Callable, Sequence
from typing import Final

from mapper.core.collecting import not_collecting
from mapper.core.errors import Trouble
from mapper.exchange.tables.book_parts import (
    Relation,
    SheetEntry,
    read_contents,
    read_formats,
    read_strings,
    read_table,
    relations_of,
)
from mapper.exchange.tables.cells import Book, NamedTable, Note, Sheet
from mapper.exchange.tables.container import Container
from mapper.exchange.tables.number_formats import NumberFormat
from mapper.exchange.tables.sheet_part import read_sheet
from mapper.exchange.tables.xml_parts import Budget

_OUTSIDE: Final = frozenset({"externalLinkPath", "oleLink", "connections", "queryTable"})
_CONNECTING: Final = ("xl/externallinks/", "xl/connections.xml", "xl/querytables/")


def read_workbook(data: bytes, name: str, rest: Callable[[], None] | None = None) -> Book:
    """The workbook in these bytes; `name` is the file's, for sentences.

    Links to other files, connections and macros are told as notes and never followed or run.
    Raises Trouble, whose code starts with `table_`.
    """
    with not_collecting():
        budget = Budget(name) if rest is None else Budget(name, rest)
        return _read(Container(data, budget), budget)


def _read(container: Container, budget: Budget) -> Book:
    main = _main_part(container, budget)
    relations = relations_of(container, main, budget)
    contents = read_contents(container, main, budget)
    strings: list[str] = []
    formats: list[NumberFormat] = []
    for relation in relations.values():
        if not relation.is_outside and relation.target in container:
            if relation.kind == "sharedStrings":
                strings = read_strings(container, relation.target, budget)
            elif relation.kind == "styles":
                formats = read_formats(container, relation.target, budget)
    sheets: list[Sheet] = []
    tables: list[NamedTable] = []
    for entry in contents.sheets:
        part = _sheet_part(relations, entry, container)
        if part is None:
            continue  # a sheet that is a chart, or one that is missing
        sheets.append(
            read_sheet(
                container,
                part,
                entry.name,
                strings,
                formats,
                budget,
                is_from_1904=contents.is_from_1904,
                is_hidden=entry.is_hidden,
            )
        )
        tables += _tables(container, part, entry.name, budget)
    if not sheets:
        raise Trouble("table_no_sheets", name=budget.name)
    return Book(tuple(sheets), tuple(tables), contents.names, tuple(_notes(container, relations, sheets)))


def _main_part(container: Container, budget: Budget) -> str:
    """The part that lists the sheets. Raises Trouble where the file is something else, such as a text document."""
    for relation in relations_of(container, "", budget).values():
        if relation.kind == "officeDocument" and not relation.is_outside and relation.target in container:
            main = relation.target
            break
    else:
        main = "xl/workbook.xml"
    if main.endswith(".bin"):
        raise Trouble("table_old_workbook", name=budget.name)
    if main not in container or not main.startswith("xl/"):
        raise Trouble("table_not_a_workbook", name=budget.name)
    return main


def _sheet_part(relations: dict[str, Relation], entry: SheetEntry, container: Container) -> str | None:
    relation = relations.get(entry.relation_id)
    if relation is None or relation.kind != "worksheet" or relation.is_outside:
        return None
    return relation.target if relation.target in container else None


def _tables(container: Container, part: str, sheet: str, budget: Budget) -> list[NamedTable]:
    found = []
    for relation in relations_of(container, part, budget).values():
        if relation.kind == "table" and not relation.is_outside and relation.target in container:
            table = read_table(container, relation.target, sheet, budget)
            if table is not None:
                found.append(table)
    return found


def _notes(container: Container, relations: dict[str, Relation], sheets: Sequence[Sheet]) -> Sequence[Note]:
    notes = []
    if any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in container.names):
        notes.append(Note("table_macros", {}))
    is_linked = any(relation.kind in _OUTSIDE for relation in relations.values())
    if is_linked or any(name.startswith(_CONNECTING) for name in container.names):
        notes.append(Note("table_links", {}))
    hidden = sum(sheet.hidden_rows for sheet in sheets if not sheet.is_hidden)
    if hidden:
        notes.append(Note("table_hidden_rows", {"count": hidden}))
    return notes
