"""Gaps to fill: what is missing, how often the open value covers it, and how often it must."""

from math import inf

from mapper.analysis.gap.said import Said, said_of
from mapper.core.reader import Reader
from mapper.core.records import Gap


def missing(gap: Gap) -> float | None:
    """Money still missing, never below 0; None while the target is not known. Nothing booked yet counts as 0.

    >>> from mapper.core.ids import GapId
    >>> missing(Gap(id=GapId("gap-1"), name="Year", target=900_000.0, booked=600_000.0))
    300000.0
    """
    if gap.target is None:
        return None
    return max(gap.target - (gap.booked or 0.0), 0.0)


def open_value(reader: Reader) -> float | None:
    """Money of all cases that can be started at most; None where no sale type has both a value and a most.

    Formula: the sum of value x most over the sale types that have both.
    Assumes: a type that says no value has that of a win on its own map (`said.said_of`).
    Source: docs/formulas.md, Coverage of a gap.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.core.records import SaleType
    >>> open_value(sale(SaleType(id="sale_type-1", name="More", map_id=SALE, cap=3)))
    3000.0
    """
    found = [worth for _, worth in _opened(reader)]
    return sum(found) if found else None


def win_rate(reader: Reader) -> float | None:
    """The win rate of the open value, 0 to 1, weighted by money; None unless every open type has one.

    Formula: the sum of value x most x win rate / open value.
    Assumes: what a type does not say is as on its own map, with the strategy in effect there (`said.said_of`).
    Source: docs/formulas.md, Coverage of a gap.

    >>> from mapper.analysis.example import sale
    >>> from mapper.core.records import SaleType
    >>> new = SaleType(id="sale_type-1", name="New", value=10_000.0, cap=30, win_rate=0.25)
    >>> more = SaleType(id="sale_type-2", name="More", value=5_000.0, cap=20, win_rate=0.5)
    >>> win_rate(sale(new, more))
    0.3125
    """
    opened = _opened(reader)
    worth = sum(each for _, each in opened)
    if not worth:
        return None
    won = 0.0
    for said, each in opened:
        if said.win_rate is None:
            return None
        won += each * said.win_rate
    return won / worth


def _opened(reader: Reader) -> list[tuple[Said, float]]:
    """The sale types of which it is known how much can be started, and the money that would be."""
    return [
        (said, said.value * said.record.cap)
        for said in said_of(reader)
        if said.record.cap is not None and said.value is not None
    ]


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
