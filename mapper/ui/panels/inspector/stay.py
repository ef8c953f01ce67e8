"""The inspector: what follows from the wait at a node: tries, whole stay, ages, and what is over the limit."""

from math import inf

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mapper.analysis import strategy
from mapper.analysis.waiting import stalls
from mapper.core import queries
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node, NodeMeasures
from mapper.ui.effects import said_at
from mapper.ui.panels.inspector.age_bar import AgeBar, shown
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets.figure_line import FigureLine
from mapper.ui.widgets.parsing import NumberForm, show_number

_PLAIN = NumberForm()


class StayFigures(QWidget):
    """Follows one node; says in words what is missing where there is nothing to work out."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self.tries = FigureLine(self.tr("Tries on average"))
        self.days = FigureLine(self.tr("Whole stay on average"))
        self.over = FigureLine(self.tr("Over the age limit"))
        self.cost = FigureLine(self.tr("Cost of a stay"))
        self.ages = AgeBar(kit.theme)
        self.missing = QLabel()
        self.missing.setWordWrap(True)
        set_role(self.missing, Role.CAPTION)
        self.effect = QLabel()
        self.effect.setWordWrap(True)
        set_role(self.effect, Role.STALE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        for line in (self.tries, self.days, self.cost, self.over):
            column.addWidget(line)
        column.addSpacing(4)
        for rest in (self.ages, self.effect, self.missing):
            column.addWidget(rest)

    def follow(self, node_id: NodeId | None) -> None:
        """Show what follows at this node; nothing where none or several are selected."""
        self.setVisible(node_id is not None)
        if node_id is None:
            return
        base = self._kit.reader
        reader = strategy.in_effect_at(base, node_id)
        found = stalls.stall(reader, node_id)
        known = queries.measures(reader, node_id)
        is_known = found is not None and known is not None
        shown_parts: tuple[QWidget, ...] = (self.tries, self.days, self.ages)
        for each in shown_parts:
            each.setVisible(is_known)
        self.over.setVisible(found is not None and found.over_limit is not None)
        self.cost.setVisible(is_known and known is not None and known.delay_cost_a_day is not None)
        self.missing.setText("" if is_known else self._missing(stalls.lacking(reader, node_id)))
        self.missing.setVisible(not is_known)
        effect = said_at(base, node_id) if is_known else ""
        self.effect.setText(effect)
        self.effect.setVisible(bool(effect))
        if found is not None and known is not None:
            self._show(reader, node_id, found, known)

    def _show(self, reader: Reader, node_id: NodeId, found: stalls.Stall, known: NodeMeasures) -> None:
        again = stalls.share_again(reader, node_id) or 0.0
        tries, wait, days = (self._number(each) for each in (found.attempts, known.wait_days, found.days))
        unit = self.tr("calendar days") if known.is_calendar_wait else self.tr("working days")
        self.tries.show_figure(tries, self._why_tries(again, known.attempts_limit, tries))
        self.days.show_figure(
            self.tr("{0} days").format(days),
            self.tr("{tries} tries × {wait} days = {days} {unit}").format(
                tries=tries, wait=wait, days=days, unit=unit
            ),
        )
        self.ages.show_shares(found.shares)
        self.ages.setToolTip(f"{self._law(reader, node_id)}\n{self.ages.accessibleDescription()}")
        if known.delay_cost_a_day is not None:
            self._show_cost(known.delay_cost_a_day, found.days, days)
        if found.over_limit is not None and known.age_limit_days is not None:
            limit, share = self._number(known.age_limit_days), shown(found.over_limit, self.locale())
            self.over.show_figure(
                share,
                self.tr(
                    "Of the cases that are here on any day, {share} are older than {limit} days: the days they "
                    "stay beyond {limit} days, divided by all the days they stay. {law}"
                ).format(share=share, limit=limit, law=self._law(reader, node_id)),
                name=self.tr("Over the age limit of {0} days").format(limit),
            )

    def _show_cost(self, cost: float, days: float, said: str) -> None:
        currency = queries.document_info(self._kit.reader).currency
        form = NumberForm(unit=currency, decimals=0)
        total = show_number(cost * days, form, self.locale(), with_unit=True)
        a_day = show_number(cost, NumberForm(unit=currency), self.locale(), with_unit=True)
        why = self.tr("{days} days × {cost} a day = {total}").format(days=said, cost=a_day, total=total)
        self.cost.show_figure(total, why)

    def _why_tries(self, again: float, limit: int | None, tries: str) -> str:
        share = shown(again, self.locale())
        if again == 0:
            return self.tr("No case comes straight back, so there is one try.")
        if limit is None:
            return self.tr("{share} come straight back: 1 ÷ (1 − {share}) = {tries}").format(
                share=share, tries=tries
            )
        return self.tr(
            "{share} come straight back, {limit} times at most: (1 − {share}^{limit}) ÷ (1 − {share}) = {tries}"
        ).format(share=share, limit=limit, tries=tries)

    def _law(self, reader: Reader, node_id: NodeId) -> str:
        shape = stalls.shape_at(reader.get(Node, node_id), queries.measures(reader, node_id))
        if shape == inf:
            return self.tr("Each wait takes the same time.")
        if shape == 1:
            return self.tr("Waits are taken as exponential.")
        return self.tr("Waits are taken as gamma with shape {0}.").format(self._number(shape))

    def _missing(self, code: str) -> str:
        texts = {
            "wait": self.tr("How long cases stay follows as soon as the mean wait is entered."),
            "share": self.tr("How long cases stay follows as soon as the share of the way back is known."),
            "no_way_on": self.tr(
                "All cases come straight back, so none ever leaves: lower that share or set an attempts limit."
            ),
        }
        return texts[code]

    def _number(self, value: float | None) -> str:
        return show_number(value, _PLAIN, self.locale())
