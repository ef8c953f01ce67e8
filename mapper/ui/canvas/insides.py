"""The canvas's way into a step and out again: each map on the way is seen again as it was left."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mapper.core import insides
from mapper.core.edits.insides import make_inside
from mapper.core.errors import Refused
from mapper.core.ids import MapId, NodeId
from mapper.core.records import Node
from mapper.core.values import STEP_KINDS
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
            sheet.say_there(sentence(Refused("read_only")))
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
