"""Hours of people and roles against sums by hand and a count day by day."""

from calendar import monthrange
from datetime import date, timedelta

import pytest

from mapper.analysis.people.hours import is_over_allocated, person_hours, role_hours
from mapper.core.edits.resources import add_resource, set_resource
from mapper.core.edits.things import add_thing
from mapper.core.records import Allocation, Calendar, Holiday, Person, Role
from tests.builders import a_map, named

YEAR = date(2026, 1, 1), date(2026, 12, 31)  # 261 days from Monday to Friday
FREE = ("2026-01-01", "2026-04-03", "2026-05-01", "2026-12-25", "2026-12-26")  # the last one is a Saturday


@pytest.fixture
def session():
    session = a_map().step("Call", touch_hours=1, role="Seller").session()
    session.run(add_resource, Calendar, "Office", resource_id="calendar-1")
    for day in FREE:
        session.run(add_thing, Holiday, calendar_id="calendar-1", day=day)
    session.run(add_resource, Person, "Ana", resource_id="person-1", calendar_id="calendar-1", fte=0.8)
    session.run(add_resource, Person, "Ben", resource_id="person-2", fte=1.0)
    return session


def test_a_year_of_a_person_is_the_formula_by_hand(session):
    # (261 working days - 4 holidays on them - 25 days of leave) x 8 h x (1 - 0.35) x 0.8
    assert person_hours(session.store, "person-1", *YEAR) == pytest.approx((261 - 4 - 25) * 8 * 0.65 * 0.8)


def test_without_a_calendar_no_hours_are_made_up(session):
    assert person_hours(session.store, "person-2", *YEAR) is None


def test_a_role_has_people_fte_and_hours_by_their_shares(session):
    role = named(session.store, Role, "Seller")
    session.run(add_thing, Allocation, person_id="person-1", role_id=role.id, share=0.6)
    session.run(add_thing, Allocation, person_id="person-2", role_id=role.id, share=0.5)
    found = role_hours(session.store, role.id, *YEAR)
    assert (found.people, found.unknown) == (2, 1)
    assert found.fte == pytest.approx(0.8 * 0.6 + 0.5)
    assert found.hours == pytest.approx(232 * 8 * 0.65 * 0.8 * 0.6)


def test_who_left_before_is_not_counted(session):
    role = named(session.store, Role, "Seller")
    session.run(set_resource, "person-1", leaves="2025-12-31")
    session.run(add_thing, Allocation, person_id="person-1", role_id=role.id, share=1.0)
    found = role_hours(session.store, role.id, *YEAR)
    assert (found.people, found.fte, found.hours, found.absent) == (0, 0.0, 0.0, 1)
    session.run(set_resource, "person-1", leaves=None, starts="2027-01-01")
    assert role_hours(session.store, role.id, *YEAR).hours == 0.0
    session.run(add_thing, Allocation, person_id="person-2", role_id=role.id, share=1.0)
    assert role_hours(session.store, role.id, *YEAR).hours is None, (
        "somebody is there, and no calendar tells when"
    )


@pytest.mark.parametrize("leaves", [None, "2027-02-10"])
@pytest.mark.parametrize("ramp", [None, 3.0, 9.0])
@pytest.mark.parametrize("workdays", ["12345", "1246"])
def test_start_leave_and_ramp_are_respected_day_by_day(session, leaves, ramp, workdays):
    session.run(
        set_resource, "calendar-1", workdays=workdays, hours_a_day=7.5, leave_days=30.0, non_selling_share=0.4
    )
    session.run(set_resource, "person-1", starts="2026-03-16", leaves=leaves, ramp_months=ramp)
    first, last = date(2026, 2, 1), date(2027, 6, 30)
    found = person_hours(session.store, "person-1", first, last)
    assert found == pytest.approx(_by_days(first, last, leaves, ramp, workdays))


def _by_days(first, last, leaves, ramp, workdays):
    """A second way: a sum of what every single day brings."""
    free = {date.fromisoformat(day) for day in FREE}
    week = {int(number) - 1 for number in workdays}

    def is_worked(day):
        return day.weekday() in week and day not in free

    def count(year):
        months = (date(year, month, 1) for month in range(1, 13))
        days = (m + timedelta(days=n) for m in months for n in range(monthrange(m.year, m.month)[1]))
        return sum(map(is_worked, days))

    starts, total, day = date(2026, 3, 16), 0.0, first
    while day <= last:
        if is_worked(day) and day >= starts and (leaves is None or day.isoformat() <= leaves):
            part = 1.0 if ramp is None else min(1.0, (day - starts).days / (ramp * 365.25 / 12))
            total += part * (1 - 30 / count(day.year)) * 7.5 * 0.6 * 0.8
        day += timedelta(days=1)
    return total


def test_over_a_hundred_per_cent_is_told_and_not_refused(session):
    role = named(session.store, Role, "Seller")
    session.run(add_resource, Role, "Presales", resource_id="role-2")
    session.run(add_thing, Allocation, person_id="person-1", role_id=role.id, share=0.7)
    session.run(add_thing, Allocation, person_id="person-1", role_id="role-2", share=0.3)
    assert not is_over_allocated(session.store, "person-1")
    session.run(add_thing, Allocation, person_id="person-1", role_id="role-2", share=0.4)
    assert is_over_allocated(session.store, "person-1")
