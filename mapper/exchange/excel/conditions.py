"""Conditional formats: what a word or a sign says, a colour says again."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from mapper.exchange.excel import marks, style, words
from mapper.exchange.excel.style import Look
from mapper.exchange.excel.tables import Place, cell_name

if TYPE_CHECKING:
    from mapper.exchange.excel.desk import Desk

_State = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A column whose cells are marked where a formula about their row holds. `{key}` is this row's cell of a column,
    `{all_key}` the whole column, `{written}` the day of the workbook.
    """

    table: str
    key: str
    formula: str
    state: _State
    sign: str


# table, column -> the value at which its bar is full; None is the largest value of the column
_BARS: Final[Mapping[tuple[str, str], float | None]] = MappingProxyType(
    {
        ("tblRoles", "utilisation"): 1.0,
        ("tblRoles", "use_for_goal"): 1.0,
        ("tblSteps", "hours_needed"): None,
        ("tblWork", "share_of_role"): 1.0,
        ("tblStepSkills", "training_first"): None,
    }
)
_RULES: Final = (
    *(
        Rule("tblRoles", key, f"AND(ISNUMBER({{{key}}}),{{{key}}}>N({{most}}))", style.BAD, "▲")
        for key in ("utilisation", "with_others", "use_for_goal")
    ),
    Rule(  # nobody is lacking where only whole people would be more: what Staffing says holds here too
        "tblRoles",
        "gap",
        "AND(ISNUMBER({gap}),{gap}<-0.000001,{staffing}<>{enough})",
        style.BAD,
        "▼",
    ),
    # Somebody in several rows is one person: what is typed into one of them has to stand in all. Compared as texts, as
    # what is not typed here is "" where it follows another map, else a blank, which a sheet also takes for a 0.
    *(
        Rule(
            "tblStaff",
            key,
            f'SUMPRODUCT(({{all_person_id}}={{person_id}})*({{all_{key}}}&""<>{{{key}}}&""))>0',
            style.WARN,
            "!",
        )
        for key in ("fte", "cost_year")
    ),
    Rule("tblGaps", "remarks", "N({stale})+N({not_best})>0", style.WARN, "!"),
    Rule("tblOneMore", "one_more", "{one_more}<>{more_told}", style.WARN, "!"),
    Rule("tblTargets", "due", "AND(ISNUMBER({due}),{due}<{written},{status}<>{on_target})", style.WARN, "!"),
    Rule("tblBranches", "sum", "{check}={off}", style.WARN, "!"),
)


def write_conditions(sheet: Any, place: Place, desk: "Desk") -> None:
    """Mark the words and numbers of a table and draw its bars."""
    for (table, key), by_word in marks.WORDS.items():
        if table == place.table.name:
            for word, (state, sign) in by_word.items():
                rule = {"type": "cell", "criteria": "==", "value": f'"{desk.say(word)}"'}
                _apply(sheet, place, key, {**rule, "format": desk.formats.state(state, f'"{sign} "@')})
    for each in _RULES:
        if each.table == place.table.name:
            _apply(sheet, place, each.key, _formula(place, each, desk))
    for (table, key), full in _BARS.items():
        if table == place.table.name:
            _apply(sheet, place, key, _bar(full))


def mark_words(desk: "Desk", sheet: Any, like: tuple[str, str], cells: tuple[int, int, int, int]) -> None:
    """Mark words in cells that are no column of a table, as those of a column are marked."""
    for word, (state, sign) in marks.WORDS[like].items():
        rule = {"type": "cell", "criteria": "==", "value": f'"{desk.say(word)}"'}
        sheet.conditional_format(*cells, {**rule, "format": desk.formats.state(state, f'"{sign} "@')})


def mark_gaps(desk: "Desk", sheet: Any, cells: tuple[int, int, int, int]) -> None:
    """Mark how much is lacking: a tick where nothing is, else an arrow and how many levels, the more the stronger."""
    first = cell_name(cells[0], cells[1])
    for formula, state, shown in (
        (f'{first}=""', {}, "@"),
        (f"{first}=0", style.GOOD, '"✓"'),
        (f"{first}=1", style.WARN, '"▼ "0'),
        (f"{first}>1", style.BAD, '"▼▼ "0'),
    ):
        form = desk.formats.state(state, shown) if state else None
        rule = {"type": "formula", "criteria": "=" + formula, "stop_if_true": not state}
        sheet.conditional_format(*cells, {**rule, **({"format": form} if form else {})})


def _formula(place: Place, rule: Rule, desk: "Desk") -> dict[str, Any]:
    from xlsxwriter.utility import xl_range_abs  # type: ignore[import-untyped]  # it brings no types

    cells = {
        column.key: "$" + cell_name(place.first, position)
        for position, column in enumerate(place.table.columns)
    }
    whole = {
        f"all_{column.key}": xl_range_abs(place.first, position, place.last, position)
        for position, column in enumerate(place.table.columns)
    }
    day = desk.day
    criteria = "=" + rule.formula.format(
        **cells,
        **whole,
        written=f"DATE({day.year},{day.month},{day.day})",
        on_target=f'"{desk.say(words.ON_TARGET)}"',
        off=f'"{desk.say(words.SHARES_OFF)}"',
        enough=f'"{desk.say(words.STAFF_OK)}"',
    )
    column = place.table.columns[place.column(rule.key)]
    plain = desk.formats.number_format(column.look).split(";")[0]
    shown = f'"{rule.sign} "{plain};"{rule.sign} "-{plain}'
    if column.look in (Look.TEXT, Look.WORD):
        shown = f'"{rule.sign} "@'
    return {"type": "formula", "criteria": criteria, "format": desk.formats.state(rule.state, shown)}


def _bar(full: float | None) -> dict[str, Any]:
    bar = {
        "type": "data_bar",
        "data_bar_2010": True,
        "bar_solid": True,
        "bar_color": style.ACCENT_SOFT,
        "bar_border_color": style.ACCENT_SOFT,
        "min_type": "num",
        "min_value": 0,
    }
    return bar if full is None else {**bar, "max_type": "num", "max_value": full}


def _apply(sheet: Any, place: Place, key: str, rule: dict[str, Any]) -> None:
    column = place.column(key)
    sheet.conditional_format(place.first, column, place.last, column, rule)
