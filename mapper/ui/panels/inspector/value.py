"""The inspector: what the customer gets from a step or a stage, how it can tell, and how strong that is."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mapper.core.queries_value import node_values, stage_values, values_within
from mapper.core.records import NodeValue, StageValue
from mapper.ui.panels.inspector.binding import lock
from mapper.ui.panels.inspector.growing import GrowingPart, GrownRow, Kept
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.texts import translate
from mapper.ui.theme.badges import BadgeKind
from mapper.ui.widgets import LevelField, Section, TextField
from mapper.ui.widgets.badge import BadgeSign

STRONGEST = 3
_INDENT = 20
_OF_STAGE = Kept(StageValue, "stage_id", stage_values)
_OF_NODE = Kept(NodeValue, "node_id", node_values)


class ValuePart(GrowingPart):
    """The statements of one step or of one stage, and a line for the next one."""

    def __init__(self, kit: Kit, *, of_stage: bool) -> None:
        add = "" if kit.is_read_only else translate("ValuePart", "+ add")
        section = Section(kit.theme, translate("ValuePart", "Customer value"), action=add)
        line = TextField(
            kit.theme,
            translate("ValuePart", "Add a statement"),
            placeholder=translate("ValuePart", "What does the customer get here?"),
            is_label_shown=False,
        )
        self._of_stage = of_stage
        kept = _OF_STAGE if of_stage else _OF_NODE
        super().__init__(kit, section, line, lambda thing_id: StatementView(kit, thing_id), kept, gap=8)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        super().follow(ids, anew=anew)
        if self._of_stage:
            self.section.set_note(self._of_steps(ids))

    def _of_steps(self, ids: Sequence[Any]) -> str:
        """The row under the stages tells what its steps state while nothing is stated of a stage itself."""
        count = len(values_within(self.kit.reader, ids[0])) if len(ids) == 1 else 0
        if not count:
            return ""
        text = translate("ValuePart", "instead of {n} at its steps")
        if not self.listed:
            text = translate("ValuePart", "{n} at its steps")
        return text.replace("{n}", str(count))


class StatementView(GrownRow):
    """One statement: its text, how the customer can tell, and its strength in dots. An emptied one is taken away."""

    def __init__(self, kit: Kit, thing_id: str) -> None:
        theme = kit.theme
        name = TextField(theme, translate("ValuePart", "Statement"), is_label_shown=False)
        super().__init__(kit, thing_id, name, translate("ValuePart", "Take this statement away"))
        self.proof = TextField(
            theme,
            translate("ValuePart", "Proof"),
            placeholder=translate("ValuePart", "How can the customer tell?"),
            is_label_shown=False,
        )
        self.strength = LevelField(
            theme, translate("ValuePart", "Strength"), maximum=STRONGEST, kind=BadgeKind.VALUE
        )
        self.strength.committed.connect(lambda level: self.write(strength=level))
        self.bind(self.proof, self.reads("proof"), lambda _, text: self.write(proof=text))
        if kit.is_read_only:
            lock(self.strength)
        top, below = QHBoxLayout(), QHBoxLayout()
        for line in (top, below):
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(6)
        top.addWidget(BadgeSign(theme, BadgeKind.VALUE, size=14))
        top.addWidget(self.name, 1)
        top.addWidget(self.remover)
        below.addSpacing(_INDENT)
        below.addWidget(self.proof, 1)
        below.addWidget(self.strength)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(below)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        super().follow(ids, anew=anew)
        self.strength.set_level(self.reads("strength")(self.thing_id) or 0)
