"""Law 3: views hold no truth. After any edits, undos and redos the scene equals one made afresh from the document."""

import hypothesis.strategies as st
import pytest
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from mapper.core import queries
from mapper.core.edits import bands, connectors, lanes, measures, nodes, resources, stages
from mapper.core.records import Metric, Skill, Tool
from mapper.core.values import NodeKind, Point
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.scene import MapScene
from mapper.ui.render.projection import Projection
from mapper.ui.selection import Selection
from mapper.ui.theme import Mode, Theme
from tests.builders import a_map
from tests.searching import briefly

places = st.builds(Point, st.integers(-50, 900), st.integers(-50, 500))
picks = st.integers(0, 1000)
words = st.sampled_from(["", "Call", "A name of some length that will not fit in two lines", "Zwei\nZeilen"])


class SceneFollows(RuleBasedStateMachine):
    """Any command through the bridge; what the scene shows is compared with a projection made anew."""

    def __init__(self) -> None:
        super().__init__()
        builder = a_map().stage("One").stage("Two").lane("Sales").lane("Delivery")
        builder.stage("One").lane("Sales").step("Call").tool("CRM").skill("Listening").metric("Rate").to(
            "Meet"
        )
        session = builder.stage("Two").step("Meet").to("Won").session()
        self.bridge = Bridge(session)
        self.scene = MapScene(self.bridge, Selection(self.bridge, self.bridge), Theme(Mode.LIGHT))

    def teardown(self) -> None:
        self.scene.rest()
        self.bridge.detach()
        self.scene.deleteLater()

    @property
    def map_id(self):
        return self.bridge.map_id

    def pick(self, found, number):
        return found[number % len(found)] if found else None

    def node(self, number):
        return self.pick(queries.nodes(self.bridge.reader, self.map_id), number)

    @rule(kind=st.sampled_from(NodeKind), place=places, name=words, after=st.none() | picks)
    def add_node(self, kind, place, name, after):
        source = self.node(after) if after is not None else None
        self.bridge.run(
            nodes.add_node, self.map_id, kind, place, name, after=source.id if source is not None else None
        )

    @precondition(lambda self: queries.nodes(self.bridge.reader, self.map_id))
    @rule(number=picks, place=places)
    def move(self, number, place):
        self.bridge.run(nodes.move_nodes, {self.node(number).id: place})

    @precondition(lambda self: queries.nodes(self.bridge.reader, self.map_id))
    @rule(number=picks, name=words, kind=st.sampled_from(NodeKind))
    def rename_and_change(self, number, name, kind):
        node = self.node(number)
        self.bridge.run(nodes.rename_node, node.id, name)
        self.bridge.run(nodes.set_node_kind, node.id, kind)

    @precondition(lambda self: queries.nodes(self.bridge.reader, self.map_id))
    @rule(number=picks)
    def delete(self, number):
        self.bridge.run(nodes.delete_items, [self.node(number).id])

    @precondition(lambda self: queries.nodes(self.bridge.reader, self.map_id))
    @rule(one=picks, two=picks)
    def connect(self, one, two):
        self.bridge.run(connectors.add_connector, self.node(one).id, self.node(two).id)

    @precondition(lambda self: queries.connectors(self.bridge.reader, self.map_id))
    @rule(number=picks, share=st.none() | st.floats(0, 1), label=words)
    def label(self, number, share, label):
        line = self.pick(queries.connectors(self.bridge.reader, self.map_id), number)
        self.bridge.run(connectors.set_connector, line.id, share=share, label=label)

    @precondition(lambda self: queries.connectors(self.bridge.reader, self.map_id))
    @rule(number=picks, other=picks)
    def reconnect_or_insert(self, number, other):
        line = self.pick(queries.connectors(self.bridge.reader, self.map_id), number)
        node = self.node(other)
        if node is not None:
            self.bridge.run(connectors.reconnect, line.id, target_id=node.id)
            self.bridge.run(nodes.insert_on_connector, node.id, line.id)

    @precondition(lambda self: queries.nodes(self.bridge.reader, self.map_id))
    @rule(number=picks, which=st.sampled_from((Tool, Skill, Metric)), wait=st.none() | st.floats(0, 99))
    def hang(self, number, which, wait):
        node = self.node(number)
        self.bridge.run(resources.attach, node.id, next(iter(self.bridge.reader.all(which))).id)
        self.bridge.run(measures.set_measures, node.id, wait_days=wait)

    @rule(is_lane=st.booleans(), number=picks, size=st.integers(40, 700), position=st.integers(0, 4))
    def change_the_grid(self, is_lane, number, size, position):
        if is_lane:
            lane = self.pick(queries.lanes(self.bridge.reader, self.map_id), number)
            self.bridge.run(lanes.resize_lane, lane.id, size)
            self.bridge.run(lanes.move_lane, lane.id, position)
        else:
            stage = self.pick(queries.stages(self.bridge.reader, self.map_id), number)
            self.bridge.run(stages.resize_stage, stage.id, size)
            self.bridge.run(stages.move_stage, stage.id, position)

    @rule(
        is_lane=st.booleans(),
        number=picks,
        what=st.sampled_from(("fold", "unfold", "split", "merge", "fit", "tint")),
    )
    def fold_and_cut(self, is_lane, number, what):
        ordered, room = (queries.lanes, lanes) if is_lane else (queries.stages, stages)
        band = self.pick(ordered(self.bridge.reader, self.map_id), number)
        if what in ("fold", "unfold"):
            self.bridge.run(bands.set_collapsed, [band.id], what == "fold")
        elif what == "fit":
            self.bridge.run(bands.fit_bands, [band.id])
        elif what == "tint" and is_lane:
            self.bridge.run(lanes.set_lane, band.id, tint=number % 6)
        elif what == "split":
            self.bridge.run(room.split_lane if is_lane else room.split_stage, band.id, 2)
        elif what == "merge":
            self.bridge.run(room.merge_lanes if is_lane else room.merge_stages, band.id)

    @rule(is_lane=st.booleans(), position=st.integers(0, 4), number=picks, keeps=st.booleans())
    def add_and_delete_rows(self, is_lane, position, number, keeps):
        if is_lane:
            self.bridge.run(lanes.add_lane, self.map_id, "New", position)
            lane = self.pick(queries.lanes(self.bridge.reader, self.map_id), number)
            self.bridge.run(lanes.delete_lane, lane.id, keep_content=keeps)
        else:
            self.bridge.run(stages.add_stage, self.map_id, "New", position)
            stage = self.pick(queries.stages(self.bridge.reader, self.map_id), number)
            self.bridge.run(stages.delete_stage, stage.id, keep_content=keeps)

    @rule(times=st.integers(1, 4), is_redo=st.booleans())
    def step_back(self, times, is_redo):
        for _ in range(times):
            if is_redo:
                self.bridge.redo()
            else:
                self.bridge.undo()

    @invariant()
    def scene_is_what_the_document_says(self):
        self.scene.projection.settle()
        assert self.scene.projection == Projection(self.bridge.reader, self.map_id)


SceneFollows.TestCase.settings = briefly(stateful_step_count=20)


@pytest.mark.usefixtures("qapp")
class TestSceneFollows(SceneFollows.TestCase):
    """The machine, with an application for the fonts."""
