"""What people gave as the range of a measure, a share or hours in a closed ballot: low, middle, high; as quartiles."""

from collections.abc import Iterator, Mapping
from math import inf
from typing import Final, NamedTuple

from mapper.analysis.ranges.ranges import Range
from mapper.analysis.strategy import overlay_of, plays_on, shares_are_set
from mapper.core import queries
from mapper.core.ballots import SHARE, TOUCH, About, entered, votes_of
from mapper.core.ids import ConnectorId, MapId, NodeId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Ballot, Connector, Overlay
from mapper.core.values import BallotKind
from mapper.core.voting import quantile

# what figures of the whole map hang on; what else is estimated spreads none of them
_LEADING: Final = ("wait_days", "entries_a_month", TOUCH, SHARE)


class Estimate(NamedTuple):
    """The range of what was estimated, in its unit, as it is in effect; a share is of the node its line begins at."""

    node_id: NodeId
    measure: str
    range: Range
    role_id: RoleId | None = None
    connector_id: ConnectorId | None = None


def estimates(reader: Reader, map_id: MapId) -> Iterator[Estimate]:
    """The ranges of waits, entries, hours and shares of a map that people estimated; `reader` with its strategy.

    In the units of the document: days, cases a month, hours, shares of 0 to 1; in the order of the ballots' ids.
    Nothing where the measure is not entered, where a play that is on says the wait, where a strategy or a play sets the
    shares of the node, and where the two ends are the same. Where people estimated every way out of a node, the surest
    share is left out, for it follows from the others.

    Formula: from the lower quartile of what people gave as low to the upper quartile of what they gave as high, times
    the cycle factor of the strategy for a wait and its touch factor for hours; never below 0, a share never above 1.
    Assumes: the last closed round of an estimate counts; who gave no low (high) counts with the middle, or else with
    the other end; what lies between these quartiles is taken as wide as the 90 of 100 of a count.
    Source: docs/formulas.md, Ranges; quartiles by Hyndman and Fan 1996, type 7.

    >>> from mapper.analysis.example import SALE, sale
    >>> list(estimates(sale(), SALE))
    []
    """
    rounds: dict[About, Ballot] = {}
    for ballot in sorted(reader.referring(Ballot, "map_id", map_id), key=lambda each: (each.round, each.id)):
        if ballot.kind is BallotKind.ESTIMATE and not ballot.is_open and ballot.measure in _LEADING:
            rounds[About.of(ballot)] = ballot
    found = list(_told(reader, map_id, rounds))
    shares: dict[NodeId, list[Estimate]] = {}
    for each in found:
        if each.connector_id is not None:
            shares.setdefault(each.node_id, []).append(each)
    follow = {
        min(told, key=lambda each: (each.range.high - each.range.low, each.connector_id))
        for node_id, told in shares.items()
        if len(told) > 1 and len(told) == len(queries.outgoing(reader, node_id))
    }
    yield from (each for each in found if each not in follow)


def _told(reader: Reader, map_id: MapId, rounds: Mapping[About, Ballot]) -> Iterator[Estimate]:
    overlay = overlay_of(reader, map_id)
    played = {play.node_id for play in plays_on(reader, map_id) if play.wait_days is not None}
    for about, ballot in sorted(rounds.items(), key=lambda each: each[1].id):
        node_id = about.node_id
        if about.connector_id is not None:
            node_id = reader.get(Connector, about.connector_id).source_id
        said = _quartiles(reader, ballot)
        if node_id is None or entered(reader, about) is None or said is None:
            continue
        if about.measure == "wait_days" and node_id in played:
            continue
        if about.measure == SHARE and shares_are_set(reader, node_id):
            continue
        factor = _factor(overlay, about.measure)
        range_ = Range(said.low * factor, said.high * factor)
        yield Estimate(node_id, about.measure, range_, about.role_id, about.connector_id)


def _factor(overlay: Overlay | None, measure: str) -> float:
    if overlay is None:
        return 1.0
    return {"wait_days": overlay.cycle_factor, TOUCH: overlay.touch_factor}.get(measure, 1.0)


def _quartiles(reader: Reader, ballot: Ballot) -> Range | None:
    """None where nobody voted or there is no width."""
    votes = votes_of(reader, ballot.id)
    lows = [each for vote in votes if (each := _first(vote.low, vote.mid, vote.high)) is not None]
    highs = [each for vote in votes if (each := _first(vote.high, vote.mid, vote.low)) is not None]
    if not lows:
        return None
    most = 1.0 if ballot.measure == SHARE else inf
    found = Range(*(min(max(each, 0.0), most) for each in (quantile(lows, 0.25), quantile(highs, 0.75))))
    return found if found.high > found.low else None


def _first(*amounts: float | None) -> float | None:
    return next((amount for amount in amounts if amount is not None), None)
