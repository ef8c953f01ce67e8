"""The drill: the tree itself. Typing opens a cell, and where nothing is typed says why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from mapper.analysis.measures.targets import Drill, Level
from mapper.ui.panels.drill.columns import AGREED, DIFFERENCE, OWN, REQUIRED
from mapper.ui.texts import translate

_TEAM = frozenset({Level.WHOLE, Level.STAGE, Level.STEP})


class DrillTree(QTreeView):
    """Any letter or figure begins to type; the keys never go to another line by what is typed."""

    typed_in_vain = Signal()  # where nothing is taken

    def __init__(self) -> None:
        super().__init__()
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(False)
        self.setExpandsOnDoubleClick(False)  # it leads there
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)

    def keyboardSearch(self, _search: str) -> None:
        self.typed_in_vain.emit()


def why_fixed(line: Drill, column: int) -> str:
    """Why nothing can be typed there, and where to do it; "" for the names."""
    if column == REQUIRED:
        return translate("Drill", "What is required of one comes from what is required above: share it out.")
    if column == OWN:
        if line.level in _TEAM:
            return translate("Drill", "Own numbers are set by people: type them at their names.")
        return translate("Drill", "Nothing is required of this line yet, so that nobody sets an own number.")
    if column == DIFFERENCE:
        return translate("Drill", "The difference is worked out.")
    if column == AGREED:
        return translate("Drill", "Press Agree to agree on the own number, or else on what is required.")
    if column > AGREED:
        return translate("Drill", "Measured values are typed or pasted into the list of actuals.")
    return ""
