"""Voting at one keyboard (domain row 8): hidden until it is closed, by the rule kept with the ballot."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mapper.core import ballots, queries
from mapper.core.edits import agreement, nodes, register
from mapper.core.records import Ballot, Connector, Person, Practice
from mapper.core.values import AgreementState, BallotKind, ItemKind
from mapper.ui.canvas.voting.ballot_page import BallotPage
from mapper.ui.canvas.voting.result_page import ResultPage
from mapper.ui.canvas.voting.setup_page import SetupPage
from mapper.ui.texts import command_name
from tests.builders import a_map, named
from tests.ui.words.clipping import texts_of


@pytest.fixture
def voted(opened):
    canvas = opened(a_map().stage("Selling").lane("Sales").step("Call", wait_days=5).step("Offer"))
    canvas.bridge.run(agreement.add_participants, ["Ann", "Bob", "Cleo"])
    return canvas


def card(canvas):
    found = canvas.view.building.voting.card
    assert found is not None, "no vote is on the screen"
    return found


def page(canvas, kind: type):
    assert isinstance(card(canvas).page, kind)
    return card(canvas).page


def begin(canvas, name: str = "Call"):
    canvas.click(canvas.at(name))
    canvas.key(Qt.Key.Key_Y)
    page(canvas, SetupPage).opener.click()


def give(canvas, *votes: str) -> None:
    for vote in votes:
        QTest.keyClicks(page(canvas, BallotPage).entry.lines["value"], vote)
        QTest.keyClick(page(canvas, BallotPage).entry.lines["value"], Qt.Key.Key_Return)


def state(canvas, name: str = "Call"):
    return ballots.state_of(canvas.bridge.reader, canvas.node(name).id)


def test_people_vote_one_after_the_other_and_agree(voted):
    begin(voted)
    assert page(voted, BallotPage).voter.box.currentText() == "Ann"
    give(voted, "4", "5")
    assert "2" in page(voted, BallotPage).progress.text()
    assert state(voted) is None, "nothing is settled before it is closed"
    give(voted, "3")
    page(voted, BallotPage).closer.click()
    assert page(voted, ResultPage).state.text() == "Agreed"
    assert state(voted) is AgreementState.AGREED


def test_results_are_nowhere_before_it_is_closed(voted):
    begin(voted)
    give(voted, "1", "2")
    said = " ".join(text for window in QApplication.topLevelWidgets() for text in texts_of(window))
    said += " ".join(command_name(entry.label) for entry in voted.bridge.session.history.done)
    for telling in ("1.5", "Lowest", "mean", "Discuss", "discussed", "Agreed ·"):
        assert telling not in said
    lines = page(voted, BallotPage).entry.lines.values()
    assert all(line.echoMode() is line.EchoMode.Password and not line.text() for line in lines)
    page(voted, BallotPage).closer.click()
    assert "Lowest 1" in page(voted, ResultPage).figures.text()


def test_one_vote_below_three_keeps_discuss_and_the_next_round_keeps_the_first(voted):
    begin(voted)
    give(voted, "5", "5", "2")
    page(voted, BallotPage).closer.click()
    assert state(voted) is AgreementState.DISCUSS
    page(voted, ResultPage).next.click()
    page(voted, SetupPage).opener.click()
    give(voted, "5", "5", "3")
    page(voted, BallotPage).closer.click()
    assert state(voted) is AgreementState.AGREED
    assert len(list(voted.bridge.reader.all(Ballot))) == 2


def test_reopening_keeps_the_votes(voted):
    begin(voted)
    give(voted, "5", "5", "2")
    page(voted, BallotPage).closer.click()
    page(voted, ResultPage).reopener.click()
    assert page(voted, BallotPage).voted == 3
    assert state(voted) is AgreementState.DISCUSS


def test_what_is_no_number_of_fingers_is_said_and_kept_out(voted):
    begin(voted)
    give(voted, "7")
    assert page(voted, BallotPage).entry.reason.isVisible()
    assert page(voted, BallotPage).voted == 0
    assert page(voted, BallotPage).voter.box.currentText() == "Ann"


def test_the_card_stays_while_the_map_is_worked_on_and_goes_with_its_step(voted):
    begin(voted)
    voted.click(voted.at("Offer"))
    assert card(voted).isVisible()
    voted.selection.set([voted.node("Call").id])
    voted.view.setFocus()
    voted.key(Qt.Key.Key_Delete)
    assert voted.view.building.voting.card is None


def test_the_pad_never_lies_on_the_card(voted):
    begin(voted)
    for name in ("Offer", "Call"):
        voted.view.setFocus()
        voted.click(voted.at(name))
        pad = voted.view.pad
        assert not (pad.isVisible() and pad.geometry().intersects(card(voted).geometry()))
    voted.view.camera.center_on(voted.rect("Call").center)
    card(voted).move(voted.at("Call") + voted.port.pos())  # as where there is no room beside it
    voted.click(voted.at("Offer"))
    voted.selection.set([voted.node("Call").id])
    assert not (pad.isVisible() and pad.geometry().intersects(card(voted).geometry()))
    card(voted).dismiss()
    assert pad.isVisible()


def test_an_agreed_step_is_made_a_best_practice(voted):
    begin(voted)
    give(voted, "5", "5", "4")
    page(voted, BallotPage).closer.click()
    maker = page(voted, ResultPage).maker
    assert maker.isVisible()
    assert not page(voted, ResultPage).made.isVisible()
    maker.setFocus()
    QTest.keyClick(maker, Qt.Key.Key_Return)
    assert named(voted.bridge.reader, Practice, "Call").node_id == voted.node("Call").id
    assert not page(voted, ResultPage).maker.isVisible()
    assert page(voted, ResultPage).made.isVisible(), "it is told that it is done"
    assert page(voted, ResultPage).next.hasFocus(), "the keys stay on the card"


def test_estimates_that_agree_are_taken_over_with_one_press(voted):
    voted.click(voted.at("Call"))
    voted.key(Qt.Key.Key_Y)
    setup = page(voted, SetupPage)
    setup.kind.reset(BallotKind.ESTIMATE)
    setup.opener.click()
    for numbers in (("6", "8", "10"), ("7", "8", "9"), ("8", "9", "12")):
        for key, text in zip(("low", "mid", "high"), numbers, strict=True):
            line = page(voted, BallotPage).entry.lines[key]
            QTest.keyClicks(line, text)
            QTest.keyClick(line, Qt.Key.Key_Return)
    page(voted, BallotPage).closer.click()
    assert page(voted, ResultPage).taker.isVisible()
    page(voted, ResultPage).taker.click()
    found = queries.measures(voted.bridge.reader, voted.node("Call").id)
    assert found is not None
    assert found.wait_days == 8.0


def test_dots_are_spread_over_the_register_and_rank_it(voted):
    call = voted.node("Call").id
    for name in ("Late", "Wrong list"):
        voted.bridge.run(register.add_item_to_nodes, [call], ItemKind.PROBLEM, name)
    voted.view.building.vote_with_dots()
    assert page(voted, SetupPage).dots.value() == 1, "a third of what is voted on, at least one"
    page(voted, SetupPage).dots.reset(3.0)
    page(voted, SetupPage).opener.click()
    for first, second in (("1", "2"), ("1", "1"), ("0", "3")):
        for line, text in zip(
            list(page(voted, BallotPage).entry.lines.values()), (first, second), strict=True
        ):
            QTest.keyClicks(line, text)
            QTest.keyClick(line, Qt.Key.Key_Return)
    page(voted, BallotPage).closer.click()
    assert page(voted, ResultPage).figures.text().splitlines() == ["1. Wrong list — 6", "2. Late — 2"]


def test_people_are_added_by_typing_names(opened, qtbot):
    canvas = opened(a_map().stage("Selling").lane("Sales").step("Call"))
    qtbot.waitUntil(canvas.view.isActiveWindow)
    begin(canvas)
    field = page(canvas, BallotPage).people.field
    QTest.keyClicks(field.editor, "Ann, Bob")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert {person.name for person in canvas.bridge.reader.all(Person)} == {"Ann", "Bob"}
    assert page(canvas, BallotPage).entry.lines["value"].hasFocus(), "the first can vote at once"
    assert page(canvas, BallotPage).voter.box.currentText() == "Ann"


def test_a_rule_that_cannot_be_read_opens_no_vote_and_is_seen_whole(voted, qtbot):
    canvas = voted
    canvas.click(canvas.at("Call"))
    canvas.key(Qt.Key.Key_Y)
    setup, low = page(canvas, SetupPage), card(canvas).height()
    setup.mean.line.selectAll()
    QTest.keyClicks(setup.mean.line, "much")
    setup.opener.click()
    assert list(canvas.bridge.reader.all(Ballot)) == []
    assert setup.mean.line.hasFocus()
    qtbot.waitUntil(lambda: card(canvas).height() > low)
    assert setup.least.y() == setup.mean.y(), "the fields of the row stay level"
    bottom = setup.opener.mapTo(card(canvas), setup.opener.rect().bottomLeft()).y()
    assert bottom < card(canvas).height()


def test_enter_in_the_question_opens_the_vote_by_a_turnout_in_whole_percent(voted):
    voted.click(voted.at("Call"))
    voted.key(Qt.Key.Key_Y)
    setup = page(voted, SetupPage)
    assert setup.turnout.line.text() == "67"
    QTest.keyClick(setup.question.editor, Qt.Key.Key_Return)
    assert isinstance(card(voted).page, BallotPage)
    (ballot,) = voted.bridge.reader.all(Ballot)
    assert ballot.turnout == 2 / 3, "it is shown in whole percent and kept as it was"


# -- shares and hours of work


def estimate(canvas, *people: tuple[str, str, str]) -> None:
    for numbers in people:
        for key, text in zip(("low", "mid", "high"), numbers, strict=True):
            line = page(canvas, BallotPage).entry.lines[key]
            QTest.keyClicks(line, text)
            QTest.keyClick(line, Qt.Key.Key_Return)


def share_of(canvas, source: str, target: str) -> float | None:
    return canvas.bridge.reader.get(Connector, canvas.line(source, target).id).share


@pytest.fixture
def branched(opened):
    canvas = opened(
        a_map().stage("Selling").lane("Sales").step("Call", touch_hours=2).to("Offer", 0.5).to("Lost", 0.5)
        .step("Offer").end("Lost")
    )  # fmt: skip
    canvas.bridge.run(agreement.add_participants, ["Ann", "Bob", "Cleo"])
    return canvas


def test_the_share_of_a_line_is_voted_by_the_same_key_and_taken_over(branched):
    canvas = branched
    canvas.selection.set([canvas.line("Call", "Offer").id])
    canvas.key(Qt.Key.Key_Y)
    setup = page(canvas, SetupPage)
    assert "Call → Offer".upper() in card(canvas).title.text()
    assert setup.question.value() == "How many of the cases at “Call” go on to “Offer”?"
    assert not setup.kind.isVisible()
    assert not setup.measure.isVisible()
    setup.opener.click()
    estimate(canvas, ("30", "40", "50"), ("35", "40 %", "60"), ("40", "42", "45"))
    said = " ".join(text for window in QApplication.topLevelWidgets() for text in texts_of(window))
    assert "Median" not in said
    assert share_of(canvas, "Call", "Offer") == 0.5
    page(canvas, BallotPage).closer.click()
    assert page(canvas, ResultPage).figures.text().startswith("Median 40 % (35 % to 50 %)")
    page(canvas, ResultPage).taker.click()
    assert (share_of(canvas, "Call", "Offer"), share_of(canvas, "Call", "Lost")) == (0.4, 0.6)
    canvas.bridge.undo()
    assert share_of(canvas, "Call", "Offer") == 0.5
    page(canvas, ResultPage).next.click()
    page(canvas, SetupPage).opener.click()
    assert {ballot.round for ballot in canvas.bridge.reader.all(Ballot)} == {1, 2}
    canvas.bridge.run(nodes.delete_items, [], [canvas.line("Call", "Offer").id])
    assert canvas.view.building.voting.card is None, "the card goes with its line"


def test_hours_of_work_are_voted_in_hours_or_minutes(branched):
    canvas = branched
    canvas.click(canvas.at("Offer"))
    canvas.view.building.vote_on_hours()
    assert canvas.view.building.voting.card is None, "nobody works there"
    canvas.click(canvas.at("Call"))
    canvas.view.building.vote_on_hours()
    setup = page(canvas, SetupPage)
    assert setup.question.value() == "How many hours does Seller work on one visit to “Call”?"
    setup.opener.click()
    estimate(canvas, ("1", "1.5", "2"), ("60 min", "90 min", "3"), ("1", "1.6", "2"))
    page(canvas, BallotPage).closer.click()
    assert page(canvas, ResultPage).figures.text().startswith("Median 1.5 h (1 h to 2 h)")
    page(canvas, ResultPage).taker.click()
    assert list(queries.touch_hours(canvas.bridge.reader, canvas.node("Call").id).values()) == [1.5]


def test_the_question_follows_what_is_voted_on_until_somebody_writes_one(branched):
    canvas = branched
    canvas.click(canvas.at("Call"))
    canvas.key(Qt.Key.Key_Y)
    setup = page(canvas, SetupPage)
    assert setup.question.value() == "Is “Call” right as it stands?"
    setup.kind.reset(BallotKind.ESTIMATE)
    setup.measure.reset(next(key for key, about in setup.abouts.items() if about.measure == "touch_hours"))
    setup.measure.committed.emit(setup.measure.value())
    assert setup.question.value().startswith("How many hours does Seller")
    setup.question.reset("How long, all in all?")
    setup.kind.reset(BallotKind.FIST)
    setup.kind.committed.emit(BallotKind.FIST)
    assert setup.question.value() == "How long, all in all?"


def estimated(canvas, *votes: str) -> None:
    """Each of them votes "low mid high"."""
    for vote in votes:
        for key, text in zip(("low", "mid", "high"), vote.split(), strict=True):
            line = page(canvas, BallotPage).entry.lines[key]
            QTest.keyClicks(line, text)
            QTest.keyClick(line, Qt.Key.Key_Return)


def test_an_estimate_asks_for_its_measure_in_its_unit_and_tells_what_was_taken_over(voted):
    voted.click(voted.at("Call"))
    voted.key(Qt.Key.Key_Y)
    setup = page(voted, SetupPage)
    assert setup.question.value() == "Is “Call” right as it stands?"
    choose(setup.kind, BallotKind.ESTIMATE)
    assert setup.question.value() == "Waiting at “Call”: what do you think?"
    accurate = next(key for key, about in setup.abouts.items() if about.measure == "accurate_share")
    choose(setup.measure, accurate)
    assert setup.question.value() == "Complete and accurate at “Call”: what do you think?"
    setup.opener.click()
    assert page(voted, BallotPage).entry.lines["mid"].placeholderText() == "%"
    estimated(voted, "60 70 80", "65 70 85", "70% 75% 80%")
    page(voted, BallotPage).closer.click()
    result = page(voted, ResultPage)
    assert result.figures.text().startswith("Median 70 % (65 % to 80 %)")
    assert result.taker.hasFocus(), "Enter goes on to what follows from the vote"
    QTest.keyClick(result.taker, Qt.Key.Key_Return)
    assert queries.measures(voted.bridge.reader, voted.node("Call").id).accurate_share == 0.7
    assert not result.taker.isVisible()
    assert result.taken.text().endswith("complete and accurate 70 %")
    assert result.next.hasFocus()
    QTest.keyClick(result.next, Qt.Key.Key_Return)
    setup = page(voted, SetupPage)
    assert (setup.kind.value(), setup.measure.value()) == (BallotKind.ESTIMATE, accurate)


def test_a_question_written_by_hand_stays_whatever_the_kind(voted):
    voted.click(voted.at("Call"))
    voted.key(Qt.Key.Key_Y)
    setup = page(voted, SetupPage)
    setup.question.editor.selectAll()
    QTest.keyClicks(setup.question.editor, "How long?")
    choose(setup.kind, BallotKind.ESTIMATE)
    assert setup.question.value() == "How long?"


def test_earlier_rounds_are_told_below_the_last_one(voted):
    begin(voted)
    give(voted, "2", "5", "5")
    page(voted, BallotPage).closer.click()
    assert page(voted, ResultPage).earlier.isHidden()
    page(voted, ResultPage).next.click()
    page(voted, SetupPage).opener.click()
    give(voted, "4", "5", "5")
    page(voted, BallotPage).closer.click()
    assert page(voted, ResultPage).earlier.text().startswith("Round 1 · To be discussed · Lowest 2")
    voted.bridge.run(nodes.rename_node, voted.node("Call").id, "Ring")
    assert page(voted, ResultPage).state.text() == "To be discussed: changed since it was agreed"


def test_who_spreads_dots_sees_how_many_are_left_and_types_over_too_many(voted):
    call = voted.node("Call").id
    for name in ("Late", "Wrong list"):
        voted.bridge.run(register.add_item_to_nodes, [call], ItemKind.PROBLEM, name)
    voted.view.building.vote_with_dots()
    page(voted, SetupPage).dots.reset(3.0)
    page(voted, SetupPage).cap.reset(2.0)
    page(voted, SetupPage).opener.click()
    vote = page(voted, BallotPage)
    assert "at most 2 on one" in vote.rule.text()
    first, second = vote.entry.lines.values()
    QTest.keyClicks(first, "3")
    assert vote.entry.left.text() == "0 of 3 dots left"
    QTest.keyClick(first, Qt.Key.Key_Return)
    QTest.keyClicks(second, "1")
    assert vote.entry.left.text() == "1 dot too many"
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert vote.entry.reason.isVisible()
    assert first.hasFocus()
    QTest.keyClicks(first, "2")
    assert first.text() == "2", "what was too much is typed over"
    assert vote.entry.left.text() == "0 of 3 dots left"


def choose(field, value) -> None:
    field.reset(value)
    field.committed.emit(value)
