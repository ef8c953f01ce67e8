"""What people gave as the range of a measure in a closed ballot: low, middle and high, as quartiles."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from mapper.analysis.ranges.ranges import Range
from mapper.analysis.strategy import overlay_of, plays_on
from mapper.core import queries
from mapper.core.ballots import votes_of
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Ballot, Play
from mapper.core.values import BallotKind
from mapper.core.voting import quantile

# the measures that figures of the whole map hang on; what else is estimated spreads none of them
_LEADING: Final = ("wait_days", "entries_a_month")


class Estimate(NamedTuple):
    """The range of a measure of a node, in its unit, as it is in effect."""

    node_id: NodeId
    measure: str
    range: Range


def estimates(reader: Reader, map_id: MapId) -> Iterator[Estimate]:
    """The ranges of the waits and entries of a map that people estimated, by node; `reader` with its strategy.

    From the lower quartile of what people gave as low to the upper quartile of what they gave as high; who gave no low
    or high counts with the middle. The last closed round counts. Nothing where the measure is not entered, where a play
    that is on says the wait, and where all said the same. The factor of a strategy holds for the range too.
    """
    overlay, played = overlay_of(reader, map_id), {play.node_id for play in _waits_played(reader, map_id)}
    rounds: dict[tuple[NodeId, str], Ballot] = {}
    for ballot in sorted(reader.referring(Ballot, "map_id", map_id), key=lambda each: (each.round, each.id)):
        if ballot.kind is BallotKind.ESTIMATE and ballot.node_id is not None and not ballot.is_open:
            rounds[ballot.node_id, ballot.measure] = ballot
    for (node_id, measure), ballot in sorted(rounds.items()):
        entered = getattr(queries.measures(reader, node_id), measure, None) if measure in _LEADING else None
        said = _quartiles(reader, ballot)
        if entered is None or said is None or (measure == "wait_days" and node_id in played):
            continue
        factor = overlay.cycle_factor if overlay is not None and measure == "wait_days" else 1.0
        yield Estimate(node_id, measure, Range(said.low * factor, said.high * factor))


def _waits_played(reader: Reader, map_id: MapId) -> Iterator[Play]:
    return (play for play in plays_on(reader, map_id) if play.wait_days is not None)


def _quartiles(reader: Reader, ballot: Ballot) -> Range | None:
    """None where nobody voted or there is no width."""
    votes = votes_of(reader, ballot.id)
    lows = [each for vote in votes if (each := _first(vote.low, vote.mid, vote.high)) is not None]
    highs = [each for vote in votes if (each := _first(vote.high, vote.mid, vote.low)) is not None]
    if not lows:
        return None
    found = Range(max(quantile(lows, 0.25), 0.0), max(quantile(highs, 0.75), 0.0))
    return found if found.high > found.low else None


def _first(*amounts: float | None) -> float | None:
    return next((amount for amount in amounts if amount is not None), None)
