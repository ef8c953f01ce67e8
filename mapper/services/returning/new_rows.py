"""The way back: rows that somebody added - a metric at a step in tblTargets, hours of a role at one in tblWork."""

from collections.abc import Iterable, Mapping, Sequence

from mapper.analysis import strategy
from mapper.core import queries
from mapper.core.errors import Problem
from mapper.core.ids import MapId
from mapper.core.insides import is_held
from mapper.core.reader import Reader
from mapper.core.records import Metric, Node, NodeMetric, ProcessMap, Role, RoleTouch
from mapper.core.values import STEP_KINDS, NodeKind
from mapper.exchange.excel.homes import Plain
from mapper.exchange.excel.returned import RowThere, TableThere
from mapper.exchange.tables.headed import plain
from mapper.exchange.tables.written import Misread
from mapper.services.returning.cells import Ears
from mapper.services.returning.items import NewRow
from mapper.services.returning.new_cells import by_name, place_of, read_fields, said_in, the_one
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
            told.append(CellRemark(misread, place_of(table, row)))
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
        self._nodes = by_name(nodes)
        others: Iterable[Metric | Role] = reader.all(Metric) if self._is_target else reader.all(Role)
        self._others = by_name(others)

    def read(self, row: RowThere, told: list[CellRemark]) -> NewRow:
        """A new row; cells of it that make no sense are told and stay unknown. Raises Misread."""
        table, reader = self._table, self._reader
        process_map = reader.find(ProcessMap, self._map_id)
        if process_map is None or is_held(reader, process_map.id):
            raise Misread("return_map_locked" if process_map is not None else "gone")
        said = {key: said_in(table, row, key) for key in NAMED_BY[table.table.name]}
        step_name, other_name = said.values()
        if not step_name or not other_name:
            raise Misread("return_row_without_names")
        node = the_one(self._nodes, step_name)
        is_new = self._is_target and plain(other_name) not in self._others
        other = None if is_new else the_one(self._others, other_name)
        unit = self._unit(row, other)
        where = (NodeMetric, "metric_id") if self._is_target else (RoleTouch, "role_id")
        links = reader.referring(where[0], "node_id", node.id)
        if other is not None and any(getattr(link, where[1]) == other.id for link in links):
            raise Misread("return_row_exists", name=f"{step_name} · {other_name}")
        if not self._is_target and node.kind not in STEP_KINDS:
            raise Misread("return_row_no_step", name=step_name)
        fields, kinds, remarks = read_fields(table, row, unit, self._ears, told)
        if not self._is_target:
            fields, remarks = self._stated(row, node, fields, remarks)
        return NewRow(
            cell=place_of(table, row),
            table=table.table.name,
            node_id=node.id,
            node=node.name,
            other_id=other.id if other is not None else "",
            other=other.name if other is not None else other_name,
            unit=unit,
            fields=fields,
            kinds=kinds,
            map_id=self._map_id,
            remarks=remarks,
        )

    def _stated(
        self, row: RowThere, node: Node, fields: Mapping[str, Plain], remarks: Sequence[CellRemark]
    ) -> tuple[Mapping[str, Plain], Sequence[CellRemark]]:
        """The hours of a new row as the document states them: the sheet shows those of work under the strategy. Raises
        Misread where there are none, or none that could be stated.
        """
        hours, factor = fields.get("touch_hours"), strategy.touch_factor(self._reader, node.id)
        if not isinstance(hours, int | float):
            raise Misread("return_needed")
        if factor == 1.0:
            return fields, remarks
        if factor <= 0:
            raise Misread("return_shown_otherwise", text=f"{hours:g}")
        stated = hours / factor
        problem = Problem("return_hours_stated", text=f"{hours:.12g}", stated=f"{stated:.12g}")
        remark = CellRemark(problem, self._table.place(row.number, "hours"))
        return {**fields, "touch_hours": stated}, (*remarks, remark)

    def _unit(self, row: RowThere, other: Metric | Role | None) -> str:
        if not self._is_target:
            return ""
        said = said_in(self._table, row, "unit")
        if said or not isinstance(other, Metric):
            return said
        links = self._reader.referring(NodeMetric, "metric_id", other.id)
        elsewhere = {link.unit for link in links if link.unit is not None}
        return elsewhere.pop() if len(elsewhere) == 1 and not other.unit else other.unit
