"""`mapper show`: what a document holds, for people and for programs."""

from pathlib import Path
from typing import Any

from mapper.app.commands.opening import reading
from mapper.app.commands.output import number, percent, say, say_json, say_table
from mapper.core import insides, queries
from mapper.core.reader import Reader
from mapper.core.records import (
    Goal,
    Metric,
    Node,
    NodeMetric,
    NodeSkill,
    NodeTool,
    ProcessMap,
    Record,
    Role,
    Skill,
    Tool,
)
from mapper.core.records.plain import to_plain
from mapper.core.values import NodeKind
from mapper.exchange.json_shape import CHILDREN, NAMING, Place
from mapper.exchange.json_writer import document_as_json
from mapper.ui.texts import word

_LINKS = (NodeTool, NodeSkill, NodeMetric)
_ATTACHED = ("tools", "skills", "metrics")
_LIBRARIES: tuple[tuple[str, type[Record]], ...] = (
    ("Roles", Role),
    ("Tools", Tool),
    ("Skills", Skill),
    ("Metrics", Metric),
    ("Goals", Goal),
)


def show(file: Path, *, as_json: bool) -> int:
    """Print what is in a document."""
    with reading(file) as document:
        reader = document.session.snapshot()
    if as_json:
        say_json({"file": str(file), **document_as_listed(reader)})
    else:
        _tell(reader)
    return 0


def document_as_listed(reader: Reader) -> dict[str, Any]:
    """The document in the shape of the JSON format, with every field, and with names beside the ids."""
    written = document_as_json(reader)
    listed: dict[str, Any] = {}
    for place in CHILDREN[None]:
        listed[place.key] = _listed_below(reader, place, written)
    return listed


def _listed_below(reader: Reader, place: Place, holder: dict[str, Any]) -> Any:
    found = holder.get(place.key)
    if place.is_single:
        return None if found is None else _listed(reader, place, found)
    return [_listed(reader, place, entry) for entry in found or []]


def _listed(reader: Reader, place: Place, written: dict[str, Any]) -> dict[str, Any]:
    record = reader.get(place.record_type, written["id"])
    listed: dict[str, Any] = {}
    for name, value in to_plain(record).items():
        if name == place.link:
            continue
        listed[name] = value
        target = NAMING[place.record_type].get(name)
        if target is not None and name.endswith("_id"):
            named = reader.find(target, None if value is None else str(value))
            key = "name" if isinstance(record, _LINKS) else name.removesuffix("_id")
            listed[key] = getattr(named, "name", None)
    if isinstance(record, NodeMetric):
        metric = reader.get(Metric, record.metric_id)
        listed["unit"] = metric.unit if record.unit is None else record.unit
        listed["direction"] = (record.direction or metric.direction).value
    for child in CHILDREN[place.record_type]:
        listed[child.key] = _listed_below(reader, child, written)
    if isinstance(record, Node):
        listed["touch_hours"] = {touch["role"]: touch["touch_hours"] for touch in listed["touch"]}
    return listed


def _tell(reader: Reader) -> None:
    info = queries.document_info(reader)
    say(info.title + (f" ({info.author})" if info.author else ""))
    if info.purpose:
        say(info.purpose)
    listed = document_as_listed(reader)
    for process_map, written in zip(queries.maps(reader), listed["maps"], strict=True):
        _tell_map(reader, process_map, written, info.currency)
    say()
    for title, record_type in _LIBRARIES:
        names = sorted((getattr(record, "name", "") for record in reader.all(record_type)), key=str.casefold)
        if names:
            say(f"{title}: {', '.join(names)}")


def _tell_map(reader: Reader, process_map: ProcessMap, written: dict[str, Any], currency: str) -> None:
    say()
    kind = word(process_map.kind.value)
    value = f", {number(process_map.deal_value)} {currency} a won case" if process_map.deal_value else ""
    say(f"Map “{process_map.name}” ({kind}{value})  {process_map.id}")
    if process_map.parent_node_id is not None:
        step = insides.way_to(reader, process_map.id)[-1]
        say(f"  Inside of: {insides.number_of(reader, process_map.parent_node_id) or ''} {step.name}")
    say(f"  Stages: {' | '.join(stage['name'] for stage in written['stages'])}")
    lanes = (lane["name"] + (" (customer)" if lane["is_customer"] else "") for lane in written["lanes"])
    say(f"  Lanes: {' | '.join(lanes)}")
    say()
    heads = ("node", "kind", "name", "stage", "lane", "wait", "hours", "class")
    say_table(heads, [_node_row(node) for node in written["nodes"]])
    attached = [_attached_row(n) for n in written["nodes"] if any(n[key] for key in _ATTACHED)]
    if attached:
        say()
        say_table(("attached to", *_ATTACHED), attached)
    say()
    line_heads = ("connector", "from", "to", "taken", "kind", "label")
    say_table(line_heads, [_connector_row(line) for line in written["connectors"]])


def _node_row(node: dict[str, Any]) -> list[str]:
    measures = node["measures"] or {}
    kind = node["kind"] if node["kind"] != NodeKind.END else f"{node['kind']}, {node['outcome']}"
    return [
        node["id"],
        kind,
        node["name"],
        node["stage"],
        node["lane"],
        number(measures.get("wait_days"), " d"),
        ", ".join(f"{role} {number(hours)}" for role, hours in node["touch_hours"].items()),
        measures.get("value_class") or "",
    ]


def _attached_row(node: dict[str, Any]) -> list[str]:
    return [node["name"], *(", ".join(link["name"] for link in node[key]) for key in _ATTACHED)]


def _connector_row(line: dict[str, Any]) -> list[str]:
    taken = percent(line["share"]) or ("" if line["count"] is None else str(line["count"]))
    kind = "" if line["kind"] == "flow" else line["kind"]
    return [line["id"], line["source"], line["target"], taken, kind, line["label"]]
