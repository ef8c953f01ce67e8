"""The canvas's context pad: the bar itself - when it is there, where it stands, and the ghost of what it would make."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QVBoxLayout, QWidget

from mapper.core.values import NodeKind, Rect
from mapper.ui.canvas.building import Building
from mapper.ui.canvas.editing import Editing
from mapper.ui.canvas.extents import extent_of
from mapper.ui.canvas.future import Future
from mapper.ui.canvas.hand import Hand
from mapper.ui.canvas.pad.button import SIDE, PadButton
from mapper.ui.canvas.pad.entry import PadEntry, Provider
from mapper.ui.canvas.pad.place import pad_place
from mapper.ui.canvas.search_pad import SearchPad
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.drag import DragMachine
from mapper.ui.canvas.weighing.weighing import Weighing
from mapper.ui.texts import translate
from mapper.ui.theme import Role, set_role

_REST_MS = 300
_EDGE = 3
_IN_A_COLUMN = 6  # of more entries that belong together, three stand in a row
# A target smaller than this on the screen is looked at, not worked on.
_LEAST_WIDTH, _LEAST_HEIGHT = 40.0, 20.0
_AROUND = 60.0


class ContextPad(QFrame):
    """Beside one selected node or line, or several things, while nothing is dragged, typed or searched."""

    def __init__(
        self,
        sheet: Sheet,
        hand: Hand,
        machine: DragMachine,
        editing: Editing,
        building: Building,
        weighing: Weighing,
        search: SearchPad,
        providers: Sequence[Provider],
    ) -> None:
        super().__init__(sheet.room)
        self._sheet = sheet
        self._hand = hand
        self._machine = machine
        self._editing = editing
        self._building = building
        self._weighing = weighing
        self._search = search
        self._providers = tuple(providers)
        self._future = Future(sheet)
        self._shown: tuple[str, ...] = ()
        self._is_pulled = False
        self._is_away = False
        self._is_crossed = False
        self._target_rect: Rect | None = None
        self._rested: PadEntry | None = None
        self.buttons: list[PadButton] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._show_ghost)
        set_role(self, Role.POPUP)
        self.setObjectName("context_pad")
        self.setAccessibleName(translate("Pad", "Beside the selection"))
        self.setLayoutDirection(QGuiApplication.layoutDirection())
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self.hide()
        for signal in (
            sheet.selection.changed,
            sheet.bridge.changed,
            machine.changed,
            editing.changed,
            hand.tool_changed,
            hand.button_changed,
            building.append.changed,
            building.menus.changed,
            building.voting.changed,
            weighing.changed,
            search.closed,
        ):
            signal.connect(self._refresh)
        sheet.carried.connect(self._make_way)
        sheet.camera.changed.connect(self._follow)

    def enter(self) -> bool:
        """Take the keys; False when it is not there."""
        if not self.isVisible():
            return False
        button = next((button for button in self.buttons if button.isEnabled()), None)
        if button is not None:
            button.setFocus()
        return button is not None

    def add_provider(self, provider: Provider) -> None:
        """Let one more add to, change or take away from what those before it offer."""
        self._providers = (*self._providers, provider)
        self._refresh()

    def set_away(self, is_away: bool) -> None:  # it follows the presentation
        """Before a room there is no pad."""
        self._is_away = is_away
        self._refresh()

    # -- when and where

    def _make_way(self, is_crossed: bool) -> None:
        """Something is dragged over the map from elsewhere, or no longer."""
        self._is_crossed = is_crossed
        self._refresh()

    def _refresh(self) -> None:
        """The selection, the document or what is being done is another."""
        if self._is_pulled:
            # The button has the pointer until it is let go: out of the way, but there.
            self.move(-self.width(), -self.height())
            return
        if not self._is_wanted():
            self._vanish()
            return
        self._target_rect = self._target()
        entries: Sequence[PadEntry] = ()
        for provider in self._providers:
            entries = provider(entries)
        if not entries:
            self._target_rect = None
        self._fill(entries)
        self._follow()

    def _is_wanted(self) -> bool:
        busy = self._hand.is_pressed or self._machine.drag is not None or not self._hand.is_at_rest
        typing = self._editing.editor is not None or self._building.menus.menu is not None
        elsewhere = self._is_away or self._is_crossed or self._search.is_open
        return (
            not (busy or typing or self._building.append.is_on or elsewhere)
            and bool(self._sheet.selection.nodes or self._sheet.selection.connectors)
            and not self._sheet.bridge.session.is_read_only
        )

    def _follow(self) -> None:
        """Stand beside the target, wherever the camera shows it."""
        if not self._is_wanted() or self._is_pulled:
            return
        place = None if self._target_rect is None else self._place(self._target_rect)
        if place is None:
            self._vanish()
            return
        self.move(place)
        if not self.isVisible():
            self.show()
            self.raise_()

    def _target(self) -> Rect | None:
        """What it belongs to: a node, the last bend of a line, all that is selected."""
        selection, projection = self._sheet.selection, self._sheet.projection
        if len(selection) == 1 and selection.connectors:
            line = projection.connectors.get(selection.connectors[0])
            return None if line is None else Rect(*line.points[-2], 0, 0).grown(1)
        return extent_of(projection, selection.nodes)

    def _clear_of(self, target: Rect) -> Rect:
        """What the pad stands beside: the target, and of a start the name beside it."""
        nodes = self._sheet.selection.nodes
        node = (
            self._sheet.projection.nodes.get(nodes[0]) if len(self._sheet.selection) == 1 and nodes else None
        )
        if node is None or node.kind is not NodeKind.START or node.is_squeezed:
            return target
        return target.united(node.name_written)

    def _place(self, target: Rect) -> QPoint | None:
        sheet = self._sheet
        camera = sheet.camera
        is_one = len(sheet.selection) == 1
        if sheet.selection.nodes:
            width, height = target.width * camera.zoom, target.height * camera.zoom
            if width < _LEAST_WIDTH and height < _LEAST_HEIGHT:
                return None
        near = target.grown(_AROUND * camera.unit + self.width() * camera.unit)
        others = [
            camera.rect_on_screen(node.rect).toAlignedRect()
            for node in (sheet.projection.nodes_in(near) if is_one else ())
            if node.id not in sheet.selection
        ]
        cards = self._cards()
        place = pad_place(
            camera.rect_on_screen(self._clear_of(target)).toAlignedRect(),
            self.size(),
            QRect(camera.port.rect()),
            [*others, *(card.translated(-camera.port.pos()) for card in cards)],
            to_left=camera.is_mirrored,
        )
        if place is None:
            return None
        own = QRect(sheet.on_view(place), self.size())
        return None if any(own.intersects(card) for card in cards) else own.topLeft()

    def _cards(self) -> list[QRect]:
        """Where cards are on the screen: the pad never lies on one."""
        found = (each.card for each in (self._building.voting, self._weighing))
        return [card.geometry() for card in found if card is not None and not card.isHidden()]

    def _vanish(self) -> None:
        self._leave_ghost()
        if self.isAncestorOf(QApplication.focusWidget() or self._sheet.room):
            self._sheet.grab_keys()
        self.hide()

    # -- what is in it

    def _fill(self, entries: Sequence[PadEntry]) -> None:
        # The entries look at the selection when they are taken: for another step of the kind the buttons can stay.
        shown = tuple(f"{entry.id} {entry.is_enabled}" for entry in entries)
        if shown == self._shown:
            return
        had_keys = self.isAncestorOf(QApplication.focusWidget() or self._sheet.room)
        self._clear()
        self._shown = shown
        longest = max(Counter(entry.group for entry in entries).values(), default=0)
        columns = 1 if longest <= _IN_A_COLUMN else 3
        body = self._body = QWidget(self)
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(1)
        row = column = 0
        for before, entry in pairwise((None, *entries)):
            assert entry is not None, "only the first of the pairs has nothing before it"
            if before is not None and before.group != entry.group:
                row, column = row + (column > 0), 0
                line = QFrame(body)
                set_role(line, Role.LINE)
                grid.addWidget(line, row, 0, 1, columns)
                row += 1
            grid.addWidget(self._button(entry, body), row, column)
            row, column = (row, column + 1) if column + 1 < columns else (row + 1, 0)
        self._column.addWidget(body)
        body.show()
        self.setFixedWidth(columns * SIDE + (columns - 1) + 2 * _EDGE + 2)
        self.adjustSize()
        if had_keys:
            self.enter()

    def _button(self, entry: PadEntry, body: QWidget) -> PadButton:
        button = PadButton(self._sheet.theme, entry, body)
        button.clicked.connect(lambda: self._run(entry))
        button.rested.connect(lambda is_there: self._rest_on(entry if is_there else None))
        button.stepped.connect(lambda step: self._step(button, step))
        button.left.connect(self._sheet.grab_keys)
        button.pulled.connect(lambda place: self._pull(entry, place))
        button.dragged.connect(self._drag)
        button.dropped.connect(self._drop)
        self.buttons.append(button)
        return button

    def _clear(self) -> None:
        self._shown = ()
        self.buttons = []
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
            self._body = None

    def _step(self, button: PadButton, step: int) -> None:
        usable = [each for each in self.buttons if each.isEnabled()]
        usable[(usable.index(button) + step) % len(usable)].setFocus()

    # -- what they do

    def _run(self, entry: PadEntry) -> None:
        self._leave_ghost()
        self._sheet.grab_keys()
        entry.run()

    def _pull(self, entry: PadEntry, place: QPoint) -> None:
        """The button is pulled: from here on it is a drag over the map."""
        if entry.drag is None:
            return
        self._leave_ghost()
        self._sheet.grab_keys()
        self._is_pulled = True
        port = self._sheet.camera.port
        self._machine.start(self._hand.locate(port.mapFromGlobal(place)), entry.drag())

    def _drag(self, event: QMouseEvent) -> None:
        place = self._sheet.camera.port.mapFromGlobal(event.globalPosition().toPoint())
        self._machine.move(self._hand.locate(place, event.modifiers()))

    def _drop(self, event: QMouseEvent) -> None:
        place = self._sheet.camera.port.mapFromGlobal(event.globalPosition().toPoint())
        self._machine.release(self._hand.locate(place, event.modifiers()))
        self._is_pulled = False
        self._refresh()

    # -- the ghost

    def _rest_on(self, entry: PadEntry | None) -> None:
        if entry is not None and entry.edit is not None:
            self._rested = entry
            self._rest.start()
        else:
            self._leave_ghost()

    def _show_ghost(self) -> None:
        if self._rested is not None and self._rested.edit is not None and self.isVisible():
            self._future.show(self._rested.edit())

    def _leave_ghost(self) -> None:
        self._rest.stop()
        if self._rested is not None:
            self._rested = None
            self._future.hide()
