"""The inspector: the date that was agreed at a node, what becomes of it at each review, and what that comes to."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mapper.analysis.graph import SHARE_TOLERANCE
from mapper.analysis.waiting import stalls
from mapper.core import queries
from mapper.core.edits import measures
from mapper.core.ids import NodeId
from mapper.core.queries_waits import commitment
from mapper.core.records import Commitment
from mapper.ui.figures.words import Words
from mapper.ui.panels.inspector.age_bar import shown
from mapper.ui.panels.inspector.date_field import DateField
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.waiting import paired
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets import NumberField, Section
from mapper.ui.widgets.figure_line import FigureLine
from mapper.ui.widgets.parsing import NumberForm, show_number

_SHARE = NumberForm(is_share=True, minimum=0.0, maximum=1.0, decimals=1)
_EXACT_SHARE = NumberForm(is_share=True, decimals=2)


class CommitmentPart(Part):
    """The agreed date with the shares of what happens to it; below, how often it ends in a start and how late."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit, parent)
        self.section = Section(kit.theme, self.tr("Agreed date"))
        self._currency = ""
        self._make_fields()
        self.starts = FigureLine(self.tr("Ever starts"))
        self.slips = FigureLine(self.tr("Slips on average"))
        self.days = FigureLine(self.tr("Days later on average"))
        self.money = FigureLine(self.tr("Money delayed"))
        self.missing = QLabel()
        self.missing.setWordWrap(True)
        set_role(self.missing, Role.CAPTION)
        for each in (self.starts, self.slips, self.days, self.money, self.missing):
            self.section.body.addWidget(each)

    def _make_fields(self) -> None:
        theme, body = self.kit.theme, self.section.body
        days = NumberForm(unit=self.tr("days"), minimum=0.0, units={self.tr("weeks"): 5.0})
        self.agreed = DateField(theme, self.tr("Agreed"))
        self.so_far = NumberField(
            theme, self.tr("Slips so far"), NumberForm(minimum=0.0, maximum=1e6, is_whole=True), step=1.0
        )
        self.hold = NumberField(theme, self.tr("Holds"), _SHARE)
        self.slip = NumberField(theme, self.tr("Slips"), _SHARE)
        self.cancel = NumberField(theme, self.tr("Cancelled"), _SHARE)
        self.hold.line.setToolTip(self.tr("At each review: how often the date holds."))
        self.slip.line.setToolTip(self.tr("At each review: how often the date is moved."))
        self.cancel.line.setToolTip(self.tr("At each review: how often the case is called off."))
        self.takes = NumberField(theme, self.tr("A slip takes"), days, step=1.0)
        self.spread = NumberField(theme, self.tr("Spread"), days, step=1.0)
        self.cost = NumberField(theme, self.tr("Cost a day late"))
        for name, field in (
            ("agreed", self.agreed),
            ("slips", self.so_far),
            ("hold_share", self.hold),
            ("slip_share", self.slip),
            ("cancel_share", self.cancel),
            ("slip_days", self.takes),
            ("slip_spread_days", self.spread),
            ("delay_cost_a_day", self.cost),
        ):
            self._bind(name, field)
        body.addLayout(paired([self.agreed, self.so_far]))
        shares = QGridLayout()
        shares.setHorizontalSpacing(8)
        for column, field in enumerate((self.hold, self.slip, self.cancel)):
            shares.addWidget(field, 0, column, Qt.AlignmentFlag.AlignTop)
            shares.setColumnStretch(column, 1)
        body.addLayout(shares)
        body.addLayout(paired([self.takes, self.spread]))
        body.addWidget(self.cost)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        self._currency = queries.document_info(self.kit.reader).currency
        self.cost.set_form(NumberForm(unit=self._currency, minimum=0.0))
        super().follow(ids, anew=anew)
        known = commitment(self.kit.reader, ids[0]) if len(ids) == 1 else None
        self._sum_up(known)
        self._show(known, is_single=len(ids) == 1)

    def _bind(self, name: str, field: NumberField | DateField) -> None:
        def read(node_id: NodeId) -> Any:
            known = commitment(self.kit.reader, node_id)
            return getattr(known, name) if known is not None else None

        def write(ids: Sequence[NodeId], value: Any) -> str:
            value = int(value) if name == "slips" and value is not None else value
            return self.kit.pen.run_each(ids, measures.set_commitment, **{name: value})

        self.bind(field, read, write, key=name)

    def _sum_up(self, known: Commitment | None) -> None:
        """Say at the right of the title whether the three shares come to all reviews."""
        shares = (known.hold_share, known.slip_share, known.cancel_share) if known is not None else ()
        stated = [share for share in shares if share is not None]
        if not stated or len(stated) < len(shares):
            self.section.set_note("")
            return
        total = sum(stated)
        is_whole = abs(total - 1) <= SHARE_TOLERANCE
        text = self.tr("sums to {0}").format(shown(total, self.locale()))
        self.section.set_note(text, Role.UNIT if is_whole else Role.WARNING)

    def _show(self, known: Commitment | None, *, is_single: bool) -> None:
        found = stalls.slips(known) if known is not None else None
        for each in (self.starts, self.slips):
            each.setVisible(found is not None)
        self.days.setVisible(found is not None and found.days is not None)
        self.money.setVisible(found is not None and found.money is not None)
        self.missing.setVisible(is_single and (found is None or found.days is None))
        if found is None or known is None:
            self.missing.setText(
                self.tr(
                    "How many ever start follows as soon as it is known how often the date holds or is cancelled."
                )
            )
            return
        self.missing.setText(self.tr("How late it gets follows as soon as it is known what a slip takes."))
        locale = self.locale()
        words, told = Words(self.kit.reader, locale), found.figures
        plain, money = NumberForm(), NumberForm(unit=self._currency, decimals=0)
        numbers = (
            (self.starts, "starts", show_number(found.starts, _EXACT_SHARE, locale, with_unit=True)),
            (self.slips, "slips", show_number(found.slips, NumberForm(decimals=4), locale)),
            (self.days, "days", self.tr("{0} days").format(show_number(found.days, plain, locale))),
            (self.money, "money", show_number(found.money, money, locale, with_unit=True)),
        )
        for line, key, text in numbers:
            line.show_figure(text, words.explained(told[key]))
