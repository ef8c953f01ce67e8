"""The state of a target: the rule, in Python and as a formula, and how numbers of a unit are shown."""

from collections.abc import Sequence
from typing import Final

from mapper.exchange.excel import words
from mapper.exchange.excel.book import Cell
from mapper.exchange.excel.style import Look
from mapper.exchange.excel.words.word import Word

_LARGE: Final = 1_000
_ROUNDING: Final = 1e-9  # so that 0.1 x 0.9 is reached by 0.09


def unit_look(unit: str, numbers: Sequence[float | None]) -> Look:
    """How numbers of a unit are shown: fractions of % as percent, large ones with separators."""
    if unit.strip() == "%":
        return Look.PERCENT
    known = [number for number in numbers if number is not None]
    if all(abs(number) < _LARGE for number in known):
        return Look.NUMBER
    return Look.WHOLE if all(number == int(number) for number in known) else Look.HUNDREDTHS


def status(target: Cell, actual: Cell, margin: float, *, is_lower_better: bool) -> Word:
    """The state of a target in the words of the sheet.

    >>> status(100, 95, 0.1, is_lower_better=False), status(20, 23, 0.1, is_lower_better=True)
    ('near', 'off target')
    """
    if not isinstance(target, int | float):
        return words.NO_TARGET
    if not isinstance(actual, int | float):
        return words.NO_DATA
    lead = (target - actual) if is_lower_better else (actual - target)
    if lead >= -_ROUNDING:
        return words.ON_TARGET
    return words.NEAR if lead >= -margin * abs(target) - _ROUNDING else words.OFF_TARGET


def status_formula(target: str, actual: str, direction: str) -> str:
    """The same as a formula about three cells."""
    lead = f'IF({direction}="{words.LOWER}",{target}-{actual},{actual}-{target})'
    return (
        f'IF(NOT(ISNUMBER({target})),"{words.NO_TARGET}",'
        f'IF(NOT(ISNUMBER({actual})),"{words.NO_DATA}",'
        f'IF({lead}>=-{_ROUNDING:.9f},"{words.ON_TARGET}",'
        f'IF({lead}>=-N(near_margin)*ABS({target})-{_ROUNDING:.9f},"{words.NEAR}","{words.OFF_TARGET}"))))'
    )
