"""A map that flows from right to left is the same map in a mirror: to the eye, to the hand and to the keys."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest

from mapper.core.edits import maps
from mapper.core.geometry.align import Arrangement
from mapper.core.records import Connector, Lane, Node, ProcessMap, Stage
from mapper.core.values import NodeKind, Point, Rect
from mapper.ui.canvas.mime import kind_data
from mapper.ui.canvas.tools.autoscroll import BAND
from mapper.ui.canvas.walking import reading_order
from tests.builders import MapBuilder, a_map
from tests.ui.canvas.conftest import ALT, CTRL, SHIFT, Canvas, Opened, mouse


def a_flow(*, flows_left: bool) -> MapBuilder:
    builder = a_map(flows_left=flows_left).stage("First", width=420.0).stage("Second", width=380.0)
    builder.lane("Customer", is_customer=True).lane("Sales").lane("Delivery")
    builder.stage("First").lane("Sales").step("Call").to("Meet").step("Qualify")
    builder.stage("Second").step("Meet").to("Offer")
    builder.stage("Second").lane("Delivery").step("Offer").tool("CRM").decision("Sure?").note("Remember")
    return builder


@dataclass
class Glass:
    """A canvas worked on by places as they are on the map from left to right, or in the mirror."""

    canvas: Canvas
    is_mirrored: bool

    def at(self, x: float, y: float) -> QPoint:
        place = QPoint(round(x), round(y))
        return QPoint(self.canvas.port.width() - place.x(), place.y()) if self.is_mirrored else place

    def on(self, name: str, dx: float = 0, dy: float = 0) -> QPoint:
        center = self.canvas.rect(name).center
        return self.at(center.x + dx, center.y + dy)

    def arrow(self, key: Qt.Key) -> Qt.Key:
        turned = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}
        return turned.get(key, key) if self.is_mirrored else key

    def state(self) -> tuple[object, ...]:
        """All that the gesture may have changed, without ids."""
        canvas, reader = self.canvas, self.canvas.bridge.reader
        stages = {s.id: s.name for s in reader.all(Stage)}
        lanes = {n.id: n.name for n in reader.all(Lane)}
        nodes = sorted(
            (n.name, n.kind, stages[n.stage_id], lanes[n.lane_id], n.x, n.y, n.width, n.height)
            for n in reader.all(Node)
        )
        lines = sorted(
            (reader.get(Node, c.source_id).name, reader.get(Node, c.target_id).name, c.kind, c.bends)
            for c in reader.all(Connector)
        )
        cells = sorted((s.position, s.name, s.width) for s in reader.all(Stage))
        chosen = sorted(getattr(record, "name", "line") for record in map(self._record, canvas.selection.ids))
        seen = tuple(round(value, 6) for value in canvas.view.camera.visible)
        return nodes, lines, cells, chosen, seen

    def _record(self, record_id: str) -> object:
        reader = self.canvas.bridge.reader
        return next(r for t in (Node, Connector, Stage, Lane) for r in reader.all(t) if r.id == record_id)


def _move(glass: Glass) -> None:
    glass.canvas.drag(glass.on("Qualify"), glass.on("Qualify", 260, 120))


def _move_held_by_a_guide(glass: Glass) -> None:
    rect = glass.canvas.rect("Offer")
    glass.canvas.drag(glass.on("Qualify", 9, 4), glass.at(rect.center.x + 5, 40))


def _connect(glass: Glass) -> None:
    rect = glass.canvas.rect("Qualify")
    glass.canvas.hover(glass.on("Qualify"))
    glass.canvas.drag(glass.at(rect.right, rect.center.y), glass.on("Offer"))


def _connect_back(glass: Glass) -> None:
    rect = glass.canvas.rect("Offer")
    glass.canvas.hover(glass.on("Offer"))
    glass.canvas.drag(glass.at(rect.center.x, rect.y), glass.on("Call"))


def _double_click(glass: Glass) -> None:
    glass.canvas.double_click(glass.at(240, 30))
    glass.canvas.type("Think")


def _drop_a_step(glass: Glass) -> None:
    glass.canvas.drop(kind_data("step"), glass.at(313, 347))


def _drop_a_stage(glass: Glass) -> None:
    glass.canvas.drop(kind_data("stage"), glass.at(405, 200))


def _band(glass: Glass) -> None:
    rect = glass.canvas.rect("Meet")
    glass.canvas.drag(glass.at(rect.x - 20, rect.y - 10), glass.at(rect.right + 30, rect.bottom + 14))


def _resize_a_stage(glass: Glass) -> None:
    y = glass.canvas.view.stage_header.height() // 2
    start, end = glass.at(420, y), glass.at(497, y)
    glass.canvas.header_drag(glass.canvas.view.stage_header, start, end)


def _move_a_stage(glass: Glass) -> None:
    y = glass.canvas.view.stage_header.height() // 2
    glass.canvas.header_drag(glass.canvas.view.stage_header, glass.at(200, y), glass.at(790, y))


def _choose_a_stage(glass: Glass) -> None:
    place = glass.at(700, 12)
    mouse(glass.canvas.view.stage_header, QMouseEvent.Type.MouseButtonPress, place)
    mouse(glass.canvas.view.stage_header, QMouseEvent.Type.MouseButtonRelease, place)


def _nudge(glass: Glass) -> None:
    glass.canvas.click(glass.on("Qualify"))
    glass.canvas.key(glass.arrow(Qt.Key.Key_Right), SHIFT)
    glass.canvas.key(glass.arrow(Qt.Key.Key_Left))


def _walk(glass: Glass) -> None:
    glass.canvas.click(glass.on("Call"))
    glass.canvas.key(glass.arrow(Qt.Key.Key_Right), ALT)


def _tab(glass: Glass) -> None:
    glass.canvas.click(glass.on("Call"))
    glass.canvas.key(Qt.Key.Key_Tab)


def _pan(glass: Glass) -> None:
    glass.canvas.key(glass.arrow(Qt.Key.Key_Right), CTRL | SHIFT)


def _pan_by_hand(glass: Glass) -> None:
    start, end = glass.at(500, 600), glass.at(430, 570)
    glass.canvas.drag(start, end, button=Qt.MouseButton.MiddleButton)


def _zoom_at_the_pointer(glass: Glass) -> None:
    glass.canvas.wheel(glass.on("Call"), 3, CTRL)


def _add_beside(glass: Glass) -> None:
    glass.canvas.click(glass.on("Offer"))
    glass.canvas.view.acts.add_beside(NodeKind.STEP)
    glass.canvas.type("Next")


def _paste(glass: Glass) -> None:
    glass.canvas.click(glass.on("Call"))
    glass.canvas.key(Qt.Key.Key_C, CTRL)
    glass.canvas.hover(glass.at(600, 60))
    glass.canvas.key(Qt.Key.Key_V, CTRL)
    glass.canvas.click(glass.at(600, 60))


def _resize_a_node(glass: Glass) -> None:
    glass.canvas.click(glass.on("Call"))
    rect = glass.canvas.rect("Call")
    glass.canvas.hover(glass.at(rect.right, rect.bottom))
    glass.canvas.drag(glass.at(rect.right, rect.bottom), glass.at(rect.right + 22, rect.bottom + 14))


def _append_by_ctrl_and_arrows(glass: Glass) -> None:
    glass.canvas.click(glass.on("Offer"))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyPress(glass.canvas.view, glass.arrow(key), CTRL)
    QTest.keyRelease(glass.canvas.view, Qt.Key.Key_Control)
    glass.canvas.type("Next")


def _append_before(glass: Glass) -> None:
    glass.canvas.click(glass.on("Qualify"))
    QTest.keyPress(glass.canvas.view, glass.arrow(Qt.Key.Key_Left), CTRL)
    QTest.keyRelease(glass.canvas.view, Qt.Key.Key_Control)
    glass.canvas.type("Earlier")


def _move_to_the_next_cell(glass: Glass) -> None:
    glass.canvas.click(glass.on("Qualify"))
    glass.canvas.key(glass.arrow(Qt.Key.Key_Right), ALT | SHIFT)


def _make_room(glass: Glass) -> None:
    glass.canvas.key(Qt.Key.Key_S)
    rect = glass.canvas.rect("Qualify")
    start = glass.at(rect.x - 12, rect.center.y)
    glass.canvas.drag(start, glass.at(rect.x + 48, rect.center.y))


def _make_room_by_keys(glass: Glass) -> None:
    glass.canvas.click(glass.on("Qualify"))
    glass.canvas.key(Qt.Key.Key_S)
    for _ in range(3):
        glass.canvas.key(glass.arrow(Qt.Key.Key_Right))
    glass.canvas.key(Qt.Key.Key_Return)


def _align_left(glass: Glass) -> None:
    names = ("Call", "Qualify", "Meet")
    glass.canvas.selection.set([glass.canvas.node(name).id for name in names])
    how = Arrangement.RIGHT if glass.is_mirrored else Arrangement.LEFT
    glass.canvas.view.arranging.arrange(how)


def _bend_a_line(glass: Glass) -> None:
    glass.canvas.drag(glass.on("Meet"), glass.on("Meet", 20, -120))
    line = glass.canvas.line("Call", "Meet")
    glass.canvas.selection.set([line.id])
    points = glass.canvas.view.sheet.projection.connectors[line.id].points
    upright = next(i for i, (a, b) in enumerate(pairwise(points)) if a.x == b.x)
    x, y = points[upright].x, (points[upright].y + points[upright + 1].y) / 2
    glass.canvas.hover(glass.at(x, y))
    glass.canvas.drag(glass.at(x, y), glass.at(x + 14, y))


def _next_step_of_the_pad(glass: Glass) -> None:
    glass.canvas.click(glass.on("Offer"))
    button = next(b for b in glass.canvas.view.pad.buttons if b.entry.id == "append-step")
    button.click()
    glass.canvas.type("Next")


def _delete_and_close(glass: Glass) -> None:
    glass.canvas.click(glass.on("Call"))
    glass.canvas.key(Qt.Key.Key_Delete, SHIFT)


def _arrow_in_a_header(glass: Glass) -> None:
    glass.canvas.selection.set([glass.canvas.stage("First").id])
    glass.canvas.key(glass.arrow(Qt.Key.Key_Right), ALT)


GESTURES = [
    *(_resize_a_node, _append_by_ctrl_and_arrows, _append_before, _move_to_the_next_cell, _make_room),
    *(_make_room_by_keys, _align_left, _bend_a_line, _next_step_of_the_pad, _delete_and_close),
    _arrow_in_a_header,
    *(_move, _move_held_by_a_guide, _connect, _connect_back, _double_click, _drop_a_step, _drop_a_stage),
    *(_band, _resize_a_stage, _move_a_stage, _choose_a_stage, _nudge, _walk, _tab, _pan, _pan_by_hand),
    *(_zoom_at_the_pointer, _add_beside, _paste),
]


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
