"""The inspector on several nodes: what they share, where they differ, and one edit for all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mapper.core import queries
from mapper.core.edits import nodes
from mapper.core.records import Connector, NodeTool, Role, Skill, Tool
from mapper.core.values import NodeKind, ValueClass
from mapper.ui.panels.inspector.panel import InspectorPanel
from tests.builders import a_map, named

ENTER = Qt.Key.Key_Return


def _document():
    return (
        a_map()
        .stage("Selling")
        .lane("Sales")
        .step("Call", touch_hours=1, role="Seller", wait_days=2.0, value_class=ValueClass.VA)
        .tool("CRM")
        .tool("Phone")
        .skill("Listening", 2)
        .to("Visit", 0.6)
        .to("Lost", 0.4)
        .step("Visit", wait_days=5.0)
        .tool("CRM")
        .note("Remember")
    )


@pytest.fixture
def room(furnish):
    return furnish(InspectorPanel, _document(), selected=["Call", "Visit"])


def _page(room):
    return room.panel.page


def _line(room, target):
    node_id = room.node(target).id
    return next(line for line in room.reader.all(Connector) if line.target_id == node_id)


def test_several_nodes_show_where_they_differ(room):
    room.select("Call", "Visit")
    page = _page(room)
    assert page.title.text() == "2 things selected"
    assert page.kind.text() == "STEP"
    assert page.waiting.wait.is_mixed()
    assert page.waiting.wait.line.placeholderText() == "– several –"
    assert not page.branches.section.isVisible()
    labels = [chip.label() for chip in page.tools.chips.chips()]
    assert labels == ["CRM", "1/2 · Phone"]


def test_a_touched_field_is_written_to_all_as_one_edit(room, type_into):
    room.select("Call", "Visit")
    page, entries = _page(room), room.entries()
    type_into(page.waiting.wait.line, "3", then=ENTER)
    waits = [queries.measures(room.reader, room.node(name).id) for name in ("Call", "Visit")]
    assert [each.wait_days for each in waits] == [3.0, 3.0]
    assert [each.value_class for each in waits] == [ValueClass.VA, None], "what was not touched stays"
    assert room.entries() == entries + 1
    room.bridge.undo()
    assert page.waiting.wait.is_mixed()


def test_a_mixed_field_left_untouched_writes_nothing(room):
    room.select("Call", "Visit")
    entries = room.entries()
    _page(room).waiting.wait.line.setFocus()
    room.canvas.setFocus()
    _page(room).own.description.editor.setFocus()
    room.canvas.setFocus()
    assert room.entries() == entries


def test_a_tool_for_several_comes_to_all_that_can_carry_it(room):
    room.select("Call", "Visit", "Remember")
    page, entries = _page(room), room.entries()
    page.tools.adder.open()
    QTest.keyClicks(page.tools.chips.line, "Car")
    QTest.keyClick(page.tools.chips.line, ENTER)
    car = named(room.reader, Tool, "Car").id
    users = {link.node_id for link in room.reader.all(NodeTool) if link.tool_id == car}
    assert users == {room.node("Call").id, room.node("Visit").id}
    assert room.entries() == entries + 1


def test_a_tool_that_some_have_comes_to_the_others_and_goes_from_all(room):
    room.select("Call", "Visit")
    page, phone = _page(room), named(room.reader, Tool, "Phone").id
    page.tools.chips.chosen.emit(phone)
    assert [chip.label() for chip in page.tools.chips.chips()] == ["CRM", "Phone"]
    entries = room.entries()
    page.tools.chips.removed.emit(phone)
    assert phone not in {link.tool_id for link in room.reader.all(NodeTool)}
    assert room.entries() == entries + 1


def test_of_very_many_tools_the_commonest_are_shown(furnish):
    builder = a_map()
    for name in ("One", "Two"):
        builder.step(name).tool("Common")
        for number in range(40):
            builder.tool(f"{name} {number}")
    room = furnish(InspectorPanel, builder)
    room.select("One", "Two")
    tools = _page(room).tools
    labels = [chip.label() for chip in tools.chips.chips()]
    assert len(labels) == 24
    assert "Common" in labels
    assert tools.more.text() == "and 57 others"


def test_skills_and_roles_of_several(room, type_into):
    room.select("Call", "Visit")
    page = _page(room)
    assert [chip.label() for chip in page.skills.chips.chips()] == ["1/2 · Listening"]
    (row,) = page.work.touch.rows.rows().values()
    assert row.hours.is_mixed()
    type_into(row.hours.line, "2", then=ENTER)
    seller = named(room.reader, Role, "Seller").id
    hours = [queries.touch_hours(room.reader, room.node(name).id) for name in ("Call", "Visit")]
    assert hours == [{seller: 2.0}, {seller: 2.0}]
    page.skills.chips.chosen.emit(named(room.reader, Skill, "Listening").id)
    assert [chip.label() for chip in page.skills.chips.chips()] == ["Listening"]


def test_several_become_another_kind_at_once(room):
    room.select("Call", "Visit")
    entries = room.entries()
    _page(room).kind.chosen.emit(NodeKind.STALL)
    assert {room.node(name).kind for name in ("Call", "Visit")} == {NodeKind.STALL}
    assert room.entries() == entries + 1


def test_one_of_several_goes_and_what_is_typed_stays(room, type_into):
    room.select("Call", "Visit")
    type_into(_page(room).waiting.spread.line, "4")
    room.bridge.run(nodes.delete_items, [room.node("Visit").id])
    room.wake()
    assert _page(room).waiting.spread.line.text() == "4"
    room.canvas.setFocus()
    assert queries.measures(room.reader, room.node("Call").id).wait_spread_days == 4.0


def test_nodes_come_before_the_lines_selected_with_them(room):
    room.selection.set([_line(room, "Visit").id, room.node("Call").id])
    assert _page(room).heading.value() == "Call"


def _take_colour(page, text):
    """Choose from the menu of the colour, as a click on it does."""
    next(action for action in page.tint.menu().actions() if action.text() == text).trigger()


def test_the_colour_of_several_is_shown_where_they_differ_and_written_to_all(room):
    room.select("Call")
    page, entries = _page(room), room.entries()
    assert page.tint.accessibleName() == "Colour: No colour"
    _take_colour(page, "Amber")
    assert room.node("Call").tint == 3
    room.select("Call", "Visit", "Remember")
    assert page.tint.accessibleName() == "Colour: several"
    assert not [action.text() for action in page.tint.menu().actions() if action.isChecked()]
    _take_colour(page, "Blue")
    assert [room.node(name).tint for name in ("Call", "Visit", "Remember")] == [0, 0, 0]
    assert page.tint.accessibleName() == "Colour: Blue"
    _take_colour(page, "No colour")
    assert [room.node(name).tint for name in ("Call", "Visit", "Remember")] == [None] * 3
    assert room.entries() == entries + 3
    room.bridge.undo()
    assert page.tint.accessibleName() == "Colour: Blue"
    assert [action.text() for action in page.tint.menu().actions() if action.isChecked()] == ["Blue"]
