"""The canvas's votes: the card, which stays beside the step while the work on the map goes on."""

from mapper.core.ids import NodeId
from mapper.ui.canvas.beside_card import BesideCard
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.voting.ballot_page import BallotPage
from mapper.ui.canvas.voting.pages import VotePage
from mapper.ui.canvas.voting.result_page import ResultPage
from mapper.ui.canvas.voting.setup_page import SetupPage
from mapper.ui.canvas.voting.topic import Topic
from mapper.ui.texts import translate

_WIDTH = 320


class VoteCard(BesideCard):
    """Shows the page the vote has come to: prepared, open, or closed. Closing the card leaves an open vote open."""

    def __init__(self, sheet: Sheet, topic: Topic) -> None:
        closing = translate("VoteCard", "Close; an open vote stays open")
        super().__init__(sheet, translate("VoteCard", "Vote"), closing, _WIDTH)
        self.topic = topic
        self._shown: tuple[str, object] = ("", None)
        self._asks_anew = False
        self.page: VotePage | None = None
        self.setObjectName("vote_card")
        sheet.bridge.changed.connect(self.follow)
        self.follow()

    @property
    def beside(self) -> NodeId | None:
        return self.topic.beside(self._sheet.reader)

    def open(self) -> None:
        """Show it and give it the keys."""
        self._rise()
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

    def _ask_anew(self) -> None:
        self._asks_anew = True
        self.follow()
        if self.page is not None:
            self.page.start()

    def _turn(self, page: VotePage) -> None:
        had_keys = self.isVisible()
        self.page = page
        page.column.setContentsMargins(14, 6, 14, 14)
        self._lay(page)
        page.follow()
        if had_keys:
            page.start()
