"""The drawing of maps: the pictures of lanes and stages, gathered from the grid."""

from mapper.core.bands import tint_of
from mapper.core.grid import Grid
from mapper.ui.render.pictures import LanePicture, StagePicture


def stage_pictures(grid: Grid) -> tuple[StagePicture, ...]:
    """The stages where they are drawn."""
    return tuple(
        StagePicture(s.id, s.name, i, *grid.column(s.id)[:2], is_collapsed=s.is_collapsed)
        for i, s in enumerate(grid.stages)
    )


def lane_pictures(grid: Grid) -> tuple[LanePicture, ...]:
    """The lanes where they are drawn."""
    return tuple(
        LanePicture(
            lane.id,
            lane.name,
            i,
            *grid.row(lane.id)[:2],
            lane.is_customer,
            tint=tint_of(lane),
            is_collapsed=lane.is_collapsed,
        )
        for i, lane in enumerate(grid.lanes)
    )


def ground_of(grid: Grid) -> tuple[list[object], list[object]]:
    """What decides where stages and lanes, and nodes in them, are drawn, and in which colours."""
    stages: list[object] = [(stage.id, grid.column(stage.id)) for stage in grid.stages]
    return stages, [(lane.id, grid.row(lane.id), tint_of(lane)) for lane in grid.lanes]
