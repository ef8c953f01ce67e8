"""The inspector: the steps of a map that change hands against the map it is based on, with why and whether accepted."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mapper.analysis.people.handovers import Change, changes_of_hands
from mapper.core.edits import things
from mapper.core.ids import NodeId
from mapper.core.records import Handover
from mapper.core.values import HandoverState
from mapper.ui.panels.inspector.binding import lock
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.rows import Rows
from mapper.ui.texts import word
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets import ChoiceField, Section, TextField
from mapper.ui.widgets.elided import ElidedLabel


class HandsPart(Part):
    """A row for each such step; the section is there only where one changes hands."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit, parent)
        self.section = Section(kit.theme, QCoreApplication.translate("HandsPart", "Changes of hands"))
        self.rows: Rows[HandsRow] = Rows(self._made, gap=10)
        self.section.body.addWidget(self.rows)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        changes = {change.node_id: change for change in changes_of_hands(self.kit.reader, ids[0])}
        self.rows.follow(list(changes))
        for node_id, row in self.rows.rows().items():
            row.show_change(changes[NodeId(node_id)], anew=anew)
        self.section.setVisible(bool(changes))

    def commit(self) -> None:
        super().commit()
        for row in self.rows.rows().values():
            row.reason.commit()

    def _made(self, node_id: str) -> "HandsRow":
        row = HandsRow(self.kit)
        row.reason.committed.connect(lambda text: self._say(node_id, reason=text))
        row.state.committed.connect(lambda state: self._say(node_id, state=state))
        row.name.setToolTip("")
        return row

    def _say(self, node_id: str, **fields: Any) -> None:
        self.kit.pen.run(things.add_thing, Handover, node_id=NodeId(node_id), **fields)


class HandsRow(QWidget):
    """Step, from whom to whom and how many hours; reason and whether it is accepted."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        theme = kit.theme
        self.name = ElidedLabel()
        self.way = QLabel()
        self.way.setWordWrap(True)
        set_role(self.way, Role.SECONDARY)
        self.reason = TextField(
            theme, self.tr("Reason"), placeholder=self.tr("Why does it change hands?"), is_label_shown=False
        )
        states = [(state, word(state.value).capitalize()) for state in HandoverState]
        self.state = ChoiceField(theme, self.tr("Accepted"), states, is_label_shown=False)
        if kit.is_read_only:
            lock(self.reason)
            lock(self.state)
        low = QHBoxLayout()
        low.setSpacing(6)
        low.addWidget(self.reason, 3)
        low.addWidget(self.state, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.name)
        column.addWidget(self.way)
        column.addLayout(low)

    def show_change(self, change: Change, *, anew: bool) -> None:
        """Show one step that changes hands."""
        self.name.set_text(change.name)
        text = self.tr("{0} → {1} · {2} h a visit")
        self.way.setText(text.format(change.from_lane, change.to_lane, self.locale().toString(change.hours)))
        said = change.said.reason if change.said is not None else ""
        if anew:
            self.reason.reset(said)
        else:
            self.reason.set_value(said)
        self.state.set_value(change.said.state if change.said is not None else HandoverState.OPEN)
