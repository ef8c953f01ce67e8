"""What a gap can be filled with: money in time, hours to spare, and what is said where something is not known."""

from datetime import date
from decimal import Decimal, localcontext
from math import exp, factorial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.gap.best_mix import best_mix
from mapper.analysis.gap.filling import filling, role_cost
from mapper.analysis.gap.offers import days_left, in_time, offers
from mapper.analysis.people.hours import role_hours
from mapper.core.edits.resources import add_resource
from mapper.core.edits.things import add_thing, set_thing
from mapper.core.records import (
    Allocation,
    Calendar,
    Gap,
    Holiday,
    Person,
    ProcessMap,
    Role,
    SaleEffort,
    SaleType,
)
from mapper.core.values import WaitLaw
from tests.builders import a_map, named

TODAY = date(2026, 5, 18)  # a Monday


@pytest.fixture
def session():
    session = a_map().step("Call", touch_hours=1, role="Seller").session()
    session.run(add_thing, Calendar, name="Week", leave_days=0.0, non_selling_share=0.0)
    calendar = named(session.store, Calendar, "Week").id
    session.run(add_resource, Person, "Ana", calendar_id=calendar, cost_a_year=73_050.0)
    session.run(
        add_thing,
        Allocation,
        person_id=named(session.store, Person, "Ana").id,
        role_id=named(session.store, Role, "Seller").id,
        share=0.5,
    )
    session.run(add_thing, Gap, name="May", target=900_000.0, booked=850_000.0, due="2026-05-29")
    return session


def a_type(session, name="New", **fields):
    hours = fields.pop("hours", 4.0)
    about = {"value": 10_000.0, "win_rate": 0.5, "cycle_days": 5.0, "cycle_law": WaitLaw.FIXED}
    session.run(add_thing, SaleType, name=name, **(about | fields))
    sale_type = named(session.store, SaleType, name)
    if hours is not None:
        seller = named(session.store, Role, "Seller").id
        session.run(add_thing, SaleEffort, sale_type_id=sale_type.id, role_id=seller, hours=hours)
    return sale_type


def case_of(session, **about):
    return filling(session.store, named(session.store, Gap, "May").id, TODAY, **about)


def codes(remarks):
    return {remark.code: remark.about for remark in remarks}


def test_row_4_money_in_time_and_hours_to_spare(session):
    new = a_type(session)
    case = case_of(session)
    [offer] = case.offers
    seller = named(session.store, Role, "Seller").id
    assert (case.missing, offer.worth, offer.in_time) == (50_000.0, 5_000.0, 1.0)
    assert case.spare[seller] == pytest.approx(10 * 8 * 0.5), "ten working days, half of a person"
    assert case_of(session, in_hand={seller: 12.0}).spare[seller] == pytest.approx(28)
    found = best_mix(case_of(session, in_hand={seller: 12.0})).mix
    assert (found.counts[new.id], found.money, found.shortfall) == (7.0, 35_000.0, 15_000.0)


def test_more_in_hand_than_hours_leaves_none_and_is_said(session):
    a_type(session)
    seller = named(session.store, Role, "Seller").id
    case = case_of(session, in_hand={seller: 90.0})
    assert case.spare[seller] == 0
    assert codes(case.cautions) == {"overloaded": (seller,)}


def test_an_hour_of_a_role_costs_what_its_people_cost_over_its_hours(session):
    a_type(session)
    seller = named(session.store, Role, "Seller").id
    span = (TODAY, date(2026, 5, 29))
    assert role_cost(session.store, seller, *span) == pytest.approx(73_050 * 0.5 * 12 / 365.25)
    assert case_of(session).hour_costs[seller] == pytest.approx(1200 / 40)
    session.run(set_thing, named(session.store, Person, "Ana").id, cost_a_year=None)
    assert role_cost(session.store, seller, *span) is None
    assert case_of(session).hour_costs == {}


def test_a_role_without_hours_limits_nothing_and_is_named(session):
    a_type(session, cap=3)
    seller = named(session.store, Role, "Seller").id
    session.run(set_thing, named(session.store, Person, "Ana").id, calendar_id=None)
    assert role_hours(session.store, seller, TODAY, TODAY).hours is None
    case = case_of(session)
    assert dict(case.spare) == {}
    assert codes(case.cautions) == {"hours_unknown": (seller,)}
    assert best_mix(case).mix.money == 15_000.0


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"value": None}, "value_unknown"),
        ({"win_rate": None}, "win_rate_unknown"),
        ({"cycle_days": None}, "cycle_unknown"),
    ],
)
def test_a_type_that_cannot_be_judged_is_left_out_and_named(session, fields, code):
    sale_type = a_type(session, **fields)
    case = case_of(session)
    assert case.offers == ()
    assert codes(case.cautions) == {code: (sale_type.id,)}
    assert codes(case.obstacles) == {"no_sale_types": ()}
    assert codes(best_mix(case).obstacles) == {"no_sale_types": ()}


def test_zero_win_and_what_comes_too_late_bring_nothing_and_are_said(session):
    never = a_type(session, "Never", win_rate=0.0)
    late = a_type(session, "Late", cycle_days=11.0)
    case = case_of(session)
    assert codes(case.cautions) == {"never_won": (never.id,), "never_in_time": (late.id,)}
    found = best_mix(case)
    assert (found.mix.money, found.mix.closing.chance) == (0.0, 0.0)


def test_a_gap_without_a_date_or_a_target_or_over_has_no_answer(session):
    a_type(session)
    gap = named(session.store, Gap, "May")
    session.run(set_thing, gap.id, due="2026-05-15")
    assert codes(case_of(session).obstacles) == {"due_past": ()}
    assert days_left(session.store, named(session.store, Gap, "May"), TODAY) == -1
    session.run(set_thing, gap.id, due=None, target=None)
    assert set(codes(case_of(session).obstacles)) == {"no_target", "no_due"}
    assert best_mix(case_of(session)).mix is None


def test_a_type_with_a_map_of_its_own_takes_from_it_what_it_does_not_say():
    builder = a_map("Own", deal_value=2_000.0).start().to("Call").step("Call", wait_days=3, touch_hours=2)
    builder.to("Call", 0.5).to("Won", 0.25).to("Lost", 0.25)
    session = builder.session()
    own = named(session.store, ProcessMap, "Own").id
    session.run(add_thing, SaleType, name="Mapped", map_id=own)
    [offer], remarks = offers(session.store, 10)
    seller = named(session.store, Role, "Seller").id
    assert (offer.value, offer.win_rate) == (2_000.0, pytest.approx(0.5))
    assert dict(offer.hours) == pytest.approx({seller: 4.0}), "two calls for each that enters"
    # of the won cases 1 / 0.5 calls with a variance of 2, each of 3 days with a variance of 3^2 / 2
    assert offer.in_time == pytest.approx(in_time(10, 6, (2 * 4.5 + 9 * 2) ** 0.5))
    assert [remark.code for remark in remarks] == ["from_map"]


def test_days_left_are_those_of_the_calendar_most_people_work_by(session):
    gap = named(session.store, Gap, "May")
    assert days_left(session.store, gap, TODAY) == 10
    week = named(session.store, Calendar, "Week")
    session.run(add_thing, Holiday, calendar_id=week.id, day="2026-05-25", name="Whit Monday")
    session.run(add_thing, Calendar, name="Always", workdays="1234567")
    assert days_left(session.store, gap, TODAY) == 9
    session.run(set_thing, week.id, workdays="1234")
    assert days_left(session.store, gap, TODAY) == 7


@given(st.floats(0, 200), st.floats(0.1, 100), st.integers(1, 6))
def test_the_share_in_time_is_that_of_an_erlang_law(days, mean, shape):
    """A gamma law of whole shape is a sum of exponential ones: 1 - e^-x (1 + x + ... + x^(k-1) / (k-1)!)."""
    x = days * shape / mean
    erlang = 1 - exp(-x) * sum(x**k / factorial(k) for k in range(shape))
    assert in_time(days, mean, mean / shape**0.5, WaitLaw.GAMMA) == pytest.approx(erlang, abs=1e-9)
    if shape == 1:
        assert in_time(days, mean, law=WaitLaw.EXPONENTIAL) == pytest.approx(1 - exp(-days / mean))


def _by_quadrature(shape, deviations):
    """The share of a gamma law up to so many standard deviations from its mean, in 50 digits.

    The density by Stirling's series, Simpson's rule from 14 deviations below the mean on, of which next to nothing is
    left out.
    """
    with localcontext() as context:
        context.prec = 50
        root, steps, first = Decimal(shape).sqrt(), 1_200, Decimal(-14)
        width = (Decimal(deviations) - first) / steps
        stirling = 1 / (12 * Decimal(shape)) - 1 / (360 * Decimal(shape) ** 3)
        total = Decimal(0)
        for no in range(steps + 1):
            off = (first + width * no) / root
            weight = 1 if no in (0, steps) else 4 if no % 2 else 2
            total += weight * ((shape - 1) * (1 + off).ln() - shape * off - stirling).exp()
        return float(total * width / 3 / (2 * Decimal("3.14159265358979323846264338327950288")).sqrt())


@pytest.mark.parametrize("shape", [1_000_000, 1_000_001, 10**8, 10**12, 10**16])
@pytest.mark.parametrize("deviations", [-6.0, -4.75, -1.0, 0.0, 0.5, 4.75])
def test_of_what_always_takes_as_long_the_share_in_time_is_right_far_from_the_mean_too(shape, deviations):
    mean = 64.0  # a power of two, so that the days over it are what they are off the mean
    days = mean * (1 + deviations / shape**0.5)
    truth = _by_quadrature(shape, (days / mean - 1) * shape**0.5)
    assert in_time(days, mean, mean / shape**0.5) == pytest.approx(truth, rel=1e-5, abs=1e-13)
    assert in_time(days, mean, mean / shape**0.5) == pytest.approx(truth, abs=1e-10)


def test_no_time_at_all_is_in_time_only_for_what_takes_none():
    assert in_time(-1, 5) == in_time(0, 5) == in_time(-1, 0) == 0.0
    assert in_time(0, 0) == in_time(5, 5, 0.0) == in_time(5, 5, law=WaitLaw.FIXED) == 1.0
