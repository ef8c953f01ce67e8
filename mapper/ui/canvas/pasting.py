"""The canvas's copying: cut, copy, paste and duplicate, through the system's clipboard."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from mapper.core.edits.paste import paste
from mapper.core.fragment import Fragment, chain, take
from mapper.core.geometry.sizes import GRID
from mapper.core.outline import in_lines, without_bullet
from mapper.core.records import Connector, Node
from mapper.core.values import Point, Rect
from mapper.services import clipboard
from mapper.ui.attaching import may_attach
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.attaching import attach_from
from mapper.ui.canvas.hand import Hand
from mapper.ui.canvas.mime import FRAGMENT_MIME
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.paste import PasteTool, grip_of, kept_way

# A longer text, or one with longer lines, is no list of steps.
_MOST_LINES, _LONGEST = 500, 200
_STEP = 20.0  # so far from one paste to the next, and from a duplicate to what it was made of


class Pasting:
    """Over the map a copy hangs at the pointer until it is dropped; without a pointer it is pasted at once.

    Of those pasted at once none lies exactly on another.
    """

    def __init__(self, sheet: Sheet, acts: Acts, hand: Hand) -> None:
        self._sheet = sheet
        self._acts = acts
        self._hand = hand
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

    def paste(self) -> bool:
        """Hang what is on the clipboard at the pointer, or paste it; False when there is nothing of ours."""
        # None where whoever copied is gone with what was copied, whatever PySide's types say.
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if data is None:
            return False
        if self._attached(data):
            return True
        raw = bytes(data.data(FRAGMENT_MIME).data()).decode("utf-8", "replace")
        text = raw or data.text()
        copied = clipboard.decode(text)
        if copied is None and not raw and self._is_taken_as_table(data.text()):
            return True
        fragment = copied or self._steps(data.text())
        if fragment is None or not fragment.nodes:
            return False
        if self._may_hang:
            self._hang(fragment, "paste", is_list=copied is None)
        else:
            self._paste_in_sight(fragment, text, is_list=copied is None)
        return True

    def _attached(self, data: QMimeData) -> bool:
        """A picture or files that were copied elsewhere hang on the one selected step."""
        chosen = self._sheet.selection.nodes
        if len(chosen) != 1 or data.hasFormat(FRAGMENT_MIME) or not may_attach(data):
            return False
        bad = attach_from(self._sheet, chosen[0], data)
        if bad:
            self._sheet.say_there(bad)
        return True

    def _is_taken_as_table(self, text: str) -> bool:
        """A table, as from a spreadsheet, is looked at before anything of it is drawn."""
        from mapper.services.tables.sorts import is_pasted_table

        if not is_pasted_table(text):
            return False
        self._sheet.bridge.table_pasted.emit(text)
        return True

    def _steps(self, text: str) -> Fragment | None:
        """A list from elsewhere as steps, one a line or cell; None for what is no list of names."""
        lines = (without_bullet(line.strip()) for line in in_lines(text).splitlines())
        pieces = (piece for line in lines for piece in line.split("\t"))
        names = [name for piece in pieces if (name := " ".join(piece.split()))]
        if not 0 < len(names) <= _MOST_LINES or max(map(len, names)) > _LONGEST or "{" in text:
            return None
        return chain(self._sheet.reader, self._sheet.bridge.map_id, names)

    def duplicate(self) -> None:
        """Hang a copy of the selected nodes at the pointer, or put it beside them; the clipboard keeps what it has."""
        chosen = self._sheet.selection.nodes
        if not chosen:
            return
        fragment = take(self._sheet.reader, chosen)
        if self._may_hang:
            self._hang(fragment, "duplicate")
        else:
            self._put(fragment, _STEP, _STEP, "duplicate")

    @property
    def _may_hang(self) -> bool:
        return self._hand.pointer is not None and not self._sheet.bridge.session.is_read_only

    def _hang(self, fragment: Fragment, code: str, *, is_list: bool = False) -> None:
        hand = self._hand

        def drop(dx: float, dy: float) -> None:
            self._put(fragment, dx, dy, code, is_list=is_list)

        hand.hang(PasteTool(self._sheet, fragment, drop, hand.back, is_list=is_list))

    def _paste_in_sight(self, fragment: Fragment, text: str, *, is_list: bool) -> None:
        """With the middle of the nodes, or of the first one of a list, in the middle of the view."""
        center = self._sheet.camera.visible.center
        if self._last == (text, center):
            self._times += 1
        else:
            self._last, self._times = (text, center), 0
        shift = self._times * _STEP
        grip = grip_of(fragment, is_list=is_list)
        x, y = center.x - grip.width / 2 + shift, center.y - grip.height / 2 + shift
        wish = Rect(round(x / GRID) * GRID, round(y / GRID) * GRID, grip.width, grip.height)
        way = kept_way(self._sheet.projection.grid, fragment, grip, wish)
        self._put(fragment, *way, "paste", is_list=is_list)

    def _put(self, fragment: Fragment, dx: float, dy: float, code: str, *, is_list: bool = False) -> None:
        """On to the map; the steps of a list all go into the cell of the first."""
        bridge = self._sheet.bridge
        made = bridge.run(paste, bridge.map_id, fragment, dx, dy, code=code, is_together=is_list)
        if made is not None:
            ids = [node.id for node in made.added(Node)]
            self._sheet.selection.set([*ids, *(line.id for line in made.added(Connector))])
            self._sheet.camera.reveal(self._sheet.projection.nodes[ids[0]].rect)
