"""The way back: new rows with a period - what a metric shall be in it (tblPeriodTargets) and was (tblActuals)."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Actual, Metric, Person, ProcessMap, Target
from mapper.core.records.limits import ONCE
from mapper.core.values import NodeKind, Period
from mapper.exchange.excel.homes import Kind, Plain
from mapper.exchange.excel.returned import RowThere, TableThere
from mapper.exchange.tables.periods import first_day
from mapper.exchange.tables.written import Misread
from mapper.services.returning.cells import Ears, word_in
from mapper.services.returning.items import NewRow
from mapper.services.returning.new_cells import by_name, place_of, read_fields, said_in, the_one
from mapper.services.tables.actuals import is_share
from mapper.services.tables.columns import CellRemark

DATED: Final[Mapping[str, type[Target] | type[Actual]]] = MappingProxyType(
    {"tblPeriodTargets": Target, "tblActuals": Actual}
)
_AMOUNTS: Final = frozenset({"required", "own", "agreed", "value"})


def read_dated_rows(
    reader: Reader, table: TableThere, rows: Sequence[RowThere], map_id: str, ears: Ears
) -> tuple[list[NewRow], list[CellRemark]]:
    """The new rows of a table that make sense, and of the others why they do not."""
    added: list[NewRow] = []
    told: list[CellRemark] = []
    if not rows:
        return added, told
    finder = _Finder(reader, table, MapId(map_id), ears)
    record_type = DATED[table.table.name]
    taken = {tuple(getattr(record, name) for name in ONCE[record_type]) for record in reader.all(record_type)}
    for row in rows:
        try:
            new = finder.read(row, told)
            if new is None:
                continue
            said: dict[str, Any] = {**new.ties, **new.fields}
            key = tuple(said.get(name) for name in ONCE[record_type])
            if key in taken:
                raise Misread("return_row_exists", name=" · ".join(filter(None, (new.node, new.other))))
        except Misread as misread:
            told.append(CellRemark(misread, place_of(table, row)))
        else:
            taken.add(key)
            added.append(new)
    return added, told


class _Finder:
    """Finds what the names in a new row stand for: steps and stages of its map, people and metrics of all."""

    def __init__(self, reader: Reader, table: TableThere, map_id: MapId, ears: Ears) -> None:
        self._table = table
        self._ears = ears
        self._map_id = map_id
        is_here = reader.find(ProcessMap, map_id) is not None
        nodes = queries.nodes(reader, map_id) if is_here else ()
        self._steps = by_name(node for node in nodes if node.kind is not NodeKind.NOTE)
        self._stages = by_name(queries.stages(reader, map_id) if is_here else ())
        self._people = by_name(reader.all(Person))
        self._metrics = by_name(reader.all(Metric))

    def read(self, row: RowThere, told: list[CellRemark]) -> NewRow | None:
        """A new row; cells of it that make no sense are told and stay unknown, None where nothing else is left.

        Raises Misread.
        """
        table = self._table
        metric_name, step_name, stage_name, person_name = (
            said_in(table, row, key) for key in ("metric", "step", "stage", "person")
        )
        if not metric_name:
            raise Misread("return_row_without_metric")
        metric = the_one(self._metrics, metric_name)
        ties = {"metric_id": str(metric.id)}
        if step_name:
            ties["node_id"] = the_one(self._steps, step_name).id
        elif stage_name:
            ties["stage_id"] = the_one(self._stages, stage_name).id
        if person_name:
            ties["person_id"] = the_one(self._people, person_name).id
        period, starts = self._period(row)
        misread: list[CellRemark] = []
        fields, kinds, remarks = read_fields(table, row, metric.unit, self._ears, misread)
        told += misread
        values = {**fields, **_formed(metric, fields)}
        if not _AMOUNTS & set(values):
            if misread:
                return None
            raise Misread("row_without_value", row=row.number)
        about = [name for name in (step_name or stage_name, person_name) if name]
        return NewRow(
            cell=place_of(table, row),
            table=table.table.name,
            node_id=ties.get("node_id", ""),
            node=" · ".join(about),
            other_id=metric.id,
            other=metric.name,
            unit=metric.unit,
            fields={"period": period, "starts": starts, **values},
            kinds={"value": Kind.AMOUNT, **kinds, "period": Kind.PERIOD, "starts": Kind.DAY},
            map_id=self._map_id,
            ties=ties,
            remarks=remarks,
        )

    def _period(self, row: RowThere) -> tuple[str, str]:
        """The kind of period and its first day. Raises Misread."""
        said = said_in(self._table, row, "period")
        period = word_in(Kind.PERIOD, said)
        starts = self._ears.day(row.number, "starts") if "starts" in self._table.columns else None
        if not period or starts is None:
            raise Misread("row_without_period", row=row.number)
        return period, first_day(Period(period), date.fromisoformat(starts)).isoformat()


def _formed(metric: Metric, fields: Mapping[str, Plain]) -> dict[str, Plain]:
    """The value of a rate, formed of its counts where it is not said itself."""
    hits, cases = fields.get("hits"), fields.get("cases")
    if (
        "value" in fields
        or not is_share(metric)
        or not isinstance(hits, float)
        or not isinstance(cases, float)
    ):
        return {}
    return {"value": hits / cases} if cases else {}
