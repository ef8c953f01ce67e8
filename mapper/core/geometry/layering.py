"""Which column of its stage a node stands in."""

from collections.abc import Iterable, Mapping, Sequence

from mapper.core.geometry.links import Link
from mapper.core.values import ConnectorKind

_BACK = (ConnectorKind.RETURNS, ConnectorKind.CHASE)


def forward_links(ids: Sequence[str], stage_of: Mapping[str, int], links: Iterable[Link]) -> list[Link]:
    """The links that carry the flow onward: no loops back, none to an earlier stage, and no cycle left.

    Cycles are broken at the link that comes back to a node still open in a depth-first walk, which starts
    at the nodes nothing leads to, in the order of `ids`; so the same map always gives the same answer.
    """
    onward = [
        link
        for link in links
        if link.source != link.target
        and link.kind not in _BACK
        and stage_of[link.source] <= stage_of[link.target]
    ]
    leaving: dict[str, list[Link]] = {id: [] for id in ids}
    entered: set[str] = set()
    for link in onward:
        leaving[link.source].append(link)
        entered.add(link.target)
    kept: list[Link] = []
    state = dict.fromkeys(ids, 0)
    for root in [id for id in ids if id not in entered] + list(ids):
        if state[root]:
            continue
        state[root] = 1
        walk = [(root, iter(leaving[root]))]
        while walk:
            id, rest = walk[-1]
            for link in rest:
                if state[link.target] != 1:
                    kept.append(link)
                if state[link.target] == 0:
                    state[link.target] = 1
                    walk.append((link.target, iter(leaving[link.target])))
                    break
            else:
                state[id] = 2
                walk.pop()
    return kept


def columns(
    ids: Sequence[str],
    stage_of: Mapping[str, int],
    lane_of: Mapping[str, int],
    forward: Sequence[Link],
    ends: frozenset[str],
    starts: frozenset[str],
) -> dict[str, int]:
    """The column within its stage of every node, from 0: one past the furthest node of the stage that
    leads to it.

    A start shares the column of what it leads to in another lane; an end stands beneath its last source
    where that is in the same column's reach, else in the next column.
    """
    inside = [link for link in forward if stage_of[link.source] == stage_of[link.target]]
    leaving: dict[str, list[str]] = {id: [] for id in ids}
    waiting = dict.fromkeys(ids, 0)
    for link in inside:
        leaving[link.source].append(link.target)
        waiting[link.target] += 1
    column = dict.fromkeys(ids, 0)
    ready = [id for id in ids if not waiting[id]]
    for id in ready:
        for target in leaving[id]:
            is_beside = (id in starts or target in ends) and lane_of[id] != lane_of[target]
            column[target] = max(column[target], column[id] + (0 if is_beside else 1))
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    return column
