"""The sale types a map is worked for, and what a won case brings on average over them (domain 2b)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import isclose
from typing import Final

from mapper.analysis.figure import Term, Unit
from mapper.analysis.flow.flow import flow
from mapper.analysis.people.live_maps import is_version_of
from mapper.analysis.results import Remark
from mapper.core.ids import MapId, SaleTypeId
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap, SaleType
from mapper.core.records.limits import RANGES

ALIKE: Final = 0.005  # of a number: no more than what three digits of it tell


@dataclass(frozen=True, slots=True, kw_only=True)
class MixedType:
    """A sale type as it is in the mix of a map: its part of the wins, and what one of these brings.

    `win_rate` is its own, None where it has that of the map.
    """

    sale_type_id: SaleTypeId
    share: float
    value: float
    win_rate: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeanValue:
    """What a won case of a map brings on average, before the margin; None where nobody states it.

    `types`: those it is the mean of, none where it is one value for all wins. Remarks: value_of_type
    where there is one, value_of_types and mix_unknown, each about its sale types; other_value_on_map (about the map).
    """

    value: float | None
    types: tuple[MixedType, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        """What each type adds to it: its part of the wins and its value."""
        return tuple(
            term
            for each in self.types
            for term in (
                Term("share_of_wins", each.share, Unit.SHARE, each.sale_type_id),
                Term("value", each.value, Unit.MONEY, each.sale_type_id),
            )
        )


UNKNOWN: Final = MeanValue(value=None)


def mean_value(reader: Reader, map_id: MapId) -> MeanValue:
    """What a won case brings on average over the sale types of a map, in the document's currency.

    `reader`: with the strategy in effect, if that was asked.

    Formula: sum of most x win rate x value / sum of most x win rate over its sale types, with most how many of a type
    can be started. One type is no mix: the value the map states, else that of the type.
    Assumes: cases come in the proportions in which they can be started, whatever the length of the period that is meant
    by it; a type that says no value or win rate has the map's. Where it is not known of a type what it brings or how
    many can start, the value the map states counts for all wins, which is said (mix_unknown).
    Source: docs/formulas.md, From the goal back.

    Example: of 30 cases of 10,000 a fifth is won and of 10 cases of 50,000 as well: 20,000 on average.

    >>> from mapper.analysis.example import SALE, sale
    >>> small = SaleType(id="sale_type-1", name="Small", map_id=SALE, value=10_000.0, cap=30)
    >>> large = SaleType(id="sale_type-2", name="Large", map_id=SALE, value=50_000.0, cap=10)
    >>> mean_value(sale(small, large), SALE).value, mean_value(sale(), SALE).value
    (20000.0, 1000.0)
    """
    stated = reader.get(ProcessMap, map_id).deal_value
    types = [
        replace(each, value=stated) if each.value is None else each for each in sale_types_of(reader, map_id)
    ]
    is_mix = len(types) > 1
    if not types or (not is_mix and stated is not None):
        return MeanValue(value=stated)
    lacking = [each for each in types if not _is_known(each, in_mix=is_mix)]
    weights = None if lacking else _weights(reader, map_id, types)
    if weights is None:
        unknown = (Remark("mix_unknown", about=_ids(lacking or types)),) if is_mix else ()
        return MeanValue(value=stated, remarks=unknown)
    mixed = tuple(
        MixedType(sale_type_id=each.id, share=weight, value=each.value or 0.0, win_rate=each.win_rate)
        for each, weight in zip(types, weights, strict=True)
    )
    value = sum(each.share * each.value for each in mixed)
    if not is_mix:
        return MeanValue(value=value, remarks=(Remark("value_of_type", about=_ids(types)),))
    is_other = stated is not None and not isclose(value, stated, rel_tol=ALIKE)
    differs = (Remark("other_value_on_map", about=(map_id,)),) if is_other else ()
    return MeanValue(
        value=value, types=mixed, remarks=(Remark("value_of_types", about=_ids(types)), *differs)
    )


def sale_types_of(reader: Reader, map_id: MapId) -> list[SaleType]:
    """The sale types that a map is worked for, in their order.

    Formula: those whose own map it is; where there are none, those of other versions of the same process.
    Assumes: a type without a map of its own only fills gaps; of a version of the process that has types of its own
    these alone count.
    Source: docs/formulas.md, From the goal back.

    >>> from mapper.analysis.example import SALE, sale
    >>> [each.name for each in sale_types_of(sale(SaleType(id="sale_type-1", name="New", map_id=SALE)), SALE)]
    ['New']
    """
    in_order = sorted(reader.all(SaleType), key=lambda each: (each.position, each.id))
    own = [each for each in in_order if each.map_id == map_id]
    return own or [
        each
        for each in in_order
        if reader.find(ProcessMap, each.map_id) is not None
        and each.map_id is not None
        and is_version_of(reader, map_id, each.map_id)
    ]


def _is_known(sale_type: SaleType, *, in_mix: bool) -> bool:
    """Whether it is known what a win of a type brings, and how many can be started where others are beside it."""
    asked = {"value": sale_type.value, **({"cap": sale_type.cap} if in_mix else {})}
    stated = {} if sale_type.win_rate is None else {"win_rate": sale_type.win_rate}
    return all(
        number is not None and RANGES[SaleType, key].holds(number)  # a file may have more than can be typed
        for key, number in {**asked, **stated}.items()
    )


def _weights(reader: Reader, map_id: MapId, types: Sequence[SaleType]) -> list[float] | None:
    """The part of the wins that each type has; None where nothing of them is won, or it is not known at what rate."""
    if len(types) == 1:
        return [1.0]
    of_map: float | None = 1.0  # where all are won alike, at whatever rate
    if any(each.win_rate is not None for each in types) and any(each.win_rate is None for each in types):
        of_map = flow(reader, map_id).win_probability
    if of_map is None:
        return None
    won = [(each.cap or 0) * (of_map if each.win_rate is None else each.win_rate) for each in types]
    whole = sum(won)
    return [each / whole for each in won] if whole > 0 else None


def _ids(types: Sequence[SaleType]) -> tuple[SaleTypeId, ...]:
    return tuple(each.id for each in types)
