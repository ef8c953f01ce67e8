"""The canvas's tools: growing the flow with Ctrl and the arrows, without a mouse (canvas.md 27)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QPointF, Qt, Signal

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits import growing, nodes
from mapper.core.edits.growing import NextStep
from mapper.core.errors import Problem
from mapper.core.geometry.sizes import NODE_SIZES
from mapper.core.history import Label
from mapper.core.ids import MapId, NodeId
from mapper.core.rules import permits
from mapper.core.values import NodeKind, Rect
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.camera import Sight
from mapper.ui.canvas.future import Future
from mapper.ui.canvas.placing import place_beside, place_between
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.walking import Way
from mapper.ui.render.pictures import ConnectorPicture, NodePicture
from mapper.ui.texts import sentence

# The kind a letter picks for the step added last, and for those after it.
LETTERS: Final[Mapping[Qt.Key, NodeKind]] = {
    Qt.Key.Key_S: NodeKind.STEP,
    Qt.Key.Key_D: NodeKind.DECISION,
    Qt.Key.Key_W: NodeKind.STALL,
    Qt.Key.Key_P: NodeKind.SLIP,
    Qt.Key.Key_E: NodeKind.END,
}
_MOST = 9


@dataclass(slots=True)
class _Growth:
    """What is to come beside one node, in one direction; `line` is the one a step before it goes into."""

    source: NodePicture
    way: Way
    sight: Sight  # what was seen when it began
    line: ConnectorPicture | None = None
    steps: list[NextStep] = field(default_factory=list)

    @property
    def is_before(self) -> bool:
        return self.way is Way.LEFT


class AppendKeys(QObject):
    """Each press adds one more step to come; letting go of Ctrl makes them, as one command. Escape gives up.

    To the right, above and below they follow the node. To the left one comes before it: into the one line that leads
    there, or else with a line to it.
    """

    changed = Signal()  # steps are to come, or are no longer

    def __init__(self, sheet: Sheet, acts: Acts) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._acts = acts
        self._future = Future(sheet)
        self._growth: _Growth | None = None
        sheet.bridge.changed.connect(self.cancel)
        sheet.bridge.map_switched.connect(self.cancel)
        sheet.selection.changed.connect(self.cancel)

    @property
    def is_on(self) -> bool:
        """Whether steps are to come."""
        return self._growth is not None

    def add(self, way: Way) -> bool:
        """One more in this direction; False when no single node is selected that could have one."""
        chosen = self._sheet.selection.nodes
        if len(self._sheet.selection) != 1 or not chosen or self._sheet.bridge.session.is_read_only:
            return False
        source = self._sheet.projection.nodes[chosen[0]]
        kind = NodeKind.STEP
        if self._growth is not None and self._growth.way is way:
            kind = self._growth.steps[-1].kind
        else:
            sight = self._growth.sight if self._growth is not None else self._sheet.camera.goal
            self._growth = _Growth(source, way, sight)
            if self._growth.is_before:
                self._growth.line = self._line_into(source.id)
        growth = self._growth
        if self._acts.is_shut(source):
            self._growth = None
            return True
        self.changed.emit()
        refused = self._may(growth, kind)
        if refused is not None:
            self.cancel()
            self._sheet.say_there(sentence(refused))
        elif len(growth.steps) < (1 if growth.is_before else _MOST):
            growth.steps.append(self._placed(growth, kind))
            self._show(growth)
        return True

    def pick(self, kind: NodeKind) -> None:
        """Make the step added last one of this kind."""
        growth = self._growth
        if growth is None:
            return
        refused = self._may(growth, kind)
        if refused is not None:
            self._sheet.say_there(sentence(refused))
            return
        growth.steps.pop()
        growth.steps.append(self._placed(growth, kind))
        self._show(growth)

    def commit(self) -> None:
        """Make what is to come, select the first and let the person name it."""
        growth = self._growth
        if growth is None:
            return
        self._clear()
        self._acts.run_and_name(_edit(self._sheet.bridge.map_id, growth))

    def cancel(self) -> bool:
        """Give up what was to come; False when there was nothing."""
        growth = self._growth
        if growth is None:
            return False
        self._clear()
        self._sheet.camera.show(growth.sight)
        return True

    # -- parts

    def _clear(self) -> None:
        self._growth = None
        self._future.hide()
        self._sheet.hush()
        self.changed.emit()

    def _may(self, growth: _Growth, kind: NodeKind) -> Problem | None:
        if growth.is_before:
            return permits.may_follow(kind, growth.source.kind)
        return permits.may_follow(growth.source.kind, kind)

    def _line_into(self, node_id: NodeId) -> ConnectorPicture | None:
        """The one line that leads to a node; None when there are several, or none."""
        into = [c for c in queries.incoming(self._sheet.reader, node_id) if c.source_id != node_id]
        return self._sheet.projection.connectors[into[0].id] if len(into) == 1 else None

    def _placed(self, growth: _Growth, kind: NodeKind) -> NextStep:
        projection, size = self._sheet.projection, NODE_SIZES[kind]
        source = growth.source
        before = projection.nodes[growth.line.source_id] if growth.line is not None else None
        if growth.line is not None and before is not None and _is_same_cell(self._sheet, before, source):
            place = place_between(projection, growth.line, size)
        else:
            taken = [_rect(step) for step in growth.steps]
            place = place_beside(projection, source, growth.way, size, taken)
        return NextStep(kind, place.center, place.cell)

    def _show(self, growth: _Growth) -> None:
        sheet = self._sheet
        shown = self._future.show(_edit(sheet.bridge.map_id, growth))
        if not shown:
            return
        newest = shown[-1].rect
        sheet.camera.reveal(newest)
        hint = QCoreApplication.translate("Canvas", "S step · D decision · W stall · E end")
        hint = hint.replace(" ", "\N{NO-BREAK SPACE}").replace("\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}", " · ")
        around = sheet.camera.rect_on_screen(newest.united(growth.source.rect))
        sheet.explain(hint, QPointF(sheet.camera.rect_on_screen(newest).left(), around.bottom()).toPoint())


def _edit(map_id: MapId, growth: _Growth) -> Callable[[Draft], Label]:
    """What making it would be."""
    step = growth.steps[0]
    if growth.line is not None:
        return partial(
            nodes.add_node,
            map_id=map_id,
            kind=step.kind,
            center=step.center,
            on_connector=growth.line.id,
            cell=step.cell,
        )
    if growth.is_before:
        return partial(growing.prepend_node, target_id=growth.source.id, step=step)
    return partial(growing.append_nodes, source_id=growth.source.id, steps=tuple(growth.steps))


def _rect(step: NextStep) -> Rect:
    width, height = NODE_SIZES[step.kind]
    return Rect(step.center.x - width / 2, step.center.y - height / 2, width, height)


def _is_same_cell(sheet: Sheet, a: NodePicture, b: NodePicture) -> bool:
    grid = sheet.projection.grid
    return grid.cell_at(a.rect.center) == grid.cell_at(b.rect.center)
