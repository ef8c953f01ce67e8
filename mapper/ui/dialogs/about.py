"""The dialog about the program: version, what it stands on, and that nothing is sent."""

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

import mapper
from mapper.ui.theme.icons import application_icon
from mapper.ui.theme.roles import Role, set_role


class AboutDialog(QDialog):
    """Names the program, its licence and Qt's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Mapper"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(8)
        icon = QLabel(self)
        icon.setPixmap(application_icon().pixmap(QSize(64, 64)))
        layout.addWidget(icon)
        title = QLabel(f"Mapper {mapper.__version__}", self)
        set_role(title, Role.HEADING)
        layout.addWidget(title)
        text = QLabel(
            self.tr(
                "Draw a sales process as a map of stages and lanes, and aim from it.\n\n"
                "Mapper is free software under the MIT licence. It uses Qt {qt} under the LGPL 3 as a "
                "replaceable shared library, and the typeface Inter under the SIL Open Font License.\n\n"
                "It works without a network. No data is sent."
            ).replace("{qt}", qVersion()),
            self,
        )
        text.setWordWrap(True)
        text.setMinimumWidth(420)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    @classmethod
    def ask(cls, parent: QWidget | None) -> None:
        """Show it until it is closed."""
        dialog = cls(parent)
        dialog.exec()
        dialog.deleteLater()
