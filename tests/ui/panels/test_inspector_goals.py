"""The inspector: the goals that steps and stages serve."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mapper.core.edits.resources import add_resource, set_resource
from mapper.core.records import Expectation, Goal, Metric, NodeGoal, Stage, StageGoal
from mapper.ui.panels.inspector.panel import InspectorPanel
from tests.builders import a_map, named

ENTER = Qt.Key.Key_Return


@pytest.fixture
def room(furnish):
    builder = a_map().stage("Selling").lane("Sales").step("Call").step("Offer")
    room = furnish(InspectorPanel, builder, selected=["Call"])
    room.bridge.run(add_resource, Goal, "More wins")
    room.select("Call")
    return room


def _type(part, text):
    part.section.action.click()
    QTest.keyClicks(part.chips.line, text)
    QTest.keyClick(part.chips.line, ENTER)


def _chips(part):
    return [chip.label() for chip in part.chips.chips()]


def test_a_goal_is_typed_and_taken_off(room):
    part = room.panel.page.goals
    _type(part, "more wins")
    assert _chips(part) == ["More wins"]
    _type(part, "Fast offers")
    assert _chips(part) == ["Fast offers", "More wins"]
    assert {goal.name for goal in room.reader.all(Goal)} == {"More wins", "Fast offers"}
    chip = part.chips.chips()[0]
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert _chips(part) == ["More wins"]


def test_renaming_a_goal_keeps_what_serves_it(room):
    part = room.panel.page.goals
    _type(part, "More wins")
    room.bridge.run(set_resource, named(room.reader, Goal, "More wins").id, name="Forty wins")
    assert _chips(part) == ["Forty wins"]
    assert len(list(room.reader.all(NodeGoal))) == 1


def test_several_steps_serve_together(room):
    part = room.panel.page.goals
    _type(part, "More wins")
    room.select("Call", "Offer")
    part = room.panel.page.goals
    assert _chips(part) == ["1/2 · More wins"]
    _type(part, "More wins")
    assert _chips(part) == ["More wins"]
    assert len(list(room.reader.all(NodeGoal))) == 2


def test_a_stage_serves_and_its_steps_say_so(room):
    stage = named(room.reader, Stage, "Selling")
    room.selection.set([stage.id])
    part = room.panel.page.goals
    _type(part, "More wins")
    assert _chips(part) == ["More wins"]
    assert [link.stage_id for link in room.reader.all(StageGoal)] == [stage.id]
    room.select("Call")
    part = room.panel.page.goals
    assert _chips(part) == []
    assert part.by_stage.text() == "By its stage “Selling”: More wins"
    assert part.by_stage.isVisible()


def test_row_7_an_expected_result_has_a_card_on_the_page_of_its_map(room, locale, type_into):
    room.select()
    part = room.panel.page.expected
    part.section.action.click()
    QTest.keyClicks(part.line.editor, "Wins next year")
    QTest.keyClick(part.line.editor, ENTER)
    (made,) = room.reader.all(Expectation)
    assert (made.name, made.map_id) == ("Wins next year", room.bridge.map_id)
    row = part.rows.rows()[made.id]
    for key, text in (("low", "40"), ("mid", "55"), ("high", "60")):
        type_into(row.figures[key].line, text, then=ENTER)
    type_into(row.source.editor, "Last three years", then=ENTER)
    type_into(row.reviewed.line, "2026-11-02", then=ENTER)
    (made,) = room.reader.all(Expectation)
    assert (made.low, made.mid, made.high, made.source) == (40, 55, 60, "Last three years")
    assert made.reviewed == "2026-11-02"
    room.bridge.run(add_resource, Metric, "Win rate", unit="%")
    goal, metric = named(room.reader, Goal, "More wins"), named(room.reader, Metric, "Win rate")
    room.bridge.run(set_resource, goal.id, metric_id=metric.id)
    row.goal.committed.emit(goal.id)
    (made,) = room.reader.all(Expectation)
    assert (made.goal_id, made.low, made.high) == (goal.id, 0.4, 0.6), "40 becomes 40 %"
    assert row.figures["low"].line.text() == "40"
    room.bridge.undo()
    assert next(iter(room.reader.all(Expectation))).low == 40
    row.remover.click()
    assert not list(room.reader.all(Expectation))
