"""The canvas's cards that stand beside a step while the work on the map goes on, or without one in the upper corner."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from mapper.core.ids import NodeId
from mapper.ui.canvas.card import EDGE, Card
from mapper.ui.canvas.sheet import Sheet

_GAP, _PAD = 12, 60  # the pad stands between the step and the card


class BesideCard(Card):
    """Closed once and for all: whoever wants it again makes another one. Another map closes it."""

    closed = Signal()
    placed = Signal()

    def __init__(self, sheet: Sheet, name: str, closing: str, width: int) -> None:
        super().__init__(sheet, name, closing, width)
        self._is_over = False
        sheet.bridge.map_switched.connect(self.dismiss)
        sheet.room.installEventFilter(self)

    @property
    def beside(self) -> NodeId | None:
        """The node it leaves to be seen; None where it may stand in a corner."""
        return None

    def dismiss(self) -> None:
        """Close the card and give the keys back to the map."""
        if self._is_over:
            return
        self._is_over = True
        self._sheet.room.removeEventFilter(self)
        self.hide()
        self._sheet.grab_keys()
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The room is another, or the page asks for more: an error came under a field. The page's own size follows from
        # this; placed again from within it, its content would keep the width of before.
        is_page = watched is self._area.widget()
        is_news = event.type() is (QEvent.Type.LayoutRequest if is_page else QEvent.Type.Resize)
        if not self._is_over and is_news:
            self._place()
        return super().eventFilter(watched, event)

    def _lay(self, page: QWidget) -> None:
        """Show a page."""
        self._area.setWidget(page)  # which deletes the page before, and fills the new one with its own ground
        page.setAutoFillBackground(False)
        page.installEventFilter(self)

    def _rise(self) -> None:
        self.show()
        self.raise_()
        self._place()

    def _place(self) -> None:
        """Beside its node, wholly in sight; without one in the upper corner."""
        self._take_width()
        room = self._sheet.room.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE - self._sheet.letters.taken)
        self._fit(room.height())
        self.move(self._corner(room))
        self.placed.emit()

    def _corner(self, room: QRect) -> QPoint:
        """The first place that leaves the step to be seen: right of it and its pad, left of it, a corner of the map."""
        camera, node_id = self._sheet.camera, self.beside
        node = self._sheet.projection.nodes.get(node_id) if node_id is not None else None
        right, low = room.right() + 1 - self.width(), room.bottom() + 1 - self.height()
        corner = QPoint(right, room.top())
        if node is None:
            return corner
        step = camera.rect_on_screen(node.rect).toAlignedRect().translated(camera.port.pos())
        level = min(max(step.top(), room.top()), low)
        below = step.bottom() + _GAP
        beside = [
            QPoint(step.right() + _PAD, level),
            QPoint(step.left() - _GAP - self.width(), level),
            QPoint(min(max(step.left(), room.left()), right), below),
        ]
        corners = [corner, QPoint(room.left(), room.top())]
        # A card that is lettered for a room leaves place for others only where it stands in a corner.
        places = corners if self._sheet.letters.are_large else beside + corners
        free = (p for p in places if room.contains(QRect(p, self.size())))
        return next((p for p in free if not QRect(p, self.size()).intersects(step)), corner)
