"""What may be the same thing in two maps that were drawn apart: pairs that a person confirms, never taken as such."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from mapper.analysis.comparison.likeness import Names
from mapper.analysis.comparison.pairs import Pairs, drawn
from mapper.analysis.comparison.side import Side
from mapper.analysis.comparison.standing import ENDS, Neighbours, same_standing
from mapper.core import queries
from mapper.core.edits.pairing import told_apart
from mapper.core.records import Lane, Node, Stage

_LEAST: Final = 0.55  # of a score, to be proposed at all
_OF_NAME: Final = 0.9  # what an equal name says by itself
_OF_NEIGHBOURS: Final = 0.7
_OF_PLACE: Final = 0.2
_ROUNDS: Final = 3  # a pair that was found speaks for its neighbours in the next
_LIKE: Final = 0.4  # of a name, to be called alike
_LEAST_BY_STANDING: Final = (
    0.35  # where names tell of less than half, what stands alike is proposed from here on
)
_HALF: Final = 0.5  # of the map that has fewer nodes
# Below that a name alone is not enough, even in the same stage and lane.
_LEAST_OF_NAME: Final = (1 - (1 - _LEAST) / (1 - _OF_PLACE)) / _OF_NAME

_Scored = tuple[float, tuple[str, str]]  # how much speaks for it, and the ids before and after


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Two things that may be the same, how much speaks for it (0 to 1), and what: name, neighbours, stage, lane."""

    before_id: str
    after_id: str
    score: float
    why: tuple[str, ...]


def proposals(before: Side, after: Side, pairs: Pairs) -> tuple[Proposal, ...]:
    """Pairs that may be the same among what has none, the likeliest first, with what speaks for each (0 to 1); each
    thing is in one at most.

    What people told apart is left out. A person confirms a proposal; it is never taken as such.

    Formula: of nodes 1 - (1 - 0.9 name) (1 - 0.7 neighbours) (1 - 0.2 place), of stages and lanes 0.9 name; proposed
    from 0.55 on, and from 0.35 on what stands in the same place (`same_standing`) where names tell of fewer than half
    of the nodes and half of what is left stands so. Of as likely ones those that stand in the same place. Name is 1 for
    equal ones, else Dice's coefficient of their threes; neighbours are those that are pairs, or proposed, on the same
    end of a line, over one more than the larger number of neighbours; place is a half each for the same stage and lane.
    Assumes: what speaks for a pair adds up as chances do that are independent; the weights are ours. A start stays a
    start and an end an end. In at most three rounds a pair speaks for its neighbours; in large maps only names with
    rare letters are looked at, and a name that many have tells nothing.
    Source: docs/formulas.md, Two maps beside each other; Dice 1945.

    >>> from mapper.analysis.comparison.pairs import paired
    >>> from mapper.analysis.example import SALE, sale
    >>> side = Side(sale(), SALE)
    >>> proposals(side, side, paired(side, side))
    ()
    """
    apart = told_apart(before.reader) | told_apart(after.reader)
    found = [
        *_of_bands(
            queries.stages(before.reader, before.map_id),
            queries.stages(after.reader, after.map_id),
            pairs,
            apart,
        ),
        *_of_bands(
            queries.lanes(before.reader, before.map_id),
            queries.lanes(after.reader, after.map_id),
            pairs,
            apart,
        ),
        *_Matching(before, after, pairs, apart).proposals(),
    ]
    return tuple(sorted(found, key=lambda one: _likeliest((one.score, (one.before_id, one.after_id)))))


def _each_once(found: Iterable[_Scored], rather: Container[tuple[str, str]] = ()) -> list[_Scored]:
    """The likeliest, each thing once; of as likely ones those in `rather`."""
    best: list[_Scored] = []
    taken: set[str] = set()

    def rank(scored: _Scored) -> tuple[float, bool]:
        return -scored[0], scored[1] not in rather

    for score, (one, other) in sorted(sorted(found, key=_likeliest), key=rank):
        if one not in taken and other not in taken:
            taken |= {one, other}
            best.append((score, (one, other)))
    return best


def _likeliest(scored: _Scored) -> tuple[float, str, str]:
    """The likeliest first; of as likely ones by ids, which is the same from either side."""
    score, (one, other) = scored
    return (-score, one, other) if one <= other else (-score, other, one)


def _of_bands(
    before: Sequence[Stage] | Sequence[Lane],
    after: Sequence[Stage] | Sequence[Lane],
    pairs: Pairs,
    apart: Container[tuple[str, str]],
) -> list[Proposal]:
    names = Names(
        {band.id: band.name for band in before if band.id not in pairs.after},
        {band.id: band.name for band in after if band.id not in pairs.before},
    )
    alike = names.alike(_LEAST / _OF_NAME)
    scored = _each_once((_OF_NAME * like, pair) for pair, like in alike.items() if pair not in apart)
    return [
        Proposal(before_id=pair[0], after_id=pair[1], score=score, why=("name",)) for score, pair in scored
    ]


class _Matching:
    """Finds pairs of nodes that speak for one another."""

    def __init__(self, before: Side, after: Side, pairs: Pairs, apart: Container[tuple[str, str]]) -> None:
        self._pairs = pairs
        self._apart = apart
        self._by_itself: dict[tuple[str, str], float] = {}
        old: dict[str, Node] = {node.id: node for node in drawn(before.reader, before.map_id)}
        new: dict[str, Node] = {node.id: node for node in drawn(after.reader, after.map_id)}
        self._nodes: Mapping[str, Node] = {**old, **new}
        self._ids = old.keys(), new.keys()
        self._free = old.keys() - pairs.after.keys(), new.keys() - pairs.before.keys()
        self._names = Names(
            {i: node.name for i, node in old.items() if i in self._free[0]},
            {i: node.name for i, node in new.items() if i in self._free[1]},
        )
        self._near = _neighbours(before), _neighbours(after)
        self._like = self._names.alike(_LEAST_OF_NAME)

    def proposals(self) -> list[Proposal]:
        """Those of the last round."""
        # What stands beside no pair is judged once: nothing of it changes from round to round.
        alone = {pair for pair in self._like if self._may(*pair) and 1 - self._against(*pair) >= _LEAST}
        standing = self._standing(alone)
        seeds = self._seeds(alone, standing)
        found: list[_Scored] = []
        led: Neighbours = {}
        same, now = None, {**seeds, **self._pairs.nodes}
        for _ in range(_ROUNDS):
            if now == same:
                break
            same, led = now, self._led_over(now)
            pairs = alone | set(self._beside(same)) | seeds.items()
            scored = ((self._score(*pair, led), pair) for pair in pairs)
            found = _each_once(
                (each for each in scored if each[0] >= self._least(each[1], seeds)), standing.items()
            )
            now = {**seeds, **self._pairs.nodes, **dict(pair for _, pair in found)}
        return [
            Proposal(before_id=pair[0], after_id=pair[1], score=score, why=self._why(*pair, led))
            for score, pair in found
        ]

    def _standing(self, alone: AbstractSet[tuple[str, str]]) -> dict[str, str]:
        """What stands alike; asked where names tell of little, or where several things have the same."""
        called_so = [pair for pair in alone if self._like[pair] == 1]
        are_alone = len(dict(called_so)) == len(called_so) == len({other for _, other in called_so})
        if not all(self._free) or (are_alone and self._is_told_by(alone)):
            return {}
        sides = [{i: self._nodes[i] for i in ids} for ids in self._ids]
        found = same_standing(sides[0], sides[1], self._near, self._pairs)
        return {one: other for one, other in found.items() if self._may(one, other)}

    def _seeds(self, alone: AbstractSet[tuple[str, str]], standing: dict[str, str]) -> dict[str, str]:
        """What stands alike, where hardly anything is called alike and yet half of a map stands as in the other one."""
        stands_so = len(standing) >= _HALF * min(map(len, self._free))
        return standing if stands_so and not self._is_told_by(alone) else {}

    def _is_told_by(self, alone: AbstractSet[tuple[str, str]]) -> bool:
        """Whether half of the nodes are pairs or called alike."""
        called_alike = min(len({one for one, _ in alone}), len({other for _, other in alone}))
        return len(self._pairs.nodes) + called_alike >= _HALF * min(map(len, self._ids))

    @staticmethod
    def _least(pair: tuple[str, str], seeds: Mapping[str, str]) -> float:
        return _LEAST_BY_STANDING if seeds.get(pair[0]) == pair[1] else _LEAST

    def _may(self, before_id: str, after_id: str) -> bool:
        """Whether the one can have become the other: an end is always an end, and a start a start; nobody denies it."""
        if (before_id, after_id) in self._apart:
            return False
        one, other = self._nodes[before_id].kind, self._nodes[after_id].kind
        return one is other or not (one in ENDS or other in ENDS)

    def _beside(self, same: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Pairs of what stands beside a pair, each on the same end of a line."""
        near, free = self._near, self._free
        for before_id, after_id in same.items():
            for one in near[0].get(before_id, ()):
                if one[1] not in free[0]:
                    continue
                for other in near[1].get(after_id, ()):
                    if one[0] == other[0] and other[1] in free[1] and self._may(one[1], other[1]):
                        yield one[1], other[1]

    def _likeness(self, before_id: str, after_id: str) -> float:
        """How alike the two are called, worked out once."""
        pair = before_id, after_id
        like = self._like.get(pair)
        if like is None:
            like = self._like[pair] = self._names.likeness(*pair)
        return like

    def _against(self, before_id: str, after_id: str) -> float:
        """What speaks against a pair by its names and places, 0 to 1, worked out once."""
        pair = before_id, after_id
        if pair not in self._by_itself:
            in_stage, in_lane = self._is_placed(*pair)
            place = 1 - _OF_PLACE * (in_stage + in_lane) / 2
            self._by_itself[pair] = (1 - _OF_NAME * self._likeness(*pair)) * place
        return self._by_itself[pair]

    def _is_placed(self, before_id: str, after_id: str) -> tuple[bool, bool]:
        """Whether both lie in the same stage, and in the same lane."""
        one, other, pairs = self._nodes[before_id], self._nodes[after_id], self._pairs
        return (
            pairs.stages.get(one.stage_id) == other.stage_id,
            pairs.lanes.get(one.lane_id) == other.lane_id,
        )

    def _led_over(self, same: Mapping[str, str]) -> Neighbours:
        """By node before, what its neighbours are after, where they are pairs."""
        return {
            i: {(way, same[one]) for way, one in around if one in same} for i, around in self._near[0].items()
        }

    def _score(self, before_id: str, after_id: str, led: Neighbours) -> float:
        near = 0.0
        if here := led.get(before_id):
            there = self._near[1].get(after_id, frozenset())
            most = max(len(self._near[0][before_id]), len(there))
            near = len(here & there) / (most + 1)  # one neighbour says less than three
        return round(1 - self._against(before_id, after_id) * (1 - _OF_NEIGHBOURS * near), 6)

    def _why(self, before_id: str, after_id: str, led: Neighbours) -> tuple[str, ...]:
        in_stage, in_lane = self._is_placed(before_id, after_id)
        is_alike = self._likeness(before_id, after_id) >= _LIKE
        here, there = led.get(before_id, frozenset()), self._near[1].get(after_id, frozenset())
        speaking = {"name": is_alike, "neighbours": bool(here & there), "stage": in_stage, "lane": in_lane}
        return tuple(code for code, speaks in speaking.items() if speaks)


def _neighbours(side: Side) -> Neighbours:
    """By node those at the other ends of its lines, and whether it is left towards them."""
    found: dict[str, set[tuple[bool, str]]] = {}
    for line in queries.connectors(side.reader, side.map_id):
        found.setdefault(line.source_id, set()).add((True, line.target_id))
        found.setdefault(line.target_id, set()).add((False, line.source_id))
    return found
