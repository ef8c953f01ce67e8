"""The canvas's tracing: the mode itself - from where one traces, which way is lit, and the view as it was before."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QMargins, QObject, QPoint, Signal
from PySide6.QtGui import QKeySequence

from mapper.analysis.map_figures import MapFigures
from mapper.core import queries
from mapper.core.ids import MapId, NodeId
from mapper.core.records import Node, ProcessMap
from mapper.core.values import NodeKind, Rect
from mapper.services.jobs import Breathe
from mapper.ui.afterwards import Onward
from mapper.ui.canvas.camera import Sight
from mapper.ui.canvas.card import EDGE
from mapper.ui.canvas.hand import Hand
from mapper.ui.canvas.looking import Looking
from mapper.ui.canvas.pad.entry import PadEntry
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tools.trace_mode import TraceTool
from mapper.ui.canvas.tracing.card import TraceCard
from mapper.ui.canvas.tracing.told import Told, tell
from mapper.ui.figures.leads import Lead
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.texts import translate

KEY = "P"
_LONGEST_WORDS = 14  # letters of a name in the words before a room, where both are long


@dataclass(frozen=True, slots=True)
class _Before:
    """What leaving brings back."""

    map_id: MapId
    sight: Sight
    selection: tuple[str, ...]


class Tracing(QObject):
    """Nothing of it is in the document. The ways are worked out anew after every edit, while the mode is on."""

    opened = Signal()  # it is about to begin
    changed = Signal()  # it began, ended, or another way is lit

    def __init__(self, sheet: Sheet, hand: Hand, looking: Looking) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._hand = hand
        self._looking = looking
        self._before: _Before | None = None
        self._tool: TraceTool | None = None
        self._from: NodeId | None = None
        self._wanted: tuple[NodeId, QLocale] | None = None
        self._told: Told | None = None
        self._number = 0
        self.card = TraceCard(sheet)
        self.card.chosen.connect(self._look_at)
        self.card.dismissed.connect(self.leave)
        self.card.folded.connect(self.bring_into_sight)
        self.card.lead_wanted.connect(self._go_to)
        self.card.step_wanted.connect(lambda node_id: self._looking.reveal([node_id]))
        self.results: Onward[Told | None] = Onward(sheet.bridge, self._work, sheet.bridge, is_wanted=False)
        self.results.changed.connect(self._take)
        sheet.bridge.changed.connect(self._follow)
        sheet.bridge.map_switched.connect(self._end)
        hand.tool_changed.connect(self._follow_tool)

    @property
    def is_on(self) -> bool:
        return self._before is not None

    @property
    def told(self) -> Told | None:
        """The ways that are shown; None before a place is chosen, and until they are worked out."""
        return self._told

    @property
    def number(self) -> int:
        """Which of the ways is lit, from 0."""
        return self._number

    @property
    def words(self) -> tuple[str, str, str]:
        """From where to where the way goes that is lit, what holds for it, and which of how many; "" without one."""
        if self._told is None or not self._told.ways.ways:
            return "", "", ""
        told, number = self._told, self._number
        # The room reads what holds for the way: long names leave it room.
        return told.title(number, _LONGEST_WORDS), told.short(number), f"{number + 1}/{len(told.ways.ways)}"

    def toggle(self) -> None:
        """Begin, or leave."""
        self.leave() if self.is_on else self.begin()

    def begin(self) -> None:
        """Trace from the one selected step, from the only start, or from what is clicked next."""
        sheet = self._sheet
        starts, warned = self._starts()
        if not starts:
            self._say(translate("Trace", "This map has no start: there is no way to trace."))
            return
        sheet.grab_keys()  # what is being typed anywhere is taken over
        chosen = sheet.selection.nodes
        self.opened.emit()
        self._before = _Before(sheet.bridge.map_id, sheet.camera.goal, sheet.selection.ids)
        self._tool = TraceTool(sheet, self)
        first = chosen[0] if len(chosen) == 1 and len(sheet.selection) == 1 else None
        if first is None and len(starts) == 1:
            first = starts[0]
        hint = translate("Trace", "Click a start, or any step, to see the way to a win")
        if first is not None and sheet.letters.are_large:
            hint = ""  # the way is there, and a room reads it, not how it is asked for
        self._hand.take(self._tool, " ".join(part for part in (warned, hint) if part))
        self.results.set_wanted(True)
        sheet.selection.clear()
        if first is None:
            self.changed.emit()
        else:
            self._start(first)

    def start(self, node_id: NodeId) -> None:
        """Show the ways on from a place."""
        if self.is_on:
            self._sheet.hush()
            self._start(node_id)

    def step(self, steps: int) -> bool:
        """Look at the next of the ways; False where there is none."""
        if self._told is None or not self._told.ways.ways:
            return False
        self.card.ways.step(steps)
        self.bring_into_sight()
        return True

    def leave(self) -> None:
        """The view and the selection exactly as before."""
        before = self._before
        self._end()
        if before is not None and before.map_id == self._sheet.bridge.map_id:
            self._sheet.camera.show(before.sight)
            self._sheet.select_again(before.selection)
            self._sheet.grab_keys()

    def bring_into_sight(self) -> None:
        """The whole way, beside the card; nothing moves where it is seen."""
        told, camera = self._told, self._sheet.camera
        if told is None or not told.ways.ways:
            return
        nodes = self._sheet.projection.nodes
        rects = [nodes[each].extent for each in told.ways.ways[self._number].path.node_ids if each in nodes]
        if not rects:
            return
        rect, port, covered = Rect.around(rects), camera.port.rect(), self._covered
        if port.marginsRemoved(covered).contains(camera.rect_on_screen(rect).toAlignedRect()):
            return
        whole = camera.fitted(self._sheet.scene.map_rect, in_corner=True, kept_free=covered)
        camera.show(max(whole, camera.fitted(rect, kept_free=covered), key=lambda sight: sight.zoom))
        self.card.open()  # now another corner may be free

    @property
    def _covered(self) -> QMargins:
        """What lies over the view: words and strips at its lower edge, and the card where much is left beside it."""
        camera, card = self._sheet.camera, self.card
        low = self._sheet.letters.taken + self._looking.legend.height_of_strip + card.height_of_strip
        is_beside = not card.height_of_strip and camera.port.width() > 2 * card.width()
        side = card.width() + 2 * EDGE if is_beside else 0
        return QMargins(side, 0, 0, low) if camera.is_mirrored else QMargins(0, 0, side, low)

    def offer(self, entries: Sequence[PadEntry]) -> Sequence[PadEntry]:
        """On the pad of a start: trace from it."""
        chosen = self._sheet.selection
        node = (
            self._sheet.projection.nodes.get(chosen.nodes[0]) if len(chosen) == 1 and chosen.nodes else None
        )
        if node is None or node.kind is not NodeKind.START:
            return entries
        key = QKeySequence(KEY).toString(QKeySequence.SequenceFormat.NativeText)
        text = translate("Trace", "Trace the way to a win")
        entry = PadEntry(id="trace", text=text, icon="trace", run=self.begin, group=1, key=key)
        at = next((at for at, each in enumerate(entries) if each.group > 1), len(entries))
        return [*entries[:at], entry, *entries[at:]]

    # -- what is worked out

    def _start(self, node_id: NodeId) -> None:
        self._from = node_id
        self._sheet.selection.clear()
        self._show(None)
        self._wanted = (node_id, QLocale())
        self.results.again()

    def _work(self, figures: MapFigures, breathe: Breathe) -> Told | None:
        """In the background. What is wanted is read once; should it change meanwhile, the work is given up."""
        wanted = self._wanted
        return None if wanted is None else tell(figures, *wanted, breathe)

    def _take(self) -> None:
        """The ways are there, or what is shown is true no longer."""
        if not self.is_on or self._from is None:
            return
        told = self.results.value
        if self.results.is_stale or told is None or told.ways.start != self._from:
            self.card.set_stale(True)
            return
        former = self._told
        before = former.ways.ways[self._number] if former is not None and former.ways.ways else None
        self._number = told.number_of(before)
        self._show(told)
        if former is None:
            self.bring_into_sight()
            self._tell()

    def _show(self, told: Told | None) -> None:
        """Light the way that is looked at, and tell of it; None: of none yet."""
        self._told = told
        if told is None:
            self._number = 0
            self._sheet.scene.lens.light(None)
            self.card.hide()
        else:
            self._sheet.scene.lens.light(told.trail(self._number) if told.ways.ways else None)
            self.card.show_told(told, self._number)
            self.card.set_stale(False)
            self.card.open()
        self.changed.emit()

    def _look_at(self, number: int) -> None:
        """Another of the ways."""
        told = self._told
        if told is None or not 0 <= number < len(told.ways.ways):
            return
        self._number = number
        self._sheet.scene.lens.light(told.trail(number))
        self.card.look_at(number)
        self._sheet.spoken.emit(told.sentence(number))
        self.changed.emit()

    def _tell(self) -> None:
        """Say the first way aloud; where there is none to a win, why."""
        told = self._told
        if told is None:
            return
        if told.ways.missing:
            self._say("; ".join(remark_sentence(each, told.words.reader) for each in told.ways.missing) + ".")
        elif told.ways.ways:
            self._sheet.spoken.emit(told.sentence(self._number))

    # -- news

    def _follow(self) -> None:
        """The document has changed: the place may be gone."""
        if self._from is not None and self._sheet.reader.find(Node, self._from) is None:
            self._from = self._wanted = None
            self._show(None)

    def _follow_tool(self) -> None:
        """Another tool was taken: what is seen stays."""
        if self._tool is not None and self._hand.tool is not self._tool:
            self._end()

    def _go_to(self, lead: Lead) -> None:
        """To where something is missing: the mode ends, and the step is shown, or the list opens."""
        self._end()
        is_node = self._sheet.reader.find(Node, lead.record_id) is not None
        if is_node:
            self._looking.go_to([lead.record_id])
        if not is_node or (
            lead.field and not self._sheet.letters.are_large
        ):  # fields are no sight for a room
            self._sheet.lead_wanted.emit(lead)

    def _end(self) -> None:
        """Nothing is lit any more; the view stays."""
        if self._before is None:
            return
        tool, self._before, self._tool, self._from, self._wanted = self._tool, None, None, None, None
        self.results.set_wanted(False)
        if self._hand.tool is tool:
            self._hand.back()
        self._show(None)

    # -- where

    def _starts(self) -> tuple[list[NodeId], str]:
        """The starts of the map, and a warning where none of them lies with the customer."""
        reader, map_id = self._sheet.reader, self._sheet.bridge.map_id
        nodes = [node for node in queries.nodes(reader, map_id) if node.kind is NodeKind.START]
        lanes = {lane.id for lane in queries.lanes(reader, map_id) if lane.is_customer}
        is_begun = any(node.lane_id in lanes for node in nodes)
        is_inside = reader.get(ProcessMap, map_id).parent_node_id is not None
        text = translate("Trace", "No start lies in the customer’s lane, so no way begins with the customer.")
        return [node.id for node in nodes], "" if is_begun or is_inside else text

    def _say(self, text: str) -> None:
        """At the pointer, or where there is none in the middle of the view."""
        pointer = self._hand.pointer
        place: QPoint = pointer.place if pointer is not None else self._sheet.camera.port.rect().center()
        self._sheet.say(text, self._sheet.on_view(place))
