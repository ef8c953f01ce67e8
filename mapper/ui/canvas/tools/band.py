"""The canvas's tools: the rubber band, which selects what it encloses."""

from mapper.ui.canvas.marks import BandMark
from mapper.ui.canvas.plane import between
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.drag import Drag
from mapper.ui.canvas.tools.pointer import Pointer


class BandDrag(Drag):
    """Selects nodes and lines wholly inside, live; with Shift at its start what was selected stays so."""

    hides_selection = False

    def __init__(self, sheet: Sheet, before: tuple[str, ...]) -> None:
        """`before`: what was selected when the button went down."""
        self._sheet = sheet
        self._before = before
        self._kept: tuple[str, ...] = ()
        self._origin: Pointer | None = None

    def begin(self, origin: Pointer) -> None:
        self._origin = origin
        self._kept = self._before if origin.is_adding else ()

    def move(self, pointer: Pointer) -> None:
        assert self._origin is not None, "a drag begins before it moves"
        rect = between(self._origin.at, pointer.at)
        projection = self._sheet.projection
        nodes = [node.id for node in projection.nodes_in(rect) if rect.encloses(node.rect)]
        lines = [
            line.id
            for line in projection.connectors_in(rect)
            if all(rect.x <= p.x <= rect.right and rect.y <= p.y <= rect.bottom for p in line.points)
        ]
        self._sheet.selection.set([*self._kept, *nodes, *lines])
        self._sheet.overlay.show("band", BandMark(rect))

    def finish(self, pointer: Pointer) -> None:
        self._sheet.overlay.hide("band")

    def cancel(self) -> None:
        self._sheet.overlay.hide("band")
        self._sheet.select_again(self._before)
