"""Sizes and places that a hand-written document leaves out: a map without any is laid out as a whole."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from mapper.core.geometry.arrange import LaneSpec, NodeSpec, StageSpec, arrange
from mapper.core.geometry.links import Link
from mapper.core.geometry.sizes import (
    CELL_MARGIN,
    CELL_PADDING,
    LANE_HEIGHT,
    MIN_LANE_HEIGHT,
    MIN_STAGE_WIDTH,
    NODE_GAP,
    NODE_SIZES,
    STAGE_WIDTH,
)
from mapper.core.ids import MapId
from mapper.core.records import Connector, Lane, Node, ProcessMap, Record, Stage

# The fields a file may leave out because the program finds them.
SIZES: Final[Mapping[type[Record], tuple[str, ...]]] = MappingProxyType(
    {Node: ("x", "y", "width", "height"), Stage: ("width",), Lane: ("height",)}
)


def laid_out(records: list[Record], missing: Mapping[str, frozenset[str]]) -> list[Record]:
    """The records, in the same order, with every missing size and place found.

    `missing`: by record id the names of the fields to find; these fields hold no sense yet. When no node of a map
    has a place, the map is arranged. When only some have none, these are put behind the others in their cells.
    """
    if not missing:
        return records
    by_id = {record.id: _sized(record, missing.get(record.id, frozenset())) for record in records}
    for record in records:
        if isinstance(record, ProcessMap):
            _lay_out_map(by_id, record.id, missing)
    return [by_id[record.id] for record in records]


def _sized(record: Record, missing: frozenset[str]) -> Record:
    if not missing:
        return record
    if isinstance(record, Node):
        width, height = NODE_SIZES[record.kind]
        width = width if "width" in missing else record.width
        height = height if "height" in missing else record.height
        return replace(record, width=width, height=height)
    if isinstance(record, Stage):
        return replace(record, width=STAGE_WIDTH)
    assert isinstance(record, Lane)
    return replace(record, height=LANE_HEIGHT)


def _lay_out_map(by_id: dict[str, Record], map_id: MapId, missing: Mapping[str, frozenset[str]]) -> None:
    stages = [r for r in by_id.values() if isinstance(r, Stage) and r.map_id == map_id]
    lanes = [r for r in by_id.values() if isinstance(r, Lane) and r.map_id == map_id]
    nodes = [r for r in by_id.values() if isinstance(r, Node) and r.map_id == map_id]
    stages.sort(key=lambda stage: stage.position)
    lanes.sort(key=lambda lane: lane.position)
    homeless = [n for n in nodes if missing.get(n.id, frozenset()) & {"x", "y"}]
    cells = {(stage.id, lane.id) for stage in stages for lane in lanes}
    if any((node.stage_id, node.lane_id) not in cells for node in nodes):
        return  # a cell of another map; the last check names it
    if homeless and len(homeless) == len(nodes):
        lines = [r for r in by_id.values() if isinstance(r, Connector) and r.map_id == map_id]
        _arrange(by_id, stages, lanes, nodes, lines, missing)
        return
    for node in homeless:
        _put_behind(by_id, node, [n for n in nodes if n not in homeless])
    _fit(by_id, stages, lanes, nodes, missing)


def _arrange(
    by_id: dict[str, Record],
    stages: list[Stage],
    lanes: list[Lane],
    nodes: list[Node],
    lines: list[Connector],
    missing: Mapping[str, frozenset[str]],
) -> None:
    # Ids are random; their order in the file is not. Where arrange has to choose between equals it goes by the id.
    key = {record.id: f"{number:06}" for number, record in enumerate([*nodes, *lines])}
    links = [Link(key[c.id], key[c.source_id], key[c.target_id], c.kind) for c in lines]
    found = arrange(
        [StageSpec(s.id) if s.id in missing else StageSpec(s.id, s.width) for s in stages],
        [LaneSpec(lane.id) if lane.id in missing else LaneSpec(lane.id, lane.height) for lane in lanes],
        [NodeSpec(key[n.id], n.stage_id, n.lane_id, n.width, n.height, n.kind) for n in nodes],
        links,
    )
    for stage in stages:
        by_id[stage.id] = replace(stage, width=found.stage_widths[stage.id])
    for lane in lanes:
        by_id[lane.id] = replace(lane, height=found.lane_heights[lane.id])
    for node in nodes:
        by_id[node.id] = replace(node, **found.positions[key[node.id]]._asdict())


def _put_behind(by_id: dict[str, Record], node: Node, placed: list[Node]) -> None:
    """Put the node to the right of all that has a place in its cell, and note that it has one now."""
    edge = max((n.x + n.width for n in placed if _cell(n) == _cell(node)), default=CELL_MARGIN - NODE_GAP)
    housed = replace(node, x=edge + NODE_GAP, y=2 * CELL_MARGIN)
    by_id[node.id] = housed
    placed.append(housed)


def _fit(
    by_id: dict[str, Record],
    stages: list[Stage],
    lanes: list[Lane],
    nodes: list[Node],
    missing: Mapping[str, frozenset[str]],
) -> None:
    """Make stages and lanes large enough for what lies in them, those with a given size as well."""
    now = [node for n in nodes if isinstance(node := by_id[n.id], Node)]
    for stage in stages:
        content = max((n.x + n.width for n in now if n.stage_id == stage.id), default=0.0)
        least = MIN_STAGE_WIDTH if stage.id not in missing else STAGE_WIDTH
        by_id[stage.id] = replace(stage, width=_enough(stage.width, content, least))
    for lane in lanes:
        content = max((n.y + n.height for n in now if n.lane_id == lane.id), default=0.0)
        least = MIN_LANE_HEIGHT if lane.id not in missing else LANE_HEIGHT
        by_id[lane.id] = replace(lane, height=_enough(lane.height, content, least))


def _enough(size: float, content: float, least: float) -> float:
    return max(size, least) if content + CELL_MARGIN <= max(size, least) else content + CELL_PADDING


def _cell(node: Node) -> tuple[str, str]:
    return node.stage_id, node.lane_id
