"""The clipboard: copied nodes as text, so that they can be pasted into any document, window or message."""

import json
from typing import Any

from mapper.core.fragment import Fragment
from mapper.core.ids import NodeId
from mapper.core.records import PREFIXES, Node, ProcessMap, Record
from mapper.core.records.plain import PlainError, from_plain, to_plain
from mapper.core.values import Point

_FORMAT = "mapper-fragment"
_VERSION = 1
_FAR = 1e7  # map units; further away nothing can lie


def encode(fragment: Fragment) -> str:
    """The fragment as one JSON object."""
    records = [{"type": record.prefix, **to_plain(record)} for record in fragment.records]
    corners = {node_id: [corner.x, corner.y] for node_id, corner in fragment.corners.items()}
    return json.dumps(
        {"format": _FORMAT, "version": _VERSION, "records": records, "corners": corners}, ensure_ascii=False
    )


def decode(text: str) -> Fragment | None:
    """The fragment a text holds; None for any text that is none of ours, or that somebody damaged."""
    if _FORMAT not in text[:200]:
        return None
    try:
        data: Any = json.loads(text)
        if data["format"] != _FORMAT or data["version"] != _VERSION:
            return None
        records = tuple(_record(plain) for plain in data["records"])
        corners = {
            NodeId(str(node_id)): Point(float(x), float(y)) for node_id, (x, y) in data["corners"].items()
        }
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):  # PlainError is a ValueError
        return None
    if any(abs(value) > _FAR for corner in corners.values() for value in corner):
        return None
    return Fragment(records, corners) if _is_whole(records, corners) else None


def _is_whole(records: tuple[Record, ...], corners: dict[NodeId, Point]) -> bool:
    """Whether each node either lies somewhere or inside another one that came along."""
    nodes = {record.id: record for record in records if isinstance(record, Node)}
    insides = [record for record in records if isinstance(record, ProcessMap)]
    maps = {inside.id for inside in insides}
    lies_inside = {node.id for node in nodes.values() if node.map_id in maps}
    return (
        all(inside.parent_node_id in nodes for inside in insides)
        and nodes.keys() - lies_inside == corners.keys()
        and not lies_inside & corners.keys()
    )


def _record(plain: dict[str, object]) -> Record:
    fields = dict(plain)
    record_type = PREFIXES[str(fields.pop("type"))]
    record = from_plain(record_type, fields)
    if not record.id.startswith(f"{record_type.prefix}-"):
        raise PlainError("wrong_type", record=record_type.prefix, key="id")
    return record
