"""The canvas's searchable menu: opens it for the map, at most one at a time, and closes it when the map goes on."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRectF, Signal

from mapper.core.values import Rect
from mapper.ui.canvas.editing import Editing
from mapper.ui.canvas.menu.entry import Page
from mapper.ui.canvas.menu.popup import SearchMenu
from mapper.ui.canvas.sheet import Sheet


class Menus(QObject):
    """Whatever else changes the document, or shows another map, closes the menu."""

    changed = Signal()  # a menu opened or closed

    def __init__(self, sheet: Sheet, editing: Editing) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._editing = editing
        self._menu: SearchMenu | None = None
        sheet.bridge.changed.connect(self._look_again)
        sheet.bridge.map_switched.connect(self.close)

    @property
    def menu(self) -> SearchMenu | None:
        """The menu that is open."""
        return self._menu

    def open_at(self, page: Page, rect: Rect, forget: Callable[[], None] | None = None) -> None:
        """Open a page beside a part of the map."""
        self._open(page, self._sheet.camera.rect_on_screen(rect), forget)

    def close(self) -> None:
        if self._menu is not None:
            self._menu.dismiss()

    def _open(self, page: Page, anchor: QRectF, forget: Callable[[], None] | None) -> None:
        self.close()
        self._editing.commit()
        self._sheet.hush()
        menu = SearchMenu(self._sheet.theme, self._sheet.room, page, self._sheet.room, forget)
        menu.over.connect(partial(self._let_go, menu))
        self._menu = menu
        seen = anchor.toAlignedRect().intersected(self._sheet.camera.port.rect())
        menu.open_beside(seen.translated(self._sheet.camera.port.pos()))
        self.changed.emit()

    def _let_go(self, menu: SearchMenu) -> None:
        if self._menu is menu:
            self._menu = None
            self.changed.emit()

    def _look_again(self) -> None:
        # What a page that stays open does itself is no reason to close it.
        if self._menu is not None and not self._menu.is_taking:
            self._menu.dismiss()
