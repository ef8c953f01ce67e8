"""The canvas's searchable menu: the nodes of the map by name, the nearest first."""

from collections.abc import Callable
from math import hypot
from typing import Final

from mapper.core.records import Lane, Node, Stage
from mapper.core.values import Point
from mapper.ui.canvas.menu.entry import MOST, Entry, Found
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.ranking import ranked
from mapper.ui.render.pictures import NodePicture
from mapper.ui.texts import word

# Between stage and lane while they are searched; it is shown as a dot.
_BETWEEN: Final = "  "


class NodeNames:
    """All nodes by their names, nearest to a point first. Entries are made only of those that are shown."""

    def __init__(self, sheet: Sheet, at: Point, make: Callable[[NodePicture, Entry], Entry]) -> None:
        """`make` completes an entry: what choosing it does, and why it cannot be chosen."""
        self._sheet = sheet
        self._make = make

        def distance(node: NodePicture) -> tuple[float, str]:
            return hypot(node.rect.center.x - at.x, node.rect.center.y - at.y), node.id

        self._nodes = sorted(sheet.projection.nodes.values(), key=distance)
        self._texts: dict[str, tuple[str, str]] = {}

    def nearest(self) -> list[Entry]:
        """The nodes next to the point."""
        return [self._entry(node) for node in self._nodes[:MOST]]

    def find(self, query: str) -> Found:
        """The nodes that what is typed means, by name and by stage and lane."""
        hits = ranked(query, self._nodes, self._about)
        return Found([self._entry(node) for node in hits[:MOST]], len(hits))

    def _entry(self, node: NodePicture) -> Entry:
        name, place = self._about(node)
        return self._make(
            node, Entry(text=name, description=place.replace(_BETWEEN, " · "), icon=node.kind.value)
        )

    def _about(self, node: NodePicture) -> tuple[str, str]:
        """The name of a node, and where it stands."""
        found = self._texts.get(node.id)
        if found is None:
            reader = self._sheet.reader
            record = reader.get(Node, node.id)
            stage, lane = reader.get(Stage, record.stage_id), reader.get(Lane, record.lane_id)
            name = " ".join(node.name.split()) or word(node.kind.value).capitalize()
            found = self._texts[node.id] = (name, f"{stage.name}{_BETWEEN}{lane.name}")
        return found
