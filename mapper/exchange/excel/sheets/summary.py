"""The sheet Summary: the page to hand out, with the goal, what it asks for, the inputs, charts and roll-ups."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from mapper.exchange.excel import names, page, remarks, style, words
from mapper.exchange.excel.blanks import rounded, rounded_up
from mapper.exchange.excel.book import Book, Cell, Named
from mapper.exchange.excel.desk import Desk
from mapper.exchange.excel.facts import day
from mapper.exchange.excel.sheets import charts
from mapper.exchange.excel.sheets.groups import FIRST, LAST, Group, write_group
from mapper.exchange.excel.sheets.targets import unit_look
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.tables import expanded, put
from mapper.exchange.excel.text import clean

_MIDDLE: Final = 7  # first column of the right half
_GRID_WIDTH: Final = 14.2
_STATES: Final = (words.ON_TARGET, words.NEAR, words.OFF_TARGET, words.NO_DATA, words.NO_TARGET)


@dataclass(frozen=True, slots=True)
class _Tile:
    label: str
    formula: str
    value: Cell
    look: Look
    note_formula: str
    note: Cell


def write(desk: Desk, sheet: Any) -> None:
    """Write the sheet; afterwards the desk knows where inputs, results, stages and lanes stand."""
    facts = desk.book.facts
    sheet.set_column(0, 0, 1.5)
    sheet.set_column(FIRST, LAST, _GRID_WIDTH)
    _band(desk, sheet)
    _tiles(desk, sheet, 3)
    row = _notices(desk, sheet, 7)
    row = _inputs_and_results(desk, sheet, row)
    charts_row = row
    has_charts = facts.flow.is_computed
    if has_charts:
        desk.heading(sheet, row, FIRST, LAST, words.WORK_TITLE)
        row += charts.ROWS + 2
    sheet.set_h_pagebreaks([row])
    stages = Group(words.STAGES_TITLE, "Stage", "stage_no", "stages", [s.name for s in facts.stages])
    row, stage_names, stage_days = write_group(desk, sheet, row, stages)
    lanes = Group(words.LANES_TITLE, "Lane", "lane_no", "lanes", [lane.name for lane in facts.lanes])
    row, _, _ = write_group(desk, sheet, row + 1, lanes)
    row = _states(desk, sheet, row + 1)
    row = _goals(desk, sheet, row + 1)
    if has_charts:
        charts.hours_by_role(desk, sheet, charts_row + 1, FIRST)
        charts.days_by_stage(desk, sheet, charts_row + 1, _MIDDLE, stage_names, stage_days)
    page.set_up(sheet, facts, desk.written, row, LAST)
    sheet.freeze_panes(2, 0)


def _band(desk: Desk, sheet: Any) -> None:
    facts = desk.book.facts
    for row in (0, 1):
        for column in range(LAST + 1):
            sheet.write_blank(row, column, None, desk.formats.make(bg_color=style.ACCENT))
    big = desk.formats.make(bg_color=style.ACCENT, font_color="#FFFFFF", font_size=20, bold=True)
    small = desk.formats.make(bg_color=style.ACCENT, font_color="#DCEBF7", font_size=10, valign="top")
    sheet.write_string(0, FIRST, clean(facts.map.name) or words.UNNAMED, big)
    parts = (words.SUBTITLE, words.MAP_KINDS[facts.map.kind], clean(facts.info.title), desk.written)
    sheet.write_string(1, FIRST, "  ·  ".join(part for part in parts if part), small)
    sheet.set_row(0, 36)
    sheet.set_row(1, 22)
    sheet.set_row(2, 9)


def _tile_list(book: Book) -> Sequence[_Tile]:
    period, wins = book.cell("goal_period"), book.cell("goal_wins")
    per = f"{words.PER}{period}"
    per_formula = f'"{words.PER}"&goal_period'
    states = book.column("tblTargets", "status")
    counted = [states.count(state) for state in _STATES]
    count_formulas = [f'COUNTIF(tblTargets[status],"{state}")' for state in _STATES]
    used = rounded(100 * (book.number("target_utilisation") or 0.0))
    return (
        _Tile(
            words.TILE_GOAL,
            _or_dash("goal_wins"),
            wins,
            Look.TENTHS if isinstance(wins, float) and wins != int(wins) else Look.WHOLE,
            f'IF(goal_wins="","{words.TILE_NO_GOAL}","{words.WINS_PER}"&goal_period)',
            words.TILE_NO_GOAL if wins is None else f"{words.WINS_PER}{period}",
        ),
        _Tile(
            words.TILE_WIN,
            _or_dash("win_probability"),
            book.cell("win_probability"),
            Look.PERCENT,
            "",
            words.TILE_WIN_NOTE,
        ),
        _Tile(
            words.TILE_ENTRIES,
            _or_dash("required_entries", "-INT(0.000001-required_entries)"),
            rounded_up(book.cell("required_entries")),
            Look.WHOLE,
            per_formula,
            per,
        ),
        _Tile(
            words.TILE_HOURS,
            _or_dash("hours_needed"),
            book.cell("hours_needed"),
            Look.WHOLE,
            per_formula,
            per,
        ),
        _Tile(
            words.TILE_PEOPLE,
            _or_dash("people_needed"),
            book.cell("people_needed"),
            Look.WHOLE,
            f'"{words.PEOPLE_AT}"&ROUND(100*N(target_utilisation),0)&"{words.PEOPLE_USE}"',
            f"{words.PEOPLE_AT}{used}{words.PEOPLE_USE}",
        ),
        _Tile(
            words.TILE_TARGETS,
            f'{count_formulas[0]}&"{words.OF}"&COUNT(tblTargets[no])',
            f"{counted[0]}{words.OF}{len(states)}",
            Look.WORD,
            f'"{words.NEAR_COUNT}"&{count_formulas[1]}&"{words.OFF_COUNT}"&{count_formulas[2]}',
            f"{words.NEAR_COUNT}{counted[1]}{words.OFF_COUNT}{counted[2]}",
        ),
    )


def _or_dash(name: str, shown: str = "") -> str:
    return f'IF({name}="","{words.UNKNOWN}",{shown or name})'


def _tiles(desk: Desk, sheet: Any, row: int) -> None:
    for position, tile in enumerate(_tile_list(desk.book)):
        column = FIRST + 2 * position
        base: dict[str, Any] = {"bg_color": style.TILE, "align": "left", "indent": 1}
        edge: dict[str, Any] = {**base, "left": 5, "left_color": style.ACCENT}
        small: dict[str, Any] = {"font_size": 9, "font_color": style.MUTED}
        for below in range(3):
            sheet.write_blank(row + below, column + 1, None, desk.formats.make(**base))
        sheet.write_string(row, column, tile.label, desk.formats.make(**edge, **small, valign="bottom"))
        value_form = desk.formats.make(
            **edge,
            font_size=20,
            bold=True,
            font_color=style.ACCENT_DARK,
            num_format=desk.formats.number_format(tile.look) if tile.look is not Look.WORD else "General",
        )
        sheet.merge_range(row + 1, column, row + 1, column + 1, "", value_form)
        value = words.UNKNOWN if tile.value is None else tile.value
        put(sheet, row + 1, column, value, value_form, expanded(tile.formula))
        note_form = desk.formats.make(**edge, **small, valign="top")
        put(sheet, row + 2, column, tile.note, note_form, expanded(tile.note_formula))
    sheet.set_row(row, 19)
    sheet.set_row(row + 1, 30)
    sheet.set_row(row + 2, 19)
    sheet.set_row(row + 3, 9)


def _notices(desk: Desk, sheet: Any, row: int) -> int:
    """Say in amber what keeps the figures from being computed."""
    lines = remarks.obstacles(desk.book.facts)
    if not lines:
        return row
    form = desk.formats.make(**style.WARN, bold=True, indent=1)
    plain = desk.formats.make(**style.WARN, indent=2)
    for number, line in enumerate((words.NOT_COMPUTED, *lines)):
        for column in range(FIRST, LAST + 1):
            sheet.write_blank(row + number, column, None, plain)
        sheet.write_string(row + number, FIRST, line, plain if number else form)
        sheet.set_row(row + number, 18)
    return row + len(lines) + 2


def _inputs_and_results(desk: Desk, sheet: Any, row: int) -> int:
    desk.heading(sheet, row, FIRST, _MIDDLE - 1, words.INPUTS_TITLE, words.INPUTS_HINT, FIRST + 3)
    desk.heading(sheet, row, _MIDDLE, LAST, words.RESULTS_TITLE)
    left = (*names.INPUTS, *names.WORKING_TIME)
    for number, named in enumerate(left, row + 1):
        _line(desk, sheet, number, FIRST, named)
    for number, named in enumerate(names.RESULTS, row + 1):
        _line(desk, sheet, number, _MIDDLE, named)
    return row + max(len(left), len(names.RESULTS)) + 2


def _line(desk: Desk, sheet: Any, row: int, column: int, named: Named) -> None:
    label, hint = words.NAMED[named.name]
    desk.label(sheet, row, column, column + 2, label)
    desk.put_named(sheet, words.SUMMARY, row, column + 3, named)
    if named.name == "goal_wins":
        found = names.goal_of_wins(desk.book.facts)
        hint = words.FROM_GOAL.format(name=clean(found[0].name)) if found else hint
    if hint:
        small = desk.formats.make(font_size=9, font_color=style.MUTED, indent=1)
        sheet.write_string(row, column + 4, hint, small)
    sheet.set_row(row, 16.5)


def _states(desk: Desk, sheet: Any, row: int) -> int:
    desk.heading(sheet, row, FIRST, LAST, words.STATUS_TITLE)
    states = desk.book.column("tblTargets", "status")
    looks = (style.GOOD, style.WARN, style.BAD, style.QUIET, style.QUIET)
    for position, (state, look) in enumerate(zip(_STATES, looks, strict=True)):
        column = FIRST + 2 * position
        word = desk.formats.make(**look, bold=True, align="left", indent=1)
        count = desk.formats.make(**look, bold=True, align="right", indent=1, num_format="#,##0")
        sheet.write_string(row + 1, column, state, word)
        formula = expanded(f'COUNTIF(tblTargets[status],"{state}")')
        put(sheet, row + 1, column + 1, states.count(state), count, formula)
    sheet.set_row(row + 1, 20)
    return row + 3


def _goals(desk: Desk, sheet: Any, row: int) -> int:
    facts = desk.book.facts
    desk.heading(sheet, row, FIRST, LAST, words.GOALS_TITLE)
    row += 1
    if not facts.goals:
        sheet.write_string(row, FIRST, words.NO_GOALS, desk.formats.make(font_color=style.MUTED))
        return row + 1
    head = desk.formats.make(bold=True, font_size=9, font_color=style.MUTED, bottom=1)
    right = desk.formats.make(
        bold=True, font_size=9, font_color=style.MUTED, bottom=1, align="right", indent=1
    )
    for column in range(FIRST, LAST + 1):
        sheet.write_blank(row, column, None, head)
    keys = ("goal", "metric", "baseline", "amount", "unit", "period", "owner", "due")
    columns = (1, 4, 7, 8, 9, 10, 11, 12)
    for key, column in zip(keys, columns, strict=True):
        sheet.write_string(row, column, words.HEADERS[key], right if key in ("baseline", "amount") else head)
    plain = desk.formats.cell(Look.WORD, Source.TEXT, indent=0)
    for number, goal in enumerate(facts.goals, row + 1):
        for column in range(FIRST, LAST + 1):
            sheet.write_blank(number, column, None, plain)
        metric = facts.metrics.get(goal.metric_id) if goal.metric_id else None
        look = unit_look(goal.unit, (goal.amount, goal.baseline))
        values: tuple[Cell, ...] = (
            clean(goal.name),
            clean(metric.name) if metric else None,
            goal.baseline,
            goal.amount,
            clean(goal.unit),
            words.PERIODS[goal.period] if goal.period else None,
            clean(goal.owner),
            day(goal.due),
        )
        for key, column, value in zip(keys, columns, values, strict=True):
            of_value = look if key in ("baseline", "amount") else Look.DATE if key == "due" else Look.WORD
            aside = {"indent": 0} if of_value is Look.WORD else {}
            put(sheet, number, column, value, desk.formats.cell(of_value, Source.TEXT, **aside))
    return row + len(facts.goals) + 1
