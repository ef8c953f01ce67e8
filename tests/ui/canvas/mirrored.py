"""A canvas as it is or in a mirror, and one gesture of every family to be made on both."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest

from mapper.core.geometry.align import Arrangement
from mapper.core.records import Connector, Lane, Node, Stage
from mapper.core.values import NodeKind
from mapper.ui.canvas.mime import kind_data
from tests.builders import MapBuilder, a_map
from tests.ui.canvas.conftest import ALT, CTRL, SHIFT, Canvas, mouse


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
