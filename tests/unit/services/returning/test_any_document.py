"""The way back: whatever a document holds, nothing comes of a workbook nobody changed; what is brought is there."""

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.records import Metric, Node, NodeMetric
from mapper.core.rules import run_rules
from mapper.core.store import Store
from mapper.services.returning.bring import bring_back
from tests.builders import MapBuilder, a_map
from tests.unit.exchange.excel.documents import slipping
from tests.unit.services.returning.edited import Desk, of_slipping, written

TEXTS = st.text(max_size=40) | st.sampled_from(
    ["=1+1", "_x0041_", "#N/A", "<r><t>x</t></r>", " a\tb ", "'", "\u202ex"]
)
AMOUNTS = st.none() | st.floats(-1e12, 1e12) | st.sampled_from([0.1 + 0.2, 1 / 3, 5e-324, 1e-9])
WAITS = st.none() | st.floats(0, 1e6)
TARGETS = st.fixed_dictionaries(
    {
        "baseline": AMOUNTS,
        "target": AMOUNTS,
        "actual": AMOUNTS,
        "owner": TEXTS,
        "due": st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)).map(str),
        "unit": st.sampled_from(["%", "days", "", "€"]),
        "direction": st.sampled_from(["up", "down"]),
    }
)
STEPS = st.tuples(TEXTS, WAITS, st.floats(0, 1e4), st.floats(0, 1), st.lists(TARGETS, max_size=2))


def _made(steps: list[tuple[str, Any, float, float, list[dict[str, Any]]]]) -> MapBuilder:
    sketch = a_map("Any").stage("One").lane("Us").start("in").to("0")
    for number, (text, wait, hours, share, targets) in enumerate(steps):
        sketch.step(str(number), wait_days=wait).touch(f"Role {text}", hours)
        sketch.to(str(number + 1), share, label=text).to("Lost", 1 - share)
        for place, about in enumerate(targets):
            sketch.metric(f"{text} {place}", **about)
    return sketch.step(str(len(steps))).to("Won")


@settings(max_examples=8)
@given(st.lists(STEPS, min_size=1, max_size=4))
def test_nothing_comes_of_a_workbook_nobody_changed(steps: list[Any]) -> None:
    document = _made(steps).snapshot()
    plan = Desk(written(document)).plan(document)
    assert plan.is_based
    assert [*plan.changed, *plan.both, *plan.added, *plan.misread, *plan.left, *plan.notes] == []
    assert (plan.agreed, plan.here_only) == (0, 0)


def test_what_is_brought_is_in_the_document_and_comes_back_no_more() -> None:
    document = Store(slipping().records())
    desk = Desk(of_slipping())
    desk = desk.type("tblTargets", "target", 0.95, step="review", metric="Dates held")
    desk = desk.type("tblTargets", "direction", "lower is better", step="review", metric="Dates held")
    desk = desk.type("tblSteps", "limit", 4.0, step="chase").type("tblSteps", "class", None, step="chase")
    desk = desk.type("tblSteps", "entries", 30.0, step="enters")
    desk = desk.type("tblBranches", "share", 0.4, **{"from": "pitch", "to": "agree"})
    desk = desk.type("tblWork", "hours", 2.5, step="pitch").type(
        "tblInputs", "value", "month", key="goal_period"
    )
    desk = desk.type("tblRoles", "target_use", "80 %", role="AE")
    below = desk.table("tblTargets").area.bottom + 1
    new = {"step": "agree", "metric": "Signed", "unit": "%", "direction": "lower is better", "actual": "8 %"}
    for key, value in new.items():
        desk = desk.put("Targets", below, desk.column("tblTargets", key), value)
    plan = desk.plan(document)
    assert not plan.misread
    draft = Draft(document)
    label = bring_back(draft, plan.changed, plan.added, "book.xlsx")
    run_rules(draft)
    assert label.params == {"name": "book.xlsx", "count": len(plan.changed) + 1}
    again = desk.plan(draft)
    assert again.is_empty
    assert again.agreed == len(plan.changed) == 9
    metric = next(each for each in draft.all(Metric) if each.name == "Signed")
    (link,) = draft.referring(NodeMetric, "metric_id", metric.id)
    assert (metric.unit, metric.direction, link.actual, link.direction) == ("%", "down", 0.08, None)


def test_shares_beside_a_share_that_came_are_no_counts_any_more() -> None:
    sketch = a_map("Counted").stage("One").lane("Us").start("in").to("Call").step("Call")
    sketch.to("Won", count=27).to("Lost", count=3).to("Again", count=70).step("Again").to("Call")
    document = sketch.snapshot()
    desk = Desk(written(document)).type("tblBranches", "share", 0.3, **{"from": "Call", "to": "Won"})
    plan = desk.plan(document)
    draft = Draft(document)
    bring_back(draft, plan.changed, plan.added, "book.xlsx")
    run_rules(draft)
    call = next(each for each in document.all(Node) if each.name == "Call")
    leaving = queries.outgoing(draft, call.id)
    assert sorted(line.share or 0.0 for line in leaving) == [0.03, 0.3, 0.7]
    assert {line.count for line in leaving} == {None}
