"""What the instruments give back: figures, and codes for what keeps a figure from being computed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from mapper.core.ids import ConnectorId, NodeId
from mapper.core.values import Outcome

if TYPE_CHECKING:
    from mapper.analysis.flow.solved import Solved


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know about a figure: a code, and the nodes it is about in the order of their ids.

    `about` are the ids of what it is about where that is no node: sale types, roles, people.
    """

    code: str
    node_ids: tuple[NodeId, ...] = ()
    about: tuple[str, ...] = ()


def _nothing() -> Mapping[NodeId, float]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """How cases run through a map, for one case that enters it.

    When `obstacles` is not empty nothing could be computed: the mappings are empty and the numbers None.
    `cautions` tell what was assumed, or left out, to get the figures.
    """

    obstacles: tuple[Remark, ...] = ()
    cautions: tuple[Remark, ...] = ()
    entries: Mapping[NodeId, float] = field(default_factory=_nothing)  # share of the cases that start here
    entries_a_month: float | None = None  # of all starts together; None where one does not state them
    visits: Mapping[NodeId, float] = field(
        default_factory=_nothing
    )  # mean number of visits; of an end its share
    carried: Mapping[ConnectorId, float] = field(
        default_factory=lambda: MappingProxyType({})
    )  # mean number of times a case goes along; left out are connectors nobody comes to, or that take none
    wins_from: Mapping[NodeId, float] = field(
        default_factory=_nothing
    )  # chance that a case here is won, 0 to 1
    outcomes: Mapping[Outcome, float] = field(default_factory=lambda: MappingProxyType({}))
    win_probability: float | None = None  # None too when no end of the map is a won one
    ground: "Solved | None" = field(
        default=None, repr=False, compare=False
    )  # what the other instruments build on

    @property
    def is_computed(self) -> bool:
        return not self.obstacles
