"""The inspector: what every part of it works with."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from mapper.analysis.map_figures import MapFigures
from mapper.core.reader import Reader
from mapper.core.records import Record
from mapper.services.events import DocumentChanged
from mapper.ui.afterwards import Afterwards
from mapper.ui.bridge import Bridge
from mapper.ui.panels.inspector.pen import Pen
from mapper.ui.panels.inspector.since import Since
from mapper.ui.selection import Selection
from mapper.ui.theme import Theme


class Libraries(QObject):
    """The entries of each library by name, sorted once and again only after one has changed."""

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._entries: dict[type[Record], list[tuple[object, str]]] = {}
        bridge.changed.connect(self._follow)

    def entries(self, record_type: type[Record]) -> list[tuple[object, str]]:
        """Id and name of all entries; the same list until one changes."""
        if record_type not in self._entries:
            found = [(record.id, str(getattr(record, "name", ""))) for record in self._records(record_type)]
            self._entries[record_type] = sorted(found, key=lambda entry: (entry[1].casefold(), entry[0]))
        return self._entries[record_type]

    def _records(self, record_type: type[Record]) -> list[Record]:
        return list(self._bridge.reader.all(record_type))

    def _follow(self, notice: DocumentChanged) -> None:
        for record_type in list(self._entries):
            if notice.changes.of_type(record_type):
                self._entries.pop(record_type, None)


class Wishes(QObject):
    """What a page asks of others in the window."""

    vote_wanted = Signal(str)  # on this step
    estimate_wanted = Signal(object)  # of this: an About
    reveal_wanted = Signal(str)  # of this node or connector, on the canvas
    moment_wanted = Signal(str)  # id of a version that is to be looked at


@dataclass(frozen=True, slots=True)
class Kit:
    """The document to read, the pen to write with, and how things look.

    `is_read_only`: what is shown takes nothing. On a locked map it may be talked about all the same (`may_talk`).
    """

    bridge: Bridge
    selection: Selection
    theme: Theme
    pen: Pen
    libraries: Libraries
    wishes: Wishes
    since: Since
    figures: Afterwards[MapFigures] | None = None  # of the map that is shown, where somebody works them out
    is_read_only: bool = False
    may_talk: bool = True

    @property
    def talk(self) -> "Kit":
        """The kit of parts that are talk about what is shown, and not what a locked map holds."""
        return replace(self, is_read_only=not self.may_talk)

    @property
    def reader(self) -> Reader:
        return self.bridge.reader
