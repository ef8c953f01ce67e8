"""The rooms' furniture: a layout that fills lines from left to right and breaks like text."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items keep their preferred width; the last one in a line may grow into what is left where it wants to.

    They stand in the middle of their line, or are as high as it is where they want to.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def insert_widget(self, index: int, widget: QWidget) -> None:
        """Put the widget at this place in the line; also how one is moved."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    # QLayout

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    # Qt itself asks one past the end to find the end.
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Lay all lines; returns the height they take with the margins."""
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        y = area.top()
        for line, height in self._lines(area.width()):
            if move:
                self._lay(line, QRect(area.left(), y, area.width(), height))
            y += height + self._gap
        return max(y - self._gap, area.top()) - rect.top() + margins.bottom()

    def _lines(self, width: int) -> list[tuple[list[QLayoutItem], int]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in (item for item in self._items if not item.isEmpty()):
            wanted = min(item.sizeHint().width(), max(width, item.minimumSize().width()))
            if lines and used + self._gap + wanted <= width:
                lines[-1].append(item)
                used += self._gap + wanted
            else:
                lines.append([item])
                used = wanted
        return [(line, max(_height(item, width) for item in line)) for line in lines]

    def _lay(self, line: list[QLayoutItem], area: QRect) -> None:
        """Place one line; mirrored where the program reads from right to left."""
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = area.left()
        for item in line:
            room = area.left() + area.width() - x
            wanted = item.sizeHint().width()
            if item is line[-1] and item.expandingDirections() & Qt.Orientation.Horizontal:
                wanted = room
            wanted = min(wanted, room)
            is_full = bool(item.expandingDirections() & Qt.Orientation.Vertical)
            height = area.height() if is_full else min(_height(item, wanted), area.height())
            place = QRect(QPoint(x, area.top() + (area.height() - height) // 2), QSize(wanted, height))
            if mirrored:
                place.moveLeft(area.left() + area.right() - place.right())
            item.setGeometry(place)
            x += wanted + self._gap


def _height(item: QLayoutItem, room: int) -> int:
    """How high it wants to be; of less width than it wants it may need more lines for its text."""
    hint = item.sizeHint()
    return item.heightForWidth(min(hint.width(), room)) if item.hasHeightForWidth() else hint.height()
