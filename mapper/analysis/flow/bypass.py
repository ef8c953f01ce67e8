"""The ways round the process: which there are, why they are taken, and how much of the flow goes there."""

from collections.abc import Mapping
from dataclasses import dataclass

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.flow.flow import flow
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import ConnectorId, MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.values import ConnectorKind


@dataclass(frozen=True, slots=True)
class Bypass:
    """A way round the process. `cases`: how often it is taken for one case that enters, of so many `visits` to where it
    begins; None where not computed.
    """

    connector_id: ConnectorId
    source_id: NodeId
    target_id: NodeId
    reason: str
    cases: float | None
    visits: float | None
    obstacles: tuple[Remark, ...] = ()

    @property
    def figures(self) -> Mapping[str, Figure]:
        """How often it is taken, with why that is not known."""
        lacks = self.obstacles if self.cases is None else ()
        part = self.cases / self.visits if self.cases is not None and self.visits else None
        terms = Term("visits", self.visits, Unit.TIMES), Term("share", part, Unit.SHARE)
        return {"cases": accounted(self.cases, Unit.TIMES, "times_round", *terms, remarks=lacks)}


@dataclass(frozen=True, slots=True)
class Bypasses:
    """The ways round of a map, those most taken first.

    `share`: what they carry of all that goes along the map's connectors, 0 to 1; None where the flow cannot be
    computed (`mapper.analysis.flow.flow` says why) or nothing flows.
    """

    listed: tuple[Bypass, ...]
    share: float | None
    obstacles: tuple[Remark, ...] = ()

    @property
    def figures(self) -> Mapping[str, Figure]:
        """What they carry, with what each of them does, or why that is not known."""
        terms = [
            Term("times_round", each.cases, Unit.TIMES, each.source_id)
            for each in self.listed
            if each.cases is not None
        ]
        lacks = self.obstacles or (Remark("nothing_moves"),)
        return {
            "share": accounted(
                self.share, Unit.SHARE, "share_round", *terms, remarks=lacks if self.share is None else ()
            )
        }


def bypasses(reader: Reader, map_id: MapId) -> Bypasses:
    """The ways round the process, most taken first: each with how often a case that enters takes it, and what all of
    them carry of all that moves, 0 to 1.

    The reader is one with the strategy in effect, where the map has one. The cases are None where the flow cannot be
    computed, 0 where nobody comes to the way round or its share is 0.

    Formula: cases of a way round = visits to its source x its share; share of all = the sum of these over the sum of
    visits x share over all connectors of the map.
    Assumes: what goes round counts in all volumes and is only told apart here. A try of counted attempts goes along its
    loop once less than it is made.
    Source: docs/formulas.md, What the customer sees.

    Example: of one case that enters 0.2 go round a step while 0.8 go to it and on, so of 2.8 moves along 4 connectors
    0.2 are on the way round, 7.1 %.

    >>> from mapper.analysis.example import SALE, sale
    >>> bypasses(sale(), SALE).listed
    ()
    """
    found = flow(reader, map_id)
    carried, nobody = found.carried, 0.0 if found.is_computed else None
    lines = [line for line in queries.connectors(reader, map_id) if line.kind is ConnectorKind.BYPASS]
    listed = [
        Bypass(
            line.id,
            line.source_id,
            line.target_id,
            line.reason,
            carried.get(line.id, nobody),
            found.visits.get(line.source_id, nobody),
            found.obstacles,
        )
        for line in lines
    ]
    listed.sort(key=lambda each: (-(each.cases or 0.0), each.connector_id))
    total = sum(carried.values())
    share = sum(each.cases or 0.0 for each in listed) / total if total else None
    return Bypasses(tuple(listed), share, found.obstacles)
