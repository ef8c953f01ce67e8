"""The inspector: how far people agree on a step, the last vote on it, and whether it is a best practice."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from mapper.analysis.measures import practice as practices
from mapper.core import ballots
from mapper.core.edits import agreement
from mapper.core.ids import NodeId
from mapper.core.records import Practice
from mapper.core.records import Role as WorkRole
from mapper.core.values import AgreementState, BallotKind
from mapper.ui.panels.inspector.adoption import AdoptionChart
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.render.paint_votes import VoteSign
from mapper.ui.texts import sentence
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.vote_words import estimate_line, fist_line, percent, settled_text
from mapper.ui.widgets import Section

_SIGN = 18


class AgreementPart(Part):
    """State and last result in words, a way to vote, and from an agreed step one to make it a best practice."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit, parent)
        self._node_id = NodeId("")
        translate = QCoreApplication.translate
        self.section = Section(
            kit.theme,
            translate("AgreementPart", "Agreement"),
            action="" if kit.is_read_only else translate("AgreementPart", "Vote…"),
        )
        self.section.acted.connect(lambda: kit.wishes.vote_wanted.emit(self._node_id))
        self.sign = _Sign(kit.theme)
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.result = QLabel()
        self.practice = QLabel()
        for label in (self.result, self.practice):
            label.setWordWrap(True)
            set_role(label, Role.SECONDARY)
        self.chart = AdoptionChart(kit.theme)
        self.maker = QPushButton(translate("AgreementPart", "Make it a best practice"))
        self.maker.setAutoDefault(True)
        self.maker.clicked.connect(self._make)
        self.reason = QLabel()
        self.reason.setWordWrap(True)
        self.reason.hide()
        set_role(self.reason, Role.ERROR)
        head = QHBoxLayout()
        head.setSpacing(7)
        head.addWidget(self.sign)
        head.addWidget(self.state, 1)
        self.section.body.addLayout(head)
        for widget in (self.result, self.practice, self.chart, self.maker, self.reason):
            self.section.body.addWidget(widget)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        if anew:
            self._explain("")
        self._node_id = NodeId(ids[0])
        reader = self.kit.reader
        state = ballots.state_of(reader, self._node_id)
        self.sign.show_state(state)
        self.sign.setVisible(state is not None)
        rounds = ballots.ballots_at(reader, self._node_id)
        self.state.setText(self._state_text(is_open=any(ballot.is_open for ballot in rounds)))
        self.result.setText(self._result_text())
        self.result.setVisible(bool(self.result.text()))
        found = [
            each for each in reader.referring(Practice, "node_id", self._node_id) if each.retired is None
        ]
        adoption = practices.adoption_by_month(reader, found[0]) if found else {}
        self.practice.setText(self._practice_text(found[0], adoption) if found else "")
        self.practice.setVisible(bool(found))
        self.chart.setVisible(bool(adoption))
        if adoption:
            self.chart.show_months(adoption, found[0].entrenched_share)
        may_make = state is AgreementState.AGREED and not found and not self.kit.is_read_only
        self.maker.setVisible(may_make)

    def _state_text(self, *, is_open: bool) -> str:
        if is_open:
            return QCoreApplication.translate("AgreementPart", "A vote is open")
        return settled_text(self.kit.reader, self._node_id)

    def _result_text(self) -> str:
        """The last closed vote of each kind, and on the hours of each role, in a line; an open one tells nothing."""
        reader = self.kit.reader
        lines: dict[object, str] = {}
        for ballot in ballots.ballots_at(reader, self._node_id):
            key = ballot.kind, ballot.role_id
            if ballot.is_open or key in lines:
                continue
            if ballot.kind is BallotKind.FIST:
                lines[key] = fist_line(ballots.fist_of(reader, ballot))
            elif ballot.kind is BallotKind.ESTIMATE:
                text = estimate_line(ballots.estimate_of(reader, ballot), ballot.measure)
                role = reader.find(WorkRole, ballot.role_id)
                lines[key] = text if role is None else f"{role.name}: {text}"
        return "\n".join(lines.values())

    def _practice_text(self, practice: Practice, adoption: Mapping[str, float]) -> str:
        translate = QCoreApplication.translate
        if practices.entrenched(self.kit.reader, practice):
            return translate("AgreementPart", "Best practice, entrenched")
        if not adoption:
            return translate("AgreementPart", "Best practice; nobody has recorded yet who works by it")
        text = translate("AgreementPart", "Best practice, lived to {share} in the last month")
        return text.replace("{share}", percent(adoption[max(adoption)]))

    def _make(self) -> None:
        problem = self.kit.bridge.may(agreement.make_practice, self._node_id)
        if problem is not None:
            self._explain(sentence(problem))
            return
        today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        self._explain(self.kit.pen.run(agreement.make_practice, self._node_id, adopted=today))

    def _explain(self, reason: str) -> None:
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))


class _Sign(QWidget):
    """The sign of a state, as on the card of the step."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: AgreementState | None = None
        self.setFixedSize(QSize(_SIGN, _SIGN))
        theme.changed.connect(self.update)

    def show_state(self, state: AgreementState | None) -> None:
        """Show this one."""
        self._state = state
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._state is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        VoteSign(self._state, _SIGN, self._theme.tokens)(painter, 1.0)
        painter.end()
