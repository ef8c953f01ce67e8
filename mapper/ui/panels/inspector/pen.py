"""The inspector: the one hand that writes, and says why where it may not."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer

from mapper.core.edits.several import edit_each
from mapper.core.errors import Problem
from mapper.core.history import Label
from mapper.ui.bridge import Bridge
from mapper.ui.texts import sentence


class Pen(QObject):
    """Runs edits through the bridge and keeps the reason of the last refusal for the field that asked."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._reason = ""
        bridge.refused.connect(self._note)

    @property
    def may_write(self) -> bool:
        """False while the document tells of a change: who listens then may not write."""
        return not self._bridge.is_telling

    def run(self, edit: Callable[..., Label], *args: Any, **fields: Any) -> str:
        """Run an edit; the reason in words where it was refused, or an empty text.

        A field that loses the focus because the document has just changed may commit while nobody may write: the edit
        then waits for the end of this turn, and is let go where its thing is gone.
        """
        self._reason = ""
        if not self.may_write:
            QTimer.singleShot(0, self, lambda: self._run_late(edit, *args, **fields))
            return ""
        self._bridge.run(edit, *args, **fields)
        return self._reason

    def complete(self, seq: int, edit: Callable[..., Label], *args: Any, **fields: Any) -> str:
        """Run an edit at once as the end of the command with that number; the reason in words where it was refused."""
        self._reason = ""
        self._bridge.complete(seq, edit, *args, **fields)
        return self._reason

    def run_each(self, ids: Sequence[str], edit: Callable[..., Label], *args: Any, **fields: Any) -> str:
        """Run an edit for each id as one command."""
        if not ids:
            return ""
        if len(ids) == 1:
            return self.run(edit, ids[0], *args, **fields)
        return self.run(edit_each, ids, edit, *args, **fields)

    def _run_late(self, edit: Callable[..., Label], *args: Any, **fields: Any) -> None:
        problem = self._bridge.may(edit, *args, **fields)
        if problem is None or problem.code != "gone":
            self._bridge.run(edit, *args, **fields)

    def _note(self, problem: Problem) -> None:
        self._reason = sentence(problem)
