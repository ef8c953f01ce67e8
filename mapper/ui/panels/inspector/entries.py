"""The inspector: how many cases begin at a node."""

from typing import Any

from mapper.core import queries
from mapper.core.edits import measures
from mapper.core.ids import NodeId
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.widgets import NumberField, Section
from mapper.ui.widgets.parsing import NumberForm


class EntryPart(Part):
    """What comes in from outside, a month."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.section = Section(kit.theme, self.tr("Cases"))
        self.entries = NumberField(
            kit.theme, self.tr("Begin here"), NumberForm(unit=self.tr("a month"), minimum=0.0), step=1.0
        )
        self.entries.line.setToolTip(self.tr("How many new cases enter the process at this place."))
        self.bind(
            self.entries,
            self.entries_at,
            lambda ids, value: kit.pen.run_each(ids, measures.set_measures, entries_a_month=value),
            key="entries_a_month",
        )
        self.section.body.addWidget(self.entries)

    def entries_at(self, node_id: NodeId) -> Any:
        """What is stated at one node; None where nothing is."""
        known = queries.measures(self.kit.reader, node_id)
        return known.entries_a_month if known else None
