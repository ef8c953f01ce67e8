"""The rooms' furniture: a field for one number with its unit, read by the rules of the locale."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mapper.ui.theme import Theme
from mapper.ui.widgets.committing import CommittingLine
from mapper.ui.widgets.labelled import LabelledField
from mapper.ui.widgets.parsing import NumberForm, Unreadable, read_number, reason, show_number


class NumberField(LabelledField):
    """Shows a number or nothing; `committed` brings the new one (a float, or None for emptied) when it is finished.

    Text that is no such number stays, in red and with the reason beneath, and commits nothing; Escape brings back
    the last good value. With `step` the up and down keys change the value, each press a commit of its own.
    """

    committed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        label: str,
        form: NumberForm | None = None,
        parent: QWidget | None = None,
        *,
        step: float | None = None,
        placeholder: str = "",
        is_label_shown: bool = True,
    ) -> None:
        super().__init__(theme, label, parent, is_label_shown=is_label_shown)
        self._form = form or NumberForm()
        self._step = step
        self._value: float | None = None
        self._is_mixed = False
        self._placeholder = placeholder
        self.line = CommittingLine(unit=self._unit(), has_steps=step is not None)
        self.line.setPlaceholderText(placeholder)
        self.line.finished.connect(self.commit)
        self.line.abandoned.connect(self.restore)
        self.line.stepped.connect(self._take_step)
        self.line.textEdited.connect(self._recheck)
        self._place(self.line)

    def value(self) -> float | None:
        """The last good value; None for unknown and for mixed."""
        return self._value

    def is_mixed(self) -> bool:
        return self._is_mixed

    def set_value(self, value: float | None) -> None:
        """Follow the document. What a person is typing, or has typed wrongly, is not overwritten by the same value."""
        if value == self._value and not self._is_mixed and (self.line.isModified() or self.reason()):
            return
        if self.line.hasFocus() and self.line.isModified():
            self._value, self._is_mixed = value, False
            return
        self.reset(value)

    def reset(self, value: float | None) -> None:
        """Show this value whatever stood here; for another selection."""
        self._value, self._is_mixed = value, False
        self.restore()

    def set_mixed(self) -> None:
        """Several things are selected and differ: only a number typed now is written, to all of them."""
        self._value, self._is_mixed = None, True
        self.restore()

    def set_form(self, form: NumberForm, step: float | None = None) -> None:
        """Another unit or other limits, as when the selected metric is one of another kind; `step`: another one."""
        self._form = form
        self._step = self._step if step is None else step
        self.line.set_unit(self._unit())
        self.restore()

    def set_placeholder(self, text: str) -> None:
        """What stands where there is no number."""
        self._placeholder = text
        if not self._is_mixed:
            self.line.setPlaceholderText(text)

    def restore(self) -> None:
        """Back to the last good value."""
        self.line.setPlaceholderText(self.tr("– several –") if self._is_mixed else self._placeholder)
        self.line.setText(show_number(self._value, self._form, self.locale()))
        self.line.setModified(False)
        self.accept()

    def commit(self) -> None:
        """Take the text as it stands; nothing happens where it was not touched or says the same number."""
        if not self.line.isModified():
            return
        try:
            value = read_number(self.line.text(), self._form, self.locale())
        except Unreadable as problem:
            self.refuse(reason(problem, self._form, self.locale()))
            return
        if (value is None and self._is_mixed) or (value == self._value and not self._is_mixed):
            self.restore()
            return
        self._take(value)

    def _take(self, value: float | None) -> None:
        self._value, self._is_mixed = value, False
        self.restore()
        self.committed.emit(value)

    def _take_step(self, direction: int) -> None:
        self.commit()
        if self._step is None or self._is_mixed or self.reason():
            return
        value = (self._value or 0.0) + direction * self._step
        low, high = self._form.minimum, self._form.maximum
        value = max(value, low) if low is not None else value
        value = min(value, high) if high is not None else value
        value = round(value, 12)
        if value != self._value:
            self._take(value)

    def _recheck(self) -> None:
        """Once refused, tell at each keystroke whether it is still wrong, and why."""
        if not self.reason():
            return
        try:
            read_number(self.line.text(), self._form, self.locale())
        except Unreadable as problem:
            self.refuse(reason(problem, self._form, self.locale()))
        else:
            self.accept()

    def _unit(self) -> str:
        return "%" if self._form.is_share else self._form.unit
