"""The inspector: tools and skills that hang on nodes, to add while typing and to take off."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mapper.analysis.people.skills import ALONE
from mapper.core.edits import resources
from mapper.core.edits.several import edit_each
from mapper.core.ids import NodeId
from mapper.core.records import Node, NodeSkill, Record, Skill
from mapper.core.values import NodeKind
from mapper.ui.panels.inspector.adder import Adder
from mapper.ui.panels.inspector.binding import lock
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.rows import Rows
from mapper.ui.panels.inspector.work import remove_button
from mapper.ui.theme import Role, set_role
from mapper.ui.theme.badges import BadgeKind
from mapper.ui.widgets import ChipField, LevelField, Section
from mapper.ui.widgets.badge import BadgeSign
from mapper.ui.widgets.elided import ElidedLabel
from mapper.ui.widgets.plain_tip import plain_tip

# A chip is a widget of several: a selection of everything must not wait for thousands of them.
_MOST_CHIPS = 24


class AttachedPart(Part):
    """A section with one chip for each thing that hangs on the nodes, and a line to name the next one.

    On several nodes a chip says on how many of them its thing hangs; what is added comes to all, what is removed goes
    from all.
    """

    def __init__(
        self,
        kit: Kit,
        record_type: type[Record],
        kind: BadgeKind,
        title: str,
        invitation: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kit, parent)
        self.record_type = record_type
        self.kind = kind
        self.links: dict[str, list[Any]] = {}  # id of the thing -> its links to the nodes
        self._link_type, self._link_field = resources.LINKS[record_type]
        self._ids: tuple[NodeId, ...] = ()
        may_add = not kit.is_read_only
        self.section = Section(kit.theme, title, action=self.tr("+ add") if may_add else "")
        self.chips = ChipField(kit.theme, kind, title)
        self.adder = Adder(self.chips, self.section.action, invitation)
        self.more = QLabel()
        self.more.hide()
        set_role(self.more, Role.CAPTION)
        self.reason = QLabel()
        self.reason.setWordWrap(True)
        self.reason.hide()
        set_role(self.reason, Role.ERROR)
        self.section.acted.connect(self.adder.open)
        self.chips.chosen.connect(self._attach)
        self.chips.added.connect(self._add)
        self.chips.removed.connect(self.take_off)
        for widget in (self.chips, self.more, self.reason):
            self.section.body.addWidget(widget)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        self._ids = tuple(ids)
        if anew:
            self._explain("")
        self.links = {}
        for node_id in ids:
            for link in self.kit.reader.referring(self._link_type, "node_id", node_id):
                self.links.setdefault(getattr(link, self._link_field), []).append(link)
        self.show_things(
            sorted(self.links, key=lambda thing: (self.name(thing).casefold(), thing)), anew=anew
        )
        self.chips.set_suggestions(self._offered())

    def show_things(self, things: Sequence[str], *, anew: bool) -> None:  # for parts with fields
        """Show what hangs on the nodes; of very much, what hangs on most of them."""
        if len(things) > _MOST_CHIPS:
            common = set(sorted(things, key=lambda thing: -len(self.links[thing]))[:_MOST_CHIPS])
            shown = [thing for thing in things if thing in common]
        else:
            shown = list(things)
        self.chips.set_chips([(thing, self._label(thing)) for thing in shown])
        others = len(things) - len(shown)
        self.more.setText(self.tr("and {0} others").format(self.locale().toString(others)))
        self.more.setVisible(others > 0)
        self.adder.settle()
        if self.kit.is_read_only:
            for chip in self.chips.chips():
                chip.close_button.hide()

    def name(self, thing: str) -> str:
        """The name of a tool, skill or metric."""
        return str(getattr(self.kit.reader.get(self.record_type, thing), "name", ""))

    def take_off(self, thing: object) -> None:
        """Take a thing off all nodes it hangs on."""
        if self.kit.is_read_only:
            return
        links = [link.id for link in self.links.get(str(thing), ())]
        self._explain(self.kit.pen.run_each(links, resources.detach))

    def is_single(self) -> bool:
        return len(self._ids) == 1

    def _offered(self) -> list[tuple[object, str]]:
        everywhere = {thing for thing, links in self.links.items() if len(links) == len(self._ids)}
        return [entry for entry in self.kit.libraries.entries(self.record_type) if entry[0] not in everywhere]

    def _label(self, thing: str) -> str:
        count, total = len(self.links[thing]), len(self._ids)
        name = self.name(thing)
        return name if count == total else self.tr("{1}/{2} · {0}").format(name, count, total)

    def _carriers(self) -> list[NodeId]:
        """The nodes that can carry something: notes among them are passed over."""
        found = [self.kit.reader.get(Node, node_id) for node_id in self._ids]
        return [node.id for node in found if node.kind is not NodeKind.NOTE]

    def _attach(self, thing: object) -> None:
        bare = set(self._carriers()) - {link.node_id for link in self.links.get(str(thing), ())}
        nodes = [node_id for node_id in self._ids if node_id in bare]
        if len(nodes) == 1:
            self._explain(self.kit.pen.run(resources.attach, nodes[0], str(thing)))
        elif nodes:
            self._explain(self.kit.pen.run(edit_each, nodes, resources.attach, str(thing)))

    def _add(self, name: str) -> None:
        """A name that no entry has: it comes into the library and on to the nodes as one act."""
        self._explain(self.kit.pen.run(resources.attach_named, self._carriers(), self.record_type, name))

    def _explain(self, reason: str) -> None:
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))


class SkillPart(AttachedPart):
    """Skills of one node as rows with the level that is needed; of several nodes as chips."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        title, invitation = translate("SkillPart", "Skills"), translate("SkillPart", "Add a skill")
        super().__init__(kit, Skill, BadgeKind.SKILL, title, invitation, parent)
        self.rows: Rows[SkillRow] = Rows(self._made, gap=2)
        self.section.body.insertWidget(0, self.rows)

    def show_things(self, things: Sequence[str], *, anew: bool) -> None:
        if not self.is_single():
            self.rows.follow(())
            super().show_things(things, anew=anew)
            return
        super().show_things((), anew=anew)
        self.rows.follow(things)
        for thing, row in self.rows.rows().items():
            row.show_link(self.name(thing), self.links[thing][0])

    def _made(self, thing: str) -> "SkillRow":
        row = SkillRow(self.kit)
        row.level.committed.connect(lambda level: self._set_level(thing, level))
        row.remover.clicked.connect(lambda: self.take_off(thing))
        return row

    def _set_level(self, thing: str, level: int) -> None:
        link = self.links[thing][0]
        reason = self.kit.pen.run(resources.set_link, link.id, level=level)
        self._explain(reason)
        if reason:
            self.rows.rows()[thing].show_link(self.name(thing), link)


class SkillRow(QWidget):
    """The sign, the name, the level as dots, and a way to take it off."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.label = ElidedLabel()
        self.level = LevelField(kit.theme, "")
        if kit.is_read_only:
            lock(self.level)
        self.remover = remove_button(kit.theme)
        if kit.is_read_only:
            self.remover.hide()  # never shown first: without a parent yet it would come up as a window
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(7)
        line.addWidget(BadgeSign(kit.theme, BadgeKind.SKILL, size=15))
        line.addWidget(self.label, 1)
        line.addWidget(self.level)
        line.addWidget(self.remover)

    def show_link(self, name: str, link: NodeSkill) -> None:
        """The skill's name and the level needed here; of one not stated, which is reckoned with."""
        self.label.set_text(name)
        self.level.set_level(link.level or 0)
        self.level.set_assumed(ALONE if link.level is None else 0)
        self.level.setAccessibleName(self.tr("Level of {0}").format(name))
        taking = self.tr("Take {0} off").format(name)
        self.remover.setToolTip(plain_tip(taking))
        self.remover.setAccessibleName(taking)
