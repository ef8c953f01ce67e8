"""What a strategy changes of what is read, and that nothing of it is stored."""

import pytest

from mapper.analysis.flow.flow import flow
from mapper.analysis.health import map_findings
from mapper.analysis.strategy import in_effect
from mapper.core import queries
from mapper.core.edits.maps import set_map
from mapper.core.edits.resources import add_resource
from mapper.core.edits.stages import set_stage
from mapper.core.edits.things import add_thing, set_thing
from mapper.core.records import Connector, Node, Overlay, Play, Product, Stage
from mapper.core.values import LifeStage, Phase
from tests.builders import a_map, named

FACTORS = {"contact_factor": 0.9, "qualify_factor": 1.1, "touch_factor": 0.8, "cycle_factor": 0.7}


def selling():
    builder = a_map().stage("Find").start().to("Call")
    builder.step("Call", touch_hours=1.0, wait_days=10.0, wait_spread_days=4.0)
    builder.to("Check", 0.4).to("Call", 0.5).to("Lost", 0.1)
    builder.stage("Check stage").step("Check", touch_hours=2.0).to("Offer", 0.5).to("Lost", 0.5)
    return builder.stage("Sell").step("Offer", wait_days=5.0).to("Won", 0.3).to("Lost", 0.7).session()


def shares(reader, name):
    node = named(reader, Node, name)
    found = queries.shares_out(reader, node.id)
    return {
        reader.get(Node, reader.get(Connector, key).target_id).name: share for key, share in found.items()
    }


def mature(session):
    map_id = queries.maps(session.store)[0].id
    for name, phase in (
        ("Find", Phase.PROSPECTING),
        ("Check stage", Phase.QUALIFYING),
        ("Sell", Phase.SELLING),
    ):
        session.run(set_stage, named(session.store, Stage, name).id, phase=phase)
    session.run(add_resource, Product, "Pump")
    product = named(session.store, Product, "Pump")
    session.run(add_thing, Overlay, product_id=product.id, life_stage=LifeStage.MATURITY, **FACTORS)
    session.run(set_map, map_id, product_id=product.id, life_stage=LifeStage.MATURITY)
    return map_id


def test_row_13_factors_change_shares_work_and_waits_and_every_node_still_sums_to_one():
    session = selling()
    map_id = mature(session)
    seen = in_effect(session.snapshot(), map_id)
    assert shares(seen, "Call") == pytest.approx({"Check": 0.36, "Call": 0.64 * 5 / 6, "Lost": 0.64 / 6})
    assert shares(seen, "Check") == pytest.approx({"Offer": 0.55, "Lost": 0.45})
    assert shares(seen, "Offer") == pytest.approx({"Won": 0.3, "Lost": 0.7})
    call = named(seen, Node, "Call")
    assert sum(queries.touch_hours(seen, call.id).values()) == pytest.approx(0.8)
    measures = queries.measures(seen, call.id)
    assert (measures.wait_days, measures.wait_spread_days) == (pytest.approx(7.0), pytest.approx(2.8))
    assert flow(seen, map_id).is_computed


def test_row_13_switching_and_back_restores_the_base_exactly():
    session = selling()
    before = {name: shares(session.store, name) for name in ("Call", "Check", "Offer")}
    map_id = mature(session)
    stored = session.snapshot()
    session.run(set_map, map_id, life_stage=None)
    assert {name: shares(in_effect(session.snapshot(), map_id), name) for name in before} == before
    session.run(set_map, map_id, life_stage=LifeStage.MATURITY)
    assert {name: shares(session.store, name) for name in before} == before
    assert list(stored.all(Connector)) == list(session.store.all(Connector))


def test_row_3_a_play_changes_its_branch_only_and_the_siblings_keep_their_proportions():
    session = selling()
    map_id = queries.maps(session.store)[0].id
    node = named(session.store, Node, "Call")
    branch = next(
        line
        for line in queries.outgoing(session.store, node.id)
        if session.store.get(Node, line.target_id).name == "Check"
    )
    session.run(
        add_thing,
        Play,
        node_id=node.id,
        name="Agree a date",
        connector_id=branch.id,
        share=0.7,
        wait_days=3.0,
    )
    play = named(session.store, Play, "Agree a date")
    assert in_effect(session.snapshot(), map_id) == session.snapshot()
    others = {name: shares(session.store, name) for name in ("Check", "Offer")}
    session.run(set_thing, play.id, is_on=True)
    seen = in_effect(session.snapshot(), map_id)
    assert shares(seen, "Call") == pytest.approx({"Check": 0.7, "Call": 0.25, "Lost": 0.05})
    assert queries.measures(seen, node.id).wait_days == 3.0
    assert {name: shares(seen, name) for name in others} == others
    assert flow(seen, map_id).win_probability > flow(session.snapshot(), map_id).win_probability


@pytest.mark.parametrize("share", [0.1, 0.2, None])
def test_the_check_up_of_a_map_as_entered_says_the_same_as_with_its_strategy_in_effect(share):
    """Only then can it be asked of what is stored alone (decision 19)."""
    session = selling()
    map_id = mature(session)
    call, lost = (named(session.store, Node, name).id for name in ("Call", "Lost"))
    line = next(c for c in session.store.all(Connector) if (c.source_id, c.target_id) == (call, lost))
    session.run(set_thing, line.id, share=share)
    onward = next(
        c for c in session.store.all(Connector) if c.source_id == named(session.store, Node, "Offer").id
    )
    session.run(
        add_thing, Play, node_id=onward.source_id, name="Ask", connector_id=onward.id, share=0.5, is_on=True
    )
    entered = session.snapshot()
    seen = in_effect(entered, map_id)
    assert seen is not entered
    found = map_findings(entered, map_id)
    assert [(each.code, each.ids) for each in found] == [
        (each.code, each.ids) for each in map_findings(seen, map_id)
    ]
    wrong = {0.1: set(), 0.2: {"shares_not_one"}, None: {"share_unknown"}}[share]
    assert {each.code for each in found} & {"shares_not_one", "share_unknown"} == wrong
