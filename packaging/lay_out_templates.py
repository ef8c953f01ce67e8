"""Writes the places the program finds into the shipped maps, so that opening one is instant.

Run after a change to the templates or to `arrange`:  .venv/bin/python packaging/lay_out_templates.py
The words stay as they are; only places and sizes are written anew. A test holds the files to this result.
"""

import json
from pathlib import Path
from typing import Any

from mapper.core import queries
from mapper.core.rules.sticking import RIM
from mapper.core.store import Store
from mapper.exchange.json_reader import records_from_bytes
from mapper.exchange.json_writer import pretty

SHIPPED = Path(__file__).resolve().parents[1] / "resources"
PLACES = ("x", "y", "width", "height")


def laid_out(document: dict[str, Any]) -> dict[str, Any]:
    """The document with the places the program finds for it; places it had are found anew."""
    for process_map in document["maps"]:
        for part in (*process_map["stages"], *process_map["lanes"], *process_map["nodes"]):
            for key in PLACES:
                part.pop(key, None)
    reader = Store(records_from_bytes(json.dumps(document).encode()))
    for process_map, found in zip(document["maps"], queries.maps(reader), strict=True):
        for stage, record in zip(process_map["stages"], queries.stages(reader, found.id), strict=True):
            stage["width"] = record.width
        for lane, lane_record in zip(process_map["lanes"], queries.lanes(reader, found.id), strict=True):
            lane["height"] = lane_record.height
        for node, node_record in zip(process_map["nodes"], queries.nodes(reader, found.id), strict=True):
            node.update({key: getattr(node_record, key) for key in PLACES})
        put_on_their_steps(process_map["nodes"])
    return document


def put_on_their_steps(nodes: list[dict[str, Any]]) -> None:
    """Lay notes that stick to a step of their cell on its left rim, where the room between them was."""
    by_id = {node.get("id"): node for node in nodes}
    for note in nodes:
        step = by_id.get(note.get("attached_to"))
        if step is not None:
            note.update(x=step["x"] - note["width"] + RIM, y=step["y"])


def main() -> None:
    """Lay out every shipped map."""
    for path in (*sorted((SHIPPED / "templates").glob("*.json")), SHIPPED / "samples" / "demo.json"):
        document = laid_out(json.loads(path.read_bytes()))
        path.write_text(pretty(document), encoding="utf-8")
        print(path.relative_to(SHIPPED))


if __name__ == "__main__":
    main()
