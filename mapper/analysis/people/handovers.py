"""Steps that change hands between a map and the one it is based on (domain row 25)."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mapper.analysis.comparison.pairs import paired
from mapper.analysis.comparison.side import Side
from mapper.core import queries
from mapper.core.ids import MapId, NodeId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Handover, Lane, Node, ProcessMap
from mapper.core.values import STEP_KINDS


class Change(NamedTuple):
    """One step that lies in another lane than on the map before; hours of work a visit that move with it."""

    node_id: NodeId
    old_id: NodeId  # the same step on the map before
    name: str
    from_lane: str
    to_lane: str
    hours: float
    said: Handover | None  # reason and whether it is accepted; None: nobody has said anything


def changes_of_hands(reader: Reader, map_id: MapId) -> list[Change]:
    """The steps of a map that change hands against the map it is based on, by name; none where it is based on none.

    Formula: the steps that are on both maps and lie in lanes that are not the same; hours are the sum of the hours of
    all roles at the step, of one visit, as they are on this map.
    Assumes: steps and lanes are the same as in a comparison of the two maps (`paired`), and lanes of one name, whatever
    its case, are the same too. Steps, decisions, stalls and slips change hands, starts and ends do not, nor do steps
    that are new or gone; hidden steps count. The first thing said of a step counts.
    Source: docs/formulas.md, Steps that change hands.

    >>> from mapper.analysis.example import SALE, sale
    >>> changes_of_hands(sale(), SALE)
    []
    """
    base = reader.find(ProcessMap, reader.get(ProcessMap, map_id).based_on)
    if base is None:
        return []
    pairs = paired(Side(reader, base.id), Side(reader, map_id))
    found = []
    for old_id, node_id in pairs.nodes.items():
        old, node = reader.get(Node, NodeId(old_id)), reader.get(Node, NodeId(node_id))
        before, after = reader.get(Lane, old.lane_id), reader.get(Lane, node.lane_id)
        is_same = pairs.lanes.get(before.id) == after.id or before.name.casefold() == after.name.casefold()
        if node.kind in STEP_KINDS and not is_same:
            said = reader.referring(Handover, "node_id", node.id)
            hours = sum(queries.touch_hours(reader, node.id).values())
            first = said[0] if said else None
            found.append(Change(node.id, old.id, node.name, before.name, after.name, hours, first))
    return sorted(found, key=lambda change: (change.name.casefold(), change.node_id))


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

    Formula: visits x touch hours of each role at the step, before at the same step on the map before.
    Assumes: a node without a number of visits has none.
    Source: docs/formulas.md, Steps that change hands.

    >>> from mapper.analysis.example import SALE, sale
    >>> hours_of_changes(sale(), SALE, {}, {"node-call": 2.0})
    []
    """
    found = []
    for change in changes_of_hands(reader, map_id):
        was, now = _hours(reader, change.old_id, before), _hours(reader, change.node_id, after)
        found.append(Moved(change.node_id, was, now))
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
