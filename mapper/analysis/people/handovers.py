"""Steps that change hands between a map and the one it is based on (domain row 25)."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mapper.core import queries
from mapper.core.ids import MapId, NodeId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Handover, Lane, Node, ProcessMap
from mapper.core.values import STEP_KINDS


class Change(NamedTuple):
    """One step that lies in another lane than the step it was copied from; hours of work a visit that move with it."""

    node_id: NodeId
    name: str
    from_lane: str
    to_lane: str
    hours: float
    said: Handover | None  # reason and whether it is accepted; None: nobody has said anything


def changes_of_hands(reader: Reader, map_id: MapId) -> list[Change]:
    """The steps of a map that change hands against the map it is based on, by name; none where it is based on none.

    Formula: the nodes of the map of which `change_of` says a change.
    Assumes: hidden steps count; steps that are new or gone change no hands.
    Source: docs/formulas.md, Steps that change hands.

    >>> from mapper.analysis.example import SALE, sale
    >>> changes_of_hands(sale(), SALE)
    []
    """
    if reader.get(ProcessMap, map_id).based_on is None:
        return []
    found = [change_of(reader, node) for node in queries.nodes(reader, map_id)]
    return sorted(filter(None, found), key=lambda change: (change.name.casefold(), change.node_id))


def change_of(reader: Reader, node: Node) -> Change | None:
    """How a step changes hands against the one it was copied from, on the map this one is based on; None if not.

    Formula: it does where its lane is neither a copy of the lane of the step it was copied from nor of the same name;
    hours are the sum of the hours of all roles at the step, of one visit, as they are on this map.
    Assumes: steps, decisions, stalls and slips change hands, starts and ends do not; names are alike whatever their
    case; the first thing said of it counts.
    Source: docs/formulas.md, Steps that change hands.

    >>> from mapper.analysis.example import sale
    >>> change_of(sale(), sale().get(Node, "node-call")) is None
    True
    """
    old = reader.find(Node, node.origin)
    if (
        old is None
        or old.map_id != reader.get(ProcessMap, node.map_id).based_on
        or node.kind not in STEP_KINDS
    ):
        return None
    before, after = reader.get(Lane, old.lane_id), reader.get(Lane, node.lane_id)
    if _is_same(before, after):
        return None
    said = reader.referring(Handover, "node_id", node.id)
    hours = sum(queries.touch_hours(reader, node.id).values())
    return Change(node.id, node.name, before.name, after.name, hours, said[0] if said else None)


class Moved(NamedTuple):
    """One step that changes hands: hours of each role before and after, of so many visits as were asked about."""

    node_id: NodeId
    before: Mapping[RoleId, float]
    after: Mapping[RoleId, float]

    @property
    def is_only_drawn(self) -> bool:
        """Whether it lies in another lane while the same roles do the work as before.

        >>> Moved(NodeId("node-1"), {RoleId("role-1"): 2.0}, {RoleId("role-1"): 1.0}).is_only_drawn
        True
        """
        return {r for r, hours in self.before.items() if hours} == {
            r for r, hours in self.after.items() if hours
        }


def hours_of_changes(
    reader: Reader, map_id: MapId, before: Mapping[NodeId, float], after: Mapping[NodeId, float]
) -> list[Moved]:
    """The hours of each step that changes hands, by role, on the map this one is based on and on this, in the order of
    `changes_of_hands`.

    `before` are the visits of the nodes of that map, `after` those of this one: of a case that enters, or times the
    entries of a period.

    Formula: visits x touch hours of each role at the step, before at the one it was copied from.
    Assumes: a node without a number of visits has none.
    Source: docs/formulas.md, Steps that change hands.

    >>> from mapper.analysis.example import SALE, sale
    >>> hours_of_changes(sale(), SALE, {}, {"node-call": 2.0})
    []
    """
    found = []
    for change in changes_of_hands(reader, map_id):
        old = reader.get(Node, change.node_id).origin
        was = {} if old is None else _hours(reader, old, before)
        found.append(Moved(change.node_id, was, _hours(reader, change.node_id, after)))
    return found


def hours_moved(steps: Iterable[Moved]) -> dict[RoleId, float]:
    """Hours that each role gets more, or below 0 less, by the steps that change hands.

    Formula: sum over the steps of hours after - hours before.
    Assumes: only steps that change hands are looked at; where nothing but the hands changes the hours add up to
    nothing, for visits and hours of a visit may be others after than before.
    Source: docs/formulas.md, Steps that change hands.

    >>> sales, field = RoleId("role-1"), RoleId("role-2")
    >>> hours_moved([Moved(NodeId("node-1"), {sales: 4.0}, {field: 4.0})])
    {'role-1': -4.0, 'role-2': 4.0}
    """
    found: dict[RoleId, float] = {}
    for step in steps:
        for hours, sign in ((step.before, -1), (step.after, 1)):
            for role_id, amount in hours.items():
                found[role_id] = found.get(role_id, 0.0) + sign * amount
    return found


def _hours(reader: Reader, node_id: NodeId, visits: Mapping[NodeId, float]) -> dict[RoleId, float]:
    count = visits.get(node_id, 0.0)
    return {role_id: count * touch for role_id, touch in queries.touch_hours(reader, node_id).items()}


def _is_same(before: Lane, after: Lane) -> bool:
    """By lineage; a lane of the same name that was drawn anew is the same function."""
    return after.origin == before.id or after.name.casefold() == before.name.casefold()
