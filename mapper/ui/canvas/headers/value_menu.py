"""The canvas's headers: the menu of what the customer gets in a stage."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from mapper.core.records import NodeValue, record_type_of
from mapper.ui.canvas.extents import extent_of
from mapper.ui.canvas.headers.value_row import ValueRow
from mapper.ui.canvas.sheet import Sheet


class ValueMenu(QObject):
    """Opens over a cell of the row: change, add, delete, and the way to the step that says it."""

    def __init__(self, sheet: Sheet, row: ValueRow) -> None:
        super().__init__(row)
        self._sheet = sheet
        self._row = row
        row.menu_requested.connect(self._open)

    def menu(self, stage_id: str, thing_id: str) -> QMenu:
        """The menu of a stage and one of its statements, or of its gap for "". It deletes itself when it is closed."""
        row = self._row
        menu = QMenu(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        writing = []
        if thing_id:
            writing.append(menu.addAction(self.tr("Change it"), lambda: row.edit(stage_id, thing_id)))
        text = self.tr("Add one of the whole stage") if thing_id else self.tr("Say what the customer gets")
        writing.append(menu.addAction(text, lambda: row.edit(stage_id, "")))
        if thing_id:
            writing.append(menu.addAction(self.tr("Delete it"), lambda: row.remove(thing_id)))
            if record_type_of(thing_id) is NodeValue:
                menu.addSeparator()
                menu.addAction(self.tr("Go to the step that says it"), lambda: self._go_to_step(thing_id))
        if self._sheet.bridge.session.is_read_only:
            for action in writing:
                action.setEnabled(False)
        return menu

    def _open(self, stage_id: str, thing_id: str, place: QPoint) -> None:
        self.menu(stage_id, thing_id).popup(place)

    def _go_to_step(self, thing_id: str) -> None:
        value = self._sheet.reader.find(NodeValue, thing_id)
        if value is None:
            return
        self._sheet.selection.set([value.node_id])
        rect = extent_of(self._sheet.projection, [value.node_id])
        if rect is not None:
            self._sheet.camera.reveal(rect)
