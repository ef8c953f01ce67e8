"""The rooms' furniture: a line to search or filter with."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mapper.ui.theme import IconRole, Role, Theme, set_role
from mapper.ui.widgets.undoing import UndoingLine


class SearchField(UndoingLine):
    """`searched` brings the words at every keystroke; the arrow keys go through a list beneath meanwhile.

    Escape empties it first and says `abandoned` when it is empty already; `is_left_at_once` says so at the first one.
    """

    searched = Signal(str)
    stepped = Signal(int)
    accepted = Signal()
    abandoned = Signal()

    def __init__(
        self,
        theme: Theme,
        label: str,
        parent: QWidget | None = None,
        *,
        placeholder: str = "",
        is_left_at_once: bool = False,
        has_sign: bool = True,
    ) -> None:
        super().__init__(parent)
        self._is_left_at_once = is_left_at_once
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder or label)
        set_role(self, Role.SEARCH)
        self._glass = QAction(label, self)
        self._glass.triggered.connect(self.selectAll)
        theme.bind_icon(self._glass, "search", IconRole.QUIET)
        if has_sign:
            self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(self.tr("Clear"), self)
        theme.bind_icon(self._clear, "close", IconRole.QUIET)
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        # Only after it is in the line: a hidden action would be given a button all the same.
        self._clear.setVisible(False)
        self.textChanged.connect(self._search)

    def words(self) -> str:
        """What is searched for, without spaces around it."""
        return self.text().strip()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            if self.text() and not self._is_left_at_once:
                self.clear()
            else:
                self.abandoned.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(1 if key is Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accepted.emit()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        self._clear.setVisible(bool(self.text()))
        self.searched.emit(self.words())
