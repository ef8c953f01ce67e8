"""People whom several live maps ask for: needed, staffed and piled up for by all of them together, by hand."""

import operator
from collections import deque
from datetime import date, timedelta
from math import ceil, factorial

import pytest
from PySide6.QtCore import QLocale

from mapper.analysis.levers.levers import effect
from mapper.analysis.map_figures import map_figures
from mapper.core.edits.maps import set_map
from mapper.core.edits.measures import set_measures
from mapper.core.edits.things import set_thing
from mapper.core.records import Lever, Node, ProcessMap, Role
from mapper.core.values import LeverKind, MapKind
from mapper.ui.figures.leads import lead_of
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.capacity import capacities
from mapper.ui.panels.figures.levers import levers
from mapper.ui.panels.figures.page import Task
from tests.builders import a_map, named
from tests.unit.analysis.people import HOURS, YEAR, staffed

NEW, RENEWAL = 60 * 12 * 1, 30 * 12 * 2  # cases x hours of one on each map, of one seller's HOURS
WEEKS = 365 / 7


@pytest.fixture
def session():
    builder = a_map("New", deal_value=1000.0).start().measured(entries_a_month=60.0).to("Sell")
    builder.step("Sell", touch_hours=1.0, role="Seller").to("Won")
    builder.map("Renewal", MapKind.AS_IS).start().measured(entries_a_month=30.0).to("Renew")
    return staffed(builder.step("Renew", touch_hours=2.0, role="Seller").to("Won"), ana=("Seller", 1.0))


def figures_of(session, name):
    return map_figures(session.store, named(session.store, ProcessMap, name).id, YEAR[0])


def codes(remarks):
    return {each.code for each in remarks}


def test_the_people_needed_are_those_for_all_maps_whichever_is_looked_at(session):
    for name in ("New", "Renewal"):
        [needed] = figures_of(session, name).needed
        assert needed.exact.value == pytest.approx((NEW + RENEWAL) / (HOURS * 0.85))
        assert needed.needed.value == 2.0
        assert "shared_with_other_maps" in codes(needed.needed.assumed)


def _waits(people, visits, squares):
    """Mean wait in hours of M/M/c with the second moment of the work, by Erlang's sums."""
    load = sum(hours * count for hours, count in visits.items()) / HOURS
    terms = [load**k / factorial(k) for k in range(people)]
    last = load**people / factorial(people) * people / (people - load)
    mean = load * HOURS / sum(visits.values())
    return last / (sum(terms) + last) * mean / (people - load) * squares / mean**2 / 2


def test_a_limit_of_waiting_is_kept_with_the_visits_of_all_maps(session):
    limit = 0.02  # of a working day, which has HOURS / 261 hours
    session.run(set_thing, named(session.store, Role, "Seller").id, wait_limit_days=limit)
    visits = {1: 720, 2: 360}
    squares = sum(2 * hours**2 * count for hours, count in visits.items()) / sum(visits.values())
    fewest = next(c for c in range(2, 99) if _waits(c, visits, squares) <= limit * HOURS / 261)
    assert fewest > 2, "the wait asks for more than the load"
    for name in ("New", "Renewal"):
        [needed] = figures_of(session, name).needed
        assert (needed.for_wait, needed.needed.value) == (fewest, fewest)


def test_months_are_staffed_for_what_the_seasons_of_all_maps_ask_for(session):
    december = " ".join(["0"] * 11 + ["1"])
    session.run(set_map, named(session.store, ProcessMap, "Renewal").id, seasons=december)
    [role] = figures_of(session, "New").staffing
    assert [month.all_load for month in role.months] == pytest.approx([60.0] * 11 + [60.0 + RENEWAL])
    [busiest] = [month for month in role.months if month.utilisation > 1]
    assert busiest.utilisation == pytest.approx((60 + RENEWAL) / busiest.hours)
    assert role.need.month == date(2026, 12, 1)
    lacking = ((60 + RENEWAL) / 0.85 - busiest.hours) / busiest.pool.newcomer.hours
    assert role.short.value == role.need.people == ceil(lacking)
    assert "shared_with_other_maps" in codes(role.short.assumed)


def _left_over(weeks):
    """Cases of each map that are not done after so many weeks, in one queue in which who came first is first."""
    comes = [(day * 365 / 720, 1.0, "New") for day in range(720)]
    comes += [(day * 365 / 360, 2.0, "Renewal") for day in range(360)]
    queue, done, left = deque(sorted(comes)), 0.0, {"New": 0, "Renewal": 0}
    for came, hours, name in queue:
        if came > weeks * 7:
            break
        done = max(done, came * HOURS / 365) + hours  # of the hours there are by then
        left[name] += done > weeks * 7 * HOURS / 365
    return left


def test_a_pile_of_all_maps_is_shared_as_it_is_in_one_queue(session):
    lacking = NEW + RENEWAL - HOURS
    left = _left_over(WEEKS)
    for name, hours in (("New", 1), ("Renewal", 2)):
        figures = figures_of(session, name)
        [over] = figures.overloads
        assert over.hours_a_week == pytest.approx(lacking / WEEKS)
        assert over.after(WEEKS).value == pytest.approx(lacking / 2 / hours, rel=1e-9)
        assert over.after(WEEKS).value == pytest.approx(left[name], abs=2)
        assert "shared_with_other_maps" in codes(over.figures["cases_a_week"].assumed)
    # looked for from the first day on, two are there at once; with nothing waiting there is nothing to clear
    [end] = figures.clearings
    assert end.people == 2.0
    assert end.cleared == YEAR[0]
    session.run(set_thing, named(session.store, Role, "Seller").id, ramp_months=6.0)
    for name in ("New", "Renewal"):
        [end] = figures_of(session, name).clearings
        days = (end.mended - YEAR[0]).days
        spare = (2 * HOURS - NEW - RENEWAL) / 365
        assert (end.cleared - end.mended).days == ceil(lacking / 365 * days / spare)


def test_a_map_without_cases_has_no_pile_of_its_own(session):
    start = next(n for n in session.store.all(Node) if n.kind.value == "start" and n.name)
    session.run(set_measures, start.id, entries_a_month=0.0)
    owner = session.store.get(ProcessMap, start.map_id).name
    assert figures_of(session, owner).overloads == ()


def test_wins_of_maps_that_lack_people_only_together_are_cut_by_what_each_asks_for(session):
    """The part of each is what one queue of all cases leaves it, and the parts are the hours there are."""
    left, done = _left_over(WEEKS), 0.0
    for name, cases, hours in (("New", 720, 1), ("Renewal", 360, 2)):
        seen = figures_of(session, name).outlook
        wins = seen.wins
        assert wins == pytest.approx(cases * HOURS / (NEW + RENEWAL), rel=1e-9)
        assert wins == pytest.approx(cases - left[name], abs=2)
        assert seen.sums.wins == pytest.approx(wins)
        assert seen.binding == seen.sums.binding == (named(session.store, Role, "Seller").id,)
        assert codes(seen.capacity.wins.assumed) >= {"parted_with_other_maps", "rationed_at_entry"}
        assert seen.capacity.wins.formula == "wins_in_time", "what is left waits at the end"
        done += wins * hours
    assert done == pytest.approx(HOURS)
    figures = figures_of(session, "New")
    [link] = [each for each in figures.weak_links if each.is_binding]
    assert link.size.value == pytest.approx((NEW + RENEWAL) / HOURS), (
        "by all maps; this one alone asks for 59 %"
    )
    page = capacities(Task(figures, Words(session.store, QLocale.c()), breathe=lambda: None))
    assert page.charts[0].rows[0].bars[0].remark == "over with the other maps"
    assert [each for each in page.says if each.startswith("“Seller” has no time for all maps together:")]


def _by_day(own, other):
    """The cases of a map that are done in the year: one queue in which who came first is first, a day at a time.

    `own` and `other`: hours that come on each day of the month that it is in; a month has its part of HOURS.
    """
    queue, done = deque(), 0.0
    days = [YEAR[0] + timedelta(days=number) for number in range(365)]
    worked = [day for day in days if day.weekday() < 5]
    for day in days:
        queue.append([own[day.month - 1], other[day.month - 1]])
        free = HOURS / len(worked) if day.weekday() < 5 else 0.0
        while queue and free > 0:
            first = queue[0]
            part = min(1.0, free / sum(first)) if sum(first) else 1.0
            done += first[0] * part
            free -= sum(first) * part
            queue[0] = [each * (1 - part) for each in first]
            if part == 1.0:
                queue.popleft()
    return done


def test_the_busy_months_of_another_map_cut_the_wins_of_an_even_one(session):
    december = " ".join(["0"] * 11 + ["1"])
    renewal = named(session.store, ProcessMap, "Renewal").id
    session.run(set_map, renewal, seasons=december)
    lengths = [(date(2026 + m // 12, m % 12 + 1, 1) - date(2026, m, 1)).days for m in range(1, 13)]
    even = [NEW / 12 / length for length in lengths]
    late = [0.0] * 11 + [RENEWAL / 31]
    for name, own, other, hours in (("New", even, late, 1), ("Renewal", late, even, 2)):
        seen = figures_of(session, name).outlook
        done = _by_day(own, other) / hours
        assert seen.wins == pytest.approx(done, abs=2), "its months have no days"
        assert seen.wins < sum(map(operator.mul, own, lengths)) / hours * 0.97
        assert seen.sums.wins == pytest.approx(seen.wins)


def test_a_lever_counts_what_it_brings_here_and_says_that_the_other_maps_gain_or_lose_too(session):
    figures = figures_of(session, "New")
    seller = named(session.store, Role, "Seller").id

    def told(figures, kind=LeverKind.HIRE, change=1.0, **about):
        lever = Lever(id="lever-1", map_id=figures.map_id, kind=kind, change=change, **about)
        return effect(figures.reader, lever, figures.year)

    hired = told(figures, role_id=seller)
    assert hired.wins == pytest.approx(720 - 720 * HOURS / (NEW + RENEWAL)), "two of them can do it all"
    [said] = [each for each in hired.remarks if each.code == "taken_by_other_maps"]
    assert said.about == (seller,)
    assert said in hired.figures["wins"].assumed
    page = levers(Task(figures, Words(figures.reader, QLocale.c()), breathe=lambda: None))
    assert [each for each in page.says if each.startswith("“Seller” has no time for all maps together;")]
    less = told(figures, LeverKind.TOUCH, -0.1, node_id=named(session.store, Node, "Sell").id)
    assert less.wins == pytest.approx(720 * (HOURS / (NEW * 0.9 + RENEWAL) - HOURS / (NEW + RENEWAL)))
    assert "taken_by_other_maps" in codes(less.remarks)
    more = told(figures, LeverKind.ENTRIES, 6.0)
    assert more.wins == pytest.approx(792 * HOURS / (NEW * 1.1 + RENEWAL) - 720 * HOURS / (NEW + RENEWAL))
    assert "taken_by_other_maps" in codes(more.remarks)
    session.run(set_map, named(session.store, ProcessMap, "Renewal").id, kind=MapKind.SCENARIO)
    alone = figures_of(session, "New")
    assert codes(told(alone, role_id=seller).remarks).isdisjoint({"taken_by_other_maps"})


def test_a_target_of_nothing_is_no_lack_of_hours(session):
    seller = named(session.store, Role, "Seller").id
    session.run(set_thing, seller, target_utilisation=0.0)
    figures = figures_of(session, "New")
    [needed], [role] = figures.needed, figures.staffing
    [missing] = needed.needed.missing
    assert missing.code == "target_zero"
    assert lead_of(missing, session.store, figures.map_id)[::2] == ("roles", "target_utilisation")
    assert role.short.value is None
    assert "target_zero" in codes(role.short.missing)
