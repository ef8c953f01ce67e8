"""The dialog that asks before something large goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class ConfirmDialog(QMessageBox):
    """A question with the act itself on the button, never "Yes"."""

    def __init__(self, parent: QWidget | None, title: str, text: str, act: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Mapper")
        self.setText(f"<b>{title}</b>")
        self.setInformativeText(text)
        self._act = self.addButton(act, QMessageBox.ButtonRole.AcceptRole)
        self.addButton(QMessageBox.StandardButton.Cancel)
        self.setDefaultButton(QMessageBox.StandardButton.Cancel)

    @classmethod
    def ask(cls, parent: QWidget | None, title: str, text: str, act: str) -> bool:
        """Whether the person wants it."""
        dialog = cls(parent, title, text, act)
        dialog.exec()
        wanted = dialog.clickedButton() is dialog._act
        dialog.deleteLater()
        return wanted


class TroubleDialog(QMessageBox):
    """A sentence about what went wrong and what to do."""

    @classmethod
    def ask(cls, parent: QWidget | None, sentence: str) -> None:
        """Tell it, and wait until it was read."""
        dialog = cls(parent)
        dialog.setWindowTitle("Mapper")
        dialog.setIcon(QMessageBox.Icon.Warning)
        dialog.setTextFormat(Qt.TextFormat.PlainText)  # files and maps may be called anything
        dialog.setText(sentence)
        dialog.exec()
        dialog.deleteLater()
