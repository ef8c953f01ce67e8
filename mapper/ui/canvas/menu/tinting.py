"""The canvas's searchable menu: the colour of the selected nodes."""

from collections.abc import Sequence
from functools import partial

from mapper.core.bands import LANE_TINTS
from mapper.core.edits import nodes, several
from mapper.core.ids import NodeId
from mapper.ui.canvas.extents import extent_of
from mapper.ui.canvas.marks import NodesMark
from mapper.ui.canvas.menu.entry import Entry, Page
from mapper.ui.canvas.menu.menus import Menus
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.colours import colour_name
from mapper.ui.render.tints import swatch
from mapper.ui.texts import sentence, translate


class TintMenu:
    """Gives nodes a colour, or none, and shows it on the map while one chooses."""

    def __init__(self, sheet: Sheet, menus: Menus) -> None:
        self._sheet = sheet
        self._menus = menus

    def open(self, node_ids: Sequence[NodeId]) -> None:
        """Ask for the colour of these nodes."""
        page = Page(title=translate("Canvas", "What colour?"), entries=partial(self._entries, node_ids))
        if (rect := extent_of(self._sheet.projection, node_ids)) is not None:
            self._menus.open_at(page, rect, self._forget)

    def _entries(self, node_ids: Sequence[NodeId]) -> list[Entry]:
        return [self._entry(node_ids, tint) for tint in (*range(LANE_TINTS), None)]

    def _entry(self, node_ids: Sequence[NodeId], tint: int | None) -> Entry:
        sheet = self._sheet
        refused = sheet.bridge.may(several.edit_each, node_ids, nodes.colour_node, tint)
        is_on = all(sheet.projection.nodes[i].tint == tint for i in node_ids)
        return Entry(
            text=colour_name(tint),
            words="" if tint is None else str(tint + 1),
            picture=swatch(sheet.theme.tokens, tint),
            why_not=sentence(refused) if refused is not None else "",
            is_on=is_on,
            run=partial(sheet.bridge.run, several.edit_each, node_ids, nodes.colour_node, tint),
            preview=None if is_on else partial(self._preview, node_ids, tint),
        )

    def _preview(self, node_ids: Sequence[NodeId], tint: int | None) -> None:
        nodes_there = self._sheet.projection.nodes
        self._sheet.scene.hide(node_ids)
        self._sheet.overlay.show(
            "nodes", NodesMark(tuple(nodes_there[i]._replace(tint=tint) for i in node_ids), ())
        )

    def _forget(self) -> None:
        self._sheet.overlay.hide("nodes")
        self._sheet.scene.hide(())
