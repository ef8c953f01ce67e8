"""What stands still in a row that was put in another order: as many as can be, so that the others have moved."""

from collections.abc import Iterable, Mapping


def steady(common: Iterable[tuple[str, str]], place: Mapping[str, int]) -> list[str]:
    """The longest run of pairs, told by their second ids, that stand in one order in both rows.

    `common`: what is in both, in the order of the first row; `place`: where the second ids stand in the second one. Of
    several runs as long the one with the highest ids, so that it is the same from either side.

    >>> steady([("a", "A"), ("b", "B"), ("c", "C")], {"C": 0, "A": 1, "B": 2})
    ['A', 'B']
    """
    runs: list[tuple[int, list[list[str]], list[str]]] = []
    for one, other in common:
        ahead = [run for run in runs if place[run[2][-1]] < place[other]]
        length, key, run = max(ahead, default=(0, [], []))
        runs.append((length + 1, [*key, sorted((one, other))], [*run, other]))
    return max(runs, default=(0, [], []))[2]
