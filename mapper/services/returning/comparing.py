"""The way back: table by table, each value as it was written, as it came back and as it is here."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from mapper.core import queries
from mapper.core.errors import Problem
from mapper.core.ids import MapId
from mapper.core.insides import is_held
from mapper.core.naming import called
from mapper.core.reader import Reader
from mapper.core.records import Actual, Connector, Metric, Node, ProcessMap, Record, Target
from mapper.core.rules.locks import HELD
from mapper.exchange.excel.homes import (
    HOMES,
    INPUTS,
    OF_MAPS,
    SHOWN_BESIDE,
    Counted,
    Home,
    Kind,
    Plain,
    home_of,
    said_of,
)
from mapper.exchange.excel.returned import RowThere, TableThere
from mapper.exchange.excel.tongue import Tongue
from mapper.exchange.excel.written_base import Base, BaseTable, kept_of
from mapper.exchange.excel.written_base import Kept as KeptThen
from mapper.exchange.tables.cells import Book, Cell, Kept, NotWorkedOut
from mapper.exchange.tables.headed import plain
from mapper.exchange.tables.readings import shown
from mapper.exchange.tables.written import Misread
from mapper.services.returning.cells import COUNTED, READ_AS_PERCENT, Ears, Said, unfit
from mapper.services.returning.items import Change, NewRow, Verdict
from mapper.services.returning.locked import TypedOver, formulas_typed_over, is_computed
from mapper.services.returning.new_cells import said_in
from mapper.services.returning.sameness import is_like, is_same
from mapper.services.returning.weighing import alike, verdict
from mapper.services.tables.columns import CellRemark, Ways

_ON_A_MAP = frozenset(
    {"tblSteps", "tblBranches", "tblTargets", "tblWork", "tblStalls", "tblDates"}
)  # what a locked map does not change


class Comparison:
    """Gathers what comes of the tables of one workbook."""

    def __init__(
        self,
        reader: Reader,
        book: Book,
        base: Base | None,
        ways: Ways,
        rest: Callable[[], None],
        *,
        tables: Sequence[TableThere] = (),
    ) -> None:
        self._tables = tables
        self._ways = ways
        self._book = book
        self._rest = rest
        self._reader = reader
        self._base = base
        self._currency = queries.document_info(reader).currency
        self._ears: dict[str, Ears] = {}
        self.changed: list[Change] = []
        self.both: list[Change] = []
        self.added: list[NewRow] = []
        self.misread: list[CellRemark] = []
        self.left: list[CellRemark] = []
        self.typed_over: list[TypedOver] = []
        self.agreed = self.here_only = self.seen = 0

    def ears(self, table: TableThere) -> Ears:
        """What hears the cells of a table."""
        if table.name not in self._ears:
            self._ears[table.name] = Ears(
                table, self._currency, lambda: self._percent_rows(table), self._ways
            )
        return self._ears[table.name]

    def compare(self, table: TableThere, base: BaseTable, rows: Sequence[RowThere]) -> None:
        """Compare the rows of a table with those it was written with."""
        kinds = {column.key: is_computed(column) for column in table.table.columns}
        places = [(place, key) for place, key in enumerate(base.keys) if key in kinds]
        missing = [key for _, key in places if key not in table.columns and kinds[key] is None]
        for key in missing if self._base is not None else ():  # else nobody knows that it was ever there
            self.left.append(
                CellRemark(Problem("return_column_missing", table=table.name, column=table.heading(key)))
            )
        there = [(place, key, table.columns[key]) for place, key in places if key in table.columns]
        typed = [each for each in there if kinds[each[1]] is None]
        of_formulas = _shown_again(table) | {
            *OF_MAPS.get(table.table.name, ()),
            *SHOWN_BESIDE.get(table.table.name, ()),
        }
        locked = [each for each in there if kinds[each[1]] is not None]
        if self._base is not None and not self._base.is_filled:
            self.typed_over += formulas_typed_over(table, base.keys)
        is_input = table.table.name == INPUTS  # its rows are of many kinds
        homes = None if is_input else {key: HOMES.get((table.table.name, key)) for _, key, _ in typed}
        is_plain = not table.sheet.merged
        for row in rows:
            kept, then = table.sheet.kept[row.number], base.rows[row.id]
            self.seen += len(typed)
            self._rest()
            behind: dict[object, Record | None] = {}
            for place, key, column in typed:
                home = homes[key] if homes is not None else home_of(table.table.name, key, row.id)
                held = then[place]
                was_shown, was_stated = held if isinstance(held, KeptThen) else (held, held)
                if key in of_formulas and self._is_ours(
                    table, row, key, kept.get(column), was_shown, was_stated
                ):
                    continue
                if not is_plain or not is_same(kept.get(column), was_shown, home):
                    self._weigh(_Value(table, base, row, key, kept_of(held), home))
                elif home is not None and self._base is not None:
                    finds = home.found or home.row_type
                    if finds not in behind:
                        behind[finds] = home.row(self._reader, base.record_id(row.id))
                    self._pass(home, behind[finds], was_stated)
            for place, key, column in locked:
                if kept.get(column) != then[place]:
                    self._look_over(table, row, key, kept_of(then[place]), is_computed=bool(kinds[key]))

    def _is_ours(
        self, table: TableThere, row: RowThere, key: str, kept: Kept, was_shown: Plain, was_stated: Plain
    ) -> bool:
        """Whether a cell holds a formula of ours that shows what another cell says now: of the same row, of an earlier
        map, or of the map for what is stated nowhere.
        """
        if not isinstance(kept, Cell) or not kept.is_formula:
            return False
        if beside := SHOWN_BESIDE.get(table.table.name, {}).get(key):
            return kept.value == table.cell(row.number, beside).value
        of_maps, is_to_come = OF_MAPS.get(table.table.name, {}), isinstance(kept.value, NotWorkedOut)
        if is_to_come and key in _shown_again(table):
            return True
        return (
            key in of_maps
            and was_stated is None
            and (is_to_come or self._is_of_a_map(kept, of_maps[key], was_shown, said_in(table, row, "role")))
        )

    def _is_of_a_map(self, kept: Cell, name: str, was_shown: Plain, role: str) -> bool:
        """Whether a cell shows just what a named cell of a map does; of hours, which have no name, what was written
        or what the row's role takes on a map now.
        """
        if not name:
            return any(is_same(kept, hours, None) for hours in (was_shown, *self._hours_of(role)))
        maps = self._base.maps if self._base is not None else ()
        shown_there = [self._book.named_cell(Tongue(map_no=no).name(name)) for no in range(1, len(maps) + 1)]
        return any(cell is not None and cell.value == kept.value for cell in shown_there)

    def _hours_of(self, role: str) -> Iterator[float]:
        """The hours of a role for one case that enters, on each map of the workbook, as they stand there now."""
        for table in self._tables:
            if table.table.name == "tblRoles" and {"role", "hours_per_entry"} <= table.columns.keys():
                for row in table.rows:
                    value = table.cell(row.number, "hours_per_entry").value
                    if isinstance(value, float) and plain(said_in(table, row, "role")) == plain(role):
                        yield value

    def _pass(self, home: Home, record: Record | None, was_stated: Plain) -> None:
        """A value nobody touched there; the document may have gone on."""
        if record is not None:
            here = said_of(self._reader, home, record)
            self.here_only += here != was_stated and not alike(here, was_stated)

    def _look_over(
        self, table: TableThere, row: RowThere, key: str, then: KeptThen, *, is_computed: bool
    ) -> None:
        cell = table.cell(row.number, key)
        if not is_like(cell, then):
            place = table.place(row.number, key)
            self.typed_over.append(TypedOver(table.name, key, place, shown(cell), is_computed))

    def _weigh(self, one: "_Value") -> None:
        table, row, key, home = one.table, one.row, one.key, one.home
        if home is None:
            if not is_like(table.cell(row.number, key), one.then):
                self._leave(one, "return_only_there")
            return
        home = self._counted(home, one.record_id)
        unit = self._unit(home, one.record_id) if home.kind is Kind.AMOUNT else ""
        try:
            said = self.ears(table).hear(row.number, key, home, unit, self._known(one, home) if unit else ())
        except Misread as misread:
            self.misread.append(CellRemark(misread, table.place(row.number, key)))
        else:
            self._sort(one, home, said, unit)

    def _counted(self, home: Home, record_id: str) -> Home:
        """The home, without units where the number of this record is not counted in them, as of a goal of won cases."""
        record = home.row(self._reader, record_id)
        is_counted = record is None or home.is_counted(self._reader, record)
        return home if is_counted else replace(home, counted=Counted.NOTHING)

    def _sort(self, one: "_Value", home: Home, said: Said, unit: str) -> None:
        record = home.row(self._reader, one.record_id)
        if record is None:
            if not alike(said.value, one.then.shown):
                self._leave(one, "return_gone" if one.record_id else "return_no_home")
            return
        here = said_of(self._reader, home, record)
        found = verdict(one.then, said.value, here)
        if found is Verdict.HERE:
            self.here_only += self._base is not None
        elif found is Verdict.AGREED:
            self.agreed += 1
        elif found is not Verdict.NOTHING:
            problem = unfit(home.spot(record), said.value)
            if (reason := self._reason(one, home, record)) is not None:
                self._leave(one, reason)
            elif problem is not None:
                self.misread.append(CellRemark(problem, one.cell))
            else:
                is_clear = found is Verdict.THERE and self._base is not None
                change = self._change(one, home, record, said, here, unit)
                (self.changed if is_clear else self.both).append(change)

    def _reason(self, one: "_Value", home: Home, record: Record) -> str | None:
        """Why a value that came back is left alone."""
        if not home.has(record):
            return "return_no_such_value"
        if one.table.table.name == INPUTS and one.row.id == "goal_amount" and self._counts_otherwise(one):
            return "return_counts_otherwise"
        if home.kind in COUNTED and self._is_counted_otherwise(one, home):
            return "return_unit_otherwise"
        was_another = home.follows and not alike(one.then.shown, one.then.stated)
        if was_another or home.is_set(self._reader, record):
            return "return_shown_otherwise"
        if home.kind is Kind.TEXT and self._base is not None and not self._base.has_names:
            return "return_name_left_out"
        map_id = record.id if isinstance(record, ProcessMap) else MapId(one.base.map_id)
        is_of_map = one.table.table.name in _ON_A_MAP or (home.row_type is ProcessMap and home.field in HELD)
        if is_of_map and is_held(self._reader, map_id):
            return "return_map_locked"
        return None

    def _is_counted_otherwise(self, one: "_Value", home: Home) -> bool:
        """Whether somebody wrote another unit into the row of a value, or behind the name of an input or a metric."""
        if self._text_changed(one, "unit") is not None:
            return True
        unit, ears = self._unit(home, one.record_id), self.ears(one.table)
        names = filter(None, (self._text_changed(one, key) for key in ("input", "metric")))
        return any(not ears.counts_as(now, home, unit, then) for now, then in names)

    def _text_changed(self, one: "_Value", key: str) -> tuple[str, str] | None:
        """What a locked cell beside a value says now, and said then; None where it says what was written there."""
        if key not in one.table.columns or key not in one.base.keys:
            return None
        cell = one.table.cell(one.row.number, key)
        then = kept_of(one.base.rows[one.row.id][one.base.keys.index(key)])
        return None if is_like(cell, then) else (shown(cell), str(then.shown or ""))

    def _counts_otherwise(self, one: "_Value") -> bool:
        """Whether the goal counts something else in the workbook than it did: then its amount is another thing."""
        row = next((row for row in one.table.rows if row.id == "goal_counts"), None)
        if row is None or row.id not in one.base.rows:
            return False
        then = kept_of(one.base.rows[row.id][one.base.keys.index("value")])
        return not is_like(one.table.cell(row.number, "value"), then)

    def _change(
        self, one: "_Value", home: Home, record: Record, said: Said, here: Plain, unit: str
    ) -> Change:
        key, table = one.key, one.table
        remark = said.remark
        if remark is None and key in table.guessed:
            remark = Problem("return_column_guessed", heading=table.headings[key])
        if key == "own" and isinstance(record, Target) and record.agreed is not None:
            is_scaled = remark is not None and remark.code == READ_AS_PERCENT
            code = "return_reopens_read" if is_scaled else "return_reopens"
            remark = Problem(code, **(remark.params if remark is not None and is_scaled else {}))
        if (
            remark is None
            and home.kind is Kind.AMOUNT
            and isinstance(said.value, int | float)
            and said.value < 0
        ):
            known = (*self._known(one, home), here)
            is_news = all(not isinstance(each, int | float) or each >= 0 for each in known)
            remark = Problem("return_below_nothing") if is_news else None
        map_id, place_id = self._place(record)
        return Change(
            cell=one.cell,
            spot=home.spot(record),
            kind=home.kind,
            key=one.row.id.partition("_cal")[0] if table.table.name == INPUTS else key,
            name=self._name(record),
            before=one.then.stated if self._base is not None else None,
            there=said.value,
            here=here,
            unit=unit,
            map_id=map_id or one.base.map_id,
            place_id=place_id,
            remark=remark,
        )

    def _leave(self, one: "_Value", code: str) -> None:
        text = shown(one.table.cell(one.row.number, one.key))
        self.left.append(CellRemark(Problem(code, text=text), one.cell))

    def _name(self, record: Record) -> str:
        if isinstance(record, Connector):
            ends = (self._reader.get(Node, end).name for end in (record.source_id, record.target_id))
            return " → ".join(ends)
        if isinstance(record, Target | Actual):  # one of many of its metric
            return f"{record.starts} · {called(self._reader, record)}"
        return called(self._reader, record)

    def _place(self, record: Record) -> tuple[str, str]:
        """The map and the thing on it where a record is to be seen."""
        if isinstance(record, Node | Connector):
            return record.map_id, record.id
        node = self._reader.find(Node, getattr(record, "node_id", None))
        return (node.map_id, node.id) if node is not None else ("", "")

    def _known(self, one: "_Value", home: Home) -> list[float]:
        """The amounts that are known where a value stands: what was written there, and what stands beside it."""
        record = home.row(self._reader, one.record_id)
        beside = [other for (name, _), other in HOMES.items() if name == one.table.table.name]
        amounts = [each for each in beside if each.kind is Kind.AMOUNT]
        said = [said_of(self._reader, each, record) for each in amounts] if record is not None else []
        return [each for each in (one.then.shown, *said) if isinstance(each, int | float)]

    def _unit(self, home: Home, record_id: str) -> str:
        """The unit of an amount: that of its metric, unless the step states another."""
        record = home.row(self._reader, record_id)
        metric = self._reader.find(Metric, getattr(record, "metric_id", None))
        own: str | None = getattr(record, "unit", None)
        return own if own is not None else metric.unit if metric is not None else ""

    def _percent_rows(self, table: TableThere) -> frozenset[int]:
        """The rows whose amounts are per cent; all of a table without amounts, whose shares are its only ones."""
        if table.table.name == INPUTS:
            return frozenset(row.number for row in table.rows if _is_share(row.id))
        homes = [home for (name, _), home in HOMES.items() if name == table.table.name]
        amount = next((home for home in homes if home.kind is Kind.AMOUNT), None)
        if amount is None:
            return frozenset(row.number for row in table.rows)
        return frozenset(row.number for row in table.rows if self._unit_of(table, row, amount).strip() == "%")

    def _unit_of(self, table: TableThere, row: RowThere, home: Home) -> str:
        """The unit of a row's amounts; of a new row as it says itself."""
        if row.id or "unit" not in table.columns:
            return self._unit(home, row.id)
        return shown(table.cell(row.number, "unit"))


class _Value(NamedTuple):
    """A value as it was written, and the cell where it came back."""

    table: TableThere
    base: BaseTable
    row: RowThere
    key: str
    then: KeptThen
    home: Home | None

    @property
    def record_id(self) -> str:
        return self.base.record_id(self.row.id)

    @property
    def cell(self) -> str:
        return self.table.place(self.row.number, self.key)


def _shown_again(table: TableThere) -> frozenset[str]:
    """The columns of a further map in which cells show what stands on an earlier one."""
    is_further = table.map_no > 1
    return frozenset(column.key for column in table.table.columns if is_further and column.same is not None)


def _is_share(input_id: str) -> bool:
    home = home_of(INPUTS, "value", input_id)
    return home is not None and home.kind is Kind.SHARE
