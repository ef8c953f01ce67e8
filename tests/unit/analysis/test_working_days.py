"""Working days before and after a date: by counting them one by one, by calendars, and where there is none."""

import math
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.people.working_days import WorkingDays, begun_by, start_by

DATES = st.dates(date(2000, 1, 1), date(2040, 1, 1))
WEEK = WorkingDays()


@given(DATES, st.integers(0, 300), st.sets(st.integers(0, 400)))
def test_between_the_start_and_the_date_lie_the_working_days(due: date, days: int, off: set[int]) -> None:
    holidays = {due - timedelta(days=number) for number in off}
    begin = start_by(due, days, WorkingDays(holidays=holidays))
    assert begin is not None
    between = [begin + timedelta(days=n + 1) for n in range((due - begin).days)]
    assert sum(day.isoweekday() < 6 and day not in holidays for day in between) == days
    assert begin.isoweekday() < 6
    assert begin not in holidays


@given(
    DATES, st.integers(0, 300), st.sets(st.integers(0, 400)), st.sets(st.sampled_from("1234567"), min_size=1)
)
def test_between_the_date_and_the_beginning_lie_the_working_days(
    comes: date, days: int, off: set[int], workdays: set[str]
) -> None:
    worked = WorkingDays(
        workdays="".join(sorted(workdays)), holidays={comes + timedelta(days=number) for number in off}
    )
    begins = begun_by(comes, days, worked)
    assert begins is not None

    def is_worked(day: date) -> bool:
        return str(day.isoweekday()) in workdays and day not in worked.holidays

    between = [comes + timedelta(days=n) for n in range((begins - comes).days)]
    assert sum(map(is_worked, between)) == days
    assert is_worked(begins)


def test_a_start_that_cannot_be_told_is_none() -> None:
    due = date(2026, 5, 18)
    assert start_by(due, math.nan, WEEK) is start_by(due, math.inf, WEEK) is start_by(due, -1, WEEK) is None
    assert start_by(due, 5, WorkingDays(workdays="")) is begun_by(due, 5, WorkingDays(workdays="")) is None
    assert start_by(date(1, 1, 3), 50, WEEK) is begun_by(date(9999, 12, 1), 50, WEEK) is None
    assert start_by(due, 4.1, WEEK) == start_by(due, 5, WEEK) == date(2026, 5, 11)
    assert start_by(due, 9.8 * (5 / 7), WEEK) == start_by(due, 7, WEEK), (
        "9.8 calendar days are 7.000000000000001 working days"
    )
    assert start_by(date(2026, 5, 17), 0, WEEK) == date(2026, 5, 15)


def test_part_of_a_day_of_waiting_is_a_day_and_what_comes_on_a_day_off_comes_on_the_next_one() -> None:
    friday, sunday = date(2026, 5, 15), date(2026, 5, 17)
    assert begun_by(friday, 0.0, WEEK) == friday
    assert begun_by(friday, 0.2, WEEK) == begun_by(friday, 1.0, WEEK) == date(2026, 5, 18)
    assert begun_by(sunday, 0.0, WEEK) == date(2026, 5, 18)
    assert begun_by(sunday, 0.2, WEEK) == begun_by(sunday, 0.999, WEEK) == date(2026, 5, 18), "within Monday"
    assert begun_by(sunday, 1.0, WEEK) == begun_by(sunday, 1.9, WEEK) == date(2026, 5, 19)
    assert begun_by(sunday, math.nan, WEEK) is begun_by(sunday, math.inf, WEEK) is None
    whit_monday = WorkingDays(holidays=[date(2026, 5, 25)])
    assert begun_by(date(2026, 5, 22), 1.0, whit_monday) == date(2026, 5, 26)
