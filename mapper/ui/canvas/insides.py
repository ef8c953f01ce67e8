"""The canvas's way into a step and out again: each map on the way is seen again as it was left."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mapper.core import insides
from mapper.core.edits.insides import make_inside
from mapper.core.errors import Refused
from mapper.core.history import Act
from mapper.core.ids import MapId, NodeId
from mapper.core.records import Node, ProcessMap
from mapper.core.values import STEP_KINDS
from mapper.services.events import DocumentChanged
from mapper.ui.canvas.camera import Sight
from mapper.ui.canvas.editing import Editing
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.texts import sentence, translate

if TYPE_CHECKING:
    from mapper.ui.canvas.looking import Looking


class Insides:
    """Goes to the maps that are asked for and keeps how each was seen."""

    def __init__(self, sheet: Sheet, editing: Editing, looking: "Looking") -> None:
        self._sheet = sheet
        self._editing = editing
        self._looking = looking
        self._sights: dict[MapId, Sight] = {}
        sheet.bridge.place_wanted.connect(self._go_to)
        sheet.bridge.changed.connect(self._tell_deleted)

    def _go_to(self, map_id: MapId, ids: Sequence[str]) -> None:
        """Show a map as it was left last, with these things selected and in sight."""
        sheet = self._sheet
        self._editing.commit()
        if map_id != sheet.bridge.map_id:
            self._sights[sheet.bridge.map_id] = sheet.camera.goal
            sheet.bridge.switch_map(map_id)
            known = self._sights.get(map_id)
            if known is not None:
                sheet.camera.show(known)
        if ids:
            self._looking.go_to(ids)
        else:
            sheet.grab_keys()

    def _tell_deleted(self, notice: DocumentChanged) -> None:
        """Steps in sight took along what nobody saw: say so, whatever deleted them."""
        if notice.act is not Act.EDIT:
            return
        reader, changes = self._sheet.reader, notice.changes
        gone = {m.id for m in changes.removed(ProcessMap) if m.parent_node_id is not None}
        steps = sum(node.map_id in gone and node.kind in STEP_KINDS for node in changes.removed(Node))
        has_step = any(
            m.parent_node_id is not None and reader.find(Node, m.parent_node_id) is not None
            for m in changes.removed(ProcessMap)
        )
        if steps and not has_step:
            self._sheet.say_there(_deleted_with(steps))


def is_inside(sheet: Sheet) -> bool:
    """Whether the map that is shown is the inside of a step."""
    return len(insides.way_to(sheet.reader, sheet.bridge.map_id)) > 1


def enter_selected(sheet: Sheet) -> None:
    """Go into the one selected step."""
    chosen = sheet.selection.nodes
    if len(chosen) == 1:
        enter(sheet, chosen[0])
    else:
        sheet.say_there(translate("Canvas", "Select the one step to open first"))


def enter(sheet: Sheet, node_id: NodeId) -> None:
    """Show the inside of a step, which is made where it has none."""
    inside = insides.inside_of(sheet.reader, node_id)
    if inside is None:
        node = sheet.reader.get(Node, node_id)
        if node.kind not in STEP_KINDS:
            sheet.say_there(sentence(Refused("no_inside", kind=node.kind.value)))
            return
        if sheet.bridge.session.is_read_only:
            sheet.say_there(sentence(sheet.bridge.session.refusal))
            return
        sheet.bridge.run(make_inside, node_id)
        inside = insides.inside_of(sheet.reader, node_id)
    if inside is not None:
        sheet.bridge.show_place(inside.id)


def leave(sheet: Sheet) -> None:
    """Go out to the map around, with the step selected that one comes from."""
    way = insides.way_to(sheet.reader, sheet.bridge.map_id)
    step = way[-1].node
    if step is None:
        sheet.say_there(translate("Canvas", "This is the outermost map."))
    else:
        sheet.bridge.show_place(way[-2].process_map.id, (step.id,))


def _deleted_with(steps: int) -> str:
    if steps == 1:
        return translate("Canvas", "Deleted with the step inside. Undo brings all back.")
    text = translate("Canvas", "Deleted with the {n} steps inside. Undo brings all back.")
    return text.replace("{n}", str(steps))
