"""The canvas's searchable menu: one line at a step becomes a problem, an idea or another entry of the register."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from mapper.core import register
from mapper.core.edits import register as writing
from mapper.core.edits import things
from mapper.core.ids import NodeId
from mapper.core.records import Item
from mapper.core.values import ItemKind, ItemState, Rect
from mapper.ui.canvas.extents import extent_of
from mapper.ui.canvas.menu.entry import Entry, Found, Page
from mapper.ui.canvas.menu.menus import Menus
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.texts import QT_TRANSLATE_NOOP, sentence, word
from mapper.ui.theme import IconRole


class _Sort(NamedTuple):
    offer: str
    icon: str
    role: IconRole = IconRole.NORMAL


_SORTS: Final[Mapping[ItemKind, _Sort]] = {
    ItemKind.PROBLEM: _Sort(QT_TRANSLATE_NOOP("Canvas", "Problem “{name}”"), "problem", IconRole.PROBLEM),
    ItemKind.IDEA: _Sort(QT_TRANSLATE_NOOP("Canvas", "Idea “{name}”"), "value"),
    ItemKind.CONSTRAINT: _Sort(QT_TRANSLATE_NOOP("Canvas", "Constraint “{name}”"), "lock", IconRole.PROBLEM),
    ItemKind.DECISION: _Sort(QT_TRANSLATE_NOOP("Canvas", "Decision “{name}”"), "flag"),
    ItemKind.ACTION: _Sort(QT_TRANSLATE_NOOP("Canvas", "Action “{name}”"), "success"),
    ItemKind.PARKING: _Sort(QT_TRANSLATE_NOOP("Canvas", "Park “{name}” for later"), "clock"),
}


class RegisterMenu:
    """What is typed becomes an entry, the menu stays for the next; choosing one that is there closes or opens it."""

    def __init__(self, sheet: Sheet, menus: Menus) -> None:
        self._sheet = sheet
        self._menus = menus

    def open(self, node_ids: Sequence[NodeId]) -> None:
        """Ask what is to be noted at these nodes."""
        rect = extent_of(self._sheet.projection, node_ids)
        if rect is None:
            return
        page = Page(
            title=QCoreApplication.translate("Canvas", "What is the problem here?"),
            entries=lambda: self._entries(node_ids),
            find=_only_offers,
            offers=partial(self._offers, tuple(node_ids), tuple(ItemKind)),
            stays=True,
        )
        self._menus.open_at(page, rect)

    def open_parking(self) -> None:
        """Ask what is to be kept for later, whatever is selected."""
        sheet = self._sheet
        order = (ItemKind.PARKING, *(kind for kind in ItemKind if kind is not ItemKind.PARKING))
        page = Page(
            title=QCoreApplication.translate("Canvas", "What shall wait for later?"),
            entries=self._parked,
            find=_only_offers,
            offers=partial(self._offers, (), order),
            stays=True,
        )
        center = sheet.camera.visible.center
        self._menus.open_at(page, Rect(center.x, sheet.camera.visible.y, 1.0, 1.0))

    def open_making(self, note_ids: Sequence[NodeId]) -> None:
        """Ask what these notes are."""
        rect = extent_of(self._sheet.projection, note_ids)
        if rect is None:
            return
        page = Page(
            title=QCoreApplication.translate("Canvas", "What is noted here?"),
            entries=lambda: [self._making(note_ids, kind) for kind in ItemKind],
        )
        self._menus.open_at(page, rect)

    # -- parts

    def _making(self, note_ids: Sequence[NodeId], kind: ItemKind) -> Entry:
        reader, bridge, sort = self._sheet.reader, self._sheet.bridge, _SORTS[kind]
        refused = bridge.may(writing.make_items, note_ids, kind)
        return Entry(
            text=word(kind.value).capitalize(),
            icon=sort.icon,
            icon_role=sort.role,
            why_not=sentence(refused) if refused is not None else "",
            is_on=all(any(i.kind is kind for i in reader.referring(Item, "node_id", n)) for n in note_ids),
            run=partial(bridge.run, writing.make_items, note_ids, kind),
        )

    def _entries(self, node_ids: Sequence[NodeId]) -> list[Entry]:
        found = {item.id: item for i in node_ids for item in register.items_at(self._sheet.reader, i)}
        return [self._hint(), *(self._entry(item) for item in found.values())]

    def _parked(self) -> list[Entry]:
        items = register.items_of_map(self._sheet.reader, self._sheet.bridge.map_id)
        return [self._hint(), *(self._entry(item) for item in items if item.kind is ItemKind.PARKING)]

    def _hint(self) -> Entry:
        """The first entry, so that Enter in the empty field only ends the noting."""
        return Entry(
            text=QCoreApplication.translate("Canvas", "Type it in one line"),
            description=QCoreApplication.translate("Canvas", "Enter keeps it, ↓ other kinds"),
            icon="edit",
            run=self._menus.close,
        )

    def _entry(self, item: Item) -> Entry:
        sort, is_open = _SORTS[item.kind], register.is_open(item)
        return Entry(
            text=item.name,
            description=word(item.state.value),
            group=word(item.kind.value).capitalize(),
            icon=sort.icon,
            icon_role=sort.role,
            is_on=not is_open,
            run=partial(self._turn, item.id, is_open=is_open),
        )

    def _turn(self, item_id: str, *, is_open: bool) -> None:
        state = ItemState.DONE if is_open else ItemState.OPEN
        self._sheet.bridge.run(things.set_thing, item_id, state=state)

    def _offers(self, node_ids: Sequence[NodeId], kinds: Sequence[ItemKind], name: str) -> list[Entry]:
        return [self._offer(node_ids, kind, name) for kind in kinds]

    def _offer(self, node_ids: Sequence[NodeId], kind: ItemKind, name: str) -> Entry:
        sort, bridge = _SORTS[kind], self._sheet.bridge
        text = QCoreApplication.translate("Canvas", sort.offer).replace("{name}", name)
        entry = Entry(text=text, icon=sort.icon, icon_role=sort.role)
        if node_ids and kind is not ItemKind.PARKING:
            return replace(entry, run=partial(bridge.run, writing.add_item_to_nodes, node_ids, kind, name))
        return replace(entry, run=partial(bridge.run, writing.add_item, bridge.map_id, kind, name))


def _only_offers(query: str) -> Found:
    """What is typed is something new: Enter never means an entry that is there."""
    del query
    return Found((), len(ItemKind))
