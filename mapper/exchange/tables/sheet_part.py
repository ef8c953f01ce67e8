"""Tables from outside: the cells of one sheet as they stream by; what it claims of its own size is not looked at."""

import math
from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from typing import Final
from xml.etree.ElementTree import Element

from mapper.exchange.tables.book_parts import OF_TEXTS, text_in, unescaped
from mapper.exchange.tables.cells import (
    MOST_COLUMNS,
    MOST_ROWS,
    Area,
    Cell,
    ErrorValue,
    Form,
    Kept,
    NotWorkedOut,
    Sheet,
    Value,
    read_area,
    read_place,
)
from mapper.exchange.tables.container import Container
from mapper.exchange.tables.number_formats import GENERAL, Look, NumberFormat
from mapper.exchange.tables.xml_parts import MOST_TEXT, Budget, pulled

_IN_A_ROW: Final = ("c", "v", "f", "is", *OF_TEXTS)
_MOST_MERGED: Final = 20_000
_MOST_COVERED: Final = 100_000  # cells of merged areas
_LAST_DAY: Final = 2_958_466  # of the year 9999, counted from 1900
_LEAP_BUG: Final = 60  # 29 February 1900, a day there never was
_MOST_DIGITS: Final = 400


def read_sheet(
    container: Container,
    part: str,
    name: str,
    strings: Sequence[str],
    formats: Sequence[NumberFormat],
    budget: Budget,
    *,
    is_from_1904: bool,
    is_hidden: bool,
) -> Sheet:
    """All cells of a sheet that hold something. Raises Trouble as `Walk.run` and `Container.chunks` do."""
    elements = pulled(container.chunks(part), part, ("row", "mergeCell"), _IN_A_ROW, budget)
    reader = _SheetReader(name, strings, formats, budget, is_from_1904=is_from_1904)
    return reader.read(elements, is_hidden=is_hidden)


class _SheetReader:
    def __init__(
        self,
        name: str,
        strings: Sequence[str],
        formats: Sequence[NumberFormat],
        budget: Budget,
        *,
        is_from_1904: bool,
    ) -> None:
        self._name = name
        self._strings = strings
        self._formats = formats
        self._budget = budget
        self._is_from_1904 = is_from_1904
        self._columns: dict[str, int] = {}  # by their letters
        self._tags: dict[str, str] = {}  # their names without the namespace
        self._styles: dict[str, NumberFormat] = {}

    def read(self, elements: Iterator[Element], *, is_hidden: bool) -> Sheet:
        rows: dict[int, dict[int, Kept]] = {}
        merged: list[Area] = []
        number = last = hidden = 0
        for element in elements:
            if element.tag.endswith("mergeCell"):
                area = read_area(element.get("ref", ""))
                if area is not None:
                    merged.append(area)
                if len(merged) > _MOST_MERGED:
                    raise self._budget.too_many()
                continue
            number = self._row_number(element.get("r", ""), number)
            row = self._row(element)
            if row:
                self._budget.spend_cells(len(row))
                hidden += element.get("hidden") in {"1", "true"}
                rows[number] = {**rows[number], **row} if number in rows else row
                last = max(number, last) if last >= 0 and number >= last else -1
        if last < 0:
            rows = {each: rows[each] for each in sorted(rows)}
        return Sheet(self._name, rows, _spread(merged), is_hidden, hidden)

    def _row_number(self, said: str, former: int) -> int:
        number = int(said) if said.isdecimal() and len(said) < 9 else former + 1
        if not 0 < number <= MOST_ROWS:
            raise self._budget.damaged(self._name)
        return number

    def _row(self, element: Element) -> dict[int, Kept]:
        row: dict[int, Kept] = {}
        column, columns = 0, self._columns
        for each in element:
            letters = each.get("r", "").rstrip("0123456789")
            column = (columns.get(letters) or self._column(letters)) if letters else column + 1
            if not 0 < column <= MOST_COLUMNS:
                raise self._budget.damaged(self._name)
            if len(each):
                cell = self._cell(each)
                if cell is not None:
                    row[column] = cell
        return row

    def _column(self, letters: str) -> int:
        place = read_place(f"{letters}1")
        if place is None:
            raise self._budget.damaged(self._name)
        self._columns[letters] = place.column
        return place.column

    def _cell(self, element: Element) -> Kept:
        said: str | None = None
        is_formula = False
        tags = self._tags
        for child in element:
            name = tags.get(child.tag) or self._tag(child.tag)
            if name == "v":
                said = child.text
            elif name == "f":
                is_formula = True
            elif name == "is":
                said = text_in(child)
        kind = element.get("t")
        if said and kind == "s" and not is_formula:  # most of the texts
            return self._worded(said, kind)
        kind = kind or "n"
        if is_formula and not said and kind != "str":
            return Cell(NotWorkedOut(), Form.PLAIN, is_formula)
        if not said:
            return None
        look, unit = self._format(element.get("s", "")) if kind == "n" else GENERAL
        value = self._number(said, look) if kind == "n" else self._worded(said, kind)
        if value is None or (look is not Look.PERCENT and not unit and not is_formula):
            return value
        return Cell(value, Form.PERCENT if look is Look.PERCENT else Form.PLAIN, is_formula, unit)

    def _tag(self, tag: str) -> str:
        name = self._tags[tag] = tag.rpartition("}")[2]
        return name

    def _format(self, style: str) -> NumberFormat:
        found = self._styles.get(style)
        if found is None:
            number = int(style or 0) if (style or "0").isdecimal() and len(style) < 7 else -1
            known = 0 <= number < len(self._formats)
            found = self._styles[style] = self._formats[number] if known else GENERAL
        return found

    def _worded(self, said: str, kind: str) -> Value:
        if len(said) > MOST_TEXT:
            raise self._budget.damaged(self._name)
        if kind == "s":
            number = int(said) if said.isdecimal() and len(said) < 9 else -1
            if not 0 <= number < len(self._strings):
                raise self._budget.damaged(self._name)
            return self._strings[number] or None
        if kind == "b":
            return said.strip() in ("1", "true")
        if kind == "e":
            return ErrorValue(said.strip()[:20])
        if kind == "d":
            return _written_day(said)
        return unescaped(said) or None

    def _number(self, said: str, look: Look) -> Value:
        try:
            number = float(said) if len(said) < _MOST_DIGITS and "_" not in said else math.nan
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            if not said.strip():
                return None
            raise self._budget.damaged(self._name)
        if look is Look.DATE:
            return day_of(number, is_from_1904=self._is_from_1904)
        return _time_of(number) if look is Look.TIME else number


def _spread(merged: Sequence[Area]) -> dict[tuple[int, int], tuple[int, int]]:
    """By row and column of merged cells the first of them; areas of whole columns and the like are let be."""
    first: dict[tuple[int, int], tuple[int, int]] = {}
    for top, left, bottom, right in merged:
        if (bottom - top + 1) * (right - left + 1) + len(first) <= _MOST_COVERED:
            for row in range(top, bottom + 1):
                first |= {(row, column): (top, left) for column in range(left, right + 1)}
    return first


def day_of(number: float, *, is_from_1904: bool = False) -> Value:
    """The day that a number stands for under a format of dates; the number itself where there is no such day.

    >>> day_of(46023.5), day_of(59.0), day_of(0.5), day_of(-1.0)
    (datetime.datetime(2026, 1, 1, 12, 0), datetime.datetime(1900, 2, 28, 0, 0), datetime.time(12, 0), -1.0)
    """
    if is_from_1904:
        number += 1462
    if 0 <= number < 1:
        return _time_of(number)
    if not 0 <= number < _LAST_DAY:
        return number
    start = datetime(1899, 12, 31) if number < _LEAP_BUG else datetime(1899, 12, 30)  # noqa: DTZ001  # as written
    return start + timedelta(seconds=round(number * 86_400))


def _time_of(number: float) -> Value:
    """A time of day under one day, else a span."""
    seconds = round(number * 86_400)
    if 0 <= seconds < 86_400:
        return time(seconds // 3600, seconds // 60 % 60, seconds % 60)
    return timedelta(seconds=seconds) if abs(number) < _LAST_DAY else number


def _written_day(said: str) -> Value:
    try:
        return datetime.fromisoformat(said.strip()).replace(tzinfo=None)
    except ValueError:
        return said or None
