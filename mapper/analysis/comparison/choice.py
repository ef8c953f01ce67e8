"""Which maps are compared when nobody says which: those that belong together."""

from collections.abc import Sequence

from mapper.analysis.comparison.pairs import ancestry, drawn, each_once
from mapper.analysis.comparison.side import Side
from mapper.core.ids import MapId
from mapper.core.insides import outer_maps
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap


def based_pairs(reader: Reader) -> list[tuple[Side, Side]]:
    """Each map of a document with the one it is based on before it, in the order of the tabs.

    Formula: the maps whose base is still there, each with it.
    Assumes: insides of steps are left out: they are compared with the maps around them. A map that others are based on
    comes once for each.
    Source: docs/formulas.md, Two maps beside each other.

    >>> from mapper.analysis.example import SALE, sale
    >>> better = ProcessMap(id="map-better", name="Better", based_on=SALE, position=1)
    >>> [(before.map.name, after.map.name) for before, after in based_pairs(sale(better))]
    [('Sale', 'Better')]
    """
    return [
        (Side(reader, each.based_on), Side(reader, each.id))
        for each in outer_maps(reader)
        if each.based_on is not None and reader.find(ProcessMap, each.based_on) is not None
    ]


def same_maps(before: Reader, after: Reader) -> list[tuple[Side, Side]]:
    """The maps that two documents have in common, in the order of the tabs of the earlier one; each map once.

    Formula: by their ids; of those left, by the most ids that the nodes of both and all they come from have in common;
    of those left, by their names, capitals or not.
    Assumes: insides of steps are left out. Of pairs that speak as loudly the one goes first that comes first in the
    tabs; one common step is enough.
    Source: docs/formulas.md, What is the same, and what is told.

    >>> from mapper.analysis.example import sale
    >>> [(before.map_id, after.map_id) for before, after in same_maps(sale(), sale())]
    [('map-sale', 'map-sale')]
    """
    found: dict[MapId, MapId] = {}
    outer = outer_maps(before), outer_maps(after)
    kin: dict[tuple[int, MapId], set[str]] = {}  # of those that are not known by their ids

    def kin_of(side: int, map_id: MapId) -> set[str]:
        if (side, map_id) not in kin:
            kin[side, map_id] = _kin((before, after)[side], map_id)
        return kin[side, map_id]

    def common(one: ProcessMap, other: ProcessMap) -> int:
        return len(kin_of(0, one.id) & kin_of(1, other.id))

    for how_alike in (_is_it, common, _is_called):
        taken = set(found.values())
        alike = [
            (-how_alike(one, other), at, beside, one.id, other.id)
            for at, one in enumerate(outer[0])
            if one.id not in found
            for beside, other in enumerate(outer[1])
            if other.id not in taken and how_alike(one, other)
        ]
        found |= each_once((one_id, other_id) for *_, one_id, other_id in sorted(alike))
    return [(Side(before, one.id), Side(after, found[one.id])) for one in outer[0] if one.id in found]


def maps_alone(
    before: Reader, after: Reader, pairs: Sequence[tuple[Side, Side]]
) -> tuple[list[ProcessMap], list[ProcessMap]]:
    """The maps of two documents that are in none of the pairs: those that went, and those that came.

    Formula: the maps with tabs of each, without those of its side of the pairs.
    Assumes: nothing.
    Source: docs/formulas.md, What is the same, and what is told.

    >>> from mapper.analysis.example import SALE, sale
    >>> more = sale(ProcessMap(id="map-more", name="More", position=1))
    >>> went, came = maps_alone(sale(), more, same_maps(sale(), more))
    >>> (went, [each.name for each in came])
    ([], ['More'])
    """
    known = [{side.map_id for side in sides} for sides in zip(*pairs, strict=True)] or [set(), set()]
    went, came = (
        [each for each in outer_maps(reader) if each.id not in there]
        for reader, there in zip((before, after), known, strict=True)
    )
    return went, came


def _kin(reader: Reader, map_id: MapId) -> set[str]:
    """The ids of the steps of a map, and of all they come from."""
    return {known for node in drawn(reader, map_id) for known in ancestry(reader, node)}


def _is_it(one: ProcessMap, other: ProcessMap) -> bool:
    return one.id == other.id


def _is_called(one: ProcessMap, other: ProcessMap) -> bool:
    return one.name.casefold() == other.name.casefold()
