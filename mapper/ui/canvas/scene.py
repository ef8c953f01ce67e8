"""The canvas's scene: the map that is shown, in four layers. It only reads: what was committed comes to it as news."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsScene

from mapper.analysis.checkup.finding import Finding
from mapper.core.ids import NodeId
from mapper.core.records import Stage
from mapper.core.values import Point, Rect
from mapper.services.events import DocumentChanged
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.layers import BackgroundLayer, ConnectorLayer, NodeLayer, OverlayLayer
from mapper.ui.canvas.lens import Lens
from mapper.ui.canvas.marks import IN_PLACE_FROM
from mapper.ui.canvas.overlay import Overlay
from mapper.ui.canvas.plane import to_qrect
from mapper.ui.canvas.shift import Shift
from mapper.ui.canvas.still import Draw, Still
from mapper.ui.render.detail import MARKS_BELOW, Detail
from mapper.ui.render.fault_signs import fault_at
from mapper.ui.render.faults import Faults
from mapper.ui.render.fit import NameFit
from mapper.ui.render.late import Sight
from mapper.ui.render.node_look import NodeLooks
from mapper.ui.render.painter import MapPainter
from mapper.ui.render.pictures import LanePicture, StagePicture
from mapper.ui.render.projection import Dirty, Projection
from mapper.ui.render.room_figures import Lettered
from mapper.ui.render.typeset import Typesetter
from mapper.ui.selection import Selection
from mapper.ui.theme import Theme

# More places than this are painted anew in one go.
_MANY_RECTS = 40
# Lines of a large map find their way in slices so short that no frame waits for one.
_SLICE_SECONDS = 0.008
_REST_MS = 80
_EDGE = 8.0


class Morphing(Protocol):
    """A picture of one map on its way to another one."""

    is_there: bool  # it has come to the map that is shown, which is painted as it is

    @property
    def bounds(self) -> Rect: ...

    @property
    def stages(self) -> Sequence[StagePicture]: ...

    @property
    def lanes(self) -> Sequence[LanePicture]: ...

    def counted(self, band_id: str) -> tuple[int, int]:
        """How many nodes are in a stage or a lane, and how many of them are steps."""
        ...

    def paint_lines(self, drawn: MapPainter, painter: QPainter, scale: float) -> None: ...

    def paint_nodes(self, drawn: MapPainter, painter: QPainter, scale: float) -> None: ...


class MapScene(QGraphicsScene):
    """Background, connectors, nodes, overlay: each layer is one item that paints what is exposed of it."""

    shift_changed = Signal()
    content_changed = Signal()  # lanes or stages take another room than before
    map_shown = Signal()  # another map, or another document's
    faults_changed = Signal()  # other errors and warnings are told on the map
    morph_changed = Signal()  # it is painted on its way to another map, or as it is again
    morph_moved = Signal()  # it has gone a part of that way
    map_turned = Signal()  # it flows the other way now

    def __init__(
        self, bridge: Bridge, selection: Selection, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self._theme = theme
        self._shift: Shift | None = None
        self._hidden: frozenset[str] = frozenset()
        self._ringed: tuple[str, ...] = ()
        self._shows_selection = True
        self._unit = 1.0
        # The level of detail that goes while another comes, and how much of that has come.
        self.fading: tuple[Detail, float] | None = None
        self.morph: Morphing | None = None
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.projection = Projection(bridge.reader, bridge.map_id)
        self._findings: Sequence[Finding] = ()
        self._are_stale = False
        self.faults = Faults(bridge.reader, bridge.map_id, ())
        self.painter = MapPainter(theme.tokens)
        self.setter = Typesetter()
        self.looks = NodeLooks(theme.tokens, self.setter)
        self.name_fit = NameFit(theme.tokens, self.setter)
        self._still = Still()
        self.overlay = Overlay(lambda: self._unit, self._repaint_marks)
        for layer in (BackgroundLayer(self), ConnectorLayer(self), NodeLayer(self), OverlayLayer(self)):
            self.addItem(layer)
        self.lens = Lens(bridge, self)
        self.lens.changed.connect(self._look_through)
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._route_some)
        bridge.changed.connect(self._take)
        bridge.map_switched.connect(self._show_map)
        selection.changed.connect(self._ring)
        theme.changed.connect(self._dress)
        self._settle()

    # -- what is shown

    @property
    def map_rect(self) -> Rect:
        """All cells of the map, as they are drawn just now."""
        rect = self.projection.bounds
        if self._shift is None:
            return rect
        dx, dy = self._shift.way
        return Rect(rect.x, rect.y, rect.width + dx, rect.height + dy)

    @property
    def is_read_only(self) -> bool:
        return self._bridge.session.is_read_only

    @property
    def selection(self) -> Selection:
        return self._selection

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def unit(self) -> float:
        """The size of a pixel in map units, told by the view."""
        return self._unit

    def set_unit(self, unit: float) -> None:
        self._unit = unit
        if not self._is_far:  # nodes are painted one by one from now on
            self.catch_up()

    def letter_for_room(self, lettered: Lettered | None) -> None:
        """Write what goes along lines for the last row of a room; None: as it comes."""
        if self.painter.letter_for_room(lettered):
            self.repaint()

    def repaint(self, rect: Rect | None = None) -> None:
        """Paint a part of the map, or all of it, anew: it may be another one now."""
        self._still.drop()
        self.update() if rect is None else self.update(to_qrect(rect))

    def show_morph(self, morph: Morphing | None) -> None:
        """Paint this in place of the map while it is on its way; None: the map again."""
        self.morph = morph
        self.morph_changed.emit()
        self.move_morph()

    def move_morph(self) -> None:
        """Paint the map on its way anew: it has gone on."""
        self.morph_moved.emit()
        self.repaint()

    @property
    def on_the_way(self) -> Morphing | None:
        """What is painted in place of the map; None where the map is painted."""
        return None if self.morph is None or self.morph.is_there else self.morph

    def _repaint_marks(self, rect: Rect) -> None:
        """Paint anew where a mark was or is; the map under it is as it was."""
        self.update(to_qrect(rect))

    # -- what stands still in a drag

    def put_still_down(self, painter: QPainter, draw: Draw) -> bool:
        """Paint lines and nodes as they were painted before; False when nothing is dragged or all may have changed."""
        views = self.views()
        if not self._hidden or self._shift is not None or self.fading is not None or not views:
            self._still.drop()
            return False
        return self._still.put_down(painter, views[0].viewport().size(), draw)

    @property
    def is_still_down(self) -> bool:
        """Whether lines and nodes are painted already, as they were before."""
        return self._still.is_down

    # -- what is to be mended

    def show_findings(self, findings: Sequence[Finding], *, is_stale: bool = False) -> None:
        """Put signs where the check-up has found errors and warnings; they stay until others are shown.

        `is_stale`: they are being looked at anew, and stand there faintly.
        """
        self._findings, self._are_stale = findings, is_stale
        former = self.faults
        self._take_findings()
        touched = self.faults.differing(former)
        if len(touched) > _MANY_RECTS:
            self.repaint()
            return
        for record_id in touched:
            self._repaint_thing(record_id)

    def fault_at(self, point: Point) -> str | None:
        """The node, lane or stage whose sign is to be seen at a point."""
        is_told = self.lens.seen is None or self.lens.seen.shows_faults
        if not is_told or self.painter.detail(1 / self._unit) < Detail.WORK:
            return None
        return fault_at(self.projection, self.faults, self._theme.tokens, point)

    def _take_findings(self) -> None:
        reader, map_id = self._bridge.reader, self._bridge.map_id
        self.faults = Faults(reader, map_id, self._findings, is_stale=self._are_stale)
        self.painter.tell_faults(self.faults)
        self.lens.tell_faults(self.faults)
        self.faults_changed.emit()

    # -- previews

    @property
    def shift(self) -> Shift | None:
        return self._shift

    def set_shift(self, shift: Shift | None) -> None:
        """Draw the map as if a border lay elsewhere; None draws it as it is."""
        if shift != self._shift:
            self._shift = shift
            self.repaint()
            self.shift_changed.emit()

    @property
    def hidden(self) -> frozenset[str]:
        """Nodes and connectors that are not drawn in their places, because a drag draws them elsewhere."""
        return self._hidden

    @property
    def drawn_as_from_near(self) -> frozenset[str]:
        """The one selected node, where it is drawn in its place with more than its neighbours; nothing otherwise."""
        chosen, scale = self._selection.ids, 1 / self._unit
        is_one = len(chosen) == 1 and self.shows_selection and self._shift is None
        if not is_one or scale < IN_PLACE_FROM or self.painter.detail(scale) >= Detail.WORK:
            return frozenset()
        node = self.projection.nodes.get(NodeId(chosen[0]))
        return frozenset() if node is None or node.is_squeezed else frozenset(chosen)

    def hide(self, ids: Iterable[str]) -> None:
        """Leave these nodes and connectors out; the next call names all anew."""
        hidden = frozenset(ids)
        for record_id in hidden ^ self._hidden:
            self._repaint_thing(record_id)
        self._hidden = hidden

    @property
    def shows_selection(self) -> bool:
        return self._shows_selection

    def show_selection(self, shows: bool) -> None:  # it follows a drag
        """Whether what is selected has its rings; not while it is dragged."""
        if shows != self._shows_selection:
            self._shows_selection = shows
            if len(self._ringed) > 1:
                self.repaint()
            for record_id in self._ringed[:1]:
                self._repaint_thing(record_id)

    # -- news

    def _look_through(self) -> None:
        self.painter.look_through(self.lens.seen)
        self.repaint()

    def _take(self, notice: DocumentChanged) -> None:
        bounds = self.projection.bounds
        dirty = self.projection.update(self._bridge.reader, notice.changes, self._sight())
        self.painter.forget(dirty.ids)
        self._repaint_dirty(dirty, has_stages=bool(notice.changes.of_type(Stage)))
        self._settle()
        if self.projection.bounds != bounds:
            self.content_changed.emit()
        if dirty.is_turned:
            self.map_turned.emit()
            self.repaint()

    def _show_map(self) -> None:
        self.projection = Projection(self._bridge.reader, self._bridge.map_id)
        self._hidden = frozenset()
        self._shift = None
        self.morph = None
        self.overlay.clear()
        self._take_findings()
        self.repaint()
        self._settle()
        self.content_changed.emit()
        self.map_shown.emit()

    def _dress(self) -> None:
        self.painter.set_tokens(self._theme.tokens)
        self.looks = NodeLooks(self._theme.tokens, self.setter)
        self.repaint()

    def _ring(self) -> None:
        """The selection changed: repaint what was and what is selected."""
        chosen = self._selection.ids
        touched = set(self._ringed) ^ set(chosen)
        has_beacon = self.painter.detail(1 / self._unit) < Detail.WORK
        if len(touched) > _MANY_RECTS or len(self._ringed) > 1 or len(chosen) > 1 or has_beacon:
            self.repaint()
        else:
            for record_id in touched:
                self._repaint_thing(record_id)
        self._ringed = chosen

    def _repaint_thing(self, record_id: str) -> None:
        projection = self.projection
        picture = projection.nodes.get(record_id) or projection.connectors.get(record_id)  # type: ignore[call-overload]
        if picture is not None:
            self.repaint(picture.extent.grown(_EDGE + 14 * self._unit))
        else:
            self.repaint()

    def _repaint_dirty(self, dirty: Dirty, *, has_stages: bool = False) -> None:
        # From far the blocks of the stages tell their names and count what is in them, wherever they stand.
        is_far = (has_stages or bool(dirty.ids)) and self.painter.detail(1 / self._unit) is Detail.OVERVIEW
        # The frame around several reaches as far as the outermost of them, where they were and where they are.
        is_framed = len(self._ringed) > 1 and not dirty.ids.isdisjoint(self._ringed)
        # Figures on lines and marks of a comparison reach out of what is known to be painted of things.
        reaches_out = self.lens.has_flow or self.lens.has_changes
        if len(dirty.rects) > _MANY_RECTS or is_far or is_framed or reaches_out:
            self.repaint()
            return
        for rect in dirty.rects:
            self.repaint(rect.grown(_EDGE + 14 * self._unit))

    # -- lines that wait for their way

    def _settle(self) -> None:
        if self.projection.is_settled:
            self._idle.stop()
        elif not self._idle.isActive():
            self._idle.start(0)

    def postpone(self) -> None:
        """The person is at work: lines wait until the hand rests."""
        self.catch_up()
        if self._idle.isActive():
            self._idle.start(_REST_MS)

    def catch_up(self) -> None:
        """Before the person does anything on the map, everything on it is in its place."""
        if self.projection.is_late:
            self._repaint_dirty(self.projection.catch_up())

    def _route_some(self) -> None:
        self._idle.setInterval(0)
        self._repaint_dirty(self.projection.route_some(_SLICE_SECONDS, self._seen()))
        self._settle()

    def _seen(self) -> Rect | None:
        """The part of the map on the screen; None when no view is there."""
        views = self.views()
        if not views:
            return None
        box = views[0].mapToScene(views[0].viewport().rect()).boundingRect()
        return Rect(box.x(), box.y(), box.width(), box.height())

    @property
    def _is_far(self) -> bool:
        """Whether nodes are marks."""
        return 1 / self._unit < MARKS_BELOW

    def _sight(self) -> Sight | None:
        seen = self._seen()
        return None if seen is None else Sight(seen, self._is_far, frozenset(self._selection.ids))

    def rest(self) -> None:
        """Stop all work of its own, before it goes."""
        self._idle.stop()
