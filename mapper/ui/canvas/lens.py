"""The canvas's lens: how the map is looked at. It belongs to the view, never to the file and never to undo."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from mapper.analysis.customer_eyes import CustomerSight
from mapper.core.ids import GoalId
from mapper.core.records import Goal
from mapper.ui.bridge import Bridge
from mapper.ui.fields.catalogue import field_of
from mapper.ui.render.changes import Changes
from mapper.ui.render.faults import Faults
from mapper.ui.render.heat import Heat
from mapper.ui.render.seen import Found, Layer, Look, Seen, goal_pick, goals_in
from mapper.ui.render.trail import Trail


class Lens(QObject):
    """What one view shows of the map, and beside it: layers, a heat, classes picked in the legend; grid, minimap,
    value row, loads of lanes and ladder.
    """

    changed = Signal()  # the map looks otherwise

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._layers: frozenset[Layer] = frozenset()
        self._marked_for: dict[str, bool] = {}  # and whether what the marks mean is said there
        self._measure: str | None = None
        self._picks: frozenset[str] = frozenset()
        self._seen: Seen | None = None
        self._found: Found | None = None  # what of it is read off every node
        self._faults: Faults | None = None
        self._has_grid = False
        self._has_minimap = False
        self._has_legend = False
        self._has_value_row = False
        self._has_loads = False
        self._has_ladder = False
        self._has_eyes = False
        self._trail: Trail | None = None
        self._changes: Changes | None = None
        bridge.changed.connect(self._look_again)
        bridge.map_switched.connect(self._show_map)
        bridge.worked_out.connect(self._take_figures)
        bridge.steps_told.connect(self._take_steps)

    # -- what stands beside the map

    @property
    def has_grid(self) -> bool:
        """Whether the grid is to be seen."""
        return self._has_grid

    def show_grid(self, is_shown: bool) -> None:  # it mirrors a switch
        if is_shown != self._has_grid:
            self._has_grid = is_shown
            self.changed.emit()

    @property
    def has_minimap(self) -> bool:
        """Whether a small picture of the whole map is to be seen while only a part of it is."""
        return self._has_minimap

    def show_minimap(self, is_shown: bool) -> None:  # it mirrors a switch
        if is_shown != self._has_minimap:
            self._has_minimap = is_shown
            self.changed.emit()

    @property
    def has_value_row(self) -> bool:
        """Whether it is to be seen below the stages what the customer gets in each."""
        return self._has_value_row

    def show_value_row(self, is_shown: bool) -> None:  # it mirrors a switch
        if is_shown != self._has_value_row:
            self._has_value_row = is_shown
            self.changed.emit()

    @property
    def shows_loads(self) -> bool:
        """Whether the lanes' names tell how much of their time people need: switched on, or with the flow."""
        return self._has_loads or self.has_flow

    def show_loads(self, is_shown: bool) -> None:  # it mirrors a switch
        if is_shown != self._has_loads:
            self._has_loads = is_shown
            self.changed.emit()

    @property
    def shows_ladder(self) -> bool:
        """Whether the ladder of waiting and work is to be seen below the map: switched on, or with the flow."""
        return self._has_ladder or self.has_flow

    def show_ladder(self, is_shown: bool) -> None:  # it mirrors a switch
        if is_shown != self._has_ladder:
            self._has_ladder = is_shown
            self.changed.emit()

    @property
    def has_legend(self) -> bool:
        """Whether it is to be seen; it tells so of goals, the flow, changes and the customer's eyes."""
        return self._has_legend or self.has_brief_legend

    @property
    def has_brief_legend(self) -> bool:
        """Whether nobody asked for it: then it tells only how the map is looked at, and covers little of it."""
        is_said = Layer.CHANGES not in self._layers and any(self._marked_for.values())
        is_asked = self._changes is None or self._changes.has_legend
        tells_changes = self.has_changes and is_asked and not is_said
        is_told = self._has_eyes or self.has_flow or tells_changes
        return not self._has_legend and (bool(self.goals) or is_told)

    def show_legend(self, is_shown: bool) -> None:  # it mirrors a switch
        """Say on the screen what the signs mean; without the legend nothing it tells of is looked at."""
        if is_shown == self._has_legend and (is_shown or not self.has_legend):
            return
        self._has_legend = is_shown
        if not is_shown:
            self._picks, self._has_eyes = frozenset(), False
            self._layers -= {Layer.FLOW, Layer.CHANGES}
            self._marked_for = {who: is_said for who, is_said in self._marked_for.items() if is_said}
        self._renew()

    # -- layers

    @property
    def layers(self) -> frozenset[Layer]:
        """The layers that are looked at; none of them means all."""
        return self._layers | {Layer.CHANGES} if self._marked_for else self._layers

    @property
    def has_flow(self) -> bool:
        """Whether lines are as thick as what they carry."""
        return Layer.FLOW in self._layers

    @property
    def has_changes(self) -> bool:
        """Whether it is marked what is otherwise than on the map it is compared with."""
        return Layer.CHANGES in self.layers

    def mark_changes(self, who: str, is_wanted: bool, *, is_said: bool = False) -> None:  # it mirrors a room
        """Look at the changes too while somebody compares, whatever layers a person chose; `is_said`: what the marks
        mean is said there. It is not kept, and ends at once when a person switches the layer off.
        """
        if is_wanted != (who in self._marked_for):
            if is_wanted:
                self._marked_for[who] = is_said
            else:
                del self._marked_for[who]
            self._renew()

    def toggle_layer(self, layer: Layer) -> None:
        """Look at one layer more or less; with all in sight, at this one alone."""
        if layer in self.layers:
            self._layers -= {layer}
            if layer is Layer.CHANGES:
                self._marked_for.clear()
        else:
            self._layers |= {layer}
        self._renew()

    def show_all(self) -> None:
        """All layers, and no class picked."""
        self._layers, self._picks = frozenset(), frozenset()
        self._marked_for.clear()
        self._renew()

    # -- heat and classes

    @property
    def measure(self) -> str | None:
        """The key of the field whose number colours the nodes; None for none."""
        return self._measure

    @property
    def measure_name(self) -> str:
        """What that number is called; "" for none, and where it is gone from the document."""
        field = field_of(self._bridge.reader, self._measure) if self._measure is not None else None
        return field.number_name if field is not None else ""

    def show_heat(self, measure: str | None) -> None:
        """Colour the nodes by a number, or no longer; the legend says what the colours mean."""
        self._measure = measure
        self._picks = frozenset(pick for pick in self._picks if not pick.startswith(("heat ", "tint ")))
        self._has_legend = self._has_legend or measure is not None
        self._find_anew()

    @property
    def heat(self) -> Heat | None:
        """The nodes by that number."""
        return self.seen.heat if self.seen is not None else None

    @property
    def picks(self) -> frozenset[str]:
        return self._picks

    def toggle_pick(self, pick: str) -> None:
        """Look at one class more or less, such as "status off"; where none is picked, at all of them."""
        self._picks ^= {pick}
        self._renew()

    @property
    def goals(self) -> frozenset[GoalId]:
        """The goals that are looked at: what serves none of them, nor a goal below, is drawn faintly."""
        return goals_in(self._picks)

    def look_at_goals(self, goal_ids: Iterable[GoalId]) -> None:
        """Look at these goals, and at no others; without any at everything."""
        wanted = frozenset(map(goal_pick, goal_ids))
        if wanted != frozenset(map(goal_pick, self.goals)):
            self._picks = frozenset(p for p in self._picks if not goals_in((p,))) | wanted
            self._renew()

    def leave_goals(self) -> bool:
        """Look at everything again; whether goals were looked at."""
        had_goals = bool(self.goals)
        self.look_at_goals(())
        return had_goals

    @property
    def seen(self) -> Seen | None:
        """How nodes look then; None while everything looks as it is."""
        if self._seen is None:
            worked, map_id = self._bridge.worked, self._bridge.map_id
            if self._found is None:
                self._found = self.look.found(worked, map_id)
            self._seen = self.look.seen(worked, map_id, self._faults, self._found)
            self._tell_age(self._seen)
        return self._seen

    @property
    def look(self) -> Look:
        """The same apart from this map, for pictures in files."""
        has_row = self._has_value_row or self._has_eyes or Layer.VALUE in self._layers
        beside = (has_row, self._has_eyes, self.shows_ladder, self.shows_loads)
        return Look(self.layers, self._measure, self._picks, *beside, self._trail, self._changes)

    def tell_faults(self, faults: Faults) -> None:
        """What the check-up has found now."""
        former, self._faults = self._faults, faults
        if self._seen is not None and (former is None or faults.differing(former)):
            self._renew()

    def tell_changes(self, changes: Changes | None) -> None:
        """What is otherwise now than on the map it is compared with; None: nothing is known of that."""
        if changes is not self._changes:
            self._changes = changes
            if self.has_changes:
                self._renew()

    # -- the customer's eyes

    @property
    def has_eyes(self) -> bool:
        """Whether the map is seen with the customer's eyes."""
        return self._has_eyes

    @property
    def sight(self) -> CustomerSight | None:
        """What the customer sees; None while everything is seen."""
        return self.seen.sight if self.seen is not None else None

    def open_eyes(self) -> None:
        """See the map with the customer's eyes; the legend tells how much of it is fog."""
        self._has_eyes = True
        self._find_anew()

    def leave_eyes(self) -> bool:
        """See everything again; False where nobody saw with the customer's eyes."""
        if not self._has_eyes:
            return False
        self._has_eyes = False
        self._renew()
        return True

    # -- a way through the map

    @property
    def trail(self) -> Trail | None:
        """The way that is lit; None for none."""
        return self._trail

    def light(self, trail: Trail | None) -> None:
        """Light up a way and draw all else faintly; None: no longer."""
        if trail != self._trail:
            self._trail = trail
            self._renew()

    # -- coming back

    def state(self) -> str:
        """Layers, each as one hexadecimal digit, and heat as one word, to be kept: "24:wait"."""
        digits = "".join(f"{layer:x}" for layer in sorted(self._layers))
        return f"{digits}:{self._measure or ''}"

    def restore(self, state: str) -> None:
        """Look again as when the word was kept; what is unknown in it is left out."""
        digits, _, measure = state.partition(":")
        known = {f"{layer:x}": layer for layer in Layer}
        self._layers = frozenset(known[digit] for digit in digits if digit in known)
        field = field_of(self._bridge.reader, measure)
        self.show_heat(measure if field is not None and field.is_number else None)

    def _look_again(self) -> None:
        """The document changed: so may its numbers have, what serves a goal, and what the customer sees."""
        gone = [goal_id for goal_id in self.goals if self._bridge.reader.find(Goal, goal_id) is None]
        self._picks -= set(map(goal_pick, gone))
        if self._measure is not None or self._has_eyes:
            self._find_anew()
        elif self.goals or gone:
            self._renew()

    def _show_map(self) -> None:
        """Another map is shown: what goes along its lines is told when its own figures come."""
        if self.has_flow:
            self._seen = None
            self.changed.emit()
        self._look_again()

    def _take_figures(self) -> None:
        """The figures are others; or they became stale, which changes nothing but how they are told."""
        if not self._shows_figures:
            return
        worked = self._bridge.worked
        if self._seen is None or not worked.is_stale:
            self._find_anew()
        elif not self._seen.is_stale:
            self._tell_age(self._seen)
            self.changed.emit()

    def _take_steps(self) -> None:
        """Figures of steps came that were asked for."""
        if self._measure is not None:
            self._find_anew()

    @property
    def _shows_figures(self) -> bool:
        return self.look.asks_for_figures(self._bridge.reader)

    def _tell_age(self, seen: Seen | None) -> None:
        if seen is not None:
            seen.is_stale = self._shows_figures and self._bridge.worked.is_stale

    def _find_anew(self) -> None:
        self._found = None
        self._renew()

    def _renew(self) -> None:
        self._seen = None
        self.changed.emit()
