"""Kendall's W against the rank correlations of all pairs, worked out one by one, and against published values."""

from itertools import combinations
from math import exp, factorial, inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.measures.consensus import Strength, concordance, mid_ranks, of_dots, of_steps
from mapper.core import queries
from mapper.core.edits.resources import add_resource
from mapper.core.edits.things import add_thing, remove_things
from mapper.core.records import Ballot, Item, Node, Person, Vote
from mapper.core.values import BallotKind, ItemKind
from tests.builders import a_map, named


def orders(judges=(2, 6), items=(2, 9)):
    return st.integers(*items).flatmap(
        lambda n: st.lists(st.permutations(range(n)), min_size=judges[0], max_size=judges[1])
    )


def spearman(a, b):
    """1 - 6 sum d^2 / (n^3 - n) of two orders without ties."""
    differences = sum((x - y) ** 2 for x, y in zip(a, b, strict=True))
    return 1 - 6 * differences / (len(a) ** 3 - len(a))


def places(scores):
    """Mid-ranks by walking down the sorted scores, those that are equal together."""
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    found, first = [0.0] * len(scores), 0
    while first < len(order):
        last = first
        while last + 1 < len(order) and scores[order[last + 1]] == scores[order[first]]:
            last += 1
        for at in order[first : last + 1]:
            found[at] = (first + last) / 2 + 1
        first = last + 1
    return found


@given(orders())
def test_row_2j_w_is_what_the_mean_of_all_pairs_of_rank_correlations_says(scores):
    found = concordance(scores)
    pairs = [spearman(a, b) for a, b in combinations(scores, 2)]
    mean = sum(pairs) / len(pairs)
    assert found.mean_spearman == pytest.approx(mean, abs=1e-9)
    assert found.w.value == pytest.approx((mean * (len(scores) - 1) + 1) / len(scores), abs=1e-9)


@given(
    st.integers(2, 8).flatmap(
        lambda n: st.lists(st.lists(st.integers(0, 3), min_size=n, max_size=n), min_size=2, max_size=6)
    )
)
def test_row_2j_w_with_ties_is_the_spread_of_rank_sums_over_the_most_there_could_be(scores):
    """The most: that of rank sums if all judges agreed, judge by judge m sum of squared deviations of own ranks."""
    found = concordance(scores)
    ranked = [places(row) for row in scores]
    middle = (len(scores[0]) + 1) / 2
    sums = [sum(column) for column in zip(*ranked, strict=True)]
    spread = sum((each - len(scores) * middle) ** 2 for each in sums)
    own = sum((rank - middle) ** 2 for row in ranked for rank in row)
    if own == 0:
        assert found.w.missing[0].code == "all_tied"
        return
    assert found.w.value == pytest.approx(spread / (len(scores) * own), abs=1e-9)
    assert 0 <= found.w.value <= 1
    assert [mid_ranks(row) for row in scores] == ranked


@given(orders(), st.randoms(use_true_random=False))
def test_the_order_of_judges_and_items_changes_nothing(scores, random):
    before = concordance(scores).w.value
    shuffled = random.sample(range(len(scores[0])), len(scores[0]))
    again = [[row[i] for i in shuffled] for row in random.sample(scores, len(scores))]
    assert concordance(again).w.value == pytest.approx(before)


def test_full_agreement_is_one_and_two_opposed_are_none():
    alike = concordance([[5, 4, 3, 2, 1]] * 4)
    assert (alike.w.value, alike.mean_spearman, alike.strength) == (1.0, 1.0, Strength.STRONG)
    opposed = concordance([[1, 2, 3], [3, 2, 1]])
    assert (opposed.w.value, opposed.mean_spearman, opposed.strength) == (0.0, -1.0, Strength.NONE)


def test_a_published_table_with_ties():
    """Siegel and Castellan's form of the textbook case: three interviewers rank six applicants, W = 0.16."""
    ranks = [[1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]]
    found = concordance([[-rank for rank in row] for row in ranks])
    assert found.w.value == pytest.approx(0.16, abs=0.005)


def test_the_chance_of_so_much_agreement_is_told_from_eight_items_on():
    few = concordance([list(range(7)), list(range(7))])
    assert (few.chi_square, few.chance) == (None, None)
    scores = [list(range(9)), [0, 2, 1, 3, 4, 6, 5, 8, 7], [3, 1, 0, 2, 8, 4, 7, 5, 6]]
    found = concordance(scores)
    assert found.chi_square == pytest.approx(3 * 8 * found.w.value)
    half = (
        found.chi_square / 2
    )  # with 8 degrees of freedom the law is that of a sum of four exponential times
    assert found.chance == pytest.approx(exp(-half) * sum(half**k / factorial(k) for k in range(4)))


@pytest.mark.parametrize(
    ("scores", "codes"),
    [
        ([], ["few_judges", "few_items"]),
        ([[1, 2, 3]], ["few_judges"]),
        ([[1], [2]], ["few_items"]),
        ([[1, 1, 1], [2, 2, 2]], ["all_tied"]),
        ([[1, 2], [1, 2, 3]], ["scores_invalid"]),
        ([[1, nan], [1, 2]], ["scores_invalid"]),
        ([[1, inf], [1, 2]], ["scores_invalid"]),
    ],
)
def test_where_nothing_can_be_said_codes_say_why(scores, codes):
    found = concordance(scores)
    assert [remark.code for remark in found.w.missing] == codes
    assert (found.w.value, found.strength, found.chi_square) == (None, None, None)


# -- of the ballots of a document


@pytest.fixture
def session():
    session = a_map().step("Call").step("Offer").step("Sign").session()
    for name in ("Ana", "Ben", "Cem"):
        session.run(add_resource, Person, name)
    return session


def dots(session, given, **fields):
    about = {"map_id": queries.maps(session.store)[0].id, "kind": BallotKind.DOTS, "name": "Which first?"}
    session.run(add_thing, Ballot, **(about | fields))
    ballot = next(iter(session.store.all(Ballot)))
    for number, name in enumerate("ABCD"):
        if not any(i.name == name for i in session.store.all(Item)):
            session.run(
                add_thing, Item, map_id=about["map_id"], kind=ItemKind.IDEA, name=name, position=number
            )
    for person, row in given.items():
        for name, value in zip("ABCD", row, strict=True):
            if value:
                session.run(
                    add_thing,
                    Vote,
                    ballot_id=ballot.id,
                    person_id=named(session.store, Person, person).id if person else None,
                    item_id=named(session.store, Item, name).id,
                    value=float(value),
                )
    return ballot


def test_w_of_a_ballot_with_dots_is_that_of_what_each_person_put_on_each_entry(session):
    ballot = dots(session, {"Ana": (3, 1, 0, 0), "Ben": (2, 2, 0, 0), "Cem": (3, 0, 1, 0)})
    found = of_dots(session.store, ballot.id)
    assert (found.judges, found.items) == (3, 3), "what nobody put a dot on is left out"
    assert found.w.value == concordance([[3, 1, 0], [2, 2, 0], [3, 0, 1]]).w.value
    session.run(remove_things, [named(session.store, Person, "Cem").id])
    assert of_dots(session.store, ballot.id).judges == 2


def test_of_an_anonymous_ballot_nothing_can_be_said(session):
    ballot = dots(session, {"": (3, 1, 0, 0)}, is_anonymous=True)
    assert [remark.code for remark in of_dots(session.store, ballot.id).w.missing] == ["anonymous"]


def test_w_of_the_steps_counts_the_last_closed_round_and_who_voted_on_all(session):
    fists = {"Call": (5, 4, 3), "Offer": (3, 3, 1), "Sign": (1, 2, None)}
    map_id = queries.maps(session.store)[0].id
    for step, values in fists.items():
        node_id = named(session.store, Node, step).id
        for round_, shown in ((1, (0, 0, 0)), (2, values)):
            about = {"round": round_, "is_open": False, "opened": f"2026-11-2{round_}T10:00:00"}
            session.run(add_thing, Ballot, map_id=map_id, node_id=node_id, name="Agreed?", **about)
            ballot = next(b for b in session.store.all(Ballot) if (b.node_id, b.round) == (node_id, round_))
            for person, value in zip(("Ana", "Ben", "Cem"), shown, strict=True):
                if value is not None:
                    person_id = named(session.store, Person, person).id
                    session.run(add_thing, Vote, ballot_id=ballot.id, person_id=person_id, value=float(value))
    found = of_steps(session.store, map_id)
    assert (found.judges, found.items) == (2, 3)
    assert found.w.value == concordance([[5, 3, 1], [4, 3, 2]]).w.value == 1.0
