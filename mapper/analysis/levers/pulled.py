"""A lever pulled: the document as it reads with one finite change made, in a draft that nobody keeps."""

from math import isfinite
from typing import Final

from mapper.analysis.people.hours import WORKING_DAYS_A_YEAR
from mapper.analysis.results import Remark
from mapper.analysis.strategy import give_share
from mapper.analysis.waiting.stalls import WORKING_SHARE
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import (
    Allocation,
    Calendar,
    Connector,
    Lever,
    Node,
    NodeMeasures,
    Person,
    ProcessMap,
    Role,
    RoleTouch,
)
from mapper.core.values import LeverKind, NodeKind, Outcome

_GIVEN_UP: Final = frozenset({Outcome.LOST, Outcome.DISQUALIFIED})
_WEEKDAYS: Final = 365.25 * 5 / 7  # a year, holidays among them


def pulled(reader: Reader, lever: Lever) -> Draft | Remark:
    """The document with the lever pulled; a remark why not where it has nothing to hold on to.

    What it changes stays in its range: a share in 0 to 1 with its siblings in proportion, hours and days not below 0,
    at least one try. Remarks: number_unknown (the change is no number), gone (what it is about), share_unknown (or no
    other branch to give or take the rest), wait_missing, no_work (nobody works there), attempts_unknown,
    entries_unknown, no_drop_out (no branch leads to an end that is given up), no_people (to take away).

    Example: 0.08 more on a branch of 0.5 beside one of 0.5 make 0.58 and 0.42.
    """
    draft = Draft(reader)
    if not isfinite(lever.change):
        return Remark("number_unknown")
    try:
        refused = _pull(draft, lever)
    except Refused:
        return Remark("gone")
    return refused or draft


def given_up(reader: Reader, node_id: NodeId) -> list[Connector]:
    """The branches of a node by which cases drop out: those to ends that are lost or disqualified."""
    leaving = queries.outgoing(reader, node_id)
    return [line for line in leaving if reader.get(Node, line.target_id).outcome in _GIVEN_UP]


def _pull(draft: Draft, lever: Lever) -> Remark | None:
    match lever.kind:
        case LeverKind.SHARE | LeverKind.DROP_OUT:
            return _share(draft, lever)
        case LeverKind.TOUCH:
            return _touch(draft, lever)
        case LeverKind.WAIT:
            return _wait(draft, lever)
        case LeverKind.ATTEMPTS:
            unlimited = Remark("attempts_unknown", (_node(draft, lever),))
            return _measure(draft, _node(draft, lever), "attempts_limit", lever.change, unlimited)
        case LeverKind.ENTRIES:
            return _entries(draft, lever)
        case LeverKind.HIRE:
            return _let_go(draft, lever) if lever.change < 0 else _hire(draft, lever)


def _node(draft: Draft, lever: Lever) -> NodeId:
    return draft.get(Node, lever.node_id or "").id


def _share(draft: Draft, lever: Lever) -> Remark | None:
    if lever.connector_id is not None:
        lines = [draft.get(Connector, lever.connector_id)]
        node_id = lines[0].source_id
    else:
        node_id = _node(draft, lever)
        lines = given_up(draft, node_id)
        if not lines:
            return Remark("no_drop_out", (node_id,))
    shares = queries.shares_out(draft, node_id)
    before = sum(shares[line.id] or 0.0 for line in lines)
    after = min(max(before + lever.change, 0.0), 1.0)
    is_given = give_share(draft, node_id, [line.id for line in lines], after)
    return None if is_given or after == before else Remark("share_unknown", (node_id,))


def _touch(draft: Draft, lever: Lever) -> Remark | None:
    """The hours of one role, or those of all together in proportion, are more or less by the change."""
    node_id = _node(draft, lever)
    touches = [
        touch
        for touch in draft.referring(RoleTouch, "node_id", node_id)
        if lever.role_id in (None, touch.role_id) and touch.touch_hours > 0
    ]
    total = sum(touch.touch_hours for touch in touches)
    if not total:
        return Remark("no_work", (node_id,))
    factor = max(total + lever.change, 0.0) / total
    for touch in touches:
        draft.update(touch, touch_hours=touch.touch_hours * factor)
    return None


def _wait(draft: Draft, lever: Lever) -> Remark | None:
    """The change is in working days, also of a wait that is entered in calendar days."""
    node_id = _node(draft, lever)
    known = queries.measures(draft, node_id)
    is_calendar = known is not None and known.is_calendar_wait
    change = lever.change / WORKING_SHARE if is_calendar else lever.change
    return _measure(draft, node_id, "wait_days", change, Remark("wait_missing", (node_id,)))


def _measure(draft: Draft, node_id: NodeId, field: str, change: float, unknown: Remark) -> Remark | None:
    known = queries.measures(draft, node_id)
    before = getattr(known, field, None)
    if known is None or before is None:
        return unknown
    after = max(1, round(before + change)) if field == "attempts_limit" else max(0.0, before + change)
    draft.update(known, **{field: after})
    return None


def _entries(draft: Draft, lever: Lever) -> Remark | None:
    """More or fewer cases a month at one start, or at all of them in proportion."""
    if lever.node_id is not None:
        start = _node(draft, lever)
        return _measure(draft, start, "entries_a_month", lever.change, Remark("entries_unknown", (start,)))
    starts = [node.id for node in queries.nodes(draft, lever.map_id) if node.kind is NodeKind.START]
    known = [each for node_id in starts if (each := _told(draft, node_id)) is not None]
    total = sum(each.entries_a_month or 0.0 for each in known)
    if len(known) < len(starts) or not total:
        return Remark("entries_unknown", tuple(sorted(starts)))
    factor = max(total + lever.change, 0.0) / total
    for each in known:
        draft.update(each, entries_a_month=(each.entries_a_month or 0.0) * factor)
    return None


def _told(draft: Draft, node_id: NodeId) -> NodeMeasures | None:
    known = queries.measures(draft, node_id)
    return known if known is not None and known.entries_a_month is not None else None


def _hire(draft: Draft, lever: Lever) -> Remark | None:
    """Somebody past the ramp-up, by the calendar of the map, else that of a colleague, else the usual one."""
    role = draft.get(Role, lever.role_id or "")
    shares = sorted(draft.referring(Allocation, "role_id", role.id), key=lambda each: (-each.share, each.id))
    colleagues = [draft.get(Person, each.person_id) for each in shares]
    calendars = [draft.get(ProcessMap, lever.map_id).calendar_id, *(each.calendar_id for each in colleagues)]
    calendar_id = next((each for each in calendars if each is not None), None)
    if calendar_id is None:
        usual = Calendar(id=draft.new_id(Calendar), name="", leave_days=_WEEKDAYS - WORKING_DAYS_A_YEAR)
        calendar_id = draft.put(usual).id
    person = draft.put(Person(id=draft.new_id(Person), name="", fte=lever.change, calendar_id=calendar_id))
    draft.put(Allocation(id=draft.new_id(Allocation), person_id=person.id, role_id=role.id))
    return None


def _let_go(draft: Draft, lever: Lever) -> Remark | None:
    """Fewer full-time people: everybody with a share in the role has less of it, in proportion."""
    allocations = draft.referring(Allocation, "role_id", lever.role_id or "")
    fte = sum(draft.get(Person, each.person_id).fte * each.share for each in allocations)
    if fte <= 0:
        return Remark("no_people", about=(lever.role_id or "",))
    factor = max(fte + lever.change, 0.0) / fte
    for each in allocations:
        draft.update(each, share=each.share * factor)
    return None
