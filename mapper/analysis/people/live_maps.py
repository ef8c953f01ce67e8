"""Live maps: which maps of a document are worked by at the same time, and the hours that what enters them takes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import isfinite

from mapper.analysis.flow.flow import flow
from mapper.analysis.flow.seasons import entering, parts_of_months, rates
from mapper.analysis.people.pools import NOTHING, Beside, Work, works_at
from mapper.analysis.strategy import in_effect
from mapper.core import queries
from mapper.core.ids import MapId, NodeId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Node, ProcessMap
from mapper.core.seasons import parse_seasons
from mapper.core.values import MapKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """A map that is worked by; the work at `without`, one of its steps, is told by another map and left out."""

    map_id: MapId
    without: NodeId | None = None


def live_maps(reader: Reader) -> list[Live]:
    """The maps that are worked by, by their place: of the versions of a process the one that shows how it is.

    Formula: of each family of maps that are based on one another the first by (as-is before others, place, id); no
    scenarios, and no insides of steps, whose work is that of the step.
    Assumes: a copy that is based on nothing is a process of its own; where no version is as-is the first one counts.
    Source: docs/formulas.md, What people can carry.

    >>> from mapper.analysis.example import sale
    >>> [live.map_id for live in live_maps(sale())]
    ['map-sale']
    """
    families: dict[MapId, ProcessMap] = {}
    for each in sorted(queries.maps(reader), key=_rank):
        if each.parent_node_id is None and each.kind is not MapKind.SCENARIO:
            families.setdefault(_root(reader, each), each)
    kept = sorted(families.values(), key=lambda each: (each.position, each.id))
    return [Live(map_id=each.id) for each in kept]


def others(reader: Reader, map_id: MapId) -> list[Live]:
    """The live maps that take people's time beside this one and are no version of it.

    Formula: the live maps of other families; for the inside of a step those beside the map around it, and that map
    without the step.
    Assumes: an inside of an inside goes out to the outermost map, of which the step that holds them all is left out.
    Source: docs/formulas.md, What people can carry.

    >>> from mapper.analysis.example import SALE, sale
    >>> others(sale(), SALE)
    []
    """
    around, step = reader.get(ProcessMap, map_id), None
    passed = {around.id}
    while (node := reader.find(Node, around.parent_node_id)) is not None and node.map_id not in passed:
        around, step = reader.get(ProcessMap, node.map_id), node.id
        passed.add(around.id)
    own = _root(reader, around)
    beside = [each for each in live_maps(reader) if _root(reader, reader.get(ProcessMap, each.map_id)) != own]
    return beside if step is None else [*beside, Live(map_id=around.id, without=step)]


def is_version_of(reader: Reader, map_id: MapId, other_id: MapId) -> bool:
    """Whether two maps show one process: as it is, as it shall be, or as it might be.

    Formula: both go back to the same map by what they are based on.
    Assumes: a copy that is based on nothing is a process of its own.
    Source: docs/formulas.md, What people can carry.

    >>> from mapper.analysis.example import SALE, sale
    >>> better = ProcessMap(id="map-better", name="Better", based_on=SALE, position=1)
    >>> is_version_of(sale(better), SALE, "map-better")
    True
    """
    own, other = (_root(reader, reader.get(ProcessMap, each)) for each in (map_id, other_id))
    return own == other


def hours_taken(reader: Reader, maps: Iterable[Live], first: date, last: date) -> Mapping[RoleId, float]:
    """Hours by role that what enters these maps from the first day to the last takes.

    Formula: the hours of `work_taken`.
    Assumes: as there; roles nobody is asked for are left out.
    Source: docs/formulas.md, What people can carry.

    >>> from mapper.analysis.example import sale
    >>> found = hours_taken(sale(), live_maps(sale()), date(2027, 1, 1), date(2027, 12, 31))
    >>> found["role-ae"], found["role-sdr"]
    (240.0, 120.0)
    """
    return {role_id: each.hours for role_id, each in work_taken(reader, maps, first, last).items()}


def work_beside(document: Reader, map_id: MapId, first: date, last: date) -> Mapping[RoleId, Beside]:
    """The work by role that the live maps beside one ask for from the first day to the last.

    `document`: as it is stored, for each map is read with its own strategy.

    Formula: the `work_taken` of the `others`.
    Assumes: as there.
    Source: docs/formulas.md, What people can carry.

    >>> from mapper.analysis.example import SALE, sale
    >>> dict(work_beside(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31)))
    {}
    """
    return work_taken(document, others(document, map_id), first, last)


def work_taken(reader: Reader, maps: Iterable[Live], first: date, last: date) -> Mapping[RoleId, Beside]:
    """The work by role that what enters these maps from the first day to the last takes: hours, and the visits they
    are.

    Formula: sum over the maps of entries in the span x visits x touch hours; at most, the same x the map's busiest
    month over its mean one.
    Assumes: each map is read with its own strategy and spread by its own seasons; a map whose flow or entries are not
    known takes nothing; a spread or a patience that is no number is taken as not stated; works that are no numbers take
    nothing.
    Source: docs/formulas.md, What people can carry.

    >>> from mapper.analysis.example import sale
    >>> found = work_taken(sale(), live_maps(sale()), date(2027, 1, 1), date(2027, 12, 31))
    >>> [(work.visits, work.hours) for work in found["role-ae"].works]
    [(60.0, 4.0)]
    """
    [found] = work_of_spans(reader, maps, [(first, last)])
    return found


def work_of_spans(
    reader: Reader, maps: Iterable[Live], spans: Sequence[tuple[date, date]]
) -> list[Mapping[RoleId, Beside]]:
    """The same for several spans in the order of these, each map solved once.

    Formula: of each span that of `work_taken`.
    Assumes: what `work_taken` does.
    Source: docs/formulas.md, What people can carry.

    >>> from mapper.analysis.example import sale
    >>> months = [(date(2027, 3, 1), date(2027, 3, 31)), (date(2027, 4, 1), date(2027, 4, 30))]
    >>> [found["role-ae"].hours for found in work_of_spans(sale(), live_maps(sale()), months)]
    [20.0, 20.0]
    """
    taken: list[dict[RoleId, Beside]] = [{} for _ in spans]
    for live in maps:
        read = in_effect(reader, live.map_id)
        found = flow(read, live.map_id)
        weights = parse_seasons(read.get(ProcessMap, live.map_id).seasons) or ()
        for of_span, (first, last) in zip(taken, spans, strict=True):
            entries = entering(read, live.map_id, found.entries_a_month, first, last)
            if entries is None:
                continue
            busiest = max(rates(weights, first, last))
            parts = parts_of_months(weights, first, last)
            for node_id, visits in found.visits.items():
                if visits <= 0 or node_id == live.without:
                    continue
                for role_id, work in works_at(read, node_id, entries * visits):
                    amount = work.visits * work.hours
                    if isfinite(amount) and amount > 0:
                        of_span[role_id] = _with(of_span.get(role_id, NOTHING), work, amount, busiest, parts)
    return list(taken)


def _with(before: Beside, work: Work, hours: float, busiest: float, parts: tuple[float, ...]) -> Beside:
    told = work if work.is_sound else replace(work, variation=None, patience_days=None)
    return Beside(
        hours=before.hours + hours,
        works=(*before.works, told),
        at_most=before.at_most + hours * busiest,
        by_month=tuple(
            had + hours * part
            for had, part in zip(before.by_month or (0.0,) * len(parts), parts, strict=True)
        ),
    )


def _root(reader: Reader, process_map: ProcessMap) -> MapId:
    """The map that all versions of a process go back to."""
    passed = {process_map.id}
    while (base := reader.find(ProcessMap, process_map.based_on)) is not None and base.id not in passed:
        process_map = base
        passed.add(base.id)
    return min(passed) if base is not None else process_map.id


def _rank(process_map: ProcessMap) -> tuple[bool, int, str]:
    return (process_map.kind is not MapKind.AS_IS, process_map.position, process_map.id)
