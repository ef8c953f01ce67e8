"""The outline: the map as a tree of stages and nodes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTreeView, QVBoxLayout, QWidget

from mapper.ui.bridge import Bridge
from mapper.ui.selection import Selection
from mapper.ui.theme import Role, Theme, set_role


class OutlinePanel(QWidget):
    """The tree, kept in step with the canvas' selection."""

    reveal_wanted = Signal(str)  # id of a node or stage to bring into view

    def __init__(
        self, bridge: Bridge, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self._theme = theme
        set_role(self, Role.PAGE)
        column = QVBoxLayout(self)
        column.addWidget(QTreeView())
