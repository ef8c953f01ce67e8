"""Finds the tables of a workbook that comes back: by name, else by their ids; columns by heading, else by place."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple

from mapper.exchange.excel.book import Table
from mapper.exchange.excel.headings import HEADINGS, HEADINGS_IN, TAUGHT
from mapper.exchange.excel.homes import INPUTS
from mapper.exchange.excel.style import Source
from mapper.exchange.excel.tongue import Language, Tongue
from mapper.exchange.excel.written_base import SHEET as BASE_SHEET
from mapper.exchange.excel.written_base import Base
from mapper.exchange.tables.cells import Area, Book, Cell, Kept, NamedTable, Note, Place, Sheet
from mapper.exchange.tables.headed import plain, titles_above

_ENOUGH: Final = 0.5  # of a table's visible headings, to know it by them
_LEAST: Final = 3
_TARGETS_BY: Final = frozenset({"step", "metric", "target", "actual"})
_ID_HEADINGS: Final = frozenset(
    plain(Tongue(language).header(table.ids))
    for table in TAUGHT
    if table.name != INPUTS
    for language in Language
)
_ID_WORDS: Final = tuple({heading.rpartition(" ")[2] for heading in _ID_HEADINGS})
_FURTHER_MAP: Final = re.compile(r"_map\d+$")
_LIKE_ID: Final = re.compile(r"[a-z]+(?:_[a-z]+)*-[0-9a-f]{12}")


class RowThere(NamedTuple):
    """A row of a table; `id` is "" where it has none."""

    number: int
    id: str


@dataclass(frozen=True, slots=True)
class TableThere:
    """One of our tables as it came back. `columns`: where those stand that were found, by their keys.

    `headings`: what stands above them; `titles`: above all of these, the nearest first. `guessed`: those whose heading
    is not ours any more and that were known by where they stand.
    """

    name: str
    table: Table
    map_no: int
    sheet: Sheet
    columns: Mapping[str, int]
    headings: Mapping[str, str]
    guessed: frozenset[str]
    rows: tuple[RowThere, ...]
    titles: tuple[str, ...] = ()
    language: Language = Language.ENGLISH
    scattered: Mapping[int, str] = field(
        default_factory=dict
    )  # where rows lie that were gathered by their names

    def heading(self, key: str) -> str:
        """What a column was called when the workbook was written."""
        return Tongue(self.language).header(key)

    def cell(self, row: int, key: str) -> Cell:
        """What stands in a column of a row."""
        return self.sheet.cell(row, self.columns[key])

    def is_first(self, row: int, key: str) -> bool:
        """Whether a cell is the first of those that were merged with it, or stands alone."""
        at = row, self.columns[key]
        return self.sheet.merged.get(at, at) == at

    def place(self, row: int, key: str) -> str:
        """Where that is, as people say it: Targets!H12."""
        return self.scattered.get(row) or _spoken(self.sheet, row, self.columns[key])


def _spoken(sheet: Sheet, row: int, column: int) -> str:
    return f"{sheet.name}!{Place(row, column).name}"


@dataclass(frozen=True, eq=False)
class _Lying:
    """A table as it lies there, whoever's it is."""

    name: str
    sheet: Sheet
    heading_row: int
    left: int
    right: int
    rows: tuple[int, ...]

    @cached_property
    def headings(self) -> Mapping[int, str]:
        """What stands in the row of the headings, by column."""
        row = self.sheet.row(self.heading_row)
        return {
            column: " ".join(str(cell.value).split())
            for column, cell in sorted(row.items())
            if self.left <= column <= self.right and isinstance(cell.value, str | float)
        }

    @cached_property
    def said(self) -> Mapping[int, str]:
        """The same made plain."""
        return {column: plain(text) for column, text in self.headings.items()}


def is_ours(book: Book) -> bool:
    """Whether a workbook is one of performance targets, by its base, ids in a table of ours, or two such tables; so is
    one sheet of it that was copied elsewhere or saved as CSV, by the ids below a heading of ours for them.
    """
    names = {table.name.casefold() for table in book.tables}
    if book.sheet(BASE_SHEET) is not None or {"tblsteps", "tbltargets"} <= names:
        return True
    ours = {table.name.casefold(): table for table in TAUGHT if table.name != INPUTS}
    for named in book.tables:
        table = ours.get(_FURTHER_MAP.sub("", named.name.casefold()))
        lying = _named(book, named) if table is not None and named.heading_rows > 0 else None
        if table is None or lying is None:
            continue
        if _are_targets(lying, table) or _id_column(lying, table, frozenset()) is not None:
            return True
    return any(map(_has_ids, book.sheets))


def _has_ids(sheet: Sheet) -> bool:
    """Whether an id of ours stands right below a heading that says so."""
    for number, row in sheet.kept.items():
        for column, value in row.items():
            # Nearly all texts are told by their end, without a closer look.
            if not isinstance(value, str) or not value.strip().casefold().endswith(_ID_WORDS):
                continue
            below = sheet.kept.get(number + 1, {}).get(column)
            if isinstance(below, str) and _LIKE_ID.fullmatch(below.strip()) and plain(value) in _ID_HEADINGS:
                return True
    return False


def _are_targets(lying: _Lying, table: Table) -> bool:
    """Whether a table of our name has the headings of our targets: also without ids its rows are no steps, for each
    step stands there once for each of its metrics.
    """
    known = HEADINGS[table.name]
    return {known.get(text) for text in lying.said.values()} >= _TARGETS_BY


def find_tables(book: Book, base: Base | None) -> tuple[list[TableThere], list[Note]]:
    """Our tables in a workbook, and what is to be told of those that are missing, doubled or without ids."""
    named = [_named(book, table) for table in book.tables if table.heading_rows > 0]
    free = [each for each in named if each is not None]
    free += _lying(book, free)
    everywhere = tuple(free)
    found: list[TableThere] = []
    notes: list[Note] = []
    wanted = list(_wanted(book, base))
    by_name = {each.name.casefold(): each for each in free if each.name}
    claimed = {name: by_name[name.casefold()] for name, *_ in wanted if name.casefold() in by_name}
    free = [each for each in free if not any(each is other for other in claimed.values())]
    for name, table, map_no, ids in wanted:
        there = claimed.get(name)
        is_scattered = there is None and base is not None and base.is_filled
        if is_scattered and (gathered := _by_names(book, name, table, map_no, ids)) is not None:
            found.append(gathered)
            continue
        if there is None and (there := _most_like(free, table, ids)) is not None:
            free.remove(there)
        if there is None:
            if ids:
                notes.append(Note("return_table_missing", {"table": name}))
        elif (read := _read(there, name, table, map_no, ids)) is None:
            notes.append(Note("return_ids_missing", {"table": name, "sheet": there.sheet.name}))
        else:
            found.append(read)
    notes += _doubled(free, found)
    notes += _apart(found, everywhere)
    notes += [
        Note(
            "return_heading_guessed",
            {"heading": each.headings[key], "column": each.heading(key), "table": each.name},
        )
        for each in found
        for key in each.columns
        if key in each.guessed and next(c for c in each.table.columns if c.key == key).source is Source.INPUT
    ]
    return found, notes


def _apart(found: Sequence[TableThere], lying: Sequence[_Lying]) -> Iterator[Note]:
    """Rows that somebody wrote below a table, not right below it: nobody would read them."""
    for each in found:
        if each.scattered or not each.rows:
            continue
        others = [one for one in lying if one.sheet is each.sheet]
        last = each.rows[-1].number
        next_table = min((one.heading_row for one in others if one.heading_row > last), default=None)
        columns = set(each.columns.values())
        for number in each.sheet.numbers:
            is_between = number > last and (next_table is None or number < next_table)
            if is_between and sum(column in columns for column in each.sheet.kept[number]) >= _LEAST:
                yield Note("return_rows_apart", {"table": each.name, "place": f"{each.sheet.name}!A{number}"})
                break


def _by_names(book: Book, name: str, table: Table, map_no: int, ids: frozenset[str]) -> TableThere | None:
    """The inputs of a map gathered by the names of their cells, wherever these lie; None where none is there."""
    kept: dict[int, dict[int, Kept]] = {}
    places: dict[int, str] = {}
    tongue = Tongue(map_no=map_no)
    for number, row_id in enumerate(sorted(ids) if table.name == INPUTS else (), 1):
        found = book.area_of(tongue.name(row_id))
        if found is not None:
            sheet, (top, left, *_) = found
            kept[number] = {1: row_id, 2: sheet.cell(top, left)}
            places[number] = _spoken(sheet, top, left)
    if not kept:
        return None
    rows = tuple(RowThere(number, str(row[1])) for number, row in kept.items())
    columns = {table.ids: 1, "value": 2}
    return TableThere(name, table, map_no, Sheet("", kept), columns, {}, frozenset(), rows, scattered=places)


def _wanted(book: Book, base: Base | None) -> Iterator[tuple[str, Table, int, frozenset[str]]]:
    """Each table that may be there: its name, what it is, which map's, and the ids of its rows."""
    if base is None:
        maps = 1
        while any(table.name.casefold().endswith(f"_map{maps + 1}") for table in book.tables):
            maps += 1
        known: dict[str, frozenset[str]] = {}
    else:
        maps = len(base.maps)
        known = {each.name: frozenset(each.rows) | frozenset(each.records.values()) for each in base.tables}
    for map_no in range(1, maps + 1):
        tongue = Tongue(map_no=map_no)
        for table in TAUGHT:
            name = tongue.name(table.name)
            yield name, table, map_no, known.get(name, frozenset())


# -- tables


def _named(book: Book, table: NamedTable) -> _Lying | None:
    sheet = book.sheet(table.sheet)
    if sheet is None:
        return None
    body = table.body
    rows = tuple(
        number
        for number, row in sheet.kept.items()
        if body.top <= number <= body.bottom and any(body.left <= column <= body.right for column in row)
    )
    return _Lying(table.name, sheet, body.top - 1, body.left, body.right, rows + _below(sheet, table))


def _below(sheet: Sheet, table: NamedTable) -> tuple[int, ...]:
    """Rows right below a table, which belong to it for everybody but Excel: somebody's script wrote them."""
    if table.total_rows:
        return ()
    area: Area = table.area
    found: list[int] = []
    number = area.bottom + 1
    while number in sheet.kept and sum(area.left <= c <= area.right for c in sheet.kept[number]) >= _LEAST:
        found.append(number)
        number += 1
    return tuple(found)


def _lying(book: Book, named: Sequence[_Lying]) -> Iterator[_Lying]:
    """Tables that are none to Excel any more: from a row of our headings on, down to the first gap."""
    for sheet in (each for each in book.sheets if each.name != BASE_SHEET):
        taken = {row for each in named if each.sheet is sheet for row in (each.heading_row, *each.rows)}
        numbers = [number for number in sheet.numbers if number not in taken]
        place = 0
        while place < len(numbers):
            start = numbers[place]
            place += 1
            texts = {c: plain(v) for c, v in sheet.kept[start].items() if isinstance(v, str)}
            if len(texts) < _LEAST or not any(_knows(known, texts.values()) for known in HEADINGS.values()):
                continue
            rows: list[int] = []
            while place < len(numbers) and numbers[place] == start + len(rows) + 1:
                rows.append(numbers[place])
                place += 1
            yield _Lying("", sheet, start, min(texts), max(texts), tuple(rows))


def _knows(known: Mapping[str, str], texts: Iterable[str]) -> bool:
    hits = sum(text in known for text in texts)
    return hits >= max(_LEAST, _ENOUGH * len(set(known.values())))


def _most_like(free: Sequence[_Lying], table: Table, ids: frozenset[str]) -> _Lying | None:
    """The table that holds most of these ids; where there are none, the one with our headings."""
    if not ids:
        known = HEADINGS[table.name]
        said = [(frozenset(each.said.values()), each) for each in free]
        like = [(len(known.keys() & texts), each) for texts, each in said if _knows(known, texts)]
        most = max((count for count, _ in like), default=0)
        nearest = [each for count, each in like if count == most]
        return nearest[0] if len(nearest) == 1 else None
    scores = [(sum(_ids_in(each, ids).values()), -number) for number, each in enumerate(free)]
    best, number = max(scores, default=(0, 0))
    return free[-number] if best > 0 else None


def _ids_in(lying: _Lying, ids: frozenset[str]) -> dict[int, int]:
    """How many of these ids each column holds."""
    counts: dict[int, int] = {}
    for number in lying.rows:
        for column, value in lying.sheet.kept[number].items():
            if isinstance(value, str) and value in ids and lying.left <= column <= lying.right:
                counts[column] = counts.get(column, 0) + 1
    return counts


def _doubled(free: Sequence[_Lying], found: Sequence[TableThere]) -> Iterator[Note]:
    """Tables that hold rows which were read already, such as those of a copied sheet."""
    ids = frozenset(row.id for table in found for row in table.rows if row.id)
    for each in free:
        if any(_ids_in(each, ids).values()):
            yield Note("return_table_twice", {"sheet": each.sheet.name})


# -- columns and rows


def _read(lying: _Lying, name: str, table: Table, map_no: int, ids: frozenset[str]) -> TableThere | None:
    columns, guessed = _columns(lying, table)
    id_column = _id_column(lying, table, ids)
    if id_column is None:
        return None
    columns[table.ids] = id_column
    rows = tuple(RowThere(number, _id(lying.sheet.cell(number, id_column))) for number in lying.rows)
    said = set(lying.said.values())
    language = max(Language, key=lambda each: len(said & HEADINGS_IN[table.name, each].keys()))
    headings = {key: lying.headings.get(column, "") for key, column in columns.items()}
    titles = titles_above(lying.sheet, lying.heading_row)
    return TableThere(name, table, map_no, lying.sheet, columns, headings, guessed, rows, titles, language)


def _id_column(lying: _Lying, table: Table, ids: frozenset[str]) -> int | None:
    """Where the ids of a table's rows stand: by the heading, else where most of them are, or most that look so."""
    columns, _ = _columns(lying, table)
    if table.ids in columns:
        return columns[table.ids]
    counts = _ids_in(lying, ids or _like_ids(lying, frozenset(columns.values())))
    return max(counts, key=lambda column: counts[column]) if counts else None


def _like_ids(lying: _Lying, taken: frozenset[int]) -> frozenset[str]:
    """The texts that look like ids, but those in columns that are known as others."""
    return frozenset(
        value
        for number in lying.rows
        for column, value in lying.sheet.kept[number].items()
        if column not in taken and isinstance(value, str) and _LIKE_ID.fullmatch(value)
    )


def _id(cell: Cell) -> str:
    return cell.value.strip() if isinstance(cell.value, str) else ""


def _columns(lying: _Lying, table: Table) -> tuple[dict[str, int], frozenset[str]]:
    """Where the columns stand, by their headings in any language; one that is left over by the column beside it, which
    is told.
    """
    known = HEADINGS[table.name]
    columns: dict[str, int] = {}
    for column, text in lying.said.items():
        key = known.get(text)
        if key is not None:
            columns.setdefault(key, column)
    keys = [column.key for column in table.columns]
    strange = set(lying.said) - set(columns.values())
    guessed: set[str] = set()
    for place, key in enumerate(keys):
        if key in columns:
            continue
        before = columns.get(keys[place - 1]) if place else lying.left - 1
        after = columns.get(keys[place + 1]) if place + 1 < len(keys) else None
        beside = {before + 1} if before is not None else set()
        beside |= {after - 1} if after is not None else set()
        if len(beside) == 1 and (column := beside.pop()) in strange:
            columns[key] = column
            strange.remove(column)
            guessed.add(key)
    return columns, frozenset(guessed)
