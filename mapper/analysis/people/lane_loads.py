"""Lanes and the roles that work in them: whose time a lane takes, and how much of it they have (domain 2c)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mapper.analysis.people.capacity import Capacity
from mapper.analysis.people.hours import TARGET_UTILISATION
from mapper.analysis.people.role_capacity import RoleCapacity
from mapper.core import queries
from mapper.core.ids import LaneId, MapId, NodeId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Role

LEAST_PART: Final = 0.1  # of a lane's hours: who does less of its work only helps there


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneLoad:
    """The roles that do a lane's work, the busiest first: the one with the highest utilisation, those unknown last.

    `parts`: of the lane's hours of work, what each role does, 0 to 1. `target`: the utilisation the busiest role is
    meant to have. `is_bottleneck`: whether it allows the fewest entries of all roles of the map.
    """

    lane_id: LaneId
    roles: tuple[RoleCapacity, ...]
    parts: Mapping[RoleId, float]
    target: float
    is_bottleneck: bool

    @property
    def busiest(self) -> RoleCapacity:
        return self.roles[0]


def lane_loads(
    reader: Reader, map_id: MapId, visits: Mapping[NodeId, float], found: Capacity
) -> tuple[LaneLoad, ...]:
    """The loads of a map's lanes, from first to last; a lane in which nobody has hours of work is left out.

    Formula: a role's part of a lane = sum of its visits x hours there / those of all roles; its utilisation is the one
    of `capacity`; roles by utilisation, the highest first, those unknown last.
    Assumes: the utilisation is of all the role does, in every lane; a role with less than a tenth of a lane is left
    out, so that a lane does not show who hardly works in it; where no visits are known each step counts once; without a
    target the busiest role is meant to have 85 %.
    Source: docs/formulas.md, What people can carry.

    Example: in a lane with 10 hours of engineers and 3 of sellers engineers do 77 %; both are its roles, and the lane
    shows the one whose time is used more.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.levers.outlook import outlook
    >>> seen = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31))
    >>> [load.lane_id for load in lane_loads(sale(), SALE, seen.flow.visits, seen.capacity)]
    ['lane-sales']
    """
    hours = _hours(reader, map_id, visits)
    by_role = {each.role_id: each for each in found.roles}
    loads = (
        _load(reader, lane.id, hours.get(lane.id, {}), by_role, found.bottleneck)
        for lane in queries.lanes(reader, map_id)
    )
    return tuple(each for each in loads if each is not None)


def _hours(
    reader: Reader, map_id: MapId, visits: Mapping[NodeId, float]
) -> dict[LaneId, dict[RoleId, float]]:
    """Hours a case of each role by lane."""
    found: dict[LaneId, dict[RoleId, float]] = {}
    for node in sorted(queries.nodes(reader, map_id), key=lambda each: each.id):
        often = visits.get(node.id, 0.0) if visits else 1.0
        for role_id, hours in queries.touch_hours(reader, node.id).items():
            if often * hours > 0:
                of_lane = found.setdefault(node.lane_id, {})
                of_lane[role_id] = of_lane.get(role_id, 0.0) + often * hours
    return found


def _load(
    reader: Reader,
    lane_id: LaneId,
    hours: Mapping[RoleId, float],
    by_role: Mapping[RoleId, RoleCapacity],
    bottleneck: Sequence[RoleId],
) -> LaneLoad | None:
    whole = sum(hours.values())
    parts = {key: each / whole for key, each in hours.items() if each >= LEAST_PART * whole}
    roles = sorted((by_role[key] for key in parts if key in by_role), key=lambda each: _rank(each, parts))
    if not roles:
        return None
    role = reader.find(Role, roles[0].role_id)
    target = role.target_utilisation if role is not None else None
    return LaneLoad(
        lane_id=lane_id,
        roles=tuple(roles),
        parts=parts,
        target=TARGET_UTILISATION if target is None else target,
        is_bottleneck=roles[0].role_id in bottleneck,
    )


def _rank(role: RoleCapacity, parts: Mapping[RoleId, float]) -> tuple[bool, float, float, str]:
    used = role.utilisation.value
    return (used is None, -(used or 0.0), -parts[role.role_id], role.role_id)
