"""The canvas's headers: what stands around the map: stages, what the customer gets, lanes, the corner, the ladder."""

from dataclasses import replace

from PySide6.QtCore import QMargins, QObject, QRect, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from mapper.ui.canvas.headers.axis import going_lanes, going_stages
from mapper.ui.canvas.headers.corner import Corner
from mapper.ui.canvas.headers.header import LANE_WIDTH, STAGE_HEIGHT, Header
from mapper.ui.canvas.headers.ladder_row import LadderRow
from mapper.ui.canvas.headers.lane_figures import Told, told
from mapper.ui.canvas.headers.lane_header import LaneHeader
from mapper.ui.canvas.headers.row_title import RowTitle
from mapper.ui.canvas.headers.stage_header import StageHeader
from mapper.ui.canvas.headers.value_menu import ValueMenu
from mapper.ui.canvas.headers.value_row import VALUE_HEIGHT, ValueRow
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.drag import DragMachine
from mapper.ui.render.ladder import LADDER_ROW
from mapper.ui.render.seen import Layer
from mapper.ui.texts import translate
from mapper.ui.theme.tokens import Tokens


class Frame(QObject):
    """Holds the headers and puts them around the viewport."""

    resized = Signal()  # it takes another room than before

    def __init__(self, sheet: Sheet, machine: DragMachine, port: QWidget, view: QWidget) -> None:
        super().__init__(view)
        self._sheet = sheet
        self._is_clean = False
        self._is_going = False  # the map is between two
        self.stages: Header = StageHeader(sheet, machine, port, view)
        self._lanes = LaneHeader(sheet, machine, port, view)
        self.lanes: Header = self._lanes
        self.corner = Corner(sheet, view)
        self.values = ValueRow(sheet, self.stages, port, view)
        self.menu = ValueMenu(sheet, self.values)
        self._title = RowTitle(
            sheet,
            translate("ValueTitle", "Customer value"),
            translate(
                "ValueTitle",
                "What the customer gets in each stage. Click at a stage to write it, or press V.",
            ),
            _of_values,
            view,
        )
        self.ladder = LadderRow(sheet, self.stages, port, view)
        self._ladder_title = RowTitle(
            sheet,
            translate("Ladder", "Lead time"),
            translate(
                "Ladder", "How long a case waits in each stage, and below it how long it is worked on."
            ),
            _of_ladder,
            view,
            is_low=True,
        )
        self._has_row = self._has_ladder = False
        self._show_rows()
        sheet.scene.lens.changed.connect(self._follow)
        sheet.bridge.map_switched.connect(self._tell)
        sheet.bridge.worked_out.connect(self._tell)
        sheet.scene.morph_moved.connect(self._go)

    @property
    def margins(self) -> QMargins:
        """The room it takes around the viewport."""
        width, height, row, ladder = self._room()
        flows_left = self._sheet.projection.flows_left
        return QMargins(0 if flows_left else width, height + row, width if flows_left else 0, ladder)

    def place(self, port: QRect) -> None:
        """Lay it around the viewport."""
        width, height, row, ladder = self._room()
        top = port.top() - height - row
        lanes = port.right() + 1 if self._sheet.camera.is_mirrored else port.left() - width
        self.stages.setGeometry(port.left(), top, port.width(), height)
        self.values.setGeometry(port.left(), top + height, port.width(), row)
        self.lanes.setGeometry(lanes, port.top(), width, port.height())
        self.corner.setGeometry(lanes, top, width, height)
        self._title.setGeometry(lanes, top + height, width, row)
        self.ladder.setGeometry(port.left(), port.bottom() + 1, port.width(), ladder)
        self._ladder_title.setGeometry(lanes, port.bottom() + 1, width, ladder)

    def set_clean(self, is_clean: bool) -> None:  # it mirrors a state
        """With or without what only serves to work on the map; the row is there then only if it is looked at."""
        self._is_clean = is_clean
        self.corner.setEnabled(not is_clean)
        for header in (self.stages, self.lanes):
            header.set_clean(is_clean)
        self._follow()

    def set_scale(self, scale: float, least: int = 0) -> None:
        """Letter it larger or smaller, with no letters below `least` pixels."""
        for part in (self.stages, self.lanes, self.values, self._title, self.ladder, self._ladder_title):
            part.set_scale(scale, least)

    def confirm_editors(self) -> None:
        """Take over what is being typed in it."""
        for part in (self.stages, self.lanes, self.values):
            part.confirm_editor()

    def _room(self) -> tuple[int, int, int, int]:
        """How wide the lanes' names are, how high the stages', how high the row below these, and the ladder."""
        scale = self.stages.scale
        row = round(VALUE_HEIGHT * scale) if self._has_row else 0
        ladder = round(LADDER_ROW * scale) if self._has_ladder else 0
        return round(LANE_WIDTH * scale), round(STAGE_HEIGHT * scale), row, ladder

    def _follow(self) -> None:
        lens = self._sheet.scene.lens
        is_wanted = lens.has_value_row and not self._is_clean
        has_row = is_wanted or lens.has_eyes or Layer.VALUE in lens.layers
        if (has_row, lens.shows_ladder) != (self._has_row, self._has_ladder):
            self._has_row, self._has_ladder = has_row, lens.shows_ladder
            self._show_rows()
            self.resized.emit()
        self._tell()

    def _show_rows(self) -> None:
        self.values.set_shown(self._has_row)
        self._title.setVisible(self._has_row)
        self.ladder.setVisible(self._has_ladder)
        self._ladder_title.setVisible(self._has_ladder)

    @property
    def told(self) -> Told:
        """The figures of the map that is shown, as they are told around it."""
        bridge = self._sheet.bridge
        return told(bridge.worked, bridge.map_id)

    def _go(self) -> None:
        """The map is on its way to another one, as far as it is, or there."""
        going = self._sheet.scene.on_the_way
        if going is None and not self._is_going:
            return
        is_other = self._is_going is not (going is not None)
        self._is_going = going is not None
        self.stages.show_going(None if going is None else going_stages(going))
        self._lanes.show_going(None if going is None else going_lanes(going))
        if is_other:
            self._tell()

    def _tell(self) -> None:
        found = self.told
        # Between two maps the figures of one of them would tell of both.
        known = replace(found, loads={}, lean=None) if self._is_going else found
        self._lanes.show_loads(known if self._sheet.scene.lens.shows_loads else None)
        self.ladder.show_days(known)
        self._ladder_title.set_note(known.lead_time)


def _of_values(tokens: Tokens) -> tuple[QColor, QColor]:
    return tokens.canvas.value_row, tokens.badge.value.fill


def _of_ladder(tokens: Tokens) -> tuple[QColor, QColor]:
    return tokens.canvas.header, tokens.canvas.header_text
