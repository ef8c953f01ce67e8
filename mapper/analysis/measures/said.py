"""What people said of what is asked of them at a step: how many set a number, and with how many it is agreed."""

from dataclasses import dataclass

from mapper.core.ids import MetricId
from mapper.core.reader import Reader
from mapper.core.records import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Of how many people something is asked, how many set a number of their own, and with how many it is agreed."""

    asked: int = 0
    own: int = 0
    agreed: int = 0


def said_at(reader: Reader, metric_id: MetricId, node_id: str, day: str) -> Said:
    """How the targets of people for a metric at a step stand on a day (ISO date): how many are asked, said, and agreed.

    Formula: of each person with a target for the metric at the node the one that began last by the day counts, or where
    none has begun yet the one that begins first; own and agreed are those with that number in it.
    Assumes: a target counts on when its period is over; targets of other lengths of period count alike.
    Source: docs/formulas.md, Parts and wholes (what a person set).

    >>> from mapper.analysis.example import CALLS, sale, target
    >>> own = target("ana", of="ana", node_id="node-call", own=120.0)
    >>> said_at(sale(CALLS, own), CALLS.id, "node-call", "2027-03-15").own
    1
    """
    of_people: dict[str, list[Target]] = {}
    for target in reader.referring(Target, "metric_id", metric_id):
        if target.node_id == node_id and target.person_id is not None:
            of_people.setdefault(target.person_id, []).append(target)
    found = []
    for targets in of_people.values():
        begun = [each for each in targets if each.starts <= day]
        found.append(max(begun, key=_start) if begun else min(targets, key=_start))
    return Said(
        asked=len(found),
        own=sum(each.own is not None for each in found),
        agreed=sum(each.agreed is not None for each in found),
    )


def _start(target: Target) -> tuple[str, str]:
    return target.starts, target.id
