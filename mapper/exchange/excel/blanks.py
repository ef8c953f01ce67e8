"""Sums as a sheet does them, in which what is empty stays empty."""

import math
from collections.abc import Iterable, Sequence

from mapper.exchange.excel.book import Cell


def number(value: Cell) -> float | None:
    """The value when it is a number."""
    return value if isinstance(value, int | float) else None


def product(*factors: Cell) -> float | None:
    """The product, or None when a factor is no number.

    >>> product(2, 3.5), product(2, None)
    (7.0, None)
    """
    result = 1.0
    for factor in factors:
        if not isinstance(factor, int | float):
            return None
        result *= factor
    return result


def quotient(dividend: Cell, divisor: Cell) -> float | None:
    """The quotient; None too when the divisor is not above zero.

    >>> quotient(3, 2), quotient(3, 0), quotient(None, 1)
    (1.5, None, None)
    """
    if not isinstance(dividend, int | float) or not isinstance(divisor, int | float) or divisor <= 0:
        return None
    return dividend / divisor


def difference(minuend: Cell, subtrahend: Cell) -> float | None:
    """The difference, or None when either is no number."""
    if not isinstance(minuend, int | float) or not isinstance(subtrahend, int | float):
        return None
    return minuend - subtrahend


def total(values: Iterable[Cell]) -> float:
    """The sum of the numbers, as SUM takes it: texts and empty cells do not count."""
    return sum((value for value in values if isinstance(value, int | float)), 0.0)


def total_known(values: Iterable[Cell]) -> float | None:
    """The sum of the numbers, or None when there is none among them."""
    numbers = [value for value in values if isinstance(value, int | float)]
    return sum(numbers, 0.0) if numbers else None


def totals_by(keys: Sequence[Cell], values: Sequence[Cell]) -> dict[Cell, float]:
    """For each key the sum of its numbers, as SUMIFS gives it; a key without numbers has 0."""
    sums: dict[Cell, float] = {}
    for key, value in zip(keys, values, strict=True):
        sums[key] = sums.get(key, 0.0) + (value if isinstance(value, int | float) else 0.0)
    return sums


def scalar_product(*columns: Sequence[Cell]) -> float:
    """The sum of the products row by row, as SUMPRODUCT gives it: a text or an empty cell counts as 0."""
    return sum((product(*row) or 0.0 for row in zip(*columns, strict=True)), 0.0)


def rounded_up(value: Cell) -> float | None:
    """The next whole number, where a millionth more than one is meant to be that one.

    >>> rounded_up(2.0000001), rounded_up(2.1), rounded_up(0.0)
    (2.0, 3.0, 0.0)
    """
    if not isinstance(value, int | float) or not math.isfinite(value):
        return number(value)
    return float(-math.floor(1e-6 - value))


def rounded(value: float) -> int:
    """The nearest whole number, halves away from zero as ROUND does."""
    return int(math.copysign(math.floor(abs(value) + 0.5), value))
