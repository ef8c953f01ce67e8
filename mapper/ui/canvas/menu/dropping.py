"""The canvas's searchable menu: what a line that was let go over nothing shall lead to (canvas.md 28)."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from mapper.core.draft import Draft
from mapper.core.edits import nodes
from mapper.core.geometry.sizes import NODE_SIZES
from mapper.core.history import Label
from mapper.core.ids import NodeId
from mapper.core.rules import permits
from mapper.core.values import NodeKind, Point, Rect
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.future import Future
from mapper.ui.canvas.menu.entry import Entry, Page
from mapper.ui.canvas.menu.kinds import Sort, flat_entries
from mapper.ui.canvas.menu.linking import LinkMenu
from mapper.ui.canvas.menu.menus import Menus
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.habits import Habits
from mapper.ui.render.pictures import NodePicture
from mapper.ui.texts import sentence


class DropMenu:
    """Offers the kinds, those first that this person mostly links next, and the steps that are there by name."""

    def __init__(self, sheet: Sheet, acts: Acts, menus: Menus, links: LinkMenu, habits: Habits) -> None:
        self._sheet = sheet
        self._acts = acts
        self._menus = menus
        self._links = links
        self._habits = habits
        self._future = Future(sheet)

    def open(self, source_id: NodeId, center: Point) -> None:
        """Ask what shall stand at a point of the map, beside the ghost that stands there meanwhile."""
        source = self._sheet.projection.nodes.get(source_id)
        if source is None:
            return
        page = Page(
            title=QCoreApplication.translate("Canvas", "What comes next?"),
            entries=lambda: self._entries(source, center),
        )
        width, height = NODE_SIZES[NodeKind.STEP]
        ghost = Rect(center.x - width / 2, center.y - height / 2, width, height)
        self._menus.open_at(page, ghost, self._forget)

    def _entries(self, source: NodePicture, center: Point) -> list[Entry]:
        kinds: list[tuple[float, Entry]] = []

        def complete(sort: Sort, entry: Entry) -> Entry:
            refused = permits.may_follow(source.kind, sort.kind)
            whole = replace(
                entry,
                group="",
                why_not=sentence(refused) if refused is not None else "",
                run=partial(self._make, source, center, sort),
                preview=partial(self._preview, source, center, sort),
            )
            kinds.append((self._habits.weight(source.kind.value, sort.key), whole))
            return whole

        flat_entries(complete)
        by_habit = sorted(kinds, key=lambda pair: -pair[0])
        existing = Entry(
            text=QCoreApplication.translate("Canvas", "Existing step…"),
            words=QCoreApplication.translate("Canvas", "connect link name"),
            icon="arrow-right",
            page=self._links.page(source),
        )
        allowed = [entry for _, entry in by_habit if not entry.why_not]
        return [*allowed, existing, *(entry for _, entry in by_habit if entry.why_not)]

    def _make(self, source: NodePicture, center: Point, sort: Sort) -> None:
        if self._acts.run_and_name(self._edit(source, center, sort)) is not None:
            self._habits.note(source.kind.value, sort.key)

    def _preview(self, source: NodePicture, center: Point, sort: Sort) -> None:
        self._future.show(self._edit(source, center, sort))

    def _edit(self, source: NodePicture, center: Point, sort: Sort) -> Callable[[Draft], Label]:
        return partial(
            nodes.add_node,
            map_id=self._sheet.bridge.map_id,
            kind=sort.kind,
            center=center,
            outcome=sort.outcome,
            after=source.id,
        )

    def _forget(self) -> None:
        self._future.hide()
        self._links.forget()
