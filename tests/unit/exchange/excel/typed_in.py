"""Types into cells of a written workbook as a script does: what is not typed into stays as it was written."""

import re
from datetime import date
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.utils.cell import get_column_letter, range_boundaries
from openpyxl.utils.datetime import to_excel

from tests.unit.exchange.excel.reading import values_in


class Typing:
    """A workbook that is typed into."""

    def __init__(self, path: Path) -> None:
        self._path, self._book = path, values_in(path)
        self._typed: dict[str, dict[str, Any]] = {}  # by the part of the sheet and the place

    def named(self, name: str, value: Any) -> None:
        """Type into a named cell."""
        sheet, cell = next(iter(self._book.defined_names[name].destinations))
        self._type(sheet, cell.replace("$", ""), value)

    def cell(self, table: str, row_id: str, header: str, value: Any) -> None:
        """Type into the row with an id."""
        sheet = next(each for each in self._book if table in each.tables)
        left, top, _, _ = range_boundaries(sheet.tables[table])
        rows = [[cell.value for cell in row] for row in sheet[sheet.tables[table]]]
        number = next(number for number, row in enumerate(rows[1:], 1) if row_id in row)
        place = f"{get_column_letter(left + rows[0].index(header))}{top + number}"
        self._type(sheet.title, place, value)

    def save(self, path: Path) -> Path:
        """Write it with what was typed."""
        with ZipFile(self._path) as source:
            parts = {part: source.read(part) for part in source.namelist()}
        for part, typed in self._typed.items():
            parts[part] = _with(parts[part].decode(), typed).encode()
        with ZipFile(path, "w", ZIP_DEFLATED) as target:
            for part, content in parts.items():
                target.writestr(part, content)
        return path

    def _type(self, sheet: str, place: str, value: Any) -> None:
        self._typed.setdefault(self._book[sheet].part, {})[place] = value


def _with(xml: str, typed: dict[str, Any]) -> str:
    for place, value in typed.items():
        cell = re.compile(rf'<c r="{place}"((?: s="\d+")?)[^>]*?(?:/>|>.*?</c>)')
        xml, count = cell.subn(lambda found, value=value, place=place: _cell(place, found[1], value), xml)
        assert count == 1, f"{place} is no cell that was written"
    return xml


def _cell(place: str, look: str, value: Any) -> str:
    if value is None:
        return f'<c r="{place}"{look}/>'
    if isinstance(value, str) and value.startswith("="):
        return f'<c r="{place}"{look}><f>{escape(value[1:])}</f></c>'
    if isinstance(value, str):
        return f'<c r="{place}"{look} t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f'<c r="{place}"{look}><v>{to_excel(value) if isinstance(value, date) else value!r}</v></c>'
