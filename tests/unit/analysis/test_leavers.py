"""Who has left counts in nothing that is planned, and one more person is the same wherever one is reckoned with."""

from datetime import date

import pytest

from mapper.analysis.gap.offers import days_left
from mapper.analysis.levers.levers import effect
from mapper.analysis.levers.pulled import pulled
from mapper.analysis.map_figures import map_figures
from mapper.analysis.measures.practice import adoption_by_month, entrenched
from mapper.analysis.people.headcount import people_needed
from mapper.analysis.people.hours import role_hours
from mapper.analysis.people.skills import cover_of, nobody_holds, skill_needs
from mapper.core import queries
from mapper.core.edits.maps import set_map
from mapper.core.edits.resources import add_resource
from mapper.core.edits.things import add_thing
from mapper.core.records import (
    Adoption,
    Allocation,
    Calendar,
    Gap,
    Lever,
    Node,
    Person,
    PersonSkill,
    Practice,
    Role,
    Skill,
)
from mapper.core.values import LeverKind
from tests.builders import a_map, named

YEAR = date(2026, 1, 1), date(2026, 12, 31)  # 261 days from Monday to Friday
LEFT = "2025-06-30"


@pytest.fixture
def session():
    """Ana, who could do it alone and cost much, has left; Ben and Cem are there, by calendars of 8 and of 4 hours."""
    builder = a_map(deal_value=100.0).start().measured(entries_a_month=10_000.0).to("Call")
    builder.step("Call", touch_hours=1.0, role="Seller").skill("Law", 3).to("Won", share=0.5)
    session = builder.to("Lost", share=0.5).session()
    for name, hours in (("Whole", 8.0), ("Half", 4.0), ("Old", 1.0)):
        session.run(add_resource, Calendar, name, hours_a_day=hours, leave_days=0.0, non_selling_share=0.0)
    seller, law = named(session.store, Role, "Seller").id, named(session.store, Skill, "Law").id
    for name, calendar, share, level, cost, leaves in (
        ("Ana", "Old", 1.0, 4, 200_000.0, LEFT),
        ("Ben", "Whole", 0.75, 1, 50_000.0, None),
        ("Cem", "Half", 0.25, 1, 70_000.0, None),
    ):
        by = named(session.store, Calendar, calendar).id
        session.run(add_resource, Person, name, calendar_id=by, cost_a_year=cost, leaves=leaves)
        who = named(session.store, Person, name).id
        session.run(add_thing, Allocation, person_id=who, role_id=seller, share=share)
        session.run(add_thing, PersonSkill, person_id=who, skill_id=law, level=level)
    return session


def test_who_has_left_holds_no_skill(session):
    map_id, law = queries.maps(session.store)[0].id, named(session.store, Skill, "Law").id
    ana, ben, cem = (named(session.store, Person, name).id for name in ("Ana", "Ben", "Cem"))
    [need] = skill_needs(session.store, map_id, *YEAR)
    assert dict(need.held) == {ben: 1, cem: 1}
    assert (need.coverage, need.mean_gap, need.is_single) == (0.0, 2.0, False)
    assert cover_of(session.store, law, *YEAR).only is None
    assert nobody_holds(session.store, map_id, *YEAR) == [law]
    before = date(2025, 1, 1), date(2025, 12, 31)
    assert cover_of(session.store, law, *before).only == ana
    assert nobody_holds(session.store, map_id, *before) == []


def test_a_practice_is_lived_by_those_who_are_there_in_the_month(session):
    call = named(session.store, Node, "Call").id
    session.run(add_thing, Practice, name="By phone", node_id=call, entrenched_months=1)
    practice = named(session.store, Practice, "By phone")
    for name, month, share in (
        ("Ana", "2025-06-01", 0.9),
        ("Ana", "2025-07-01", 0.9),
        ("Ben", "2025-07-01", 1.0),
        ("Cem", "2025-07-01", 0.6),
    ):
        who = named(session.store, Person, name).id
        session.run(add_thing, Adoption, practice_id=practice.id, person_id=who, month=month, share=share)
    assert adoption_by_month(session.store, practice) == pytest.approx({"2025-06": 0.9 / 3, "2025-07": 0.8})
    assert entrenched(session.store, practice)


def _hired(session, change):
    store = session.store
    figures = map_figures(store, queries.maps(store)[0].id, YEAR[0])
    seller = named(store, Role, "Seller").id
    lever = Lever(id="lever-1", map_id=figures.map_id, kind=LeverKind.HIRE, change=change, role_id=seller)
    return figures, effect(figures.reader, lever, figures.year)


@pytest.mark.parametrize("own", [None, "Old"])
def test_one_more_is_a_newcomer_like_the_colleagues_who_are_there(session, own):
    if own is not None:
        calendar = named(session.store, Calendar, own).id
        session.run(set_map, queries.maps(session.store)[0].id, calendar_id=calendar)
    newcomer = 261 * (0.75 * 8 + 0.25 * 4)
    figures, found = _hired(session, 2.0)
    assert found.wins / 0.5 == pytest.approx(2 * newcomer), "as many hours as cases of an hour"
    assert figures.outlook.pools[0].newcomer.hours == pytest.approx(newcomer)
    [needed] = figures.needed
    assert needed.exact.value == pytest.approx(people_needed(120_000.0, newcomer, 0.85))
    assert found.cost_a_year == pytest.approx(2 * (50_000 + 70_000) / 2), "the mean of those who are there"


def test_who_is_let_go_is_one_of_those_who_are_there(session):
    figures, found = _hired(session, -0.5)
    assert found.wins / 0.5 == pytest.approx(-figures.outlook.pools[0].supply.hours / 2)
    _, all_of_them = _hired(session, -3.0)
    assert all_of_them.cost_a_year == pytest.approx(-1.0 * 60_000)
    assert "goes_only_so_far" in {each.code for each in all_of_them.remarks}


@pytest.mark.parametrize("today", [date(2026, 1, 1), date(2026, 5, 18)])
def test_one_more_where_nobody_has_a_calendar_has_the_usual_year(today):
    builder = a_map().start().measured(entries_a_month=10_000.0).to("Call")
    store = builder.step("Call", touch_hours=1.0, role="Seller").to("Won").session().store
    figures = map_figures(store, queries.maps(store)[0].id, today)
    seller = named(store, Role, "Seller").id
    lever = Lever(id="lever-1", map_id=figures.map_id, kind=LeverKind.HIRE, change=1.0, role_id=seller)
    span = today, date(2027, 3, 31)
    hours = role_hours(pulled(store, lever, *span), seller, *span).hours
    months = 12 + 3 - (today.month - 1) - (today.day - 1) / 31
    assert hours == pytest.approx(1144 * months / 12)


def test_an_hour_costs_what_those_cost_who_are_there(session):
    figures = map_figures(session.store, queries.maps(session.store)[0].id, YEAR[0])
    [hourly] = figures.costs.hourly.values()
    assert hourly == pytest.approx((50_000 * 0.75 + 70_000 * 0.25) / (261 * 8 * 0.75 + 261 * 4 * 0.25))


def test_the_days_left_are_those_of_the_calendar_by_which_most_work_who_are_there(session):
    session.run(add_resource, Calendar, "Weekends", workdays="67")
    weekends = named(session.store, Calendar, "Weekends").id
    for name in ("Dan", "Eva", "Fay"):
        session.run(add_resource, Person, name, calendar_id=weekends, leaves=LEFT)
    gap = Gap(id="gap-1", name="May", due="2026-05-29")
    assert days_left(session.store, gap, date(2026, 5, 18)) == 10
