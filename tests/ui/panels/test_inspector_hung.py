"""The inspector on one node: ways on with shares and counts, tools, skills, metrics with their targets."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mapper.core import queries
from mapper.core.edits import nodes, resources
from mapper.core.edits.resources import add_resource
from mapper.core.edits.targets import agree, set_own
from mapper.core.edits.things import add_thing
from mapper.core.records import (
    Actual,
    Connector,
    Metric,
    NodeMetric,
    NodeSkill,
    Person,
    Skill,
    Target,
    Tool,
)
from mapper.core.values import Direction, NodeKind, Period
from mapper.ui.panels.inspector.panel import InspectorPanel
from mapper.ui.texts import command_name
from tests.builders import a_map, named

ENTER = Qt.Key.Key_Return


def _document():
    return (
        a_map()
        .stage("Selling")
        .lane("Engineer")
        .step("Demo", touch_hours=10, role="SE", wait_days=18.0)
        .tool("Demo kit")
        .skill("Showing", 2)
        .metric("Proofs passed", baseline=0.7, target=0.8, actual=0.77, unit="%")
        .to("Offer", 0.7)
        .to("Lost", 0.2)
        .step("Offer")
        .tool("CRM")
        .start("Lead")
    )


@pytest.fixture
def room(furnish):
    return furnish(InspectorPanel, _document(), selected=["Demo"])


def _page(room):
    return room.panel.page


def _line(room, target):
    lines = queries.outgoing(room.reader, room.node("Demo").id)
    return next(line for line in lines if line.target_id == room.node(target).id)


# -- what happens next


def test_ways_on_are_listed_likeliest_first_with_their_sum(room):
    page = _page(room)
    names = [row.target.full_text() for row in page.branches.rows.rows().values()]
    assert names == ["Offer", "Lost"]
    assert page.branches.section._note.full_text().replace("\u00a0", " ") == "sums to 90 %"
    assert page.branches.section._note.property("role") == "warning"


def test_a_share_is_edited_and_the_sum_follows(room, type_into):
    page, entries = _page(room), room.entries()
    row = page.branches.rows.rows()[_line(room, "Lost").id]
    type_into(row.share.line, "30", then=ENTER)
    assert _line(room, "Lost").share == 0.3
    assert page.branches.section._note.full_text().replace("\u00a0", " ") == "sums to 100 %"
    assert page.branches.section._note.property("role") == "unit"
    assert room.entries() == entries + 1
    assert row.share.line.text().replace("\u00a0", " ") == "30 %"


def test_counts_are_told_from_shares(room, type_into):
    page = _page(room)
    rows = page.branches.rows.rows()
    type_into(rows[_line(room, "Offer").id].share.line, "27 cases", then=ENTER)
    assert (_line(room, "Offer").count, _line(room, "Offer").share) == (27, None)
    assert page.branches.section._note.full_text() == "not all are counted"
    type_into(rows[_line(room, "Lost").id].share.line, "3", then=ENTER)
    assert _line(room, "Lost").count == 3, "a bare number beside counts is a count"
    assert page.branches.section._note.full_text() == "of 30 cases"
    assert rows[_line(room, "Offer").id].bar.accessibleDescription().startswith("90")
    type_into(rows[_line(room, "Lost").id].share.line, "10 %", then=ENTER)
    assert (_line(room, "Lost").count, _line(room, "Lost").share) == (None, 0.1)


@pytest.mark.parametrize("text", ["120", "-1 %", "half", "2.5 cases"])
def test_no_share_and_no_count(room, type_into, text):
    field = _page(room).branches.rows.rows()[_line(room, "Lost").id].share
    entries = room.entries()
    type_into(field.line, text, then=ENTER)
    assert field.reason()
    assert field.line.text() == text
    assert room.entries() == entries
    assert _line(room, "Lost").share == 0.2


def test_an_emptied_share_is_unknown_and_named_so_in_the_menu(room, type_into):
    row = _page(room).branches.rows.rows()[_line(room, "Lost").id]
    type_into(row.share.line, "", then=ENTER)
    assert (_line(room, "Lost").share, _line(room, "Lost").count) == (None, None)
    assert command_name(room.last()) == "Change share of 'Demo' to 'Lost'"


def test_rows_do_not_run_away_while_shares_are_typed(room, type_into):
    rows = _page(room).branches.rows
    type_into(rows.rows()[_line(room, "Lost").id].share.line, "95", then=ENTER)
    assert [row.target.full_text() for row in rows.rows().values()] == ["Offer", "Lost"]


def test_the_name_of_a_way_leads_there(room, qtbot):
    row = _page(room).branches.rows.rows()[_line(room, "Offer").id]
    qtbot.mouseClick(row.target, Qt.MouseButton.LeftButton)
    assert room.selection.ids == (room.node("Offer").id,)


# -- tools and skills


def _add(room, part, name):
    part.section.action.setFocus()
    QTest.keyClick(part.section.action, ENTER)
    assert part.chips.line.hasFocus()
    QTest.keyClicks(part.chips.line, name)
    # While there are suggestions the keys go to their list, which hands them on.
    QTest.keyClick(QApplication.activePopupWidget() or part.chips.line, ENTER)


def test_a_new_tool_comes_into_the_library_and_on_the_node_as_one_edit(room):
    page, entries = _page(room), room.entries()
    _add(room, page.tools, "Screen recorder")
    assert named(room.reader, Tool, "Screen recorder")
    assert [chip.label() for chip in page.tools.chips.chips()] == ["Demo kit", "Screen recorder"]
    assert room.entries() == entries + 1
    assert page.tools.chips.line.hasFocus(), "the next one can be typed at once"


def test_a_known_tool_is_attached(room):
    _add(room, _page(room).tools, "crm")
    crm = named(room.reader, Tool, "CRM").id
    assert crm in {link.tool_id for link in queries.node_tools(room.reader, room.node("Demo").id)}
    assert len([tool for tool in room.reader.all(Tool) if tool.name.casefold() == "crm"]) == 1


def test_the_line_goes_when_it_is_left_empty(room, qtbot):
    tools = _page(room).tools
    assert tools.chips.line.isHidden()
    tools.adder.open()
    assert tools.chips.line.isVisible()
    room.canvas.setFocus()
    qtbot.waitUntil(tools.chips.line.isHidden)


def test_a_tool_is_taken_off_by_its_cross_and_by_delete(room, qtbot):
    (chip,) = _page(room).tools.chips.chips()
    qtbot.mouseClick(chip.close_button, Qt.MouseButton.LeftButton)
    assert queries.node_tools(room.reader, room.node("Demo").id) == []
    room.bridge.undo()
    (chip,) = _page(room).tools.chips.chips()
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert queries.node_tools(room.reader, room.node("Demo").id) == []


def test_the_level_of_a_skill(room, qtbot):
    (row,) = _page(room).skills.rows.rows().values()
    row.level.setFocus()
    QTest.keyClick(row.level, Qt.Key.Key_4)
    (link,) = queries.node_skills(room.reader, room.node("Demo").id)
    assert link.level == 4
    assert list(_page(room).skills.rows.rows().values()) == [row]
    assert row.level.hasFocus()


def test_a_level_that_is_not_stated_shows_what_is_reckoned_with(room, qtbot):
    room.bridge.run(resources.attach_named, [room.node("Demo").id], Skill, "Asking")
    row = next(row for row in _page(room).skills.rows.rows().values() if row.label.full_text() == "Asking")
    assert row.level.value() == 0
    assert row.level.toolTip() == "not stated: 3 of 4 is reckoned with"
    row.level.setFocus()
    QTest.keyClick(row.level, Qt.Key.Key_2)
    assert row.level.toolTip() == "2 of 4"
    room.bridge.undo()
    assert row.level.toolTip() == "not stated: 3 of 4 is reckoned with"


def test_a_new_skill_and_off_again(room, qtbot):
    page = _page(room)
    _add(room, page.skills, "Listening")
    listening = named(room.reader, Skill, "Listening").id
    qtbot.mouseClick(page.skills.rows.rows()[listening].remover, Qt.MouseButton.LeftButton)
    assert [link.skill_id for link in room.reader.all(NodeSkill)] == [named(room.reader, Skill, "Showing").id]


def test_a_note_carries_nothing(room):
    _page(room).kind.chosen.emit(NodeKind.NOTE)
    room.bridge.undo()
    room.select("Offer")
    _page(room).kind.chosen.emit(NodeKind.STALL)
    assert _page(room).tools.section.isVisible()


# -- metrics


def _metric_row(room):
    (row,) = _page(room).metrics.rows.rows().values()
    return row


def _link(room):
    return next(iter(room.reader.all(NodeMetric)))


def test_a_metric_shows_actual_of_target_with_its_status(room):
    row = _metric_row(room)
    spoken = row.head.accessibleName().replace("\u00a0", " ")
    assert spoken == "Proofs passed: 77 of 80 %, near the target"
    assert row.detail.text().replace("\u00a0", " ") == "baseline 70 %"


def test_percents_are_fractions_in_the_record(room, type_into):
    row = _metric_row(room)
    row.head.setFocus()
    QTest.keyClick(row.head, Qt.Key.Key_Space)
    assert row.fields["target"].line.text() == "80"
    type_into(row.fields["target"].line, "85 %", then=ENTER)
    assert _link(room).target == 0.85
    type_into(row.fields["actual"].line, "90", then=ENTER)
    assert _link(room).actual == 0.9
    assert "on target" in row.head.accessibleName()


def test_owner_and_due_day(room, type_into):
    row = _metric_row(room)
    row.turn()
    type_into(row.fields["owner"].editor, "R. Diaz", then=ENTER)
    type_into(row.fields["due"].line, "31 Mar 2026", then=ENTER)
    assert (_link(room).owner, _link(room).due) == ("R. Diaz", "2026-03-31")
    type_into(row.fields["due"].line, "whenever", then=ENTER)
    assert row.fields["due"].reason()
    assert _link(room).due == "2026-03-31"


def test_the_direction_is_the_metrics_unless_it_differs(room):
    row = _metric_row(room)
    row.turn()
    row.fields["direction"].committed.emit(Direction.DOWN)
    assert _link(room).direction is Direction.DOWN
    row.fields["direction"].committed.emit(Direction.UP)
    assert _link(room).direction is None


def test_another_unit_keeps_the_figures_as_they_read(room, type_into):
    row = _metric_row(room)
    row.turn()
    type_into(row.fields["unit"].editor, "days", then=ENTER)
    link = _link(room)
    assert (link.unit, link.baseline, link.target, link.actual) == ("days", 70.0, 80.0, 77.0)
    type_into(row.fields["target"].line, "60 days", then=ENTER)
    assert _link(room).target == 60.0
    type_into(row.fields["unit"].editor, "%", then=ENTER)
    assert (_link(room).target, _link(room).unit) == (0.6, "%")


def test_a_metric_is_taken_off(room, qtbot):
    row = _metric_row(room)
    row.turn()
    qtbot.mouseClick(row.remover, Qt.MouseButton.LeftButton)
    assert not list(room.reader.all(NodeMetric))
    assert named(room.reader, Metric, "Proofs passed")
    room.bridge.undo()
    head = _metric_row(room).head
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Delete)
    assert not list(room.reader.all(NodeMetric))


def test_values_change_in_place_and_the_focus_stays(room):
    page = _page(room)
    wait, row = page.waiting.wait, _metric_row(room)
    wait.line.setFocus()
    room.bridge.run(resources.set_link, _link(room).id, actual=0.5)
    assert _page(room) is page
    assert wait.line.hasFocus()
    assert _metric_row(room) is row
    assert "off target" in row.head.accessibleName()


def test_connectors_come_and_go(room):
    page = _page(room)
    room.bridge.run(nodes.delete_items, [], [_line(room, "Lost").id])
    assert [row.target.full_text() for row in page.branches.rows.rows().values()] == ["Offer"]
    room.bridge.run(nodes.delete_items, [], [line.id for line in room.reader.all(Connector)])
    assert page.branches.nothing.isVisible()


def _measure(room, *values):
    link = _link(room)
    for month, value in enumerate(values, start=1):
        room.bridge.run(
            add_thing,
            Actual,
            metric_id=link.metric_id,
            node_id=link.node_id,
            period=Period.MONTH,
            starts=f"2026-{month:02}-01",
            value=value,
        )


def test_three_dated_values_are_drawn_as_a_line(room, locale):
    row = _metric_row(room)
    row.head.resize(300, row.head.height())
    _measure(room, 0.6, 0.7)
    two = row.head.grab().toImage()
    assert row.head.line_box(200) is None
    _measure(room, 0.6, 0.7, 0.68)
    assert row.head.line_box(200) is not None
    assert row.head.line_box(120) is None, "the name needs the room"
    assert row.head.grab().toImage() != two
    assert "3 dated values: 60 % → 68 %" in row.head.toolTip().replace("\u00a0", " ")


def test_how_peoples_own_targets_stand_is_told(room, locale):
    link, row = _link(room), _metric_row(room)
    assert "set their own" not in row.detail.text()
    for name in ("Ana", "Ben", "Eva"):
        person_id = room.bridge.run(add_resource, Person, name).added(Person)[0].id
        about = {"metric_id": link.metric_id, "node_id": link.node_id, "person_id": person_id}
        for starts in ("2020-01-01", "2020-02-01"):
            room.bridge.run(add_thing, Target, **about, period=Period.MONTH, starts=starts, required=0.8)
    assert row.detail.text().endswith("0 of 3 set their own")
    latest = [target for target in room.reader.all(Target) if target.starts == "2020-02-01"]
    for target in latest[:2]:
        room.bridge.run(set_own, target.id, 0.75)
    room.bridge.run(agree, latest[0].id)
    assert row.detail.text().endswith("2 of 3 set their own · 1 agreed")
    row.turn()
    assert row.detail.isVisible()
    assert row.detail.text() == "2 of 3 set their own · 1 agreed"
