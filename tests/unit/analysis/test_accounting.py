"""Results that carry plain numbers account for each of them: a figure by its name, of the same value."""

from dataclasses import replace
from datetime import date

import pytest

from mapper.analysis.figure import Basis, Unit
from mapper.analysis.gap.best_mix import best_mix
from mapper.analysis.gap.filling import Filling
from mapper.analysis.gap.gaps import Covered, Opened
from mapper.analysis.gap.offers import Offer
from mapper.analysis.gap.program import Aim
from mapper.analysis.gap.said import said_of
from mapper.analysis.levers.goal_plan import goal_plan
from mapper.analysis.levers.levers import effect, pairs, ranked
from mapper.analysis.levers.usual_levers import usual_levers
from mapper.analysis.map_figures import map_figures
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.edits.resources import set_resource
from mapper.core.ids import RoleId, SaleTypeId
from mapper.core.records import Gap, Goal, Lever, Role, SaleType
from mapper.core.store import Store
from mapper.core.values import LeverKind
from tests.builders import a_map, named
from tests.unit.analysis.people import staffed

TODAY = date(2026, 1, 1)


def accounted_for(result):
    """The terms of each figure of a result by code, once it was held against the number it accounts for."""
    for name, figure in result.figures.items():
        assert figure.value == getattr(result, name), name
        assert figure.missing or figure.value is not None, f"{name} does not say what is missing"
    return {name: {term.code: term.value for term in figure.terms} for name, figure in result.figures.items()}


def codes(remarks):
    return {remark.code for remark in remarks}


@pytest.fixture(scope="module")
def piling():
    """20 cases a month of 8 hours each, for one person and half of another who has no calendar."""
    sketch = a_map().start().measured(entries_a_month=20).to("Call")
    sketch.step("Call", touch_hours=8.0, role="Caller").to("Won", 1.0).end("Won")
    session = staffed(sketch, ana=("Caller", 1.0), ben_=("Caller", 0.5))
    session.run(set_resource, named(session.store, Role, "Caller").id, leavers_a_year=0.5, ramp_months=2.0)
    return map_figures(session.store, queries.maps(session.store)[0].id, TODAY)


def test_what_is_asked_of_people_says_from_which_role_and_what_is_missing(piling):
    ana, ben = piling.outlook.capacity.people
    of_ana = accounted_for(ana)
    (role,) = piling.outlook.capacity.roles
    assert of_ana["hours"]["own_hours"] * of_ana["hours"]["share_of_time"] == ana.hours
    assert of_ana["load"]["hours_of_part"] == pytest.approx(role.load.value), "the other has no hours"
    assert ana.figures["load"].terms[0].node_id == role.role_id
    assert "some_calendars_unknown" in codes(ana.figures["utilisation"].assumed)
    accounted_for(ben)
    (lack,) = ben.figures["hours"].missing
    assert (lack.code, lack.about) == ("calendar_unknown", ("person-ben_",))


def test_months_of_staff_and_piles_say_what_they_are_made_of(piling):
    (staffing,) = piling.staffing
    fourth = staffing.months[3]
    terms = accounted_for(fourth)
    hours, load = terms["hours"], terms["load"]
    assert hours["staying"] == pytest.approx(0.5 ** (3 / 12))
    assert hours["hours_there"] * hours["staying"] == pytest.approx(fourth.hours)
    assert load == {"entries": pytest.approx(20), "hours_an_entry": 8.0}
    assert {"some_calendars_unknown"} == codes(fourth.figures["hours"].assumed)
    assert {"work_when_entered"} == codes(fourth.figures["load"].assumed)
    short = {term.code: term.value for term in staffing.short.terms}
    exact = (short["load"] / short["target_utilisation"] - short["hours"]) / short["hours_a_person"]
    assert staffing.short.value == staffing.need.people >= exact
    (over,), (clear,) = piling.overloads, piling.clearings
    grows, lacking = accounted_for(over).values()
    assert grows["hours_short"] / grows["hours_an_entry"] == over.cases_a_week
    assert (lacking["load"] - lacking["hours"]) / lacking["weeks"] == over.hours_a_week
    piles = accounted_for(clear)["waiting"]
    assert piles["grows_a_week"] * piles["weeks"] == clear.waiting


def test_a_month_without_entries_or_people_says_what_is_missing():
    reader = staffed(
        a_map().start().to("Call").step("Call", touch_hours=8.0, role="Caller").to("Won").end("Won")
    ).store
    (staffing,) = map_figures(reader, queries.maps(reader)[0].id, TODAY).staffing
    month = staffing.months[0]
    accounted_for(month)
    assert codes(month.figures["load"].missing) == {"entries_unknown"}
    assert codes(month.figures["hours"].missing) == {"no_people"}
    assert codes(month.figures["utilisation"].missing) == {"entries_unknown", "no_people"}
    assert staffing.short.value is None


# -- levers


@pytest.fixture(scope="module")
def effects(piling):
    """The usual levers of a map on which half are won and the others come back, with a hire and one that costs."""
    sketch = a_map(deal_value=1000.0).start().measured(entries_a_month=20).to("Call")
    sketch.step("Call", touch_hours=8.0, role="Caller", wait_days=4).to("Won", 0.5).to("Lost", 0.5)
    session = staffed(sketch.end("Won").end("Lost"), ana=("Caller", 1.0))
    map_id = queries.maps(session.store)[0].id
    year = map_figures(session.store, map_id, TODAY).year
    wait = next(each for each in usual_levers(session.store, map_id, year) if each.kind is LeverKind.WAIT)
    levers = [
        wait,
        Lever(
            id="lever-1",
            map_id=map_id,
            kind=LeverKind.HIRE,
            change=1.0,
            role_id=named(session.store, Role, "Caller").id,
            cost=100.0,
            cost_a_year=50.0,
        ),
        Lever(id="lever-2", map_id=map_id, kind=LeverKind.HIRE, change=1.0, role_id="role-gone"),
    ]
    return session.store, [effect(session.store, lever, year) for lever in levers]


def test_effects_say_what_they_are_made_of(effects):
    _, (wait, hire, gone) = effects
    terms = accounted_for(hire)
    assert terms["wins"]["wins_after"] - terms["wins"]["wins_before"] == pytest.approx(hire.wins)
    assert hire.wins > 0
    assert terms["earnings"]["wins"] * terms["earnings"]["worth"] == hire.earnings
    net = terms["net"]
    assert net["wins"] * net["worth"] - net["cost_a_year"] == hire.net
    assert terms["first_year"]["net"] - terms["first_year"]["cost"] == hire.first_year
    back = terms["payback_months"]
    assert back["cost"] / back["net"] * 12 == hire.payback_months
    assert codes(hire.figures["net"].assumed) >= {"margin_all", "rationed_at_entry"}
    assert hire.figures["cost"].basis is Basis.ENTERED
    delay = accounted_for(wait)["delay_benefit"]
    assert delay["wins_after"] * delay["days_saved"] * delay["cost_of_day"] == wait.delay_benefit > 0
    assert codes(wait.figures["delay_benefit"].assumed) >= {"delay_as_part_of_year", "margin_all"}
    assert codes(wait.figures["net"].assumed) >= {"cost_unknown"}
    assert codes(wait.figures["payback_months"].missing) == {"no_payback"}
    assert wait.figures["net"].formula == "lever_net"
    net = accounted_for(wait)["net"]
    assert net["wins"] * net["worth"] - net["cost_a_year"] + net["delay_benefit"] == wait.net
    assert hire.figures["net"].formula == "lever_net_of_wins", "no win comes sooner"
    accounted_for(gone)
    assert {"gone"} == codes(gone.figures["net"].missing), "and not what its cost would have been"


def test_effects_say_what_is_missing_where_nobody_says_what_enters_or_what_a_win_is_worth():
    sketch = a_map().start().to("Call").step("Call", touch_hours=8.0, role="Caller", wait_days=4)
    reader = sketch.to("Won", 0.5).to("Lost", 0.5).end("Won").end("Lost").session().store
    map_id = queries.maps(reader)[0].id
    year = map_figures(reader, map_id, TODAY).year
    levers = usual_levers(reader, map_id, year)
    assert {lever.kind for lever in levers} >= {LeverKind.SHARE, LeverKind.WAIT, LeverKind.HIRE}
    for lever in levers:
        found = effect(reader, lever, year)
        accounted_for(found)
        assert codes(found.figures["net"].missing) >= {"entries_unknown"} or found.after is None
    assert codes(year.figures["money"].missing) == {"entries_unknown", "value_missing"}


def test_pairs_say_what_they_are_made_of(effects):
    reader, found = effects
    for pair in pairs(reader, ranked(found)):
        terms = accounted_for(pair)
        assert terms["net"]["first"] + terms["net"]["after_first"] == pair.net
        assert terms["lift"]["after_first"] - terms["lift"]["alone"] == pair.lift


def test_figures_are_made_only_when_they_are_asked_for(effects):
    _, found = effects
    fresh = replace(found[1])
    assert fresh.net is not None
    assert "figures" not in vars(fresh)


# -- gaps, goals, stages


def sums_of_products(figure, *codes):
    """What the terms of each sale type or node come to, multiplied."""
    found = {}
    for term in figure.terms:
        if term.node_id is not None and term.code in codes:
            found[term.node_id] = found.get(term.node_id, 1.0) * term.value
    return sum(found.values())


def test_a_mix_and_its_limits_say_what_they_are_made_of():
    seller = RoleId("role-1")
    about = {"in_time": 0.8, "hours": {seller: 4.0}, "assumed": (Remark("from_map", about=("sale_type-1",)),)}
    new = Offer(
        sale_type_id=SaleTypeId("sale_type-1"), value=1000.0, win_rate=0.5, margin=0.5, cap=30, **about
    )
    more = Offer(
        sale_type_id=SaleTypeId("sale_type-2"),
        value=500.0,
        win_rate=0.5,
        in_time=1.0,
        hours={seller: 1.0},
        cap=9,
    )
    case = Filling(missing=6000.0, offers=(new, more), spare={seller: 60.0})
    best = best_mix(case, Aim.MONEY)
    mix = best.mix
    accounted_for(mix)
    assert sums_of_products(mix.expected, "cases", "worth_of_case") == pytest.approx(mix.money)
    assert codes(mix.expected.assumed) == {"from_map"}
    assert codes(mix.figures["margin"].missing) == {"margin_unknown"}, "of the second type"
    for bound in mix.bounds:
        accounted_for(bound)
    assert sums_of_products(mix.bounds[0].figures["used"], "cases", "hours_of_case") == mix.bounds[0].used
    assert codes(mix.closing.figures["chance"].assumed) == {"won_by_themselves"}
    for price in best.prices:
        terms = accounted_for(price)["one_more"]
        assert terms["with_one_more"] - terms["as_it_is"] == pytest.approx(price.one_more)
        assert price.figures["slope"].unit is Unit.MONEY
    assert codes(best.figures["gap_price"].missing) == {"aimed_at_money"}
    assert codes(best_mix(Filling(obstacles=(Remark("no_due"),))).expected.missing) == {"no_due"}


def test_a_gap_says_what_is_missing_and_how_far_what_is_open_covers_it():
    types = (
        SaleType(id="sale_type-1", name="New", value=1000.0, cap=30, win_rate=0.25),
        SaleType(id="sale_type-2", name="More", value=500.0, cap=20),
    )
    opened = Opened(sales=said_of(Store(types)))
    accounted_for(opened)
    assert sums_of_products(opened.figures["open_value"], "value", "most_started") == opened.open_value
    (lack,) = opened.figures["open_win_rate"].missing
    assert (lack.code, lack.about) == ("win_rate_unknown", ("sale_type-2",))
    gap = Gap(id="gap-1", name="Year", target=9000.0)
    covered = Covered(gap=gap, opened=opened)
    terms = accounted_for(covered)
    assert terms["coverage"]["open_value"] / terms["coverage"]["missing"] == covered.coverage == 40_000 / 9000
    assert codes(covered.figures["missing"].assumed) == {"nothing_booked"}
    unknown = Covered(gap=Gap(id="gap-2", name="Soon"), opened=Opened(sales=()))
    accounted_for(unknown)
    assert codes(unknown.figures["coverage"].missing) == {"no_target", "no_open_value"}


def test_what_a_goal_takes_says_what_it_is_made_of():
    wins = Goal(id="goal-1", name="Wins", amount=24.0, unit="wins")
    sketch = a_map(goal_id=wins.id).stage("Calling").start().to("Call").step("Call", wait_days=4)
    sketch.to("Show", 0.5).to("Lost", 0.5).stage("Selling").step("Show", wait_days=20).to("Won", 0.5)
    reader = Store([*sketch.to("Lost", 0.5).end("Won").end("Lost").records(), wins])
    figures = map_figures(reader, queries.maps(reader)[0].id, TODAY)
    plan = goal_plan(figures)
    for need in plan.needs:
        terms = accounted_for(need)
        assert terms["cases"]["entries"] * terms["cases"]["reached"] == need.cases
        assert sum(term.value for term in need.figures["open_cases"].terms) == plan.open_in[need.stage_id]
        assert need.lag == plan.season.lags[need.stage_id]
    for start in plan.starts:
        accounted_for(start)
    assert plan.won_in(0).value == pytest.approx(2.0)
    assert codes(plan.come_in(plan.stages[0], 11).missing) == {"no_wins_come_of_it"}, (
        "they would be won next year"
    )
    for stage in figures.stages:
        accounted_for(stage)
    assert codes(figures.stages[-1].figures["conversion"].missing) == {"last_stage"}
    assert [stage.arrivals for stage in figures.stages] == [1.0, 0.5]
