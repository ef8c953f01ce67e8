"""The best mix, against all corners of the program in exact fractions, and against trying every whole mix."""

from dataclasses import replace
from fractions import Fraction
from itertools import combinations, product
from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mapper.analysis.gap.best_mix import best_mix, fitting_aim
from mapper.analysis.gap.filling import Filling
from mapper.analysis.gap.gap_fill import Limit, evaluated, room_for
from mapper.analysis.gap.offers import Offer
from mapper.analysis.gap.program import Aim
from mapper.analysis.results import Remark

ROLES = ("role-1", "role-2")


def an_offer(number, value, chance, hours, cap=None, **about):
    return Offer(
        sale_type_id=f"sale_type-{number}",
        value=value,
        win_rate=chance,
        in_time=1.0,
        hours=dict(zip(ROLES, hours, strict=False)),
        cap=cap,
        **about,
    )


@st.composite
def cases(draw):
    offers = tuple(
        an_offer(
            number,
            draw(st.integers(0, 12)) * 100,
            draw(st.sampled_from([0.0, 0.25, 0.5, 1.0])),
            (draw(st.integers(0, 6)), draw(st.integers(0, 4)) / 2),
            draw(st.integers(0, 5)),
        )
        for number in range(draw(st.integers(1, 3)))
    )
    spare = {role: draw(st.integers(0, 20)) for role in ROLES[: draw(st.integers(0, 2))]}
    return Filling(missing=draw(st.integers(0, 30)) * 50, offers=offers, spare=spare)


def constraints(case):
    """Every a x <= b of the program, in fractions."""
    size = len(case.offers)
    rows = [([Fraction(o.hours.get(r, 0)) for o in case.offers], Fraction(h)) for r, h in case.spare.items()]
    for index, offer in enumerate(case.offers):
        unit = [Fraction(index == other) for other in range(size)]
        rows.append((unit, Fraction(offer.cap)))
        rows.append(([-each for each in unit], Fraction(0)))
    return rows


def solved(rows):
    """The point where these equations meet, by elimination; None where they meet in none or many."""
    matrix = [[*row, limit] for row, limit in rows]
    size = len(matrix)
    for column in range(size):
        pivot = next((r for r in range(column, size) if matrix[r][column] != 0), None)
        if pivot is None:
            return None
        matrix[column], matrix[pivot] = matrix[pivot], matrix[column]
        matrix[column] = [each / matrix[column][column] for each in matrix[column]]
        for other in range(size):
            if other != column:
                factor = matrix[other][column]
                matrix[other] = [a - factor * b for a, b in zip(matrix[other], matrix[column], strict=True)]
    return [row[-1] for row in matrix]


def by_corners(case, aim=Aim.MONEY):
    """The best amount over all corners; None where there is none."""
    rows = constraints(case)
    worth = [Fraction(offer.worth) for offer in case.offers]
    if aim is Aim.HOURS:
        rows.append(([-each for each in worth], -Fraction(case.missing)))
        worth = [-sum(map(Fraction, offer.hours.values()), Fraction(0)) for offer in case.offers]
    best = None
    for chosen in combinations(rows, len(case.offers)):
        point = solved(chosen)
        if point is None or any(_times(row, point) > limit for row, limit in rows):
            continue
        best = max(_times(worth, point), best) if best is not None else _times(worth, point)
    return best


def _times(row, point):
    return sum((a * x for a, x in zip(row, point, strict=True)), Fraction(0))


def by_trying(case, aim):
    """The best amount over all whole mixes; None where none fills the gap."""
    found = []
    for counts in product(*(range(int(offer.cap) + 1) for offer in case.offers)):
        hours = {r: _times([Fraction(o.hours.get(r, 0)) for o in case.offers], counts) for r in ROLES}
        money = _times([Fraction(o.worth) for o in case.offers], counts)
        if any(hours[role] > most for role, most in case.spare.items()):
            continue
        if aim is Aim.MONEY:
            found.append(money)
        elif money >= case.missing:
            found.append(-sum(hours.values()))
    return max(found, default=None)


def first_of_the_best(case, aim):
    """Of all whole mixes that are the best the one with the fewest cases, then more of the earlier types."""
    best, found = by_trying(case, aim), []
    for counts in product(*(range(int(offer.cap) + 1) for offer in case.offers)):
        hours = {r: _times([Fraction(o.hours.get(r, 0)) for o in case.offers], counts) for r in ROLES}
        money = _times([Fraction(o.worth) for o in case.offers], counts)
        if any(hours[role] > most for role, most in case.spare.items()):
            continue
        amount = money if aim is Aim.MONEY else -sum(hours.values())
        if amount == best and (aim is Aim.MONEY or money >= case.missing):
            found.append((sum(counts), tuple(-each for each in counts)))
    return tuple(-each for each in min(found)[1])


def with_more(case, price, more):
    """The program with so much more of a limit."""
    if price.limit is Limit.ROLE:
        return replace(case, spare={**case.spare, price.about: case.spare[price.about] + more})
    kept = [replace(o, cap=o.cap + more) if o.sale_type_id == price.about else o for o in case.offers]
    return replace(case, offers=tuple(kept))


def of_a_little(figure):
    """What the changes of each sale type come to, and how much more of the limit they hold for, up to one more."""
    owned = {}
    for term in figure.terms:
        owned.setdefault(term.node_id, []).append(term.value)
    [holds_for] = owned.pop(None, [1.0])
    return sum(map(prod, owned.values())), Fraction(min(holds_for, 1.0))


def amount(found):
    return found.mix.money if found.aim is Aim.MONEY else -sum(found.mix.hours.values())


@settings(deadline=None)
@given(cases(), st.sampled_from([Aim.MONEY, Aim.HOURS]))
def test_row_4_parts_of_cases_are_the_best_corner(case, aim):
    found = best_mix(case, aim, whole=False)
    best = by_corners(case, aim)
    if best is None:
        assert found.aim is Aim.MONEY, "the gap cannot be filled"
        assert found.mix.shortfall == pytest.approx(float(case.missing - by_corners(case)))
    else:
        assert found.aim is aim
        assert amount(found) == pytest.approx(float(best), abs=1e-6)
    price = found.figures["gap_price"]
    if price.formula == "gap_price" and price.value:
        told, holds_for = of_a_little(price)
        assert told == pytest.approx(price.value)
        further = by_corners(replace(case, missing=case.missing + holds_for), aim)
        assert float(best - further) == pytest.approx(price.value * float(holds_for), abs=1e-6)


@settings(deadline=None)
@given(cases(), st.sampled_from([Aim.MONEY, Aim.HOURS]))
def test_row_4_whole_cases_are_the_best_that_trying_finds(case, aim):
    found = best_mix(case, aim)
    best = by_trying(case, aim)
    if best is None:
        assert found.aim is Aim.MONEY
        best = by_trying(case, Aim.MONEY)
    assert amount(found) == pytest.approx(float(best), abs=1e-6)
    assert all(count == int(count) for count in found.mix.counts.values())


@settings(deadline=None)
@given(cases(), st.sampled_from([Aim.MONEY, Aim.HOURS]))
def test_of_mixes_as_good_it_is_the_one_with_the_fewest_cases_and_then_more_of_the_earlier_types(case, aim):
    found = best_mix(case, aim)
    started = [o.sale_type_id for o in case.offers if o.worth > 0]
    told = first_of_the_best(case, found.aim) if case.missing or aim is Aim.MONEY else (0,) * len(case.offers)
    assert tuple(found.mix.counts.values()) == told
    assert all(found.mix.counts[key] == 0 for key in found.mix.counts.keys() - started)


@settings(deadline=None, max_examples=40)
@given(cases(), st.sampled_from([Aim.MONEY, Aim.HOURS]))
def test_a_solver_finds_nothing_better_and_is_asked_where_there_are_too_many_to_try(case, aim):
    found = best_mix(case, aim)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mapper.analysis.gap.trying.MOST_TRIED", 0)
        solved = best_mix(case, aim)
    assert (solved.aim, amount(solved)) == (found.aim, pytest.approx(amount(found), abs=1e-6))


def test_types_of_which_nothing_can_be_started_may_be_as_many_as_they_like():
    about = {"value": 800.0, "win_rate": 0.5, "in_time": 1.0, "hours": {}}
    offers = tuple(
        Offer(sale_type_id=f"sale_type-{no}", cap=3 * (no in (7, 70)), **about) for no in range(200)
    )
    for aim in (Aim.MONEY, Aim.HOURS):
        found = best_mix(Filling(missing=1_500.0, offers=offers), aim).mix
        started = {key: count for key, count in found.counts.items() if count}
        assert started == {"sale_type-7": 3.0} | (
            {"sale_type-70": 3.0} if aim is Aim.MONEY else {"sale_type-70": 1.0}
        )


@settings(deadline=None)
@given(cases(), st.sampled_from(list(Aim)), st.booleans())
def test_row_4_no_mix_is_above_hours_or_caps(case, aim, whole):
    case = replace(case, hour_costs=dict.fromkeys(ROLES, 50.0))
    mix = best_mix(case, aim, whole=whole).mix
    for offer in case.offers:
        assert 0 <= mix.counts[offer.sale_type_id] <= offer.cap
    for role, most in case.spare.items():
        used = sum(mix.counts[o.sale_type_id] * o.hours.get(role, 0.0) for o in case.offers)
        assert used <= most * (1 + 1e-9)
    assert mix.broken == ()
    assert mix.shortfall + mix.money >= case.missing * (1 - 1e-6)


@settings(deadline=None)
@given(cases())
def test_the_worth_of_one_more_is_that_of_the_program_with_one_more(case):
    found = best_mix(case, whole=False)
    before = by_corners(case)
    total = Fraction(0)
    for price in found.prices:
        of_type = next((o.cap for o in case.offers if o.sale_type_id == price.about), None)
        most = case.spare[price.about] if price.limit is Limit.ROLE else of_type
        assert price.one_more == pytest.approx(
            float(by_corners(with_more(case, price, 1)) - before), abs=1e-6
        )
        if price.shifts:
            told, holds_for = of_a_little(price.figures["slope"])
            assert told == pytest.approx(price.slope)
            further = by_corners(with_more(case, price, holds_for)) - before
            assert float(further) == pytest.approx(price.slope * float(holds_for), abs=1e-6)
        assert price.slope >= price.one_more - 1e-6, "each further unit is worth no more than the one before"
        total += Fraction(price.slope) * most
    assert float(total) == pytest.approx(float(before), abs=1e-6), "the prices account for all of the money"


def test_what_cannot_be_filled_tells_the_shortfall_and_what_hinders():
    offers = (an_offer(1, 10_000, 0.5, (10, 2), cap=30), an_offer(2, 4_000, 0.5, (1, 1), cap=3))
    case = Filling(missing=100_000, offers=offers, spare={"role-1": 63.0, "role-2": 500.0})
    found = best_mix(case, Aim.HOURS)
    assert found.aim is Aim.MONEY
    assert dict(found.mix.counts) == {"sale_type-1": 6.0, "sale_type-2": 3.0}
    assert found.mix.shortfall == 64_000
    assert [bound.about for bound in found.hindering] == ["role-1", "sale_type-2"]
    assert not found.mix.closes


def test_a_gap_has_its_price_in_hours_and_in_money():
    offers = (an_offer(1, 1_000, 0.5, (4, 0), cap=5), an_offer(2, 1_000, 0.5, (0, 10), cap=50))
    costs = {"role-1": 100.0, "role-2": 20.0}
    case = Filling(missing=5_000, offers=offers, spare={"role-1": 100, "role-2": 900}, hour_costs=costs)
    hours, cost = best_mix(case, Aim.HOURS, whole=False), best_mix(case, Aim.COST, whole=False)
    assert dict(hours.mix.counts) == pytest.approx({"sale_type-1": 5, "sale_type-2": 5})
    assert hours.gap_price == pytest.approx(10 / 500)
    [saved] = hours.prices
    assert (saved.about, saved.slope, saved.one_more) == ("sale_type-1", pytest.approx(6), pytest.approx(6))
    assert dict(cost.mix.counts) == pytest.approx({"sale_type-1": 0, "sale_type-2": 10})
    assert cost.gap_price == pytest.approx(200 / 500)


def test_two_roles_that_bind_together_are_both_named_though_one_more_of_either_brings_nothing():
    case = Filling(missing=900, offers=(an_offer(1, 100, 1.0, (2, 2), 99),), spare=dict.fromkeys(ROLES, 8.0))
    found = best_mix(case)
    assert [bound.about for bound in found.hindering] == ["role-1", "role-2"]
    assert [price.one_more for price in found.prices] == [0.0, 0.0]
    assert sum(price.slope for price in found.prices) == pytest.approx(50)


def test_what_nothing_limits_is_left_out_and_said():
    free, bound = an_offer(1, 100, 0.5, (0, 0)), an_offer(2, 100, 0.5, (1, 0))
    found = best_mix(Filling(missing=500, offers=(free, bound), spare={"role-1": 4.0}))
    assert found.cautions == (Remark("nothing_limits", about=("sale_type-1",)),)
    assert dict(found.mix.counts) == {"sale_type-1": 0.0, "sale_type-2": 4.0}


def test_zero_win_zero_hours_and_nothing_missing_are_answered_too():
    nothing = an_offer(1, 1_000, 0.0, (1, 0))
    found = best_mix(Filling(missing=500, offers=(nothing,), spare={"role-1": 8.0}))
    assert (found.mix.money, found.mix.shortfall, found.mix.closing.chance) == (0.0, 500, 0.0)
    barred = Filling(missing=500, offers=(an_offer(1, 1_000, 0.5, (1, 0)),), spare={"role-1": 0.0})
    assert best_mix(barred).mix.money == 0.0
    assert [bound.about for bound in best_mix(barred).hindering] == ["role-1"]
    done = replace(barred, missing=0.0)
    assert best_mix(done, Aim.HOURS).mix.closing.chance == 1.0


def test_without_costs_the_roles_that_lack_them_are_named():
    case = Filling(missing=500, offers=(an_offer(1, 100, 0.5, (1, 1), 3),), hour_costs={"role-1": 9.0})
    assert best_mix(case, Aim.COST).obstacles == (Remark("cost_unknown", about=("role-2",)),)
    assert best_mix(case, Aim.COST).mix is None


@settings(deadline=None)
@given(cases(), st.lists(st.integers(0, 5), min_size=3, max_size=3))
def test_a_slider_pushed_to_its_end_breaks_nothing_and_one_further_does(case, numbers):
    counts = {offer.sale_type_id: 0.0 for offer in case.offers}
    for offer, number in zip(case.offers, numbers, strict=False):
        counts[offer.sale_type_id] = min(number, room_for(case, counts, offer.sale_type_id))
    mix = evaluated(case, counts)
    assert mix.broken == ()
    last = case.offers[0].sale_type_id
    counts[last] = room_for(case, counts, last)
    assert evaluated(case, counts).broken == ()
    counts[last] += 1
    assert evaluated(case, counts).broken


def test_a_mix_set_by_hand_says_what_it_breaks_and_what_it_makes_nothing_of():
    case = Filling(missing=500, offers=(an_offer(1, 100, 0.5, (2, 0), 3, margin=0.4),), spare={"role-1": 6.0})
    mix = evaluated(case, {"sale_type-1": 5})
    assert [(bound.limit, bound.used, bound.most) for bound in mix.broken] == [
        (Limit.ROLE, 10.0, 6.0),
        (Limit.CAP, 5.0, 3),
    ]
    assert (mix.money, mix.margin) == (250.0, 100.0)
    odd = evaluated(case, {"sale_type-1": float("nan"), "sale_type-9": 2})
    assert odd.money == 0.0
    assert odd.remarks == (
        Remark("count_invalid", about=("sale_type-1",)),
        Remark("unknown_type", about=("sale_type-9",)),
    )
    assert evaluated(case, {"sale_type-1": -3}).remarks[0].code == "count_invalid"
    assert mix.expected.value == 250.0
    assert mix.chance.formula == "closing_exact"


def test_a_gap_that_can_be_filled_takes_no_more_than_it_must_and_a_filled_one_nothing():
    cheap, dear = an_offer(1, 100, 0.5, (1.0,)), an_offer(2, 100, 0.5, (0.0, 2.0))
    case = Filling(missing=250, offers=(cheap, dear), spare={"role-1": 3.0, "role-2": 100.0})
    assert fitting_aim(case) is Aim.HOURS
    found = best_mix(case, fitting_aim(case))
    # 50 expected of each: three of the first use up its hours, two of the second fill the rest
    assert list(found.mix.counts.values()) == [3.0, 2.0]
    priced = replace(case, hour_costs={"role-1": 10.0, "role-2": 1.0})
    assert fitting_aim(priced) is Aim.COST
    assert list(best_mix(priced, fitting_aim(priced)).mix.counts.values()) == [0.0, 5.0]
    done = best_mix(replace(case, missing=0), Aim.HOURS).mix
    assert set(done.counts.values()) == {0.0}, "what is booked above the target starts nothing"
    beyond = best_mix(replace(case, missing=1e6), Aim.HOURS)
    assert (beyond.aim, list(beyond.mix.counts.values())) == (Aim.MONEY, [3.0, 50.0])
