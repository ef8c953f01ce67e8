"""The canvas's headers: the menu of a stage or lane, and deleting one with the question where its content goes."""

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from mapper.core.edits import lanes
from mapper.core.ids import LaneId
from mapper.ui.canvas.headers.axis import Section
from mapper.ui.canvas.headers.delete_popup import DeletePopup
from mapper.ui.canvas.headers.header import Header
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.texts import sentence


class SectionActs(QObject):
    """What the menu of a header's section offers; `view` carries the question's card."""

    def __init__(self, sheet: Sheet, header: Header, view: QWidget) -> None:
        super().__init__(header)
        self._sheet = sheet
        self._header = header
        self._view = view
        self._popup: DeletePopup | None = None
        header.menu_requested.connect(self.open_menu)

    def open_menu(self, section_id: str, place: QPoint) -> None:
        """Show the menu at a place of the screen."""
        menu = self.menu(section_id)
        if menu is not None:
            menu.popup(place)

    def menu(self, section_id: str) -> QMenu | None:
        """The menu of a section, which deletes itself when it is closed."""
        sections = self._header.axis.sections()
        index = next((i for i, section in enumerate(sections) if section.id == section_id), None)
        if index is None:
            return None
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        axis, is_level = self._header.axis, self._header.axis.is_level
        say = self._words(is_level=is_level)
        menu.addAction(say["before"], lambda: self._header.add(index))
        menu.addAction(say["after"], lambda: self._header.add(index + 1))
        menu.addSeparator()
        menu.addAction(say["rename"], lambda: self._header.rename(section_id))
        back = menu.addAction(say["back"], lambda: axis.move(section_id, index - 1))
        back.setEnabled(index > 0)
        on = menu.addAction(say["on"], lambda: axis.move(section_id, index + 1))
        on.setEnabled(index < len(sections) - 1)
        if not is_level:
            menu.addSeparator()
            customer = menu.addAction(say["customer"])
            customer.setCheckable(True)
            customer.setChecked(sections[index].is_customer)
            customer.triggered.connect(
                lambda checked: self._sheet.bridge.run(
                    lanes.set_lane, LaneId(section_id), is_customer=checked
                )
            )
        menu.addSeparator()
        menu.addAction(say["delete"], lambda: self.delete(section_id))
        if self._sheet.bridge.session.is_read_only:
            for action in menu.actions():
                action.setEnabled(False)
        return menu

    def delete(self, section_id: str) -> None:
        """Delete a section; where it has content, ask in place what becomes of that."""
        axis = self._header.axis
        section = next((s for s in axis.sections() if s.id == section_id), None)
        if section is None:
            return
        refused = axis.may_delete(section_id)
        if refused is not None:
            self._sheet.say(sentence(refused), self._place(section))
        elif section.count == 0:
            axis.delete(section_id, keep_content=False)
        else:
            self._ask(section)

    @property
    def popup(self) -> DeletePopup | None:
        """The question that is open, or None."""
        return self._popup

    def _ask(self, section: Section) -> None:
        if self._popup is not None:
            self._popup.dismiss()
        neighbour = self._neighbour(section)
        translate = QCoreApplication.translate
        question = translate("Headers", "Delete “{name}”?").replace("{name}", section.name)
        keep = translate("Headers", "Keep its steps, in “{name}”").replace("{name}", neighbour)
        drop = translate("Headers", "Delete with its steps")
        axis = self._header.axis
        popup = DeletePopup(
            self._view,
            question,
            keep,
            drop,
            lambda keep_content: axis.delete(section.id, keep_content=keep_content),
        )
        popup.destroyed.connect(self._forget)
        self._popup = popup
        popup.open_at(self._place(section))

    def _forget(self) -> None:
        self._popup = None

    def _neighbour(self, section: Section) -> str:
        """The one before takes the content; of the first, the one after."""
        sections = self._header.axis.sections()
        index = next(i for i, s in enumerate(sections) if s.id == section.id)
        return sections[index - 1 if index else 1].name

    def _place(self, section: Section) -> QPoint:
        rect = self._header.section_rect(section).intersected(self._header.rect().toRectF())
        corner = rect.bottomLeft() if self._header.axis.is_level else rect.topRight()
        place = self._header.mapTo(self._view, corner.toPoint())
        return place + QPoint(6, 6)

    @staticmethod
    def _words(*, is_level: bool) -> dict[str, str]:
        translate = QCoreApplication.translate
        if is_level:
            return {
                "before": translate("Headers", "Add a stage before"),
                "after": translate("Headers", "Add a stage after"),
                "rename": translate("Headers", "Rename"),
                "back": translate("Headers", "Move left"),
                "on": translate("Headers", "Move right"),
                "delete": translate("Headers", "Delete the stage…"),
            }
        return {
            "before": translate("Headers", "Add a lane above"),
            "after": translate("Headers", "Add a lane below"),
            "rename": translate("Headers", "Rename"),
            "back": translate("Headers", "Move up"),
            "on": translate("Headers", "Move down"),
            "customer": translate("Headers", "The customer’s lane"),
            "delete": translate("Headers", "Delete the lane…"),
        }
