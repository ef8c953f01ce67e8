"""The canvas's foresight: what an edit would move, drawn before it is done - nodes, their lines, a border pushed."""

from collections.abc import Iterable

from mapper.core.changes import ChangeSet
from mapper.core.grid import Grid
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.records import Lane, Node, Stage
from mapper.core.values import Rect
from mapper.ui.canvas.marks import NodesMark
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.shift import Shift
from mapper.ui.render.pictures import ConnectorPicture, NodePicture

# Of more nodes than this the lines wait for the drop.
_MANY = 60


class Foresight:
    """Shows the change set that an edit would make; of the map itself nothing changes."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    def show(self, changes: ChangeSet | None, hidden: Iterable[str] = ()) -> None:
        """Draw what would move; None or no change draws the map as it is. `hidden`: what another drag draws itself."""
        sheet, drawn = self._sheet, set(hidden)
        shift = self._shift(changes) if changes is not None else None
        nodes = self._nodes(changes, drawn) if changes is not None else {}
        lines = self._lines(nodes, shift) if 0 < len(nodes) <= _MANY else {}
        sheet.scene.hide([*drawn, *nodes, *lines])
        sheet.scene.set_shift(shift)
        mark = NodesMark(tuple(nodes.values()), tuple(lines.values()), is_held=False) if nodes else None
        sheet.overlay.show("foreseen", mark)

    def clear(self) -> None:
        """Nothing is foreseen any more, and nothing is hidden."""
        self._sheet.overlay.hide("foreseen")
        self._sheet.scene.set_shift(None)
        self._sheet.scene.hide(())

    def place_of(self, node: Node, changes: ChangeSet) -> Rect:
        """Where a node lies on the map that would be."""
        return self.grid(changes).node_rect(node)

    # -- parts

    def _nodes(self, changes: ChangeSet, drawn: set[str]) -> dict[NodeId, NodePicture]:
        grid = self.grid(changes)
        pictures = self._sheet.projection.nodes
        return {
            after.id: pictures[after.id]._replace(
                rect=grid.node_rect(after), is_squeezed=grid.is_squeezed(after)
            )
            for before, after in changes.updated(Node)
            if after.id in pictures
            and after.id not in drawn
            and (before.x, before.y, before.width, before.height)
            != (after.x, after.y, after.width, after.height)
        }

    def grid(self, changes: ChangeSet) -> Grid:
        """The map's grid as it would be."""
        stages = {after.id: after for _, after in changes.updated(Stage)}
        lanes = {after.id: after for _, after in changes.updated(Lane)}
        now = self._sheet.projection.grid
        return Grid(
            [stages.get(s.id, s) for s in now.stages], [lanes.get(lane.id, lane) for lane in now.lanes]
        )

    def _shift(self, changes: ChangeSet) -> Shift | None:
        """The border that would be pushed; of two the one between stages."""
        grid = self._sheet.projection.grid
        for before, after in changes.updated(Stage):
            if before.width != after.width:
                return Shift(True, grid.left(before.id) + before.width, after.width - before.width)
        for upper, lower in changes.updated(Lane):
            if upper.height != lower.height:
                return Shift(False, grid.top(upper.id) + upper.height, lower.height - upper.height)
        return None

    def _lines(
        self, nodes: dict[NodeId, NodePicture], shift: Shift | None
    ) -> dict[ConnectorId, ConnectorPicture]:
        """The lines at nodes that would move, as they would run."""
        projection = self._sheet.projection
        touching = projection.lines_at(nodes)
        places = {id: node.rect for id, node in nodes.items()}
        if shift is not None:
            for line in touching:
                for end in (line.source_id, line.target_id):
                    if end not in places:
                        places[end] = shift.node(projection.nodes[end]).rect
        routes = projection.preview(places)
        return {
            line.id: line._replace(points=routes.get(line.id, line.points), label_rect=None)
            for line in touching
        }
