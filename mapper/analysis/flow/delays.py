"""How long one visit to a node takes: mean, law and spread in working days, from its wait and its work."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from mapper.analysis.people.hours import HOURS_A_DAY
from mapper.analysis.results import Remark
from mapper.analysis.waiting.stalls import shape_at, working_wait
from mapper.core import queries
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Calendar, Node, ProcessMap
from mapper.core.values import STEP_KINDS, NodeKind

_LONGEST: Final = 1e9  # days; what is entered as longer is no time
_SHORTEST: Final = 1e-9  # days, a ten-thousandth of a second; what is entered as shorter takes no time
_WAITED_AT: Final = frozenset({NodeKind.STEP, NodeKind.STALL, NodeKind.SLIP})


class Delay(NamedTuple):
    """The length of one visit, in working days. `shape` of its gamma law: 1 is exponential, infinity a fixed time."""

    mean: float
    shape: float

    @property
    def variance(self) -> float:
        """Square of the standard deviation, in days squared.

        >>> Delay(10, 1).variance, Delay(10, 2).variance, Delay(10, float("inf")).variance
        (100.0, 50.0, 0.0)
        """
        return self.mean**2 / self.shape


@dataclass(frozen=True, slots=True)
class Delays:
    """The delays of the nodes that have one, and what was left out."""

    of: Mapping[NodeId, Delay]
    missing: tuple[Remark, ...]


def hours_a_day(reader: Reader, map_id: MapId) -> float | None:
    """The hours of a working day by the map's calendar; None where it names none, or one with no hours in its day.

    Formula: the hours a day of the calendar that the map itself names, above 0.
    Assumes: all working days are as long; calendars of people do not count. Whoever needs a number takes 8 in place of
    None.
    Source: docs/formulas.md, Time and stock.

    >>> from mapper.analysis.example import SALE, sale
    >>> hours_a_day(sale(), SALE) is None
    True
    """
    calendar = reader.find(Calendar, reader.get(ProcessMap, map_id).calendar_id)
    return calendar.hours_a_day if calendar is not None and calendar.hours_a_day > 0 else None


def delays(reader: Reader, nodes: Sequence[Node], day: float | None = None) -> Delays:
    """The delays of nodes of one map, in working days: mean, law and spread of one visit to each node that states days
    or work.

    `day`: hours of a working day; where not given, by the map's calendar, else 8. Missing: wait_missing (steps, stalls
    and slips with neither days nor work), wait_unknown (no days entered, but work), work_above_wait, and not_a_number
    where something entered is no number of days from 0 to a thousand million and was left out.

    Formula: mean = max(days entered, 5/7 of them where they are calendar days; hours of all roles / hours a day).
    Variance = mean^2 / shape, with shape 1 at stalls and slips (exponential), 2 elsewhere (gamma) unless a law or a
    spread is entered (`stalls.shape_at`).
    Assumes: work is done within the wait, the roles one after another; starts, ends and notes have no work. What is
    entered as less than a thousand-millionth of a day takes no time.
    Source: docs/formulas.md, Time and stock.

    Example: 16 hours of work at 8 hours a day take 5 days where 5 are entered, and 2 where 1 is.

    >>> from mapper.analysis.example import sale
    >>> found = delays(sale(), list(sale().all(Node)))
    >>> {node_id: delay.mean for node_id, delay in found.of.items()}
    {'node-call': 2.0, 'node-offer': 5.0}
    """
    if day is None:
        day = (hours_a_day(reader, nodes[0].map_id) if nodes else None) or HOURS_A_DAY
    found: dict[NodeId, Delay] = {}
    noticed: dict[str, list[NodeId]] = {
        "wait_missing": [],
        "wait_unknown": [],
        "work_above_wait": [],
        "not_a_number": [],
    }
    for node in nodes:
        measures = queries.measures(reader, node.id)
        wait, work = working_wait(measures), _work(reader, node) / day
        spread = measures.wait_spread_days if measures is not None else None
        if not all(0 <= each <= _LONGEST for each in (wait or 0.0, work, spread or 0.0)):  # nor a NaN
            noticed["not_a_number"].append(node.id)
            continue
        if wait is None and not work:
            if node.kind in _WAITED_AT:
                noticed["wait_missing"].append(node.id)
            continue
        if wait is None:
            noticed["wait_unknown"].append(node.id)
        elif work > wait:
            noticed["work_above_wait"].append(node.id)
        mean = max(wait or 0.0, work)
        found[node.id] = Delay(mean if mean >= _SHORTEST else 0.0, shape_at(node, measures))
    return Delays(found, named(noticed))


def _work(reader: Reader, node: Node) -> float:
    """Hours of all roles at one visit; there is none at starts, ends and notes."""
    return sum(queries.touch_hours(reader, node.id).values()) if node.kind in STEP_KINDS else 0.0


def named(by_code: Mapping[str, Sequence[NodeId]]) -> tuple[Remark, ...]:
    """A remark for each code that nodes are named for.

    `by_code`: by code the ids of the nodes, which stay in their order.

    Formula: the codes whose list of nodes is not empty, in the order of the mapping.
    Assumes: nothing is sorted here: whoever gathers the nodes does it in the order they are told.
    Source: docs/formulas.md, Time and stock (what is said besides).

    >>> named({"wait_missing": ["node-2"], "not_a_number": []})
    (Remark(code='wait_missing', node_ids=('node-2',), about=()),)
    """
    return tuple(Remark(code, tuple(ids)) for code, ids in by_code.items() if ids)
