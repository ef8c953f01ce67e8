"""The canvas's tools: what a tool is asked."""

from PySide6.QtCore import QPoint, Qt

from mapper.ui.canvas.tools.drag import Drag
from mapper.ui.canvas.tools.pointer import Pointer
from mapper.ui.canvas.walking import Way


class Tool:
    """Gives the left button, the pointer and Escape their meaning while it is active."""

    cursor = Qt.CursorShape.ArrowCursor

    def press(self, pointer: Pointer) -> Drag | None:
        """The left button went down; gives what dragging on would be, None for nothing."""

    def click(self, pointer: Pointer) -> None:
        """The left button went up where it went down."""

    def double_click(self, pointer: Pointer) -> None: ...

    def hover(self, pointer: Pointer) -> None:
        """The pointer moved with no button down."""

    def leave(self) -> None:
        """The pointer left the map, or a drag begins: nothing is hovered."""

    def cancel(self) -> bool:
        """Escape: whether there was something to give up."""
        return False

    def step(self, way: Way, *, is_far: bool) -> bool:  # for those that have a use for it
        """An arrow key: whether it means something to the tool."""
        return False

    def accept(self) -> bool:
        """Enter: whether it means something to the tool."""
        return False

    def tooltip(self, pointer: Pointer) -> tuple[str, QPoint] | None:
        """What to say about the thing under a pointer at rest."""
