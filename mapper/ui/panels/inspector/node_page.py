"""The inspector: the page of one node, or of several at once."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mapper.analysis.strategy import plays_at
from mapper.core import insides, queries
from mapper.core.bands import tint_of_node
from mapper.core.edits import nodes
from mapper.core.ids import MeasuresId, NodeId
from mapper.core.queries_waits import commitment
from mapper.core.records import Lane, Metric, Node, NodeMeasures, RoleTouch, Stage, Tool
from mapper.core.values import STEP_KINDS, NodeKind, Outcome
from mapper.ui.panels.inspector.agreement import AgreementPart
from mapper.ui.panels.inspector.attached import AttachedPart, SkillPart
from mapper.ui.panels.inspector.attachments import AttachmentPart
from mapper.ui.panels.inspector.branches import BranchPart
from mapper.ui.panels.inspector.comments import CommentPart
from mapper.ui.panels.inspector.commitment import CommitmentPart
from mapper.ui.panels.inspector.criteria import CriteriaPart
from mapper.ui.panels.inspector.entries import EntryPart
from mapper.ui.panels.inspector.inside import InsidePart
from mapper.ui.panels.inspector.kind_button import KindButton
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import SIDE, Page, Part
from mapper.ui.panels.inspector.past import PastPart
from mapper.ui.panels.inspector.plays import PlayPart
from mapper.ui.panels.inspector.register import RegisterPart
from mapper.ui.panels.inspector.serving import ServingPart
from mapper.ui.panels.inspector.targets import TargetPart
from mapper.ui.panels.inspector.tint_button import TintButton
from mapper.ui.panels.inspector.value import ValuePart
from mapper.ui.panels.inspector.waiting import WaitPart
from mapper.ui.panels.inspector.who import WhoPart
from mapper.ui.panels.inspector.work import WorkPart
from mapper.ui.render.fit import NameFit
from mapper.ui.render.paint_badges import StatusSign
from mapper.ui.render.pictures import Status
from mapper.ui.render.status import link_status, worst
from mapper.ui.texts import word
from mapper.ui.theme import Theme
from mapper.ui.theme.badges import BadgeKind
from mapper.ui.widgets import ChoiceField, Section, TextField
from mapper.ui.widgets.sides import margins


class NodePage(Page):
    """Kind, name and place; outcome of an end; work, ways on, tools, skills, metrics, description."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit, parent, is_name_required=False)
        self._ids: tuple[NodeId, ...] = ()
        self._sort = ""
        self._make_overline(kit)
        self.own = _OwnPart(kit, self)
        self.entries = EntryPart(kit)
        self.work = WorkPart(kit)
        self.who = WhoPart(kit)
        self.waiting = WaitPart(kit)
        self.commitment = CommitmentPart(kit)
        self.branches = BranchPart(kit)
        self.plays = PlayPart(kit)
        self.inside = InsidePart(kit)
        self.comments = CommentPart(kit.talk)
        self.attachments = AttachmentPart(kit)
        self.tools = AttachedPart(kit, Tool, BadgeKind.TOOL, self.tr("Tools"), self.tr("Add a tool"))
        self.skills = SkillPart(kit)
        self.metrics = TargetPart(kit)
        self.value = ValuePart(kit, of_stage=False)
        self.criteria = CriteriaPart(kit, of_stage=False)
        self.goals = ServingPart(kit)
        self.register = RegisterPart(kit.talk)
        self.agreement = AgreementPart(kit.talk)
        self.past = PastPart(kit)
        for part in self._all_parts():
            self.add_part(part)
        self.add_part(self.register)
        self.add_part(self.agreement)
        self.add_part(self.past)
        for key, section in (
            ("outcome", self.own.outcome_section),
            ("entries", self.entries.section),
            ("work", self.work.section),
            ("who", self.who.section),
            ("waiting", self.waiting.section),
            ("commitment", self.commitment.section),
            ("branches", self.branches.section),
            ("plays", self.plays.section),
            ("inside", self.inside.section),
            ("tools", self.tools.section),
            ("skills", self.skills.section),
            ("metrics", self.metrics.section),
            ("value", self.value.section),
            ("criteria", self.criteria.section),
            ("goals", self.goals.section),
            ("register", self.register.section),
            ("agreement", self.agreement.section),
            ("description", self.own.description_section),
            ("attachments", self.attachments.section),
            ("comments", self.comments.section),
            ("past", self.past.section),
        ):
            self.add_section(key, section)

    def _make_overline(self, kit: Kit) -> None:
        """What it is, its colour and how it stands, over its name."""
        self.overline.hide()
        self.kind = KindButton(kit.theme)
        self.kind.setEnabled(not kit.is_read_only)
        self.kind.chosen.connect(self._change_kind)
        self.tint = TintButton(kit.theme)
        self.tint.setEnabled(not kit.is_read_only)
        self.tint.chosen.connect(self._change_tint)
        self.status = _StatusMark(kit.theme)
        self.overline_row.setContentsMargins(margins(SIDE - 1, 6, SIDE, 0))
        self.overline_row.insertWidget(0, self.kind)
        self.overline_row.addWidget(self.tint)
        self.overline_row.addWidget(self.status)

    def _all_parts(self) -> tuple[Part, ...]:
        return (
            self.own,
            self.entries,
            self.work,
            self.who,
            self.waiting,
            self.commitment,
            self.branches,
            self.plays,
            self.inside,
            self.comments,
            self.attachments,
            self.tools,
            self.skills,
            self.metrics,
            self.value,
            self.criteria,
            self.goals,
        )

    @property
    def sort(self) -> str:
        return self._sort

    def existing(self, ids: Sequence[str]) -> list[Any]:
        return [NodeId(i) for i in ids if self.kit.reader.find(Node, i) is not None]

    def show_head(self, ids: Sequence[Any], *, anew: bool) -> None:  # parts show the name
        reader = self.kit.reader
        self._ids = tuple(ids)
        found = [reader.get(Node, node_id) for node_id in ids]
        kinds = {node.kind for node in found}
        kind = found[0].kind if len(kinds) == 1 else None
        self._sort = "several" if len(found) > 1 or kind is None else kind.value
        self.kind.show_kind(kind)
        self.tint.show_tints([tint_of_node(node) for node in found])
        self.heading.set_placeholder(word(kind.value).capitalize() if kind else "")
        self.set_title("" if len(found) == 1 else self._title_text(len(found)))
        self.set_place(self._place_text(found))
        self.status.show_status(self._status(found[0]) if len(found) == 1 else None)
        self._show_sections(found, kinds)

    def _show_sections(self, found: Sequence[Node], kinds: set[NodeKind]) -> None:
        """The sections these kinds have; what was entered before a change of kind stays in sight."""
        is_note = kinds == {NodeKind.NOTE}
        has_work = bool(kinds & STEP_KINDS) or any(self._has_work(node.id) for node in found)
        leaves = bool(kinds - {NodeKind.END, NodeKind.NOTE})
        self.own.outcome_section.setVisible(kinds == {NodeKind.END})
        has_entries = any(self.entries.entries_at(node.id) is not None for node in found)
        self.entries.section.setVisible(kinds == {NodeKind.START} or has_entries)
        self.work.section.setVisible(has_work and not is_note)
        self.who.section.setVisible(bool(kinds & STEP_KINDS))
        self.waiting.section.setVisible(has_work and not is_note)
        has_date = any(commitment(self.kit.reader, node.id) is not None for node in found)
        self.commitment.section.setVisible(NodeKind.SLIP in kinds or has_date)
        has_plays = any(plays_at(self.kit.reader, node.id) for node in found)
        takes_plays = bool(kinds & STEP_KINDS) or has_plays
        self.plays.section.setVisible(len(found) == 1 and leaves and takes_plays)
        self.branches.section.setVisible(len(found) == 1 and leaves)
        is_step = found[0].kind in STEP_KINDS or insides.inside_of(self.kit.reader, found[0].id) is not None
        self.inside.section.setVisible(len(found) == 1 and is_step)
        self.attachments.section.setVisible(len(found) == 1 and not is_note)
        for section in (self.value.section, self.criteria.section):
            section.setVisible(len(found) == 1 and found[0].kind in STEP_KINDS)
        for part in (self.tools, self.skills, self.metrics, self.goals):
            part.section.setVisible(not is_note)
        self.agreement.section.setVisible(len(found) == 1 and found[0].kind in STEP_KINDS)

    def _has_work(self, node_id: NodeId) -> bool:
        """Whether anything is stated of work and waiting; that cases begin here is none of it."""
        reader = self.kit.reader
        known = queries.measures(reader, node_id)
        blank = NodeMeasures(id=MeasuresId(""), node_id=node_id)
        is_measured = known is not None and replace(known, id=blank.id, entries_a_month=None) != blank
        return is_measured or bool(reader.referring(RoleTouch, "node_id", node_id))

    def _title_text(self, count: int) -> str:
        return self.tr("{0} things selected").format(self.locale().toString(count))

    def _place_text(self, found: Sequence[Node]) -> str:
        if len(found) > 1:
            return self.tr("What you change here is changed for all of them.")
        reader, node = self.kit.reader, found[0]
        return f"{reader.get(Stage, node.stage_id).name} · {reader.get(Lane, node.lane_id).name}"

    def _status(self, node: Node) -> Status | None:
        reader = self.kit.reader
        links = queries.node_metrics(reader, node.id)
        return worst(link_status(link, reader.find(Metric, link.metric_id)) for link in links)

    def begin_comment(self) -> None:
        """The next keys write a comment."""
        self.comments.begin()
        self.ensureWidgetVisible(self.comments.field)

    def attach(self, way: str) -> None:
        """Ask for a thing to attach, or take it, by one of the ways that the section offers."""
        section = self.attachments.section
        section.set_folded(False)
        self.ensureWidgetVisible(section)
        self.attachments.begin(way)

    def _change_kind(self, kind: NodeKind) -> None:
        self.commit()
        reason = self.kit.pen.run_each(self._ids, nodes.set_node_kind, kind)
        if reason:
            # The menu's tick has moved already; the bridge has told why nothing else did.
            self.follow(self._ids, anew=False)

    def _change_tint(self, tint: int | None) -> None:
        self.commit()
        if self.kit.pen.run_each(self._ids, nodes.colour_node, tint):
            self.follow(self._ids, anew=False)  # refused, with the menu's tick on the way


class _OwnPart(Part):
    """What is kept in the node itself: name, outcome and description."""

    def __init__(self, kit: Kit, page: NodePage) -> None:
        super().__init__(kit)
        theme, reader, run = kit.theme, kit.reader, kit.pen.run_each
        self._fit = NameFit(theme.tokens)
        self.outcome_section = Section(theme, self.tr("Outcome"))
        self.outcome = ChoiceField(
            theme,
            self.tr("Outcome"),
            [
                (Outcome.WON, self.tr("Won")),
                (Outcome.LOST, self.tr("Lost")),
                (Outcome.DISQUALIFIED, self.tr("Disqualified")),
                (Outcome.PARKED, self.tr("Parked")),
            ],
            is_label_shown=False,
        )
        self.outcome_section.body.addWidget(self.outcome)
        self.description_section = Section(theme, self.tr("Description"))
        self.description = TextField(
            theme,
            self.tr("Description"),
            has_lines=True,
            placeholder=self.tr("More about it…"),
            is_label_shown=False,
        )
        self.description_section.body.addWidget(self.description)
        self.bind(
            page.heading,
            lambda node_id: reader.get(Node, node_id).name,
            self._rename,
        )
        self.bind(
            self.outcome,
            lambda node_id: reader.get(Node, node_id).outcome,
            lambda ids, outcome: run(ids, nodes.set_node_kind, NodeKind.END, outcome),
        )
        self.bind(
            self.description,
            lambda node_id: reader.get(Node, node_id).description,
            lambda ids, text: run(ids, nodes.set_node_description, text),
        )

    def _rename(self, ids: Sequence[Any], name: str) -> str:
        """One node gets the room its name needs; several keep theirs, which might be the same room."""
        rect = self._fit.grown(self.kit.reader, ids[0], name) if len(ids) == 1 else None
        if rect is None:
            return self.kit.pen.run_each(ids, nodes.rename_node, name)
        return self.kit.pen.run(nodes.rename_node, ids[0], name, rect=rect)


class _StatusMark(QWidget):
    """How the node's metrics stand: the worst of them, as on its card."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._status: Status | None = None
        self.setFixedSize(QSize(20, 20))
        theme.changed.connect(self.update)

    def show_status(self, status: Status | None) -> None:
        """Show this one; nothing where no metric hangs."""
        self._status = status
        texts = {
            Status.ON: self.tr("All metrics are on target."),
            Status.NEAR: self.tr("A metric is near its target, none is off."),
            Status.OFF: self.tr("A metric is off its target."),
            Status.NONE: self.tr("Its metrics have no target or no figure yet."),
        }
        text = texts[status] if status else ""
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._status is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(1, 1)
        StatusSign(self._status, 18, self._theme.tokens)(painter, 1.0)
        painter.end()
