"""The health of a map and of a document: all rules of the check-up, asked in turn."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from mapper.analysis.checkup import agreement, flow, goals, grid, measures, people, value
from mapper.analysis.checkup.finding import Finding, Severity
from mapper.analysis.checkup.ground import Ground
from mapper.analysis.checkup.rule import DocumentRule, MapRule, NodeRule
from mapper.core import queries
from mapper.core.edits.dismissing import About
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Dismissal

MAP_RULES: Final[tuple[MapRule, ...]] = (
    *flow.MAP_RULES,
    *grid.MAP_RULES,
    *value.MAP_RULES,
    *goals.MAP_RULES,
    *agreement.MAP_RULES,
)
NODE_RULES: Final[tuple[NodeRule, ...]] = (
    *grid.NODE_RULES,
    *flow.NODE_RULES,
    *measures.NODE_RULES,
    *people.NODE_RULES,
    *goals.NODE_RULES,
    *value.NODE_RULES,
    *agreement.NODE_RULES,
)
DOCUMENT_RULES: Final[tuple[DocumentRule, ...]] = (
    *goals.DOCUMENT_RULES,
    *grid.DOCUMENT_RULES,
    *people.DOCUMENT_RULES,
)

_ORDER: Final = tuple(Severity)
_PIECE: Final = 16  # nodes between two breaths


def _no_breath() -> None:
    """For who waits for the answer."""


def check_up(reader: Reader, today: date, breathe: Callable[[], None] = _no_breath) -> list[Finding]:
    """All that can be said against a document: errors first, then warnings, then hints; each map by map, as it is read.

    Who has a role or a skill is looked at as of `today`, which the findings name.

    What the team lets be is among it, each with its `dismissal_id`. `breathe` is called every millisecond or so: work
    in the background lets others run there, or is given up.

    Formula: the findings of all rules of maps, of nodes that are no notes, and of the document, in this order, then by
    weight.
    Assumes: insides of steps are looked at as maps of their own; where they begin and end is told by the map around.
    Strategies and plays are not in effect.
    Source: docs/formulas.md, The check-up.

    >>> from mapper.analysis.example import sale
    >>> {finding.code for finding in check_up(sale(), date(2027, 1, 1))} >= {"loop_not_marked"}
    True
    """
    found = [finding for each in queries.maps(reader) for finding in _of_map(reader, each.id, breathe)]
    for rule in DOCUMENT_RULES:
        found += [rule.finding(spot, None) for spot in rule.broken(reader, today)]
        breathe()
    return _in_order(_marked(reader, found))


def document_findings(reader: Reader) -> list[Finding]:
    """What is to mend on all maps, in the order of the maps; hints, and what the team lets be, are left out.

    Formula: `map_findings` of each map, one after another.
    Assumes: what is of the document as a whole, such as people with more than all of their time given away, is not of a
    map and left out.
    Source: docs/formulas.md, The check-up.

    >>> from mapper.analysis.example import sale
    >>> document_findings(sale())
    []
    """
    return [
        finding for process_map in queries.maps(reader) for finding in map_findings(reader, process_map.id)
    ]


def map_findings(reader: Reader, map_id: MapId) -> list[Finding]:
    """What is to mend on a map: errors, then warnings, of each what is of the map first and then its nodes in reading
    order. An empty list is a clean bill of health.

    Formula: the findings of the rules of maps and nodes that are no hints and that nobody lets be.
    Assumes: reading order is by stage, lane, place from the left, from the top.
    Source: docs/formulas.md, The check-up.

    >>> from mapper.analysis.example import SALE, sale
    >>> map_findings(sale(), SALE)
    []
    """
    found = _marked(reader, list(_of_map(reader, map_id, _no_breath)))
    return _in_order(
        finding for finding in found if finding.severity is not Severity.HINT and finding.dismissal_id is None
    )


def _marked(reader: Reader, found: list[Finding]) -> list[Finding]:
    """The same, with the record by which the team lets one be."""
    known = {About(each.map_id, each.code, each.about): each.id for each in reader.all(Dismissal)}
    if not known:
        return found
    return [
        replace(finding, dismissal_id=known[finding.about]) if finding.about in known else finding
        for finding in found
    ]


def _of_map(reader: Reader, map_id: MapId, breathe: Callable[[], None]) -> Iterator[Finding]:
    ground = Ground(reader, map_id, breathe)
    breathe()
    if not ground.graph.nodes and ground.is_inside:
        return
    if not ground.graph.nodes:
        yield Finding("empty_map", Severity.WARNING, map_id)
        return
    for map_rule in MAP_RULES:
        for spot in map_rule.broken(ground):
            yield map_rule.finding(spot, map_id)
        breathe()
    for number, node in enumerate(ground.graph.nodes.values()):
        for rule in NODE_RULES:
            for spot in rule.broken(ground, node):
                yield rule.finding(spot, map_id)
        if number % _PIECE == 0:
            breathe()


def _in_order(found: "Iterator[Finding] | list[Finding]") -> list[Finding]:
    return sorted(found, key=lambda finding: _ORDER.index(finding.severity))
