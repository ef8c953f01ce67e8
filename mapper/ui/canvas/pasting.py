"""The canvas's copying: cut, copy, paste and duplicate, through the system's clipboard."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from mapper.core.edits.paste import paste
from mapper.core.fragment import Fragment, take
from mapper.core.geometry.sizes import GRID
from mapper.core.records import Node
from mapper.core.values import Point, Rect
from mapper.services import clipboard
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.landing import inside
from mapper.ui.canvas.mime import FRAGMENT_MIME
from mapper.ui.canvas.sheet import Sheet

_STEP = 20.0  # so far from one paste to the next, and from a duplicate to what it was made of


class Pasting:
    """Pastes at the pointer while that is over the map, else in the middle; never one copy exactly on another."""

    def __init__(self, sheet: Sheet, acts: Acts) -> None:
        self._sheet = sheet
        self._acts = acts
        self._last: tuple[str, Point] | None = None
        self._times = 0

    def copy(self) -> bool:
        """Put the selected nodes on the clipboard; False when none is selected."""
        chosen = self._sheet.selection.nodes
        if not chosen:
            return False
        text = clipboard.encode(take(self._sheet.reader, chosen))
        data = QMimeData()
        data.setData(FRAGMENT_MIME, text.encode())
        data.setText(text)
        QGuiApplication.clipboard().setMimeData(data)
        self._last = None
        return True

    def cut(self) -> None:
        """Copy the selected nodes and delete them; lines that are selected alone are left."""
        if self.copy():
            self._acts.delete(self._sheet.selection.nodes, ())

    def paste(self, pointer: Point | None) -> bool:
        """Paste with the middle of the nodes at a point of the map; False when there is nothing of ours to paste."""
        data = QGuiApplication.clipboard().mimeData()
        raw = bytes(data.data(FRAGMENT_MIME).data()).decode("utf-8", "replace")
        text = raw or data.text()
        fragment = clipboard.decode(text)
        if fragment is None or not fragment.nodes:
            return False
        center = pointer if pointer is not None else self._sheet.camera.visible.center
        if self._last == (text, center):
            self._times += 1
        else:
            self._last, self._times = (text, center), 0
        shift = self._times * _STEP
        frame = _frame(fragment)
        x, y = center.x - frame.width / 2 + shift, center.y - frame.height / 2 + shift
        wish = Rect(round(x / GRID) * GRID, round(y / GRID) * GRID, frame.width, frame.height)
        place = inside(self._sheet.projection.grid, wish)
        self._put(fragment, place.x - frame.x, place.y - frame.y, "paste")
        return True

    def duplicate(self) -> None:
        """Copy the selected nodes beside themselves; the clipboard keeps what it has."""
        chosen = self._sheet.selection.nodes
        if chosen:
            self._put(take(self._sheet.reader, chosen), _STEP, _STEP, "duplicate")

    def _put(self, fragment: Fragment, dx: float, dy: float, code: str) -> None:
        bridge = self._sheet.bridge
        made = bridge.run(paste, bridge.map_id, fragment, dx, dy, code=code)
        if made is not None:
            ids = [node.id for node in made.added(Node)]
            self._sheet.selection.set(ids)
            self._sheet.camera.reveal(self._sheet.projection.nodes[ids[0]].rect)


def _frame(fragment: Fragment) -> Rect:
    """The rectangle around the nodes where they were copied."""
    rects = [
        Rect(corner.x, corner.y, node.width, node.height)
        for node in fragment.nodes
        for corner in (fragment.corners[node.id],)
    ]
    frame = rects[0]
    for rect in rects[1:]:
        frame = frame.united(rect)
    return frame
