"""The dialog that asks for one name."""

from PySide6.QtWidgets import QInputDialog, QWidget

from mapper.ui.texts import translate


class NameDialog(QInputDialog):
    """One line of text, the old one selected."""

    @classmethod
    def ask(cls, parent: QWidget | None, title: str, name: str) -> str:
        """The new name without white space around it, or "" when the person thought better of it."""
        dialog = cls(parent)
        dialog.setWindowTitle(title)
        dialog.setLabelText(translate("NameDialog", "Name"))
        dialog.setTextValue(name)
        accepted = dialog.exec() == QInputDialog.DialogCode.Accepted
        text = dialog.textValue().strip() if accepted else ""
        dialog.deleteLater()
        return text
