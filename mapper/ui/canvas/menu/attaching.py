"""The canvas's searchable menu: tools, skills and metrics to hang on nodes, several in a row."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from mapper.core.edits import resources, several
from mapper.core.ids import NodeId
from mapper.core.records import Metric, Record, Skill, Tool
from mapper.core.values import NodeKind
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.extents import extent_of
from mapper.ui.canvas.menu.entry import Entry, Page
from mapper.ui.canvas.menu.menus import Menus
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.texts import QT_TRANSLATE_NOOP
from mapper.ui.theme import IconRole


class _Shelf(NamedTuple):
    title: str
    offer: str
    icon: str
    role: IconRole


_SHELVES: Final[Mapping[type[Record], _Shelf]] = {
    Tool: _Shelf(
        QT_TRANSLATE_NOOP("Canvas", "Tools"),
        QT_TRANSLATE_NOOP("Canvas", "New tool “{name}”"),
        "tool",
        IconRole.TOOL,
    ),
    Skill: _Shelf(
        QT_TRANSLATE_NOOP("Canvas", "Skills"),
        QT_TRANSLATE_NOOP("Canvas", "New skill “{name}”"),
        "skill",
        IconRole.SKILL,
    ),
    Metric: _Shelf(
        QT_TRANSLATE_NOOP("Canvas", "Metrics"),
        QT_TRANSLATE_NOOP("Canvas", "New metric “{name}”"),
        "metric",
        IconRole.METRIC,
    ),
}


class AttachMenu:
    """Choosing hangs a thing on all the nodes, or takes it off where it hangs on all; a new name makes a new thing."""

    def __init__(self, sheet: Sheet, acts: Acts, menus: Menus) -> None:
        self._sheet = sheet
        self._acts = acts
        self._menus = menus

    def open(self, node_ids: Sequence[NodeId]) -> None:
        """Ask what to hang on these nodes; notes among them are left out."""
        sheet = self._sheet
        chosen = [i for i in node_ids if sheet.projection.nodes[i].kind is not NodeKind.NOTE]
        rect = extent_of(sheet.projection, chosen)
        if rect is None or sheet.bridge.session.is_read_only:
            return
        page = Page(
            title=QCoreApplication.translate("Canvas", "Attach a tool, skill or metric"),
            entries=lambda: self._entries(chosen),
            offers=partial(self._offers, chosen),
            stays=True,
        )
        self._menus.open_at(page, rect)

    def _entries(self, node_ids: Sequence[NodeId]) -> list[Entry]:
        found = []
        for record_type, shelf in _SHELVES.items():
            things: list[Any] = sorted(
                self._sheet.reader.all(record_type), key=lambda thing: thing.name.casefold()
            )
            for thing in things:
                is_on = all(self._acts.is_attached(thing.id, i) for i in node_ids)
                act = self._detach if is_on else self._attach
                found.append(
                    Entry(
                        text=thing.name,
                        words=thing.description,
                        group=_tr(shelf.title),
                        icon=shelf.icon,
                        icon_role=shelf.role,
                        is_on=is_on,
                        run=partial(act, node_ids, thing.id),
                    )
                )
        return found

    def _offers(self, node_ids: Sequence[NodeId], name: str) -> list[Entry]:
        """To make what was typed, on each shelf that has nothing of that name."""
        return [
            Entry(
                text=_tr(shelf.offer).replace("{name}", name),
                icon=shelf.icon,
                icon_role=shelf.role,
                run=partial(self._attach_new, node_ids, record_type, name),
            )
            for record_type, shelf in _SHELVES.items()
            if not self._has(record_type, name)
        ]

    def _has(self, record_type: type[Record], name: str) -> bool:
        things: list[Any] = list(self._sheet.reader.all(record_type))
        return any(thing.name.casefold() == name.casefold() for thing in things)

    def _attach(self, node_ids: Sequence[NodeId], resource_id: str) -> None:
        self._acts.attach(resource_id, node_ids)

    def _attach_new(self, node_ids: Sequence[NodeId], record_type: type[Record], name: str) -> None:
        self._sheet.bridge.run(resources.attach_named, node_ids, record_type, name)

    def _detach(self, node_ids: Sequence[NodeId], resource_id: str) -> None:
        self._sheet.bridge.run(several.edit_each, self._acts.links(resource_id, node_ids), resources.detach)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Canvas", text)
