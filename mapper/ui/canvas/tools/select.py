"""The canvas's tools: the one for every day - select, move, connect by the handles, open by double-click."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt

from mapper.core.ids import NodeId
from mapper.core.values import NodeKind, Point
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.corners import corner_at
from mapper.ui.canvas.insides import enter
from mapper.ui.canvas.marks import HANDLE_GRAB, HandlesMark, LineMark, OutlineMark
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tips import connector_tip, faults_tip, node_tip
from mapper.ui.canvas.tools.band import BandDrag
from mapper.ui.canvas.tools.connect import ConnectDrag, ReconnectDrag
from mapper.ui.canvas.tools.drag import Drag
from mapper.ui.canvas.tools.line_grips import LineGrips
from mapper.ui.canvas.tools.move import MoveDrag
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.canvas.tools.resize import ResizeDrag, resize_cursor
from mapper.ui.canvas.tools.tool import Tool
from mapper.ui.render.pictures import ConnectorPicture, NodePicture
from mapper.ui.render.pinned import is_on_inside

_LINE_REACH = 6.0  # pixels
# Handles are there from this size on the screen; on a smaller node there would be nothing left to move it by.
_LEAST_WIDTH, _LEAST_HEIGHT = 44.0, 28.0


class SelectTool(Tool):
    """Looks at what is under the pointer: a handle, a line's end, a node, a line or nothing."""

    def __init__(self, sheet: Sheet, acts: Acts) -> None:
        self._sheet = sheet
        self._acts = acts
        self._hovered: NodeId | None = None
        self._before: tuple[str, ...] = ()
        self._grips = LineGrips(sheet)
        self.cursor = Qt.CursorShape.ArrowCursor

    # -- the button

    def press(self, pointer: Pointer) -> Drag | None:
        sheet = self._sheet
        self._before = sheet.selection.ids
        end = self._end_at(pointer.at)
        if end is not None:
            line, is_target = end
            return ReconnectDrag(sheet, self._acts, line.id, is_target=is_target)
        corner = corner_at(sheet, pointer.at)
        if corner is not None:
            return ResizeDrag(sheet, *corner)
        handle = self._handle_at(pointer.at)
        if handle is not None:
            return ConnectDrag(sheet, self._acts, handle[0].id)
        node = sheet.projection.node_at(pointer.at)
        if node is not None:
            if node.id not in sheet.selection and not pointer.is_adding:
                sheet.selection.set([node.id])
            return MoveDrag(sheet, node.id, self._before)
        line_under = self._line_at(pointer.at)
        if line_under is not None:
            if line_under.id not in sheet.selection and not pointer.is_adding:
                sheet.selection.set([line_under.id])
            return None if pointer.is_shift else self._grips.drag(line_under, pointer, self._before)
        return BandDrag(sheet, self._before)

    def click(self, pointer: Pointer) -> None:
        sheet = self._sheet
        fault = sheet.scene.fault_at(pointer.at)
        if fault is not None and not pointer.is_adding:
            if fault in sheet.projection.nodes:
                sheet.selection.set([fault])
            sheet.finding_wanted.emit(sheet.scene.faults.at(fault)[0])
            return
        thing = self.thing_at(pointer.at)
        if thing is None:
            if not pointer.is_adding:
                sheet.selection.clear()
        elif pointer.is_adding:
            sheet.selection.toggle(thing.id)
        else:
            sheet.selection.set([thing.id])

    def double_click(self, pointer: Pointer) -> None:
        thing = self.thing_at(pointer.at)
        if isinstance(thing, NodePicture) and is_on_inside(thing, pointer.at):
            enter(self._sheet, thing.id)
        elif thing is not None:
            self._acts.rename(thing.id)
        elif self._sheet.projection.bounds.contains(pointer.at):
            self._acts.add_node(NodeKind.STEP, pointer.at)

    # -- the pointer at large

    def hover(self, pointer: Pointer) -> None:
        end = self._end_at(pointer.at)
        corner = corner_at(self._sheet, pointer.at) if end is None else None
        handle = self._handle_at(pointer.at) if end is None and corner is None else None
        node = handle[0] if handle is not None else self._sheet.projection.node_at(pointer.at)
        if end is not None:
            node = None
        elif corner is not None:
            node = corner[0]
        line = self._line_at(pointer.at) if node is None and end is None else None
        is_grip = end is not None or handle is not None
        axis = self._grips.hover(line, pointer)
        self.cursor = Qt.CursorShape.CrossCursor if is_grip else axis or Qt.CursorShape.ArrowCursor
        if corner is not None:
            self.cursor = resize_cursor(self._sheet, corner[1])
        elif not is_grip and self._sheet.scene.fault_at(pointer.at) is not None:
            self.cursor = Qt.CursorShape.PointingHandCursor
        self._hovered = node.id if node is not None else None
        self._show_hover(node, handle[1] if handle is not None else None, line)

    def leave(self) -> None:
        self._hovered = None
        self._sheet.overlay.hide("outline", "handles", "grips", "line")

    def tooltip(self, pointer: Pointer) -> tuple[str, QPoint] | None:
        fault = self._sheet.scene.fault_at(pointer.at)
        if fault is not None:
            return faults_tip(self._sheet, fault), pointer.place
        thing = self.thing_at(pointer.at)
        if isinstance(thing, NodePicture):
            handle = self._handle_at(pointer.at)
            if handle is not None:
                return QCoreApplication.translate("Canvas", "Drag to connect"), pointer.place
            return node_tip(self._sheet, thing), pointer.place
        if thing is not None:
            return connector_tip(self._sheet, thing), pointer.place
        return None

    def _show_hover(self, node: NodePicture | None, hot: int | None, line: ConnectorPicture | None) -> None:
        overlay = self._sheet.overlay
        is_plain = node is not None and node.id not in self._sheet.selection
        overlay.show("outline", OutlineMark(node) if node is not None and is_plain else None)
        handles = self._handles(node) if node is not None else ()
        overlay.show("handles", HandlesMark(handles, hot) if handles else None)
        is_new = line is not None and line.id not in self._sheet.selection
        overlay.show("line", LineMark(line.points) if line is not None and is_new else None)

    # -- what is where

    def thing_at(self, point: Point) -> NodePicture | ConnectorPicture | None:
        """The node, or else the line, at a point."""
        return self._sheet.projection.node_at(point) or self._line_at(point)

    def _line_at(self, point: Point) -> ConnectorPicture | None:
        return self._sheet.projection.connector_at(point, _LINE_REACH * self._sheet.unit)

    def _handles(self, node: NodePicture) -> tuple[Point, ...]:
        """Where the connection handles of a node are; none on a note, in a group, or on a node too small."""
        zoom, rect = self._sheet.camera.zoom, node.rect
        selection = self._sheet.selection
        if node.kind is NodeKind.NOTE or node.is_squeezed or self._sheet.bridge.session.is_read_only:
            return ()
        if len(selection) > 1 and node.id in selection:
            return ()  # of a group the whole node is there to be moved by
        if rect.width * zoom < _LEAST_WIDTH * 0.9 and rect.height * zoom < _LEAST_HEIGHT:
            return ()
        x, y = rect.center
        return (Point(rect.right, y), Point(x, rect.bottom), Point(rect.x, y), Point(x, rect.y))

    def _handle_at(self, point: Point) -> tuple[NodePicture, int] | None:
        """The node and the number of its handle at a point: of the node under the pointer, or with its edge near."""
        reach = HANDLE_GRAB / 2 * self._sheet.unit
        projection = self._sheet.projection
        over = projection.node_at(point)
        # Who comes from outside reaches for the edge too, also where nothing was hovered yet.
        near = (projection.node_at(Point(point.x + x, point.y + y)) for x, y in _around(reach))
        for node in (over,) if over is not None else near:
            if node is None:
                continue
            for index, handle in enumerate(self._handles(node)):
                if max(abs(handle.x - point.x), abs(handle.y - point.y)) <= reach:
                    return node, index
        return None

    def _end_at(self, point: Point) -> tuple[ConnectorPicture, bool] | None:
        """The end of the one selected line at a point: the line, and whether it is its target's end.

        Inside the source the edge stays the place where a new line begins: the second branch of a decision is drawn
        like the first, though the first is still selected.
        """
        selection = self._sheet.selection
        if len(selection) != 1 or not selection.connectors or self._sheet.bridge.session.is_read_only:
            return None
        line = self._sheet.projection.connectors.get(selection.connectors[0])
        if line is None:
            return None
        reach = HANDLE_GRAB / 2 * self._sheet.unit
        over = self._sheet.projection.node_at(point)
        for is_target, end in ((True, line.points[-1]), (False, line.points[0])):
            is_inside_source = not is_target and over is not None and over.id == line.source_id
            if not is_inside_source and max(abs(end.x - point.x), abs(end.y - point.y)) <= reach:
                return line, is_target
        return None


def _around(reach: float) -> tuple[tuple[float, float], ...]:
    return ((-reach, 0.0), (reach, 0.0), (0.0, -reach), (0.0, reach))
