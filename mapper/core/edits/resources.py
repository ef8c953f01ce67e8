"""Edits of the libraries (roles, tools, skills, metrics, goals) and of what hangs on nodes."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from mapper.core.draft import Draft
from mapper.core.edits.things import behind
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.ids import NodeId
from mapper.core.records import (
    Calendar,
    Goal,
    Metric,
    Node,
    NodeMetric,
    NodeSkill,
    NodeTool,
    Person,
    Product,
    Record,
    Role,
    SaleType,
    Skill,
    Tool,
    record_type_of,
)
from mapper.core.records.plain import field_types
from mapper.core.values import NodeKind

LIBRARY_TYPES: Final[tuple[type[Record], ...]] = (
    Role,
    Tool,
    Skill,
    Metric,
    Goal,
    Calendar,
    Person,
    Product,
    SaleType,
)

# library type -> the type of its link to a node, and the link's field that names the resource
LINKS: Final[Mapping[type[Record], tuple[type[Record], str]]] = MappingProxyType(
    {Tool: (NodeTool, "tool_id"), Skill: (NodeSkill, "skill_id"), Metric: (NodeMetric, "metric_id")}
)


def add_resource(
    draft: Draft, /, record_type: type[Record], name: str, *, resource_id: str | None = None, **fields: Any
) -> Label:
    """Add an entry to a library, behind its fellows where they have an order.

    A name that is there already (whatever its case) is refused.
    """
    name = name.strip()
    _refuse_twin(draft, record_type, name, None)
    if "position" in field_types(record_type) and "position" not in fields:
        fields["position"] = behind(draft, record_type, fields)
    draft.put(record_type(id=resource_id or draft.new_id(record_type), name=name, **fields))  # type: ignore[call-arg]  # every library type has a name
    return Label("add_resource", {"name": name, "kind": record_type.prefix})


def set_resource(draft: Draft, /, resource_id: str, **fields: Any) -> Label:
    """Change fields of a library entry; a new name must be free. Below another parent it comes to stand last."""
    record_type = record_type_of(resource_id)
    record: Any = draft.get(record_type, resource_id)
    if "name" in fields:
        fields["name"] = fields["name"].strip()
        _refuse_twin(draft, record_type, fields["name"], resource_id)
    names = ",".join(sorted(fields))
    if "parent_id" in fields and fields["parent_id"] != record.parent_id and "position" not in fields:
        fields["position"] = behind(draft, record_type, fields)
    draft.update(record, **fields)
    return Label(
        "set_resource",
        {"name": record.name, "kind": record_type.prefix, "field": names},
        f"resource:{resource_id}:{names}",
    )


def delete_resource(draft: Draft, /, resource_id: str) -> Label:
    """Delete a library entry; it comes off every node it hangs on."""
    record_type = record_type_of(resource_id)
    record: Any = draft.get(record_type, resource_id)
    draft.remove(record)
    return Label("delete_resource", {"name": record.name, "kind": record_type.prefix})


def attach(draft: Draft, /, node_id: NodeId, resource_id: str, **fields: Any) -> Label:
    """Hang a tool, skill or metric on a node. Hanging it there twice changes nothing but the given fields."""
    node = draft.get(Node, node_id)
    if node.kind is NodeKind.NOTE:
        raise Refused("notes_carry_nothing")
    resource_type = record_type_of(resource_id)
    resource: Any = draft.get(resource_type, resource_id)
    link_type, field = LINKS[resource_type]
    there = [
        link for link in draft.referring(link_type, "node_id", node_id) if getattr(link, field) == resource_id
    ]
    if there:
        draft.update(there[0], **fields)
    else:
        draft.put(link_type(id=draft.new_id(link_type), node_id=node_id, **{field: resource_id}, **fields))  # type: ignore[call-arg]  # the field is the link type's own
    return Label("attach", {"name": node.name, "other": resource.name, "kind": resource_type.prefix})


def state(draft: Draft, /, node_id: NodeId, metric_id: str, **fields: Any) -> Label:
    """State figures of a metric on a node, which hangs it there; None or "" alone hang nothing."""
    links = [link for link in draft.referring(NodeMetric, "node_id", node_id) if link.metric_id == metric_id]
    if links:
        return set_link(draft, links[0].id, **fields)
    if any(value not in {None, ""} for value in fields.values()):
        attach(draft, node_id, metric_id, **fields)
    return Label("set_link", {"name": draft.get(Node, node_id).name, "field": ",".join(sorted(fields))})


def set_attached(
    draft: Draft, /, node_id: NodeId, record_type: type[Record], wanted: Mapping[str, Mapping[str, Any]]
) -> Label:
    """Let these tools, skills or metrics hang on a node, and no others: by name, with what is stated on each.

    A name that the library has not comes into it. What hangs there already keeps what is stated on it otherwise.
    """
    node = draft.get(Node, node_id)
    link_type, field = LINKS[record_type]
    there: list[Any] = draft.referring(link_type, "node_id", node_id)
    kept = set()
    for name, fields in wanted.items():
        resource_id = named(draft, record_type, name)
        attach(draft, node_id, resource_id, **fields)
        kept.add(resource_id)
    for link in there:
        if getattr(link, field) not in kept:
            draft.remove(link)
    return Label("set_attached", {"name": node.name, "kind": record_type.prefix})


def attach_to_nodes(draft: Draft, node_ids: Sequence[NodeId], resource_id: str) -> Label:
    """Hang a tool, skill or metric on each of these nodes (at least one)."""
    labels = [attach(draft, node_id, resource_id) for node_id in node_ids]
    return labels[0]


def attach_named(draft: Draft, /, node_ids: Sequence[NodeId], record_type: type[Record], name: str) -> Label:
    """Hang the tool, skill or metric of this name on nodes; where the library has none, it comes in with it."""
    resource_id = named(draft, record_type, name)
    labels = [attach(draft, node_id, resource_id) for node_id in node_ids]
    params = labels[0].params if labels else {"name": "", "other": name.strip(), "kind": record_type.prefix}
    return Label("attach", {**params, "count": len(node_ids)})


def named(draft: Draft, /, record_type: type[Record], name: str) -> str:
    """The id of the library entry with this name, whatever its case; added where there is none."""
    wanted = name.strip().casefold()
    for record in draft.all(record_type):
        if getattr(record, "name", "").casefold() == wanted:
            return record.id
    resource_id: str = draft.new_id(record_type)
    add_resource(draft, record_type, name, resource_id=resource_id)
    return resource_id


def detach(draft: Draft, /, link_id: str) -> Label:
    """Take a tool, skill or metric off its node."""
    link: Any = draft.get(record_type_of(link_id), link_id)
    resource_type = next(t for t, (link_type, _) in LINKS.items() if link_type is type(link))
    resource: Any = draft.get(resource_type, getattr(link, LINKS[resource_type][1]))
    draft.remove(link)
    node = draft.get(Node, link.node_id)
    return Label("detach", {"name": node.name, "other": resource.name, "kind": resource_type.prefix})


def set_link(draft: Draft, /, link_id: str, **fields: Any) -> Label:
    """Change what is stated on an attachment: a skill's level, a metric's baseline, target, actual, owner, due."""
    link: Any = draft.get(record_type_of(link_id), link_id)
    draft.update(link, **fields)
    node = draft.get(Node, link.node_id)
    names = ",".join(sorted(fields))
    return Label("set_link", {"name": node.name, "field": names}, f"link:{link_id}:{names}")


def _refuse_twin(draft: Draft, record_type: type[Record], name: str, own_id: str | None) -> None:
    if not name:
        raise Refused("name_is_empty", kind=record_type.prefix)
    for other in draft.all(record_type):
        if other.id != own_id and getattr(other, "name", "").casefold() == name.casefold():
            raise Refused("name_is_taken", kind=record_type.prefix, name=name)
