"""The check-up's rules of the grid and of names: what has none, what shares one, and what is empty."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from mapper.analysis.checkup.finding import Fix, Severity
from mapper.analysis.checkup.ground import Ground
from mapper.analysis.checkup.rule import DocumentRule, MapRule, NodeRule, Rule, Spot
from mapper.core import insides, queries
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import STEP_KINDS


def _unnamed_node(_: Ground, node: Node) -> Iterator[Spot]:
    if not node.name.strip():
        yield Spot((node.id,), {"name": node.name, "kind": node.kind.value})


def _unnamed_stage(ground: Ground) -> Iterator[Spot]:
    return _nameless((stage.id, stage.name) for stage in ground.stages)


def _unnamed_lane(ground: Ground) -> Iterator[Spot]:
    return _nameless((lane.id, lane.name) for lane in ground.lanes)


def _twin_nodes(ground: Ground) -> Iterator[Spot]:
    """Steps of one name; ends and starts may well be called the same."""
    nodes = ground.graph.nodes.values()
    return _twins((node.id, node.name) for node in nodes if node.kind in STEP_KINDS)


def _twin_stages(ground: Ground) -> Iterator[Spot]:
    return _twins((stage.id, stage.name) for stage in ground.stages)


def _twin_lanes(ground: Ground) -> Iterator[Spot]:
    return _twins((lane.id, lane.name) for lane in ground.lanes)


def _twin_maps(reader: Reader, _today: date) -> Iterator[Spot]:
    return _twins((process_map.id, process_map.name) for process_map in insides.outer_maps(reader))


def _empty_stage(ground: Ground) -> Iterator[Spot]:
    used = {node.stage_id for node in queries.nodes(ground.reader, ground.map_id)}
    for stage in ground.stages:
        if stage.id not in used:
            yield Spot((stage.id,), {"name": stage.name}, is_fixable=len(ground.stages) > 1)


def _empty_lane(ground: Ground) -> Iterator[Spot]:
    used = {node.lane_id for node in queries.nodes(ground.reader, ground.map_id)}
    for lane in ground.lanes:
        if lane.id not in used:
            yield Spot((lane.id,), {"name": lane.name}, is_fixable=not lane.is_customer)


def _nameless(named: Iterable[tuple[str, str]]) -> Iterator[Spot]:
    return (Spot((record_id,)) for record_id, name in named if not name.strip())


def _twins(named: Iterable[tuple[str, str]]) -> Iterator[Spot]:
    """The records that share a name with another, whatever its case and spaces."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for record_id, name in named:
        groups.setdefault(" ".join(name.casefold().split()), []).append((record_id, name))
    for key, group in groups.items():
        if key and len(group) > 1:
            ids = tuple(record_id for record_id, _ in group)
            yield Spot(ids, {"name": group[0][1], "count": len(group)})


NODE_RULES: Final[tuple[NodeRule, ...]] = (Rule("unnamed_node", Severity.WARNING, _unnamed_node),)

MAP_RULES: Final[tuple[MapRule, ...]] = (
    Rule("unnamed_stage", Severity.WARNING, _unnamed_stage),
    Rule("unnamed_lane", Severity.WARNING, _unnamed_lane),
    Rule("twin_nodes", Severity.HINT, _twin_nodes),
    Rule("twin_stages", Severity.HINT, _twin_stages),
    Rule("twin_lanes", Severity.HINT, _twin_lanes),
    Rule("empty_stage", Severity.HINT, _empty_stage, Fix.DELETE_STAGE),
    Rule("empty_lane", Severity.HINT, _empty_lane, Fix.DELETE_LANE),
)

DOCUMENT_RULES: Final[tuple[DocumentRule, ...]] = (Rule("twin_maps", Severity.HINT, _twin_maps),)
