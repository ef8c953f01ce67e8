"""Gaps to fill: what is missing, how often the open value covers it, and how often it must."""

from collections.abc import Iterable
from math import inf

from mapper.core.records import Gap, SaleType


def missing(gap: Gap) -> float | None:
    """Money still missing, never below 0; None while the target is not known. Nothing booked yet counts as 0.

    >>> from mapper.core.ids import GapId
    >>> missing(Gap(id=GapId("gap-1"), name="Year", target=900_000.0, booked=600_000.0))
    300000.0
    """
    if gap.target is None:
        return None
    return max(gap.target - (gap.booked or 0.0), 0.0)


def open_value(types: Iterable[SaleType]) -> float | None:
    """Money of all cases that can be started at most; None where no sale type has both a value and a most.

    >>> open_value([SaleType(id="sale_type-1", name="More", value=1_000.0, cap=3)])
    3000.0
    """
    found = [each.value * each.cap for each in types if each.value is not None and each.cap is not None]
    return sum(found) if found else None


def win_rate(types: Iterable[SaleType]) -> float | None:
    """The win rate of the open value, 0 to 1, weighted by money; None unless every open type has one.

    >>> from mapper.core.ids import SaleTypeId
    >>> new = SaleType(id=SaleTypeId("sale_type-1"), name="New", value=10_000.0, cap=30, win_rate=0.25)
    >>> more = SaleType(id=SaleTypeId("sale_type-2"), name="More", value=5_000.0, cap=20, win_rate=0.5)
    >>> win_rate([new, more])
    0.3125
    """
    opened = [each for each in types if each.value is not None and each.cap is not None]
    worth = open_value(opened)
    if not worth:
        return None
    won = 0.0
    for each in opened:
        if each.win_rate is None:
            return None
        won += (each.value or 0.0) * (each.cap or 0) * each.win_rate
    return won / worth


def coverage(value: float, gap: float) -> float:
    """How many times the open value covers the gap; infinity where nothing is missing.

    >>> coverage(900_000.0, 300_000.0)
    3.0
    """
    return value / gap if gap > 0 else inf


def needed_coverage(rate: float) -> float:
    """How often the gap must be covered so that the wins fill it: 1 / win rate (domain 2g).

    A fixed "three times" is wrong for most teams.

    >>> round(needed_coverage(0.30), 2)
    3.33
    """
    return 1 / rate if rate > 0 else inf
