"""A map in a view, and a hand that works on it with real events."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mapper.core.grid import Grid
from mapper.core.records import Connector, Lane, Node, Stage
from mapper.core.values import Point, Rect
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.headers.header import Header
from mapper.ui.canvas.view import MapView
from mapper.ui.selection import Selection
from mapper.ui.theme import Mode, Theme
from tests.builders import MapBuilder, a_map, named

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def mouse(
    widget: QWidget,
    kind: QMouseEvent.Type,
    place: QPoint,
    button: Qt.MouseButton = LEFT,
    modifiers: Qt.KeyboardModifier = NONE,
) -> None:
    """One mouse event as the system sends it: a move with the button that is held."""
    is_move = kind is QMouseEvent.Type.MouseMove
    is_up = kind is QMouseEvent.Type.MouseButtonRelease
    held = Qt.MouseButton.NoButton if is_up else button
    event = QMouseEvent(
        kind,
        QPointF(place),
        QPointF(widget.mapToGlobal(place)),
        Qt.MouseButton.NoButton if is_move else button,
        held,
        modifiers,
    )
    QApplication.sendEvent(widget, event)


def wheel(widget: QWidget, place: QPoint, steps: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Turn the wheel by notches, away from the person for more than 0."""
    event = QWheelEvent(
        QPointF(place),
        QPointF(widget.mapToGlobal(place)),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


@dataclass
class Canvas:
    """The view under test with what stands behind it."""

    view: MapView
    bridge: Bridge
    selection: Selection

    # -- the document

    def node(self, name: str) -> Node:
        return named(self.bridge.reader, Node, name)

    def stage(self, name: str) -> Stage:
        return named(self.bridge.reader, Stage, name)

    def lane(self, name: str) -> Lane:
        return named(self.bridge.reader, Lane, name)

    @property
    def nodes(self) -> list[Node]:
        return list(self.bridge.reader.all(Node))

    def node_names(self) -> set[str]:
        return {node.name for node in self.nodes}

    def lines(self) -> set[tuple[str, str]]:
        """The connectors by the names of their ends."""
        reader = self.bridge.reader
        return {
            (reader.get(Node, c.source_id).name, reader.get(Node, c.target_id).name)
            for c in reader.all(Connector)
        }

    def line(self, source: str, target: str) -> Connector:
        reader = self.bridge.reader
        return next(
            c
            for c in reader.all(Connector)
            if (reader.get(Node, c.source_id).name, reader.get(Node, c.target_id).name) == (source, target)
        )

    def rect(self, name: str) -> Rect:
        """Where a node is by its record; the scene is asked by nobody here."""
        return Grid.of(self.bridge.reader, self.bridge.map_id).node_rect(self.node(name))

    @property
    def commands(self) -> int:
        """How many commands can be undone."""
        return len(self.bridge.session.history.done)

    # -- places

    def place(self, point: Point) -> QPoint:
        return self.view.camera.on_screen(point).toPoint()

    def at(self, name: str) -> QPoint:
        return self.place(self.rect(name).center)

    def handle(self, name: str, side: str) -> QPoint:
        rect = self.rect(name)
        x, y = rect.center
        return self.place(
            {
                "right": Point(rect.right, y),
                "left": Point(rect.x, y),
                "top": Point(x, rect.y),
                "bottom": Point(x, rect.bottom),
            }[side]
        )

    # -- the hand

    @property
    def port(self) -> QWidget:
        return self.view.viewport()

    def press(
        self, place: QPoint, modifiers: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT
    ) -> None:
        mouse(self.port, QMouseEvent.Type.MouseButtonPress, place, button, modifiers)

    def move(
        self, place: QPoint, modifiers: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT
    ) -> None:
        mouse(self.port, QMouseEvent.Type.MouseMove, place, button, modifiers)

    def hover(self, place: QPoint) -> None:
        mouse(self.port, QMouseEvent.Type.MouseMove, place, Qt.MouseButton.NoButton)

    def release(
        self, place: QPoint, modifiers: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT
    ) -> None:
        mouse(self.port, QMouseEvent.Type.MouseButtonRelease, place, button, modifiers)

    def click(
        self, place: QPoint, modifiers: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT
    ) -> None:
        self.press(place, modifiers, button)
        self.release(place, modifiers, button)

    def double_click(self, place: QPoint) -> None:
        self.click(place)
        mouse(self.port, QMouseEvent.Type.MouseButtonDblClick, place)
        self.release(place)

    def pull(
        self,
        start: QPoint,
        end: QPoint,
        modifiers: Qt.KeyboardModifier = NONE,
        button: Qt.MouseButton = LEFT,
    ) -> None:
        """Press, and drag to the end without letting go."""
        self.press(start, modifiers, button)
        for part in (0.3, 0.7, 1.0):
            self.move(start + (end - start) * part, modifiers, button)

    def drag(
        self,
        start: QPoint,
        end: QPoint,
        modifiers: Qt.KeyboardModifier = NONE,
        button: Qt.MouseButton = LEFT,
    ) -> None:
        self.pull(start, end, modifiers, button)
        self.release(end, modifiers, button)

    def header_drag(self, header: Header, start: QPoint, end: QPoint, *, drops: bool = True) -> None:
        mouse(header, QMouseEvent.Type.MouseMove, start, Qt.MouseButton.NoButton)
        mouse(header, QMouseEvent.Type.MouseButtonPress, start)
        for part in (0.3, 0.7, 1.0):
            mouse(header, QMouseEvent.Type.MouseMove, start + (end - start) * part)
        if drops:
            mouse(header, QMouseEvent.Type.MouseButtonRelease, end)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.view, key, modifiers)

    def type(self, text: str) -> None:
        """Type into the editor that is open, and commit by Enter."""
        editor = self.view.editing.editor
        assert editor is not None, "no editor is open"
        QTest.keyClicks(editor, text)
        QTest.keyClick(editor, Qt.Key.Key_Return)

    def wheel(self, place: QPoint, steps: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        wheel(self.port, place, steps, modifiers)

    # -- what comes dragged from elsewhere

    def drag_over(self, data: QMimeData, place: QPoint) -> bool:
        """Whether the canvas would take it there."""
        action, buttons = Qt.DropAction.CopyAction, LEFT
        QApplication.sendEvent(self.port, QDragEnterEvent(place, action, data, buttons, NONE))
        event = QDragMoveEvent(place, action, data, buttons, NONE)
        QApplication.sendEvent(self.port, event)
        return event.isAccepted()

    def drop(self, data: QMimeData, place: QPoint) -> bool:
        taken = self.drag_over(data, place)
        if taken:
            event = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, LEFT, NONE)
            QApplication.sendEvent(self.port, event)
        return taken


Opened = Callable[..., Canvas]


@pytest.fixture
def opened(qtbot) -> Opened:
    """Opens a map in a view of 1200 x 800 at 100 %, its first cell at the corner beside the headers."""

    def open_map(builder: MapBuilder, window: QWidget | None = None) -> Canvas:
        """In a window that the test deletes, or in one of its own."""
        bridge = Bridge(builder.session())
        selection = Selection(bridge, bridge)
        view = MapView(bridge, selection, Theme(Mode.LIGHT))
        if window is None:
            qtbot.addWidget(view)
            view.resize(1200, 800)
            view.show()
        else:
            window.resize(1200, 800)
            QVBoxLayout(window).addWidget(view)
            window.show()
        view.activateWindow()
        view.setFocus()
        view.camera.zoom_to(1.0)
        view.camera.center_on(Point(view.viewport().width() / 2, view.viewport().height() / 2))
        return Canvas(view, bridge, selection)

    return open_map


@pytest.fixture
def canvas(opened) -> Canvas:
    """Two stages, three lanes, a short flow and a step that stands alone."""
    builder = a_map().stage("First").stage("Second")
    builder.lane("Customer", is_customer=True).lane("Sales").lane("Delivery")
    builder.stage("First").lane("Sales").step("Call").to("Meet").step("Qualify")
    builder.stage("Second").step("Meet").to("Offer")
    builder.stage("Second").lane("Delivery").step("Offer").tool("CRM").note("Remember")
    return opened(builder)


@pytest.fixture
def level(opened) -> Canvas:
    """A line from stage to stage that runs straight, and a step that stands alone in another lane."""
    builder = a_map().stage("First").stage("Second").lane("Sales").lane("Delivery")
    builder.stage("First").lane("Delivery").step("Qualify").lane("Sales").step("Call").to("Meet")
    return opened(builder.stage("Second").step("Meet"))
