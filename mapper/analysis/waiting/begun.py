"""Begun: the days by which somebody begins on what comes to a map on a day, by the waits for people (domain 2d)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from mapper.analysis.figure import Figure
from mapper.analysis.people.pools import Pool
from mapper.analysis.people.working_days import WorkingDays, begun_by, working_days_of, working_days_on
from mapper.analysis.waiting.waits import BoardWait, NodeWait, PoolWait
from mapper.core.ids import MapId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap

MOST: Final = 0.9  # of the visits


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """By when somebody begins on what comes on a day: by the mean wait, and by what `MOST` of the visits do not wait
    longer than; the mean is never later, for where few wait, but long, its day is that of hardly any of them. None
    where no such wait is told, or no calendar goes so far.
    """

    comes: date
    mean: date | None = None
    p90: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginnings:
    """What comes on a day, by the days on which a map and each of its roles work."""

    comes: date
    of_map: WorkingDays
    of_roles: Mapping[RoleId, WorkingDays]

    def of(self, wait: PoolWait | BoardWait) -> Begun:
        """When a role begins, by the days its people work on, or the meeting of a node is held."""
        worked = self._worked(wait.role_id) if isinstance(wait, PoolWait) else self.of_map
        return self._begun(worked, wait.days, wait.at_most(MOST))

    def of_node(self, wait: PoolWait, at_node: NodeWait) -> Begun:
        """When a role begins that has a wait of its own at a node."""
        return self._begun(self._worked(wait.role_id), at_node.days)

    def after(self, days: Figure) -> Begun:
        """When so many working days of the map's calendar are over."""
        return self._begun(self.of_map, days)

    def _worked(self, role_id: RoleId) -> WorkingDays:
        return self.of_roles.get(role_id, self.of_map)

    def _begun(self, worked: WorkingDays, *waits: Figure) -> Begun:
        days = [None if each.value is None else begun_by(self.comes, each.value, worked) for each in waits]
        mean, p90 = days[0], days[1] if len(days) > 1 else None
        if mean is not None and p90 is not None:
            mean = min(mean, p90)
        return Begun(comes=self.comes, mean=mean, p90=p90)


def beginnings(reader: Reader, map_id: MapId, asked: Sequence[Pool], comes: date) -> Beginnings:
    """The days on which a map and its roles work, to tell by when somebody begins on what comes on a day.

    Formula: of a role the calendar by which most of its people's time goes (FTE x share), of several alike that of the
    map, else the first by its id; where nobody's is known, and for meetings, the map's; Monday to Friday without one.
    Assumes: what holds in the span that is planned holds on that day; people who are on leave are waited for.
    Source: docs/formulas.md, On a map.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.levers.outlook import outlook
    >>> from mapper.analysis.waiting.waits import board_wait
    >>> pools = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31)).pools
    >>> found = beginnings(sale(), SALE, pools, date(2027, 1, 8)).of(board_wait("node-1", 5.0))
    >>> found.mean.isoformat(), found.p90.isoformat()  # from a Friday 2.5 days on, and 4.5
    ('2027-01-13', '2027-01-15')
    """
    own = reader.get(ProcessMap, map_id).calendar_id
    chosen = {}
    for pool in asked:
        weights = pool.supply.calendars
        if weights:
            most = max(weights.values())
            ties = sorted(each for each, weight in weights.items() if weight >= most * (1 - 1e-9))
            chosen[pool.role_id] = working_days_of(reader, own if own in ties else ties[0])
    return Beginnings(comes=comes, of_map=working_days_on(reader, map_id), of_roles=chosen)
