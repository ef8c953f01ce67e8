"""The canvas's building: what keys, the pad and menus do to grow the map from what is selected, without pointing."""

from PySide6.QtCore import QCoreApplication

from mapper.core.errors import Refused
from mapper.core.values import NodeKind
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.editing import Editing
from mapper.ui.canvas.menu.attaching import AttachMenu
from mapper.ui.canvas.menu.changing import KindMenu
from mapper.ui.canvas.menu.linking import LinkMenu
from mapper.ui.canvas.menu.menus import Menus
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.texts import sentence


class Building:
    """Each act says beside the selection, or in the middle of the view, why it cannot be done."""

    def __init__(self, sheet: Sheet, acts: Acts, editing: Editing) -> None:
        self._sheet = sheet
        self._acts = acts
        self.menus = Menus(sheet, editing)
        self._kinds = KindMenu(sheet, self.menus)
        self._links = LinkMenu(sheet, acts, self.menus)
        self._things = AttachMenu(sheet, acts, self.menus)

    def change_kind(self) -> None:
        """Ask what the selected nodes shall be instead."""
        chosen = self._sheet.selection.nodes
        if not chosen:
            self._say(QCoreApplication.translate("Canvas", "Select what shall become something else first"))
        elif self._may_write():
            self._kinds.open(chosen)

    def connect_by_name(self) -> None:
        """Ask by name where a line from the selected node shall lead."""
        chosen = self._sheet.selection.nodes
        if len(chosen) != 1:
            self._say(
                QCoreApplication.translate("Canvas", "Select the one step the line shall begin at first")
            )
        elif self._may_write():
            self._links.open(chosen[0])

    def attach_by_name(self) -> None:
        """Ask by name what to hang on the selected nodes."""
        sheet = self._sheet
        chosen = sheet.selection.nodes
        if not chosen:
            self._say(QCoreApplication.translate("Canvas", "Select the steps to attach it to first"))
        elif all(sheet.projection.nodes[i].kind is NodeKind.NOTE for i in chosen):
            self._say(sentence(Refused("notes_carry_nothing")))
        elif self._may_write():
            self._things.open(chosen)

    def _may_write(self) -> bool:
        if self._sheet.bridge.session.is_read_only:
            self._say(sentence(Refused("read_only")))
            return False
        return True

    def _say(self, text: str) -> None:
        self._sheet.say_there(text)
