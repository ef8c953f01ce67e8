"""The canvas's drop: what comes dragged from the palette, shown at each move as it would come to be."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from mapper.core.edits import nodes
from mapper.core.errors import Refused
from mapper.core.geometry.sizes import NODE_SIZES
from mapper.core.ids import NodeId, StageId
from mapper.core.records import Goal, Node, record_type_of
from mapper.core.values import NodeKind, Rect
from mapper.ui.attaching import may_attach
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.attaching import attach_from
from mapper.ui.canvas.extents import extent_of
from mapper.ui.canvas.foresight import Foresight
from mapper.ui.canvas.headers.header import Header
from mapper.ui.canvas.landing import Held, held, inside
from mapper.ui.canvas.line_target import line_for, on_row
from mapper.ui.canvas.marks import (
    GhostMark,
    LineMark,
    OutlineMark,
    Verdict,
    WashMark,
)
from mapper.ui.canvas.mime import LANE, STAGE, kind_in, resource_in
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.autoscroll import BAND, AutoScroll
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.render.pictures import NodePicture
from mapper.ui.texts import sentence

_MARKS = ("ghost", "line", "outline", "landing")


class Drop:
    """One thing over the canvas. `move` shows what letting go would do, `finish` does it, `leave` forgets it.

    With Alt down a new node is asked at once what it shall be.
    """

    def __init__(
        self, sheet: Sheet, acts: Acts, stages: Header, lanes: Header, autoscroll: AutoScroll
    ) -> None:
        self._sheet = sheet
        self._acts = acts
        self._headers = {STAGE: stages, LANE: lanes}
        self._autoscroll = autoscroll
        self._last: tuple[QMimeData, Pointer] | None = None
        self._is_well_in = False
        self._foresight = Foresight(sheet)
        autoscroll.scrolled.connect(self._follow_scroll)

    # -- the view's events

    def enter(self, event: QDragEnterEvent) -> None:
        """Something comes over the canvas."""
        if _is_ours(event.mimeData()):
            event.acceptProposedAction()
            self._sheet.carried.emit(True)
        else:
            event.ignore()

    def over(self, event: QDragMoveEvent) -> None:
        """It moves: accepted where letting go would do something."""
        if _is_ours(event.mimeData()) and self.move(event.mimeData(), self._pointer(event)):
            _accept(event)
        else:
            event.ignore()

    def take(self, event: QDropEvent) -> None:
        """It was let go."""
        _accept(event)
        self.finish(event.mimeData(), self._pointer(event))

    def _pointer(self, event: QDropEvent) -> Pointer:
        place = event.position().toPoint()
        return Pointer(self._sheet.camera.on_map(place), place, event.modifiers())

    # -- what comes of it

    def move(self, data: QMimeData, pointer: Pointer) -> bool:
        """Show what would come of letting go; whether anything would."""
        self._last = (data, pointer)
        # What comes in over an edge does not mean to scroll there.
        inner = self._sheet.camera.port.rect().adjusted(BAND, BAND, -BAND, -BAND)
        self._is_well_in = self._is_well_in or inner.contains(pointer.place)
        if self._is_well_in:
            self._autoscroll.follow(pointer.place)
        return self._show(data, pointer)

    def _show(self, data: QMimeData, pointer: Pointer) -> bool:
        if self._sheet.bridge.session.is_read_only:
            self._sheet.explain(sentence(self._sheet.bridge.session.refusal), pointer.place)
            return False
        kind, resource_id = kind_in(data), resource_in(data)
        if resource_id is not None:
            return self._show_attaching(resource_id, pointer)
        if kind is None and may_attach(data):
            return self._show_carrier(pointer)
        if kind in self._headers:
            self._show_insertion(kind, pointer)
        elif kind is not None:
            self._show_node(_node_kind(kind), pointer)
        return kind is not None

    def finish(self, data: QMimeData, pointer: Pointer) -> None:
        kind, resource_id = kind_in(data), resource_in(data)
        self.leave()
        if kind in self._headers:
            header = self._headers[kind]
            header.add(header.axis.position_at(header.axis.along(pointer.at)))
        elif kind is not None:
            node_kind = _node_kind(kind)
            picture = self._landed(self._ghost(node_kind, pointer)[0])
            line = line_for(self._sheet, picture)
            made = self._acts.add_node(
                node_kind,
                picture.rect.center,
                on_connector=line.id if line is not None else None,
                opens_editor=not pointer.is_alt,
            )
            if made is not None and pointer.is_alt:
                self._sheet.kind_asked.emit()
        elif resource_id is not None:
            self._attach(resource_id, pointer)
        elif may_attach(data):
            self._attach_things(data, pointer)

    def leave(self) -> None:
        """Nothing is over the canvas any more."""
        self._last = None
        self._is_well_in = False
        self._autoscroll.stop()
        self._sheet.overlay.hide(*_MARKS)
        self._sheet.guides.hide()
        self._foresight.clear()
        self._sheet.show_cell(None)
        self._sheet.show_insertion(None)
        self._sheet.hush()
        self._sheet.carried.emit(False)

    def _follow_scroll(self) -> None:
        """The map went on under a pointer at rest."""
        if self._last is not None:
            data, pointer = self._last
            self._show(data, replace(pointer, at=self._sheet.camera.on_map(pointer.place)))

    # -- the three sorts

    def _show_insertion(self, kind: str, pointer: Pointer) -> None:
        axis = self._headers[kind].axis
        at = axis.border(axis.position_at(axis.along(pointer.at)))
        self._sheet.show_insertion(axis.band(at, at, self._sheet.scene.map_rect))

    def _show_node(self, kind: NodeKind, pointer: Pointer) -> None:
        sheet, overlay = self._sheet, self._sheet.overlay
        picture, place = self._ghost(kind, pointer)
        overlay.show("ghost", GhostMark(picture))
        sheet.guides.show(place.guides, place.gaps)
        sheet.show_cell(picture.rect)
        rest = self._landed(picture)
        line = line_for(sheet, picture)
        overlay.show("line", LineMark(line.points, Verdict.ALLOWED) if line is not None else None)
        changes = None
        if line is not None:
            bridge, center = sheet.bridge, rest.rect.center
            changes = bridge.foresee(nodes.add_node, bridge.map_id, kind, center, on_connector=line.id)
        if changes is not None:
            rest = rest._replace(rect=self._foresight.place_of(changes.added(Node)[0], changes))
        overlay.show("landing", GhostMark(rest, True) if rest != picture else None)
        self._foresight.show(changes)

    def _show_attaching(self, resource_id: str, pointer: Pointer) -> bool:
        node, stage_id = self._aim(resource_id, pointer)
        why_not = self._why_not(node) if stage_id is None else ""
        thing_id = node.id if node is not None else stage_id
        is_there = not why_not and thing_id is not None and self._acts.is_attached(resource_id, thing_id)
        outline = None
        if node is not None:
            verdict = Verdict.REFUSED if why_not else Verdict.ALLOWED
            outline = OutlineMark(node, Verdict.NEUTRAL if is_there else verdict)
        self._sheet.overlay.show("outline", outline)
        rect = extent_of(self._sheet.projection, [stage_id]) if stage_id is not None else None
        self._sheet.overlay.show("cell", WashMark(rect) if rect is not None else None)
        self._sheet.explain(sentence(Refused("already_attached")) if is_there else why_not, pointer.place)
        return not why_not

    def _attach(self, resource_id: str, pointer: Pointer) -> None:
        node, stage_id = self._aim(resource_id, pointer)
        why_not = self._why_not(node) if stage_id is None else ""
        thing_id = node.id if node is not None else stage_id
        if why_not or thing_id is None:
            self._sheet.say(why_not, self._sheet.on_view(pointer.place))
            return
        self._sheet.selection.set([thing_id])
        if not self._acts.attach(resource_id, [thing_id]):
            self._acts.tell(Refused("already_attached"), pointer.place)

    def _aim(self, resource_id: str, pointer: Pointer) -> tuple[NodePicture | None, StageId | None]:
        """The node under the pointer; where there is none a goal is for the stage there."""
        projection = self._sheet.projection
        node = projection.node_at(pointer.at)
        is_for_stage = node is None and record_type_of(resource_id) is Goal
        return node, projection.grid.stage_at(pointer.at.x).id if is_for_stage else None

    def _show_carrier(self, pointer: Pointer) -> bool:
        """Files, links and pictures from elsewhere hang on a step."""
        node = self._sheet.projection.node_at(pointer.at)
        why_not = self._why_not(node)
        verdict = Verdict.REFUSED if why_not else Verdict.ALLOWED
        self._sheet.overlay.show("outline", OutlineMark(node, verdict) if node is not None else None)
        self._sheet.explain(why_not, pointer.place)
        return not why_not

    def _attach_things(self, data: QMimeData, pointer: Pointer) -> None:
        node = self._sheet.projection.node_at(pointer.at)
        bad = self._why_not(node)
        if node is not None and not bad:
            bad = attach_from(self._sheet, node.id, data)
        if bad:
            self._sheet.say(bad, self._sheet.on_view(pointer.place))

    # -- parts

    def _why_not(self, node: NodePicture | None) -> str:
        if node is None:
            return QCoreApplication.translate("Canvas", "Drop it on a step")
        return sentence(Refused("notes_carry_nothing")) if node.kind is NodeKind.NOTE else ""

    def _ghost(self, kind: NodeKind, pointer: Pointer) -> tuple[NodePicture, Held]:
        sheet = self._sheet
        width, height = NODE_SIZES[kind]
        box = Rect(pointer.at.x - width / 2, pointer.at.y - height / 2, width, height)
        place = held(sheet, box, is_free=pointer.is_ctrl)
        rect = inside(sheet.projection.grid, place.rect)
        picture = NodePicture(NodeId("node-ghost"), kind, box, "")
        if not pointer.is_ctrl:
            rect = on_row(sheet, picture, rect)
        return picture._replace(rect=rect), place if rect == place.rect else Held(rect)

    def _landed(self, picture: NodePicture) -> NodePicture:
        return picture._replace(rect=self._sheet.projection.grid.landing(picture.rect))


def _is_ours(data: QMimeData) -> bool:
    return kind_in(data) is not None or resource_in(data) is not None or may_attach(data)


def _accept(event: QDropEvent) -> None:
    """What comes from elsewhere is never moved here: whoever gave it away would delete it."""
    if may_attach(event.mimeData()):
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
    else:
        event.acceptProposedAction()


def _node_kind(kind: str) -> NodeKind:
    """The kind of node meant; a step for a kind that some later palette may know."""
    return NodeKind(kind) if kind in NodeKind._value2member_map_ else NodeKind.STEP
