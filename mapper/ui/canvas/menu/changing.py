"""The canvas's searchable menu: what the selected nodes are to be instead."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from mapper.core.edits import nodes, several
from mapper.core.geometry.sizes import NODE_SIZES
from mapper.core.grid import Grid
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.values import Rect
from mapper.ui.canvas.extents import extent_of
from mapper.ui.canvas.marks import NodesMark
from mapper.ui.canvas.menu.entry import Entry, Page
from mapper.ui.canvas.menu.kinds import Sort, kind_entries
from mapper.ui.canvas.menu.menus import Menus
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.render.pictures import ConnectorPicture, NodePicture
from mapper.ui.texts import sentence

# Of so many lines nobody sees where each of them would go.
_MANY = 60


class KindMenu:
    """Changes what nodes are, and shows it on the map while one chooses."""

    def __init__(self, sheet: Sheet, menus: Menus) -> None:
        self._sheet = sheet
        self._menus = menus

    def open(self, node_ids: Sequence[NodeId]) -> None:
        """Ask what these nodes shall be."""
        rect = extent_of(self._sheet.projection, node_ids)
        if rect is None or self._sheet.bridge.session.is_read_only:
            return
        page = Page(
            title=QCoreApplication.translate("Canvas", "What shall it be?"),
            entries=lambda: kind_entries(partial(self._complete, node_ids)),
        )
        self._menus.open_at(page, rect, self._forget)

    def _complete(self, node_ids: Sequence[NodeId], sort: Sort, entry: Entry) -> Entry:
        pictures = [self._sheet.projection.nodes[i] for i in node_ids]
        refused = self._sheet.bridge.may(several.edit_each, node_ids, nodes.set_node_kind, *sort)
        is_on = all(p.kind is sort.kind and p.outcome is sort.outcome for p in pictures)
        return replace(
            entry,
            why_not=sentence(refused) if refused is not None else "",
            is_on=is_on,
            run=partial(self._change, node_ids, sort),
            preview=None if is_on else partial(self._preview, node_ids, sort),
        )

    def _change(self, node_ids: Sequence[NodeId], sort: Sort) -> None:
        self._sheet.bridge.run(several.edit_each, node_ids, nodes.set_node_kind, *sort)

    def _preview(self, node_ids: Sequence[NodeId], sort: Sort) -> None:
        """The nodes as they would be, in their places, with their lines."""
        projection = self._sheet.projection
        ghosts = {i: _changed(projection.grid, projection.nodes[i], sort) for i in node_ids}
        lines: list[ConnectorPicture] = []
        touching = projection.lines_at(ghosts)
        if len(touching) <= _MANY:
            routes = projection.preview({i: ghost.rect for i, ghost in ghosts.items()})
            lines = [c._replace(points=routes.get(ConnectorId(c.id), c.points)) for c in touching]
        self._sheet.scene.hide([*ghosts, *(line.id for line in lines)])
        self._sheet.overlay.show("nodes", NodesMark(tuple(ghosts.values()), tuple(lines)))

    def _forget(self) -> None:
        self._sheet.overlay.hide("nodes")
        self._sheet.scene.hide(())


def _changed(grid: Grid, picture: NodePicture, sort: Sort) -> NodePicture:
    """The node as another kind, about the same middle, off the borders of its cell."""
    if picture.kind is sort.kind:
        return picture._replace(outcome=sort.outcome)
    width, height = NODE_SIZES[sort.kind]
    x, y = picture.rect.center
    rect = grid.landing(Rect(x - width / 2, y - height / 2, width, height))
    return picture._replace(kind=sort.kind, outcome=sort.outcome, rect=rect)
