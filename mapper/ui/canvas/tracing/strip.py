"""The canvas's tracing: the ways side by side in one line, where the card is folded so that the map is seen."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tracing.told import shortened
from mapper.ui.theme.icons import IconRole
from mapper.ui.theme.roles import Role, set_role
from mapper.ui.widgets.plain_tip import plain_tip

_GAP = 6
_SIGN = 16
_MOST_LETTERS: Final = (22, 16, 12, 9)  # of an end: fewer where all ways have room then


class Offered(NamedTuple):
    """What a way is told by: its end with its share, and all of it for who rests on it or listens."""

    icon: str
    end: str
    share: str
    whole: str

    def text(self, most: int) -> str:
        """The end in so many letters at the most, and the share."""
        return f"{shortened(self.end, most)} {self.share}"


class WayStrip(QWidget):
    """A button for each way; as many as there is room for, always with the one that is looked at."""

    chosen = Signal(int)

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self._number = 0
        self._ways: Sequence[Offered] = ()
        self.buttons: list[QToolButton] = []

    def offer(self, ways: Sequence[Offered]) -> None:
        """Show these ways."""
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self._ways = tuple(ways)
        self.buttons = [self._button(number, way) for number, way in enumerate(ways)]
        self.updateGeometry()
        self._lay()

    def look_at(self, number: int) -> None:
        """This one is lit on the map."""
        self._number = number
        for each, button in enumerate(self.buttons):
            button.setChecked(each == number)
        self._lay()

    def sizeHint(self) -> QSize:
        height = max((button.sizeHint().height() for button in self.buttons), default=0)
        return QSize(sum(button.sizeHint().width() + _GAP for button in self.buttons), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        """From the first one on, or so many further on that the one looked at is among them."""
        widths = self._widths()
        first = 0
        while first < self._number and sum(widths[first : self._number + 1]) > self.width():
            first += 1
        left, is_mirrored = 0, self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for number, (button, width) in enumerate(zip(self.buttons, widths, strict=True)):
            is_there = number >= first and (left + width - _GAP <= self.width() or number == self._number)
            button.setVisible(is_there)
            if is_there:
                x = self.width() - left - width + _GAP if is_mirrored else left
                button.setGeometry(x, 0, min(width - _GAP, self.width()), self.height())
                left += width
            elif number >= first:
                left = self.width()  # what follows would be out of its order

    def _widths(self) -> list[int]:
        """How wide the ways are, their ends shortened so far that all have room, or as far as one can read them."""
        widths: list[int] = []
        for most in _MOST_LETTERS:
            for button, way in zip(self.buttons, self._ways, strict=True):
                button.setText(way.text(most).replace("&", "&&"))
            widths = [button.sizeHint().width() + _GAP for button in self.buttons]
            if sum(widths) - _GAP <= self.width():
                break
        return widths

    def _button(self, number: int, way: Offered) -> QToolButton:
        theme, side = self._sheet.theme, self._sheet.letters.px(_SIGN)
        button = QToolButton(self)
        button.setText(way.text(_MOST_LETTERS[0]).replace("&", "&&"))
        button.setToolTip(plain_tip(way.whole))
        button.setAccessibleName(way.whole)
        button.setCheckable(True)
        button.setChecked(number == self._number)
        button.setIconSize(QSize(side, side))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_role(button, Role.QUIET)
        theme.bind_icon(button, way.icon, IconRole.QUIET)
        button.ensurePolished()  # it is measured before it is shown
        button.clicked.connect(lambda: self.chosen.emit(number))
        return button
