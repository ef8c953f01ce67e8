"""The way back: the rows of a table sorted out - those it was written with, new ones, doubled ones, missing ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from mapper.core.errors import Problem
from mapper.core.reader import Reader
from mapper.core.records import (
    Actual,
    Metric,
    Node,
    NodeMetric,
    Person,
    Record,
    Role,
    RoleTouch,
    Stage,
    Target,
)
from mapper.exchange.excel.homes import Kind
from mapper.exchange.excel.returned import RowThere, TableThere
from mapper.exchange.excel.written_base import BaseTable
from mapper.exchange.tables.headed import plain
from mapper.exchange.tables.readings import shown
from mapper.services.returning.cells import word_in
from mapper.services.tables.columns import CellRemark

# Tables that take new rows, with the columns that say what a row is about.
NAMED_BY: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "tblTargets": ("step", "metric"),
        "tblWork": ("step", "role"),
        "tblPeriodTargets": ("metric", "stage", "step", "person", "period", "starts"),
        "tblActuals": ("metric", "step", "person", "period", "starts"),
    }
)
_RECORDS: Final[Mapping[str, type[Record]]] = MappingProxyType(
    {"tblTargets": NodeMetric, "tblWork": RoleTouch, "tblPeriodTargets": Target, "tblActuals": Actual}
)
_NAMES: Final[Mapping[str, tuple[type[Node | Metric | Role | Person], str]]] = MappingProxyType(
    {
        "step": (Node, "node_id"),
        "metric": (Metric, "metric_id"),
        "role": (Role, "role_id"),
        "person": (Person, "person_id"),
    }
)


@dataclass(frozen=True, slots=True)
class SortedRows:
    """`known`: the rows the workbook was written with; `fresh`: new ones; `told`: what is left alone."""

    known: Sequence[RowThere]
    fresh: Sequence[RowThere]
    told: Sequence[CellRemark]


def sorted_out(reader: Reader, table: TableThere, base: BaseTable | None) -> SortedRows:
    """Sort the rows of a table; a row that was copied has the id of another and, if it was changed, other names."""
    ids = base.rows if base is not None else {}
    takes_new = table.table.name in NAMED_BY
    known: dict[str, RowThere] = {}
    fresh: list[RowThere] = []
    told: list[CellRemark] = []
    by_id: dict[str, list[RowThere]] = {}
    for row in table.rows:
        if row.id in ids:
            by_id.setdefault(row.id, []).append(row)
        elif row.id:
            told.append(_remark(table, row, Problem("return_row_unknown")))
        elif _says_something(table, row):
            if takes_new:
                fresh.append(row)
            else:
                told.append(_remark(table, row, Problem("return_row_not_taken")))
    for row_id, rows in by_id.items():
        own, others = rows[0], rows[1:]
        if others:
            own = next((row for row in rows if _is_of(reader, table, row)), own)
            others = [row for row in rows if row is not own]
        known[row_id] = own
        for row in others:
            if takes_new and not _is_of(reader, table, row):
                fresh.append(row)
            else:
                told.append(_remark(table, row, Problem("return_row_twice", row=own.number)))
    missing = [row_id for row_id in ids if row_id not in known]
    if missing:
        told.append(CellRemark(Problem("return_rows_missing", table=table.name, count=len(missing))))
    return SortedRows(list(known.values()), fresh, told)


def _remark(table: TableThere, row: RowThere, problem: Problem) -> CellRemark:
    first = next(column.key for column in table.table.columns if column.key in table.columns)
    return CellRemark(problem, table.place(row.number, first))


def _says_something(table: TableThere, row: RowThere) -> bool:
    """Whether somebody wrote into a row without an id; what formulas make of nothing does not count."""
    cells = (table.cell(row.number, key) for key in table.columns if key != "no")
    return any(not cell.is_empty and not cell.is_formula for cell in cells)


def _is_of(reader: Reader, table: TableThere, row: RowThere) -> bool:
    """Whether a row is called as what its id stands for."""
    names = NAMED_BY.get(table.table.name)
    if names is None:
        return True
    if not set(names) <= set(table.columns):
        return False
    record = reader.find(_RECORDS[table.table.name], row.id)
    said = [(key, shown(table.cell(row.number, key))) for key in names]
    return record is not None and all(_says(key, text, _called(reader, record, key)) for key, text in said)


def _says(key: str, text: str, name: str) -> bool:
    return word_in(Kind.PERIOD, text) == name if key == "period" else plain(text) == plain(name)


def _called(reader: Reader, record: Record, key: str) -> str:
    """What a column of names says of a record."""
    if key in _NAMES:
        record_type, field = _NAMES[key]
        thing = reader.find(record_type, getattr(record, field))
        return "" if thing is None else thing.name
    if key == "stage":
        node = reader.find(Node, getattr(record, "node_id", None))
        stage = reader.find(Stage, getattr(record, "stage_id", None) if node is None else node.stage_id)
        return "" if stage is None else stage.name
    return str(getattr(record, key))
