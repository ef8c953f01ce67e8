"""The map for those who hear it: names, roles, places and states of all things, and what is told when they change."""

import gc
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from mapper.core.edits import lanes, nodes
from mapper.core.values import NodeKind, Outcome, Point
from tests.builders import a_map
from tests.ui.canvas.conftest import Canvas, Opened

Told = list[tuple[str, str]]
_Name = QAccessible.Text.Name


@pytest.fixture
def listening() -> Iterator[None]:
    """As if a screen reader ran."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def sold(opened: Opened) -> Canvas:
    builder = a_map().stage("Finding").stage("Selling", width=500.0)
    builder.lane("Customer", is_customer=True).lane("Sales")
    builder.stage("Finding").lane("Customer").start("Need").to("Qualify need")
    builder.lane("Sales").step("Qualify need", touch_hours=1).tool("CRM").tool("Mail").skill("Listening")
    builder.to("Lost", share=0.3).to("Demo", share=0.7, label="fits")
    builder.stage("Selling").step("Demo").to("Qualify need", kind="returns").end("Lost", Outcome.LOST)
    builder.note("").lane("Customer").step("").to("Demo")
    return opened(builder)


def _told(canvas: Canvas) -> Told:
    """What a screen reader is told from now on: the kind of event and the name, or the sentence announced."""
    found: Told = []

    def note(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            found.append(("say", event.message()))
        else:
            found.append((event.type().name, _face(event.object()).text(_Name)))

    canvas.view.aloud.tell = note
    return found


def _face(target: object) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(target)  # type: ignore[arg-type]
    assert found is not None
    return found


def _children(face: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [face.child(i) for i in range(face.childCount())]


def _named(canvas: Canvas, beginning: str) -> QAccessibleInterface:
    return next(f for f in _children(_face(canvas.port)) if f.text(_Name).startswith(beginning))


def test_everything_on_the_map_is_there_with_what_it_shows(sold: Canvas) -> None:
    names = [face.text(_Name) for face in _children(_face(sold.port))]
    qualify = "Step Qualify need, lane Sales, stage Finding, 1 of 2, 2 tools, 1 skill"
    assert names == [
        "Start Need, lane Customer, stage Finding, 1 of 2, leads to Qualify need",
        f"{qualify}, leads to Demo 70 % and Lost 30 %",
        "Step without a name, lane Customer, stage Selling, 2 of 2, leads to Demo",
        "Step Demo, lane Sales, stage Selling, 2 of 2, leads to Qualify need",
        "End Lost, lane Sales, stage Selling, 2 of 2, lost",
        "Note without a name, lane Sales, stage Selling, 2 of 2",
        "Line from Need to Qualify need",
        "Line from Qualify need to Demo, fits 70 %",
        "Line from Qualify need to Lost, 30 %",
        "Line from step to Demo",
        "Line back from Demo to Qualify need",
    ]
    assert _face(sold.port).text(_Name) == "As is, 3 steps, 2 stages, 2 lanes"


def test_the_view_holds_headers_and_map_and_each_knows_its_parent(sold: Canvas) -> None:
    view = _face(sold.view)
    assert view.text(_Name) == "Map"
    stages, sections, port = _children(view)[:3]
    assert [f.text(_Name) for f in (stages, sections)] == ["Stages", "Lanes"]
    assert port.object() is sold.port
    names = [f.text(_Name) for f in _children(stages)]
    assert "Stage Selling, 2 of 2, 2 steps" in names
    assert "Lane Customer, 1 of 2, 1 step, the customer's lane" in [
        f.text(_Name) for f in _children(sections)
    ]
    assert "Add a stage" in names, "the button at the end is found too"
    for room in (view, stages, sections, port):
        for index, face in enumerate(_children(room)):
            assert face.isValid()
            assert room.indexOfChild(face) == index
            parent = face.parent()
            assert parent is not None
            assert parent.object() is room.object()


def test_roles_tell_things_from_headers(sold: Canvas) -> None:
    stages, sections, port = _children(_face(sold.view))[:3]
    roles = {f.role() for f in _children(port)}
    assert roles == {QAccessible.Role.ListItem}
    assert QAccessible.Role.ColumnHeader in {f.role() for f in _children(stages)}
    assert QAccessible.Role.RowHeader in {f.role() for f in _children(sections)}


def test_a_thing_is_where_it_is_seen(sold: Canvas) -> None:
    port = _face(sold.port)
    for zoom in (1.0, 0.6):
        sold.view.camera.zoom_to(zoom)
        rect = sold.rect("Demo")
        face = _named(sold, "Step Demo")
        corner = sold.port.mapToGlobal(sold.place(Point(rect.x, rect.y)))
        seen = QRect(
            corner, sold.place(Point(rect.right, rect.bottom)) - sold.place(Point(rect.x, rect.y)) + corner
        )
        assert abs(face.rect().left() - seen.left()) <= 1
        assert abs(face.rect().top() - seen.top()) <= 1
        assert abs(face.rect().width() - rect.width * zoom) <= 2
        middle = face.rect().center()
        found = port.childAt(middle.x(), middle.y())
        assert found is not None
        assert found.text(_Name) == face.text(_Name)
    header = _face(sold.view.stage_header)
    at = sold.view.stage_header.mapToGlobal(QPoint(sold.place(Point(50, 0)).x(), 10))
    found = header.childAt(at.x(), at.y())
    assert found is not None
    assert found.text(_Name).startswith("Stage Finding")
    assert found.rect().contains(at)


def test_nothing_is_found_where_nothing_is(sold: Canvas) -> None:
    at = sold.port.mapToGlobal(QPoint(700, 700))
    assert _face(sold.port).childAt(at.x(), at.y()) is None
    assert _face(sold.port).childAt(-5, -5) is None
    assert _face(sold.port).child(999) is None
    assert _face(sold.port).child(-1) is None


def test_states_follow_selection_and_focus(sold: Canvas, listening: None) -> None:
    sold.click(sold.at("Demo"))
    demo, other = _named(sold, "Step Demo"), _named(sold, "Step Qualify")
    assert demo.state().selected
    assert demo.state().focused
    assert demo.state().focusable
    assert not demo.state().offscreen
    assert not other.state().selected
    assert not other.state().focused
    for room in (sold.view, sold.port):
        focused = _face(room).focusChild()
        assert focused is not None
        assert focused.text(_Name).startswith("Step Demo")
    sold.view.camera.center_on(Point(5000, 5000))
    assert demo.state().offscreen
    sold.view.clearFocus()
    assert not demo.state().focused


def test_walking_tells_the_focus(sold: Canvas, listening: None) -> None:
    """Tab walks in reading order, and each step is heard."""
    told = _told(sold)
    sold.click(sold.at("Need"))
    sold.key(Qt.Key.Key_Tab)
    focused = [name for kind, name in told if kind == "Focus"]
    assert [name.split(",")[0] for name in focused] == ["Start Need", "Step Qualify need"]


def test_what_is_done_is_announced_by_its_name(sold: Canvas, listening: None) -> None:
    told = _told(sold)
    sold.bridge.run(nodes.add_node, sold.bridge.map_id, NodeKind.STEP, Point(300, 50), "Call")
    assert ("say", "Add step 'Call'") in told
    assert any(kind == "ObjectCreated" and name.startswith("Step Call") for kind, name in told)
    told.clear()
    assert _named(sold, "Step Call").isValid()
    sold.click(sold.at("Call"))
    sold.key(Qt.Key.Key_Delete)
    assert ("say", "Delete 'Call'") in told
    sold.bridge.undo()
    assert ("say", "Undone: Delete 'Call'") in told
    sold.bridge.redo()
    assert ("say", "Done again: Delete 'Call'") in told


def test_a_renamed_thing_is_told_by_its_new_name(sold: Canvas, listening: None) -> None:
    assert _named(sold, "Step Demo").isValid()
    told = _told(sold)
    sold.bridge.run(nodes.rename_node, sold.node("Demo").id, "Show it")
    assert any(kind == "NameChanged" and name.startswith("Step Show it") for kind, name in told)


def test_of_what_nobody_asked_for_only_the_command_is_heard(sold: Canvas, listening: None) -> None:
    told = _told(sold)
    sold.bridge.run(nodes.move_nodes, {sold.node("Demo").id: Point(500, 160)})
    assert [kind for kind, _ in told] == ["say"]


def test_a_refusal_is_announced(sold: Canvas, listening: None) -> None:
    """Point 25, for those who do not see the sentence at the pointer."""
    told = _told(sold)
    sold.bridge.run(lanes.delete_lane, sold.lane("Customer").id, keep_content=True)
    assert ("say", "The customer is always one of the lanes.") in told


def test_the_number_of_hits_is_announced(sold: Canvas, listening: None) -> None:
    """Point 8, heard."""
    told = _told(sold)
    sold.view.looking.search.open()
    QTest.keyClicks(sold.view.looking.search.field, "demo")
    assert told[-1][0] == "say"
    assert told[-1][1].endswith("found")


def test_nobody_listens_nothing_is_told_or_made(sold: Canvas) -> None:
    assert not QAccessible.isActive()
    told = _told(sold)
    sold.click(sold.at("Demo"))
    sold.key(Qt.Key.Key_Delete)
    assert told == []
    assert sold.view.aloud.findChildren(QWidget) == []
    things = sold.view.aloud.children()[0]
    assert things.children() == []


def test_what_is_gone_is_gone_for_readers_too(sold: Canvas, qapp: QApplication) -> None:
    face = _named(sold, "Step Demo")
    thing = face.object()
    sold.bridge.run(nodes.delete_items, [sold.node("Demo").id])
    assert not face.isValid()
    assert face.text(_Name) == ""
    assert face.rect().isEmpty()
    assert face.state().invalid
    assert not any("Step Demo" in f.text(_Name) for f in _children(_face(sold.port)))
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(thing)


def test_two_thousand_questions_and_a_closed_window_do_no_harm(opened: Opened, qapp: QApplication) -> None:
    """The objects Qt keeps live exactly as long as what they stand for."""
    window = QWidget()
    canvas = opened(a_map().stage("One").lane("Sales").step("Call").to("Meet").step("Meet"), window)
    port = _face(canvas.port)
    for _ in range(2000):
        for index in range(port.childCount()):
            child = port.child(index)
            assert child.text(_Name)
            assert child.parent().object() is canvas.port
    gc.collect()
    kept = port.child(0)
    view = canvas.view
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(view)
    assert not isValid(kept)


def test_thousands_of_nodes_are_ordered_once_and_only_when_asked(opened: Opened) -> None:
    builder = a_map().stage("One").lane("Sales")
    for index in range(600):
        builder.step(f"Step {index}")
    canvas = opened(builder)
    port = _face(canvas.port)
    start = time.process_time()
    assert port.childCount() == 600
    names = [port.child(index).text(_Name) for index in range(600)]
    assert len(set(names)) == 600
    assert time.process_time() - start < 2.0
