"""The canvas's searchable menu: the popup - a field that has the focus at once, and what matches beneath it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from mapper.ui.canvas.menu.entry import Entry, Page
from mapper.ui.canvas.menu.list_view import MenuList
from mapper.ui.canvas.menu.rows import MenuModel
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets import SearchField
from mapper.ui.widgets.elsewhere import Elsewhere

_WIDTH = 300
_EDGE = 8  # the least distance from the window's edge
_GAP = 8  # the distance from what it belongs to


class SearchMenu(QFrame):
    """Typing searches, Up and Down go through the hits, Enter takes one.

    Right (or Enter) opens the page behind an entry, Left or Backspace in the empty field goes back. Escape and going
    elsewhere close it and leave everything as it was. It deletes itself when it is over.
    """

    over = Signal()  # it is closed, whether something was taken or not

    def __init__(
        self,
        theme: Theme,
        room: QWidget,
        page: Page,
        back_to: QWidget,
        forget: Callable[[], None] | None = None,
    ) -> None:
        """`room` holds it, `back_to` gets the keys afterwards; `forget` takes away what an entry previews."""
        super().__init__(room)
        self._theme = theme
        self._room = room
        self._back_to = back_to
        self._forget = forget
        self._pages = [page]
        self._shown: Entry | None = None
        self._anchor = QRect()
        self._is_over = False
        self.is_taking = False  # an entry is doing what it is for
        set_role(self, Role.POPUP)
        self.setLayoutDirection(QGuiApplication.layoutDirection())  # the map's is its own
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # Nothing that happens here is meant for the map beneath.
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setFixedWidth(theme.px(_WIDTH))
        self.field = _MenuField(theme, page.title, self)
        self.model = MenuModel(self)
        self.list = MenuList(theme, self.model, self)
        self.count = QLabel(self)
        self._lay_out()
        self.field.searched.connect(self._search)
        self.field.stepped.connect(self._step)
        self.field.accepted.connect(self._accept)
        self.field.abandoned.connect(self.dismiss)
        self.field.opened.connect(self._open_page)
        self.field.left.connect(self._leave_page)
        self.list.taken.connect(self._take)
        self.list.selectionModel().currentChanged.connect(self._show_preview)
        Elsewhere(self, self.dismiss).begin()

    @property
    def page(self) -> Page:
        """The page on show."""
        return self._pages[-1]

    @property
    def current(self) -> Entry | None:
        """The entry that Enter would take."""
        return self.model.entry(self.list.currentIndex().row())

    def open_beside(self, anchor: QRect) -> None:
        """Show it beside a rectangle of the room: under it, else to a side of it, wholly in sight."""
        self._anchor = anchor
        self._show_page(self._pages)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Close and leave everything as it is."""
        if self._is_over:
            return
        self._is_over = True
        self._clear_preview()
        had_keys = self.isAncestorOf(QApplication.focusWidget() or self._room)
        self.hide()
        if had_keys:
            self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)
        self.over.emit()
        self.deleteLater()

    def event(self, event: QEvent) -> bool:
        # Keys that neither the field nor the list wants are not meant for the map either.
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event.accept()
            return True
        return super().event(event)

    # -- parts

    def _lay_out(self) -> None:
        set_role(self.count, Role.UNIT)
        self.count.setContentsMargins(10, 0, 10, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        layout.addWidget(self.count)

    def _place(self) -> None:
        room = self._room.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        size, anchor = self.size(), self._anchor
        x, y = anchor.left(), anchor.bottom() + _GAP
        if y + size.height() > room.bottom():
            is_room_right = anchor.right() + _GAP + size.width() <= room.right()
            x = anchor.right() + _GAP if is_room_right else anchor.left() - _GAP - size.width()
            y = room.bottom() - size.height()
        self.move(
            min(max(x, room.left()), max(room.right() - size.width(), room.left())),
            min(max(y, room.top()), max(room.bottom() - size.height(), room.top())),
        )

    def _search(self, words: str) -> None:
        self._clear_preview()
        self.model.show(self.page, words)
        self.list.set_query(words)
        self.list.fit()
        self._tell_count(is_searched=bool(words))
        self._go_to(self.model.first())
        self.adjustSize()
        self._place()

    def _tell_count(self, *, is_searched: bool) -> None:
        """The number of hits, to be read and to be heard."""
        count = self.model.count
        text = ""
        if is_searched or not count:
            one, many = self.tr("1 hit"), self.tr("{n} hits").replace("{n}", str(count))
            text = self.tr("Nothing found") if not count else one if count == 1 else many
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, text))
        self.count.setText(text)
        self.count.setVisible(not count)

    def _step(self, step: int) -> None:
        self._go_to(self.model.step(self.list.currentIndex().row(), step))

    def _go_to(self, row: int) -> None:
        index = self.model.index(row, 0)
        self.list.setCurrentIndex(index)
        entry = self.current
        said = str(index.data(Qt.ItemDataRole.AccessibleTextRole)) if entry is not None else ""
        self.field.setAccessibleDescription(said)
        if entry is not None:
            # The heading above the first entry is worth seeing too.
            self.list.scrollTo(self.model.index(row - 1, 0) if row == 1 else index)

    def _accept(self) -> None:
        self._take(self.list.currentIndex().row())

    def _take(self, row: int) -> None:
        entry = self.model.entry(row)
        if entry is None or entry.why_not:
            return
        if entry.page is not None:
            self._show_page([*self._pages, entry.page])
            return
        stays = self.page.stays
        if not stays:
            self.dismiss()
        self.is_taking = True
        if entry.run is not None:
            entry.run()
        self.is_taking = False
        if stays and not self._is_over:
            self._show_page(self._pages)

    def _open_page(self) -> None:
        entry = self.current
        if entry is not None and entry.page is not None and not entry.why_not:
            self._show_page([*self._pages, entry.page])

    def _leave_page(self) -> None:
        if len(self._pages) > 1:
            self._show_page(self._pages[:-1])

    def _show_page(self, pages: list[Page]) -> None:
        self._pages = pages
        self.model.open(self.page)
        self.setAccessibleName(self.page.title)
        self.list.setAccessibleName(self.page.title)
        self.field.rename(self.page.title)
        self.field.clear()
        self._search("")

    def _show_preview(self) -> None:
        entry = self.current
        if entry is self._shown:
            return
        self._clear_preview()
        self._shown = entry
        if entry is not None and entry.preview is not None and not entry.why_not:
            entry.preview()

    def _clear_preview(self) -> None:
        if self._shown is not None and self._forget is not None:
            self._forget()
        self._shown = None


class _MenuField(SearchField):
    """The line one types into. Keys that mean nothing to a text go through the list and its pages."""

    opened = Signal()
    left = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(theme, title, parent)

    def rename(self, title: str) -> None:
        """Ask for something else."""
        self.setAccessibleName(title)
        self.setPlaceholderText(title)

    def event(self, event: QEvent) -> bool:
        # Nothing that is pressed here is for an action of the window, but for what Ctrl does everywhere.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_empty = Qt.Key(event.key()), not self.text()
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        on, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if is_mirrored:
            on, back = back, on
        if key is Qt.Key.Key_Escape:
            self.abandoned.emit()
        elif key is on and self.cursorPosition() == len(self.text()):
            self.opened.emit()
        elif is_empty and key in (back, Qt.Key.Key_Backspace):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt's name
        self.stepped.emit(1 if next else -1)
        return True
