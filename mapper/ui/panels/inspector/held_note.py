"""The inspector: that the map is locked, and the way to change that, above whatever page is shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from mapper.core.edits import maps
from mapper.core.insides import locked_around
from mapper.core.records import ProcessMap
from mapper.ui.bridge import Bridge
from mapper.ui.theme import IconRole, Role, Theme, set_role

_SIGN = 14  # pixels: its side


class HeldNote(QFrame):
    """Fields that refuse say why before. Hidden while neither the map that is shown nor one around it is locked."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        set_role(self, Role.BANNER_INFO)
        self._sign = QLabel()
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)  # a map may be called anything
        self.text.setWordWrap(True)
        self.unlocker = QPushButton(self.tr("Unlock"))
        set_role(self.unlocker, Role.LINK)
        self.unlocker.clicked.connect(self._unlock)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 6, 8, 6)
        line.setSpacing(8)
        line.addWidget(self._sign)
        line.addWidget(self.text, 1)
        line.addWidget(self.unlocker)
        self._dress()
        theme.changed.connect(self._dress)
        bridge.changed.connect(self.follow)
        bridge.map_switched.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Tell by which map the one that is shown is held now."""
        held_by = self._held_by
        self.setVisible(held_by is not None)
        if held_by is None:
            return
        is_own = held_by.id == self._bridge.map_id
        text = self.tr("This map is locked. Talk about it goes on.")
        within = self.tr("“{name}” is locked, and with it what lies inside. Talk about it goes on.")
        self.text.setText(text if is_own else within.replace("{name}", held_by.name))
        self.setAccessibleName(self.text.text())
        self.unlocker.setVisible(not self._bridge.session.is_read_only)

    @property
    def _held_by(self) -> ProcessMap | None:
        return next(locked_around(self._bridge.reader, self._bridge.map_id), None)

    def _unlock(self) -> None:
        held_by = self._held_by
        if held_by is not None:
            self._bridge.run(maps.set_map, held_by.id, is_locked=False)

    def _dress(self) -> None:
        self._sign.setPixmap(self._theme.icon("lock", IconRole.NORMAL).pixmap(self._theme.px(_SIGN)))
