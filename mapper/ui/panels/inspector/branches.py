"""The inspector: what happens after a node, and how often each way is taken."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from mapper.analysis import strategy
from mapper.analysis.graph import SHARE_TOLERANCE
from mapper.core import queries
from mapper.core.edits import connectors
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.records import Connector, Node
from mapper.ui.effects import said_at
from mapper.ui.panels.inspector.binding import Binding
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.quiet import Quiet
from mapper.ui.panels.inspector.rows import Rows
from mapper.ui.panels.inspector.share_field import ShareField, Taken
from mapper.ui.texts import word
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets import Section, ShareBar
from mapper.ui.widgets.elided import ElidedButton
from mapper.ui.widgets.parsing import NumberForm, show_number
from mapper.ui.widgets.plain_tip import plain_tip
from mapper.ui.widgets.sides import margins

_BAR = 48
_FIELD = 66
_SHARE = NumberForm(is_share=True, decimals=1)
_SAME = 1e-9


class BranchPart(Part):
    """One row for each connector that leaves a node, and what their shares come to."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit, parent)
        self.section = Section(kit.theme, self.tr("What happens next"))
        self.rows: Rows[BranchRow] = Rows(self._made, gap=2)
        self.nothing = QLabel(self.tr("Nothing yet: draw a line from its edge."))
        self.nothing.setWordWrap(True)
        set_role(self.nothing, Role.CAPTION)
        # The fields' frames, seen only while they are used, stand out so that the figures line up with the title's.
        room = self.section.body.contentsMargins()
        self.section.body.setContentsMargins(room - margins(0, 0, 7, 0))
        self.section.body.addWidget(self.rows)
        self.section.body.addWidget(self.nothing)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        if len(ids) != 1:
            return
        reader, node_id = self.kit.reader, NodeId(ids[0])
        leaving = queries.outgoing(reader, node_id)
        shares = queries.shares_out(reader, node_id)
        has_counts = any(line.count is not None for line in leaving)
        names = {line.id: reader.get(Node, line.target_id) for line in leaving}
        # The likeliest way first while nobody is writing; a row must not run away from the cursor.
        order = {key: place for place, key in enumerate(self.rows.rows())}
        if anew:
            order = {}
        leaving.sort(key=lambda line: (order.get(line.id, len(order)), -(shares[line.id] or 0), line.id))
        in_effect = strategy.in_effect_at(reader, node_id)
        applied = shares if in_effect is reader else queries.shares_out(in_effect, node_id)
        why = said_at(reader, node_id)
        self.rows.follow([line.id for line in leaving])
        for line in leaving:
            row = self.rows.rows()[line.id]
            row.show_line(line, names[line.id], shares[line.id])
            row.share.set_counting(has_counts)
            row.show_effect(shares[line.id], applied[line.id], why)
            row.binding.follow((line.id,), anew=anew)
        self.nothing.setVisible(not leaving)
        self._sum_up(leaving, [shares[line.id] for line in leaving])

    def commit(self) -> None:
        for row in self.rows.rows().values():
            row.binding.commit()

    def _sum_up(self, leaving: Sequence[Connector], shares: Sequence[float | None]) -> None:
        """Say at the right of the title whether the ways come to all cases."""
        counts = [line.count for line in leaving if line.count is not None]
        stated = [share for share in shares if share is not None]
        text, look = "", Role.UNIT
        if counts and len(counts) < len(leaving):
            text, look = self.tr("not all are counted"), Role.WARNING
        elif counts:
            text = self.tr("of {0} cases").format(self.locale().toString(sum(counts)))
        elif stated and (len(leaving) > 1 or leaving[0].share is not None):
            total = sum(stated)
            shown = show_number(total, _SHARE, self.locale(), with_unit=True)
            text = self.tr("sums to {0}").format(shown)
            if abs(total - 1) > SHARE_TOLERANCE or len(stated) < len(leaving):
                look = Role.WARNING
        self.section.set_note(text, look)

    def _made(self, key: str) -> "BranchRow":
        row = BranchRow(self.kit)
        row.binding = Binding(row.share, self._taken, self._write, is_read_only=self.kit.is_read_only)
        row.target.clicked.connect(lambda: self._go(ConnectorId(key)))
        return row

    def _taken(self, connector_id: ConnectorId) -> Taken | None:
        line = self.kit.reader.find(Connector, connector_id)
        if line is None or (line.share is None and line.count is None):
            return None
        return Taken(line.share, line.count)

    def _write(self, ids: Sequence[ConnectorId], taken: Taken | None) -> str:
        before = self._taken(ids[0]) or Taken()
        fields: dict[str, Any]
        if taken is None:
            fields = {"share": None} if before.count is None else {"count": None}
        else:
            fields = {"share": taken.share} if taken.count is None else {"count": taken.count}
        return self.kit.pen.run_each(ids, connectors.set_connector, **fields)

    def _go(self, connector_id: ConnectorId) -> None:
        line = self.kit.reader.find(Connector, connector_id)
        if line is not None:
            self.kit.selection.set([line.target_id])


class BranchRow(QWidget):
    """Where a connector leads, a bar of its share, and the share or count to type."""

    binding: Binding

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.target = ElidedButton()
        self.target.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.bar = ShareBar(kit.theme, "", is_value_shown=False)
        self.bar.setFixedWidth(kit.theme.px(_BAR))
        self.share = ShareField(kit.theme, "", is_label_shown=False)
        self.share.setObjectName("share")
        self.share.setFixedWidth(kit.theme.px(_FIELD))
        self.share.line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._quiet = Quiet(kit.theme, self.share)
        # As wide as the field and set in like it, so that both figures stand in columns below the title's.
        self.effect = QLabel()
        self.effect.setFixedWidth(kit.theme.px(_FIELD))
        self.effect.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.effect.setContentsMargins(margins(0, 0, 7, 0))
        self.effect.hide()
        set_role(self.effect, Role.STALE)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.target, 1)
        line.addSpacing(8)
        line.addWidget(self.bar)
        line.addSpacing(8)
        line.addWidget(self.share)
        line.addWidget(self.effect)

    def show_line(self, line: Connector, target: Node, share: float | None) -> None:
        """What is to be seen of a connector; the share comes with the binding."""
        name = " ".join(target.name.split()) or word(target.kind.value).capitalize()
        self.target.set_text(name)
        self.target.setToolTip(plain_tip(f"{name} – {line.label}" if line.label else name))
        self.target.setAccessibleName(self.tr("Go to {0}").format(name))
        self.bar.set_share(share)
        self.share.set_label(self.tr("Share of {0}").format(name))

    def show_effect(self, entered: float | None, applied: float | None, why: str) -> None:
        """Where a strategy or a play makes another share of it, that one takes the bar's place; `why` is its tip."""
        is_other = entered is not None and applied is not None and abs(applied - entered) > _SAME
        text = show_number(applied, _SHARE, self.locale(), with_unit=True) if is_other else ""
        self.effect.setText(f"→ {text}" if is_other else "")
        self.effect.setToolTip(plain_tip(why) if is_other else "")
        self.effect.setVisible(is_other)
        self.bar.setVisible(not is_other)
