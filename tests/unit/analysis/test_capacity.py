"""What roles can carry, against sums by hand in exact fractions."""

import math
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.figure import Basis
from mapper.analysis.flow.flow import flow
from mapper.analysis.people.capacity import Capacity, capacity, is_capped, lowest, wins
from mapper.analysis.people.hours import RoleHours, months_of, usual
from mapper.analysis.people.overload import backlog, clearing_date, overload, weeks_to_clear
from mapper.analysis.people.pools import Pool, Work
from mapper.analysis.people.role_capacity import role_capacity
from mapper.core import queries
from mapper.core.edits.resources import set_resource
from mapper.core.edits.things import add_thing
from mapper.core.reader import Reader
from mapper.core.records import Allocation, Role
from mapper.exchange.excel.blanks import rounded_up
from tests.builders import a_map, named
from tests.unit.analysis.people import HOURS, YEAR, staffed, two_roles

# Of one entry: 2 calls of half an hour, half a demo of 4 hours of the AE and 1 of the SDR; 0.2 wins.
SDR_AN_ENTRY, AE_AN_ENTRY, WIN = 2 * 0.5 + 0.5 * 1, 0.5 * 4, 0.2


def computed(reader: Reader, entries: float | None) -> Capacity:
    map_id = queries.maps(reader)[0].id
    return capacity(reader, map_id, flow(reader, map_id), *YEAR, entries=entries)


def codes(remarks) -> list[str]:
    return [remark.code for remark in remarks]


def by_name(reader, found):
    return {reader.get(Role, role.role_id).name: role for role in found.roles}


def test_row_14_the_bottleneck_is_the_role_with_the_fewest_hours_for_an_entry():
    reader = staffed(two_roles(), ana=("SDR", 1.0), ben=("AE", 0.5), cem=("AE", 0.5)).store
    found = computed(reader, 1000.0)
    roles = by_name(reader, found)
    for name, an_entry in (("SDR", SDR_AN_ENTRY), ("AE", AE_AN_ENTRY)):
        role = roles[name]
        assert role.hours.value == pytest.approx(HOURS)
        assert role.hours_an_entry.value == pytest.approx(an_entry)
        assert role.load.value == pytest.approx(1000 * an_entry)
        assert role.utilisation.value == pytest.approx(1000 * an_entry / HOURS)
        assert role.most_entries.value == pytest.approx(HOURS / an_entry)
    assert found.bottleneck == (roles["AE"].role_id,)
    assert found.most_entries.value == pytest.approx(HOURS / AE_AN_ENTRY)
    assert found.wins.value == pytest.approx(HOURS / AE_AN_ENTRY * WIN)
    assert found.is_capped is True
    assert "rationed_at_entry" in codes(found.wins.assumed)
    assert found.other_reading.code == "piles_up_inside"


def test_row_14_ties_are_listed_together():
    # the AE has 2 hours of an entry, the SDR 1.5: three quarters of a person tie with a whole one
    reader = staffed(two_roles(), ana=("SDR", 0.75), ben=("AE", 1.0)).store
    found = computed(reader, 10.0)
    assert set(found.bottleneck) == {role.role_id for role in found.roles}
    assert lowest([3.0, 3.0 * (1 + 1e-8), 3.0 * (1 + 1e-10), None]) == [0, 2]
    assert lowest([None]) == lowest([]) == []
    assert lowest([0.0, 0.0, 1.0]) == [0, 1]


def test_row_16_people_who_do_not_bind_earn_nothing():
    few = computed(staffed(two_roles(), ana=("SDR", 1.0), ben=("AE", 1.0)).store, 100.0)
    more = computed(staffed(two_roles(), ana=("SDR", 1.0), ben=("AE", 1.0), cem=("AE", 1.0)).store, 100.0)
    assert few.wins.value == more.wins.value == pytest.approx(100 * WIN)
    assert few.is_capped is False


def test_row_15_people_take_as_much_of_the_load_as_of_the_hours():
    session = staffed(two_roles(), ana=("SDR", 0.6), ben=("SDR", 0.9), cem_=("AE", 1.0))
    ae = named(session.store, Role, "AE").id
    session.run(add_thing, Allocation, person_id="person-ana", role_id=ae, share=0.5)
    found = computed(session.store, 100.0)
    people = {each.person_id: each for each in found.people}
    ana, ben, cem = (people[f"person-{name}"] for name in ("ana", "ben", "cem_"))
    assert ana.hours == pytest.approx(HOURS * 1.1)
    assert ana.load == pytest.approx(100 * (SDR_AN_ENTRY * 0.6 / 1.5 + AE_AN_ENTRY))
    assert ben.load == pytest.approx(100 * SDR_AN_ENTRY * 0.9 / 1.5)
    assert ben.utilisation == pytest.approx(ben.load / (HOURS * 0.9))
    assert codes(ana.remarks) == ["over_allocated"]
    assert (cem.hours, cem.load, codes(cem.remarks)) == (None, None, ["calendar_unknown"])
    assert ana.load + ben.load == pytest.approx(100 * (SDR_AN_ENTRY + AE_AN_ENTRY))
    ae_role = by_name(session.store, found)["AE"]
    assert codes(ae_role.hours.assumed) == ["some_calendars_unknown"]


# -- what is not known


def test_a_role_without_people_limits_nothing_and_is_said():
    found = computed(staffed(two_roles(), ana=("SDR", 1.0)).store, 100.0)
    ae = found.roles[0]
    assert codes(ae.hours.missing) == codes(ae.utilisation.missing) == ["no_people"]
    assert ae.utilisation.value is ae.most_entries.value is None
    assert ae.most_entries.basis is Basis.NONE
    assert ae.load.value == pytest.approx(200)
    assert "roles_left_out" in codes(found.wins.assumed)
    assert found.most_entries.assumed[0].about == ae.hours.missing[0].about == (ae.role_id,)
    assert len(ae.hours.missing[0].node_ids) == 1


def test_a_role_whose_calendars_nobody_knows_says_so():
    role = computed(staffed(two_roles(), ana_=("SDR", 1.0)).store, 100.0).roles[1]
    assert codes(role.hours.missing) == ["calendar_unknown"]
    assert role.utilisation.value is None


def test_people_without_hours_carry_nothing():
    session = staffed(two_roles(), ana=("SDR", 1.0), ben=("AE", 1.0))
    session.run(set_resource, "calendar-1", non_selling_share=1.0)
    found = computed(session.store, 100.0)
    assert codes(found.roles[0].utilisation.missing) == ["zero_capacity"]
    assert found.roles[0].most_entries.value == found.wins.value == 0.0
    assert len(found.bottleneck) == 2


def test_the_earlier_the_only_person_leaves_the_fewer_are_won_down_to_none():
    session = staffed(two_roles(), ana=("SDR", 1.0), ben=("AE", 1.0))
    won = []
    for leaves in (None, "2026-06-30", "2026-01-31", "2025-12-31"):
        session.run(set_resource, "person-ben", leaves=leaves)
        won.append(computed(session.store, 1000.0).wins.value)
    assert won == sorted(won, reverse=True)
    assert won[-1] == 0.0
    found = computed(session.store, 1000.0)
    ae = found.roles[0]
    assert (found.is_capped, found.bottleneck) == (True, (ae.role_id,))
    assert codes(ae.hours.assumed) == ["people_absent"]
    assert codes(ae.utilisation.missing) == ["zero_capacity"]
    assert overload(ae, 52.0).hours_a_week == pytest.approx(1000 * AE_AN_ENTRY / 52)
    session.run(set_resource, "person-ben", leaves=None, starts="2027-01-01")
    assert computed(session.store, 1000.0).wins.value == 0.0


def test_nobody_anywhere_leaves_the_entries_uncapped():
    found = computed(two_roles().snapshot(), 100.0)
    assert found.wins.value == pytest.approx(20)
    assert "capacity_unknown" in codes(found.wins.assumed)
    assert (found.most_entries.value, found.bottleneck, found.is_capped) == (None, (), None)
    assert codes(found.most_entries.missing) == ["roles_left_out"]


def test_without_entries_the_people_say_what_can_be_won():
    found = computed(staffed(two_roles(), ana=("SDR", 1.0), ben=("AE", 1.0)).store, None)
    assert found.wins.value == pytest.approx(HOURS / AE_AN_ENTRY * WIN)
    assert "entries_unlimited" in codes(found.wins.assumed)
    assert codes(found.roles[0].load.missing) == ["entries_unknown"]
    nothing = computed(two_roles().snapshot(), None)
    assert nothing.wins.value is None
    assert codes(nothing.wins.missing) == ["entries_unknown"]


@pytest.mark.parametrize("bad", [math.nan, math.inf, -5.0])
def test_entries_that_are_no_number_give_no_number(bad):
    found = computed(staffed(two_roles(), ana=("SDR", 1.0), ben=("AE", 1.0)).store, bad)
    for figure in (found.wins, found.roles[0].load, found.roles[0].utilisation):
        assert figure.value is None
        assert codes(figure.missing) == ["number_unknown"]


def test_a_map_without_a_flow_says_what_it_lacks():
    reader = a_map().step("Call", touch_hours=1, role="SDR").snapshot()
    found = computed(reader, 10.0)
    assert "no_start" in codes(found.wins.missing)
    assert "no_start" in codes(found.roles[0].load.missing)
    assert found.wins.value is found.most_entries.value is None
    empty = computed(a_map().snapshot(), 10.0)
    assert empty.roles == empty.people == ()
    assert empty.wins.value is None


def test_hours_from_a_file_that_are_no_number_name_their_node():
    year = usual(*YEAR)
    supply = RoleHours(people=1, fte=1.0, hours=1000.0, unknown=0, full_time=year)
    works = (
        Work(node_id="node-1", visits=1.0, hours=math.nan),
        Work(node_id="node-2", visits=1.0, hours=1.0),
    )
    pool = Pool(role_id="role-1", works=works, supply=supply, newcomer=year, months=12.0, weeks=52.0)
    found = role_capacity(pool, 10.0)
    assert found.load.value is found.most_entries.value is None
    assert found.load.missing[0].code == "number_unknown"
    assert found.load.missing[0].node_ids == ("node-1",)
    idle = role_capacity(replace(pool, works=(Work(node_id="node-1", visits=0.0, hours=1.0),)), 10.0)
    assert codes(idle.most_entries.missing) == ["no_work"]
    assert idle.utilisation.value == 0.0


# -- laws

amounts = st.floats(0, 1e6)


@given(amounts, amounts, st.floats(0, 1))
def test_wins_grow_with_entries_up_to_what_people_carry(entries, most, chance):
    found = wins(entries, most, chance)
    assert found == min(entries, most) * chance
    assert wins(entries + 1, most, chance) >= found
    if is_capped(entries, most):
        assert wins(entries + 1, most, chance) == found


@given(st.integers(1, 400))
def test_twice_the_entries_are_twice_the_load(entries):
    reader = staffed(two_roles(), ana=("SDR", 1.0), ben=("AE", 1.0)).store
    one, two = computed(reader, float(entries)), computed(reader, 2.0 * entries)
    for role, double in zip(one.roles, two.roles, strict=True):
        assert double.load.value == pytest.approx(2 * role.load.value)
        assert double.utilisation.value == pytest.approx(2 * role.utilisation.value)
        assert double.most_entries == role.most_entries


# -- overload


def test_what_piles_up_is_what_comes_less_what_is_done_week_by_week():
    reader = staffed(two_roles(), ana=("SDR", 1.0), ben=("AE", 1.0)).store
    role = by_name(reader, computed(reader, 1000.0))["AE"]
    weeks = 365 / 7
    found = overload(role, weeks)
    assert found.role_id == role.role_id
    comes, done = Fraction(1000) / Fraction(365, 7), Fraction(HOURS) / 2 / Fraction(365, 7)
    assert found.cases_a_week == pytest.approx(float(comes - done))
    assert found.hours_a_week == pytest.approx(float(comes - done) * AE_AN_ENTRY)
    waiting = Fraction(7)
    for _ in range(10):
        waiting += comes - done
    assert backlog(7.0, found.cases_a_week, 10) == pytest.approx(float(waiting))
    assert found.after(10).value == pytest.approx(float(waiting - 7))
    assert found.after(0).value == 0.0
    assert {each.code for each in found.after(10).assumed} == {"steady_weeks", "nothing_waited"}
    assert overload(by_name(reader, computed(reader, 10.0))["AE"], weeks) is None
    assert overload(by_name(reader, computed(reader, None))["AE"], weeks) is None


def test_a_pile_is_cleared_in_the_week_that_a_walk_through_the_weeks_says():
    waiting, week = 31.0, 0
    while waiting > 0:
        waiting += 10 - 14
        week += 1
    weeks = weeks_to_clear(31.0, 10.0, 14.0)
    assert math.ceil(weeks) == week
    assert backlog(31.0, -4.0, weeks) == pytest.approx(0)
    assert clearing_date(31.0, 10.0, 14.0, date(2027, 1, 1)) == date(2027, 2, 25)  # 7.75 weeks are 54.25 days
    assert clearing_date(31.0, 10.0, 10.0, date(2027, 1, 1)) is None
    assert clearing_date(1e12, 10.0, 10.001, date(2027, 1, 1)) is None
    assert weeks_to_clear(math.nan, 1.0, 2.0) is None


# -- the usual year is the workbook's


def test_the_usual_year_has_equal_months():
    by_hand = 220 * 8 * 0.65
    assert usual(*YEAR).hours == pytest.approx(by_hand)
    assert usual(date(2026, 2, 1), date(2026, 2, 28)).hours == pytest.approx(by_hand / 12)
    assert usual(date(2026, 4, 1), date(2026, 6, 30)).hours == pytest.approx(by_hand / 4)
    assert months_of(date(2025, 11, 16), date(2026, 2, 14)) == pytest.approx(0.5 + 1 + 1 + 0.5)
    assert rounded_up(2.0000001) == 2
