"""The fixes of the check-up: each is one edit after which its finding is gone."""

from datetime import date

import pytest

from mapper.analysis import health
from mapper.analysis.checkup import fixes
from mapper.analysis.checkup.finding import Fix
from mapper.analysis.health import check_up
from mapper.core import queries
from mapper.core.edits import lanes, mending, resources, stages
from mapper.core.errors import Refused
from mapper.core.records import (
    Allocation,
    Calendar,
    Connector,
    Lane,
    Node,
    NodeMeasures,
    Person,
    Responsibility,
    Role,
    RoleTouch,
    Stage,
    Tool,
)
from mapper.core.values import ConnectorKind, NodeKind, Outcome, Raci
from mapper.services.session import Session
from tests.builders import Clock, MemoryKeeper, a_map, named
from tests.unit.analysis.whole_map import codes_of, complete, one_of, whole


def _mended(document, code):
    """The session after the fix of the one finding of a code, which is gone by that and back after an undo."""
    session = document.session()
    finding = one_of(session.store, code)
    assert finding.fix is not None
    before = session.snapshot()
    session.run(fixes.mend, [finding])
    assert code not in codes_of(session.store)
    after = session.snapshot()
    session.undo()
    assert session.snapshot() == before, "a fix is one edit"
    session.redo()
    assert session.snapshot() == after
    return session


def test_shares_are_rescaled_in_proportion():
    session = _mended(whole().step("Do", touch_hours=1).to("Won", 0.9).to("Lost", 0.3), "shares_not_one")
    do = named(session.store, Node, "Do")
    assert sorted(c.share for c in queries.outgoing(session.store, do.id)) == [0.25, 0.75]


def test_shares_that_are_all_zero_become_even_and_come_to_exactlyone_of():
    document = whole().step("Do", touch_hours=1)
    for name in ("Won", "Lost", "Call"):
        document.to(name, 0.0)
    session = _mended(document, "shares_not_one")
    do = named(session.store, Node, "Do")
    shares = [c.share for c in queries.outgoing(session.store, do.id)]
    assert sum(shares) == pytest.approx(1, abs=1e-12)
    assert max(shares) - min(shares) < 0.001


def test_unknown_shares_get_the_rest():
    session = _mended(whole().step("Do", touch_hours=1).to("Won", 0.4).to("Lost").to("Call"), "share_unknown")
    do = named(session.store, Node, "Do")
    assert sorted(c.share for c in queries.outgoing(session.store, do.id)) == [0.3, 0.3, 0.4]


def test_ways_that_nobody_counted_were_taken_by_none():
    session = _mended(whole().step("Do", touch_hours=1).to("Won", count=4).to("Lost"), "share_unknown")
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
    assert {"no_start", "no_start_with_customer", "unreachable"}.isdisjoint(codes_of(session.store))


def test_a_start_goes_over_to_the_customer_and_lies_on_nothing():
    document = a_map().stage("Selling").lane("Customer", is_customer=True).step("Ask").to("Won")
    document.lane("Sales").start().to("Ask")
    session = _mended(document, "no_start_with_customer")
    start = named(session.store, Node, "Start")
    assert session.store.get(Lane, start.lane_id).is_customer
    ask = named(session.store, Node, "Ask")
    assert start.y >= ask.y + ask.height


def test_a_dead_end_is_led_to_an_end_of_its_own():
    session = _mended(whole().step("Do", touch_hours=1), "dead_end")
    (line,) = queries.outgoing(session.store, named(session.store, Node, "Do").id)
    end = session.store.get(Node, line.target_id)
    assert (end.kind, end.outcome, line.share) == (NodeKind.END, Outcome.LOST, None)


def test_a_stall_gets_the_exit_it_lacks_with_the_share_that_is_left():
    document = whole().stall("Wait").to("Wait", 0.6, kind=ConnectorKind.RETURNS)
    session = _mended(document, "stall_without_exit")
    lines = queries.outgoing(session.store, named(session.store, Node, "Wait").id)
    assert sorted(c.share for c in lines) == [0.4, 0.6]
    assert "shares_not_one" not in codes_of(session.store)


def test_the_role_with_the_most_hours_answers_for_a_step():
    records = [r for r in complete() if not isinstance(r, Responsibility) or r.id != "responsibility-0"]
    call = next(r for r in records if isinstance(r, Node) and r.name == "Call")
    clerk = Role(id="role-9", name="Clerk")
    told = Responsibility(id="responsibility-9", node_id=call.id, role_id="role-9", letter=Raci.INFORMED)
    touch = RoleTouch(id="touch-9", node_id=call.id, role_id="role-9", touch_hours=2.0)
    other = Person(
        id="person-9", name="Cem", calendar_id=next(r.id for r in records if isinstance(r, Calendar))
    )
    person = Allocation(id="allocation-9", person_id="person-9", role_id="role-9", share=0.5)
    session = Session(MemoryKeeper.of([*records, clerk, told, touch, other, person]), Clock())
    session.run(fixes.mend, [one_of(session.store, "step_without_owner")])
    (letter,) = session.store.referring(Responsibility, "node_id", call.id)
    assert (letter.role_id, letter.letter) == ("role-9", Raci.ACCOUNTABLE)
    assert codes_of(session.store) == []


def test_where_nobody_works_nobody_can_be_made_to_answer():
    session = whole().step("Do").session()
    findings = [f for f in check_up(session.store, date(2027, 1, 1)) if f.code == "step_without_owner"]
    assert [(f.params["name"], f.fix) for f in findings] == [
        ("Call", Fix.SET_OWNER),
        ("Fits?", None),
        ("Do", None),
    ]
    with pytest.raises(Refused, match="nobody_works"):
        session.run(mending.set_owner, named(session.store, Node, "Do").id)


def test_the_small_fixes():
    fits = _mended(whole().decision("Sure?").to("Won"), "decision_without_choice")
    assert named(fits.store, Node, "Sure?").kind is NodeKind.STEP
    marked = _mended(whole().step("Do", touch_hours=1).to("Do", 0.5).to("Won", 0.5), "loop_not_marked")
    assert [c.kind for c in marked.store.all(Connector)].count(ConnectorKind.RETURNS) == 2
    unused = _mended(whole().put(Tool(id="tool-9", name="Fax")), "unused_entry")
    assert [tool.name for tool in unused.store.all(Tool)] == ["Phone"]
    assert [s.name for s in _mended(whole().stage("None"), "empty_stage").store.all(Stage)] == ["Selling"]
    assert len(list(_mended(whole().lane("None"), "empty_lane").store.all(Lane))) == 2


def test_a_limit_below_one_becomesone_of():
    document = whole().step("Do", touch_hours=1).to("Won").measured(attempts_limit=0)
    session = _mended(document, "attempts_limit_below_one")
    assert next(iter(session.store.all(NodeMeasures))).attempts_limit == 1


def test_what_is_used_meanwhile_is_kept():
    session = whole().put(Tool(id="tool-9", name="Fax")).session()
    finding = one_of(session.store, "unused_entry")
    session.run(resources.attach, named(session.store, Node, "Call").id, "tool-9")
    with pytest.raises(Refused, match="used_meanwhile"):
        session.run(fixes.mend, [finding])


def test_what_is_gone_meanwhile_is_told():
    session = whole().stage("None").session()
    finding = one_of(session.store, "empty_stage")
    session.run(stages.delete_stage, finding.ids[0])
    with pytest.raises(Refused, match="gone"):
        session.run(fixes.mend, [finding])


def test_several_of_a_sort_are_mended_as_one_edit_without_those_that_are_gone():
    session = whole().lane("One").lane("Two").lane("Three").session()
    findings = [f for f in check_up(session.store, date(2027, 1, 1)) if f.code == "empty_lane"]
    session.run(lanes.delete_lane, findings[0].ids[0])
    before = session.snapshot()
    session.run(fixes.mend, findings)
    assert "empty_lane" not in codes_of(session.store)
    assert session.history.undoable.label.params == {"count": 2}
    session.undo()
    assert session.snapshot() == before


def test_the_customers_lane_and_the_last_stage_are_empty_without_a_fix():
    document = a_map().stage("Selling").lane("Sales").step("Do").to("Won")
    finding = one_of(document.snapshot(), "empty_lane")
    assert (finding.fix, finding.params["name"]) == (None, "Customer")


def test_every_fix_is_offered_by_a_rule():
    rules = [*health.MAP_RULES, *health.NODE_RULES, *health.DOCUMENT_RULES]
    assert {rule.fix for rule in rules} - {None} == set(Fix)
