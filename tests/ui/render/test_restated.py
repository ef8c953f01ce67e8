"""What lines tell while a strategy or a play is in effect, and that it is drawn anew when that changes."""

import pytest

from mapper.core import queries
from mapper.core.edits import maps, stages, things
from mapper.core.edits.growing import move_to_band
from mapper.core.edits.resources import delete_resource
from mapper.core.edits.strategies import add_strategies
from mapper.core.records import Connector, Node, Overlay, Play, Product, Stage
from mapper.core.values import LifeStage, Phase
from mapper.services.life_cycle import usual_strategies
from mapper.ui.render.projection import Projection
from tests.builders import a_map, named


@pytest.fixture
def session():
    builder = a_map().stage("Find").lane("Sales").step("Call").to("Check", 0.4).to("Lost", 0.6)
    builder.stage("Qualify").step("Check").to("Won", 0.5).to("Lost", 0.5)
    builder.stage("Sell").end("Won").end("Lost")
    session = builder.session()
    session.run(stages.set_stage, named(session.store, Stage, "Find").id, phase=Phase.PROSPECTING)
    session.run(stages.set_stage, named(session.store, Stage, "Qualify").id, phase=Phase.QUALIFYING)
    return session


class Shown:
    """A projection that follows its session; `told` has what each line tells."""

    def __init__(self, session):
        self.session = session
        self.map_id = queries.maps(session.store)[0].id
        self.projection = Projection(session.store, self.map_id)
        self.projection.settle()
        self._unsubscribe = session.subscribe(
            lambda notice: self.projection.update(session.store, notice.changes)
        )

    def told(self, source, target):
        self.projection.settle()
        fresh = Projection(self.session.store, self.map_id)
        fresh.settle()
        assert self.projection == fresh
        reader = self.session.store
        (line,) = (
            line.id
            for line in queries.outgoing(reader, named(reader, Node, source).id)
            if reader.get(Node, reader.get(Connector, line.id).target_id).name == target
        )
        return self.projection.connectors[line].text


def test_a_stage_of_life_is_told_with_a_star_and_as_drawn_brings_all_back(session):
    shown = Shown(session)
    before = shown.projection.connectors.copy()
    session.run(add_strategies, shown.map_id, "Pump", usual_strategies("en"))
    assert shown.told("Call", "Check") == "40 %"
    session.run(maps.set_map, shown.map_id, life_stage=LifeStage.INTRODUCTION)
    assert shown.told("Call", "Check") == "28 %*"
    assert shown.told("Check", "Won") == "35 %*"
    session.run(maps.set_map, shown.map_id, life_stage=LifeStage.GROWTH)
    assert shown.told("Call", "Check") == "40 %"
    session.run(maps.set_map, shown.map_id, life_stage=None)
    assert {id: line.text for id, line in shown.projection.connectors.items()} == {
        id: line.text for id, line in before.items()
    }


def test_a_factor_a_phase_an_order_and_a_step_elsewhere_are_followed(session):
    shown = Shown(session)
    session.run(add_strategies, shown.map_id, "Pump", usual_strategies("en"))
    session.run(maps.set_map, shown.map_id, life_stage=LifeStage.DECLINE)
    assert shown.told("Call", "Check") == "24 %*"
    decline = next(o for o in session.store.all(Overlay) if o.life_stage is LifeStage.DECLINE)
    session.run(things.set_thing, decline.id, contact_factor=0.5)
    assert shown.told("Call", "Check") == "20 %*"
    session.run(stages.set_stage, named(session.store, Stage, "Find").id, phase=None)
    assert shown.told("Call", "Check") == "40 %"
    session.undo()
    session.run(
        move_to_band, named(session.store, Node, "Check").id, Stage, named(session.store, Stage, "Find").id
    )
    assert shown.told("Call", "Check") != "20 %*"  # it leads on no more
    session.undo()
    assert shown.told("Call", "Check") == "20 %*"
    session.run(delete_resource, named(session.store, Product, "Pump").id)
    assert shown.told("Call", "Check") == "40 %"


def test_a_play_is_told_while_it_is_on_and_pinned_to_its_step(session):
    shown = Shown(session)
    call = named(session.store, Node, "Call")
    line = next(line for line in queries.outgoing(session.store, call.id) if line.share == 0.4)
    session.run(
        things.add_thing, Play, node_id=call.id, name="Ask", connector_id=line.id, share=0.5, is_on=True
    )
    assert (shown.told("Call", "Check"), shown.told("Call", "Lost")) == ("50 %*", "50 %*")
    assert shown.projection.nodes[call.id].pins == (("play", 1),)
    session.undo()
    assert shown.told("Call", "Check") == "40 %"
    assert shown.projection.nodes[call.id].pins == ()
