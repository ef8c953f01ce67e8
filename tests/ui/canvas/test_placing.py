"""Where the next node goes (canvas.md 4): beside another, in its cell, on nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from mapper.core import queries
from mapper.core.edits import connectors, nodes
from mapper.core.geometry.sizes import NODE_SIZES
from mapper.core.grid import Cell, Grid
from mapper.core.records import Connector, Node
from mapper.core.values import NodeKind, Point, Rect
from mapper.services.session import Session
from mapper.ui.canvas.placing import place_beside, place_between
from mapper.ui.canvas.walking import Way
from mapper.ui.render.projection import Projection
from tests.builders import a_map, named

STEP = NODE_SIZES[NodeKind.STEP]


class Sketch:
    """A map in memory, two lanes and two stages, with nodes put where a test wants them."""

    def __init__(self) -> None:
        builder = a_map().stage("One").stage("Two").lane("Customer", is_customer=True).lane("Sales")
        self.session: Session = builder.session()
        self.map_id = queries.maps(self.session.store)[0].id

    def node(self, name: str, x: float, y: float, kind: NodeKind = NodeKind.STEP) -> Node:
        """A node with its middle at a point of the map."""
        return self.session.run(nodes.add_node, self.map_id, kind, Point(x, y), name).added(Node)[0]

    def beside(self, name: str, way: Way, kind: NodeKind = NodeKind.STEP) -> Rect:
        """Where a new node would lie, once it is there."""
        projection = Projection(self.session.store, self.map_id)
        place = place_beside(
            projection, projection.nodes[named(self.session.store, Node, name).id], way, NODE_SIZES[kind]
        )
        made = self.session.run(nodes.add_node, self.map_id, kind, place.center, "new", cell=place.cell)
        return self.rect(made.added(Node)[0])

    def rect(self, node: Node) -> Rect:
        return Grid.of(self.session.store, self.map_id).node_rect(self.session.store.get(Node, node.id))

    def cell(self, name: str) -> Cell:
        node = named(self.session.store, Node, name)
        return Cell(node.stage_id, node.lane_id)


def test_to_the_right_on_the_same_centre_line() -> None:
    sketch = Sketch()
    call = sketch.rect(sketch.node("Call", 80, 60))
    assert sketch.beside("Call", Way.RIGHT) == Rect(call.right + 50, call.y, *STEP)


def test_the_commonest_gap_is_taken_over_and_distance_is_no_gap() -> None:
    sketch = Sketch()
    sketch.session.run(nodes.add_node, sketch.map_id, NodeKind.STEP, Point(80, 60), "First")
    first = named(sketch.session.store, Node, "First")
    middle = sketch.node("Middle", 270, 60)  # a gap of 70
    sketch.session.run(connectors.add_connector, first.id, middle.id)
    assert sketch.beside("Middle", Way.RIGHT).x == sketch.rect(middle).right + 70


def test_thirty_below_what_is_there_also_when_no_line_leads_to_it() -> None:
    """canvas.md 4, do better: unconnected shapes and notes count as well."""
    for kind in (NodeKind.STEP, NodeKind.NOTE, NodeKind.END):
        sketch = Sketch()
        call = sketch.rect(sketch.node("Call", 80, 180))
        other = sketch.rect(sketch.node("Other", 250, 180, kind))
        rect = sketch.beside("Call", Way.RIGHT)
        assert (rect.x, rect.y) == (call.right + 50, other.bottom + 30)
        assert sketch.cell("new") == sketch.cell("Call")


def test_above_where_it_fits_before_the_lane_has_to_grow() -> None:
    sketch = Sketch()
    sketch.node("Low", 80, 400)  # the lane grows for it
    sketch.node("Call", 80, 310)
    sketch.node("Other", 250, 390)
    lane = sketch.cell("Call").lane_id
    height = Grid.of(sketch.session.store, sketch.map_id).cell_rect(*sketch.cell("Call")).height
    sketch.node("Blocks", 250, 310)
    rect = sketch.beside("Call", Way.RIGHT)
    assert rect.bottom < sketch.rect(named(sketch.session.store, Node, "Blocks")).y
    assert named(sketch.session.store, Node, "new").lane_id == lane
    assert Grid.of(sketch.session.store, sketch.map_id).cell_rect(*sketch.cell("Call")).height == height


def test_below_the_lane_grows_and_the_node_stays_in_it() -> None:
    sketch = Sketch()
    call = sketch.rect(sketch.node("Call", 80, 60))
    below = sketch.beside("Call", Way.DOWN)
    assert (below.x, below.y) == (call.x, call.bottom + 40)
    assert sketch.cell("new") == sketch.cell("Call")


def test_where_there_is_no_room_above_it_goes_beside() -> None:
    sketch = Sketch()
    call = sketch.rect(sketch.node("Call", 80, 60))
    assert sketch.beside("Call", Way.UP).x >= call.right + 30
    assert sketch.cell("new") == sketch.cell("Call")


@given(
    st.lists(st.tuples(st.integers(0, 560), st.integers(0, 230), st.sampled_from(NodeKind)), max_size=6),
    st.sampled_from(Way),
    st.sampled_from(NodeKind),
)
def test_a_new_node_lies_on_nothing_and_in_the_cell(
    others: list[tuple[int, int, NodeKind]], way: Way, kind: NodeKind
) -> None:
    sketch = Sketch()
    sketch.node("Call", 150, 60)
    for x, y, other in others:
        sketch.node("Other", x, y, other)
    before = {node.id: (node.x, node.y) for node in sketch.session.store.all(Node)}
    rect = sketch.beside("Call", way, kind)
    assert sketch.cell("new") == sketch.cell("Call")
    for node in sketch.session.store.all(Node):
        if node.id in before:
            assert (node.x, node.y) == before[node.id]
            assert not sketch.rect(node).intersects(rect.grown(9))


def test_into_a_line_right_after_its_source() -> None:
    sketch = Sketch()
    first, last = sketch.node("First", 80, 60), sketch.node("Last", 250, 60)
    line = sketch.session.run(connectors.add_connector, first.id, last.id).added(Connector)[0]
    projection = Projection(sketch.session.store, sketch.map_id)
    place = place_between(projection, projection.connectors[line.id], STEP)
    rect = sketch.rect(first)
    assert place == ((rect.right + 50 + STEP[0] / 2, rect.center.y), sketch.cell("First"))
