"""Times, hand-offs, stages and the law of the time to a win, against cases that walk and counters unrolled by hand."""

from itertools import pairwise
from math import sqrt
from statistics import fmean, pvariance

import pytest

from mapper.analysis.figure import Basis
from mapper.analysis.flow.costs import work
from mapper.analysis.flow.flow import flow, reached, winning_visits
from mapper.analysis.flow.stages import stage_flow
from mapper.analysis.flow.time_to_close import time_to_close
from mapper.analysis.flow.times import Spread, times
from mapper.analysis.measures.yields import hand_offs
from mapper.analysis.results import Flow
from mapper.core import queries
from mapper.core.records import Node, Stage
from mapper.core.values import NodeKind, WaitLaw
from tests.builders import MapBuilder, a_map
from tests.unit.analysis.walking import Walk, read, solved, walks

CASES = 60_000


def tangle() -> MapBuilder:
    """Three stages, three lanes, two starts, loops in loops, and a counted step with a longer loop around it."""
    sketch = a_map().stage("Calling").lane("Customer", is_customer=True).start().to("Call").start("Fair")
    sketch.to("Talk").lane("Callers").step("Call", touch_hours=0.5, role="Caller", wait_days=2)
    sketch.to("Call", 0.5).to("Talk", 0.3).to("Lost", 0.2).measured(attempts_limit=3)
    sketch.stage("Talking").lane("Sellers").step("Talk", touch_hours=2, wait_days=3)
    sketch.to("Call", 0.2).to("Stall", 0.4).to("Offer", 0.25).to("Lost", 0.15)
    sketch.lane("Customer").stall("Stall", wait_days=14, is_calendar_wait=True).to("Talk", 0.7).to(
        "Lost", 0.3
    )
    sketch.stage("Offering").lane("Sellers").step("Offer", touch_hours=4, wait_days=5)
    sketch.to("Offer", 0.25).to("Won", 0.5).to("Talk", 0.15).to("Lost", 0.1)
    return sketch.end("Won").end("Lost")


def is_near(found: float, values: list[float]) -> bool:
    """Whether a mean lies within five standard errors of what was seen."""
    return abs(found - fmean(values)) <= 5 * sqrt(pvariance(values) / len(values))


@pytest.fixture(scope="module")
def walked() -> list[Walk]:
    reader, map_id, _ = read(tangle())
    return walks(reader, map_id, CASES)


def test_days_and_steps_are_those_of_cases_that_walk(walked: list[Walk]) -> None:
    reader, _, _, found = solved(tangle())
    timed = times(reader, found)
    won = [walk for walk in walked if walk.is_won]
    is_step = {node.id: node.kind in (NodeKind.STEP, NodeKind.STALL) for node in reader.all(Node)}
    for span, seen in ((timed.days, walked), (timed.days_won, won)):
        assert span is not None
        assert is_near(span.entering.mean, [walk.days for walk in seen])
        assert span.entering.variance == pytest.approx(pvariance([walk.days for walk in seen]), rel=0.05)
    for span, seen in ((timed.steps, walked), (timed.steps_won, won)):
        assert span is not None
        made = [float(sum(is_step[node_id] for node_id in walk.nodes)) for walk in seen]
        assert is_near(span.entering.mean, made)
        assert span.entering.variance == pytest.approx(pvariance(made), rel=0.05)
    assert timed.missing == ()


def test_visits_reach_and_visits_of_a_win_are_those_of_cases_that_walk(walked: list[Walk]) -> None:
    _, _, ids, found = solved(tangle())
    won = [walk for walk in walked if walk.is_won]
    assert is_near(found.win_probability or 0, [float(walk.is_won) for walk in walked])
    for name, node_id in ids.items():
        assert is_near(found.visits[node_id], [float(w.nodes.count(node_id)) for w in walked]), name
        assert is_near(reached(found)[node_id], [float(node_id in w.nodes) for w in walked]), name
        assert is_near(winning_visits(found)[node_id], [float(w.nodes.count(node_id)) for w in won]), name


def test_hand_offs_are_those_of_cases_that_walk(walked: list[Walk]) -> None:
    reader, map_id, _, found = solved(tangle())
    nodes = {node.id: node for node in reader.all(Node)}

    def handed(walk: Walk) -> float:
        return float(sum(nodes[a].lane_id != nodes[b].lane_id for a, b in pairwise(walk.nodes)))

    told = hand_offs(reader, map_id, found)
    assert told.an_entry.value is not None
    assert told.on_wins.value is not None
    assert is_near(told.an_entry.value, [handed(walk) for walk in walked])
    assert is_near(told.on_wins.value, [handed(walk) for walk in walked if walk.is_won])


def test_stages_convert_as_cases_that_walk(walked: list[Walk]) -> None:
    reader, map_id, ids, found = solved(tangle())
    told = stage_flow(reader, map_id, found)
    stage_of = {node.id: node.stage_id for node in reader.all(Node) if node.id != ids["Lost"]}
    order = [stage.id for stage in queries.stages(reader, map_id)]
    assert [stage.stage_id for stage in told] == order
    for number, stage in enumerate(told):
        passed = [[stage_of.get(node_id) for node_id in walk.nodes] for walk in walked]
        came = [there for there in passed if stage.stage_id in there]
        assert is_near(stage.reached, [float(stage.stage_id in there) for there in passed])
        assert is_near(stage.visits, [float(there.count(stage.stage_id)) for there in passed])
        of_these = [
            float(w.is_won) for w, there in zip(walked, passed, strict=True) if stage.stage_id in there
        ]
        assert stage.wins is not None
        assert is_near(stage.wins, of_these)
        if stage.conversion is None:
            assert number == len(told) - 1
            continue
        onward = [order[number + 1] in there[there.index(stage.stage_id) :] for there in came]
        assert is_near(stage.conversion, [float(went) for went in onward])


def test_the_time_to_a_win_is_that_of_cases_that_walk(walked: list[Walk]) -> None:
    reader, _, _, found = solved(tangle())
    law = time_to_close(found, times(reader, found))
    assert law is not None
    assert law.basis is Basis.COMPUTED
    took = sorted(walk.days for walk in walked if walk.is_won)
    for days in (1.0, 5.0, 10.0, 20.0, 40.0, 80.0):
        seen = [float(each <= days) for each in took]
        assert law.by(days).value == pytest.approx(fmean(seen), abs=5 * sqrt(0.25 / len(seen)))
        assert law.won_by(days).value == pytest.approx(
            (law.by(days).value or 0) * (found.win_probability or 0)
        )
    for share in (0.1, 0.5, 0.8, 0.95):
        days_for = law.within(share).value
        assert days_for == pytest.approx(took[int(share * len(took))], rel=0.03)
        assert law.law.by(days_for) == pytest.approx(share, abs=1e-9)


def counted() -> MapBuilder:
    sketch = a_map().start().to("Call").step("Call", touch_hours=1, wait_days=2)
    sketch.to("Call", 0.5).to("Talk", 0.2).to("Lost", 0.1).to("Parked", 0.2).measured(attempts_limit=3)
    sketch.lane("Talkers").step("Talk", touch_hours=2, wait_days=4).to("Won", 0.5).to("Call", 0.5)
    return sketch.end("Won").end("Lost").end("Parked")


def by_hand() -> MapBuilder:
    """The same, each try a step of its own."""
    sketch = a_map().start().to("Call 1")
    for number in (1, 2, 3):
        sketch.step(f"Call {number}", touch_hours=1, wait_days=2).to("Talk", 0.2)
        if number < 3:
            sketch.to(f"Call {number + 1}", 0.5).to("Lost", 0.1).to("Parked", 0.2)
        else:
            sketch.to("Lost", 0.1 + 0.5 / 3).to("Parked", 0.2 + 0.5 * 2 / 3)
    sketch.lane("Talkers").step("Talk", touch_hours=2, wait_days=4).to("Won", 0.5).to("Call 1", 0.5)
    return sketch.end("Won").end("Lost").end("Parked")


def close(a: Spread, b: Spread) -> bool:
    return a == pytest.approx(b, rel=1e-9)


def test_a_counter_gives_what_its_tries_as_steps_give() -> None:
    one, _, ids, short = solved(counted())
    other, _, apart, long = solved(by_hand(), limits=False)
    assert short.outcomes == pytest.approx(long.outcomes)
    assert short.visits[ids["Call"]] == pytest.approx(sum(long.visits[apart[f"Call {n}"]] for n in (1, 2, 3)))
    wins, wins_apart = winning_visits(short), winning_visits(long)
    assert wins[ids["Call"]] == pytest.approx(sum(wins_apart[apart[f"Call {n}"]] for n in (1, 2, 3)))
    a, b = times(one, short), times(other, long)
    for left, right in (
        (a.days, b.days),
        (a.days_won, b.days_won),
        (a.steps, b.steps),
        (a.steps_won, b.steps_won),
    ):
        assert left is not None
        assert right is not None
        assert close(left.entering, right.entering)
        assert close(left.ahead[ids["Call"]], right.ahead[apart["Call 1"]])
    assert list(work(one, short).per_entry.values()) == pytest.approx(
        list(work(other, long).per_entry.values())
    )
    laws = time_to_close(short, a), time_to_close(long, b)
    for days in (1.0, 8.0, 30.0):
        first, second = (law.by(days).value for law in laws if law is not None)
        assert first == pytest.approx(second, abs=1e-12)


def test_one_exponential_wait_has_its_own_law() -> None:
    reader, _, _, found = solved(a_map().start().to("Wait").stall("Wait", wait_days=10).to("Won"))
    law = time_to_close(found, times(reader, found))
    assert law is not None
    assert law.by(15).value == pytest.approx(0.7768698398515702, abs=1e-12)
    assert law.within(0.8).value == pytest.approx(16.094379124341003, rel=1e-9)
    assert (law.by(0).value, law.by(-1).value) == (0, 0)


def test_a_limit_of_one_try_lets_nobody_wait_a_second_time() -> None:
    sketch = a_map().start().to("Wait").stall("Wait", wait_days=10).to("Wait", 0.5).to("Won", 0.4)
    reader, _, _, found = solved(sketch.to("Lost", 0.1).measured(attempts_limit=1))
    law = time_to_close(found, times(reader, found))
    assert law is not None
    assert law.by(15).value == pytest.approx(0.7768698398515702, abs=1e-12), "that of the one wait"
    assert law.won_by(1e4).value == pytest.approx(0.4)


def test_two_exponential_waits_are_hypoexponential() -> None:
    sketch = a_map().start().to("A").stall("A", wait_days=10).to("B").stall("B", wait_days=4).to("Won")
    reader, _, _, found = solved(sketch)
    law = time_to_close(found, times(reader, found))
    assert law is not None
    for t in (0.5, 5, 30, 120):
        exact = 1 - (10 * 2.718281828459045 ** (-t / 10) - 4 * 2.718281828459045 ** (-t / 4)) / 6
        assert law.by(t).value == pytest.approx(exact, abs=1e-10)


@pytest.mark.parametrize(
    "about", [{"wait_law": WaitLaw.FIXED}, {"wait_law": WaitLaw.GAMMA, "wait_spread_days": 8.0}]
)
def test_a_wait_that_is_no_sum_of_exponential_ones_is_fitted_and_says_so(about: dict[str, float]) -> None:
    reader, _, _, found = solved(a_map().start().to("Call").step("Call", wait_days=10, **about).to("Won"))
    timed = times(reader, found)
    law = time_to_close(found, timed)
    assert law is not None
    assert law.by(9).basis is Basis.FITTED
    assert [remark.code for remark in law.by(9).assumed] == ["fitted_lognormal"]
    if "wait_spread_days" in about:
        assert timed.days is not None
        assert timed.days.entering == pytest.approx(Spread(10, 64))
    else:
        assert (law.by(9.99).value, law.by(10).value) == (0, 1)


def test_given_a_win_only_nodes_from_which_one_can_be_won_have_days_ahead() -> None:
    sketch = a_map().start().to("Call").step("Call", wait_days=1).to("Won", 0.5).to("Doomed", 0.5)
    reader, _, ids, found = solved(sketch.step("Doomed", wait_days=2).to("Lost"))
    timed = times(reader, found)
    assert timed.days is not None
    assert timed.days_won is not None
    assert set(timed.days.ahead) == {ids["Start"], ids["Call"], ids["Doomed"]}
    assert {key: spread.mean for key, spread in timed.days_won.ahead.items()} == {
        ids["Start"]: 1,
        ids["Call"]: 1,
    }


def test_what_takes_no_time_is_won_at_once() -> None:
    reader, _, _, found = solved(a_map().start().to("Won"))
    law = time_to_close(found, times(reader, found))
    assert law is not None
    assert (law.by(0).value, law.within(0.8).value) == (1, 0)


def test_very_different_waits_are_fitted_before_they_take_for_ever() -> None:
    sketch = a_map().start().to("A").stall("A", wait_days=1e-7).to("B").stall("B", wait_days=1e4).to("Won")
    reader, _, _, found = solved(sketch)
    law = time_to_close(found, times(reader, found))
    assert law is not None
    assert law.basis is Basis.FITTED


def test_waits_that_are_missing_or_no_number_are_named_and_count_nothing() -> None:
    sketch = a_map().start().to("Call").step("Call").to("Odd").step("Odd", wait_days=float("inf")).to("Won")
    reader, _, ids, found = solved(sketch)
    timed = times(reader, found)
    assert timed.days is not None
    assert timed.days.entering == (0, 0)
    assert {remark.code: remark.node_ids for remark in timed.missing} == {
        "wait_missing": (ids["Call"],),
        "not_a_number": (ids["Odd"],),
    }


def test_without_a_flow_or_a_win_there_are_no_times() -> None:
    empty, map_id, _ = read(a_map())
    found = flow(empty, map_id)
    assert times(empty, found).days is None
    assert time_to_close(found, times(empty, found)) is None
    assert stage_flow(empty, map_id, found) == ()
    assert winning_visits(found) == reached(found) == {}
    reader, map_id, _, lost = solved(a_map().start().to("Lost"))
    timed = times(reader, lost)
    assert timed.days is not None
    assert timed.days_won is None
    assert time_to_close(lost, timed) is None
    assert work(reader, lost).all_in is work(reader, lost).on_path is None


def test_where_no_case_first_comes_into_a_stage_rounding_tells_of_none() -> None:
    sketch = (
        a_map().stage("One").start().to("Call").stage("Two").step("Call").to("Talk", 0.65).to("Call", 0.35)
    )
    sketch.step("Talk").to("Call", 0.35).to("Won", 0.15).to("Lost", 0.5).end("Won").end("Lost")
    reader, map_id, ids, found = solved(sketch)
    assert list(stage_flow(reader, map_id, found)[1].first) == [ids["Call"]], (
        "solving leaves 2e-16 over at Talk"
    )


def test_stages_without_a_node_and_ends_that_are_lost_are_no_stages() -> None:
    sketch = a_map().stage("One").start().to("Call").stage("Two").stage("Three").step("Call").to("Won", 0.5)
    sketch.to("Lost", 0.5).stage("Four").end("Lost").stage("Five").end("Won")
    reader, map_id, _, found = solved(sketch)
    names = {stage.id: stage.name for stage in reader.all(Stage)}
    told = stage_flow(reader, map_id, found)
    assert [(names[s.stage_id], s.reached, s.conversion) for s in told] == [
        ("One", 1, 1),
        ("Three", 1, 0.5),
        ("Five", 0.5, None),
    ]
    assert [stage.wins for stage in told] == [0.5, 0.5, 1]
    assert isinstance(found, Flow)
