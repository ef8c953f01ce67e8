"""The inspector: the goals that steps and stages serve."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mapper.core.edits.resources import add_resource, set_resource
from mapper.core.records import Goal, NodeGoal, Stage, StageGoal
from mapper.ui.panels.inspector.panel import InspectorPanel
from tests.builders import a_map, named

ENTER = Qt.Key.Key_Return


@pytest.fixture
def room(furnish):
    room = furnish(InspectorPanel, a_map().stage("Selling").lane("Sales").step("Call").step("Offer"))
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
