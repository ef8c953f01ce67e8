"""The way back: what the cells of a new row say - names of things that are there, and values of the record to come."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

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


class Fields(NamedTuple):
    """The fields of a new record, what each of them is, and how cells were read that could be meant otherwise."""

    values: Mapping[str, Plain]
    kinds: Mapping[str, Kind]
    remarks: Sequence[CellRemark]


def read_fields(table: TableThere, row: RowThere, unit: str, ears: Ears, told: list[CellRemark]) -> Fields:
    """The fields of a new record; cells that make no sense are told and stay unknown."""
    fields: dict[str, Plain] = {}
    kinds: dict[str, Kind] = {}
    remarks: list[CellRemark] = []
    for (name, key), home in HOMES.items():
        if name != table.table.name or key not in table.columns:
            continue
        try:
            said = ears.hear(row.number, key, home, unit)
        except Misread as misread:
            told.append(CellRemark(misread, table.place(row.number, key)))
            continue
        problem = unfit(Spot(home.row_type, "", home.field), said.value)
        if problem is not None:
            told.append(CellRemark(problem, table.place(row.number, key)))
        elif said.value not in (None, ""):
            fields[home.field], kinds[home.field] = said.value, home.kind
            if said.remark is not None:
                remarks.append(CellRemark(said.remark, table.place(row.number, key)))
    return Fields(fields, kinds, remarks)


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
