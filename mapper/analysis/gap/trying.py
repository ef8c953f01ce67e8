"""The best mix of whole cases by trying every one: exact, and of several as good always the same one (2g)."""

from collections.abc import Sequence
from math import ceil, floor, inf, prod
from typing import TYPE_CHECKING, Final

from mapper.analysis.gap.filling import Filling
from mapper.analysis.gap.gap_fill import FILLED, ROUNDING
from mapper.analysis.gap.offers import Offer
from mapper.analysis.gap.program import Aim, effort_of
from mapper.core.ids import SaleTypeId

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]

_TINY: Final = 1e-200  # money: of cases that bring less no number brings anything
MOST_TRIED: Final = 100_000  # mixes; beyond them a solver is quicker


def most_worth_trying(case: Filling, offer: Offer, aim: Aim) -> float:
    """The most cases of a type that a best mix can hold: infinity where nothing limits it.

    Formula: min(most that can be started, spare hours / hours for one over its roles), and where the gap is to be
    filled no more than fill it alone, missing / expected of one; rounded down, and up for what fills it.
    Assumes: what brings nothing is not started; of mixes that fill the gap as well the one with fewer cases is better,
    so that none starts more of a type than fill the gap alone.
    Source: docs/formulas.md, Filling a gap.

    >>> seller = "role-1"
    >>> one = Offer(sale_type_id="sale_type-1", value=800, win_rate=0.5, in_time=1, hours={seller: 8.0}, cap=12)
    >>> case = Filling(missing=1500, offers=(one,), spare={seller: 80.0})
    >>> most_worth_trying(case, one, Aim.MONEY), most_worth_trying(case, one, Aim.HOURS)
    (10, 4)
    """
    if offer.worth <= 0:
        return 0
    limits = [] if offer.cap is None else [float(offer.cap)]
    limits += [
        room(case.spare[role_id]) / amount
        for role_id, amount in offer.hours.items()
        if amount > 0 and role_id in case.spare
    ]
    most = min(limits, default=inf)
    most = most if most == inf else max(floor(most), 0)
    return most if aim is Aim.MONEY else min(most, fewest_that_bring(to_bring(case), offer.worth))


def room(spare: float) -> float:
    """The hours of a role that a mix may take.

    Formula: spare x (1 + 10^-9) + 10^-9, above which a limit is broken (`Bound.is_broken`).
    Assumes: sums of products are off by no more.
    Source: docs/formulas.md, Filling a gap.

    >>> room(10.0) // 2.5
    4.0
    """
    return spare * (1 + ROUNDING) + ROUNDING


def to_bring(case: Filling) -> float:
    """The money with which a gap is called filled (`Mix.closes`).

    Formula: missing x (1 - 10^-6).
    Assumes: less than a millionth is nobody's gap.
    Source: docs/formulas.md, Filling a gap.

    >>> to_bring(Filling(missing=1_000_000.0))
    999999.0
    """
    return case.missing * (1 - FILLED)


def fewest_that_bring(money: float, worth: float) -> float:
    """The fewest cases of a type that bring so much; beyond all numbers where none of them brings anything.

    Formula: money / expected of one, rounded up; at least 0.
    Assumes: money grows in proportion to the cases.
    Source: docs/formulas.md, Filling a gap.

    >>> fewest_that_bring(1_000.0, 300.0), fewest_that_bring(-5.0, 300.0)
    (4, 0)
    """
    if money <= 0:
        return 0
    cases = money / max(worth, _TINY)
    return ceil(cases) if cases < inf else inf


def by_trying(case: Filling, aim: Aim) -> dict[SaleTypeId, float] | None:
    """The best mix of whole cases by an aim; None where none of them fills the gap. Only where `can_be_tried`.

    Formula: of all types but the one of which most can be started every number of cases; of that one the most that
    there are hours left for, or where the gap is to be filled the fewest that fill it. Of those that come to the same
    by the aim (to nine digits) the one with the fewest cases, then the one with more of the earlier types.
    Assumes: as in `best_mix`.
    Source: docs/formulas.md, Filling a gap.

    >>> about = {"value": 600, "win_rate": 0.5, "in_time": 1, "hours": {"role-1": 5.0}, "cap": 2}
    >>> case = Filling(missing=700, offers=(Offer(sale_type_id="one", **about), Offer(sale_type_id="two", **about)))
    >>> by_trying(case, Aim.HOURS)
    {'one': 2.0, 'two': 1.0}
    """
    import numpy as np

    most = [int(each) for each in _most(case, aim)]
    last = _last(most)
    others = [
        place for place, each in enumerate(most) if place != last and each
    ]  # an array has 64 axes at most
    widths = [most[place] + 1 for place in others]
    counts = np.zeros((len(most), prod(widths)))
    counts[others] = np.indices(widths).reshape(len(others), prod(widths))
    left = _room_for(case, last, counts, most[last])
    worth = np.array([offer.worth for offer in case.offers])
    counts[last] = left if aim is Aim.MONEY else _fewest(to_bring(case) - worth @ counts, worth[last])
    counts = counts[:, (left >= 0) & (counts[last] <= left)]
    if not counts.size:
        return None
    sign = -1.0 if aim is Aim.MONEY else 1.0
    each = worth if aim is Aim.MONEY else np.array([effort_of(case, o, aim) for o in case.offers])
    found = _first(counts, sign * (each @ counts))
    return dict(zip((offer.sale_type_id for offer in case.offers), found, strict=True))


def can_be_tried(case: Filling, aim: Aim) -> bool:
    """Whether there are few enough mixes to try every one.

    Formula: the product of the most worth trying + 1, over all types but the one of which that is most, is at most
    `MOST_TRIED`.
    Assumes: something limits each type that brings money.
    Source: docs/formulas.md, Filling a gap.

    >>> one = Offer(sale_type_id="sale_type-1", value=800, win_rate=0.5, in_time=1, hours={}, cap=12)
    >>> can_be_tried(Filling(offers=(one,)), Aim.MONEY), can_be_tried(Filling(offers=(one,) * 9), Aim.MONEY)
    (True, False)
    """
    most = _most(case, aim)
    last = _last(most)
    return (
        prod(each + 1 for place, each in enumerate(most) if place != last) <= MOST_TRIED and inf not in most
    )


def _most(case: Filling, aim: Aim) -> list[float]:
    return [most_worth_trying(case, offer, aim) for offer in case.offers]


def _last(most: Sequence[float]) -> int:
    """The place of the type that needs no trying: the one of which most can be started."""
    return max(range(len(most)), key=most.__getitem__)


def _room_for(case: Filling, last: int, counts: "Vector", most: float) -> "Vector":
    """How many cases of the last type fit beside those of the others; below 0 where these do not fit themselves."""
    import numpy as np

    found = np.full(counts.shape[1], float(most))
    for role_id, spare in case.spare.items():
        hours = np.array([offer.hours.get(role_id, 0.0) for offer in case.offers])
        left = room(spare) - hours @ counts
        allowed = np.floor(left / hours[last]) if hours[last] > 0 else np.where(left < 0, -1.0, most)
        found = np.minimum(found, allowed)
    return found


def _fewest(money: "Vector", worth: float) -> "Vector":
    import numpy as np

    return np.maximum(np.ceil(money / max(worth, _TINY)), 0.0)


def _first(counts: "Vector", amounts: "Vector") -> list[float]:
    """Of the mixes with the least amount the one with the fewest cases, then with more of the earlier types."""
    import numpy as np

    least = float(amounts.min())
    tied = counts[:, amounts <= least + ROUNDING * max(1.0, abs(least))]
    order = np.lexsort((*(-tied[::-1]), tied.sum(axis=0)))
    found: list[float] = tied[:, order[0]].tolist()
    return found
