"""The drawing of maps: nodes told apart by one number each, in five steps from light to dark. No Qt in here.

Any field of the catalogue (`mapper.ui.fields`) that is a number colours; nothing here knows which there are.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from mapper.analysis.results import Remark as Lack
from mapper.core import queries
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import STEP_KINDS
from mapper.ui.fields.field import Field

STEPS = 5
NO_DATA = -1
# The numbers most maps are coloured by, by their keys; the others stand behind "More".
CHOSEN: Final = (
    "figure:weak",
    "figure:wins_lost",
    "touch",
    "wait",
    "lost",
    "status",
    "tools",
    "skills",
    "metrics",
)


class Heat(NamedTuple):
    """The nodes of a map by the steps of one number.

    `limits` are the numbers between which a step lies, from the first up to the last in use; `step_of` has `NO_DATA`
    for a node whose number is not known, and no entry for one that has none. `words` name the steps of a choice.
    """

    field: Field
    limits: tuple[tuple[float, float], ...]
    step_of: Mapping[NodeId, int]
    words: tuple[str, ...] = ()
    lack: str = ""  # why no node has a number; "" where one has
    lacks: tuple[Lack, ...] = ()  # what is missing at the first node without one
    tips: Mapping[int, str] = MappingProxyType(
        {}
    )  # of a number that is worked out, how the most in a step came about

    def counts(self) -> Counter[int]:
        """How many nodes are in each step."""
        return Counter(self.step_of.values())

    @property
    def shades(self) -> tuple[int, ...]:
        """The shade of the ramp for each step in use: few steps use the ends and the middle of it."""
        return _shades(len(self.limits))


def heat(reader: Reader, map_id: MapId, field: Field) -> Heat:
    """The nodes of a map by one number, in at most five steps of equal width; where they are few, each its own.

    A choice that has an order has a step for each value, whether it occurs or not.
    """
    numbers = {
        node.id: field.number(reader, node)
        for node in queries.nodes(reader, map_id)
        if node.kind in STEP_KINDS and field.may_hold(node)
    }
    known = sorted({number for number in numbers.values() if number is not None})
    words: tuple[str, ...] = ()
    if field.ranked and field.choices is not None:
        known = [float(rank) for rank in range(len(field.ranked))]
        texts = dict(field.choices(reader, map_id))
        words = tuple(texts[value] for value in field.ranked)
    limits = _limits(known)
    starts = [low for low, _ in limits]
    shades = _shades(len(limits))
    step_of = {
        node_id: NO_DATA if number is None else shades[bisect_right(starts, number) - 1]
        for node_id, number in numbers.items()
    }
    return Heat(
        field,
        limits,
        step_of,
        words,
        "" if known else _lack(reader, field, numbers),
        _lacks(reader, field, [node_id for node_id, number in numbers.items() if number is None]),
        _tips(reader, field, numbers, step_of),
    )


def _lack(reader: Reader, field: Field, node_ids: Iterable[NodeId]) -> str:
    """What a field says of the first node of which it says anything."""
    if field.remark is None:
        return ""
    told = (field.remark(reader, reader.get(Node, node_id)) for node_id in node_ids)
    return next((remark.text for remark in told if remark is not None), "")


def _lacks(reader: Reader, field: Field, node_ids: Iterable[NodeId]) -> tuple[Lack, ...]:
    if field.remark is None:
        return ()
    told = (field.remark(reader, reader.get(Node, node_id)) for node_id in node_ids)
    return next((remark.lacks for remark in told if remark is not None and remark.lacks), ())


def _tips(
    reader: Reader, field: Field, numbers: Mapping[NodeId, float | None], step_of: Mapping[NodeId, int]
) -> Mapping[int, str]:
    """For each step its node with the most, and how that came about."""
    if field.remark is None or not field.is_computed:
        return {}
    ordered = sorted((number, node_id) for node_id, number in numbers.items() if number is not None)
    most = {step_of[node_id]: reader.get(Node, node_id) for _, node_id in ordered}
    told = {step: (node.name, field.remark(reader, node)) for step, node in most.items()}
    return {step: f"{name}: {remark.text}" for step, (name, remark) in told.items() if remark is not None}


def _limits(known: list[float]) -> tuple[tuple[float, float], ...]:
    """The steps for these different numbers.

    >>> _limits([1, 2]), _limits([0, 1, 2, 3, 4, 10])
    (((1, 1), (2, 2)), ((0.0, 2.0), (2.0, 4.0), (4.0, 6.0), (6.0, 8.0), (8.0, 10)))
    """
    if len(known) <= STEPS:
        return tuple((number, number) for number in known)
    low, high = known[0], known[-1]
    width = (high - low) / STEPS
    edges = [low + width * number for number in range(STEPS)]
    return tuple(zip(edges, [*edges[1:], high], strict=True))


def _shades(count: int) -> tuple[int, ...]:
    """The shades for so many steps.

    >>> [_shades(count) for count in (1, 2, 3, 5)]
    [(2,), (0, 4), (0, 2, 4), (0, 1, 2, 3, 4)]
    """
    if count == 1:
        return (STEPS // 2,)
    return tuple(round(number * (STEPS - 1) / (count - 1)) for number in range(count))
