"""How long one visit to a node takes: mean, law and spread in working days, from what was entered about its wait."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from mapper.analysis.results import Remark
from mapper.analysis.stalls import shape_at, working_wait
from mapper.core import queries
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import NodeKind

_LONGEST: Final = 1e9  # days; what is entered as longer is no time
_SHORTEST: Final = 1e-9  # days, a ten-thousandth of a second; what is entered as shorter takes no time
_WAITED_AT: Final = frozenset({NodeKind.STEP, NodeKind.STALL, NodeKind.SLIP})


class Delay(NamedTuple):
    """The wait of one visit, in working days. `shape` of its gamma law: 1 is exponential, infinity a fixed time."""

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


def delays(reader: Reader, nodes: Iterable[Node]) -> Delays:
    """The delays of nodes. One without a wait takes no time; steps, stalls and slips among them are named.

    The law is the one entered, else exponential at stalls and slips and gamma elsewhere (`stalls.shape_at`); a spread
    that was entered sets the shape of a gamma wait. `missing`: wait_missing, and not_a_number where something entered
    is no number of days from 0 to a thousand million and was left out.
    """
    found: dict[NodeId, Delay] = {}
    blank: list[NodeId] = []
    odd: list[NodeId] = []
    for node in nodes:
        measures = queries.measures(reader, node.id)
        mean = working_wait(measures)
        if mean is None:
            if node.kind in _WAITED_AT:
                blank.append(node.id)
            continue
        shape = shape_at(node, measures)
        spread = measures.wait_spread_days if measures is not None else None
        if 0 <= mean <= _LONGEST and 0 <= (spread or 0.0) <= _LONGEST:  # said so that a NaN does not pass
            found[node.id] = Delay(mean if mean >= _SHORTEST else 0.0, shape)
        else:
            odd.append(node.id)
    return Delays(found, named({"wait_missing": blank, "not_a_number": odd}))


def named(by_code: Mapping[str, Sequence[NodeId]]) -> tuple[Remark, ...]:
    """A remark for each code that nodes are named for.

    >>> named({"wait_missing": ["node-2"], "not_a_number": []})
    (Remark(code='wait_missing', node_ids=('node-2',), about=()),)
    """
    return tuple(Remark(code, tuple(ids)) for code, ids in by_code.items() if ids)
