"""How alike two names are: by the threes of letters they share, in any language, with words in any order."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Final

_MOST_LOOKS: Final = 100_000  # at pairs of names: all of two maps with 300 steps each

_Keys = tuple[Mapping[str, Iterable[str]], Mapping[str, Iterable[str]]]


def threes(name: str) -> frozenset[str]:
    """Each three letters in a row of the words of a name, with their beginnings and ends, as a set.

    Formula: of each word with a space before and behind it, all that stands in three places in a row.
    Assumes: capitals are small letters; what is neither letter nor number parts words; words may come in any order, and
    one that comes twice counts once. Of a word of one letter there is one.
    Source: docs/formulas.md, Two maps beside each other (Dice 1945 counts what two sets share).

    >>> sorted(threes("To do"))
    [' do', ' to', 'do ', 'to ']
    """
    words = "".join(letter if letter.isalnum() else " " for letter in name.casefold()).split()
    return frozenset(f" {word} "[at : at + 3] for word in words for at in range(len(word)))


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
    """The names of some things on one side and of some on the other, and which of them may be alike."""

    def __init__(self, before: Mapping[str, str], after: Mapping[str, str]) -> None:
        """By id what each thing is called."""
        self._names = before, after
        self._threes = _threes_of(before), _threes_of(after)
        self._same = _whole(before), _whole(after)

    def likeness(self, before_id: str, after_id: str) -> float:
        """How alike the two are called; 1 where but for the case they are called the same."""
        one, other = self._names[0][before_id].casefold(), self._names[1][after_id].casefold()
        if one == other:
            return 1.0 if one else 0.0
        return likeness(self._threes[0][before_id], self._threes[1][after_id])

    def candidates(self) -> Iterator[tuple[str, str]]:
        """Pairs of ids that are worth a look: called the same, or sharing letters, those first that few names have.

        In large maps not all pairs can be looked at; what is left out shares nothing but what most names have.
        """
        seen: set[tuple[str, str]] = set()
        looks = 0
        for before_ids, after_ids in (*self._groups(self._same), *self._groups(self._threes)):
            looks += len(before_ids) * len(after_ids)
            if looks > _MOST_LOOKS:
                return
            for pair in product(before_ids, after_ids):
                if pair not in seen:
                    seen.add(pair)
                    yield pair

    def _groups(self, keys: _Keys) -> list[tuple[list[str], list[str]]]:
        """The ids on both sides that have a key in common, the smallest groups first."""
        before, after = (_grouped(side) for side in keys)
        shared = sorted((len(before[key]) * len(after[key]), key) for key in before.keys() & after.keys())
        return [(before[key], after[key]) for _, key in shared]


def _threes_of(names: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {record_id: threes(name) for record_id, name in names.items()}


def _whole(names: Mapping[str, str]) -> dict[str, list[str]]:
    return {record_id: [name.casefold()] for record_id, name in names.items() if name}


def _grouped(keys: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """By key the ids that have it."""
    found: dict[str, list[str]] = {}
    for record_id, own in keys.items():
        for key in own:
            found.setdefault(key, []).append(record_id)
    return found
