"""The palette: the kinds to draw with, as tiles to drag on to the map or to click."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from mapper.ui.bridge import Bridge
from mapper.ui.selection import Selection
from mapper.ui.texts import word
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets import Tile

KINDS = ("stage", "lane", "start", "step", "decision", "stall", "end", "note")


class PalettePanel(QWidget):
    """Tiles for the kinds, and below them the libraries."""

    kind_activated = Signal(str)  # a NodeKind value, "stage" or "lane": put one on the map
    resource_activated = Signal(str)  # id of a tool, skill or metric: attach it to the selected nodes

    def __init__(
        self, bridge: Bridge, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        set_role(self, Role.PAGE)
        title = QLabel(self.tr("DRAW"))
        set_role(title, Role.OVERLINE)
        grid = QGridLayout()
        for index, kind in enumerate(KINDS):
            tile = Tile(theme, kind, word(kind).capitalize())
            tile.clicked.connect(lambda _=False, kind=kind: self.kind_activated.emit(kind))
            grid.addWidget(tile, index // 2, index % 2)
        column = QVBoxLayout(self)
        column.addWidget(title)
        column.addLayout(grid)
        column.addStretch(1)
