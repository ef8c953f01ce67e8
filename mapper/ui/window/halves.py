"""The middle of a window: the canvas, and beside it, while two maps are compared, the other one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget


class Halves(QSplitter):
    """The canvas never leaves it; what stands beside it comes and goes."""

    def __init__(self, canvas: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self._own = QWidget()
        self._column = QVBoxLayout(self._own)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(canvas, 1)
        self.addWidget(self._own)
        self._title: QWidget | None = None
        self._other: QWidget | None = None

    @property
    def other(self) -> QWidget | None:
        """What stands beside the canvas."""
        return self._other

    def put_beside(self, title: QWidget, other: QWidget, *, is_first: bool) -> None:
        """Share the room with another half, the one that is read first or last; `title` stands over the canvas."""
        self.put_away()
        self._title, self._other = title, other
        self._column.insertWidget(0, title)
        self.insertWidget(0 if is_first else 1, other)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setSizes([1000, 1000])
        title.show()
        other.show()

    def lay(self, *, is_level: bool) -> bool:
        """Put the halves beside each other, or the one below the other; whether they lay otherwise before."""
        wanted = Qt.Orientation.Horizontal if is_level else Qt.Orientation.Vertical
        if wanted is self.orientation():
            return False
        self.setOrientation(wanted)
        self.setSizes([1000, 1000])
        return True

    def put_away(self) -> None:
        """The canvas has all of the room again; what stood beside it is deleted."""
        for widget in (self._title, self._other):
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self._title = self._other = None
