"""The preview of an imported table: what will come of it in a few lines, and what there is to say of its cells."""

from collections.abc import Sequence
from typing import Final, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from mapper.core.values import ConnectorKind
from mapper.exchange.tables.cells import read_place
from mapper.services.tables.actuals import ActualsPlan
from mapper.services.tables.columns import CellRemark
from mapper.services.tables.step_list import StepList
from mapper.services.tables.step_map import Given, lanes_of
from mapper.ui.texts import sentence, translate
from mapper.ui.theme import IconRole, Role, Theme, set_role

Index: TypeAlias = QModelIndex | QPersistentModelIndex

_MOST: Final = 300  # remarks that are listed
_MOST_NAMES: Final = 8


class _Wrapping(QStyledItemDelegate):
    """Gives a remark the lines it needs: Qt reckons without what the theme leaves free at both sides of an item."""

    def __init__(self, beside: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._beside = beside

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        narrow = QStyleOptionViewItem(option)
        narrow.rect = option.rect.adjusted(0, 0, -self._beside, 0)
        return super().sizeHint(narrow, index)


class Outlook(QWidget):
    """Lines of what will come over a list of remarks, those first that something is lost by."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.summary = QLabel()
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.heading = QLabel()
        set_role(self.heading, Role.SECTION)
        self.remarks = QListWidget()
        self.remarks.setAccessibleName(self.tr("What the cells do not say"))
        self.remarks.setWordWrap(True)
        self.remarks.setItemDelegate(_Wrapping(theme.px(24), self.remarks))
        self.remarks.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.remarks.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.remarks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        title = QLabel(self.tr("What will come"))
        set_role(title, Role.SECTION)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(title)
        column.addWidget(self.summary)
        column.addSpacing(theme.px(6))
        column.addWidget(self.heading)
        column.addWidget(self.remarks, 1000)
        column.addStretch(1)  # where there is nothing to remark

    def tell(self, lines: Sequence[str], remarks: Sequence[CellRemark]) -> None:
        """Show these lines and remarks."""
        self.summary.setText("\n".join(lines))
        ordered = sorted(remarks, key=_order)
        lost = sum(each.is_lost for each in remarks)
        text = self.tr("Cells to look at: {lost}") if lost else self.tr("To know")
        self.heading.setText(text.replace("{lost}", self.locale().toString(lost)))
        self.heading.setVisible(bool(remarks))
        self.remarks.setVisible(bool(remarks))
        self.remarks.clear()
        for remark in ordered[:_MOST]:
            said = sentence(remark.problem)
            item = QListWidgetItem(f"{remark.place}: {said}" if remark.place else said)
            role = IconRole.WARNING if remark.is_lost else IconRole.QUIET
            item.setIcon(self._theme.icons.icon("warning" if remark.is_lost else "info", role))
            self.remarks.addItem(item)
        if len(ordered) > _MOST:
            more = self.tr("… and {count} more").replace(
                "{count}", self.locale().toString(len(ordered) - _MOST)
            )
            self.remarks.addItem(more)


def step_lines(steps: StepList, given: Given) -> list[str]:
    """What a list of steps brings."""
    lanes, _ = lanes_of(steps, given)
    stages = dict.fromkeys(stage or given.stage for stage in steps.stages)
    back = sum(line.kind is ConnectorKind.RETURNS for line in steps.lines)
    lines = translate("TableImport", "Lines: {count}").replace("{count}", str(len(steps.lines)))
    if back:
        lines = translate("TableImport", "Lines: {count}, of which lead back: {back}")
        lines = lines.replace("{count}", str(len(steps.lines))).replace("{back}", str(back))
    return [
        translate("TableImport", "Steps, starts and ends: {count}").replace("{count}", str(len(steps.steps))),
        lines,
        translate("TableImport", "Lanes: {names}").replace("{names}", _listed(lanes)),
        translate("TableImport", "Stages: {names}").replace("{names}", _listed(list(stages))),
    ]


def actual_lines(plan: ActualsPlan) -> list[str]:
    """What a list of measured values brings."""
    kept = plan.differing - len(plan.replaced)
    pairs = (
        (translate("TableImport", "New values: {count}"), len(plan.added)),
        (translate("TableImport", "Replaced: {count}"), len(plan.replaced)),
        (translate("TableImport", "Kept as they are here: {count}"), kept),
        (translate("TableImport", "The same already: {count}"), plan.same),
        (translate("TableImport", "Rows left out for a name that is not known: {count}"), plan.unnamed),
    )
    return [text.replace("{count}", str(count)) for text, count in pairs if count or pairs[0][0] == text]


def _order(remark: CellRemark) -> tuple[bool, int, int]:
    """What is lost first, then from row to row."""
    place = read_place(remark.place)
    return (not remark.is_lost, *(place or (0, 0)))


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_MOST_NAMES])
    return shown if len(names) <= _MOST_NAMES else f"{shown}, … ({len(names)})"
