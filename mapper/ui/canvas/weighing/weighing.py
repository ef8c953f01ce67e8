"""The canvas's fix or hire: opens the card, at most one at a time, and lets its chips be pulled onto the map."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QMouseEvent

from mapper.analysis.levers.fix_or_hire import Asked
from mapper.core.ids import LaneId, NodeId, RoleId
from mapper.core.records import Node, Role
from mapper.ui.canvas.hand import Hand
from mapper.ui.canvas.headers.lane_figures import Told
from mapper.ui.canvas.pad.entry import PadEntry
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.drag import Drag, DragMachine
from mapper.ui.canvas.weighing.card import WeighCard
from mapper.ui.canvas.weighing.chip import Chip, ChipDrag, is_fixable, lane_at, step_at
from mapper.ui.texts import translate


class Weighing(QObject):
    """Nothing waits for the card: the map can be worked on while it stands there, and the bars follow."""

    opened = Signal()  # the card is about to come
    changed = Signal()  # the card came, went or stands elsewhere

    def __init__(self, sheet: Sheet, hand: Hand, machine: DragMachine, told: Callable[[], Told]) -> None:
        """`told`: the figures that go with the map, for who is busiest in a lane."""
        super().__init__(sheet)
        self._sheet = sheet
        self._hand = hand
        self._machine = machine
        self._told = told
        self.card: WeighCard | None = None
        sheet.lane_weighed.connect(lambda lane_id: self.open(lane_id=LaneId(lane_id)))

    def open(self, node_id: NodeId | None = None, lane_id: LaneId | None = None) -> None:
        """Weigh the usual fix of a step against one more in a lane; without them the most promising of both."""
        role_id = self.busiest(lane_id) if lane_id is not None else None
        if self.card is not None:
            if node_id is not None:
                self.card.fix_at(node_id)
            if role_id is not None:
                self.card.hire(role_id)
            self.card.open()
            return
        self.opened.emit()
        fix_told = translate("Weighing", "Fix a step: drag it there, or choose from the list")
        fix = self._chip(translate("Weighing", "Fix"), fix_told, "edit", self._fixing)
        hire_told = translate("Weighing", "One more in a lane: drag it there, or choose from the list")
        hire = self._chip("+1", hire_told, "person", self._hiring)
        card = self.card = WeighCard(self._sheet, Asked(node_id=node_id, role_id=role_id), fix, hire)
        fix.clicked.connect(card.page.step.box.showPopup)
        hire.clicked.connect(card.page.role.box.showPopup)
        card.closed.connect(self._forget)
        card.placed.connect(self.changed)
        card.open()

    def open_here(self) -> None:
        """Weigh what is selected: a step, or a lane."""
        selection = self._sheet.selection
        nodes = [key for key in selection.nodes if is_fixable(self._sheet.projection.nodes[key].kind)]
        self.open(next(iter(nodes), None), next(iter(selection.lanes), None))

    def close(self) -> None:
        """Put the card away."""
        if self.card is not None:
            self.card.dismiss()

    def offer(self, before: Sequence[PadEntry]) -> Sequence[PadEntry]:
        """What the pad offers beside one step."""
        selection = self._sheet.selection
        node = self._sheet.projection.nodes.get(selection.nodes[0]) if selection.nodes else None
        if len(selection) != 1 or node is None or not is_fixable(node.kind):
            return before
        text = translate("Weighing", "Fix or hire")
        # Beside what is done with all of it: with one more entry the group before would need a second column.
        entry = PadEntry(id="weigh", text=text, icon="metric", run=self.open_here, group=2, key="Shift+F9")
        return [*before, entry]

    def busiest(self, lane_id: LaneId) -> RoleId | None:
        """Who is busiest in a lane; None where nobody works there, and while that is not known."""
        load = self._told().loads.get(lane_id)
        return load.busiest.role_id if load is not None else None

    # -- the chips

    def _chip(self, name: str, told: str, icon: str, drag: Callable[[], Drag]) -> Chip:
        entry = PadEntry(id=icon, text=told, icon=icon, run=self._sheet.grab_keys, drag=drag)
        chip = Chip(self._sheet.theme, entry, name, self._sheet.room)
        chip.pulled.connect(lambda place: self._pull(entry, place))
        chip.dragged.connect(self._drag)
        chip.dropped.connect(self._drop)
        chip.left.connect(self.close)
        return chip

    def _pull(self, entry: PadEntry, place: QPoint) -> None:
        assert entry.drag is not None, "every chip can be pulled"
        self._sheet.grab_keys()
        port = self._sheet.camera.port
        self._machine.start(self._hand.locate(port.mapFromGlobal(place)), entry.drag())

    def _drag(self, event: QMouseEvent) -> None:
        place = self._sheet.camera.port.mapFromGlobal(event.globalPosition().toPoint())
        self._machine.move(self._hand.locate(place, event.modifiers()))

    def _drop(self, event: QMouseEvent) -> None:
        place = self._sheet.camera.port.mapFromGlobal(event.globalPosition().toPoint())
        self._machine.release(self._hand.locate(place, event.modifiers()))

    def _fixing(self) -> Drag:
        sheet = self._sheet

        def told(node_id: str) -> str:
            node = sheet.reader.find(Node, node_id)
            return translate("Weighing", "Fix: {0}").format(node.name if node is not None else "")

        def take(node_id: str) -> None:
            if self.card is not None:
                self.card.fix_at(NodeId(node_id))
                self.card.page.change.line.setFocus()

        hint = translate("Weighing", "Let go on a step to see what a fix there brings")
        return ChipDrag(sheet, lambda pointer: step_at(sheet, pointer), told, take, hint)

    def _hiring(self) -> Drag:
        sheet = self._sheet

        def told(lane_id: str) -> str:
            role = sheet.reader.find(Role, self.busiest(LaneId(lane_id)))
            return "" if role is None else translate("Weighing", "+1 {0}").format(role.name)

        def take(lane_id: str) -> None:
            role_id = self.busiest(LaneId(lane_id))
            if self.card is not None and role_id is not None:
                self.card.hire(role_id)
                self.card.page.people.line.setFocus()

        hint = translate("Weighing", "Let go on a lane in which people work")
        return ChipDrag(sheet, lambda pointer: lane_at(sheet, pointer), told, take, hint)

    def _forget(self) -> None:
        self.card = None
        self.changed.emit()
