"""What can be found in a document by typing: its nodes, lanes and stages, and the tools, skills and metrics on them."""

from collections.abc import Iterator
from typing import NamedTuple

from mapper.core import insides, queries
from mapper.core.edits.resources import LINKS
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Metric, Node, Record, Skill, Tool
from mapper.ui.texts import translate


class Finding(NamedTuple):
    """One thing on one map. `targets` are the records to select there, `icon` tells what it is."""

    id: str
    map_id: MapId
    icon: str
    name: str
    description: str
    place: str
    targets: tuple[str, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """What is searched, the most important first."""
        return self.name, self.description


def findings(reader: Reader, map_id: MapId) -> list[Finding]:
    """All of one map: nodes in reading order, then what hangs on them, then lanes and stages."""
    stages, lanes = queries.stages(reader, map_id), queries.lanes(reader, map_id)
    columns = {stage.id: (number, stage.name) for number, stage in enumerate(stages)}
    rows = {lane.id: lane.name for lane in lanes}
    nodes = sorted(queries.nodes(reader, map_id), key=lambda n: (columns[n.stage_id][0], n.x, n.y, n.id))
    found = [
        Finding(
            node.id,
            map_id,
            node.kind.value,
            node.name,
            node.description,
            f"{columns[node.stage_id][1]} · {rows[node.lane_id]}",
            (node.id,),
        )
        for node in nodes
        if node.name.strip()
    ]
    found += _hung(reader, map_id, nodes)
    lane_word, stage_word = translate("Findings", "Lane"), translate("Findings", "Stage")
    found += [Finding(n.id, map_id, "lane", n.name, n.description, lane_word, (n.id,)) for n in lanes]
    found += [Finding(s.id, map_id, "stage", s.name, s.description, stage_word, (s.id,)) for s in stages]
    return found


def findings_inside(reader: Reader, map_id: MapId) -> list[Finding]:
    """The nodes in the insides of a map's steps, however deep; their place is the way in."""
    nodes = [node.id for node in queries.nodes(reader, map_id)]
    depth = len(insides.way_to(reader, map_id))
    found = []
    for inside in insides.maps_within(reader, nodes):
        way = " › ".join(place.name for place in insides.way_to(reader, inside.id)[depth:])
        named = [node for node in queries.nodes(reader, inside.id) if node.name.strip()]
        found += [
            Finding(node.id, inside.id, node.kind.value, node.name, node.description, way, (node.id,))
            for node in sorted(named, key=lambda node: (node.x, node.y, node.id))
        ]
    return found


def _hung(reader: Reader, map_id: MapId, nodes: list[Node]) -> Iterator[Finding]:
    here = {node.id for node in nodes}
    kinds: tuple[tuple[type[Record], str, str], ...] = (
        (Tool, "tool", translate("Findings", "Tool")),
        (Skill, "skill", translate("Findings", "Skill")),
        (Metric, "metric", translate("Findings", "Metric")),
    )
    for record_type, icon, word in kinds:
        link_type, link_field = LINKS[record_type]
        users: dict[str, list[NodeId]] = {}
        for link in reader.all(link_type):
            node_id: NodeId = link.node_id  # type: ignore[attr-defined]  # every link has one
            if node_id in here:
                users.setdefault(getattr(link, link_field), []).append(node_id)
        for record_id, node_ids in sorted(users.items()):
            record = reader.find(record_type, record_id)
            if record is not None:
                name: str = record.name  # type: ignore[attr-defined]  # tools, skills and metrics have one
                place = f"{word} · {_count(len(node_ids))}"
                yield Finding(record_id, map_id, icon, name, "", place, tuple(node_ids))


def _count(number: int) -> str:
    if number == 1:
        return translate("Findings", "on 1 node")
    return translate("Findings", "on {n} nodes").replace("{n}", str(number))
