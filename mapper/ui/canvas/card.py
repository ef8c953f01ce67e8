"""The canvas's cards: what stands over the map beside the work on it, with a head, a way to close it, and a page."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout

from mapper.ui.canvas.sheet import Sheet
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets.elided import ElidedLabel

_WIDEST = 0.42  # of the view, before a room
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
EDGE = 10  # pixels between a card and the border of the view
NARROWEST: Final = 160  # pixels
_BORDERS = 2  # both together


class Card(QFrame):
    """No click or key on it is for the map below. `dismiss` closes it, as Escape and its button do."""

    def __init__(self, sheet: Sheet, name: str, closing: str, width: int) -> None:
        """`closing` is what its button says."""
        super().__init__(sheet.room)
        self._sheet = sheet
        set_role(self, Role.POPUP)
        self.setAccessibleName(name)
        self.setLayoutDirection(QGuiApplication.layoutDirection())
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self._width = width
        self.title = ElidedLabel()
        set_role(self.title, Role.OVERLINE)
        self.close_button = QToolButton()
        self.close_button.setToolTip(closing)
        self.close_button.setAccessibleName(closing)
        self.close_button.clicked.connect(self.dismiss)
        sheet.theme.bind_icon(self.close_button, "close")
        set_role(self.close_button, Role.QUIET)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = self._head = QHBoxLayout()
        head.setContentsMargins(14, 8, 8, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._area)
        self._take_letters()
        sheet.letters.changed.connect(self._take_letters)

    def dismiss(self) -> None:
        """Close it."""
        raise NotImplementedError

    @property
    def height_of_strip(self) -> int:
        """So many pixels of the lower edge it takes as a strip; 0 where it stands as a card or is not there."""
        return 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._sheet.cards_moved.emit()
        # Nothing that is pressed here is for an action of the window, but for what Ctrl does everywhere.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.accept()
                return True
        return super().event(event)

    def _take_letters(self) -> None:
        """Other letters ask for another width."""
        self.setStyleSheet(self._sheet.letters.sheet())
        self._take_width()

    def _take_width(self) -> None:
        letters = self._sheet.letters
        width = letters.px(self._width)
        room = self._sheet.room.width()
        most = round(room * _WIDEST) if letters.are_large else max(room - 2 * EDGE, NARROWEST)
        self.setFixedWidth(min(width, most))
        # What has no room even so is reached by scrolling.
        never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._area.setHorizontalScrollBarPolicy(never if width <= most else needed)

    def _fit(self, most: int) -> None:
        """As high as the page asks for, up to so many pixels."""
        page = self._area.widget()
        if page is None:
            return
        is_wrapped = page.hasHeightForWidth()
        wanted = page.heightForWidth(self.width() - _BORDERS) if is_wrapped else page.sizeHint().height()
        height = wanted + self._head.sizeHint().height() + _BORDERS
        # A bar that comes while the height is found would make lines break that have room, and so stay.
        is_whole = height <= most
        never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._area.setVerticalScrollBarPolicy(never if is_whole else needed)
        self.setFixedHeight(min(height, most))
