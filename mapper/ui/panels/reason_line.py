"""The check-up: a line below the findings that asks, in place, why one is to be ignored."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from mapper.analysis.checkup.finding import Finding
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets.undoing import UndoingLine


class ReasonLine(QWidget):
    """Enter ignores with what was typed, which may be nothing; Escape gives up."""

    given = Signal(object, str)  # the findings, and the reason
    left = Signal()  # the keys are free again

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        set_role(self.words, Role.SECONDARY)
        self.line = UndoingLine()
        self.line.setAccessibleName(self.tr("Why it is ignored"))
        self.line.setPlaceholderText(self.tr("Ignore it, because…"))
        self.line.setMinimumHeight(theme.px(28))
        self.line.returnPressed.connect(self._give)
        self.line.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 10)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.line)
        self.hide()

    def ask(self, text: str, findings: Sequence[Finding]) -> None:
        """Ask for the reason why these are ignored."""
        self._findings = tuple(findings)
        self.words.setText(text)
        self.line.clear()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_without(self, found: Sequence[Finding]) -> None:
        """Give up when what it asks about is found no longer."""
        standing = {finding.about for finding in found if finding.dismissal_id is None}
        if self._findings and not all(finding.about in standing for finding in self._findings):
            self._close()

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # only its own line
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if is_escape and event.type() is QEvent.Type.KeyPress:
            self._close()
            return True
        return super().eventFilter(watched, event)

    def _give(self) -> None:
        findings, reason = self._findings, self.line.text()
        self._close()
        self.given.emit(findings, reason)

    def _close(self) -> None:
        had_keys = self.line.hasFocus()
        self._findings = ()
        self.hide()
        if had_keys:
            self.left.emit()
