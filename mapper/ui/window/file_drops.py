"""Files that are dropped on a window: which they are, and that they may come."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent


def let_in(event: QDragEnterEvent) -> None:
    """Say that files may be dropped; what else is dragged may not."""
    if any(url.isLocalFile() for url in event.mimeData().urls()):
        _copy(event)


def dropped(event: QDropEvent) -> list[str]:
    """The paths of the files that were dropped; none where there were none."""
    paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    if paths:
        _copy(event)
        if event.dropAction() is not Qt.DropAction.CopyAction:
            event.setDropAction(Qt.DropAction.IgnoreAction)
    return paths


def _copy(event: QDropEvent) -> None:
    """A file is read and stays where it is: where it was moved, whoever gave it away would delete it."""
    event.setDropAction(Qt.DropAction.CopyAction)  # which Qt does not take where only moving is offered
    event.accept()
