"""The canvas's tools: drawing a new line from a node, and leading an end of a line elsewhere."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt

from mapper.core.edits import connectors
from mapper.core.errors import Problem, Refused
from mapper.core.geometry.bends import bends_of
from mapper.core.geometry.links import Route
from mapper.core.geometry.route import quick_route
from mapper.core.geometry.sizes import NODE_SIZES
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.rules import permits
from mapper.core.values import NodeKind, Rect
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.docking import docked
from mapper.ui.canvas.landing import held, inside
from mapper.ui.canvas.lead import lead
from mapper.ui.canvas.marks import GhostMark, OutlineMark, RouteMark, Verdict
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.drag import Drag
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.render.outline import on_outline
from mapper.ui.render.pictures import ConnectorPicture, NodePicture
from mapper.ui.texts import sentence

_MARKS = ("route", "outline", "ghost")
# So far from its node an end may be let go over the map without anything coming of it.
_NEAR = 24.0
_TURNABLE = frozenset({"nothing_leaves_an_end", "nothing_enters_a_start"})


@dataclass(frozen=True, slots=True)
class Aim:
    """What letting go now would do: join two nodes, or make a step at a place."""

    source: NodePicture
    target: NodePicture
    is_new: bool = False
    refused: Problem | None = None
    route: Route | None = None  # from box to box, where the line does not find its own way


class ConnectDrag(Drag):
    """The real route follows the pointer; on a node it connects, over the map it asks what shall stand there.

    With Ctrl the line ends at the very place at the node that is pointed at.
    """

    cursor = Qt.CursorShape.CrossCursor
    writes = True

    def __init__(self, sheet: Sheet, acts: Acts, source_id: NodeId, kind: NodeKind | None = None) -> None:
        """`kind`: over the map it makes a node of that kind at once, and asks nothing."""
        self._sheet = sheet
        self._acts = acts
        self._source_id = source_id
        self._kind = kind
        self._has_left = False
        self._aim: Aim | None = None

    def begin(self, origin: Pointer) -> None:
        self._has_left = False
        self._aim = None

    def move(self, pointer: Pointer) -> None:
        sheet = self._sheet
        source = sheet.projection.nodes.get(self._source_id)
        if source is None:
            self.cancel()
            return
        over = sheet.projection.node_at(pointer.at)
        self._has_left = self._has_left or not source.rect.grown(_NEAR * sheet.unit).contains(pointer.at)
        if over is not None and (over.id != source.id or self._has_left):
            self._aim = self._freely(aim_at(sheet, source, over), over, pointer)
        elif over is None and self._has_left:
            self._aim = self._new_step(source, pointer)
        else:
            self._aim = None
        show_aim(sheet, self._aim)
        sheet.explain(_reason(self._aim.refused if self._aim else None), pointer.place)

    def finish(self, pointer: Pointer) -> None:
        aim = self._aim
        self.cancel()
        if aim is None:
            return
        if aim.refused is not None:
            self._acts.tell(aim.refused, pointer.place)
        elif aim.is_new and self._kind is not None:
            self._acts.add_node(self._kind, aim.target.rect.center, after=self._source_id)
        elif aim.is_new:
            self._sheet.line_dropped.emit(self._source_id, aim.target.rect.center)
        else:
            self._acts.connect(aim.source.id, aim.target.id, bends_of(aim.route) if aim.route else ())

    def cancel(self) -> None:
        show_aim(self._sheet, None)
        self._sheet.hush()
        self._aim = None

    def _freely(self, aim: Aim, over: NodePicture, pointer: Pointer) -> Aim:
        if not pointer.is_ctrl or aim.refused is not None or aim.source.id == aim.target.id:
            return aim
        is_target = over.id == aim.target.id
        route = docked(self._sheet.projection, aim.source, aim.target, pointer.at, is_target=is_target)
        return replace(aim, route=route)

    def _new_step(self, source: NodePicture, pointer: Pointer) -> Aim:
        """A node with its middle at the pointer, held by its neighbours."""
        sheet = self._sheet
        ghost = ghost_of(sheet, self._kind or NodeKind.STEP, pointer)
        refused = None
        if source.kind is NodeKind.END:
            refused = Refused("nothing_leaves_an_end", name=source.name)
        elif source.kind is NodeKind.NOTE:
            refused = Refused("notes_do_not_flow")
        return Aim(source, ghost, is_new=True, refused=refused)


class ReconnectDrag(Drag):
    """One end of a line follows the pointer; on a node it is led there, elsewhere it goes back.

    With Ctrl it ends at the very place at the node that is pointed at, be it the same node.
    """

    cursor = Qt.CursorShape.CrossCursor
    writes = True

    def __init__(self, sheet: Sheet, acts: Acts, line_id: ConnectorId, *, is_target: bool) -> None:
        self._sheet = sheet
        self._acts = acts
        self._line_id = line_id
        self._is_target = is_target
        self._over: NodeId | None = None
        self._refused: Problem | None = None
        self._route: Route | None = None

    def begin(self, origin: Pointer) -> None:
        self._sheet.scene.hide([self._line_id])

    def move(self, pointer: Pointer) -> None:
        sheet = self._sheet
        line = sheet.projection.connectors.get(self._line_id)
        if line is None:
            self.cancel()
            return
        over = sheet.projection.node_at(pointer.at)
        self._over = over.id if over is not None else None
        self._route = None
        fixed = sheet.projection.nodes[line.source_id if self._is_target else line.target_id]
        if over is None:
            self._refused = None
            show_aim(sheet, None)
            loose = Rect(pointer.at.x - 1, pointer.at.y - 1, 2, 2)
            ends = (fixed.rect, loose) if self._is_target else (loose, fixed.rect)
            sheet.overlay.show("route", RouteMark(quick_route(*ends, line.kind)))
        else:
            source, target = (fixed, over) if self._is_target else (over, fixed)
            self._refused = self._may(line, source, target)
            if pointer.is_ctrl and self._refused is None and source.id != target.id:
                at = pointer.at
                self._route = docked(sheet.projection, source, target, at, is_target=self._is_target)
            route = self._route or sheet.projection.redirected(line.id, source.id, target.id)
            show_aim(sheet, Aim(source, target, refused=self._refused, route=route), over)
        sheet.explain(_reason(self._refused), pointer.place)

    def finish(self, pointer: Pointer) -> None:
        over, refused, route = self._over, self._refused, self._route
        self.cancel()
        if refused is not None:
            self._acts.tell(refused, pointer.place)
        elif over is not None:
            source_id, target_id = (None, over) if self._is_target else (over, None)
            bends = bends_of(route) if route is not None else ()
            self._sheet.bridge.run(
                connectors.reconnect, self._line_id, source_id=source_id, target_id=target_id, bends=bends
            )

    def cancel(self) -> None:
        show_aim(self._sheet, None)
        self._sheet.scene.hide(())
        self._sheet.hush()
        self._over = self._refused = self._route = None

    def _may(self, line: ConnectorPicture, source: NodePicture, target: NodePicture) -> Problem | None:
        if (source.id, target.id) == (line.source_id, line.target_id):
            return None
        return permits.may_connect(self._sheet.reader, source.id, target.id)


def aim_at(sheet: Sheet, source: NodePicture, over: NodePicture) -> Aim:
    """Joining these two; the other way round where only that is allowed."""
    refused = permits.may_connect(sheet.reader, source.id, over.id)
    if refused is not None and refused.code in _TURNABLE:
        if permits.may_connect(sheet.reader, over.id, source.id) is None:
            return Aim(over, source)
    return Aim(source, over, refused=refused)


def show_aim(sheet: Sheet, aim: Aim | None, over: NodePicture | None = None) -> None:
    """Draw the line that would come to be, and the node or place it would join."""
    overlay = sheet.overlay
    if aim is None or not aim.is_new:
        sheet.guides.hide()
    if aim is None:
        overlay.hide(*_MARKS)
        sheet.show_cell(None)
        return
    verdict = Verdict.REFUSED if aim.refused is not None else Verdict.ALLOWED
    if aim.is_new:
        is_allowed = aim.refused is None
        overlay.hide("outline")
        overlay.show("ghost", GhostMark(aim.target) if is_allowed else None)
        sheet.show_cell(aim.target.rect if is_allowed else None)
        verdict = Verdict.NEUTRAL if is_allowed else Verdict.REFUSED
    else:
        overlay.hide("ghost")
        sheet.show_cell(None)
        overlay.show("outline", OutlineMark(over or aim.target, verdict))
    if aim.route is not None:
        points = on_outline(aim.route, aim.source, aim.target)
    else:
        points = lead(sheet.projection, aim.source, aim.target)
    overlay.show("route", RouteMark(points, verdict))


def ghost_of(sheet: Sheet, kind: NodeKind, pointer: Pointer) -> NodePicture:
    """A node of a kind with its middle at the pointer, held by what is near, which is shown, and kept in the grid."""
    width, height = NODE_SIZES[kind]
    box = Rect(pointer.at.x - width / 2, pointer.at.y - height / 2, width, height)
    place = held(sheet, box, is_free=pointer.is_ctrl)
    rect = inside(sheet.projection.grid, place.rect)
    if rect == place.rect:
        sheet.guides.show(place.guides, place.gaps)
    else:
        sheet.guides.hide()
    return NodePicture(NodeId("node-ghost"), kind, rect, "")


def _reason(problem: Problem | None) -> str:
    return sentence(problem) if problem is not None else ""
