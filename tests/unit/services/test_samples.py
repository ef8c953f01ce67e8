"""The shipped templates: sound, laid out well, and giving the numbers they were designed with."""

import json
from collections import Counter
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from mapper.analysis.comparison.change import ChangeKind
from mapper.analysis.comparison.compare import against_base
from mapper.analysis.comparison.steps import step_changes
from mapper.analysis.health import check_up, document_findings
from mapper.analysis.map_figures import map_figures
from mapper.analysis.people.handovers import changes_of_hands
from mapper.analysis.ranges.expected import by_figures, says_otherwise
from mapper.core import queries
from mapper.core.ballots import fist_of
from mapper.core.draft import Draft
from mapper.core.errors import Trouble
from mapper.core.grid import Grid
from mapper.core.insides import outer_maps
from mapper.core.meaning import fingerprint
from mapper.core.records import (
    RECORD_TYPES,
    Actual,
    Agreement,
    Allocation,
    Ballot,
    Connector,
    Expectation,
    Goal,
    Item,
    Metric,
    Node,
    NodeMetric,
    Overlay,
    Person,
    PlanAction,
    Responsibility,
    Role,
    SignOff,
    Skill,
    Target,
    Tool,
    Vote,
)
from mapper.core.rules import run_rules
from mapper.core.store import Store
from mapper.core.values import (
    AgreementState,
    BallotKind,
    ConnectorKind,
    Direction,
    ItemKind,
    ItemState,
    LifeStage,
    MapKind,
    NodeKind,
    Outcome,
    PlanKind,
    Raci,
    TargetState,
)
from mapper.services.samples import demo_records, records_of_template, templates

# From the table the templates were designed in: plain branch shares, attempts limits left out of account.
CHECKS = json.loads((Path(__file__).parent / "template_checks.json").read_text(encoding="utf-8"))
KEYS = list(CHECKS)


@pytest.fixture(scope="module", params=KEYS)
def opened(request):
    store = Store(records_of_template(request.param))
    (process_map,) = queries.maps(store)
    return request.param, store, process_map.id


@pytest.fixture(scope="module")
def demo():
    return Store(demo_records())


def _solved(matrix, right):
    """Gauss with the largest pivot: x in matrix * x = right."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for column in range(size):
        pivot = max(range(column, size), key=lambda r: abs(rows[r][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for r in range(size):
            if r != column:
                factor = rows[r][column] / rows[column][column]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[column], strict=True)]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def _visits(store, map_id):
    """Visits of each node for one case that begins at each start."""
    nodes = queries.nodes(store, map_id)
    index = {node.id: i for i, node in enumerate(nodes)}
    matrix = [[float(i == j) for j in range(len(nodes))] for i in range(len(nodes))]
    for line in queries.connectors(store, map_id):
        matrix[index[line.target_id]][index[line.source_id]] -= line.share
    entries = [float(node.kind is NodeKind.START) for node in nodes]
    return dict(zip((n.id for n in nodes), _solved(matrix, entries), strict=True))


def test_the_list_has_all_six_with_what_a_person_needs_to_choose():
    listed = templates()
    assert {t.key for t in listed} == set(KEYS)
    assert all(t.name and t.use_when for t in listed)
    assert [t.name for t in listed] == sorted((t.name for t in listed), key=str.casefold)


def test_visits_and_wins_are_those_of_the_design(opened):
    key, store, map_id = opened
    visits = _visits(store, map_id)
    by_name = {n.name: visits[n.id] for n in queries.nodes(store, map_id) if n.kind is not NodeKind.END}
    for name, expected in CHECKS[key]["visits"].items():
        assert by_name[name] == pytest.approx(expected, abs=1e-5), name
    ends = [n for n in queries.nodes(store, map_id) if n.kind is NodeKind.END]
    won = sum(visits[n.id] for n in ends if n.outcome is Outcome.WON)
    assert won == pytest.approx(CHECKS[key]["win_probability"], abs=1e-6)
    assert sum(visits[n.id] for n in ends) == pytest.approx(1)


def test_hours_and_days_are_those_of_the_design(opened):
    key, store, map_id = opened
    visits = _visits(store, map_id)
    hours: dict[str, float] = {}
    days = 0.0
    for node in queries.nodes(store, map_id):
        for role_id, touch_hours in queries.touch_hours(store, node.id).items():
            role = store.get(Role, role_id).name
            hours[role] = hours.get(role, 0) + visits[node.id] * touch_hours
        measures = queries.measures(store, node.id)
        days += visits[node.id] * (measures.wait_days if measures else 0)
    assert hours == pytest.approx(CHECKS[key]["hours_per_entry"], rel=2e-3, abs=1e-3)
    assert days == pytest.approx(CHECKS[key]["mean_days"], abs=2e-3)


def test_nothing_of_the_design_was_left_out(opened):
    key, store, map_id = opened
    nodes = queries.nodes(store, map_id)
    work = [n for n in nodes if n.kind in (NodeKind.STEP, NodeKind.STALL, NodeKind.SLIP)]
    assert len(work) == CHECKS[key]["steps"]
    assert (
        len(queries.connectors(store, map_id)) == CHECKS[key]["branches"] + 1
    )  # one leads in from the start


def test_it_is_sound(opened):
    _, store, _ = opened
    assert document_findings(store) == []
    draft = Draft(Store())
    for record_type in RECORD_TYPES:
        for record in store.all(record_type):
            draft.put(record)
    before = draft.changes()
    run_rules(draft)
    assert draft.changes() == before  # the rules have nothing to move


def test_shares_add_up_to_one(opened):
    _, store, map_id = opened
    for node in queries.nodes(store, map_id):
        leaving = queries.outgoing(store, node.id)
        if node.kind is not NodeKind.END:
            assert sum(line.share for line in leaving) == pytest.approx(1, abs=1e-12), node.name


def test_it_begins_with_the_customer_and_all_ends_are_near(opened):
    _, store, map_id = opened
    lanes = {lane.id: lane for lane in queries.lanes(store, map_id)}
    (start,) = (n for n in queries.nodes(store, map_id) if n.kind is NodeKind.START)
    assert lanes[start.lane_id].is_customer
    for end in (n for n in queries.nodes(store, map_id) if n.kind is NodeKind.END):
        sources = [
            next(n for n in queries.nodes(store, map_id) if n.id == line.source_id)
            for line in queries.incoming(store, end.id)
        ]
        assert {source.stage_id for source in sources} == {end.stage_id}
        assert end.lane_id in {source.lane_id for source in sources}


def test_no_two_nodes_lie_on_each_other_and_each_lies_in_its_cell(opened):
    _, store, map_id = opened
    grid = Grid.of(store, map_id)
    nodes = queries.nodes(store, map_id)
    for one, other in combinations(nodes, 2):
        assert not grid.node_rect(one).intersects(grid.node_rect(other)), (one.name, other.name)
    for node in nodes:
        assert grid.cell_rect(node.stage_id, node.lane_id).encloses(grid.node_rect(node))


def test_loops_are_told_from_the_way_forward():
    store = Store(records_of_template("slipping_dates"))
    names = {node.id: node.name for m in queries.maps(store) for node in queries.nodes(store, m.id)}
    kinds = {
        (names[line.source_id], names[line.target_id]): line.kind
        for m in queries.maps(store)
        for line in queries.connectors(store, m.id)
    }
    chase = "Chase attempt (stop after 5)"
    promise = "Prospect promises to call back"
    assert kinds[promise, chase] is kinds[chase, chase] is ConnectorKind.CHASE
    assert kinds[chase, promise] is ConnectorKind.RETURNS
    assert kinds[chase, "Verbal yes, start date set"] is ConnectorKind.FLOW


def test_metrics_know_their_unit_and_which_way_is_better():
    metrics = {m.name: m for m in Store(records_of_template("b2b_complex")).all(Metric)}
    assert (metrics["Proposal rework"].unit, metrics["Proposal rework"].direction) == ("%", Direction.DOWN)
    assert (metrics["Proposals"].unit, metrics["Proposals"].direction) == ("per month", Direction.UP)
    assert (metrics["Approval days"].unit, metrics["Approval days"].direction) == ("days", Direction.DOWN)


def test_the_demo_is_sound_and_says_that_it_is_invented(demo):
    assert document_findings(demo) == []
    assert "invented" in queries.document_info(demo).purpose
    assert [m.name for m in outer_maps(demo)] == [
        "B2B complex sale",
        "Promised call-backs and moving start dates",
        "Call-backs and start dates, refined",
    ]


def test_the_demo_refines_one_of_its_maps(demo):
    _, base, refined = outer_maps(demo)
    assert (refined.kind, refined.based_on) == (MapKind.TO_BE, base.id)
    steps = step_changes(against_base(demo, refined.id))
    assert [step.node.name for step in steps if step.kind is ChangeKind.ADDED] == [
        "Start plan with the customer's tasks"
    ]
    assert [step.node.name for step in steps if step.kind is ChangeKind.REMOVED] == [
        "Sponsor meeting after second slip"
    ]
    told = {step.node.name: step.words for step in steps}
    assert set(told["Date review two weeks before start"]) == {
        "lane_id",
        "touch_hours",
        "node_metric",
        "responsibility",
        "ways_out",
    }
    assert "ways_out" in told["Prospect promises to call back"]
    (handed,) = changes_of_hands(demo, refined.id)
    assert (handed.name, handed.to_lane) == ("Date review two weeks before start", "Account executive")
    for process_map in (base, refined):  # what is expected of both is what their figures say
        figures = map_figures(demo, process_map.id, date(2026, 11, 27))
        wins = [one for one in demo.referring(Expectation, "map_id", process_map.id) if one.unit == "wins"]
        told = [(one, by_figures(figures, one)) for one in wins]
        assert [figure is not None and not says_otherwise(one, figure) for one, figure in told] == [True]


def test_the_demo_shows_every_kind_of_node_and_targets_met_and_missed(demo):
    assert {node.kind for node in demo.all(Node)} == set(NodeKind)
    for record_type in (Role, Tool, Skill, Metric, Goal):
        names = [record.name.casefold() for record in demo.all(record_type)]
        assert len(names) == len(set(names))
    met = {
        metric.actual >= metric.target
        if demo.get(Metric, metric.metric_id).direction is Direction.UP
        else metric.actual <= metric.target
        for metric in demo.all(NodeMetric)
        if metric.actual is not None
    }
    assert met == {True, False}
    assert all(metric.target is not None and metric.owner for metric in demo.all(NodeMetric))


def test_the_demo_has_the_numbers_of_the_templates(demo):
    first, second, _ = outer_maps(demo)
    for process_map, key in ((first, "b2b_complex"), (second, "slipping_dates")):
        visits = _visits(demo, process_map.id)
        by_name = {n.name: visits[n.id] for n in queries.nodes(demo, process_map.id)}
        for name, expected in CHECKS[key]["visits"].items():
            assert by_name[name] == pytest.approx(expected, abs=1e-5), name


def test_the_demo_holds_records_of_every_type(demo):
    assert [t.prefix for t in RECORD_TYPES if not any(True for _ in demo.all(t))] == []


@pytest.mark.parametrize(
    ("record_type", "field", "words"),
    [
        (Item, "kind", ItemKind),
        (Item, "state", ItemState),
        (Ballot, "kind", BallotKind),
        (Target, "state", TargetState),
        (Agreement, "state", AgreementState),
        (Responsibility, "letter", Raci),
        (PlanAction, "kind", PlanKind),
        (Overlay, "life_stage", LifeStage),
        (Connector, "kind", ConnectorKind),
    ],
)
def test_the_demo_uses_every_word_of(demo, record_type, field, words):
    assert {getattr(record, field) for record in demo.all(record_type)} >= set(words)


def test_the_demo_has_no_more_hints_than_the_gaps_it_is_to_show(demo):
    found = Counter(finding.code for finding in check_up(demo, date(2027, 1, 1)))
    assert found.pop("handoff_not_agreed") < 8
    assert found == {"empty_stage": 2, "goal_unserved": 1}


def test_the_votes_of_the_demo_came_out_one_way_and_the_other(demo):
    fists = [ballot for ballot in demo.all(Ballot) if ballot.kind is BallotKind.FIST]
    closed = {fist_of(demo, ballot).state: ballot for ballot in fists if not ballot.is_open}
    assert set(closed) == {AgreementState.AGREED, AgreementState.DISCUSS}
    for state, ballot in closed.items():
        (agreement,) = demo.referring(Agreement, "node_id", ballot.node_id)
        assert agreement.state is state
    below = [v for v in demo.referring(Vote, "ballot_id", closed[AgreementState.DISCUSS].id) if v.value < 3]
    assert len(below) == 1
    assert [ballot for ballot in fists if ballot.is_open]


def test_in_the_demo_the_parts_of_a_metric_are_its_whole(demo):
    """What people have of a metric at a step and in a month adds up to what the team has."""
    parts: dict[tuple[str, ...], list[Actual]] = {}
    wholes: dict[tuple[str, ...], Actual] = {}
    for actual in demo.all(Actual):
        key = (actual.metric_id, actual.node_id, actual.starts)
        if actual.person_id is None:
            wholes[key] = actual
        else:
            parts.setdefault(key, []).append(actual)
    assert len(parts) == 18
    for key, found in parts.items():
        for field in ("value", "hits", "cases"):
            known = [getattr(part, field) for part in found if getattr(part, field) is not None]
            assert sum(known) == pytest.approx(getattr(wholes[key], field) or 0)


def test_who_signed_the_demo_signed_it_as_it_is(demo):
    signed = list(demo.all(SignOff))
    assert signed
    assert all(each.fingerprint == fingerprint(demo, each.map_id) for each in signed)


def test_no_person_of_the_demo_has_more_than_one_persons_work(demo):
    for person in demo.all(Person):
        assert sum(a.share for a in demo.referring(Allocation, "person_id", person.id)) <= 1


def test_templates_need_no_more_than_their_team_and_its_targets(opened):
    """Owners, exits, goals and sources are said; people, targets and agreement are the team's own."""
    _, store, _ = opened
    found = Counter(finding.code for finding in check_up(store, date(2027, 1, 1)))
    assert found.pop("empty_stage", 0) <= 2
    assert found == {"nothing_agreed": 1, "no_targets": 1, "no_people": 1}, "three lines to begin with"


def test_each_time_all_ids_are_fresh():
    first, second = (records_of_template("channel_partner") for _ in range(2))
    assert not {r.id for r in first} & {r.id for r in second}
    assert len(first) == len(second)


def test_an_unknown_template_is_named_with_the_known_ones():
    with pytest.raises(Trouble) as caught:
        records_of_template("../b2b_complex")
    assert caught.value.code == "template_unknown"
    assert "b2b_complex" in caught.value.params["known"]
