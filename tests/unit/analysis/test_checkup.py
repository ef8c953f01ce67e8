"""The check-up: each rule finds its fault and nothing else, and each fix is one edit after which it is gone."""

from dataclasses import replace

import pytest

from mapper.analysis import health
from mapper.analysis.checkup import fixes
from mapper.analysis.checkup.finding import Fix, Severity
from mapper.analysis.graph import FlowGraph
from mapper.analysis.health import check_up
from mapper.core import queries
from mapper.core.edits import lanes, resources, stages
from mapper.core.errors import Refused
from mapper.core.records import (
    Connector,
    Goal,
    Lane,
    Metric,
    Node,
    NodeMeasures,
    NodeMetric,
    Role,
    Stage,
    Tool,
)
from mapper.core.store import Store
from mapper.core.values import ConnectorKind, NodeKind, Outcome
from tests.builders import a_map, named


def _whole(name="As is"):
    """A map nothing can be said against."""
    return (
        a_map(name)
        .put(Goal(id="goal-1", name="Wins"))
        .stage("Selling")
        .lane("Customer", is_customer=True)
        .start()
        .to("Call")
        .lane("Sales")
        .step("Call", touch_hours=1)
        .tool("Phone")
        .skill("Listening")
        .metric("Calls", target=5)
        .to("Fits?")
        .decision("Fits?")
        .to("Won", 0.5)
        .to("Call", 0.25, kind=ConnectorKind.RETURNS)
        .to("Lost", 0.25)
    )


def _codes(reader):
    return sorted(finding.code for finding in check_up(reader))


def _one(reader, code):
    (finding,) = [finding for finding in check_up(reader) if finding.code == code]
    return finding


def test_nothing_is_said_against_a_whole_map():
    assert check_up(_whole().snapshot()) == []


@pytest.mark.parametrize(
    ("document", "code", "severity", "names"),
    [
        (_whole().stage("Delivering"), "empty_stage", Severity.HINT, ["Delivering"]),
        (_whole().lane("Legal"), "empty_lane", Severity.HINT, ["Legal"]),
        (_whole().stage(" ").step("Do", touch_hours=1), "unnamed_stage", Severity.WARNING, [" "]),
        (_whole().lane("").step("Do", touch_hours=1), "unnamed_lane", Severity.WARNING, [""]),
        (
            _whole().step("call ", touch_hours=1),
            "twin_nodes",
            Severity.HINT,
            ["Call", "call "],
        ),
        (_whole().step("Do"), "step_without_role", Severity.HINT, ["Do"]),
        (
            _whole().step("Do", touch_hours=1).metric("Calls"),
            "metric_without_target",
            Severity.HINT,
            ["Do", "Calls"],
        ),
        (_whole().put(Tool(id="tool-9", name="Fax")), "unused_entry", Severity.HINT, ["Fax"]),
        (_whole().put(Role(id="role-9", name="Clerk")), "unused_entry", Severity.HINT, ["Clerk"]),
    ],
)
def test_a_rule_finds_its_fault_at_its_place(document, code, severity, names):
    reader = document.snapshot()
    finding = _one(reader, code)
    assert finding.severity is severity
    kinds = (Node, Stage, Lane, Tool, Role, Metric)
    found = [reader.find(kind, i) for i in finding.ids for kind in kinds]
    assert [record.name for record in found if record is not None] == names


def test_ends_may_be_called_the_same_and_the_customers_steps_need_no_role():
    document = _whole().step("Try", touch_hours=1).to("Later").end("Later").end("Lost")
    document.lane("Customer").step("Think")
    assert {"twin_nodes", "step_without_role"}.isdisjoint(_codes(document.snapshot()))


def test_a_metric_that_only_a_goal_names_is_used():
    document = _whole()
    document.metric("Wins")
    records = [r for r in document.records() if not (isinstance(r, NodeMetric) and r.target is None)]
    metric = next(r for r in records if getattr(r, "name", "") == "Wins" and r.id.startswith("metric"))
    assert "unused_entry" in _codes(Store(records))
    records = [replace(r, metric_id=metric.id) if isinstance(r, Goal) else r for r in records]
    assert _codes(Store(records)) == []


def test_a_line_that_leads_back_in_a_loop_is_a_return():
    document = _whole().step("Wait", touch_hours=1).to("Wait", 0.5).to("Call", 0.5)
    reader = document.snapshot()
    found = {(f.params["name"], f.params["other"]) for f in check_up(reader) if f.code == "loop_not_marked"}
    assert found == {("Wait", "Wait")}, "Call does not lead to Wait, so that is no loop"


def test_two_nodes_are_in_one_loop_when_each_leads_to_the_other():
    document = (
        a_map().step("A").to("B").step("B").to("C").step("C").to("B").to("D").step("D").to("E").step("E")
    )
    reader = document.snapshot()
    graph = FlowGraph.of(reader, queries.maps(reader)[0].id)
    numbers = graph.loops()
    for a in graph.nodes:
        for b in graph.nodes:
            each = b in graph.reachable([a]) and a in graph.reachable([b])
            assert (numbers[a] == numbers[b]) is each


def test_maps_of_one_name_are_a_matter_of_the_document():
    document = _whole("One").map("one").step("Do", touch_hours=1)
    finding = _one(document.snapshot(), "twin_maps")
    assert (finding.map_id, finding.params["count"]) == (None, 2)


def test_errors_come_first_then_warnings_then_hints():
    document = a_map().stage("Selling").lane("Sales").step("").to("Won").step("Do").stage("Empty")
    order = [finding.severity for finding in check_up(document.snapshot())]
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
        check_up(_whole().snapshot(), breathe)


# -- fixes


def _mended(document, code):
    """The session after the fix of the one finding of a code, which is gone by that and back after an undo."""
    session = document.session()
    finding = _one(session.store, code)
    assert finding.fix is not None
    before = session.snapshot()
    session.run(fixes.mend, [finding])
    assert code not in _codes(session.store)
    after = session.snapshot()
    session.undo()
    assert session.snapshot() == before, "a fix is one edit"
    session.redo()
    assert session.snapshot() == after
    return session


def test_shares_are_rescaled_in_proportion():
    session = _mended(_whole().step("Do", touch_hours=1).to("Won", 0.9).to("Lost", 0.3), "shares_not_one")
    do = named(session.store, Node, "Do")
    assert sorted(c.share for c in queries.outgoing(session.store, do.id)) == [0.25, 0.75]


def test_shares_that_are_all_zero_become_even_and_come_to_exactly_one():
    document = _whole().step("Do", touch_hours=1)
    for name in ("Won", "Lost", "Call"):
        document.to(name, 0.0)
    session = _mended(document, "shares_not_one")
    do = named(session.store, Node, "Do")
    shares = [c.share for c in queries.outgoing(session.store, do.id)]
    assert sum(shares) == pytest.approx(1, abs=1e-12)
    assert max(shares) - min(shares) < 0.001


def test_unknown_shares_get_the_rest():
    session = _mended(
        _whole().step("Do", touch_hours=1).to("Won", 0.4).to("Lost").to("Call"), "share_unknown"
    )
    do = named(session.store, Node, "Do")
    assert sorted(c.share for c in queries.outgoing(session.store, do.id)) == [0.3, 0.3, 0.4]


def test_ways_that_nobody_counted_were_taken_by_none():
    session = _mended(_whole().step("Do", touch_hours=1).to("Won", count=4).to("Lost"), "share_unknown")
    do = named(session.store, Node, "Do")
    assert sorted(c.count for c in queries.outgoing(session.store, do.id)) == [0, 4]


def test_a_start_is_added_with_the_customer_before_what_nothing_leads_to():
    document = a_map().stage("Selling").lane("Sales").step("Call", touch_hours=1).to("Won")
    session = _mended(document, "no_start")
    start = next(n for n in session.store.all(Node) if n.kind is NodeKind.START)
    assert session.store.get(Lane, start.lane_id).is_customer
    assert [c.target_id for c in queries.outgoing(session.store, start.id)] == [
        named(session.store, Node, "Call").id
    ]
    assert {"no_start", "no_start_with_customer", "unreachable"}.isdisjoint(_codes(session.store))


def test_a_start_goes_over_to_the_customer_and_lies_on_nothing():
    document = a_map().stage("Selling").lane("Customer", is_customer=True).step("Ask").to("Won")
    document.lane("Sales").start().to("Ask")
    session = _mended(document, "no_start_with_customer")
    start = named(session.store, Node, "Start")
    assert session.store.get(Lane, start.lane_id).is_customer
    ask = named(session.store, Node, "Ask")
    assert start.y >= ask.y + ask.height


def test_a_dead_end_is_led_to_an_end_of_its_own():
    session = _mended(_whole().step("Do", touch_hours=1), "dead_end")
    (line,) = queries.outgoing(session.store, named(session.store, Node, "Do").id)
    end = session.store.get(Node, line.target_id)
    assert (end.kind, end.outcome, line.share) == (NodeKind.END, Outcome.LOST, None)


def test_a_stall_gets_the_exit_it_lacks_with_the_share_that_is_left():
    document = _whole().stall("Wait").to("Wait", 0.6, kind=ConnectorKind.RETURNS)
    session = _mended(document, "stall_without_exit")
    lines = queries.outgoing(session.store, named(session.store, Node, "Wait").id)
    assert sorted(c.share for c in lines) == [0.4, 0.6]
    assert "shares_not_one" not in _codes(session.store)


def test_the_small_fixes():
    fits = _mended(_whole().decision("Sure?").to("Won"), "decision_without_choice")
    assert named(fits.store, Node, "Sure?").kind is NodeKind.STEP
    marked = _mended(_whole().step("Do", touch_hours=1).to("Do", 0.5).to("Won", 0.5), "loop_not_marked")
    assert [c.kind for c in marked.store.all(Connector)].count(ConnectorKind.RETURNS) == 2
    unused = _mended(_whole().put(Tool(id="tool-9", name="Fax")), "unused_entry")
    assert [tool.name for tool in unused.store.all(Tool)] == ["Phone"]
    assert [s.name for s in _mended(_whole().stage("None"), "empty_stage").store.all(Stage)] == ["Selling"]
    assert len(list(_mended(_whole().lane("None"), "empty_lane").store.all(Lane))) == 2


def test_a_limit_below_one_becomes_one():
    document = _whole().step("Do", touch_hours=1).to("Won").measured(attempts_limit=0)
    session = _mended(document, "attempts_limit_below_one")
    assert next(iter(session.store.all(NodeMeasures))).attempts_limit == 1


def test_what_is_used_meanwhile_is_kept():
    session = _whole().put(Tool(id="tool-9", name="Fax")).session()
    finding = _one(session.store, "unused_entry")
    session.run(resources.attach, named(session.store, Node, "Call").id, "tool-9")
    with pytest.raises(Refused, match="used_meanwhile"):
        session.run(fixes.mend, [finding])


def test_what_is_gone_meanwhile_is_told():
    session = _whole().stage("None").session()
    finding = _one(session.store, "empty_stage")
    session.run(stages.delete_stage, finding.ids[0])
    with pytest.raises(Refused, match="gone"):
        session.run(fixes.mend, [finding])


def test_several_of_a_sort_are_mended_as_one_edit_without_those_that_are_gone():
    session = _whole().lane("One").lane("Two").lane("Three").session()
    findings = [f for f in check_up(session.store) if f.code == "empty_lane"]
    session.run(lanes.delete_lane, findings[0].ids[0])
    before = session.snapshot()
    session.run(fixes.mend, findings)
    assert check_up(session.store) == []
    assert session.history.undoable.label.params == {"count": 2}
    session.undo()
    assert session.snapshot() == before


def test_the_customers_lane_and_the_last_stage_are_empty_without_a_fix():
    document = a_map().stage("Selling").lane("Sales").step("Do").to("Won")
    finding = _one(document.snapshot(), "empty_lane")
    assert (finding.fix, finding.params["name"]) == (None, "Customer")


def test_every_fix_is_offered_by_a_rule():
    rules = [*health.MAP_RULES, *health.NODE_RULES, *health.DOCUMENT_RULES]
    assert {rule.fix for rule in rules} - {None} == set(Fix)
