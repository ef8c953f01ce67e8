"""The canvas's view: the map in a window, with its headers. It forwards events and offers what actions call."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
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
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget
from shiboken6 import isValid

from mapper.core.errors import Problem
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.aloud.aloud import Aloud
from mapper.ui.canvas.arranging import Arranging
from mapper.ui.canvas.building import Building
from mapper.ui.canvas.camera import Camera
from mapper.ui.canvas.commands import Commands
from mapper.ui.canvas.corners import Corners
from mapper.ui.canvas.drop import Drop
from mapper.ui.canvas.editing import Editing
from mapper.ui.canvas.extents import extent_of
from mapper.ui.canvas.fade import Fade
from mapper.ui.canvas.glide import Glide
from mapper.ui.canvas.hand import Hand
from mapper.ui.canvas.headers.commands import BandCommands
from mapper.ui.canvas.headers.frame import Frame
from mapper.ui.canvas.headers.menu import SectionActs
from mapper.ui.canvas.hint import Hint
from mapper.ui.canvas.keys import Keys
from mapper.ui.canvas.looking import Looking
from mapper.ui.canvas.message import PointerMessage
from mapper.ui.canvas.mime import LANE, STAGE
from mapper.ui.canvas.motion import Motion
from mapper.ui.canvas.pad.pad import ContextPad
from mapper.ui.canvas.pad.providers import PadProviders
from mapper.ui.canvas.plain_view import PlainView
from mapper.ui.canvas.rolling import Rolling
from mapper.ui.canvas.scene import MapScene
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tidying import Tidying
from mapper.ui.canvas.tools.autoscroll import AutoScroll
from mapper.ui.canvas.tools.drag import DragMachine
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.canvas.tracing.tracing import Tracing
from mapper.ui.canvas.turns import take_turns
from mapper.ui.canvas.weighing.weighing import Weighing
from mapper.ui.habits import Habits
from mapper.ui.selection import Selection
from mapper.ui.texts import sentence
from mapper.ui.theme import Theme


class MapView(PlainView):
    """One map on the screen. It may be thrown away and made anew at any time: it holds no truth."""

    zoom_changed = Signal(float)
    context_menu_requested = Signal(QPoint, tuple)  # global place, ids of the selected nodes and connectors

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        habits: Habits | None = None,
    ) -> None:
        """`habits`: what this person mostly links next; without them the view learns its own."""
        super().__init__(parent)
        self._scene = MapScene(bridge, selection, theme, self)
        self.motion = Motion(self)
        self.camera = Camera(self, self.scrollContentsBy, self.motion)
        self._rolling = Rolling(self.camera, self.viewport())
        message = PointerMessage(theme, self)
        self._fade = Fade(self._scene, self.camera, self.motion)
        glide = Glide(self._scene, self.motion)
        self.sheet = Sheet(bridge, selection, theme, self._scene, self.camera, glide, message, self)
        self.setScene(self._scene)
        self.setObjectName("map_view")
        self.setAccessibleName(self.tr("Map"))
        self.editing = Editing(self.sheet)
        self.acts = Acts(self.sheet, self.editing)
        autoscroll = AutoScroll(self.camera, self.viewport())
        self._machine = DragMachine(autoscroll, self._locate, self)
        self._machine.beginning.connect(self.motion.finish)
        self._machine.changed.connect(self._follow_drag)
        self.frame = Frame(self.sheet, self._machine, self.viewport(), self)
        self.stage_header, self.lane_header = self.frame.stages, self.frame.lanes
        headers = {STAGE: self.stage_header, LANE: self.lane_header}
        self.sections = {kind: SectionActs(self.sheet, header, self) for kind, header in headers.items()}
        self.hand = Hand(self.sheet, self.acts, self.editing, self._machine, self.viewport())
        self.looking = Looking(self.sheet, self.editing)
        self.building = Building(self.sheet, self.acts, self.editing, habits or Habits())
        self.arranging = Arranging(self.sheet, self.editing)
        self.tidying = Tidying(self.sheet, self.editing, self.hand)
        self.commands = Commands(self.sheet, self.acts, self.editing, self.hand, headers, self.sections)
        self._drop = Drop(self.sheet, self.acts, self.stage_header, self.lane_header, autoscroll)
        self.bands = BandCommands(self.sheet, self.sections)
        self.frame.corner.offer(self.looking, self.bands)
        self.weighing = Weighing(self.sheet, self.hand, self._machine, lambda: self.frame.told)
        self.pad = self._make_pad()
        self.tracing = Tracing(self.sheet, self.hand, self.looking)
        self.pad.add_provider(self.tracing.offer)
        self._keys = self._make_keys()
        self._corners = Corners(self.sheet, self.editing, self._machine)
        self._hint = Hint(self.sheet)
        self.aloud = Aloud(self, self.sheet, (self.stage_header, self.lane_header))
        self._connect(bridge, theme)
        self._take_content()
        self._turn()

    def _make_pad(self) -> ContextPad:
        offered = PadProviders(self.sheet, self.acts, self.hand, self.commands, self.building, self.arranging)
        return ContextPad(
            self.sheet,
            self.hand,
            self._machine,
            self.editing,
            self.building,
            self.weighing,
            self.looking.search,
            (
                offered.of_node,
                self.weighing.offer,
                offered.of_line,
                offered.of_several,
                offered.of_anything,
            ),
        )

    def _make_keys(self) -> Keys:
        return Keys(
            self.sheet,
            self.acts,
            self.hand,
            self.commands,
            self.looking,
            self.building,
            self.bands,
            self.pad,
            self.tidying,
        )

    def _connect(self, bridge: Bridge, theme: Theme) -> None:
        self.camera.zoom_changed.connect(self.zoom_changed)
        self.camera.changed.connect(self._scene.postpone)
        self._scene.content_changed.connect(self._take_content)
        self._scene.map_shown.connect(self._show_other_map)
        self._scene.map_turned.connect(self._turn)
        self.frame.resized.connect(self._turn)
        self.hand.menu_asked.connect(self._request_menu)
        bridge.refused.connect(self._tell_refusal)
        take_turns(
            (self.building.voting.opened, self.building.voting.close),
            (self.weighing.opened, self.weighing.close),
            (self.tracing.opened, self.tracing.leave),
        )
        theme.changed.connect(self._dress)

    # -- what actions call

    @property
    def zoom(self) -> float:
        """1 is 100 %."""
        return self.camera.zoom

    @property
    def is_busy(self) -> bool:
        """Whether a drag, a tool or steps to come have the next keys."""
        return not self.hand.is_idle or self.building.append.is_on

    def set_clean(self, is_clean: bool) -> None:  # it mirrors a state
        """Show the map without what only serves to work on it: scroll bars, pad, minimap, handles, signs to add."""
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setHorizontalScrollBarPolicy(off if is_clean else needed)
        self.setVerticalScrollBarPolicy(off if is_clean else needed)
        for part in (self.pad, self.looking.minimap, self._corners, self._hint):
            part.set_away(is_clean)
        self.frame.set_clean(is_clean)

    def set_header_scale(self, scale: float, least: int = 0) -> None:
        """Letter the headers larger or smaller, with as much room as they need; no letters below `least` pixels."""
        self.frame.set_scale(scale, least)
        self._turn()

    def finish_typing(self) -> None:
        """Take over the name that is being typed, on the map or in a header: something else is about to begin."""
        self._scene.catch_up()
        self.editing.commit()
        self.frame.confirm_editors()

    def grab_focus(self) -> None:  # the keys go to the map from now on
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- events to their places

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._scene.catch_up()
        self.motion.finish()
        self.looking.search.accept()
        self.building.append.cancel()
        self.hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._scene.postpone()
        self.hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.motion.finish()
        self.hand.double_click(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._scene.catch_up()
        self.motion.finish()
        self._machine.modify(event.modifiers())
        if not self._keys.press(event):
            event.ignore()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._keys.claims(event):
                event.accept()
                return True
        return super().event(event)

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
        self.aloud.tell_focus()
        # Who comes by Tab must see where the keys go.
        steps = {Qt.FocusReason.TabFocusReason: 1, Qt.FocusReason.BacktabFocusReason: -1}
        if event.reason() in steps and not len(self.sheet.selection):
            self._keys.walk(steps[event.reason()])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        # While a window is deleted Qt still tells of the focus, when the view's parts are gone already.
        if isValid(self.viewport()):
            self.hand.set_space(False)
            self.building.append.cancel()
        super().focusOutEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # The mouse asks through the hand, because its right button also pans.
        if event.reason() is QContextMenuEvent.Reason.Keyboard and self.bands.is_chosen:
            self.bands.open_menu()
        elif event.reason() is QContextMenuEvent.Reason.Keyboard:
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
        self._rolling.roll(event)

    def viewportEvent(self, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.NativeGesture and isinstance(event, QNativeGestureEvent):
            if self._rolling.pinch(event):
                return True
        elif kind is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        elif kind is QEvent.Type.Leave:
            self.hand.leave()
        return super().viewportEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.motion.finish()
        self._drop.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._scene.catch_up()
        self._drop.over(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self.grab_focus()
        self._drop.take(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.camera.follow(is_resized=True)  # before Qt fits the scroll bars into the old room
        super().resizeEvent(event)
        self.frame.place(self.viewport().geometry())
        self.camera.follow(is_resized=True)
        self.camera.hold_beginning(event.oldSize())
        if self.isVisible():  # else the window is only being built
            self.looking.keep_in_sight(event.oldSize())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self.camera.gathers(dx, dy):
            super().scrollContentsBy(dx, dy)
            self.camera.follow()

    # -- parts

    def _locate(
        self, place: QPoint, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> Pointer:
        return Pointer(self.camera.on_map(place), place, modifiers)

    def _follow_drag(self) -> None:
        drag = self._machine.drag
        self._scene.show_selection(drag is None or not drag.hides_selection)

    def _show_other_map(self) -> None:
        """Another map is shown: nothing of the former one goes on."""
        self.editing.cancel()
        self._machine.cancel()
        self._turn()
        self.looking.show_start()

    def _turn(self) -> None:
        """The lanes' names stand where the map begins: at the left, or at the right of one that flows left."""
        flows_left = self._scene.projection.flows_left
        self._machine.cancel()
        self.editing.commit()
        self.setViewportMargins(self.frame.margins)
        self.camera.set_mirrored(flows_left)
        self.frame.place(self.viewport().geometry())
        self._dress()

    def _take_content(self) -> None:
        self.camera.set_content(self._scene.map_rect)

    def _dress(self) -> None:
        canvas = self.sheet.theme.tokens.canvas
        self.setBackgroundBrush(canvas.outside)

    def _request_menu(self, place: QPoint) -> None:
        selection = self.sheet.selection
        ids = (*selection.nodes, *selection.connectors)
        self.context_menu_requested.emit(self.viewport().mapToGlobal(place), ids)

    def _show_tip(self, event: QHelpEvent) -> None:
        tip = self.hand.tool.tooltip(self._locate(event.pos())) if self._machine.drag is None else None
        QToolTip.showText(event.globalPos(), tip[0] if tip is not None else "", self.viewport())

    def _tell_refusal(self, problem: Problem) -> None:
        if self.hasFocus():
            self.commands.say(sentence(problem))
