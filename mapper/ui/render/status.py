"""The drawing of maps: how a node's metrics stand against their targets."""

from collections.abc import Iterable

from mapper.core.records import Metric, NodeMetric
from mapper.core.values import Direction
from mapper.ui.render.pictures import Status

# A miss by no more than this share of the target is still near it.
NEAR_SHARE = 0.1

_WORST_FIRST = (Status.OFF, Status.NEAR, Status.ON, Status.NONE)


def status_of(target: float | None, actual: float | None, direction: Direction) -> Status:
    """How an actual figure stands against its target, in the direction that is better.

    >>> status_of(0.75, 0.70, Direction.UP), status_of(5, 6, Direction.DOWN), status_of(5, 4, Direction.DOWN)
    (<Status.NEAR: 'near'>, <Status.OFF: 'off'>, <Status.ON: 'on'>)
    """
    if target is None or actual is None:
        return Status.NONE
    missing = target - actual if direction is Direction.UP else actual - target
    if missing <= 0:
        return Status.ON
    return Status.NEAR if missing <= NEAR_SHARE * abs(target) else Status.OFF


def worst(statuses: Iterable[Status]) -> Status | None:
    """The worst of what is known; NONE where nothing is known, None where there is nothing to know."""
    found = set(statuses)
    return next((status for status in _WORST_FIRST if status in found), None)


def link_status(link: NodeMetric, metric: Metric | None) -> Status:
    """The status of one metric on a node; the link's own direction counts before the metric's."""
    direction = link.direction or (metric.direction if metric else Direction.UP)
    return status_of(link.target, link.actual, direction)
