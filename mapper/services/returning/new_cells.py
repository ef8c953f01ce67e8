"""The way back: what the cells of a new row say - names of things that are there, and values of the record to come."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from mapper.core.records import Metric, Node, Person, Role, Stage
from mapper.exchange.excel.homes import HOMES, Kind, Plain, Spot
from mapper.exchange.excel.returned import RowThere, TableThere
from mapper.exchange.tables.headed import plain
from mapper.exchange.tables.readings import shown
from mapper.exchange.tables.written import Misread
from mapper.services.returning.cells import Ears, unfit
from mapper.services.returning.rows import NAMED_BY
from mapper.services.tables.columns import CellRemark

T = TypeVar("T", Node, Metric | Role, Metric, Person, Stage)


def said_in(table: TableThere, row: RowThere, key: str) -> str:
    """What a column says in a row; "" where it is not there."""
    return shown(table.cell(row.number, key)) if key in table.columns else ""


def place_of(table: TableThere, row: RowThere) -> str:
    """Where a row begins, as people say it."""
    first = NAMED_BY[table.table.name][0]
    return table.place(row.number, first if first in table.columns else table.table.ids)


def read_fields(
    table: TableThere, row: RowThere, unit: str, ears: Ears, told: list[CellRemark]
) -> tuple[Mapping[str, Plain], Mapping[str, Kind]]:
    """The fields of a new record and what each of them is; cells that make no sense are told and stay unknown."""
    fields: dict[str, Plain] = {}
    kinds: dict[str, Kind] = {}
    for (name, key), home in HOMES.items():
        if name != table.table.name or key not in table.columns:
            continue
        try:
            value = ears.hear(row.number, key, home, unit).value
        except Misread as misread:
            told.append(CellRemark(misread, table.place(row.number, key)))
            continue
        problem = unfit(Spot(home.row_type, "", home.field), value)
        if problem is not None:
            told.append(CellRemark(problem, table.place(row.number, key)))
        elif value not in (None, ""):
            fields[home.field], kinds[home.field] = value, home.kind
    return fields, kinds


def by_name(things: Iterable[T]) -> dict[str, list[T]]:
    """Things by their names, made plain."""
    found: dict[str, list[T]] = {}
    for thing in things:
        found.setdefault(plain(thing.name), []).append(thing)
    return found


def the_one(known: Mapping[str, Sequence[T]], name: str) -> T:
    """What has this name. Raises Misread: "return_name_unknown", "return_name_twice"."""
    found = known.get(plain(name), ())
    if len(found) != 1:
        raise Misread("return_name_twice" if found else "return_name_unknown", name=name)
    return found[0]
