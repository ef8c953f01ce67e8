"""The sheet of all keys, made from the actions themselves so that it is never out of date."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mapper.ui.theme.roles import Role, set_role


class KeysDialog(QDialog):
    """Groups of (what, keys) in two columns."""

    def __init__(
        self, parent: QWidget | None, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All keys"))
        self.resize(720, 560)
        sheet = QWidget(self)
        grid = QGridLayout(sheet)
        grid.setContentsMargins(20, 16, 20, 16)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(6)
        row = 0
        for title, lines in groups:
            head = QLabel(title, sheet)
            set_role(head, Role.SECTION)
            grid.addWidget(head, row, 0, 1, 2)
            row += 1
            for what, keys in lines:
                grid.addWidget(QLabel(what, sheet), row, 0)
                label = QLabel(keys, sheet)
                set_role(label, Role.SECONDARY)
                grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignRight)
                row += 1
            grid.setRowMinimumHeight(row, 10)
            row += 1
        grid.setColumnStretch(0, 1)
        area = QScrollArea(self)
        area.setAccessibleName(self.windowTitle())
        area.setWidgetResizable(True)
        area.setWidget(sheet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    @classmethod
    def ask(cls, parent: QWidget | None, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> None:
        """Show the sheet until it is closed."""
        dialog = cls(parent, groups)
        dialog.exec()
        dialog.deleteLater()
