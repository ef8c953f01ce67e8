"""The inspector on one node: every field writes what it says, once, and wrong text changes nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mapper.core import insides, queries
from mapper.core.edits import connectors, measures, nodes, resources
from mapper.core.edits.insides import make_inside
from mapper.core.records import Role, Tool
from mapper.core.values import NodeKind, Outcome, Point, ValueClass
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
    return furnish(InspectorPanel, _document(), selected=["Demo"])


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


def test_a_long_name_takes_the_lines_it_needs(room, type_into):
    heading = _page(room).heading
    short = heading.editor.height()
    type_into(heading.editor, "Show " * 12, then=ENTER)
    assert heading.editor.height() > 2 * short - 10
    assert room.node(("Show " * 12).strip())
    room.bridge.undo()
    assert heading.editor.height() == short


def test_a_number_is_read_by_the_locale(furnish, locale, type_into):
    locale("de_DE")
    room = furnish(InspectorPanel, _document())
    room.select("Demo")
    type_into(_page(room).waiting.wait.line, "1,5", then=ENTER)
    assert _measures(room).wait_days == 1.5
    type_into(_page(room).branches.rows.rows()[_line(room, "Offer").id].share.line, "35 %", then=ENTER)
    assert _line(room, "Offer").share == 0.35


def _line(room, target):
    lines = queries.outgoing(room.reader, room.node("Demo").id)
    return next(line for line in lines if line.target_id == room.node(target).id)


def test_wrong_text_stays_with_the_reason_and_changes_nothing(room, type_into):
    entries, field = room.entries(), _page(room).waiting.wait
    type_into(field.line, "soon", then=ENTER)
    assert (field.line.text(), bool(field.reason())) == ("soon", True)
    room.bridge.run(nodes.set_node_description, room.node("Demo").id, "Elsewhere")
    assert field.line.text() == "soon", "a change elsewhere leaves it alone"
    assert _measures(room).wait_days == 18.0
    assert room.entries() == entries + 1
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert (field.line.text(), field.reason()) == ("18", "")


def test_leaving_the_field_commits(room, type_into):
    type_into(_page(room).waiting.spread.line, "4")
    assert _measures(room).wait_spread_days is None
    room.canvas.setFocus()
    assert _measures(room).wait_spread_days == 4.0


def test_another_selection_commits_to_the_node_it_was_typed_for(room, type_into):
    type_into(_page(room).waiting.wait.line, "7")
    room.select("Offer")
    assert _measures(room).wait_days == 7.0
    assert _measures(room, "Offer") is None
    assert _page(room).waiting.wait.line.text() == ""


def test_an_emptied_field_is_unknown_again(room, type_into):
    type_into(_page(room).waiting.wait.line, "", then=ENTER)
    assert _measures(room).wait_days is None


def test_all_measures_are_written(room, type_into):
    work, waiting = _page(room).work, _page(room).waiting
    waiting.more.click()
    type_into(waiting.age.line, "30", then=ENTER)
    type_into(waiting.attempts.line, "5", then=ENTER)
    work.value_class.box.setFocus()
    QTest.keyClick(work.value_class.box, Qt.Key.Key_Down)
    known = _measures(room)
    assert (known.age_limit_days, known.attempts_limit, known.value_class) == (30.0, 5, ValueClass.VA)


def test_spinning_is_one_undo_entry(room):
    room.bridge.session._clock.step = 0.0  # as fast as a key repeats
    field, entries = _page(room).waiting.wait, room.entries()
    field.line.setFocus()
    for _ in range(3):
        QTest.keyClick(field.line, Qt.Key.Key_Up)
    assert _measures(room).wait_days == 21.0
    assert room.entries() == entries + 1


def test_undo_is_followed_while_something_else_is_typed(room, type_into):
    room.bridge.run(measures.set_measures, room.node("Demo").id, wait_days=20.0)
    type_into(_page(room).waiting.spread.line, "4")
    room.bridge.undo()
    assert _page(room).waiting.wait.line.text() == "18"
    assert _page(room).waiting.spread.line.text() == "4"
    room.canvas.setFocus()
    assert _measures(room).wait_spread_days == 4.0


def test_a_deleted_node_leaves_the_page_and_what_was_typed_for_it(room, type_into):
    type_into(_page(room).waiting.wait.line, "7")
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


def test_what_is_missing_for_a_figure_is_typed_where_its_lead_goes(room, type_into):
    work = _page(room).work
    assert _page(room).enter_field("accurate_share")
    assert work.accurate.line.hasFocus()
    type_into(work.accurate.line, "90", then=ENTER)
    assert queries.measures(room.reader, room.node("Demo").id).accurate_share == 0.9
    assert _page(room).enter_field("touch_hours")
    (row,) = work.touch.rows.rows().values()
    assert row.hours.line.hasFocus()
    row.remover.click()
    assert _page(room).enter_field("touch_hours")
    assert work.touch.field.line.hasFocus(), "who works there is asked first, for nobody does"


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


def test_another_kind_of_thing_is_shown_from_its_top_and_the_same_kind_where_it_was(furnish):
    room = furnish(InspectorPanel, _document().stall("Asks back"), height=400)
    room.select("Demo")
    bar = _page(room).verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    kept = bar.value()
    room.select("Offer")
    assert bar.value() == kept
    room.select("Asks back")
    assert bar.value() == 0


def test_what_hangs_inside_is_shown_at_the_step_and_leads_there(room):
    demo = room.node("Demo").id
    room.bridge.run(make_inside, demo)
    inside = insides.inside_of(room.reader, demo)
    room.bridge.run(nodes.add_node, inside.id, NodeKind.STEP, Point(100, 100), "Prepare")
    prepare = room.node("Prepare").id
    room.bridge.run(resources.attach_named, [prepare], Tool, "Lab")
    part = _page(room).inside
    assert part.told.text().endswith("1 step inside")
    (row,) = part.rows.rows().values()
    assert row.link.whole() == "Lab"
    wanted = []
    room.bridge.place_wanted.connect(lambda *place: wanted.append(place))
    row.link.click()
    part.section.action.click()
    assert wanted == [(inside.id, (prepare,)), (inside.id, ())]
