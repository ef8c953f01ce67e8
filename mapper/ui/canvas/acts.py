"""The canvas's acts: what tools, keys and menus do to the map, each as one edit, and what is selected afterwards."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint

from mapper.core.draft import Draft
from mapper.core.edits import connectors, nodes, resources, ties
from mapper.core.errors import Problem
from mapper.core.geometry.bends import bends_of
from mapper.core.geometry.bent import Ends
from mapper.core.geometry.segments import Grip, dragged, led, nudgeable
from mapper.core.geometry.sizes import NODE_SIZES
from mapper.core.grid import Cell
from mapper.core.history import Label
from mapper.core.ids import ConnectorId, GoalId, NodeId
from mapper.core.records import Connector, Goal, Node, record_type_of
from mapper.core.rules import permits
from mapper.core.values import NodeKind, Point
from mapper.ui.canvas.editing import Editing
from mapper.ui.canvas.landing import inside
from mapper.ui.canvas.placing import free_place, middle_in_sight, place_beside, place_between
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.walking import Way
from mapper.ui.render.pictures import NodePicture
from mapper.ui.texts import sentence, translate


class Acts:
    """Everything here ends typing in place first: that is committed, then the act is done."""

    def __init__(self, sheet: Sheet, editing: Editing) -> None:
        self._sheet = sheet
        self._editing = editing

    @property
    def is_typing(self) -> bool:
        """Whether a name is being typed on the map."""
        return self._editing.editor is not None

    def give_up_typing(self) -> bool:
        """Forget what could not be taken over and stands there still; whether there was anything."""
        was_typing = self.is_typing
        self._editing.cancel()
        return was_typing

    # -- nodes and lines

    def add_node(
        self,
        kind: NodeKind,
        center: Point,
        *,
        after: NodeId | None = None,
        on_connector: ConnectorId | None = None,
        cell: Cell | None = None,
        opens_editor: bool = True,
    ) -> NodeId | None:
        """Add a node, select it and let the person name it; None when refused. `cell` grows for it."""
        self._editing.commit()
        bridge = self._sheet.bridge
        made = bridge.run(
            nodes.add_node,
            bridge.map_id,
            kind,
            center,
            after=after,
            on_connector=on_connector,
            cell=cell,
        )
        if made is None:
            return None
        node_id = made.added(Node)[0].id
        self._sheet.selection.set([node_id])
        if opens_editor:
            self._editing.open(node_id, completes=bridge.last_command)
        return node_id

    def run_and_name(self, edit: Callable[[Draft], Label]) -> NodeId | None:
        """Run an edit that adds nodes, select the first and let the person name it; None when refused."""
        self._editing.commit()
        made = self._sheet.bridge.run(edit)
        if made is None:
            return None
        node_id = made.added(Node)[0].id
        self.select_and_name(node_id)
        return node_id

    def select_and_name(self, node_id: NodeId) -> None:
        """Select the node that was just made, show it, and let the person type its name at once."""
        self._sheet.selection.set([node_id])
        self._sheet.camera.reveal(self._sheet.projection.nodes[node_id].rect)
        self._editing.open(node_id, completes=self._sheet.bridge.last_command)

    def add_beside(self, kind: NodeKind) -> NodeId | None:
        """Add a node where there is room: right of the one selected node and connected with it, else in sight."""
        sheet = self._sheet
        width, height = NODE_SIZES[kind]
        chosen = sheet.selection.nodes
        source = sheet.projection.nodes.get(chosen[0]) if len(chosen) == 1 else None
        if source is None:
            spot = free_place(sheet.projection, sheet.camera.visible.center, width, height)
            node_id = self.add_node(kind, spot, opens_editor=False)
        elif self.is_shut(source):
            node_id = None
        else:
            place = place_beside(sheet.projection, source, Way.RIGHT, (width, height))
            after = source.id if permits.may_follow(source.kind, kind) is None else None
            node_id = self.add_node(kind, place.center, after=after, cell=place.cell, opens_editor=False)
        if node_id is not None:
            self.select_and_name(node_id)
        return node_id

    def is_shut(self, node: NodePicture) -> bool:
        """Whether nothing can be put beside a node because its lane or stage is collapsed, which is said then."""
        if node.is_squeezed:
            self._sheet.say_there(translate("Canvas", "Its lane or stage is collapsed: expand it first"))
        return node.is_squeezed

    def appending(self, source_id: NodeId, kind: NodeKind) -> Callable[[Draft], Label]:
        """The edit that adding a node beside another would be."""
        sheet = self._sheet
        place = place_beside(sheet.projection, sheet.projection.nodes[source_id], Way.RIGHT, NODE_SIZES[kind])
        return partial(
            nodes.add_node,
            map_id=sheet.bridge.map_id,
            kind=kind,
            center=place.center,
            after=source_id,
            cell=place.cell,
        )

    def add_alone(self, kind: NodeKind) -> None:
        """Add a node that no line leads to: beside the selected node, in the selected lane or stage, else in sight."""
        sheet = self._sheet
        size = NODE_SIZES[kind]
        chosen = sheet.selection.nodes
        if len(chosen) == 1:
            place = place_beside(sheet.projection, sheet.projection.nodes[chosen[0]], Way.RIGHT, size)
            node_id = self.add_node(kind, place.center, cell=place.cell, opens_editor=False)
        else:
            at = middle_in_sight(sheet.projection, sheet.selection.ids, sheet.camera.visible)
            node_id = self.add_node(kind, free_place(sheet.projection, at, *size), opens_editor=False)
        if node_id is not None:
            self.select_and_name(node_id)

    def insert_into(self, line_id: ConnectorId, kind: NodeKind) -> None:
        """Add a node into a line; later steps of that flow make room."""
        sheet = self._sheet
        place = place_between(sheet.projection, sheet.projection.connectors[line_id], NODE_SIZES[kind])
        node_id = self.add_node(kind, place.center, on_connector=line_id, cell=place.cell, opens_editor=False)
        if node_id is not None:
            self.select_and_name(node_id)

    def append_named(self, source_id: NodeId, name: str) -> NodeId | None:
        """Add a step that has its name already beside a node, connected with it, and select it."""
        self._editing.commit()
        sheet = self._sheet
        source = sheet.projection.nodes[source_id]
        if self.is_shut(source):
            return None
        place = place_beside(sheet.projection, source, Way.RIGHT, NODE_SIZES[NodeKind.STEP])
        made = sheet.bridge.run(
            nodes.add_node,
            sheet.bridge.map_id,
            NodeKind.STEP,
            place.center,
            name,
            after=source_id,
            cell=place.cell,
        )
        if made is None:
            return None
        node_id = made.added(Node)[0].id
        sheet.selection.set([node_id])
        sheet.camera.reveal(sheet.projection.nodes[node_id].rect)
        return node_id

    def connect(self, source_id: NodeId, target_id: NodeId, bends: Sequence[Point] = ()) -> None:
        """Connect two nodes, by their own way or through bends, and select the new line."""
        self._editing.commit()
        made = self._sheet.bridge.run(connectors.add_connector, source_id, target_id, bends=bends)
        if made is not None:
            self._sheet.selection.set([line.id for line in made.added(Connector)])

    def rename(self, record_id: str) -> None:
        """Let the person type the name of a node or the label of a line."""
        self._sheet.selection.set([record_id])
        self._editing.open(record_id)

    def delete(
        self,
        node_ids: Iterable[NodeId],
        connector_ids: Iterable[ConnectorId],
        *,
        closes_gap: bool = False,
    ) -> None:
        """Delete nodes and lines; a line through a single deleted node goes on to the next.

        `closes_gap`: what follows comes back by the room they took.
        """
        self._editing.cancel()
        chosen, lines = tuple(node_ids), tuple(connector_ids)
        if chosen or lines:
            self._sheet.bridge.run(nodes.delete_items, chosen, lines, closes_gap=closes_gap)

    def nudge(self, dx: float, dy: float) -> None:
        """Move the selected nodes by so many units; presses in a row are one command."""
        sheet = self._sheet
        grid = sheet.projection.grid
        rects = {i: sheet.projection.nodes[i].rect for i in sheet.selection.nodes}
        wishes = {i: inside(grid, rect.moved(dx, dy)) for i, rect in rects.items()}
        if rects and all(grid.landing(wishes[i]) == rect for i, rect in rects.items()):
            place = sheet.camera.on_screen(next(iter(rects.values())).center).toPoint()
            text = QCoreApplication.translate(
                "Canvas", "Its cell ends here: Alt+Shift+arrow leads over into the next."
            )
            sheet.say(text, sheet.on_view(place))
        elif rects:
            corners = {i: Point(rect.x, rect.y) for i, rect in wishes.items()}
            sheet.bridge.run(nodes.move_nodes, corners, nudge=True)

    def nudge_line(self, dx: float, dy: float) -> None:
        """Move the longest part of the one selected line that can go that way; presses in a row are one command."""
        sheet = self._sheet
        line = sheet.projection.connectors[sheet.selection.connectors[0]]
        points, nodes_by_id = sheet.projection.route_of(line.id), sheet.projection.nodes
        index = nudgeable(points, is_level=dy != 0)
        if index is None:
            return
        ends = Ends(nodes_by_id[line.source_id].rect, nodes_by_id[line.target_id].rect)
        to = Point(points[index].x + dx, points[index].y + dy)
        led_to = led(dragged(points, Grip(index, False, dy != 0), to, ends), ends)
        bends = bends_of(led_to) if led_to is not None else ()
        sheet.bridge.run(connectors.set_bends, line.id, bends, nudge=True)

    def route_anew(self) -> bool:
        """Let the selected lines find their own way again; False when they do already."""
        self._editing.commit()
        reader, chosen = self._sheet.reader, self._sheet.selection.connectors
        bent = [i for i in chosen if (line := reader.find(Connector, i)) is not None and line.bends]
        if bent:
            self._sheet.bridge.run(connectors.route_anew, bent)
        return bool(bent)

    def select_all(self) -> None:
        """Select all nodes and lines of the map."""
        projection = self._sheet.projection
        self._sheet.selection.set([*projection.nodes, *projection.connectors])

    # -- attachments

    def attach(self, resource_id: str, ids: Sequence[str]) -> bool:
        """Hang a tool, skill or metric on nodes, or let nodes and stages serve a goal, as one command.

        False when it hangs on all of them already.
        """
        self._editing.commit()
        bare = [NodeId(i) for i in ids if not self.is_attached(resource_id, i)]
        if not bare:
            return False
        if record_type_of(resource_id) is Goal:
            self._sheet.bridge.run(ties.serve, bare, GoalId(resource_id))
        else:
            self._sheet.bridge.run(resources.attach_to_nodes, bare, resource_id)
        return True

    def is_attached(self, resource_id: str, thing_id: str) -> bool:
        if record_type_of(resource_id) is Goal:
            links = ties.serving_links(self._sheet.reader, thing_id)
            return any(link.goal_id == resource_id for link in links)
        return bool(self.links(resource_id, [NodeId(thing_id)]))

    def links(self, resource_id: str, node_ids: Iterable[NodeId]) -> list[str]:
        """The ids of what holds a tool, skill or metric to these nodes."""
        link_type, field = resources.LINKS[record_type_of(resource_id)]
        referring = self._sheet.reader.referring
        links = [link for i in node_ids for link in referring(link_type, "node_id", i)]
        return [link.id for link in links if getattr(link, field) == resource_id]

    def tell(self, problem: Problem, place: QPoint) -> None:
        """Why an act was refused, beside a place of the viewport."""
        self._sheet.say(sentence(problem), self._sheet.on_view(place))
