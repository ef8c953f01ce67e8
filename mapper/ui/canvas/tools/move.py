"""The canvas's tools: moving nodes, with their lines, between cells and on to a line."""

from mapper.core.edits import nodes
from mapper.core.geometry.snap import Around
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.records import Node
from mapper.core.values import NodeKind, Point, Rect
from mapper.ui.canvas.foresight import Foresight
from mapper.ui.canvas.landing import held, inside
from mapper.ui.canvas.line_target import line_for, on_row
from mapper.ui.canvas.marks import GhostMark, LineMark, NodesMark, OutlineMark, Verdict
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.drag import Drag
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.render.pictures import ConnectorPicture, NodePicture

_MARKS = ("nodes", "landing", "line", "outline")
# Of a larger group the lines that touch it wait for the drop.
_MANY = 60


class MoveDrag(Drag):
    """All selected nodes follow the pointer; the one that was pressed tells the cell. One edit at the drop."""

    writes = True

    def __init__(self, sheet: Sheet, pressed: NodeId, before: tuple[str, ...]) -> None:
        """`before`: what was selected when the button went down."""
        self._sheet = sheet
        self._pressed = pressed
        self._before = before
        self._origin = Point(0, 0)
        self._moved: dict[NodeId, NodePicture] = {}
        self._frame = Rect(0, 0, 0, 0)
        self._delta = (0.0, 0.0)
        # Where it was at the last move, on which state of the map and at which size.
        self._shown: tuple[tuple[float, float], int, float] | None = None
        self._line: ConnectorPicture | None = None
        self._touching: tuple[ConnectorPicture, ...] = ()
        self._inner: tuple[ConnectorPicture, ...] = ()
        self._holds = Around()
        self._foresight = Foresight(sheet)

    def begin(self, origin: Pointer) -> None:
        sheet = self._sheet
        if self._pressed not in sheet.selection:
            chosen = [*self._before, self._pressed] if origin.is_shift else [self._pressed]
            sheet.selection.set(chosen)
        self._origin = origin.at
        projection = sheet.projection
        self._moved = {i: projection.nodes[i] for i in sheet.selection.nodes}
        self._frame = Rect.around([picture.rect for picture in self._moved.values()])
        lines = projection.lines_at(self._moved)
        self._inner = tuple(c for c in lines if c.source_id in self._moved and c.target_id in self._moved)
        self._touching = tuple(
            c for c in lines if (c.source_id in self._moved) != (c.target_id in self._moved)
        )
        self._holds = self._own_holds()
        sheet.scene.hide(self._drawn_ids())

    def move(self, pointer: Pointer) -> None:
        sheet = self._sheet
        grid = sheet.projection.grid
        dx, dy = pointer.at.x - self._origin.x, pointer.at.y - self._origin.y
        if pointer.is_shift:  # along one axis only; on the other the old place holds
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        box = self._frame.moved(dx, dy)
        place = held(sheet, box, self._moved, is_free=pointer.is_ctrl, more=self._holds)
        rect = inside(grid, place.rect)
        if not pointer.is_ctrl:
            rect = self._in_row(box, rect)
        if rect == place.rect:
            sheet.guides.show(place.guides, place.gaps)
        else:
            sheet.guides.hide()
        delta = (rect.x - self._frame.x, rect.y - self._frame.y)
        shown = (delta, sheet.projection.revision, sheet.unit)
        if shown == self._shown:
            return  # it is held where it was: all that tells where it would go stays as it is
        self._delta, self._shown = delta, shown
        moved = self._shifted()
        pressed = moved[self._pressed]
        sheet.overlay.show("nodes", self._drawn(moved))
        sheet.show_cell(pressed.rect)
        self._line = self._line_under(pressed)
        rest = self._show_room(pressed) or grid.landing(pressed.rect)
        is_elsewhere = len(moved) == 1 and rest != pressed.rect and not pressed.is_squeezed
        sheet.overlay.show("landing", GhostMark(pressed._replace(rect=rest), True) if is_elsewhere else None)
        target = LineMark(self._line.points, Verdict.ALLOWED) if self._line is not None else None
        sheet.overlay.show("line", target)

    def finish(self, pointer: Pointer) -> None:
        corners = {i: Point(p.rect.x, p.rect.y) for i, p in self._shifted().items()}
        line, is_moved = self._line, self._delta != (0.0, 0.0)
        bridge = self._sheet.bridge
        if line is not None:
            made = bridge.run(nodes.move_on_to_connector, self._pressed, corners[self._pressed], line.id)
        else:
            made = bridge.run(nodes.move_nodes, corners) if is_moved else None
        self._clear()
        if made is None and (line is not None or is_moved):
            self._sheet.select_again(self._before)

    def cancel(self) -> None:
        self._clear()
        self._sheet.select_again(self._before)

    def _clear(self) -> None:
        self._sheet.overlay.hide(*_MARKS)
        self._sheet.guides.hide()
        self._sheet.show_cell(None)
        self._foresight.clear()

    def _drawn_ids(self) -> list[str]:
        """What the drag draws itself."""
        return [*self._moved, *(line.id for line in (*self._inner, *self._touching))]

    def _show_room(self, pressed: NodePicture) -> Rect | None:
        """Over a line: the later steps where they would make room; where the pressed node would come to rest.

        A note over a step: the step it would stick to.
        """
        changes = None
        if pressed.kind is NodeKind.NOTE and len(self._moved) == 1:
            return self._show_sticking(pressed)
        if self._line is not None:
            corner = Point(pressed.rect.x, pressed.rect.y)
            changes = self._sheet.bridge.foresee(
                nodes.move_on_to_connector, self._pressed, corner, self._line.id
            )
        self._foresight.show(changes, self._drawn_ids())
        if changes is None:
            return None
        placed = [after for _, after in changes.updated(Node) if after.id == self._pressed]
        return self._foresight.place_of(placed[0], changes) if placed else None

    def _show_sticking(self, note: NodePicture) -> Rect | None:
        sheet = self._sheet
        changes = sheet.bridge.foresee(nodes.move_nodes, {note.id: Point(note.rect.x, note.rect.y)})
        placed = [after for _, after in changes.updated(Node) if after.id == note.id] if changes else []
        step = sheet.projection.nodes.get(placed[0].attached_to or NodeId("")) if placed else None
        sheet.overlay.show("outline", OutlineMark(step, Verdict.ALLOWED) if step is not None else None)
        return self._foresight.place_of(placed[0], changes) if placed and changes else None

    def _shifted(self) -> dict[NodeId, NodePicture]:
        dx, dy = self._delta
        return {i: p._replace(rect=p.rect.moved(dx, dy)) for i, p in self._moved.items()}

    def _own_holds(self) -> Around:
        """Its old place, and for a single node the places where a line to another runs straight."""
        uprights: list[float] = []
        levels: list[float] = []
        for line in self._touching if len(self._moved) == 1 else ():
            is_source = line.source_id in self._moved
            end, bend = line.points[-1 if is_source else 0], line.points[-2 if is_source else 1]
            if abs(end.y - bend.y) < abs(end.x - bend.x):
                levels.append(end.y)
            else:
                uprights.append(end.x)
        return Around(frames=(self._frame,), uprights=uprights, levels=levels)

    def _drawn(self, moved: dict[NodeId, NodePicture]) -> NodesMark:
        """The group on its way, lines among it moved along, lines to others led anew."""
        dx, dy = self._delta
        lines = [_moved_along(line, dx, dy) for line in self._inner]
        if len(self._touching) <= _MANY:
            rects = {i: picture.rect for i, picture in moved.items()}
            routes = self._sheet.projection.preview(rects)
            for line in self._touching:
                points = routes.get(ConnectorId(line.id), line.points)
                lines.append(self._sheet.projection.relabelled(line, points))
        return NodesMark(tuple(moved.values()), tuple(lines))

    def _in_row(self, box: Rect, rest: Rect) -> Rect:
        """The place where it is held, or in the row of the line it would be put into."""
        pressed = self._moved[self._pressed]._replace(rect=box)
        return rest if self._line_under(pressed) is None else on_row(self._sheet, pressed, rest)

    def _line_under(self, pressed: NodePicture) -> ConnectorPicture | None:
        """The line the node would be put into: only one node, and only one that has no lines of its own."""
        if len(self._moved) != 1 or self._touching or self._inner:
            return None
        return line_for(self._sheet, pressed)


def _moved_along(line: ConnectorPicture, dx: float, dy: float) -> ConnectorPicture:
    points = tuple(Point(p.x + dx, p.y + dy) for p in line.points)
    label = line.label_rect.moved(dx, dy) if line.label_rect is not None else None
    return line._replace(points=points, label_rect=label)
