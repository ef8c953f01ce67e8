"""Presenting: the map alone on the whole screen, its keys, and the way back to everything as it was (want 13)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QByteArray, QEvent, QMargins, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolBar, QWidget

from mapper.core.ids import MapId, NodeId, StageId
from mapper.core.records import Connector, Lane, Node, ProcessMap, Stage
from mapper.core.values import Rect
from mapper.ui.canvas.camera import Sight
from mapper.ui.canvas.view import MapView
from mapper.ui.present.lower_third import LowerThird
from mapper.ui.present.spotlight import SpotlightMark
from mapper.ui.present.stage_sight import Framed, Part, StageSight
from mapper.ui.present.walk import Place, Walk
from mapper.ui.reading_sizes import LEAST_SHARE, Audience
from mapper.ui.render.detail import NAME_SIZE
from mapper.ui.render.pictures import ConnectorPicture
from mapper.ui.render.room_figures import Lettered
from mapper.ui.texts import translate
from mapper.ui.theme.theme import Mode, Theme
from mapper.ui.window.document_window import DocumentWindow

_HEADER_SIZE = 13  # of the names in the headers at their usual scale, in pixels
_WIDEST_HEADER = 0.2  # of the window
_SURROUNDINGS = 2000.0  # of the map that are dimmed with it
_MOST_ZOOM = 4.0
_MOST_FITTED = 1.5  # what is small is not blown up further, but for its names to be read
_EDGE = 6.0  # pixels of what is seen in which nothing is told
_AIR = 16.0  # map units around what is looked at
_None = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True, slots=True)
class _Before:
    """What leaving brings back."""

    state: Qt.WindowState
    docks: QByteArray
    bars: tuple[QWidget, ...]
    map_id: MapId
    sight: Sight
    selection: tuple[str, ...]
    mode: Mode
    header_scale: float


class Presentation(QObject):
    """Shows the map to a room. What one walks to is selected, so that every key of the editor means it."""

    toggled = Signal(bool)

    def __init__(self, window: DocumentWindow, canvas: MapView, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._canvas = canvas
        self._theme = theme
        self._sheet = canvas.sheet
        self._before: _Before | None = None
        self._is_walking = False
        self._held: tuple[MapId, Place] | None = None
        self._stages = StageSight(self._sheet, self._framed)
        self.walk = Walk(self._sheet, lambda stage_id: len(self._parts(stage_id)))
        self.lower_third = LowerThird(theme, canvas, canvas.viewport())
        self._keys: Final[dict[Qt.Key, Callable[[], object]]] = {
            Qt.Key.Key_Space: self.walk.on,
            Qt.Key.Key_PageDown: self.walk.on,
            Qt.Key.Key_Right: lambda: self._sideways(1),
            Qt.Key.Key_PageUp: self.walk.back,
            Qt.Key.Key_Left: lambda: self._sideways(-1),
            Qt.Key.Key_Down: lambda: self.walk.choose(1),
            Qt.Key.Key_Up: lambda: self.walk.choose(-1),
            Qt.Key.Key_Home: self.walk.first,
            Qt.Key.Key_End: self.walk.last,
            Qt.Key.Key_S: self.walk.turn,
        }
        canvas.installEventFilter(self)
        self._sheet.selection.changed.connect(self._follow_selection)
        self._sheet.bridge.changed.connect(self._follow)
        canvas.tracing.changed.connect(self._follow)
        self._sheet.bridge.map_switched.connect(self._follow_map)

    @property
    def is_on(self) -> bool:
        return self._before is not None

    def toggle(self) -> None:
        """Begin, or leave and have everything as it was."""
        self.leave() if self.is_on else self.enter()

    def enter(self) -> None:
        """The map alone: panels, menus and bars go; a selected node is where the walk begins."""
        if self.is_on:
            return
        window, canvas = self._window, self._canvas
        bars = (
            window.menuBar(),
            window.statusBar(),
            window.notices,
            window.strip,
            *window.findChildren(QToolBar),
        )
        self._before = _Before(
            window.windowState(),
            window.layout_state()[1],
            tuple(bar for bar in bars if not bar.isHidden()),
            self._sheet.bridge.map_id,
            canvas.camera.goal,
            self._sheet.selection.ids,
            self._theme.mode,
            canvas.stage_header.scale,
        )
        for part in (*self._before.bars, *window.docks.values()):
            part.hide()
        window.showFullScreen()
        # Dark pictures are hard to read in a lit room; who has chosen the dark keeps it.
        if self._theme.mode is Mode.SYSTEM and self._theme.is_dark:
            self._theme.set_mode(Mode.CONTRAST if self._theme.tokens.is_contrast else Mode.LIGHT)
        canvas.set_clean(True)
        self._sheet.grab_keys()
        chosen = self._sheet.selection.nodes
        self.walk.stand_at(chosen[0] if len(chosen) == 1 else None)
        self._settle()
        self.toggled.emit(True)

    def leave(self) -> None:
        """Back to the editor: panels, window, theme, view and selection as they were."""
        before, self._before = self._before, None
        if before is None:
            return
        self._canvas.tracing.leave()
        self._canvas.finish_typing()
        self._sheet.overlay.hide("spotlight")
        self.lower_third.tell("")
        self._theme.set_mode(before.mode)
        self._canvas.set_header_scale(before.header_scale)
        self._sheet.letters.show(0, 0)
        self._stages.forget()
        self._sheet.scene.letter_for_room(None)
        self._canvas.set_clean(False)
        for part in before.bars:
            part.show()
        self._window.setWindowState(before.state)
        self._window.put_docks(before.docks)
        if self._sheet.reader.find(ProcessMap, before.map_id) is not None:
            self._sheet.bridge.switch_map(before.map_id)
        self._sheet.select_again(before.selection)
        self._canvas.camera.show(before.sight)
        self.toggled.emit(False)

    def hold(self) -> None:
        """Keep the place of the walk while two maps are shown as one, for which nothing is selected."""
        if self._held is None:
            self._held = self._sheet.bridge.map_id, self.walk.place

    def resume(self) -> None:
        """Back to the place that was held, where its map is the one that is shown again."""
        held, self._held = self._held, None
        if self.is_on and held is not None and held[0] == self._sheet.bridge.map_id:
            self.walk.stand_again(held[1])
            self._go()

    # -- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.is_on and event.type() is QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._settle)  # when the canvas has taken its new size
        if not self.is_on or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if self._canvas.is_busy:
            return super().eventFilter(watched, event)  # Escape ends what is going on, not the presentation
        key = Qt.Key(event.key())
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _None
        is_ours = plain and (key in self._keys or key is Qt.Key.Key_Escape)
        if event.type() is QEvent.Type.ShortcutOverride and is_ours:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyRelease and is_ours:
            return True
        if event.type() is not QEvent.Type.KeyPress or not is_ours:
            return super().eventFilter(watched, event)
        if key is Qt.Key.Key_Escape:
            self.leave()
        else:
            self._keys[key]()
            self._go()
        return True

    def _sideways(self, way: int) -> None:
        """The arrow in the direction of the flow leads on, the other one back."""
        if self._sheet.camera.is_mirrored:
            way = -way
        self.walk.on() if way > 0 else self.walk.back()

    # -- showing

    def _settle(self) -> None:
        """The picture has another size: letter it for the last row, and show the same place."""
        if self.is_on:
            self._canvas.set_header_scale(self._header_scale(), self._least)
            if self.walk.node is None and self.walk.stage is None:
                self._letter_cards()
                self._go_to(self._framed(self._sheet.scene.map_rect, in_corner=True))
                self._canvas.tracing.bring_into_sight()
            self._show()

    def _go(self) -> None:
        """Select what one has come to, and show it large enough to be read."""
        self._is_walking = True
        self._sheet.selection.set([self.walk.stage] if self.walk.stage is not None else self.walk.nodes())
        self._is_walking = False
        self._show()

    def _show(self) -> None:
        self._tell()
        projection = self._sheet.projection
        if self.walk.stage is not None:
            self._letter_map()  # who watches the camera finds it lettered
            self._go_to(self._parts(self.walk.stage)[self.walk.part].framed)
        elif self.walk.node is not None:
            self._approach(projection.nodes[self.walk.node].extent)
        self._light()

    def _tell(self) -> None:
        """The words at the lower edge, and how all over the map is lettered above them."""
        walk, words = self.walk, ("", "", "")
        if self._canvas.tracing.is_on:
            words = self._canvas.tracing.words
        elif walk.stage is not None:
            words = self._words_of_stage(walk.stage)
        elif walk.node is not None:
            words = self._words_of_node(walk.node)
        self.lower_third.tell(*words)
        self._letter_cards()

    def _light(self) -> None:
        """Move the light, but not the map: somebody may be working on it."""
        walk, spot = self.walk, None
        ground = self._sheet.scene.map_rect.grown(_SURROUNDINGS)
        self._tell()
        self._letter_map()
        if self._canvas.tracing.is_on:
            spot = None
        elif walk.stage is not None:
            spot = SpotlightMark(ground, (self._lit(walk.stage),), told=self._told_places())
        elif walk.node is not None:
            rect = self._sheet.projection.nodes[walk.node].extent
            spot = SpotlightMark(ground, (rect,), self._way())
        self._sheet.overlay.show("spotlight", spot)

    def _way(self) -> ConnectorPicture | None:
        """The line that is taken next, with its label where it stands for the room."""
        way, scene = self.walk.way, self._sheet.scene
        if way is None:
            return None
        told = scene.painter.told_places(scene.projection, self._near_zoom, [way.id])
        return way._replace(label_rect=told[0].rect) if told else way

    def _told_places(self) -> list[Rect]:
        """Where something is told of the stage beside it."""
        scene, zoom = self._sheet.scene, self._canvas.camera.goal.zoom
        told = scene.painter.told_places(scene.projection, zoom)
        return [part for place in told for part in (place.rect, place.stem) if part is not None]

    def _letter_cards(self) -> None:
        """The last row reads what stands over the map too, beside the words at its lower edge."""
        taken = self._canvas.viewport().geometry().bottom() - self.lower_third.geometry().top()
        self._sheet.letters.show(
            self._least,
            0 if self.lower_third.isHidden() else taken,
            is_near=self.walk.node is not None or self.walk.stage is not None,
        )

    def _letter_map(self) -> None:
        """What stands on lines and at nodes: of a stage that is looked at, with the names of all that is in it."""
        scene, stage = self._sheet.scene, self.walk.stage
        if stage is None or self._canvas.tracing.is_on:
            area, camera = scene.projection.bounds, self._canvas.camera
            # Beside the map something may stand too, where that is seen.
            lettered = Lettered(self._least, area, area.united(self._uncovered(camera.goal)))
        else:
            part = self._parts(stage)[self.walk.part]
            lettered = Lettered(self._least, part.area, part.framed.room, has_names=True)
        scene.letter_for_room(lettered)

    def _approach(self, rect: Rect) -> None:
        """Bring a node to where it is read from the last row, as large as it must be and no larger."""
        camera, wanted = self._canvas.camera, self._near_zoom
        covered = Rect(
            rect.x, rect.y, rect.width, rect.height + 1.5 * self.lower_third.height() * camera.unit
        )
        if abs(camera.goal.zoom - wanted) > 0.01 or not camera.visible.encloses(covered.grown(_AIR)):
            camera.look_at(rect.center, wanted)

    def _framed(self, rect: Rect, *, in_corner: bool = False) -> Framed:
        """All of it above what lies over the lower edge, no larger than its names have to be."""
        camera, covered = self._canvas.camera, self._covered
        most = max(self._near_zoom, _MOST_FITTED)
        margins = QMargins(0, 0, 0, covered)
        sight = camera.fitted(rect, in_corner=in_corner, kept_free=margins, most=most)
        return Framed(sight, self._uncovered(sight))

    def _uncovered(self, sight: Sight) -> Rect:
        """The part of the map that is seen then and not covered."""
        seen = self._canvas.camera.part_at(sight)
        return seen._replace(height=seen.height - self._covered / sight.zoom).grown(-_EDGE / sight.zoom)

    def _go_to(self, framed: Framed) -> None:
        self._canvas.finish_typing()
        self._canvas.camera.show(framed.sight)

    def _parts(self, stage_id: StageId) -> Sequence[Part]:
        """Those in which a stage is walked through."""
        nodes = self._sheet.projection.nodes
        found = [nodes[node_id] for node_id in self.walk.nodes_in(stage_id)]
        return self._stages.parts(stage_id, found, self._least)

    @property
    def _covered(self) -> int:
        """So many pixels at the lower edge are: by the words, and by what explains the colours."""
        canvas = self._canvas
        strips = canvas.looking.legend.height_of_strip + canvas.tracing.card.height_of_strip
        return self._sheet.letters.taken + strips

    @property
    def _near_zoom(self) -> float:
        """The one at which the last row reads the names of nodes."""
        return min(self._window.height() * LEAST_SHARE / NAME_SIZE, _MOST_ZOOM)

    def _lit(self, stage_id: StageId) -> Rect:
        """The whole column of a stage, or of one that is walked through in parts the part."""
        parts, bounds = self._parts(stage_id), self._sheet.projection.bounds
        if len(parts) > 1:
            return parts[self.walk.part].area
        stage = next(each for each in self._sheet.projection.stages if each.id == stage_id)
        return Rect(stage.left, bounds.y, stage.width, bounds.height)

    def _words_of_stage(self, stage_id: StageId) -> tuple[str, str, str]:
        count = len(self.walk.nodes())
        text = translate("Present", "1 thing") if count == 1 else translate("Present", "{n} things")
        parts = len(self._parts(stage_id))
        way = f"{self.walk.part + 1}/{parts}" if parts > 1 else ""
        return self._sheet.reader.get(Stage, stage_id).name, text.replace("{n}", str(count)), way

    def _words_of_node(self, node_id: NodeId) -> tuple[str, str, str]:
        """Its name, its place, and the way that is chosen of several."""
        reader = self._sheet.reader
        node = reader.get(Node, node_id)
        name = node.name or translate("Present", "without a name")
        place = f"{reader.get(Stage, node.stage_id).name} · {reader.get(Lane, node.lane_id).name}"
        ways, way = self.walk.ways, self.walk.way
        if way is None or len(ways) < 2:
            return name, place, ""
        leads_to = reader.get(Connector, way.id).label or reader.get(Node, way.target_id).name
        return name, place, f"{ways.index(way) + 1}/{len(ways)}  {leads_to}"

    @property
    def _least(self) -> int:
        """Letters that the last row reads, in pixels."""
        return Audience().least_size(self._window.height())

    def _header_scale(self) -> float:
        """So that the headers' names are read from the last row, as long as they leave room for the map."""
        least = self._least / _HEADER_SIZE
        most = self._window.width() * _WIDEST_HEADER / self._canvas.lane_header.width()
        return max(self._theme.scale, min(least, most * self._canvas.stage_header.scale))

    # -- news

    def _follow_selection(self) -> None:
        """Who clicks at a node goes there; who clicks beside everything sees the whole map."""
        if not self.is_on or self._is_walking:
            return
        chosen = self._sheet.selection.nodes
        if len(chosen) == 1:
            self.walk.stand_at(chosen[0])
            self._light()
        elif not len(self._sheet.selection):
            self.walk.stand_at(None)
            self._light()

    def _follow(self) -> None:
        if self.is_on:
            self._light()

    def _follow_map(self) -> None:
        if self.is_on:
            self.walk.stand_at(None)
            self._light()
