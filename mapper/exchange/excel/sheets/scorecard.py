"""The sheet Scorecard: metric by metric what was aimed at, what came of it and how it stands, month by month."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from mapper.exchange.excel import page, style, words
from mapper.exchange.excel.blanks import difference, number
from mapper.exchange.excel.book import Book, Cell
from mapper.exchange.excel.conditions import mark_words
from mapper.exchange.excel.courses import Line
from mapper.exchange.excel.desk import Desk
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.pages import Block
from mapper.exchange.excel.rows import row_by_row
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets import charts
from mapper.exchange.excel.sheets.actuals import TABLE
from mapper.exchange.excel.sheets.state import status, status_formula, unit_look
from mapper.exchange.excel.stack import write_tables
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.tables import absolute, cell_name
from mapper.exchange.excel.widths import fitted_widths
from mapper.exchange.excel.words import instruments as said
from mapper.exchange.excel.words.word import Word

_FIRST: Final = 4  # column of the first month
_LINES: Final = 4  # rows of a metric: aimed at, actual, variance, status
_HEAD: Final = page.HEADER_ROW + charts.ROWS + 2  # the row of the months
_WHAT: Final = _FIRST - 1  # column of the words for the rows of a metric
_LEAST: Final = (6, 20, 22, 12)


@dataclass(frozen=True, slots=True)
class _Row:
    """One metric in one month."""

    aim: Cell
    actual: Cell
    margin: float
    line: Line

    @property
    def variance(self) -> Cell:
        return difference(self.actual, self.aim)

    @property
    def status(self) -> Word | None:
        if self.aim is None and self.actual is None:
            return None
        is_lower = self.line.direction == words.LOWER
        return status(self.aim, self.actual, self.margin, is_lower_better=is_lower)


def _above(facts: Facts) -> int:
    """Rows above the table of values: the chart, and the months of every metric."""
    return charts.ROWS + 2 + 1 + _LINES * len(facts.further.courses.lines) + 3


def _dated(book: Book, table: str, key: str) -> Mapping[tuple[Cell, Cell], Cell]:
    """The numbers of a table by the line and month they belong to."""
    return {
        (line, month): value
        for line, month, value in row_by_row(book, table, "line_no", "month", key)
        if line is not None and number(value) is not None
    }


def _rows(book: Book) -> dict[tuple[int, date], _Row]:
    courses = book.facts.further.courses
    asked, measured = _dated(book, "tblPeriodTargets", "aim"), _dated(book, "tblActuals", "counts")
    standing = book.column("tblTargets", "target")
    margin = book.number("near_margin") or 0.0
    return {
        (line.no, month): _Row(
            asked.get((line.no, month), number(standing[line.target_no - 1]) if line.target_no else None),
            measured.get((line.no, month)),
            margin,
            line,
        )
        for line in courses.lines
        for month in courses.months
    }


def _found(table: str, key: str, line: str, month: str, otherwise: str) -> str:
    """The number of a line in a month, or what takes its place where there is none."""
    where = f"{table}[line_no],{line},{table}[month],{month}"
    return f'IF(COUNTIFS({where},{table}[{key}],">=-1E+300")=0,{otherwise},SUMIFS({table}[{key}],{where}))'


def _write(desk: Desk, sheet: Any) -> None:
    reason = SHEET.reason(desk.book.facts)
    write_tables(desk, sheet, SHEET, reason)
    if reason is not None:
        return
    courses = desk.book.facts.further.courses
    last = _FIRST + len(courses.months)
    _widths(desk, sheet, last)
    _heads(desk, sheet, last)
    rows = _rows(desk.book)
    for line in courses.lines:
        _line(desk, sheet, line, rows, last)
    _conditions(desk, sheet, last)
    _chart(desk, sheet, rows, last)
    page.title(desk, sheet, SHEET.name, SHEET.intro, max(last, desk.places[TABLE.name].last_visible))
    page.set_up(desk, sheet, _printed(sheet, courses.lines, last), (0, _FIRST - 1))
    sheet.freeze_panes(2, 2)


def _printed(sheet: Any, lines: Sequence[Line], last: int) -> list[Block]:
    """The chart and the months. The list of all measured values below them stays on the screen."""
    months = Block(first=_HEAD, last=_top(lines[-1]) + _LINES - 1, across=last, header=_HEAD, together=_LINES)
    return [charts.block(sheet, charts.WIDTH), months]


def _widths(desk: Desk, sheet: Any, last: int) -> None:
    """As wide as the table below asks, and the months above; the trend is last."""
    widths = fitted_widths([desk.places[TABLE.name]], desk.book)
    for column in range(max(last + 1, len(widths))):
        least = _LEAST[column] if column < _FIRST else 10.5 if column < last else 13 if column == last else 0
        here = widths[column] if column < desk.places[TABLE.name].last_visible + 1 else 0
        sheet.set_column(column, column, max(least, here, 8))


def _heads(desk: Desk, sheet: Any, last: int) -> None:
    form = {"bold": True, "font_color": "#FFFFFF", "bg_color": style.ACCENT, "text_wrap": True}
    left = desk.formats.make(**form, align="left")
    keys = ("no", "metric", "step", "what")
    for column, key in enumerate(keys):
        sheet.write_string(_HEAD, column, desk.tongue.header(key), left)
    months = desk.formats.make(**form, align="right", num_format="mmm yyyy")
    for column, month in enumerate(desk.book.facts.further.courses.months, _FIRST):
        sheet.write_datetime(_HEAD, column, month, months)
    sheet.write_string(_HEAD, last, desk.tongue.header("trend"), desk.formats.make(**form, align="center"))
    sheet.set_row(_HEAD, 22)


def _top(line: Line) -> int:
    """The first row of a metric."""
    return _HEAD + 1 + _LINES * (line.no - 1)


def _line(desk: Desk, sheet: Any, line: Line, rows: Mapping[tuple[int, date], _Row], last: int) -> None:
    top, months = _top(line), desk.book.facts.further.courses.months
    here = [rows[line.no, month] for month in months]
    look = unit_look(line.unit, [number(value) for row in here for value in (row.aim, row.actual)])
    ruled = {"top": 1, "top_color": style.LINE}
    key = desk.formats.cell(Look.ORDER, Source.TEXT, bottom=0, **ruled)
    sheet.write_number(top, 0, line.no, key)
    for column, text, rows_taken in ((1, line.metric, _LINES), (2, line.place, 2)):
        bold = {"bold": True} if column == 1 else {}
        form = desk.formats.cell(Look.TEXT, Source.TEXT, bottom=0, valign="top", **ruled, **bold)
        sheet.merge_range(top, column, top + rows_taken - 1, column, "", form)
        desk.put(sheet, top, column, text, form)
    muted = desk.formats.make(font_size=9, font_color=style.MUTED)
    for below, text in enumerate((line.unit, desk.say(line.direction)), 2):
        desk.put(sheet, top + below, 2, text, muted)
    for below, word in enumerate((said.AIM, said.ACTUAL, said.VARIANCE, said.STATUS)):
        edge = ruled if below == 0 else {}
        strong = {"bold": True} if below == 1 else {}
        desk.put(
            sheet,
            top + below,
            _WHAT,
            word,
            desk.formats.cell(Look.WORD, Source.TEXT, bottom=0, **edge, **strong),
        )
    for column, row in enumerate(here, _FIRST):
        _month(desk, sheet, line, row, column, look)
    blank = desk.formats.make(**ruled)
    sheet.write_blank(top, last, None, blank)
    known = [no for no, row in enumerate(here) if number(row.actual) is not None]
    if len(known) > 1:
        sheet.add_sparkline(
            top + 1,
            last,
            {
                "range": absolute(sheet.name, top + 1, _FIRST, top + 1, _FIRST + max(known)),
                "type": "column",  # LibreOffice prints lines as nothing
                "min": _floor([value for row in here if (value := number(row.actual)) is not None]),
                "series_color": style.ACCENT_SOFT,
                "last_point": True,
                "last_color": style.ACCENT_DARK,
            },
        )


def _floor(values: Sequence[float]) -> float:
    """Where the columns of a trend begin: below the lowest, which would be a mere line otherwise."""
    low, high = min(values), max(values)
    return low - (high - low) / 2 if high > low else min(low, 0.0)


def _month(desk: Desk, sheet: Any, line: Line, row: _Row, column: int, look: Look) -> None:
    top = _top(line)
    no, month = "$" + cell_name(top, 0), cell_name(_HEAD, column, is_row_fixed=True)
    aim, actual = cell_name(top, column), cell_name(top + 1, column)
    row_no = f"tblTargets[no],{line.target_no}"
    standing = (
        f'IF(COUNTIFS({row_no},tblTargets[target],">=-1E+300")=0,"",SUMIFS(tblTargets[target],{row_no}))'
    )
    otherwise = standing if line.target_no else '""'
    lower = f'"{line.direction}"'
    formulas = (
        _found("tblPeriodTargets", "aim", no, month, otherwise),
        _found("tblActuals", "counts", no, month, '""'),
        f'IF(AND(ISNUMBER({aim}),ISNUMBER({actual})),{actual}-{aim},"")',
        f'IF(AND({aim}="",{actual}=""),"",{status_formula(aim, actual, lower)})',
    )
    values: Sequence[Cell] = (row.aim, row.actual, row.variance, row.status)
    for below, (formula, value) in enumerate(zip(formulas, values, strict=True)):
        edge: dict[str, Any] = {"top": 1, "top_color": style.LINE} if below == 0 else {}
        strong = {"bold": True} if below == 1 else {}
        small = {"align": "right", "indent": 0, "font_size": 9} if below == 3 else {}
        form = desk.formats.cell(
            Look.WORD if below == 3 else look, Source.FORMULA, bottom=0, **edge, **strong, **small
        )
        desk.put(sheet, top + below, column, value, form, formula)


def _conditions(desk: Desk, sheet: Any, last: int) -> None:
    lines = desk.book.facts.further.courses.lines
    if lines:
        mark_words(desk, sheet, ("tblTargets", "status"), (_HEAD + 1, _FIRST, _top(lines[-1]) + 3, last - 1))


def _chart(desk: Desk, sheet: Any, rows: Mapping[tuple[int, date], _Row], last: int) -> None:
    """What was aimed at and what came of it, of the metric that most is known of."""
    courses = desk.book.facts.further.courses

    def known(line: Line) -> tuple[int, int]:
        pairs = [(rows[line.no, month].aim, rows[line.no, month].actual) for month in courses.months]
        both = sum(number(aim) is not None and number(actual) is not None for aim, actual in pairs)
        return both, sum(number(actual) is not None for _, actual in pairs)

    if not courses.lines or not courses.months:
        return
    line = max(courses.lines, key=lambda each: (known(each), -each.no))
    top = _top(line)
    chart = desk.workbook.add_chart({"type": "line"})
    months = "=" + absolute(sheet.name, _HEAD, _FIRST, _HEAD, last - 1)
    known_at = [
        no for no, month in enumerate(courses.months) if number(rows[line.no, month].actual) is not None
    ]
    until = (
        last - 1,
        _FIRST + max(known_at, default=0),
    )  # what is still to come is drawn as nothing, not as 0
    for below, word, colour, dash in (
        (0, said.AIM, style.BAD["font_color"], "dash"),
        (1, said.ACTUAL, style.ACCENT, "solid"),
    ):
        chart.add_series(
            {
                "name": desk.say(word),
                "categories": months,
                "values": "=" + absolute(sheet.name, top + below, _FIRST, top + below, until[below]),
                "line": {"color": colour, "width": 2.25, "dash_type": dash},
                "marker": {
                    "type": "circle",
                    "size": 5,
                    "fill": {"color": colour},
                    "border": {"color": colour},
                }
                if below
                else {"type": "none"},
            }
        )
    name = line.metric if not line.place else f"{line.metric} · {line.place}"
    title = desk.say(said.CHART_COURSE, name=name)
    is_share = line.unit.strip() == "%"
    unit = line.unit or desk.say(said.AXIS_VALUE)
    charts.finish(
        chart, title, unit, value_axis="y", has_legend=True, num_format="0%" if is_share else "#,##0.##"
    )
    chart.set_x_axis(
        {
            "num_format": "mmm yyyy",
            "num_font": charts.font(9),
            "text_axis": True,
            "line": {"color": style.FAINT},
        }
    )
    chart.show_blanks_as("gap")
    charts.insert(sheet, page.HEADER_ROW, 1, chart, title)


def _lacks(facts: Facts) -> Word | None:
    return None if facts.further.courses.lines and facts.further.courses.months else said.NO_COURSES


SHEET: Final = Sheet(
    code="scorecard",
    name=said.SCORECARD,
    intro=said.SCORECARD_INTRO,
    hint=said.SCORECARD_HINT,
    tables=(TABLE,),
    write=_write,
    lacks=_lacks,
    above=_above,
    is_ground=True,
)
