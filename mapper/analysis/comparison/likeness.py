"""How alike two names are: by the threes of letters they share, in any language, with words in any order."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Final

_MOST_LOOKS: Final = 100_000  # at pairs of names: all of two maps with 300 steps each
_MOST_CALLED_SO: Final = (
    100  # pairs of things by one pair of names: ten ends that are called "Lost" on either side
)
_WORD: Final = re.compile(r"[^\W_]+")


def threes(name: str) -> frozenset[str]:
    """Each three letters in a row of the words of a name, with their beginnings and ends, as a set.

    Formula: of each word with a space before and behind it, all that stands in three places in a row.
    Assumes: capitals are small letters; what is neither letter nor number parts words; words may come in any order, and
    one that comes twice counts once. Of a word of one letter there is one.
    Source: docs/formulas.md, Two maps beside each other (Dice 1945 counts what two sets share).

    >>> sorted(threes("To do"))
    [' do', ' to', 'do ', 'to ']
    """
    words = [f" {word} " for word in _WORD.findall(name.casefold())]
    return frozenset([word[at : at + 3] for word in words for at in range(len(word) - 2)])


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How alike two names are by their `threes`, 0 to 1; 0 where one has nothing.

    Formula: Dice's coefficient, 2 |A and B| / (|A| + |B|).
    Assumes: every three letters say as much, however common they are.
    Source: Dice, Measures of the amount of ecologic association between species, 1945.

    >>> likeness(threes("Qualify the need"), threes("Qualify need")) > 0.8
    True
    >>> likeness(threes("Qualify need"), threes("Ship order")), likeness(threes(""), threes(""))
    (0.0, 0.0)
    """
    both = len(one) + len(other)
    return 2 * len(one & other) / both if both else 0.0


class Names:
    """The names of some things on one side and of some on the other, and which of them are alike."""

    def __init__(self, before: Mapping[str, str], after: Mapping[str, str]) -> None:
        """By id what each thing is called."""
        self._names = _small(before), _small(after)
        self._called = _grouped(self._names[0]), _grouped(self._names[1])
        self._threes = {name: threes(name) for names in self._called for name in names}

    def likeness(self, before_id: str, after_id: str) -> float:
        """How alike the two are called; 1 where but for the case they are called the same."""
        one, other = self._names[0][before_id], self._names[1][after_id]
        if one == other:
            return 1.0 if one else 0.0
        return likeness(self._threes[one], self._threes[other])

    def alike(self, least: float) -> dict[tuple[str, str], float]:
        """Pairs of ids that are called at least so alike, above 0, and how alike.

        In large maps not all pairs of names can be looked at: those first that share letters which few names have; what
        is left out shares nothing but what most names have. A name that many have on both sides tells none of them from
        the others: of those there is no pair.
        """
        found: dict[tuple[str, str], float] = {}
        before, after = self._called
        for name in before.keys() & after.keys() - {""}:
            self._keep(found, name, name, 1.0)
        for one, other in self._looks():
            alike = likeness(self._threes[one], self._threes[other])
            if alike >= least:
                self._keep(found, one, other, alike)
        return found

    def _keep(self, found: dict[tuple[str, str], float], one: str, other: str, alike: float) -> None:
        before_ids, after_ids = self._called[0][one], self._called[1][other]
        if len(before_ids) * len(after_ids) <= _MOST_CALLED_SO:
            found.update((pair, alike) for pair in product(before_ids, after_ids))

    def _looks(self) -> Iterator[tuple[str, str]]:
        """Pairs of names that are not the same and share letters, those first that few names have, each pair once."""
        before, after = (_having(names, self._threes) for names in self._called)
        shared = sorted((len(before[key]) * len(after[key]), key) for key in before.keys() & after.keys())
        seen: dict[str, set[str]] = {name: {name} for name in self._called[0]}
        looks = 0
        for size, key in shared:
            looks += size
            if looks > _MOST_LOOKS:
                return
            for one in before[key]:
                others = seen[one]
                for other in after[key]:
                    if other not in others:
                        others.add(other)
                        yield one, other


def _small(names: Mapping[str, str]) -> dict[str, str]:
    return {record_id: name.casefold() for record_id, name in names.items()}


def _grouped(names: Mapping[str, str]) -> dict[str, list[str]]:
    """By name the ids that have it."""
    found: dict[str, list[str]] = {}
    for record_id, name in names.items():
        found.setdefault(name, []).append(record_id)
    return found


def _having(names: Iterable[str], parts: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """By three letters the names that have them."""
    found: dict[str, list[str]] = {}
    for name in names:
        for key in parts[name]:
            found.setdefault(key, []).append(name)
    return found
