"""The canvas's votes: the page of a closed ballot - how it came out, and what to do next."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from mapper.core import ballots
from mapper.core.ballots import About
from mapper.core.edits import agreement
from mapper.core.records import Ballot
from mapper.core.values import AgreementState, BallotKind
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.voting.bars import FistBars
from mapper.ui.canvas.voting.pages import VotePage, button
from mapper.ui.canvas.voting.topic import Topic
from mapper.ui.texts import word
from mapper.ui.theme import Role
from mapper.ui.vote_words import (
    amount,
    estimate_line,
    fist_line,
    ranking,
    result_line,
    rule_line,
    settled_text,
    state_text,
)

_MOST_EARLIER = 5


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
        about.setText(f"{self._round(ballot)} · {rule_line(ballot)}")
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
        self.taken = self.line()
        self.made = self.line()
        self.made.setText(self.tr("It is a best practice now, and stands in their list."))
        self.next = button(self.tr("Next round"), again)
        self.reopener = button(self.tr("Reopen"), lambda: run(agreement.reopen_ballot, ballot.id))
        self.column.addSpacing(2)
        for each in (self.taker, self.maker):
            self.column.addWidget(each)
        self.buttons(self.next, self.reopener)
        self.earlier = self.line(Role.CAPTION)

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
            self.state.setText(self._settled(result.state))
            self.figures.setText(fist_line(result))
            self.bars.show_counts(result.counts)
        elif ballot.kind is BallotKind.ESTIMATE:
            found = ballots.estimate_of(reader, ballot)
            self.state.setText(state_text(found.state))
            self.figures.setText(estimate_line(found, ballot.measure))
        else:
            self.figures.setText("\n".join(ranking(reader, ballot)))
        self._tell_earlier(ballot)
        is_taken = is_agreed and self._is_taken(ballot)
        self.taken.setVisible(is_taken)
        self._offer(self.taker, is_offered=ballot.kind is BallotKind.ESTIMATE and is_agreed and not is_taken)
        node_id = self.topic.node_id
        if node_id is None or ballot.kind is not BallotKind.FIST:
            self.maker.hide()
            self.made.hide()
            return
        problem = self.sheet.bridge.may(agreement.make_practice, node_id)
        self._offer(self.maker, is_offered=is_agreed and problem is None)
        self.made.setVisible(problem is not None and problem.code == "is_practice")

    def start(self) -> None:
        """To what follows from the vote, where something does."""
        offered = (each for each in (self.taker, self.maker) if not each.isHidden())
        next(offered, self.next).setFocus()

    def _offer(self, choice: QPushButton, *, is_offered: bool) -> None:
        had_keys = choice.hasFocus()
        choice.setVisible(is_offered)
        if had_keys and not is_offered:
            self.start()  # else the keys would go to some other part of the window

    def _is_taken(self, ballot: Ballot) -> bool:
        """Whether the map says what was estimated."""
        if ballot.kind is not BallotKind.ESTIMATE:
            return False
        reader = self.sheet.reader
        median = ballots.estimate_of(reader, ballot).median
        text = self.tr("The map says so: {what} {value}").replace("{what}", word(ballot.measure))
        self.taken.setText(text.replace("{value}", amount(median, ballot.measure)))
        return median is not None and ballots.entered(reader, About.of(ballot)) == median

    def _tell_earlier(self, ballot: Ballot) -> None:
        """The rounds before, the last one first."""
        reader = self.sheet.reader
        lines = [
            f"{self._round(each)} · {result_line(reader, each)}"
            for each in self.topic.rounds(reader)
            if not each.is_open and each.round < ballot.round and _is_same_vote(each, ballot)
        ]
        self.earlier.setText("\n".join(lines[:_MOST_EARLIER]))
        self.earlier.setVisible(bool(lines))

    def _round(self, ballot: Ballot) -> str:
        return self.tr("Round {n}").replace("{n}", str(ballot.round))

    def _make_practice(self) -> None:
        if self.topic.node_id is not None:
            adopted = self.ballot.closed[:10] or None
            self.sheet.bridge.run(agreement.make_practice, self.topic.node_id, adopted=adopted)

    def _settled(self, state: AgreementState) -> str:
        """What the vote settled, or that the step has been changed since."""
        node_id = self.topic.node_id
        found = ballots.agreement_of(self.sheet.reader, node_id) if node_id is not None else None
        if node_id is None or found is None or found.ballot_id != self.ballot.id:
            return state_text(state)
        return settled_text(self.sheet.reader, node_id)


def _is_same_vote(one: Ballot, other: Ballot) -> bool:
    return (one.kind, About.of(one)) == (other.kind, About.of(other))
