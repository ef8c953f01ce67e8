"""The drawing of maps: nodes told apart by one number each, in five steps from light to dark. No Qt in here."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import NamedTuple

from mapper.core import queries
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Metric, Node, NodeMeasures, RoleTouch
from mapper.core.values import NodeKind, Outcome
from mapper.ui.render.pictures import Status
from mapper.ui.render.status import link_status, worst

STEPS = 5
NO_DATA = -1
# What has work, waiting and targets of its own.
_KINDS = frozenset({NodeKind.STEP, NodeKind.DECISION, NodeKind.STALL})
_STATUS_STEPS: Mapping[Status, int] = {Status.ON: 0, Status.NEAR: 2, Status.OFF: 4}


class Measure(StrEnum):
    """The numbers that nodes can be coloured by."""

    TOUCH = "touch"  # hours of work a visit, of all roles together
    WAIT = "wait"  # working days of waiting a visit
    LOST = "lost"  # the share of cases that leave for an end that is no success
    TOOLS = "tools"  # how many hang on it
    SKILLS = "skills"
    METRICS = "metrics"
    STATUS = "status"  # the worst of its figures against their targets


class Heat(NamedTuple):
    """The nodes of a map by the steps of one number.

    `limits` are the numbers between which a step lies, from the first up to the last in use; `step_of` has `NO_DATA`
    for a node whose number is not known, and no entry for one that has none.
    """

    measure: Measure
    limits: tuple[tuple[float, float], ...]
    step_of: Mapping[NodeId, int]

    def counts(self) -> Counter[int]:
        """How many nodes are in each step."""
        return Counter(self.step_of.values())

    @property
    def shades(self) -> tuple[int, ...]:
        """The shade of the ramp for each step in use: few steps use the ends and the middle of it."""
        return _shades(len(self.limits))


def heat(reader: Reader, map_id: MapId, measure: Measure) -> Heat:
    """The nodes of a map by one number, in at most five steps of equal width; where they are few, each its own."""
    nodes = [node for node in queries.nodes(reader, map_id) if node.kind in _KINDS]
    if measure is Measure.STATUS:
        return _by_status(reader, nodes)
    value = _READINGS[measure]
    numbers = {node.id: value(reader, node) for node in nodes}
    known = sorted({number for number in numbers.values() if number is not None})
    limits = _limits(known)
    starts = [low for low, _ in limits]
    shades = _shades(len(limits))
    return Heat(
        measure,
        limits,
        {
            node_id: NO_DATA if number is None else shades[bisect_right(starts, number) - 1]
            for node_id, number in numbers.items()
        },
    )


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


def _by_status(reader: Reader, nodes: list[Node]) -> Heat:
    steps: dict[NodeId, int] = {}
    for node in nodes:
        links = queries.node_metrics(reader, node.id)
        status = worst(link_status(link, reader.find(Metric, link.metric_id)) for link in links)
        steps[node.id] = _STATUS_STEPS.get(status, NO_DATA) if status is not None else NO_DATA
    return Heat(Measure.STATUS, ((0, 0), (1, 1), (2, 2)), steps)


def _touch(reader: Reader, node: Node) -> float | None:
    hours = [touch.touch_hours for touch in reader.referring(RoleTouch, "node_id", node.id)]
    return sum(hours) if hours else None


def _wait(reader: Reader, node: Node) -> float | None:
    measures: NodeMeasures | None = queries.measures(reader, node.id)
    return measures.wait_days if measures is not None else None


def _lost(reader: Reader, node: Node) -> float | None:
    shares = queries.shares_out(reader, node.id)
    if not shares:
        return None
    lost = 0.0
    for line in queries.outgoing(reader, node.id):
        target = reader.get(Node, line.target_id)
        if target.kind is NodeKind.END and target.outcome is not Outcome.WON:
            share = shares.get(line.id)
            if share is None:
                return None
            lost += share
    return lost


_READINGS: Mapping[Measure, Callable[[Reader, Node], float | None]] = {
    Measure.TOUCH: _touch,
    Measure.WAIT: _wait,
    Measure.LOST: _lost,
    Measure.TOOLS: lambda reader, node: len(queries.node_tools(reader, node.id)),
    Measure.SKILLS: lambda reader, node: len(queries.node_skills(reader, node.id)),
    Measure.METRICS: lambda reader, node: len(queries.node_metrics(reader, node.id)),
}
