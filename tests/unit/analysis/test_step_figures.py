"""The figures of one step against fractions worked out by hand, and what is said where there is none."""

from datetime import date
from fractions import Fraction

import pytest

from mapper.analysis.map_figures import map_figures
from mapper.analysis.steps.cases import along, along_in_period
from mapper.analysis.steps.told import STEP_FIGURES
from mapper.core import queries
from mapper.core.records import Connector, Node
from mapper.core.values import ConnectorKind
from tests.builders import a_map, named

DAY = date(2026, 5, 4)

# Of the calls a fifth is made again, a half is lost: 1 / (1 - 1/5) calls of a case, 3/10 of each goes on.
CALLS = Fraction(1) / (1 - Fraction(1, 5))
OFFERS = CALLS * Fraction(3, 10)
WON = OFFERS * Fraction(2, 3)


def _map(deal_value=None, **measured):
    builder = a_map(deal_value=deal_value).lane("Sales").start("Lead").measured(**measured).to("Call")
    builder.step("Call", touch_hours=2, wait_days=3)
    builder.to("Call", share=0.2, kind=ConnectorKind.RETURNS).to("Gone", share=0.5).to("Offer", share=0.3)
    builder.step("Offer", touch_hours=4, wait_days=6).to("Won", share=2 / 3).to("Gone", share=1 / 3).end(
        "Gone"
    )
    return builder.session().store


def _found(store):
    return map_figures(store, queries.maps(store)[0].id, DAY)


def _figure(store, code, name):
    return STEP_FIGURES[code](_found(store), named(store, Node, name).id)


@pytest.mark.parametrize(
    ("code", "name", "value"),
    [
        ("visits", "Call", CALLS),
        ("visits", "Offer", OFFERS),
        ("visits", "Gone", 1 - WON),
        ("reached", "Call", 1),
        ("reached", "Offer", Fraction(3, 8)),
        ("wins_from", "Call", WON),
        ("wins_from", "Offer", Fraction(2, 3)),
        ("wins_from", "Gone", 0),
        ("first_pass", "Call", Fraction(4, 5)),
        ("first_pass", "Offer", 1),
        # A won case calls 5/4 times, three days each, and offers once.
        ("lead_share", "Call", Fraction(15, 4) / (Fraction(15, 4) + 6)),
        ("lead_share", "Offer", 6 / (Fraction(15, 4) + 6)),
    ],
)
def test_figures_are_those_worked_out_by_hand(code, name, value):
    figure = _figure(_map(), code, name)
    assert figure.value == pytest.approx(float(value))
    assert figure.missing == ()


def test_shares_of_the_lead_time_are_together_one():
    store = _map()
    found = _found(store)
    shares = [STEP_FIGURES["lead_share"](found, node.id).value for node in store.all(Node)]
    assert sum(shares) == pytest.approx(1.0)


def test_cases_and_hours_are_those_of_the_expected_entries_where_no_goal_is_set():
    store = _map(entries_a_month=10)
    found = _found(store)
    entries = 10 * found.outlook.months
    call = named(store, Node, "Call").id
    assert STEP_FIGURES["cases"](found, call).value == pytest.approx(entries * float(CALLS))
    assert STEP_FIGURES["hours"](found, call).value == pytest.approx(entries * float(CALLS) * 2)


def test_what_goes_along_a_line_is_told_of_100_cases_and_in_the_period():
    store = _map(entries_a_month=10)
    found = _found(store)
    ends = named(store, Node, "Call").id, named(store, Node, "Offer").id
    line = next(line for line in store.all(Connector) if (line.source_id, line.target_id) == ends)
    figure = along(found, line)
    assert figure.value == pytest.approx(float(100 * OFFERS))
    come, share = (term.value for term in figure.terms)
    assert come * share == pytest.approx(figure.value)
    assert share == pytest.approx(0.3)
    entries = 10 * found.outlook.months
    assert along_in_period(found, line).value == pytest.approx(float(OFFERS) * entries)


def test_a_step_is_as_weak_as_the_costliest_of_its_weaknesses():
    """120 cases a year: half of the calls drop out, where half of those who go on are won; of the offers a third."""
    store = _map(entries_a_month=10, deal_value=1000.0)
    lost = {"Call": 120 * CALLS / 2 * Fraction(1, 2), "Offer": 120 * OFFERS / 3}
    for name, wins in lost.items():
        assert _figure(store, "wins_lost", name).value == pytest.approx(float(wins))
        weak = _figure(store, "weak", name)
        assert weak.value == pytest.approx(float(wins * 1000))
        parts = {term.code: term.value for term in weak.terms}
        assert parts["of_losses"] == weak.value > parts["of_delays"] > 0
        assert parts["of_returns"] == {"Call": None, "Offer": 0.0}[name], "what an hour costs is not known"
    assert _figure(store, "weak", "Won").value == 0.0
    unpriced = _figure(_map(), "weak", "Call")
    assert unpriced.value is None
    assert {"entries_unknown", "value_missing"} <= {remark.code for remark in unpriced.missing}
    assert _figure(_map(), "wins_lost", "Call").value == pytest.approx(float(100 * CALLS / 4)), "of 100 cases"


def test_what_is_missing_is_said():
    store = _map()
    assert {remark.code for remark in _figure(store, "cases", "Call").missing} == {
        "goal_missing",
        "entries_unknown",
    }
    assert [remark.code for remark in _figure(store, "cost", "Call").missing] == ["role_cost_missing"]
    broken = a_map().step("Call").to("Meet").step("Meet").session().store
    figure = _figure(broken, "visits", "Call")
    assert figure.value is None
    assert figure.missing
    lonely = a_map().start("Lead").to("Won").step("Apart").to("Won").session().store
    apart = _figure(lonely, "visits", "Apart")
    assert (apart.value, apart.missing) == (0.0, ()), "that nobody comes is known"


def test_nobody_goes_along_a_line_that_takes_none_or_to_which_nobody_comes_and_its_cost_lacks_a_role():
    apart = (
        a_map().start("Lead").to("Call").step("Call").to("Won", share=1.0).to("Gone", share=0.0).end("Gone")
    )
    store = apart.step("Apart", touch_hours=2).to("Won").session().store
    found = _found(store)
    ends = {named(store, Node, name).id for name in ("Apart", "Gone")}
    told = [along(found, line) for line in store.all(Connector) if {line.source_id, line.target_id} & ends]
    assert [(figure.value, figure.missing) for figure in told] == [(0.0, ())] * 2
    cost = _figure(store, "cost", "Apart")
    assert (cost.value, [remark.code for remark in cost.missing]) == (None, ["role_cost_missing"])


def test_every_figure_of_every_node_of_a_bad_map_gives_a_reason_and_no_number():
    store = a_map().start("Lead").to("Call").step("Call").to("Call", share=1.0).session().store
    found = _found(store)
    for code, figure_of in STEP_FIGURES.items():
        for node in store.all(Node):
            figure = figure_of(found, node.id)
            assert figure.value is not None or figure.missing, (code, node.name)
