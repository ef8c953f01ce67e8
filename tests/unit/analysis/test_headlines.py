"""Ranges of the first figures: against samples drawn anew, small changes of the map itself, and Wilson's law."""

from collections.abc import Callable
from datetime import date
from functools import cache
from math import hypot, log, sqrt

import numpy as np
import pytest

from mapper.analysis.figure import Figure
from mapper.analysis.flow.flow import flow
from mapper.analysis.flow.stages import stage_flow
from mapper.analysis.flow.times import times
from mapper.analysis.levers.outlook import outlook
from mapper.analysis.map_figures import map_figures
from mapper.analysis.ranges.counted import Counted
from mapper.analysis.ranges.headlines import Headlines, headlines
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits.things import add_thing
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import (
    Allocation,
    Calendar,
    Connector,
    Goal,
    Person,
    ProcessMap,
    RoleTouch,
)
from tests.builders import MapBuilder, a_map, named
from tests.unit.analysis.walking import read

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
Z = 1.6448536269514722
STEP = 1e-6


def counted_loop(scale: int = 1) -> MapBuilder:
    """Calls that are tried again, talks that fall back to the call, offers; all of it counted."""
    sketch = a_map(deal_value=1000.0).start().to("Call").measured(entries_a_month=10.0)
    sketch.step("Call", touch_hours=0.5, role="Caller", wait_days=2)
    sketch.to("Call", count=200 * scale).to("Talk", count=120 * scale).to("Lost", count=80 * scale)
    sketch.step("Talk", touch_hours=2, role="Seller", wait_days=3)
    sketch.to("Call", count=50 * scale).to("Offer", count=150 * scale).to("Lost", count=100 * scale)
    sketch.step("Offer", touch_hours=4, role="Seller", wait_days=5)
    return sketch.to("Won", count=90 * scale).to("Lost", count=60 * scale).end("Won").end("Lost")


def counted_tries() -> MapBuilder:
    """At most three calls, and a longer loop around them; a share that nobody counted beside them."""
    sketch = a_map().start().to("Call").step("Call", touch_hours=0.5, role="Caller", wait_days=2)
    sketch.to("Call", count=50).to("Talk", count=30).to("Lost", count=20).measured(attempts_limit=3)
    sketch.step("Talk", touch_hours=2, role="Seller", wait_days=3)
    sketch.to("Call", count=8).to("Stall", count=16).to("Offer", count=10).to("Lost", count=6)
    sketch.stall("Stall", wait_days=14, is_calendar_wait=True).to("Talk", 0.7).to("Lost", 0.3)
    sketch.step("Offer", touch_hours=4, role="Seller", wait_days=5).measured(attempts_limit=2)
    sketch.to("Offer", count=5).to("Won", count=10).to("Talk", count=3).to("Lost", count=2)
    return sketch.end("Won").end("Lost")


def told(document: MapBuilder | Reader) -> Headlines:
    reader = document.snapshot() if isinstance(document, MapBuilder) else document
    map_id = queries.maps(reader)[0].id
    return headlines(reader, map_id, outlook(reader, map_id, FIRST, LAST))


def ends(figure: Figure) -> tuple[float, float]:
    assert figure.low is not None
    assert figure.high is not None
    return figure.low, figure.high


def codes(figure: Figure) -> set[str]:
    return {each.code for each in figure.assumed if each.code.startswith("range_of")}


# -- one branch: Wilson


def one_branch(won: int, lost: int, entries_a_month: float | None = None) -> MapBuilder:
    sketch = a_map().start().to("Call").measured(entries_a_month=entries_a_month)
    sketch.step("Call").to("Won", count=won).to("Lost", count=lost)
    return sketch.end("Won").end("Lost")


@pytest.mark.parametrize(("won", "lost"), [(10, 30), (1, 4), (0, 12), (12, 0), (500, 500)])
def test_one_branch_is_wilsons(won: int, lost: int) -> None:
    """The ends are the shares of which the seen one is just Z standard deviations away: the law's own definition."""
    found = told(one_branch(won, lost)).win_probability
    cases, seen = won + lost, won / (won + lost)
    low, high = ends(found)
    assert 0 <= low <= seen <= high <= 1
    for end in {low, high} - {seen}:
        assert abs(seen - end) == pytest.approx(Z * sqrt(end * (1 - end) / cases))
    assert low < seen or won == 0
    assert high > seen or lost == 0
    assert codes(found) == {"range_of_counts"}


def test_a_win_and_a_goal_take_between_so_many_entries() -> None:
    found = told(one_branch(10, 30))
    low, high = ends(found.win_probability)
    assert ends(found.entries_per_win) == pytest.approx((1 / high, 1 / low))
    never = told(one_branch(0, 12))
    assert (never.entries_per_win.value, never.entries_per_win.low) == (None, None)


def test_shares_have_no_range_and_ends_that_are_all_alike_neither() -> None:
    sketch = a_map().start().to("Call").step("Call", wait_days=1).to("Won", 0.5).to("Lost", 0.5)
    for figure in (
        told(sketch.end("Won").end("Lost")).win_probability,
        told(sketch.end("Won").end("Lost")).wins,
    ):
        assert (figure.low, figure.high) == (None, None)
        assert codes(figure) == set()
    alike = a_map().start().to("Call").step("Call").to("Won", count=5).to("Won", count=0, label="again")
    assert told(alike.end("Won")).win_probability.low is None
    assert told(a_map()).win_probability.low is None


# -- many branches: samples drawn anew, solved by following the cases step by step

WAITS = {"Call": 2.0, "Talk": 3.0, "Offer": 5.0}
HOURS = {"Call": 0.5}  # of the callers


def samples(scale: int, count: int = 6000) -> dict[str, np.ndarray]:
    """What a map drawn from the counts would say, so many times over."""
    chance = np.random.default_rng(7)

    def drawn(*counts: int) -> np.ndarray:
        total = sum(counts) * scale
        return chance.multinomial(total, np.array(counts) / sum(counts), size=count).T / total

    again, talk, _ = drawn(200, 120, 80)
    back, offer, _ = drawn(50, 150, 100)
    won, _ = drawn(90, 60)
    ways = {("Call", "Call"): again, ("Call", "Talk"): talk, ("Talk", "Call"): back, ("Talk", "Offer"): offer}
    zero, one = np.zeros(count), np.ones(count)
    cases = {"Call": one, "Talk": zero, "Offer": zero}
    days = dict.fromkeys(cases, zero)
    wins, days_won, hours = zero, zero, zero
    for _ in range(200):  # by then nobody is left
        after = {name: days[name] + cases[name] * WAITS[name] for name in cases}
        hours = hours + sum(cases[name] * amount for name, amount in HOURS.items())
        wins, days_won = wins + cases["Offer"] * won, days_won + after["Offer"] * won
        cases = {
            name: sum((cases[s] * share for (s, t), share in ways.items() if t == name), zero)
            for name in cases
        }
        days = {
            name: sum((after[s] * share for (s, t), share in ways.items() if t == name), zero)
            for name in cases
        }
    return {"win_probability": wins, "days_to_win": days_won / wins, "capped": wins / hours}


@pytest.mark.parametrize("name", ["win_probability", "days_to_win"])
def test_ranges_hold_nine_of_ten_samples(name: str) -> None:
    figure: Figure = getattr(told(counted_loop()), name)
    low, high = ends(figure)
    values = samples(1)[name]
    assert float(np.mean((values >= low) & (values <= high))) == pytest.approx(0.9, abs=0.015)
    assert float(np.mean(values < low)) == pytest.approx(0.05, abs=0.015)
    more = samples(100)[name]  # so many cases that the first order is all
    low, high = ends(getattr(told(counted_loop(100)), name))
    assert (high - low) / 2 == pytest.approx(Z * float(np.std(more)), rel=0.03)


def test_wins_have_the_range_of_the_rate_while_entries_limit_them() -> None:
    found = told(counted_loop())
    rate, wins, money = found.win_probability, found.wins, found.money
    assert wins.value == pytest.approx(120 * (rate.value or 0))
    assert wins.value is not None
    luck = Z * sqrt(wins.value * (1 - wins.value / 120))
    by_counts = [120 * end - wins.value for end in ends(rate)]
    expected = [wins.value + each / abs(each) * hypot(each, luck) for each in by_counts]
    assert ends(wins) == pytest.approx(expected)
    assert ends(money) == pytest.approx([1000 * end for end in expected])
    assert codes(money) == codes(wins) == {"range_of_counts", "range_of_chance"}


@pytest.mark.parametrize(("won", "lost", "entries"), [(10, 30, 120), (10, 30, 12_000), (20, 180, 60)])
def test_wins_of_a_period_lie_in_the_range_nine_times_of_ten(won: int, lost: int, entries: int) -> None:
    """What was counted is one sample, the period another: both are drawn from a share that nobody knows."""
    chance = np.random.default_rng(11)
    held = []
    for true in np.linspace(0.8, 1.2, 41) * won / (won + lost):
        counted = chance.binomial(won + lost, true, size=400)
        period = chance.binomial(entries, true, size=400)
        for seen, came in zip(counted.tolist(), period.tolist(), strict=True):
            held.append((*_wins_of(seen, won + lost - seen, entries), came))
    inside = np.mean([low <= came <= high for low, high, came in held])
    assert float(inside) == pytest.approx(0.9, abs=0.02)


@cache
def _wins_of(won: int, lost: int, entries: int) -> tuple[float, float]:
    return ends(told(one_branch(won, lost, entries / 12)).wins)


def test_none_that_were_won_yet_may_be_some_of_those_to_come() -> None:
    found = told(one_branch(0, 12, 10.0))
    high = found.win_probability.high
    assert high is not None
    assert (found.wins.value, ends(found.wins)) == (0, pytest.approx((0, 120 * high)))


def test_wins_that_people_hold_down_spread_with_their_hours_too() -> None:
    draft = Draft(counted_loop(100).snapshot())
    calendar = draft.put(Calendar(id=draft.new_id(Calendar), name="Week"))
    person = draft.put(Person(id=draft.new_id(Person), name="Ana", fte=0.01, calendar_id=calendar.id))
    role = next(each.role_id for each in draft.all(RoleTouch) if each.touch_hours == 0.5)
    draft.put(Allocation(id=draft.new_id(Allocation), person_id=person.id, role_id=role))
    found = told(draft).wins
    low, high = ends(found)
    capped = samples(100)["capped"]
    assert found.value is not None
    luck = Z * sqrt(found.value * (1 - float(np.mean(samples(100)["win_probability"]))))
    by_counts = [log(1 - sqrt((found.value - low) ** 2 - luck**2) / found.value)]
    by_counts += [log(1 + sqrt((high - found.value) ** 2 - luck**2) / found.value)]
    spread = Z * float(np.std(np.log(capped)))
    assert (by_counts[1] - by_counts[0]) / 2 == pytest.approx(spread, rel=0.05)


# -- every kind of node: small changes of the map itself


def moved(reader: Reader, line: Connector, by: float) -> Draft:
    """The document with shares in place of a node's counts, that of one branch so much more."""
    draft, lines = Draft(reader), queries.outgoing(reader, line.source_id)
    cases = sum(each.count or 0 for each in lines)
    left = 1 - (line.count or 0) / cases
    for each in lines:
        share = (each.count or 0) / cases
        draft.update(each, count=None, share=share + by if each.id == line.id else share * (left - by) / left)
    return draft


@pytest.mark.parametrize("make", [counted_loop, counted_tries])
def test_variances_are_those_of_small_changes(make: Callable[[], MapBuilder]) -> None:
    reader, map_id, _ = read(make())
    found = flow(reader, map_id)
    assert found.ground is not None
    timed, counted = times(reader, found), Counted(found, found.ground)
    hours = {NodeId(each.node_id): each.touch_hours for each in reader.all(RoleTouch)}
    asked: dict[str, tuple[float, Callable[[Reader], float]]] = {
        "wins": (counted.variance(counted.of_wins), lambda at: flow(at, map_id).win_probability or 0.0),
        "days": (
            counted.variance(counted.of_days_won(timed)),
            lambda at: times(at, flow(at, map_id)).days_won.entering.mean,  # type: ignore[union-attr]
        ),
        "hours": (
            counted.variance(counted.of_amount(hours)),
            lambda at: sum(flow(at, map_id).visits[key] * amount for key, amount in hours.items()),
        ),
    }
    for variance, figure in asked.values():
        expected = 0.0
        for line in reader.all(Connector):
            lines = queries.outgoing(reader, line.source_id)
            if len(lines) > 1 and line.count:
                cases = sum(each.count or 0 for each in lines)
                share = line.count / cases
                slope = (figure(moved(reader, line, STEP)) - figure(moved(reader, line, -STEP))) / (2 * STEP)
                expected += share * ((1 - share) * slope) ** 2 / cases
        assert variance == pytest.approx(expected, rel=1e-5)


def staged() -> MapBuilder:
    """The same, in three stages, with a won end that is come to past the last one."""
    sketch = a_map().stage("Calling").start().to("Call").step("Call")
    sketch.to("Call", count=50).to("Talk", count=30).to("Lost", count=20).measured(attempts_limit=3)
    sketch.stage("Talking").step("Talk").to("Call", count=8).to("Offer", count=22).to("Lost", count=10)
    sketch.stage("Offering").step("Offer").to("Talk", count=5).to("Won", count=10).to("Lost", count=5)
    return sketch.end("Won").end("Lost")


def test_cases_that_reach_a_stage_have_the_range_of_small_changes() -> None:
    reader, map_id, ids = read(staged())
    stages = stage_flow(reader, map_id, flow(reader, map_id))
    assert stages[0].reached_range is None
    for place, names in ((1, ("Call",)), (2, ("Call", "Talk"))):
        variance, stage = 0.0, stages[place]
        for name in ("Call", "Talk", "Offer"):
            lines = queries.outgoing(reader, ids[name])
            cases = sum(line.count or 0 for line in lines)
            pairs = [(moved(reader, line, STEP), moved(reader, line, -STEP)) for line in lines]
            ends_of = [
                [stage_flow(at, map_id, flow(at, map_id))[place].reached for at in pair] for pair in pairs
            ]
            parts = [
                (line.count or 0)
                / cases
                * ((1 - (line.count or 0) / cases) * (a - b) / (2 * STEP)) ** 2
                / cases
                for line, (a, b) in zip(lines, ends_of, strict=True)
            ]
            assert (sum(parts) > 1e-9) is (name in names)
            variance += sum(parts)
        p = stage.reached
        low, high = stage.reached_range or (p, p)
        for end in (low, high):
            assert abs(p - end) == pytest.approx(
                Z * sqrt(end * (1 - end) * variance / (p * (1 - p))), rel=1e-5
            )
        assert stage.counted == tuple(sorted(ids[name] for name in names))


def test_counted_are_nodes_all_of_whose_branches_are() -> None:
    reader, map_id, ids = read(counted_tries())
    found = flow(reader, map_id)
    assert found.ground is not None
    assert Counted(found, found.ground).node_ids == tuple(
        sorted(ids[name] for name in ("Call", "Talk", "Offer"))
    )


def test_what_a_goal_takes_has_the_range_of_the_rate() -> None:
    reader = counted_loop().snapshot()
    map_id: MapId = queries.maps(reader)[0].id
    draft = Draft(reader)
    add_thing(draft, Goal, name="Wins", amount=40.0, unit="wins")
    draft.update(draft.get(ProcessMap, map_id), goal_id=named(draft, Goal, "Wins").id)
    figures = map_figures(draft, map_id, FIRST)
    assert figures.required is not None
    low, high = ends(figures.headlines.win_probability)
    assert ends(figures.required.entries) == pytest.approx((40 / high, 40 / low))
