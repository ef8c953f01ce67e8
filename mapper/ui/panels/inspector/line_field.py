"""The inspector: what fields have in common that read more from a line of text than a number."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mapper.ui.theme import Theme
from mapper.ui.widgets.committing import CommittingLine
from mapper.ui.widgets.labelled import LabelledField
from mapper.ui.widgets.parsing import Misread


class LineField(LabelledField):
    """Shows a value as a line of text. `committed` brings the new value when the text is finished and says another.

    What a text means and how a value is shown is the business of `_read` and `_shown`. A text that cannot be read
    stays, in red and with the reason beneath, and commits nothing; Escape brings back the last good value.
    """

    committed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        label: str,
        parent: QWidget | None = None,
        *,
        placeholder: str = "",
        is_label_shown: bool = True,
    ) -> None:
        super().__init__(theme, label, parent, is_label_shown=is_label_shown)
        self._value: Any = None
        self._is_mixed = False
        self._placeholder = placeholder
        self.line = CommittingLine()
        self.line.setPlaceholderText(placeholder)
        self.line.finished.connect(self.commit)
        self.line.abandoned.connect(self.restore)
        self.line.textEdited.connect(self._recheck)
        self._place(self.line)

    def _read(self, text: str) -> Any:
        """The value of a text, None for an empty one; raises `Misread`."""
        raise NotImplementedError

    def _shown(self, value: Any) -> str:
        """The text for a value that is not None."""
        raise NotImplementedError

    def value(self) -> Any:
        """The last good value."""
        return self._value

    def is_mixed(self) -> bool:
        return self._is_mixed

    def set_value(self, value: Any) -> None:
        """Follow the document, but leave alone what a person is typing or has typed wrongly."""
        if value == self._value and not self._is_mixed and (self.line.isModified() or self.reason()):
            return
        if self.line.hasFocus() and self.line.isModified():
            self._value, self._is_mixed = value, False
            return
        self.reset(value)

    def reset(self, value: Any) -> None:
        """Show this value whatever stood here; for another selection."""
        self._value, self._is_mixed = value, False
        self.restore()

    def set_mixed(self) -> None:
        """Several things are selected and differ: only what is typed now is written, to all of them."""
        self._value, self._is_mixed = None, True
        self.restore()

    def set_placeholder(self, text: str) -> None:
        """What stands where there is no value."""
        self._placeholder = text
        if not self._is_mixed:
            self.line.setPlaceholderText(text)

    def restore(self) -> None:
        """Back to the last good value."""
        self.line.setPlaceholderText(self.tr("– several –") if self._is_mixed else self._placeholder)
        self.line.setText("" if self._value is None else self._shown(self._value))
        self.line.setModified(False)
        self.accept()

    def commit(self) -> None:
        """Take the text as it stands; nothing happens where it was not touched or says the same."""
        if not self.line.isModified():
            return
        try:
            value = self._read(self.line.text().strip())
        except Misread as problem:
            self.refuse(str(problem))
            return
        if (value is None and self._is_mixed) or (value == self._value and not self._is_mixed):
            self.restore()
            return
        self._value, self._is_mixed = value, False
        self.restore()
        self.committed.emit(value)

    def _recheck(self) -> None:
        """Once refused, tell at each keystroke whether it is still wrong, and why."""
        if not self.reason():
            return
        try:
            self._read(self.line.text().strip())
        except Misread as problem:
            self.refuse(str(problem))
        else:
            self.accept()
