"""The rooms' furniture: a field for one of several given things, or none."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from mapper.ui.theme import Theme
from mapper.ui.widgets.choice_box import ChoiceBox
from mapper.ui.widgets.labelled import LabelledField


class ChoiceField(LabelledField):
    """Shows one of its choices; `committed` brings the key of the one a person took (None for the empty one).

    `none_label`: the text of the empty choice; without it there is none and a value must be chosen.
    """

    committed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        label: str,
        choices: Sequence[tuple[object, str]] = (),
        parent: QWidget | None = None,
        *,
        none_label: str | None = None,
        is_label_shown: bool = True,
    ) -> None:
        super().__init__(theme, label, parent, is_label_shown=is_label_shown)
        self._none_label = none_label
        self._keys: list[object] = []
        self._value: object = None
        self._is_mixed = False
        self.box = ChoiceBox()
        self.box.installEventFilter(self)
        self.box.activated.connect(self._take)
        self._place(self.box)
        self.set_choices(choices)

    def value(self) -> object:
        """The key shown; None for the empty choice and for mixed."""
        return self._value

    def is_mixed(self) -> bool:
        return self._is_mixed

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer these (key and label); what is shown stays if it is still among them."""
        rows = list(choices) if self._none_label is None else [(None, self._none_label), *choices]
        self._keys = [key for key, _ in rows]
        self.box.clear()
        self.box.addItems([label for _, label in rows])
        self._show()

    def set_value(self, value: object) -> None:
        """Follow the document; a key that is not among the choices shows as nothing."""
        self._value, self._is_mixed = value, False
        self.accept()
        self._show()

    def reset(self, value: object) -> None:
        """The same as `set_value`: a choice is never half made."""
        self.set_value(value)

    def set_mixed(self) -> None:
        """Several things are selected and differ; only a choice made now is written, to all of them."""
        self._value, self._is_mixed = None, True
        self.accept()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Scrolling the inspector over a box must not change what it says.
        if watched is self.box and event.type() is QEvent.Type.Wheel and not self.box.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        known = not self._is_mixed and self._value in self._keys
        self.box.setPlaceholderText(self.tr("– several –") if self._is_mixed else "")
        self.box.setCurrentIndex(self._keys.index(self._value) if known else -1)

    def _take(self, index: int) -> None:
        value = self._keys[index]
        if value == self._value and not self._is_mixed:
            return
        self._value, self._is_mixed = value, False
        self.accept()
        self.committed.emit(value)
