"""The canvas's votes: the page of an open ballot - one after the other votes, nothing is told before."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from mapper.core import ballots
from mapper.core.draft import Draft
from mapper.core.edits import agreement
from mapper.core.history import Label
from mapper.core.ids import ItemId, PersonId
from mapper.core.records import Ballot, Person
from mapper.core.values import BallotKind
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.voting.entry import entry_for
from mapper.ui.canvas.voting.pages import PeopleLine, VotePage, button
from mapper.ui.canvas.voting.topic import Topic, now, votable
from mapper.ui.texts import sentence
from mapper.ui.theme import Role
from mapper.ui.vote_words import rule_line
from mapper.ui.widgets import ChoiceField


class BallotPage(VotePage):
    """Who votes now, the line to vote in, and how many have voted."""

    def __init__(self, sheet: Sheet, topic: Topic, ballot: Ballot, parent: QWidget | None = None) -> None:
        super().__init__(sheet, topic, parent)
        self.ballot = ballot
        self._done: set[str] = set()  # of an anonymous ballot only this card knows who has voted
        self.question = self.line(Role.SECTION)
        self.question.setText(ballot.name)
        self.rule = self.line(Role.CAPTION)
        self.rule.setText(rule_line(ballot))
        self.voter = ChoiceField(sheet.theme, self.tr("Who votes now"))
        self.voter.committed.connect(lambda _: self._turn())
        self.column.addWidget(self.voter)
        self.entry = entry_for(ballot, votable(sheet.reader, ballot.map_id))
        self.entry.given.connect(self._give)
        self.column.addWidget(self.entry)
        self.progress = self.line()
        self.people = PeopleLine(sheet)
        self.column.addWidget(self.people)
        self.giver = button(self.tr("Vote"), self._give, Role.PRIMARY)
        self.closer = button(self.tr("Close the vote"), self._close)
        self.buttons(self.giver, self.closer)

    @property
    def voted(self) -> int:
        """How many have voted."""
        votes = ballots.votes_of(self.sheet.reader, self.ballot.id)
        if self.ballot.kind is not BallotKind.DOTS:
            return len(votes)
        return len(self._done | {str(vote.person_id) for vote in votes if vote.person_id is not None})

    def follow(self) -> None:
        reader, people = self.sheet.reader, ballots.participants(self.sheet.reader)
        self.people.follow()
        had_keys = not self.people.isHidden() and self.people.isAncestorOf(QApplication.focusWidget() or self)
        chosen, done = self.voter.value(), self._voters()
        self.voter.set_choices([(person.id, self._called(person, done)) for person in people])
        waiting = [person.id for person in people if person.id not in done]
        known = {person.id for person in people}
        self.voter.set_value(chosen if chosen in known else waiting[0] if waiting else None)
        self.voter.setVisible(bool(people))
        self.entry.setVisible(bool(people))
        self.giver.setEnabled(self.voter.value() is not None)
        self.closer.setEnabled(self.voted > 0)
        invited = ballots.invited_to(reader, self.ballot)
        text = self.tr("{n} of {m} voted").replace("{n}", str(self.voted)).replace("{m}", str(invited))
        self.progress.setText(text)
        if had_keys and len(people) > 1:
            self.entry.start()  # else the keys would go to some other part of the window
        self.people.setVisible(len(people) < 2)

    def start(self) -> None:
        if ballots.participants(self.sheet.reader):
            self.entry.start()
        else:
            self.people.field.editor.setFocus()

    def _voters(self) -> set[str]:
        return self._done | {str(each) for each in ballots.voted_in(self.sheet.reader, self.ballot.id)}

    def _called(self, person: Person, done: set[str]) -> str:
        return f"✓ {person.name}" if person.id in done else person.name

    def _turn(self) -> None:
        """Another person sits at the keyboard."""
        self.entry.clear()
        self.giver.setEnabled(self.voter.value() is not None)
        self.entry.start()

    def _give(self) -> None:
        """Keep what was typed, and go on to the next who has not voted."""
        voter, vote = self.voter.value(), self.entry.vote()
        if voter is None or vote is None:
            return
        person = PersonId(str(voter))
        if self.ballot.is_anonymous and person in self._done:
            self.entry.tell(self.tr("In an anonymous vote nobody can vote anew."))
            return
        refused = self._refused(person, vote)
        if refused:
            self.entry.tell(refused)
            self.entry.start()
            return
        self._done.add(person)
        self.entry.clear()
        waiting = [
            each.id for each in ballots.participants(self.sheet.reader) if each.id not in self._voters()
        ]
        self.voter.set_value(waiting[0] if waiting else None)
        self.follow()
        if waiting:
            self.entry.start()
        else:
            self.closer.setFocus()

    def _refused(self, person: PersonId, vote: dict[str, Any]) -> str:
        """Cast it; why that may not be, or "" when it is done."""
        bridge, edit = self.sheet.bridge, self._casting(person, vote)
        problem = bridge.may(edit)
        if problem is None:
            bridge.run(edit)
        return sentence(problem) if problem is not None else ""

    def _casting(self, person: PersonId, vote: dict[str, Any]) -> Callable[[Draft], Label]:
        if self.ballot.kind is BallotKind.DOTS:
            dots = {ItemId(key): int(count) for key, count in vote.items() if count}
            return lambda draft: agreement.cast_dots(draft, self.ballot.id, person, dots)
        return lambda draft: agreement.cast_vote(draft, self.ballot.id, person, **vote)

    def _close(self) -> None:
        self.sheet.bridge.run(agreement.close_ballot, self.ballot.id, closed=now())
