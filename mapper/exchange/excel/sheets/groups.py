"""The roll-ups by stage and by lane on the sheet Summary."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from mapper.core.values import STEP_KINDS, NodeKind
from mapper.exchange.excel import style, words
from mapper.exchange.excel.blanks import product, quotient, total_known
from mapper.exchange.excel.book import Book, Cell
from mapper.exchange.excel.desk import Desk
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.tables import absolute, cell_name
from mapper.exchange.excel.text import clean

FIRST: Final = 1  # column of the names
VALUES: Final = 6  # column of the first figure
LAST: Final = 12
_LOOKS: Final = (
    Look.WHOLE,
    Look.HUNDREDTHS,
    Look.TENTHS,
    Look.PERCENT,
    Look.TENTHS,
    Look.PERCENT,
    Look.TENTHS,
)
_SHARE_OF: Final = MappingProxyType({3: 1, 5: 4})  # a share's column, and the one it is a share of
_DAYS: Final = 4
_ON_ONE_LINE: Final = 14  # letters of a heading, in any font that may stand for ours
_TWO_LINES: Final = 26  # points
# What counts as a step, here as on the map: starts and ends do not.
_STEP_WORDS: Final = tuple(words.NODE_KINDS[kind] for kind in NodeKind if kind in STEP_KINDS)


@dataclass(frozen=True, slots=True)
class Group:
    """One roll-up: `key` is the column of tblSteps that numbers its rows."""

    title: str
    head: str  # the key of its header
    key: str
    list_name: str
    names: Sequence[str]
    reached: Sequence[float | None] = ()  # share of the cases that ever come there, by the program


@dataclass(frozen=True, slots=True)
class Written:
    """Where a roll-up stands: the row after it, and the cells of its names, days and shares that come."""

    after: int
    names: Sequence[str]
    days: Sequence[str]
    reached: str
    all_names: str


def write_group(desk: Desk, sheet: Any, row: int, group: Group) -> Written:
    """Write a roll-up from a row on."""
    desk.heading(sheet, row, FIRST, LAST, group.title)
    head = desk.formats.make(
        bold=True,
        font_size=9,
        font_color=style.MUTED,
        align="right",
        valign="bottom",
        bottom=1,
        text_wrap=True,
    )
    row += 1
    if max(len(desk.say(text)) for text in words.GROUP_HEADERS) > _ON_ONE_LINE:
        sheet.set_row(row, _TWO_LINES)
    for column in range(FIRST, LAST + 1):
        sheet.write_blank(row, column, None, head)
    sheet.write_string(
        row,
        FIRST,
        desk.tongue.header(group.head),
        desk.formats.make(bold=True, font_size=9, font_color=style.MUTED, valign="bottom", bottom=1),
    )
    if group.reached:
        sheet.write_string(row, VALUES - 1, desk.tongue.header("reach"), head)
    for position, text in enumerate(words.GROUP_HEADERS):
        sheet.write_string(row, VALUES + position, desk.say(text), head)
    names = group.names or [""]  # sums need a row to stand over
    first, last = row + 1, row + len(names)
    values = [_values(desk.book, group.key, no) for no in range(1, len(names) + 1)]
    totals = [total_known(line[i] for line in values) for i in range(len(_LOOKS))]
    for line in values:
        for position, whole in _SHARE_OF.items():
            line[position] = quotient(line[whole], totals[whole])
    for no, (name, line) in enumerate(zip(names, values, strict=True), 1):
        _write_line(desk, sheet, row + no, name, line, _formulas(group.key, no, row + no, last + 1))
    form = desk.formats.cell(Look.PERCENT, Source.PROGRAM)
    for number, share in enumerate(group.reached, first):
        desk.put(sheet, number, VALUES - 1, share, form)
    _write_totals(desk, sheet, first, last, totals)
    desk.lists[group.list_name] = absolute(sheet.name, first, FIRST, last, FIRST)
    return Written(
        after=last + 2,
        names=[absolute(sheet.name, each, FIRST, each, FIRST) for each in range(first, last + 1)],
        days=[
            absolute(sheet.name, each, VALUES + _DAYS, each, VALUES + _DAYS)
            for each in range(first, last + 1)
        ],
        reached=absolute(sheet.name, first, VALUES - 1, last, VALUES - 1) if group.reached else "",
        all_names=desk.lists[group.list_name],
    )


def _values(book: Book, key: str, no: int) -> list[Cell]:
    rows = [i for i, number in enumerate(book.column("tblSteps", key)) if number == no]

    def column(name: str) -> list[Cell]:
        values = book.column("tblSteps", name)
        return [values[i] for i in rows]

    def for_an_entry(name: str) -> float | None:
        if book.cell("visits_known") is None or total_known(column(name)) is None:
            return None
        products = (product(*pair) for pair in zip(column("visits"), column(name), strict=True))
        return total_known([0.0, *products])

    return [
        sum(kind in _STEP_WORDS for kind in column("kind")),
        for_an_entry("hours"),
        total_known(column("hours_needed")),
        None,
        for_an_entry("days_visit"),
        None,
        total_known(column("open")),
    ]


def _formulas(key: str, no: int, row: int, total: int) -> list[str]:
    def for_an_entry(name: str) -> str:
        return (
            f'IF(OR(visits_known="",COUNTIFS(tblSteps[{key}],{no},tblSteps[{name}],">=0")=0),"",'
            f"SUMPRODUCT(--(tblSteps[{key}]={no}),tblSteps[visits],tblSteps[{name}]))"
        )

    def added(name: str) -> str:
        return (
            f'IF(COUNTIFS(tblSteps[{key}],{no},tblSteps[{name}],">=0")=0,"",'
            f"SUMIFS(tblSteps[{name}],tblSteps[{key}],{no}))"
        )

    def share(position: int) -> str:
        part = cell_name(row, VALUES + _SHARE_OF[position])
        whole = cell_name(total, VALUES + _SHARE_OF[position], is_row_fixed=True)
        return f'IF(OR({part}="",N({whole})=0),"",{part}/{whole})'

    return [
        "+".join(f'COUNTIFS(tblSteps[{key}],{no},tblSteps[kind],"{kind}")' for kind in _STEP_WORDS),
        for_an_entry("hours"),
        added("hours_needed"),
        share(3),
        for_an_entry("days_visit"),
        share(5),
        added("open"),
    ]


def _write_line(
    desk: Desk, sheet: Any, row: int, name: str, values: Sequence[Cell], formulas: Sequence[str]
) -> None:
    desk.label(sheet, row, FIRST, VALUES - 1, clean(name))
    for position, (look, value, formula) in enumerate(zip(_LOOKS, values, formulas, strict=True)):
        form = desk.formats.cell(look, Source.FORMULA)
        desk.put(sheet, row, VALUES + position, value, form, formula)


def _write_totals(desk: Desk, sheet: Any, first: int, last: int, totals: Sequence[Cell]) -> None:
    row = last + 1
    line = {"bold": True, "top": 1, "bottom": 0}
    desk.label(sheet, row, FIRST, VALUES - 1, words.TOTAL)
    for column in range(FIRST, LAST + 1):
        sheet.write_blank(row, column, None, desk.formats.cell(Look.WORD, Source.TEXT, **line))
    sheet.write_string(row, FIRST, desk.say(words.TOTAL), desk.formats.cell(Look.WORD, Source.TEXT, **line))
    for position, (look, value) in enumerate(zip(_LOOKS, totals, strict=True)):
        if position in _SHARE_OF:
            continue
        cells = f"{cell_name(first, VALUES + position)}:{cell_name(last, VALUES + position)}"
        form = desk.formats.cell(look, Source.FORMULA, **line)
        desk.put(sheet, row, VALUES + position, value, form, f'IF(COUNT({cells})=0,"",SUM({cells}))')
