"""The canvas's commands: what menus and keys ask for on what is selected, wherever the pointer is."""

from collections.abc import Mapping

from mapper.core.values import NodeKind
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.editing import Editing
from mapper.ui.canvas.hand import Hand
from mapper.ui.canvas.headers.header import Header
from mapper.ui.canvas.headers.menu import SectionActs
from mapper.ui.canvas.mime import LANE, STAGE
from mapper.ui.canvas.pasting import Pasting
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.render.seen import Layer
from mapper.ui.texts import translate


class Commands:
    """Each command decides by the selection whether it is for a stage, a lane, nodes or lines."""

    def __init__(
        self,
        sheet: Sheet,
        acts: Acts,
        editing: Editing,
        hand: Hand,
        headers: Mapping[str, Header],
        sections: Mapping[str, SectionActs],
    ) -> None:
        """`headers` and `sections` by "stage" and "lane"."""
        self._sheet = sheet
        self._acts = acts
        self._editing = editing
        self._hand = hand
        self._headers = headers
        self._sections = sections
        self._pasting = Pasting(sheet, acts, hand)

    def select_all(self) -> None:
        self._acts.select_all()

    def rename_selected(self) -> None:
        """Type a new name for the one selected node, line, lane or stage."""
        selection = self._sheet.selection
        if selection.stages:
            self._headers[STAGE].rename(selection.stages[0])
        elif selection.lanes:
            self._headers[LANE].rename(selection.lanes[0])
        elif len(selection):
            self._acts.rename((*selection.nodes, *selection.connectors)[0])

    def delete_selected(self) -> None:
        """Delete what is selected; a lane or stage with content asks in place what becomes of that."""
        selection = self._sheet.selection
        if selection.stages:
            self._sections[STAGE].delete(*selection.stages)
        elif selection.lanes:
            self._sections[LANE].delete(*selection.lanes)
        else:
            self._acts.delete(selection.nodes, selection.connectors)

    def delete_and_close(self) -> None:
        """Delete the selected nodes and lines, and let what follows close the gap."""
        selection = self._sheet.selection
        if selection.nodes:
            self._acts.delete(selection.nodes, selection.connectors, closes_gap=True)
        else:
            self.delete_selected()

    def route_anew(self) -> None:
        """Forget the bends that were made by hand in the selected lines."""
        if not self._acts.route_anew():
            self.say(translate("Canvas", "These lines find their own way already."))

    def copy(self) -> None:
        self._pasting.copy()

    def cut(self) -> None:
        self._pasting.cut()

    def paste(self) -> None:
        self._editing.commit()
        if not self._pasting.paste():
            self.say(translate("Canvas", "There is nothing on the clipboard that belongs on a map."))

    def duplicate(self) -> None:
        self._editing.commit()
        self._pasting.duplicate()

    def add_kind(self, kind: str) -> None:
        """Add a node kind, "stage" or "lane" where there is room, and let the person name it."""
        self._sheet.grab_keys()
        if kind in (STAGE, LANE):
            header = self._headers[kind]
            chosen = self._sheet.selection.stages if kind == STAGE else self._sheet.selection.lanes
            ids = header.axis.ids()
            header.add(ids.index(chosen[0]) + 1 if chosen else len(ids))
        else:
            self._acts.add_beside(NodeKind(kind))

    def attach(self, resource_id: str) -> None:
        """Hang a tool, skill or metric on the selected nodes."""
        chosen = self._sheet.selection.nodes
        if not chosen:
            self.say(translate("Canvas", "Select the steps to attach it to first"))
        elif not self._acts.attach(resource_id, chosen):
            self.say(translate("Canvas", "This is attached already."))

    def toggle_layer(self, layer: Layer) -> None:
        """Look at one layer more or less; where nothing on the map is of what is looked at, it says so."""
        scene = self._sheet.scene
        scene.lens.toggle_layer(layer)
        seen, pictures = scene.lens.seen, self._sheet.projection.nodes.values()
        if scene.lens.layers and seen is not None and pictures and not any(map(seen.is_lit, pictures)):
            self.say(translate("Canvas", "Nothing on this map is of this layer; 0 shows everything again."))

    def say(self, text: str) -> None:
        """A short sentence at the pointer, or where there is none in the middle of the view."""
        pointer = self._hand.pointer
        port = self._sheet.camera.port
        place = pointer.place if pointer is not None else port.rect().center()
        self._sheet.say(text, self._sheet.on_view(place))
