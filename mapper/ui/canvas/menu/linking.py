"""The canvas's searchable menu: where a line shall lead, chosen by name."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from mapper.core.ids import NodeId
from mapper.core.values import NodeKind
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.camera import Sight
from mapper.ui.canvas.menu.entry import Entry, Page
from mapper.ui.canvas.menu.menus import Menus
from mapper.ui.canvas.menu.naming import NodeNames
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.connect import Aim, aim_at, show_aim
from mapper.ui.render.pictures import NodePicture
from mapper.ui.texts import sentence


class LinkMenu:
    """Leads a line from a node to another one that is named, or to a new step of that name."""

    def __init__(self, sheet: Sheet, acts: Acts, menus: Menus) -> None:
        self._sheet = sheet
        self._acts = acts
        self._menus = menus
        self._sight: Sight | None = None  # what was seen before a target out of sight was shown

    def open(self, source_id: NodeId) -> None:
        """Ask where the line from this node leads."""
        source = self._sheet.projection.nodes.get(source_id)
        if source is None or self._sheet.bridge.session.is_read_only:
            return
        self._menus.open_at(self.page(source), source.rect, self.forget)

    def page(self, source: NodePicture) -> Page:
        """The nodes a line from the source may lead to, and the others with the reason."""
        names = NodeNames(self._sheet, source.rect.center, partial(self._target, source))
        return Page(
            title=QCoreApplication.translate("Canvas", "Connect with…"),
            entries=names.nearest,
            find=names.find,
            offers=partial(self._offers, source),
        )

    def forget(self) -> None:
        """Take the previewed line away, and show again what was seen before."""
        show_aim(self._sheet, None)
        if self._sight is not None:
            self._sheet.camera.show(self._sight)
            self._sight = None

    def _preview(self, aim: Aim, target: NodePicture) -> None:
        """Draw the line; a target out of sight comes into it."""
        camera = self._sheet.camera
        if not camera.visible.intersects(target.rect):
            self._sight = camera.goal
            camera.reveal(target.rect)
        show_aim(self._sheet, aim, target)

    def _target(self, source: NodePicture, target: NodePicture, entry: Entry) -> Entry:
        aim = aim_at(self._sheet, source, target)
        return replace(
            entry,
            why_not=sentence(aim.refused) if aim.refused is not None else "",
            is_rare=source.id == target.id,
            run=partial(self._acts.connect, aim.source.id, aim.target.id),
            preview=partial(self._preview, aim, target),
        )

    def _offers(self, source: NodePicture, name: str) -> Sequence[Entry]:
        if source.kind in (NodeKind.END, NodeKind.NOTE):
            return ()
        text = QCoreApplication.translate("Canvas", "New step “{name}”").replace("{name}", name)
        return (Entry(text=text, icon="add", run=partial(self._acts.append_named, source.id, name)),)
