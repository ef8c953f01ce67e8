"""The canvas's building: what keys, the pad and menus do to grow the map from what is selected, without pointing."""

from PySide6.QtCore import QCoreApplication

from mapper.core import queries
from mapper.core.ballots import SHARE, TOUCH, About
from mapper.core.edits import growing
from mapper.core.errors import Refused
from mapper.core.ids import NodeId
from mapper.core.rules import permits
from mapper.core.values import NodeKind
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.editing import Editing
from mapper.ui.canvas.extents import extent_of
from mapper.ui.canvas.menu.attaching import AttachMenu
from mapper.ui.canvas.menu.changing import KindMenu
from mapper.ui.canvas.menu.dropping import DropMenu
from mapper.ui.canvas.menu.linking import LinkMenu
from mapper.ui.canvas.menu.menus import Menus
from mapper.ui.canvas.menu.noting import RegisterMenu
from mapper.ui.canvas.menu.tinting import TintMenu
from mapper.ui.canvas.rehousing import border_reason, spots_beside
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.talk import Talk
from mapper.ui.canvas.tools.append import AppendKeys
from mapper.ui.canvas.voting.topic import votable
from mapper.ui.canvas.voting.voting import Voting
from mapper.ui.canvas.walking import Way
from mapper.ui.habits import Habits
from mapper.ui.texts import sentence


class Building:
    """Each act says beside the selection, or in the middle of the view, why it cannot be done."""

    def __init__(self, sheet: Sheet, acts: Acts, editing: Editing, habits: Habits) -> None:
        self._sheet = sheet
        self._acts = acts
        self._editing = editing
        self.menus = Menus(sheet, editing)
        self._kinds = KindMenu(sheet, self.menus)
        self._tints = TintMenu(sheet, self.menus)
        self._links = LinkMenu(sheet, acts, self.menus)
        self._drops = DropMenu(sheet, acts, self.menus, self._links, habits)
        sheet.line_dropped.connect(self._drops.open)
        sheet.kind_asked.connect(self.change_kind)
        self.talk = Talk(sheet, self.menus)
        self._things = AttachMenu(sheet, acts, self.menus)
        self._register = RegisterMenu(sheet, self.menus)
        self.voting = Voting(sheet)
        self.append = AppendKeys(sheet, acts)
        editing.chained.connect(self._chain)

    def change_kind(self) -> None:
        """Ask what the selected nodes shall be instead."""
        chosen = self._sheet.selection.nodes
        if not chosen:
            self._say(QCoreApplication.translate("Canvas", "Select what shall become something else first"))
        elif self._may_write():
            self._kinds.open(chosen)

    def colour(self) -> None:
        """Ask for the colour of the selected nodes."""
        chosen = self._sheet.selection.nodes
        if not chosen:
            self._say(QCoreApplication.translate("Canvas", "Select what shall have a colour first"))
        elif self._may_write():
            self._tints.open(chosen)

    def connect_by_name(self) -> None:
        """Ask by name where a line from the selected node shall lead."""
        chosen = self._sheet.selection.nodes
        if len(chosen) != 1:
            self._say(
                QCoreApplication.translate("Canvas", "Select the one step the line shall begin at first")
            )
        elif self._may_write():
            self._links.open(chosen[0])

    def attach_by_name(self) -> None:
        """Ask by name what to hang on the selected nodes."""
        sheet = self._sheet
        chosen = sheet.selection.nodes
        if not chosen:
            self._say(QCoreApplication.translate("Canvas", "Select the steps to attach it to first"))
        elif all(sheet.projection.nodes[i].kind is NodeKind.NOTE for i in chosen):
            self._say(sentence(Refused("notes_carry_nothing")))
        elif self._may_write():
            self._things.open(chosen)

    def note_problem(self) -> None:
        """Ask for a problem or an idea at the selected steps; selected notes become one."""
        chosen = self._sheet.selection.nodes
        notes = [i for i in chosen if self._sheet.projection.nodes[i].kind is NodeKind.NOTE]
        if not chosen:
            self._say(QCoreApplication.translate("Canvas", "Select the step it is about first"))
        elif not self._may_write():
            return
        elif len(notes) == len(chosen):
            self._register.open_making(notes)
        else:
            self._register.open([i for i in chosen if i not in notes])

    def park(self) -> None:
        """Ask what is to be kept for later, whatever is selected."""
        if self._may_write():
            self._register.open_parking()

    def vote(self) -> None:
        """Let people vote on the one selected step, or on the share of the one selected line."""
        selection = self._sheet.selection
        step_id, lines = self._one_step(), selection.connectors
        is_line = len(selection) == 1 and bool(lines)
        if step_id is None and not is_line:
            self._say(QCoreApplication.translate("Canvas", "Select the one step or line to vote on first"))
        elif self._may_write():
            self._editing.commit()
            if is_line:
                self.voting.estimate(About(SHARE, connector_id=lines[0]))
            else:
                self.voting.open(step_id)

    def vote_on_hours(self) -> None:
        """Let people estimate the hours of work at the one selected step."""
        step_id = self._one_step()
        if step_id is None:
            self._say(QCoreApplication.translate("Canvas", "Select the one step to vote on first"))
        elif not queries.touch_hours(self._sheet.reader, step_id):
            self._say(QCoreApplication.translate("Canvas", "Say first who works there"))
        elif self._may_write():
            self._editing.commit()
            self.voting.estimate(About(TOUCH, step_id))

    def _one_step(self) -> NodeId | None:
        """The step that is selected alone among nodes; a note is none."""
        chosen = self._sheet.selection.nodes
        is_step = len(chosen) == 1 and self._sheet.projection.nodes[chosen[0]].kind is not NodeKind.NOTE
        return chosen[0] if is_step else None

    def vote_with_dots(self) -> None:
        """Let people put dots on what is open in the register."""
        sheet = self._sheet
        if not votable(sheet.reader, sheet.bridge.map_id):
            self._say(QCoreApplication.translate("Canvas", "Note problems or ideas first: ! at a step"))
        elif self._may_write():
            self._editing.commit()
            self.voting.open(None)

    def new_node(self) -> None:
        """A step that stands alone: beside the one selected node, in the selected lane or stage, else in sight."""
        if self._may_write():
            self._acts.add_alone(NodeKind.STEP)

    def branch(self) -> None:
        """One more way out of the selected node; a selected line takes a step instead."""
        sheet = self._sheet
        chosen, lines = sheet.selection.nodes, sheet.selection.connectors
        if len(sheet.selection) != 1 or not (chosen or lines):
            self._say(QCoreApplication.translate("Canvas", "Select one step or one line first"))
        elif not self._may_write():
            return
        elif lines:
            self._acts.insert_into(lines[0], NodeKind.STEP)
        else:
            refused = permits.may_follow(sheet.projection.nodes[chosen[0]].kind, NodeKind.STEP)
            if refused is not None:
                self._say(sentence(refused))
            else:
                self._acts.add_beside(NodeKind.STEP)

    def move_over(self, way: Way) -> None:
        """Move the selected nodes into the next lane or stage, in the order they have."""
        sheet = self._sheet
        if not sheet.selection.nodes or not self._may_write():
            return
        spots = spots_beside(sheet.projection, sheet.selection.nodes, way)
        if spots is None:
            self._say(border_reason(way))
            return
        self._editing.commit()
        with sheet.glide():
            sheet.bridge.run(growing.put_in_cells, spots)
        rect = extent_of(sheet.projection, spots)
        if rect is not None:
            sheet.camera.reveal(rect)

    def _chain(self, node_id: str) -> None:
        """Tab while typing a name: on to the next step, where the way has none yet."""
        sheet = self._sheet
        node = sheet.projection.nodes.get(NodeId(node_id))
        if node is None or permits.may_follow(node.kind, NodeKind.STEP) is not None:
            return
        if not queries.outgoing(sheet.reader, node.id):
            sheet.selection.set([node.id])
            self._acts.add_beside(NodeKind.STEP)

    def _may_write(self) -> bool:
        if self._sheet.bridge.session.is_read_only:
            self._say(sentence(self._sheet.bridge.session.refusal))
            return False
        return True

    def _say(self, text: str) -> None:
        self._sheet.say_there(text)
