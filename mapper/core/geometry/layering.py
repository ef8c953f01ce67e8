"""Which column of its stage a node stands in."""

from mapper.core.geometry.links import Link
from mapper.core.geometry.slots import Chart
from mapper.core.values import ConnectorKind, NodeKind

_BACK = (ConnectorKind.RETURNS, ConnectorKind.CHASE)


def forward_links(chart: Chart) -> list[Link]:
    """The links that carry the flow onward: no loops back, none to an earlier stage, and no cycle left.

    Cycles are broken at the link that comes back to a node still open in a depth-first walk, which starts at the
    nodes nothing leads to, in their order; so the same chart always gives the same answer.
    """
    ids = list(chart.nodes)
    leaving: dict[str, list[Link]] = {id: [] for id in ids}
    entered: set[str] = set()
    for link in chart.links:
        is_onward = chart.stage_of[link.source] <= chart.stage_of[link.target]
        if is_onward and link.source != link.target and link.kind not in _BACK:
            leaving[link.source].append(link)
            entered.add(link.target)
    kept: list[Link] = []
    state = dict.fromkeys(ids, 0)
    for root in [id for id in ids if id not in entered] + ids:
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


def columns(chart: Chart, *, are_ends_beneath: bool = False) -> dict[str, int]:
    """The column within its stage of every node: one past the furthest node of the stage that leads to it.

    A start that leads to another lane shares the column of what it leads to. An end stands in the column of the
    last node that leads to it, one further if that is in its own lane and `are_ends_beneath` is not asked for. What
    nothing leads to moves up to the nodes it leads to.
    """
    ends, starts = chart.of_kind(NodeKind.END), chart.of_kind(NodeKind.START)
    stage_of, lane_of = chart.stage_of, chart.lane_of
    inside = [link for link in forward_links(chart) if stage_of[link.source] == stage_of[link.target]]
    leaving: dict[str, list[str]] = {id: [] for id in chart.nodes}
    waiting = dict.fromkeys(chart.nodes, 0)
    for link in inside:
        leaving[link.source].append(link.target)
        waiting[link.target] += 1
    first = [id for id, count in waiting.items() if not count]
    column = dict.fromkeys(chart.nodes, 0)
    ready = list(first)

    def step(source: str, target: str) -> int:
        if target in ends and are_ends_beneath:
            return 0
        is_beside = (source in starts or target in ends) and lane_of[source] != lane_of[target]
        return 0 if is_beside else 1

    for id in ready:
        for target in leaving[id]:
            column[target] = max(column[target], column[id] + step(id, target))
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    entered = {link.target for link in chart.links if link.kind not in _BACK}
    for id in first:
        if leaving[id] and id not in entered:
            column[id] = max(0, min(column[target] - step(id, target) for target in leaving[id]))
    return column
