"""The canvas's looking: zoom, fit and reveal, as menus and keys ask for them. Nothing here changes the map."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint

from mapper.ui.canvas.editing import Editing
from mapper.ui.canvas.extents import extent_of
from mapper.ui.canvas.search_pad import SearchPad
from mapper.ui.canvas.sheet import Sheet


class Looking:
    """Whatever moves the picture under an open editor ends the typing first."""

    def __init__(self, sheet: Sheet, editing: Editing) -> None:
        self._sheet = sheet
        self._editing = editing
        self.search = SearchPad(sheet, sheet.room)

    def zoom_in(self) -> None:
        self._editing.commit()
        self._sheet.camera.step_zoom(1, self._held())

    def zoom_out(self) -> None:
        self._editing.commit()
        self._sheet.camera.step_zoom(-1, self._held())

    def zoom_reset(self) -> None:
        self._editing.commit()
        self._sheet.camera.zoom_to(1.0, self._held())

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

    def _held(self) -> QPoint:
        chosen = extent_of(self._sheet.projection, self._sheet.selection.ids)
        return self._sheet.camera.place_to_hold(chosen, self._sheet.scene.map_rect)
