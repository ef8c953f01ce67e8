"""The sheet Read me: what this is, what the cells mean, how to change them, and whether the totals agree."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from mapper import __version__
from mapper.exchange.direction import isolated
from mapper.exchange.excel import page, remarks, style, words
from mapper.exchange.excel.blanks import scalar_product, total, total_known
from mapper.exchange.excel.book import Book, Cell
from mapper.exchange.excel.desk import Desk
from mapper.exchange.excel.pages import READABLE, Block, digits, page_width, pixels
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.tables import cell_name
from mapper.exchange.excel.text import clean, one_line

_FIRST: Final = 1
_SECOND: Final = 2
_LAST: Final = 5
_VALUE: Final = 3
_VERDICT: Final = 4
_WIDTHS: Final = (1.5, 26, 18, 14, 18)  # digits of all columns but the last, which fills the page
_SIZE: Final = 0.9  # of what it is on the screen
_LINE: Final = 165  # characters that fit from the second column on
_WHOLE_LINE: Final = 200  # and from the first
_ROW: Final = 14
_AMISS: Final = (words.SHARES_OFF, words.SHARE_MISSING, words.AIMS_OFF)
_MOST_LINES: Final = 12
_LIMIT: Final = _LINE * _MOST_LINES


def _write(desk: Desk, sheet: Any) -> None:
    """Write the sheet; it tells of all maps of the workbook."""
    across = page_width(desk.options.paper) * READABLE / _SIZE
    for column, width in enumerate((*_WIDTHS, digits(across - sum(map(pixels, _WIDTHS))))):
        sheet.set_column(column, column, width)
    _band(desk, sheet)
    row = 3
    starts = [0]
    for section in (_about, _sheets, _checks, _remarks):
        for each in desk.desks:
            row = section(each, sheet, row) + 1
            starts.append(row)
    row = _legend(desk, sheet, row)
    for heading, lines in (
        (words.CHANGE_TITLE, words.CHANGE_LINES),
        (words.RULES_TITLE, words.RULES_LINES),
    ):
        starts.append(row + 1)
        desk.heading(sheet, row + 1, _FIRST, _LAST, heading)
        row = _paragraphs(desk, sheet, row + 2, lines)
    blocks = [
        Block(first=first, last=after - 1, across=_LAST)
        for first, after in zip(starts, [*starts[1:], row + 1], strict=True)
    ]
    page.set_up(desk, sheet, blocks)


def _of_map(desk: Desk, title: str) -> str:
    """A section's title, with the map's name where the workbook has several."""
    name = isolated(clean(desk.book.facts.map.name))
    return desk.say(title) if len(desk.desks) == 1 else f"{desk.say(title)}  ·  {name}"


def _band(desk: Desk, sheet: Any) -> None:
    for row in (0, 1):
        for column in range(_LAST + 1):
            sheet.write_blank(row, column, None, desk.formats.make(bg_color=style.ACCENT))
    big = desk.formats.make(bg_color=style.ACCENT, font_color="#FFFFFF", font_size=20, bold=True)
    small = desk.formats.make(bg_color=style.ACCENT, font_color="#DCEBF7", valign="top")
    sheet.write_string(0, _FIRST, desk.say(words.SUBTITLE), big)
    names = "  ·  ".join(isolated(clean(each.book.facts.map.name)) for each in desk.desks)
    sheet.write_string(1, _FIRST, one_line(names, _WHOLE_LINE), small)
    sheet.set_row(0, 36)
    sheet.set_row(1, 22)
    sheet.set_row(2, 9)


def _about(desk: Desk, sheet: Any, row: int) -> int:
    facts = desk.book.facts
    desk.heading(sheet, row, _FIRST, _LAST, _of_map(desk, words.ABOUT_TITLE))
    scope = desk.say(
        words.SCOPE,
        stages=len(facts.stages),
        lanes=len(facts.lanes),
        nodes=len(facts.steps),
        branches=len(facts.branches),
        targets=len(facts.targets),
        roles=len(facts.roles),
    )
    values = (
        facts.map.name,
        desk.say(words.MAP_KINDS[facts.map.kind]),
        facts.info.title,
        facts.info.author,
        facts.map.purpose or facts.info.purpose,
        scope,
        desk.written,
        desk.say(words.PROGRAM, version=__version__),
    )
    label = desk.formats.make(font_color=style.MUTED)
    for number, (name, value) in enumerate(zip(words.ABOUT_ROWS, values, strict=True), row + 1):
        text = one_line(value, _LIMIT)
        sheet.write_string(number, _FIRST, desk.say(name), label)
        form = desk.formats.make(text_wrap=True, align="left")
        sheet.merge_range(number, _SECOND, number, _LAST, "", form)
        desk.put(sheet, number, _SECOND, text, form)
        sheet.set_row(number, _ROW * max(1, math.ceil(len(text) / _LINE)) + 2)
    return row + len(values) + 1


def _sheets(desk: Desk, sheet: Any, row: int) -> int:
    desk.heading(sheet, row, _FIRST, _LAST, _of_map(desk, words.SHEETS_TITLE))
    link = desk.formats.make(font_color=style.ACCENT, underline=1, bold=True)
    faint = desk.formats.make(font_color=style.MUTED)
    plain = desk.formats.make()
    listed = [
        each
        for each in desk.sheets
        if each.code != SHEET.code
        and not each.is_inside
        and (not desk.options.sheets or each.code in desk.options.sheets)
    ]
    for number, each in enumerate(listed, row + 1):
        name, facts = desk.tab(each), desk.book.facts
        if each.is_idle(facts) and each.code not in desk.options.sheets:  # hidden: a link leads nowhere
            sheet.write_string(number, _FIRST, name, faint)
        else:
            sheet.write_url(number, _FIRST, f"internal:'{name}'!A1", link, name)
        sheet.write_string(number, _SECOND, desk.say(each.reason(facts) or each.hint), plain)
    return row + len(listed) + 1


@dataclass(frozen=True, slots=True)
class _Total:
    formula: str
    value: Cell
    wanted: float
    tolerance: float
    look: Look


def _totals(book: Book) -> list[_Total]:
    is_known = book.cell("visits_known") is not None
    checks = book.column("tblBranches", "check")
    visits, balance = book.column("tblSteps", "visits"), book.column("tblSteps", "balance")
    at_ends = [1.0 if outcome else 0.0 for outcome in book.column("tblSteps", "outcome")]
    parked = book.column("tblSteps", "parked")
    hours = total_known(book.column("tblSteps", "hours_needed"))
    of_roles = book.number("hours_needed")
    states = book.column("tblTargets", "status")
    return [
        _Total(
            "+".join(f'COUNTIF(tblBranches[check],"{word}")' for word in _AMISS),
            sum(checks.count(word) for word in _AMISS),
            0,
            0.5,
            Look.WHOLE,
        ),
        _Total(
            'IF(visits_known="","",SUMPRODUCT(--(tblSteps[outcome]<>""),tblSteps[visits])+SUM(tblSteps[parked]))',
            scalar_product(at_ends, visits) + total(parked) if is_known else None,
            1,
            1e-5,
            Look.PERCENT,
        ),
        _Total(
            'IF(visits_known="","",MAX(MAX(tblSteps[balance]),-MIN(tblSteps[balance])))',
            max([0.0, *(abs(v) for v in balance if isinstance(v, int | float))]) if is_known else None,
            0,
            5e-4,
            Look.THOUSANDTHS,
        ),
        _Total(
            'IF(hours_needed="","",SUM(tblSteps[hours_needed])-hours_needed)',
            (hours or 0.0) - of_roles if of_roles is not None else None,
            0,
            1e-2,
            Look.HUNDREDTHS,
        ),
        _Total(
            f'COUNTIF(tblTargets[status],"{words.NO_DATA}")+COUNTIF(tblTargets[status],"{words.NO_TARGET}")',
            total([states.count(words.NO_DATA), states.count(words.NO_TARGET)]),
            0,
            0.5,
            Look.WHOLE,
        ),
    ]


def _checks(desk: Desk, sheet: Any, row: int) -> int:
    desk.heading(sheet, row, _FIRST, _LAST, _of_map(desk, words.CHECKS_TITLE))
    row += 1
    desk.label(sheet, row, _FIRST, _SECOND, words.VISITS_COMPUTED)
    known = desk.formats.cell(Look.WORD, Source.FORMULA, align="right")
    desk.put(sheet, row, _VALUE, desk.book.cell("visits_known"), known, 'IF(visits_known="","",visits_known)')
    verdict = desk.formats.cell(Look.WORD, Source.FORMULA, indent=1)
    is_known = desk.book.cell("visits_known") is not None
    formula = f'IF(visits_known="","{words.CHECK_NONE}","{words.CHECK_OK}")'
    desk.put(sheet, row, _VERDICT, words.CHECK_OK if is_known else words.CHECK_NONE, verdict, formula)
    first = row
    for text, check in zip(words.CHECKS, _totals(desk.book), strict=True):
        row += 1
        desk.label(sheet, row, _FIRST, _SECOND, text)
        form = desk.formats.cell(check.look, Source.FORMULA)
        desk.put(sheet, row, _VALUE, check.value, form, check.formula)
        cell = cell_name(row, _VALUE)
        formula = (
            f'IF({cell}="","{words.CHECK_NONE}",'
            f'IF(ABS({cell}-{check.wanted})<={check.tolerance:.5f},"{words.CHECK_OK}","{words.CHECK_LOOK}"))'
        )
        desk.put(sheet, row, _VERDICT, _verdict(check), verdict, formula)
    for word, state, sign in (
        (words.CHECK_OK, style.GOOD, "✓"),
        (words.CHECK_LOOK, style.WARN, "!"),
        (words.CHECK_NONE, style.QUIET, "–"),
    ):
        form = desk.formats.state(state, f'"{sign} "@')
        rule = {"type": "cell", "criteria": "==", "value": f'"{desk.say(word)}"', "format": form}
        sheet.conditional_format(first, _VERDICT, row, _VERDICT, rule)
    return row + 1


def _verdict(check: _Total) -> str:
    if not isinstance(check.value, int | float):
        return words.CHECK_NONE
    return words.CHECK_OK if abs(check.value - check.wanted) <= check.tolerance else words.CHECK_LOOK


def _remarks(desk: Desk, sheet: Any, row: int) -> int:
    facts = desk.book.facts
    desk.heading(sheet, row, _FIRST, _LAST, _of_map(desk, words.REMARKS_TITLE))
    obstacles, cautions = remarks.obstacles(facts, desk.tongue), remarks.cautions(facts, desk.tongue)
    lines = [desk.say(words.NOT_COMPUTED), *obstacles] if obstacles else []
    lines += cautions
    return _paragraphs(desk, sheet, row + 1, lines or [words.COMPUTED_FULLY])


def _paragraphs(desk: Desk, sheet: Any, row: int, lines: Sequence[str]) -> int:
    form = desk.formats.make(text_wrap=True, align="left")
    for number, text in enumerate(lines, row):
        line = desk.tongue.written(text)
        sheet.merge_range(number, _FIRST, number, _LAST, "", form)
        desk.put(sheet, number, _FIRST, line, form)
        sheet.set_row(number, _ROW * math.ceil(len(line) / _WHOLE_LINE) + 2)
    return row + len(lines)


def _legend(desk: Desk, sheet: Any, row: int) -> int:
    desk.heading(sheet, row, _FIRST, _LAST, words.LEGEND_TITLE)
    rows = (
        (Source.INPUT, words.LEGEND_INPUT),
        (Source.PROGRAM, words.LEGEND_PROGRAM),
        (Source.FORMULA, words.LEGEND_FORMULA),
        (Source.TEXT, words.LEGEND_TEXT),
        (Source.KEY, words.LEGEND_KEY),
    )
    samples = zip(rows, words.LEGEND_SAMPLES, strict=True)
    for number, ((source, meaning), sample) in enumerate(samples, row + 1):
        sheet.write_string(
            number, _FIRST, desk.say(sample), desk.formats.cell(Look.WORD, source, locked=True)
        )
        sheet.write_string(number, _SECOND, desk.say(meaning), desk.formats.make())
    return row + len(rows) + 1


SHEET: Final = Sheet(
    code="readme",
    name=words.README,
    intro=words.README_INTRO,
    hint=words.README_HINT,
    write=_write,
    of_document=True,
)
