"""The inspector: the page of one connector, or of several."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mapper.core import ballots
from mapper.core.ballots import About
from mapper.core.edits import connectors
from mapper.core.ids import ConnectorId
from mapper.core.records import Connector, Lane, Node
from mapper.core.values import ConnectorKind
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Page, Part
from mapper.ui.texts import word
from mapper.ui.theme import Role, set_role
from mapper.ui.vote_words import last_line
from mapper.ui.widgets import ChoiceField, NumberField, Section, TextField
from mapper.ui.widgets.parsing import NumberForm


class ConnectorPage(Page):
    """Where it leads from and to; kind, label, how often it is taken, and of a way round why it is."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit, parent, is_name_required=False)
        self.part = _ConnectorPart(kit)
        self.add_part(self.part)
        self.add_section("connector", self.part.section)

    def existing(self, ids: Sequence[str]) -> list[Any]:
        return [ConnectorId(i) for i in ids if self.kit.reader.find(Connector, i) is not None]

    def show_head(self, ids: Sequence[Any], *, anew: bool) -> None:  # nothing here is typed in
        reader = self.kit.reader
        self.part.show_kinds({reader.get(Connector, line_id).kind for line_id in ids})
        self.set_overline(self.tr("Connector") if len(ids) == 1 else self.tr("Connectors"))
        if len(ids) > 1:
            self.set_title(self.tr("{0} connectors selected").format(self.locale().toString(len(ids))))
            self.set_place(self.tr("What you change here is changed for all of them."))
            return
        line = reader.get(Connector, ids[0])
        ends = [_name(reader.get(Node, end)) for end in (line.source_id, line.target_id)]
        self.set_title(self.tr("{0} → {1}").format(*ends))
        self.set_place(self._grid_text(reader.get(Node, line.source_id), reader.get(Node, line.target_id)))

    def _grid_text(self, source: Node, target: Node) -> str:
        """The lanes it joins, for a hand-over is where time is lost."""
        lanes = [self.kit.reader.get(Lane, node.lane_id).name for node in (source, target)]
        if source.lane_id == target.lane_id:
            return self.tr("within {0}").format(lanes[0])
        return self.tr("hand-over from {0} to {1}").format(*lanes)


class _ConnectorPart(Part):
    """The fields of connectors."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._line_id: ConnectorId | None = None
        voting = QCoreApplication.translate("AgreementPart", "Vote…")
        self.section = Section(theme, self.tr("Line"), action="" if kit.talk.is_read_only else voting)
        self.section.action.setToolTip(QCoreApplication.translate("Pad", "Vote on its share"))
        self.section.action.setAccessibleName(self.section.action.toolTip())
        self.section.acted.connect(self._vote)
        self.kind = ChoiceField(
            theme,
            self.tr("Kind"),
            [
                (ConnectorKind.FLOW, self.tr("Flow: on to what comes next")),
                (ConnectorKind.RETURNS, self.tr("Return: back to be done again")),
                (ConnectorKind.CHASE, self.tr("Chase: after a silent customer")),
                (ConnectorKind.BYPASS, self.tr("Bypass: round the process")),
            ],
        )
        self.label = TextField(theme, self.tr("Label"), placeholder=self.tr("Such as “approved”"))
        self.share = NumberField(
            theme, self.tr("Share"), NumberForm(is_share=True, minimum=0.0, maximum=1.0), step=0.05
        )
        self.share.line.setToolTip(self.tr("Of the cases that leave its source. Clears the count."))
        self.count = NumberField(
            theme,
            self.tr("or cases counted"),
            NumberForm(is_whole=True, minimum=0.0, maximum=1e12),
            step=1.0,
        )
        self.count.line.setToolTip(self.tr("Made into a share with the counts beside it. Clears the share."))
        self.reason = TextField(
            theme,
            self.tr("Reason"),
            has_lines=True,
            placeholder=self.tr("Why is the process left here?"),
        )
        for name, field in (
            ("kind", self.kind),
            ("label", self.label),
            ("reason", self.reason),
            ("share", self.share),
            ("count", self.count),
        ):
            self._bind(name, field)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.addWidget(self.share, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.count, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.voted = QLabel()
        self.voted.setWordWrap(True)
        self.voted.hide()
        set_role(self.voted, Role.SECONDARY)
        self.section.body.addWidget(self.kind)
        self.section.body.addWidget(self.label)
        self.section.body.addLayout(grid)
        self.section.body.addWidget(self.voted)
        self.section.body.addWidget(self.reason)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        super().follow(ids, anew=anew)
        self._line_id = ConnectorId(ids[0]) if len(ids) == 1 else None
        self.section.action.setVisible(self._line_id is not None and not self.kit.talk.is_read_only)
        rounds = [] if self._line_id is None else ballots.ballots_on(self.kit.reader, self._line_id)
        text = last_line(self.kit.reader, rounds)
        self.voted.setText(text)
        self.voted.setVisible(bool(text))

    def _vote(self) -> None:
        if self._line_id is not None:
            self.kit.wishes.estimate_wanted.emit(About(ballots.SHARE, connector_id=self._line_id))

    def show_kinds(self, kinds: set[ConnectorKind]) -> None:
        """A reason is asked of ways round the process alone."""
        self.reason.setVisible(kinds == {ConnectorKind.BYPASS})

    def _bind(self, name: str, field: ChoiceField | TextField | NumberField) -> None:
        def write(ids: Sequence[ConnectorId], value: Any) -> str:
            value = int(value) if name == "count" and value is not None else value
            return self.kit.pen.run_each(ids, connectors.set_connector, **{name: value})

        self.bind(field, lambda line_id: getattr(self.kit.reader.get(Connector, line_id), name), write)


def _name(node: Node) -> str:
    return " ".join(node.name.split()) or word(node.kind.value).capitalize()
