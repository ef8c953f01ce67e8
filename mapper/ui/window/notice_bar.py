"""The notice bar: what a person should know about this document, above the canvas and never in the way."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mapper.ui.theme.roles import Role, set_role
from mapper.ui.theme.theme import Theme
from mapper.ui.widgets.sides import margins


class _Notice(QFrame):
    """One notice."""

    left = Signal()  # it was closed while it had the keys

    def closeEvent(self, event: QCloseEvent) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.left.emit()
        super().closeEvent(event)


class NoticeBar(QWidget):
    """Notices one under another, each until it is closed. Empty, the bar takes no room."""

    left = Signal()  # one that had the keys was closed

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._by_topic: dict[str, QFrame] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_notice(
        self,
        text: str,
        role: Role = Role.BANNER_INFO,
        offers: Sequence[tuple[str, Callable[[], object]]] = (),
        topic: str = "",
    ) -> QFrame:
        """Add a notice with what can be done about it; gives its frame, whose `close` removes it.

        It stands instead of an earlier one with the same `topic`.
        """
        frame = _Notice(self)
        frame.left.connect(self.left)
        if topic:
            self.close_about(topic)
            self._by_topic[topic] = frame
        set_role(frame, role)
        row = QHBoxLayout(frame)
        row.setContentsMargins(margins(12, 6, 8, 6))
        label = QLabel(text, frame)
        label.setWordWrap(True)
        row.addWidget(label, 1)
        for name, act in offers:
            button = QPushButton(name, frame)
            button.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(button)
        close = QToolButton(frame)
        close.setAccessibleName(self.tr("Close this notice"))
        set_role(close, Role.QUIET)
        self._theme.bind_icon(close, "close")
        close.clicked.connect(frame.close)
        row.addWidget(close)
        self._layout.addWidget(frame)
        frame.show()  # at once: what was never shown comes up after it was closed
        return frame

    def close_about(self, topic: str) -> None:
        """Take away the notice about it, where there is one."""
        former = self._by_topic.pop(topic, None)
        if former is not None:
            former.close()

    def clear(self) -> None:
        for frame in self.findChildren(QFrame):
            frame.close()
