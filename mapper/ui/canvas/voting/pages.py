"""The canvas's votes: what every page of the card is made of."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mapper.core import ballots
from mapper.core.edits import agreement
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.voting.topic import Topic
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets import TextField


class VotePage(QWidget):
    """A column on the card about one topic; `follow` shows it as the document has it now."""

    def __init__(self, sheet: Sheet, topic: Topic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self.topic = topic
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)

    def follow(self) -> None:
        """Show the topic anew; the document has changed."""
        raise NotImplementedError

    def start(self) -> None:  # where there is something to type
        """Put the cursor where the person goes on."""

    def line(self, role: Role = Role.SECONDARY) -> QLabel:
        """A line of words under what stands there already."""
        label = QLabel()
        label.setWordWrap(True)
        set_role(label, role)
        self.column.addWidget(label)
        return label

    def buttons(self, *made: QPushButton) -> None:
        """A row of buttons at the end."""
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in made:
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)


def button(text: str, run: Callable[[], object], role: Role | None = None) -> QPushButton:
    """A button for the row at the end of a page."""
    made = QPushButton(text)
    made.setAutoDefault(True)
    made.clicked.connect(lambda _=False: run())
    if role is not None:
        set_role(made, role)
    return made


class PeopleLine(QWidget):
    """Who takes part, and a line to let more people do so by name."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self.names = QLabel()
        self.names.setWordWrap(True)
        set_role(self.names, Role.SECONDARY)
        self.field = TextField(
            sheet.theme, self.tr("Who takes part"), placeholder=self.tr("Add people: Ann, Bob …")
        )
        self.field.committed.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.field)
        column.addWidget(self.names)

    def follow(self) -> None:
        """Tell who takes part now."""
        found = [person.name for person in ballots.participants(self._sheet.reader)]
        self.names.setText(", ".join(found))
        self.names.setVisible(bool(found))

    def _add(self, text: str) -> None:
        self.field.reset("")
        names = text.replace(";", ",").split(",")
        self._sheet.bridge.run(agreement.add_participants, names)
