"""The canvas's votes: the page of a closed ballot - how it came out, and what to do next."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from mapper.core import ballots
from mapper.core.edits import agreement
from mapper.core.records import Ballot, Item
from mapper.core.values import AgreementState, BallotKind
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.voting.bars import FistBars
from mapper.ui.canvas.voting.pages import VotePage, button
from mapper.ui.canvas.voting.topic import Topic
from mapper.ui.texts import translate, word
from mapper.ui.theme import Role
from mapper.ui.vote_words import estimate_line, fist_line, rule_line, state_text


class ResultPage(VotePage):
    """State, figures and distribution; reopen it, vote once more, take the estimate over, make it a practice."""

    def __init__(
        self,
        sheet: Sheet,
        topic: Topic,
        ballot: Ballot,
        again: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        """`again`: prepare the next round."""
        super().__init__(sheet, topic, parent)
        self.ballot = ballot
        question = self.line(Role.SECTION)
        question.setText(ballot.name)
        about = self.line(Role.CAPTION)
        about.setText(self.tr("Round {n}").replace("{n}", str(ballot.round)) + " · " + rule_line(ballot))
        self.state = self.line(Role.HEADING)
        self.figures = self.line()
        self.bars = FistBars(sheet.theme)
        self.column.addWidget(self.bars)
        run = sheet.bridge.run
        self.taker = button(
            self.tr("Take over: {what}").replace("{what}", word(ballot.measure)),
            lambda: run(agreement.take_over, ballot.id),
            Role.PRIMARY,
        )
        self.maker = button(
            self.tr("Make it a best practice"),
            self._make_practice,
            Role.PRIMARY,
        )
        self.made = self.line()
        self.made.setText(self.tr("It is a best practice now, and stands in their list."))
        self.next = button(self.tr("Next round"), again)
        self.reopener = button(self.tr("Reopen"), lambda: run(agreement.reopen_ballot, ballot.id))
        self.column.addSpacing(2)
        for each in (self.taker, self.maker):
            self.column.addWidget(each)
        self.buttons(self.next, self.reopener)

    def follow(self) -> None:
        reader = self.sheet.reader
        ballot = reader.find(Ballot, self.ballot.id)
        if ballot is None or ballot.is_open:
            return
        self.bars.hide()
        is_agreed = ballots.is_agreed(reader, ballot)
        self.state.setVisible(ballot.kind is not BallotKind.DOTS)
        if ballot.kind is BallotKind.FIST:
            result = ballots.fist_of(reader, ballot)
            self.state.setText(state_text(self._settled(result.state)))
            self.figures.setText(fist_line(result))
            self.bars.show_counts(result.counts)
        elif ballot.kind is BallotKind.ESTIMATE:
            found = ballots.estimate_of(reader, ballot)
            self.state.setText(state_text(found.state))
            self.figures.setText(estimate_line(found, ballot.measure))
        else:
            self.figures.setText(self._ranking(ballot))
        self.taker.setVisible(ballot.kind is BallotKind.ESTIMATE and is_agreed)
        node_id = self.topic.node_id
        if node_id is None or ballot.kind is not BallotKind.FIST:
            self.maker.hide()
            self.made.hide()
            return
        problem = self.sheet.bridge.may(agreement.make_practice, node_id)
        may_make = is_agreed and problem is None
        if self.maker.hasFocus() and not may_make:
            self.start()  # else the keys would go to some other part of the window
        self.maker.setVisible(may_make)
        self.made.setVisible(problem is not None and problem.code == "is_practice")

    def start(self) -> None:
        self.next.setFocus()

    def _make_practice(self) -> None:
        if self.topic.node_id is not None:
            adopted = self.ballot.closed[:10] or None
            self.sheet.bridge.run(agreement.make_practice, self.topic.node_id, adopted=adopted)

    def _settled(self, state: AgreementState) -> AgreementState:
        """What the vote settled, unless the step has been changed since."""
        node_id = self.topic.node_id
        found = ballots.agreement_of(self.sheet.reader, node_id) if node_id is not None else None
        return found.state if found is not None and found.ballot_id == self.ballot.id else state

    def _ranking(self, ballot: Ballot) -> str:
        reader = self.sheet.reader
        lines = []
        for each in ballots.dots_of(reader, ballot):
            item = reader.find(Item, each.item_id)
            text = translate("Vote", "{rank}. {name} — {dots}")
            text = text.replace("{rank}", str(each.rank)).replace("{dots}", f"{each.dots:g}")
            lines.append(text.replace("{name}", item.name if item is not None else ""))
        return "\n".join(lines)
