"""Looking into a written workbook: with openpyxl, and through LibreOffice, which recalculates it."""

import io
import math
import posixpath
import shutil
import subprocess
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import openpyxl
from openpyxl.cell.read_only import EMPTY_CELL
from openpyxl.utils.cell import range_boundaries

from mapper.core.reader import Reader
from mapper.core.records import Record
from mapper.core.store import Store
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.writer import write_workbook
from tests.builders import MapBuilder

WHEN = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SAID = (f"{_MAIN}v", f"{_MAIN}t")
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
ERRORS = ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!")

# LibreOffice trusts the values stored by others unless it is told to recalculate always (0).
_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
"""


def written(document: MapBuilder | Reader | list[Record], path: Path, options: Options | None = None) -> Path:
    """The workbook of a document's first map, or as it is asked for."""
    reader: Reader
    if isinstance(document, MapBuilder):
        reader = document.snapshot()
    else:
        reader = document if isinstance(document, Reader) else Store(document)
    write_workbook(reader, path, generated=WHEN, options=options)
    return path


@contextmanager
def _without_warnings() -> Iterator[None]:
    """What openpyxl says of data bars of 2010, which it does not know."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        yield


def opened(path: Path | io.BytesIO, *, values: bool = False) -> Any:
    """The workbook in openpyxl, with formulas or with their stored values."""
    with _without_warnings():
        return openpyxl.load_workbook(path, data_only=values)


class SheetValues:
    """A sheet with its values, to look at only. `part`: of the file; `tables`: where those on it lie."""

    def __init__(self, sheet: Any, tables: dict[str, str]) -> None:
        self.title, self.part, self.tables = sheet.title, sheet._worksheet_path, tables
        self._sheet = sheet

    @cached_property
    def _rows(self) -> list[tuple[Any, ...]]:
        self._sheet.reset_dimensions()  # LibreOffice says more than there is
        with _without_warnings():
            return list(self._sheet.iter_rows())

    def __getitem__(self, place: str) -> Any:
        """The cell at a place, or the cells of an area by rows."""
        left, top, right, bottom = range_boundaries(place)
        area = [
            [self._cell(row, column) for column in range(left, right + 1)] for row in range(top, bottom + 1)
        ]
        return area if ":" in place else area[0][0]

    def _cell(self, row: int, column: int) -> Any:
        cells = self._rows[row - 1] if row <= len(self._rows) else ()
        return cells[column - 1] if column <= len(cells) else EMPTY_CELL


class BookValues:
    """A workbook with its values, to look at only: a sheet is read when it is looked at, for most never are."""

    def __init__(self, path: Path) -> None:
        with _without_warnings():
            content = io.BytesIO(path.read_bytes())  # stays open for as long as it is asked
            book = openpyxl.load_workbook(content, read_only=True, data_only=True)
        self.defined_names = book.defined_names
        with ZipFile(path) as file:
            self._sheets = [
                SheetValues(each, _tables(file, each._worksheet_path)) for each in book.worksheets
            ]

    def __iter__(self) -> Iterator[SheetValues]:
        return iter(self._sheets)

    def __getitem__(self, title: str) -> SheetValues:
        return next(each for each in self._sheets if each.title == title)


def _tables(file: ZipFile, sheet: str) -> dict[str, str]:
    """The areas of the tables of a sheet, by name."""
    folder, _, name = sheet.rpartition("/")
    links = f"{folder}/_rels/{name}.rels"
    if links not in file.namelist():
        return {}
    found: dict[str, str] = {}
    for link in ElementTree.fromstring(file.read(links)):
        if link.get("Type", "").endswith("/table"):
            target = posixpath.normpath(posixpath.join(f"/{folder}", link.get("Target", "")))
            table = ElementTree.fromstring(file.read(target.removeprefix("/")))
            found[table.get("displayName", "")] = table.get("ref", "")
    return found


def values_in(path: Path) -> BookValues:
    """The workbook with its values; who asks a file for many cells reads it once."""
    seen = path.stat()
    return _kept(path, seen.st_mtime_ns, seen.st_size)


@lru_cache(maxsize=4)
def _kept(path: Path, _changed: int, _size: int) -> BookValues:
    return BookValues(path)


def formulas(path: Path) -> Iterator[tuple[str, str, str]]:
    """Sheet, cell and text of every formula."""
    for sheet in opened(path):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield sheet.title, cell.coordinate, cell.value


def table(path: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a table, by header, with values."""
    return table_in(values_in(path), name)


def table_in(book: Any, name: str) -> list[dict[str, Any]]:
    """The same of a workbook that is open with its values."""
    for sheet in book:
        if name in sheet.tables:
            place = sheet.tables[name]
            rows = [[cell.value for cell in row] for row in sheet[getattr(place, "ref", place)]]
            return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    raise KeyError(name)


def named(path: Path, name: str) -> Any:
    """The value of a named cell."""
    return named_in(values_in(path), name)


def named_in(book: Any, name: str) -> Any:
    """The same of a workbook that is open with its values."""
    sheet, cell = next(iter(book.defined_names[name].destinations))
    return book[sheet][cell].value


def has_office() -> bool:
    return shutil.which("soffice") is not None


class Office:
    """LibreOffice at work on workbooks: it computes every formula of each anew, all in one start.

    Who asks for one waits for that one only, so that no single test waits for all of them, however slow the machine.
    """

    def __init__(self, paths: Sequence[Path], folder: Path) -> None:
        self._paths, self._out = list(paths), folder / "recalculated"
        self._begun: list[str] = []  # the lines of those it has begun with, in the order of `paths`
        profile = folder / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_ALWAYS)
        command = [
            "soffice",
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx",
        ]
        self._process = subprocess.Popen(
            [*command, "--outdir", self._out, *paths],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def recalculated(self, path: Path) -> Path:
        """The workbook as LibreOffice wrote it."""
        place = self._paths.index(path)
        assert self._process.stdout is not None
        while len(self._begun) < place + 2:  # it says with which it begins: then the one before is done
            line = self._process.stdout.readline()
            if not line:
                break
            if line.startswith("convert "):
                self._begun.append(line)
        else:
            return self._out / path.name
        assert self._process.wait() == 0
        return self._out / path.name

    def close(self) -> None:
        """Stop it, should it still be at work."""
        self._process.terminate()
        self._process.communicate()


def recalculated(paths: Sequence[Path], folder: Path) -> list[Path]:
    """The workbooks as LibreOffice writes them after computing every formula anew."""
    office = Office(paths, folder)
    try:
        return [office.recalculated(path) for path in paths]
    finally:
        office.close()


def differences(path: Path, other: Path) -> list[str]:
    """Where the values of two workbooks differ, or are errors; an empty cell and an empty text are the same."""
    found, ours, theirs = [], stored(path), stored(other)
    for place in dict.fromkeys((*ours, *theirs)):
        value, again = ours.get(place), theirs.get(place)
        if not _same(value, again) or again in ERRORS:
            found.append(f"{place}: {value!r} became {again!r}")
    return found


def stored(path: Path) -> dict[str, Any]:
    """The values of all cells that have one, by sheet and cell; ten times as fast as openpyxl, which makes cells."""
    found: dict[str, Any] = {}
    with ZipFile(path) as file:
        parts = {each.get("Id"): each.get("Target", "") for each in _part(file, "_rels/workbook.xml.rels")}
        shared = [
            "".join(text.text or "" for text in each.iter(f"{_MAIN}t"))
            for each in _part(file, "sharedStrings.xml")
        ]
        for sheet in _part(file, "workbook.xml").iter(f"{_MAIN}sheet"):
            for cell in _part(file, parts[sheet.get(_ID)].removeprefix("/xl/")).iter(f"{_MAIN}c"):
                text = "".join(each.text or "" for each in cell.iter() if each.tag in _SAID)
                if text:
                    kind = cell.get("t", "n")
                    value = shared[int(text)] if kind == "s" else float(text) if kind == "n" else text
                    found[f"{sheet.get('name')}!{cell.get('r')}"] = value
    return found


def _part(file: ZipFile, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(file.read(f"xl/{name}"))


def _same(value: Any, other: Any) -> bool:
    if isinstance(value, int | float) and isinstance(other, int | float):
        return math.isclose(value, other, rel_tol=1e-9, abs_tol=1e-9)
    return (value or "") == (other or "")
