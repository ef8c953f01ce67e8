"""The edit that makes the inside of a step: a map of its own that shows it closer."""

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits.lanes import add_lane
from mapper.core.edits.stages import add_stage
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.ids import MapId, NodeId
from mapper.core.insides import inside_of
from mapper.core.records import Lane, Node, ProcessMap
from mapper.core.values import STEP_KINDS


def make_inside(draft: Draft, /, node_id: NodeId, *, map_id: MapId | None = None) -> Label:
    """Give a step its inside: one stage called like the step, the customer's lane, and its own where that is another.

    Refused("no_inside") for what is no step, Refused("has_inside") where there is one.
    """
    node = draft.get(Node, node_id)
    if node.kind not in STEP_KINDS:
        raise Refused("no_inside", kind=node.kind.value)
    if inside_of(draft, node_id) is not None:
        raise Refused("has_inside", name=node.name)
    outer = draft.get(ProcessMap, node.map_id)
    map_id = map_id or draft.new_id(ProcessMap)
    draft.put(
        ProcessMap(
            id=map_id,
            name=node.name,
            kind=outer.kind,
            position=len(queries.maps(draft)),
            flows_left=outer.flows_left,
            parent_node_id=node_id,
        )
    )
    add_stage(draft, map_id, node.name)
    own = draft.get(Lane, node.lane_id)
    customer = next((lane for lane in queries.lanes(draft, node.map_id) if lane.is_customer), own)
    for lane in dict.fromkeys((customer, own)):
        add_lane(draft, map_id, lane.name, is_customer=lane.id == customer.id)
        made = queries.lanes(draft, map_id)[-1]
        draft.update(made, tint=lane.tint)
    return Label("make_inside", {"name": node.name})
