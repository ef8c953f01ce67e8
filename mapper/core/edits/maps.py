"""Edits of the document and its maps: properties, a new map, a copy that remembers where it came from, delete."""

from dataclasses import replace
from typing import Any

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits.lanes import add_lane
from mapper.core.edits.stages import add_stage
from mapper.core.fragment import OF_STAGE, copied, take
from mapper.core.history import Label
from mapper.core.ids import LaneId, MapId, StageId
from mapper.core.records import (
    Connector,
    Lane,
    Lever,
    Node,
    ProcessMap,
    Stage,
)
from mapper.core.values import MapKind, Phase


def set_document(draft: Draft, /, **fields: Any) -> Label:
    """Change title, author, purpose or currency."""
    draft.update(queries.document_info(draft), **fields)
    names = ",".join(sorted(fields))
    return Label("set_document", {"field": names}, f"document:{names}")


def set_map(draft: Draft, /, map_id: MapId, **fields: Any) -> Label:
    """Change name, kind, purpose or deal value of a map, or which way it flows."""
    process_map = draft.update(draft.get(ProcessMap, map_id), **fields)
    names = ",".join(sorted(fields))
    return Label("set_map", {"name": process_map.name, "field": names}, f"map:{map_id}:{names}")


def add_map(
    draft: Draft,
    /,
    name: str,
    stages: tuple[str, ...],
    lanes: tuple[str, ...],
    *,
    kind: MapKind = MapKind.AS_IS,
    map_id: MapId | None = None,
    flows_left: bool = False,
    phases: tuple[Phase | None, ...] = (),
) -> Label:
    """Add an empty map with these stages and lanes; the first lane is the customer's.

    `phases`: those of the first stages; a stage beyond them is of none.
    """
    map_id = map_id or draft.new_id(ProcessMap)
    position = len(queries.maps(draft))
    draft.put(ProcessMap(id=map_id, name=name.strip(), kind=kind, position=position, flows_left=flows_left))
    for stage in stages:
        add_stage(draft, map_id, stage)
    for stage_made, phase in zip(queries.stages(draft, map_id), phases, strict=False):
        draft.update(stage_made, phase=phase)
    for row, lane in enumerate(lanes):
        add_lane(draft, map_id, lane, is_customer=row == 0)
    return Label("add_map", {"name": name})


def copy_map(
    draft: Draft, /, map_id: MapId, name: str, kind: MapKind, *, new_map_id: MapId | None = None
) -> Label:
    """Copy a whole map with the insides of its steps and its levers.

    Every stage, lane, node and connector remembers its origin. A scenario of a scenario is one of the same map.
    """
    source = draft.get(ProcessMap, map_id)
    is_sibling = MapKind.SCENARIO is kind is source.kind and source.based_on is not None
    new_id = new_map_id or draft.new_id(ProcessMap)
    position = len(queries.maps(draft))
    base_id = source.based_on if is_sibling else map_id
    made = replace(source, id=new_id, name=name.strip(), kind=kind, based_on=base_id, position=position)
    draft.put(replace(made, is_locked=False, parent_node_id=None))

    def origin(drawn: Any) -> Any:
        return drawn.origin if is_sibling else drawn.id

    stage_ids: dict[StageId, StageId] = {}
    for stage in queries.stages(draft, map_id):
        stage_ids[stage.id] = draft.new_id(Stage)
        draft.put(replace(stage, id=stage_ids[stage.id], map_id=new_id, origin=origin(stage)))
        for record_type in OF_STAGE:
            for own in draft.referring(record_type, "stage_id", stage.id):
                draft.put(replace(own, id=draft.new_id(record_type), stage_id=stage_ids[stage.id]))  # type: ignore[call-arg]  # each of these types has a stage
    lane_ids: dict[LaneId, LaneId] = {}
    for lane in queries.lanes(draft, map_id):
        lane_ids[lane.id] = draft.new_id(Lane)
        draft.put(replace(lane, id=lane_ids[lane.id], map_id=new_id, origin=origin(lane)))
    made_ids: dict[str, str] = {}
    fragment = take(draft, [node.id for node in queries.nodes(draft, map_id)])
    for old, record in copied(draft, fragment):
        made_ids[old] = record.id
        if isinstance(record, Node) and record.map_id == map_id:
            cell: dict[str, Any] = {
                "stage_id": stage_ids[record.stage_id],
                "lane_id": lane_ids[record.lane_id],
            }
            draft.put(replace(record, map_id=new_id, origin=origin(draft.get(Node, old)), **cell))
        elif isinstance(record, Connector) and record.map_id == map_id:
            draft.put(replace(record, map_id=new_id, origin=origin(draft.get(Connector, old))))
        elif isinstance(record, ProcessMap):
            inner = draft.get(ProcessMap, old)
            above = inner.based_on if is_sibling else inner.id
            draft.put(
                replace(record, kind=kind, based_on=above, product_id=inner.product_id, is_locked=False)
            )
        elif isinstance(record, Node | Connector | Stage | Lane):
            draft.put(replace(record, origin=origin(draft.get(type(record), old))))
        else:
            draft.put(record)
    for lever in draft.referring(Lever, "map_id", map_id):
        about: dict[str, Any] = {
            "node_id": made_ids.get(lever.node_id or ""),
            "connector_id": made_ids.get(lever.connector_id or ""),
        }
        draft.put(replace(lever, id=draft.new_id(Lever), map_id=new_id, **about))
    return Label("copy_map", {"name": source.name, "other": name})


def delete_map(draft: Draft, /, map_id: MapId) -> Label:
    """Delete a map with all it holds, the insides of its steps too."""
    process_map = draft.get(ProcessMap, map_id)
    draft.remove(process_map)
    return Label("delete_map", {"name": process_map.name})
