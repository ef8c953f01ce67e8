"""The rooms' furniture: a field for one line of text, or for several."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mapper.ui.theme import Theme
from mapper.ui.widgets.committing import CommittingLine, CommittingText
from mapper.ui.widgets.labelled import LabelledField


class TextField(LabelledField):
    """Shows a text; `committed` brings the new one, without spaces around it, when it is finished.

    A required text that was emptied stays empty, in red and with the reason, and commits nothing; Escape restores.
    """

    committed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        label: str,
        parent: QWidget | None = None,
        *,
        has_lines: bool = False,
        is_required: bool = False,
        placeholder: str = "",
        is_label_shown: bool = True,
    ) -> None:
        super().__init__(theme, label, parent, is_label_shown=is_label_shown)
        self._value = ""
        self._is_mixed = False
        self._is_required = is_required
        self._placeholder = placeholder
        self.editor: CommittingLine | CommittingText = CommittingText() if has_lines else CommittingLine()
        self.editor.setPlaceholderText(placeholder)
        self.editor.finished.connect(self.commit)
        self.editor.abandoned.connect(self.restore)
        self.editor.textChanged.connect(self._recheck)
        if isinstance(self.editor, CommittingText):
            self.editor.setFixedHeight(self.editor.fontMetrics().lineSpacing() * 4 + 18)
        self._place(self.editor)

    def value(self) -> str:
        """The last good text."""
        return self._value

    def is_mixed(self) -> bool:
        return self._is_mixed

    def set_value(self, value: str) -> None:
        """Follow the document, but leave alone what a person is typing or has typed wrongly."""
        if value == self._value and not self._is_mixed and (self._is_modified() or self.reason()):
            return
        if self.editor.hasFocus() and self._is_modified():
            self._value, self._is_mixed = value, False
            return
        self.reset(value)

    def reset(self, value: str) -> None:
        """Show this text whatever stood here; for another selection."""
        self._value, self._is_mixed = value, False
        self.restore()

    def set_mixed(self) -> None:
        """Several things are selected and differ: only a text typed now is written, to all of them."""
        self._value, self._is_mixed = "", True
        self.restore()

    def set_placeholder(self, text: str) -> None:
        """What stands where there is no text."""
        self._placeholder = text
        if not self._is_mixed:
            self.editor.setPlaceholderText(text)

    def restore(self) -> None:
        """Back to the last good text."""
        self.editor.setPlaceholderText(self.tr("– several –") if self._is_mixed else self._placeholder)
        if isinstance(self.editor, CommittingLine):
            self.editor.setText(self._value)
            self.editor.setModified(False)
        else:
            self.editor.setPlainText(self._value)
            self.editor.document().setModified(False)
        self.accept()

    def commit(self) -> None:
        """Take the text as it stands; nothing happens where it was not touched or says the same."""
        if not self._is_modified():
            return
        text = self._text().strip()
        if not text and self._is_required and not self._is_mixed:
            self.refuse(self.tr("A text is needed here."))
            return
        if (not text and self._is_mixed) or (text == self._value and not self._is_mixed):
            self.restore()
            return
        self._value, self._is_mixed = text, False
        self.restore()
        self.committed.emit(text)

    def _text(self) -> str:
        if isinstance(self.editor, CommittingLine):
            return self.editor.text()
        return self.editor.toPlainText()

    def _is_modified(self) -> bool:
        if isinstance(self.editor, CommittingLine):
            return self.editor.isModified()
        return self.editor.document().isModified()

    def _recheck(self) -> None:
        if self.reason() and self._text().strip():
            self.accept()
