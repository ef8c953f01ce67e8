"""Who works month by month, against people followed one by one and a count of days."""

import math
from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.flow.flow import flow
from mapper.analysis.people.hires import Cohort, effective_staff, hire_by, leaving_a_month, ramp_curve
from mapper.analysis.people.hours import ramped, role_hours
from mapper.analysis.people.staffing import entries_by_month, staffing
from mapper.core import queries
from mapper.core.edits.resources import set_resource
from mapper.core.edits.things import add_thing, set_thing
from mapper.core.records import PlanAction, Role
from mapper.core.values import PlanKind
from tests.builders import a_map, named
from tests.unit.analysis.people import staffed, two_roles

JANUARY = date(2027, 1, 1)
A_MONTH = 30.4375  # days


def codes(remarks) -> list[str]:
    return [remark.code for remark in remarks]


@pytest.mark.parametrize("months", [1.0, 3.0, 4.5, 0.25])
def test_the_ramp_is_the_mean_of_the_days(months):
    curve = ramp_curve(months)
    begins = date(2026, 1, 1)
    whole = [ramped(begins + timedelta(days=day), begins, months) for day in range(200)]
    for number, part in enumerate(curve):
        first, last = round(number * A_MONTH), round((number + 1) * A_MONTH)
        assert part == pytest.approx(sum(whole[first:last]) / (last - first), abs=0.03)
    assert len(curve) == math.ceil(months)
    assert sum(1 - part for part in curve) == pytest.approx(months / 2)  # an even rise loses half of the ramp


@given(
    st.lists(st.builds(Cohort, people=st.floats(0, 20), month=st.integers(-20, 14)), max_size=6),
    st.sampled_from([None, 2.0, 5.5]),
    st.floats(0, 0.9),
)
def test_effective_staff_is_each_cohort_followed_month_by_month(cohorts, ramp_months, leavers):
    ramp, leaving = ramp_curve(ramp_months), leaving_a_month(leavers)
    followed = [0.0] * 12
    for cohort in cohorts:
        left = cohort.people
        for age, month in enumerate(range(cohort.month, 12)):
            if month >= 0:
                followed[month] += left * (ramp[age] if age < len(ramp) else 1.0)
            left -= left * leaving
    assert effective_staff(cohorts, 12, ramp=ramp, leaving=leaving) == pytest.approx(followed, abs=1e-9)


@given(st.floats(0, 1))
def test_twelve_months_of_leaving_are_a_year_of_it(share):
    left = 1.0
    for _ in range(12):
        left *= 1 - leaving_a_month(share)
    assert left == pytest.approx(1 - share, abs=1e-9)


@given(
    st.dates(date(2025, 1, 1), date(2030, 12, 31)),
    st.integers(0, 12).map(float),
    st.integers(0, 90).map(float),
)
def test_from_the_search_to_the_first_day_lie_so_many_working_days(need, ramp, fill):
    found = hire_by(need, ramp, fill)
    span = [found.search + timedelta(days=day) for day in range((found.starts - found.search).days)]
    between = sum(day.isoweekday() <= 5 for day in span)
    # a first day on a weekend counts as the Monday after it
    assert between == fill or (found.starts.isoweekday() > 5 and abs(between - fill) <= 1)
    months = (need.year - found.starts.year) * 12 + need.month - found.starts.month
    assert months == ramp


def test_what_is_not_said_takes_no_time_and_bad_numbers_give_none():
    assert hire_by(JANUARY, None, None).search == hire_by(JANUARY, None, None).starts == JANUARY
    assert hire_by(JANUARY, 1.5, None).starts == date(2026, 11, 16)
    assert hire_by(date(2027, 3, 31), 1.0, None).starts == date(2027, 2, 28)
    for bad in (math.nan, math.inf, -1.0):
        assert hire_by(JANUARY, bad, None) is None
        assert hire_by(JANUARY, None, bad) is None
    assert hire_by(JANUARY, 1e6, None) is hire_by(JANUARY, None, 1e6) is None
    assert ramp_curve(math.nan) == ramp_curve(-1.0) == ()
    assert leaving_a_month(math.nan) == 0.0


@given(
    st.dates(date(2026, 1, 1), date(2028, 6, 1)),
    st.integers(0, 500),
    st.lists(st.integers(0, 5).map(float), min_size=12, max_size=12).filter(any),
)
def test_the_days_of_a_span_bring_its_entries_again(first, days, seasons):
    last = first + timedelta(days=days)
    found = entries_by_month(700.0, first, last, seasons)
    total, day = 0.0, first
    while day <= last:
        of_month = found[(day.year - first.year) * 12 + day.month - first.month]
        total += (of_month or 0.0) / monthrange(day.year, day.month)[1]
        day += timedelta(days=1)
    assert total == pytest.approx(700.0) or found == [None] * len(found)
    assert entries_by_month(700.0, date(2027, 1, 1), date(2027, 12, 31)) == pytest.approx([700 / 12] * 12)
    assert entries_by_month(None, first, last) == [None] * len(found)


# -- on a map


def planned(session, **hire):
    map_id = queries.maps(session.store)[0].id
    session.run(add_thing, PlanAction, map_id=map_id, kind=PlanKind.HIRE, **hire)


def looked_at(session, entries, first=JANUARY):
    map_id = queries.maps(session.store)[0].id
    found = staffing(session.store, map_id, flow(session.store, map_id), first, entries)
    return {session.store.get(Role, each.role_id).name: each for each in found}


@pytest.fixture
def session():
    session = staffed(two_roles(), ana=("SDR", 1.0), ben=("AE", 1.0), cem=("AE", 1.0))
    for name in ("SDR", "AE"):
        session.run(
            set_resource,
            named(session.store, Role, name).id,
            ramp_months=2.0,
            fill_days=40.0,
            leavers_a_year=0.2,
            target_utilisation=0.8,
        )
    return session


def test_months_have_the_people_the_hires_of_the_plan_and_lose_who_leaves(session):
    ae = named(session.store, Role, "AE").id
    planned(session, name="Hire two", role_id=ae, people=2.0, starts="2027-02-10")
    session.run(set_resource, "person-cem", leaves="2027-03-31")
    found = looked_at(session, [100.0, 120.0, 90.0, 80.0])["AE"]
    stays, loads, hired = 0.8 ** (1 / 12), [200, 240, 180, 160], [0, 2 * 0.25, 2 * 0.75, 2]
    spans = [(date(2027, m, 1), date(2027, m + 1, 1) - timedelta(days=1)) for m in (1, 2, 3, 4)]
    for number, (month, span) in enumerate(zip(found.months, spans, strict=True)):
        own = role_hours(session.store, ae, *span)
        cohort = hired[number] * stays ** max(0, number - 1)
        hours = own.hours * stays**number + cohort * own.full_time.hours
        assert month.month == span[0]
        assert month.hired == pytest.approx(cohort)
        assert month.hours == pytest.approx(hours)
        assert month.load == pytest.approx(loads[number])
        assert month.utilisation == pytest.approx(loads[number] / hours)
    assert codes(found.remarks) == []


def test_a_need_says_how_many_people_and_by_when_to_look_for_them(session):
    found = looked_at(session, [70.0, 200.0, 200.0])["AE"]
    hours = role_hours(session.store, found.role_id, date(2027, 2, 1), date(2027, 2, 28))
    there = hours.hours * 0.8 ** (1 / 12)
    people = math.ceil((400 / 0.8 - there) / hours.full_time.hours)
    assert (found.need.month, found.need.people) == (date(2027, 2, 1), people)
    # two months of ramp-up before February, eight weeks to fill the place before that
    assert found.need.hire.starts == date(2026, 12, 1)
    assert found.need.hire.search == date(2026, 10, 6)
    nobody = looked_at(session, [10.0, 10.0])["AE"]
    assert nobody.need is nobody.most_need is None
    assert nobody.most_short.value == 0


def test_the_month_that_lacks_most_is_told_beside_the_first(session):
    months = [70.0, 200.0, 450.0, 300.0]
    found = looked_at(session, months)["AE"]
    hours = role_hours(session.store, found.role_id, date(2027, 3, 1), date(2027, 3, 31))
    people = math.ceil((900 / 0.8 - hours.hours * 0.8 ** (2 / 12)) / hours.full_time.hours)
    assert found.need.month == date(2027, 2, 1)
    assert (found.most_need.month, found.most_need.people) == (date(2027, 3, 1), people)
    assert found.most_short.value == people > found.short.value
    assert found.most_need.hire.search > found.need.hire.search


def test_row_18_a_hire_before_its_gate_is_a_warning_and_counts_all_the_same(session):
    ae = named(session.store, Role, "AE").id
    map_id = queries.maps(session.store)[0].id
    session.run(add_thing, PlanAction, map_id=map_id, name="Mend", due="2027-06-30")
    gate = named(session.store, PlanAction, "Mend").id
    planned(session, name="Hire", role_id=ae, people=1.0, starts="2027-02-01", gate_id=gate)
    found = looked_at(session, [100.0, 100.0])
    assert [(each.action.name, each.gate.name) for each in found["AE"].hasty] == [("Hire", "Mend")]
    assert found["SDR"].hasty == ()
    assert found["AE"].months[1].hired == pytest.approx(0.25)
    session.run(set_thing, gate, is_done=True)
    assert looked_at(session, [100.0])["AE"].hasty == ()


def test_hires_that_cannot_be_placed_are_not_counted_and_named(session):
    sdr = named(session.store, Role, "SDR").id
    planned(session, name="Some day", role_id=sdr, people=1.0)
    planned(session, name="Long due", role_id=sdr, people=1.0, starts="2026-05-01")
    planned(session, name="There", role_id=sdr, people=1.0, starts="2027-01-01")
    session.run(set_thing, named(session.store, PlanAction, "There").id, is_done=True)
    found = looked_at(session, [100.0])["SDR"]
    assert found.months[0].hired == 0
    about = {remark.code: remark.about for remark in found.remarks}
    assert about == {
        "hire_undated": (named(session.store, PlanAction, "Some day").id,),
        "hire_overdue": (named(session.store, PlanAction, "Long due").id,),
    }


def test_what_nobody_said_is_named():
    session = staffed(two_roles(), ana_=("SDR", 1.0))
    found = looked_at(session, [100.0, None])
    assert codes(found["SDR"].remarks) == [
        "calendar_unknown",
        "entries_unknown",
        "ramp_unknown",
        "fill_unknown",
        "leavers_unknown",
        "usual_target",
    ]
    assert found["SDR"].months[0].hours is found["SDR"].months[0].utilisation is found["SDR"].need is None
    # nobody is an AE: 200 hours in a month need three people of the usual year, 95.3 x 0.85 hours each
    assert "no_people" in codes(found["AE"].remarks)
    assert "usual_year" in codes(found["AE"].remarks)
    assert (found["AE"].need.month, found["AE"].need.people) == (JANUARY, math.ceil(200 / 0.85 / (1144 / 12)))
    assert found["AE"].months[1].load is None
    assert looked_at(session, []) == {}


@pytest.mark.parametrize("bad", [math.nan, math.inf, -3.0])
def test_bad_entries_and_maps_without_flow_have_no_load(session, bad):
    found = looked_at(session, [bad])["AE"]
    assert found.months[0].load is found.months[0].utilisation is found.need is None
    assert codes(found.remarks) == ["number_unknown"]
    blind = looked_at(a_map().step("Call", touch_hours=1, role="SDR").session(), [10.0])["SDR"]
    assert "no_start" in codes(blind.remarks)
    assert blind.months[0].load is None


def test_a_search_that_should_have_begun_is_said_to_be_too_late(session):
    map_id = queries.maps(session.store)[0].id
    entries = [10_000.0] * 3

    def told(today):
        found = staffing(session.store, map_id, flow(session.store, map_id), JANUARY, entries, today=today)
        assert all(each.need.hire.search.isoformat() == "2026-09-06" for each in found)
        return {"hire_by_past" in codes(each.remarks) for each in found}

    # needed on 1 January, there since 1 November for the ramp-up, looked for 40 working days before: 8 weeks
    assert told(date(2026, 9, 6)) == {False}
    assert told(date(2026, 9, 7)) == {True}
