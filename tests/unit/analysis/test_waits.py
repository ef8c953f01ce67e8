"""How long cases wait on a map: the law that is named, its numbers by hand, and a simulation of a pool."""

import math
import random
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.flow.flow import flow
from mapper.analysis.people.hours import RoleHours, usual
from mapper.analysis.people.pools import Pool, Work
from mapper.analysis.waiting.doubts import FEW_ARRIVALS, Around
from mapper.analysis.waiting.impatience import erlang_a
from mapper.analysis.waiting.network import with_people
from mapper.analysis.waiting.priorities import Urgency, cobham
from mapper.analysis.waiting.queues import Law, allen_cunneen, erlang_c, m_m_c
from mapper.analysis.waiting.waits import PoolWait, pool_wait, waits
from mapper.core import queries
from mapper.core.edits.maps import set_map
from mapper.core.edits.resources import set_resource
from mapper.core.records import Role
from tests.builders import a_map, named
from tests.unit.analysis.people import HOURS, YEAR, staffed, two_roles
from tests.unit.analysis.test_queues import simulated

CALLS = Work(node_id="node-1", visits=2.0, hours=0.5, variation=1.0)
DEMOS = Work(node_id="node-2", visits=0.5, hours=3.0, variation=0.5)
A_DAY = 1144 / 220  # hours for cases of a usual working day


def a_pool(*works: Work, people: int = 2, **changes) -> Pool:
    year = usual(*YEAR)
    supply = RoleHours(people=people, fte=float(people), hours=people * year.hours, unknown=0, full_time=year)
    pool = Pool(role_id="role-1", works=works, supply=supply, newcomer=year, months=12.0, weeks=365 / 7)
    return replace(pool, **changes)


def codes(remarks) -> list[str]:
    return [remark.code for remark in remarks]


def missing(found: PoolWait) -> list[str]:
    assert found.hours.value is found.days.value is found.at_most(0.9).value is None
    assert found.hours.missing == found.days.missing
    return codes(found.hours.missing)


def test_a_full_timer_and_half_of_another_are_two_however_their_hours_are_rounded():
    year = usual(*YEAR)
    for hours in (1.5, 1.5 - 1e-15, 1.5 + 1e-15):
        supply = RoleHours(people=2, fte=1.5, hours=hours, unknown=0, full_time=year, largest=1.0)
        assert a_pool(CALLS, supply=supply).servers == 2


# -- which law, and its numbers


def test_work_of_several_kinds_in_one_pool_is_allen_cunneen_and_near_a_simulation():
    entries = 700.0  # 2.5 visits of one hour on average each: 1,750 of 2,288 hours
    found = pool_wait(a_pool(CALLS, DEMOS), entries)
    assert found.waiting.law is Law.ALLEN_CUNNEEN
    assert found.hours.formula == "wait_allen_cunneen"
    assert found.waiting.utilisation == pytest.approx(1750 / 2288)
    arrivals, shape = entries * 2.5 / 1144, 1 / 0.25

    def work(generator: random.Random) -> float:
        is_call = generator.random() < 0.8
        return generator.expovariate(2.0) if is_call else generator.gammavariate(shape, 3.0 / shape)

    measured = simulated(lambda g: g.expovariate(arrivals), work, 2, 300_000, seed=4)
    assert found.hours.value == pytest.approx(measured, rel=0.08)
    assert found.days.value == pytest.approx(found.hours.value / A_DAY)
    assert found.at_most(0.9).value == pytest.approx(found.waiting.percentile(0.9) / A_DAY)


def test_work_that_is_all_alike_and_exponential_is_m_m_c():
    alike = replace(CALLS, node_id="node-3", visits=1.0)
    found = pool_wait(a_pool(CALLS, alike), 1200.0)
    assert found.waiting == m_m_c(1200 * 3 / 1144, 0.5, 2)
    assert pool_wait(a_pool(CALLS, alike, arrival_variation=0.7), 1200.0).waiting.law is Law.ALLEN_CUNNEEN


def test_one_person_is_m_g_1():
    found = pool_wait(a_pool(CALLS, DEMOS, people=1), 400.0)
    squares = (2 * 0.25 * 2 + 0.5 * 9 * 1.25) / 2.5
    arrivals = 400 * 2.5 / 1144
    assert found.waiting.law is Law.M_G_1
    assert found.hours.value == pytest.approx(arrivals * squares / (2 * (1 - arrivals)))


def test_how_unevenly_cases_come_is_taken_from_the_role():
    even = pool_wait(a_pool(CALLS, DEMOS, people=1, arrival_variation=0.5), 400.0)
    squares = (2 * 0.25 * 2 + 0.5 * 9 * 1.25) / 2.5
    arrivals = 400 * 2.5 / 1144
    expected = allen_cunneen(arrivals, 1.0, 1, ca2=0.25, cs2=squares - 1)
    assert even.waiting.mean == pytest.approx(expected.mean)
    assert even.waiting.law is Law.ALLEN_CUNNEEN


def test_customers_who_give_up_are_erlang_a_and_have_a_wait_in_overload():
    hasty = replace(CALLS, patience_days=2.0)
    found = pool_wait(a_pool(hasty), 3000.0)
    expected = erlang_a(3000 * 2 / 1144, 0.5, 2, 2 * A_DAY)
    assert 3000 * 2 * 0.5 > 2 * 1144
    assert found.waiting.law is Law.ERLANG_A
    assert (found.hours.value, found.gives_up) == pytest.approx((expected.waiting.mean, expected.gives_up))
    assert codes(found.cautions) == ["many_give_up"], "who no longer comes to the steps behind"
    few = pool_wait(a_pool(hasty), 2000.0)
    assert few.gives_up < 0.1
    assert codes(few.cautions) == []
    queue, at_work = expected.waiting.queue, 2 * expected.waiting.utilisation
    assert with_people([found]).value == pytest.approx(queue + at_work), "who gives up is never worked on"
    mixed = pool_wait(a_pool(hasty, DEMOS), 700.0)
    rate = 2 / 2.5 / (2 * A_DAY)
    assert mixed.hours.value == pytest.approx(erlang_a(700 * 2.5 / 1144, 1.0, 2, 1 / rate).waiting.mean)
    assert codes(mixed.cautions) == ["work_taken_exponential", "patience_pooled"]
    assert pool_wait(a_pool(replace(CALLS, patience_days=0.0)), 700.0).hours.value == 0.0
    uneven = pool_wait(a_pool(hasty, arrival_variation=2.0), 700.0)
    assert codes(uneven.cautions) == ["arrivals_taken_random"]


def test_urgent_work_of_one_person_is_cobham_by_node():
    first_call = replace(CALLS, priority=3)
    found = pool_wait(a_pool(DEMOS, first_call, people=1), 400.0)
    rate = 400 / 1144
    first, second = cobham(
        [Urgency(arrivals=2 * rate, work=0.5), Urgency(arrivals=0.5 * rate, work=3.0, cs2=0.25)]
    )
    assert found.waiting.law is Law.COBHAM
    assert [(each.node_id, each.priority) for each in found.nodes] == [
        (CALLS.node_id, 3),
        (DEMOS.node_id, None),
    ], "what states no priority comes last"
    assert [each.hours.value for each in found.nodes] == pytest.approx([first.mean, second.mean])
    busy = 2 * rate * 0.5**2 * 2 / 2 + 0.5 * rate * 3.0**2 * 1.25 / 2
    assert [each.hours.terms[0].value for each in found.nodes] == pytest.approx([busy] * 2), (
        "for whom it may be"
    )
    assert found.days_at(DEMOS.node_id).value == pytest.approx(second.mean / A_DAY)
    assert found.hours.value == pytest.approx(0.8 * first.mean + 0.2 * second.mean)
    over = pool_wait(a_pool(first_call, DEMOS, people=1), 1100.0)
    assert missing(over) == ["overload"]
    assert over.nodes[0].hours.value > 0
    assert codes(over.nodes[1].hours.missing) == ["overload"]
    few = pool_wait(a_pool(first_call, DEMOS, people=1), 50.0)
    assert [codes(each.days.missing) for each in few.nodes] == [["few_arrivals"]] * 2


def test_one_priority_for_all_is_none():
    alike = [replace(each, priority=2) for each in (CALLS, DEMOS)]
    assert pool_wait(a_pool(*alike), 700.0).waiting == pool_wait(a_pool(CALLS, DEMOS), 700.0).waiting
    assert not pool_wait(a_pool(*alike, people=1), 400.0).nodes


def test_several_people_take_urgent_work_first_where_it_is_alike_and_exponential():
    chase = replace(CALLS, node_id="node-3", visits=1.0, priority=1)
    found = pool_wait(a_pool(CALLS, chase), 1200.0)
    urgent, rest = cobham(
        [Urgency(arrivals=1200 / 1144, work=0.5), Urgency(arrivals=2400 / 1144, work=0.5)], 2
    )
    assert [each.hours.value for each in found.nodes] == pytest.approx([urgent.mean, rest.mean])
    assert found.hours.value == pytest.approx(m_m_c(1200 * 3 / 1144, 0.5, 2).mean), "the order moves no mean"
    assert missing(pool_wait(a_pool(CALLS, replace(DEMOS, priority=1)), 400.0)) == ["priorities"]


def test_priorities_and_patience_together_are_no_laws_case():
    hasty = replace(CALLS, patience_days=2.0, priority=1)
    assert missing(pool_wait(a_pool(hasty, DEMOS), 400.0)) == ["priorities_and_patience"]
    assert pool_wait(a_pool(hasty, replace(DEMOS, priority=1)), 700.0).waiting.law is Law.ERLANG_A


# -- where none holds


@pytest.mark.parametrize(
    ("pool", "entries", "code"),
    [
        (a_pool(CALLS, DEMOS), 1000.0, "overload"),
        (a_pool(CALLS, DEMOS), 10.0, "few_arrivals"),
        (a_pool(CALLS, DEMOS), None, "entries_unknown"),
        (a_pool(CALLS, DEMOS), math.nan, "number_unknown"),
        (a_pool(CALLS, DEMOS), -1.0, "number_unknown"),
        (a_pool(replace(CALLS, hours=math.nan)), 700.0, "number_unknown"),
        (a_pool(replace(CALLS, variation=math.nan)), 700.0, "number_unknown"),
        (a_pool(replace(CALLS, visits=0.0)), 700.0, "no_work"),
        (
            a_pool(CALLS, supply=RoleHours(people=0, fte=0.0, hours=None, unknown=0)),
            700.0,
            "no_people",
        ),
        (
            a_pool(CALLS, supply=RoleHours(people=2, fte=2.0, hours=None, unknown=2)),
            700.0,
            "calendar_unknown",
        ),
        (
            a_pool(CALLS, supply=RoleHours(people=2, fte=0.0, hours=0.0, unknown=0, full_time=usual(*YEAR))),
            700.0,
            "zero_capacity",
        ),
    ],
)
def test_where_no_law_holds_there_is_a_code_and_no_number(pool, entries, code):
    assert missing(pool_wait(pool, entries)) == [code]


def test_few_cases_are_few_in_a_year_whatever_the_span():
    year = a_pool(CALLS, DEMOS)
    supply = replace(
        year.supply, hours=year.supply.hours / 12, full_time=usual(date(2026, 4, 1), date(2026, 4, 30))
    )
    month = replace(year, supply=supply, newcomer=supply.full_time, months=1.0, weeks=30 / 7)
    found = pool_wait(month, 700.0 / 12)
    assert found.hours.value == pytest.approx(pool_wait(year, 700.0).hours.value)
    assert found.days.value == pytest.approx(pool_wait(year, 700.0).days.value)
    assert missing(pool_wait(month, 10.0 / 12)) == ["few_arrivals"]


def test_seasons_with_months_of_overload_have_no_steady_wait():
    pool = a_pool(CALLS, DEMOS)
    assert missing(pool_wait(pool, 700.0, around=Around(busiest=1.5))) == ["seasonal"]
    uneven = pool_wait(pool, 600.0, around=Around(busiest=1.3))
    assert uneven.hours.value is not None
    assert codes(uneven.cautions) == ["uneven_months"]


def test_what_is_doubtful_is_said_beside_the_number():
    unknown = replace(a_pool(CALLS).supply, people=3, unknown=1)
    pool = a_pool(replace(CALLS, variation=None), supply=unknown)
    found = pool_wait(pool, 2288 * 0.96, around=Around(several=frozenset({"node-1"})))
    assert found.hours.value > 0
    assert codes(found.cautions) == [
        "near_full",
        "some_calendars_unknown",
        "variation_assumed",
        "roles_wait_apart",
    ]
    assert set(codes(found.cautions)) <= set(codes(found.hours.assumed))


@given(st.floats(210, 800), st.integers(2, 9))
def test_more_people_wait_less_and_more_cases_wait_longer(entries, people):
    found = pool_wait(a_pool(CALLS, DEMOS, people=people), entries)
    more = pool_wait(a_pool(CALLS, DEMOS, people=people + 1), entries)
    busier = pool_wait(a_pool(CALLS, DEMOS, people=people), entries * 1.01)
    assert more.hours.value <= found.hours.value <= busier.hours.value


# -- on a map


def test_a_map_has_a_wait_for_each_role_and_each_board():
    session = staffed(
        two_roles().step("Board", board_days=5.0).to("Won"),
        ana=("SDR", 1.0),
        ben=("AE", 0.5),
        cem=("AE", 0.5),
    )
    reader = session.store
    map_id = queries.maps(reader)[0].id
    found = waits(reader, map_id, flow(reader, map_id), *YEAR, entries=500.0)
    ae, sdr = found.pools
    assert (reader.get(Role, ae.role_id).name, reader.get(Role, sdr.role_id).name) == ("AE", "SDR")
    # two halves of a person are two servers that have half of the hours each: M/M/2 at 1000 of 1227.2 hours
    offered = 500 * 0.5 * 4 / (HOURS / 2)
    assert ae.waiting.law is Law.M_M_C
    assert ae.hours.value == pytest.approx(erlang_c(2, offered) * 4 / (2 - offered))
    assert ae.hours_a_day == pytest.approx(HOURS / 2 / 261)
    assert ae.days.value == pytest.approx(ae.hours.value / (HOURS / 2 / 261))
    # the SDR: 2 calls of half an hour and half a demo of an hour, all exponential
    arrivals, squares = 500 * 2.5 / HOURS, (2 * 0.5**2 * 2 + 0.5 * 1 * 2) / 2.5
    assert sdr.waiting.law is Law.M_G_1
    assert sdr.hours.value == pytest.approx(arrivals * squares / 2 / (1 - 500 * 1.5 / HOURS))
    demo = named_node(reader, "Demo")
    for each in (ae, sdr):
        apart = next(remark for remark in each.cautions if remark.code == "roles_wait_apart")
        assert apart.node_ids == (demo,)
    assert [(each.node_id, each.days.value) for each in found.boards] == [(named_node(reader, "Board"), 2.5)]


def named_node(reader, name):
    return next(node.id for node in queries.nodes(reader, queries.maps(reader)[0].id) if node.name == name)


def test_what_steps_roles_and_the_map_say_is_read():
    document = (
        a_map().start().to("Call").step("Call", touch_hours=1, role="SDR", work_variation=0.5).to("Won")
    )
    session = staffed(document, ana=("SDR", 1.0), ben=("SDR", 1.0))
    reader = session.store
    map_id = queries.maps(reader)[0].id
    session.run(set_resource, named(reader, Role, "SDR").id, arrival_variation=1.5)

    def look(entries: float) -> PoolWait:
        return waits(reader, map_id, flow(reader, map_id), *YEAR, entries=entries).pools[0]

    expected = allen_cunneen(2000 / HOURS, 1.0, 2, ca2=2.25, cs2=0.25)
    assert look(2000.0).hours.value == pytest.approx(expected.mean)
    assert codes(look(2000.0).cautions) == []
    session.run(set_map, map_id, seasons="1 1 1 1 1 1 1 1 1 1 1 2")
    assert missing(look(2000.0)) == ["seasonal"]
    assert codes(look(1000.0).cautions) == ["uneven_months"]
    december = date(2026, 12, 1), date(2026, 12, 31)
    busiest = waits(reader, map_id, flow(reader, map_id), *december, entries=190.0).pools[0]
    assert busiest.hours.value is not None, "a span of one month is as busy as that month"
    assert busiest.waiting.utilisation == pytest.approx(190 / (2 * HOURS * 23 / 261))
    assert codes(busiest.cautions) == []
    session.run(set_resource, "person-ana", starts="2026-07-01")
    assert codes(look(1000.0).cautions) == ["uneven_months", "people_come_and_go", "taken_alike"]
    session.run(set_resource, "person-ana", starts=None)
    assert missing(look(FEW_ARRIVALS - 1.0)) == ["few_arrivals"]


def test_a_map_without_a_flow_says_what_it_lacks():
    reader = staffed(a_map().step("Call", touch_hours=1, role="SDR"), ana=("SDR", 1.0)).store
    map_id = queries.maps(reader)[0].id
    found = waits(reader, map_id, flow(reader, map_id), *YEAR, entries=500.0)
    assert "no_start" in missing(found.pools[0])
    empty = a_map().snapshot()
    map_id = queries.maps(empty)[0].id
    assert waits(empty, map_id, flow(empty, map_id), *YEAR, entries=1.0).pools == ()


def waited(parts, cases=1000.0):
    """The wait for people with these parts of a full-timer, for exponential cases of an hour each."""
    year = usual(*YEAR)
    supply = RoleHours(
        people=len(parts),
        fte=sum(parts),
        hours=year.hours * sum(parts),
        unknown=0,
        full_time=year,
        largest=year.hours * max(parts),
    )
    works = (Work(node_id="node-1", visits=1.0, hours=1.0, variation=1.0),)
    pool = Pool(role_id="role-1", works=works, supply=supply, newcomer=year, months=12.0, weeks=365 / 7)
    return pool_wait(pool, cases)


def test_a_little_help_is_no_second_pair_of_hands():
    """A full-timer with a twentieth more waits shorter by the hours, not as if two people were there."""
    year = usual(*YEAR)
    for parts, is_told in (((1.0,), False), ((1.0, 0.05), True)):
        found, used = waited(parts), 1000 / (year.hours * sum(parts))
        assert found.hours.value == pytest.approx(used / (1 - used)), "M/M/1 by hand, an hour of work"
        assert ("unequal_people" in {each.code for each in found.cautions}) is is_told
    # two alike: a = 1000 / 572 an hour of one, B(2) = (a^2 / 2) / (1 + a + a^2 / 2)
    offered = 1000 / (year.hours / 2)
    found = waited((0.5, 0.5))
    assert found.waiting.utilisation == pytest.approx(offered / 2)
    blocked = offered**2 / 2 / (1 + offered + offered**2 / 2)
    share = blocked / (1 - offered / 2 * (1 - blocked))
    assert found.hours.value == pytest.approx(share / (2 - offered))
    assert "unequal_people" not in {each.code for each in found.cautions}


@pytest.mark.parametrize("used", [0.5, 0.8])
def test_a_full_timer_and_a_half_count_as_two_of_three_quarters_and_it_is_said(used):
    """Against the balance equations of two unequal people: nobody, the one or the other at work, then both."""
    hours = usual(*YEAR).hours
    found = waited((1.0, 0.5), used * 1.5 * hours)
    assert "taken_alike" in codes(found.cautions)
    comes, full, half = used * 1.5, 1.0, 0.5  # in the hours of the full-timer
    equations = [
        [comes, -full, -half, 0.0],
        [-comes / 2, comes + full, 0.0, -half],
        [-comes / 2, 0.0, comes + half, -full],
        [1.0, 1.0, 1.0, 1 / (1 - used)],
    ]
    both = np.linalg.solve(equations, [0.0, 0.0, 0.0, 1.0])[3]
    exact = both * used / (1 - used) ** 2 / comes  # hours of the full-timer
    told = found.hours.value / 0.75  # its clock counts those of one of the two
    assert 0.95 < told / exact < 1
