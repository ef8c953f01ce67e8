"""The canvas's hand: gives the view's mouse events to the tool that is active, or to a drag of the map itself."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from mapper.core.ids import NodeId
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.editing import Editing
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.connect_mode import ConnectTool
from mapper.ui.canvas.tools.drag import DragMachine
from mapper.ui.canvas.tools.pan import PanDrag
from mapper.ui.canvas.tools.paste import PasteTool
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.canvas.tools.select import SelectTool
from mapper.ui.canvas.tools.space import SpaceTool
from mapper.ui.canvas.tools.tool import Tool
from mapper.ui.texts import sentence

_PANNING = Qt.MouseButton.MiddleButton | Qt.MouseButton.RightButton


class Hand(QObject):
    """One tool is active and one button counts at a time; the right button pans when moved and asks for a menu else."""

    menu_asked = Signal(QPoint)  # the place in the viewport; what it is for is selected
    tool_changed = Signal()
    button_changed = Signal()  # a button of the mouse went down or up over the map

    def __init__(
        self, sheet: Sheet, acts: Acts, editing: Editing, machine: DragMachine, port: QWidget
    ) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._acts = acts
        self._editing = editing
        self._machine = machine
        self._port = port
        self._select = SelectTool(sheet, acts)
        self._tool: Tool = self._select
        self._button = Qt.MouseButton.NoButton
        self._is_space = False
        self._refused_at: QPoint | None = None  # where a drag was begun that would have written
        self._last: Pointer | None = None
        machine.beginning.connect(self._leave_tool)
        machine.changed.connect(self._show_cursor)
        sheet.bridge.changed.connect(self._hover_again)
        sheet.selection.changed.connect(self._hover_again)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is begun: no drag, and no tool but the one that selects."""
        return self._tool is self._select and self._machine.drag is None

    @property
    def tool(self) -> Tool:
        """The tool that is active."""
        return self._tool

    @property
    def is_pressed(self) -> bool:
        """Whether a button of the mouse is down."""
        return self._button is not Qt.MouseButton.NoButton

    @property
    def is_at_rest(self) -> bool:
        """Whether the tool for every day is active."""
        return self._tool is self._select

    @property
    def pointer(self) -> Pointer | None:
        """Where the pointer is over the map, None when it is elsewhere."""
        return self._last

    def locate(
        self, place: QPoint, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> Pointer:
        return Pointer(self._sheet.camera.on_map(place), place, modifiers)

    # -- the mouse

    def press(self, event: QMouseEvent) -> None:
        if self._button is not Qt.MouseButton.NoButton:
            return  # the first button goes on; a second one means nothing
        self._editing.commit()
        self._sheet.hush()
        self._button = event.button()
        self._refused_at = None
        self.button_changed.emit()
        pointer = self._last = self._at(event)
        if self._is_space or event.button() & _PANNING:
            self._tool.leave()
            self._machine.press(pointer, PanDrag(self._sheet.camera))
        elif event.button() is Qt.MouseButton.LeftButton:
            drag = self._tool.press(pointer)
            if self._sheet.bridge.session.is_read_only and drag is not None and drag.writes:
                drag = None
                self._refused_at = pointer.place
            self._machine.press(pointer, drag)
        self._show_cursor()

    def move(self, event: QMouseEvent) -> None:
        pointer = self._last = self._at(event)
        self._say_why_not(pointer)
        if self._button is Qt.MouseButton.NoButton:
            if not self._is_space:
                self._tool.hover(pointer)
            self._show_cursor()
            return
        self._machine.move(pointer)

    def _say_why_not(self, pointer: Pointer) -> None:
        """Who drags something that cannot be changed hears why, once."""
        begun = self._refused_at
        if begun is None or (pointer.place - begun).manhattanLength() < QApplication.startDragDistance():
            return
        self._refused_at = None
        refusal = self._sheet.bridge.session.refusal
        self._sheet.say(sentence(refusal), self._sheet.on_view(pointer.place))

    def release(self, event: QMouseEvent) -> None:
        if event.button() is not self._button:
            return
        button, self._button = self._button, Qt.MouseButton.NoButton
        pointer = self._last = self._at(event)
        if not self._machine.release(pointer):
            if button is Qt.MouseButton.RightButton:
                self._ask_menu(pointer)
            elif button is Qt.MouseButton.LeftButton and not self._is_space:
                self._tool.click(pointer)
        if button is Qt.MouseButton.LeftButton and not self._is_space and not self._editing.editor:
            self._tool.hover(pointer)
        self._show_cursor()
        self.button_changed.emit()

    def double_click(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and not self._machine.is_echo and not self._is_space:
            self._editing.commit()
            self._tool.double_click(self._at(event))
        else:
            self.press(event)

    def leave(self) -> None:
        """The pointer left the map."""
        self._last = None
        if self._machine.drag is None:
            self._tool.leave()

    # -- keys

    def set_space(self, is_down: bool) -> None:  # it mirrors a key
        """The space bar: the pointer moves the map while it is down."""
        if is_down == self._is_space:
            return
        self._is_space = is_down
        if is_down:
            self._tool.leave()
        self._show_cursor()

    def connect_by_clicks(self) -> None:
        """The C key."""
        chosen = self._sheet.selection.nodes
        source: NodeId | None = chosen[0] if len(chosen) == 1 else None
        tool = ConnectTool(self._sheet, self._acts, self.back, source)
        self.take(tool, tool.hint)

    def make_room(self) -> None:
        """The S key: the space tool, until Escape; again: back."""
        if isinstance(self._tool, SpaceTool):
            self.back()
        elif not self._sheet.bridge.session.is_read_only:
            tool = SpaceTool(self._sheet, self.back)
            self.take(tool, tool.hint)

    def hang(self, tool: PasteTool) -> None:
        """Something that was copied hangs at the pointer; what hung there before is dropped."""
        if isinstance(self._tool, PasteTool):
            self._tool.accept()
        self.take(tool, tool.hint)
        if self._last is not None:
            tool.hover(self._last)

    def take(self, tool: Tool, hint: str) -> None:
        """Another tool from now on, until `back`; `hint` is said at the pointer, where there is one."""
        self._tool.leave()
        self._tool = tool
        place = self._last.place if self._last is not None else self._port.rect().center()
        if hint:
            self._sheet.say(hint, self._sheet.on_view(place))
        self.tool_changed.emit()
        self._show_cursor()

    def cancel(self) -> bool:
        """Escape: give up the drag, else what the tool has begun; whether there was anything."""
        if self._machine.cancel():
            self._show_cursor()
            return True
        return self._tool.cancel()

    def _ask_menu(self, pointer: Pointer) -> None:
        """The right button was clicked: on a thing that is not selected it selects that first."""
        thing = self._select.thing_at(pointer.at)
        if thing is None:
            self._sheet.selection.clear()
        elif thing.id not in self._sheet.selection:
            self._sheet.selection.set([thing.id])
        self.menu_asked.emit(pointer.place)

    def _hover_again(self) -> None:
        """What was under the pointer may be elsewhere now, gone, or one of a group: what tells of it goes with it."""
        if self._button is not Qt.MouseButton.NoButton or self._machine.drag is not None:
            return
        if self._tool is self._select:
            self._select.leave()
            if self._last is not None and not self._is_space and self._editing.editor is None:
                self._select.hover(self.locate(self._last.place))
                self._show_cursor()

    def _leave_tool(self) -> None:
        self._tool.leave()

    def back(self) -> None:
        """To the tool for every day."""
        self._tool.leave()
        self._tool = self._select
        self.tool_changed.emit()
        self._show_cursor()

    def _at(self, event: QMouseEvent) -> Pointer:
        return self.locate(event.position().toPoint(), event.modifiers())

    def _show_cursor(self) -> None:
        drag = self._machine.drag
        if drag is not None and drag.cursor is not None:
            cursor = drag.cursor
        elif self._is_space:
            is_held = self._button is not Qt.MouseButton.NoButton
            cursor = Qt.CursorShape.ClosedHandCursor if is_held else Qt.CursorShape.OpenHandCursor
        else:
            cursor = self._tool.cursor
        if self._port.cursor().shape() != cursor:
            self._port.setCursor(cursor)
