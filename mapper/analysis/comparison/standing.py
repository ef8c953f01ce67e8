"""What stands in the same place of two flows, whatever it is called: told by cells, neighbours and order."""

from collections.abc import Container, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Final

from mapper.analysis.comparison.pairs import Pairs
from mapper.core.records import Node
from mapper.core.values import NodeKind

# By node those at the other ends of its lines, and whether it is left towards them.
Neighbours = Mapping[str, AbstractSet[tuple[bool, str]]]

# What never becomes anything else: a step may be a decision by now, an end is always an end.
ENDS: Final = frozenset({NodeKind.START, NodeKind.END})

_FAR: Final = 4  # lines from a node to what still tells it from others


def same_standing(
    before: Mapping[str, Node], after: Mapping[str, Node], near: tuple[Neighbours, Neighbours], pairs: Pairs
) -> dict[str, str]:
    """Nodes without a pair that stand in the same place of both flows: by the id before the id after.

    Formula: two nodes stand alike that lie in the same stage and the same lane, are both starts, both ends or neither,
    have the same name where it is on both sides, and whose neighbours stand alike, up to four lines away. Those that
    are alone in standing so come first, from the closest look to that at the cell; then as many of each side as stand
    alike, in their order from left to right and from top to bottom.
    Assumes: what is a pair already stands like nothing else, and so does what lies in a stage or lane that is in one
    map. Of unlike numbers that stand alike nothing is told, unless they have one name: then the first are the same.
    Source: docs/formulas.md, Two maps beside each other; Weisfeiler and Lehman, A reduction of a graph to a canonical
    form, 1968.

    >>> from mapper.analysis.comparison.pairs import paired
    >>> from mapper.analysis.comparison.side import Side
    >>> from mapper.analysis.example import SALE, sale
    >>> side = Side(sale(), SALE)
    >>> same_standing({}, {}, ({}, {}), paired(side, side))
    {}
    """
    names = {node.name.casefold() for node in before.values()} & {n.name.casefold() for n in after.values()}
    known: dict[Any, int] = {}
    old = _Standing(_looks_of(before, pairs.nodes, pairs.stages, pairs.lanes, names), before, near[0], known)
    kept = {i: i for i in pairs.before}
    new = _Standing(_looks_of(after, kept, kept, kept, names), after, near[1], known)
    found: dict[str, str] = {}
    for is_alone in (True, False):
        for look in range(_FAR, -1, -1):
            ones, others = old.alike(look, found), new.alike(look, set(found.values()))
            for number in ones.keys() & others.keys():
                one, other = ones[number], others[number]
                is_so = len(one) == len(other) and (len(one) == 1 or not is_alone)
                if is_so or (not is_alone and before[one[0]].name.casefold() in names):
                    found.update(zip(one, other, strict=False))
    return found


def _looks_of(
    nodes: Mapping[str, Node],
    pairs: Mapping[str, str],
    stages: Mapping[str, str],
    lanes: Mapping[str, str],
    names: Container[str],
) -> dict[str, tuple[str, ...]]:
    """What tells each node by itself, in words that are the same on both sides; of a pair the id after alone."""
    looks: dict[str, tuple[str, ...]] = {}
    for i, node in nodes.items():
        stage, lane = stages.get(node.stage_id), lanes.get(node.lane_id)
        kind = node.kind.value if node.kind in ENDS else ""
        if i in pairs:
            looks[i] = (pairs[i],)
        elif stage is None or lane is None:
            looks[i] = ("", kind)
        else:
            name = node.name.casefold()
            looks[i] = (stage, lane, kind, name if name in names else "")
    return looks


class _Standing:
    """The nodes of one side by where they stand, as numbers: by themselves, and by what is one to four lines away."""

    def __init__(
        self,
        looks: Mapping[str, tuple[str, ...]],
        nodes: Mapping[str, Node],
        near: Neighbours,
        known: dict[Any, int],
    ) -> None:
        """`known` numbers what was seen on either side."""
        free = [i for i, look in looks.items() if len(look) > len(("", ""))]
        self._free = sorted(free, key=lambda i: (nodes[i].x, nodes[i].y, i))
        numbers = {i: known.setdefault(look, len(known)) for i, look in looks.items()}
        self._numbers = [numbers]
        for _ in range(_FAR):
            numbers = {i: self._closer(i, numbers, near, known) for i in looks}
            self._numbers.append(numbers)

    @staticmethod
    def _closer(i: str, numbers: Mapping[str, int], near: Neighbours, known: dict[Any, int]) -> int:
        around = sorted([(way, numbers[other]) for way, other in near.get(i, ()) if other in numbers])
        return known.setdefault((numbers[i], *around), len(known))

    def alike(self, look: int, without: Container[str]) -> dict[int, list[str]]:
        """The free nodes that cannot be told from one another by that look, in their order."""
        found: dict[int, list[str]] = {}
        for i in self._free:
            if i not in without:
                found.setdefault(self._numbers[look][i], []).append(i)
        return found
