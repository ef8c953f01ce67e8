"""The canvas's votes: the page on which a vote is prepared - what about, by which rule, with whom."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from mapper.core.edits import agreement
from mapper.core.values import BallotKind
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.voting.pages import PeopleLine, VotePage, button
from mapper.ui.canvas.voting.topic import Topic, now
from mapper.ui.texts import word
from mapper.ui.theme import Role
from mapper.ui.widgets import ChoiceField, NumberField, TextField
from mapper.ui.widgets.parsing import NumberForm

_SHARE = NumberForm(is_share=True, minimum=0, maximum=1, decimals=0)
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_FINGERS = NumberForm(minimum=0, maximum=5)
_COUNT = NumberForm(is_whole=True, minimum=1, maximum=1000)


class SetupPage(VotePage):
    """Question, kind and rule of the next round; the rule of the last round stands there already."""

    def __init__(self, sheet: Sheet, topic: Topic, parent: QWidget | None = None) -> None:
        super().__init__(sheet, topic, parent)
        theme = sheet.theme
        self.kind = ChoiceField(
            theme,
            self.tr("How to vote"),
            [
                (BallotKind.FIST, self.tr("Fist of five")),
                (BallotKind.ESTIMATE, self.tr("Estimate low, middle, high")),
            ],
        )
        self.kind.reset(BallotKind.FIST if topic.node_id is not None else BallotKind.DOTS)
        self.kind.setVisible(topic.node_id is not None)
        self.kind.committed.connect(self._show_rule)
        self.measure = ChoiceField(
            theme, self.tr("Of what"), [(name, word(name).capitalize()) for name in agreement.ESTIMATED]
        )
        self.measure.reset(agreement.ESTIMATED[0])
        self.question = TextField(theme, self.tr("Question"), is_required=True)
        self.question.reset(self._proposal())
        self.turnout = NumberField(theme, self.tr("Turnout from"), _SHARE)
        self.least = NumberField(theme, self.tr("Nobody below"), _FINGERS)
        self.mean = NumberField(theme, self.tr("Mean from"), _FINGERS)
        self.spread = NumberField(theme, self.tr("Spread below"), _SHARE)
        self.dots = NumberField(theme, self.tr("Dots for each"), _COUNT)
        self.cap = NumberField(theme, self.tr("Most on one"), _COUNT)
        self.is_anonymous = QCheckBox(self.tr("Anonymous: keep no names with the votes"))
        rule = QGridLayout()
        rule.setHorizontalSpacing(8)
        places = {self.turnout: 0, self.least: 1, self.spread: 1, self.mean: 2, self.dots: 0, self.cap: 1}
        for field, column in places.items():
            rule.addWidget(field, 0, column, Qt.AlignmentFlag.AlignTop)
        for column in range(3):
            rule.setColumnStretch(column, 1)
        self.people = PeopleLine(sheet)
        for widget in (self.kind, self.measure, self.question):
            self.column.addWidget(widget)
        self.column.addLayout(rule)
        self.column.addWidget(self.people)
        self.column.addWidget(self.is_anonymous)
        self.opener = button(self.tr("Open the vote"), self._open, Role.PRIMARY)
        self.buttons(self.opener)
        lines = [field.line for field in places]
        for line in (self.question.editor, *lines):
            line.installEventFilter(self)
        self._take_last_rule()
        self._show_rule()

    def follow(self) -> None:
        self.people.follow()

    def start(self) -> None:
        self.question.editor.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a line of the question or the rule opens the vote, as it does on the button."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _ENTER:
            self._open()
            return True
        return super().eventFilter(watched, event)

    def _proposal(self) -> str:
        name = self.topic.name(self.sheet.reader)
        if self.topic.node_id is None:
            return self.tr("What should we do first?")
        return self.tr("Is “{name}” right as it stands?").replace("{name}", name)

    def _take_last_rule(self) -> None:
        rounds = self.topic.rounds(self.sheet.reader)
        last = rounds[0] if rounds else None
        self.turnout.reset(last.turnout if last is not None else 2 / 3)
        self.least.reset(last.least if last is not None else 3.0)
        self.mean.reset(last.mean if last is not None else 3.5)
        self.spread.reset(last.spread if last is not None else 0.25)
        self.dots.reset(float(last.dots) if last is not None else 3.0)
        self.cap.reset(float(last.cap) if last is not None and last.cap is not None else None)
        self.is_anonymous.setChecked(last is not None and last.is_anonymous)
        if last is not None and last.name:
            self.question.reset(last.name)

    def _show_rule(self) -> None:
        kind = self.kind.value() if self.topic.node_id is not None else BallotKind.DOTS
        self.measure.setVisible(kind is BallotKind.ESTIMATE)
        self.turnout.setVisible(kind is not BallotKind.DOTS)
        for field in (self.least, self.mean):
            field.setVisible(kind is BallotKind.FIST)
        self.spread.setVisible(kind is BallotKind.ESTIMATE)
        for field in (self.dots, self.cap):
            field.setVisible(kind is BallotKind.DOTS)

    def _open(self) -> None:
        fields = (self.turnout, self.least, self.mean, self.spread, self.dots, self.cap, self.question)
        for field in fields:
            field.commit()
        wrong = next((field for field in fields if not field.isHidden() and field.reason()), None)
        if wrong is not None:  # what stands there in red is not what the vote would go by
            wrong.setFocus()
            return
        kind = self.kind.value() if self.topic.node_id is not None else BallotKind.DOTS
        assert isinstance(kind, BallotKind), "the field has no empty choice"
        cap = self.cap.value()
        self.sheet.bridge.run(
            agreement.open_ballot,
            self.topic.map_id,
            kind,
            self.question.value(),
            self.topic.node_id,
            opened=now(),
            measure=str(self.measure.value()) if kind is BallotKind.ESTIMATE else "",
            is_anonymous=self.is_anonymous.isChecked(),
            turnout=_or(self.turnout.value(), 2 / 3),
            least=_or(self.least.value(), 3.0),
            mean=_or(self.mean.value(), 3.5),
            spread=_or(self.spread.value(), 0.25),
            dots=int(_or(self.dots.value(), 3.0)),
            cap=None if cap is None else int(cap),
        )


def _or(value: float | None, default: float) -> float:
    return default if value is None else value
