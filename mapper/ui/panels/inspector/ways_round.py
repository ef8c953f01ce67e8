"""The inspector: the ways round the process of a map, those most taken first, each with its reason."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mapper.analysis.flow.bypass import Bypass, Bypasses, bypasses
from mapper.analysis.strategy import in_effect
from mapper.core import queries
from mapper.core.ids import MapId, NodeId
from mapper.core.records import Node
from mapper.core.values import ConnectorKind
from mapper.ui.effects import said
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.rows import Rows
from mapper.ui.texts import word
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets import Section
from mapper.ui.widgets.elided import ElidedButton
from mapper.ui.widgets.parsing import NumberForm, show_number
from mapper.ui.widgets.plain_tip import plain_tip

_SHARE = NumberForm(is_share=True, decimals=1)


class WaysRoundPart(Part):
    """A row for each way round, and beside the title what they carry together; folded while there are none."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit, parent)
        translate = QCoreApplication.translate
        self.section = Section(kit.theme, translate("WaysRoundPart", "Ways round"))
        self.rows: Rows[WayRow] = Rows(self._made, gap=8)
        self.nothing = QLabel(translate("WaysRoundPart", "None: no line goes round a step."))
        self.nothing.setWordWrap(True)
        set_role(self.nothing, Role.CAPTION)
        self.effect = QLabel()
        self.effect.setWordWrap(True)
        set_role(self.effect, Role.STALE)
        for widget in (self.rows, self.nothing, self.effect):
            self.section.body.addWidget(widget)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        super().follow(ids, anew=anew)
        had_none = not self.rows.rows()
        found = self._found(ids[0])
        ways = {way.connector_id: way for way in found.listed}
        self.rows.follow(list(ways))
        for way, row in zip(found.listed, self.rows.rows().values(), strict=True):
            row.show_way(way, self._named(way.source_id), self._named(way.target_id))
        self.nothing.setVisible(not ways)
        effect = said(self.kit.reader, ids[0]) if ways else ""
        self.effect.setText(effect)
        self.effect.setVisible(bool(effect))
        self.section.set_note(self._together(found))
        if had_none != (not ways):
            self.section.set_folded(not ways)

    def fold_empty(self) -> None:
        """Fold what tells of none, however it was left."""
        if not self.rows.rows():
            self.section.set_folded(True)

    def _found(self, map_id: MapId) -> Bypasses:
        reader = self.kit.reader
        if all(line.kind is not ConnectorKind.BYPASS for line in queries.connectors(reader, map_id)):
            return Bypasses((), None)  # how the cases flow need not be worked out
        return bypasses(in_effect(reader, map_id), map_id)

    def _together(self, found: Bypasses) -> str:
        if not found.listed or found.share is None:
            return ""
        text = QCoreApplication.translate("WaysRoundPart", "{share} of the flow")
        return text.replace("{share}", show_number(found.share, _SHARE, self.locale(), with_unit=True))

    def _named(self, node_id: NodeId) -> str:
        node = self.kit.reader.get(Node, node_id)
        return " ".join(node.name.split()) or word(node.kind.value).capitalize()

    def _made(self, connector_id: str) -> "WayRow":
        row = WayRow()
        row.ends.clicked.connect(lambda: self._go(connector_id))
        return row

    def _go(self, connector_id: str) -> None:
        self.kit.selection.set([connector_id])
        self.kit.wishes.reveal_wanted.emit(connector_id)


class WayRow(QWidget):
    """From where to where, to go there by a click; how often of all cases; beneath it why."""

    def __init__(self) -> None:
        super().__init__()
        self.ends = ElidedButton()
        self.ends.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.share = QLabel()
        self.reason = QLabel()
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.ends, 1)
        line.addWidget(self.share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(line)
        column.addWidget(self.reason)

    def show_way(self, way: Bypass, source: str, target: str) -> None:
        """Show one way round between two nodes of these names."""
        ends = f"{source} → {target}"
        self.ends.set_text(ends)
        self.ends.setToolTip(plain_tip(ends))
        self.ends.setAccessibleName(self.tr("Go to the way round from {0} to {1}").format(source, target))
        is_known = way.cases is not None
        share = show_number(way.cases, _SHARE, self.locale(), with_unit=True) if is_known else ""
        self.share.setText(share)
        self.share.setVisible(is_known)
        self.share.setToolTip(self.tr("Taken in {0} of all cases that enter.").format(share))
        reason = way.reason.strip()
        self.reason.setText(reason or self.tr("Nobody has written down why."))
        set_role(self.reason, Role.SECONDARY if reason else Role.CAPTION)
