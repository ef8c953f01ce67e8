"""The inspector on the map, lines, lanes and stages; its keys, its folds, and documents to read."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit

from mapper.core import queries
from mapper.core.edits import connectors, maps, measures, nodes
from mapper.core.records import Calendar, Connector, Goal, Lane, ProcessMap, Stage
from mapper.core.values import ConnectorKind, MapKind, ValueClass
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
    return furnish(InspectorPanel, _document())


def _page(room):
    return room.panel.page


def _line(room, target):
    node_id = room.node(target).id
    return next(line for line in room.reader.all(Connector) if line.target_id == node_id)


# -- the map and the document


def test_without_a_selection_it_is_about_the_map(room):
    page = _page(room)
    assert page.overline.text() == "MAP"
    assert page.place.text() == "2 steps · 2 lanes · 1 stage · 2 connectors"


def test_the_map_is_edited(room, type_into):
    page, entries = _page(room), room.entries()
    type_into(page.heading.editor, "How we sell", then=ENTER)
    type_into(page.part.deal_value.line, "48k", then=ENTER)
    type_into(page.part.purpose.editor, "Find the leak")
    room.canvas.setFocus()
    page.part.kind.box.setFocus()
    QTest.keyClick(page.part.kind.box, Qt.Key.Key_Down)
    known = room.reader.get(ProcessMap, room.bridge.map_id)
    assert (known.name, known.deal_value, known.purpose) == ("How we sell", 48000.0, "Find the leak")
    assert known.kind is MapKind.TO_BE
    assert room.entries() == entries + 4


def test_a_map_keeps_a_name(room, type_into):
    field = _page(room).heading
    type_into(field.editor, "", then=ENTER)
    assert field.reason() == "A text is needed here."
    assert room.reader.get(ProcessMap, room.bridge.map_id).name == "As is"


def test_the_document_is_edited_and_its_currency_is_the_deals(room, type_into):
    page = _page(room)
    type_into(page.document.title.editor, "Northwind", then=ENTER)
    type_into(page.document.author.editor, "R. Diaz", then=ENTER)
    type_into(page.document.currency.editor, "usd", then=ENTER)
    info = queries.document_info(room.reader)
    assert (info.title, info.author, info.currency) == ("Northwind", "R. Diaz", "USD")
    assert page.part.deal_value.line.unit() == "USD"
    type_into(page.document.currency.editor, "dollars", then=ENTER)
    assert "Three letters" in page.document.currency.reason()
    assert queries.document_info(room.reader).currency == "USD"


def test_another_map_gets_its_own_page(room, type_into):
    first = room.bridge.map_id
    room.bridge.run(maps.copy_map, first, "To be", MapKind.TO_BE)
    type_into(_page(room).part.purpose.editor, "For the first")
    second = queries.maps(room.reader)[1].id
    room.bridge.switch_map(second)
    assert _page(room).heading.value() == "To be"
    assert room.reader.get(ProcessMap, first).purpose == "For the first"
    assert room.reader.get(ProcessMap, second).purpose == ""


def test_a_map_that_goes_while_its_page_is_shown(room, type_into):
    room.bridge.run(maps.add_map, "Other", ("S",), ("L",))
    room.bridge.switch_map(queries.maps(room.reader)[1].id)
    type_into(_page(room).part.purpose.editor, "For nobody")
    room.bridge.undo()
    assert _page(room).heading.value() == "As is"
    room.canvas.setFocus()
    assert room.reader.get(ProcessMap, room.bridge.map_id).purpose == ""


# -- a line, a lane, a stage


def test_a_line_names_its_ends_and_is_edited(room, type_into):
    room.selection.set([_line(room, "Visit").id])
    page, entries = _page(room), room.entries()
    room.wake()
    assert page.title.text() == "Call → Visit"
    type_into(page.part.label.editor, "agreed", then=ENTER)
    type_into(page.part.share.line, "65", then=ENTER)
    line = _line(room, "Visit")
    assert (line.label, line.share, line.count) == ("agreed", 0.65, None)
    type_into(page.part.count.line, "13", then=ENTER)
    line = _line(room, "Visit")
    assert (line.share, line.count) == (None, 13)
    assert page.part.share.line.text() == ""
    page.part.kind.box.setFocus()
    QTest.keyClick(page.part.kind.box, Qt.Key.Key_Down)
    assert _line(room, "Visit").kind is ConnectorKind.RETURNS
    assert room.entries() == entries + 4


def test_several_lines_share_a_kind(room):
    room.selection.set([line.id for line in room.reader.all(Connector)])
    page, entries = _page(room), room.entries()
    room.wake()
    assert page.part.share.is_mixed()
    page.part.kind.committed.emit(ConnectorKind.CHASE)
    assert {line.kind for line in room.reader.all(Connector)} == {ConnectorKind.CHASE}
    assert {line.share for line in room.reader.all(Connector)} == {0.6, 0.4}
    assert room.entries() == entries + 1


def test_a_lane(room, type_into, qtbot):
    room.selection.set([named(room.reader, Lane, "Sales").id])
    page = _page(room)
    room.wake()
    type_into(page.heading.editor, "Field sales", then=ENTER)
    type_into(page.part.description.editor, "Those who travel")
    room.canvas.setFocus()
    qtbot.mouseClick(
        page.part.customer, Qt.MouseButton.LeftButton, pos=page.part.customer.rect().center() / 8
    )
    lane = named(room.reader, Lane, "Field sales")
    assert lane.description == "Those who travel"
    page.part.customer.setFocus()
    QTest.keyClick(page.part.customer, Qt.Key.Key_Space)
    assert lane.is_customer != named(room.reader, Lane, "Field sales").is_customer


def test_the_only_customer_stays_one(room):
    room.selection.set([named(room.reader, Lane, "Customer").id])
    page = _page(room)
    room.wake()
    page.part.customer.setFocus()
    QTest.keyClick(page.part.customer, Qt.Key.Key_Space)
    assert room.refusals == ["The customer is always one of the lanes."]
    assert page.part.customer.isChecked()
    assert named(room.reader, Lane, "Customer").is_customer


def test_a_stage(room, type_into):
    room.selection.set([named(room.reader, Stage, "Selling").id])
    room.wake()
    assert _page(room).place.text() == "4 things in it"
    type_into(_page(room).heading.editor, "Winning", then=ENTER)
    assert named(room.reader, Stage, "Winning")


# -- keys, folds, closing, reading


def _visual_place(page, widget):
    corner = widget.mapTo(page.widget(), widget.rect().topLeft())
    return corner.y(), corner.x()


def test_tab_goes_down_the_page(room, qtbot):
    room.select("Call")
    page = _page(room)
    page.skills.adder.open()
    room.canvas.setFocus()
    page.kind.setFocus()
    seen = [page.kind]
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if not page.isAncestorOf(focused):
            break
        seen.append(focused)
    lines = [_visual_place(page, widget)[0] for widget in seen]
    backwards = [b - a for a, b in pairwise(lines) if b < a - 12]
    assert not backwards, [
        (type(w).__name__, w.accessibleName(), y) for w, y in zip(seen, lines, strict=True)
    ]
    assert page.own.description.editor in seen
    assert len(seen) > 20


def test_everything_to_use_has_a_name_for_a_screen_reader(room):
    for ids in (
        (),
        [room.node("Call").id],
        [_line(room, "Visit").id],
        [named(room.reader, Lane, "Sales").id],
    ):
        room.selection.set(ids)
        kinds = (QLineEdit, QComboBox, QPlainTextEdit, QAbstractButton)
        nameless = [
            widget
            for kind in kinds
            for widget in _page(room).widget().findChildren(kind)
            if not widget.accessibleName() and not (isinstance(widget, QAbstractButton) and widget.text())
            if widget.window() is room.window
            and not widget.isHidden()
            and widget.objectName() != "qt_edit_menu"
        ]
        assert not nameless


def test_folds_are_remembered_for_each_kind(room, qtbot):
    room.select("Call")
    page = _page(room)
    qtbot.mouseClick(page.tools.section.head, Qt.MouseButton.LeftButton)
    room.select("Lost")
    assert not page.tools.section.is_folded()
    room.select("Visit")
    assert page.tools.section.is_folded()
    page.tools.section.head.setFocus()
    QTest.keyClick(page.tools.section.head, Qt.Key.Key_Space)
    room.select("Lost")
    room.select("Call")
    assert not page.tools.section.is_folded()


def test_a_hidden_panel_catches_up_when_it_comes_back(room):
    room.select("Call")
    room.panel.hide()
    room.select("Visit")
    room.bridge.run(nodes.rename_node, room.node("Visit").id, "Meet")
    assert _page(room).heading.value() == "Call", "nothing is done while nobody looks"
    room.panel.show()
    assert _page(room).heading.value() == "Meet"


def test_commit_takes_what_was_typed_before_closing(room, type_into):
    room.select("Call")
    type_into(_page(room).waiting.wait.line, "9")
    room.panel.commit()
    assert queries.measures(room.reader, room.node("Call").id).wait_days == 9.0


def test_closing_the_window_commits_before_its_owner_hears_of_it(room, type_into):
    room.select("Call")
    type_into(_page(room).waiting.wait.line, "9")
    known = []
    node_id = room.node("Call").id
    room.window.closeEvent = lambda event: known.append(queries.measures(room.reader, node_id).wait_days)
    room.window.close()
    assert known == [9.0]


def test_a_document_to_read_cannot_be_changed(furnish, type_into):
    room = furnish(InspectorPanel, _document(), is_read_only=True)
    room.select("Call")
    page = _page(room)
    type_into(page.waiting.wait.line, "9", then=ENTER)
    type_into(page.heading.editor, "Other", then=ENTER)
    QTest.keyClick(page.tools.chips.chips()[0], Qt.Key.Key_Delete)
    assert not page.kind.isEnabled()
    assert not page.work.value_class.box.isEnabled()
    assert not page.tools.section.action.isVisible()
    assert queries.measures(room.reader, room.node("Call").id).wait_days == 2.0
    assert not room.refusals
    room.selection.clear()
    type_into(_page(room).document.title.editor, "Other", then=ENTER)
    assert queries.document_info(room.reader).title == "Test"


def test_the_panel_leaves_the_session_when_it_goes(room):
    session = room.bridge.session
    assert len(session._observers) == 1, "all of the panel hears through the bridge"
    room.panel.setParent(None)
    room.panel.deleteLater()
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete
    room.bridge.run(nodes.rename_node, room.node("Call").id, "Ring")  # told to nobody who is gone
    assert len(session._observers) == 1


def test_a_way_round_says_why_the_process_is_left(room, type_into):
    line = _line(room, "Visit")
    room.selection.set([line.id])
    room.wake()
    page = _page(room)
    assert not page.part.reason.isVisible()
    room.bridge.run(connectors.set_connector, line.id, kind=ConnectorKind.BYPASS)
    assert page.part.reason.isVisible()
    type_into(page.part.reason.editor, "The check takes a week")
    room.canvas.setFocus()
    assert room.reader.get(Connector, line.id).reason == "The check takes a week"
    assert room.last().code == "set_connector"


def test_a_map_tells_what_is_other_than_in_its_base(furnish, qtbot):
    room = furnish(InspectorPanel, a_map().stage("Find").lane("Sales").step("Call").to("Meet"))
    base = room.bridge.map_id
    room.bridge.run(maps.copy_map, base, "To be", MapKind.TO_BE)
    copy = next(m.id for m in queries.maps(room.reader) if m.id != base)
    room.bridge.switch_map(copy)
    gone = next(n for n in queries.nodes(room.reader, copy) if n.name == "Meet")
    room.bridge.run(nodes.delete_items, [gone.id])
    against = room.panel.page.against
    assert against.section.isVisibleTo(room.panel)
    (row,) = against.rows.rows().values()
    assert row.button.full_text() == "− Meet"
    assert row.fields.isHidden()
    with qtbot.waitSignal(room.bridge.place_wanted) as asked:
        row.button.click()
    assert asked.args[0] == base, "a step that went is shown where it still is"
    call = next(n for n in queries.nodes(room.reader, copy) if n.name == "Call")
    room.bridge.run(measures.set_measures, call.id, wait_days=3.0)
    changed = against.rows.rows()[call.id]
    assert (changed.button.full_text(), changed.fields.text()) == ("~ Call", "waiting")


def test_a_pinned_page_stays_whatever_is_selected_until_its_thing_is_gone(furnish):
    room = furnish(InspectorPanel, a_map().stage("Find").lane("Sales").step("Call").to("Meet"))
    room.select("Call")
    room.panel.pin.click()
    room.select("Meet")
    assert room.panel.page.heading.value() == "Call"
    room.bridge.run(nodes.rename_node, room.node("Call").id, "Ring")
    assert room.panel.page.heading.value() == "Ring"
    room.bridge.run(nodes.delete_items, [room.node("Ring").id])
    assert not room.panel.pin.isChecked()
    assert room.panel.page.heading.value() == "Meet"
    room.bridge.undo()
    room.panel.pin.click()
    room.panel.pin.click()
    room.select("Ring")
    assert room.panel.page.heading.value() == "Ring"


def test_what_the_numbers_are_planned_from_is_entered_on_the_map(furnish, type_into):
    builder = (
        a_map().put(Goal(id="goal-1", name="Wins", amount=40.0)).put(Calendar(id="calendar-1", name="Usual"))
    )
    room = furnish(InspectorPanel, builder.stage("Selling").lane("Sales").step("Call"))
    part, map_id = _page(room).planning, room.bridge.map_id
    part.goal.box.setCurrentIndex(part.goal.box.findText("Wins"))
    part.goal.box.activated.emit(part.goal.box.currentIndex())
    part.calendar.box.setCurrentIndex(part.calendar.box.findText("Usual"))
    part.calendar.box.activated.emit(part.calendar.box.currentIndex())
    type_into(part.margin.line, "35", then=ENTER)
    type_into(part.seasons.editor, "1 1 1 1 1 1 0.5 0.5 1 1 1 2", then=ENTER)
    known = room.reader.get(ProcessMap, map_id)
    assert (known.goal_id, known.calendar_id, known.margin) == ("goal-1", "calendar-1", 0.35)
    assert known.seasons == "1 1 1 1 1 1 0.5 0.5 1 1 1 2"
    entries = room.entries()
    type_into(part.seasons.editor, "1 2 3", then=ENTER)
    assert room.entries() == entries
    assert "twelve weights" in part.seasons.reason()


def test_a_start_tells_how_many_cases_begin_and_a_step_how_long_a_customer_waits(furnish, type_into):
    room = furnish(InspectorPanel, a_map().stage("Selling").lane("Sales").start().to("Call").step("Call"))
    room.select("Start")
    page = _page(room)
    assert page.entries.section.isVisible()
    type_into(page.entries.entries.line, "25", then=ENTER)
    assert queries.measures(room.reader, room.node("Start").id).entries_a_month == 25.0
    room.select("Call")
    assert not _page(room).entries.section.isVisible()
    waiting = _page(room).waiting
    waiting.more.click()
    type_into(waiting.board.line, "2 weeks", then=ENTER)
    type_into(waiting.patience.line, "30", then=ENTER)
    type_into(waiting.priority.line, "2", then=ENTER)
    type_into(_page(room).work.variation.line, "0.8", then=ENTER)
    known = queries.measures(room.reader, room.node("Call").id)
    assert (known.board_days, known.patience_days, known.work_variation) == (10.0, 30.0, 0.8)
    assert known.priority == 2
    assert isinstance(known.priority, int)
    type_into(waiting.priority.line, "10", then=ENTER)
    assert queries.measures(room.reader, room.node("Call").id).priority == 2
    assert waiting.priority.reason()
