"""What of the wins that are lost at a step the people of a map could carry, if the cases went on that drop out there.

A case that goes on takes hours of all who come after. Where they have none left fewer cases can be let in, so that
mending a drop-out may bring a part of the wins that are lost there, or none (domain 2e: the kink is in the figure).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mapper.analysis.flow.chain import OUT
from mapper.analysis.levers.sums import Sums
from mapper.analysis.people.capacity import lowest, wins
from mapper.analysis.people.carry_over import carried
from mapper.core.ids import RoleId

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Carried:
    """Wins more in the span, at least 0, and the roles that let no more through; () where none holds anything back."""

    wins: float
    held_by: tuple[RoleId, ...]


class Carrying:
    """The people of a map, asked what they could carry besides."""

    def __init__(self, sums: Sums) -> None:
        self._sums = sums
        self._roles = [role_id for role_id, most in sums.allowed.items() if most is not None]

    def carried(self, going_on: Sequence[int], dropped: float, gained: float) -> Carried:
        """What more is won in the span if so many cases more went on from a step once, like those that do.

        `going_on`: the moves by which cases go on from there, as numbers of the chain's moves. `dropped`: cases that
        drop out there, and `gained`: those of them that would be won, both of one case that enters the map.

        wins = min(entries, smallest hours / (hours an entry + dropped x hours still to come)) x (w + gained); with
        seasons, or people whom other live maps ask for too, what still waits at the end of the span is not won in it.

        Example: sellers have 100 hours, of which one case in two that enters takes 2; if the other one came to them as
        well they would have time for 50 cases instead of 100, and nothing more would be won.
        """
        sums = self._sums
        asked = {role_id: sums.asked[role_id] for role_id in self._roles}
        if self._roles and going_on:
            ahead = self._sooner(going_on)
            asked = {key: asked[key] + dropped * float(ahead[i]) for i, key in enumerate(self._roles)}
        most = {
            key: carried(
                sums.seasons, key, sums.entries, (sums.hours[key] or 0.0) / hours, hours, sums.beside(key)
            )
            or 0.0
            for key, hours in asked.items()
            if hours > 0
        }
        after = wins(sums.entries, min(most.values(), default=None), sums.win_probability + gained)
        more = max((after or 0.0) - (sums.wins or 0.0), 0.0)
        keys = list(most)
        narrow = tuple(keys[i] for i in lowest([most[key] for key in keys]))
        is_held = bool(most) and (sums.entries is None or min(most.values()) < sums.entries)
        return Carried(more, narrow if is_held else ())

    @cached_property
    def _ahead(self) -> "NDArray[np.float64]":
        """Hours that are still to come from each state, itself included, a column for each role."""
        import numpy as np

        solved = self._sums.solved
        tries = solved.chain.from_state(solved.tries)
        here = np.zeros((solved.chain.size, len(self._roles)))
        for column, role_id in enumerate(self._roles):
            work = self._sums.works[role_id]
            np.add.at(here[:, column], work.places, work.hours * tries[work.places])
        return solved.chain.ahead(here)

    def _sooner(self, going_on: Sequence[int]) -> "NDArray[np.float64]":
        """The mean of what is still to come of a case that goes on by one of the moves, for each role."""
        import numpy as np

        chain, moves = self._sums.solved.chain, np.asarray(going_on, dtype=np.intp)
        targets = chain.columns[moves]
        ahead = np.where((targets == OUT)[:, None], 0.0, self._ahead[targets])
        shares = chain.shares[moves]
        mean: NDArray[np.float64] = shares @ ahead / shares.sum()
        return mean
