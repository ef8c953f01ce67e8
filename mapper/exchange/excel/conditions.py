"""Conditional formats: what a word says, a colour says again."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from mapper.exchange.excel import style, words
from mapper.exchange.excel.style import Formats
from mapper.exchange.excel.tables import Place
from mapper.exchange.excel.tongue import Tongue

_State = Mapping[str, str]

# table, column -> word -> how it looks
_WORDS: Final[Mapping[tuple[str, str], Mapping[str, _State]]] = MappingProxyType(
    {
        ("tblTargets", "status"): MappingProxyType(
            {
                words.ON_TARGET: style.GOOD,
                words.NEAR: style.WARN,
                words.OFF_TARGET: style.BAD,
                words.NO_DATA: style.QUIET,
                words.NO_TARGET: style.QUIET,
            }
        ),
        ("tblBranches", "check"): MappingProxyType(
            {
                words.SHARES_OK: style.GOOD,
                words.SHARES_OFF: style.WARN,
                words.SHARE_MISSING: style.WARN,
            }
        ),
        ("tblRoles", "staffing"): MappingProxyType(
            {
                words.STAFF_OK: style.GOOD,
                words.STAFF_TIGHT: style.WARN,
                words.STAFF_SHORT: style.BAD,
                words.STAFF_UNKNOWN: style.QUIET,
            }
        ),
    }
)
# table, column -> the value at which its bar is full; None is the largest value of the column
_BARS: Final[Mapping[tuple[str, str], float | None]] = MappingProxyType(
    {("tblRoles", "utilisation"): 1.0, ("tblSteps", "hours_needed"): None, ("tblWork", "share_of_role"): 1.0}
)


def write_conditions(sheet: Any, place: Place, formats: Formats, tongue: Tongue) -> None:
    """Colour the words and draw the bars of a table."""
    for (table, key), by_word in _WORDS.items():
        if table == place.table.name:
            for word, state in by_word.items():
                rule = {"type": "cell", "criteria": "==", "value": f'"{tongue.say(word)}"'}
                _apply(sheet, place, key, {**rule, "format": formats.state(state)})
    for (table, key), full in _BARS.items():
        if table == place.table.name:
            _apply(sheet, place, key, _bar(full))


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
