"""What comes of votes (domain 2j): fist of five, estimates, dots. Values in, results out; nothing is read here."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from mapper.core.values import AgreementState

FINGERS: Final = 5


class FistRule(NamedTuple):
    """When a fist of five is an agreement: at least this share of those invited voted, nobody below, nor their mean."""

    turnout: float = 2 / 3
    least: float = 3.0
    mean: float = 3.5


class FistResult(NamedTuple):
    """How a fist of five came out; lowest and mean are None where nobody voted."""

    counts: tuple[int, ...]  # how many showed 0, 1, ... 5 fingers
    cast: int
    turnout: float  # 0 to 1 of those invited
    lowest: float | None
    mean: float | None
    state: AgreementState


class EstimateResult(NamedTuple):
    """How estimates came out, in the unit of their measure; None where nothing was said.

    `spread` is the interquartile range of the middle estimates over their median.
    """

    cast: int
    turnout: float
    low: float | None
    median: float | None
    high: float | None
    spread: float | None
    state: AgreementState


class Dots(NamedTuple):
    """How many dots an entry got, and its rank: those with equally many share one."""

    item_id: str
    dots: float
    rank: int


def turnout_of(cast: int, invited: int) -> float:
    """The share of those invited who voted, 0 to 1; where more came than were invited it is all.

    >>> turnout_of(2, 3), turnout_of(4, 3), turnout_of(0, 0)
    (0.6666666666666666, 1.0, 0.0)
    """
    return min(cast / invited, 1.0) if invited else min(float(cast), 1.0)


def fist_result(values: Sequence[float], invited: int, rule: FistRule) -> FistResult:
    """Judge a fist of five. A 0 blocks, whatever the others showed; one vote below the least keeps it in discussion.

    >>> fist_result([4, 5, 3, 4], 4, FistRule()).state.value
    'agreed'
    >>> fist_result([5, 5, 5, 2], 4, FistRule()).state.value, fist_result([5, 5, 0], 3, FistRule()).state.value
    ('discuss', 'blocked')
    >>> fist_result([3, 3, 3], 3, FistRule()).mean, fist_result([3, 3, 3], 3, FistRule()).state.value
    (3.0, 'discuss')
    >>> fist_result([5, 5], 4, FistRule()).state.value
    'discuss'
    """
    counts = [0] * (FINGERS + 1)
    for value in values:
        counts[max(0, min(FINGERS, round(value)))] += 1
    turnout = turnout_of(len(values), invited)
    if not values:
        return FistResult(tuple(counts), 0, turnout, None, None, AgreementState.DISCUSS)
    lowest, mean = min(values), sum(values) / len(values)
    is_enough = turnout >= rule.turnout - 1e-9
    if lowest <= 0:
        state = AgreementState.BLOCKED
    elif is_enough and lowest >= rule.least and mean >= rule.mean:
        state = AgreementState.AGREED
    else:
        state = AgreementState.DISCUSS
    return FistResult(tuple(counts), len(values), turnout, lowest, mean, state)


def quantile(values: Iterable[float], share: float) -> float:
    """The value below which this share of them lies, between two of them in proportion (Hyndman and Fan, type 7).

    >>> quantile([1, 2, 3, 4], 0.5), quantile([1, 2, 3, 4], 0.25), quantile([7], 0.75)
    (2.5, 1.75, 7.0)
    """
    found = sorted(values)
    place = share * (len(found) - 1)
    below = int(place)
    above = min(below + 1, len(found) - 1)
    return float(found[below] + (found[above] - found[below]) * (place - below))


def estimate_result(
    estimates: Sequence[tuple[float | None, float | None, float | None]],
    invited: int,
    *,
    turnout: float = 2 / 3,
    most: float = 0.25,
) -> EstimateResult:
    """Judge estimates of (low, middle, high), any of which may be missing; a middle one is taken from its ends.

    They agree when enough voted and the interquartile range of the middles is below `most` of their median.

    >>> found = estimate_result([(8, 10, 12), (9, 10, 14), (9, 11, 13), (8, 10, 11)], 4)
    >>> found.median, found.spread, found.state.value
    (10.0, 0.025, 'agreed')
    >>> estimate_result([(None, 5, None), (None, 20, None)], 2).state.value
    'discuss'
    """
    middles = [middle for middle in map(_middle, estimates) if middle is not None]
    share = turnout_of(len(middles), invited)
    if not middles:
        return EstimateResult(0, share, None, None, None, None, AgreementState.DISCUSS)
    median = quantile(middles, 0.5)
    width = quantile(middles, 0.75) - quantile(middles, 0.25)
    spread = width / abs(median) if median else (0.0 if not width else None)
    is_close = spread is not None and spread < most
    state = AgreementState.AGREED if is_close and share >= turnout - 1e-9 else AgreementState.DISCUSS
    lows = [low for low, _, _ in estimates if low is not None]
    highs = [high for _, _, high in estimates if high is not None]
    return EstimateResult(
        len(middles),
        share,
        quantile(lows, 0.5) if lows else None,
        median,
        quantile(highs, 0.5) if highs else None,
        spread,
        state,
    )


def dots_result(dots: Mapping[str, float]) -> list[Dots]:
    """Entries by their dots, most first. Equally many share a rank, and the next rank is passed over as often.

    >>> [(d.item_id, d.rank) for d in dots_result({"a": 2, "b": 5, "c": 2, "d": 0})]
    [('b', 1), ('a', 2), ('c', 2), ('d', 4)]
    """
    found = sorted(dots.items(), key=lambda each: (-each[1], each[0]))
    return [
        Dots(item_id, count, 1 + sum(other > count for other in dots.values())) for item_id, count in found
    ]


def _middle(estimate: tuple[float | None, float | None, float | None]) -> float | None:
    low, middle, high = estimate
    if middle is not None:
        return middle
    if low is not None and high is not None:
        return (low + high) / 2
    return low if low is not None else high
