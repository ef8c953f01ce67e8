"""Lean measures: shares of work, efficiency, ladder, yields, hand-offs, against cases followed line by line."""

from collections import Counter
from dataclasses import replace
from math import nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.figure import Basis
from mapper.analysis.flow.along import along
from mapper.analysis.flow.flow import flow, winning_visits
from mapper.analysis.flow.paths import likely_paths
from mapper.analysis.flow.times import times
from mapper.analysis.graph import FlowGraph
from mapper.analysis.measures.lean import lean, open_cases, takt, visits_on
from mapper.analysis.measures.yields import hand_offs, rework_lines, yields
from mapper.analysis.results import Flow, Remark
from mapper.core import queries
from mapper.core.records import Calendar, Connector, Node, NodeMeasures, Stage
from mapper.core.store import Store
from mapper.core.values import ConnectorKind, NodeKind, Outcome, ValueClass
from mapper.services.samples import records_of_template, templates
from tests.builders import a_map, named


def a_sale():
    """Calls are tried again or won by an offer, which comes back for changes or goes to delivery."""
    builder = a_map().stage("Selling").lane("Sales").start().to("Call")
    builder.step("Call", touch_hours=2, wait_days=3, value_class=ValueClass.BNVA, accurate_share=0.9)
    builder.to("Call", 0.25).to("Offer", 0.5).to("Lost", 0.25)
    builder.step("Offer", touch_hours=8, wait_days=5, value_class=ValueClass.VA, accurate_share=0.8)
    builder.to("Changes", 0.2).to("Deliver", 0.6).to("Lost", 0.2)
    builder.step("Changes", touch_hours=4, value_class=ValueClass.NVA).to("Offer")
    builder.stage("Delivering").lane("Delivery")
    builder.step("Deliver", touch_hours=16, wait_days=1).to("Won")
    return builder.snapshot()


def map_id(reader):
    return queries.maps(reader)[0].id


def at(reader, *names):
    return [named(reader, Node, name).id for name in names]


def counted(reader, found, *, without=frozenset()):
    """Cases followed line by line until next to none are left: visits, hand-offs and wins of one that enters."""
    here = dict(found.entries)
    visits, moved, wins = Counter(), 0.0, 0.0
    for _ in range(2000):
        there = Counter()
        for node_id, share in here.items():
            visits[node_id] += share
            node = reader.get(Node, node_id)
            wins += share * (node.outcome is Outcome.WON)
            shares = queries.shares_out(reader, node_id) if node.kind is not NodeKind.END else {}
            for line in queries.outgoing(reader, node_id) if shares else ():
                part = share * shares[line.id]
                moved += part * (node.lane_id != reader.get(Node, line.target_id).lane_id)
                if line.id not in without:
                    there[line.target_id] += part
        here = there
    return visits, moved, wins


# -- time and work


def test_shares_efficiency_and_ladder_of_one_path_by_hand():
    reader = a_sale()
    found = lean(reader, map_id(reader), visits_on(at(reader, "Start", "Call", "Offer", "Deliver", "Won")))
    assert found.share(ValueClass.VA).value == pytest.approx(8 / 26)
    assert found.share(ValueClass.BNVA).value == pytest.approx(2 / 26)
    assert found.share(None).value == pytest.approx(16 / 26)
    [selling, delivering] = found.ladder
    assert (selling.touch_days, selling.wait_days) == (pytest.approx(1.25), pytest.approx(6.75))
    assert (delivering.touch_days, delivering.wait_days) == (2.0, 0.0), (
        "the work takes longer than the day entered"
    )
    assert found.lead_days == pytest.approx(10)
    assert found.cycle_efficiency.value == pytest.approx(1 / 10)
    assert found.activity_ratio.value == pytest.approx(3.25 / 10)
    assert found.assumed == (
        Remark("work_above_wait", tuple(at(reader, "Deliver"))),
        Remark("class_unknown", tuple(at(reader, "Deliver"))),
        Remark("usual_day"),
    )


@pytest.mark.parametrize("hours_a_day", [None, 4.0])
def test_days_to_a_win_are_the_lead_time_of_a_won_case_by_the_calendar_of_the_map(hours_a_day):
    """Sell takes its 16 hours in a wait of 1 day, Sign its wait of 5 days, Call its 2 hours without any."""
    builder = a_map(calendar_id=None if hours_a_day is None else "calendar-1").start().to("Call")
    builder.step("Call", touch_hours=2).to("Sell")
    builder.step("Sell", touch_hours=16, wait_days=1).to("Sell", 0.5).to("Sign", 0.25).to("Lost", 0.25)
    builder.step("Sign", touch_hours=4, wait_days=5).to("Won")
    if hours_a_day is not None:
        builder.put(Calendar(id="calendar-1", name="Half", hours_a_day=hours_a_day))
    reader = builder.snapshot()
    found, day = flow(reader, map_id(reader)), hours_a_day or 8.0
    ladder = lean(reader, map_id(reader), winning_visits(found))
    timed = times(reader, found)
    by_hand = 2 / day + 2 * 16 / day + 5  # a won case sells twice
    assert ladder.lead_days == pytest.approx(by_hand)
    assert timed.days_won.entering.mean == pytest.approx(by_hand)
    assert {each.code for each in timed.missing} == {"wait_unknown", "work_above_wait"}
    assert ("usual_day" in {each.code for each in ladder.assumed}) is (hours_a_day is None)


def test_a_wait_in_calendar_days_counts_five_of_seven():
    reader = a_map().step("Wait", wait_days=14, is_calendar_wait=True, touch_hours=8).snapshot()
    found = lean(reader, map_id(reader), visits_on(at(reader, "Wait")))
    assert (found.lead_days, found.activity_ratio.value) == (10, 0.1)


def test_the_mean_of_all_and_of_the_won_are_those_of_cases_followed_line_by_line():
    reader = a_sale()
    found = flow(reader, map_id(reader))
    visits, _, wins = counted(reader, found)
    assert lean(reader, map_id(reader), found.visits).touch_hours == pytest.approx(
        sum(
            visits[node_id] * sum(queries.touch_hours(reader, node_id).values())
            for node_id in at(reader, "Call", "Offer", "Changes", "Deliver")
        )
    )
    won = winning_visits(found)
    assert won[at(reader, "Won")[0]] == pytest.approx(1)
    # a won case calls 1 / 0.75 times and offers 1 / 0.8 times: what is lost takes nothing from the loops
    assert [won[i] for i in at(reader, "Call", "Offer", "Changes")] == pytest.approx([4 / 3, 5 / 4, 1 / 4])
    assert wins == pytest.approx(found.win_probability)


@given(
    st.lists(
        st.tuples(
            st.floats(0, 5),
            st.floats(0, 30),
            st.floats(0, 20),
            st.sampled_from([*ValueClass, None]),
        ),
        min_size=1,
        max_size=6,
    ),
    st.floats(1, 24),
)
def test_parts_add_up_again_and_shares_lie_between_none_and_all(steps, hours_a_day):
    builder, visits = a_map(), {}
    for number, (_, touch, wait, value_class) in enumerate(steps):
        builder.stage(f"Stage {number % 3}")
        builder.step(f"Step {number}", touch_hours=touch, wait_days=wait, value_class=value_class)
    reader = builder.snapshot()
    for number, (count, *_) in enumerate(steps):
        visits[at(reader, f"Step {number}")[0]] = count
    found = lean(reader, map_id(reader), visits, hours_a_day=hours_a_day)
    shares = [found.share(each).value for each in (*ValueClass, None)]
    if found.touch_hours > 0 and not found.missing:
        assert sum(shares) == pytest.approx(1)
        assert all(0 <= share <= 1 for share in shares)
    if found.lead_days > 0:
        assert 0 <= found.cycle_efficiency.value <= found.activity_ratio.value + 1e-12 <= 1 + 1e-9
        touch = sum(count * touch for count, touch, *_ in steps) / hours_a_day
        assert sum(rung.touch_days for rung in found.ladder) == pytest.approx(touch)


def test_what_cannot_be_had_is_told_by_codes():
    reader = a_sale()
    [call] = at(reader, "Call")
    assert lean(reader, map_id(reader), {}).missing == (Remark("no_visits"),)
    assert lean(reader, map_id(reader), {call: nan}).missing == (Remark("visits_invalid", (call,)),)
    assert lean(reader, map_id(reader), {call: -1.0}).missing == (Remark("visits_invalid", (call,)),)
    found = lean(reader, map_id(reader), {call: 1.0}, hours_a_day=0.0)
    assert found.missing == (Remark("hours_a_day_invalid"),)
    assert (found.cycle_efficiency.value, found.cycle_efficiency.basis) == (None, Basis.NONE)
    bare = a_map().step("Bare").snapshot()
    nothing = lean(bare, map_id(bare), visits_on(at(bare, "Bare")))
    assert nothing.activity_ratio.missing == (Remark("lead_time_unknown"),)
    assert nothing.share(ValueClass.VA).missing == (Remark("touch_unknown"),)
    assert dict(winning_visits(Flow())) == {}


def test_little_and_takt():
    assert open_cases(0.5, 30).value == 15
    assert open_cases(nan, 30).missing == (Remark("entries_invalid"),)
    assert open_cases(1, -3).missing == (Remark("days_invalid"),)
    assert takt(1_600, 20).value == 80
    assert takt(nan, 20).missing == (Remark("hours_invalid"),)
    assert takt(10, 0).missing == (Remark("no_wins_needed"),)


# -- yields


def test_row_2i_yields_of_nodes_and_of_wins():
    reader = a_sale()
    found = flow(reader, map_id(reader))
    through = yields(reader, map_id(reader), found)
    assert [through.of_nodes[i] for i in at(reader, "Call", "Offer", "Changes", "Deliver")] == pytest.approx(
        [0.75, 1.0, 0.0, 1.0]
    )
    # straight: half go on at once, and 0.6 of these are won
    assert through.of_wins.value == pytest.approx(0.3 / found.win_probability)


def test_a_way_round_does_not_make_the_way_it_passes_rework():
    builder = a_map().start().to("A")
    builder.step("A").to("B", 0.5).to("D", 0.5, kind=ConnectorKind.BYPASS)
    builder.step("B").to("C").step("C").to("D")
    builder.step("D").to("C", 0.2).to("Won", 0.8)
    reader = builder.snapshot()
    through = yields(reader, map_id(reader), flow(reader, map_id(reader)))
    assert [through.of_nodes[i] for i in at(reader, "A", "B", "C", "D")] == pytest.approx([1, 1, 1, 0.8])
    assert through.of_wins.value == pytest.approx(0.8)


def test_two_equally_far_that_lead_to_one_another_are_both_rework():
    builder = a_map().start().to("A")
    builder.step("A").to("B", 0.5).to("C", 0.5)
    builder.step("B").to("C", 0.5).to("Won", 0.5).step("C").to("B", 0.5).to("Won", 0.5)
    reader = builder.snapshot()
    assert len(rework_lines(reader, FlowGraph.of(reader, map_id(reader)))) == 2
    found = flow(reader, map_id(reader))
    assert yields(reader, map_id(reader), found).of_wins.value == pytest.approx(0.5)


@pytest.mark.parametrize("key", [template.key for template in templates()])
def test_of_every_template_yields_and_hand_offs_are_those_of_cases_followed_line_by_line(key):
    plain = Store(_without_limit(record) for record in records_of_template(key))
    again = rework_lines(plain, FlowGraph.of(plain, map_id(plain)))
    found = flow(plain, map_id(plain))
    _, moved, _ = counted(plain, found)
    _, _, straight = counted(plain, found, without=again)
    passed = hand_offs(plain, map_id(plain), found)
    assert passed.an_entry.value == pytest.approx(moved)
    assert passed.a_win.value == pytest.approx(moved / found.win_probability)
    assert yields(plain, map_id(plain), found).of_wins.value == pytest.approx(
        straight / found.win_probability
    )
    for mean in (found.visits, winning_visits(found)):
        assert 0 < lean(plain, map_id(plain), mean).cycle_efficiency.value < 0.5


def _without_limit(record):
    return replace(record, attempts_limit=None) if isinstance(record, NodeMeasures) else record


def test_every_line_back_to_an_earlier_stage_of_a_template_is_rework():
    for template in templates():
        reader = Store(records_of_template(template.key))
        graph = FlowGraph.of(reader, map_id(reader))
        again = rework_lines(reader, graph)
        for line in reader.all(Connector):
            a, b = reader.get(Node, line.source_id), reader.get(Node, line.target_id)
            back = reader.get(Stage, b.stage_id).position < reader.get(Stage, a.stage_id).position
            if b.kind is not NodeKind.END and back:
                assert line.id in again


def test_hand_offs_of_an_entry_and_of_a_win():
    reader = a_sale()
    found = flow(reader, map_id(reader))
    passed = hand_offs(reader, map_id(reader), found)
    # once to delivery for each that is won; only lines between lanes count
    delivered = found.visits[at(reader, "Deliver")[0]]
    assert passed.an_entry.value == pytest.approx(delivered)
    assert passed.a_win.value == pytest.approx(1)
    assert passed.on_wins.value == pytest.approx(1)
    broken = hand_offs(reader, map_id(reader), Flow(obstacles=(Remark("no_start"),)))
    assert (broken.an_entry.value, broken.a_win.missing) == (None, (Remark("no_start"),))


# -- along one path


def test_row_2i_a_path_says_which_branch_it_follows_and_mixes_none():
    reader = a_sale()
    path = at(reader, "Start", "Call", "Offer", "Deliver", "Won")
    found = flow(reader, map_id(reader))
    there = along(reader, map_id(reader), path, found)
    assert there.probability.value == pytest.approx(0.5 * 0.6)
    assert there.rolled_yield.value == pytest.approx(0.75)
    assert there.of_wins.value == pytest.approx(0.3 / found.win_probability)
    assert there.hand_offs.value == 1
    assert there.lean.lead_days == pytest.approx(10)
    assert there.accuracy.missing == (Remark("accuracy_unknown", tuple(at(reader, "Deliver"))),)
    figures = (there.probability, there.accuracy, there.rolled_yield, there.of_wins, there.hand_offs)
    assert all(Remark("follows_path", tuple(path)) in figure.assumed for figure in figures)
    short = along(reader, map_id(reader), at(reader, "Call", "Offer"), found)
    assert short.accuracy.value == pytest.approx(0.9 * 0.8)
    assert short.of_wins.missing == (Remark("path_not_won", tuple(at(reader, "Offer"))),)


@pytest.mark.parametrize("key", [template.key for template in templates()])
def test_along_the_likeliest_ways_of_every_template_the_search_for_them_says_the_same(key):
    reader = Store(records_of_template(key))
    found = flow(reader, map_id(reader))
    ways = likely_paths(reader, found, Outcome.WON).paths
    assert ways
    for way in ways:
        there = along(reader, map_id(reader), way.node_ids, found)
        entry = found.entries[way.node_ids[0]]
        assert there.probability.value * entry == pytest.approx(way.probability)
        assert there.hand_offs.value == way.hand_offs
        assert there.lean.lead_days >= way.days - 1e-9, "what takes longer to do than the days entered counts"
        if there.of_wins.value is not None:
            assert there.of_wins.value == pytest.approx(way.probability / found.win_probability)


def test_a_path_that_is_none_or_goes_back_is_said():
    reader = a_sale()
    found = flow(reader, map_id(reader))
    assert along(reader, map_id(reader), [], found).probability.missing == (Remark("path_empty"),)
    jump = along(reader, map_id(reader), at(reader, "Call", "Deliver"), found)
    assert jump.rolled_yield.missing == (Remark("path_broken", tuple(at(reader, "Call"))),)
    assert jump.of_wins.value is None
    again = at(reader, "Start", "Call", "Call", "Offer", "Deliver", "Won")
    twice = along(reader, map_id(reader), again, found)
    assert twice.probability.value == pytest.approx(0.25 * 0.3)
    assert twice.of_wins.missing == (Remark("path_reworks", tuple(at(reader, "Call"))),)
    lost = along(reader, map_id(reader), at(reader, "Start", "Call", "Lost"), found)
    assert lost.of_wins.missing[0].code == "path_not_won"
    nowhere = along(reader, map_id(reader), at(reader, "Start", "Call"), Flow(obstacles=(Remark("no_end"),)))
    assert nowhere.of_wins.missing[0] == Remark("no_end")


def test_a_branch_nobody_knows_leaves_the_path_without_figures():
    builder = a_map().start().to("Call").step("Call").to("Won").to("Lost", 0.4)
    reader = builder.snapshot()
    there = along(reader, map_id(reader), at(reader, "Start", "Call", "Won"), flow(reader, map_id(reader)))
    assert there.probability.missing == (Remark("share_unknown", tuple(at(reader, "Call"))),)
    assert yields(reader, map_id(reader), Flow()).of_nodes[at(reader, "Call")[0]] is None
