"""The figures of two maps beside each other, and who gains and loses what, against numbers worked out by hand."""

from collections import Counter
from datetime import date

import pytest

from mapper.analysis.comparison.compare import compare
from mapper.analysis.comparison.figures import both_figures, figure_change, is_same_amount
from mapper.analysis.comparison.functions import function_change
from mapper.analysis.comparison.side import Side
from mapper.analysis.figure import Figure, Unit
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits.maps import copy_map
from mapper.core.edits.who import put_letter
from mapper.core.records import Goal, Node
from mapper.core.rules import run_rules
from mapper.core.store import Store
from mapper.core.values import MapKind, NodeKind, Period, Raci
from mapper.services import samples
from tests.builders import a_map
from tests.unit.analysis.people import staffed

TODAY = date(2026, 5, 4)


def one_map(builder, name):
    """Sales call and write the offer; of 40 cases a month a quarter is won."""
    return (
        builder.stage("Selling")
        .lane("Sales")
        .start()
        .measured(entries_a_month=40.0)
        .to("Call")
        .step("Call", touch_hours=2, role="Sales")
        .to("Offer", share=0.5)
        .to("Lost", share=0.5)
        .step("Offer", touch_hours=4, role="Sales")
        .to("Won", share=0.5)
        .to("Lost", share=0.5)
    )


def two_maps():
    """Refined, presales writes the offers, in their own lane and half as long, and two in three of them are won."""
    builder = one_map(a_map("As is"), "As is").map("To be").stage("Selling").lane("Sales")
    builder = (
        builder.start().measured(entries_a_month=40.0).to("Call").step("Call", touch_hours=2, role="Sales")
    )
    builder = builder.to("Offer", share=0.5).to("Lost", share=0.5)
    return (
        builder.lane("Presales")
        .step("Offer", touch_hours=2, role="Presales")
        .to("Won", share=0.75)
        .to("Lost", share=0.25)
    )


def linked(store):
    draft = Draft(store)
    as_is, to_be = (process_map.id for process_map in queries.maps(draft))
    known = {node.name: node.id for node in queries.nodes(draft, as_is)}
    for node in queries.nodes(draft, to_be):
        draft.update(node, origin=known[node.name])
    return draft, compare(Side(draft, as_is), Side(draft, to_be))


def test_figures_stand_beside_each_other_with_their_delta():
    _, comparison = linked(Store(two_maps().records()))
    told = {change.code: change for change in both_figures(comparison, TODAY).changes}
    assert (told["win_probability"].before.value, told["win_probability"].after.value) == (0.25, 0.375)
    assert told["win_probability"].delta == pytest.approx(0.125)
    assert told["entries_per_win"].delta == pytest.approx(1 / 0.375 - 4)
    # a call of 2 hours, and half an offer of 4 or of 2 hours
    assert (told["hours_of_entry"].before.value, told["hours_of_entry"].after.value) == (4.0, 3.0)
    assert told["hours_of_entry"].delta == -1.0
    # of a case that enters half go to presales; the customer has nothing to do with it
    assert told["hand_offs"].before.value != told["hand_offs"].after.value


def test_the_range_of_a_delta_is_that_of_independent_figures():
    _, comparison = linked(Store(two_maps().records()))
    both = both_figures(comparison, TODAY)
    assert both.is_of_one_span
    (wins,) = [change for change in both.changes if change.code == "wins"]
    assert wins.delta == pytest.approx(wins.after.value - wins.before.value)
    low = (
        wins.delta
        - ((wins.after.value - wins.after.low) ** 2 + (wins.before.high - wins.before.value) ** 2) ** 0.5
    )
    high = (
        wins.delta
        + ((wins.after.high - wins.after.value) ** 2 + (wins.before.value - wins.before.low) ** 2) ** 0.5
    )
    assert (wins.low, wins.high) == (pytest.approx(low), pytest.approx(high))


def test_who_gains_and_loses_steps_and_hours():
    draft, comparison = linked(Store(two_maps().records()))
    found = function_change(comparison, both_figures(comparison, TODAY))
    roles = {share.name: share for share in found.roles}
    sales, presales = roles["Sales"], roles["Presales"]
    assert (sales.case_before, sales.case_after) == (4.0, 2.0)
    assert (presales.case_before, presales.case_after) == (0.0, 1.0)
    assert (sales.month_before, sales.month_after) == (160.0, 80.0)
    assert (presales.month_before, presales.month_after) == (0.0, 40.0)
    assert [draft.get(Node, node_id).name for node_id in sales.lost] == ["Offer"]
    assert (sales.gained, sales.steps_before, sales.steps_after) == ((), 2, 1)
    assert [draft.get(Node, node_id).name for node_id in presales.gained] == ["Offer"]
    assert [share.name for share in found.roles] == ["Sales", "Presales"], "who changes most comes first"
    # half of the calls lead to an offer; nobody hands anything to sales, and presales to nobody who works
    assert (sales.passed_before, sales.passed_after, sales.taken_after) == (0.0, 0.5, 0.0)
    assert (presales.taken_before, presales.taken_after, presales.passed_after) == (0.0, 0.5, 0.0)


def test_hand_offs_between_lanes_before_and_after():
    _, comparison = linked(Store(two_maps().records()))
    found = function_change(comparison, both_figures(comparison, TODAY)).hand_offs
    told = {(one.from_lane, one.to_lane): (one.before, one.after) for one in found}
    assert told[("Sales", "Presales")] == (0.0, pytest.approx(0.5))
    lanes_of_ends = {
        node.name: node.lane_id for node in queries.nodes(comparison.after.reader, comparison.after.map_id)
    }
    assert lanes_of_ends["Won"] != lanes_of_ends["Call"]


def test_people_take_the_hours_of_their_roles_and_the_steps_they_answer_for():
    session = staffed(two_maps(), Ana=("Sales", 1.0), Bo=("Presales", 1.0))
    draft, comparison = linked(session.store)
    offer = next(n for n in queries.nodes(draft, comparison.after.map_id) if n.name == "Offer")
    put_letter(draft, offer.id, None, "person-Bo", Raci.RESPONSIBLE)
    run_rules(draft)
    found = function_change(comparison, both_figures(comparison, TODAY))
    people = {share.name: share for share in found.people}
    draft.put(
        Goal(id="goal-1", name="Wins", amount=9.0, unit="wins", period=Period.QUARTER, due="2026-06-30")
    )
    for each in queries.maps(draft):
        draft.update(each, seasons="1 1 1 5 5 5 1 1 1 1 1 1")
    of_busy_months = function_change(comparison, both_figures(comparison, TODAY))
    told = {each.name: each.month_after for each in (*of_busy_months.roles, *of_busy_months.people)}
    assert (told["Ana"], told["Bo"]) == pytest.approx((told["Sales"], told["Presales"])), (
        "of a mean month both"
    )
    assert (people["Ana"].month_before, people["Ana"].month_after) == (pytest.approx(160), pytest.approx(80))
    assert (people["Bo"].month_before, people["Bo"].month_after) == (0.0, pytest.approx(40))
    assert people["Bo"].gained == (offer.id,)
    assert (people["Ana"].passed_before, people["Ana"].passed_after, people["Bo"].taken_after) == (
        0.0,
        0.5,
        0.5,
    )
    old = next(n for n in queries.nodes(draft, comparison.before.map_id) if n.name == "Offer")
    assert (people["Ana"].gained, people["Ana"].lost) == ((), (old.id,)), "her role has lost it"


def a_round(builder, demo):
    """Called with both, written by presales, sent back by its reader in half of the cases; all in one lane."""
    builder = builder.stage("Selling").lane("Sales").start().to("Call")
    builder = builder.step("Call", touch_hours=1, role="Sales").touch("Presales", 1)
    builder = builder.to("Demo", share=0.5).to("Offer", share=0.4).to("Lost", share=0.1)
    builder = builder.step("Demo", touch_hours=1, role=demo).to("Fits")
    builder = builder.decision("Fits").to("Offer", share=0.8).to("Lost", share=0.2)
    builder = builder.step("Offer", touch_hours=1, role="Presales").to("Read")
    return (
        builder.step("Read", touch_hours=1, role="Legal")
        .to("Offer", share=0.5)
        .to("Call", share=0.25)
        .to("Won", share=0.25)
    )


def followed(reader, map_id):
    """How often each role passes a case on and takes it over: a case followed move by move until nothing is left."""
    nodes, lines = queries.nodes(reader, map_id), queries.connectors(reader, map_id)
    at = {node.id: set(queries.touch_hours(reader, node.id)) for node in nodes}
    here = {node.id: 1.0 for node in nodes if node.kind is NodeKind.START}
    passed, taken = Counter(), Counter()
    while sum(here.values()) > 1e-12:
        there = Counter()
        for line in lines:
            moved = here.get(line.source_id, 0.0) * (1.0 if line.share is None else line.share)
            there[line.target_id] += moved
            if at[line.source_id] and at[line.target_id]:
                passed.update(dict.fromkeys(at[line.source_id] - at[line.target_id], moved))
                taken.update(dict.fromkeys(at[line.target_id] - at[line.source_id], moved))
        here = there
    return passed, taken


def test_what_a_role_passes_on_and_takes_over_is_what_a_case_followed_says():
    builder = a_round(a_round(a_map("As is"), demo="Sales").map("To be"), demo="Legal")
    _, comparison = linked(Store(builder.records()))
    found = function_change(comparison, both_figures(comparison, TODAY))
    (was, took), (now, takes) = (
        followed(side.reader, side.map_id) for side in (comparison.before, comparison.after)
    )
    assert {role.id: (role.passed_before, role.passed_after) for role in found.roles} == {
        role.id: pytest.approx((was[role.id], now[role.id])) for role in found.roles
    }
    assert {role.id: (role.taken_before, role.taken_after) for role in found.roles} == {
        role.id: pytest.approx((took[role.id], takes[role.id])) for role in found.roles
    }
    assert not found.is_handed_same
    assert found.hand_offs == (), "of lanes nothing is told: there is one"


def test_where_the_flow_is_not_known_steps_are_told_without_hours():
    builder = a_map("As is").stage("Selling").lane("Sales").step("Call", touch_hours=2, role="Sales")
    builder.map("To be").stage("Selling").lane("Sales").step("Call", touch_hours=2, role="Presales")
    _, comparison = linked(Store(builder.records()))
    found = function_change(comparison, both_figures(comparison, TODAY))
    roles = {share.name: share for share in found.roles}
    assert (roles["Sales"].case_before, len(roles["Sales"].lost)) == (None, 1)
    assert (roles["Sales"].passed_before, roles["Presales"].taken_before) == (None, None)
    assert all(
        change.delta is None for change in both_figures(comparison, TODAY).changes if change.code == "wins"
    )


def test_where_none_is_won_the_hours_of_a_win_say_so():
    store = a_map().start().to("Call").step("Call", touch_hours=2).to("Lost").end("Won").session().store
    (side,) = (Side(store, each.id) for each in queries.maps(store))
    told = {each.code: each.after for each in both_figures(compare(side, side), TODAY).changes}
    assert (told["hours_of_entry"].value, told["hours_of_entry"].missing) == (2.0, ())
    assert told["hours_of_win"].value is None
    assert [remark.code for remark in told["hours_of_win"].missing] == ["no_win"]


@pytest.mark.parametrize("key", [template.key for template in samples.templates()])
def test_nothing_differs_in_a_copy_of_a_template(key):
    draft = Draft(Store(samples.records_of_template(key)))
    as_is = next(each for each in queries.maps(draft) if each.parent_node_id is None)
    copy_map(draft, as_is.id, "To be", MapKind.TO_BE)
    run_rules(draft)
    to_be = next(each for each in queries.maps(draft) if each.based_on == as_is.id)
    comparison = compare(Side(draft, as_is.id), Side(draft, to_be.id))
    both = both_figures(comparison, TODAY)
    functions = function_change(comparison, both)
    assert not comparison
    assert [change.code for change in both.changes if change.delta or not change.is_same] == []
    doings = (*functions.roles, *functions.people, *functions.hand_offs)
    assert [each for each in doings if not each.is_same] == []
    assert functions.is_handed_same
    assert [each for each in functions.hand_offs if each.before != each.after] == [], "to the last digit"


def test_rounding_is_no_difference_and_what_is_small_is_one():
    def change(before, after):
        sides = [Figure(value=each, unit=Unit.DAYS, formula="days_to_win") for each in (before, after)]
        return figure_change("days_to_win", *sides)

    assert 0.1 + 0.2 != 0.3
    assert (change(0.1 + 0.2, 0.3).delta, change(0.1 + 0.2, 0.3).is_same) == (0.0, True)
    assert change(1e6, 1e6 + 0.01).delta == pytest.approx(0.01)
    assert (change(None, 0.0).delta, change(None, 0.0).is_same) == (None, False)
    assert change(None, None).is_same
    assert [is_same_amount(0.0, each) for each in (1e-17, 1e-6)] == [True, False]
