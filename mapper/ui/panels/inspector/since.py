"""The inspector: what is otherwise in the document than it was at a time, read once and followed from then on."""

from PySide6.QtCore import QObject

from mapper.core.changes import ChangeSet
from mapper.core.errors import Problem
from mapper.services.events import DocumentChanged
from mapper.ui.bridge import Bridge


class Since(QObject):
    """A card that asks after every command must not read the journal each time."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._known: dict[float, ChangeSet] = {}
        bridge.changed.connect(self._follow)
        bridge.turned.connect(self._known.clear)

    def changes(self, seconds: float) -> ChangeSet:
        """From the document as it was at that time, seconds since 1970, UTC, to as it is shown.

        Empty where the journal cannot be understood. What was thinned counts as done at the end of its line.
        """
        if seconds not in self._known:
            self._known[seconds] = self._read(seconds)
        return self._known[seconds]

    def _read(self, seconds: float) -> ChangeSet:
        session = self._bridge.session
        try:
            lines = session.journal()
            start = next((line.number for line in reversed(lines) if line.entry.time < seconds), 0)
            return session.between(start, session.line)
        except Problem:
            return ChangeSet()

    def _follow(self, notice: DocumentChanged) -> None:
        for seconds, each in self._known.items():
            self._known[seconds] = each.squash(notice.changes)
