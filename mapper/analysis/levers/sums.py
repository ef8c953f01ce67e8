"""What an outlook stands on as mere numbers, so that a lever changes a row of them and leaves the rest as it is.

A lever that turns one node changes one row of the equations of the flow, and one that turns people none: with what is
factorised already each is worked out exactly in the time of a few multiplications (Sherman and Morrison 1950).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import cached_property
from math import isfinite
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from mapper.analysis.flow.chain import OUT
from mapper.analysis.flow.delays import delays
from mapper.analysis.flow.seasons import entering
from mapper.analysis.flow.solved import Solved
from mapper.analysis.people.capacity import is_capped, later, lowest, wins
from mapper.analysis.people.carry_over import Months, carried
from mapper.analysis.people.hours import months_of, role_hours
from mapper.analysis.people.pools import NOTHING, NOWHERE, Beside
from mapper.analysis.results import Remark
from mapper.core.changes import Change
from mapper.core.draft import Draft
from mapper.core.ids import MapId, RoleId
from mapper.core.records import Allocation, Calendar, Connector, NodeMeasures, Person, Record, RoleTouch
from mapper.core.values import NodeKind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]
    Places = NDArray[np.intp]

    from mapper.analysis.levers.outlook import Outlook, Worth

# What levers change; where something else is another one, all is read anew.
_TURNED: Final[Mapping[type[Record], frozenset[str]]] = MappingProxyType(
    {
        Connector: frozenset({"share", "count"}),
        NodeMeasures: frozenset({"wait_days", "attempts_limit", "entries_a_month"}),
        RoleTouch: frozenset({"touch_hours"}),
        Allocation: frozenset({"share"}),
    }
)
_LEFT: Final = 1e-4  # of the chance to win: where less is left of it, rounding is told with it
_ADDED: Final = (Person, Allocation, Calendar)


class Expected(Protocol):
    """What can be expected of a map in a span: an outlook, or the sums it stands on."""

    @property
    def first(self) -> date: ...
    @property
    def last(self) -> date: ...
    @property
    def sums(self) -> "Sums | None": ...
    @property
    def obstacles(self) -> tuple[Remark, ...]: ...
    @property
    def months(self) -> float: ...
    @property
    def worth(self) -> "Worth": ...
    @property
    def entries(self) -> float | None: ...
    @property
    def win_probability(self) -> float | None: ...
    @property
    def wins(self) -> float | None: ...
    @property
    def days_to_win(self) -> float | None: ...
    @property
    def binding(self) -> tuple[RoleId, ...]: ...
    @property
    def limits(self) -> Mapping[RoleId, tuple[Remark, ...]]: ...
    @property
    def short_with_others(self) -> tuple[RoleId, ...]: ...
    @property
    def unknown(self) -> tuple[Remark, ...]: ...
    @property
    def later(self) -> tuple[Remark, ...]: ...
    @property
    def elsewhere(self) -> Mapping[RoleId, Beside]: ...


class Works(NamedTuple):
    """Where a role works, as states of the chain, and its hours at one visit to each."""

    places: "Places"
    hours: "Vector"


@dataclass(frozen=True, kw_only=True)
class Sums:
    """The numbers of one map in a span.

    `days`: of one try at each state. `hours` that each role has, None where not known; `works`: what it has to do.
    `lacks`: by role whose work is known why it is not known what it allows. `seasons`: the months of the span where
    they differ. `elsewhere`: by role what the other live maps ask of it.
    """

    map_id: MapId
    first: date
    last: date
    solved: Solved
    entries: float | None
    worth: "Worth"
    days: "Vector"
    hours: Mapping[RoleId, float | None]
    works: Mapping[RoleId, Works]
    lacks: Mapping[RoleId, tuple[Remark, ...]] = field(default_factory=lambda: MappingProxyType({}))
    seasons: Months | None = None
    elsewhere: Mapping[RoleId, Beside] = field(default_factory=lambda: NOWHERE)

    @property
    def sums(self) -> "Sums":
        return self

    @property
    def obstacles(self) -> tuple[Remark, ...]:
        """What keeps the flow from being known: nothing."""
        return ()

    @property
    def unknown(self) -> tuple[Remark, ...]:
        """Why the wins are not known; nothing where they are."""
        return () if self.wins is not None else (Remark("entries_unknown"),)

    @property
    def months(self) -> float:
        """How long the span is."""
        return months_of(self.first, self.last)

    @cached_property
    def win_probability(self) -> float:
        """Chance that a case that enters is won."""
        chain = self.solved.chain
        return float(chain.visits[chain.rows] @ (chain.shares * self.solved.won))

    @cached_property
    def allowed(self) -> Mapping[RoleId, float | None]:
        """The most entries each role allows; None where it limits nothing or nobody knows."""
        return {
            key: None if (known := self.hours[key]) is None or not hours else known / hours
            for key, hours in self.asked.items()
        }

    @cached_property
    def asked(self) -> Mapping[RoleId, float]:
        """Hours of each role on one case that enters."""
        visits = self.solved.visits
        return {key: float(visits[work.places] @ work.hours) for key, work in self.works.items()}

    @cached_property
    def done(self) -> Mapping[RoleId, float | None]:
        """The cases of the span each role can do in it; None where it limits nothing or nobody knows."""
        return {
            key: carried(self.seasons, key, self.entries, most, self.asked[key], self.beside(key))
            for key, most in self.allowed.items()
        }

    def beside(self, role_id: RoleId) -> float:
        """The hours that the other live maps ask of a role."""
        return self.elsewhere.get(role_id, NOTHING).hours

    @property
    def later(self) -> tuple[Remark, ...]:
        """That work of busy months is done in later ones; nothing where none waits."""
        if self.seasons is None:
            return ()
        piles = (self.seasons.pile(key, self.entries, hours) for key, hours in self.asked.items())
        return later([each for each in piles if each is not None and each.is_seasonal])

    @property
    def short_with_others(self) -> tuple[RoleId, ...]:
        """The roles that have no time for all that this map and the other live ones ask of them."""
        entries = self.entries
        return tuple(
            key
            for key, asked in self.asked.items()
            if entries is not None
            and self.hours[key]
            and self.beside(key) > 0
            and is_capped(entries * asked + self.beside(key), self.hours[key])
        )

    @property
    def limits(self) -> Mapping[RoleId, tuple[Remark, ...]]:
        """By role that has work why it is not known what it allows; nothing where it is."""
        return {key: self.lacks.get(key, ()) for key, hours in self.asked.items() if hours}

    @cached_property
    def wins(self) -> float | None:
        """Cases won in the span."""
        return wins(self.entries, self._most, self.win_probability)

    @cached_property
    def days_to_win(self) -> float | None:
        """Mean working days from entry to end of the cases that are won; None where none is."""
        if self.solved.win_probability <= 0:
            return None
        winning, tries = self.solved.winning, self.solved.tries
        mean = winning.ahead(winning.from_state(tries * self.days[winning.rows]))
        return float(winning.entry @ mean)

    @cached_property
    def binding(self) -> tuple[RoleId, ...]:
        """The roles that hold the wins down: all that can be carried where nobody says what enters."""
        keys = list(self.done)
        is_held = self.entries is None or is_capped(self.entries, self._most)
        return tuple(keys[i] for i in lowest([self.done[key] for key in keys])) if is_held else ()

    @cached_property
    def _most(self) -> float | None:
        return min((each for each in self.done.values() if each is not None), default=None)

    def changed(self, draft: Draft) -> "Sums | None":
        """The numbers with what was written in a draft of the document they are of.

        None where that is more than levers change, or the flow has to be read as a whole (`Network.reread`); then only
        a new outlook tells.
        """
        changes = draft.changes()
        if not all(_is_turned(each) for each in changes):
            return None
        found: Sums | None = self
        for turned in (Sums._flowing, Sums._entering, Sums._working, Sums._staffed):
            found = None if found is None else turned(found, draft)
        return found if found is None or self._bears(found) else None

    def _bears(self, found: "Sums") -> bool:
        """Whether enough is left of what these numbers were for a difference from them to tell all of its digits."""
        wins = found.win_probability >= _LEFT * self.win_probability
        return wins and found.solved.is_sound and found.is_finite

    @property
    def is_finite(self) -> bool:
        """Whether there is nothing among them that is no number."""
        import numpy as np

        known = [self.entries, *self.hours.values()]
        arrays = (self.days, *(work.hours for work in self.works.values()))
        return all(number is None or (isfinite(number) and number >= 0) for number in known) and all(
            bool(np.isfinite(each).all() and (each >= 0).all()) for each in arrays
        )

    def _flowing(self, draft: Draft) -> "Sums | None":
        """With the nodes whose shares or limit of attempts are other ones."""
        touched = {line.source_id for _, line in draft.changes().of_type(Connector) if line is not None}
        touched |= {
            now.node_id
            for was, now in draft.changes().of_type(NodeMeasures)
            if was is not None and now is not None and was.attempts_limit != now.attempts_limit
        }
        solved: Solved | None = self.solved
        for node_id in sorted(touched):
            solved = None if solved is None else solved.reread(draft, node_id)
        return None if solved is None else replace(self, solved=solved)

    def _entering(self, draft: Draft) -> "Sums | None":
        """With the cases that enter."""
        measured = draft.changes().of_type(NodeMeasures)
        if all(was and now and was.entries_a_month == now.entries_a_month for was, now in measured):
            return self
        solved = self.solved.entered(draft)
        if solved is None:
            return None
        monthly = solved.network.entries_a_month
        return replace(
            self, solved=solved, entries=entering(draft, self.map_id, monthly, self.first, self.last)
        )

    def _working(self, draft: Draft) -> "Sums | None":
        """With the hours of work and the days of the nodes at which either is another one."""
        touches = [now for _, now in draft.changes().of_type(RoleTouch) if now is not None]
        measured = [now for _, now in draft.changes().of_type(NodeMeasures) if now is not None]
        turned: list[RoleTouch | NodeMeasures] = [*touches, *measured]
        works, days = dict(self.works), self.days.copy()
        network, state = self.solved.network, self.solved.state
        for node_id in {each.node_id for each in turned}:
            place = state.get(network.position.get(node_id, OUT))
            if place is None:
                continue
            told = delays(draft, [network.nodes[network.position[node_id]]])
            if any(each.code == "not_a_number" for each in told.missing):
                return None
            days[place] = told.of[node_id].mean if node_id in told.of else 0.0
        for touch in touches:
            place = state.get(network.position.get(touch.node_id, OUT))
            if place is not None:
                known = works[touch.role_id]
                hours = known.hours.copy()
                hours[known.places == place] = touch.touch_hours
                works[touch.role_id] = Works(known.places, hours)
        return replace(self, works=works, days=days)

    def _staffed(self, draft: Draft) -> "Sums | None":
        """With the people of the roles that have others; None where it is not known any more what one has."""
        hours, lacks, turned = dict(self.hours), dict(self.lacks), list[RoleId]()
        for role_id in {now.role_id for _, now in draft.changes().of_type(Allocation) if now is not None}:
            if role_id in hours:
                hours[role_id] = role_hours(draft, role_id, self.first, self.last).hours
                if hours[role_id] is None:
                    return None
                lacks.pop(role_id, None)
                turned.append(role_id)
        seasons = None if self.seasons is None else self.seasons.staffed(draft, turned)
        return replace(self, hours=hours, lacks=lacks, seasons=seasons)


def sums_of(seen: "Outlook") -> Sums | None:
    """The numbers an outlook was worked out from; None where there are none, some are unsound, or ends have work.

    Formula: of each role the states at which it works with its hours at a visit; of each state the days of one try.
    Assumes: a state without days takes none; work at a node that no case comes to counts nothing.
    Source: docs/formulas.md, Levers in money.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.levers.outlook import outlook
    >>> found = sums_of(outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31)))
    >>> round(found.wins, 9), found.allowed["role-ae"]
    (24.0, 1044.0)
    """
    import numpy as np

    solved = seen.flow.ground
    if solved is None or seen.flow.win_probability is None or any(pool.unsound for pool in seen.pools):
        return None
    network, works = solved.network, dict[RoleId, Works]()
    for pool in seen.pools:
        nodes = [
            network.nodes[at] for work in pool.works if (at := network.position.get(work.node_id)) is not None
        ]
        if any(node.kind is NodeKind.END for node in nodes):
            return None
        places = [solved.state.get(network.position.get(work.node_id, OUT)) for work in pool.works]
        done = [
            (place, work.hours) for place, work in zip(places, pool.works, strict=True) if place is not None
        ]
        works[pool.role_id] = Works(
            np.array([place for place, _ in done], dtype=np.intp),
            np.array([hours for _, hours in done], dtype=np.float64),
        )
    visit, states = seen.times.visit, [network.nodes[at].id for at in solved.places]
    days = [visit[node_id].mean if node_id in visit else 0.0 for node_id in states]
    found = Sums(
        map_id=seen.map_id,
        first=seen.first,
        last=seen.last,
        solved=solved,
        entries=seen.entries,
        worth=seen.worth,
        days=np.array(days, dtype=np.float64),
        hours={pool.role_id: pool.supply.hours for pool in seen.pools},
        works=works,
        lacks=seen.limits,
        seasons=seen.seasons,
        elsewhere=seen.elsewhere,
    )
    return found if found.is_finite else None


def _is_turned(change: Change) -> bool:
    """Whether levers change a record like this."""
    if change.before is None:
        return isinstance(change.after, _ADDED)
    if change.after is None:
        return False
    allowed = _TURNED.get(type(change.after), frozenset())
    return all(
        each.name in allowed or getattr(change.before, each.name) == getattr(change.after, each.name)
        for each in fields(change.after)
    )
