"""The canvas's headers: what stands around the map: stages along the top, what the customer gets, lanes, the corner."""

from PySide6.QtCore import QMargins, QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from mapper.ui.canvas.headers.corner import Corner
from mapper.ui.canvas.headers.header import LANE_WIDTH, STAGE_HEIGHT, Header
from mapper.ui.canvas.headers.lane_header import LaneHeader
from mapper.ui.canvas.headers.stage_header import StageHeader
from mapper.ui.canvas.headers.value_menu import ValueMenu
from mapper.ui.canvas.headers.value_row import VALUE_HEIGHT, ValueRow
from mapper.ui.canvas.headers.value_title import ValueTitle
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.drag import DragMachine
from mapper.ui.render.seen import Layer


class Frame(QObject):
    """Holds the headers and puts them around the viewport."""

    resized = Signal()  # it takes another room than before

    def __init__(self, sheet: Sheet, machine: DragMachine, port: QWidget, view: QWidget) -> None:
        super().__init__(view)
        self._sheet = sheet
        self._is_clean = False
        self.stages: Header = StageHeader(sheet, machine, port, view)
        self.lanes: Header = LaneHeader(sheet, machine, port, view)
        self.corner = Corner(sheet, view)
        self.values = ValueRow(sheet, self.stages, port, view)
        self.menu = ValueMenu(sheet, self.values)
        self._title = ValueTitle(sheet, view)
        self._has_row = False
        self._show_row()
        sheet.scene.lens.changed.connect(self._follow)

    @property
    def margins(self) -> QMargins:
        """The room it takes around the viewport."""
        width, height, row = self._room()
        flows_left = self._sheet.projection.flows_left
        return QMargins(0 if flows_left else width, height + row, width if flows_left else 0, 0)

    def place(self, port: QRect) -> None:
        """Lay it around the viewport."""
        width, height, row = self._room()
        top = port.top() - height - row
        lanes = port.right() + 1 if self._sheet.camera.is_mirrored else port.left() - width
        self.stages.setGeometry(port.left(), top, port.width(), height)
        self.values.setGeometry(port.left(), top + height, port.width(), row)
        self.lanes.setGeometry(lanes, port.top(), width, port.height())
        self.corner.setGeometry(lanes, top, width, height)
        self._title.setGeometry(lanes, top + height, width, row)

    def set_clean(self, is_clean: bool) -> None:  # it mirrors a state
        """With or without what only serves to work on the map; the row is there then only if it is looked at."""
        self._is_clean = is_clean
        self.corner.setEnabled(not is_clean)
        for header in (self.stages, self.lanes):
            header.set_clean(is_clean)
        self._follow()

    def set_scale(self, scale: float) -> None:
        """Letter it larger or smaller."""
        for part in (self.stages, self.lanes, self.values, self._title):
            part.set_scale(scale)

    def confirm_editors(self) -> None:
        """Take over what is being typed in it."""
        for part in (self.stages, self.lanes, self.values):
            part.confirm_editor()

    def _room(self) -> tuple[int, int, int]:
        """How wide the lanes' names are, how high the stages', and how high the row below these."""
        scale = self.stages.scale
        row = round(VALUE_HEIGHT * scale) if self._has_row else 0
        return round(LANE_WIDTH * scale), round(STAGE_HEIGHT * scale), row

    def _follow(self) -> None:
        lens = self._sheet.scene.lens
        is_wanted = lens.has_value_row and not self._is_clean
        has_row = is_wanted or lens.has_eyes or Layer.VALUE in lens.layers
        if has_row != self._has_row:
            self._has_row = has_row
            self._show_row()
            self.resized.emit()

    def _show_row(self) -> None:
        self.values.set_shown(self._has_row)
        self._title.setVisible(self._has_row)
