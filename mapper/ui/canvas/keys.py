"""The canvas's keys: what they do while the canvas has the focus and nobody types."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from mapper.core.ids import NodeId
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.building import Building
from mapper.ui.canvas.commands import Commands
from mapper.ui.canvas.hand import Hand
from mapper.ui.canvas.headers.commands import BandCommands
from mapper.ui.canvas.looking import Looking
from mapper.ui.canvas.pad.pad import ContextPad
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tidying import Tidying
from mapper.ui.canvas.tools.append import LETTERS
from mapper.ui.canvas.walking import Way, end_of, nearest, next_in_order, next_line

_WAYS: Final[Mapping[Qt.Key, Way]] = {
    Qt.Key.Key_Left: Way.LEFT,
    Qt.Key.Key_Right: Way.RIGHT,
    Qt.Key.Key_Up: Way.UP,
    Qt.Key.Key_Down: Way.DOWN,
}
_PAN, _PAN_FAR = 50, 200
_NUDGE, _NUDGE_FAR = 1, 10

_Ctrl = Qt.KeyboardModifier.ControlModifier
_Shift = Qt.KeyboardModifier.ShiftModifier
_Alt = Qt.KeyboardModifier.AltModifier


class Keys:
    """Gives a key to the act it stands for. The window's actions have the first word; these work without a window."""

    def __init__(
        self,
        sheet: Sheet,
        acts: Acts,
        hand: Hand,
        commands: Commands,
        looking: Looking,
        building: Building,
        bands: BandCommands,
        pad: ContextPad,
        tidying: Tidying,
    ) -> None:
        self._sheet = sheet
        self._acts = acts
        self._hand = hand
        self._building = building
        self._bands = bands
        self._tidying = tidying
        standard = QKeySequence.StandardKey
        self._standard: tuple[tuple[QKeySequence.StandardKey, Callable[[], object]], ...] = (
            (standard.SelectAll, commands.select_all),
            (standard.Copy, commands.copy),
            (standard.Paste, commands.paste),
            (standard.Find, looking.search.open),
            (standard.ZoomIn, looking.zoom_in),
            (standard.ZoomOut, looking.zoom_out),
        )
        # By what they write: on some keyboards they need Shift.
        self._written: dict[str, Callable[[], object]] = {
            "/": looking.search.open,
            "!": building.note_problem,
            "-": lambda: bands.collapse(is_collapsed=True),
            "+": lambda: bands.collapse(is_collapsed=False),
        }
        self._plain: dict[tuple[Qt.Key, int], Callable[[], object]] = {
            **_views(looking),
            **_growing(building),
            (Qt.Key.Key_T, 0): tidying.tidy_chosen,
            (Qt.Key.Key_T, (_Ctrl | _Shift).value): tidying.tidy_map,
            (Qt.Key.Key_F2, 0): commands.rename_selected,
            (Qt.Key.Key_Return, 0): commands.rename_selected,
            (Qt.Key.Key_Enter, 0): commands.rename_selected,
            (Qt.Key.Key_Delete, 0): commands.delete_selected,
            (Qt.Key.Key_Backspace, 0): commands.delete_selected,
            (Qt.Key.Key_Delete, _Shift.value): commands.delete_and_close,
            (Qt.Key.Key_X, _Ctrl.value): commands.cut,
            (Qt.Key.Key_C, 0): hand.connect_by_clicks,
            (Qt.Key.Key_S, 0): hand.make_room,
            (Qt.Key.Key_E, 0): commands.rename_selected,
            (Qt.Key.Key_O, 0): lambda: self._go_to_line(is_out=True),
            (Qt.Key.Key_O, _Shift.value): lambda: self._go_to_line(is_out=False),
            (Qt.Key.Key_F10, 0): pad.enter,
            (Qt.Key.Key_D, _Ctrl.value): commands.duplicate,
            (Qt.Key.Key_R, (_Ctrl | _Shift).value): commands.route_anew,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key stands for; False when it stands for nothing here."""
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        append = self._building.append
        if append.is_on and key in LETTERS:
            append.pick(LETTERS[key])
            return True
        if key in _WAYS:
            way = _WAYS[key]
            way = way.mirrored if self._sheet.camera.is_mirrored else way
            if append.is_on and event.isAutoRepeat():
                return True  # a key that is held adds one step, not many
            return self._arrow(way, modifiers)
        if key == Qt.Key.Key_Escape:
            return self._escape()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers and self._hand.tool.accept():
            return True
        if key == Qt.Key.Key_Space and not modifiers:
            if not event.isAutoRepeat():
                self._hand.set_space(True)
            return True
        for standard, command in self._standard:
            if event.matches(standard):
                command()
                return True
        plain = self._plain.get((key, modifiers.value)) or self._written.get(event.text())
        if plain is not None:
            plain()
        return plain is not None

    def claims(self, event: QKeyEvent) -> bool:
        """Whether a key is wanted here before the window's actions: the letters while steps are to come."""
        append = self._building.append
        return append.is_on and (
            event.key() in LETTERS or event.key() in _WAYS or event.key() == Qt.Key.Key_Escape
        )

    def release(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Control and not event.isAutoRepeat():
            self._building.append.commit()
            return True
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hand.set_space(False)
            return True
        return False

    def walk(self, step: int) -> bool:
        """Tab and Shift+Tab: on to the next node; False beyond the last, so that the focus moves on."""
        found = next_in_order(self._sheet.projection, self._current(), step)
        if found is None:
            return False
        self._go_to(found)
        return True

    # -- parts

    def _arrow(self, way: Way, modifiers: Qt.KeyboardModifier) -> bool:
        dx, dy = way.value
        is_far = bool(modifiers & _Shift)
        if not modifiers & (_Alt | _Ctrl) and self._hand.tool.step(way, is_far=is_far):
            return True
        if self._bands.is_chosen and self._band_arrow(way, modifiers):
            return True
        if modifiers & _Alt and is_far:
            self._building.move_over(way)
            return True
        if modifiers & _Alt:
            lines = self._sheet.selection.connectors
            current = self._sheet.projection.nodes.get(self._current() or NodeId(""))
            if len(self._sheet.selection) == 1 and lines:
                line = self._sheet.projection.connectors[lines[0]]
                self._go_to(end_of(self._sheet.projection, line, way))
            elif current is not None:
                found = nearest(self._sheet.projection, current, way)
                if found is not None:
                    self._go_to(found)
            return True
        if modifiers & _Ctrl and not is_far and self._building.append.add(way):
            return True
        chosen = self._sheet.selection
        step = _NUDGE_FAR if is_far else _NUDGE
        if chosen.nodes and not modifiers & _Ctrl:
            self._acts.nudge(dx * step, dy * step)
        elif len(chosen) == 1 and chosen.connectors and not modifiers & _Ctrl:
            self._acts.nudge_line(dx * step, dy * step)
        else:
            step = _PAN_FAR if is_far else _PAN
            across = -dx if self._sheet.camera.is_mirrored else dx
            self._sheet.camera.scroll_by(across * step, dy * step)
        return True

    def _band_arrow(self, way: Way, modifiers: Qt.KeyboardModifier) -> bool:
        """With a lane or stage selected: the next one; Alt moves it, with Shift resizes it, with Ctrl too shares."""
        if modifiers & _Alt and modifiers & _Shift:
            return self._bands.resize(way, shares=bool(modifiers & _Ctrl))
        if modifiers & _Alt and not modifiers & _Ctrl:
            return self._bands.move(way)
        return not modifiers and self._bands.walk(way)

    def _escape(self) -> bool:
        self._sheet.hush()
        givers = (
            self._acts.give_up_typing,
            self._building.append.cancel,
            self._hand.cancel,
            self._tidying.cancel,
            self._sheet.scene.lens.leave_eyes,
        )
        if not any(give_up() for give_up in givers):
            chosen, lens = self._sheet.selection, self._sheet.scene.lens
            chosen.clear() if len(chosen) else lens.leave_goals()
        return True

    def _current(self) -> NodeId | None:
        chosen = self._sheet.selection.nodes
        return chosen[-1] if chosen else None

    def _go_to_line(self, *, is_out: bool) -> None:
        """On to a line of the selected node, or to the next one of it."""
        chosen = self._sheet.selection.ids
        found = next_line(self._sheet.projection, chosen[0], is_out=is_out) if len(chosen) == 1 else None
        if found is not None:
            self._sheet.selection.set([found])
            self._sheet.camera.reveal(self._sheet.projection.connectors[found].extent)

    def _go_to(self, node_id: NodeId) -> None:
        self._sheet.selection.set([node_id])
        self._sheet.camera.reveal(self._sheet.projection.nodes[node_id].rect)


def _growing(building: Building) -> dict[tuple[Qt.Key, int], Callable[[], object]]:
    """What is asked of, or added to, what is selected."""
    return {
        (Qt.Key.Key_R, 0): building.change_kind,
        (Qt.Key.Key_H, 0): building.colour,
        (Qt.Key.Key_L, 0): building.connect_by_name,
        (Qt.Key.Key_A, 0): building.attach_by_name,
        (Qt.Key.Key_N, 0): building.new_node,
        (Qt.Key.Key_B, 0): building.branch,
        (Qt.Key.Key_Y, 0): building.vote,
    }


def _views(looking: Looking) -> dict[tuple[Qt.Key, int], Callable[[], object]]:
    """The keys that only look."""
    return {
        (Qt.Key.Key_0, _Ctrl.value): looking.zoom_reset,
        (Qt.Key.Key_1, _Ctrl.value): looking.fit_all,
        (Qt.Key.Key_2, _Ctrl.value): looking.fit_selection,
        (Qt.Key.Key_Equal, _Ctrl.value): looking.zoom_in,
    }
