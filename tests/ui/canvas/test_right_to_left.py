"""A map that flows from right to left is the same map in a mirror: to the eye, to the hand and to the keys."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from mapper.core.edits import maps
from mapper.core.records import ProcessMap
from mapper.core.values import Point, Rect
from mapper.ui.canvas.tools.autoscroll import BAND
from mapper.ui.canvas.walking import reading_order
from tests.ui.canvas.conftest import Canvas, Opened
from tests.ui.canvas.mirrored import GESTURES, Glass, a_flow


@pytest.mark.parametrize("gesture", GESTURES, ids=lambda g: g.__name__.strip("_"))
def test_the_same_gesture_in_the_mirror_does_the_same(
    opened: Opened, gesture: Callable[[Glass], None]
) -> None:
    """Every point of the canvas, once more from right to left."""
    seen = []
    for flows_left in (False, True):
        glass = Glass(opened(a_flow(flows_left=flows_left)), flows_left)
        before = glass.state()
        gesture(glass)
        assert glass.state() != before, "the gesture does something"
        seen.append(glass.state())
    assert seen[0] == seen[1]


def test_what_is_seen_is_mirrored(opened: Opened) -> None:
    straight, turned = (opened(a_flow(flows_left=flows_left)) for flows_left in (False, True))
    width = straight.port.width()
    for name in straight.node_names():
        box = straight.view.camera.rect_on_screen(straight.rect(name))
        mirror = turned.view.camera.rect_on_screen(turned.rect(name))
        assert (mirror.left(), mirror.top()) == (width - box.right(), box.top())
        assert mirror.size() == box.size()
    assert turned.view.lane_header.x() == turned.port.geometry().right() + 1
    assert straight.view.lane_header.x() == 0
    assert turned.port.width() == width
    names = [
        [c.view.sheet.projection.nodes[i].name for i in reading_order(c.view.sheet.projection)]
        for c in (straight, turned)
    ]
    assert names[0] == names[1]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(
    zoom=st.floats(0.1, 4.0),
    x=st.integers(-300, 1500),
    y=st.integers(-300, 900),
    width=st.integers(1, 600),
    at=st.integers(0, 1000),
)
def test_any_view_is_mirrored(
    mirrors: tuple[Canvas, Canvas], zoom: float, x: int, y: int, width: int, at: int
) -> None:
    rect = Rect(x, y, width, 40)
    boxes = []
    for canvas, is_mirrored in zip(mirrors, (False, True), strict=True):
        camera, port = canvas.view.camera, canvas.port
        camera.zoom_to(1.0)
        camera.center_on(Point(400, 200))
        camera.zoom_to(zoom, QPoint(port.width() - at if is_mirrored else at, 90))
        box = camera.rect_on_screen(rect)
        if is_mirrored:
            box.moveLeft(port.width() - box.right())
        boxes.append(box)
    one, other = boxes
    for a, b in ((one.left(), other.left()), (one.right(), other.right()), (one.top(), other.top())):
        assert abs(a - b) <= 1.5  # the scroll bars hold whole pixels


@pytest.fixture
def mirrors(opened: Opened) -> tuple[Canvas, Canvas]:
    return opened(a_flow(flows_left=False)), opened(a_flow(flows_left=True))


@pytest.mark.parametrize("show", ["fit_all", "show_start"])
def test_a_map_is_shown_from_where_it_begins(opened: Opened, show: str) -> None:
    straight, turned = (opened(a_flow(flows_left=flows_left)) for flows_left in (False, True))
    for canvas in (straight, turned):
        getattr(canvas.view.looking, show)()
    assert turned.view.camera.zoom == straight.view.camera.zoom
    assert straight.view.camera.on_screen(Point(0, 0)).x() == pytest.approx(0, abs=1)
    assert turned.view.camera.on_screen(Point(0, 0)).x() == pytest.approx(turned.port.width(), abs=1)


def test_turning_the_map_keeps_its_middle_and_can_be_undone(opened: Opened) -> None:
    canvas = opened(a_flow(flows_left=False))
    bridge, camera = canvas.bridge, canvas.view.camera
    camera.center_on(Point(300, 200))
    rects = {name: canvas.rect(name) for name in canvas.node_names()}
    bridge.run(maps.set_map, bridge.map_id, flows_left=True)
    assert camera.is_mirrored
    assert camera.visible.center.x == pytest.approx(300, abs=1 + 124 / 2)
    assert camera.on_screen(Point(0, 0)).x() > camera.on_screen(Point(100, 0)).x()
    assert {name: canvas.rect(name) for name in canvas.node_names()} == rects, "nothing of the map has moved"
    bridge.undo()
    assert not camera.is_mirrored
    assert camera.on_screen(Point(0, 0)).x() < camera.on_screen(Point(100, 0)).x()
    assert canvas.view.lane_header.x() == 0


def test_another_size_of_the_window_keeps_the_beginning_and_what_is_selected(opened: Opened) -> None:
    """Point 30; the beginning is at the right."""
    canvas = opened(a_flow(flows_left=True))
    camera = canvas.view.camera
    canvas.view.looking.show_start()
    for width in (900, 1400, 700):
        canvas.view.resize(width, 800)
        assert camera.on_screen(Point(0, 0)).x() == pytest.approx(canvas.port.width(), abs=1)
    canvas.view.resize(1200, 800)
    canvas.selection.set([canvas.node("Offer").id])
    canvas.view.resize(420, 800)
    seen = camera.rect_on_screen(canvas.rect("Offer"))
    assert canvas.port.rect().contains(seen.toRect()), "it was in sight, and is"


def test_turning_gives_up_a_drag(opened: Opened) -> None:
    """Point 1: what began on the map as it was ends with nothing done."""
    canvas = opened(a_flow(flows_left=False))
    before = canvas.rect("Qualify")
    canvas.pull(canvas.at("Qualify"), canvas.at("Qualify") + QPoint(90, 60))
    canvas.bridge.run(maps.set_map, canvas.bridge.map_id, flows_left=True)
    canvas.release(canvas.at("Qualify") + QPoint(90, 60))
    assert canvas.rect("Qualify") == before


def test_the_other_map_of_a_document_may_flow_the_other_way(opened: Opened) -> None:
    builder = a_flow(flows_left=True)
    canvas = opened(builder)
    bridge = canvas.bridge
    bridge.run(maps.copy_map, bridge.map_id, "Other", bridge.reader.get(ProcessMap, bridge.map_id).kind)
    other = next(m for m in bridge.reader.all(ProcessMap) if m.name == "Other")
    assert other.flows_left, "a copy flows as what it was copied from"
    bridge.run(maps.set_map, other.id, flows_left=False)
    assert canvas.view.camera.is_mirrored, "the map that is shown has not changed"
    bridge.switch_map(other.id)
    assert not canvas.view.camera.is_mirrored
    assert canvas.view.lane_header.x() == 0


def test_a_name_is_typed_over_the_name_in_the_mirror(opened: Opened) -> None:
    """Point 5: the editor stands over the text, aligned as it is."""
    canvas = opened(a_flow(flows_left=True))
    canvas.double_click(canvas.at("Call"))
    editor = canvas.view.editing.editor
    assert editor is not None
    box = canvas.view.camera.rect_on_screen(canvas.rect("Call"))
    assert box.toAlignedRect().contains(editor.geometry().center())
    assert editor.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignRight
    canvas.type("Ring")
    assert "Ring" in canvas.node_names()


def test_scrolling_at_the_edge_goes_on_into_the_map(opened: Opened) -> None:
    """Point 21: at the left edge a map that flows left goes on."""
    canvas = opened(a_flow(flows_left=True))
    camera = canvas.view.camera
    before = camera.visible
    canvas.pull(canvas.at("Call"), QPoint(BAND // 2, canvas.at("Call").y()))
    canvas.view._machine._autoscroll._turn()
    assert camera.visible.x > before.x
    canvas.key(Qt.Key.Key_Escape)
