"""The inspector: what the customer gets from a step or a stage, how it can tell, and how strong that is."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mapper.core.edits.things import add_thing, remove_thing, set_thing
from mapper.core.queries_value import Statement, node_values, stage_values
from mapper.core.records import NodeValue, StageValue, record_type_of
from mapper.ui.panels.inspector.binding import lock
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.long_line import show_beginning
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.rows import Rows
from mapper.ui.panels.inspector.work import remove_button
from mapper.ui.texts import translate
from mapper.ui.theme.badges import BadgeKind
from mapper.ui.widgets import LevelField, Section, TextField
from mapper.ui.widgets.badge import BadgeSign

STRONGEST = 3
_INDENT = 20


class ValuePart(Part):
    """The statements of one step or of one stage, and a line for the next one."""

    def __init__(self, kit: Kit, *, of_stage: bool) -> None:
        super().__init__(kit)
        self._of_stage = of_stage
        self._ids: tuple[Any, ...] = ()
        may_add = not kit.is_read_only
        add = translate("ValuePart", "+ add") if may_add else ""
        self.section = Section(kit.theme, translate("ValuePart", "Customer value"), action=add)
        self.section.acted.connect(self.begin)
        self.rows: Rows[StatementView] = Rows(self._made, gap=8)
        self.line = TextField(
            kit.theme,
            translate("ValuePart", "Add a statement"),
            placeholder=translate("ValuePart", "What does the customer get here?"),
            is_label_shown=False,
        )
        self.bind(self.line, lambda _: "", self._add)
        self.line.hide()
        for widget in (self.rows, self.line):
            self.section.body.addWidget(widget)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        super().follow(ids, anew=anew)
        self._ids = tuple(ids)
        said = self._said() if len(ids) == 1 else []
        self.rows.follow([each.id for each in said])
        for thing_id, row in self.rows.rows().items():
            row.follow((thing_id,), anew=anew)
        if anew:
            self.line.hide()

    def commit(self) -> None:
        super().commit()
        for row in self.rows.rows().values():
            row.commit()

    def begin(self) -> None:
        """The next keys write a statement."""
        self.section.set_folded(False)
        self.line.show()
        self.line.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _said(self) -> Sequence[Statement]:
        reader = self.kit.reader
        return stage_values(reader, self._ids[0]) if self._of_stage else node_values(reader, self._ids[0])

    def _made(self, thing_id: str) -> "StatementView":
        return StatementView(self.kit, thing_id)

    def _add(self, ids: Sequence[Any], text: str) -> str:
        if not text:
            return ""
        record_type, owner = (StageValue, "stage_id") if self._of_stage else (NodeValue, "node_id")
        return self.kit.pen.run(add_thing, record_type, **{owner: ids[0], "name": text})


class StatementView(Part):
    """One statement: its text, how the customer can tell, and its strength in dots. An emptied one is taken away."""

    def __init__(self, kit: Kit, thing_id: str) -> None:
        super().__init__(kit)
        self._thing_id = thing_id
        theme = kit.theme
        self.name = TextField(theme, translate("ValuePart", "Statement"), is_label_shown=False)
        self.proof = TextField(
            theme,
            translate("ValuePart", "Proof"),
            placeholder=translate("ValuePart", "How can the customer tell?"),
            is_label_shown=False,
        )
        self.strength = LevelField(
            theme, translate("ValuePart", "Strength"), maximum=STRONGEST, kind=BadgeKind.VALUE
        )
        self.remover = remove_button(theme)
        self.remover.setToolTip(translate("ValuePart", "Take this statement away"))
        self.remover.setAccessibleName(self.remover.toolTip())
        self.remover.clicked.connect(lambda: kit.pen.run(remove_thing, thing_id))
        self.strength.committed.connect(lambda level: kit.pen.run(set_thing, thing_id, strength=level))
        self.bind(self.name, self._reads("name"), self._write_name)
        self.bind(
            self.proof, self._reads("proof"), lambda _, text: kit.pen.run(set_thing, thing_id, proof=text)
        )
        if kit.is_read_only:
            lock(self.strength)
            self.remover.hide()
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
        self.strength.set_level(self._reads("strength")(self._thing_id) or 0)
        for field in (self.name, self.proof):
            show_beginning(field)

    def _reads(self, name: str) -> Any:
        return lambda thing_id: getattr(self.kit.reader.get(record_type_of(thing_id), thing_id), name)

    def _write_name(self, _ids: Sequence[Any], text: str) -> str:
        if not text:
            return self.kit.pen.run(remove_thing, self._thing_id)
        return self.kit.pen.run(set_thing, self._thing_id, name=text)
