"""The canvas's arranging: aligning, distributing and equally enlarging what is selected; menus and pads ask for it."""

from collections.abc import Iterator

from mapper.core.edits import placing
from mapper.core.geometry.align import Arrangement
from mapper.core.geometry.stretch import Sides, limited
from mapper.core.ids import LaneId, NodeId
from mapper.core.records import Node
from mapper.core.values import STEP_KINDS, NodeKind, Rect
from mapper.ui.canvas.editing import Editing
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.render.fit import least_size
from mapper.ui.render.pictures import NodePicture
from mapper.ui.texts import sentence

# Of more nodes nobody waits for the answer while selecting; the command says it then.
_MANY = 60


class Arranging:
    """Works on the selected nodes; what cannot be done is said beside them."""

    def __init__(self, sheet: Sheet, editing: Editing) -> None:
        self._sheet = sheet
        self._editing = editing

    def may(self, how: Arrangement) -> bool:
        """Whether it would change anything."""
        chosen, how = self._sheet.selection.nodes, self._on_map(how)
        if len(chosen) < how.least or self._sheet.bridge.session.is_read_only:
            return False
        return len(chosen) > _MANY or bool(placing.arrangement(self._sheet.reader, chosen, how))

    def arrange(self, how: Arrangement) -> None:
        """Do it, as one command."""
        self._editing.commit()
        chosen, how = self._sheet.selection.nodes, self._on_map(how)
        if len(chosen) < how.least:
            return
        problem = self._sheet.bridge.may(placing.arrange_nodes, chosen, how)
        if problem is not None:
            self._sheet.say_there(sentence(problem))
        else:
            with self._sheet.glide():
                self._sheet.bridge.run(placing.arrange_nodes, chosen, how)

    def _on_map(self, how: Arrangement) -> Arrangement:
        """Left and right are meant as they are seen."""
        return how.mirrored if self._sheet.camera.is_mirrored else how

    @property
    def may_resize(self) -> bool:
        """Whether something is selected that has a size of its own."""
        return not self._sheet.bridge.session.is_read_only and next(self._resizable(), None) is not None

    def resize(self, dx: float, dy: float) -> None:
        """Make each selected node so much wider and higher; its top left corner stays, and its content in it."""
        self._editing.commit()
        sheet, grid = self._sheet, self._sheet.projection.grid
        rects: dict[NodeId, Rect] = {}
        for node in self._resizable():
            least = least_size(node, sheet.scene.setter)
            rect = node.rect
            size = max(rect.width + dx, least[0]), max(rect.height + dy, least[1])
            # what is smaller than its content already does not jump to its size by being made smaller still
            width = size[0] if dx else rect.width
            height = size[1] if dy else rect.height
            if (width - rect.width) * dx >= 0 and (height - rect.height) * dy >= 0:
                cell = grid.cell_rect(*grid.spot_for(rect)[:2])
                rects[node.id] = limited(Rect(rect.x, rect.y, width, height), Sides(1, 1), cell)
        if rects:
            sheet.bridge.run(placing.place_nodes, rects, code="resize_nodes", is_repeated=True)

    def may_level_lane(self) -> bool:
        """Whether there is a lane whose steps could become equally wide."""
        lane_id = self._lane()
        if lane_id is None or self._sheet.bridge.session.is_read_only:
            return False
        found = self._sheet.reader.referring(Node, "lane_id", lane_id)
        return len({node.width for node in found if node.kind in STEP_KINDS}) > 1

    def level_lane(self) -> None:
        """Make all steps of the lane that is selected, or in which the selection lies, equally wide."""
        self._editing.commit()
        lane_id = self._lane()
        if lane_id is None:
            return
        problem = self._sheet.bridge.may(placing.level_lane, lane_id)
        if problem is not None:
            self._sheet.say_there(sentence(problem))
        else:
            with self._sheet.glide():
                self._sheet.bridge.run(placing.level_lane, lane_id)

    def _resizable(self) -> Iterator[NodePicture]:
        nodes = self._sheet.projection.nodes
        found = (nodes[i] for i in self._sheet.selection.nodes if i in nodes)
        return (node for node in found if node.kind is not NodeKind.START and not node.is_squeezed)

    def _lane(self) -> LaneId | None:
        """The one lane that is meant: the selected one, or the one all selected nodes lie in."""
        selection = self._sheet.selection
        if selection.lanes:
            return selection.lanes[0]
        reader = self._sheet.reader
        lane_id: LaneId | None = None
        for node_id in selection.nodes:  # thousands may be selected: the second lane is enough
            node = reader.find(Node, node_id)
            if node is not None and lane_id not in (None, node.lane_id):
                return None
            lane_id = lane_id if node is None else node.lane_id
        return lane_id
