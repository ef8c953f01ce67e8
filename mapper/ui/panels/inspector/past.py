"""The inspector: what was done to a step, the latest first."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QDateTime, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mapper.core.errors import Problem
from mapper.core.history import Entry
from mapper.ui.days import show_time
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.rows import Rows
from mapper.ui.texts import command_name, sentence
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets import Section
from mapper.ui.widgets.elided import ElidedLabel

_MOST: Final = 20


class PastPart(Part):
    """Read from the journal only while the section is open: it is folded at first."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit, parent)
        self._ids: tuple[Any, ...] = ()
        self.section = Section(kit.theme, QCoreApplication.translate("PastPart", "History"))
        self.section.set_folded(True)
        self.rows: Rows[PastRow] = Rows(PastRow, gap=4)
        self.nothing = QLabel()
        self.nothing.setWordWrap(True)
        set_role(self.nothing, Role.CAPTION)
        for widget in (self.rows, self.nothing):
            self.section.body.addWidget(widget)
        self.section.folded.connect(lambda _: self._show())

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        super().follow(ids, anew=anew)
        self._ids = tuple(ids)
        self._show()

    def _show(self) -> None:
        if self.section.is_folded() or len(self._ids) != 1:
            return
        try:
            told, is_all = self.kit.bridge.session.told_of(self._ids[0], _MOST)
            reason = _nothing(is_all=is_all)
        except Problem as problem:  # the file cannot be read just now
            told, reason = [], sentence(problem)
        entries = {str(e.seq): e for e in told}
        self.rows.follow(list(entries))
        for seq, row in self.rows.rows().items():
            row.show_entry(entries[seq])
        self.nothing.setText(reason)
        self.nothing.setVisible(not entries)


def _nothing(*, is_all: bool) -> str:
    """Why no command stands there; where not all were looked at, earlier ones may still tell of it."""
    translate = QCoreApplication.translate
    if is_all:
        return translate("PastPart", "Nothing was done to it yet.")
    return translate("PastPart", "Nothing was done to it in the last commands.")


class PastRow(QWidget):
    """What a command is called, and when it was done."""

    def __init__(self, _seq: str) -> None:
        super().__init__()
        self.name = ElidedLabel()
        self.when = QLabel()
        self.when.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.when, Role.CAPTION)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addWidget(self.when)

    def show_entry(self, entry: Entry) -> None:
        """Show one command."""
        self.name.set_text(command_name(entry.label))
        self.when.setText(show_time(QDateTime.fromMSecsSinceEpoch(int(entry.time * 1000)), self.locale()))
