"""The outline's tree: the line that is being typed, which the document does not know yet."""

from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt

from mapper.core.records import Node, ProcessMap, Stage
from mapper.ui.models.outline_contents import ROOT
from mapper.ui.models.outline_roles import OutlineRole


class NewLine(NamedTuple):
    """Where a new line stands and what is typed in it."""

    anchor: str  # the row it was begun at
    parent: str  # the map or stage it stands in
    after: str  # the row it stands behind in there; `ROOT` for the first place
    is_stage: bool
    name: str = ""

    def told(self, role: int) -> Any:
        """What the model gives for a role."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if self.is_stage:
                return QCoreApplication.translate("OutlineModel", "New stage")
            return QCoreApplication.translate("OutlineModel", "New step")
        if role == OutlineRole.ICON:
            return "stage" if self.is_stage else "step"
        return "" if role == OutlineRole.DETAIL else None


def line_behind(anchor: Node | Stage | ProcessMap | None, *, is_stage: bool) -> NewLine | None:
    """The place of a new line behind a row; None where that is gone. Behind a map stands a stage, always."""
    if isinstance(anchor, Node):
        if is_stage:
            return NewLine(anchor.id, anchor.map_id, anchor.stage_id, is_stage=True)
        return NewLine(anchor.id, anchor.stage_id, anchor.id, is_stage=False)
    if isinstance(anchor, Stage):
        if is_stage:
            return NewLine(anchor.id, anchor.map_id, anchor.id, is_stage=True)
        return NewLine(anchor.id, anchor.id, ROOT, is_stage=False)
    return NewLine(anchor.id, anchor.id, anchor.id, is_stage=True) if anchor is not None else None
