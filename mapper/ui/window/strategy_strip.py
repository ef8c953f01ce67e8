"""The strategy a map is read with, as a slim line above the canvas; not there for a map as it is drawn."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from mapper.analysis import strategy
from mapper.analysis.comparison.side import Side
from mapper.core.edits import maps
from mapper.core.records import ProcessMap
from mapper.ui import effects
from mapper.ui.bridge import Bridge
from mapper.ui.theme.roles import Role, set_role
from mapper.ui.widgets.elided import ElidedLabel

_SIDE = 12
_LARGE = 1.9  # times the usual letters, before a room


class StrategyStrip(QFrame):
    """The stage of life with its strategy, how many plays are on, and that figures with a star follow from them."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._other: Side | None = None
        self._is_large = False
        set_role(self, Role.BANNER_INFO)
        self.text = ElidedLabel()
        self.note = QLabel(self.tr("* not as entered"))
        self.note.setToolTip(
            self.tr("Shares with a star follow from strategy and plays; what is entered stays.")
        )
        set_role(self.note, Role.SECONDARY)
        self.off = QPushButton(effects.life_stage_name(None))
        self.off.setToolTip(self.tr("Read the map as it is drawn again"))
        set_role(self.off, Role.LINK)
        self.off.clicked.connect(self._as_drawn)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 3, _SIDE - 4, 3)
        row.setSpacing(10)
        row.addWidget(self.text, 1)
        row.addWidget(self.note)
        row.addWidget(self.off)
        bridge.changed.connect(self.follow)
        bridge.map_switched.connect(self.follow)
        self.follow()

    def tell_of(self, other: Side | None) -> None:
        """Tell of a map of another document, which is seen instead of the one that is shown; None: of that again."""
        self._other = other
        self.follow()

    def follow(self) -> None:
        """Tell what is in effect now."""
        told = self._other or Side(self._bridge.reader, self._bridge.map_id)
        reader, map_id = told.reader, told.map_id
        if reader.find(ProcessMap, map_id) is None:
            return  # another one is about to be shown
        overlay, plays = strategy.overlay_of(reader, map_id), len(strategy.plays_on(reader, map_id))
        self.setVisible(overlay is not None or plays > 0)
        parts = []
        if overlay is not None:
            parts.append(effects.life_stage_name(overlay.life_stage))
        if plays:
            parts.append(effects.plays_said(plays))
        if overlay is not None and overlay.strategy:
            parts.append(overlay.strategy)
        self.text.set_text(" · ".join(" ".join(part.split()) for part in parts))
        is_own = self._other is None and not self._bridge.session.is_read_only
        self.off.setVisible(overlay is not None and is_own and not self._is_large)

    def set_large(self, is_large: bool) -> None:
        """Letters a room can read, and all of them; or those of the window again, in one line."""
        self._is_large = is_large
        font = QFont(self.window().font())
        if is_large:
            font.setPointSizeF(font.pointSizeF() * _LARGE)
        self.text.setFont(font)
        self.text.set_wrapped(is_large)
        self.note.setFont(font)
        self.follow()

    def _as_drawn(self) -> None:
        self._bridge.run(maps.set_map, self._bridge.map_id, life_stage=None)
