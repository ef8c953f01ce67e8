"""What busy months make wait, against days that are gone through one after the other."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mapper.analysis.flow.seasons import rates
from mapper.analysis.levers.levers import effect
from mapper.analysis.levers.outlook import outlook
from mapper.analysis.levers.weak_link import Weakness
from mapper.analysis.map_figures import map_figures
from mapper.analysis.people.carry_over import Pile, waiting
from mapper.analysis.people.hours import role_hours
from mapper.analysis.staff_checks import staff_checks
from mapper.core.draft import Draft
from mapper.core.edits.things import set_thing
from mapper.core.records import Goal, Lever, Node, ProcessMap, Role
from mapper.core.values import LeverKind, Period
from tests.builders import a_map, named
from tests.unit.analysis.people import staffed

YEAR = date(2027, 1, 1), date(2027, 12, 31)
BUSY_AT_THE_END = (1,) * 9 + (5,) * 3
MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def sale(weights, entries=160.0, people=1):
    return manned(weights, entries, people).store


def manned(weights, entries, people=1):
    builder = a_map("Sale", deal_value=1_000.0, seasons=" ".join(map(str, weights)))
    builder.start().measured(entries_a_month=entries).to("Call")
    builder.step("Call", touch_hours=1, wait_days=5, role="AE").to("Won", share=0.5).to("Lost", share=0.5)
    staff = {f"ana{number}": ("AE", 1.0) for number in range(people)}
    return staffed(builder.end("Won").end("Lost"), **staff)


def one_by_one(store, weights, entries, people=1):
    """The cases that are done, each taken by the first month with an hour left that is no earlier than its own."""
    role_id = named(store, Role, "AE").id
    left = [
        role_hours(store, role_id, date(2027, month, 1), date(2027, month, days)).hours * people
        for month, days in enumerate(MONTH_LENGTHS, 1)
    ]
    done = 0.0
    for month, weight in enumerate(weights):
        to_do = entries * 12 * weight / sum(weights)
        for place in range(month, 12):
            worked = min(to_do, left[place])
            left[place] -= worked
            to_do -= worked
            done += worked
    return done


def seen(store):
    return outlook(store, named(store, ProcessMap, "Sale").id, *YEAR)


@pytest.mark.parametrize(
    ("weights", "entries", "is_late"),
    [
        (BUSY_AT_THE_END, 120.0, True),  # not all is done by the end
        (BUSY_AT_THE_END[::-1], 60.0, False),  # waits for months, and is done
        ((1, 0, 6, 0, 0, 3, 0, 1, 0, 0, 0, 4), 70.0, True),
        (BUSY_AT_THE_END[::-1], 400.0, False),  # too much in any case, from the first month on
        ((1,) * 11 + (2,), 10.0, None),
    ],
)
def test_what_a_busy_month_brings_is_done_in_later_ones_and_not_before_it_comes(weights, entries, is_late):
    store = sale(weights, entries)
    found = seen(store)
    carried = found.capacity
    assert found.wins == pytest.approx(0.5 * one_by_one(store, weights, entries))
    assert found.sums.wins == pytest.approx(found.wins)
    assert found.sums.binding == found.binding
    assert (carried.wins.formula == "wins_in_time") is bool(is_late)
    is_told = entries < 400 and is_late is not None
    assert ("done_in_later_months" in {each.code for each in carried.wins.assumed}) is is_told
    assert bool(carried.piles) is is_told
    if is_told:
        assert (carried.piles[0].cleared is None) is is_late


def test_levers_of_busy_months_bring_what_the_months_let_them():
    store = sale(BUSY_AT_THE_END)
    found = seen(store)
    assert found.capacity.is_capped
    assert found.binding == (named(store, Role, "AE").id,)
    lever = Lever(
        id="lever-1",
        map_id=found.map_id,
        kind=LeverKind.HIRE,
        change=1.0,
        role_id=named(store, Role, "AE").id,
    )
    told = effect(store, lever, found)
    more = sale(BUSY_AT_THE_END, people=2)
    gained = 0.5 * (one_by_one(more, BUSY_AT_THE_END, 160.0) - one_by_one(store, BUSY_AT_THE_END, 160.0))
    assert told.wins == pytest.approx(gained)
    assert gained > 100
    assert "done_in_later_months" in {each.code for each in told.figures["wins"].assumed}
    start = named(store, Node, "Start").id
    entering = replace(lever, kind=LeverKind.ENTRIES, change=16.0, role_id=None, node_id=start)
    gained = 0.5 * (one_by_one(store, BUSY_AT_THE_END, 176.0) - one_by_one(store, BUSY_AT_THE_END, 160.0))
    assert effect(store, entering, found).wins == pytest.approx(gained)


@pytest.mark.parametrize("cost", [30_000.0, 140_000.0, 200_000.0])
def test_people_one_after_another_are_worth_what_the_months_let_each_bring(cost):
    """Semlow's method, with what people bring counted case by case; of the year as one piece others would be told."""
    session = manned(BUSY_AT_THE_END, 160.0)
    session.run(set_thing, named(session.store, Role, "AE").id, cost_a_year=cost)
    figures = map_figures(session.store, named(session.store, ProcessMap, "Sale").id, YEAR[0])
    [check] = staff_checks(figures)
    brings = [500.0 * one_by_one(session.store, BUSY_AT_THE_END, 160.0, people) for people in range(7)]
    more = [after - before for before, after in pairwise(brings)]
    assert check.incremental.value == next(n for n, each in enumerate(more) if each < cost)
    assert check.incremental.terms[1].value == pytest.approx(more[int(check.incremental.value) - 1])


def test_a_week_that_a_month_cuts_loses_no_win_on_a_sunday_of_its_own():
    store = sale(BUSY_AT_THE_END, entries=40.0)
    found = outlook(store, named(store, ProcessMap, "Sale").id, date(2026, 2, 23), date(2026, 3, 1))
    assert found.capacity.wins.value == pytest.approx(found.entries * 0.5)
    assert (found.capacity.is_capped, found.binding, found.seasons) == (False, (), None)
    assert rates(BUSY_AT_THE_END[::-1], date(2026, 3, 30), date(2026, 4, 5)) == (1.0, 1.0), (
        "nor is a day a busy month"
    )


def test_the_weak_links_of_a_busy_quarter_have_the_waits_of_the_year_whose_wins_they_tell():
    store = sale((3,) * 3 + (1,) * 9, entries=50.0)
    map_id = named(store, ProcessMap, "Sale").id
    goal = Goal(id="goal-1", name="Wins", amount=9.0, unit="wins", period=Period.QUARTER, due="2027-03-31")
    planned = Draft(store)
    planned.put(goal)
    of_year, of_quarter = (
        {
            each.kind: (each.size.value, None if each.money is None else each.money.value)
            for each in map_figures(reader, map_id, YEAR[0]).weak_links
        }
        for reader in (store, planned)
    )
    assert Weakness.QUEUE_WAIT in of_year
    assert of_quarter == of_year


def served(own, beside, allowed):
    """What of a map is done by the end, in exact fractions: a queue of months, each a mixture of both maps."""
    queue, done = [], Fraction(0)
    for ours, others, hours in zip(own, beside, allowed, strict=True):
        queue.append((Fraction(ours), Fraction(others)))
        left = Fraction(hours)
        while queue and left > 0:
            first = queue.pop(0)
            part = min(Fraction(1), left / sum(first)) if sum(first) else Fraction(1)
            done += first[0] * part
            left -= sum(first) * part
            if part < 1:
                queue.insert(0, (first[0] * (1 - part), first[1] * (1 - part)))
    return done


AMOUNTS = st.lists(st.integers(0, 9), min_size=4, max_size=4)


@given(AMOUNTS, AMOUNTS, AMOUNTS)
@settings(max_examples=60, deadline=None)
def test_in_one_queue_each_map_has_what_came_first_of_its_own(own, beside, allowed):
    months = tuple(date(2027, number, 1) for number in range(1, 5))
    ours, theirs = (
        Pile(
            role_id="role-ae",
            months=months,
            entries=tuple(map(float, one)),
            allowed=tuple(map(float, allowed)),
            beside=tuple(map(float, other)),
        )
        for one, other in ((own, beside), (beside, own))
    )
    assert ours.carried == pytest.approx(float(served(own, beside, allowed)))
    alone = waiting([a + b for a, b in zip(own, beside, strict=True)], allowed)
    together = [a + b for a, b in zip(ours.waiting, theirs.waiting, strict=True)]
    assert together == pytest.approx(alone), "the parts are the whole"
