"""The inspector: what must be true before a case leaves a step or a stage, as a list to tick off."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout

from mapper.analysis.value import criteria_of
from mapper.core.edits.things import add_thing, remove_thing, set_thing
from mapper.core.queries_value import Criterion, node_criteria, stage_criteria
from mapper.core.records import NodeCriterion, StageCriterion, record_type_of
from mapper.ui.panels.inspector.binding import lock
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.long_line import show_beginning
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.rows import Rows
from mapper.ui.panels.inspector.work import remove_button
from mapper.ui.texts import translate
from mapper.ui.widgets import Section, TextField

_INDENT = 34


class CriteriaPart(Part):
    """The criteria of one step or of one stage, how many are met, and a line for the next one."""

    def __init__(self, kit: Kit, *, of_stage: bool) -> None:
        super().__init__(kit)
        self._of_stage = of_stage
        self._ids: tuple[Any, ...] = ()
        add = "" if kit.is_read_only else translate("CriteriaPart", "+ add")
        self.section = Section(kit.theme, translate("CriteriaPart", "Exit criteria"), action=add)
        self.section.acted.connect(self.begin)
        self.rows: Rows[CriterionView] = Rows(self._made, gap=10)
        self.line = TextField(
            kit.theme,
            translate("CriteriaPart", "Add a criterion"),
            placeholder=translate("CriteriaPart", "What must be true to go on?"),
            is_label_shown=False,
        )
        self.bind(self.line, lambda _: "", self._add)
        self.line.hide()
        for widget in (self.rows, self.line):
            self.section.body.addWidget(widget)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        super().follow(ids, anew=anew)
        self._ids = tuple(ids)
        listed = self._listed() if len(ids) == 1 else []
        self.rows.follow([each.id for each in listed])
        for thing_id, row in self.rows.rows().items():
            row.follow((thing_id,), anew=anew)
        if anew:
            self.line.hide()
        found = criteria_of(listed)
        text = translate("CriteriaPart", "{met} of {n} met")
        shown = text.replace("{met}", str(found.met)).replace("{n}", str(found.count))
        self.section.set_note(shown if found.count else "")

    def commit(self) -> None:
        super().commit()
        for row in self.rows.rows().values():
            row.commit()

    def begin(self) -> None:
        """The next keys write a criterion."""
        self.section.set_folded(False)
        self.line.show()
        self.line.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _listed(self) -> Sequence[Criterion]:
        reader, owner = self.kit.reader, self._ids[0]
        return stage_criteria(reader, owner) if self._of_stage else node_criteria(reader, owner)

    def _made(self, thing_id: str) -> "CriterionView":
        return CriterionView(self.kit, thing_id)

    def _add(self, ids: Sequence[Any], text: str) -> str:
        if not text:
            return ""
        record_type, owner = (StageCriterion, "stage_id") if self._of_stage else (NodeCriterion, "node_id")
        return self.kit.pen.run(add_thing, record_type, **{owner: ids[0], "name": text})


class CriterionView(Part):
    """One criterion: met or not, its text, whether the customer itself can confirm it, and the evidence."""

    def __init__(self, kit: Kit, thing_id: str) -> None:
        super().__init__(kit)
        self._thing_id = thing_id
        theme = kit.theme
        self.met = self._tick("is_met", "", translate("CriteriaPart", "Met"))
        self.verifiable = self._tick(
            "is_verifiable",
            translate("CriteriaPart", "Customer confirms"),
            translate("CriteriaPart", "The customer has done or said it itself."),
        )
        self.name = TextField(theme, translate("CriteriaPart", "Criterion"), is_label_shown=False)
        self.evidence = TextField(
            theme,
            translate("CriteriaPart", "Evidence"),
            placeholder=translate("CriteriaPart", "Evidence"),
            is_label_shown=False,
        )
        self.remover = remove_button(theme)
        self.remover.setToolTip(translate("CriteriaPart", "Take this criterion away"))
        self.remover.setAccessibleName(self.remover.toolTip())
        self.remover.clicked.connect(lambda: kit.pen.run(remove_thing, thing_id))
        self.bind(self.name, self._reads("name"), self._write_name)
        self.bind(self.evidence, self._reads("evidence"), lambda _, text: self._write(evidence=text))
        if kit.is_read_only:
            self.remover.hide()
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
            box.setChecked(self._reads(name)(self._thing_id))
        for field in (self.name, self.evidence):
            show_beginning(field)

    def _tick(self, name: str, text: str, tip: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setToolTip(tip)
        box.setAccessibleName(text or tip)
        box.clicked.connect(lambda is_on: self._write(**{name: is_on}))
        if self.kit.is_read_only:
            lock(box)
        return box

    def _reads(self, name: str) -> Any:
        return lambda thing_id: getattr(self.kit.reader.get(record_type_of(thing_id), thing_id), name)

    def _write(self, **fields: Any) -> str:
        return self.kit.pen.run(set_thing, self._thing_id, **fields)

    def _write_name(self, _ids: Sequence[Any], text: str) -> str:
        return self._write(name=text) if text else self.kit.pen.run(remove_thing, self._thing_id)
