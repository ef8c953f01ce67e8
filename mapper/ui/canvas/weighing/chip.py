"""The canvas's fix or hire: a chip that is pulled onto the map, and the drag that shows where it would be let go."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from mapper.core.ids import LaneId, NodeId
from mapper.core.values import STEP_KINDS, NodeKind, Rect
from mapper.ui.canvas.marks import Verdict, WashMark
from mapper.ui.canvas.pad.button import PadButton
from mapper.ui.canvas.pad.entry import PadEntry
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.drag import Drag
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.theme import Role, Theme, set_role

_AROUND = 10.0  # units around a step that light up
_MARK = "cell"  # what is under the pointer lights up as cells do


class Chip(PadButton):
    """A word on a button: pulled it goes over the map, clicked or pressed it goes on to the list of places."""

    def __init__(self, theme: Theme, entry: PadEntry, text: str, parent: QWidget) -> None:
        super().__init__(theme, entry, parent)
        set_role(self, Role.CHIP)
        self.setText(text)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setMinimumSize(0, 0)
        self.setMaximumSize(10_000, 10_000)
        self.setMinimumHeight(theme.px(30))

    def sizeHint(self) -> QSize:
        return QToolButton.sizeHint(self) + QSize(14, 0)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt's name
        return QToolButton.focusNextPrevChild(self, next)


class ChipDrag(Drag):
    """Lights up what is under the pointer, tells beside it what letting go would try, and at the drop tries it."""

    cursor = Qt.CursorShape.ClosedHandCursor
    scrolls_across = scrolls_down = False
    hides_selection = False

    def __init__(
        self,
        sheet: Sheet,
        target_at: Callable[[Pointer], tuple[str, Rect] | None],
        told: Callable[[str], str],
        take: Callable[[str], object],
        hint: str,
    ) -> None:
        """`told`: what would be tried at a target, "" for nothing there; `hint`: said where there is no target."""
        self._sheet = sheet
        self._target_at = target_at
        self._told = told
        self._take = take
        self._hint = hint
        self._target = ""

    def begin(self, origin: Pointer) -> None:
        self._say(self._hint, origin.place)

    def move(self, pointer: Pointer) -> None:
        found = self._target_at(pointer)
        told = self._told(found[0]) if found is not None else ""
        self._target = found[0] if found is not None and told else ""
        if found is None:
            self._sheet.overlay.hide(_MARK)
        else:
            verdict = Verdict.ALLOWED if told else Verdict.REFUSED
            self._sheet.overlay.show(_MARK, WashMark(found[1], verdict))
        self._say(told or self._hint, pointer.place)

    def finish(self, pointer: Pointer) -> None:
        self.move(pointer)
        self.cancel()
        if self._target:
            self._take(self._target)

    def cancel(self) -> None:
        self._sheet.overlay.hide(_MARK)
        self._sheet.hush()

    def _say(self, text: str, place: QPoint) -> None:
        self._sheet.explain(text, place)


def step_at(sheet: Sheet, pointer: Pointer) -> tuple[NodeId, Rect] | None:
    """The step or decision under the pointer, with its place; None for none."""
    point = pointer.at
    for node in sheet.projection.nodes_in(Rect(point.x, point.y, 0, 0).grown(1)):
        if is_fixable(node.kind) and node.rect.encloses(Rect(point.x, point.y, 0, 0)):
            return node.id, node.rect.grown(_AROUND)
    return None


def lane_at(sheet: Sheet, pointer: Pointer) -> tuple[LaneId, Rect] | None:
    """The lane on which the pointer is, in its header or on the map; None above and below all of them."""
    extent = sheet.projection.bounds
    for lane in sheet.projection.lanes:
        if lane.top <= pointer.at.y < lane.top + lane.height:
            return lane.id, Rect(extent.x, lane.top, extent.width, lane.height)
    return None


def is_fixable(kind: NodeKind) -> bool:
    """Whether something can be done better at a node of this kind."""
    return kind in STEP_KINDS or kind in (NodeKind.DECISION, NodeKind.STALL, NodeKind.SLIP)
