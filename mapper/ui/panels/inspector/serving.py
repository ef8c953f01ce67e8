"""The inspector: the goals that steps or stages serve, to add while typing and to take off."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from mapper.core.edits import ties
from mapper.core.ids import GoalId
from mapper.core.records import Goal, Node, Stage, record_type_of
from mapper.core.values import NodeKind
from mapper.ui.panels.inspector.adder import Adder
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.theme import Role, set_role
from mapper.ui.theme.badges import BadgeKind
from mapper.ui.widgets import ChipField, Section


class ServingPart(Part):
    """A section with a chip for each goal served, and a line to name the next one.

    On several things a chip says how many of them serve its goal. What a step serves by its stage is told below.
    """

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit, parent)
        self._ids: tuple[str, ...] = ()
        self._served: dict[GoalId, list[str]] = {}  # goal -> the things that serve it by themselves
        may_add = not kit.is_read_only
        self.section = Section(kit.theme, self.tr("Goals"), action=self.tr("+ add") if may_add else "")
        self.chips = ChipField(kit.theme, BadgeKind.GOAL, self.tr("Goals"))
        self.adder = Adder(self.chips, self.section.action, self.tr("Add a goal"))
        self.by_stage = _line(Role.CAPTION)
        self.reason = _line(Role.ERROR)
        self.section.acted.connect(self.adder.open)
        self.chips.chosen.connect(self._serve)
        self.chips.added.connect(self._serve_named)
        self.chips.removed.connect(self._leave)
        for widget in (self.chips, self.by_stage, self.reason):
            self.section.body.addWidget(widget)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        self._ids = tuple(ids)
        if anew:
            self._explain("")
        self._served = {}
        for thing_id in self._ids:
            for link in ties.serving_links(self.kit.reader, thing_id):
                self._served.setdefault(link.goal_id, []).append(thing_id)
        shown = sorted(((goal_id, self._label(goal_id)) for goal_id in self._served), key=_by_label)
        self.chips.set_chips(shown)
        everywhere = {goal_id for goal_id, things in self._served.items() if len(things) == len(self._ids)}
        known = self.kit.libraries.entries(Goal)
        self.chips.set_suggestions([entry for entry in known if entry[0] not in everywhere])
        self.adder.settle()
        if self.kit.is_read_only:
            for chip in self.chips.chips():
                chip.close_button.hide()
        self._tell_stage()

    def _tell_stage(self) -> None:
        """What one step serves because its stage does."""
        reader = self.kit.reader
        node = reader.find(Node, self._ids[0]) if len(self._ids) == 1 else None
        names = []
        if node is not None:
            links = ties.serving_links(reader, node.stage_id)
            names = sorted(reader.get(Goal, link.goal_id).name for link in links)
            stage = reader.get(Stage, node.stage_id).name
            text = self.tr("By its stage “{stage}”: {names}")
            self.by_stage.setText(text.replace("{stage}", stage).replace("{names}", ", ".join(names)))
        self.by_stage.setVisible(bool(names))

    def _label(self, goal_id: GoalId) -> str:
        count, total = len(self._served[goal_id]), len(self._ids)
        name = self.kit.reader.get(Goal, goal_id).name
        return name if count == total else self.tr("{1}/{2} · {0}").format(name, count, total)

    def _carriers(self) -> list[str]:
        """The things that can serve a goal: notes among them are passed over."""
        reader = self.kit.reader
        return [i for i in self._ids if record_type_of(i) is Stage or not _is_note(reader.get(Node, i))]

    def _serve(self, goal_id: object) -> None:
        things = self._carriers()
        if things:
            self._explain(self.kit.pen.run(ties.serve, things, GoalId(str(goal_id))))

    def _serve_named(self, name: str) -> None:
        """A name that no goal has: it comes into the list and on to the things as one act."""
        things = self._carriers()
        if things:
            self._explain(self.kit.pen.run(ties.serve_named, things, name))

    def _leave(self, goal_id: object) -> None:
        things = self._served.get(GoalId(str(goal_id)), [])
        if things and not self.kit.is_read_only:
            self._explain(self.kit.pen.run(ties.serve_no_longer, things, GoalId(str(goal_id))))

    def _explain(self, reason: str) -> None:
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))


def _line(role: Role) -> QLabel:
    line = QLabel()
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setWordWrap(True)
    line.hide()
    set_role(line, role)
    return line


def _by_label(entry: tuple[GoalId, str]) -> tuple[str, str]:
    return (entry[1].casefold(), entry[0])


def _is_note(node: Node) -> bool:
    return node.kind is NodeKind.NOTE
