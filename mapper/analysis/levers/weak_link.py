"""A weak link: what is lost at one step or of one role, with its size and money, and what to read off several."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from mapper.analysis.figure import Figure
from mapper.core.ids import LaneId, NodeId, RoleId


class Weakness(StrEnum):
    """What is weak, in the order in which links without money are told."""

    YIELD_LOSS = "yield_loss"  # cases drop out
    UTILISATION = "utilisation"  # a role has much to do
    DELAY = "delay"  # a won case spends its time there
    QUEUE_WAIT = "queue_wait"  # it waits for somebody to begin
    REWORK = "rework"  # cases go back
    HAND_OFFS = "hand_offs"  # cases change lanes


@dataclass(frozen=True, slots=True, kw_only=True)
class WeakLink:
    """One weak link, at a node or of a role. The terms of `size` and `money` are the evidence.

    `lane_id`: of a role, the lane in which it has most of its hours, where it has any on this map.
    `money`: a year, in the document's currency; None where there is no way to say it for its kind. `is_binding`: the
    role holds the wins down; several that tie are binding together.
    """

    kind: Weakness
    node_id: NodeId | None = None
    role_id: RoleId | None = None
    lane_id: LaneId | None = None
    size: Figure
    money: Figure | None = None
    is_binding: bool = False


def links_by_node(links: Iterable[WeakLink]) -> Mapping[NodeId, tuple[WeakLink, ...]]:
    """The links at each node, in the order they have.

    Formula: of each node the links whose `node_id` it is.
    Assumes: links of roles are at no node, though their hours fall there.
    Source: docs/formulas.md, Weak links.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> found = links_by_node(map_figures(sale(), SALE, date(2027, 1, 1)).weak_links)
    >>> [link.kind.value for link in found["node-lead"]]
    ['hand_offs']
    """
    found: dict[NodeId, list[WeakLink]] = {}
    for link in links:
        if link.node_id is not None:
            found.setdefault(link.node_id, []).append(link)
    return {node_id: tuple(each) for node_id, each in found.items()}


def short_of_time(links: Iterable[WeakLink]) -> tuple[str, ...]:
    """The ids of the roles that have no time for all that is lost, so that these links cost less than they lose.

    Formula: those that a link's money names in as_far_as_carried, each once, in the order of the links.
    Assumes: only what is told in money is held against the hours of people.
    Source: docs/formulas.md, Weak links.

    >>> short_of_time(())
    ()
    """
    told = (remark for link in links if link.money is not None for remark in link.money.assumed)
    return tuple(
        dict.fromkeys(key for each in told if each.code == "as_far_as_carried" for key in each.about)
    )
