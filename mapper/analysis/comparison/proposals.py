"""What may be the same thing in two maps that were drawn apart: pairs that a person confirms, never taken as such."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mapper.analysis.comparison.likeness import Names
from mapper.analysis.comparison.pairs import Pairs, drawn
from mapper.analysis.comparison.side import Side
from mapper.core import queries
from mapper.core.edits.pairing import told_apart
from mapper.core.records import Lane, Node, Stage
from mapper.core.values import NodeKind

_LEAST: Final = 0.55  # of a score, to be proposed at all
_OF_NAME: Final = 0.9  # what an equal name says by itself
_OF_NEIGHBOURS: Final = 0.7
_OF_PLACE: Final = 0.2
_ROUNDS: Final = 3  # a pair that was found speaks for its neighbours in the next
_LIKE: Final = 0.4  # of a name, to be called alike

# What may have become what: a step may be a decision by now, an end is always an end.
_ENDS: Final = frozenset({NodeKind.START, NodeKind.END})


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Two things that may be the same, how much speaks for it (0 to 1), and what: name, neighbours, stage, lane."""

    before_id: str
    after_id: str
    score: float
    why: tuple[str, ...]


def proposals(before: Side, after: Side, pairs: Pairs) -> tuple[Proposal, ...]:
    """Pairs among what has none, the likeliest first; each thing is in one at most. What was told apart is left out.

    Stages and lanes are proposed by their names; nodes by names, by neighbours that are pairs already or are proposed
    too, and by lying in the same stage and lane. What speaks for a pair adds up as chances do that are independent:
    1 - (1 - 0.9 name) (1 - 0.7 neighbours) (1 - 0.2 place); from 0.55 on it is proposed.
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
    return tuple(sorted(found, key=_rank))


def _rank(one: Proposal) -> tuple[object, ...]:
    """The likeliest first; of as likely ones by ids, which is the same from either side."""
    return -one.score, *sorted((one.before_id, one.after_id))


def _best(found: Iterable[Proposal]) -> list[Proposal]:
    """The likeliest, each thing once."""
    best: list[Proposal] = []
    taken: set[str] = set()
    for one in sorted(found, key=_rank):
        if one.score >= _LEAST and taken.isdisjoint((one.before_id, one.after_id)):
            taken |= {one.before_id, one.after_id}
            best.append(one)
    return best


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
    return _best(
        Proposal(before_id=one, after_id=other, score=_OF_NAME * names.likeness(one, other), why=("name",))
        for one, other in names.candidates()
        if (one, other) not in apart
    )


class _Matching:
    """Finds pairs of nodes that speak for one another."""

    def __init__(self, before: Side, after: Side, pairs: Pairs, apart: Container[tuple[str, str]]) -> None:
        self._pairs = pairs
        self._apart = apart
        old: dict[str, Node] = {node.id: node for node in drawn(before.reader, before.map_id)}
        new: dict[str, Node] = {node.id: node for node in drawn(after.reader, after.map_id)}
        self._nodes: Mapping[str, Node] = {**old, **new}
        self._free = old.keys() - pairs.after.keys(), new.keys() - pairs.before.keys()
        self._names = Names(
            {i: node.name for i, node in old.items() if i in self._free[0]},
            {i: node.name for i, node in new.items() if i in self._free[1]},
        )
        self._near = _neighbours(before), _neighbours(after)

    def proposals(self) -> list[Proposal]:
        """Those of the last round."""
        by_name = {
            pair: self._against(*pair)
            for pair in self._names.candidates()
            if self._may(*pair) and self._names.likeness(*pair) >= _LIKE / 2
        }
        # What stands beside no pair is judged once: nothing of it changes from round to round.
        alone = {pair for pair, against in by_name.items() if 1 - against >= _LEAST}
        found: list[Proposal] = []
        for _ in range(_ROUNDS):
            same = {**self._pairs.nodes, **{one.before_id: one.after_id for one in found}}
            beside = set(self._beside(same))
            now = _best(self._judged(*pair, by_name.get(pair), same) for pair in alone | beside)
            if now == found:
                break
            found = now
        return found

    def _may(self, before_id: str, after_id: str) -> bool:
        """Whether the one can have become the other: an end is always an end, and a start a start; nobody denies it."""
        if (before_id, after_id) in self._apart:
            return False
        kinds = {self._nodes[before_id].kind, self._nodes[after_id].kind}
        return len(kinds) == 1 or not kinds & _ENDS

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

    def _against(self, before_id: str, after_id: str) -> float:
        """What speaks against a pair by its names and places, 0 to 1."""
        in_stage, in_lane = self._is_placed(before_id, after_id)
        name = self._names.likeness(before_id, after_id)
        return (1 - _OF_NAME * name) * (1 - _OF_PLACE * (in_stage + in_lane) / 2)

    def _is_placed(self, before_id: str, after_id: str) -> tuple[bool, bool]:
        """Whether both lie in the same stage, and in the same lane."""
        one, other, pairs = self._nodes[before_id], self._nodes[after_id], self._pairs
        return (
            pairs.stages.get(one.stage_id) == other.stage_id,
            pairs.lanes.get(one.lane_id) == other.lane_id,
        )

    def _judged(
        self, before_id: str, after_id: str, against: float | None, same: Mapping[str, str]
    ) -> Proposal:
        old, new = self._near[0].get(before_id, set()), self._near[1].get(after_id, set())
        alike = sum((way, same.get(one, "")) in new for way, one in old)
        near = alike / (max(len(old), len(new)) + 1)  # one neighbour says less than three
        if against is None:
            against = self._against(before_id, after_id)
        in_stage, in_lane = self._is_placed(before_id, after_id)
        is_alike = self._names.likeness(before_id, after_id) >= _LIKE
        speaking = {"name": is_alike, "neighbours": alike > 0, "stage": in_stage, "lane": in_lane}
        return Proposal(
            before_id=before_id,
            after_id=after_id,
            score=round(1 - against * (1 - _OF_NEIGHBOURS * near), 6),
            why=tuple(code for code, speaks in speaking.items() if speaks),
        )


def _neighbours(side: Side) -> Mapping[str, set[tuple[bool, str]]]:
    """By node those at the other ends of its lines, and whether it is left towards them."""
    found: dict[str, set[tuple[bool, str]]] = {}
    for line in queries.connectors(side.reader, side.map_id):
        found.setdefault(line.source_id, set()).add((True, line.target_id))
        found.setdefault(line.target_id, set()).add((False, line.source_id))
    return found
