"""What fixes and hires bring, against sums done by hand in fractions."""

from dataclasses import astuple, replace
from datetime import date
from fractions import Fraction

import pytest

from mapper.analysis.levers.levers import effect, levers_of, pair, pairs, ranked
from mapper.analysis.levers.outlook import a_year, outlook
from mapper.analysis.levers.pulled import counts_for_nothing, pulled, reach
from mapper.analysis.levers.usual_levers import usual_levers
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import AllocationId, CalendarId, LeverId, PersonId
from mapper.core.records import (
    RECORD_TYPES,
    Allocation,
    Calendar,
    Connector,
    Lever,
    Node,
    NodeMeasures,
    Person,
    Role,
    RoleTouch,
)
from mapper.core.store import Store
from mapper.core.values import LeverKind, Outcome
from tests.builders import a_map, named

YEAR = date(2027, 1, 1), date(2027, 12, 31)
HOURS = 261 * 8  # weekdays of 2027, no holidays and no leave


def sale(touch_hours=2.0, share=0.3, people=1, **fields):
    """Ten entries a month are called by sellers; so many are won, each worth 500."""
    builder = a_map("Sale", deal_value=1000.0, margin=0.5, **fields).stage("Selling").lane("Sales")
    builder.start().measured(entries_a_month=10.0).to("Call")
    builder.step("Call", wait_days=5, attempts_limit=3).touch("Seller", touch_hours)
    builder.to("Won", share).to("Lost", 1 - share)
    records = builder.records()
    seller = next(record for record in records if isinstance(record, Role))
    office = CalendarId("calendar-000000000001")
    records.append(Calendar(id=office, name="Office", leave_days=0, non_selling_share=0))
    for number in range(people):
        person_id = PersonId(f"person-{number:012x}")
        records.append(Person(id=person_id, name=f"P{number}", calendar_id=office))
        share_id = AllocationId(f"allocation-{number:012x}")
        records.append(Allocation(id=share_id, person_id=person_id, role_id=seller.id))
    return Store(records)


def lever(store, kind, change, *, about=None, **fields):
    call, role = named(store, Node, "Call"), named(store, Role, "Seller")
    won = next(line for line in store.all(Connector) if store.get(Node, line.target_id).name == "Won")
    places = {"node_id": call.id, "role_id": role.id, "connector_id": won.id}
    usual = {
        LeverKind.SHARE: "connector_id",
        LeverKind.HIRE: "role_id",
        LeverKind.ENTRIES: None,
    }
    place = about or usual.get(kind, "node_id")
    named_by = {place: places[place]} if place else {}
    map_id = queries.maps(store)[0].id
    return Lever(
        id=LeverId(f"lever-{kind.value}"), map_id=map_id, kind=kind, change=change, **named_by, **fields
    )


def seen(store):
    return outlook(store, queries.maps(store)[0].id, *YEAR)


def brought(store, *args, **fields):
    return effect(store, lever(store, *args, **fields), seen(store))


def test_what_is_to_be_expected():
    found = seen(sale())
    assert found.wins == pytest.approx(float(120 * Fraction(3, 10)))
    assert found.money == pytest.approx(18_000)
    assert found.days_to_win == pytest.approx(5)
    assert found.binding == ()


def test_where_too_little_comes_in_one_more_seller_earns_nothing_and_costs():
    store = sale()
    hired = brought(store, LeverKind.HIRE, 1.0, cost_a_year=60_000.0)
    assert hired.wins == 0
    assert hired.net == -60_000
    assert hired.payback_months is None
    first = ranked(
        [
            hired,
            brought(store, LeverKind.TOUCH, -1.0, cost=500.0),
            brought(store, LeverKind.ENTRIES, 2.0, cost_a_year=500.0),
        ]
    )[0]
    assert first.lever.kind is LeverKind.ENTRIES
    assert first.wins == pytest.approx(24 * 0.3)
    assert first.net == pytest.approx(24 * 0.3 * 500 - 500)


def test_where_the_sellers_bind_a_seller_earns_and_more_entries_earn_nothing():
    store = sale(touch_hours=40.0)
    before = Fraction(HOURS, 40) * Fraction(3, 10)
    assert seen(store).wins == pytest.approx(float(before))
    assert seen(store).binding == (named(store, Role, "Seller").id,)
    assert brought(store, LeverKind.HIRE, 1.0).wins == pytest.approx(float(before))
    assert brought(store, LeverKind.ENTRIES, 5.0).wins == pytest.approx(0)
    shorter = brought(store, LeverKind.TOUCH, -10.0)
    assert shorter.wins == pytest.approx(float(Fraction(HOURS, 30) * Fraction(3, 10) - before))


def test_the_kink_is_in_the_figure_and_what_binds_afterwards_is_told():
    store = sale(touch_hours=40.0)
    many = brought(store, LeverKind.HIRE, 2.0)
    assert many.wins == pytest.approx(120 * 0.3 - HOURS / 40 * 0.3)
    assert many.binding == ()
    assert brought(store, LeverKind.HIRE, 1.0).binding == (named(store, Role, "Seller").id,)


def test_the_second_lever_brings_another_amount_after_the_first():
    store = sale(touch_hours=40.0)
    before = seen(store)
    hire = effect(store, lever(store, LeverKind.HIRE, 2.0), before)
    entries = effect(store, lever(store, LeverKind.ENTRIES, 2.0), before)
    both = pair(store, hire, entries)
    assert entries.wins == pytest.approx(0)
    assert both.lift == pytest.approx(24 * 0.3)
    assert both.wins == pytest.approx(144 * 0.3 - HOURS / 40 * 0.3)
    assert [each.lift for each in pairs(store, [hire, entries])] == [both.lift]


def test_a_fix_is_paid_back_in_months():
    fixed = brought(sale(), LeverKind.SHARE, 0.1, cost=1000.0)
    assert fixed.wins == pytest.approx(12)
    assert fixed.net == pytest.approx(6000)
    assert fixed.payback_months == pytest.approx(2)
    assert fixed.first_year == pytest.approx(5000)
    assert fixed.per_money_spent == pytest.approx(6)


def test_time_saved_is_worth_that_part_of_a_year():
    sooner = brought(sale(), LeverKind.WAIT, -2.0)
    assert sooner.wins == pytest.approx(0)
    assert sooner.days_saved == pytest.approx(2)
    assert sooner.delay_benefit == pytest.approx(36 * 2 * 500 / (365.25 * 5 / 7))
    assert Remark("delay_as_part_of_year") in sooner.remarks


def test_half_a_year_is_told_as_a_year():
    store = sale()
    half = outlook(store, queries.maps(store)[0].id, date(2027, 1, 1), date(2027, 6, 30))
    assert effect(store, lever(store, LeverKind.SHARE, 0.1), half).wins == pytest.approx(12)


def test_dropping_out_less_is_shared_by_those_who_stay():
    store = sale(share=0.3)
    found = brought(store, LeverKind.DROP_OUT, -0.2)
    assert found.wins == pytest.approx(120 * 0.2)


def test_a_hire_that_states_no_cost_takes_that_of_its_role():
    store = sale()
    role = named(store, Role, "Seller")
    priced = Store(_with(store, role, cost_a_year=50_000.0, hire_cost=4_000.0))
    hired = brought(priced, LeverKind.HIRE, 2.0)
    assert (hired.cost, hired.cost_a_year) == (8_000, 100_000)
    assert Remark("cost_unknown") in brought(store, LeverKind.HIRE, 1.0).remarks


def _with(store, role, **fields):
    for record_type in RECORD_TYPES:
        for record in store.all(record_type):
            yield replace(record, **fields) if record.id == role.id else record


@pytest.mark.parametrize(
    ("kind", "change", "about", "code"),
    [
        (LeverKind.SHARE, float("nan"), None, "number_unknown"),
        (LeverKind.ATTEMPTS, 1.0, "node_id", None),
        (LeverKind.TOUCH, -1.0, None, None),
    ],
)
def test_a_lever_that_cannot_be_pulled_says_why(kind, change, about, code):
    store = sale()
    found = pulled(store, lever(store, kind, change, about=about), *YEAR)
    assert (found.code if isinstance(found, Remark) else None) == code


def test_nothing_is_pulled_beyond_what_can_be_typed():
    store = sale()
    changed = pulled(store, lever(store, LeverKind.ATTEMPTS, 1e300, about="node_id"), *YEAR)
    assert next(each.attempts_limit for each in changed.all(NodeMeasures) if each.attempts_limit) == 1_000_000
    assert brought(store, LeverKind.ENTRIES, 1e300).after.entries == pytest.approx(12e9)


def test_nothing_to_hold_on_to_is_said():
    store = sale(people=0)
    nobody = lever(store, LeverKind.HIRE, -1.0)
    assert pulled(store, nobody, *YEAR) == Remark("no_people", about=(nobody.role_id,))
    gone = lever(store, LeverKind.WAIT, -1.0)
    gone = type(gone)(
        id=gone.id, map_id=gone.map_id, kind=gone.kind, change=-1.0, node_id="node-ffffffffffff"
    )
    assert pulled(store, gone, *YEAR) == Remark("gone")
    found = effect(store, gone, seen(store))
    assert found.after is None
    assert found.wins is None
    assert found.net is None
    assert ranked([found, brought(store, LeverKind.SHARE, 0.1)])[-1] is found


def test_pulling_leaves_the_document_as_it_is():
    store = sale()
    before = seen(store).wins
    for kind, change in ((LeverKind.SHARE, 0.1), (LeverKind.HIRE, 1.0), (LeverKind.ENTRIES, 1.0)):
        brought(store, kind, change)
    assert seen(store).wins == before
    assert len(list(store.all(Person))) == 1


def test_usual_levers_are_those_that_promise_something():
    store = sale(touch_hours=40.0)
    map_id = queries.maps(store)[0].id
    found = usual_levers(store, map_id, seen(store))
    # of a step with two ways out the better one is told once, not its drop-out as well
    assert {each.kind for each in found} == set(LeverKind) - {LeverKind.DROP_OUT}
    assert levers_of(store, map_id) == []
    assert all(effect(store, each, seen(store)).after is not None for each in found)


@pytest.mark.parametrize("kind", list(LeverKind))
def test_a_lever_of_nothing_changes_nothing(kind):
    found = brought(sale(touch_hours=40.0), kind, 0.0)
    assert found.after is not None
    assert found.wins == pytest.approx(0)
    assert found.days_saved == pytest.approx(0)
    assert found.net == pytest.approx(0, abs=1e-6)


def test_no_wins_are_told_where_a_role_has_hours_on_one_side_only():
    nobody = sale(people=0)
    hired = brought(nobody, LeverKind.HIRE, 1.0)
    assert hired.wins is None
    assert "no_people" in [remark.code for remark in hired.remarks]


def test_where_the_last_one_is_let_go_nothing_is_let_in():
    store = sale(touch_hours=40.0)
    gone = brought(store, LeverKind.HIRE, -1.0)
    assert gone.wins == pytest.approx(-(seen(store).wins or 0.0))
    assert gone.binding == (named(store, Role, "Seller").id,)
    dear = Store([*_with(store, named(store, Role, "Seller"), cost_a_year=60_000.0)])
    assert brought(dear, LeverKind.HIRE, -9.0).cost_a_year == -60_000.0


def test_where_nobody_says_what_enters_the_people_bind_and_that_is_said():
    told = sale(touch_hours=40.0)
    enters = next(each for each in told.all(NodeMeasures) if each.entries_a_month is not None)
    store = Store(_with(told, enters, entries_a_month=None))
    found = brought(store, LeverKind.HIRE, 1.0)
    assert found.wins == pytest.approx(HOURS / 40 * 0.3)
    assert found.binding == (named(store, Role, "Seller").id,)
    assert "entries_unlimited" in [remark.code for remark in found.remarks]


def test_another_mix_of_wins_is_no_delay():
    store = sale()
    assert brought(store, LeverKind.SHARE, 0.1).delay_benefit is None
    assert brought(store, LeverKind.WAIT, -1.0).delay_benefit > 0


def test_a_hire_costs_what_colleagues_cost_where_the_role_does_not_say():
    store = sale()
    person = next(iter(store.all(Person)))
    hired = brought(Store(_with(store, person, cost_a_year=50_000.0, fte=0.5)), LeverKind.HIRE, 1.0)
    assert hired.cost_a_year == 100_000
    assert "cost_of_colleagues" in [remark.code for remark in hired.remarks]


def test_a_wait_in_calendar_days_is_shortened_by_working_days():
    store = sale()
    wait = next(each for each in store.all(NodeMeasures) if each.wait_days)
    calendar = Store(_with(store, wait, wait_days=14.0, is_calendar_wait=True))
    assert seen(calendar).days_to_win == pytest.approx(10)
    assert brought(calendar, LeverKind.WAIT, -5.0).days_saved == pytest.approx(5)


def test_the_entries_of_a_span_follow_the_seasons():
    store = sale()
    process_map = queries.maps(store)[0]
    busy = Store(_with(store, process_map, seasons="1 1 1 1 1 1 1 1 1 5 5 5"))
    quarter = outlook(busy, process_map.id, date(2027, 10, 1), date(2027, 12, 31))
    assert quarter.entries == pytest.approx(10 * 12 * 15 / 24)
    assert seen(busy).entries == pytest.approx(120)


@pytest.mark.parametrize(
    ("kind", "change", "far"),
    [
        (LeverKind.SHARE, 0.9, 0.7),
        (LeverKind.SHARE, -0.9, -0.3),
        (LeverKind.DROP_OUT, -0.9, -0.7),
        (LeverKind.TOUCH, -200.0, -2.0),
        (LeverKind.WAIT, -500.0, -5.0),
        (LeverKind.ATTEMPTS, -9.0, -2.0),
        (LeverKind.ATTEMPTS, 0.3, 0.0),
        (LeverKind.ENTRIES, -100.0, -10.0),
        (LeverKind.HIRE, -3.0, -1.0),
        (LeverKind.HIRE, 2.0, 2.0),
        (LeverKind.TOUCH, 200.0, 200.0),
    ],
)
def test_a_lever_says_how_far_it_goes(kind, change, far):
    store = sale()
    meant = lever(store, kind, change)
    assert reach(store, meant, *YEAR) == pytest.approx(far)
    # and it is pulled no further: the map reads as if no more had been asked
    asked, held = (pulled(store, replace(meant, change=each), *YEAR) for each in (change, far))
    for kept in (Connector, NodeMeasures, RoleTouch, Allocation):
        assert plain(asked, kept) == plain(held, kept)


def plain(reader, record_type):
    """All numbers of the records of a type, rounded."""
    return [
        [round(value, 9) for value in astuple(record) if isinstance(value, float)]
        for record in sorted(reader.all(record_type), key=lambda each: each.id)
    ]


def test_a_limit_of_attempts_counts_for_nothing_where_nothing_is_tried_again():
    store = sale()
    assert counts_for_nothing(store, lever(store, LeverKind.ATTEMPTS, 1.0))
    assert not counts_for_nothing(store, lever(store, LeverKind.WAIT, 1.0))


def test_what_is_told_of_a_year_has_all_its_seasons():
    store = sale(people=0, seasons="1 1 1 1 1 1 1 1 1 5 5 5")
    map_id = queries.maps(store)[0].id
    quarter = outlook(store, map_id, date(2026, 10, 1), date(2026, 12, 31))
    assert quarter.entries == pytest.approx(float(Fraction(120) * 15 / 24))
    year = a_year(store, quarter)
    assert (year.first, year.last) == (date(2026, 10, 1), date(2027, 9, 30))
    assert effect(store, lever(store, LeverKind.SHARE, 0.1), year).wins == pytest.approx(120 * 0.1)
    assert a_year(store, year) is year
    for first, last in ((date(2028, 2, 29), date(2029, 2, 28)), (date(9999, 2, 1), date(9999, 3, 31))):
        assert a_year(store, outlook(store, map_id, first, date(first.year, 3, 31))).last == last


def test_a_promise_put_off_again_and_again_is_a_usual_lever_for_its_time_alone():
    sketch = a_map(deal_value=1000.0).stage("Selling").lane("Sales").start().measured(entries_a_month=10.0)
    sketch.to("Promise").stall("Promise", wait_days=10).to("Promise", 0.6).to("Won", 0.2).to("Lost", 0.2)
    store = Store(sketch.end("Won").end("Lost").records())
    map_id = queries.maps(store)[0].id
    found = {each.id: each for each in usual_levers(store, map_id, seen(store))}
    back = next(line for line in store.all(Connector) if line.source_id == line.target_id)
    looped = found[f"lever-usual-share-{back.id}"]
    assert looped.change == -0.05
    brought_back = effect(store, looped, seen(store))
    assert brought_back.wins == pytest.approx(0)
    assert brought_back.days_saved == pytest.approx(float(10 / Fraction(4, 10) - 10 / Fraction(45, 100)))
    assert brought_back.net is not None
    assert brought_back.net > 0


@pytest.mark.parametrize("starts", [1, 2])
def test_cases_come_in_where_none_did(starts):
    builder = a_map("Sale", deal_value=1000.0, margin=1.0)
    for number in range(starts):
        builder.start(f"Start {number}").measured(entries_a_month=0.0).to("Call")
    store = Store(builder.step("Call").to("Won", 0.5).to("Lost", 0.5).end("Won").end("Lost").records())
    more = Lever(id=LeverId("lever-1"), map_id=queries.maps(store)[0].id, kind=LeverKind.ENTRIES, change=5.0)
    found = effect(store, more, outlook(store, more.map_id, *YEAR))
    assert found.wins == pytest.approx(5 * 12 * 0.5)
    assert ("entries_shared_evenly" in {each.code for each in found.remarks}) is (starts > 1)
    draft = pulled(store, more, *YEAR)
    told = [each.entries_a_month for each in draft.all(NodeMeasures)]
    assert told == pytest.approx([5 / starts] * starts)


def test_what_is_parked_drops_out_like_what_is_lost():
    builder = a_map("Sale", deal_value=1000.0, margin=1.0).start().measured(entries_a_month=10.0).to("Call")
    builder.step("Call").to("Won", 0.5).to("Later", 0.5).end("Won").end("Later", Outcome.PARKED)
    store = Store(builder.records())
    call = named(store, Node, "Call").id
    less = Lever(
        id=LeverId("lever-1"),
        map_id=queries.maps(store)[0].id,
        kind=LeverKind.DROP_OUT,
        change=-0.1,
        node_id=call,
    )
    found = effect(store, less, outlook(store, less.map_id, *YEAR))
    assert found.wins == pytest.approx(10 * 12 * 0.1)
