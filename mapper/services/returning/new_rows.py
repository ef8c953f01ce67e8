"""The way back: rows that somebody added - a metric at a step in tblTargets, hours of a role at one in tblWork."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from mapper.core import queries
from mapper.core.errors import Problem
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Metric, Node, NodeMetric, ProcessMap, Record, Role, RoleTouch
from mapper.core.values import STEP_KINDS, NodeKind
from mapper.exchange.excel.homes import HOMES, Kind, Plain, Spot
from mapper.exchange.excel.returned import RowThere, TableThere
from mapper.exchange.tables.headed import plain
from mapper.exchange.tables.readings import shown
from mapper.exchange.tables.written import Misread
from mapper.services.returning.cells import Ears, unfit
from mapper.services.returning.items import NewRow
from mapper.services.returning.rows import NAMED_BY
from mapper.services.tables.columns import CellRemark


def read_new_rows(
    reader: Reader, table: TableThere, rows: Sequence[RowThere], map_id: str, ears: Ears
) -> tuple[list[NewRow], list[CellRemark]]:
    """The new rows of a table that make sense, and of the others why they do not."""
    added: list[NewRow] = []
    told: list[CellRemark] = []
    if not rows:
        return added, told
    finder = _Finder(reader, table, MapId(map_id), ears)
    for row in rows:
        try:
            new = finder.read(row, told)
        except Misread as misread:
            told.append(CellRemark(misread, finder.place(row)))
            continue
        pair = (new.node_id, new.other_id or plain(new.other))
        if any(pair == (each.node_id, each.other_id or plain(each.other)) for each in added):
            told.append(CellRemark(Problem("return_row_exists", name=f"{new.node} · {new.other}"), new.cell))
        else:
            added.append(new)
    return added, told


class _Finder:
    """Finds what the names in a new row stand for."""

    def __init__(self, reader: Reader, table: TableThere, map_id: MapId, ears: Ears) -> None:
        self._reader = reader
        self._table = table
        self._map_id = map_id
        self._ears = ears
        nodes: Iterable[Node] = ()
        if reader.find(ProcessMap, map_id) is not None:
            nodes = (node for node in queries.nodes(reader, map_id) if node.kind is not NodeKind.NOTE)
        self._is_target = table.table.name == "tblTargets"
        self._nodes = _by_name(nodes)
        others: Iterable[Metric | Role] = reader.all(Metric) if self._is_target else reader.all(Role)
        self._others = _by_name(others)

    def place(self, row: RowThere) -> str:
        """Where a row begins, as people say it."""
        first = NAMED_BY[self._table.table.name][0]
        key = first if first in self._table.columns else self._table.table.ids
        return self._table.place(row.number, key)

    def read(self, row: RowThere, told: list[CellRemark]) -> NewRow:
        """A new row; cells of it that make no sense are told and stay unknown. Raises Misread."""
        table, reader = self._table, self._reader
        process_map = reader.find(ProcessMap, self._map_id)
        if process_map is None or process_map.is_locked:
            raise Misread("return_map_locked" if process_map is not None else "gone")
        said = {key: self._said(row, key) for key in NAMED_BY[table.table.name]}
        step_name, other_name = said.values()
        if not step_name or not other_name:
            raise Misread("return_row_without_names")
        node = _one(self._nodes, step_name)
        is_new = self._is_target and plain(other_name) not in self._others
        other = None if is_new else _one(self._others, other_name)
        unit = self._unit(row, other)
        where = (NodeMetric, "metric_id") if self._is_target else (RoleTouch, "role_id")
        links = reader.referring(where[0], "node_id", node.id)
        if other is not None and any(getattr(link, where[1]) == other.id for link in links):
            raise Misread("return_row_exists", name=f"{step_name} · {other_name}")
        if not self._is_target and node.kind not in STEP_KINDS:
            raise Misread("return_row_no_step", name=step_name)
        fields, kinds = self._fields(row, unit, told)
        if not self._is_target and fields.get("touch_hours") is None:
            raise Misread("return_needed")
        return NewRow(
            cell=self.place(row),
            table=table.table.name,
            node_id=node.id,
            node=node.name,
            other_id=other.id if other is not None else "",
            other=other.name if other is not None else other_name,
            unit=unit,
            fields=fields,
            kinds=kinds,
            map_id=self._map_id,
        )

    def _said(self, row: RowThere, key: str) -> str:
        return shown(self._table.cell(row.number, key)) if key in self._table.columns else ""

    def _unit(self, row: RowThere, other: Metric | Role | None) -> str:
        if not self._is_target:
            return ""
        said = self._said(row, "unit")
        if said or not isinstance(other, Metric):
            return said
        links = self._reader.referring(NodeMetric, "metric_id", other.id)
        elsewhere = {link.unit for link in links if link.unit is not None}
        return elsewhere.pop() if len(elsewhere) == 1 and not other.unit else other.unit

    def _fields(
        self, row: RowThere, unit: str, told: list[CellRemark]
    ) -> tuple[Mapping[str, Plain], Mapping[str, Kind]]:
        name = self._table.table.name
        fields: dict[str, Plain] = {}
        kinds: dict[str, Kind] = {}
        for (table, key), home in HOMES.items():
            if table != name or key not in self._table.columns:
                continue
            record_type: type[Record] = home.row_type
            try:
                value = self._ears.hear(row.number, key, home, unit).value
            except Misread as misread:
                told.append(CellRemark(misread, self._table.place(row.number, key)))
                continue
            field = "touch_hours" if record_type is RoleTouch else key
            problem = unfit(Spot(record_type, "", field), value)
            if problem is not None:
                told.append(CellRemark(problem, self._table.place(row.number, key)))
            elif value not in (None, ""):
                fields[field], kinds[field] = value, home.kind
        return fields, kinds


T = TypeVar("T", Node, Metric | Role)


def _by_name(things: Iterable[T]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {}
    for thing in things:
        found.setdefault(plain(thing.name), []).append(thing)
    return found


def _one(known: Mapping[str, Sequence[T]], name: str) -> T:
    """What has this name. Raises Misread: "return_name_unknown", "return_name_twice"."""
    found = known.get(plain(name), ())
    if len(found) != 1:
        raise Misread("return_name_twice" if found else "return_name_unknown", name=name)
    return found[0]
