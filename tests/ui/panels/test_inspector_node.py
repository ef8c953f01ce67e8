"""The inspector on one node: every field writes what it says, once, and wrong text changes nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mapper.core import queries
from mapper.core.edits import connectors, measures, nodes, resources
from mapper.core.records import Connector, Metric, NodeMetric, NodeSkill, Role, Skill, Tool
from mapper.core.values import Direction, NodeKind, Outcome, ValueClass
from mapper.ui.panels.inspector.panel import InspectorPanel
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
    room = furnish(InspectorPanel, _document())
    room.select("Demo")
    return room


def _page(room):
    return room.panel.page


def _measures(room, name="Demo"):
    return queries.measures(room.reader, room.node(name).id)


def test_the_head_names_kind_name_and_place(room):
    page = _page(room)
    assert page.kind.text() == "STEP"
    assert page.heading.value() == "Demo"
    assert page.place.text() == "Selling · Engineer"


def test_a_new_name_is_one_edit(room, type_into):
    entries = room.entries()
    type_into(_page(room).heading.editor, "Show the fit", then=ENTER)
    assert room.node("Show the fit")
    assert room.entries() == entries + 1


def test_a_number_is_read_by_the_locale(furnish, locale, type_into):
    locale("de_DE")
    room = furnish(InspectorPanel, _document())
    room.select("Demo")
    type_into(_page(room).work.wait.line, "1,5", then=ENTER)
    assert _measures(room).wait_days == 1.5
    type_into(_page(room).branches.rows.rows()[_line(room, "Offer").id].share.line, "35 %", then=ENTER)
    assert _line(room, "Offer").share == 0.35


def _line(room, target):
    lines = queries.outgoing(room.reader, room.node("Demo").id)
    return next(line for line in lines if line.target_id == room.node(target).id)


def test_wrong_text_stays_with_the_reason_and_changes_nothing(room, type_into):
    entries, field = room.entries(), _page(room).work.wait
    type_into(field.line, "soon", then=ENTER)
    assert (field.line.text(), bool(field.reason())) == ("soon", True)
    room.bridge.run(nodes.set_node_description, room.node("Demo").id, "Elsewhere")
    assert field.line.text() == "soon", "a change elsewhere leaves it alone"
    assert _measures(room).wait_days == 18.0
    assert room.entries() == entries + 1
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert (field.line.text(), field.reason()) == ("18", "")


def test_leaving_the_field_commits(room, type_into):
    type_into(_page(room).work.spread.line, "4")
    assert _measures(room).wait_spread_days is None
    room.canvas.setFocus()
    assert _measures(room).wait_spread_days == 4.0


def test_another_selection_commits_to_the_node_it_was_typed_for(room, type_into):
    type_into(_page(room).work.wait.line, "7")
    room.select("Offer")
    assert _measures(room).wait_days == 7.0
    assert _measures(room, "Offer") is None
    assert _page(room).work.wait.line.text() == ""


def test_an_emptied_field_is_unknown_again(room, type_into):
    type_into(_page(room).work.wait.line, "", then=ENTER)
    assert _measures(room).wait_days is None


def test_all_measures_are_written(room, type_into):
    work = _page(room).work
    type_into(work.age.line, "30", then=ENTER)
    type_into(work.attempts.line, "5", then=ENTER)
    work.value_class.box.setFocus()
    QTest.keyClick(work.value_class.box, Qt.Key.Key_Down)
    known = _measures(room)
    assert (known.age_limit_days, known.attempts_limit, known.value_class) == (30.0, 5, ValueClass.VA)


def test_spinning_is_one_undo_entry(room):
    room.bridge.session._clock.step = 0.0  # as fast as a key repeats
    field, entries = _page(room).work.wait, room.entries()
    field.line.setFocus()
    for _ in range(3):
        QTest.keyClick(field.line, Qt.Key.Key_Up)
    assert _measures(room).wait_days == 21.0
    assert room.entries() == entries + 1


def test_undo_is_followed_while_something_else_is_typed(room, type_into):
    room.bridge.run(measures.set_measures, room.node("Demo").id, wait_days=20.0)
    type_into(_page(room).work.spread.line, "4")
    room.bridge.undo()
    assert _page(room).work.wait.line.text() == "18"
    assert _page(room).work.spread.line.text() == "4"
    room.canvas.setFocus()
    assert _measures(room).wait_spread_days == 4.0


def test_a_deleted_node_leaves_the_page_and_what_was_typed_for_it(room, type_into):
    type_into(_page(room).work.wait.line, "7")
    entries = room.entries()
    room.bridge.run(nodes.delete_items, [room.node("Demo").id])
    assert _page(room).overline.text() == "MAP"
    assert room.entries() == entries + 1
    room.canvas.setFocus()
    assert room.entries() == entries + 1


def test_a_refused_edit_shows_why_and_the_old_value(room, monkeypatch):
    room.select("Lead")
    room.bridge.run(connectors.add_connector, room.node("Lead").id, room.node("Demo").id)
    entries = room.entries()
    _page(room).kind.chosen.emit(NodeKind.END)  # an end has no way on
    assert room.entries() == entries
    assert room.refusals == ["Nothing leaves an end."]
    assert _page(room).kind.text() == "START"


def test_the_field_itself_tells_a_refusal(room, type_into):
    field = _page(room).heading
    type_into(field.editor, "x" * 501, then=ENTER)
    assert field.reason() == "This text is too long."
    assert field.value() == "Demo"
    assert field.editor.toPlainText() == "Demo"


def test_the_kind_can_be_changed(room):
    _page(room).kind.chosen.emit(NodeKind.DECISION)
    assert room.node("Demo").kind is NodeKind.DECISION
    assert _page(room).kind.text() == "DECISION"


def test_an_end_has_an_outcome_and_no_way_on(room):
    room.select("Lost")
    page = _page(room)
    assert page.own.outcome_section.isVisible()
    assert not page.branches.section.isVisible()
    assert not page.work.section.isVisible()
    page.own.outcome.box.setFocus()
    QTest.keyClick(page.own.outcome.box, Qt.Key.Key_Up)
    assert room.node("Lost").outcome is Outcome.WON


def test_the_description_has_lines(room, qtbot):
    editor = _page(room).own.description.editor
    editor.setFocus()
    QTest.keyClicks(editor, "First")
    QTest.keyClick(editor, ENTER)
    QTest.keyClicks(editor, "second")
    QTest.keyClick(editor, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert room.node("Demo").description == "First\nsecond"


# -- roles


def test_hours_of_a_role(room, type_into):
    rows = _page(room).work.touch.rows.rows()
    (row,) = rows.values()
    assert row.name == "SE"
    type_into(row.hours.line, "90 min", then=ENTER)
    assert list(queries.touch_hours(room.reader, room.node("Demo").id).values()) == [1.5]
    assert list(_page(room).work.touch.rows.rows().values()) == [row], "the row stays the same widget"


def test_a_new_role_comes_with_its_hours_as_one_edit(room, qtbot):
    touch, entries = _page(room).work.touch, room.entries()
    touch.link.setFocus()
    QTest.keyClick(touch.link, ENTER)
    QTest.keyClicks(touch.field.line, "Lawyer")
    QTest.keyClick(touch.field.line, ENTER)
    assert not any(role.name == "Lawyer" for role in room.reader.all(Role)), "not without hours"
    line = touch.rows.rows()["new role: Lawyer"].hours.line
    assert line.hasFocus()
    QTest.keyClicks(line, "2")
    QTest.keyClick(line, ENTER)
    role = named(room.reader, Role, "Lawyer")
    assert queries.touch_hours(room.reader, room.node("Demo").id)[role.id] == 2.0
    assert room.entries() == entries + 1
    room.bridge.undo()
    assert not any(role.name == "Lawyer" for role in room.reader.all(Role))


def test_a_named_role_without_hours_goes_with_the_selection(room):
    touch, entries = _page(room).work.touch, room.entries()
    touch.adder.open()
    QTest.keyClicks(touch.field.line, "Lawyer")
    QTest.keyClick(touch.field.line, ENTER)
    room.select("Offer")
    room.select("Demo")
    assert [row.name for row in _page(room).work.touch.rows.rows().values()] == ["SE"]
    assert room.entries() == entries


def test_a_role_is_taken_off(room, qtbot):
    (row,) = _page(room).work.touch.rows.rows().values()
    qtbot.mouseClick(row.remover, Qt.MouseButton.LeftButton)
    assert queries.touch_hours(room.reader, room.node("Demo").id) == {}


# -- what happens next


def test_ways_on_are_listed_likeliest_first_with_their_sum(room):
    page = _page(room)
    names = [row.target.full_text() for row in page.branches.rows.rows().values()]
    assert names == ["Offer", "Lost"]
    assert page.branches.section._note.text().replace("\u00a0", " ") == "sums to 90 %"
    assert page.branches.section._note.property("role") == "warning"


def test_a_share_is_edited_and_the_sum_follows(room, type_into):
    page, entries = _page(room), room.entries()
    row = page.branches.rows.rows()[_line(room, "Lost").id]
    type_into(row.share.line, "30", then=ENTER)
    assert _line(room, "Lost").share == 0.3
    assert page.branches.section._note.text().replace("\u00a0", " ") == "sums to 100 %"
    assert page.branches.section._note.property("role") == "unit"
    assert room.entries() == entries + 1
    assert row.share.line.text().replace("\u00a0", " ") == "30 %"


def test_counts_are_told_from_shares(room, type_into):
    page = _page(room)
    rows = page.branches.rows.rows()
    type_into(rows[_line(room, "Offer").id].share.line, "27 cases", then=ENTER)
    assert (_line(room, "Offer").count, _line(room, "Offer").share) == (27, None)
    assert page.branches.section._note.text() == "not all are counted"
    type_into(rows[_line(room, "Lost").id].share.line, "3", then=ENTER)
    assert _line(room, "Lost").count == 3, "a bare number beside counts is a count"
    assert page.branches.section._note.text() == "of 30 cases"
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
    QTest.keyClick(part.chips.line, ENTER)


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


def test_the_line_goes_when_it_is_left_empty(room):
    tools = _page(room).tools
    assert tools.chips.line.isHidden()
    tools.adder.open()
    assert tools.chips.line.isVisible()
    room.canvas.setFocus()
    assert tools.chips.line.isHidden()


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
    QTest.keyClick(row.head, ENTER if False else Qt.Key.Key_Space)
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
    wait, row = page.work.wait, _metric_row(room)
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
