"""Layers, heat and picked classes: how the map is looked at changes what is painted, and never the document."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from mapper.core.edits.measures import set_measures, set_touch_named
from mapper.core.edits.resources import add_resource, delete_resource
from mapper.core.records import Goal, Role
from mapper.core.values import Point
from mapper.ui.canvas.menu.popup import SearchMenu
from mapper.ui.render.export import export_picture
from mapper.ui.render.seen import Layer
from tests.builders import a_map, named


@pytest.fixture
def canvas(opened):
    builder = a_map().stage("First").stage("Second")
    builder.lane("Customer", is_customer=True).lane("Sales")
    builder.stage("First").lane("Sales").step("Call").tool("CRM").to("Meet")
    builder.step("Meet").skill("Listening").to("Offer")
    builder.stage("Second").step("Offer")
    return opened(builder)


def lit(canvas):
    seen, nodes = canvas.view.sheet.scene.lens.seen, canvas.view.sheet.projection.nodes.values()
    return {node.name for node in nodes if seen is None or seen.is_lit(node)}


def add_goal(canvas, name):
    canvas.bridge.run(add_resource, Goal, name)
    return named(canvas.bridge.reader, Goal, name).id


def ground(canvas, name):
    """The colour of a card beside its name."""
    rect = canvas.rect(name)
    place = canvas.place(Point(rect.right - 12, rect.y + 10))
    return QColor(canvas.port.grab().toImage().pixel(place))


def test_a_layer_lights_what_has_something_of_it(canvas):
    lens = canvas.view.sheet.scene.lens
    assert lit(canvas) == {"Call", "Meet", "Offer"}
    lens.toggle_layer(Layer.TOOLS)
    assert lit(canvas) == {"Call"}
    lens.toggle_layer(Layer.SKILLS)
    assert lit(canvas) == {"Call", "Meet"}
    lens.toggle_layer(Layer.TOOLS)
    assert lit(canvas) == {"Meet"}
    node = canvas.view.sheet.projection.nodes[canvas.node("Call").id]
    assert lens.seen.picture(node).badges == ()
    lens.show_all()
    assert lens.seen is None
    assert canvas.commands == 0


def test_what_is_not_looked_at_is_painted_faintly(canvas):
    white = ground(canvas, "Offer")
    canvas.view.sheet.scene.lens.toggle_layer(Layer.TOOLS)
    assert ground(canvas, "Call") == white
    assert ground(canvas, "Offer") != white
    canvas.view.sheet.scene.lens.show_all()
    assert ground(canvas, "Offer") == white


def test_heat_colours_by_a_number_and_follows_the_document(canvas):
    lens, fills = canvas.view.sheet.scene.lens, canvas.view.sheet.theme.tokens.heat.fills
    plain = ground(canvas, "Call")
    for name, days in (("Call", 2.0), ("Meet", 30.0)):
        canvas.bridge.run(set_measures, canvas.node(name).id, wait_days=days)
    lens.show_heat("wait")
    assert ground(canvas, "Call") == fills[0]
    assert ground(canvas, "Meet") == fills[4]
    assert ground(canvas, "Offer") == plain, "no data is no colour"
    canvas.bridge.run(set_measures, canvas.node("Offer").id, wait_days=90.0)
    assert ground(canvas, "Offer") == fills[4]
    assert ground(canvas, "Meet") == fills[2]
    canvas.bridge.undo()
    lens.show_heat(None)
    assert ground(canvas, "Meet") == plain


def test_a_picked_class_is_lit_alone(canvas):
    lens = canvas.view.sheet.scene.lens
    lens.show_heat("tools")
    lens.toggle_pick("heat 4")
    assert lit(canvas) == {"Call"}
    lens.toggle_pick("badge skill")
    assert lit(canvas) == set(), "of each sort one"
    lens.toggle_pick("heat 4")
    assert lit(canvas) == {"Meet"}


def test_the_legend_tells_the_numbers_and_a_click_looks_at_one_class(canvas):
    """look.md 4.3: one legend, which is itself the control and names "no data"."""
    lens, legend = canvas.view.sheet.scene.lens, canvas.view.looking.legend
    canvas.bridge.run(set_measures, canvas.node("Call").id, wait_days=2.0)
    canvas.bridge.run(set_measures, canvas.node("Meet").id, wait_days=30.0)
    assert not legend.isVisible()
    lens.show_heat("wait")
    assert legend.isVisible()
    texts = {key: row.text() for key, row in legend.rows.items()}
    assert texts["heat 0"] == "2 d  (1)"
    assert texts["heat 4"] == "30 d  (1)"
    assert texts["heat -1"] == "no data  (1)"
    QTest.mouseClick(legend.rows["heat 4"], Qt.MouseButton.LeftButton)
    assert lit(canvas) == {"Meet"}
    assert legend.rows["heat 4"].isChecked()
    QTest.mouseClick(legend.rows["badge tool"], Qt.MouseButton.LeftButton)
    assert lit(canvas) == set()
    QTest.mouseClick(legend.rows["heat 4"], Qt.MouseButton.LeftButton)
    assert lit(canvas) == {"Call"}
    QTest.mouseClick(legend.close_button, Qt.MouseButton.LeftButton)
    assert not legend.isVisible()
    assert lens.picks == frozenset()
    assert canvas.commands == 2


def test_in_a_small_view_the_legend_explains_the_colours_and_the_signs_on_demand(canvas):
    lens, legend = canvas.view.sheet.scene.lens, canvas.view.looking.legend
    canvas.view.resize(640, 420)
    lens.show_heat("touch")
    lens.show_legend(True)
    assert {key.split()[0] for key in legend.rows} == {"heat"}
    small = legend.height()
    legend.signs_button.click()
    assert "badge tool" in legend.rows
    assert legend.height() > small
    canvas.view.resize(1200, 800)
    assert legend.signs_button.isHidden()
    assert "badge tool" in legend.rows


def test_while_goals_are_looked_at_a_brief_legend_tells_which_and_closing_it_ends_that(canvas):
    goal = add_goal(canvas, "More wins")
    lens, legend = canvas.view.sheet.scene.lens, canvas.view.looking.legend
    lens.show_legend(True)
    assert "badge tool" in legend.rows
    lens.show_legend(False)
    assert not legend.isVisible()
    lens.look_at_goals([goal])
    assert legend.isVisible()
    assert [row.text() for row in legend.rows.values()] == ["serves: More wins"]
    QTest.mouseClick(legend.close_button, Qt.MouseButton.LeftButton)
    assert not lens.goals
    assert not legend.isVisible()


def test_with_the_customers_eyes_the_legend_is_brief_too_and_closing_it_opens_them(canvas):
    lens, legend = canvas.view.sheet.scene.lens, canvas.view.looking.legend
    lens.open_eyes()
    assert legend.isVisible()
    assert not legend.chooser.isVisible()
    QTest.mouseClick(legend.close_button, Qt.MouseButton.LeftButton)
    assert not lens.has_eyes
    assert not legend.isVisible()


def test_a_picture_in_a_file_shows_the_heat_and_its_legend(canvas, tmp_path):
    """Want 24: exported with the picture."""
    canvas.bridge.run(set_measures, canvas.node("Meet").id, wait_days=30.0)
    lens = canvas.view.sheet.scene.lens
    lens.show_heat("wait")
    file = tmp_path / "map.svg"
    export_picture(".svg", canvas.bridge.session.snapshot(), canvas.bridge.map_id, file, lens.look)
    drawn = file.read_text(encoding="utf-8")
    assert "days of waiting:" in drawn
    assert "no data" in drawn
    assert canvas.view.sheet.theme.tokens.heat.fills[2].name() in drawn.lower()


def test_its_state_is_a_word_that_brings_it_back(canvas):
    lens = canvas.view.sheet.scene.lens
    lens.toggle_layer(Layer.METRICS)
    lens.toggle_layer(Layer.TOOLS)
    lens.show_heat("wait")
    word = lens.state()
    assert word == "24:wait"
    lens.show_all()
    lens.show_heat(None)
    lens.restore(word)
    assert (lens.layers, lens.measure) == ({Layer.TOOLS, Layer.METRICS}, "wait")
    lens.restore("ex:unknown")
    assert (lens.layers, lens.measure) == (frozenset(), None)


def test_a_layer_that_nothing_is_of_says_so(opened):
    canvas = opened(a_map().lane("Sales").step("Call").to("Meet").step("Meet"))
    canvas.view.commands.toggle_layer(Layer.TOOLS)
    assert canvas.view.sheet._message.isVisible()
    assert "0 shows everything" in canvas.view.sheet._message.text()
    canvas.view.sheet.hush()
    canvas.view.commands.toggle_layer(Layer.STEPS)
    assert not canvas.view.sheet._message.isVisible(), "the steps are of this one"
    canvas.view.commands.toggle_layer(Layer.STEPS)
    assert canvas.view.sheet._message.isVisible()


def test_any_number_is_found_by_typing_told_by_the_legend_and_exported(canvas, tmp_path):
    """Want 24: heat colouring from any field."""
    lens, looking = canvas.view.sheet.scene.lens, canvas.view.looking
    canvas.bridge.run(set_measures, canvas.node("Meet").id, attempts_limit=3)
    looking.colouring.open()
    menu = looking.legend.parent().findChild(SearchMenu)
    QTest.keyClicks(menu.field, "attempts")
    QTest.keyClick(menu.field, Qt.Key.Key_Return)
    assert lens.measure == "attempts"
    assert "attempts limit" in looking.legend.chooser.text()
    assert looking.legend.rows["heat 2"].text() == "3  (1)"
    assert lens.state() == ":attempts"
    file = tmp_path / "map.svg"
    export_picture(".svg", canvas.bridge.session.snapshot(), canvas.bridge.map_id, file, lens.look)
    assert "attempts limit:" in file.read_text(encoding="utf-8")


def test_the_heat_of_a_role_goes_with_it_and_comes_back(canvas):
    lens = canvas.view.sheet.scene.lens
    canvas.bridge.run(set_touch_named, [canvas.node("Call").id], "Seller", 2.0)
    role = named(canvas.bridge.reader, Role, "Seller")
    lens.show_heat(f"touch:{role.id}")
    assert lens.measure_name == "Hours of Seller"
    canvas.bridge.run(delete_resource, role.id)
    assert (lens.measure_name, lens.heat) == ("", None)
    canvas.bridge.undo()
    assert lens.heat.counts()[2] == 1


def test_while_somebody_compares_changes_are_marked_and_then_all_is_as_before(canvas):
    """It is no choice of a person: it is not kept, and a person's own one comes before it."""
    lens = canvas.view.sheet.scene.lens
    lens.toggle_layer(Layer.TOOLS)
    former = lens.state()
    lens.mark_changes("panel", True, is_said=True)
    assert (lens.layers, lens.state()) == ({Layer.TOOLS, Layer.CHANGES}, former)
    assert not lens.has_legend, "the panel says what the marks mean"
    lens.mark_changes("beside", True)
    lens.mark_changes("panel", False)
    assert lens.has_legend
    lens.toggle_layer(Layer.CHANGES)
    assert (lens.layers, lens.state()) == ({Layer.TOOLS}, former)
    lens.mark_changes("beside", False)
    assert lens.state() == former
    lens.show_all()
