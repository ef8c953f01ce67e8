"""What differs in its place: marks on what is there, ghosts where the things were that are not."""

import pytest

from mapper.analysis.comparison.change import ChangeKind
from mapper.analysis.comparison.compare import compare
from mapper.analysis.comparison.side import Side
from mapper.core.grid import Grid
from mapper.core.records import Node
from mapper.ui.comparing.placed import placed
from tests.ui.comparing.conftest import as_is_and_to_be


@pytest.fixture(scope="module")
def both():
    session, before, after = as_is_and_to_be()
    comparison = compare(Side(session.store, before.id), Side(session.store, after.id))
    return session.store, comparison


def marks_by_name(reader, changes):
    nodes = ((reader.find(Node, key), mark) for key, mark in changes.marks.items())
    return {node.name: mark for node, mark in nodes if node is not None}


def test_on_the_later_map_each_thing_says_what_happened_to_it(both):
    reader, comparison = both
    marks = marks_by_name(reader, placed(comparison, is_after=True))
    assert {name: mark.kind for name, mark in marks.items()} == {
        "Call": ChangeKind.CHANGED,
        "Check": ChangeKind.MOVED,
        "Plan": ChangeKind.ADDED,
    }
    assert marks["Call"].lines == ("Waiting: 3 d → 2 d",)
    assert marks["Check"].lines == ("Lane: Sales → Back office",)


def test_on_the_earlier_map_the_same_is_told_from_the_other_side(both):
    reader, comparison = both
    changes = placed(comparison, is_after=False)
    marks = marks_by_name(reader, changes)
    assert {name: mark.kind for name, mark in marks.items()} == {
        "Call": ChangeKind.CHANGED,
        "Check": ChangeKind.MOVED,
        "Chase": ChangeKind.REMOVED,
    }
    assert [ghost.name for ghost in changes.ghosts] == ["Plan"]
    assert changes.ghost_mark.kind is ChangeKind.ADDED


def test_what_is_gone_is_a_ghost_in_its_cell_with_its_lines_and_covers_nothing(both):
    reader, comparison = both
    changes = placed(comparison, is_after=True)
    (ghost,) = changes.ghosts
    after = comparison.after
    grid = Grid.of(reader, after.map_id)
    (sell,) = [stage for stage in grid.stages if stage.name == "Sell"]
    (sales,) = [lane for lane in grid.lanes if lane.name == "Sales"]
    assert ghost.name == "Chase"
    assert grid.cell_at(ghost.rect.center) == (sell.id, sales.id)
    others = [grid.node_rect(n) for n in reader.all(Node) if n.map_id == after.map_id]
    assert not any(ghost.rect.intersects(rect) for rect in others)
    assert len(changes.ghost_lines) == 2


def test_what_moved_shows_where_it_was(both):
    reader, comparison = both
    changes = placed(comparison, is_after=True)
    ((node_id, rect),) = changes.former.items()
    grid = Grid.of(reader, comparison.after.map_id)
    assert reader.get(Node, node_id).name == "Check"
    assert next(lane.name for lane in grid.lanes if lane.id == grid.cell_at(rect.center)[1]) == "Sales"


def test_stages_and_lanes_that_came_are_told_at_their_corners(both):
    _, comparison = both
    bands = placed(comparison, is_after=True).bands
    assert sorted(band.mark.kind for band in bands) == [ChangeKind.ADDED, ChangeKind.ADDED]
    gone = placed(comparison, is_after=False).bands
    assert sorted(band.name for band in gone) == ["lane Legal", "stage Find"]
