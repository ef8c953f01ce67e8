"""Fix or hire: what a fix at one step and one more of a role would bring, beside one another (2e).

Both are levers worked out by solving anew, over the same span and from the same state, so their bars can be compared.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from mapper.analysis.levers.effects import Effect
from mapper.analysis.levers.levers import effect
from mapper.analysis.levers.outlook import Outlook, a_year, outlook
from mapper.analysis.levers.planned import planned
from mapper.analysis.levers.usual_levers import fixes_at, usual_levers
from mapper.analysis.people.live_maps import work_beside
from mapper.analysis.strategy import in_effect
from mapper.core.ids import LeverId, MapId, NodeId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Connector, Lever
from mapper.core.values import LeverKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is weighed. A fix: where, None for where one promises most; of which kind, None for the usual one; by
    how much, None for the usual step. A hire: of whom, None for the role that lets the fewest cases through; how many.
    """

    node_id: NodeId | None = None
    kind: LeverKind | None = None
    change: float | None = None
    role_id: RoleId | None = None
    people: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """Both sides. `fixes` are the usual ones at `node_id`; a side is None where there is nothing to try."""

    asked: Asked
    before: Outlook
    node_id: NodeId | None
    fixes: tuple[Lever, ...]
    fix: Effect | None
    hire: Effect | None


def weigh(
    document: Reader, map_id: MapId, today: date, asked: Asked, rest: Callable[[], None] = lambda: None
) -> Weighed:
    """What is asked for, worked out over the year from the planned span on, with the strategy in effect.

    A side is None where there is nothing to try. `rest` is called between the pieces.

    Formula: both sides are effects of levers (`levers.effect`) on the same outlook of a year.
    Assumes: where no step is asked for, the first usual lever at a step, less work first where a role binds; where no
    role is, the one that lets the fewest cases through; what is too much is held back at the entry, so a fix before the
    bottleneck, or one more of a role that does not bind, brings nothing.
    Source: docs/formulas.md, Levers in money.

    Example: while engineers let 200 of 300 cases through, one more of two engineers makes them 300 and a fix of the
    call before them brings nothing; with four engineers it is the other way round.

    >>> from mapper.analysis.example import SALE, sale
    >>> found = weigh(sale(), SALE, date(2027, 1, 1), Asked())
    >>> found.hire.lever.role_id, found.hire.wins
    ('role-ae', 0.0)
    """
    reader = in_effect(document, map_id)
    plan = planned(reader, map_id, today)
    beside = partial(work_beside, document, map_id)
    seen = outlook(reader, map_id, plan.first, plan.last, beside(plan.first, plan.last))
    before = a_year(reader, seen, beside)
    rest()
    return weigh_from(reader, map_id, before, asked, rest)


def weigh_from(
    reader: Reader, map_id: MapId, before: Outlook, asked: Asked, rest: Callable[[], None] = lambda: None
) -> Weighed:
    """The same from the outlook of the map, where that is known already; `reader` has the strategy in effect.

    Formula: as of `weigh`, over the span of `before`.
    Assumes: a change that is asked for takes the place of the usual step, whatever kind it is of; what that would cost
    is not stated.
    Source: docs/formulas.md, Levers in money.

    >>> from mapper.analysis.example import SALE, sale
    >>> before = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31))
    >>> weigh_from(sale(), SALE, before, Asked(role_id="role-sdr")).hire.wins
    0.0
    """
    node_id, kind = asked.node_id, asked.kind
    if node_id is None:
        node_id, kind = _promising(reader, map_id, before)
    fixes = tuple(fixes_at(reader, map_id, node_id, before)) if node_id is not None else ()
    lever = next((each for each in fixes if kind in (None, each.kind)), None)
    if lever is not None and asked.change is not None:
        lever = replace(lever, change=asked.change)
    fix = effect(reader, lever, before) if lever is not None else None
    rest()
    hired = _hired(map_id, asked, before)
    hire = effect(reader, hired, before) if hired is not None else None
    return Weighed(asked=asked, before=before, node_id=node_id, fixes=fixes, fix=fix, hire=hire)


def _promising(reader: Reader, map_id: MapId, before: Outlook) -> tuple[NodeId | None, LeverKind | None]:
    """Where a usual step promises most, and of which kind: less work of a role that binds, else a better share."""
    levers = usual_levers(reader, map_id, before)
    if before.binding:
        levers.sort(key=lambda lever: lever.kind is not LeverKind.TOUCH)
    for lever in levers:
        line = reader.find(Connector, lever.connector_id)
        node_id = line.source_id if line is not None else lever.node_id
        if node_id is not None:
            return node_id, lever.kind
    return None, None


def _hired(map_id: MapId, asked: Asked, before: Outlook) -> Lever | None:
    narrow = (
        before.binding or before.capacity.bottleneck or tuple(each.role_id for each in before.capacity.roles)
    )
    role_id = asked.role_id or next(iter(narrow), None)
    if role_id is None:
        return None
    return Lever(
        id=LeverId("lever-weighed-hire"),
        map_id=map_id,
        kind=LeverKind.HIRE,
        change=asked.people,
        role_id=role_id,
    )
