"""The canvas's votes: the card, which stays beside the step while the work on the map goes on."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Signal

from mapper.ui.canvas.card import EDGE, Card
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.voting.ballot_page import BallotPage
from mapper.ui.canvas.voting.pages import VotePage
from mapper.ui.canvas.voting.result_page import ResultPage
from mapper.ui.canvas.voting.setup_page import SetupPage
from mapper.ui.canvas.voting.topic import Topic
from mapper.ui.texts import translate

_WIDTH = 320
_GAP, _PAD = 12, 60  # the pad stands between the step and the card


class VoteCard(Card):
    """Shows the page the vote has come to: prepared, open, or closed. Closing the card leaves an open vote open."""

    closed = Signal()
    placed = Signal()

    def __init__(self, sheet: Sheet, topic: Topic) -> None:
        closing = translate("VoteCard", "Close; an open vote stays open")
        super().__init__(sheet, translate("VoteCard", "Vote"), closing, _WIDTH)
        self.topic = topic
        self._shown: tuple[str, object] = ("", None)
        self._asks_anew = False
        self._is_over = False
        self.page: VotePage | None = None
        self.setObjectName("vote_card")
        sheet.bridge.changed.connect(self.follow)
        sheet.bridge.map_switched.connect(self.dismiss)
        sheet.room.installEventFilter(self)
        self.follow()

    def open(self) -> None:
        """Show it and give it the keys."""
        self.show()
        self.raise_()
        self._place()
        if self.page is not None:
            self.page.start()

    def follow(self) -> None:
        """The document has changed: so may the vote have."""
        if self._is_over:
            return
        reader = self._sheet.reader
        if not self.topic.is_there(reader):
            self.dismiss()
            return
        name = self.topic.name(reader)
        self.title.set_text((self.tr("Vote") + (f" · {name}" if name else "")).upper())
        rounds = self.topic.rounds(reader)
        last = rounds[0] if rounds else None
        wanted: tuple[str, object] = ("setup", len(rounds))
        if last is not None and (last.is_open or not self._asks_anew):
            wanted = ("open" if last.is_open else "closed", last.id)
        if wanted != self._shown:
            self._shown = wanted
            if last is None or wanted[0] == "setup":
                page: VotePage = SetupPage(self._sheet, self.topic)
            elif last.is_open:
                self._asks_anew = False
                page = BallotPage(self._sheet, self.topic, last)
            else:
                page = ResultPage(self._sheet, self.topic, last, self._ask_anew)
            self._turn(page)
        if self.page is not None:
            self.page.follow()
        self._place()

    def dismiss(self) -> None:
        """Close the card; what was not voted yet can be later."""
        if self._is_over:
            return
        self._is_over = True
        self._sheet.room.removeEventFilter(self)
        self.hide()
        self._sheet.grab_keys()
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._is_over and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place()  # the room is another, or the page asks for more: an error came under a field
        return super().eventFilter(watched, event)

    def _ask_anew(self) -> None:
        self._asks_anew = True
        self.follow()
        if self.page is not None:
            self.page.start()

    def _turn(self, page: VotePage) -> None:
        had_keys = self.isVisible()
        self.page = page
        page.column.setContentsMargins(14, 6, 14, 14)
        self._area.setWidget(page)  # which deletes the page before, and fills the new one with its own ground
        page.setAutoFillBackground(False)
        page.follow()
        page.installEventFilter(self)
        if had_keys:
            page.start()

    def _place(self) -> None:
        """Beside the step, wholly in sight; for the register in the upper corner."""
        room = self._sheet.room.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        self._fit(room.height())
        self.move(self._corner(room))
        self.placed.emit()

    def _corner(self, room: QRect) -> QPoint:
        """The first place that leaves the step to be seen: right of it and its pad, left of it, a corner of the map."""
        camera, node_id = self._sheet.camera, self.topic.node_id
        node = self._sheet.projection.nodes.get(node_id) if node_id is not None else None
        right, low = room.right() + 1 - self.width(), room.bottom() + 1 - self.height()
        corner = QPoint(right, room.top())
        if node is None:
            return corner
        step = camera.rect_on_screen(node.rect).toAlignedRect().translated(camera.port.pos())
        level = min(max(step.top(), room.top()), low)
        below = step.bottom() + _GAP
        places = [
            QPoint(step.right() + _PAD, level),
            QPoint(step.left() - _GAP - self.width(), level),
            QPoint(min(max(step.left(), room.left()), right), below),
            corner,
            QPoint(room.left(), room.top()),
        ]
        free = (p for p in places if room.contains(QRect(p, self.size())))
        return next((p for p in free if not QRect(p, self.size()).intersects(step)), corner)
