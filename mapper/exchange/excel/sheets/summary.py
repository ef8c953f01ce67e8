"""The sheet Summary: the page to hand out, with the goal, what it asks for, the inputs, charts and roll-ups."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from mapper.exchange.direction import isolated
from mapper.exchange.excel import page, remarks, style, words
from mapper.exchange.excel.blanks import rounded, rounded_up
from mapper.exchange.excel.book import Cell
from mapper.exchange.excel.desk import Desk
from mapper.exchange.excel.facts import day
from mapper.exchange.excel.names import (
    LED_BY_ENTRIES,
    SOME_ROLE_UNTOLD,
    is_led_by_entries,
    least_carried,
    some_role_untold,
)
from mapper.exchange.excel.pages import Block
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets import charts
from mapper.exchange.excel.sheets.groups import FIRST, LAST, Group, write_group
from mapper.exchange.excel.sheets.levers_picture import write_levers, write_picture
from mapper.exchange.excel.sheets.state import unit_look
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words.named import NAMED
from mapper.exchange.excel.words.word import Word

_MIDDLE: Final = 7  # first column of the right half
_GRID_WIDTH: Final = 13.4
_TILE_LETTERS: Final = 16  # of a large word in a tile; a longer one is smaller, in two lines
_ASKED: Final = (
    "goal_wins",
    "value_of_win",
    "goal_revenue",
    "win_probability",
    "entries_per_win",
    "required_entries",
    "entries_to_staff",
    "hours_per_entry",
    "hours_per_win",
    "hours_needed",
    "people_needed",
    "people_now",
    "period_no",
)
_EXPECTED: Final = (
    "entries_expected",
    "entries_possible",
    "what_limits",
    "limiting_role",
    "wins_expected",
    "goal_gap",
    "money_expected",
    "days_per_entry",
    "days_per_win",
    "cost_per_entry",
    "cost_per_win",
    "working_days",
    "case_hours_per_person",
    "visits_known",
)
_STATES: Final = (words.ON_TARGET, words.NEAR, words.OFF_TARGET, words.NO_DATA, words.NO_TARGET)


@dataclass(frozen=True, slots=True)
class _Tile:
    """A large figure with what it is above and a note below; `note_formula` is empty where the note is fixed."""

    label: Word
    formula: str
    value: Cell
    look: Look
    note_formula: str
    note: Cell


def _write(desk: Desk, sheet: Any) -> None:
    """Write the sheet; afterwards the desk knows where inputs, results, stages and lanes stand."""
    facts = desk.book.facts
    sheet.set_column(0, 0, 1.5)
    sheet.set_column(FIRST, LAST, _GRID_WIDTH)
    _band(desk, sheet)
    _tiles(desk, sheet, 3)
    row = _notices(desk, sheet, 7)
    row = _results(desk, sheet, row)
    row = write_levers(desk, sheet, row)
    charts_row = row
    has_charts = facts.flow.is_computed
    parts = [row]
    if has_charts:
        desk.heading(sheet, row, FIRST, LAST, words.WORK_TITLE)
        row = charts.by_role(desk, sheet, row + 2 + charts.ROWS, (FIRST, _MIDDLE)) + 1
        parts.append(row)
    if facts.map.id in desk.options.pictures:
        row = write_picture(desk, sheet, row)
        parts.append(row)
    reached = {each.stage_id: each.reached for each in facts.figures.stages}
    stages = write_group(
        desk,
        sheet,
        row,
        Group(
            words.STAGES_TITLE,
            "stage",
            "stage_no",
            "stages",
            [stage.name for stage in facts.stages],
            [reached.get(stage.id) for stage in facts.stages],
        ),
    )
    lanes = Group(words.LANES_TITLE, "lane", "lane_no", "lanes", [lane.name for lane in facts.lanes])
    parts.append(stages.after + 1)
    row = write_group(desk, sheet, parts[-1], lanes).after
    parts.append(row + 1)
    row = _states(desk, sheet, parts[-1])
    parts.append(row + 1)
    row = _goals(desk, sheet, parts[-1])
    if has_charts:
        charts.funnel(desk, sheet, charts_row + 1, FIRST, stages)
        charts.ladder(desk, sheet, charts_row + 1, _MIDDLE, stages)
    spans = zip([0, *parts], [*parts, row + 1], strict=True)
    page.set_up(
        desk,
        sheet,
        [Block(first=first, last=after - 1, across=LAST) for first, after in spans if after > first],
    )
    sheet.freeze_panes(2, 0)


def _band(desk: Desk, sheet: Any) -> None:
    facts = desk.book.facts
    for row in (0, 1):
        for column in range(LAST + 1):
            sheet.write_blank(row, column, None, desk.formats.make(bg_color=style.ACCENT))
    big = desk.formats.make(bg_color=style.ACCENT, font_color="#FFFFFF", font_size=20, bold=True)
    small = desk.formats.make(bg_color=style.ACCENT, font_color="#DCEBF7", font_size=10, valign="top")
    sheet.write_string(0, FIRST, clean(facts.map.name) or desk.say(words.UNNAMED), big)
    parts = (
        desk.say(words.SUBTITLE),
        desk.say(words.MAP_KINDS[facts.map.kind]),
        isolated(clean(facts.info.title)),
        desk.written,
    )
    sheet.write_string(1, FIRST, "  ·  ".join(part for part in parts if part), small)
    sheet.set_row(0, 36)
    sheet.set_row(1, 22)
    sheet.set_row(2, 9)


def _tile_list(desk: Desk) -> Sequence[_Tile]:
    book = desk.book
    period = desk.say(str(book.cell("goal_period")))
    per, per_formula = f"{desk.say(words.PER)}{period}", f'"{words.PER}"&goal_period'
    wins, gap, people = book.number("goal_wins"), book.number("goal_gap"), book.number("people_now")
    return (
        _Tile(
            words.TILE_GOAL,
            _or_dash("goal_wins"),
            wins,
            _whole_or_tenths(wins),
            f'IF(goal_wins="","{words.TILE_NO_GOAL}","{words.WINS_PER}"&goal_period)',
            words.TILE_NO_GOAL if wins is None else f"{desk.say(words.WINS_PER)}{period}",
        ),
        _Tile(
            words.TILE_EXPECTED,
            _or_dash("wins_expected"),
            book.cell("wins_expected"),
            Look.TENTHS,
            f'"{words.WINS_PER}"&goal_period',
            f"{desk.say(words.WINS_PER)}{period}",
        ),
        _Tile(
            words.TILE_GAP,
            _or_dash("goal_gap"),
            gap,
            Look.SIGNED,
            f'IF(goal_gap="","",IF(goal_gap<0,"{words.GAP_LACKING}","{words.GAP_REACHED}"))',
            None if gap is None else words.GAP_LACKING if gap < 0 else words.GAP_REACHED,
        ),
        _Tile(
            words.TILE_BOTTLENECK,
            _or_dash("what_limits"),
            book.cell("what_limits"),
            Look.WORD,
            f'IF(entries_possible="","",IF({LED_BY_ENTRIES},"{words.NEXT_LIMIT}"&limiting_role&": "&'
            f'ROUND(entries_possible,0),"{words.ALLOWS}"&ROUND(MIN(tblRoles[carried]),0))&"{words.ENTRIES}")',
            _allows(desk),
        ),
        _Tile(
            words.TILE_PEOPLE,
            f'IF(people_needed="","{words.UNKNOWN}",people_needed)',
            book.cell("people_needed"),
            Look.WHOLE,
            f'IF({SOME_ROLE_UNTOLD},"{words.PEOPLE_UNTOLD}",'
            f'IF(people_now="","{words.PEOPLE_UNKNOWN}","{words.PEOPLE_HERE}"&ROUND(people_now,1)))',
            _people_note(desk, people),
        ),
        _Tile(
            words.TILE_ENTRIES,
            _or_dash("required_entries", "-INT(0.000001-required_entries)"),
            rounded_up(book.cell("required_entries")),
            Look.WHOLE,
            per_formula,
            per,
        ),
    )


def _people_note(desk: Desk, people: float | None) -> str:
    if some_role_untold(desk.book):
        return words.PEOPLE_UNTOLD
    return words.PEOPLE_UNKNOWN if people is None else f"{desk.say(words.PEOPLE_HERE)}{_plain(people)}"


def _whole_or_tenths(value: float | None) -> Look:
    return Look.TENTHS if value is not None and value != int(value) else Look.WHOLE


def _allows(desk: Desk) -> str | None:
    possible = desk.book.number("entries_possible")
    if possible is None:
        return None
    is_next = is_led_by_entries(desk.book)
    role = desk.book.cell("limiting_role")
    lead = f"{desk.say(words.NEXT_LIMIT)}{role}: " if is_next else desk.say(words.ALLOWS)
    most = possible if is_next else least_carried(desk.book) or 0.0
    return f"{lead}{rounded(most)}{desk.say(words.ENTRIES)}"


def _plain(value: float) -> str:
    """A number as a sheet joins it to a text: rounded to tenths, without zeros behind."""
    return f"{rounded(value * 10) / 10:g}"


def _or_dash(name: str, shown: str = "") -> str:
    return f'IF({name}="","{words.UNKNOWN}",{shown or name})'


def _tiles(desk: Desk, sheet: Any, row: int) -> None:
    for position, tile in enumerate(_tile_list(desk)):
        column = FIRST + 2 * position
        base: dict[str, Any] = {"bg_color": style.TILE, "align": "left", "indent": 1}
        edge: dict[str, Any] = {**base, "left": 5, "left_color": style.ACCENT}
        small: dict[str, Any] = {"font_size": 9, "font_color": style.MUTED}
        for below in range(3):
            sheet.write_blank(row + below, column + 1, None, desk.formats.make(**base))
        sheet.write_string(
            row, column, desk.say(tile.label), desk.formats.make(**edge, **small, valign="bottom")
        )
        is_long = tile.look is Look.WORD and len(str(tile.value or "")) > _TILE_LETTERS
        value_form = desk.formats.make(
            **edge,
            font_size=20 if tile.look is not Look.WORD else 13 if not is_long else 10,
            text_wrap=is_long,
            valign="top" if is_long else "vcenter",
            bold=True,
            font_color=style.ACCENT_DARK,
            num_format=desk.formats.number_format(tile.look) if tile.look is not Look.WORD else "General",
        )
        sheet.merge_range(row + 1, column, row + 1, column + 1, "", value_form)
        value = words.UNKNOWN if tile.value is None else tile.value
        desk.put(sheet, row + 1, column, value, value_form, tile.formula)
        note_form = desk.formats.make(**edge, **small, valign="top")
        desk.put(sheet, row + 2, column, tile.note, note_form, tile.note_formula)
    sheet.set_row(row, 19)
    sheet.set_row(row + 1, 30)
    sheet.set_row(row + 2, 19)
    sheet.set_row(row + 3, 9)


def _notices(desk: Desk, sheet: Any, row: int) -> int:
    """Say in amber what keeps the figures from being computed."""
    lines = remarks.obstacles(desk.book.facts, desk.tongue)
    if not lines:
        return row
    form = desk.formats.make(**style.WARN, bold=True, indent=1)
    plain = desk.formats.make(**style.WARN, indent=2)
    for number, line in enumerate((desk.say(words.NOT_COMPUTED), *lines)):
        for column in range(FIRST, LAST + 1):
            sheet.write_blank(row + number, column, None, plain)
        sheet.write_string(row + number, FIRST, line, plain if number else form)
        sheet.set_row(row + number, 18)
    return row + len(lines) + 2


def _results(desk: Desk, sheet: Any, row: int) -> int:
    desk.heading(sheet, row, FIRST, _MIDDLE - 1, words.RESULTS_TITLE)
    desk.heading(sheet, row, _MIDDLE, LAST, words.EXPECTED_TITLE)
    for column, shown in ((FIRST, _ASKED), (_MIDDLE, _EXPECTED)):
        for number, name in enumerate(shown, row + 1):
            _line(desk, sheet, number, column, name)
    return row + max(len(_ASKED), len(_EXPECTED)) + 2


def _line(desk: Desk, sheet: Any, row: int, column: int, name: str) -> None:
    label, hint = NAMED[name]
    desk.label(sheet, row, column, column + 2, label)
    desk.put_named(sheet, row, column + 3, desk.book.named[name])
    said = desk.say(hint)
    if name == "goal_wins":
        goal = desk.book.facts.figures.planned.goal
        said = desk.say(words.FROM_GOAL, name=clean(goal.name)) if goal is not None else said
    if said:
        small = desk.formats.make(font_size=9, font_color=style.MUTED, indent=1)
        sheet.write_string(row, column + 4, said, small)
    sheet.set_row(row, 16.5)


def _states(desk: Desk, sheet: Any, row: int) -> int:
    desk.heading(sheet, row, FIRST, LAST, words.STATUS_TITLE)
    states = desk.book.column("tblTargets", "status")
    looks = (style.GOOD, style.WARN, style.BAD, style.QUIET, style.QUIET)
    for position, (state, look) in enumerate(zip(_STATES, looks, strict=True)):
        column = FIRST + 2 * position
        word = desk.formats.make(**look, bold=True, align="left", indent=1)
        count = desk.formats.make(**look, bold=True, align="center", num_format="#,##0")
        sheet.write_string(row + 1, column, desk.say(state), word)
        formula = f'COUNTIF(tblTargets[status],"{state}")'
        desk.put(sheet, row + 1, column + 1, states.count(state), count, formula)
    sheet.set_row(row + 1, 20)
    return row + 3


def _goals(desk: Desk, sheet: Any, row: int) -> int:
    facts = desk.book.facts
    desk.heading(sheet, row, FIRST, LAST, words.GOALS_TITLE)
    row += 1
    if not facts.goals:
        sheet.write_string(row, FIRST, desk.say(words.NO_GOALS), desk.formats.make(font_color=style.MUTED))
        return row + 1
    head = desk.formats.make(bold=True, font_size=9, font_color=style.MUTED, bottom=1)
    right = desk.formats.make(bold=True, font_size=9, font_color=style.MUTED, bottom=1, align="right")
    beside = desk.formats.make(bold=True, font_size=9, font_color=style.MUTED, bottom=1, indent=1)
    for column in range(FIRST, LAST + 1):
        sheet.write_blank(row, column, None, head)
    keys = ("goal", "metric", "baseline", "amount", "unit", "period", "owner", "due")
    columns = (1, 4, 7, 8, 9, 10, 11, 12)
    for key, column in zip(keys, columns, strict=True):
        form = right if key in ("baseline", "amount") else beside if key == "unit" else head
        sheet.write_string(row, column, desk.tongue.header(key), form)
    plain = desk.formats.cell(Look.WORD, Source.TEXT)
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
            clear = {"indent": 1} if key == "unit" else {}  # of the amount before it
            desk.put(sheet, number, column, value, desk.formats.cell(of_value, Source.TEXT, **clear))
    return row + len(facts.goals) + 1


SHEET: Final = Sheet(
    code="summary",
    name=words.SUMMARY,
    intro=words.SUBTITLE,
    hint=words.SUMMARY_HINT,
    write=_write,
    is_ground=True,
)
