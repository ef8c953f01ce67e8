"""The drawing of maps: how many cases go along each line, from the figures of a map. No Qt in here.

Amounts are counted per 100 cases that enter the map, for that is known before anybody says how many enter: a case that
goes along a line twice counts twice.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from mapper.analysis.map_figures import MapFigures
from mapper.core import queries
from mapper.core.ids import ConnectorId, MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Connector, Node
from mapper.core.values import ConnectorKind, NodeKind, Outcome
from mapper.ui.worked import figures_in

ENTERING: Final = 100.0  # cases that enter, to which all amounts are told
THICKNESSES: Final = 10  # steps of thickness: the line that carries most has the last
_AGAIN: Final = frozenset({ConnectorKind.RETURNS, ConnectorKind.CHASE})
_LEAST: Final = 0.05  # what is less is no leak worth a figure


class Stream(NamedTuple):
    """What goes along a line of 100 cases that enter; None where that is not known.

    `thickness` is from 0 to `THICKNESSES`, in proportion to the amount. `before`: what comes to its source, where some
    of that is lost on another line, so that the line tells what is left of it; None elsewhere. `is_lost`: it leads to
    an end that is not won.
    """

    amount: float | None
    thickness: int
    before: float | None = None
    is_lost: bool = False


_UNKNOWN: Final = Stream(None, 0)


@dataclass(frozen=True, slots=True)
class Volume:
    """The streams of a map by line; of a line nobody comes to there is none. Empty where no flow can be worked out."""

    streams: Mapping[ConnectorId, Stream]
    is_known: bool = True  # whether the figures are there at all, good or bad

    @property
    def most(self) -> float:
        """What the thickest line carries; 0 where nothing flows."""
        return max((stream.amount or 0.0 for stream in self.streams.values()), default=0.0)

    def of(self, id: str) -> Stream:
        """What goes along a line; not known where nobody comes to it, or it is newer than the figures."""
        return self.streams.get(ConnectorId(id), _UNKNOWN)


def volume(reader: Reader, map_id: MapId) -> Volume:
    """The streams of a map as it is read with its figures; none of them while these are of another map, or not there.

    Example: 100 cases come to a call, of which 62 are lost: the line on carries 38, before it there were 100.
    """
    figures = figures_in(reader)
    if figures is None or figures.map_id != map_id:
        return Volume({}, is_known=False)
    return _streams(reader, map_id, figures)


def _streams(reader: Reader, map_id: MapId, figures: MapFigures) -> Volume:
    flow = figures.outlook.flow
    lines = [(line, flow.carried.get(line.id)) for line in queries.connectors(reader, map_id)]
    amounts = {line.id: ENTERING * carried for line, carried in lines if carried is not None}
    most = max(amounts.values(), default=0.0)
    lost = {line.id for line, _ in lines if is_loss(reader, line)}
    leaking: dict[NodeId, float] = {}
    for line, _ in lines:
        if line.id in lost:
            leaking[line.source_id] = leaking.get(line.source_id, 0.0) + amounts.get(line.id, 0.0)

    def stream(line: Connector) -> Stream:
        amount = amounts[line.id]
        thickness = round(THICKNESSES * amount / most) if most > 0 else 0
        is_left = line.id not in lost and line.kind not in _AGAIN and line.source_id != line.target_id
        leaks = is_left and leaking.get(line.source_id, 0.0) >= _LEAST
        before = ENTERING * flow.visits.get(line.source_id, 0.0) if leaks else None
        return Stream(amount, thickness, before, line.id in lost)

    return Volume({line.id: stream(line) for line, _ in lines if line.id in amounts})


def is_loss(reader: Reader, line: Connector) -> bool:
    """Whether who goes along a line is lost: it leads to an end that is not won."""
    target = reader.get(Node, line.target_id)
    return target.kind is NodeKind.END and target.outcome is not Outcome.WON
