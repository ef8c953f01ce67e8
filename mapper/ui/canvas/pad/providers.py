"""The canvas's context pad: what is offered beside a node, a line, and several things."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QKeySequence

from mapper.core.geometry.align import Arrangement
from mapper.core.ids import NodeId
from mapper.core.records import Connector
from mapper.core.rules import permits
from mapper.core.values import STEP_KINDS, NodeKind
from mapper.ui.canvas.acts import Acts
from mapper.ui.canvas.arranging import Arranging
from mapper.ui.canvas.building import Building
from mapper.ui.canvas.commands import Commands
from mapper.ui.canvas.hand import Hand
from mapper.ui.canvas.insides import enter_selected
from mapper.ui.canvas.pad.entry import PadEntry
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.connect import ConnectDrag
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate

_APPENDED: tuple[tuple[NodeKind, str, str], ...] = (
    (NodeKind.STEP, QT_TRANSLATE_NOOP("Pad", "Next step"), "Ctrl+Right"),
    (NodeKind.DECISION, QT_TRANSLATE_NOOP("Pad", "Next: a decision"), "Ctrl+Right, D"),
    (NodeKind.STALL, QT_TRANSLATE_NOOP("Pad", "Next: a stall"), "Ctrl+Right, W"),
    (NodeKind.END, QT_TRANSLATE_NOOP("Pad", "Next: an end"), "Ctrl+Right, E"),
)
_ARRANGED: tuple[tuple[Arrangement, str, str], ...] = (
    (Arrangement.LEFT, QT_TRANSLATE_NOOP("Pad", "Align left edges"), "align-left"),
    (Arrangement.CENTER, QT_TRANSLATE_NOOP("Pad", "Center one below another"), "align-center"),
    (Arrangement.RIGHT, QT_TRANSLATE_NOOP("Pad", "Align right edges"), "align-right"),
    (Arrangement.TOP, QT_TRANSLATE_NOOP("Pad", "Align top edges"), "align-top"),
    (Arrangement.MIDDLE, QT_TRANSLATE_NOOP("Pad", "Put on one line"), "align-middle"),
    (Arrangement.BOTTOM, QT_TRANSLATE_NOOP("Pad", "Align bottom edges"), "align-bottom"),
    (Arrangement.ACROSS, QT_TRANSLATE_NOOP("Pad", "Even the gaps across"), "spread-across"),
    (Arrangement.DOWN, QT_TRANSLATE_NOOP("Pad", "Even the gaps down"), "spread-down"),
)


class PadProviders:
    """Each looks at the selection and gives its entries; together they are what the pad shows."""

    def __init__(
        self,
        sheet: Sheet,
        acts: Acts,
        hand: Hand,
        commands: Commands,
        building: Building,
        arranging: Arranging,
    ) -> None:
        self._sheet = sheet
        self._acts = acts
        self._hand = hand
        self._commands = commands
        self._building = building
        self._arranging = arranging

    def of_node(self, before: Sequence[PadEntry]) -> Sequence[PadEntry]:
        """What comes after one node, where it leads, and what it is."""
        selection = self._sheet.selection
        if len(selection) != 1 or not selection.nodes:
            return before
        node = self._sheet.projection.nodes[selection.nodes[0]]
        is_note = node.kind is NodeKind.NOTE
        found = [
            self._appending(kind, translate("Pad", text), key)
            for kind, text, key in _APPENDED
            if permits.may_follow(node.kind, kind) is None and not node.is_squeezed
        ]
        if not is_note:
            found.append(self._connecting())
        building = self._building
        found.append(
            _entry(
                "kind",
                translate("Pad", "Make it something else"),
                "change-kind",
                building.change_kind,
                "R",
                group=1,
            )
        )
        found.append(self._colouring())
        if node.kind in STEP_KINDS:
            run = partial(enter_selected, self._sheet)
            found.append(_entry("inside", translate("Pad", "Open inside"), "inside", run, "I", group=1))
        if not is_note:
            found.append(
                _entry(
                    "attach",
                    translate("Pad", "Attach a tool, skill or metric"),
                    "attach",
                    building.attach_by_name,
                    "A",
                    group=1,
                )
            )
        found.append(
            _entry(
                "problem",
                translate("Pad", "It is a problem, idea or constraint")
                if is_note
                else translate("Pad", "Problem, idea or constraint"),
                "problem",
                building.note_problem,
                "!",
                group=1,
            )
        )
        if not is_note:
            found.append(_entry("vote", translate("Pad", "Vote on it"), "check", building.vote, "Y", group=1))
        return [*before, *found]

    def of_line(self, before: Sequence[PadEntry]) -> Sequence[PadEntry]:
        """What is done with one line."""
        selection = self._sheet.selection
        if len(selection) != 1 or not selection.connectors:
            return before
        line = self._sheet.reader.get(Connector, selection.connectors[0])
        found = [
            _entry("label", translate("Pad", "Label"), "rename", self._commands.rename_selected, "F2"),
            _entry(
                "insert",
                translate("Pad", "Put a step into the line"),
                "insert-step",
                self._building.branch,
                "B",
            ),
        ]
        if line.bends:
            found.append(
                _entry(
                    "route",
                    translate("Pad", "Find the way anew"),
                    "route-anew",
                    self._commands.route_anew,
                    "Ctrl+Shift+R",
                )
            )
        vote = translate("Pad", "Vote on its share")
        found.append(_entry("vote", vote, "check", self._building.vote, "Y", group=1))
        return [*before, *found]

    def of_several(self, before: Sequence[PadEntry]) -> Sequence[PadEntry]:
        """How several nodes lie to one another, and their colour."""
        if len(self._sheet.selection.nodes) < 2:
            return before
        found = [
            _entry(
                f"arrange-{how.value}",
                translate("Pad", text),
                icon,
                partial(self._arranging.arrange, how),
                is_enabled=self._arranging.may(how),
            )
            for how, text, icon in _ARRANGED
        ]
        return [*before, *found, self._colouring()]

    def of_anything(self, before: Sequence[PadEntry]) -> Sequence[PadEntry]:
        """What can be done with all of it."""
        if not before:
            return before
        delete = PadEntry(
            id="delete",
            text=translate("Pad", "Delete"),
            icon="delete",
            run=self._commands.delete_selected,
            group=2,
            key=_native("Del"),
            is_danger=True,
        )
        return [*before, delete]

    def _one(self) -> NodeId:
        """The selected node, when a button is used."""
        return self._sheet.selection.nodes[0]

    def _appending(self, kind: NodeKind, text: str, key: str) -> PadEntry:
        return PadEntry(
            id=f"append-{kind.value}",
            text=text,
            icon=kind.value,
            run=partial(self._acts.add_beside, kind),
            key=", ".join(_native(part) for part in key.split(", ")),
            drag=lambda: ConnectDrag(self._sheet, self._acts, self._one(), kind),
            edit=lambda: self._acts.appending(self._one(), kind),
        )

    def _colouring(self) -> PadEntry:
        text, run = translate("Pad", "Give it a colour"), self._building.colour
        return _entry("colour", text, "colour", run, "H", group=1)

    def _connecting(self) -> PadEntry:
        return PadEntry(
            id="connect",
            text=translate("Pad", "Connect"),
            icon="arrow-left" if self._sheet.camera.is_mirrored else "arrow-right",
            run=self._hand.connect_by_clicks,
            key="C",
            drag=lambda: ConnectDrag(self._sheet, self._acts, self._one()),
        )


def _entry(
    entry_id: str,
    text: str,
    icon: str,
    run: Callable[[], object],
    key: str = "",
    *,
    group: int = 0,
    is_enabled: bool = True,
) -> PadEntry:
    return PadEntry(
        id=entry_id, text=text, icon=icon, run=run, key=_native(key), group=group, is_enabled=is_enabled
    )


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if key else ""
