"""The rooms' furniture: what every field has around it, a label above and the reason of a refusal beneath."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.theme.roles import set_flag


class LabelledField(QWidget):
    """A label, an editor and a line for the reason, which takes no room while there is none.

    `label` is shown above the editor and always read out with it; pass `is_label_shown=False` where the place
    already says what the field is.
    """

    def __init__(
        self, theme: Theme, label: str, parent: QWidget | None = None, *, is_label_shown: bool = True
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._editor: QWidget | None = None
        self._label = QLabel(label, self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)  # it may name what it is of
        set_role(self._label, Role.CAPTION)
        self._label.setVisible(is_label_shown)
        self._reason: QLabel | None = None  # until there is one
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self._column.addWidget(self._label)

    def label(self) -> str:
        return self._label.text()

    def set_label(self, text: str) -> None:
        """Rename the field, for a screen reader too."""
        self._label.setText(text)
        if self._editor is not None:
            self._editor.setAccessibleName(text)

    def reason(self) -> str:
        """Why the text in the field was not taken; empty while all is well."""
        return self._reason.text() if self._reason is not None else ""

    def refuse(self, reason: str) -> None:
        """Leave the text as it is, in red, and say beneath why it was not taken."""
        if self._reason is None:
            self._reason = self._made_reason()
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        if self._editor is not None:
            set_flag(self._editor, "invalid", bool(reason))
            self._editor.setAccessibleDescription(reason)

    def accept(self) -> None:
        """Take back what `refuse` said."""
        if self.reason():
            self.refuse("")

    def _made_reason(self) -> QLabel:
        reason = QLabel(self)
        reason.setWordWrap(True)
        reason.setTextFormat(Qt.TextFormat.PlainText)
        set_role(reason, Role.ERROR)
        self._column.addWidget(reason)
        return reason

    def _place(self, editor: QWidget) -> None:
        """Put the editor between label and reason; called once by each kind of field."""
        self._editor = editor
        self._column.insertWidget(1, editor)
        self._label.setBuddy(editor)
        editor.setAccessibleName(self._label.text())
        self.setFocusProxy(editor)
