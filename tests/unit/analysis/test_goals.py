"""Goals form a tree; what serves one serves those above it; what serves none is listed."""

from mapper.analysis.example import CALLS, SALE, sale
from mapper.analysis.measures.goals import (
    goals_unserved,
    serving,
    standing,
    steps_without_goal,
    tree,
    with_those_below,
)
from mapper.core import queries
from mapper.core.edits.resources import add_resource, set_resource
from mapper.core.edits.things import add_thing
from mapper.core.records import Actual, Goal, Node, NodeGoal, Stage, StageGoal
from mapper.core.values import Period
from tests.builders import a_map, named


def aiming():
    session = a_map().stage("Find").step("Call").step("Write").stage("Sell").step("Offer").session()
    session.run(add_resource, Goal, "More wins")
    wins = named(session.store, Goal, "More wins").id
    for name in ("More calls", "Faster offers"):
        session.run(add_resource, Goal, name, parent_id=wins)
    session.run(add_resource, Goal, "Fewer meetings")
    calls, offers = (named(session.store, Goal, name).id for name in ("More calls", "Faster offers"))
    session.run(add_thing, NodeGoal, node_id=named(session.store, Node, "Call").id, goal_id=calls)
    session.run(add_thing, StageGoal, stage_id=named(session.store, Stage, "Sell").id, goal_id=offers)
    return session


def test_the_tree_stands_in_the_order_its_goals_were_added_below_each():
    store = aiming().store
    shown = [(goal.name, depth) for goal, depth in tree(store)]
    assert shown == [("More wins", 0), ("More calls", 1), ("Faster offers", 1), ("Fewer meetings", 0)]
    found = {goal.name: goal.position for goal in store.all(Goal)}
    assert found == {"More wins": 0, "More calls": 0, "Faster offers": 1, "Fewer meetings": 1}


def test_what_serves_a_goal_serves_those_above_it():
    store = aiming().store
    map_id = queries.maps(store)[0].id
    below = with_those_below(store, named(store, Goal, "More wins").id)
    found = serving(store, map_id, below)
    assert {store.get(Node, i).name for i in found.node_ids} == {"Call", "Offer"}
    assert {store.get(Stage, i).name for i in found.stage_ids} == {"Sell"}


def test_row_5_what_serves_none_is_listed_and_renaming_keeps_links():
    session = aiming()
    map_id = queries.maps(session.store)[0].id
    assert [node.name for node in steps_without_goal(session.store, map_id)] == ["Write"]
    assert [goal.name for goal in goals_unserved(session.store)] == ["Fewer meetings"]
    calls = named(session.store, Goal, "More calls").id
    session.run(set_resource, calls, name="Better calls")
    found = serving(session.store, map_id, [named(session.store, Goal, "Better calls").id])
    assert {session.store.get(Node, i).name for i in found.node_ids} == {"Call"}
    assert steps_without_goal(a_map().step("Call").session().store, map_id) == []


def test_where_a_goal_stands_today_is_what_was_measured_last_with_a_number_else_its_baseline():
    calls = Goal(id="goal-1", name="Calls", metric_id=CALLS.id, period=Period.MONTH, baseline=90.0)
    about = {"metric_id": CALLS.id, "period": Period.MONTH}
    march = Actual(id="actual-1", starts="2027-03-01", value=120.0, **about)
    untold = Actual(id="actual-2", starts="2027-04-01", cases=40.0, **about)
    year = Actual(id="actual-3", metric_id=CALLS.id, period=Period.YEAR, starts="2027-01-01", value=1_300.0)
    assert standing(sale(CALLS, calls, march, untold, year), SALE, calls).today == 120.0
    assert standing(sale(CALLS, calls, untold, year), SALE, calls).today == 90.0
