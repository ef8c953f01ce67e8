"""The table: the line below it that adds one by its name, or a whole pasted list as one command."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class AddingLine(QLineEdit):
    """A line to type a name into. Several lines of the clipboard are not joined into one name, but told."""

    pasted = Signal(list)  # the lines, each a name

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            lines = names_in(QGuiApplication.clipboard().text())
            if len(lines) > 1:
                self.pasted.emit(lines)
                event.accept()
                return
        super().keyPressEvent(event)


def names_in(text: str) -> list[str]:
    """The lines of a text that say something, each once whatever its case."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        name = " ".join(line.split())
        if name:
            found.setdefault(name.casefold(), name)
    return list(found.values())
