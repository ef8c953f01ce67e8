"""The levers nobody has set yet: a usual step at each branch, step and role where one promises something."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from mapper.analysis.flow.slopes import Slope, slopes
from mapper.analysis.levers.outlook import Outlook
from mapper.analysis.levers.pulled import given_up
from mapper.analysis.roundings import LEFT_OVER
from mapper.core import queries
from mapper.core.ids import ConnectorId, LeverId, MapId, NodeId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Lever, Node, NodeMeasures
from mapper.core.records.limits import RANGES
from mapper.core.values import LeverKind, NodeKind

Slopes: TypeAlias = Mapping[ConnectorId, Slope]

POINTS: Final = 0.05  # of a share
PART: Final = 0.1  # of hours, of days and of what enters
MOST: Final = 5  # of a kind: those that promise most


def usual_levers(reader: Reader, map_id: MapId, before: Outlook) -> list[Lever]:
    """Levers to look at before a team has set its own, at most `MOST` of a kind, without costs.

    They are looked at, never stored, so their ids are told from what they do. Empty where the flow could not be
    computed.

    Formula: those that promise most: of a share dw/dp x step; of one straight back that moves no wins d days/dp x step;
    of dropping out n h / (1 - share) x step; of waits n h x days; of work n x hours of the roles that allow the fewest
    cases; of attempts n. Steps: 5 points of a share, a tenth of hours, days and entries, one try, one person.
    Assumes: first-order effects tell which are worth looking at, never what they bring; a share of 100 % cannot rise;
    where all but one branch drop out, the one that goes on is the same lever.
    Source: docs/formulas.md, Levers in money and What a little more of a branch does.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.levers.outlook import outlook
    >>> before = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31))
    >>> sorted({lever.kind.value for lever in usual_levers(sale(), SALE, before)})
    ['drop_out', 'entries', 'hire', 'share', 'touch', 'wait']
    """
    if not before.flow.is_computed:
        return []
    steep = slopes(before.flow, before.times)
    found = [
        *_best(_shares(reader, map_id, before, steep)),
        *_best(_drop_outs(reader, map_id, before)),
        *_best(_loops(reader, map_id, before, steep)),
        *_best(_waits(reader, map_id, before)),
        *_best(_work(reader, map_id, before)),
        *_best(_attempts(reader, map_id, before)),
    ]
    if before.flow.entries_a_month:
        change = before.flow.entries_a_month * PART
        found.append(_lever(map_id, LeverKind.ENTRIES, change))
    found += [_lever(map_id, LeverKind.HIRE, 1.0, role_id=each.role_id) for each in before.capacity.roles]
    return found


def fixes_at(reader: Reader, map_id: MapId, node_id: NodeId, before: Outlook) -> list[Lever]:
    """The usual fixes of one node: fewer who drop out, a better main branch, less work, less waiting, one more try.

    Empty where the flow could not be computed or nobody comes there.

    Formula: of each kind the one that promises most at the node, by the usual step, as of `usual_levers`.
    Assumes: the main branch is the one of which a point more wins most; the work is that of all roles in proportion.
    Source: docs/formulas.md, Levers in money.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.levers.outlook import outlook
    >>> before = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31))
    >>> [(lever.kind.value, lever.change) for lever in fixes_at(sale(), SALE, "node-offer", before)]
    [('share', 0.05), ('touch', -0.4), ('wait', -0.5)]
    """
    if not before.flow.is_computed:
        return []
    return [
        *_best(_drop_outs(reader, map_id, before, node_id))[:1],
        *_best(_shares(reader, map_id, before, slopes(before.flow, before.times), node_id))[:1],
        *_best(_all_work(reader, map_id, before, node_id)),
        *_best(_waits(reader, map_id, before, node_id)),
        *_best(_attempts(reader, map_id, before, node_id)),
    ]


def _best(found: Iterable[tuple[float, Lever]]) -> list[Lever]:
    promising = sorted(
        (pair for pair in found if pair[0] > LEFT_OVER), key=lambda pair: (-pair[0], pair[1].id)
    )
    return [lever for _, lever in promising[:MOST]]


def _lever(
    map_id: MapId,
    kind: LeverKind,
    change: float,
    *,
    connector_id: ConnectorId | None = None,
    node_id: NodeId | None = None,
    role_id: RoleId | None = None,
) -> Lever:
    told = "-".join(each for each in (connector_id, node_id, role_id) if each)
    return Lever(
        id=LeverId(f"lever-usual-{kind.value}-{told}"),
        map_id=map_id,
        kind=kind,
        change=change,
        connector_id=connector_id,
        node_id=node_id,
        role_id=role_id,
    )


def _worked_at(
    reader: Reader, map_id: MapId, before: Outlook, only: NodeId | None = None
) -> Iterator[tuple[Node, float]]:
    """The nodes cases come to and leave again, with their visits; `only`: this one alone."""
    for node in queries.nodes(reader, map_id):
        visits = before.flow.visits.get(node.id, 0.0) if only in (None, node.id) else 0.0
        if visits > 0 and node.kind is not NodeKind.END:
            yield node, visits


def _shares(
    reader: Reader, map_id: MapId, before: Outlook, found: Slopes, only: NodeId | None = None
) -> Iterator[tuple[float, Lever]]:
    for node, _ in _worked_at(reader, map_id, before, only):
        for key, share in queries.shares_out(reader, node.id).items():
            if key in found and share is not None and share < 1:
                step = min(POINTS, 1 - share)
                yield found[key].wins * step, _lever(map_id, LeverKind.SHARE, step, connector_id=key)


def _loops(reader: Reader, map_id: MapId, before: Outlook, found: Slopes) -> Iterator[tuple[float, Lever]]:
    """Fewer who come straight back where that changes no wins and much time: promises that are put off (2e)."""
    for node, _ in _worked_at(reader, map_id, before):
        shares = queries.shares_out(reader, node.id)
        for line in queries.outgoing(reader, node.id):
            share = shares[line.id]
            if line.target_id == node.id and line.id in found and share and found[line.id].wins <= LEFT_OVER:
                step = min(POINTS, share)
                lever = _lever(map_id, LeverKind.SHARE, -step, connector_id=line.id)
                yield found[line.id].days * step, lever


def _drop_outs(
    reader: Reader, map_id: MapId, before: Outlook, only: NodeId | None = None
) -> Iterator[tuple[float, Lever]]:
    for node, visits in _worked_at(reader, map_id, before, only):
        lost = given_up(reader, node.id)
        if len(queries.outgoing(reader, node.id)) - len(lost) == 1:
            continue  # the branch that goes on is the same lever from its other side
        shares = [queries.shares_out(reader, node.id)[line.id] for line in lost]
        share = sum(each or 0.0 for each in shares)
        if 0 < share < 1:
            step = min(POINTS, share)
            gain = visits * before.flow.wins_from.get(node.id, 0.0) / (1 - share) * step
            yield gain, _lever(map_id, LeverKind.DROP_OUT, -step, node_id=node.id)


def _waits(
    reader: Reader, map_id: MapId, before: Outlook, only: NodeId | None = None
) -> Iterator[tuple[float, Lever]]:
    for node, visits in _worked_at(reader, map_id, before, only):
        known = queries.measures(reader, node.id)
        if known is not None and known.wait_days and RANGES[NodeMeasures, "wait_days"].holds(known.wait_days):
            gain = visits * before.flow.wins_from.get(node.id, 0.0) * known.wait_days
            yield gain, _lever(map_id, LeverKind.WAIT, -known.wait_days * PART, node_id=node.id)


def _work(reader: Reader, map_id: MapId, before: Outlook) -> Iterator[tuple[float, Lever]]:
    """Less work for the role that allows the fewest entries: that of others frees hours nobody needs."""
    narrow: set[RoleId] = set(before.binding or before.capacity.bottleneck)
    for node, visits in _worked_at(reader, map_id, before):
        for role_id, hours in queries.touch_hours(reader, node.id).items():
            if role_id in narrow:
                lever = _lever(map_id, LeverKind.TOUCH, -hours * PART, node_id=node.id, role_id=role_id)
                yield visits * hours, lever


def _all_work(reader: Reader, map_id: MapId, before: Outlook, only: NodeId) -> Iterator[tuple[float, Lever]]:
    for node, visits in _worked_at(reader, map_id, before, only):
        hours = sum(queries.touch_hours(reader, node.id).values())
        yield visits * hours, _lever(map_id, LeverKind.TOUCH, -hours * PART, node_id=node.id)


def _attempts(
    reader: Reader, map_id: MapId, before: Outlook, only: NodeId | None = None
) -> Iterator[tuple[float, Lever]]:
    for node, visits in _worked_at(reader, map_id, before, only):
        known = queries.measures(reader, node.id)
        if known is not None and known.attempts_limit is not None:
            yield visits, _lever(map_id, LeverKind.ATTEMPTS, 1.0, node_id=node.id)
