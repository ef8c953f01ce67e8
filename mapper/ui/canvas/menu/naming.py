"""The canvas's searchable menu: the nodes of the map by name, the nearest first."""

from collections.abc import Callable
from math import hypot

from mapper.core.records import Lane, Node, Stage
from mapper.core.values import Point
from mapper.ui.canvas.menu.entry import Entry
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.render.pictures import NodePicture
from mapper.ui.texts import word


def node_entries(sheet: Sheet, at: Point, make: Callable[[NodePicture, Entry], Entry]) -> list[Entry]:
    """An entry for each node of the map, nearest to a point first; `make` says what choosing it does."""

    def distance(node: NodePicture) -> tuple[float, str]:
        return hypot(node.rect.center.x - at.x, node.rect.center.y - at.y), node.id

    found = sorted(sheet.projection.nodes.values(), key=distance)
    return [make(node, _entry(sheet, node)) for node in found]


def _entry(sheet: Sheet, node: NodePicture) -> Entry:
    record = sheet.reader.get(Node, node.id)
    stage, lane = sheet.reader.get(Stage, record.stage_id), sheet.reader.get(Lane, record.lane_id)
    return Entry(
        text=" ".join(node.name.split()) or word(node.kind.value).capitalize(),
        description=f"{stage.name} · {lane.name}",
        icon=node.kind.value,
    )
