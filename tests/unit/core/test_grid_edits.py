"""Lanes and stages: add, move, resize, delete, and the cell a node belongs to."""

import pytest

from mapper.core import queries
from mapper.core.edits import lanes, nodes, stages
from mapper.core.errors import Refused
from mapper.core.geometry.sizes import CELL_MARGIN, CELL_PADDING, LANE_HEIGHT, STAGE_WIDTH
from mapper.core.grid import Grid
from mapper.core.records import Node
from mapper.core.values import Point
from tests.unit.core.conftest import Sheet


def _lane_names(sheet: Sheet) -> list[str]:
    return [lane.name for lane in queries.lanes(sheet.session.store, sheet.map_id)]


def _rect(sheet: Sheet, node: Node) -> tuple[float, float]:
    rect = Grid.of(sheet.session.store, sheet.map_id).node_rect(sheet.current(node))
    return rect.x, rect.y


def test_a_node_belongs_to_the_cell_its_centre_is_in(sheet: Sheet) -> None:
    node = sheet.node("Call", STAGE_WIDTH + 150, LANE_HEIGHT + 60)
    store = sheet.session.store
    assert node.stage_id == queries.stages(store, sheet.map_id)[1].id
    assert node.lane_id == queries.lanes(store, sheet.map_id)[1].id


@pytest.mark.parametrize(("x", "y"), [(-500, -500), (1, 1), (0, 119), (10_000, 10_000)])
def test_a_node_never_leaves_the_grid(sheet: Sheet, x: float, y: float) -> None:
    node = sheet.node("Far", x, y)
    grid = Grid.of(sheet.session.store, sheet.map_id)
    cell = grid.cell_rect(node.stage_id, node.lane_id)
    assert cell.encloses(grid.node_rect(sheet.current(node)).grown(CELL_MARGIN - 0.001))


def test_a_cell_grows_with_its_content_and_pushes_what_follows(sheet: Sheet) -> None:
    later = sheet.node("Later", STAGE_WIDTH + 150, 60)
    x_before = _rect(sheet, later)[0]
    sheet.node("Wide", STAGE_WIDTH - 10, 60)
    stage = queries.stages(sheet.session.store, sheet.map_id)[0]
    assert stage.width == STAGE_WIDTH - 70 + 120 + CELL_PADDING
    assert _rect(sheet, later)[0] - x_before == stage.width - STAGE_WIDTH


def test_moving_a_lane_takes_its_content_along_and_changes_no_node(sheet: Sheet) -> None:
    node = sheet.node("Call", 150, LANE_HEIGHT + 60)
    lane = queries.lanes(sheet.session.store, sheet.map_id)[1]
    changes = sheet.session.run(lanes.move_lane, lane.id, 0)
    assert _lane_names(sheet) == ["Sales", "Customer"]
    assert changes.of_type(Node) == []
    assert _rect(sheet, node)[1] < LANE_HEIGHT


def test_adding_a_lane_between_renumbers(sheet: Sheet) -> None:
    sheet.session.run(lanes.add_lane, sheet.map_id, "  Presales ", 1)
    assert _lane_names(sheet) == ["Customer", "Presales", "Sales"]
    positions = [lane.position for lane in queries.lanes(sheet.session.store, sheet.map_id)]
    assert positions == [0, 1, 2]


def test_a_lane_is_not_made_smaller_than_its_content(sheet: Sheet) -> None:
    node = sheet.node("Call", 150, LANE_HEIGHT + 60)
    lane = queries.lanes(sheet.session.store, sheet.map_id)[1]
    sheet.session.run(lanes.resize_lane, lane.id, 20)
    height = queries.lanes(sheet.session.store, sheet.map_id)[1].height
    assert height >= sheet.current(node).y + node.height + CELL_MARGIN


@pytest.mark.parametrize("row", [1, 2])
def test_deleting_a_lane_leaves_its_content_where_it_was(sheet: Sheet, row: int) -> None:
    sheet.session.run(lanes.add_lane, sheet.map_id, "Delivery")
    here = [sheet.node(str(n), 150, LANE_HEIGHT * n + 60) for n in range(3)]
    before = [_rect(sheet, node) for node in here]
    lane = queries.lanes(sheet.session.store, sheet.map_id)[row]
    sheet.session.run(lanes.delete_lane, lane.id)
    assert [_rect(sheet, node) for node in here] == before
    assert len(_lane_names(sheet)) == 2


def test_deleting_the_first_stage_gives_its_content_to_the_next(sheet: Sheet) -> None:
    left, right = sheet.node("L", 150, 60), sheet.node("R", STAGE_WIDTH + 150, 60)
    before = [_rect(sheet, left), _rect(sheet, right)]
    first, second = queries.stages(sheet.session.store, sheet.map_id)
    sheet.session.run(stages.delete_stage, first.id)
    assert [_rect(sheet, left), _rect(sheet, right)] == before
    assert sheet.current(left).stage_id == second.id


def test_deleting_a_lane_with_its_content(sheet: Sheet) -> None:
    sheet.node("Call", 150, LANE_HEIGHT + 60)
    lane = queries.lanes(sheet.session.store, sheet.map_id)[1]
    sheet.session.run(lanes.delete_lane, lane.id, keep_content=False)
    assert queries.nodes(sheet.session.store, sheet.map_id) == []
    sheet.session.undo()
    assert [n.name for n in queries.nodes(sheet.session.store, sheet.map_id)] == ["Call"]


def test_the_customer_keeps_a_lane(sheet: Sheet) -> None:
    customer, sales = queries.lanes(sheet.session.store, sheet.map_id)
    with pytest.raises(Refused, match="customer_lane"):
        sheet.session.run(lanes.delete_lane, customer.id)
    with pytest.raises(Refused, match="customer_lane"):
        sheet.session.run(lanes.set_lane, customer.id, is_customer=False)
    sheet.session.run(lanes.delete_lane, sales.id)
    with pytest.raises(Refused, match="last_lane"):
        sheet.session.run(lanes.delete_lane, customer.id)


def test_moving_nodes_uses_one_grid_even_when_cells_grow(sheet: Sheet) -> None:
    a, b = sheet.node("A", 100, 60), sheet.node("B", 100, LANE_HEIGHT + 60)
    sheet.session.run(
        nodes.move_nodes, {a.id: Point(STAGE_WIDTH - 20, 20), b.id: Point(STAGE_WIDTH + 40, 140)}
    )
    assert sheet.current(a).stage_id != sheet.current(b).stage_id or sheet.current(a).x >= 0
    stage_ids = [stage.id for stage in queries.stages(sheet.session.store, sheet.map_id)]
    assert sheet.current(b).stage_id == stage_ids[1]
    assert sheet.current(b).x == 40
