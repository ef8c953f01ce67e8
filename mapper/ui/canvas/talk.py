"""The canvas's list of all open comments of the document: type to filter it, choose one to go there."""

from functools import partial

from mapper.core.records import Node
from mapper.core.threads import Thread, open_threads
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
        """Show the open comments, or say that there is none."""
        found = open_threads(self._sheet.reader)
        if not found:
            self._sheet.say_there(translate("Canvas", "No comment is open."))
            return
        center = self._sheet.camera.visible.center
        page = Page(
            title=translate("Canvas", "Open comments"),
            entries=lambda: [self._entry(each) for each in open_threads(self._sheet.reader)],
        )
        self._menus.open_at(page, Rect(center.x, center.y, 0, 0))

    def _entry(self, thread: Thread) -> Entry:
        node = self._sheet.reader.get(Node, thread.first.node_id)
        said = [node.name or translate("Canvas", "without a name"), thread.first.author]
        if thread.answers:
            said.append(translate("Canvas", "answers: {n}").replace("{n}", str(len(thread.answers))))
        return Entry(
            text=" ".join(thread.first.text.split()),
            description=" · ".join(part for part in said if part),
            words=" ".join(answer.text for answer in thread.answers),
            icon="comment",
            run=partial(self._sheet.bridge.show_place, node.map_id, (node.id,)),
        )
