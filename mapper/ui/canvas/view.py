"""The canvas's view: the map in a window, with its headers. It forwards events and offers what actions call."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QToolTip, QWidget
from shiboken6 import isValid

from mapper.core.errors import Problem
from mapper.core.values import NodeKind
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.camera import WHEEL_STEP, Camera
from mapper.ui.canvas.drop import Drop
from mapper.ui.canvas.editing import Editing
from mapper.ui.canvas.extents import extent_of
from mapper.ui.canvas.hand import Hand
from mapper.ui.canvas.headers.header import LANE_WIDTH, STAGE_HEIGHT, Header
from mapper.ui.canvas.headers.lane_header import LaneHeader
from mapper.ui.canvas.headers.menu import SectionActs
from mapper.ui.canvas.headers.stage_header import StageHeader
from mapper.ui.canvas.keys import Keys
from mapper.ui.canvas.message import PointerMessage
from mapper.ui.canvas.mime import LANE, STAGE
from mapper.ui.canvas.pasting import Pasting
from mapper.ui.canvas.scene import MapScene
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.autoscroll import AutoScroll
from mapper.ui.canvas.tools.drag import DragMachine
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.selection import Selection
from mapper.ui.texts import sentence
from mapper.ui.theme import Theme


class MapView(QGraphicsView):
    """One map on the screen. It may be thrown away and made anew at any time: it holds no truth."""

    zoom_changed = Signal(float)
    context_menu_requested = Signal(QPoint, tuple)  # global place, ids of the selected nodes and connectors

    def __init__(
        self, bridge: Bridge, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._scene = MapScene(bridge, selection, theme, self)
        self.camera = Camera(self, self.scrollContentsBy)
        message = PointerMessage(theme, self)
        self.sheet = Sheet(bridge, selection, theme, self._scene, self.camera, message, self)
        self._set_up()
        self.editing = Editing(self.sheet)
        self.acts = Acts(self.sheet, self.editing)
        self._pasting = Pasting(self.sheet, self.acts)
        autoscroll = AutoScroll(self.camera, self.viewport())
        self._machine = DragMachine(autoscroll, self._locate, self)
        self.stage_header: Header = StageHeader(self.sheet, self._machine, self.viewport(), self)
        self.lane_header: Header = LaneHeader(self.sheet, self._machine, self.viewport(), self)
        self._corner = QFrame(self)
        self._sections = {
            "stage": SectionActs(self.sheet, self.stage_header, self),
            "lane": SectionActs(self.sheet, self.lane_header, self),
        }
        self.hand = Hand(self.sheet, self.acts, self.editing, self._machine, self.viewport())
        self._drop = Drop(self.sheet, self.acts, self.stage_header, self.lane_header, autoscroll)
        self._keys = Keys(self.sheet, self.acts, self.hand, self._commands())
        self._connect(bridge, theme)
        self._dress()
        self._take_content()

    def _set_up(self) -> None:
        self.setScene(self._scene)
        self.setObjectName("map_view")
        self.setAccessibleName(self.tr("Map"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        # Everything is painted: what is scrolled can be moved as it is, and only the new strip is painted.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setViewportMargins(LANE_WIDTH, STAGE_HEIGHT, 0, 0)

    def _connect(self, bridge: Bridge, theme: Theme) -> None:
        self.camera.zoom_changed.connect(self.zoom_changed)
        self.camera.changed.connect(lambda: self._scene.set_unit(self.camera.unit))
        self.camera.changed.connect(self._scene.postpone)
        self._scene.content_changed.connect(self._take_content)
        self._scene.map_shown.connect(self._show_other_map)
        self.hand.menu_asked.connect(self._request_menu)
        bridge.refused.connect(self._tell_refusal)
        theme.changed.connect(self._dress)

    def _commands(self) -> dict[str, Callable[[], object]]:
        return {
            "rename": self.rename_selected,
            "delete": self.delete_selected,
            "copy": self.copy,
            "cut": self.cut,
            "paste": self.paste,
            "duplicate": self.duplicate,
            "select_all": self.select_all,
            "zoom_in": self.zoom_in,
            "zoom_out": self.zoom_out,
            "zoom_reset": self.zoom_reset,
            "fit_all": self.fit_all,
            "fit_selection": self.fit_selection,
        }

    # -- what actions call

    @property
    def zoom(self) -> float:
        """1 is 100 %."""
        return self.camera.zoom

    def zoom_in(self) -> None:
        self.editing.commit()
        self.camera.step_zoom(1, self._held())

    def zoom_out(self) -> None:
        self.editing.commit()
        self.camera.step_zoom(-1, self._held())

    def zoom_reset(self) -> None:
        self.editing.commit()
        self.camera.zoom_to(1.0, self._held())

    def fit_all(self) -> None:
        """Show the whole map."""
        self.editing.commit()
        self.camera.fit(self._scene.map_rect, in_corner=True)

    def show_start(self) -> None:
        """The first sight of a map: the whole where it can be read, else its beginning."""
        self.camera.show_start(self._scene.map_rect)

    def fit_selection(self) -> None:
        """Show all that is selected, as large as it goes."""
        self.editing.commit()
        rect = extent_of(self._scene.projection, self.sheet.selection.ids)
        if rect is not None:
            self.camera.fit(rect)

    def reveal(self, ids: Iterable[str]) -> None:
        """Scroll just enough that these things are seen."""
        rect = extent_of(self._scene.projection, ids)
        if rect is not None:
            self.camera.reveal(rect)

    def finish_typing(self) -> None:
        """Take over the name that is being typed, on the map or in a header."""
        self.editing.commit()
        self.stage_header.confirm_editor()
        self.lane_header.confirm_editor()

    def grab_focus(self) -> None:  # the keys go to the map from now on
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def select_all(self) -> None:
        self.acts.select_all()

    def rename_selected(self) -> None:
        """Type a new name for the one selected node, line, lane or stage."""
        selection = self.sheet.selection
        if selection.stages:
            self.stage_header.rename(selection.stages[0])
        elif selection.lanes:
            self.lane_header.rename(selection.lanes[0])
        elif len(selection):
            self.acts.rename((*selection.nodes, *selection.connectors)[0])

    def delete_selected(self) -> None:
        """Delete what is selected; a lane or stage with content asks in place what becomes of that."""
        selection = self.sheet.selection
        if selection.stages:
            self._sections["stage"].delete(selection.stages[0])
        elif selection.lanes:
            self._sections["lane"].delete(selection.lanes[0])
        else:
            self.acts.delete(selection.nodes, selection.connectors)

    def copy(self) -> None:
        self._pasting.copy()

    def cut(self) -> None:
        self._pasting.cut()

    def paste(self) -> None:
        self.editing.commit()
        pointer = self.hand.pointer
        if not self._pasting.paste(pointer.at if pointer is not None else None):
            self._say_in_middle(self.tr("There is nothing on the clipboard that belongs on a map."))

    def duplicate(self) -> None:
        self.editing.commit()
        self._pasting.duplicate()

    def add_kind(self, kind: str) -> None:
        """Add a node kind, "stage" or "lane" where there is room, and let the person name it."""
        self.grab_focus()
        if kind in (STAGE, LANE):
            header = self.stage_header if kind == STAGE else self.lane_header
            chosen = self.sheet.selection.stages if kind == STAGE else self.sheet.selection.lanes
            sections = [section.id for section in header.axis.sections()]
            header.add(sections.index(chosen[0]) + 1 if chosen else len(sections))
        else:
            self.acts.add_beside(NodeKind(kind))

    def attach(self, resource_id: str) -> None:
        """Hang a tool, skill or metric on the selected nodes."""
        chosen = self.sheet.selection.nodes
        if not chosen:
            self._say_in_middle(self.tr("Select the steps to attach it to first."))
        elif not self.acts.attach(resource_id, chosen):
            self._say_in_middle(self.tr("This is attached already."))

    # -- events to their places

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._scene.postpone()
        self.hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.hand.double_click(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._machine.modify(event.modifiers())
        if not self._keys.press(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._machine.modify(event.modifiers())
        if not self._keys.release(event):
            event.ignore()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt's name
        if self.editing.editor is None and self.hasFocus() and self._keys.walk(1 if next else -1):
            return True
        return super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Who comes by Tab must see where the keys go.
        steps = {Qt.FocusReason.TabFocusReason: 1, Qt.FocusReason.BacktabFocusReason: -1}
        if event.reason() in steps and not len(self.sheet.selection):
            self._keys.walk(steps[event.reason()])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        # While a window is deleted Qt still tells of the focus, when the view's parts are gone already.
        if isValid(self.viewport()):
            self.hand.set_space(False)
        super().focusOutEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # The mouse asks through the hand, because its right button also pans.
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            rect = extent_of(self._scene.projection, self.sheet.selection.ids)
            place = (
                self.camera.rect_on_screen(rect).center().toPoint()
                if rect
                else self.viewport().rect().center()
            )
            self._request_menu(place)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.editing.commit()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() / 120
            # Over a header the event comes in other coordinates.
            place = self.viewport().mapFromGlobal(event.globalPosition()).toPoint()
            self.camera.zoom_to(self.zoom * WHEEL_STEP**steps, place)
        else:
            pixels, angle = event.pixelDelta(), event.angleDelta()
            way = QPoint(pixels) if not pixels.isNull() else angle * 2 / 3
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not way.x():
                way = QPoint(way.y(), 0)
            self.camera.scroll_by(-way.x(), -way.y())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.NativeGesture and isinstance(event, QNativeGestureEvent):
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                self.camera.zoom_to(self.zoom * (1 + event.value()), event.position().toPoint())
                return True
        elif kind is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        elif kind is QEvent.Type.Leave:
            self.hand.leave()
        return super().viewportEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drop.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drop.over(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self.grab_focus()
        self._drop.take(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.camera.follow(is_resized=True)  # before Qt fits the scroll bars into the old room
        super().resizeEvent(event)
        self._place_headers()
        self.camera.follow(is_resized=True)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self.camera.gathers(dx, dy):
            super().scrollContentsBy(dx, dy)
            self.camera.follow()

    # -- parts

    def _held(self) -> QPoint:
        chosen = extent_of(self._scene.projection, self.sheet.selection.ids)
        return self.camera.place_to_hold(chosen, self._scene.map_rect)

    def _locate(
        self, place: QPoint, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> Pointer:
        return Pointer(self.camera.on_map(place), place, modifiers)

    def _place_headers(self) -> None:
        port = self.viewport().geometry()
        self.stage_header.setGeometry(port.left(), port.top() - STAGE_HEIGHT, port.width(), STAGE_HEIGHT)
        self.lane_header.setGeometry(port.left() - LANE_WIDTH, port.top(), LANE_WIDTH, port.height())
        self._corner.setGeometry(
            QRect(port.left() - LANE_WIDTH, port.top() - STAGE_HEIGHT, LANE_WIDTH, STAGE_HEIGHT)
        )

    def _show_other_map(self) -> None:
        """Another map is shown: nothing of the former one goes on."""
        self.editing.cancel()
        self._machine.cancel()
        self.show_start()

    def _take_content(self) -> None:
        self.camera.set_content(self._scene.map_rect)

    def _dress(self) -> None:
        canvas = self.sheet.theme.tokens.canvas
        self.setBackgroundBrush(canvas.outside)
        self._corner.setStyleSheet(
            f"background: {canvas.header.name()}; border-right: 1px solid {canvas.separator.name()};"
            f"border-bottom: 1px solid {canvas.separator.name()};"
        )

    def _request_menu(self, place: QPoint) -> None:
        selection = self.sheet.selection
        ids = (*selection.nodes, *selection.connectors)
        self.context_menu_requested.emit(self.viewport().mapToGlobal(place), ids)

    def _show_tip(self, event: QHelpEvent) -> None:
        tip = self.hand.tool.tooltip(self._locate(event.pos())) if self._machine.drag is None else None
        QToolTip.showText(event.globalPos(), tip[0] if tip is not None else "", self.viewport())

    def _tell_refusal(self, problem: Problem) -> None:
        if self.hasFocus():
            self._say_in_middle(sentence(problem))

    def _say_in_middle(self, text: str) -> None:
        """At the pointer, or where there is none in the middle."""
        pointer = self.hand.pointer
        place = pointer.place if pointer is not None else self.viewport().rect().center()
        self.sheet.say(text, self.sheet.on_view(place))
