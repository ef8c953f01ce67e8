"""The canvas's votes: where one person votes - nobody beside can read it."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from mapper.core.ballots import SHARE, TOUCH
from mapper.core.records import Ballot, Item
from mapper.core.values import BallotKind
from mapper.ui.texts import translate
from mapper.ui.theme import Role, set_role
from mapper.ui.vote_words import legend_lines, unit_of
from mapper.ui.widgets.elided import ElidedLabel
from mapper.ui.widgets.parsing import NumberForm, Unreadable, read_number, reason

_FINGERS = NumberForm(is_whole=True, minimum=0, maximum=5)
_ANY = NumberForm(minimum=0)
_SHARE = NumberForm(is_share=True, minimum=0, maximum=1)
_DOTS = NumberForm(is_whole=True, minimum=0, maximum=1000)
# Lines that are gone to in this way have their text selected.
_OVER: Final = Qt.FocusReason.TabFocusReason


class Entry(QWidget):
    """Lines that show dots for what is typed; `given` when the last one was finished by Enter."""

    given = Signal()

    def __init__(self, form: NumberForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self.lines: dict[str, QLineEdit] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.reason = QLabel()
        self.reason.setWordWrap(True)
        self.reason.hide()
        set_role(self.reason, Role.ERROR)

    def secret(self, key: str, label: str, place: Callable[[QLineEdit], None]) -> QLineEdit:
        """One line to be typed into without being read."""
        line = QLineEdit()
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setAccessibleName(label)
        line.returnPressed.connect(lambda: self._next(key))
        self.lines[key] = line
        place(line)
        return line

    def values(self) -> Mapping[str, float | None] | None:
        """What was typed, by line; None where one of them is no such number, which is said."""
        found: dict[str, float | None] = {}
        for key, line in self.lines.items():
            try:
                found[key] = read_number(line.text(), self._form, self.locale())
            except Unreadable as problem:
                self.tell(reason(problem, self._form, self.locale()))
                line.setFocus()
                line.selectAll()
                return None
        self.tell("")
        return found

    def vote(self) -> dict[str, Any] | None:
        """The fields of the vote; None where something is missing, which is said."""
        found = self.values()
        return None if found is None else dict(found)

    def tell(self, text: str) -> None:
        """Why it is not taken; "" when it is."""
        self.reason.setText(text)
        self.reason.setVisible(bool(text))

    def clear(self) -> None:
        """Nothing of it is left for the next person."""
        self.tell("")
        for line in self.lines.values():
            line.clear()

    def start(self) -> None:
        """Put the cursor into the first line; what stands there is typed over."""
        next(iter(self.lines.values()), self).setFocus(_OVER)

    def _next(self, key: str) -> None:
        keys = list(self.lines)
        if key == keys[-1]:
            self.given.emit()
        else:
            self.lines[keys[keys.index(key) + 1]].setFocus(_OVER)


class DotEntry(Entry):
    """A line for each entry of the register, and how many dots are left. That number tells nobody where they went."""

    def __init__(self, items: list[Item], most: int, parent: QWidget | None = None) -> None:
        super().__init__(_DOTS, parent)
        self._most = most
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(0, 1)
        for row, item in enumerate(items):
            name = ElidedLabel()
            name.set_text(item.name)
            grid.addWidget(name, row, 0)
            line = self.secret(item.id, item.name, partial(_put, grid, row))
            line.setFixedWidth(56)
            line.textChanged.connect(self._count)
        self.left = QLabel()
        set_role(self.left, Role.CAPTION)
        self.column.addLayout(grid)
        for below in (self.left, self.reason):
            self.column.addWidget(below)
        self._count()

    def _count(self) -> None:
        given = 0.0
        for line in self.lines.values():
            with suppress(Unreadable):
                given += read_number(line.text(), _DOTS, self.locale()) or 0.0
        text = translate("Vote", "{n} of {m} dots left")
        if given > self._most:
            is_one = given - self._most == 1
            text = translate("Vote", "1 dot too many") if is_one else translate("Vote", "{n} dots too many")
        left = f"{abs(self._most - given):g}"
        self.left.setText(text.replace("{n}", left).replace("{m}", str(self._most)))


def _put(grid: QGridLayout, row: int, line: QLineEdit) -> None:
    grid.addWidget(line, row, 1)


def entry_for(ballot: Ballot, items: list[Item]) -> Entry:
    """The lines that a ballot asks for."""
    if ballot.kind is BallotKind.FIST:
        return _fist()
    if ballot.kind is BallotKind.ESTIMATE:
        if ballot.measure == TOUCH:
            form = NumberForm(minimum=0, units={translate("Vote", "min"): 1 / 60})
            return _estimate(form, unit_of(TOUCH))
        return _estimate(_SHARE if ballot.measure.endswith(SHARE) else _ANY, unit_of(ballot.measure))
    return DotEntry(items, ballot.dots)


def _fist() -> Entry:
    entry = Entry(_FINGERS)
    line = entry.secret("value", translate("Vote", "Fingers, 0 to 5"), entry.column.addWidget)
    line.setPlaceholderText(translate("Vote", "0 to 5, then Enter"))
    entry.column.addWidget(entry.reason)
    for text in legend_lines():
        label = QLabel(text)
        set_role(label, Role.CAPTION)
        entry.column.addWidget(label)
    return entry


def _estimate(form: NumberForm, unit: str = "") -> Entry:
    """Three ends to fill in; `unit` is what a bare number is read in, told where nothing is typed yet."""
    entry = Entry(form)
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    names = {
        "low": translate("Vote", "Low end"),
        "mid": translate("Vote", "Middle"),
        "high": translate("Vote", "High end"),
    }
    for column, (key, name) in enumerate(names.items()):
        caption = QLabel(name)
        set_role(caption, Role.CAPTION)
        grid.addWidget(caption, 0, column)
        line = entry.secret(key, name, lambda line, column=column: grid.addWidget(line, 1, column))  # type: ignore[misc]
        line.setPlaceholderText(unit)
    entry.column.addLayout(grid)
    entry.column.addWidget(entry.reason)
    return entry
