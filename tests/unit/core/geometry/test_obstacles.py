"""The spatial hash answers as a look at every box would."""

from hypothesis import given
from hypothesis import strategies as st

from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.values import Rect
from tests.unit.core.geometry.shapes import NODES, rects


@given(
    st.lists(st.tuples(st.sampled_from(NODES), st.one_of(st.none(), rects)), max_size=40),
    st.lists(rects, min_size=1, max_size=5),
)
def test_the_index_answers_like_a_look_at_every_rectangle(
    steps: list[tuple[str, Rect | None]], queries: list[Rect]
) -> None:
    index = ObstacleIndex()
    plain: dict[str, Rect] = {}
    for id, rect in steps:
        if rect is None:
            index.remove(id)
            plain.pop(id, None)
        else:
            index.set(id, rect)
            plain[id] = rect
    assert {id: index.get(id) for id in index} == plain
    for query in [*queries, Rect(-1e6, -1e6, 2e6, 2e6)]:
        meeting = {id: rect for id, rect in plain.items() if rect.intersects(query)}
        assert dict(index.near(query)) == meeting
        assert index.ids_meeting(query) == meeting.keys()
        assert index.is_free(query) == (not meeting)
        assert index.is_free(query, tuple(meeting))


def test_an_emptied_index_holds_no_cells() -> None:
    index = ObstacleIndex({"a": Rect(0, 0, 5000, 5000)})
    index.set("a", Rect(-900, -900, 10, 10))
    assert index.ids_meeting(Rect(0, 0, 5000, 5000)) == frozenset()
    index.remove("a")
    index.remove("a")
    assert len(index) == 0
    assert "a" not in index
    assert index.get("a") is None
