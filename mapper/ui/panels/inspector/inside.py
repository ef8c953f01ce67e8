"""The inspector: what is inside a step - how many steps, and the tools, skills and metrics that hang in there."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mapper.core import insides
from mapper.core.edits.insides import make_inside
from mapper.core.ids import NodeId
from mapper.core.records import Metric, Node, Record, Skill, Tool
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.rows import Rows
from mapper.ui.theme import Role, set_role
from mapper.ui.theme.badges import BadgeKind
from mapper.ui.widgets import Section
from mapper.ui.widgets.badge import BadgeSign
from mapper.ui.widgets.elided_link import ElidedLink
from mapper.ui.widgets.plain_tip import plain_tip

_MOST_ROWS = 12


class InsidePart(Part):
    """The step's number and inside; a row for each thing that hangs in there leads to the steps that carry it."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._node_id: NodeId | None = None
        self._things: dict[str, Rolled] = {}
        self.section = Section(kit.theme, self.tr("Inside"), action=self.tr("Open inside"))
        self.section.acted.connect(self._open)
        self.told = QLabel()
        self.told.setWordWrap(True)
        set_role(self.told, Role.SECONDARY)
        self.rows: Rows[RolledRow] = Rows(self._made, gap=1)
        self.more = QLabel()
        set_role(self.more, Role.CAPTION)
        for widget in (self.told, self.rows, self.more):
            self.section.body.addWidget(widget)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        self._node_id = ids[0]
        reader = self.kit.reader
        has_inside = insides.inside_of(reader, ids[0]) is not None
        self.section.action.setVisible(has_inside or not self.kit.is_read_only)
        number = insides.number_of(reader, ids[0])
        said = [self.tr("Step {0}").format(number)] if number else []
        self.told.setText(
            " · ".join([*said, self._count(ids[0]) if has_inside else self.tr("nothing inside yet")])
        )
        self._things = {each.key: each for each in self._rolled(ids[0])} if has_inside else {}
        self.rows.follow(list(self._things)[:_MOST_ROWS])
        others = len(self._things) - _MOST_ROWS
        self.more.setText(self.tr("and {0} others").format(self.locale().toString(others)))
        self.more.setVisible(others > 0)

    def _count(self, node_id: NodeId) -> str:
        steps = insides.steps_within(self.kit.reader, [node_id])
        return self.tr("1 step inside") if steps == 1 else self.tr("%n steps inside", "", steps)

    def _rolled(self, node_id: NodeId) -> list["Rolled"]:
        reader = self.kit.reader
        up = insides.rolled_up(reader, node_id)
        kinds: tuple[tuple[BadgeKind, type[Record], dict[str, list[NodeId]]], ...] = (
            (BadgeKind.TOOL, Tool, up.tools),
            (BadgeKind.SKILL, Skill, up.skills),
            (BadgeKind.METRIC, Metric, up.metrics),
        )
        found = []
        for kind, record_type, carried in kinds:
            named = [
                (str(getattr(reader.get(record_type, i), "name", "")), nodes) for i, nodes in carried.items()
            ]
            found += [Rolled(kind, name, tuple(nodes)) for name, nodes in sorted(named)]
        return found

    def _made(self, key: str) -> "RolledRow":
        row = RolledRow(self.kit, self._things[key])
        row.link.clicked.connect(lambda: self._go(key))
        return row

    def _go(self, key: str) -> None:
        """To the steps in there that carry it, on the map of the first of them."""
        reader = self.kit.reader
        found = [node for i in self._things[key].nodes if (node := reader.find(Node, i)) is not None]
        if found:
            here = [node.id for node in found if node.map_id == found[0].map_id]
            self.kit.bridge.show_place(found[0].map_id, here)

    def _open(self) -> None:
        reader, node_id = self.kit.reader, self._node_id
        if node_id is None:
            return
        if insides.inside_of(reader, node_id) is None:
            self.kit.pen.run(make_inside, node_id)
        inside = insides.inside_of(reader, node_id)
        if inside is not None:
            self.kit.bridge.show_place(inside.id)


class Rolled(NamedTuple):
    """A tool, skill or metric that hangs inside, and the steps that carry it."""

    kind: BadgeKind
    name: str
    nodes: tuple[NodeId, ...]

    @property
    def key(self) -> str:
        """What its row is known by: another name gets another row."""
        return f"{self.kind.value} {self.name}"


class RolledRow(QWidget):
    """Sign and name, quieter than what hangs on the step itself; a click leads to it."""

    def __init__(self, kit: Kit, thing: Rolled) -> None:
        super().__init__()
        self.link = ElidedLink(thing.name)
        self.link.setToolTip(plain_tip(self.tr("Show {0} inside").format(thing.name)))
        where = QLabel(self.tr("from inside"))
        set_role(where, Role.UNIT)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(7)
        line.addWidget(BadgeSign(kit.theme, thing.kind, size=15))
        line.addWidget(self.link, 1)
        line.addWidget(where, 0, Qt.AlignmentFlag.AlignVCenter)
