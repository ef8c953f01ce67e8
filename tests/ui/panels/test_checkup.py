"""The check-up: sentences with their places, a way to each, fixes as one edit, and nothing of it in the way."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mapper.analysis.checkup.finding import Finding, Severity
from mapper.analysis.health import check_up
from mapper.core import queries
from mapper.core.edits import lanes, nodes
from mapper.core.records import Dismissal, Goal, Lane, Node, ProcessMap
from mapper.ui.afterwards import Afterwards
from mapper.ui.models.checkup import place_of
from mapper.ui.panels.checkup import CheckupPanel
from mapper.ui.panels.rows_view import ACT_KEYS
from mapper.ui.texts import finding_sentence
from tests.builders import a_map, named

Key = Qt.Key


# The panel is looked at here, not the rules: a few sorts of finding are enough.
FEW = frozenset({"shares_not_one", "unnamed_node", "unreachable", "dead_end", "empty_lane"})


def _few(snapshot, breathe):
    return [finding for finding in check_up(snapshot, date(2027, 1, 1), breathe) if finding.code in FEW]


@pytest.fixture
def examine(furnish, qtbot, request):
    """Opens a described document beside its check-up, whose first answer is there."""

    def open_(builder, **about):
        made = []

        def panel(bridge, _selection, theme):
            made.append(Afterwards(bridge, _few, bridge))
            request.addfinalizer(made[0].close)
            return CheckupPanel(bridge, theme, made[0])

        room = furnish(panel, builder, **about)
        room.findings = made[0]
        room.jumps = []
        room.panel.jump_wanted.connect(lambda finding, keys: room.jumps.append((finding, keys)))
        qtbot.waitUntil(lambda: not made[0].is_stale)
        return room

    return open_


def _faulty():
    """A wrong, a doubtful and two untidy things."""
    document = a_map().put(Goal(id="goal-1", name="Wins")).stage("Selling").lane("Customer", is_customer=True)
    document.start().to("Call").lane("Sales").step("Call", touch_hours=1).to("Won", 0.5).to("Lost", 0.75)
    return document.step("", touch_hours=1).to("Won").lane("Legal")


def _texts(room):
    return [row.text for row in room.panel.model.rows]


def _row(room, start):
    return next(row for row in room.panel.model.rows if row.text.startswith(start))


def _place(room, start):
    """In the middle of a row's sentence."""
    view = room.panel.view
    rect = view.visualRect(room.panel.model.index_of(_row(room, start)))
    return rect.topLeft() + QPoint(20, 12)


def _fix_place(room, start):
    return room.panel.view.fix_rect(room.panel.model.index_of(_row(room, start))).center()


def _click(room, place, **how):
    QTest.mouseClick(room.panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place, **how)


def test_findings_stand_by_how_much_they_matter_with_their_places(examine):
    room = examine(_faulty())
    rows = room.panel.model.rows
    heads = [(row.text, len(row.findings)) for row in rows if row.is_head]
    assert heads == [("Wrong numbers", 1), ("Doubtful numbers", 2), ("To add or to tidy up", 1)]
    found = [row.finding for row in rows if row.finding is not None]
    assert found == room.findings.value, "each finding stands there once"
    row = _row(room, "The ways out of “Call”")
    assert (row.text, row.where) == (finding_sentence(row.finding), "Selling · Sales")


def test_what_concerns_nodes_in_several_cells_tells_only_what_they_share():
    reader = a_map().stage("Find").lane("Sales").step("Call").stage("Sell").step("Offer").snapshot()
    call, offer = (named(reader, Node, name) for name in ("Call", "Offer"))
    about = {"code": "twin_nodes", "severity": Severity.HINT, "map_id": call.map_id}
    assert place_of(reader, Finding(ids=(call.id, offer.id), **about), call.map_id) == "Sales"
    assert place_of(reader, Finding(ids=(offer.id,), **about), call.map_id) == "Sell · Sales"


def test_all_is_well_is_said(examine):
    whole = a_map().put(Goal(id="goal-1", name="Wins")).lane("Customer", is_customer=True).start().to("Won")
    room = examine(whole)
    assert room.findings.value == []
    assert "All is well" in room.panel.nothing.words.text()
    assert room.panel.nothing.isVisible()
    assert not room.panel.view.isVisible()


def test_a_click_asks_to_show_the_finding_and_enter_takes_the_keys_there(examine):
    room = examine(_faulty())
    _click(room, _place(room, "The ways out of “Call”"))
    assert [(f.code, keys) for f, keys in room.jumps] == [("shares_not_one", False)]
    QTest.keyClick(room.panel.view, Key.Key_Return)
    assert [(f.code, keys) for f, keys in room.jumps[1:]] == [("shares_not_one", True)]


def test_a_click_on_the_fix_is_one_edit_and_nothing_else(examine, qtbot):
    room = examine(_faulty())
    _click(room, _fix_place(room, "The ways out of “Call”"))
    assert room.jumps == []
    assert room.entries() == 1
    shares = sorted(line.share for line in queries.outgoing(room.reader, room.node("Call").id))
    assert shares == [0.4, 0.6]
    assert room.findings.is_stale
    assert room.panel.view.is_pale
    qtbot.waitUntil(lambda: not room.findings.is_stale)
    assert not room.panel.view.is_pale
    assert not any(text.startswith("The ways out") for text in _texts(room))


def test_the_key_of_the_fix_mends_the_current_row(examine):
    room = examine(_faulty())
    _click(room, _place(room, "The lane “Legal”"))
    QTest.keySequence(room.panel.view, QKeySequence(ACT_KEYS))
    assert [lane.name for lane in room.reader.all(Lane)] == ["Customer", "Sales"]
    assert room.last().code == "delete_lane"


def test_nothing_is_mended_twice_while_the_answer_is_on_its_way(examine):
    room = examine(_faulty())
    place = _fix_place(room, "The ways out of “Call”")
    _click(room, place)
    _click(room, place)
    assert room.entries() == 1


def test_what_a_fix_adds_is_shown(examine):
    room = examine(a_map().lane("Customer", is_customer=True).start().to("Call").step("Call"))
    _click(room, _fix_place(room, "Nothing leads on from “Call”"))
    ((finding, keys),) = room.jumps
    (node_id,) = finding.ids
    assert room.reader.get(Node, node_id).kind == "end"
    assert not keys


def test_many_of_a_sort_are_folded_and_can_be_mended_at_once(examine, qtbot):
    document = _faulty()
    for name in ("One", "Two", "Three"):
        document.lane(name)
    room = examine(document)
    group = _row(room, "Empty lanes")
    assert (len(group.findings), group.fix_text) == (4, "Delete the lane: all 4")
    view, index = room.panel.view, room.panel.model.index_of(group)
    assert not view.isExpanded(index)
    _click(room, _place(room, "Empty lanes"))
    assert view.isExpanded(index)
    assert room.jumps == []
    _click(room, _fix_place(room, "Empty lanes"))
    assert room.entries() == 1
    assert len(list(room.reader.all(Lane))) == 2
    qtbot.waitUntil(lambda: not room.findings.is_stale)
    assert "Empty lanes" not in _texts(room)


def test_of_very_many_the_first_are_listed_and_all_are_counted_and_found(examine):
    document = a_map().stage("Selling").lane("Customer", is_customer=True).lane("Sales")
    for number in range(205):
        document.step(f"Step {number}", touch_hours=1)
    room = examine(document)
    group = _row(room, "Where nothing leads on")
    assert len(group.findings) == 205
    assert len(group.children) == 201
    more = group.children[-1]
    assert (more.text, more.finding, more.fix_text) == (
        "… and 5 more. Mend some of these, or filter.",
        None,
        "",
    )
    room.panel.view.expand(room.panel.model.index_of(group))
    room.panel.view.setCurrentIndex(room.panel.model.index_of(more))
    QTest.keyClick(room.panel.view, Key.Key_Return)
    QTest.keySequence(room.panel.view, QKeySequence(ACT_KEYS))
    assert (room.jumps, room.entries()) == ([], 0)
    last = group.findings[-1].params["name"]
    room.panel.search.setText(f"{last}”")
    assert any(row.finding == group.findings[-1] for row in room.panel.model.rows)


def test_the_filter_looks_into_sentences_and_places(examine):
    room = examine(_faulty())
    QTest.keyClicks(room.panel.search, "legal")
    assert _texts(room) == ["To add or to tidy up", "The lane “Legal” is empty."]
    room.panel.search.setText("sales selling")
    assert all("Sales" in row.where for row in room.panel.model.rows if row.finding is not None)
    room.panel.search.setText("xyz")
    assert room.panel.nothing.words.text() == "No finding has this in it."
    room.panel.search.clear()
    assert len(_texts(room)) == 3 + len(room.findings.value)


def test_enter_in_the_filter_goes_to_the_first_and_down_goes_to_the_rows(examine):
    room = examine(_faulty())
    room.panel.search.setFocus()
    QTest.keyClick(room.panel.search, Key.Key_Down)
    assert room.panel.view.hasFocus()
    assert room.panel.view.current_row().text.startswith("The ways out of “Call”")
    QTest.keyClick(room.panel.view, Key.Key_Up)
    QTest.keyClick(room.panel.view, Key.Key_Up)
    assert room.panel.search.hasFocus()
    QTest.keyClicks(room.panel.search, "legal")
    QTest.keyClick(room.panel.search, Key.Key_Return)
    assert [(finding.code, keys) for finding, keys in room.jumps] == [("empty_lane", True)]


def test_the_view_stays_where_it_was_when_another_answer_comes(examine, qtbot):
    room = examine(_faulty())
    view = room.panel.view
    view.collapse(room.panel.model.index_of(_row(room, "Doubtful")))
    _click(room, _place(room, "The lane “Legal”"))
    room.bridge.run(nodes.rename_node, room.node("Call").id, "Ring")
    qtbot.waitUntil(lambda: not room.findings.is_stale)
    assert view.current_row().text == "The lane “Legal” is empty."
    assert not view.isExpanded(room.panel.model.index_of(_row(room, "Doubtful")))
    assert any(text.startswith("The ways out of “Ring”") for text in _texts(room))


def test_the_map_that_is_shown_comes_first_and_others_are_named(examine):
    document = _faulty().map("Later").stage("Selling").lane("Sales").step("Meet", touch_hours=1)
    room = examine(document)
    later = named(room.reader, ProcessMap, "Later")
    assert _row(room, "Nothing leads on from “Meet”").where == "Later · Selling · Sales"
    errors = [f.map_id for f in room.panel.model.rows[0].findings]
    assert errors[0] == room.bridge.map_id
    room.bridge.switch_map(later.id)
    assert room.panel.model.rows[0].findings[0].map_id == later.id
    assert _row(room, "Nothing leads on from “Meet”").where == "Selling · Sales"


def test_a_document_to_read_offers_no_fix(examine):
    room = examine(_faulty(), is_read_only=True)
    index = room.panel.model.index_of(_row(room, "The ways out of “Call”"))
    assert room.panel.view.fix_rect(index).isEmpty()
    _click(room, _place(room, "The ways out of “Call”"))
    QTest.keySequence(room.panel.view, QKeySequence(ACT_KEYS))
    assert room.refusals == []
    assert len(room.panel.view.menu(_row(room, "The ways out of “Call”")).actions()) == 1


def test_a_refused_fix_is_told_and_changes_nothing(examine):
    room = examine(_faulty())
    legal = named(room.reader, Lane, "Legal")
    row = _row(room, "The lane “Legal”")
    room.bridge.run(lanes.delete_lane, legal.id)
    room.panel._mend(row)
    assert room.refusals == ["This is no longer in the document."]
    assert room.entries() == 1


def test_rows_are_told_whole_to_a_screen_reader(examine):
    room = examine(_faulty())
    model = room.panel.model
    told = model.data(
        model.index_of(_row(room, "The ways out of “Call”")), Qt.ItemDataRole.AccessibleTextRole
    )
    assert told == "The ways out of “Call” add up to 125 %, not to 100 %., Selling · Sales, Rescale to 100 %"


def test_a_hidden_panel_makes_no_rows(examine, qtbot):
    room = examine(_faulty())
    room.panel.hide()
    before = _texts(room)
    room.bridge.run(nodes.rename_node, room.node("Call").id, "Ring")
    qtbot.waitUntil(lambda: not room.findings.is_stale)
    assert _texts(room) == before
    room.panel.show()
    assert any(text.startswith("The ways out of “Ring”") for text in _texts(room))


@pytest.mark.parametrize("width", [200, 304, 600])
def test_no_word_of_a_row_is_cut_off(examine, width):
    room = examine(_faulty(), width=width)
    view = room.panel.view
    for row in room.panel.model.rows:
        rect = view.visualRect(room.panel.model.index_of(row))
        lines = view.itemDelegate().laid(row, rect.width())
        assert rect.height() >= lines.height
        label = QLabel(row.text)
        label.setFont(view.font())
        label.setWordWrap(True)
        assert row.children or lines.text.height() >= label.heightForWidth(lines.text.width())
        assert max(part.right() for part in lines) < rect.width()
        label.deleteLater()


def _ignore(room, start, reason):
    """Choose a row, press Delete and type why."""
    _click(room, _place(room, start))
    QTest.keyClick(room.panel.view, Key.Key_Delete)
    assert room.panel.reason.line.hasFocus()
    QTest.keyClicks(room.panel.reason.line, reason)
    QTest.keyClick(room.panel.reason.line, Key.Key_Return)


def test_a_finding_is_ignored_with_a_reason_and_stands_apart_until_it_is_taken_back(examine, qtbot):
    room = examine(_faulty())
    before = _texts(room)
    _ignore(room, "The lane “Legal”", "Comes in spring")
    assert room.entries() == 1
    (kept,) = room.reader.all(Dismissal)
    assert (kept.map_id, kept.code, kept.reason) == (room.bridge.map_id, "empty_lane", "Comes in spring")
    assert kept.about == named(room.reader, Lane, "Legal").id
    qtbot.waitUntil(lambda: not room.findings.is_stale)
    head, row = room.panel.model.rows[-2:]
    assert (head.text, len(head.findings)) == ("Ignored", 1)
    assert row.text.splitlines()[1] == "“Comes in spring”"
    assert not any(
        each.is_head and each.text == "Hints" and each.findings == row.findings
        for each in room.panel.model.rows
    )
    view = room.panel.view
    assert not view.isExpanded(room.panel.model.index_of(head)), "it is out of the way"
    _click(room, _place(room, "Ignored"))
    assert view.isExpanded(room.panel.model.index_of(head))
    _click(room, _fix_place(room, "The lane “Legal”"))
    assert list(room.reader.all(Dismissal)) == []
    qtbot.waitUntil(lambda: not room.findings.is_stale)
    assert _texts(room) == before
    room.bridge.undo()
    assert len(list(room.reader.all(Dismissal))) == 1


def test_escape_ignores_nothing_and_gives_the_keys_back(examine):
    room = examine(_faulty())
    _click(room, _place(room, "The lane “Legal”"))
    QTest.keyClick(room.panel.view, Key.Key_Delete)
    QTest.keyClicks(room.panel.reason.line, "Why")
    QTest.keyClick(room.panel.reason.line, Key.Key_Escape)
    assert not room.panel.reason.isVisible()
    assert room.panel.view.hasFocus()
    assert room.entries() == 0


def test_many_of_a_sort_are_ignored_by_one_command(examine, qtbot):
    document = _faulty()
    for name in ("One", "Two", "Three"):
        document.lane(name)
    room = examine(document)
    _ignore(room, "Empty lanes", "")
    assert room.entries() == 1
    qtbot.waitUntil(lambda: not room.findings.is_stale)
    assert (room.panel.model.rows[-5].text, len(room.panel.model.rows[-5].findings)) == ("Ignored", 4)


def test_what_is_mended_meanwhile_is_no_longer_asked_about(examine, qtbot):
    room = examine(_faulty())
    _click(room, _place(room, "The lane “Legal”"))
    QTest.keyClick(room.panel.view, Key.Key_Delete)
    room.bridge.run(lanes.delete_lane, named(room.reader, Lane, "Legal").id)
    qtbot.waitUntil(lambda: not room.findings.is_stale)
    assert not room.panel.reason.isVisible()


def test_a_head_and_a_document_to_read_ignore_nothing(examine):
    room = examine(_faulty(), is_read_only=True)
    _click(room, _place(room, "The lane “Legal”"))
    QTest.keyClick(room.panel.view, Key.Key_Delete)
    assert not room.panel.reason.isVisible()
