"""The bar below a change that is played: what is lit now, as large as the room needs it, with a way on and back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from mapper.ui.canvas.view import MapView
from mapper.ui.comparing.bottom_bar import BottomBar
from mapper.ui.reading_sizes import BEST_SHARE, LEAST_SHARE
from mapper.ui.theme.roles import Role, set_role
from mapper.ui.theme.theme import Theme
from mapper.ui.widgets.elided import ElidedLabel

_TITLE, _LINE = 17, 13  # pixels, where nobody sits far away


class PlayBar(BottomBar):
    """Title and lines at the left, the count and the buttons at the right."""

    stepped = Signal(int)  # 1: on, -1: back

    def __init__(self, theme: Theme, view: MapView) -> None:
        super().__init__(theme, view, "")
        self.setAccessibleName(self.tr("The change, step by step"))
        self.setObjectName("play_bar")
        self.title = ElidedLabel()
        self.title.set_wrapped(True)
        self.lines = [QLabel() for _ in range(5)]
        self.count = QLabel()
        set_role(self.count, Role.SECONDARY)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        for line in self.lines:
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setWordWrap(True)
            words.addWidget(line)
        self.back = self._button("arrow-left", self.tr("Back (Left)"))
        self.on = self._button("arrow-right", self.tr("On (Right or Space)"))
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.on.clicked.connect(lambda: self.stepped.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 10, 10, 10)
        row.setSpacing(8)
        row.addLayout(words, 1)
        for widget in (self.count, self.back, self.on, self.close_button):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    def tell(self, title: str, lines: Sequence[str], number: int, count: int, *, is_for_room: bool) -> None:
        """Show this; `is_for_room`: in letters the last row can read."""
        height = self._view.window().height()
        large = round(height * BEST_SHARE) if is_for_room else self._theme.px(_TITLE)
        small = round(height * LEAST_SHARE * 0.8) if is_for_room else self._theme.px(_LINE)
        # A font size of the application's style sheet would win over that of a widget's font.
        self.title.setStyleSheet(f"font-size: {large}px; font-weight: 700;")
        self.title.set_text(title)
        for label, text in zip(self.lines, [*lines, *[""] * len(self.lines)], strict=False):
            label.setStyleSheet(f"font-size: {small}px;")
            label.setText(text)
            label.setVisible(bool(text))
        self.count.setText(f"{number} / {count}")
        self.back.setEnabled(number > 1)
        self.on.setEnabled(number < count)
        self._place()

    def texts(self) -> tuple[str, tuple[str, ...]]:
        """Title and lines as they are shown."""
        return self.title.full_text(), tuple(line.text() for line in self.lines if line.text())

    def _widest(self) -> int:
        return round(self._view.viewport().width() * 0.92)
