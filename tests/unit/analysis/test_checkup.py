"""The check-up: each rule finds its fault and nothing else."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mapper.analysis.checkup.finding import Severity
from mapper.analysis.graph import FlowGraph
from mapper.analysis.health import check_up
from mapper.analysis.people.absence import vacant
from mapper.analysis.people.hours import is_there
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.records import (
    Agreement,
    Allocation,
    Calendar,
    Connector,
    Goal,
    Lane,
    Metric,
    Node,
    NodeCriterion,
    NodeGoal,
    NodeMeasures,
    NodeMetric,
    Person,
    PersonSkill,
    Responsibility,
    Role,
    Stage,
    StageCriterion,
    StageGoal,
    StageValue,
    Target,
    Tool,
)
from mapper.core.rules import run_rules
from mapper.core.store import Store
from mapper.core.values import AgreementState, Period, Raci
from mapper.ui.texts import finding_sentence
from tests.builders import a_map, named
from tests.unit.analysis.whole_map import codes_of, complete, one_of, whole


def test_nothing_is_said_against_a_whole_map():
    assert check_up(Store(complete()), date(2027, 1, 1)) == []


@pytest.mark.parametrize(
    ("document", "code", "severity", "names"),
    [
        (whole().stage("Delivering"), "empty_stage", Severity.HINT, ["Delivering"]),
        (whole().lane("Legal"), "empty_lane", Severity.HINT, ["Legal"]),
        (whole().stage(" ").step("Do", touch_hours=1), "unnamed_stage", Severity.WARNING, [" "]),
        (whole().lane("").step("Do", touch_hours=1), "unnamed_lane", Severity.WARNING, [""]),
        (
            whole().step("call ", touch_hours=1),
            "twin_nodes",
            Severity.HINT,
            ["Call", "call "],
        ),
        (whole().step("Do"), "step_without_role", Severity.HINT, ["Do"]),
        (
            whole().step("Do", touch_hours=1).metric("Offers", target=2.0).metric("Calls"),
            "metric_without_target",
            Severity.HINT,
            ["Do", "Calls"],
        ),
        (whole().put(Tool(id="tool-9", name="Fax")), "unused_entry", Severity.HINT, ["Fax"]),
        (whole().put(Role(id="role-9", name="Clerk")), "unused_entry", Severity.HINT, ["Clerk"]),
    ],
)
def test_a_rule_finds_its_fault_at_its_place(document, code, severity, names):
    reader = document.snapshot()
    finding = one_of(reader, code)
    assert finding.severity is severity
    kinds = (Node, Stage, Lane, Tool, Role, Metric)
    found = [reader.find(kind, i) for i in finding.ids for kind in kinds]
    assert [record.name for record in found if record is not None] == names


@pytest.mark.parametrize(
    ("gone", "codes"),
    [
        (StageCriterion, ["stage_without_criterion"]),
        (StageValue, ["stage_without_value"]),
        (NodeCriterion, ["step_without_exit"] * 2),
        (NodeGoal, ["goal_unserved", "step_without_goal", "step_without_goal"]),
        (Responsibility, ["step_without_owner"] * 2),
        (Agreement, ["practice_not_agreed"] * 2),
        (Person, ["no_people"]),
        (Calendar, ["role_without_calendar"]),
        (Allocation, ["role_without_people"]),
        (PersonSkill, ["skill_nobody_holds"]),
        (Goal, ["no_goal"]),
    ],
)
def test_what_is_taken_off_a_whole_map_is_missed_and_nothing_else_is(gone, codes):
    draft = Draft(Store(complete()))
    for record in list(draft.all(gone)):
        draft.remove(record)
    run_rules(draft)
    assert codes_of(draft) == codes


@pytest.mark.parametrize(
    ("record_id", "fields", "code"),
    [
        ("node_criterion-0", {"is_verifiable": False}, "step_without_exit"),
        ("person_skill-1", {"level": 0}, "skill_nobody_holds"),
        ("allocation-1", {"share": 1.01}, "over_allocated"),
        ("plan_action-2", {"starts": "2026-02-28"}, "hire_before_gate"),
        ("plan_action-2", {"starts": None, "due": "2026-02-28"}, "hire_before_gate"),
        ("plan_action-1", {"due": None}, "hire_before_gate"),
        ("agreement-0", {"state": AgreementState.DISCUSS}, "practice_not_agreed"),
        ("commitment-1", {"hold_share": 0.5}, "commitment_not_one"),
        ("calendar-1", {"non_selling_share": 1.0}, "calendar_without_hours"),
        ("commitment-1", {"hold_share": 0.8, "cancel_share": None}, "commitment_not_one"),
    ],
)
def test_what_is_said_otherwise_is_found(record_id, fields, code):
    records = [replace(r, **fields) if r.id == record_id else r for r in complete()]
    assert codes_of(Store(records)) == [code]


def by_hand(spans, today):
    """Day by day: the first that nobody is there, and the last before somebody is; None: nobody is found any more."""
    days = [today + timedelta(days=number) for number in range(80)]
    is_empty = [not any(is_there(each, day, day) for each in spans) for day in days]
    if True not in is_empty:
        return None
    first = is_empty.index(True)
    rest = is_empty[first:]
    return days[first], days[first + rest.index(False) - 1] if False in rest else None


@given(st.lists(st.tuples(*[st.none() | st.integers(-20, 40)] * 2), max_size=4))
@settings(max_examples=60, deadline=None)
def test_a_role_is_without_people_from_the_day_and_to_the_day_that_a_calendar_shows(spans):
    today = date(2027, 3, 1)

    def day(number):
        return None if number is None else (today + timedelta(days=number)).isoformat()

    people = [
        Person(id=f"person-{n}", name="P", starts=day(starts), leaves=day(leaves))
        for n, (starts, leaves) in enumerate(spans)
    ]
    assert vacant(people, today) == by_hand(people, today)


@pytest.mark.parametrize(
    ("fields", "share", "codes", "params"),
    [
        ({"leaves": "2026-12-31"}, 1.0, ["role_without_people", "skill_nobody_holds"], {"day": "2027-01-01"}),
        (
            {"starts": "2027-02-01"},
            1.0,
            ["role_vacant_for_a_time", "skill_nobody_holds"],
            {"until": "2027-01-31"},
        ),
        ({"leaves": "2027-03-31"}, 1.0, ["role_without_people"], {"day": "2027-04-01"}),
        ({}, 0.0, ["role_without_people"], {"day": "2027-01-01"}),
    ],
)
def test_who_has_a_role_is_looked_at_as_of_a_day_and_the_day_is_said(fields, share, codes, params):
    changes = {Person: fields, Allocation: {"share": share}}
    records = [replace(each, **changes.get(type(each), {})) for each in complete()]
    found = check_up(Store(records), date(2027, 1, 1))
    assert [each.code for each in found] == codes
    assert params.items() <= found[0].params.items()
    assert "2027" in finding_sentence(found[0])


def test_what_lacks_nothing_that_is_known_is_let_pass():
    for record_id, fields in (
        ("commitment-1", {"hold_share": None}),
        ("plan_action-1", {"is_done": True, "due": None}),
        ("practice-0", {"retired": "2026-01-01"}),
    ):
        records = [replace(r, **fields) if r.id == record_id else r for r in complete()]
        assert codes_of(Store(records)) == [], record_id


def test_a_metric_with_a_target_of_its_own_there_has_one_and_one_without_a_source_is_told_with_its_steps():
    records = [replace(r, target=None) if isinstance(r, NodeMetric) else r for r in complete()]
    link = next(r for r in records if isinstance(r, NodeMetric))
    assert one_of(Store(records), "no_targets").ids == (link.node_id,), (
        "one finding where there is none at all"
    )
    assert one_of(Store(records), "no_targets").params == {"count": 1}
    assert codes_of(Store(records)) == ["no_targets"]
    aim = Target(
        id="target-1",
        metric_id=link.metric_id,
        node_id=link.node_id,
        period=Period.MONTH,
        starts="2026-01-01",
    )
    assert codes_of(Store([*records, aim])) == []
    records = [replace(r, source=" ") if isinstance(r, Metric) else r for r in complete()]
    assert one_of(Store(records), "metric_without_source").ids == (link.metric_id, link.node_id)


def test_a_goal_is_served_through_the_goals_below_it_and_by_a_stage():
    part = Goal(id="goal-2", name="Calls", parent_id="goal-1")
    records = [replace(r, goal_id="goal-2") if isinstance(r, NodeGoal) else r for r in complete()]
    assert codes_of(Store([*records, part])) == []
    assert one_of(Store([*complete(), part]), "goal_unserved").ids == ("goal-2",)
    stage_id = next(r.id for r in records if isinstance(r, Stage))
    served = StageGoal(id="stage_goal-1", stage_id=stage_id, goal_id="goal-1")
    assert codes_of(Store([*(r for r in complete() if not isinstance(r, NodeGoal)), served])) == []


def test_one_answers_for_a_step():
    more = replace(next(r for r in complete() if isinstance(r, Responsibility)), id="responsibility-9")
    finding = one_of(Store([*complete(), more]), "several_owners")
    assert finding.params == {"name": "Call", "count": 2}
    told = replace(more, letter=Raci.INFORMED)
    assert codes_of(Store([*complete(), told])) == []


def test_a_hand_off_between_lanes_of_ours_wants_both_steps_agreed():
    document = whole().step("Do", touch_hours=1).lane("Legal").step("Check", touch_hours=1).to("Do")
    reader = document.snapshot()
    (line,) = [c for c in reader.all(Connector) if reader.get(Node, c.source_id).name == "Check"]
    assert one_of(reader, "nothing_agreed").ids == (line.id,), "one finding for all hand-offs"
    assert "handoff_not_agreed" not in codes_of(reader)
    ids = [named(reader, Node, name).id for name in ("Check", "Do")]
    agreed = [
        Agreement(id=f"agreement-{i}", node_id=i, state=state)
        for i, state in zip(ids, (AgreementState.AGREED, AgreementState.DISCUSS), strict=True)
    ]
    some = Store([*document.records(), *agreed])
    assert one_of(some, "handoff_not_agreed").params == {"name": "Check", "other": "Do"}
    assert "nothing_agreed" not in codes_of(some)
    agreed[1] = replace(agreed[1], state=AgreementState.AGREED)
    assert "handoff_not_agreed" not in codes_of(Store([*document.records(), *agreed]))


@pytest.mark.parametrize(
    "limit", [{"attempts_limit": 3}, {"age_limit_days": 90.0}, {"exit_rule": "Call once more"}]
)
def test_a_stall_without_any_limit_is_found(limit):
    document = whole().stall("Wait").to("Won")
    assert one_of(document.snapshot(), "stall_without_rule").params == {"name": "Wait"}
    measures = NodeMeasures(id="measures-9", node_id=named(document.snapshot(), Node, "Wait").id, **limit)
    assert "stall_without_rule" not in codes_of(Store([*document.records(), measures]))


def test_ends_may_be_called_the_same_and_the_customers_steps_need_no_role():
    document = whole().step("Try", touch_hours=1).to("Later").end("Later").end("Lost")
    document.lane("Customer").step("Think")
    assert {"twin_nodes", "step_without_role"}.isdisjoint(codes_of(document.snapshot()))


def test_a_metric_that_only_a_goal_names_is_used():
    document = whole()
    document.metric("Wins")
    records = [r for r in document.records() if not (isinstance(r, NodeMetric) and r.target is None)]
    metric = next(r for r in records if getattr(r, "name", "") == "Wins" and r.id.startswith("metric"))
    assert "unused_entry" in codes_of(Store(records))
    records = [replace(r, metric_id=metric.id) if isinstance(r, Goal) else r for r in records]
    assert "unused_entry" not in codes_of(Store(records))


def test_a_line_that_leads_back_in_a_loop_is_a_return():
    document = whole().step("Wait", touch_hours=1).to("Wait", 0.5).to("Call", 0.5)
    reader = document.snapshot()
    found = {
        (f.params["name"], f.params["other"])
        for f in check_up(reader, date(2027, 1, 1))
        if f.code == "loop_not_marked"
    }
    assert found == {("Wait", "Wait")}, "Call does not lead to Wait, so that is no loop"


def test_two_nodes_are_in_one_loop_when_each_leads_to_the_other():
    document = (
        a_map().step("A").to("B").step("B").to("C").step("C").to("B").to("D").step("D").to("E").step("E")
    )
    reader = document.snapshot()
    graph = FlowGraph.of(reader, queries.maps(reader)[0].id)
    numbers = graph.loops
    for a in graph.nodes:
        for b in graph.nodes:
            each = b in graph.reachable([a]) and a in graph.reachable([b])
            assert (numbers[a] == numbers[b]) is each


def test_maps_of_one_name_are_a_matter_of_the_document():
    document = whole("One").map("one").step("Do", touch_hours=1)
    finding = one_of(document.snapshot(), "twin_maps")
    assert (finding.map_id, finding.params["count"]) == (None, 2)


def test_errors_come_first_then_warnings_then_hints():
    document = a_map().stage("Selling").lane("Sales").step("").to("Won").step("Do").stage("Empty")
    order = [finding.severity for finding in check_up(document.snapshot(), date(2027, 1, 1))]
    assert order == sorted(order, key=list(Severity).index)
    assert set(order) == set(Severity)


def test_who_looks_breathes_and_can_be_stopped():
    class Stop(Exception):
        pass

    breaths = []

    def breathe():
        breaths.append(1)
        if len(breaths) == 3:
            raise Stop

    with pytest.raises(Stop):
        check_up(whole().snapshot(), date(2027, 1, 1), breathe)
