"""A network with its equations factorised: the ground that the figures about a map's flow stand on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from mapper.analysis.flow.chain import OUT, Chain
from mapper.analysis.flow.network import Network
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import NodeKind, Outcome

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]

LOST_FLOW: Final = 1e-6  # what enters must come out; more than this missing is no answer


@dataclass(frozen=True)
class Solved:
    """A network that can be computed. States are the nodes cases come to and leave, in the order of `places`.

    The chain's moves are the network's, one for one. A stay is one state visited once, however many tries it takes.
    """

    network: Network
    places: Sequence[int]  # for each state the position of its node
    state: dict[int, int]  # the state of a position
    chain: Chain

    @classmethod
    def of(cls, network: Network) -> "Solved":
        """Factorise the equations of a network without obstacles."""
        starts = {at for at in network.entry if network.nodes[at].kind is not NodeKind.END}
        places = sorted({move.source for move in network.moves} | starts)
        state = {at: i for i, at in enumerate(places)}
        chain = Chain(
            len(places),
            [state[move.source] for move in network.moves],
            [OUT if move.target is None else state.get(move.target, OUT) for move in network.moves],
            [move.share for move in network.moves],
            [network.entry.get(at, 0.0) for at in places],
        )
        return cls(network, places, state, chain)

    def reread(self, reader: Reader, node_id: NodeId) -> "Solved | None":
        """This where only the shares or the limit of attempts at one node are other ones; None as in `Network.reread`.

        Nothing is factorised anew.
        """
        at = self.network.position[node_id]
        if at not in self.state:
            return self  # nobody comes there
        found = self.network.reread(reader, node_id)
        if found is None:
            return None
        network, stays = found
        columns = [OUT if move.target is None else self.state.get(move.target, OUT) for move in stays.moves]
        chain = self.chain.changed(self.state[at], columns, [move.share for move in stays.moves])
        return replace(self, network=network, chain=chain)

    def entered(self, reader: Reader) -> "Solved | None":
        """This where only the entries a month are other ones; None as in `Network.entered`."""
        network = self.network.entered(reader)
        if network is None:
            return None
        chain = self.chain.entered([network.entry.get(at, 0.0) for at in self.places])
        return replace(self, network=network, chain=chain)

    @cached_property
    def tries(self) -> "Vector":
        """For each move the mean tries of the stays that end with it; 1 where attempts are not counted."""
        import numpy as np

        return np.array([move.tries for move in self.network.moves], dtype=np.float64)

    @cached_property
    def tries_variance(self) -> "Vector":
        """For each move the variance of the tries of the stays that end with it."""
        import numpy as np

        return np.array([move.tries_variance for move in self.network.moves], dtype=np.float64)

    @cached_property
    def visits(self) -> "Vector":
        """Mean visits to each state of one case, every try of a stay counted."""
        return self.chain.visits * self.chain.from_state(self.tries)

    @cached_property
    def winning_visits(self) -> "Vector":
        """The same of one case that is won: n h / w where attempts are not counted."""
        return self.winning.visits * self.winning.from_state(self.tries)

    @cached_property
    def visits_of_won(self) -> Mapping[NodeId, float]:
        """The same by node, with the won ends: of each the share of the won cases that ends there."""
        nodes, chain = self.network.nodes, self.winning
        visits = dict.fromkeys((node.id for node in nodes), 0.0)
        for at, amount in zip(self.places, self.winning_visits.tolist(), strict=True):
            visits[nodes[at].id] = max(amount, 0.0)
        moved: Vector = chain.visits[chain.rows] * chain.shares * self.won
        for move, amount in zip(self.network.moves, moved.tolist(), strict=True):
            if move.target is not None and amount > 0:
                visits[nodes[move.target].id] += amount
        return MappingProxyType(visits)

    @cached_property
    def won(self) -> "Vector":
        """1 for each move that leads to a won end, else 0."""
        return self.ending(lambda node: node is not None and node.outcome is Outcome.WON)

    @cached_property
    def wins(self) -> "Vector":
        """Chance that a case that comes to each state is won, 0 to 1."""
        return self.chances(self.won)

    @cached_property
    def win_probability(self) -> float:
        """Chance that a case that enters is won, 0 to 1."""
        return float(self.chain.entry @ self.wins)

    @cached_property
    def is_sound(self) -> bool:
        """Whether what enters comes out, to a millionth."""
        import numpy as np

        out = self.chain.columns == OUT
        left = float(self.chain.visits[self.chain.rows[out]] @ self.chain.shares[out])
        return bool(np.isclose(left, 1.0, rtol=0.0, atol=LOST_FLOW))

    @cached_property
    def winning(self) -> Chain:
        """The chain of the cases that are won."""
        return self.chain.given(self.wins, self.won)

    def ending(self, is_meant: Callable[[Node | None], bool]) -> "Vector":
        """1 for each move that ends the case where `is_meant` says so, else 0; None stands for given up on the spot."""
        import numpy as np

        marked = np.zeros(len(self.network.moves))
        marked[[place for place, end in self._ends if is_meant(end)]] = 1.0
        return marked

    @cached_property
    def _ends(self) -> Sequence[tuple[int, Node | None]]:
        """The moves that end the case, each with the end it leads to."""
        nodes, moves = self.network.nodes, self.network.moves
        return [
            (place, None if target is None else nodes[target])
            for place, target in enumerate(move.target for move in moves)
            if target not in self.state
        ]

    def chances(self, ending: "Vector") -> "Vector":
        """The chance from each state that a case leaves by one of the marked moves, 0 to 1."""
        import numpy as np

        return np.clip(self.chain.ahead(self.chain.from_state(ending)), 0.0, 1.0)
