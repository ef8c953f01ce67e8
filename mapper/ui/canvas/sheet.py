"""The canvas's sheet: the map with all that the tools and headers work with there. One for each view."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from mapper.core.geometry.sizes import GRID
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import Rect
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.camera import Camera
from mapper.ui.canvas.card_letters import CardLetters
from mapper.ui.canvas.extents import extent_of, shown_ids
from mapper.ui.canvas.glide import Glide
from mapper.ui.canvas.guides import Guides
from mapper.ui.canvas.landing import cell_of
from mapper.ui.canvas.marks import InsertionMark, WashMark
from mapper.ui.canvas.message import PointerMessage
from mapper.ui.canvas.overlay import Overlay
from mapper.ui.canvas.scene import MapScene
from mapper.ui.render.projection import Projection
from mapper.ui.selection import Selection
from mapper.ui.theme import Theme

_MANY = 200


class Sheet(QObject):
    """Reads through `reader` and `projection`, changes through `bridge`, shows through `overlay` and `say`."""

    spoken = Signal(str)  # a message was shown to the person
    kind_asked = Signal()  # of what is selected: it shall be chosen now
    line_dropped = Signal(str, object)  # over nothing: from which node, to which point of the map
    lead_wanted = Signal(object)  # a `Lead`: to where one says what is missing
    place_wanted = Signal(str)  # to the record a figure is about
    lane_weighed = Signal(str)  # it shall be seen what one more in this lane would bring
    carried = Signal(bool)  # something is dragged over the canvas from elsewhere, or no longer
    finding_wanted = Signal(object)  # Finding whose sign was clicked: to be shown in the check-up
    cards_moved = Signal()  # one came, went, or stands elsewhere
    cells_changed = Signal()  # other stages and lanes are the current ones

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        theme: Theme,
        scene: MapScene,
        camera: Camera,
        glide: Glide,
        message: PointerMessage,
        view: QWidget,
    ) -> None:
        super().__init__(view)
        self.bridge = bridge
        self.selection = selection
        self.theme = theme
        self.scene = scene
        self.camera = camera
        self.glide = glide
        self.guides = Guides(scene.overlay, camera, self)
        self.letters = CardLetters(theme, view.logicalDpiY(), self)
        self.is_grid_on = True
        self._message = message
        self._view = view
        self._cells: frozenset[str] | None = None
        self._aimed: frozenset[str] | None = None
        selection.changed.connect(self._forget_cells)
        bridge.changed.connect(self._forget_cells)

    @property
    def reader(self) -> Reader:
        return self.bridge.reader

    @property
    def projection(self) -> Projection:
        return self.scene.projection

    @property
    def overlay(self) -> Overlay:
        return self.scene.overlay

    @property
    def room(self) -> QWidget:
        """The view, for what stands over the map and its headers."""
        return self._view

    @property
    def unit(self) -> float:
        """The size of a pixel in map units."""
        return self.camera.unit

    @property
    def grid_step(self) -> float:
        """The step in map units that holds what nothing else holds; 0 while the grid is switched off."""
        return GRID if self.is_grid_on else 0.0

    def show_cell(self, box: Rect | None) -> None:
        """Light up the cell that a thing drawn at `box` would belong to, and its headers; None for none."""
        if box is None:
            self.overlay.hide("cell")
            aimed = None
        else:
            grid = self.projection.grid
            self.overlay.show("cell", WashMark(cell_of(grid, box)))
            spot = grid.spot_for(box)
            aimed = frozenset((spot.stage_id, spot.lane_id))
        if aimed != self._aimed:
            self._aimed = aimed
            self.cells_changed.emit()

    def show_insertion(self, line: Rect | None) -> None:
        """Show where a stage or lane would go, in the headers too; None for nowhere."""
        self.overlay.show("insertion", InsertionMark(line) if line is not None else None)
        self.cells_changed.emit()

    def current_cells(self) -> frozenset[str]:
        """The ids of the stage and lane a drag aims at; without one, of those in which selected nodes are."""
        if self._aimed is not None:
            return self._aimed
        if self._cells is None:
            chosen = self.selection.nodes
            nodes = [self.reader.find(Node, i) for i in chosen] if len(chosen) <= _MANY else []
            self._cells = frozenset(i for n in nodes if n is not None for i in (n.stage_id, n.lane_id))
        return self._cells

    def select_again(self, ids: Iterable[str]) -> None:
        """Select what was selected before; what is gone, or on another map, is left out."""
        shown = shown_ids(self.projection)
        self.selection.set(i for i in ids if i in shown)

    def take_focus(self) -> None:
        """The keys go to the canvas from now on."""
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)

    def grab_keys(self) -> None:
        """The keys go to the canvas, though nobody pointed at it."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, text: str, place: QPoint) -> None:
        """A short sentence beside a place of the view, for two seconds."""
        self._message.say(text, place)
        self.spoken.emit(text)

    def say_there(self, text: str) -> None:
        """A short sentence beside what is selected, in the middle of the view where nothing of it is in sight."""
        port = self.camera.port.rect()
        rect = extent_of(self.projection, self.selection.ids)
        place = self.camera.rect_on_screen(rect).bottomLeft().toPoint() if rect is not None else port.center()
        self.say(text, self.on_view(place if port.contains(place) else port.center()))

    def explain(self, text: str, place: QPoint) -> None:
        """A sentence beside a place of the viewport as long as the pointer is there; "" takes it away."""
        if text:
            self._message.say(text, self.on_view(place), lasting=True)
        else:
            self._message.hush()

    def hush(self) -> None:
        self._message.hush()

    def on_view(self, place: QPoint) -> QPoint:
        """A place of the viewport as one of the view around it."""
        corner = self.camera.port.pos()
        return place + corner

    def _forget_cells(self) -> None:
        self._cells = None
