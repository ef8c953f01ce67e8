"""The goal from the top down: what people aim at, added up by hand."""

from datetime import date

import pytest

from mapper.analysis.example import SALE, sale
from mapper.analysis.map_figures import map_figures
from mapper.analysis.quotas import quotas
from mapper.analysis.staff_checks import staff_checks
from mapper.core.ids import NodeId, PersonId
from mapper.core.records import Allocation, Goal, Metric, Person, ProcessMap, Target
from mapper.core.values import MetricKind, Period

TODAY = date(2027, 1, 1)
BOOKED = Metric(id="metric-booked", name="Booked", kind=MetricKind.MONEY, unit="EUR")
WON = Metric(id="metric-won", name="Won", kind=MetricKind.COUNT, unit="wins")
REVENUE = Goal(
    id="goal-000000000001",
    name="Revenue",
    metric_id=BOOKED.id,
    amount=60_000.0,
    period=Period.YEAR,
    due="2027-12-31",
)


def aims(who, number=1, **said):
    about = {"metric_id": BOOKED.id, "period": Period.YEAR, "starts": "2027-01-01", **said}
    person = None if who is None else PersonId(f"person-{who}")
    return Target(id=f"target-{who}-{number}", person_id=person, **about)


def told(*records, goal=REVENUE):
    figures = map_figures(sale(BOOKED, WON, goal, *records), SALE, TODAY)
    return quotas(figures), {each.role_id: each.top_down for each in staff_checks(figures)}


def codes(remarks):
    return [each.code for each in remarks]


def test_targets_come_together_and_are_held_against_the_goal_and_the_process():
    found, by_role = told(aims("ana", own=20_000.0), aims("ben", own=30_000.0, agreed=40_000.0))
    assert [each.target.value for each in found.people] == [20_000.0, 40_000.0]
    assert found.together.value == 60_000.0
    assert (found.attained.low, found.attained.value, found.attained.high) == pytest.approx(
        (33_000.0, 36_000.0, 39_000.0)
    )
    assert (found.goal.value, found.process.value) == (60_000.0, 24_000.0)  # 24 wins of 1,000
    assert found.attained_of_goal.value == pytest.approx(0.6)
    assert (found.together_of_goal.value, found.together_of_process.value) == (1.0, 2.5)
    assert found.attained_of_process.value == pytest.approx(1.5)
    assert found.process_of_goal.value == pytest.approx(0.4)
    assert codes(found.attained.assumed) == ["usual_attainment"]
    # Ben is the only AE: 60,000 / (40,000 x 0.6) people like him; Ana the only SDR
    assert by_role["role-ae"].value == pytest.approx(2.5)
    assert (by_role["role-ae"].low, by_role["role-ae"].high) == pytest.approx((1.5 / 0.65, 1.5 / 0.55))
    assert by_role["role-sdr"].value == pytest.approx(5.0)


def test_part_time_people_count_by_their_time():
    half = Person(id="person-ben", name="Ben", fte=0.5, calendar_id="calendar-office")
    also = Allocation(id="allocation-ana-ae", person_id="person-ana", role_id="role-ae", share=0.4)
    targets = aims("ana", own=50_000.0), aims("ben", own=25_000.0)
    assert told(half, *targets)[1]["role-ae"].value == pytest.approx(60_000 / (25_000 / 0.5 * 0.6))
    both = told(half, also, *targets)[1]["role-ae"].value
    assert both == pytest.approx(60_000 / (75_000 / 1.5 * 0.6))


def test_a_goal_of_wins_has_targets_of_wins():
    goal = Goal(id="goal-000000000001", name="Wins", metric_id=WON.id, amount=48.0, due="2027-12-31")
    found, by_role = told(aims("ana", metric_id=WON.id, own=10.0), aims("ben", own=9_999.0), goal=goal)
    assert (found.together.value, found.goal.value, found.process.value) == (10.0, 48.0, 24.0)
    assert by_role["role-sdr"].value == pytest.approx(48 / 6)
    assert [(each.code, each.about) for each in by_role["role-ae"].missing] == [
        ("no_targets_of_role", ("role-ae",))
    ]


def test_parts_of_the_period_are_added_up_and_what_they_leave_out_is_said():
    months = [
        aims("ana", month, period=Period.MONTH, starts=f"2027-{month:02}-01", own=1_000.0 * month)
        for month in range(1, 13)
    ]
    whole, _ = told(*months)
    assert (whole.together.value, whole.together.assumed) == (78_000.0, ())
    part, _ = told(*months[:6], aims("ben", own=5.0))
    assert part.together.value == 21_005.0
    assert [(each.code, each.about) for each in part.together.assumed] == [
        ("targets_of_part", ("person-ana",))
    ]
    over, _ = told(*months, aims("ana", 99, own=5_000.0))
    assert over.together.value == 5_000.0, "the whole period goes before its parts"


def test_what_counts_is_the_person_before_places_and_nothing_of_the_team_or_of_other_periods():
    node = NodeId("node-offer")
    found, _ = told(
        aims(None, own=999_999.0),
        aims("ana", 1, required=7_000.0),
        aims("ana", 2, node_id=node, own=1.0),
        aims("ben", 1, node_id=node, own=3_000.0),
        aims("ben", 2, node_id=NodeId("node-call"), own=4_000.0),
        aims("ben", 3, starts="2026-01-01", own=50_000.0),
    )
    assert [(each.person_id, each.target.value) for each in found.people] == [
        ("person-ana", 7_000.0),
        ("person-ben", 7_000.0),
    ]


def test_what_is_missing_is_said():
    nobody, by_role = told()
    assert [(each.code, each.about) for each in nobody.together.missing] == [
        ("no_personal_targets", (REVENUE.id,))
    ]
    assert codes(by_role["role-ae"].missing) == ["no_personal_targets"]
    assert nobody.attained_of_goal.value is None
    bare = Goal(id="goal-000000000001", name="Revenue", unit="EUR", amount=60_000.0, due="2027-12-31")
    assert codes(told(aims("ana", own=1.0), goal=bare)[0].attained.missing) == ["goal_without_metric"]
    assert codes(told(goal=Goal(id="goal-000000000001", name="Any"))[0].together.missing) == ["goal_missing"]


def test_targets_are_told_where_nobody_says_what_a_win_brings():
    found, by_role = told(ProcessMap(id=SALE, name="Sale"), aims("ben", own=40_000.0))
    assert found.attained_of_goal.value == pytest.approx(0.4)
    assert by_role["role-ae"].value == pytest.approx(2.5)
    assert codes(found.attained_of_process.missing) == ["value_missing"]
