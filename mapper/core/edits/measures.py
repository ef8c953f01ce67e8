"""Edits of what is entered about a node: waiting, limits, value class, the date agreed, hours by role."""

from collections.abc import Sequence
from typing import Any

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits.resources import named
from mapper.core.history import Label
from mapper.core.ids import NodeId, RoleId
from mapper.core.queries_waits import commitment
from mapper.core.records import Commitment, Node, NodeMeasures, Role, RoleTouch


def set_measures(draft: Draft, /, node_id: NodeId, **fields: Any) -> Label:
    """Set measures of a node by field name; None makes one unknown again."""
    node = draft.get(Node, node_id)
    known = queries.measures(draft, node_id)
    record = known or draft.put(NodeMeasures(id=draft.new_id(NodeMeasures), node_id=node_id))
    draft.update(record, **fields)
    names = ",".join(sorted(fields))
    return Label("set_measures", {"name": node.name, "field": names}, f"measures:{node_id}:{names}")


def set_commitment(draft: Draft, /, node_id: NodeId, **fields: Any) -> Label:
    """Set fields of the date agreed at a node by name; None makes one unknown again."""
    node = draft.get(Node, node_id)
    known = commitment(draft, node_id)
    record = known or draft.put(Commitment(id=draft.new_id(Commitment), node_id=node_id))
    draft.update(record, **fields)
    names = ",".join(sorted(fields))
    return Label("set_measures", {"name": node.name, "field": names}, f"commitment:{node_id}:{names}")


def set_touch(draft: Draft, /, node_id: NodeId, role_id: RoleId, touch_hours: float | None) -> Label:
    """Set the hours a role works on one visit to a node; None takes the role off the node."""
    node, role = draft.get(Node, node_id), draft.get(Role, role_id)
    known = [t for t in draft.referring(RoleTouch, "node_id", node_id) if t.role_id == role_id]
    if touch_hours is None:
        for touch in known:
            draft.remove(touch)
    elif known:
        draft.update(known[0], touch_hours=touch_hours)
    else:
        draft.put(
            RoleTouch(id=draft.new_id(RoleTouch), node_id=node_id, role_id=role_id, touch_hours=touch_hours)
        )
    return Label("set_touch", {"name": node.name, "other": role.name}, f"touch:{node_id}:{role_id}")


def set_touch_named(draft: Draft, /, node_ids: Sequence[NodeId], role_name: str, touch_hours: float) -> Label:
    """Set the hours of the role with this name on nodes; where there is none yet, it comes in with them."""
    role_id = RoleId(named(draft, Role, role_name))
    labels = [set_touch(draft, node_id, role_id, touch_hours) for node_id in node_ids]
    params = labels[0].params if labels else {"name": "", "other": role_name.strip()}
    return Label("set_touch", {**params, "count": len(node_ids)})
