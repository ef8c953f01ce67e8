"""What can be expected of a change, above the list of what differs: figures before and after, and what lies between."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from mapper.ui.comparing.expected import Expected
from mapper.ui.theme.roles import Role, set_flag, set_role
from mapper.ui.widgets.elided import ElidedLabel


class ExpectedBox(QFrame):
    """A line for each figure: its name and the difference, below it both values and the range of the difference."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 4)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self.title = QLabel(self.tr("What can be expected").upper())
        set_role(self.title, Role.OVERLINE)
        self.note = QLabel()
        self.note.setWordWrap(True)
        set_role(self.note, Role.STALE)
        self._grid.addWidget(self.title, 0, 0, 1, 2)
        self._grid.addWidget(self.note, 1, 0, 1, 2)
        self._rows: list[tuple[ElidedLabel, QLabel, QLabel]] = []
        self._shown: tuple[Expected, ...] = ()

    def show_figures(self, figures: Sequence[Expected], *, is_stale: bool) -> None:
        """Show these; while they are stale they are pale."""
        while len(self._rows) < len(figures):
            self._rows.append(self._row(2 + 2 * len(self._rows)))
        for number, (name, change, values) in enumerate(self._rows):
            figure = figures[number] if number < len(figures) else None
            for label in (name, change, values):
                label.setVisible(figure is not None)
                label.setEnabled(not is_stale)
            if figure is not None:
                name.set_text(figure.name)
                change.setText(figure.sign)
                change.setToolTip(figure.why)
                values.setText(figure.values)
                values.setToolTip(figure.ranges)
        nothing = self.tr("Nothing can be worked out yet: the check-up says what is missing.")
        self.note.setText(self.tr("Being worked out") if is_stale else "" if figures else nothing)
        self.note.setVisible(is_stale or not figures)

    def texts(self) -> list[str]:
        """The figures as they are shown, a line each."""
        rows = [row for row in self._rows if not row[0].isHidden()]
        return [f"{name.full_text()}: {values.text()} ({change.text()})" for name, change, values in rows]

    def _row(self, line: int) -> tuple[ElidedLabel, QLabel, QLabel]:
        name, change, values = ElidedLabel(), QLabel(), QLabel()
        for label in (change, values):
            label.setTextFormat(Qt.TextFormat.PlainText)
        values.setWordWrap(True)
        change.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        set_flag(change, "strong", True)
        set_role(values, Role.SECONDARY)
        self._grid.addWidget(name, line, 0)
        self._grid.addWidget(change, line, 1)
        self._grid.addWidget(values, line + 1, 0, 1, 2)
        return name, change, values
