"""The panel Compare: the list by what it is about, filters, jumps, and which maps are compared."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mapper.analysis.comparison.change import ChangeKind
from mapper.core import queries
from mapper.core.edits.maps import set_map
from mapper.core.edits.measures import set_touch
from mapper.core.edits.pairing import pair_things, part_things, tell_apart
from mapper.core.edits.things import add_thing
from mapper.core.records import Role
from mapper.ui.bridge import Bridge
from mapper.ui.comparing.comparing import Comparing
from mapper.ui.panels.compare.panel import ComparePanel
from mapper.ui.theme import Mode, Theme
from tests.ui.comparing.conftest import as_is_and_to_be


@pytest.fixture(scope="module")
def shown(qapp):
    session, before, after = as_is_and_to_be()
    bridge = Bridge(session)
    bridge.switch_map(after.id)
    comparing = Comparing(bridge)
    room = QWidget()
    panel = ComparePanel(comparing, bridge, Theme(Mode.LIGHT))
    QVBoxLayout(room).addWidget(panel)
    bridge.setParent(room)
    room.resize(340, 800)
    room.show()
    yield panel, comparing, bridge, (before, after)
    comparing.close()
    bridge.detach()
    room.close()
    room.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def panel(shown, qtbot):
    found, comparing, bridge, (_, after) = shown
    bridge.switch_map(after.id)
    comparing.follow_shown()
    found.search.clear()
    for button in found.kinds.values():
        button.setChecked(False)
    qtbot.waitUntil(lambda: comparing.value is not None and not comparing.is_stale)
    return found


def listed(panel):
    """What stands under each head."""
    heads = [row for row in panel.model.rows if row.is_head]
    return {head.key: [row.text for row in head.children] for head in heads}


def row(panel, text, head="meaning"):
    return next(
        row
        for row in panel.model.rows
        if row.text == text and row.parent is not None and row.parent.key == head
    )


def test_changes_stand_under_what_they_are_about_and_the_drawing_is_folded(panel):
    found = listed(panel)
    assert {"Stage Find", "Lane Legal", "Check", "Plan", "Chase"} <= set(found["meaning"])
    assert found["numbers"] == ["Call"]
    assert "resources" not in found
    heads = {
        row.key: panel.view.isExpanded(panel.model.index_of(row)) for row in panel.model.rows if row.is_head
    }
    assert [heads[key] for key in ("meaning", "numbers", "layout")] == [True, True, False]


def test_a_row_says_what_it_was_and_what_it_is(panel):
    assert row(panel, "Call", "numbers").lines == ("Waiting: 3 d → 2 d",)
    assert row(panel, "Check").lines == ("Lane: Sales → Back office",)
    assert (row(panel, "Chase").kind, row(panel, "Chase").lines) == (ChangeKind.REMOVED, ("gone",))


def test_what_is_numbered_on_the_map_has_its_number_in_the_list(panel, shown):
    _, comparing, _, _ = shown
    found = comparing.value
    titles = {number: beat.title for number, beat in enumerate(found.beats, 1)}
    rows = [each for each in panel.model.rows if each.mark is not None]
    assert titles[row(panel, "Chase").mark] == "Gone: Chase"
    assert titles[row(panel, "Call", "numbers").mark] == "Call"
    for each in rows:
        sides = ((False, each.change.before_id), (True, each.change.after_id))
        assert {found.marks[is_after].numbers[i] for is_after, i in sides if i is not None} == {each.mark}
    meaning = [each.mark for each in rows if each.parent.key == "meaning"]
    assert meaning == sorted(meaning)


def test_typed_words_and_signs_filter_the_list(panel):
    QTest.keyClicks(panel.search, "waiting: 3 d")
    assert listed(panel) == {"numbers": ["Call"]}
    panel.search.clear()
    panel.view.setFocus()
    panel.view.setCurrentIndex(panel.model.index_of(row(panel, "Check")))
    QTest.mouseClick(panel.kinds[ChangeKind.REMOVED], Qt.MouseButton.LeftButton)
    assert "Chase" in listed(panel)["meaning"]
    assert panel.view.current_row() is not None, "where a row went the keys go on"
    panel.search.setFocus()
    assert "Plan" not in listed(panel)["meaning"]
    QTest.keyClicks(panel.search, "nowhere")
    assert panel.nothing.isVisible()
    assert panel.nothing.text() == "No change is like this."


def test_a_click_and_enter_jump(panel, qtbot):
    place = panel.view.visualRect(panel.model.index_of(row(panel, "Plan"))).topLeft() + QPoint(60, 8)
    with qtbot.waitSignal(panel.jump_wanted) as jump:
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (jump.args[0].kind, jump.args[1]) == (ChangeKind.ADDED, False)
    with qtbot.waitSignal(panel.jump_wanted) as jump:
        QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert jump.args[1] is True


def test_each_row_offers_what_the_map_that_is_shown_can_have_from_the_other(panel, shown, qtbot):
    _, comparing, bridge, (before, _) = shown
    plan = row(panel, "Plan")
    assert plan.links == ("Put back as before",)
    with qtbot.waitSignal(panel.taking_over_wanted) as taken:
        place = panel.view.link_rect(plan, 0).center()
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert taken.args[0] is plan.change
    panel.view.setCurrentIndex(panel.model.index_of(row(panel, "Chase")))
    with qtbot.waitSignal(panel.taking_over_wanted) as taken:
        QTest.keyClick(panel.view, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert taken.args[0] is row(panel, "Chase").change
    said = [(each.text(), each.shortcut().toString()) for each in panel.view.menu(plan).actions()]
    assert said == [("Show it on the map", "Return"), ("Put back as before", "Alt+Return")]
    bridge.switch_map(before.id)
    assert row(panel, "Plan").links == ("Take over into this map",)
    assert comparing.choice.before == before.id, "the two stay as they are"


def test_the_boxes_choose_and_the_arrows_turn_them_round(panel, shown, qtbot):
    _, comparing, _, (before, after) = shown
    assert (panel.chooser.before.currentText(), panel.chooser.after.currentText()) == ("As-is", "To-be")
    QTest.mouseClick(panel.chooser.swap, Qt.MouseButton.LeftButton)
    assert (comparing.choice.before, comparing.choice.after) == (after.id, before.id)
    qtbot.waitUntil(lambda: comparing.value is not None and not comparing.is_stale)
    assert row(panel, "Plan").kind is ChangeKind.REMOVED
    with qtbot.waitSignal(panel.file_wanted):
        box = panel.chooser.before
        box.setCurrentIndex(box.count() - 1)
        box.activated.emit(box.currentIndex())
    assert box.currentText() == "To-be"


def test_what_can_be_expected_stands_above_and_who_does_what_below(panel, shown, qtbot):
    _, comparing, bridge, (_, after) = shown
    call, check = (
        next(node for node in queries.nodes(bridge.reader, after.id) if node.name == name)
        for name in ("Call", "Check")
    )
    (role,) = bridge.run(add_thing, Role, name="Seller").added(Role)
    bridge.run(set_touch, call.id, role.id, 2.0)
    bridge.run(set_touch, check.id, role.id, 1.0)
    qtbot.waitUntil(lambda: not comparing.is_stale and not comparing.figures.is_stale)
    qtbot.waitUntil(lambda: "doings" in listed(panel))
    assert listed(panel)["doings"] == ["Seller"]
    assert "gains" in row(panel, "Seller", "doings").lines[0]
    assert {"Call", "Check"} <= set(row(panel, "Seller", "doings").lines[0].replace(",", " ").split())
    for _ in range(3):
        bridge.undo()
    qtbot.waitUntil(lambda: not comparing.is_stale and not comparing.figures.is_stale)
    assert next(each.key for each in panel.model.rows if each.is_head) == "expected"
    assert listed(panel)["expected"] == ["Nothing can be worked out yet: the check-up says what is missing."]


def test_what_was_drawn_apart_is_proposed_confirmed_in_one_step_and_undone(panel, shown, qtbot):
    _, comparing, bridge, (_, after) = shown
    pairs = [
        (node.origin, node.id)
        for node in queries.nodes(bridge.reader, after.id)
        if node.origin is not None and node.name in ("Call", "Win")
    ]
    panel.pairing_wanted.connect(lambda wanted: bridge.run(pair_things, wanted))
    panel.parting_wanted.connect(lambda wanted: bridge.run(tell_apart, wanted))
    bridge.run(part_things, pairs)
    qtbot.waitUntil(lambda: "proposals" in listed(panel))
    assert {"Call = Call?", "Win = Win?"} <= set(listed(panel)["proposals"])
    assert "Call" in listed(panel)["meaning"], "gone, and new"
    proposal = row(panel, "Win = Win?", "proposals")
    panel.view.scrollTo(panel.model.index_of(proposal))
    place = panel.view.link_rect(proposal, 1).center()
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: "Win = Win?" not in listed(panel)["proposals"])
    bridge.undo()
    qtbot.waitUntil(lambda: "Win = Win?" in listed(panel)["proposals"], timeout=2000)
    bridge.redo()
    qtbot.waitUntil(lambda: listed(panel)["proposals"] == ["Call = Call?"])
    place = panel.view.link_rect(row(panel, "Call = Call?", "proposals"), 0).center()
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: "proposals" not in listed(panel))
    assert row(panel, "Call", "numbers").lines == ("Waiting: 3 d → 2 d",)
    for _ in range(3):
        bridge.undo()
    qtbot.waitUntil(lambda: not comparing.is_stale)
    assert "Win" not in listed(panel)["meaning"]


def test_of_maps_that_have_nothing_in_common_it_says_so_and_offers_a_copy(panel, shown, qtbot):
    _, comparing, bridge, (_, after) = shown
    nodes = queries.nodes(bridge.reader, after.id)
    bridge.run(part_things, [(node.origin, node.id) for node in nodes if node.origin is not None])
    qtbot.waitUntil(lambda: next(iter(listed(panel)), "") == "strangers")
    assert "expected" not in listed(panel), "a change from the one to the other is none"
    strange = row(panel, "No step is known to be the same", "strangers")
    with qtbot.waitSignal(panel.to_be_wanted):
        place = panel.view.link_rect(strange, 0).center()
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    bridge.undo()
    qtbot.waitUntil(lambda: "strangers" not in listed(panel) and not comparing.is_stale)


def test_nothing_is_worked_out_while_nobody_looks(panel, shown, qtbot):
    _, comparing, bridge, (_, after) = shown
    panel.hide()
    bridge.run(set_map, after.id, purpose="to be seen")
    assert comparing.is_stale
    panel.show()
    qtbot.waitUntil(lambda: not comparing.is_stale)
    assert "The map itself" in listed(panel)["meaning"]
    bridge.undo()
