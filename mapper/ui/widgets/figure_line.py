"""The rooms' furniture: a figure that follows from others, with the reason where the pointer rests."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from mapper.ui.hyphens import hyphenated, written
from mapper.ui.theme import Role, set_role
from mapper.ui.theme.roles import set_flag
from mapper.ui.widgets.leading import Leading


class FigureLine(QWidget):
    """What is worked out at the left, the figure at the right. `leading`: to what it is about, where that is known."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leading = Leading(self)
        self.name = QLabel(name)
        self.name.setWordWrap(True)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.name, Role.SECONDARY)
        self.value = QLabel()
        self.value.setTextFormat(Qt.TextFormat.PlainText)
        set_flag(self.value, "strong", True)
        self.value.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.name, 1)
        line.addWidget(self.value)

    def show_figure(self, value: str, why: str, *, name: str = "") -> None:
        """Show a figure and keep ready how it comes about."""
        if name:
            self.name.setText(hyphenated(name))
        self.value.setText(value)
        self.setToolTip(why)
        self.setAccessibleName(f"{written(self.name.text())}: {value}")
        self.setAccessibleDescription(why)
