"""The table: the line below it that adds one by its name, or a whole pasted list or block as one command."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from mapper.ui.widgets.undoing import UndoingLine


class AddingLine(UndoingLine):
    """A line to type a name into. Several lines of the clipboard are not joined into one name, but told."""

    pasted = Signal(list)  # the lines, each a name
    block_pasted = Signal()  # several cells of a spreadsheet are on the clipboard
    left_upwards = Signal()  # Up: to the row that was added, or to the last one looked at
    takes_blocks = True  # else cells beside one another are one name

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up:
            self.left_upwards.emit()
            event.accept()
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            text = QGuiApplication.clipboard().text()
            lines = names_in(text)
            if self.takes_blocks and "\t" in text.strip():
                self.block_pasted.emit()
                event.accept()
                return
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
