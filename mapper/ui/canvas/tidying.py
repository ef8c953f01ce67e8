"""The canvas's tidying: a map, a cell or some nodes put in order; of large maps in the background."""

import threading
from collections.abc import Callable, Collection

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from mapper.core import queries
from mapper.core.edits import tidy
from mapper.core.edits.tidy import Layout
from mapper.core.ids import NodeId
from mapper.core.records import Node
from mapper.core.store import Snapshot
from mapper.ui.canvas.editing import Editing
from mapper.ui.canvas.hand import Hand
from mapper.ui.canvas.sheet import Sheet

# So many nodes are tidied between two frames.
_QUICK = 400

_Work = Callable[[Snapshot, Callable[[], bool]], Layout | None]


class Errand(QObject):
    """One layout to be found from a snapshot, in a thread of its own; it touches nothing and gives back a value."""

    _found = Signal(object)

    def __init__(self, work: _Work, snapshot: Snapshot, take: Callable[[Layout | None], None]) -> None:
        """`take` is called in the first thread, with None when it was given up."""
        super().__init__()
        self._work = work
        self._snapshot = snapshot
        self._is_over = threading.Event()
        self._found.connect(take, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def cancel(self) -> None:
        """Nobody waits for it any more; it ends as soon as it looks up."""
        self._is_over.set()

    def _run(self) -> None:
        layout = self._work(self._snapshot, self._is_over.is_set)
        try:
            self._found.emit(None if self._is_over.is_set() else layout)
        except RuntimeError:  # the window was closed meanwhile, and nobody is left to tell
            return


class Tidying(QObject):
    """One thing at a time: who asks for another gives up the former."""

    told = Signal(str)  # what is going on, for the status line
    ended = Signal()  # it is done, or given up

    def __init__(self, sheet: Sheet, editing: Editing, hand: Hand) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._editing = editing
        self._hand = hand
        self._errand: Errand | None = None
        self._revision = 0

    @property
    def is_busy(self) -> bool:
        return self._errand is not None

    def tidy_map(self) -> None:
        """Put the whole map in order."""
        self._tidy(None)

    def tidy_chosen(self) -> None:
        """Put in order the selected nodes; with one of them, or none, all in its cell or in that under the pointer."""
        chosen: Collection[NodeId] = self._sheet.selection.nodes
        if len(chosen) < 2:
            chosen = self._mates(chosen)
        if chosen:
            self._tidy(frozenset(chosen))

    def lay_out_anew(self) -> None:
        """Lay the whole map out from scratch, by its lines alone."""
        if self._may_begin():
            map_id = self._sheet.bridge.map_id
            self._start(lambda snapshot, is_over: tidy.fresh_layout(snapshot, map_id, is_over), is_fresh=True)

    def cancel(self) -> bool:
        """Escape: give up what goes on in the background; whether there was anything."""
        if self._errand is None:
            return False
        self._errand.cancel()
        self._errand = None
        self.told.emit(QCoreApplication.translate("Canvas", "The layout was given up; nothing has moved."))
        self.ended.emit()
        return True

    # -- parts

    def _tidy(self, chosen: frozenset[NodeId] | None) -> None:
        if not self._may_begin():
            return
        bridge = self._sheet.bridge
        map_id = bridge.map_id
        if len(self._sheet.projection.nodes if chosen is None else chosen) <= _QUICK:
            self._take(tidy.tidy_layout(bridge.reader, map_id, chosen), is_fresh=False)
        else:
            self._start(lambda snapshot, _: tidy.tidy_layout(snapshot, map_id, chosen), is_fresh=False)

    def _may_begin(self) -> bool:
        self._editing.commit()
        self.cancel()
        return not self._sheet.bridge.session.is_read_only

    def _start(self, work: _Work, *, is_fresh: bool) -> None:
        session = self._sheet.bridge.session
        self._revision = session.revision

        def take(layout: Layout | None) -> None:
            if self._errand is not errand:
                return  # given up; another may be on its way
            self._errand = None
            if self._revision != session.revision:
                self._start(work, is_fresh=is_fresh)  # it is of a map that is no longer so
            elif layout is not None:
                self._take(layout, is_fresh=is_fresh)

        errand = self._errand = Errand(work, session.snapshot(), take)
        self.told.emit(QCoreApplication.translate("Canvas", "Laying out the map… Escape gives it up."))
        errand.start()

    def _take(self, layout: Layout, *, is_fresh: bool) -> None:
        sheet = self._sheet
        with sheet.glide():
            changes = sheet.bridge.run(tidy.apply_layout, layout, is_fresh=is_fresh)
        if changes is not None:
            moved = len(changes.updated(Node))
            text = QCoreApplication.translate("Canvas", "Everything is in order here already.")
            if moved:
                text = QCoreApplication.translate("Canvas", "Moved {n} of {all}.")
                text = text.replace("{n}", str(moved)).replace("{all}", str(len(layout.places)))
            elif self._hand.pointer is not None:
                sheet.say(text, sheet.on_view(self._hand.pointer.place))
            self.told.emit(text)
        self.ended.emit()

    def _mates(self, chosen: Collection[NodeId]) -> list[NodeId]:
        """All nodes of the cell of the chosen one, of a selected stage or lane, or of the cell under the pointer."""
        sheet = self._sheet
        reader, selection = sheet.reader, sheet.selection
        nodes = queries.nodes(reader, sheet.bridge.map_id)
        sections = {*selection.stages, *selection.lanes}
        if sections:
            return [node.id for node in nodes if {node.stage_id, node.lane_id} & sections]
        if chosen:
            one = reader.get(Node, next(iter(chosen)))
            cell = (one.stage_id, one.lane_id)
        elif self._hand.pointer is not None:
            cell = sheet.projection.grid.cell_at(self._hand.pointer.at)
        else:
            return []
        return [node.id for node in nodes if (node.stage_id, node.lane_id) == cell]
