"""Work that somebody waits for: done in the background, so that the window lives on, and can be given up."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from mapper.core.store import Snapshot
from mapper.services.jobs import Breathe, Job

T = TypeVar("T")

_SOON_MS: Final = 400  # so long a pointer that waits is enough


class PatienceDialog(QDialog):
    """Says what is being done, with a bar that moves, and a way to give it up."""

    def __init__(self, parent: QWidget | None, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(text)
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        for button in buttons.buttons():
            button.setProperty("autoDefault", False)  # who presses Enter has not given it up
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (label, bar, buttons):
            column.addWidget(part)
        self.setMinimumWidth(24 * self.fontMetrics().averageCharWidth() + bar.sizeHint().width())


class _Outcome(QObject):
    """What came of a job, told to this thread."""

    came = Signal()
    _value = Signal(object)
    _error = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.value: Any = None
        self.error: Exception | None = None
        self.is_there = False
        self._value.connect(self._take_value, Qt.ConnectionType.QueuedConnection)
        self._error.connect(self._take_error, Qt.ConnectionType.QueuedConnection)
        self.deliver, self.fail = self._value.emit, self._error.emit

    def _take_value(self, value: object) -> None:
        self.value, self.is_there = value, True
        self.came.emit()

    def _take_error(self, error: Exception) -> None:
        self.error, self.is_there = error, True
        self.came.emit()


def patiently(
    parent: QWidget | None, text: str, snapshot: Snapshot, work: Callable[[Snapshot, Breathe], T]
) -> T | None:
    """What `work` makes of a snapshot, in the background; None when the person gave it up. Raises what it raises.

    At first the pointer alone says that it takes a moment; then a dialog says `text`.
    """
    outcome = _Outcome()
    job: Job[T] = Job(work, snapshot, outcome.deliver, outcome.fail, stands_back=False)
    loop, soon = QEventLoop(), QTimer()
    soon.setSingleShot(True)
    outcome.came.connect(loop.quit)
    soon.timeout.connect(loop.quit)
    job.start()
    soon.start(_SOON_MS)
    with waiting():
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    soon.stop()
    if not outcome.is_there:
        dialog = PatienceDialog(parent, text)
        outcome.came.connect(dialog.accept)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            job.cancel()
        dialog.deleteLater()
    job.wait()
    if outcome.error is not None:
        raise outcome.error
    made: T | None = outcome.value
    return made


@contextmanager
def waiting() -> Iterator[None]:
    """A pointer that says that something takes a moment which only this thread can do."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
