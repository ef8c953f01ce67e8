"""The rooms' furniture: lines of text that leave undo and redo to the document when they have nothing of their own."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_Standard = QKeySequence.StandardKey


class UndoingLine(QLineEdit):
    """Qt's own line keeps Ctrl+Z for itself even when nothing was typed, and then does nothing with it."""

    def event(self, event: QEvent) -> bool:
        if leaves_undo(event, self.isUndoAvailable, self.isRedoAvailable):
            event.ignore()
            return True
        return super().event(event)


def leaves_undo(event: QEvent, may_undo: Callable[[], bool], may_redo: Callable[[], bool]) -> bool:
    """Whether the event asks who takes the keys of undo or redo, and a text with this to undo does not.

    Asked of every event of every line, so that what there is to undo is only asked for when it matters.
    """
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.ShortcutOverride:
        return False
    is_undo, is_redo = event.matches(_Standard.Undo), event.matches(_Standard.Redo)
    return (is_undo and not may_undo()) or (is_redo and not may_redo())
