"""The flow solved cell by cell against the inverse of the same network, and how deep its cells rest on one another."""

import random

import numpy as np
import pytest

from mapper.exchange.excel.elimination import Place, Recipe, computed, recipes


def _network(chance: random.Random, size: int) -> np.ndarray:
    shares = np.zeros((size, size))
    for source in range(size):
        there = chance.sample(range(size), min(size, chance.randint(0, 3)))
        weights = [chance.random() for _ in there]
        total = sum(weights) + chance.random() + 0.01
        for target, weight in zip(there, weights, strict=True):
            shares[source, target] = weight / total
    return shares


@pytest.mark.parametrize("seed", range(40))
def test_stays_wins_returns_and_days_are_those_of_the_inverse(seed: int) -> None:
    chance = random.Random(seed)
    size = chance.randint(1, 14)
    shares = _network(chance, size)
    won = (1 - shares.sum(axis=1)) * chance.random()
    entry = np.zeros(size)
    entry[chance.randrange(size)] = 1.0
    given: dict[Place, float] = {("link", i, j): shares[i, j] for i in range(size) for j in range(size)}
    given |= {("enter", i): entry[i] for i in range(size)} | {("won", i): won[i] for i in range(size)}
    stays = np.array([chance.random() * 9 for _ in range(size)])  # days of one
    given |= {("due", i): stays[i] for i in range(size)}
    links = [(i, j) for i in range(size) for j in range(size) if shares[i, j]]
    values = computed(recipes(range(size), links, with_days=True), given)
    inverse = np.linalg.inv(np.eye(size) - shares)
    everyone = range(size)
    assert [values["stays", i] for i in everyone] == pytest.approx(list(entry @ inverse), rel=1e-11)
    assert [values["wins", i] for i in everyone] == pytest.approx(list(inverse @ won), rel=1e-11)
    assert [values["returns", i, i] for i in everyone] == pytest.approx(list(inverse.diagonal()), rel=1e-11)
    won_days = inverse @ (stays * (inverse @ won))  # of who is won, times the chance to be
    assert [values["days", i] for i in everyone] == pytest.approx(list(won_days), rel=1e-11)


def test_a_step_that_nobody_leaves_counts_nothing_and_breaks_nothing() -> None:
    made = recipes([1, 2], [(1, 2), (2, 2)])
    given: dict[Place, float] = {("link", 1, 2): 0.5, ("link", 2, 2): 1.0, ("enter", 1): 1.0, ("won", 1): 0.5}
    values = computed(made, given)
    assert values["stays", 1] == 1
    assert values["stays", 2] == 0


def _depth(made: list[Recipe]) -> int:
    depths: dict[Place, int] = {}
    for each in made:
        under = [place for product in each.products for place in product]
        under += [each.times] if each.times is not None else []
        depths[each.place] = 1 + max((depths[place] for place in under), default=0)
    return max(depths.values())


def test_long_maps_take_few_cells_that_rest_on_short_rows_of_others() -> None:
    size = 600
    chain = [(i, i + 1) for i in range(size - 1)]
    loops = [(i, max(0, i - 7)) for i in range(0, size, 3)]
    plain, looped = recipes(range(size), chain), recipes(range(size), chain + loops)
    assert len(plain) < 12 * size
    assert _depth(plain) < 40
    assert len(looped) < 16 * size
    assert _depth(looped) < 120
