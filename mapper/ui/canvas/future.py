"""The canvas's future: what an edit would add, drawn as ghosts with their lines before it is done."""

from collections.abc import Callable
from dataclasses import dataclass

from mapper.core.bands import tint_of_node
from mapper.core.changes import ChangeSet
from mapper.core.draft import Draft
from mapper.core.geometry.links import Route
from mapper.core.grid import Grid
from mapper.core.history import Label
from mapper.core.ids import NodeId
from mapper.core.records import Connector, Node
from mapper.core.values import Rect
from mapper.ui.canvas.foresight import Foresight
from mapper.ui.canvas.lead import lead
from mapper.ui.canvas.marks import Brush, GhostMark, Mark, RouteMark, WashMark
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.render.pictures import NodePicture


@dataclass(frozen=True, slots=True)
class FutureMark(Mark):
    """Nodes that are to come, and the lines that are to come with them."""

    nodes: tuple[NodePicture, ...]
    routes: tuple[Route, ...]

    def extent(self, unit: float) -> Rect:
        return Rect.around([mark.extent(unit) for mark in self._marks()])

    def paint(self, brush: Brush) -> None:
        for mark in self._marks():
            brush.painter.save()
            mark.paint(brush)
            brush.painter.restore()

    def _marks(self) -> list[Mark]:
        return [*(RouteMark(route) for route in self.routes), *(GhostMark(node) for node in self.nodes)]


class Future:
    """Shows what an edit would add, in its cell, and what would make room for it. Of the map nothing changes."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._foresight = Foresight(sheet)

    def show(self, edit: Callable[[Draft], Label]) -> tuple[NodePicture, ...]:
        """Show it and give the nodes it would add, in their order; none where it would be refused."""
        sheet = self._sheet
        changes = sheet.bridge.foresee(edit)
        if changes is None or not changes.added(Node):
            self.hide()
            return ()
        grid = self._foresight.grid(changes)
        added = {node.id: _ghost(node, grid) for node in changes.added(Node)}
        nodes = tuple(added.values())
        routes = []
        drawn = []
        for before, line in changes.of_type(Connector):
            if line is not None and {line.source_id, line.target_id} & added.keys():
                source, target = (
                    added.get(i) or self._moved(i, changes, grid) for i in (line.source_id, line.target_id)
                )
                routes.append(lead(sheet.projection, source, target, nodes))
            if before is not None:
                drawn.append(before.id)
        self._foresight.show(changes, drawn)
        sheet.overlay.show("future", FutureMark(nodes, tuple(routes)))
        first = changes.added(Node)[0]
        # Where a border is pushed the ground is stretched with all that is painted on it.
        cell = sheet.projection.grid.cell_rect(first.stage_id, first.lane_id)
        shift = sheet.scene.shift
        if shift is not None and shift.is_level:
            # Only one border is pushed in the picture: of a lane that grows as well, the tint tells.
            cell = cell._replace(height=grid.cell_rect(first.stage_id, first.lane_id).height)
        sheet.overlay.show("cell", WashMark(cell))
        return nodes

    def hide(self) -> None:
        """Show the map as it is."""
        self._sheet.overlay.hide("future", "cell")
        self._foresight.clear()

    def _moved(self, node_id: NodeId, changes: ChangeSet, grid: Grid) -> NodePicture:
        """A node of the map where it would lie."""
        change = changes.by_id.get(node_id)
        after = change.after if change is not None else self._sheet.reader.get(Node, node_id)
        picture = self._sheet.projection.nodes[node_id]
        return picture._replace(rect=grid.node_rect(after)) if isinstance(after, Node) else picture


def _ghost(node: Node, grid: Grid) -> NodePicture:
    rect, is_squeezed = grid.node_rect(node), grid.is_squeezed(node)
    tint = tint_of_node(node)
    return NodePicture(node.id, node.kind, rect, node.name, node.outcome, tint=tint, is_squeezed=is_squeezed)
