"""The canvas's votes: opens the card, at most one at a time."""

from PySide6.QtCore import QObject, Signal

from mapper.core.ballots import About
from mapper.core.ids import NodeId
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.voting.card import VoteCard
from mapper.ui.canvas.voting.topic import Topic


class Voting(QObject):
    """Nothing waits for the card: the map can be worked on while it stands there."""

    opened = Signal()  # the card is about to come
    changed = Signal()  # the card came, went or stands elsewhere

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self.card: VoteCard | None = None

    def open(self, node_id: NodeId | None) -> None:
        """Vote on a step, or without one with dots on the register."""
        self._open(Topic(self._sheet.bridge.map_id, node_id))

    def estimate(self, about: About) -> None:
        """Vote on a number alone: the share of a line, or the hours of work at a step, of one role or of all."""
        self._open(Topic.of(self._sheet.bridge.map_id, about))

    def _open(self, topic: Topic) -> None:
        if self.card is not None and self.card.topic == topic:
            self.card.open()
            return
        self.close()
        self.opened.emit()
        card = self.card = VoteCard(self._sheet, topic)
        card.closed.connect(self._forget)
        card.placed.connect(self.changed)
        card.open()

    def close(self) -> None:
        """Put the card away."""
        if self.card is not None:
            self.card.dismiss()

    def _forget(self) -> None:
        self.card = None
        self.changed.emit()
