"""The six starter templates as stages, lanes, nodes and links to lay out."""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from mapper.core.geometry.arrange import LaneSpec, NodeSpec, StageSpec
from mapper.core.geometry.links import Link
from mapper.core.geometry.sizes import NODE_SIZES
from mapper.core.values import ConnectorKind, NodeKind


@dataclass(frozen=True)
class TemplateMap:
    key: str
    stages: list[StageSpec]
    lanes: list[LaneSpec]
    nodes: list[NodeSpec]
    links: list[Link]
    names: dict[str, str]
    labels: dict[str, str]


def template_maps() -> list[TemplateMap]:
    text = (Path(__file__).parent / "template_shapes.json").read_text(encoding="utf-8")
    return [_map(shape) for shape in json.loads(text)]


def _node(id: str, stage: int, lane: int, kind: NodeKind) -> NodeSpec:
    width, height = NODE_SIZES[kind]
    return NodeSpec(id, str(stage), str(lane), width, height, kind)


def _map(shape: dict) -> TemplateMap:
    place = {id: (stage, lane) for id, stage, lane, _, _ in shape["steps"]}
    order = {id: index for index, (id, *_) in enumerate(shape["steps"])}
    names = {id: name for id, _, _, _, name in shape["steps"]} | {"@start": ""}
    entry = shape["entry"]
    nodes = [_node("@start", *place[entry], NodeKind.START)]
    nodes += [_node(id, stage, lane, NodeKind(kind)) for id, stage, lane, kind, _ in shape["steps"]]
    lanes_of_ends: dict[str, Counter[int]] = {}
    for source, target, _ in shape["links"]:
        if target in shape["outcomes"]:
            lanes_of_ends.setdefault(f"{target}@{place[source][0]}", Counter())[place[source][1]] += 1
    for id, lanes in lanes_of_ends.items():
        nodes.append(_node(id, int(id.split("@")[1]), lanes.most_common(1)[0][0], NodeKind.END))
        names[id] = id.split("@")[0]
    links = [Link("@start>", "@start", entry)]
    labels = {"@start>": ""}
    for source, target, label in shape["links"]:
        end = f"{target}@{place[source][0]}" if target in shape["outcomes"] else target
        is_back = end in order and order[end] <= order[source]
        kind = ConnectorKind.RETURNS if is_back else ConnectorKind.FLOW
        link = Link(f"{source}>{end}", source, end, kind)
        links.append(link)
        labels[link.id] = label
    return TemplateMap(
        shape["key"],
        [StageSpec(str(i)) for i in range(len(shape["stages"]))],
        [LaneSpec(str(i)) for i in range(len(shape["lanes"]))],
        nodes,
        links,
        names,
        labels,
    )
