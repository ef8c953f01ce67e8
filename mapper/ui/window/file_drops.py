"""Files that are dropped on a window: which they are, and that they may come."""

from PySide6.QtGui import QDragEnterEvent, QDropEvent


def let_in(event: QDragEnterEvent) -> None:
    """Say that files may be dropped; what else is dragged may not."""
    if any(url.isLocalFile() for url in event.mimeData().urls()):
        event.acceptProposedAction()


def dropped(event: QDropEvent) -> list[str]:
    """The paths of the files that were dropped; none where there were none."""
    paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    if paths:
        event.acceptProposedAction()
    return paths
