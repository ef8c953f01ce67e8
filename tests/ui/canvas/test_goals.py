"""Goals on the canvas: what serves one is lit, and one is dropped on steps and stages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mapper.core.edits.resources import add_resource, delete_resource
from mapper.core.edits.ties import serve
from mapper.core.records import Goal, NodeGoal, Stage, StageGoal
from mapper.core.values import Point
from mapper.ui.canvas.mime import resource_data
from tests.builders import a_map, named


@pytest.fixture
def canvas(opened):
    builder = a_map().stage("First").stage("Second")
    builder.lane("Customer", is_customer=True).lane("Sales")
    builder.stage("First").lane("Sales").step("Call").to("Meet").step("Meet")
    builder.stage("Second").step("Offer").note("Think")
    canvas = opened(builder)
    run = canvas.view.sheet.bridge.session.run
    run(add_resource, Goal, "More wins")
    wins = named(canvas.view.sheet.reader, Goal, "More wins").id
    run(add_resource, Goal, "More calls", parent_id=wins)
    run(add_resource, Goal, "Fast offers")
    return canvas


def goal(canvas, name):
    return named(canvas.view.sheet.reader, Goal, name).id


def links(canvas):
    reader = canvas.view.sheet.reader
    return sorted(
        (link.node_id if isinstance(link, NodeGoal) else link.stage_id, link.goal_id)
        for link in (*reader.all(NodeGoal), *reader.all(StageGoal))
    )


def lit(canvas):
    seen, nodes = canvas.view.sheet.scene.lens.seen, canvas.view.sheet.projection.nodes.values()
    return {node.name for node in nodes if seen is None or seen.is_lit(node)}


def test_a_goal_dropped_on_a_step_twice_is_there_once(canvas):
    data, place = resource_data(goal(canvas, "More calls")), canvas.place(canvas.rect("Call").center)
    assert canvas.drag_over(data, place)
    canvas.drop(data, place)
    canvas.drop(data, place)
    assert links(canvas) == [(canvas.node("Call").id, goal(canvas, "More calls"))]


def test_beside_the_steps_it_is_for_the_stage(canvas):
    stage = named(canvas.view.sheet.reader, Stage, "Second")
    rect = canvas.rect("Offer")
    data = resource_data(goal(canvas, "Fast offers"))
    place = canvas.place(Point(rect.center.x, rect.y - 12))
    assert canvas.drag_over(data, place)
    canvas.drop(data, place)
    canvas.drop(data, place)
    assert links(canvas) == [(stage.id, goal(canvas, "Fast offers"))]
    assert not list(canvas.view.sheet.overlay)


def test_a_note_serves_no_goal(canvas):
    data, place = resource_data(goal(canvas, "More calls")), canvas.place(canvas.rect("Think").center)
    canvas.drop(data, place)
    assert links(canvas) == []


def test_what_serves_a_goal_or_one_below_it_stays_lit(canvas):
    run, lens = canvas.view.sheet.bridge.run, canvas.view.sheet.scene.lens
    stage = named(canvas.view.sheet.reader, Stage, "Second")
    run(serve, [canvas.node("Call").id], goal(canvas, "More calls"))
    run(serve, [stage.id], goal(canvas, "Fast offers"))
    lens.look_at_goals([goal(canvas, "More wins")])
    assert lit(canvas) == {"Call"}
    lens.look_at_goals([goal(canvas, "Fast offers")])
    assert {"Offer"} <= lit(canvas) <= {"Offer", "Think"}
    lens.look_at_goals([goal(canvas, "Fast offers"), goal(canvas, "More wins")])
    assert {"Call", "Offer"} <= lit(canvas)
    assert "Meet" not in lit(canvas)
    run(serve, [canvas.node("Meet").id], goal(canvas, "More calls"))
    assert "Meet" in lit(canvas)


def test_the_legend_says_which_goal_and_escape_leaves(canvas):
    lens, legend = canvas.view.sheet.scene.lens, canvas.view.looking.legend
    assert not legend.isVisible()
    wins = goal(canvas, "More wins")
    lens.look_at_goals([wins])
    assert legend.isVisible()
    assert legend.rows[f"goal {wins}"].text() == "serves: More wins"
    canvas.view.setFocus()
    QTest.keyClick(canvas.view, Qt.Key.Key_Escape)
    assert lens.goals == frozenset()
    assert not legend.isVisible()
    assert lens.seen is None


def test_a_goal_that_is_deleted_is_looked_at_no_longer(canvas):
    lens = canvas.view.sheet.scene.lens
    lens.look_at_goals([goal(canvas, "More wins")])
    canvas.view.sheet.bridge.run(delete_resource, goal(canvas, "More wins"))
    assert lens.goals == frozenset()
    assert lens.seen is None
