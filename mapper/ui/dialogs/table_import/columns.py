"""The preview of an imported table: its columns one below the other, each with what is in it and what it is for."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from mapper.exchange.tables.cells import column_name
from mapper.exchange.tables.headed import HeadedTable, Heading
from mapper.exchange.tables.readings import shown
from mapper.services.tables.columns import IGNORED, KEPT, Purpose, Uses
from mapper.services.tables.wide import PERIOD, VALUE, TurnedTable
from mapper.ui.table_words import purpose_word
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets import ChoiceField
from mapper.ui.widgets.elided import ElidedLabel

MOST_COLUMNS: Final = 100
_SAMPLES: Final = 3


class ColumnList(QScrollArea):
    """A row for each heading. A purpose is that of one column: where it is chosen, the other one loses it."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.fields: dict[int, ChoiceField] = {}
        self._otherwise = IGNORED
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_table(self, table: HeadedTable, uses: Uses, purposes: Sequence[Purpose], *, keeps: bool) -> None:
        """Show the columns of a table. `keeps`: what no purpose fits may go into the description."""
        self._otherwise = KEPT if keeps else IGNORED
        keys = [IGNORED, *([KEPT] if keeps else []), *(purpose.key for purpose in purposes)]
        choices = [(key, purpose_word(key)) for key in keys]
        self.fields = {}
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, self._theme.px(8), 0)
        grid.setHorizontalSpacing(self._theme.px(12))
        grid.setVerticalSpacing(self._theme.px(6))
        for row, heading in enumerate(table.headings[:MOST_COLUMNS]):
            text = _shown_heading(table, heading)
            if not text:
                text = self.tr("Column {letter}").replace("{letter}", column_name(heading.column))
            name = ElidedLabel(text)
            set_role(name, Role.SECTION)
            samples = ElidedLabel(" · ".join(_samples(table, heading.column)))
            set_role(samples, Role.SECONDARY)
            label = self.tr("“{heading}” is").replace("{heading}", text)
            field = ChoiceField(self._theme, label, choices, is_label_shown=False)
            field.set_value(uses.get(heading.column, IGNORED))
            field.committed.connect(lambda key, column=heading.column: self._take(column, key))
            self.fields[heading.column] = field
            for place, part in enumerate((name, samples, field)):
                grid.addWidget(part, row, place)
        grid.setRowStretch(grid.rowCount(), 1)
        for place, share in enumerate((4, 4, 3)):
            grid.setColumnStretch(place, share)
        grid.setColumnMinimumWidth(2, self._theme.px(190))
        self.setWidget(page)

    def uses(self) -> dict[int, str]:
        """By column what it is for."""
        return {column: str(field.value()) for column, field in self.fields.items()}

    def _take(self, column: int, key: object) -> None:
        if key not in (IGNORED, KEPT):
            for other, field in self.fields.items():
                if other != column and field.value() == key:
                    field.set_value(self._otherwise)
        self.changed.emit()


def _shown_heading(table: HeadedTable, heading: Heading) -> str:
    """What stands over a column; over those made of months side by side, what they are for."""
    if isinstance(table, TurnedTable) and heading.text in {PERIOD, VALUE}:
        return purpose_word("period" if heading.text == PERIOD else "value")
    return heading.text


def _samples(table: HeadedTable, column: int) -> Iterable[str]:
    """The first things that stand in a column."""
    found: list[str] = []
    for _, cell in table.column(column):
        text = shown(cell)
        if text and text not in found:
            found.append(text[:60])
        if len(found) == _SAMPLES:
            break
    return found
