"""The inspector: follows the selection and shows the page that fits it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mapper.ui.bridge import Bridge
from mapper.ui.selection import Selection
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets import TextField


class InspectorPanel(QWidget):
    """Properties of the selected thing, or of the map while nothing is selected."""

    def __init__(
        self, bridge: Bridge, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        set_role(self, Role.PAGE)
        column = QVBoxLayout(self)
        column.addWidget(TextField(theme, self.tr("Name")))
        column.addStretch(1)
