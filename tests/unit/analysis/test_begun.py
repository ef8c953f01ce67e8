"""By when somebody begins on what comes today: by the calendar of those who work, counted day by day."""

from datetime import date, timedelta
from math import ceil, floor

import pytest

from mapper.analysis.map_figures import MapFigures, map_figures
from mapper.analysis.steps.work import begun, wait
from mapper.core.edits.maps import set_map
from mapper.core.edits.measures import set_measures, set_touch
from mapper.core.edits.resources import add_resource
from mapper.core.edits.things import add_thing, set_thing
from mapper.core.records import Allocation, Calendar, Holiday, Node, Person, ProcessMap, Role
from mapper.services.session import Session
from tests.builders import a_map, named
from tests.unit.analysis.people import staffed

FRIDAY = date(2026, 5, 15)


def counted(comes: date, days: float, workdays: str, holidays=()) -> date:
    """So many working days on, one by one; part of one is one but from a day off, where it lies within the next."""
    day = comes
    while str(day.isoweekday()) not in workdays or day in holidays:
        day += timedelta(days=1)
    for _ in range(ceil(days - 1e-9) if day == comes else floor(days + 1e-9)):
        day += timedelta(days=1)
        while str(day.isoweekday()) not in workdays or day in holidays:
            day += timedelta(days=1)
    return day


@pytest.fixture
def session() -> Session:
    """Ana calls and Ben shows; they work on four days a week, and Whit Monday is free."""
    sketch = (
        a_map()
        .start()
        .to("Call")
        .step("Call", touch_hours=1.0, role="Caller")
        .to("Show", share=1.0)
        .step("Show", touch_hours=1.0, role="Seller")
        .to("Board")
        .step("Board", board_days=5.0)
        .to("Won")
    )
    found = staffed(sketch, Ana=("Caller", 1.0), Ben=("Seller", 1.0))
    found.run(set_thing, "calendar-1", workdays="1234")
    found.run(add_thing, Holiday, calendar_id="calendar-1", day="2026-05-25")
    start = next(node for node in found.store.all(Node) if node.name == "Start")
    found.run(set_measures, start.id, entries_a_month=50.0)
    return found


def figures(session: Session, today: date = FRIDAY) -> MapFigures:
    return map_figures(session.store, next(iter(session.store.all(ProcessMap))).id, today)


def test_a_wait_ends_by_the_calendar_of_the_people(session):
    found = figures(session)
    pool = next(each for each in found.waits.pools if each.role_id == named(session.store, Role, "Caller").id)
    assert pool.days.value > 0.2
    told = found.beginnings.of(pool)
    free = [date(2026, 5, 25)]
    assert told.comes == FRIDAY
    assert told.mean == counted(FRIDAY, pool.days.value, "1234", free)
    assert told.p90 == counted(FRIDAY, pool.at_most(0.9).value, "1234", free)
    assert FRIDAY < told.mean <= told.p90
    assert begun(found, named(session.store, Node, "Call").id) == told


def test_a_meeting_is_held_by_the_calendar_of_the_map(session):
    found = figures(session)
    (board,) = found.waits.boards
    told = found.beginnings.of(board)
    assert (told.mean, told.p90) == (date(2026, 5, 20), date(2026, 5, 22)), "2.5 and 4.5 days from Friday on"
    assert begun(found, named(session.store, Node, "Board").id) == told


@pytest.mark.parametrize(("fte", "workdays"), [(0.4, "1234"), (1.0, "1234"), (1.5, "6")])
def test_of_two_calendars_that_of_most_of_the_time_counts(session, fte, workdays):
    """Alike are decided by the map's own, which is the office's here."""
    session.run(set_map, next(iter(session.store.all(ProcessMap))).id, calendar_id="calendar-1")
    session.run(add_thing, Calendar, name="Saturday", workdays="6")
    saturday = named(session.store, Calendar, "Saturday").id
    session.run(add_resource, Person, "Dan", calendar_id=saturday, fte=fte)
    caller, dan = named(session.store, Role, "Caller").id, named(session.store, Person, "Dan").id
    session.run(add_thing, Allocation, person_id=dan, role_id=caller, share=1.0)
    assert figures(session).beginnings.of_roles[caller].workdays == workdays


def test_the_average_is_never_later_than_what_most_wait(session):
    """Used at less than 10 %, nine in ten are begun at once, whatever the tenth waits."""
    start = next(node for node in session.store.all(Node) if node.name == "Start")
    session.run(set_measures, start.id, entries_a_month=20.0)
    call, caller = named(session.store, Node, "Call").id, named(session.store, Role, "Caller").id
    session.run(set_touch, call, caller, 0.3)
    thursday = FRIDAY - timedelta(days=1)
    found = figures(session, thursday)
    pool = next(each for each in found.waits.pools if each.role_id == caller)
    assert 0 < pool.days.value < 0.05
    assert pool.at_most(0.9).value == 0
    told = found.beginnings.of(pool)
    assert told.mean == told.p90 == thursday < counted(thursday, pool.days.value, "1234")


def test_where_two_roles_are_waited_for_the_mean_alone_is_told(session):
    show, caller = named(session.store, Node, "Show").id, named(session.store, Role, "Caller").id
    session.run(set_touch, show, caller, 0.1)
    found = figures(session)
    told = begun(found, show)
    assert told.p90 is None
    assert told.mean == counted(FRIDAY, wait(found, show).value, "12345")


def test_where_no_wait_is_told_no_day_is(session):
    start = next(node for node in session.store.all(Node) if node.name == "Start")
    session.run(set_measures, start.id, entries_a_month=1.0)
    found = figures(session)
    assert found.beginnings.of(found.waits.pools[0]).mean is None, "too few come"
    assert begun(found, start.id).mean is None, "nobody is waited for"
