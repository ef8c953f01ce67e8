"""Refine the as-is: make the to-be, change it, see exactly that, and take one thing over into the as-is and back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from mapper.analysis.comparison.change import Aspect, ChangeKind
from mapper.app.comparing import ROOM, compare_panel, compare_with, is_compare_open
from mapper.core import queries
from mapper.core.edits.insides import make_inside
from mapper.core.edits.measures import set_measures
from mapper.core.edits.nodes import add_node, delete_items, move_nodes
from mapper.core.grid import Grid
from mapper.core.insides import inside_of
from mapper.core.records import ProcessMap
from mapper.core.values import NodeKind, Point
from mapper.services import documents
from mapper.ui.render.seen import Layer


def trigger(desk, action_id):
    action = desk.window.findChild(type(desk.window.panel_actions()[0]), action_id)
    assert action.isEnabled(), action_id
    action.trigger()


def node(desk, name):
    found = queries.nodes(desk.bridge.reader, desk.bridge.map_id)
    return next(each for each in found if each.name == name)


def compared(desk, qtbot):
    qtbot.waitUntil(lambda: desk.comparing.value is not None and not desk.comparing.is_stale)
    return desk.comparing.value.comparison


def refined(desk):
    """Of the shown map one step is gone, one is new, one waits less, one is in another lane."""
    bridge = desk.bridge
    steps = [n for n in queries.nodes(bridge.reader, bridge.map_id) if n.kind is NodeKind.STEP]
    gone, waits, moved = steps[0], steps[1], steps[2]
    bridge.run(delete_items, [gone.id])
    bridge.run(set_measures, waits.id, wait_days=0.25)
    grid = Grid.of(bridge.reader, bridge.map_id)
    other = next(lane for lane in grid.lanes if lane.id != moved.lane_id and not lane.is_customer)
    corner = Point(grid.node_rect(moved).x, grid.top(other.id) + 20)
    bridge.run(move_nodes, {moved.id: corner})
    grid = Grid.of(bridge.reader, bridge.map_id)
    bridge.run(add_node, bridge.map_id, NodeKind.STEP, Point(grid.width - 80, grid.height - 60), "Brand new")
    return gone.name, waits.name, moved.name


def told(comparison):
    """What is told of nodes, the drawing apart."""
    return {
        comparison.called(change): change.kind
        for change in comparison.changes
        if change.record_type.prefix == "node" and change.aspects != {Aspect.LAYOUT}
    }


def see_it_beside(desk, as_is, waits):
    """What is selected in the one map is selected in the other."""
    trigger(desk, "compare.beside")
    second = desk.beside.second
    assert second.bridge.map_id == as_is
    desk.selection.set([node(desk, waits).id])
    origin = node(desk, waits).origin
    assert second.view.sheet.selection.ids == (origin,)
    trigger(desk, "compare.beside")
    assert desk.beside.second is None


def put_another_panel_before_it(desk, qtbot):
    """Marks on the map go with a panel that is to be seen, not with one behind another."""
    lens, compare = desk.canvas.sheet.scene.lens, desk.window.docks[ROOM]
    (other, *_) = desk.window.tabifiedDockWidgets(compare)
    for front, is_marked in ((other, False), (compare, True)):
        front.show()
        front.raise_()
        qtbot.waitUntil(lambda is_marked=is_marked: (Layer.CHANGES in lens.layers) is is_marked)


def play_it(desk, qtbot):
    """What is played has the room of the panels, which come back as they were."""
    open_before = [key for key, dock in desk.window.docks.items() if not dock.isHidden()]
    trigger(desk, "compare.play")
    assert is_compare_open(desk) is False
    assert not desk.window.widths()
    trigger(desk, "compare.play")
    assert [key for key, dock in desk.window.docks.items() if not dock.isHidden()] == open_before
    qtbot.waitUntil(lambda: is_compare_open(desk))


def copy_as_to_be(desk, qtbot):
    """Where there is nothing to compare with yet the list offers it; what lay behind the list comes back after it."""
    outline = desk.window.docks["outline"]
    outline.raise_()
    qtbot.waitUntil(lambda: not outline.visibleRegion().isEmpty())
    trigger(desk, "compare.panel")
    sight = desk.canvas.camera.goal
    compare_panel(desk).offers[0].click()
    assert desk.canvas.camera.goal == sight, "the copy is seen where its map was"
    trigger(desk, "compare.panel")
    qtbot.waitUntil(lambda: not outline.visibleRegion().isEmpty())


def test_refine_the_as_is(shown_windows, desk, qtbot):
    bridge, as_is = desk.bridge, desk.bridge.map_id
    copy_as_to_be(desk, qtbot)
    assert bridge.map_id != as_is
    (lock,) = [each for each in desk.window.notices.findChildren(QPushButton) if "Lock" in each.text()]
    QTest.mouseClick(lock, Qt.MouseButton.LeftButton)  # nobody shall change it by mistake
    assert bridge.reader.get(ProcessMap, as_is).is_locked
    assert not lock.isVisible()
    gone, waits, moved = refined(desk)

    # Exactly this is listed ...
    trigger(desk, "compare.panel")
    comparison = compared(desk, qtbot)
    assert told(comparison) == {
        gone: ChangeKind.REMOVED,
        waits: ChangeKind.CHANGED,
        moved: ChangeKind.MOVED,
        "Brand new": ChangeKind.ADDED,
    }
    panel = compare_panel(desk)
    qtbot.waitUntil(lambda: any(row.text == "Brand new" for row in panel.model.rows))

    put_another_panel_before_it(desk, qtbot)

    # ... and marked on the map, until one key says no, and when it says yes again ...
    lens = desk.canvas.sheet.scene.lens
    desk.canvas.setFocus()
    for is_marked in (False, True):
        assert (Layer.CHANGES in lens.layers) is not is_marked
        QTest.keyClick(desk.canvas, Qt.Key.Key_8)
    seen = lens.seen
    assert Layer.CHANGES in lens.layers
    marks = {
        bridge.reader.get(type(node(desk, "Brand new")), i).name for i in seen.changes.marks if "node" in i
    }
    assert marks == {waits, moved, "Brand new"}
    assert [ghost.name for ghost in seen.changes.ghosts] == [gone]

    # ... and seen beside the as-is.
    see_it_beside(desk, as_is, waits)
    play_it(desk, qtbot)
    assert set(shown_windows) == {"DocumentWindow"}, "nothing flashes up on its own"

    # One thing is taken over into the as-is, once that is unlocked; and back again.
    bridge.switch_map(as_is)
    before = len(bridge.session.history.done)
    take(panel, "Brand new", qtbot)
    assert len(bridge.session.history.done) == before, "it is locked"
    trigger(desk, "map.lock")
    compared(desk, qtbot)
    take(panel, "Brand new", qtbot)
    assert node(desk, "Brand new").map_id == as_is
    assert "Brand new" not in told(compared(desk, qtbot))
    bridge.undo()
    assert told(compared(desk, qtbot))["Brand new"] is ChangeKind.ADDED


def test_a_map_is_compared_with_the_file_as_it_was_saved(desk, qtbot, tmp_path):
    bridge = desk.bridge
    around = [n for n in queries.nodes(bridge.reader, bridge.map_id) if n.kind is NodeKind.STEP][3]
    bridge.run(make_inside, around.id)
    inside = inside_of(bridge.reader, around.id).id
    documents.save_copy(desk.document, tmp_path / "before.salesmap")
    gone, waits, moved = refined(desk)
    bridge.run(add_node, inside, NodeKind.STEP, Point(40, 40), "In there")
    compare_with(desk, tmp_path / "before.salesmap")
    comparison = compared(desk, qtbot)
    assert comparison.before.reader is not desk.bridge.reader
    assert set(told(comparison)) == {gone, waits, moved, around.name, "Brand new"}
    assert compare_panel(desk).chooser.before.currentText() == f"{shown_map(desk)} (before.salesmap)"

    # What differs inside a step is listed below it, shown where it is, and put back from there.
    panel = compare_panel(desk)
    qtbot.waitUntil(lambda: any(row.text == "In there" for row in panel.model.rows))
    row = next(row for row in panel.model.rows if row.text == "In there")
    assert row.parent.text == around.name
    panel.jump_wanted.emit(row.change, False)
    assert (bridge.map_id, desk.selection.ids) == (inside, (row.change.after_id,))
    take(panel, "In there", qtbot)
    assert not queries.nodes(bridge.reader, inside)
    assert around.name not in told(compared(desk, qtbot))
    bridge.switch_map(around.map_id)

    desk.comparing.follow_shown()
    assert desk.other_file is None
    compare_with(desk, tmp_path / "before.salesmap")
    desk.window.close()
    assert desk.other_file is None, "nothing is kept open by a window that is gone"
    outline = documents.Outline("One", "One", ("Sell",), ("Customer", "Sales"))
    documents.close(documents.new_document(tmp_path / "one.salesmap", outline=outline))
    desk.office.open_document(tmp_path / "one.salesmap")
    dock = desk.office.desks[-1].window.docks[ROOM]
    assert dock.isHidden(), "a document with one map begins without what has nothing to tell"


def shown_map(desk):
    return desk.bridge.reader.get(ProcessMap, desk.bridge.map_id).name


def take(panel, name, qtbot):
    """Click at the words that take a change over."""

    def row():
        found = [each for each in panel.model.rows if each.text == name and each.links]
        return found[0] if found else None

    qtbot.waitUntil(lambda: row() is not None and not panel.view.is_pale)
    panel.view.scrollTo(panel.model.index_of(row()))
    place = panel.view.link_rect(row(), 0).center()
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
