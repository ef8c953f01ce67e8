"""The starter library's side: what the current entry is, how it is counted, and who says what is usual."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from mapper.core.values import Direction
from mapper.services.starter_library import StarterEntry, StarterMetric, StarterSkill, StarterTool
from mapper.ui.texts import word
from mapper.ui.theme import Role, Theme, set_role

_DASH = "\N{EN DASH}"


class StarterAbout(QScrollArea):
    """Name, description, and a caption with its text for all that is known."""

    def __init__(self, theme: Theme, levels: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("About the entry"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme
        self._levels = levels

    def tell(self, entry: StarterEntry | None) -> None:
        """Show an entry; nothing for None."""
        page = QWidget()
        set_role(page, Role.PAGE)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 8, 0)
        column.setSpacing(2)
        if entry is not None:
            _put(column, entry.name, Role.HEADING)
            for caption, text in self._lines(entry):
                if not text:
                    continue
                column.addSpacing(8)
                if caption:
                    _put(column, caption, Role.CAPTION)
                _put(column, text, None)
        column.addStretch(1)
        self.setWidget(page)

    def text(self) -> str:
        """All that is shown, a line each."""
        return "\n".join(label.text() for label in self.findChildren(QLabel))

    def _lines(self, entry: StarterEntry) -> list[tuple[str, str]]:
        lines: list[tuple[str, str]] = []
        if isinstance(entry, StarterMetric):
            up = entry.direction is Direction.UP
            lines = [
                (self.tr("How it is counted"), entry.formula),
                (self.tr("Unit"), entry.unit),
                (self.tr("Better"), self.tr("higher") if up else self.tr("lower")),
                (self.tr("Kind"), word(entry.kind)),
                (self.tr("Usual"), self._range(entry)),
                (self.tr("Source"), entry.source),
            ]
        elif isinstance(entry, StarterTool):
            lines = [("", entry.description), (self.tr("Kind"), word(entry.kind))]
        elif isinstance(entry, StarterSkill):
            levels = "\n".join(f"{number}  {level}" for number, level in enumerate(self._levels))
            lines = [("", entry.description), (self.tr("Levels"), levels)]
        return [*lines, (self.tr("Used in"), word(entry.phase))]

    def _range(self, entry: StarterMetric) -> str:
        if entry.high is None:
            return ""
        high = self._number(entry.high, entry.unit)
        if entry.low is None:
            return self.tr("up to {high}").replace("{high}", high)
        return f"{self._number(entry.low, entry.unit, bare=True)}{_DASH}{high}"

    def _number(self, value: float, unit: str, *, bare: bool = False) -> str:
        shown = value * 100 if unit == "%" else value
        text = QLocale().toString(round(shown, 2), "g", 4)
        return text if bare else f"{text} {unit}"


def _put(column: QVBoxLayout, text: str, role: Role | None) -> None:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role is not None:
        set_role(label, role)
    column.addWidget(label)
