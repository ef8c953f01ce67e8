"""Text fit (want 23): the box grows to a limit, then the type steps down to a floor, then something is left away."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mapper.core.grid import Grid
from mapper.core.records import Node
from mapper.core.values import NodeKind, Rect
from mapper.ui.render.detail import Detail
from mapper.ui.render.fit import NameFit
from mapper.ui.render.gather import node_picture
from mapper.ui.render.node_look import NodeLooks
from mapper.ui.render.typeset import Block, Type, Typesetter
from mapper.ui.theme.tokens import load_tokens
from tests.builders import MapBuilder, a_map, named

LONG = "Agree on the date of the next meeting with every decision maker"
HUGE = "Agree on the date and the place of the next meeting with every decision maker, " * 4


@pytest.fixture(scope="module")
def fit(qapp) -> NameFit:
    return NameFit(load_tokens("light"))


def _lane() -> MapBuilder:
    return a_map().stage("Wide", width=900.0).lane("Customer", is_customer=True).lane("Sales", height=160.0)


def _opened(builder: MapBuilder, kind: NodeKind = NodeKind.STEP):
    store = builder.node(kind, "A").session().store
    node = named(store, Node, "A")
    return store, node, Grid.of(store, node.map_id).node_rect(node)


def _drawn(store, node: Node, name: str, rect: Rect) -> Block:
    """The name as it is drawn in a box of this size."""
    picture = node_picture(store, node, Grid.of(store, node.map_id))._replace(name=name, rect=rect)
    return NodeLooks(load_tokens("light"), Typesetter()).look(picture, Detail.WORK).words[0].block


def test_a_short_name_leaves_the_box_as_it_is(fit) -> None:
    store, node, _ = _opened(_lane())
    assert fit.grown(store, node.id, "Call back") is None


@pytest.mark.parametrize("kind", [NodeKind.STEP, NodeKind.STALL, NodeKind.DECISION, NodeKind.NOTE])
def test_a_long_name_gets_a_larger_box_and_its_full_type(fit, kind: NodeKind) -> None:
    store, node, rect = _opened(_lane(), kind)
    name = LONG if kind is not NodeKind.DECISION else "Is the budget approved by all?"
    assert (
        _drawn(store, node, name, rect).kind is not Type.NAME or not _drawn(store, node, name, rect).is_whole
    )
    grown = fit.grown(store, node.id, name)
    assert grown is not None
    block = _drawn(store, node, name, grown)
    assert block.is_whole
    assert block.kind is Type.NAME


def test_an_end_gets_wider_and_not_higher(fit) -> None:
    store, node, rect = _opened(_lane(), NodeKind.END)
    grown = fit.grown(store, node.id, "Lost to nobody")
    assert grown is not None
    assert grown.height == rect.height
    assert _drawn(store, node, "Lost to nobody", grown).kind is Type.END


def test_beyond_the_limit_the_type_steps_down_and_at_last_something_is_left_away(fit) -> None:
    store, node, _ = _opened(_lane())
    name = f"{LONG} and with all who will have to sign it in the end, at our place or at theirs, and again a week later"
    grown = fit.grown(store, node.id, name)
    assert grown is not None
    assert grown.width <= 180
    assert grown.height <= 110
    assert _drawn(store, node, name, grown).kind is not Type.NAME
    assert _drawn(store, node, name, grown).is_whole
    block = _drawn(store, node, HUGE, fit.grown(store, node.id, HUGE))
    assert block.kind is Type.LABEL
    assert block.is_shortened


def test_it_grows_about_its_middle_so_that_lines_stay_straight(fit) -> None:
    store, node, rect = _opened(_lane().step("Before"))
    grown = fit.grown(store, node.id, "Agree on the date of the next big meeting with all")
    assert grown is not None
    assert grown.center.y == rect.center.y


def test_it_never_grows_over_a_neighbour(fit) -> None:
    """The neighbours stand 40 units off on both sides: only a little width, and the height, are free."""
    builder = _lane().step("Before")
    store = builder.step("A").step("After").session().store
    node = named(store, Node, "A")
    grid = Grid.of(store, node.map_id)
    grown = fit.grown(store, node.id, HUGE)
    assert grown is not None
    for name in ("Before", "After"):
        other = grid.node_rect(named(store, Node, name))
        assert grown.right + 24 <= other.x or other.right + 24 <= grown.x


@settings(max_examples=40, deadline=None)
@given(
    st.text(alphabet="abcdefgh MWil", max_size=160),
    st.sampled_from(list(NodeKind)),
    st.integers(0, 3),
)
def test_a_grown_box_holds_the_old_one_and_reads_better(fit, name: str, kind: NodeKind, before: int) -> None:
    builder = _lane()
    for number in range(before):
        builder.step(f"S{number}")
    store, node, rect = _opened(builder, kind)
    grown = fit.grown(store, node.id, name)
    if grown is None:
        return
    assert grown.width >= rect.width
    assert grown.height >= rect.height
    old, new = _drawn(store, node, name, rect), _drawn(store, node, name, grown)
    reads = [(not block.is_whole, -block.kind.size, -len(block.lines) * block.width) for block in (new, old)]
    assert reads[0] < reads[1]
