"""The rooms' furniture: what is attached, as chips, with a line that finds or names the next one while typing."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.theme.badges import BadgeKind
from mapper.ui.widgets.chip import Chip
from mapper.ui.widgets.flow_layout import FlowLayout
from mapper.ui.widgets.suggestions import Suggestions
from mapper.ui.widgets.undoing import UndoingLine


class ChipField(QWidget):
    """A flow of chips that ends in the line to type in.

    It changes nothing itself: it says what a person did, and shows what `set_chips` tells.
    `chosen`: an existing thing was picked (its key). `added`: a name was entered that nothing has yet.
    `removed`, `activated`: a chip was taken off or opened (its key).
    """

    added = Signal(str)
    chosen = Signal(object)
    removed = Signal(object)
    activated = Signal(object)

    def __init__(
        self,
        theme: Theme,
        kind: BadgeKind,
        label: str,
        parent: QWidget | None = None,
        *,
        placeholder: str = "",
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._chips: list[Chip] = []
        self._known: list[tuple[object, str]] = []
        self.setAccessibleName(label)
        self.line = UndoingLine()
        self.line.setAccessibleName(label)
        self.line.setPlaceholderText(placeholder)
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.line.setMinimumWidth(90)
        self.line.installEventFilter(self)
        set_role(self.line, Role.BARE)
        self.suggestions = Suggestions(self.line)
        self.suggestions.taken.connect(self._take)
        self._flow = FlowLayout(self)
        self._flow.addWidget(self.line)

    def chips(self) -> list[Chip]:
        """The chips as they stand."""
        return list(self._chips)

    def set_chips(self, chips: Sequence[tuple[object, str]]) -> None:
        """Show these (key and label); chips that stay keep their place in the focus order."""
        if [(chip.key, chip.label()) for chip in self._chips] == list(chips):
            return
        focused = next((n for n, chip in enumerate(self._chips) if chip.hasFocus()), None)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(index, key, label) for index, (key, label) in enumerate(chips)]
        self._order()
        self._offer()
        if focused is not None:
            (self._chips[min(focused, len(self._chips) - 1)] if self._chips else self.line).setFocus()

    def set_suggestions(self, known: Sequence[tuple[object, str]]) -> None:
        """All things there are (key and label); those shown as chips are not offered."""
        self._known = list(known)
        self._offer()

    def start_adding(self) -> None:
        """Put the cursor into the line; for an "add" link beside the title."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Being put into a window brings the focus order back to the order of making.
        self._order()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride and self._is_ours(event):
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and self._is_ours(event):
                return self._handle(event)
        return super().eventFilter(watched, event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            return bool(self.line.text())
        back = event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Left}
        return back and not self.line.text() and bool(self._chips)

    def _handle(self, event: QKeyEvent) -> bool:
        """Escape empties the line; Backspace or Left in the empty line goes to the last chip."""
        if event.key() == Qt.Key.Key_Escape:
            self.line.clear()
        else:
            self._chips[-1].setFocus(Qt.FocusReason.BacktabFocusReason)
        return True

    def _chip(self, index: int, key: object, label: str) -> Chip:
        chip = Chip(self._theme, key, label, self._kind)
        chip.removed.connect(self.removed)
        chip.activated.connect(self.activated)
        self._flow.insert_widget(index, chip)
        chip.show()
        return chip

    def _order(self) -> None:
        """Tab goes through the chips and ends in the line."""
        for before, after in pairwise([*self._chips, self.line]):
            QWidget.setTabOrder(before, after)

    def _offer(self) -> None:
        shown = {chip.key for chip in self._chips}
        offered = [label for key, label in self._known if key not in shown]
        self.suggestions.set_names(offered, [label for _, label in self._known])

    def _take(self, text: str) -> None:
        name = " ".join(text.split())
        self.line.setText("")  # nothing of it is left to undo: Ctrl+Z is the document's again
        if not name:
            return
        for key, label in self._known:
            if label.casefold() == name.casefold():
                self.chosen.emit(key)
                return
        self.added.emit(name)
