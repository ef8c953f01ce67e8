"""The inspector: what is other in a map than in the one it is based on, step by step."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mapper.analysis.comparison.change import ChangeKind
from mapper.analysis.comparison.compare import against_base
from mapper.analysis.comparison.steps import StepChange, step_changes
from mapper.core.records import Node
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.rows import Rows
from mapper.ui.texts import word
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets import Section
from mapper.ui.widgets.elided import ElidedButton

_SIGNS: Final = MappingProxyType(
    {ChangeKind.REMOVED: "−", ChangeKind.ADDED: "+", ChangeKind.CHANGED: "~", ChangeKind.MOVED: ">"}
)


def _by_sort(steps: Sequence[StepChange]) -> Sequence[StepChange]:
    """What is gone, what is new, what is otherwise; each by its name."""
    order = list(_SIGNS)
    return sorted(steps, key=lambda step: (order.index(step.kind), step.node.name.casefold(), step.node.id))


class AgainstPart(Part):
    """A row for each step that came, went or changed; a click shows it. Only a map with a base has the section."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit, parent)
        self.section = Section(kit.theme, QCoreApplication.translate("AgainstPart", "What is other"))
        self.rows: Rows[StepRow] = Rows(self._made, gap=2)
        self.section.body.addWidget(self.rows)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        found = against_base(self.kit.reader, ids[0])
        self.section.setVisible(found is not None)
        steps = [] if found is None else step_changes(found)
        told: dict[str, tuple[str, str]] = {step.node.id: self._told(step) for step in _by_sort(steps)}
        self.rows.follow(list(told))
        for node_id, row in self.rows.rows().items():
            row.tell(*told[node_id])
        if found is not None:
            base = found.before.map.name
            same = self.tr("Nothing against “{0}”").format(base)
            self.section.set_note(self.tr("against “{0}”").format(base) if steps else same)

    def _told(self, step: StepChange) -> tuple[str, str]:
        """The step after a sign, which tells the sort without a colour, and what of it is other."""
        return f"{_SIGNS[step.kind]} {step.node.name}", ", ".join(word(name) for name in step.words)

    def _made(self, node_id: str) -> "StepRow":
        row = StepRow()
        row.button.clicked.connect(lambda: self._show(node_id))
        return row

    def _show(self, node_id: str) -> None:
        node = self.kit.reader.find(Node, node_id)
        if node is not None:
            self.kit.bridge.show_place(node.map_id, [node.id])


class StepRow(QWidget):
    """One step, to be clicked, and below it what of it is other."""

    def __init__(self) -> None:
        super().__init__()
        self.button = ElidedButton()
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.fields = QLabel()
        self.fields.setTextFormat(Qt.TextFormat.PlainText)
        self.fields.setWordWrap(True)
        set_role(self.fields, Role.SECONDARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button)
        column.addWidget(self.fields)

    def tell(self, name: str, fields: str) -> None:
        """Show a step with its sign, and the names of what is other."""
        self.button.set_text(name)
        self.button.setAccessibleDescription(fields)
        self.fields.setText(fields)
        self.fields.setVisible(bool(fields))
