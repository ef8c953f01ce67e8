"""The canvas's looking: zoom, fit and reveal, as menus and keys ask for them. Nothing here changes the map."""

from collections.abc import Iterable
from math import isfinite

from PySide6.QtCore import QPoint, QRectF, QSize

from mapper.core.ids import MapId
from mapper.core.records import ProcessMap
from mapper.core.values import Point
from mapper.ui.canvas.colouring import Colouring
from mapper.ui.canvas.editing import Editing
from mapper.ui.canvas.extents import extent_of
from mapper.ui.canvas.insides import Insides
from mapper.ui.canvas.legend_card import LegendCard
from mapper.ui.canvas.mime import STAGE
from mapper.ui.canvas.minimap import Minimap
from mapper.ui.canvas.numbers import Numbers
from mapper.ui.canvas.search_pad import SearchPad
from mapper.ui.canvas.sheet import Sheet


class Looking:
    """Whatever moves the picture under an open editor ends the typing first."""

    def __init__(self, sheet: Sheet, editing: Editing) -> None:
        self._sheet = sheet
        self._editing = editing
        self.search = SearchPad(sheet, sheet.room)
        self.minimap = Minimap(sheet, sheet.room)
        self.legend = LegendCard(sheet, self.minimap, sheet.room)
        self.colouring = Colouring(sheet)
        self.insides = Insides(sheet, editing, self)
        self.numbers = Numbers(sheet)
        self.legend.more_wanted.connect(lambda: self.colouring.open(self.legend.geometry()))

    def zoom_in(self) -> None:
        self._editing.commit()
        self._sheet.camera.step_zoom(1, self.held())

    def zoom_out(self) -> None:
        self._editing.commit()
        self._sheet.camera.step_zoom(-1, self.held())

    def zoom_reset(self) -> None:
        self._editing.commit()
        self._sheet.camera.zoom_to(1.0, self.held())

    def fit_all(self) -> None:
        """Show the whole map."""
        self._editing.commit()
        self._sheet.camera.fit(self._sheet.scene.map_rect, in_corner=True)

    def show_start(self) -> None:
        """The first sight of a map: the whole where it can be read, else its beginning."""
        self._sheet.camera.show_start(self._sheet.scene.map_rect)

    def fit_selection(self) -> None:
        """Show all that is selected, as large as it goes."""
        self._editing.commit()
        rect = extent_of(self._sheet.projection, self._sheet.selection.ids)
        if rect is not None:
            self._sheet.camera.fit(rect)

    def fit_section(self, kind: str) -> None:
        """Show a whole stage or lane: the selected one, or that of the selection, or that in the middle of the view."""
        self._editing.commit()
        sheet = self._sheet
        grid, middle = sheet.projection.grid, sheet.camera.visible.center
        chosen = extent_of(sheet.projection, sheet.selection.ids)
        if chosen is not None:
            middle = chosen.center
        if kind == STAGE:
            section: str = sheet.selection.stages[0] if sheet.selection.stages else grid.stage_at(middle.x).id
        else:
            section = sheet.selection.lanes[0] if sheet.selection.lanes else grid.lane_at(middle.y).id
        rect = extent_of(sheet.projection, [section])
        if rect is not None:
            sheet.camera.fit(rect)

    # -- coming back to where one was

    def view_state(self) -> str:
        """Which map is seen, where and how large, as a line to be kept; what is selected is not in it."""
        sheet = self._sheet
        middle, zoom = sheet.camera.visible.center, sheet.camera.goal.zoom
        place = f"{zoom:.6f} {middle.x:.1f} {middle.y:.1f}"
        return f"{sheet.projection.map_id} {place} {sheet.scene.lens.state()}"

    def restore_view(self, state: str) -> None:
        """Show what was seen when the line was kept; the beginning of a map where that is no longer there."""
        sheet = self._sheet
        sight = _read(state)
        if sight is not None and sheet.reader.find(ProcessMap, sight[0]) is not None:
            map_id, zoom, middle = sight
            sheet.bridge.switch_map(map_id)
            sheet.scene.lens.restore(state.rsplit(maxsplit=1)[-1])
            sheet.camera.zoom_to(zoom, at_once=True)
            sheet.camera.center_on(middle, at_once=True)
            if sheet.camera.visible.intersects(sheet.scene.map_rect):
                self._fill_height()
                return
        self.show_start()

    def _fill_height(self) -> None:
        """Where the tables below are closed now and were open before, show more map and no bare ground above it."""
        camera, whole = self._sheet.camera, self._sheet.scene.map_rect
        seen = camera.visible
        bare, hidden = whole.y - seen.y, whole.bottom - seen.bottom
        if bare > 0 and hidden > 0:
            camera.scroll_by(0, min(bare, hidden) * camera.goal.zoom)

    def reveal(self, ids: Iterable[str]) -> None:
        """Scroll just enough that these things are seen."""
        rect = extent_of(self._sheet.projection, ids)
        if rect is not None:
            self._sheet.camera.reveal(rect)

    def go_to(self, ids: Iterable[str]) -> None:
        """Select these things and show them, in the middle where they were out of sight; the keys go to the map."""
        self._editing.commit()
        self._sheet.selection.set(ids)
        rect = extent_of(self._sheet.projection, self._sheet.selection.ids)
        camera = self._sheet.camera
        if rect is not None and not camera.visible.encloses(rect):
            camera.center_on(rect.center)
        self._sheet.grab_keys()

    def keep_in_sight(self, before: QSize) -> None:
        """The viewport had another size before: what is selected and was seen whole then is seen again now."""
        chosen = self._sheet.selection
        rect = extent_of(self._sheet.projection, (*chosen.nodes, *chosen.connectors))
        if rect is None or not before.isValid():
            return
        box = self._sheet.camera.rect_on_screen(rect)
        camera = self._sheet.camera
        left = camera.port.width() - before.width() if camera.is_mirrored else 0
        if QRectF(left, 0, before.width(), before.height()).contains(box):
            self._sheet.camera.reveal(rect)

    def held(self) -> QPoint:
        """The place of the viewport that a zoom without a pointer holds on to."""
        chosen = extent_of(self._sheet.projection, self._sheet.selection.ids)
        return self._sheet.camera.place_to_hold(chosen, self._sheet.scene.map_rect)


def _read(state: str) -> tuple[MapId, float, Point] | None:
    """The map, zoom and middle in a kept line; None where it is no such line."""
    words = state.split()
    try:
        zoom, x, y = map(float, words[1:4])
    except ValueError:
        return None
    is_sane = all(isfinite(number) for number in (zoom, x, y)) and zoom > 0
    return (MapId(words[0]), zoom, Point(x, y)) if is_sane else None
