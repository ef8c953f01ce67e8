"""A lever pulled: the document as it reads with one finite change made, in a draft that nobody keeps."""

from datetime import date
from math import isfinite

from mapper.analysis.flow.moves import is_given_up
from mapper.analysis.levers.hiring import full_time, hire, let_go
from mapper.analysis.results import Remark
from mapper.analysis.strategy import give_share
from mapper.analysis.waiting.stalls import WORKING_SHARE
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import (
    Connector,
    Lever,
    Node,
    NodeMeasures,
    RoleTouch,
)
from mapper.core.records.limits import RANGES
from mapper.core.values import LeverKind, NodeKind


def pulled(reader: Reader, lever: Lever, first: date, last: date) -> Draft | Remark:
    """The document with the lever pulled; a remark why not where it has nothing to hold on to.

    From the first day to the last people are there or not: of those a hire takes after, and who can be let go.

    Remarks: number_unknown (the change is no number), gone (what it is about), share_unknown (or no other branch to
    give or take the rest), wait_missing, no_work (nobody works there), attempts_unknown, entries_unknown, no_drop_out
    (no branch leads to an end that is given up), no_people (to take away).

    Formula: what is stated + the change, brought into its range: a share in 0 to 1 with its siblings in proportion,
    hours, days and entries not below 0, at least one try, nothing above what can be typed.
    Assumes: a wait changes by working days, also one entered in calendar days; hours of several roles and entries of
    several starts change in proportion, from 0 alike at each; who is hired is past the ramp-up and a newcomer as
    everywhere (`newcomers.newcomer`); of fewer people all who are there give up a like part of the share in the role.
    Source: docs/formulas.md, Levers in money.

    Example: 0.08 more on a branch of 0.5 beside one of 0.5 make 0.58 and 0.42.

    >>> from mapper.analysis.example import SALE, sale
    >>> line = "connector-offer-won"
    >>> better = Lever(id="lever-1", map_id=SALE, kind=LeverKind.SHARE, change=0.1, connector_id=line)
    >>> after = pulled(sale(), better, date(2027, 1, 1), date(2027, 12, 31))
    >>> after.get(Connector, line).share, after.get(Connector, "connector-offer-lost").share
    (0.5, 0.5)
    """
    draft = Draft(reader)
    if not isfinite(lever.change):
        return Remark("number_unknown")
    try:
        refused = _pull(draft, lever, first, last)
    except Refused:
        return Remark("gone")
    return refused or draft


def reach(reader: Reader, lever: Lever, first: date, last: date) -> float:
    """How far the change goes, in its own unit: less than it says where that is beyond the range of what it changes.

    Formula: what `pulled` makes of what is stated, less what is stated.
    Assumes: a lever that has nothing to hold on to, or is no number, reaches what it says; `pulled` tells why it cannot
    be pulled. What can be typed at most is no limit here.
    Source: docs/formulas.md, Levers in money.

    Example: 200 hours less of a step that takes 10 reach -10, and three tries more of a limit of 2 reach 3.

    >>> from mapper.analysis.example import SALE, sale
    >>> less = Lever(id="lever-1", map_id=SALE, kind=LeverKind.TOUCH, change=-200.0, node_id="node-offer")
    >>> reach(sale(), less, date(2027, 1, 1), date(2027, 12, 31))
    -4.0
    """
    before = _stated(reader, lever, first, last)
    if before is None or not isfinite(lever.change):
        return lever.change
    after = before + lever.change
    if lever.kind in (LeverKind.SHARE, LeverKind.DROP_OUT):
        return min(max(after, 0.0), 1.0) - before
    if lever.kind is LeverKind.ATTEMPTS:
        return max(1, round(after)) - before
    return max(after, 0.0) - before


def counts_for_nothing(reader: Reader, lever: Lever) -> bool:
    """Whether it is a limit of attempts at a step that no branch leads straight back to: nothing is tried again.

    Formula: the lever is of attempts, and no line from its node leads to that node.
    Assumes: a longer way back is no try: cases that come back by one are counted anew.
    Source: docs/formulas.md, Limits of attempts.

    >>> from mapper.analysis.example import SALE, sale
    >>> once = Lever(id="lever-1", map_id=SALE, kind=LeverKind.ATTEMPTS, change=1.0, node_id="node-offer")
    >>> counts_for_nothing(sale(), once)
    True
    """
    leaving = queries.outgoing(reader, lever.node_id) if lever.node_id is not None else ()
    return lever.kind is LeverKind.ATTEMPTS and all(line.target_id != lever.node_id for line in leaving)


def given_up(reader: Reader, node_id: NodeId) -> list[Connector]:
    """The branches of a node by which cases drop out: those to ends that are not won.

    Formula: the lines from the node to a node of which `moves.is_given_up` holds.
    Assumes: what is parked has dropped out too: it may come back, but is not won in the span.
    Source: docs/formulas.md, Levers in money.

    >>> from mapper.analysis.example import sale
    >>> [line.id for line in given_up(sale(), "node-offer")]
    ['connector-offer-lost']
    """
    leaving = queries.outgoing(reader, node_id)
    return [line for line in leaving if is_given_up(reader.get(Node, line.target_id))]


def _stated(reader: Reader, lever: Lever, first: date, last: date) -> float | None:
    """What a lever changes, as it is entered, in the lever's unit; None where nothing is."""
    measures = None if lever.node_id is None else queries.measures(reader, lever.node_id)
    match lever.kind:
        case LeverKind.SHARE | LeverKind.DROP_OUT:
            lines = _branches(reader, lever)
            shares = queries.shares_out(reader, lines[0].source_id) if lines else {}
            return sum(shares[line.id] or 0.0 for line in lines) if lines else None
        case LeverKind.TOUCH:
            return sum(touch.touch_hours for touch in _touches(reader, lever)) or None
        case LeverKind.WAIT:
            wait = None if measures is None else measures.wait_days
            is_calendar = measures is not None and measures.is_calendar_wait
            return wait * WORKING_SHARE if is_calendar and wait is not None else wait
        case LeverKind.ATTEMPTS:
            return None if measures is None else measures.attempts_limit
        case LeverKind.ENTRIES:
            starts = _starts(reader, lever)
            known = [measures for each in starts if (measures := _told(reader, each)) is not None]
            return sum(each.entries_a_month or 0.0 for each in known) if known else None
        case LeverKind.HIRE:
            return full_time(reader, lever, first, last) or None if lever.change < 0 else None


def _pull(draft: Draft, lever: Lever, first: date, last: date) -> Remark | None:
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
            if lever.change < 0:
                return let_go(draft, lever, first, last)
            hire(draft, lever, first, last)
            return None


def _node(draft: Draft, lever: Lever) -> NodeId:
    return draft.get(Node, lever.node_id or "").id


def _share(draft: Draft, lever: Lever) -> Remark | None:
    lines = _branches(draft, lever)
    if not lines:
        return Remark("no_drop_out", (_node(draft, lever),))
    node_id = lines[0].source_id
    shares = queries.shares_out(draft, node_id)
    before = sum(shares[line.id] or 0.0 for line in lines)
    after = min(max(before + lever.change, 0.0), 1.0)
    is_given = give_share(draft, node_id, [line.id for line in lines], after)
    return None if is_given or after == before else Remark("share_unknown", (node_id,))


def _branches(reader: Reader, lever: Lever) -> list[Connector]:
    """The branch whose share it changes, or those by which cases drop out."""
    if lever.connector_id is not None:
        return [reader.get(Connector, lever.connector_id)]
    return given_up(reader, reader.get(Node, lever.node_id or "").id)


def _touch(draft: Draft, lever: Lever) -> Remark | None:
    """The hours of one role, or those of all together in proportion, are more or less by the change."""
    node_id = _node(draft, lever)
    touches = _touches(draft, lever)
    total = sum(touch.touch_hours for touch in touches)
    if not total:
        return Remark("no_work", (node_id,))
    factor = max(total + lever.change, 0.0) / total
    for touch in touches:
        hours = RANGES[RoleTouch, "touch_hours"].nearest(touch.touch_hours * factor)
        draft.update(touch, touch_hours=hours)
    return None


def _touches(reader: Reader, lever: Lever) -> list[RoleTouch]:
    return [
        touch
        for touch in reader.referring(RoleTouch, "node_id", lever.node_id or "")
        if lever.role_id in (None, touch.role_id) and touch.touch_hours > 0
    ]


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
    after = RANGES[NodeMeasures, field].nearest(before + change)
    after = round(after) if field == "attempts_limit" else after
    draft.update(known, **{field: after})
    return None


def _entries(draft: Draft, lever: Lever) -> Remark | None:
    """More or fewer cases a month at one start, or at all of them in proportion; where none enter, alike at each."""
    if lever.node_id is not None:
        start = _node(draft, lever)
        return _measure(draft, start, "entries_a_month", lever.change, Remark("entries_unknown", (start,)))
    starts = _starts(draft, lever)
    known = [each for node_id in starts if (each := _told(draft, node_id)) is not None]
    total = sum(each.entries_a_month or 0.0 for each in known)
    if len(known) < len(starts) or not known:
        return Remark("entries_unknown", tuple(sorted(starts)))
    after = max(total + lever.change, 0.0)
    for each in known:
        part = (each.entries_a_month or 0.0) / total if total else 1 / len(known)
        entries = RANGES[NodeMeasures, "entries_a_month"].nearest(after * part)
        draft.update(each, entries_a_month=entries)
    return None


def shares_evenly(reader: Reader, lever: Lever) -> bool:
    """Whether more cases are shared out alike over several starts, as none enters at any of them.

    Formula: the lever is of more entries at no start of its own, there are several starts and each states 0.
    Assumes: nothing says where the new cases would come in.
    Source: docs/formulas.md, Levers in money.

    >>> from mapper.analysis.example import SALE, sale
    >>> shares_evenly(sale(), Lever(id="lever-1", map_id=SALE, kind=LeverKind.ENTRIES, change=5.0))
    False
    """
    if lever.kind is not LeverKind.ENTRIES or lever.node_id is not None or lever.change <= 0:
        return False
    known = [_told(reader, node_id) for node_id in _starts(reader, lever)]
    return len(known) > 1 and all(each is not None and each.entries_a_month == 0 for each in known)


def _starts(reader: Reader, lever: Lever) -> list[NodeId]:
    if lever.node_id is not None:
        return [lever.node_id]
    return [node.id for node in queries.nodes(reader, lever.map_id) if node.kind is NodeKind.START]


def _told(reader: Reader, node_id: NodeId) -> NodeMeasures | None:
    known = queries.measures(reader, node_id)
    return known if known is not None and known.entries_a_month is not None else None
