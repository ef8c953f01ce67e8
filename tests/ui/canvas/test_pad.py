"""The context pad (canvas.md 2 and 3): what it offers, where it stands, the ghost, and pulling out of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest

from mapper.core.values import NodeKind, Point
from mapper.ui.canvas.pad.place import GAP, pad_place
from tests.builders import a_map
from tests.ui.canvas.conftest import CTRL, mouse


def ids(canvas) -> list[str]:
    return [button.entry.id for button in canvas.view.pad.buttons]


def button(canvas, entry_id: str):
    return next(b for b in canvas.view.pad.buttons if b.entry.id == entry_id)


def ghosts(canvas):
    mark = canvas.view.sheet.overlay.get("future")
    return mark.nodes if mark is not None else ()


def on_button(canvas, entry_id: str, place: QPoint) -> QPoint:
    """A place of the viewport as one of the button."""
    return button(canvas, entry_id).mapFromGlobal(canvas.port.mapToGlobal(place))


def press_and_pull(canvas, entry_id: str, end: QPoint) -> None:
    found = button(canvas, entry_id)
    start = found.rect().center()
    mouse(found, QMouseEvent.Type.MouseButtonPress, start)
    for part in (0.3, 0.7, 1.0):
        mouse(found, QMouseEvent.Type.MouseMove, start + (on_button(canvas, entry_id, end) - start) * part)


def let_go(canvas, entry_id: str, place: QPoint) -> None:
    mouse(button(canvas, entry_id), QMouseEvent.Type.MouseButtonRelease, on_button(canvas, entry_id, place))


def test_a_selected_step_has_it_at_its_right_edge_level_with_its_top(canvas):
    canvas.click(canvas.at("Qualify"))
    pad = canvas.view.pad
    assert pad.isVisible()
    assert ids(canvas) == [
        "append-step",
        "append-decision",
        "append-stall",
        "append-end",
        "connect",
        "kind",
        "colour",
        "inside",
        "attach",
        "problem",
        "vote",
        "weigh",
        "delete",
    ]
    node = canvas.view.camera.rect_on_screen(canvas.rect("Qualify")).toAlignedRect()
    assert canvas.view.sheet.on_view(QPoint(node.right() + 1 + GAP, node.top())) == pad.pos()


def test_it_leaves_the_name_of_a_start_to_be_read(opened):
    canvas = opened(a_map().stage("First", width=600.0).lane("Sales", height=200.0).start("A customer calls"))
    canvas.click(canvas.at("A customer calls"))
    start = next(iter(canvas.view.sheet.projection.nodes.values()))
    name = canvas.view.camera.rect_on_screen(start.name_written).toAlignedRect()
    pad = canvas.view.pad
    where = QRect(canvas.port.mapFromGlobal(pad.mapToGlobal(QPoint())), pad.size())
    assert pad.isVisible()
    assert not where.intersects(name)


def test_kinds_decide_what_is_offered(opened):
    canvas = opened(a_map().lane("Sales").step("Call").to("Lost").note("Why"))
    canvas.click(canvas.at("Lost"))
    assert ids(canvas) == ["connect", "kind", "colour", "attach", "problem", "vote", "delete"]
    canvas.click(canvas.at("Why"))
    assert ids(canvas) == ["kind", "colour", "problem", "delete"]


def test_a_button_opens_a_vote_on_the_step(opened):
    canvas = opened(a_map().lane("Sales").step("Call"))
    canvas.click(canvas.at("Call"))
    QTest.mouseClick(button(canvas, "vote"), Qt.MouseButton.LeftButton)
    card = canvas.view.building.voting.card
    assert card is not None
    assert card.isVisible()


def test_it_follows_zoom_and_scroll_and_its_buttons_do_not_grow(canvas):
    canvas.click(canvas.at("Qualify"))
    size, place = button(canvas, "connect").size(), canvas.view.pad.pos()
    canvas.view.camera.scroll_by(30, 20)
    assert canvas.view.pad.pos() == place - QPoint(30, 20)
    canvas.view.camera.zoom_to(1.5)
    node = canvas.view.camera.rect_on_screen(canvas.rect("Qualify")).toAlignedRect()
    assert canvas.view.pad.x() == canvas.view.sheet.on_view(QPoint(node.right() + 1 + GAP, 0)).x()
    assert button(canvas, "connect").size() == size


def test_it_goes_when_its_target_is_out_of_sight_or_too_small(canvas):
    canvas.click(canvas.at("Qualify"))
    canvas.view.camera.center_on(Point(3000, 3000))
    assert not canvas.view.pad.isVisible()
    canvas.view.camera.center_on(Point(300, 300))
    assert canvas.view.pad.isVisible()
    canvas.view.camera.zoom_to(0.2)
    assert not canvas.view.pad.isVisible()


def test_it_goes_on_deselecting_dragging_and_typing(canvas):
    pad = canvas.view.pad
    canvas.click(canvas.at("Qualify"))
    canvas.click(canvas.place(Point(5, 300)))
    assert not pad.isVisible()
    canvas.pull(canvas.at("Qualify"), canvas.at("Qualify") + QPoint(0, 40))
    assert not pad.isVisible()
    canvas.release(canvas.at("Qualify"))
    assert pad.isVisible()
    canvas.key(Qt.Key.Key_F2)
    assert not pad.isVisible()
    canvas.type("Judge")
    assert pad.isVisible()


def test_a_click_appends_connects_selects_and_opens_the_editor(canvas):
    canvas.click(canvas.at("Offer"))
    QTest.mouseClick(button(canvas, "append-decision"), Qt.MouseButton.LeftButton)
    canvas.type("Accepted?")
    assert canvas.node("Accepted?").kind is NodeKind.DECISION
    assert ("Offer", "Accepted?") in canvas.lines()
    assert canvas.selection.ids == (canvas.node("Accepted?").id,)


def test_resting_on_a_button_shows_the_ghost_where_a_click_puts_it(canvas, qtbot):
    canvas.click(canvas.at("Offer"))
    found = button(canvas, "append-step")
    found.rested.emit(True)
    assert ghosts(canvas) == ()
    qtbot.waitUntil(lambda: len(ghosts(canvas)) == 1)
    (ghost,) = ghosts(canvas)
    assert len(canvas.view.sheet.overlay.get("future").routes) == 1
    assert canvas.commands == 0
    found.rested.emit(False)
    assert ghosts(canvas) == ()
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    canvas.type("Close")
    assert canvas.rect("Close") == ghost.rect


def test_a_pull_out_of_it_places_freely_with_a_live_line(canvas):
    canvas.click(canvas.at("Qualify"))
    end = canvas.place(Point(160, 300))
    press_and_pull(canvas, "append-stall", end)
    assert canvas.view.sheet.overlay.get("ghost").picture.kind is NodeKind.STALL
    assert canvas.view.sheet.overlay.get("route") is not None
    assert not canvas.view.pad.geometry().intersects(canvas.view.rect())
    let_go(canvas, "append-stall", end)
    canvas.type("Wait")
    assert ("Qualify", "Wait") in canvas.lines()
    assert canvas.node("Wait").lane_id == canvas.lane("Delivery").id
    assert canvas.commands == 1, "with its name it is one"


def test_a_pull_on_to_a_node_connects_instead_of_covering_it(canvas):
    canvas.click(canvas.at("Qualify"))
    end = canvas.at("Offer")
    press_and_pull(canvas, "append-step", end)
    assert canvas.view.sheet.overlay.get("ghost") is None
    let_go(canvas, "append-step", end)
    assert ("Qualify", "Offer") in canvas.lines()
    assert len(canvas.nodes) == 5


def test_escape_gives_a_pull_up(canvas):
    canvas.click(canvas.at("Qualify"))
    press_and_pull(canvas, "append-step", canvas.place(Point(160, 300)))
    canvas.key(Qt.Key.Key_Escape)
    assert canvas.view.sheet.overlay.get("ghost") is None
    assert canvas.commands == 0
    assert canvas.selection.ids == (canvas.node("Qualify").id,)
    let_go(canvas, "append-step", canvas.place(Point(160, 300)))
    assert canvas.commands == 0
    assert canvas.view.pad.geometry().intersects(canvas.view.rect())


def test_connect_by_a_pull(canvas):
    canvas.click(canvas.at("Qualify"))
    end = canvas.at("Offer")
    press_and_pull(canvas, "connect", end)
    let_go(canvas, "connect", end)
    assert ("Qualify", "Offer") in canvas.lines()


def test_a_line_has_it_at_its_last_bend(canvas):
    line = canvas.line("Meet", "Offer")
    canvas.selection.set([line.id])
    assert ids(canvas) == ["label", "insert", "vote", "delete"]
    QTest.mouseClick(button(canvas, "insert"), Qt.MouseButton.LeftButton)
    canvas.type("Write it")
    assert {("Meet", "Write it"), ("Write it", "Offer")} <= canvas.lines()


def test_several_are_aligned_and_deleted_from_it(canvas):
    canvas.drag(canvas.at("Qualify"), canvas.at("Qualify") + QPoint(0, 12), CTRL)
    canvas.selection.set([canvas.node("Call").id, canvas.node("Qualify").id])
    assert ids(canvas)[:6] == [
        f"arrange-{how}" for how in ("left", "center", "right", "top", "middle", "bottom")
    ]
    QTest.mouseClick(button(canvas, "arrange-top"), Qt.MouseButton.LeftButton)
    assert canvas.rect("Call").y == canvas.rect("Qualify").y
    assert not button(canvas, "arrange-top").isEnabled()
    QTest.mouseClick(button(canvas, "delete"), Qt.MouseButton.LeftButton)
    assert not {"Call", "Qualify"} & canvas.node_names()


def test_the_keys_reach_it_by_f10_and_leave_it_by_escape(canvas, qtbot):
    canvas.click(canvas.at("Offer"))
    canvas.key(Qt.Key.Key_F10)
    assert button(canvas, "append-step").hasFocus()
    qtbot.waitUntil(lambda: len(ghosts(canvas)) == 1)
    QTest.keyClick(button(canvas, "append-step"), Qt.Key.Key_Down)
    assert button(canvas, "append-decision").hasFocus()
    QTest.keyClick(button(canvas, "append-decision"), Qt.Key.Key_Escape)
    assert canvas.view.hasFocus()
    assert ghosts(canvas) == ()
    canvas.key(Qt.Key.Key_F10)
    QTest.keyClick(button(canvas, "append-step"), Qt.Key.Key_Return)
    canvas.type("Close")
    assert ("Offer", "Close") in canvas.lines()


def test_on_a_map_from_right_to_left_it_stands_at_the_left(opened):
    canvas = opened(a_map(flows_left=True).lane("Sales").step("Call"))
    canvas.click(canvas.at("Call"))
    node = canvas.view.camera.rect_on_screen(canvas.rect("Call")).toAlignedRect()
    pad = canvas.view.pad.geometry().translated(-canvas.view.sheet.on_view(QPoint(0, 0)))
    assert pad.right() + 1 + GAP == node.left()


def test_before_a_room_there_is_none(canvas):
    canvas.click(canvas.at("Qualify"))
    canvas.view.set_clean(True)
    assert not canvas.view.pad.isVisible()
    canvas.view.set_clean(False)
    assert canvas.view.pad.isVisible()


def test_another_step_of_the_kind_keeps_the_buttons_and_they_mean_it(canvas):
    canvas.click(canvas.at("Call"))
    before = list(canvas.view.pad.buttons)
    canvas.click(canvas.at("Qualify"))
    assert canvas.view.pad.buttons == before
    QTest.mouseClick(button(canvas, "append-step"), Qt.MouseButton.LeftButton)
    canvas.type("Next")
    assert ("Qualify", "Next") in canvas.lines()


def test_a_document_for_reading_has_none(canvas):
    canvas.bridge.session._keeper.is_read_only = True
    canvas.click(canvas.at("Qualify"))
    assert not canvas.view.pad.isVisible()


# -- where it stands

ROOM = QRect(0, 0, 1000, 700)
SIZE = QSize(36, 230)


def test_it_flips_at_the_windows_edge_and_where_the_other_side_is_free():
    target = QRect(900, 100, 80, 60)
    assert pad_place(target, SIZE, ROOM, []) == QPoint(900 - GAP - 36, 100)
    target = QRect(400, 100, 120, 70)
    assert pad_place(target, SIZE, ROOM, [QRect(530, 100, 120, 270)]) == QPoint(400 - GAP - 36, 100)
    assert pad_place(target, SIZE, ROOM, [QRect(540, 100, 120, 70)]) == QPoint(520 + GAP, 100)
    assert pad_place(target, SIZE, ROOM, [], to_left=True) == QPoint(400 - GAP - 36, 100)
    assert pad_place(QRect(1200, 100, 50, 50), SIZE, ROOM, []) is None


@given(
    x=st.integers(-200, 1200),
    y=st.integers(-200, 900),
    width=st.integers(10, 400),
    height=st.integers(10, 300),
)
def test_it_is_always_wholly_in_the_room(x, y, width, height):
    target = QRect(x, y, width, height)
    place = pad_place(target, SIZE, ROOM, [])
    assert (place is None) == (not target.intersects(ROOM))
    assert place is None or ROOM.contains(QRect(place, SIZE))


@pytest.mark.parametrize("to_left", [False, True])
def test_it_never_covers_its_own_target_where_there_is_room(to_left):
    target = QRect(300, 200, 300, 100)
    place = pad_place(target, SIZE, ROOM, [], to_left=to_left)
    assert place is not None
    assert not QRect(place, SIZE).intersects(target)


def test_what_is_appended_out_of_sight_is_scrolled_into_it(opened):
    """canvas.md 4."""
    canvas = opened(a_map().lane("Sales").step("Call"))
    canvas.view.resize(420, 320)
    canvas.click(canvas.at("Call"))
    QTest.mouseClick(button(canvas, "append-step"), Qt.MouseButton.LeftButton)
    canvas.type("Next")
    assert canvas.view.camera.visible.encloses(canvas.rect("Next"))


def test_a_provider_may_take_an_entry_away_and_the_keys_go_on_without_it(canvas):
    pad = canvas.view.pad
    canvas.click(canvas.at("Qualify"))
    before = ids(canvas)
    pad.add_provider(lambda entries: [each for each in entries if each.id not in ("append-step", "kind")])
    left = [each for each in before if each not in ("append-step", "kind")]
    assert ids(canvas) == left, "the others stay in their order"
    canvas.key(Qt.Key.Key_F10)
    assert button(canvas, left[0]).hasFocus(), "the keys begin at the first that is there"
    reached = []
    for _ in left:
        reached.append(next(each.entry.id for each in pad.buttons if each.hasFocus()))
        QTest.keyClick(next(each for each in pad.buttons if each.hasFocus()), Qt.Key.Key_Down)
    assert reached == left
    assert button(canvas, left[0]).hasFocus(), "from the last back to the first"
    canvas.click(canvas.at("Meet"))
    assert "kind" not in ids(canvas), "it is asked for every selection"


def test_a_provider_that_takes_all_away_leaves_no_pad(canvas):
    canvas.click(canvas.at("Qualify"))
    assert canvas.view.pad.isVisible()
    canvas.view.pad.add_provider(lambda _entries: ())
    assert not canvas.view.pad.isVisible()
    canvas.key(Qt.Key.Key_F10)
    assert canvas.view.hasFocus()
