"""The drawing of maps: what is looked at now - some layers, a heat, some classes - and how nodes look then. No Qt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from mapper.analysis.checkup.finding import Severity
from mapper.analysis.customer_eyes import CustomerSight, customer_sight
from mapper.analysis.measures import goals
from mapper.core.ids import GoalId, MapId
from mapper.core.reader import Reader
from mapper.core.records import Goal
from mapper.core.values import STEP_KINDS, NodeKind
from mapper.ui.fields.catalogue import field_of
from mapper.ui.render.changes import Changes
from mapper.ui.render.faults import Faults
from mapper.ui.render.heat import NO_DATA, Heat, heat
from mapper.ui.render.pictures import BadgeKind, ConnectorPicture, NodePicture, Status
from mapper.ui.render.trail import Trail
from mapper.ui.render.volume import Volume, volume
from mapper.ui.worked import worked_out

_GOAL = "goal"
WAIT_STEP = 2  # the shade of the heat ramp for what the customer waits for
DIM = 0.78  # how far what is not looked at fades away
_CONTEXT_DIM = 0.62  # and what is not otherwise: one must still see what is new between what


class Layer(IntEnum):
    """What can be looked at alone, by the number of its key."""

    STEPS = 1
    TOOLS = 2
    SKILLS = 3
    METRICS = 4
    PROBLEMS = 5
    VOTES = 6
    VALUE = 7
    CHANGES = 8
    FLOW = 9
    FAULTS = 10  # beside the keys of one digit it has one of its own


_BADGES: Mapping[BadgeKind, Layer] = {
    BadgeKind.TOOL: Layer.TOOLS,
    BadgeKind.SKILL: Layer.SKILLS,
    BadgeKind.METRIC: Layer.METRICS,
    BadgeKind.PROBLEM: Layer.PROBLEMS,
    BadgeKind.VALUE: Layer.VALUE,
}


@dataclass(frozen=True, slots=True)
class Aim:
    """The goals that are looked at, by id and name, and the nodes that serve one of them or a goal below it."""

    names: tuple[tuple[GoalId, str], ...]
    served_by: frozenset[str]


class Seen:
    """Some layers (none: all), a heat, and picked classes such as "status off", "heat 4" or "goal goal-7".

    A node is lit when it has something of a layer that is looked at, and is of a picked class of each sort.
    """

    def __init__(
        self,
        layers: frozenset[Layer],
        heat: Heat | None,
        picks: frozenset[str],
        aim: Aim | None = None,
        sight: CustomerSight | None = None,
        streams: Volume | None = None,
        trail: Trail | None = None,
        faults: Faults | None = None,
        changes: Changes | None = None,
    ) -> None:
        """`sight`: only what the customer sees is lit, and what it waits for glows. `streams`: lines are as thick as
        what they carry. `trail`: only a way through is lit. `faults`: signs stand where something is to be mended.
        `changes`: what is otherwise than on another map is lit and marked.
        """
        self._layers = layers
        self._faults = faults
        self.changes = changes
        self.dim = DIM if changes is None else _CONTEXT_DIM
        self._aim = aim
        self._heat = heat
        self.sight = sight
        self.streams = streams
        self.is_stale = (
            False  # what is told of figures may not be true any more: new ones are being worked out
        )
        self.trail = trail
        self._on_trail = frozenset(trail.node_ids) if trail is not None else frozenset()
        self._picks: dict[str, set[str]] = {}
        for pick in picks:
            sort, _, name = pick.partition(" ")
            self._picks.setdefault(sort, set()).add(name)
        self._kept: dict[str, tuple[NodePicture, NodePicture, bool]] = {}
        self._kept_lines: dict[str, tuple[ConnectorPicture, ConnectorPicture]] = {}
        self.stamp = object()  # drawings kept for one of these are no good for another

    @property
    def heat(self) -> Heat | None:
        """The number that colours the nodes."""
        return self._heat

    @property
    def shows_tints(self) -> bool:
        """Whether nodes have the colours people gave them: not where a colour tells something else."""
        return self._heat is None and self.sight is None

    @property
    def shows_faults(self) -> bool:
        """Whether there are signs where the check-up has found something."""
        return _shows_faults(self._layers)

    @property
    def aim(self) -> Aim | None:
        """The goals that are looked at; None for none."""
        return self._aim

    def picture(self, node: NodePicture) -> NodePicture:
        """The node without what is not looked at, and in its heat."""
        return self._of(node)[1]

    def line(self, line: ConnectorPicture) -> ConnectorPicture:
        """The line with what goes along it, where that is looked at."""
        if self.streams is None:
            return line
        kept = self._kept_lines.get(line.id)
        if kept is None or kept[0] is not line:
            kept = (line, line._replace(stream=self.streams.of(line.id)))
            self._kept_lines[line.id] = kept
        return kept[1]

    def is_lit(self, node: NodePicture) -> bool:
        """Whether it is one of those looked at; the others are drawn faintly."""
        return self._of(node)[2]

    def is_on_trail(self, line: ConnectorPicture) -> bool:
        """Whether a line leaves a place of the way that is lit: it is one of its lines, or a branch on the way."""
        return line.source_id in self._on_trail

    def is_line_lit(self, line: ConnectorPicture) -> bool:
        """Whether a line is one of those looked at; where changes are not, all are."""
        return self.changes is None or self._is_otherwise(line.id)

    def _is_otherwise(self, thing_id: str) -> bool:
        changes = self.changes
        if changes is None:
            return False
        return thing_id in (changes.marks if changes.lit is None else changes.lit)

    def _of(self, node: NodePicture) -> tuple[NodePicture, NodePicture, bool]:
        kept = self._kept.get(node.id)
        if kept is None or kept[0] is not node:
            kept = self._kept[node.id] = (node, self._made(node), self._judged(node))
        return kept

    def _made(self, node: NodePicture) -> NodePicture:
        layers = self._layers
        if layers:
            badges = tuple(badge for badge in node.badges if _BADGES[badge.kind] in layers)
            status = node.status if Layer.METRICS in layers else None
            value_class = node.value_class if Layer.VALUE in layers else None
            hung = tuple(each for each in node.hung if _BADGES[each.kind] in layers)
            node = node._replace(badges=badges, status=status, value_class=value_class, hung=hung)
            if Layer.VOTES not in layers:
                node = node._replace(agreement=None)
        if self._faults is not None and self.shows_faults:
            node = self._faults.picture(node)
        step = self._heat.step_of.get(node.id) if self._heat is not None else None
        if step is None and self.sight is not None and node.id in self.sight.waits:
            step = WAIT_STEP
        if node.tint is not None and not self.shows_tints:
            node = node._replace(tint=None)
        return node if step is None or step == NO_DATA else node._replace(heat=step)

    def _judged(self, node: NodePicture) -> bool:
        if self.trail is not None and node.id not in self._on_trail:
            return False
        if self.sight is not None and node.id not in self.sight.seen:
            return False
        if self._layers and not any(self._is_of(node, layer) for layer in self._layers):
            return False
        return all(self._is_picked(node, sort, names) for sort, names in self._picks.items())

    def _is_of(self, node: NodePicture, layer: Layer) -> bool:
        if layer is Layer.CHANGES:
            return self._is_otherwise(node.id)
        return self._fault(node) is not None if layer is Layer.FAULTS else _is_of(node, layer)

    def _fault(self, node: NodePicture) -> Severity | None:
        return self._faults.severity(node.id) if self._faults is not None else None

    def _is_picked(self, node: NodePicture, sort: str, names: set[str]) -> bool:
        if sort == _GOAL:
            return self._aim is not None and node.id in self._aim.served_by
        if sort == "heat":
            step = self._heat.step_of.get(node.id) if self._heat is not None else None
            return step is not None and str(step) in names
        if sort == "status":
            return node.status is not None and node.status.value in names
        if sort == "fault":
            return self._fault(node) in names
        if sort == "votes":
            return node.agreement is not None and node.agreement.value in names
        if sort == "tint":
            return node.tint is not None and str(node.tint) in names
        if sort == "value":
            return node.value_class is not None and node.value_class.value in names
        return any(badge.kind.value in names for badge in node.badges)


class Found(NamedTuple):
    """What of a look is read off every node of a map, which takes a while where they are many."""

    heat: Heat | None
    sight: CustomerSight | None


@dataclass(frozen=True, slots=True)
class Look:
    """What a map is looked at for, apart from any map: to be carried from a view to a picture in a file."""

    layers: frozenset[Layer] = frozenset()
    measure: str | None = None  # the key of a field
    picks: frozenset[str] = frozenset()
    has_value_row: bool = False  # beside the map, what the customer gets in each stage
    has_eyes: bool = False  # with the customer's eyes
    has_ladder: bool = False  # beside the map, how long a case waits and is worked on in each stage
    has_loads: bool = False  # at the lanes' names, how much of their time those who work there need
    trail: Trail | None = None  # a way through the map that is lit
    changes: Changes | None = None  # what is otherwise than on another map

    def asks_for_figures(self, reader: Reader) -> bool:
        """Whether its nodes or lines show what has to be worked out first: the flow, or a number that is."""
        field = field_of(reader, self.measure) if self.measure is not None else None
        return Layer.FLOW in self.layers or (field is not None and field.is_computed)

    def worked(self, reader: Reader, map_id: MapId) -> Reader:
        """The document as a picture in a file needs it: with the figures of the map, where it shows any."""
        shows_any = self.has_ladder or self.has_loads or self.asks_for_figures(reader)
        return worked_out(reader, map_id) if shows_any else reader

    @property
    def shows_faults(self) -> bool:
        """Whether there are signs where the check-up has found something."""
        return _shows_faults(self.layers)

    def found(self, reader: Reader, map_id: MapId) -> Found:
        """What is read off every node of a map."""
        field = field_of(reader, self.measure) if self.measure is not None else None
        return Found(
            heat(reader, map_id, field) if field is not None and field.is_number else None,
            customer_sight(reader, map_id) if self.has_eyes else None,
        )

    def seen(
        self, reader: Reader, map_id: MapId, faults: Faults | None = None, found: Found | None = None
    ) -> Seen | None:
        """How the nodes of a map look then, with the signs of its `faults`; None where all looks as it is.

        `found`: what was read off the nodes, where that is known already.
        """
        trail = self.trail if self.trail is not None and self.trail.map_id == map_id else None
        if not (self.layers or self.measure is not None or self.picks or self.has_eyes or trail):
            return None
        by_number, sight = self.found(reader, map_id) if found is None else found
        streams = volume(reader, map_id) if Layer.FLOW in self.layers else None
        aim = _aim(reader, map_id, goals_in(self.picks))
        changes = self._changes(map_id)
        return Seen(self.layers, by_number, self.picks, aim, sight, streams, trail, faults, changes)

    def _changes(self, map_id: MapId) -> Changes | None:
        """The marks of this map, where they are looked at: none until they are known, None of any other map."""
        if Layer.CHANGES not in self.layers:
            return None
        changes = self.changes or Changes(map_id)
        return changes if changes.map_id == map_id else None


def _shows_faults(layers: frozenset[Layer]) -> bool:
    return not layers or Layer.FAULTS in layers


def goal_pick(goal_id: str) -> str:
    """The class of what serves a goal."""
    return f"{_GOAL} {goal_id}"


def goals_in(picks: Iterable[str]) -> frozenset[GoalId]:
    """The goals that classes are about."""
    return frozenset(GoalId(name) for sort, _, name in map(_parted, picks) if sort == _GOAL)


def _parted(pick: str) -> tuple[str, str, str]:
    return pick.partition(" ")


def _aim(reader: Reader, map_id: MapId, goal_ids: frozenset[GoalId]) -> Aim | None:
    if not goal_ids:
        return None
    below = frozenset[GoalId]().union(*(goals.with_those_below(reader, each) for each in goal_ids))
    found = [(goal.id, goal.name) for each in goal_ids if (goal := reader.find(Goal, each)) is not None]
    served_by = goals.serving(reader, map_id, below).node_ids
    return Aim(tuple(sorted(found, key=lambda named: (named[1].casefold(), named[0]))), served_by)


def _is_of(node: NodePicture, layer: Layer) -> bool:
    if layer in (Layer.STEPS, Layer.FLOW):
        return node.kind in STEP_KINDS or node.kind in (NodeKind.START, NodeKind.END)
    if layer is Layer.PROBLEMS:
        return (
            node.kind is NodeKind.NOTE
            or node.status is Status.OFF
            or any(badge.kind is BadgeKind.PROBLEM for badge in node.badges)
        )
    if layer is Layer.VOTES:
        return node.agreement is not None
    if layer is Layer.VALUE:
        return node.value_class is not None or any(badge.kind is BadgeKind.VALUE for badge in node.badges)
    return any(_BADGES[badge.kind] is layer for badge in node.badges)
