"""Targets: sums against what is required, parts that add up, people's own numbers, rates formed from counts."""

import random
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from statistics import fmean

import pytest

from mapper.analysis.example import CALLS, sale, target
from mapper.analysis.measures.periods import periods_of, weeks_of
from mapper.analysis.measures.rollup import shared_out
from mapper.analysis.measures.series import series
from mapper.analysis.measures.targets import Level, by_week, drill, over_people, personal_targets
from mapper.core.edits.resources import add_resource
from mapper.core.edits.targets import add_actuals, agree, set_own, share_out, share_over_time
from mapper.core.edits.things import add_thing, set_thing
from mapper.core.records import Actual, Calendar, Holiday, Metric, Node, Person, Stage, Target
from mapper.core.store import Store
from mapper.core.values import MetricKind, Period, TargetState
from tests.builders import a_map, named

MAY = "2026-05-01"


@pytest.fixture
def session():
    session = a_map().stage("Selling").step("Call").step("Offer").session()
    session.run(add_resource, Metric, "Calls", kind=MetricKind.COUNT)
    session.run(add_resource, Metric, "Win rate", unit="%", kind=MetricKind.RATE)
    for name, fte in (("Ana", 1.0), ("Ben", 1.0), ("Cem", 0.5)):
        session.run(add_resource, Person, name, fte=fte)
    return session


def who(session, name):
    return named(session.store, Person, name).id


def metric(session, name="Calls"):
    return named(session.store, Metric, name).id


def team(session, required=100.0):
    node_id = named(session.store, Node, "Call").id
    about = {"metric_id": metric(session), "node_id": node_id, "period": Period.MONTH, "starts": MAY}
    session.run(add_thing, Target, required=required, **about)
    return next(target for target in session.store.all(Target) if target.person_id is None)


def of(session, name):
    return next(t for t in session.store.all(Target) if t.person_id == who(session, name))


def everybody(session):
    return [who(session, name) for name in ("Ana", "Ben", "Cem")]


def shared(session, target):
    session.run(share_out, target.id, over_people(session.store, target, everybody(session)))


def line(session, *names):
    """The line of the drill found by going down through these names."""
    found = drill(session.store, metric(session), Period.MONTH, MAY)
    for name in names:
        record = next(named(session.store, t, name) for t in (Stage, Node, Person) if _has(session, t, name))
        found = next(one for one in found.below if one.about == record.id)
    return found


def _has(session, record_type, name):
    return any(record.name == name for record in session.store.all(record_type))


def test_row_20_the_parts_add_up_to_the_whole(session):
    target = team(session, 101.0)
    shared(session, target)
    given = {name: of(session, name).required for name in ("Ana", "Ben", "Cem")}
    assert sum(given.values()) == 101.0
    assert given["Ana"] in (40.0, 41.0)
    assert given["Cem"] in (20.0, 21.0)
    assert line(session, "Selling", "Call").left_over == 0


def test_row_20_the_sum_of_own_targets_is_compared_with_what_is_required(session):
    shared(session, team(session))
    assert line(session, "Selling", "Call").difference is None
    session.run(set_own, of(session, "Ana").id, 45.0)
    session.run(set_own, of(session, "Ben").id, 30.0)
    call = line(session, "Selling", "Call")
    assert (call.own, call.said, call.asked, call.difference) == (75.0, 2, 3, -25.0)
    assert line(session, "Selling", "Call", "Ana").difference == 5.0
    assert line(session).own == 75.0
    assert of(session, "Ana").state is TargetState.PROPOSED
    session.run(agree, of(session, "Ana").id)
    assert (of(session, "Ana").agreed, of(session, "Ana").state) == (45.0, TargetState.AGREED)


def test_row_20_an_own_target_is_never_overwritten(session):
    target = team(session)
    shared(session, target)
    session.run(set_own, of(session, "Ana").id, 55.0)
    session.run(set_thing, target.id, required=200.0)
    shared(session, session.store.get(Target, target.id))
    assert of(session, "Ana").required == 80.0
    assert of(session, "Ana").own == 55.0
    assert of(session, "Ana").state is TargetState.PROPOSED
    assert line(session, "Selling", "Call", "Ana").difference == -25.0


def test_a_locked_target_keeps_its_number_and_the_rest_is_shared(session):
    target = team(session)
    shared(session, target)
    session.run(set_thing, of(session, "Ben").id, required=70.0, is_locked=True)
    shared(session, target)
    assert of(session, "Ben").required == 70.0
    assert sum(one.required for one in personal_targets(session.store, target)) == 100.0
    session.run(set_thing, of(session, "Ben").id, required=130.0)
    shared(session, target)
    assert line(session, "Selling", "Call").left_over == 30.0


def test_weeks_of_a_month_by_working_days_add_up_again(session):
    target = team(session)
    shared(session, target)
    ana = of(session, "Ana")
    amounts = by_week(session.store, ana)
    session.run(share_over_time, ana.id, Period.WEEK, amounts)
    row = line(session, "Selling", "Call", "Ana")
    assert [one.level for one in row.below] == [Level.PART] * 5
    assert sum(one.required for one in row.below) == ana.required == row.required
    assert list(amounts) == list(weeks_of(Period.MONTH, MAY))
    assert amounts[MAY] == 2.0, "40 over 21 working days, of which the first week has one"
    assert row.left_over == 0
    assert periods_of(session.store, ana.metric_id) == [(Period.MONTH, date.fromisoformat(MAY))], (
        "weeks that the month cuts are told below it alone"
    )


def test_weeks_go_by_the_calendar_of_the_person(session):
    shared(session, team(session))
    session.run(add_thing, Calendar, name="Early", workdays="123")
    calendar = named(session.store, Calendar, "Early").id
    session.run(add_thing, Holiday, calendar_id=calendar, day="2026-05-25")
    session.run(set_thing, who(session, "Ana"), calendar_id=calendar)
    assert list(by_week(session.store, of(session, "Ana")).values()) == [0.0, 11.0, 11.0, 11.0, 7.0]


def test_row_20_a_locked_week_keeps_its_number_and_the_others_share_the_rest(session):
    shared(session, team(session))
    ana = of(session, "Ana")
    session.run(share_over_time, ana.id, Period.WEEK, by_week(session.store, ana))
    week = next(t for t in session.store.all(Target) if t.starts == "2026-05-11")
    session.run(set_thing, week.id, required=25.0, is_locked=True)
    amounts = by_week(session.store, ana)
    assert amounts["2026-05-11"] == 25.0
    assert sum(amounts.values()) == ana.required == 40.0
    session.run(set_thing, week.id, required=55.0)
    session.run(share_over_time, ana.id, Period.WEEK, by_week(session.store, ana))
    assert line(session, "Selling", "Call", "Ana").left_over == 15.0


@pytest.mark.parametrize("day", ["2026-05-11", "2026-05-13", "2026-05-17"])
def test_a_week_written_by_any_of_its_days_is_that_week(session, day):
    shared(session, team(session))
    ana = of(session, "Ana")
    about = {"metric_id": ana.metric_id, "node_id": ana.node_id, "person_id": ana.person_id}
    session.run(add_thing, Target, period=Period.WEEK, starts=day, required=3.0, **about)
    amounts = by_week(session.store, ana)
    session.run(share_over_time, ana.id, Period.WEEK, amounts)
    weeks = {t.starts: t for t in session.store.all(Target) if t.period is Period.WEEK}
    assert sorted(weeks) == sorted({*amounts, day} - ({"2026-05-11"} if day != "2026-05-11" else set()))
    assert weeks[day].required == amounts["2026-05-11"] == 10.0, "40 over 21 working days, five of them here"
    assert line(session, "Selling", "Call", "Ana").left_over == 0
    session.run(set_thing, weeks[day].id, required=25.0, is_locked=True)
    session.run(share_over_time, ana.id, Period.WEEK, by_week(session.store, ana))
    assert session.store.get(Target, weeks[day].id).required == 25.0
    assert sum(t.required for t in session.store.all(Target) if t.period is Period.WEEK) == 40.0


def test_of_a_week_that_is_there_twice_the_locked_target_counts(session):
    shared(session, team(session))
    ana = of(session, "Ana")
    about = {"metric_id": ana.metric_id, "node_id": ana.node_id, "person_id": ana.person_id}
    for day, is_locked in (("2026-05-11", False), ("2026-05-13", True)):
        session.run(
            add_thing, Target, period=Period.WEEK, starts=day, required=7.0, is_locked=is_locked, **about
        )
    session.run(share_over_time, ana.id, Period.WEEK, by_week(session.store, ana))
    weeks = {t.starts: t.required for t in session.store.all(Target) if t.period is Period.WEEK}
    assert (weeks["2026-05-13"], weeks["2026-05-11"]) == (7.0, 7.0), "both as they were"


@pytest.mark.parametrize(
    ("starts", "days"),
    [
        ("2027-04-26", {"2027-04-26": 5}),  # the week as a whole
        ("2027-07-28", {"2027-07-26": 5}),
        ("2027-05-01", {"2027-04-26": 5, "2027-05-01": 0}),  # Saturday and Sunday
        ("2027-09-01", {"2027-08-30": 2, "2027-09-01": 3}),
        ("2027-09-03", {"2027-08-30": 2, "2027-09-01": 3}),
    ],
)
def test_of_a_quarter_a_locked_part_of_a_week_keeps_its_number_and_the_others_share_the_rest(starts, days):
    """`days`: the working days of the parts of that week. The others' are counted one by one."""
    whole = target(required=1000.0)
    quarter = replace(whole, period=Period.QUARTER, starts=starts)
    week = replace(target("week", required=17.0, is_locked=True), period=Period.WEEK, starts=starts)
    found = by_week(sale(CALLS, quarter, week), quarter)
    first = date.fromisoformat(starts).replace(month=(int(starts[5:7]) - 1) // 3 * 3 + 1, day=1)
    free: Counter[str] = Counter()
    locked = max(key for key in days if key <= starts)
    for number in range(92):
        day = first + timedelta(days=number)
        if (day.month - 1) // 3 == (first.month - 1) // 3 and day.weekday() < 5:
            begins = max(first, day - timedelta(days=day.weekday())).isoformat()
            key = max([begins, *(cut for cut in days if begins < cut <= day.isoformat())])
            free[key] += 1
    assert {key: free[key] for key in days} == days
    others = sum(amount for key, amount in free.items() if key != locked)
    assert found[locked] == 17.0
    assert sum(found.values()) == 1000.0
    for key, amount in found.items():
        assert key == locked or amount == pytest.approx(983 * free[key] / others, abs=1), key


def test_people_share_by_the_hours_they_have_in_the_period(session):
    target = team(session, 120.0)
    session.run(add_thing, Calendar, name="Week", leave_days=0.0)
    calendar = named(session.store, Calendar, "Week").id
    for name in ("Ana", "Ben"):
        session.run(set_thing, who(session, name), calendar_id=calendar)
    assert over_people(session.store, target, everybody(session))[who(session, "Cem")] == 24.0
    session.run(set_thing, who(session, "Cem"), calendar_id=calendar)
    session.run(set_thing, who(session, "Ben"), starts="2026-05-18")  # ten of its 21 working days
    parts = over_people(session.store, target, everybody(session))
    hours = {"Ana": 21, "Ben": 10, "Cem": 10.5}
    assert sum(parts.values()) == 120
    for name, amount in hours.items():
        assert parts[who(session, name)] == pytest.approx(120 * amount / 41.5, abs=1)
    by_accounts = {who(session, "Ana"): 3.0, who(session, "Ben"): 1.0}
    shares = over_people(session.store, target, everybody(session), weights=by_accounts)
    assert [shares[who(session, name)] for name in ("Ana", "Ben", "Cem")] == [90.0, 30.0, 0.0]


def test_a_rate_is_asked_of_everybody_alike(session):
    node_id = named(session.store, Node, "Offer").id
    about = {"node_id": node_id, "period": Period.MONTH, "starts": MAY, "required": 0.3}
    session.run(add_thing, Target, metric_id=metric(session, "Win rate"), **about)
    target = next(iter(session.store.all(Target)))
    assert set(over_people(session.store, target, everybody(session)).values()) == {0.3}
    assert set(by_week(session.store, target).values()) == {0.3}
    session.run(set_thing, target.id, required=None)
    empty = session.store.get(Target, target.id)
    assert by_week(session.store, empty) == over_people(session.store, empty, everybody(session)) == {}


def test_parts_always_add_up_whatever_the_numbers():
    rng = random.Random(7)
    for _ in range(300):
        weeks = {str(n): rng.randint(0, 5) for n in range(rng.randint(1, 14))}
        amount = float(rng.randint(0, 10_000)) / rng.choice((1, 4))
        locked = {"0": float(rng.randint(0, 3))} if amount > 3 and len(weeks) > 1 else None
        parts = shared_out(amount, weeks, locked=locked)
        assert sum(map(Fraction, parts.values())) == Fraction(amount)
        assert all(part >= 0 for part in parts.values())


def test_row_26_a_rate_is_formed_again_from_its_counts(session):
    rate = metric(session, "Win rate")
    node_id = named(session.store, Node, "Offer").id
    for name, hits, cases in (("Ana", 1.0, 10.0), ("Ben", 45.0, 50.0)):
        about = {"node_id": node_id, "person_id": who(session, name), "period": Period.MONTH, "starts": MAY}
        session.run(add_thing, Actual, metric_id=rate, hits=hits, cases=cases, **about)
    top = drill(session.store, rate, Period.MONTH, MAY)
    assert top.actual.value == pytest.approx(46 / 60)
    assert top.actual.value != pytest.approx((1 / 10 + 45 / 50) / 2)
    assert (top.actual.hits, top.actual.cases) == (46.0, 60.0)


def test_row_26_a_rate_without_counts_is_not_averaged(session):
    rate = metric(session, "Win rate")
    node_id = named(session.store, Node, "Offer").id
    for name, value in (("Ana", 0.1), ("Ben", 0.9)):
        about = {"node_id": node_id, "person_id": who(session, name), "period": Period.MONTH, "starts": MAY}
        session.run(add_thing, Actual, metric_id=rate, value=value, **about)
    assert drill(session.store, rate, Period.MONTH, MAY).actual.value is None


@pytest.mark.parametrize(("kind", "whole"), [(MetricKind.STOCK, 20), (MetricKind.COUNT, 60)])
def test_row_2h_a_stock_of_several_months_is_their_mean_and_a_count_their_sum(kind, whole):
    months = [
        Target(
            id=f"target-{month}",
            metric_id="metric-1",
            period=Period.MONTH,
            starts=f"2026-0{month}-01",
            required=r,
        )
        for month, r in ((4, 10.0), (5, 20.0), (6, 30.0))
    ]
    of_metric = Metric(id="metric-1", name="Open offers", kind=kind)
    unsaid = drill(Store([of_metric, *months]), "metric-1", Period.QUARTER, "2026-04-01")
    assert (unsaid.required, unsaid.left_over) == (whole, None)
    quarter = Target(
        id="target-1", metric_id="metric-1", period=Period.QUARTER, starts="2026-04-01", required=25.0
    )
    said = drill(Store([of_metric, quarter, *months]), "metric-1", Period.QUARTER, "2026-04-01")
    assert (said.required, said.left_over) == (25, whole - 25)


@pytest.mark.parametrize(
    ("whole", "starts", "held"),
    [
        (Period.YEAR, "2027-01-01", [("quarter", "2027-01-01", 90.0, 90), ("month", "2027-04-01", 30.0, 30)]),
        (Period.WEEK, "2027-04-26", [("week", "2027-04-26", 10.0, 5), ("week", "2027-05-01", 3.0, 2)]),
        (Period.MONTH, "2027-04-01", [("week", "2027-04-19", 10.0, 7), ("week", "2027-04-26", 3.0, 5)]),
        (Period.QUARTER, "2027-04-01", [("week", "2027-04-26", 8.0, 7), ("week", "2027-05-03", 3.0, 7)]),
        (Period.QUARTER, "2027-04-01", [("week", "2027-04-26", 8.0, 5), ("month", "2027-05-01", 3.0, 31)]),
    ],
)
def test_a_stock_over_time_is_the_mean_of_its_days(whole, starts, held):
    """How many days each part has is counted on a calendar; the mean is of that many days one by one."""
    records = [each for period, day, amount, _ in held for each in dated(Period(period), day, amount)]
    top = drill(sale(replace(CALLS, kind=MetricKind.STOCK), *records), CALLS.id, whole, starts)
    day_by_day = [amount for _, _, amount, days in held for _ in range(days)]
    assert top.required == top.actual.value == pytest.approx(fmean(day_by_day))


def dated(period: Period, starts: str, amount: float, **about: str) -> list[Actual | Target]:
    """The same as what was measured and as what is required."""
    place = {"metric_id": CALLS.id, "period": period, "starts": starts, **about}
    key = "-".join((period.value, starts, *about.values()))
    return [
        Actual(id=f"actual-{key}", value=amount, **place),
        Target(id=f"target-{key}", required=amount, **place),
    ]


MONTHS = [each for no in (4, 5, 6) for each in dated(Period.MONTH, f"2027-0{no}-01", 100.0)]
WEEKS = [*dated(Period.WEEK, "2027-04-26", 10.0), *dated(Period.WEEK, "2027-05-01", 3.0)]
PEOPLE = [
    each
    for who, amount in (("ana", 60.0), ("ben", 50.0))
    for each in dated(Period.MONTH, "2027-05-01", amount, person_id=f"person-{who}")
]


@pytest.mark.parametrize(
    ("known", "period", "whole", "below"),
    [
        ([*MONTHS, *WEEKS], Period.QUARTER, 300.0, [100.0, 100.0, 100.0]),
        ([*MONTHS, *dated(Period.QUARTER, "2027-04-01", 310.0)], Period.YEAR, 310.0, [310.0]),
        (WEEKS, Period.QUARTER, 13.0, [10.0, 3.0]),
        (WEEKS, Period.WEEK, 13.0, [10.0, 3.0]),
        (
            [*PEOPLE, *dated(Period.MONTH, "2027-05-01", 100.0, node_id="node-call")],
            Period.MONTH,
            110.0,
            None,
        ),
    ],
    ids=["months with weeks", "a quarter with months", "weeks alone", "a week cut", "people and a step"],
)
def test_row_26_nothing_is_counted_twice_of_what_lies_in_one_another(known, period, whole, below):
    found = drill(sale(CALLS, *known), CALLS.id, period, "2027-05-01")
    assert (found.actual.value, found.required) == (whole, whole)
    assert below is None or [one.actual.value for one in found.below] == below


@pytest.mark.parametrize(("kind", "last"), [(MetricKind.COUNT, 100.0), (MetricKind.STOCK, 300.0)])
def test_a_quarter_of_a_count_is_no_more_than_its_months_and_no_part_of_their_trend(kind, last):
    quarter = dated(Period.QUARTER, "2027-07-01", 300.0)
    reader = sale(replace(CALLS, kind=kind), *MONTHS, *quarter)
    assert series(reader, CALLS.id, None, None)[-1][1] == last


def test_two_parts_of_one_month_said_to_start_on_other_days_are_one():
    known = [*dated(Period.MONTH, "2027-05-01", 100.0)[:1], *dated(Period.MONTH, "2027-05-03", 90.0)[1:]]
    [may] = drill(sale(CALLS, *known), CALLS.id, Period.QUARTER, "2027-05-01").below
    assert (may.actual.value, may.required) == (100.0, 90.0)


def test_values_are_put_in_by_day_and_replaced(session):
    rows = [
        {"period": Period.WEEK, "starts": starts, "value": value}
        for starts, value in (("2026-05-11", 7.0), ("2026-05-04", 5.0), ("2026-05-18", 9.0))
    ]
    session.run(add_actuals, metric(session), rows)
    session.run(add_actuals, metric(session), [{**rows[0], "value": 8.0}])
    assert series(session.store, metric(session), None, None) == [
        ("2026-05-04", 5.0),
        ("2026-05-11", 8.0),
        ("2026-05-18", 9.0),
    ]
    assert drill(session.store, metric(session), Period.MONTH, MAY).actual.value == 22.0
    assert len(session.history.done) == len({entry.seq for entry in session.history.done})
