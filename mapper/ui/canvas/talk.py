"""The canvas's list of all comments of the document, open ones first: type to filter it, choose one to go there."""

from functools import partial

from mapper.core.records import Node
from mapper.core.threads import Thread, open_threads, resolved_threads
from mapper.core.values import Rect
from mapper.ui.canvas.menu.entry import Entry, Page
from mapper.ui.canvas.menu.menus import Menus
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.texts import translate


class Talk:
    """Opens the list in the middle of the view."""

    def __init__(self, sheet: Sheet, menus: Menus) -> None:
        self._sheet = sheet
        self._menus = menus

    def open(self) -> None:
        """Show the comments, or say that there is none."""
        if not self._entries():
            self._sheet.say_there(translate("Canvas", "No comment is open."))
            return
        center = self._sheet.camera.visible.center
        page = Page(title=translate("Canvas", "Comments"), entries=self._entries)
        self._menus.open_at(page, Rect(center.x, center.y, 0, 0))

    def _entries(self) -> list[Entry]:
        reader = self._sheet.reader
        still, done = translate("Canvas", "Not resolved"), translate("Canvas", "Resolved")
        found = [self._entry(each, still, "comment") for each in open_threads(reader)]
        return found + [self._entry(each, done, "check") for each in resolved_threads(reader)]

    def _entry(self, thread: Thread, group: str, icon: str) -> Entry:
        node = self._sheet.reader.get(Node, thread.first.node_id)
        said = [node.name or translate("Canvas", "without a name"), thread.first.author]
        if thread.answers:
            said.append(translate("Canvas", "answers: {n}").replace("{n}", str(len(thread.answers))))
        return Entry(
            text=" ".join(thread.first.text.split()),
            description=" · ".join(part for part in said if part),
            words=" ".join([group, *(answer.text for answer in thread.answers)]),
            group=group,
            icon=icon,
            run=partial(self._sheet.bridge.show_place, node.map_id, (node.id,)),
        )
