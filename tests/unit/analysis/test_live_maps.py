"""People who work on several maps: what the others take of their hours, by hand."""

from datetime import date

import pytest

from mapper.analysis.gap.filling import filling
from mapper.analysis.map_figures import map_figures
from mapper.analysis.people.live_maps import hours_taken, live_maps, others
from mapper.analysis.waiting.network import with_people
from mapper.core import queries
from mapper.core.edits.insides import make_inside
from mapper.core.edits.maps import copy_map, set_map
from mapper.core.edits.measures import set_measures
from mapper.core.edits.things import add_thing
from mapper.core.ids import GapId
from mapper.core.insides import inside_of
from mapper.core.records import Gap, Goal, Node, ProcessMap, Role, SaleEffort, SaleType
from mapper.core.values import MapKind, NodeKind, Period
from tests.builders import a_map, named
from tests.unit.analysis.people import HOURS, YEAR, staffed


def two_maps():
    """Of 30 cases a month each takes 2 hours of a seller; of 10 on another map half take 4."""
    return (
        a_map("New", deal_value=1000.0)
        .start()
        .measured(entries_a_month=30)
        .to("Sell")
        .step("Sell", touch_hours=2, role="Seller")
        .to("Won")
        .map("Renewal", MapKind.AS_IS)
        .start()
        .measured(entries_a_month=10)
        .to("Renew", share=0.5)
        .to("Lost", share=0.5)
        .step("Renew", touch_hours=4, role="Seller")
        .to("Won")
    )


NEW, RENEWAL = 30 * 12 * 2, 10 * 12 * 0.5 * 4


@pytest.fixture
def session():
    return staffed(two_maps(), ana=("Seller", 1.0))


def id_of(session, name):
    return named(session.store, ProcessMap, name).id


def ids(found):
    return [each.map_id for each in found]


def test_what_enters_the_other_map_takes_hours_which_is_counted_and_said(session):
    figures = map_figures(session.store, id_of(session, "New"), YEAR[0])
    [role] = figures.outlook.capacity.roles
    assert role.hours.value == pytest.approx(HOURS), "the hours stay whole"
    assert role.utilisation.value == pytest.approx(NEW / HOURS)
    assert role.with_other_maps.value == pytest.approx((NEW + RENEWAL) / HOURS)
    for figure in (role.hours, role.utilisation, role.most_entries, figures.outlook.capacity.wins):
        assert "shared_with_other_maps" in {each.code for each in figure.assumed}
    other = map_figures(session.store, id_of(session, "Renewal"), YEAR[0])
    [same] = other.outlook.capacity.roles
    assert same.utilisation.value == pytest.approx(RENEWAL / HOURS)
    assert same.with_other_maps.value == pytest.approx((NEW + RENEWAL) / HOURS)


def test_what_is_told_of_a_year_counts_the_other_maps_whatever_span_the_goal_is_of(session):
    session.run(add_thing, Goal, name="Wins", amount=9.0, unit="wins", period=Period.QUARTER)
    session.run(set_map, id_of(session, "New"), goal_id=named(session.store, Goal, "Wins").id)
    figures = map_figures(session.store, id_of(session, "New"), YEAR[0])
    assert (figures.planned.last, figures.year.last) == (date(2026, 3, 31), YEAR[1])
    [role] = figures.year.capacity.roles
    assert role.with_other_maps.value == pytest.approx((NEW + RENEWAL) / HOURS)


def test_row_2d_visits_of_all_maps_wait_in_one_queue_and_as_long_on_each(session):
    told = [map_figures(session.store, id_of(session, name), YEAR[0]) for name in ("New", "Renewal")]
    [new], [renewal] = (figures.waits.pools for figures in told)
    visits = {2: 360, 4: 60}  # hours of a visit, exponential, and how many come in the year to the one seller
    used = sum(hours * count for hours, count in visits.items()) / HOURS
    squares = sum(2 * hours**2 * count for hours, count in visits.items()) / HOURS
    assert new.waiting.utilisation == renewal.waiting.utilisation == pytest.approx(used)
    assert new.hours.value == renewal.hours.value == pytest.approx(squares / (2 * (1 - used)))
    assert new.days.value == renewal.days.value
    for pool in (new, renewal):
        assert "pooled_with_other_maps" in {each.code for each in pool.days.assumed}
    inside = [with_people(figures.waits.pools).value for figures in told]
    assert sum(inside) == pytest.approx(420 / HOURS * new.hours.value + used), "each map has its own cases"
    session.run(set_map, id_of(session, "New"), seasons="1 1 1 1 1 1 1 1 1 1 1 3")
    for name in ("New", "Renewal"):  # in December 2.57 x 720 hours a year and 240 are more than 1,227
        [pool] = map_figures(session.store, id_of(session, name), YEAR[0]).waits.pools
        assert [each.code for each in pool.days.missing] == ["seasonal"]


def test_a_map_alone_says_nothing_of_others():
    session = staffed(
        a_map().start().measured(entries_a_month=1).to("Sell").step("Sell", touch_hours=1, role="S").to("Won")
    )
    [role] = map_figures(session.store, queries.maps(session.store)[0].id, YEAR[0]).outlook.capacity.roles
    assert "shared_with_other_maps" not in {each.code for each in role.hours.assumed}
    assert role.with_other_maps.missing == role.utilisation.missing


def test_versions_of_a_process_are_not_worked_by_beside_it(session):
    for kind in (MapKind.TO_BE, MapKind.SCENARIO):
        session.run(copy_map, id_of(session, "New"), f"New {kind}", kind)
    new, renewal = id_of(session, "New"), id_of(session, "Renewal")
    assert ids(live_maps(session.store)) == [new, renewal]
    to_be = id_of(session, f"New {MapKind.TO_BE}")
    assert ids(others(session.store, to_be)) == ids(others(session.store, new)) == [renewal]
    assert ids(others(session.store, renewal)) == [new]


def test_the_inside_of_a_step_shares_with_the_rest_of_its_map(session):
    sell = named(session.store, Node, "Sell")
    session.run(make_inside, sell.id)
    inside, new, renewal = inside_of(session.store, sell.id), id_of(session, "New"), id_of(session, "Renewal")
    assert ids(live_maps(session.store)) == [new, renewal], "its work is that of the step"
    assert ids(others(session.store, inside.id)) == [renewal, new]
    seller = named(session.store, Role, "Seller").id
    taken = hours_taken(session.store, others(session.store, inside.id), *YEAR)
    assert taken == {seller: pytest.approx(RENEWAL)}, "without the step it is the inside of"


def test_maps_based_on_one_another_in_a_ring_are_one_process():
    builder = a_map("A").map("B").map("C")
    records = builder.records()
    first, second, third = (each.id for each in records if isinstance(each, ProcessMap))
    session = builder.session()
    assert ids(live_maps(session.store)) == [first, second, third]
    assert ids(others(session.store, second)) == [first, third]


def test_row_2g_a_gap_counts_on_the_hours_that_what_enters_the_maps_leaves(session):
    seller = named(session.store, Role, "Seller").id
    session.run(add_thing, SaleType, name="Big", value=9.0, win_rate=0.5, cycle_days=1.0)
    big = named(session.store, SaleType, "Big").id
    session.run(add_thing, SaleEffort, sale_type_id=big, role_id=seller, hours=1.0)
    session.run(add_thing, Gap, name="Year", target=1.0, due=YEAR[1].isoformat())
    gap_id: GapId = named(session.store, Gap, "Year").id
    case = filling(session.store, gap_id, YEAR[0])
    assert case.spare[seller] == pytest.approx(HOURS - NEW - RENEWAL)
    assert case.entering == {seller: pytest.approx(NEW + RENEWAL)}
    assert [each.about for each in case.cautions if each.code == "entries_taken_off"] == [(seller,)]
    start = next(n for n in queries.nodes(session.store, id_of(session, "New")) if n.kind is NodeKind.START)
    session.run(set_measures, start.id, entries_a_month=60.0)
    full = filling(session.store, gap_id, YEAR[0])
    assert full.spare[seller] == 0
    assert "overloaded" in {each.code for each in full.cautions}
