"""The measured promises about layout: a map laid out beside a plain layering by hand, its crossings, and tidying."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean

import numpy as np

from benchmarks.clock import in_turn_ms, once, quiet
from benchmarks.maps import generated
from benchmarks.table import Figure
from mapper.core import queries
from mapper.core.edits import tidy
from mapper.core.geometry.arrange import NodeSpec, arrange
from mapper.core.geometry.links import Link
from mapper.core.geometry.slots import LaneSpec, StageSpec
from mapper.core.store import Store
from mapper.core.values import Point

# Of figures.md: milliseconds by steps, and the straight-line crossings of the peer that has no lanes or stages to keep.
_MOST_MS = {1000: 1000.0, 5000: 6000.0}
_MOST_CROSSINGS = {1000: 940.0}


def figures(sizes: list[int], *, is_quick: bool) -> Iterator[Figure]:
    """For each size: the time of a layout, its crossings, and the time of tidying it."""
    for steps in sizes:
        yield from _figures(steps, 1 if is_quick or steps > 1000 else 3)


def _figures(steps: int, repeats: int) -> Iterator[Figure]:
    reader = Store(generated(steps).records)
    map_id = queries.maps(reader)[0].id
    nodes = [
        NodeSpec(node.id, node.stage_id, node.lane_id, node.width, node.height, node.kind)
        for node in sorted(queries.nodes(reader, map_id), key=lambda node: node.id)
    ]
    links = [Link(k.id, k.source_id, k.target_id, k.kind) for k in queries.connectors(reader, map_id)]
    stages = [StageSpec(stage.id) for stage in queries.stages(reader, map_id)]
    lanes = [LaneSpec(lane.id) for lane in queries.lanes(reader, map_id)]
    with quiet():
        floor, ours = in_turn_ms(
            lambda: _by_hand(nodes, links), lambda: arrange(stages, lanes, nodes, links), repeats, warm=0
        )
    yield Figure("lay out / layering by hand", steps, floor, ours, most=_MOST_MS.get(steps))
    found = {id: box.center for id, box in arrange(stages, lanes, nodes, links).boxes(nodes).items()}
    yield Figure(
        "crossings, in cells / by hand, in none",
        steps,
        _crossings(_by_hand(nodes, links), links),
        _crossings(found, links),
        most=_MOST_CROSSINGS.get(steps),
        unit="x",
    )
    with quiet():
        yield Figure("tidy", steps, None, once(lambda: tidy.tidy_layout(reader, map_id)))


def _by_hand(nodes: Sequence[NodeSpec], links: Sequence[Link]) -> dict[str, Point]:
    """The least that may be called a layered layout: longest paths for columns, two sweeps of averages for rows.

    It keeps neither stages nor lanes.
    """
    leaving: dict[str, list[str]] = defaultdict(list)
    entering: dict[str, list[str]] = defaultdict(list)
    waiting = {node.id: 0 for node in nodes}
    for link in links:
        if link.source != link.target:
            leaving[link.source].append(link.target)
            entering[link.target].append(link.source)
            waiting[link.target] += 1
    column = dict.fromkeys(waiting, 0)
    ready = [id for id, count in waiting.items() if not count]
    for id in ready:
        for target in leaving[id]:
            column[target] = max(column[target], column[id] + 1)
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    layers: dict[int, list[str]] = defaultdict(list)
    for id, at in column.items():
        layers[at].append(id)
    row = {id: float(index) for layer in layers.values() for index, id in enumerate(layer)}
    for linked, order in ((entering, sorted(layers)), (leaving, sorted(layers, reverse=True))):
        for at in order:
            wish = {id: fmean([row[i] for i in linked[id]] or [row[id]]) for id in layers[at]}
            layers[at].sort(key=lambda id, wish=wish: wish[id])
            row.update({id: float(index) for index, id in enumerate(layers[at])})
    return {id: Point(170.0 * column[id], 110.0 * row[id]) for id in column}


def _crossings(middles: Mapping[str, Point], links: Sequence[Link]) -> int:
    """How many straight lines from middle to middle cross; lines that share an end do not."""
    pairs = sorted({tuple(sorted((k.source, k.target))) for k in links if k.source != k.target})
    number = {id: index for index, id in enumerate(middles)}
    ends = np.array([[number[a], number[b]] for a, b in pairs])
    points = np.array([tuple(point) for point in middles.values()])
    start, end = points[ends[:, 0]], points[ends[:, 1]]
    total = 0
    for i in range(len(pairs) - 1):
        a, b, c, d = start[i], end[i], start[i + 1 :], end[i + 1 :]
        apart = (ends[i + 1 :, :, None] != ends[i][None, None, :]).all(axis=(1, 2))
        is_split = _side(a, b, c) * _side(a, b, d) < 0
        is_split_back = _side(c, d, a) * _side(c, d, b) < 0
        total += int((is_split & is_split_back & apart).sum())
    return total


def _side(a: np.ndarray, b: np.ndarray, c: np.ndarray) -> np.ndarray:
    return (b[..., 0] - a[..., 0]) * (c[..., 1] - a[..., 1]) - (b[..., 1] - a[..., 1]) * (
        c[..., 0] - a[..., 0]
    )
