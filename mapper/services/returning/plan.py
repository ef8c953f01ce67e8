"""The way back: what a workbook would bring into a document - taken, to be chosen, not understood, or left alone."""

from collections import Counter
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from mapper.core import queries
from mapper.core.errors import Problem, Trouble
from mapper.core.history import History
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Node, ProcessMap, Stage, record_type_of
from mapper.exchange.excel.homes import INPUTS
from mapper.exchange.excel.returned import TableThere, find_tables, is_ours
from mapper.exchange.excel.todays_base import base_of_today
from mapper.exchange.excel.written_base import Base, BaseTable, read_base
from mapper.exchange.tables.cells import Book
from mapper.services.returning.comparing import Comparison
from mapper.services.returning.dated_rows import DATED, read_dated_rows
from mapper.services.returning.items import Change, ReturnPlan
from mapper.services.returning.locked import results_typed_over, told_of
from mapper.services.returning.new_rows import read_new_rows
from mapper.services.returning.rows import sorted_out
from mapper.services.returning.sums import branchings
from mapper.services.returning.torn import whole_rows
from mapper.services.tables.columns import CellRemark, Ways

AS_SHOWN: Final = Ways()
_TOLD: Final = 6  # signs of an id that tell documents of one title apart
_ENOUGH: Final = (
    0.5  # of the rows of a workbook that must be here for a document to be taken for a copy of its own
)


def _no_rest() -> None:
    """For those whom nobody waits for."""


def plan_return(
    reader: Reader,
    book: Book,
    name: str,
    history: History | None = None,
    ways: Ways = AS_SHOWN,
    rest: Callable[[], None] = _no_rest,
) -> ReturnPlan:
    """What the workbook `book`, called `name`, would bring. Nothing is changed.

    `history`: the document's, to tell how far it went on since; `ways`: how its cells are meant. `rest` is called
    again and again meanwhile, for who ends it.
    Raises Trouble: "return_not_ours", "workbook_newer", "return_other_document", "return_same_title", "return_no_ids",
    "return_unknown_rows".
    """
    if not is_ours(book):
        raise Trouble("return_not_ours", name=name)
    base = read_base(book, name)
    tables, found = find_tables(book, base)
    notes = [Problem(note.code, **note.params) for note in (*book.notes, *found)]
    if base is None:
        notes.insert(0, Problem("return_no_base"))
        known = _today(reader, tables, name)
    else:
        notes = [*_about(reader, base, name, history), *notes]
        known = {table.name: table for table in base.tables}
    comparison = Comparison(reader, book, base, ways, rest, tables=tables)
    for table in tables:
        old = known.get(table.name)
        rows = sorted_out(reader, table, old)
        comparison.left += rows.told
        if old is not None:
            whole, torn = whole_rows(table, old, rows.known)
            comparison.misread += torn
            comparison.compare(table, old, whole)
        map_id = _map_of(base, known, table)
        if base is not None and map_id:
            read = read_dated_rows if table.table.name in DATED else read_new_rows
            added, told = read(reader, table, rows.fresh, map_id, comparison.ears(table))
            comparison.added += added
            comparison.misread += told
    maps = len(base.maps) if base is not None and not base.is_filled else 0
    comparison.left += told_of([*comparison.typed_over, *results_typed_over(book, maps)])
    return _told(
        reader, comparison, list({str(note): note for note in notes}.values()), is_based=base is not None
    )


def _told(reader: Reader, comparison: Comparison, notes: Sequence[Problem], *, is_based: bool) -> ReturnPlan:
    changed, both = _one_each(comparison)
    return ReturnPlan(
        changed=changed,
        both=both,
        added=tuple(comparison.added),
        misread=tuple(comparison.misread),
        left=tuple(comparison.left),
        notes=tuple(notes),
        agreed=comparison.agreed,
        here_only=comparison.here_only,
        seen=comparison.seen,
        is_based=is_based,
        branchings=branchings(reader, (*changed, *both)),
    )


def _one_each(comparison: Comparison) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """The changes, one for each field; what stands in several cells has to be changed in all of them alike."""
    kept: dict[object, Change] = {}
    torn: set[object] = set()
    for change in (*comparison.changed, *comparison.both):
        other = kept.setdefault(change.spot, change)
        if other.there != change.there:
            torn.add(change.spot)
            problem = Problem("return_two_values", other=other.cell)
            comparison.misread.append(CellRemark(problem, change.cell))
    fit = [change for spot, change in kept.items() if spot not in torn]
    ids = {id(change) for change in comparison.changed}
    return tuple(c for c in fit if id(c) in ids), tuple(c for c in fit if id(c) not in ids)


# -- whose workbook it is


def _about(reader: Reader, base: Base, name: str, history: History | None) -> list[Problem]:
    """What to know of the workbook as a whole. Raises Trouble: "return_other_document", "return_same_title"."""
    told: list[Problem] = []
    info = queries.document_info(reader)
    if base.document_id != info.id:
        if not _is_copy(reader, base):
            if base.title.strip() != info.title.strip():
                raise Trouble("return_other_document", name=name, title=base.title, here=info.title)
            day = datetime.fromtimestamp(base.written).date().isoformat()  # noqa: DTZ006  # the person's own day
            ends = (base.document_id[-_TOLD:], info.id[-_TOLD:])
            raise Trouble("return_same_title", name=name, title=base.title, day=day, id=ends[0], here=ends[1])
        told.append(Problem("return_of_a_copy", title=base.title))
    gone = [map_id for map_id in base.maps if reader.find(ProcessMap, map_id) is None]
    if gone:
        told.append(Problem("return_maps_gone", count=len(gone)))
    since = commands_since(base, history) if history is not None else 0
    if since:
        told.append(Problem("return_went_on", count=since))
    if not base.has_names:
        told.append(Problem("return_without_names"))
    return told


def commands_since(base: Base, history: History) -> int:
    """How many commands the document has that it had not when the workbook was written."""
    if base.version is not None and base.version <= max(
        (e.seq for e in (*history.done, *history.undone)), default=0
    ):
        return sum(entry.seq > base.version for entry in history.done)
    return sum(entry.time > base.written for entry in history.done)


def _is_copy(reader: Reader, base: Base) -> bool:
    ids = {
        record for table in base.tables for record in (table.record_id(row) for row in table.rows) if record
    }
    here = sum(_is_here(reader, each) for each in ids)
    return bool(ids) and here >= _ENOUGH * len(ids)


def _is_here(reader: Reader, record_id: str) -> bool:
    try:
        return reader.find(record_type_of(record_id), record_id) is not None
    except LookupError:
        return False


def _today(reader: Reader, tables: Sequence[TableThere], name: str) -> dict[str, BaseTable]:
    """What the workbook would hold if it was written now, of the maps it is about.

    Raises Trouble: "return_no_ids", its rows have none; "return_unknown_rows", none of its rows is here.
    """
    found: dict[str, BaseTable] = {}
    is_any = False
    for map_no in sorted({table.map_no for table in tables}):
        own = [table for table in tables if table.map_no == map_no and table.table.name != INPUTS]
        ids = {row.id for table in own for row in table.rows if row.id}
        is_any = is_any or bool(ids)
        for table in _map_today(reader, ids):
            plain = table.name
            found[plain if map_no == 1 else f"{plain}_map{map_no}"] = replace(table, name=plain)
    if not found:
        code = "return_unknown_rows" if is_any else "return_no_ids"
        raise Trouble(code, name=name, here=queries.document_info(reader).title)
    return found


def _map_today(reader: Reader, ids: AbstractSet[str]) -> Sequence[BaseTable]:
    """The tables, as they would be written now, of the map on which most of these records lie.

    Where none lies on a map, such as roles, those of the first map whose tables hold one.
    """
    today = date.today()  # noqa: DTZ011  # the person's own day
    on_maps = Counter(map_id for each in ids if (map_id := _lies_on(reader, each)) is not None)
    if on_maps:
        return base_of_today(reader, [on_maps.most_common(1)[0][0]], today)
    if any(_is_here(reader, each) for each in ids):
        for process_map in queries.maps(reader):
            tables = base_of_today(reader, [process_map.id], today)
            if any(not ids.isdisjoint(table.rows) for table in tables):
                return tables
    return ()


def _lies_on(reader: Reader, record_id: str) -> MapId | None:
    """The map a record lies on, itself or by its step or stage; None for those of the whole document."""
    try:
        record = reader.find(record_type_of(record_id), record_id)
    except LookupError:
        return None
    holder: Stage | Node | None = reader.find(Stage, getattr(record, "stage_id", None))
    holder = holder or reader.find(Node, getattr(record, "node_id", None))
    map_id: MapId | None = getattr(record if holder is None else holder, "map_id", None)
    return map_id if reader.find(ProcessMap, map_id) is not None else None


def _map_of(base: Base | None, known: dict[str, BaseTable], table: TableThere) -> str:
    if base is not None:
        return base.maps[table.map_no - 1] if table.map_no <= len(base.maps) else ""
    return known[table.name].map_id if table.name in known else ""
