"""The fewest people for a load and for a wait, against a search through all numbers of people."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.flow.flow import flow
from mapper.analysis.people.headcount import (
    headcount,
    headcounts,
    people_for_wait,
    people_needed,
    whole_people,
)
from mapper.analysis.people.hours import FullTime, RoleHours, usual
from mapper.analysis.people.pools import Pool, Work
from mapper.analysis.people.role_capacity import role_capacity
from mapper.analysis.waiting.queues import allen_cunneen
from mapper.core import queries
from mapper.core.records import Role
from mapper.exchange.excel.blanks import rounded_up
from tests.unit.analysis.people import HOURS, YEAR, staffed, two_roles

NOBODY = RoleHours(people=0, fte=0.0, hours=None, unknown=0)


def a_pool(*works: Work, **changes) -> Pool:
    pool = Pool(
        role_id="role-1", works=works, supply=NOBODY, newcomer=usual(*YEAR), months=12.0, weeks=365 / 7
    )
    return replace(pool, **changes)


CALLS = Work(node_id="node-1", visits=2.0, hours=0.5)
DEMOS = Work(node_id="node-2", visits=0.5, hours=3.0, variation=0.5)


def codes(remarks) -> list[str]:
    return [remark.code for remark in remarks]


def test_row_27_doubling_the_goal_doubles_the_hours_and_the_people_rise_by_the_ceiling():
    reader = staffed(two_roles(), ana=("SDR", 1.0), ben=("AE", 1.0)).store
    map_id = queries.maps(reader)[0].id
    found = flow(reader, map_id)
    an_entry = {
        "AE": 2.0,
        "SDR": 1.5,
    }  # half a demo of 4 hours; 2 calls of half an hour and half a demo of one
    for goal in (100.0, 200.0, 400.0):
        needs = headcounts(reader, map_id, found, *YEAR, entries=goal / found.win_probability)
        assert [reader.get(Role, need.role_id).name for need in needs] == ["AE", "SDR"]
        for need in needs:
            hours = goal / 0.2 * an_entry[reader.get(Role, need.role_id).name]
            assert need.exact.terms[0].value == pytest.approx(hours)
            assert need.exact.value == pytest.approx(hours / (HOURS * 0.85))
            assert need.needed.value == math.ceil(hours / (HOURS * 0.85))
            assert codes(need.needed.assumed) == ["usual_target"]


def test_where_nobody_is_the_usual_year_is_assumed_and_said():
    pool = a_pool(CALLS)
    found = headcount(pool, role_capacity(pool, 2000.0))
    assert found.exact.value == pytest.approx(2000 / (220 * 8 * 0.65 * 0.85))
    assert found.needed.value == 3
    assert codes(found.needed.assumed) == ["usual_year", "usual_target"]
    own = headcount(replace(pool, target_utilisation=0.5), role_capacity(pool, 2000.0))
    assert own.needed.value == math.ceil(2000 / (1144 * 0.5))
    assert codes(own.needed.assumed) == ["usual_year"]


@pytest.mark.parametrize("limit", [2.0, 0.5, 0.1, 0.02])
def test_a_limit_of_waiting_takes_the_first_number_of_people_that_keeps_it(limit):
    pool = a_pool(CALLS, DEMOS, wait_limit_days=limit, arrival_variation=1.2)
    found = headcount(pool, role_capacity(pool, 4000.0))
    # 2 visits of half an hour, half a visit of three: mean 1 hour, E[S^2] by hand
    squares = (2 * 0.25 * 2 + 0.5 * 9 * 1.25) / 2.5
    arrivals, hours_a_day = 4000 * 2.5 / 1144, 1144 / 220
    for people in range(math.ceil(arrivals + 1e-9), 100):
        wait = allen_cunneen(arrivals, 1.0, people, ca2=1.44, cs2=squares - 1)
        if wait.mean is not None and wait.mean / hours_a_day <= limit:
            break
    assert found.for_wait == people
    assert found.for_load == math.ceil(10_000 / (1144 * 0.85))
    assert found.needed.value == max(found.for_wait, found.for_load)
    assert "allen_cunneen" in codes(found.needed.assumed)


@given(st.floats(0.1, 60), st.floats(0.01, 5), st.floats(0.001, 10), st.floats(0, 3), st.floats(0, 3))
def test_one_person_fewer_would_wait_too_long(arrivals, work, limit, ca2, cs2):
    found = people_for_wait(arrivals, work, limit, ca2=ca2, cs2=cs2)
    enough = allen_cunneen(arrivals, work, found, ca2=ca2, cs2=cs2)
    assert enough.mean <= limit * (1 + 1e-9)
    if found > 1:
        fewer = allen_cunneen(arrivals, work, found - 1, ca2=ca2, cs2=cs2)
        assert fewer.mean is None or fewer.mean > limit * (1 - 1e-9)


@given(st.floats(0, 500), st.floats(0, 1e4))
def test_people_are_rounded_up_as_in_the_workbook(exact, load):
    assert whole_people(exact) == rounded_up(exact)
    people = whole_people(people_needed(load, 1000.0, 0.85))
    assert people * 850 >= load - 1e-3
    assert (people - 1) * 850 < load or people == 0


@pytest.mark.parametrize("bad", [math.nan, math.inf, -1.0])
def test_bad_numbers_give_no_people(bad):
    assert people_needed(bad, 1000.0, 0.85) is None
    assert people_needed(100.0, 1000.0, bad) is None
    assert people_for_wait(bad, 1.0, 1.0) is None
    assert people_for_wait(1.0, 1.0, bad) is None
    pool = a_pool(CALLS)
    found = headcount(pool, role_capacity(pool, bad))
    assert found.needed.value is found.exact.value is found.for_load is None
    assert codes(found.needed.missing) == ["number_unknown"]


def test_what_cannot_be_reached_is_said():
    pool = a_pool(CALLS)
    idle = headcount(replace(pool, newcomer=FullTime(hours=0.0, days=220)), role_capacity(pool, 10.0))
    assert idle.needed.value is None
    assert codes(idle.needed.missing) == ["zero_capacity"]
    pool = a_pool(CALLS, wait_limit_days=1.0)
    crowd = headcount(pool, role_capacity(pool, 1e9))
    assert codes(crowd.needed.missing) == ["limit_out_of_reach"]
    assert crowd.exact.value is not None
    at_once = headcount(replace(pool, wait_limit_days=0.0), role_capacity(pool, 10.0))
    assert codes(at_once.needed.missing) == ["limit_out_of_reach"], "somebody always waits"
    assert people_for_wait(16.0, 1.0, limit=0.0) is None
    assert people_for_wait(2.5, 1.0, limit=0.0, ca2=0.0, cs2=0.0) == 3, (
        "what comes and goes by the clock does not wait"
    )
    unknown = headcount(pool, role_capacity(pool, None))
    assert codes(unknown.needed.missing) == ["entries_unknown"]
    nothing = headcount(pool, role_capacity(pool, 0.0))
    assert nothing.needed.value == 0
    assert people_for_wait(0.0, 1.0, 0.0) == 0
