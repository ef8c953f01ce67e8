"""The inspector: what must be true before a case leaves a step or a stage, as a list to tick off."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout

from mapper.analysis.measures.value import criteria_of
from mapper.core.queries_value import node_criteria, stage_criteria
from mapper.core.records import NodeCriterion, StageCriterion
from mapper.ui.panels.inspector.binding import lock
from mapper.ui.panels.inspector.growing import GrowingPart, GrownRow, Kept
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.texts import translate
from mapper.ui.widgets import Section, TextField

_INDENT = 34
_OF_STAGE = Kept(StageCriterion, "stage_id", stage_criteria)
_OF_NODE = Kept(NodeCriterion, "node_id", node_criteria)


class CriteriaPart(GrowingPart):
    """The criteria of one step or of one stage, how many are met, and a line for the next one."""

    def __init__(self, kit: Kit, *, of_stage: bool) -> None:
        add = "" if kit.is_read_only else translate("CriteriaPart", "+ add")
        section = Section(kit.theme, translate("CriteriaPart", "Exit criteria"), action=add)
        line = TextField(
            kit.theme,
            translate("CriteriaPart", "Add a criterion"),
            placeholder=translate("CriteriaPart", "What must be true to go on?"),
            is_label_shown=False,
        )
        kept = _OF_STAGE if of_stage else _OF_NODE
        super().__init__(kit, section, line, lambda thing_id: CriterionView(kit, thing_id), kept, gap=10)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        super().follow(ids, anew=anew)
        found = criteria_of(self.listed)
        text = translate("CriteriaPart", "{met} of {n} met")
        shown = text.replace("{met}", str(found.met)).replace("{n}", str(found.count))
        self.section.set_note(shown if found.count else "")


class CriterionView(GrownRow):
    """One criterion: met or not, its text, whether the customer itself can confirm it, and the evidence."""

    def __init__(self, kit: Kit, thing_id: str) -> None:
        theme = kit.theme
        name = TextField(theme, translate("CriteriaPart", "Criterion"), is_label_shown=False)
        super().__init__(kit, thing_id, name, translate("CriteriaPart", "Take this criterion away"))
        self.met = self._tick("is_met", "", translate("CriteriaPart", "Met"))
        self.verifiable = self._tick(
            "is_verifiable",
            translate("CriteriaPart", "Customer confirms"),
            translate("CriteriaPart", "The customer has done or said it itself."),
        )
        self.evidence = TextField(
            theme,
            translate("CriteriaPart", "Evidence"),
            placeholder=translate("CriteriaPart", "Evidence"),
            is_label_shown=False,
        )
        self.bind(self.evidence, self.reads("evidence"), lambda _, text: self.write(evidence=text))
        top, below = QHBoxLayout(), QVBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.met)
        top.addWidget(self.name, 1)
        top.addWidget(self.remover)
        below.setContentsMargins(_INDENT, 0, 0, 0)
        below.setSpacing(4)
        below.addWidget(self.evidence)
        below.addWidget(self.verifiable)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(below)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        super().follow(ids, anew=anew)
        for name, box in (("is_met", self.met), ("is_verifiable", self.verifiable)):
            box.setChecked(self.reads(name)(self.thing_id))

    def _tick(self, name: str, text: str, tip: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setToolTip(tip)
        box.setAccessibleName(text or tip)
        box.clicked.connect(lambda is_on: self.write(**{name: is_on}))
        if self.kit.is_read_only:
            lock(box)
        return box
