"""The canvas's votes: the page on which a vote is prepared - what about, by which rule, with whom."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from mapper.analysis.measures.consensus import dots_each
from mapper.core.ballots import About
from mapper.core.edits import agreement
from mapper.core.records import Ballot
from mapper.core.values import BallotKind
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.voting.pages import PeopleLine, VotePage, button
from mapper.ui.canvas.voting.topic import Topic, named, now, question, votable
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
        last = self._last()
        asks_all = topic.node_id is not None and not topic.is_estimate
        self.kind.reset(last.kind if last is not None and asks_all else self._kind_at_first())
        self.kind.setVisible(asks_all)
        self.kind.committed.connect(self._turn)
        self.abouts = {_key(each): each for each in topic.abouts(sheet.reader)}
        choices = [(key, named(sheet.reader, about)) for key, about in self.abouts.items()]
        self.measure = ChoiceField(theme, self.tr("Of what"), choices)
        before = None if last is None else _key(About.of(last))
        self.measure.reset(before if before in self.abouts else next(iter(self.abouts), None))
        self.measure.committed.connect(self._turn)
        self.question = TextField(theme, self.tr("Question"), is_required=True)
        self._proposed = ""
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

    def _kind_at_first(self) -> BallotKind:
        if self.topic.is_estimate:
            return BallotKind.ESTIMATE
        return BallotKind.FIST if self.topic.node_id is not None else BallotKind.DOTS

    def _dots_at_first(self) -> int:
        return dots_each(len(votable(self.sheet.reader, self.topic.map_id)))

    def _about(self) -> About | None:
        """What is estimated; None where something else is voted on."""
        is_estimate = self._kind() is BallotKind.ESTIMATE
        return self.abouts.get(str(self.measure.value())) if is_estimate else None

    def _kind(self) -> BallotKind:
        chosen = self.kind.value()
        is_asked = self.topic.node_id is not None and not self.topic.is_estimate
        return chosen if is_asked and isinstance(chosen, BallotKind) else self._kind_at_first()

    def _last(self) -> Ballot | None:
        return next(iter(self.topic.rounds(self.sheet.reader)), None)

    def _turn(self) -> None:
        """Something else is voted on: its question, unless somebody has written one, and its rule."""
        self.question.commit()
        written = self.question.value()
        if written in ("", self._proposed):
            self._proposed = question(self.sheet.reader, self.topic, self._about())
            self.question.reset(self._proposed)
        self._show_rule()

    def _take_last_rule(self) -> None:
        last = self._last()
        self.turnout.reset(last.turnout if last is not None else 2 / 3)
        self.least.reset(last.least if last is not None else 3.0)
        self.mean.reset(last.mean if last is not None else 3.5)
        self.spread.reset(last.spread if last is not None else 0.25)
        self.dots.reset(float(last.dots if last is not None else self._dots_at_first()))
        self.cap.reset(float(last.cap) if last is not None and last.cap is not None else None)
        self.is_anonymous.setChecked(last is not None and last.is_anonymous)
        asked = last.name if last is not None else ""
        self._proposed = asked or question(self.sheet.reader, self.topic, self._about())
        self.question.reset(self._proposed)

    def _show_rule(self) -> None:
        kind = self._kind()
        self.measure.setVisible(kind is BallotKind.ESTIMATE and len(self.abouts) > 1)
        self.opener.setEnabled(kind is not BallotKind.ESTIMATE or bool(self.abouts))
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
        kind, about = self._kind(), self._about()
        cap = self.cap.value()
        self.sheet.bridge.run(
            agreement.open_ballot,
            self.topic.map_id,
            kind,
            self.question.value(),
            self.topic.node_id,
            opened=now(),
            measure="" if about is None else about.measure,
            role_id=None if about is None else about.role_id,
            connector_id=None if about is None else about.connector_id,
            is_anonymous=self.is_anonymous.isChecked(),
            turnout=_or(self.turnout.value(), 2 / 3),
            least=_or(self.least.value(), 3.0),
            mean=_or(self.mean.value(), 3.5),
            spread=_or(self.spread.value(), 0.25),
            dots=int(_or(self.dots.value(), self._dots_at_first())),
            cap=None if cap is None else int(cap),
        )


def _or(value: float | None, default: float) -> float:
    return default if value is None else value


def _key(about: About) -> str:
    return f"{about.measure} {about.role_id or ''}"
