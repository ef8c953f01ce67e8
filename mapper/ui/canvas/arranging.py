"""The canvas's arranging: aligning, distributing and equally enlarging what is selected; menus and pads ask for it."""

from PySide6.QtCore import QPoint

from mapper.core.edits import placing
from mapper.core.geometry.align import Arrangement
from mapper.core.ids import LaneId, NodeId
from mapper.core.records import Node
from mapper.core.values import STEP_KINDS
from mapper.ui.canvas.editing import Editing
from mapper.ui.canvas.extents import extent_of
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.texts import sentence

# Of more nodes nobody waits for the answer while selecting; the command says it then.
_MANY = 200


class Arranging:
    """Works on the selected nodes; what cannot be done is said beside them."""

    def __init__(self, sheet: Sheet, editing: Editing) -> None:
        self._sheet = sheet
        self._editing = editing

    def may(self, how: Arrangement) -> bool:
        """Whether it would change anything."""
        chosen = self._sheet.selection.nodes
        if len(chosen) < how.least or self._sheet.bridge.session.is_read_only:
            return False
        return len(chosen) > _MANY or bool(placing.arrangement(self._sheet.reader, chosen, how))

    def arrange(self, how: Arrangement) -> None:
        """Do it, as one command."""
        self._editing.commit()
        chosen = self._sheet.selection.nodes
        if len(chosen) < how.least:
            return
        problem = self._sheet.bridge.may(placing.arrange_nodes, chosen, how)
        if problem is not None:
            self._sheet.say(sentence(problem), self._beside(chosen))
        else:
            self._sheet.bridge.run(placing.arrange_nodes, chosen, how)

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
            self._sheet.say(sentence(problem), self._beside(self._sheet.selection.nodes))
        else:
            self._sheet.bridge.run(placing.level_lane, lane_id)

    def _lane(self) -> LaneId | None:
        """The one lane that is meant: the selected one, or the one all selected nodes lie in."""
        selection = self._sheet.selection
        if selection.lanes:
            return selection.lanes[0]
        found = [self._sheet.reader.find(Node, i) for i in selection.nodes[:_MANY]]
        lanes = {node.lane_id for node in found if node is not None}
        return lanes.pop() if len(lanes) == 1 else None

    def _beside(self, node_ids: tuple[NodeId, ...]) -> QPoint:
        camera = self._sheet.camera
        rect = extent_of(self._sheet.projection, node_ids)
        place = camera.port.rect().center()
        if rect is not None:
            seen = camera.rect_on_screen(rect).toRect() & camera.port.rect()
            place = seen.center() if seen.isValid() else place
        return self._sheet.on_view(place)
