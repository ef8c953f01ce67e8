"""Ranges that people gave in closed ballots: against the map solved anew with them."""

from math import hypot, sqrt

import pytest

from mapper.analysis.levers.outlook import Outlook, outlook
from mapper.analysis.map_figures import map_figures
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits.things import add_thing
from mapper.core.records import (
    Allocation,
    Ballot,
    Calendar,
    Connector,
    Node,
    NodeMeasures,
    Overlay,
    Person,
    Play,
    ProcessMap,
    Product,
    RoleTouch,
    Vote,
)
from mapper.core.values import BallotKind, LifeStage
from tests.builders import a_map
from tests.unit.analysis.test_headlines import FIRST, LAST, Z, codes, counted_loop, ends, told


def estimated(*votes: tuple[float | None, float | None, float | None], **about: object) -> Draft:
    """A call of 10 days before half of the cases are won, and what people said of a measure of a node."""
    sketch = a_map(deal_value=100.0).start().measured(entries_a_month=10.0).to("Call")
    sketch.step("Call", wait_days=10.0, touch_hours=1.0, role="Caller").to("Call", 0.5).to("Won", 0.25).to(
        "Lost", 0.25
    ).end("Won").end("Lost")
    draft = Draft(sketch.snapshot())
    name, measure = about.pop("node", "Call"), about.pop("measure", "wait_days")
    node = next(each for each in queries.nodes(draft, queries.maps(draft)[0].id) if each.name == name)
    fields = {"kind": BallotKind.ESTIMATE, "measure": measure, "is_open": False, "name": "How long?"} | about
    ballot = draft.put(Ballot(id=draft.new_id(Ballot), map_id=node.map_id, node_id=node.id, **fields))
    for low, mid, high in votes:
        draft.put(Vote(id=draft.new_id(Vote), ballot_id=ballot.id, low=low, mid=mid, high=high))
    return draft


def vote_on(draft: Draft, measure: str, *votes: tuple[float, float, float], **about: object) -> Ballot:
    """A closed vote on something of the map."""
    map_id = queries.maps(draft)[0].id
    fields = {"kind": BallotKind.ESTIMATE, "measure": measure, "is_open": False, "name": "How many?"} | about
    ballot = draft.put(Ballot(id=draft.new_id(Ballot), map_id=map_id, **fields))
    for low, mid, high in votes:
        draft.put(Vote(id=draft.new_id(Vote), ballot_id=ballot.id, low=low, mid=mid, high=high))
    return ballot


def with_chance(wins: float, rate: float, ends: list[float]) -> list[float]:
    """The range that an estimate and the outcome of each case make together."""
    luck = Z**2 * wins * (1 - rate)
    return [wins + sign * sqrt((end - wins) ** 2 + luck) for sign, end in zip((-1, 1), ends, strict=True)]


def line_to(draft: Draft, name: str) -> Connector:
    return next(line for line in draft.all(Connector) if draft.get(Node, line.target_id).name == name)


def solved_anew(reader: Draft, **fields: float) -> Outlook:
    """The outlook with the measure that was estimated set by hand."""
    draft = Draft(reader)
    ballot = next(iter(draft.all(Ballot)))
    draft.update(queries.measures(draft, ballot.node_id), **fields)
    return outlook(draft, ballot.map_id, FIRST, LAST)


def test_estimated_waits_give_days_a_range_by_solving_anew() -> None:
    draft = estimated((6.0, 10.0, 14.0), (8.0, 9.0, 18.0), (None, 12.0, None))
    found = told(draft)
    # lows 6, 8, 12 and highs 14, 18, 12: quartiles 7 and 16; two calls a case
    assert found.days_to_win.value == 20
    assert ends(found.days_to_win) == pytest.approx((14.0, 32.0))
    for end, days in zip(ends(found.days_to_win), (7.0, 16.0), strict=True):
        assert end == pytest.approx(solved_anew(draft, wait_days=days).days_to_win)
    assert codes(found.days_to_win) == codes(found.days_over_all) == {"range_of_estimates"}
    assert found.win_probability.low is None
    assert codes(found.wins) == {"range_of_chance"}


def test_a_wait_shorter_than_the_work_of_the_visit_makes_it_no_shorter() -> None:
    """As in all times: the wait, or the work where that takes longer."""
    draft = estimated((6.0, 10.0, 14.0))
    touch = next(iter(draft.all(RoleTouch)))
    draft.update(touch, touch_hours=64.0)  # 8 days of 8 hours
    found = told(draft).days_to_win
    assert ends(found) == pytest.approx((2 * 8.0, 2 * 14.0))
    assert ends(found)[0] == pytest.approx(solved_anew(draft, wait_days=6.0).days_to_win)


def test_estimated_entries_give_wins_a_range() -> None:
    draft = estimated((4.0, 10.0, 15.0), node="Start", measure="entries_a_month")
    found = told(draft)
    luck = Z * sqrt(120 * 0.5 * 0.5)  # beside it: 120 cases enter, half of which is won
    assert ends(found.wins) == pytest.approx((60 - hypot(60 - 24, luck), 60 + hypot(90 - 60, luck)))
    assert ends(found.money) == pytest.approx([100 * end for end in ends(found.wins)])
    assert found.days_to_win.low is None


@pytest.mark.parametrize(
    "about", [{"is_open": True}, {"kind": BallotKind.FIST}, {"measure": "age_limit_days"}, {"node": "Won"}]
)
def test_what_is_open_or_about_something_else_gives_none(about: dict[str, object]) -> None:
    assert told(estimated((6.0, 10.0, 14.0), **about)).days_to_win.low is None


def test_nobody_and_all_alike_give_none() -> None:
    assert told(estimated()).days_to_win.low is None
    assert told(estimated((None, 10.0, None), (None, 10.0, None))).days_to_win.low is None


def test_counts_and_estimates_go_together_as_squares() -> None:
    draft = Draft(counted_loop().snapshot())
    alone = told(draft).days_to_win
    map_id = queries.maps(draft)[0].id
    call = next(node for node in queries.nodes(draft, map_id) if node.name == "Call")
    add_thing(
        draft, Ballot, map_id=map_id, node_id=call.id, name="?", kind=BallotKind.ESTIMATE,
        measure="wait_days", is_open=False,
    )  # fmt: skip
    ballot = next(iter(draft.all(Ballot)))
    add_thing(draft, Vote, ballot_id=ballot.id, low=1.0, mid=2.0, high=4.0)
    both = told(draft).days_to_win
    value = alone.value or 0.0
    by_wait = [solved_anew(draft, wait_days=days).days_to_win or 0.0 for days in (1.0, 4.0)]
    assert both.low == pytest.approx(value - sqrt((value - ends(alone)[0]) ** 2 + (value - by_wait[0]) ** 2))
    assert both.high == pytest.approx(value + sqrt((ends(alone)[1] - value) ** 2 + (by_wait[1] - value) ** 2))
    assert codes(both) == {"range_of_counts", "range_of_estimates"}


def test_a_strategy_stretches_what_was_estimated_and_a_play_takes_its_place() -> None:
    draft = estimated((5.0, 10.0, 20.0))
    map_id = queries.maps(draft)[0].id
    product = draft.put(Product(id=draft.new_id(Product), name="A"))
    draft.put(
        Overlay(
            id=draft.new_id(Overlay), product_id=product.id, life_stage=LifeStage.GROWTH, cycle_factor=2.0
        )
    )
    draft.update(draft.get(ProcessMap, map_id), product_id=product.id, life_stage=LifeStage.GROWTH)
    found = map_figures(draft, map_id, FIRST).headlines.days_to_win
    assert found.value == 40
    assert ends(found) == pytest.approx((20.0, 80.0))
    call = next(iter(draft.all(Ballot))).node_id
    assert call is not None
    draft.put(Play(id=draft.new_id(Play), node_id=call, name="Ring twice", is_on=True, wait_days=3.0))
    assert map_figures(draft, map_id, FIRST).headlines.days_to_win.low is None


def test_measures_that_hang_nowhere_are_no_trouble() -> None:
    draft = estimated((6.0, 10.0, 14.0))
    for each in list(draft.all(NodeMeasures)):
        draft.remove(each)
    assert told(draft).days_to_win.low is None


# -- shares and hours of work


def test_an_estimated_share_gives_all_that_hangs_on_it_a_range() -> None:
    draft = estimated()
    won = line_to(draft, "Won")
    vote_on(draft, "share", (0.2, 0.25, 0.4), (0.2, 0.25, 0.4), connector_id=won.id)
    found = told(draft)
    # half of the calls go round: with a share s of wins the other two keep 2 to 1, so that w = 3 s / (1 + 2 s)
    rates = [3 * s / (1 + 2 * s) for s in (0.2, 0.4)]
    assert found.win_probability.value == pytest.approx(0.5)
    assert ends(found.win_probability) == pytest.approx(rates)
    assert ends(found.entries_per_win) == pytest.approx([1 / rate for rate in reversed(rates)])
    assert ends(found.wins) == pytest.approx(with_chance(60, 0.5, [120 * rate for rate in rates]))
    # each call is 10 days, and 2 (1 - s) / 3 of them go round
    assert ends(found.days_over_all) == pytest.approx([10 / (1 - 2 * (1 - s) / 3) for s in (0.4, 0.2)])
    assert codes(found.win_probability) == {"range_of_estimates"}
    [said] = [each for each in found.win_probability.assumed if each.code == "range_of_estimates"]
    assert said.node_ids == (won.source_id,)


def test_the_surest_of_all_shares_of_a_step_follows_from_the_others() -> None:
    draft = estimated()
    for name, votes in (("Won", (0.2, 0.25, 0.4)), ("Lost", (0.24, 0.25, 0.26))):
        vote_on(draft, "share", votes, connector_id=line_to(draft, name).id)
    both = told(draft).win_probability
    vote_on(draft, "share", (0.499, 0.5, 0.501), connector_id=line_to(draft, "Call").id)
    assert told(draft).win_probability == both


def test_a_share_that_a_strategy_or_a_play_sets_has_none() -> None:
    draft = estimated()
    won = line_to(draft, "Won")
    vote_on(draft, "share", (0.2, 0.25, 0.4), connector_id=won.id)
    play = Play(id=draft.new_id(Play), node_id=won.source_id, name="Ask", connector_id=won.id, share=0.3)
    draft.put(play)
    map_id = queries.maps(draft)[0].id
    assert map_figures(draft, map_id, FIRST).headlines.win_probability.low is not None, "it is off"
    draft.update(play, is_on=True)
    assert map_figures(draft, map_id, FIRST).headlines.win_probability.low is None


def test_estimated_hours_give_wins_a_range_where_people_hold_them_down() -> None:
    sketch = a_map(deal_value=100.0).start().measured(entries_a_month=1000.0).to("Call")
    sketch.step("Call", touch_hours=2.0).to("Won", 0.5).to("Lost", 0.5).end("Won").end("Lost")
    draft = Draft(sketch.snapshot())
    calendar = draft.put(Calendar(id=draft.new_id(Calendar), name="Week"))
    person = draft.put(Person(id=draft.new_id(Person), name="Ana", calendar_id=calendar.id))
    touch = next(iter(draft.all(RoleTouch)))
    draft.put(Allocation(id=draft.new_id(Allocation), person_id=person.id, role_id=touch.role_id))
    vote_on(draft, "touch_hours", (1.6, 2.0, 2.5), node_id=touch.node_id, role_id=touch.role_id)
    found = told(draft)
    assert found.wins.value is not None
    wins = [found.wins.value * 2 / hours for hours in (2.5, 1.6)]
    assert ends(found.wins) == pytest.approx(with_chance(found.wins.value, 0.5, wins))
    assert found.win_probability.low is None, "hours move no share"
    product = draft.put(Product(id=draft.new_id(Product), name="Pump"))
    draft.put(
        Overlay(
            id=draft.new_id(Overlay), product_id=product.id, life_stage=LifeStage.GROWTH, touch_factor=2.0
        )
    )
    map_id = queries.maps(draft)[0].id
    draft.update(draft.get(ProcessMap, map_id), product_id=product.id, life_stage=LifeStage.GROWTH)
    under = map_figures(draft, map_id, FIRST).headlines.wins
    assert under.value is not None
    assert under.value == pytest.approx(found.wins.value / 2)
    assert ends(under) == pytest.approx(with_chance(under.value, 0.5, [each / 2 for each in wins]))
