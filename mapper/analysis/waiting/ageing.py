"""Ageing: the cases that wait at each stall and slip of a map, and how old they are, in working days (domain row 1)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.flow.seasons import WORKING_DAYS_A_MONTH
from mapper.analysis.results import Flow, Remark
from mapper.analysis.waiting.stalls import AGES, Stall, lacking, stall
from mapper.core import queries
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import NodeKind

_KINDS = frozenset({NodeKind.STALL, NodeKind.SLIP})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ageing:
    """What waits at a stall. `stay` None: it cannot be told, and `waiting.missing` says why.

    `by_law`: that no law of the wait is stated, where that is so; the ages are by the one that is taken.
    """

    node_id: NodeId
    stay: Stall | None
    waiting: Figure
    by_law: tuple[Remark, ...] = ()

    @property
    def attempts(self) -> float | None:
        """Tries of a stay."""
        return None if self.stay is None else self.stay.attempts

    @property
    def days(self) -> float | None:
        """Working days of a stay, all tries together."""
        return None if self.stay is None else self.stay.days

    @property
    def over_limit(self) -> float | None:
        """Share of the cases there on any day that are over the age limit; None where there is none."""
        return None if self.stay is None else self.stay.over_limit

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms, what it misses and what was assumed."""
        lacks = () if self.stay is not None else self.waiting.missing
        wait = self.days / self.attempts if self.days is not None and self.attempts else None
        tries, each = Term("attempts", self.attempts, Unit.TIMES), Term("wait_days", wait, Unit.DAYS)
        at = Term("age_limit", None if self.stay is None else self.stay.limit, Unit.DAYS)
        steady = lacks or (Remark("steady_state"),)
        stayed, share = Term("stay_days", self.days, Unit.DAYS), self.over_limit
        beyond = Term("beyond", None if share is None else share * (self.days or 0.0), Unit.DAYS)
        by_age = (*steady, *self.by_law)
        limit = by_age if self.over_limit is not None else lacks or (Remark("no_age_limit"),)
        alone = lacks or (Remark("tries_by_themselves"),)
        return {
            "attempts": accounted(self.attempts, Unit.TIMES, *_tries(self.stay), remarks=alone),
            "days": accounted(self.days, Unit.DAYS, "stay", tries, each, remarks=alone),
            "over_limit": accounted(
                self.over_limit, Unit.SHARE, "over_age_limit", at, beyond, stayed, remarks=limit
            ),
        }

    @property
    def ages(self) -> Sequence[Mapping[str, Figure]]:
        """Of each age, as in `Stall.shares`, the `share` of the cases, and the `cases`."""
        shares = () if self.stay is None else self.stay.shares
        waiting, steady = self.waiting, (Remark("steady_state"), *self.by_law)
        told = []
        for place, share in enumerate(shares):
            cases = None if waiting.value is None else waiting.value * share
            terms = Term("waiting", waiting.value, Unit.CASES), Term("share", share, Unit.SHARE)
            remarks = waiting.missing if cases is None else steady
            told.append(
                {
                    "share": accounted(share, Unit.SHARE, *_of_age(self.stay, place), remarks=steady),
                    "cases": accounted(cases, Unit.CASES, "cases_of_age", *terms, remarks=remarks),
                }
            )
        return told


def _of_age(stay: Stall | None, place: int) -> tuple[str, *tuple[Term, ...]]:
    """How the share of an age comes about: by the days of a stay that lie beyond each end of it."""
    if stay is None or not stay.days:
        return "share_of_no_stay", Term("stay_days", None if stay is None else stay.days, Unit.DAYS)
    days = Term("stay_days", stay.days, Unit.DAYS)
    older = [stay.days * sum(stay.shares[number:]) for number in range(len(stay.shares))]
    terms: list[Term] = [days]
    if place:
        terms.append(Term("from_age", AGES[place - 1], Unit.DAYS))
        terms.append(Term("beyond_from", older[place], Unit.DAYS))
    if place < len(AGES):
        terms.append(Term("to_age", AGES[place], Unit.DAYS))
        terms.append(Term("beyond_to", older[place + 1], Unit.DAYS))
    last = "share_of_oldest" if place == len(AGES) else "share_of_age"
    return (last if place else "share_of_youngest"), *terms


def stalls_of(reader: Reader, map_id: MapId, found: Flow) -> list[Node]:
    """The stalls and slips of a map, those that most cases come to first.

    Formula: the nodes of kind stall or slip, in the order of the most visits of one case that enters, then of their
    ids.
    Assumes: hidden ones are among them; where the flow is not computed all have 0 visits.
    Source: docs/formulas.md, Waits and ages.

    >>> import dataclasses
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> promised = dataclasses.replace(sale().get(Node, "node-call"), kind=NodeKind.STALL)
    >>> reader = sale(promised)
    >>> [node.name for node in stalls_of(reader, SALE, flow(reader, SALE))]
    ['Call']
    """
    there = [node for node in queries.nodes(reader, map_id) if node.kind in _KINDS]
    return sorted(there, key=lambda each: (-found.visits.get(each.id, 0.0), each.id))


def _tries(stay: Stall | None) -> tuple[str, *tuple[Term, ...]]:
    """How the mean number of tries comes about: by the share that tries again, and the limit where there is one."""
    if stay is None:
        return ("attempts",)
    again = Term("again", stay.again, Unit.SHARE)
    if stay.most is None:
        return "attempts", again
    return "attempts_to_limit", again, Term("attempts_limit", float(stay.most), Unit.TIMES)


def ageing(
    reader: Reader, map_id: MapId, found: Flow, rest: Callable[[], None] = lambda: None
) -> Sequence[Ageing]:
    """What waits at each stall and slip of a map, in the order of `stalls_of`: its stay in working days, and the cases
    there.

    Where the stay cannot be told `waiting` is missing stall_wait, stall_share or stall_no_way_on, as `lacking` says.

    Formula: of each node `stall` in working days, and `cases_waiting` with it.
    Assumes: all waits are told in working days, so that cases can be added up by age: calendar days count 5/7.
    Source: docs/formulas.md, Waits and ages.

    >>> import dataclasses
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> promised = dataclasses.replace(sale().get(Node, "node-call"), kind=NodeKind.STALL)
    >>> reader = sale(promised)
    >>> [each.node_id for each in ageing(reader, SALE, flow(reader, SALE))]
    ['node-call']
    """
    told = []
    for node in stalls_of(reader, map_id, found):
        rest()
        stay = stall(reader, node.id, in_working_days=True)
        if stay is None:
            lacks = Remark(f"stall_{lacking(reader, node.id)}", (node.id,))
            waiting = Figure(value=None, unit=Unit.CASES, formula="waiting_here", missing=(lacks,))
        else:
            waiting = cases_waiting(found, node.id, stay)
        told.append(Ageing(node_id=node.id, stay=stay, waiting=waiting, by_law=_unstated(reader, node.id)))
    return told


def _unstated(reader: Reader, node_id: NodeId) -> tuple[Remark, ...]:
    """That the law of the wait at a stall is taken as exponential, where none is stated."""
    measures = queries.measures(reader, node_id)
    is_stated = measures is not None and measures.wait_law is not None
    return () if is_stated else (Remark("stay_taken_exponential", (node_id,)),)


def cases_waiting(found: Flow, node_id: NodeId, stay: Stall) -> Figure:
    """How many cases are at a stall on any day; `stay` is its stay in working days. Missing: the obstacles of the flow,
    entries_unknown.

    Formula: L = lambda x W: (entries a working day x visits / attempts) x days of the stay.
    Assumes: as many cases come as go, at the same rate all year; a month has 365.25 / 12 x 5 / 7 working days; the
    visits of the flow count every try, so that over the attempts they are stays.
    Source: Little 1961.

    >>> stay = Stall(attempts=2.0, days=40.0, shares=(0.5, 0.3, 0.1, 0.1), over_limit=None)
    >>> found = Flow(entries_a_month=WORKING_DAYS_A_MONTH, visits={NodeId("node-1"): 1.0})
    >>> cases_waiting(found, NodeId("node-1"), stay).value  # one comes a day, half of the visits are second tries
    20.0
    """
    come = None
    if found.entries_a_month is not None and stay.attempts:
        a_day = found.entries_a_month / WORKING_DAYS_A_MONTH
        come = a_day * found.visits.get(node_id, 0.0) / stay.attempts
    return Figure(
        value=None if come is None else come * stay.days,
        unit=Unit.CASES,
        formula="waiting_here",
        terms=(Term("come_a_day", come, Unit.CASES), Term("stay_days", stay.days, Unit.DAYS)),
        missing=() if come is not None else (found.obstacles or (Remark("entries_unknown"),)),
    )
