"""Presenting: the line at the bottom that says, large enough for the last row, where one is and what comes next."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from mapper.ui.reading_sizes import BEST_SHARE, LEAST_SHARE
from mapper.ui.theme.roles import Role, set_role
from mapper.ui.theme.theme import Theme
from mapper.ui.widgets.elided import ElidedLabel


class LowerThird(QFrame):
    """Lies over the lower edge of the map; it takes neither keys nor clicks."""

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
        row = QHBoxLayout(self)
        row.addWidget(self._name)
        row.addWidget(self._place, 1)
        row.addWidget(self._way)
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
        air = large // 3
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(2 * air, air, 2 * air, air)
        layout.setSpacing(2 * air)
        wanted = self.sizeHint().height()
        port = self._port.geometry()
        self._give_the_name_room(port.width() - 10 * air)
        layout.activate()
        self.setGeometry(port.left() + air, port.bottom() - wanted - air, port.width() - 2 * air, wanted)

    def _give_the_name_room(self, room: int) -> None:
        """The name is what the room reads: the place is shortened before it is. `room` is without air and margins."""
        self._name.ensurePolished()
        whole = self._name.fontMetrics().horizontalAdvance(self._name.full_text()) + 2
        way = 0 if self._way.isHidden() else self._way.sizeHint().width()
        self._name.setFixedWidth(max(min(whole, room - way), 0))
