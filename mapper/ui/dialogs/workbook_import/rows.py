"""The preview of a workbook that comes back: its rows in groups, each value with what it is here and there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont, QIcon, QStandardItem, QStandardItemModel

from mapper.exchange.excel.homes import Kind, Plain
from mapper.services.returning.items import Change, NewRow, ReturnPlan
from mapper.services.tables.columns import CellRemark
from mapper.ui.days import show_day
from mapper.ui.return_words import field_word, is_share, named
from mapper.ui.texts import sentence, translate
from mapper.ui.theme import IconRole, Theme
from mapper.ui.widgets.parsing import NumberForm, show_number
from mapper.ui.widgets.plain_tip import plain_tip

T = TypeVar("T")

MOST: Final = 2_000  # remarks of one kind that are listed
_DIGITS: Final = 6
_ROW: Final = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """What a row of the preview stands for, and what there is to say of it in full."""

    about: Change | NewRow | CellRemark
    told: str


class ReturnModel(QStandardItemModel):
    """Groups of rows. What is ticked is taken from the workbook; a group's tick is that of all its rows."""

    def __init__(self, theme: Theme, plan: ReturnPlan, locale: QLocale) -> None:
        super().__init__()
        self._theme = theme
        self._locale = locale
        self._plan = plan
        self._groups: dict[str, QStandardItem] = {}
        heads = (
            translate("Return", "Of"),
            translate("Return", "Value"),
            translate("Return", "When written"),
            translate("Return", "In the document"),
            translate("Return", "In the workbook"),
            translate("Return", "Cell"),
        )
        self.setHorizontalHeaderLabels(heads)
        self._add_changes(
            "both", translate("Return", "Changed on both sides: {count}"), plan.both, ticked=False
        )
        self._add_changes("changed", translate("Return", "Changed in the workbook: {count}"), plan.changed)
        self._add_new(plan.added)
        self._add_remarks("misread", translate("Return", "Not understood: {count}"), plan.misread, "warning")
        self._add_remarks("left", translate("Return", "Left as it is: {count}"), plan.left, "info")
        self.itemChanged.connect(self._follow)

    def chosen(self) -> tuple[list[Change], list[NewRow]]:
        """What is ticked."""
        changes = [*self._ticked("both", self._plan.both), *self._ticked("changed", self._plan.changed)]
        return changes, self._ticked("added", self._plan.added)

    def group(self, key: str) -> QStandardItem | None:
        """The head of a group: both, changed, added, misread or left; None where it has no rows."""
        return self._groups.get(key)

    def take_all(self, key: str, *, theirs: bool) -> None:
        """Tick all rows of a group, or none."""
        group = self._groups.get(key)
        if group is not None:
            group.setCheckState(Qt.CheckState.Checked if theirs else Qt.CheckState.Unchecked)

    # -- rows

    def _add_changes(self, key: str, title: str, changes: Sequence[Change], *, ticked: bool = True) -> None:
        group = self._group(key, title, len(changes), ticked=ticked)
        for change in changes:
            field = field_word(change.key)
            values = [self._said(change, each) for each in (change.before, change.here, change.there)]
            if not self._plan.is_based:
                values[0] = "–"
            told = f"{change.name} · {field}: {values[1]} → {values[2]} ({change.cell})"
            if change.remark is not None:
                told = f"{told}. {sentence(change.remark)}"
            self._append(group, Row(change, told), [change.name, field, *values, change.cell], ticked=ticked)
            if change.remark is not None:
                group.child(group.rowCount() - 1, 0).setIcon(self._icon("info"))

    def _add_new(self, rows: Sequence[NewRow]) -> None:
        group = self._group("added", translate("Return", "New rows: {count}"), len(rows), ticked=True)
        for row in rows:
            text = " · ".join(name for name in (row.node, row.other) if name)
            said = ", ".join(self._new_value(row, field, value) for field, value in row.fields.items())
            told = ". ".join([f"{text}: {said} ({row.cell})", *(sentence(r.problem) for r in row.remarks)])
            self._append(
                group, Row(row, told), [text, translate("Return", "New"), "", "", said, row.cell], ticked=True
            )
            if row.remarks:
                group.child(group.rowCount() - 1, 0).setIcon(self._icon("info"))

    def _add_remarks(self, key: str, title: str, remarks: Sequence[CellRemark], icon: str) -> None:
        group = self._group(key, title, len(remarks), ticked=None)
        for remark in remarks[:MOST]:
            said = sentence(remark.problem)
            text = f"{remark.place}: {said}" if remark.place else said
            item = self._append(group, Row(remark, text), [text, "", "", "", "", ""], ticked=None)
            item.setIcon(self._icon(icon))
        if len(remarks) > MOST:
            more = translate("Return", "… and {count} more")
            self._append(
                group, None, [self._counted(more, len(remarks) - MOST), "", "", "", "", ""], ticked=None
            )

    def _group(self, key: str, title: str, count: int, *, ticked: bool | None) -> QStandardItem:
        head = QStandardItem(self._counted(title, count))
        head.setEditable(False)
        font = QFont()
        font.setBold(True)
        head.setFont(font)
        if ticked is not None:
            head.setCheckable(True)
            head.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        if count:
            others = [QStandardItem() for _ in range(self.columnCount() - 1)]
            for other in others:
                other.setEditable(False)
            self.appendRow([head, *others])
            self._groups[key] = head
        return head

    def _append(
        self, group: QStandardItem, row: Row | None, texts: Sequence[str], *, ticked: bool | None
    ) -> QStandardItem:
        items = [QStandardItem(text) for text in texts]
        for item, text in zip(items, texts, strict=True):
            item.setEditable(False)
            item.setToolTip(plain_tip(text))
        if row is not None:
            items[0].setData(row, _ROW)
        if ticked is not None:
            items[0].setCheckable(True)
            items[0].setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        group.appendRow(items)
        return items[0]

    # -- ticks

    def _follow(self, item: QStandardItem) -> None:
        """A head's tick is that of its rows, and the other way round."""
        if item.column() or not item.isCheckable():
            return
        self.itemChanged.disconnect(self._follow)
        try:
            if item.parent() is None:
                if item.checkState() is not Qt.CheckState.PartiallyChecked:
                    for number in range(item.rowCount()):
                        item.child(number, 0).setCheckState(item.checkState())
            else:
                states = {item.parent().child(n, 0).checkState() for n in range(item.parent().rowCount())}
                item.parent().setCheckState(
                    states.pop() if len(states) == 1 else Qt.CheckState.PartiallyChecked
                )
        finally:
            self.itemChanged.connect(self._follow)

    def _ticked(self, key: str, all_of_them: Sequence[T]) -> list[T]:
        group = self._groups.get(key)
        if group is None:
            return []
        states = (group.child(number, 0).checkState() for number in range(group.rowCount()))
        pairs = zip(all_of_them, states, strict=True)
        return [each for each, state in pairs if state is Qt.CheckState.Checked]

    def _said(self, change: Change, value: Plain) -> str:
        return value_text(change.kind, change.unit, value, self._locale)

    def _new_value(self, row: NewRow, field: str, value: Plain) -> str:
        said = value_text(row.kinds[field], row.unit, value, self._locale)
        return f"{field_word(field)} {said}"

    def _counted(self, text: str, count: int) -> str:
        return text.replace("{count}", self._locale.toString(count))

    def _icon(self, name: str) -> QIcon:
        return self._theme.icons.icon(name, IconRole.WARNING if name == "warning" else IconRole.QUIET)


def row_of(item: QStandardItem | None) -> Row | None:
    """What a row stands for; None for the head of a group."""
    found = item.data(_ROW) if item is not None else None
    return found if isinstance(found, Row) else None


def value_text(kind: Kind, unit: str, value: Plain, locale: QLocale) -> str:
    """A value as the person writes it.

    >>> value_text(Kind.SHARE, "", 0.355, QLocale("de_DE")).replace(chr(160), " ")
    '35,5 %'
    """
    said = named(kind, value)
    if said is not None:
        return said
    if isinstance(value, str):
        return show_day(value, locale)
    is_fraction = is_share(kind, unit)
    form = NumberForm(unit=unit, is_share=is_fraction, decimals=_DIGITS)
    return show_number(value, form, locale, with_unit=is_fraction or bool(unit))
