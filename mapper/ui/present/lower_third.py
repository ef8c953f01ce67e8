"""Presenting: the line at the bottom that says, large enough for the last row, where one is and what comes next."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from mapper.ui.canvas.card import EDGE
from mapper.ui.reading_sizes import BEST_SHARE, LEAST_SHARE
from mapper.ui.theme.roles import Role, set_role
from mapper.ui.theme.theme import Theme
from mapper.ui.widgets.elided import ElidedLabel

_AIR = 3  # of the name's size there is so much around it: one third


class LowerThird(QFrame):
    """Lies over the lower edge of the map; it takes neither keys nor clicks.

    What has no room beside the name stands in a line of its own below it.
    """

    def __init__(self, theme: Theme, room: QWidget, port: QWidget) -> None:
        """`room` holds it, `port` is the part of it in which it lies."""
        super().__init__(room)
        self._port = port
        self.setObjectName("lower_third")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_role(self, Role.POPUP)
        self._name = ElidedLabel(parent=self)
        # It has the width it is given: a row gives what gives way no room while others want some.
        self._name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._place = ElidedLabel(parent=self)
        self._way = QLabel(self)
        set_role(self._place, Role.SECONDARY)
        self._grid = QGridLayout(self)
        self._grid.addWidget(self._name, 0, 0)
        self._grid.addWidget(self._way, 0, 2)
        self._grid.setColumnStretch(1, 1)
        self.hide()
        port.installEventFilter(self)
        theme.changed.connect(self._lay)

    def tell(self, name: str, place: str = "", way: str = "") -> None:
        """Show this; without a name there is nothing to say."""
        self.setVisible(bool(name))
        if name:
            self._name.set_text(name)
            self._place.set_text(place)
            self._place.setVisible(bool(place))
            self._way.setText(way)
            self._way.setVisible(bool(way))
            self._lay()
            self.raise_()

    def texts(self) -> tuple[str, str, str]:
        """Name, place and way as they are shown."""
        return self._name.full_text(), self._place.full_text(), self._way.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._lay()
        return super().eventFilter(watched, event)

    def _lay(self) -> None:
        height = self._port.window().height()
        large, small = max(round(height * BEST_SHARE), 14), max(round(height * LEAST_SHARE), 12)
        # A font size of the application's style sheet would win over that of a widget's font.
        self._name.setStyleSheet(f"font-size: {large}px; font-weight: 700;")
        self._place.setStyleSheet(f"font-size: {small}px;")
        self._way.setStyleSheet(f"font-size: {small}px; font-weight: 600;")
        air = large // _AIR
        self._grid.setContentsMargins(2 * air, air, 2 * air, air)
        self._grid.setHorizontalSpacing(2 * air)
        self._grid.setVerticalSpacing(0)
        port = self._port.geometry()
        self._share_out(port.width() - 2 * EDGE - 2 - 4 * air, 2 * air)
        self._grid.activate()
        wanted = self.sizeHint().height()
        self.setGeometry(
            port.left() + EDGE, port.bottom() + 1 - wanted - EDGE, port.width() - 2 * EDGE, wanted
        )

    def _share_out(self, room: int, gap: int) -> None:
        """All in one line where it has room, else the place below the name. `room` is without air and margins."""
        name, place = (_width(each) for each in (self._name, self._place))
        if not self._way.isHidden():
            room_for_name = room - self._way.sizeHint().width() - gap
        else:
            room_for_name = room
        is_beside = self._place.isHidden() or name + gap + place <= room_for_name
        self._name.setFixedWidth(max(min(name, room_for_name), 0))
        self._grid.removeWidget(self._place)
        self._grid.addWidget(self._place, *((0, 1, 1, 1) if is_beside else (1, 0, 1, 3)))


def _width(label: ElidedLabel) -> int:
    """Of its whole text."""
    label.ensurePolished()
    return label.fontMetrics().horizontalAdvance(label.full_text()) + 2
