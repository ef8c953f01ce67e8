"""The measured promises: the maps they are measured on, generated or read from a plain JSON file."""

import json
import random
from bisect import bisect_right
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from mapper.core.ids import ConnectorId, DocumentId, LaneId, MapId, NodeId, StageId
from mapper.core.records import Connector, DocumentInfo, Lane, Node, ProcessMap, Record, Stage
from mapper.core.values import NodeKind

MAP = MapId("map-1")
_ROWS = 12  # lanes for each thousand steps
_STAGES = 6
_PITCH = (160.0, 120.0)
_STEP = (100.0, 80.0)
_DECISION = (60.0, 60.0)
_VERBS = (
    "Check",
    "Review",
    "Approve",
    "Register",
    "Dispatch",
    "Verify",
    "Collect",
    "Prepare",
    "Print",
    "Notify",
)
_NOUNS = (
    "invoice",
    "order",
    "claim",
    "parcel",
    "contract",
    "request",
    "permit",
    "sample",
    "account",
    "ticket",
)


class BenchMap(NamedTuple):
    """The records of a document with one map, and the node with ten lines, for the drag."""

    records: list[Record]
    hub: NodeId
    steps: int


def generated(steps: int) -> BenchMap:
    """A map of so many steps: twelve lanes a thousand, six stages, about 1.2 lines a step, always the same."""
    chance = random.Random(steps)
    blocks = max(1, steps // 1000)
    rows = _ROWS * blocks
    columns = -(-steps // rows)
    stages = [
        Stage(id=StageId(f"stage-{i}"), map_id=MAP, name=f"Stage {i + 1}", position=i, width=width)
        for i, width in enumerate(_stage_widths(columns))
    ]
    lanes = [
        Lane(
            id=LaneId(f"lane-{i}"),
            map_id=MAP,
            name=f"Role {i + 1}",
            position=i,
            height=_PITCH[1],
            is_customer=i == 0,
        )
        for i in range(rows)
    ]
    lefts = [0.0, *accumulate(stage.width for stage in stages)]
    places = [(column, row) for column in range(columns) for row in range(rows)][:steps]
    nodes = {
        (column, row): _node(i, column, row, stages, lanes, lefts, chance)
        for i, (column, row) in enumerate(places)
    }
    hub = (columns // 2, rows // 2 - rows // 2 % _ROWS + 5)
    lines = _lines(nodes, hub, chance)
    head: list[Record] = [
        DocumentInfo(id=DocumentId("document-1"), title=f"{steps} steps"),
        ProcessMap(id=MAP, name="Generated"),
    ]
    return BenchMap([*head, *stages, *lanes, *nodes.values(), *lines], nodes[hub].id, len(nodes))


def read_plain(path: Path) -> BenchMap:
    """A map in the plain format of bench/gen_map.py; the lanes of all its pools become lanes of one map."""
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    right = data["bounds"][0] + data["bounds"][2]
    borders = [0.0, *(stage["x"] for stage in data["stages"][1:]), right]
    stages = [
        Stage(
            id=StageId(f"stage-{s['id']}"),
            map_id=MAP,
            name=s["name"],
            position=i,
            width=borders[i + 1] - borders[i],
        )
        for i, s in enumerate(data["stages"])
    ]
    tops = {lane["id"]: lane["y"] for lane in data["lanes"]}
    lanes = [
        Lane(
            id=LaneId(f"lane-{lane['id']}"),
            map_id=MAP,
            name=lane["name"],
            position=i,
            height=float(lane["h"]),
            is_customer=i == 0,
        )
        for i, lane in enumerate(data["lanes"])
    ]
    nodes = []
    for each in data["nodes"]:
        column = min(bisect_right(borders, each["x"] + each["w"] / 2) - 1, len(stages) - 1)
        nodes.append(
            Node(
                id=NodeId(f"node-{each['id']}"),
                map_id=MAP,
                stage_id=stages[column].id,
                lane_id=LaneId(f"lane-{each['lane']}"),
                kind=NodeKind.DECISION if each["kind"] == "gateway" else NodeKind.STEP,
                name=each["label"],
                x=each["x"] - borders[column],
                y=each["y"] - tops[each["lane"]],
                width=float(each["w"]),
                height=float(each["h"]),
            )
        )
    lines = [
        _line(i, NodeId(f"node-{e['src']}"), NodeId(f"node-{e['dst']}")) for i, e in enumerate(data["edges"])
    ]
    head: list[Record] = [
        DocumentInfo(id=DocumentId("document-1"), title=path.stem),
        ProcessMap(id=MAP, name=path.stem),
    ]
    return BenchMap([*head, *stages, *lanes, *nodes, *lines], NodeId(f"node-{data['hub']}"), len(nodes))


def _stage_widths(columns: int) -> list[float]:
    counts = [columns * (i + 1) // _STAGES - columns * i // _STAGES for i in range(_STAGES)]
    return [max(count, 1) * _PITCH[0] for count in counts]


def _node(
    i: int,
    column: int,
    row: int,
    stages: list[Stage],
    lanes: list[Lane],
    lefts: list[float],
    chance: random.Random,
) -> Node:
    is_decision = i % 10 == 7
    width, height = _DECISION if is_decision else _STEP
    x, y = column * _PITCH[0] + (_PITCH[0] - width) / 2, (_PITCH[1] - height) / 2
    stage = stages[min(bisect_right(lefts, x) - 1, len(stages) - 1)]
    return Node(
        id=NodeId(f"node-{i}"),
        map_id=MAP,
        stage_id=stage.id,
        lane_id=lanes[row].id,
        kind=NodeKind.DECISION if is_decision else NodeKind.STEP,
        name=f"{chance.choice(_VERBS)} {chance.choice(_NOUNS)} {i:05d}",
        x=x - lefts[stages.index(stage)],
        y=y,
        width=width,
        height=height,
    )


def _lines(
    nodes: dict[tuple[int, int], Node], hub: tuple[int, int], chance: random.Random
) -> list[Connector]:
    column, row = hub
    first_row = row - row % _ROWS
    pairs: dict[tuple[NodeId, NodeId], None] = {}
    for i in range(5):
        for here, there in (
            (nodes.get((column - 1, first_row + i)), nodes[hub]),
            (nodes[hub], nodes.get((column + 1, first_row + 5 + i))),
        ):
            if here is not None and there is not None:
                pairs[here.id, there.id] = None
    for (column, row), node in nodes.items():
        for _ in range(2 if chance.random() < 0.2 else 1):
            across = column + chance.choice((1, 1, 1, 1, 2, 3))
            down = row + chance.choice((-3, -2, -1, -1, 0, 0, 0, 1, 1, 2, 3))
            other = nodes.get((across, down))
            if other is not None and hub not in ((across, down), (column, row)):
                pairs[node.id, other.id] = None
    return [_line(i, source, target) for i, (source, target) in enumerate(pairs)]


def _line(i: int, source: NodeId, target: NodeId) -> Connector:
    return Connector(id=ConnectorId(f"connector-{i}"), map_id=MAP, source_id=source, target_id=target)
