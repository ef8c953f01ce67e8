"""What is asked where cells from outside can be read in two ways: the decimal sign, the order of dates, shares."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QObject, Signal

from mapper.exchange.tables.readings import Shares
from mapper.services.tables.columns import Ways
from mapper.ui.theme import Theme
from mapper.ui.widgets import ChoiceField

_CODES: Final = ("cell_number_ambiguous", "cell_day_ambiguous", "cell_share_ambiguous")


class WaysFields(QObject):
    """The three fields, to be laid out by a dialog; each is seen where it is a question."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        shown = self.tr("As the cells show")
        signs = [(",", self.tr("Comma: 1,5")), (".", self.tr("Point: 1.5"))]
        self.decimal = ChoiceField(theme, self.tr("Decimal sign"), signs, none_label=shown)
        orders = [(True, self.tr("Day first: 31/12")), (False, self.tr("Month first: 12/31"))]
        self.order = ChoiceField(theme, self.tr("Dates"), orders, none_label=shown)
        shares = [
            (Shares.PERCENT, self.tr("35 is 35 %")),
            (Shares.FRACTION, self.tr("0.35 is 35 %")),
            (Shares.BOTH, self.tr("Both are 35 %")),
        ]
        self.shares = ChoiceField(theme, self.tr("Per cent"), shares, none_label=shown)
        for field in self.all:
            field.committed.connect(lambda *_: self.changed.emit())

    @property
    def all(self) -> tuple[ChoiceField, ChoiceField, ChoiceField]:
        """The fields in their order."""
        return self.decimal, self.order, self.shares

    def ways(self) -> Ways:
        """What was said."""
        sign, order, shares = (field.value() for field in self.all)
        return Ways(
            None if sign is None else str(sign),
            None if order is None else bool(order),
            None if shares is None else Shares(str(shares)),
        )

    def show_for(self, codes: Collection[str]) -> bool:
        """Show what is a question by the codes of what is not understood, or was answered; whether any is open."""
        pairs = list(zip(self.all, _CODES, strict=True))
        for field, code in pairs:
            field.setVisible(code in codes or field.value() is not None)
        return any(code in codes for _, code in pairs)
