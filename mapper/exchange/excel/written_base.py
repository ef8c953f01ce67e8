"""The base of the way back: what stood in the cells to type into when the workbook was written, kept out of sight.

A very hidden sheet holds it as JSON, many rows of a table to a cell: thousands of cells less than one for each value.
It is read back without trust: what is not as it was written is no base.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import UTC, datetime
from math import ceil
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from mapper.core.errors import Trouble
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import DocumentInfo
from mapper.exchange.excel import page
from mapper.exchange.excel.book import Book, Values
from mapper.exchange.excel.homes import INPUTS, Plain, home_of, meant, stated
from mapper.exchange.excel.options import FORMAT_VERSION, Options
from mapper.exchange.tables.cells import Book as OutsideBook
from mapper.exchange.tables.xml_parts import MOST_CELLS

if TYPE_CHECKING:
    from mapper.exchange.excel.desk import Desk

SHEET: Final = "Mapper base"
_ROOM: Final = 30_000  # characters of a cell, of the 32,767 that fit
_MOST_NAME: Final = 200
_MOST_ROWS: Final = MOST_CELLS  # a workbook with more cells is not read, so no base of more rows was written
_PLAIN: Final = frozenset({type(None), str, int, float})
_BROKEN: Final = (ValueError, LookupError, TypeError, OverflowError, RecursionError)
Line = tuple[str, str]  # what a table is called in the workbook, and something of it as JSON


class Kept(NamedTuple):
    """What a cell showed, and what the document said there: the same, but where a strategy or a default was shown."""

    shown: Plain
    stated: Plain


Held = Plain | Kept  # one value, where both are the same: there are tens of thousands


def kept_of(held: Held) -> Kept:
    """What a cell showed and what the document said, of a value as it is held."""
    return held if isinstance(held, Kept) else Kept(held, held)


@dataclass(frozen=True, slots=True)
class BaseTable:
    """The rows of one table by their ids, each with what its columns held, in the order of `keys`.

    `name`: what it was called in the workbook; `table`: what it is, such as `tblSteps`. `records`: the ids of the
    records behind rows that are called otherwise.
    """

    name: str
    table: str
    map_id: str
    keys: tuple[str, ...]
    rows: Mapping[str, tuple[Held, ...]]
    records: Mapping[str, str]

    def record_id(self, row_id: str) -> str:
        """The id of the record behind a row; "" where there is none."""
        return self.records.get(row_id, "") if self.table == INPUTS else row_id


@dataclass(frozen=True, slots=True)
class Base:
    """All of it. `version`: the number of the last command that was in the document; None where nobody knew.

    `written`: when, in seconds since 1970. `has_names`: whether people stood in the workbook by their names.
    `is_filled`: whether it is a workbook of somebody's own, in which values stand where ours has formulas.
    """

    document_id: str
    title: str
    version: int | None
    written: float
    has_names: bool
    is_filled: bool
    maps: tuple[str, ...]
    tables: tuple[BaseTable, ...]


# -- writing


def write_base(workbook: Any, desks: Sequence["Desk"], options: Options, generated: datetime) -> None:
    """Write the base of all tables that the desks kept, behind all other sheets."""
    lines = [line for desk in desks for line in _lines(desk)]
    maps = [desk.book.facts.map.id for desk in desks]
    sheet = workbook.add_worksheet(SHEET)
    sheet.very_hidden()
    page.protect(sheet)
    for row, (name, text) in enumerate(with_head(lines, desks[0].book.facts.info, maps, options, generated)):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, text)


def with_head(
    lines: Sequence[Line],
    info: DocumentInfo,
    maps: Sequence[MapId],
    options: Options,
    generated: datetime,
    *,
    is_filled: bool = False,
) -> list[Line]:
    """The lines of tables behind the one that says whose they are. `is_filled`: in a workbook of somebody's own."""
    head = {
        "format": FORMAT_VERSION,
        "document": info.id,
        "title": info.title[:_MOST_NAME],
        "version": options.version,
        "written": ceil(generated.timestamp()),
        "names": options.with_names,
        "maps": list(maps),
        "filled": is_filled,
        "sum": _sum(lines),
    }
    return [(SHEET, _json(head)), *lines]


def _lines(desk: "Desk") -> Iterator[Line]:
    names = {desk.tongue.name(name): name for name in desk.places}
    columns: dict[str, dict[str, Values]] = {}
    for kept in desk.kept:
        columns.setdefault(names[kept.table], {})[kept.key] = kept.values
    return lines_of(desk.book, columns)


def lines_of(
    book: Book, columns: Mapping[str, Mapping[str, Values]], only: AbstractSet[str] | None = None
) -> Iterator[Line]:
    """The base of one map's tables: the values of their columns to type into, by table and key.

    `only`: the ids of the rows to keep, where not all of them are in the workbook.
    """
    facts = book.facts
    for table, values in columns.items():
        name = book.tongue.name(table)
        ids = [str(each) for each in book.column(table, book.tables[table].ids)]
        records = [str(each or "") for each in book.column(table, "row_id")] if table == INPUTS else ids
        held = [_column(facts.reader, table, key, ids, records, each) for key, each in values.items()]
        yield name, _json({"table": table, "map": facts.map.id, "keys": list(values)})
        beside = [records] if table == INPUTS else []
        rows = (row for row in zip(ids, *beside, *held, strict=True) if only is None or row[0] in only)
        yield from ((name, text) for text in _packed(rows))


def _column(
    reader: Reader, table: str, key: str, ids: Sequence[str], records: Sequence[str], values: Values
) -> list[Any]:
    """What each row keeps: one value, or two where the document says another than is shown."""
    found: list[Any] = []
    for row_id, record_id, value in zip(ids, records, values, strict=True):
        home = home_of(table, key, row_id)
        if home is None:
            found.append(value if isinstance(value, int | float) else None if not value else str(value))
            continue
        shown, here = meant(home.kind, value), stated(reader, home, record_id)
        found.append(
            shown if here == shown else [shown, here if isinstance(here, str | int | float) else None]
        )
    return found


def _packed(rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """Rows as JSON, as many to a text as a cell has room for."""
    parts: list[str] = []
    taken = 0
    for row in rows:
        text = _json(row)
        if taken + len(text) > _ROOM and parts:
            yield "[" + ",".join(parts) + "]"
            parts, taken = [], 0
        parts.append(text)
        taken += len(text) + 1
    yield "[" + ",".join(parts) + "]"


def _json(value: Any) -> str:
    # Excel reads _x0041_ in a text as a letter, so that no text may hold it.
    return json.dumps(value, separators=(",", ":"), ensure_ascii=True).replace("_x", "\\u005fx")


def _sum(lines: Iterable[Line]) -> int:
    return zlib.crc32("\n".join(f"{name}\t{text}" for name, text in lines).encode())


# -- reading


def _moment(said: object) -> float:
    """Seconds since 1970. Raises ValueError, TypeError or OverflowError where no calendar has such a day."""
    moment = float(str(said))
    datetime.fromtimestamp(moment, UTC)
    return moment


def read_base(book: OutsideBook, name: str) -> Base | None:
    """The base of a workbook; None where it has none, or one that somebody changed.

    Raises Trouble("workbook_newer", name): a newer version of the program wrote it.
    """
    sheet = book.sheet(SHEET)
    if sheet is None:
        return None
    rows = (sheet.row(number) for number in sheet.numbers)
    lines = [(str(row[1].value), str(row[2].value)) for row in rows if 1 in row and 2 in row]
    try:
        head = json.loads(lines[0][1])
        is_newer = int(head["format"]) > FORMAT_VERSION
    except _BROKEN:
        return None
    if is_newer:
        raise Trouble("workbook_newer", name=name)
    try:
        if head["sum"] != _sum(lines[1:]):
            return None
        return Base(
            document_id=str(head["document"]),
            title=str(head["title"]),
            version=None if head["version"] is None else int(head["version"]),
            written=_moment(head["written"]),
            has_names=bool(head["names"]),
            is_filled=bool(head.get("filled", False)),
            maps=tuple(map(_text, head["maps"])),
            tables=tuple(tables_in(lines[1:])),
        )
    except _BROKEN:
        return None


def tables_in(lines: Iterable[Line]) -> Iterator[BaseTable]:
    """The tables of a base. Raises ValueError, LookupError or TypeError where something is not as it was written."""
    about: dict[str, Any] = {}
    rows: dict[str, dict[str, tuple[Held, ...]]] = {}
    records: dict[str, dict[str, str]] = {}
    seen = 0
    for name, text in lines:
        said = json.loads(text)
        if isinstance(said, dict):
            about[name], rows[name], records[name] = said, {}, {}
            continue
        seen += len(said)
        if seen > _MOST_ROWS:
            raise ValueError(name)
        keys, is_inputs = len(about[name]["keys"]), about[name]["table"] == INPUTS
        for row_id, *values in said:
            if is_inputs:
                records[name][_text(row_id)] = _text(values.pop(0))
            if len(values) != keys:
                raise ValueError(row_id)
            rows[name][_text(row_id)] = tuple(map(_kept, values))
    for name, said in about.items():
        columns = tuple(map(_text, said["keys"]))
        yield BaseTable(name, _text(said["table"]), _text(said["map"]), columns, rows[name], records[name])


def _kept(value: Any) -> Held:
    if type(value) in _PLAIN:  # no subtypes: a truth value is a whole number to Python
        plain: Plain = value
        return plain
    if not isinstance(value, list) or not {type(each) for each in value} <= _PLAIN:
        raise TypeError(value)
    shown, here = value
    return Kept(shown, here)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
